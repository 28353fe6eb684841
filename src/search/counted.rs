use super::{
    bars::{Bars, Bins},
    columns::Columns,
    histogram::{Aside, Axis},
    postings::SHARD,
};
use crate::model::PeriodClass;

/// What is counted of records, whatever a query found in them.
#[derive(Clone, Debug, Default)]
pub(super) struct Counted {
    /// By the numbers of [`Columns`].
    pub(super) rows: Vec<u32>,
    /// By the numbers of [`Bins`].
    pub(super) times: Vec<u32>,
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
        let starts = (0..columns.rows.len()).step_by(SHARD);
        let shard = |start: usize| {
            let mut counted = Counted::none(columns, &bins);
            for record in start..columns.rows.len().min(start + SHARD) {
                counted.count(columns, &bins, record, MORE);
            }
            counted
        };
        let shards = starts.map(shard).collect();
        Self { bins, shards }
    }
}

impl Baseline {
    /// All records over time.
    pub(super) fn bars(&self, columns: &Columns) -> Bars {
        let mut all = Counted::none(columns, &self.bins);
        self.shards.iter().for_each(|shard| all.add(shard));
        self.bins.bars(&all.times)
    }
}

impl Counted {
    /// Nothing counted.
    pub(super) fn none(columns: &Columns, bins: &Bins) -> Self {
        Self { rows: vec![0; columns.numbers()], times: vec![0; bins.numbers()] }
    }

    /// Counts a record once [`MORE`] or once [`LESS`].
    pub(super) fn count(&mut self, columns: &Columns, bins: &Bins, record: usize, by: u32) {
        for number in &columns.rows[record] {
            let count = &mut self.rows[*number as usize];
            *count = count.wrapping_add(by);
        }
        let time = &mut self.times[bins.of_record(record) as usize];
        *time = time.wrapping_add(by);
    }

    /// Adds other counts.
    pub(super) fn add(&mut self, other: &Self) {
        let rows = self.rows.iter_mut().zip(&other.rows);
        for (own, other) in rows.chain(self.times.iter_mut().zip(&other.times)) {
            *own = own.wrapping_add(*other);
        }
    }

    /// What no bar and no window counts.
    pub(super) fn aside(&self) -> Aside {
        aside(&self.times)
    }
}

/// What no bar and no window counts, of so many records of each [`PeriodClass`].
pub(super) fn aside(classes: &[u32]) -> Aside {
    let of = |class: PeriodClass| classes.get(class as usize).map_or(0, |count| *count as usize);
    Aside {
        undated: of(PeriodClass::Undated),
        open: of(PeriodClass::Open) + of(PeriodClass::Approximate),
        reversed: of(PeriodClass::Reversed),
    }
}
