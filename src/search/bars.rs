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

/// The bins that each record begins and ends in, so that no calendar is asked at a keystroke.
#[derive(Clone, Debug, Default)]
pub(super) struct Bins {
    axis: Option<Axis>,
    /// First and last bin of each record, as places in a [`BarTally`].
    of_records: Vec<[u16; 2]>,
    bins: usize,
}

/// Starts and ends while they are counted: before the bins of the axis those before it, after them
/// those after it, last those that no bar counts.
#[derive(Clone, Debug, Default)]
pub(super) struct BarTally {
    starts: Vec<u32>,
    ends: Vec<u32>,
}

impl Bins {
    /// The bins of an axis; without one nothing is counted.
    pub(super) fn of(axis: Option<Axis>, columns: &Columns) -> Self {
        let Some(own) = axis else {
            return Self { of_records: vec![[0; 2]; columns.class.len()], ..Self::default() };
        };
        // Places are two bytes; no screen shows more bins.
        let bins = own.bins.min(usize::from(u16::MAX) - 2);
        let mut of_days: Vec<u16> = Vec::new();
        for bin in 0..bins {
            let days = day(own.last_day(bin)) - day(own.day(bin)) + 1;
            let place = u16::try_from(bin + 1).unwrap_or(u16::MAX);
            of_days.extend(std::iter::repeat_n(place, usize::try_from(days).unwrap_or(0)));
        }
        let (first, after) = (day(own.first), u16::try_from(bins + 1).unwrap_or(u16::MAX));
        let place = |day: i32| match usize::try_from(i64::from(day) - i64::from(first)) {
            Err(_) => 0,
            Ok(at) => of_days.get(at).copied().unwrap_or(after),
        };
        let days = columns.first.iter().zip(&columns.last).zip(&columns.class);
        let of_records = days.map(|((first, last), class)| match class {
            PeriodClass::Exact => [place(*first), place(*last)],
            _ => [after + 1; 2],
        });
        Self { axis, of_records: of_records.collect(), bins }
    }

    /// What they are the bins of.
    pub(super) const fn axis(&self) -> Option<Axis> {
        self.axis
    }

    /// A tally of nothing.
    pub(super) fn tally(&self) -> BarTally {
        BarTally { starts: vec![0; self.bins + 3], ends: vec![0; self.bins + 3] }
    }

    /// Counts a record `by` times; counts wrap.
    pub(super) fn count(&self, tally: &mut BarTally, record: usize, by: u32) {
        let [first, last] = self.of_records[record];
        let start = &mut tally.starts[usize::from(first)];
        *start = start.wrapping_add(by);
        let end = &mut tally.ends[usize::from(last)];
        *end = end.wrapping_add(by);
    }

    /// Counts all records.
    pub(super) fn count_all(&self) -> Bars {
        let mut tally = self.tally();
        (0..self.of_records.len()).for_each(|record| self.count(&mut tally, record, 1));
        tally.finish()
    }
}

impl BarTally {
    /// Adds what another thread has counted.
    pub(super) fn add(&mut self, other: &Self) {
        let both = self.starts.iter_mut().zip(&other.starts);
        for (own, other) in both.chain(self.ends.iter_mut().zip(&other.ends)) {
            *own = own.wrapping_add(*other);
        }
    }

    pub(super) fn finish(self) -> Bars {
        let bins = self.starts.len().saturating_sub(3);
        let mut running = 0;
        let mut active = Vec::with_capacity(bins);
        for bin in 0..=bins {
            running += self.starts[bin];
            if bin > 0 {
                active.push(running);
            }
            running -= self.ends[bin];
        }
        let inner = |counts: Vec<u32>| counts.get(1..=bins).unwrap_or_default().to_vec();
        let some = |counts: &[u32], at: usize| counts.get(at).is_some_and(|count| *count > 0);
        let (is_before, is_after) = (some(&self.starts, 0), some(&self.ends, bins + 1));
        Bars { active, starts: inner(self.starts), ends: inner(self.ends), is_before, is_after }
    }
}
