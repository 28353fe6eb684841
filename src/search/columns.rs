use std::collections::HashMap;

use super::facet::{Facet, Value};
use crate::{
    lexicon::Kind,
    model::{Collection, Mandate, Period},
};

/// What facets and windows ask of each record, side by side.
#[derive(Clone, Debug, Default)]
pub(super) struct Columns {
    facets: [Vec<Vec<Value>>; Facet::ALL.len()],
    totals: [HashMap<Value, usize>; Facet::ALL.len()],
    pub(super) periods: Vec<Period>,
}

impl Columns {
    pub(super) fn of(collection: &Collection) -> Self {
        let mut columns = Self::default();
        for mandate in &collection.mandates {
            for facet in Facet::ALL {
                let values = values(collection, mandate, facet);
                for value in &values {
                    *columns.totals[facet.index()].entry(*value).or_default() += 1;
                }
                columns.facets[facet.index()].push(values);
            }
            columns.periods.push(mandate.period);
        }
        columns
    }

    /// How many records have each value.
    pub(super) fn totals(&self, facet: Facet) -> &HashMap<Value, usize> {
        &self.totals[facet.index()]
    }

    /// The values of a record: one at least.
    pub(super) fn values(&self, facet: Facet, record: usize) -> &[Value] {
        &self.facets[facet.index()][record]
    }
}

fn values(collection: &Collection, mandate: &Mandate, facet: Facet) -> Vec<Value> {
    let mut values: Vec<Value> = match facet {
        Facet::Country => {
            let mut places = Vec::new();
            for place in &mandate.places {
                places.push(Value::Entry(place.key));
                // A country counts for its region too; a record with two of one region once.
                if collection.lexicon.entry(place.key).kind == Kind::Country {
                    places.extend(collection.lexicon.tree_region(place.key).map(Value::Entry));
                }
            }
            places
        }
        Facet::Organisation => mandate.organisations.iter().map(|o| Value::Entry(o.key)).collect(),
        Facet::Language => vec![Value::Language(mandate.language)],
        Facet::Check => mandate.checks.iter().map(|check| Value::Check(check.kind)).collect(),
    };
    values.sort_unstable();
    values.dedup();
    if values.is_empty() {
        values.push(Value::Missing);
    }
    values
}
