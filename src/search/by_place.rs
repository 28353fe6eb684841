use std::sync::Arc;

use super::facet::Value;
use crate::lexicon::Key;

/// The mandates of each place.
#[derive(Clone, Debug, Default)]
pub(super) struct ByPlace {
    /// All places that some record names, in order, with what else a facet has.
    values: Arc<[Value]>,
    places: Vec<InPlace>,
}

/// The mandates of one place, in the order of the collection, which is that of their starts.
#[derive(Clone, Debug, Default)]
pub(super) struct InPlace {
    /// Where each stands in the collection.
    pub(super) positions: Vec<u32>,
    /// The last day of all exact periods up to and including each, so that it is known without a
    /// walk how far back another time can be met.
    pub(super) until: Vec<i32>,
}

impl ByPlace {
    /// No record yet of any of these places.
    pub(super) fn of(values: &Arc<[Value]>) -> Self {
        Self { values: Arc::clone(values), places: vec![InPlace::default(); values.len()] }
    }

    /// Notes that a mandate names places, by where these stand among the values, and on which day it
    /// ends where its period is exact. Mandates come in the order of the collection.
    pub(super) fn note(&mut self, position: usize, end: Option<i32>, places: &[u32]) {
        let position = u32::try_from(position).unwrap_or(u32::MAX);
        for place in places {
            if let Some(own) = self.places.get_mut(*place as usize) {
                let before = own.until.last().copied().unwrap_or(i32::MIN);
                own.positions.push(position);
                own.until.push(end.map_or(before, |end| end.max(before)));
            }
        }
    }

    /// The mandates of a place; of a region those of its countries too.
    pub(super) fn get(&self, place: Key) -> Option<&InPlace> {
        let at = self.values.binary_search(&Value::Entry(place)).ok()?;
        self.places.get(at)
    }
}
