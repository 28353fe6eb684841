use chrono::{Days, NaiveDate};

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
        let at = positions.partition_point(|position| *position < near);
        let first = at.saturating_sub(MOST / 2).min(positions.len().saturating_sub(MOST));
        let end = positions.len().min(first + MOST);
        let mut past =
            Self { steps: Vec::new(), left_out: (first, positions.len().saturating_sub(end)) };
        let mut until: Option<NaiveDate> = None;
        for (row, position) in positions.into_iter().enumerate().take(end) {
            let Some(mandate) = collection.mandates.get(position) else { continue };
            let exact = mandate.period.exact();
            if let (Some((start, _)), Some(until)) = (exact, until)
                && row > first
            {
                past.steps.extend(gap(until, start).map(Step::Gap));
            }
            until = until.max(exact.map(|(_, end)| end));
            if row >= first {
                past.steps.push(Step::Mandate(position));
            }
        }
        past
    }
}

/// The days between the last of what was and the first of what comes, where they are many.
fn gap(until: NaiveDate, start: NaiveDate) -> Option<Window> {
    let first = until.checked_add_days(Days::new(1))?;
    let last = start.checked_sub_days(Days::new(1))?;
    ((last - first).num_days() + 1 >= SHORTEST_GAP).then_some(Window { first, last })
}
