//! One look at every record that a query found: which pass the filters, and all that is counted.

use super::{
    best::Best,
    columns::{Admitted, Columns, UNKNOWN, day},
    counted::{Baseline, Counted, LESS, MORE},
    facet::Selection,
    plane::{VIAS, rank, tier, via},
    postings::SHARD,
    tier::Tier,
};
use crate::model::{PeriodClass, Window};

const TIERS: usize = Tier::ALL.len();

/// What a record must pass besides the query.
#[derive(Clone, Debug, Default)]
pub(super) struct Filters {
    /// For each facet with a choice which of its sets are admitted.
    choices: Vec<Admitted>,
    /// First and last day.
    window: Option<(i32, i32)>,
}

impl Filters {
    pub(super) fn of(columns: &Columns, selection: &Selection, window: Option<Window>) -> Self {
        let choices = selection.chosen().map(|(facet, choice)| columns.admitted(facet, choice));
        let window = window.map(|own| (day(own.first), day(own.last)));
        Self { choices: choices.collect(), window }
    }

    /// Whether every record passes.
    pub(super) fn is_empty(&self) -> bool {
        self.choices.is_empty() && self.window.is_none()
    }
}

/// What one thread has counted.
#[derive(Clone, Debug)]
pub(super) struct Tally {
    pub(super) hits: usize,
    /// Records that pass, and for each facet those that its own choice alone refuses.
    pub(super) counted: Counted,
    /// By tier and via.
    reasons: [u32; TIERS * VIAS],
    pub(super) best: Best,
    /// By [`PeriodClass`], those that the window alone keeps out though they may be in it.
    pub(super) hidden: [u32; 5],
}

/// A shard's records with what else is known of them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Survey<'s> {
    pub(super) columns: &'s Columns,
    pub(super) filters: &'s Filters,
    pub(super) baseline: &'s Baseline,
}

impl Survey<'_> {
    pub(super) fn tally(&self) -> Tally {
        Tally {
            hits: 0,
            counted: Counted::none(self.columns, &self.baseline.bins),
            reasons: [0; TIERS * VIAS],
            best: Best::default(),
            hidden: [0; 5],
        }
    }

    /// Looks at the records of a shard whose first is `first`; gives those that pass, one bit each,
    /// where there are filters.
    pub(super) fn look(&self, plane: &[u16], first: usize, tally: &mut Tally) -> Vec<u64> {
        if self.filters.is_empty() {
            self.look_at_all(plane, first, tally);
            return Vec::new();
        }
        let mut kept = vec![0; plane.len().div_ceil(64)];
        for (at, find) in found(plane) {
            if self.passes(first + at, tally) {
                tally.rank(first + at, find);
                kept[at / 64] |= 1 << (at % 64);
            }
        }
        kept
    }

    /// Every record that was found passes.
    fn look_at_all(&self, plane: &[u16], first: usize, tally: &mut Tally) {
        let hits = plane.iter().filter(|find| **find > 0).count();
        let whole = self.baseline.shards.get(first / SHARD).filter(|_| 2 * hits > plane.len());
        if let Some(whole) = whole {
            tally.counted.add(whole);
            for (at, _) in plane.iter().enumerate().filter(|(_, find)| **find == 0) {
                tally.counted.count(self.columns, &self.baseline.bins, first + at, LESS);
            }
        }
        for (at, find) in found(plane) {
            if whole.is_none() {
                tally.counted.count(self.columns, &self.baseline.bins, first + at, MORE);
            }
            tally.rank(first + at, find);
        }
    }

    /// Counts a record; says whether it passes.
    fn passes(&self, record: usize, tally: &mut Tally) -> bool {
        let columns = self.columns;
        let admits = |choice: &&Admitted| choice.admits(columns, record);
        let mut refused = self.filters.choices.iter().filter(|choice| !admits(choice));
        let refused = (refused.next().map(Admitted::facet), refused.next().is_some());
        let class = columns.class[record];
        let (from, to) = (columns.first[record], columns.last[record]);
        let in_window = self
            .filters
            .window
            .is_none_or(|(first, last)| class == PeriodClass::Exact && from <= last && to >= first);
        let counted = &mut tally.counted;
        match refused {
            (None, _) if in_window => counted.count(columns, &self.baseline.bins, record, MORE),
            // The window alone keeps it out; what no window counts is told all the same.
            (None, _) if class != PeriodClass::Exact => {
                counted.times[class as usize] += 1;
                let may = self.filters.window.is_some_and(|own| may_touch(class, (from, to), own));
                tally.hidden[class as usize] += u32::from(may);
            }
            (Some(facet), false) => {
                counted.rows[columns.set_of(record, facet) as usize] += u32::from(in_window);
            }
            _ => {}
        }
        refused.0.is_none() && in_window
    }
}

/// Whether a period that no window counts may have a day in one all the same, for all that is known.
fn may_touch(class: PeriodClass, (from, to): (i32, i32), (first, last): (i32, i32)) -> bool {
    match class {
        PeriodClass::Exact => false,
        PeriodClass::Approximate => from <= last && to >= first,
        PeriodClass::Open => from <= last && (to == UNKNOWN || to >= first),
        PeriodClass::Reversed => from.min(to) <= last && from.max(to) >= first,
        PeriodClass::Undated => true,
    }
}

/// The records of a plane that were found. Most runs of a rare word have none.
fn found(plane: &[u16]) -> impl Iterator<Item = (usize, u16)> + '_ {
    const RUN: usize = 32;
    let runs = plane.chunks(RUN).enumerate();
    let runs = runs.filter(|(_, finds)| finds.iter().any(|find| *find > 0));
    runs.flat_map(|(run, finds)| {
        let finds = finds.iter().enumerate().filter(|(_, find)| **find > 0);
        finds.map(move |(at, find)| (run * RUN + at, *find))
    })
}

impl Tally {
    fn rank(&mut self, record: usize, find: u16) {
        self.hits += 1;
        self.reasons[tier(find) as usize * VIAS + via(find)] += 1;
        self.best.offer(rank(find), record);
    }

    /// Adds what another thread has counted.
    pub(super) fn add(&mut self, other: Self) {
        self.hits += other.hits;
        self.counted.add(&other.counted);
        self.reasons.iter_mut().zip(other.reasons).for_each(|(own, other)| *own += other);
        self.best.add(other.best);
        self.hidden.iter_mut().zip(other.hidden).for_each(|(own, other)| *own += other);
    }

    /// How many hits each tier and via has: best first.
    pub(super) fn reasons(&self) -> impl Iterator<Item = (Tier, usize, usize)> + '_ {
        let counts = self.reasons.iter().enumerate().filter(|(_, count)| **count > 0);
        counts.map(|(at, count)| (Tier::ALL[at / VIAS], at % VIAS, *count as usize))
    }
}
