use super::{columns::day, histogram::Axis};

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
}

/// The bin of every day of an axis, so that no calendar is asked for each record.
#[derive(Clone, Debug, Default)]
pub(super) struct Bins {
    axis: Option<Axis>,
    first: i32,
    of_days: Vec<u32>,
    bins: usize,
}

/// Starts and ends while they are counted: one more bin on either side of the axis.
#[derive(Clone, Debug, Default)]
pub(super) struct BarTally {
    starts: Vec<u32>,
    ends: Vec<u32>,
}

impl Bins {
    /// The bins of an axis; none without one.
    pub(super) fn of(axis: Option<Axis>) -> Self {
        let Some(own) = axis else {
            return Self::default();
        };
        let first = day(own.first);
        let mut of_days = Vec::new();
        for bin in 0..own.bins {
            let days = day(own.last_day(bin)) - day(own.day(bin)) + 1;
            let bin = u32::try_from(bin + 1).unwrap_or(u32::MAX);
            of_days.extend(std::iter::repeat_n(bin, usize::try_from(days).unwrap_or(0)));
        }
        Self { axis, first, of_days, bins: own.bins }
    }

    /// What they are the bins of.
    pub(super) const fn axis(&self) -> Option<Axis> {
        self.axis
    }

    /// A tally of nothing.
    pub(super) fn tally(&self) -> BarTally {
        BarTally { starts: vec![0; self.bins + 2], ends: vec![0; self.bins + 2] }
    }

    fn bin(&self, day: i32) -> usize {
        match usize::try_from(i64::from(day) - i64::from(self.first)) {
            Err(_) => 0,
            Ok(at) => self.of_days.get(at).map_or(self.bins + 1, |bin| *bin as usize),
        }
    }

    /// Counts a period.
    pub(super) fn count(&self, tally: &mut BarTally, first: i32, last: i32) {
        tally.starts[self.bin(first)] += 1;
        tally.ends[self.bin(last)] += 1;
    }
}

impl BarTally {
    /// Adds what another thread has counted.
    pub(super) fn add(&mut self, other: &Self) {
        let both = self.starts.iter_mut().zip(&other.starts);
        for (own, other) in both.chain(self.ends.iter_mut().zip(&other.ends)) {
            *own += other;
        }
    }

    pub(super) fn finish(self) -> Bars {
        let bins = self.starts.len().saturating_sub(2);
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
        Bars { active, starts: inner(self.starts), ends: inner(self.ends) }
    }
}
