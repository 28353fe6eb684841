//! What is chosen of facets: what it lets through and what choosing more would, beside a count that
//! looks at every record for every value.

use std::{collections::BTreeSet, sync::LazyLock};

use mandates::{
    ingest,
    lexicon::Kind,
    model::{Collection, Mandate},
    search::{Facet, Index, Memory, Query, Question, Selection, Value},
};
use proptest::prelude::*;

use crate::support::{read, steady};

struct Shelf {
    collection: Collection,
    index: Index,
    /// Values of the facets that are tried, each with its own.
    values: Vec<(Facet, Value)>,
}

const FACETS: [Facet; 4] = [Facet::Country, Facet::Organisation, Facet::Language, Facet::Check];

static SHELF: LazyLock<Shelf> = LazyLock::new(|| {
    let collection = read(&ingest::built_in());
    let index = Index::build(&collection);
    let of = |facet| index.totals().of(facet).map(move |(value, _)| (facet, value));
    let values = FACETS.into_iter().flat_map(of).collect();
    Shelf { index, collection, values }
});

fn values(mandate: &Mandate, facet: Facet) -> BTreeSet<Value> {
    let lexicon = &SHELF.collection.lexicon;
    let mut values: BTreeSet<Value> = match facet {
        Facet::Country => {
            let keys = mandate.places.iter().map(|place| place.key);
            let with_region = keys.flat_map(|key| {
                let is_country = lexicon.entry(key).kind == Kind::Country;
                let region = is_country.then(|| lexicon.tree_region(key)).flatten();
                [Some(key), region].into_iter().flatten()
            });
            with_region.map(Value::Entry).collect()
        }
        Facet::Organisation => {
            mandate.organisations.iter().map(|own| Value::Entry(own.key)).collect()
        }
        Facet::Language => BTreeSet::from([Value::Language(mandate.language)]),
        Facet::Check => mandate.checks.iter().map(|own| Value::Check(own.kind)).collect(),
        _ => BTreeSet::new(),
    };
    if values.is_empty() || (facet == Facet::Check && !mandate.is_doubtful()) {
        values.insert(Value::Missing);
    }
    values
}

/// Whether a mandate passes what is chosen of a facet.
fn passes(mandate: &Mandate, facet: Facet, selection: &Selection) -> bool {
    let Some(choice) = selection.choice(facet) else { return true };
    let own = values(mandate, facet);
    let included = if choice.all {
        choice.included.is_subset(&own)
    } else {
        choice.included.is_empty() || !choice.included.is_disjoint(&own)
    };
    included && choice.excluded.is_disjoint(&own)
}

/// How many mandates there would be with a value: with one that must be there beside the others, or
/// with it alone.
fn naive(facet: Facet, value: Value, selection: &Selection) -> usize {
    let mut with = selection.clone();
    if selection.wants_all(facet) {
        with.include(facet, value);
    } else {
        with.clear(facet);
        with.include(facet, value);
    }
    let passes_all = |own: &&Mandate| FACETS.iter().all(|facet| passes(own, *facet, &with));
    SHELF.collection.mandates.iter().filter(passes_all).count()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..steady() })]

    #[test]
    fn a_value_counts_what_choosing_it_would_leave(
        chosen in prop::collection::vec((any::<prop::sample::Index>(), any::<bool>()), 0..5),
        all in prop::collection::vec(prop::sample::select(FACETS.to_vec()), 0..3),
    ) {
        let mut selection = Selection::default();
        for facet in all {
            selection.toggle_all(facet);
        }
        for (at, excluded) in chosen {
            let (facet, value) = SHELF.values[at.index(SHELF.values.len())];
            if excluded {
                selection.exclude(facet, value);
            } else {
                selection.include(facet, value);
            }
        }
        let query = Query::default();
        let question = Question { selection: &selection, ..Question::of(&query) };
        let answer = SHELF.index.ask(&question, &SHELF.collection, &mut Memory::default());
        let passing = SHELF.collection.mandates.iter().filter(|own| {
            FACETS.iter().all(|facet| passes(own, *facet, &selection))
        });
        prop_assert_eq!(answer.hits.len(), passing.count());
        for (facet, value) in &SHELF.values {
            let count = answer.counts.get(*facet, *value);
            prop_assert_eq!(count, naive(*facet, *value, &selection), "{:?} {:?}", facet, value);
        }
    }
}

#[test]
fn any_or_all_is_kept_while_nothing_is_chosen_and_is_no_filter() {
    let mut selection = Selection::default();
    selection.toggle_all(Facet::Country);
    assert!(selection.is_empty() && selection.wants_all(Facet::Country));
    let value = SHELF.values[0].1;
    selection.toggle(Facet::Country, value);
    selection.toggle(Facet::Country, value);
    assert!(selection.is_empty() && selection.wants_all(Facet::Country));
    selection.clear(Facet::Country);
    assert_eq!(selection, Selection::default());
}
