//! What ran in the same places at the same time, and how long a place was without a mandate, against
//! what a look at every pair says.

use mandates::{
    lexicon::{Key, Kind, Lexicon},
    model::{Collection, Mandate, Window},
    search::{Index, SameTime},
    view::{Past, Step, gaps},
};

use crate::screen::{everything, pages};

fn countries(mandate: &Mandate, lexicon: &Lexicon) -> Vec<Key> {
    let keys = mandate.places.iter().map(|place| place.key);
    keys.filter(|key| lexicon.entry(*key).kind == Kind::Country).collect()
}

/// Days that two mandates with exact periods and a country in common share.
fn shared(a: &Mandate, b: &Mandate, lexicon: &Lexicon) -> usize {
    let (Some(a_days), Some(b_days)) = (a.period.exact(), b.period.exact()) else { return 0 };
    let others = countries(b, lexicon);
    if !countries(a, lexicon).iter().any(|key| others.contains(key)) {
        return 0;
    }
    let days = (a_days.1.min(b_days.1) - a_days.0.max(b_days.0)).num_days() + 1;
    usize::try_from(days).unwrap_or(0)
}

fn check(collection: &Collection) {
    const MOST: usize = 3;
    let (index, lexicon) = (Index::build(collection), &collection.lexicon);
    for (position, mandate) in collection.mandates.iter().enumerate() {
        let others = collection.mandates.iter().enumerate();
        let mut expected: Vec<SameTime> = others
            .map(|(other, own)| SameTime { position: other, days: shared(mandate, own, lexicon) })
            .filter(|own| own.position != position && own.days > 0)
            .collect();
        expected.sort_by_key(|own| (usize::MAX - own.days, own.position));
        let all = expected.len();
        let places = countries(mandate, lexicon);
        assert_eq!(index.same_time(position, &places, all), (expected.clone(), all));
        expected.truncate(MOST);
        assert_eq!(index.same_time(position, &places, MOST), (expected, all));
    }
}

#[test]
fn no_mandate_of_the_same_time_is_missed() {
    check(&pages());
    check(&everything());
}

#[test]
fn long_gaps_of_a_place_are_told_with_its_past() {
    let collection = everything();
    let index = Index::build(&collection);
    let own = |mandate: &Mandate| countries(mandate, &collection.lexicon);
    let mut places: Vec<Key> = collection.mandates.iter().flat_map(own).collect();
    places.sort_unstable();
    places.dedup();
    let mut told = 0;
    for place in places {
        let own: Vec<usize> = index.in_place(place).iter().map(|at| *at as usize).collect();
        let steps = Past::of(place, own[0], &index, &collection).steps;
        let mandates = own.iter().map(|at| &collection.mandates[*at]);
        let is_long = |gap: &Window| gap.days() >= 183;
        let long: Vec<Window> =
            gaps(mandates.map(|own| &own.period)).into_iter().filter(is_long).collect();
        let gap = |step: &Step| match step {
            Step::Gap(gap) => Some(*gap),
            Step::Mandate(_) => None,
        };
        assert_eq!(steps.iter().filter_map(gap).collect::<Vec<_>>(), long);
        assert_eq!(steps.len() - long.len(), own.len());
        told += long.len();
    }
    assert!(told > 0);
}
