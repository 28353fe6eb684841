use std::fmt;

use chrono::{Datelike, Days, Months, NaiveDate};

/// A date as exactly as a source states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Date {
    /// A calendar day.
    Day(NaiveDate),
    /// A month, kept as its first day.
    Month(NaiveDate),
    /// A year, kept as its first day.
    Year(NaiveDate),
}

impl Date {
    /// The month, if there is such a one.
    pub fn month(year: i32, month: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, 1).map(Self::Month)
    }

    /// The year, if the calendar reaches it.
    pub fn year(year: i32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, 1, 1).map(Self::Year)
    }

    /// The first day it may mean.
    pub const fn first_day(self) -> NaiveDate {
        match self {
            Self::Day(day) | Self::Month(day) | Self::Year(day) => day,
        }
    }

    /// The last day it may mean.
    pub fn last_day(self) -> NaiveDate {
        let months = match self {
            Self::Day(day) => return day,
            Self::Month(_) => 1,
            Self::Year(_) => 12,
        };
        let next = self.first_day().checked_add_months(Months::new(months));
        next.and_then(|day| day.checked_sub_days(Days::new(1))).unwrap_or(NaiveDate::MAX)
    }

    /// Whether it names a day.
    pub const fn is_exact(self) -> bool {
        matches!(self, Self::Day(_))
    }
}

/// ISO 8601, as far as it is known: `2014`, `2014-05`, `2014-05-31`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => write!(f, "{day}"),
            Self::Month(day) => write!(f, "{:04}-{:02}", day.year(), day.month()),
            Self::Year(day) => write!(f, "{:04}", day.year()),
        }
    }
}

/// One end of a period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Edge {
    /// A stated date.
    Known(Date),
    /// A date that was planned; nobody says that it was kept.
    Planned(Date),
    /// Said to have no end yet.
    Open,
    /// Not said.
    #[default]
    Unknown,
}

impl Edge {
    /// The stated date, if there is one.
    pub const fn date(self) -> Option<Date> {
        match self {
            Self::Known(date) | Self::Planned(date) => Some(date),
            Self::Open | Self::Unknown => None,
        }
    }

    /// Whether its date was planned only.
    pub const fn is_planned(self) -> bool {
        matches!(self, Self::Planned(_))
    }

    /// The same date, planned only.
    #[must_use]
    pub const fn planned(self) -> Self {
        match self {
            Self::Known(date) => Self::Planned(date),
            own => own,
        }
    }

    /// Whether its date is a day that was kept to.
    const fn is_exact(self) -> bool {
        matches!(self, Self::Known(Date::Day(_)))
    }
}

/// From when to when, both ends as written: never swapped, never guessed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Period {
    /// First day, or what is known of it.
    pub start: Edge,
    /// Last day, or what is known of it; the day itself is part of the period.
    pub end: Edge,
}

/// What a period allows to be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PeriodClass {
    /// Both days stated and in order: the only class that bars and windows count.
    Exact,
    /// Both ends stated, one only to the month or the year, or as it was planned.
    Approximate,
    /// One end missing, or said to be open.
    Open,
    /// The end before the start.
    Reversed,
    /// No date at all.
    Undated,
}

impl Period {
    /// What may be counted of it.
    pub fn class(&self) -> PeriodClass {
        match (self.start.date(), self.end.date()) {
            (None, None) => PeriodClass::Undated,
            (Some(_), None) | (None, Some(_)) => PeriodClass::Open,
            (Some(start), Some(end)) if end.last_day() < start.first_day() => PeriodClass::Reversed,
            (Some(_), Some(_)) if self.start.is_exact() && self.end.is_exact() => {
                PeriodClass::Exact
            }
            (Some(_), Some(_)) => PeriodClass::Approximate,
        }
    }

    /// Whether an end is stated only to the month or the year.
    pub fn is_approximate(&self) -> bool {
        [self.start, self.end].into_iter().filter_map(Edge::date).any(|date| !date.is_exact())
    }

    /// Whether an end is stated as it was planned.
    pub const fn is_planned(&self) -> bool {
        self.start.is_planned() || self.end.is_planned()
    }

    /// Inclusive calendar days, for an exact period: one day from a day to itself.
    pub fn days(&self) -> Option<i64> {
        let (start, end) = self.exact()?;
        Some((end - start).num_days() + 1)
    }

    /// First and last day of an exact period.
    pub fn exact(&self) -> Option<(NaiveDate, NaiveDate)> {
        if self.class() != PeriodClass::Exact {
            return None;
        }
        Some((self.start.date()?.first_day(), self.end.date()?.last_day()))
    }

    /// Days from the first to the last that may be meant, both included. `None` unless both ends are
    /// stated, in order: two dates that contradict each other have no length.
    pub fn longest(&self) -> Option<i64> {
        let (start, end) = (self.start.date()?.first_day(), self.end.date()?.last_day());
        (start <= end).then(|| (end - start).num_days() + 1)
    }

    /// Calendar months of [`Self::longest`], the rest rounded to the nearest month: zero for less
    /// than half a month.
    pub fn months(&self) -> Option<i64> {
        self.longest()?;
        let (start, end) = (self.start.date()?.first_day(), self.end.date()?.last_day());
        let after = end.checked_add_days(Days::new(1))?;
        let whole =
            (after.year() - start.year()) * 12 + after.month0() as i32 - start.month0() as i32;
        let whole = u32::try_from(whole - i32::from(after.day() < start.day())).unwrap_or(0);
        let rest = after - start.checked_add_months(Months::new(whole))?;
        // Half of a month of 30.4 days is between 15 and 16.
        Some(i64::from(whole) + i64::from(rest.num_days() > 15))
    }

    /// The day this period is ordered by: an approximate start stands after the exact ones within
    /// it, a period without a start by its end, one without dates after all.
    pub fn sort_day(&self) -> NaiveDate {
        let date = self.start.date().or_else(|| self.end.date());
        date.map_or(NaiveDate::MAX, Date::last_day)
    }
}

/// Days to look at, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Window {
    /// First day.
    pub first: NaiveDate,
    /// Last day, not before the first.
    pub last: NaiveDate,
}

impl Window {
    /// The window from one day to another, in whichever order they come.
    pub fn between(a: NaiveDate, b: NaiveDate) -> Self {
        Self { first: a.min(b), last: a.max(b) }
    }

    /// How many days it has.
    pub fn days(self) -> i64 {
        (self.last - self.first).num_days() + 1
    }

    /// Whether an exact period has a day in the window; other periods are never in one.
    pub fn touches(&self, period: &Period) -> bool {
        period.exact().is_some_and(|(start, end)| start <= self.last && end >= self.first)
    }
}
