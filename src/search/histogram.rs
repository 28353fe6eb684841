use chrono::{Datelike, Days, Months, NaiveDate};
use serde::Deserialize;

/// How much time one bin of the axis takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// From Monday to Sunday.
    Week,
    /// A calendar month.
    Month,
    /// A calendar quarter.
    Quarter,
    /// A calendar year.
    Year,
    /// Five calendar years, the first divisible by five.
    FiveYears,
}

impl Unit {
    /// Finest first.
    pub const ALL: [Self; 5] =
        [Self::Week, Self::Month, Self::Quarter, Self::Year, Self::FiveYears];

    /// The next finer unit.
    pub fn finer(self) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|unit| *unit < self)
    }

    /// The next coarser unit.
    pub fn coarser(self) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| *unit > self)
    }

    /// The first day of the bin that a day falls into.
    pub fn floor(self, day: NaiveDate) -> NaiveDate {
        let floored = match self {
            Self::Week => {
                let back = u64::from(day.weekday().num_days_from_monday());
                return day.checked_sub_days(Days::new(back)).unwrap_or(day);
            }
            Self::Month => day.with_day(1),
            Self::Quarter => NaiveDate::from_ymd_opt(day.year(), day.month0() / 3 * 3 + 1, 1),
            Self::Year => NaiveDate::from_ymd_opt(day.year(), 1, 1),
            Self::FiveYears => NaiveDate::from_ymd_opt(day.year().div_euclid(5) * 5, 1, 1),
        };
        floored.unwrap_or(day)
    }

    /// The first day of the bin `bins` after the one that begins on `first`; negative is before.
    /// Stays where it is at the calendar's ends.
    pub fn step(self, first: NaiveDate, bins: i64) -> NaiveDate {
        let months = |per_bin: u64| {
            let by = u32::try_from(bins.unsigned_abs().saturating_mul(per_bin)).unwrap_or(u32::MAX);
            let by = Months::new(by);
            if bins < 0 { first.checked_sub_months(by) } else { first.checked_add_months(by) }
        };
        let stepped = match self {
            Self::Week => {
                let by = Days::new(bins.unsigned_abs().saturating_mul(7));
                if bins < 0 { first.checked_sub_days(by) } else { first.checked_add_days(by) }
            }
            Self::Month => months(1),
            Self::Quarter => months(3),
            Self::Year => months(12),
            Self::FiveYears => months(60),
        };
        stepped.unwrap_or(first)
    }

    /// How many bins lie from the one that begins on `first` to the one `day` falls into.
    pub fn distance(self, first: NaiveDate, day: NaiveDate) -> i64 {
        let day = self.floor(day);
        let months = i64::from(day.year() - first.year()) * 12 + i64::from(day.month0())
            - i64::from(first.month0());
        match self {
            Self::Week => (day - first).num_days().div_euclid(7),
            Self::Month => months,
            Self::Quarter => months.div_euclid(3),
            Self::Year => months.div_euclid(12),
            Self::FiveYears => months.div_euclid(60),
        }
    }
}

/// A run of bins: the part of time a timeline shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axis {
    /// What each bin takes.
    pub unit: Unit,
    /// First day of the first bin.
    pub first: NaiveDate,
    /// How many bins.
    pub bins: usize,
}

impl Axis {
    /// All of a span, both days included, in bins of `unit`.
    pub fn spanning(unit: Unit, first: NaiveDate, last: NaiveDate) -> Self {
        let first = unit.floor(first);
        let bins = usize::try_from(unit.distance(first, last)).unwrap_or(0) + 1;
        Self { unit, first, bins }
    }

    /// The finest bins of which the whole span takes no more than `columns`; the coarsest when even
    /// they take more.
    pub fn fitting(first: NaiveDate, last: NaiveDate, columns: usize) -> Self {
        let axes = Unit::ALL.into_iter().map(|unit| Self::spanning(unit, first, last));
        let mut last_resort = Self::spanning(Unit::FiveYears, first, last);
        for axis in axes {
            if axis.bins <= columns {
                return axis;
            }
            last_resort = axis;
        }
        last_resort
    }

    /// First day of a bin; bins beyond the last go on.
    pub fn day(&self, bin: usize) -> NaiveDate {
        self.unit.step(self.first, i64::try_from(bin).unwrap_or(i64::MAX))
    }

    /// Last day of a bin.
    pub fn last_day(&self, bin: usize) -> NaiveDate {
        let next = self.unit.step(self.day(bin), 1);
        next.pred_opt().unwrap_or(next)
    }

    /// The bin of a day: negative before the first, `bins` and more after the last.
    pub fn position(&self, day: NaiveDate) -> i64 {
        self.unit.distance(self.first, day)
    }

    /// The bin of a day on the axis.
    pub fn bin(&self, day: NaiveDate) -> Option<usize> {
        usize::try_from(self.position(day)).ok().filter(|bin| *bin < self.bins)
    }
}

/// Periods that no bar and no window counts, by what keeps them out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Aside {
    /// No date at all.
    pub undated: usize,
    /// One end missing or open, or a date stated to the month or the year only.
    pub open: usize,
    /// The end before the start.
    pub reversed: usize,
}

impl Aside {
    /// All of them.
    pub const fn total(&self) -> usize {
        self.undated + self.open + self.reversed
    }
}
