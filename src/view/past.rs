use super::gaps::gap;
use crate::{
    lexicon::Key,
    model::{Collection, Window},
    search::Index,
};

/// What was done in one place, in order of start, and when nothing was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Past {
    /// Mandates and the gaps between them.
    pub steps: Vec<Step>,
    /// Mandates that would be too many to read: so many stand before the first, so many after the
    /// last.
    pub left_out: (usize, usize),
}

/// A part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A mandate, by its position in the collection.
    Mandate(usize),
    /// No dated mandate for so long; what is open or dated to a year may lie in it.
    Gap(Window),
}

/// Shorter times without a mandate are no gap, in days.
const SHORTEST_GAP: i64 = 183;
/// More mandates of one place than these are not read at once; those around the chosen one are.
const MOST: usize = 400;

impl Past {
    /// The past of a place in a whole collection, around the mandate at `near`.
    pub fn of(place: Key, near: usize, index: &Index, collection: &Collection) -> Self {
        let positions = index.in_place(place);
        let at = positions.partition_point(|position| (*position as usize) < near);
        let first = at.saturating_sub(MOST / 2).min(positions.len().saturating_sub(MOST));
        let end = positions.len().min(first + MOST);
        let mut past =
            Self { steps: Vec::new(), left_out: (first, positions.len().saturating_sub(end)) };
        for (row, position) in (first..end).zip(&positions[first..end]) {
            let position = *position as usize;
            let Some(mandate) = collection.mandates.get(position) else { continue };
            // What was before the first that is read is not read either.
            let until = index.until(place, row).filter(|_| row > first);
            if let (Some((start, _)), Some(until)) = (mandate.period.exact(), until) {
                let gap = gap(until, start).filter(|gap| gap.days() >= SHORTEST_GAP);
                past.steps.extend(gap.map(Step::Gap));
            }
            past.steps.push(Step::Mandate(position));
        }
        past
    }
}
