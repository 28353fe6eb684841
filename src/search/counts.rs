use std::sync::Arc;

use super::facet::{Facet, Value};

/// How many records have each value of each facet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    facets: [Counted; Facet::ALL.len()],
}

/// The counts of one facet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Counted {
    values: Arc<[Value]>,
    /// One a value.
    counts: Vec<usize>,
    /// The largest of them, which each bar beside a value is measured by.
    largest: usize,
}

impl Counts {
    /// Notes the counts of a facet's values, one a value.
    pub(super) fn set(&mut self, facet: Facet, values: &Arc<[Value]>, counts: Vec<usize>) {
        let largest = counts.iter().copied().max().unwrap_or(0);
        self.facets[facet.index()] = Counted { values: Arc::clone(values), counts, largest };
    }

    /// How many records have a value.
    pub fn get(&self, facet: Facet, value: Value) -> usize {
        let Counted { values, counts, .. } = &self.facets[facet.index()];
        let at = values.binary_search(&value).ok();
        at.and_then(|at| counts.get(at)).copied().unwrap_or(0)
    }

    /// All values that some record of the collection has, in order, with their counts.
    pub fn of(&self, facet: Facet) -> impl Iterator<Item = (Value, usize)> + '_ {
        let Counted { values, counts, .. } = &self.facets[facet.index()];
        values.iter().copied().zip(counts.iter().copied())
    }

    /// The largest count of a facet.
    pub const fn largest(&self, facet: Facet) -> usize {
        self.facets[facet.index()].largest
    }
}
