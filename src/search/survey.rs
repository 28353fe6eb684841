//! One look at every record that a query found: which pass the filters, and all that is counted.

use super::{
    bars::{BarTally, Bins},
    best::Best,
    columns::{Admitted, Columns, day},
    facet::Selection,
    histogram::Aside,
    plane::{VIAS, rank, tier, via},
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
    /// How many records have each set, under all filters but those of its own facet.
    pub(super) sets: Vec<u32>,
    pub(super) bars: BarTally,
    /// By [`PeriodClass`].
    classes: [usize; 5],
    /// By tier and via.
    reasons: [u32; TIERS * VIAS],
    pub(super) best: Best,
}

/// A shard's records with what else is known of them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Survey<'s> {
    pub(super) columns: &'s Columns,
    pub(super) filters: &'s Filters,
    pub(super) bins: &'s Bins,
}

impl Survey<'_> {
    pub(super) fn tally(&self) -> Tally {
        Tally {
            hits: 0,
            sets: vec![0; self.columns.all_sets()],
            bars: self.bins.tally(),
            classes: [0; 5],
            reasons: [0; TIERS * VIAS],
            best: Best::default(),
        }
    }

    /// Looks at the records of a shard whose first is `first`; gives those that pass, one bit each,
    /// where there are filters.
    pub(super) fn look(&self, plane: &[u16], first: usize, tally: &mut Tally) -> Vec<u64> {
        let mut kept = Vec::new();
        if !self.filters.is_empty() {
            kept.resize(plane.len().div_ceil(64), 0);
        }
        const RUN: usize = 32;
        for (run, finds) in plane.chunks(RUN).enumerate() {
            // Most runs of a rare word have no record.
            if finds.iter().all(|find| *find == 0) {
                continue;
            }
            for (at, find) in finds.iter().enumerate().filter(|(_, find)| **find > 0) {
                let at = run * RUN + at;
                if self.record(first + at, *find, tally) && !kept.is_empty() {
                    kept[at / 64] |= 1 << (at % 64);
                }
            }
        }
        kept
    }

    /// Counts a record; says whether it passes.
    fn record(&self, record: usize, find: u16, tally: &mut Tally) -> bool {
        let sets = &self.columns.sets[record];
        let mut refused = self.filters.choices.iter().filter(|choice| !choice.admits(sets));
        let refused = (refused.next().map(Admitted::facet), refused.next().is_some());
        let class = self.columns.class[record];
        let (from, to) = (self.columns.first[record], self.columns.last[record]);
        let in_window = self
            .filters
            .window
            .is_none_or(|(first, last)| class == PeriodClass::Exact && from <= last && to >= first);
        match refused {
            (None, _) => tally.classes[class as usize] += 1,
            (Some(_), true) => return false,
            (Some(facet), false) => {
                tally.sets[sets[facet] as usize] += u32::from(in_window);
                return false;
            }
        }
        if !in_window {
            return false;
        }
        sets.iter().for_each(|set| tally.sets[*set as usize] += 1);
        self.bins.count(&mut tally.bars, record);
        tally.hits += 1;
        tally.reasons[tier(find) as usize * VIAS + via(find)] += 1;
        tally.best.offer(rank(find), record);
        true
    }
}

impl Tally {
    /// Adds what another thread has counted.
    pub(super) fn add(&mut self, other: Self) {
        self.hits += other.hits;
        for (own, other) in self.sets.iter_mut().zip(&other.sets) {
            *own += other;
        }
        self.bars.add(&other.bars);
        self.classes.iter_mut().zip(other.classes).for_each(|(own, other)| *own += other);
        self.reasons.iter_mut().zip(other.reasons).for_each(|(own, other)| *own += other);
        self.best.add(other.best);
    }

    /// What no bar and no window counts.
    pub(super) fn aside(&self) -> Aside {
        let of = |class: PeriodClass| self.classes[class as usize];
        Aside {
            undated: of(PeriodClass::Undated),
            open: of(PeriodClass::Open) + of(PeriodClass::Approximate),
            reversed: of(PeriodClass::Reversed),
        }
    }

    /// How many hits each tier and via has: best first.
    pub(super) fn reasons(&self) -> impl Iterator<Item = (Tier, usize, usize)> + '_ {
        let counts = self.reasons.iter().enumerate().filter(|(_, count)| **count > 0);
        counts.map(|(at, count)| (Tier::ALL[at / VIAS], at % VIAS, *count as usize))
    }
}
