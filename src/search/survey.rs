//! One look at every record that a query found: which pass the filters, and all that is counted.

use super::{
    bars::{BarTally, Bins},
    best::Best,
    columns::{Columns, day},
    facet::{Facet, Selection},
    histogram::Aside,
    plane::{VIAS, rank, tier, via},
    tier::Tier,
};
use crate::model::{PeriodClass, Window};

const FACETS: usize = Facet::ALL.len();
const TIERS: usize = Tier::ALL.len();

/// What a record must pass besides the query.
#[derive(Clone, Debug, Default)]
pub(super) struct Filters {
    /// For each facet with a choice whether each of its sets is admitted.
    choices: Vec<(usize, Vec<bool>)>,
    /// First and last day.
    window: Option<(i32, i32)>,
}

impl Filters {
    pub(super) fn of(columns: &Columns, selection: &Selection, window: Option<Window>) -> Self {
        let choices = selection
            .chosen()
            .map(|(facet, choice)| (facet.index(), columns.column(facet).admitted(choice)));
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
    /// How many records have each set of each facet, under all filters but the facet's own.
    pub(super) sets: [Vec<u32>; FACETS],
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
            sets: Facet::ALL.map(|facet| vec![0; self.columns.column(facet).len()]),
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
        let set = |facet: usize| self.columns.columns()[facet].sets[record] as usize;
        let mut refused =
            self.filters.choices.iter().filter(|(facet, admitted)| !admitted[set(*facet)]);
        let refused = (refused.next().map(|(facet, _)| *facet), refused.next().is_some());
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
                tally.sets[facet][set(facet)] += u32::from(in_window);
                return false;
            }
        }
        if !in_window {
            return false;
        }
        for facet in 0..FACETS {
            tally.sets[facet][set(facet)] += 1;
        }
        if class == PeriodClass::Exact {
            self.bins.count(&mut tally.bars, from, to);
        }
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
        for (own, other) in self.sets.iter_mut().flatten().zip(other.sets.iter().flatten()) {
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
