use crate::{
    model::Collection,
    search::{CompletionSource, Counts, Facet, Offer},
};

/// The values there are, counted under the filters of the moment.
#[derive(Clone, Copy, Debug)]
pub struct Offers<'o> {
    /// What values are called.
    pub collection: &'o Collection,
    /// All values of the collection.
    pub totals: &'o Counts,
    /// How many records each would give.
    pub counts: &'o Counts,
}

impl CompletionSource for Offers<'_> {
    fn offers(&self, facet: Facet) -> Vec<Offer> {
        let values = self.totals.of(facet).map(|(value, _)| value);
        let offer = |value| Offer::of(value, self.counts.get(facet, value), self.collection);
        values.map(offer).collect()
    }
}
