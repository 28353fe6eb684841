use super::{
    bars::{BarTally, Bins},
    columns::Columns,
    histogram::{Aside, Axis},
    postings::SHARD,
};
use crate::model::PeriodClass;

/// What is counted of records, whatever a query found in them.
#[derive(Clone, Debug, Default)]
pub(super) struct Counted {
    /// How many have each set of values.
    pub(super) sets: Vec<u32>,
    pub(super) bars: BarTally,
    /// By [`PeriodClass`].
    pub(super) classes: [u32; 5],
}

/// One more, and one less: counts wrap.
pub(super) const MORE: u32 = 1;
pub(super) const LESS: u32 = u32::MAX;

/// The bins of an axis, and what is counted of all records of each shard: where most are found, it
/// is sooner said which are not.
#[derive(Clone, Debug, Default)]
pub(super) struct Baseline {
    pub(super) bins: Bins,
    pub(super) shards: Vec<Counted>,
}

impl Baseline {
    pub(super) fn of(axis: Option<Axis>, columns: &Columns) -> Self {
        let bins = Bins::of(axis, columns);
        let starts = (0..columns.sets.len()).step_by(SHARD);
        let shard = |start: usize| {
            let mut counted = Counted::none(columns, &bins);
            for record in start..columns.sets.len().min(start + SHARD) {
                counted.count(columns, &bins, record, MORE);
            }
            counted
        };
        let shards = starts.map(shard).collect();
        Self { bins, shards }
    }
}

impl Counted {
    /// Nothing counted.
    pub(super) fn none(columns: &Columns, bins: &Bins) -> Self {
        Self { sets: vec![0; columns.all_sets()], bars: bins.tally(), classes: [0; 5] }
    }

    /// Counts a record once [`MORE`] or once [`LESS`].
    pub(super) fn count(&mut self, columns: &Columns, bins: &Bins, record: usize, by: u32) {
        for set in &columns.sets[record] {
            let count = &mut self.sets[*set as usize];
            *count = count.wrapping_add(by);
        }
        bins.count(&mut self.bars, record, by);
        let class = &mut self.classes[columns.class[record] as usize];
        *class = class.wrapping_add(by);
    }

    /// Adds other counts.
    pub(super) fn add(&mut self, other: &Self) {
        let sets = self.sets.iter_mut().zip(&other.sets);
        for (own, other) in sets.chain(self.classes.iter_mut().zip(&other.classes)) {
            *own = own.wrapping_add(*other);
        }
        self.bars.add(&other.bars);
    }

    /// What no bar and no window counts.
    pub(super) fn aside(&self) -> Aside {
        aside(&self.classes)
    }
}

/// What no bar and no window counts, of so many records of each [`PeriodClass`].
pub(super) const fn aside(classes: &[u32; 5]) -> Aside {
    Aside {
        undated: classes[PeriodClass::Undated as usize] as usize,
        open: classes[PeriodClass::Open as usize] as usize
            + classes[PeriodClass::Approximate as usize] as usize,
        reversed: classes[PeriodClass::Reversed as usize] as usize,
    }
}
