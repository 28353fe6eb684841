use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::{
    columns::{Columns, day},
    histogram::Axis,
};
use crate::model::PeriodClass;

/// How many mandates have a day in each bin of an axis, begin in it, end in it. Only periods with
/// both days stated and in order are counted: a bar must not claim more than sources state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bars {
    /// Those that have a day in the bin.
    pub active: Vec<u32>,
    /// Those whose first day is in the bin.
    pub starts: Vec<u32>,
    /// Those whose last day is in the bin.
    pub ends: Vec<u32>,
    /// Whether some begin before the first bin.
    pub is_before: bool,
    /// Whether some end after the last bin.
    pub is_after: bool,
}

/// When each record is, as one number, so that no calendar is asked at a keystroke: which bins it
/// begins and ends in, or, where no bar counts it, why not.
#[derive(Clone, Debug, Default)]
pub(super) struct Bins {
    axis: Option<Axis>,
    bins: usize,
    of_records: Vec<u32>,
    /// First and last bin of the numbers after those of [`PeriodClass`]: 0 is before the axis, bins
    /// are counted from 1, and one more than their number is after them. Few pairs occur.
    pairs: Vec<[u16; 2]>,
}

/// Numbers before those of pairs.
const CLASSES: usize = 5;

impl Bins {
    /// The bins of an axis; without one no bar counts anything.
    pub(super) fn of(axis: Option<Axis>, columns: &Columns) -> Self {
        // Places are two bytes; the weeks of all years that are read as dates are fewer.
        let bins = axis.map_or(0, |axis| axis.bins.min(usize::from(u16::MAX) - 2));
        let place = axis.map(|axis| Places::of(axis, bins));
        let mut own = Self { axis, bins, ..Self::default() };
        let mut known: HashMap<[u16; 2], u32, RandomState> = HashMap::default();
        let days = columns.first.iter().zip(&columns.last).zip(&columns.class);
        for ((first, last), class) in days {
            let number = match (&place, class) {
                (Some(place), PeriodClass::Exact) => {
                    let pair = [place.of_day(*first), place.of_day(*last)];
                    *known.entry(pair).or_insert_with(|| {
                        own.pairs.push(pair);
                        u32::try_from(CLASSES + own.pairs.len() - 1).unwrap_or(u32::MAX)
                    })
                }
                _ => *class as u32,
            };
            own.of_records.push(number);
        }
        own
    }

    /// What they are the bins of.
    pub(super) const fn axis(&self) -> Option<Axis> {
        self.axis
    }

    /// How many different numbers records have.
    pub(super) const fn numbers(&self) -> usize {
        CLASSES + self.pairs.len()
    }

    /// The number of a record.
    pub(super) fn of_record(&self, record: usize) -> u32 {
        self.of_records[record]
    }

    /// Bars from how many records have each number.
    pub(super) fn bars(&self, counts: &[u32]) -> Bars {
        let (mut starts, mut ends) = (vec![0; self.bins + 2], vec![0; self.bins + 2]);
        for ([first, last], count) in self.pairs.iter().zip(&counts[CLASSES..]) {
            starts[usize::from(*first)] += count;
            ends[usize::from(*last)] += count;
        }
        let mut running = 0;
        let mut active = Vec::with_capacity(self.bins);
        for bin in 0..=self.bins {
            running += starts[bin];
            if bin > 0 {
                active.push(running);
            }
            running -= ends[bin];
        }
        let (is_before, is_after) = (starts[0] > 0, ends[self.bins + 1] > 0);
        let inner = |counts: Vec<u32>| counts.get(1..=self.bins).unwrap_or_default().to_vec();
        Bars { active, starts: inner(starts), ends: inner(ends), is_before, is_after }
    }
}

/// The bin of each day of an axis.
struct Places {
    first: i32,
    of_days: Vec<u16>,
    after: u16,
}

impl Places {
    fn of(axis: Axis, bins: usize) -> Self {
        let mut of_days: Vec<u16> = Vec::new();
        for bin in 0..bins {
            let days = day(axis.last_day(bin)) - day(axis.day(bin)) + 1;
            let place = u16::try_from(bin + 1).unwrap_or(u16::MAX);
            of_days.extend(std::iter::repeat_n(place, usize::try_from(days).unwrap_or(0)));
        }
        let after = u16::try_from(bins + 1).unwrap_or(u16::MAX);
        Self { first: day(axis.first), of_days, after }
    }

    fn of_day(&self, day: i32) -> u16 {
        match usize::try_from(i64::from(day) - i64::from(self.first)) {
            Err(_) => 0,
            Ok(at) => self.of_days.get(at).copied().unwrap_or(self.after),
        }
    }
}
