use std::sync::Arc;

use super::facet::Value;
use crate::lexicon::Key;

/// The records of each place, in the order they are indexed in.
#[derive(Clone, Debug, Default)]
pub(super) struct ByPlace {
    /// All places that some record names, in order, with what else a facet has.
    values: Arc<[Value]>,
    records: Vec<Vec<u32>>,
}

impl ByPlace {
    /// No record yet of any of these places.
    pub(super) fn of(values: &Arc<[Value]>) -> Self {
        Self { values: Arc::clone(values), records: vec![Vec::new(); values.len()] }
    }

    /// Notes that a record names places, by where these stand among the values.
    pub(super) fn note(&mut self, record: usize, places: &[u32]) {
        let record = u32::try_from(record).unwrap_or(u32::MAX);
        for place in places {
            if let Some(records) = self.records.get_mut(*place as usize) {
                records.push(record);
            }
        }
    }

    /// The records of a place; of a region those of its countries too.
    pub(super) fn records(&self, place: Key) -> impl Iterator<Item = usize> + '_ {
        let at = self.values.binary_search(&Value::Entry(place)).ok();
        let records = at.and_then(|at| self.records.get(at)).into_iter().flatten();
        records.map(|record| *record as usize)
    }
}
