use crate::{
    model::Collection,
    search::{Axis, Bars, Index, Memory},
};

/// Counts over everything that was read.
#[derive(Clone, Debug, Default)]
pub struct Whole {
    /// Source records that the mandates were merged from.
    pub records: usize,
    /// Mandates with something to doubt.
    pub doubtful: usize,
    /// All mandates over time, in the bins shown.
    pub bars: Bars,
}

impl Whole {
    pub(super) fn of(
        collection: &Collection,
        index: &Index,
        axis: Axis,
        memory: &mut Memory,
    ) -> Self {
        let (records, doubtful) = (collection.records(), collection.doubtful());
        Self { records, doubtful, bars: index.bars(axis, memory) }
    }
}
