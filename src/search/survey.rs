//! One look at every record that a query found: which pass the filters, and all that is counted.

use super::{
    best::Best,
    columns::{Admitted, Columns, UNKNOWN, day},
    counted::{Baseline, Counted, LESS, MORE},
    facet::Selection,
    plane::{REASONS, VIAS, rank, reason, tier_of},
    postings::SHARD,
    tier::Tier,
};
use crate::{
    bits::Bits,
    model::{PeriodClass, Window},
};

/// What a record must pass besides the query.
#[derive(Clone, Debug, Default)]
pub(super) struct Filters {
    /// For each facet with a choice which of its sets are admitted.
    choices: Vec<Admitted>,
    /// First and last day.
    window: Option<(i32, i32)>,
    /// The records that may pass, where not all may.
    among: Option<Bits>,
}

impl Filters {
    pub(super) fn of(
        columns: &Columns,
        selection: &Selection,
        window: Option<Window>,
        among: Option<Bits>,
    ) -> Self {
        let choices = selection.chosen().map(|(facet, choice)| columns.admitted(facet, choice));
        let window = window.map(|own| (day(own.first), day(own.last)));
        Self { choices: choices.collect(), window, among }
    }

    /// Whether every record passes.
    pub(super) fn is_empty(&self) -> bool {
        self.choices.is_empty() && self.window.is_none() && self.among.is_none()
    }
}

/// What one thread has counted.
#[derive(Clone, Debug)]
pub(super) struct Tally {
    /// Records that pass, and for each facet those that its own choice alone refuses.
    pub(super) counted: Counted,
    /// How many were found by each tier and via.
    reasons: [u32; REASONS],
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
            counted: Counted::none(self.columns, &self.baseline.bins),
            reasons: [0; REASONS],
            best: Best::default(),
            hidden: [0; 5],
        }
    }

    /// Looks at the records of a shard whose first is `first`; gives those that pass, where there
    /// are filters.
    pub(super) fn look(&self, plane: &[u16], first: usize, tally: &mut Tally) -> Option<Bits> {
        let mut found = Bits::of(plane, |find| *find > 0);
        if self.filters.is_empty() {
            self.count_all(&found, plane.len(), first, &mut tally.counted);
            tally.rank_all(plane, first);
            return None;
        }
        if let Some(among) = &self.filters.among {
            found.meet(among, first);
        }
        found.retain(|at| {
            let passes = self.passes(first + at, tally);
            if passes {
                tally.rank(first + at, plane[at]);
            }
            passes
        });
        Some(found)
    }

    /// Every record that was found passes.
    fn count_all(&self, found: &Bits, records: usize, first: usize, counted: &mut Counted) {
        let (columns, bins) = (self.columns, &self.baseline.bins);
        let whole = self.baseline.shards.get(first / SHARD).filter(|_| 2 * found.len() > records);
        if let Some(whole) = whole {
            counted.add(whole);
            let others = found.others(records);
            others.iter().for_each(|at| counted.count(columns, bins, first + at, LESS));
        } else {
            found.iter().for_each(|at| counted.count(columns, bins, first + at, MORE));
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

impl Tally {
    fn rank(&mut self, record: usize, find: u16) {
        self.reasons[reason(find)] += 1;
        self.best.offer(rank(find), record);
    }

    /// Ranks all records of a shard that were found. Nothing is decided record by record where it
    /// can be decided for a run of them.
    fn rank_all(&mut self, plane: &[u16], first: usize) {
        const RUN: usize = 32;
        for (run, finds) in plane.chunks(RUN).enumerate() {
            let best = finds.iter().fold(0, |best: u16, find| best.max(*find));
            if best == 0 {
                continue;
            }
            finds.iter().for_each(|find| self.reasons[reason(*find)] += 1);
            if self.best.admits(rank(best)) {
                let found = finds.iter().enumerate().filter(|(_, find)| **find > 0);
                found.for_each(|(at, find)| self.best.offer(rank(*find), first + run * RUN + at));
            }
        }
    }

    /// Adds what another thread has counted.
    pub(super) fn add(&mut self, other: Self) {
        self.counted.add(&other.counted);
        self.reasons.iter_mut().zip(other.reasons).for_each(|(own, other)| *own += other);
        self.best.add(other.best);
        self.hidden.iter_mut().zip(other.hidden).for_each(|(own, other)| *own += other);
    }

    /// How many records were found and pass.
    pub(super) fn hits(&self) -> usize {
        self.reasons[VIAS..].iter().map(|count| *count as usize).sum()
    }

    /// How many hits each tier and via has: best first.
    pub(super) fn reasons(&self) -> impl Iterator<Item = (Tier, usize, usize)> + '_ {
        let counts = self.reasons.iter().enumerate().skip(VIAS).filter(|(_, count)| **count > 0);
        let mut reasons: Vec<(Tier, usize, usize)> =
            counts.map(|(at, count)| (tier_of(at), at % VIAS, *count as usize)).collect();
        reasons.sort_by_key(|(tier, via, _)| (*tier, *via));
        reasons.into_iter()
    }
}
