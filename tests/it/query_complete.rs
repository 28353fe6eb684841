//! What the search line offers to complete.

use mandates::{
    lang::Language,
    model::{CheckKind, MandateKind},
    search::{Completion, CompletionSource, Facet, Offer, Query, Value, Want, completions},
};
use proptest::prelude::*;

use crate::{query::collection, support::steady};

/// A source of some values, each with how many records have it.
struct Fake;

impl CompletionSource for Fake {
    fn offers(&self, facet: Facet) -> Vec<Offer> {
        let entry = |id: &str| Value::Entry(collection().lexicon.by_id(id).expect("an entry"));
        let values = match facet {
            Facet::Country => vec![
                (entry("NE"), 4),
                (entry("ML"), 9),
                (entry("DE"), 1),
                (entry("CI"), 4),
                (entry("MG"), 2),
                (entry("CD"), 2),
                (entry("lake-basin"), 1),
                (Value::Missing, 1),
            ],
            Facet::Organisation => {
                vec![(entry("european-union"), 5), (entry("DE"), 5), (entry("ecole-du-lac"), 1)]
            }
            Facet::Language => {
                vec![(Value::Language(Language::En), 9), (Value::Language(Language::Fr), 8)]
            }
            Facet::Kind => {
                vec![
                    (Value::Kind(MandateKind::Training), 1),
                    (Value::Kind(MandateKind::Mandate), 9),
                ]
            }
            Facet::Year => vec![(Value::Year(2015), 2), (Value::Year(2016), 5)],
            Facet::Check => CheckKind::ALL.map(|kind| (Value::Check(kind), 1)).to_vec(),
            Facet::Source => vec![(Value::Source(0), 1), (Value::Source(1), 1)],
        };
        let offers = values.into_iter();
        offers.map(|(value, count)| Offer::of(value, count, collection())).collect()
    }
}

/// What is offered at `|`, each as it would be written with its count.
fn offered(typed: &str, language: Language) -> String {
    let cursor = typed.find('|').expect("a cursor");
    let typed = typed.replace('|', "");
    let found = completions(&typed, cursor, language, &Fake);
    let shown = found.iter().map(|one| format!("{} {}", put(&typed, one), one.count));
    shown.collect::<Vec<_>>().join("; ")
}

fn put(typed: &str, completion: &Completion) -> String {
    let mut typed = typed.to_owned();
    typed.replace_range(completion.range.clone(), &completion.text);
    typed
}

fn check(language: Language, cases: &[(&str, &str)]) {
    for (typed, expected) in cases {
        assert_eq!(offered(typed, language), *expected, "{typed}");
    }
}

#[test]
fn names_of_fields_in_the_language_of_the_screen() {
    check(
        Language::Fr,
        &[
            ("pa|", "pays: 8"),
            ("mali -pa|", "mali -pays: 8"),
            ("pa|ys mali", "pays: mali 8"),
            ("cont|", "contrôle: 17"),
            ("annee|", "année: 0"),
            ("pay|:mali", "pays:mali 8"),
            ("co|", "contrôle: 17"),
            ("\"pa|", ""),
            ("~pa|", ""),
            ("-|-pays:mali", ""),
        ],
    );
    check(Language::En, &[("co|", "country: 8"), ("s|", "source: 2; since: 0"), ("pa|", "")]);
    let all = offered("mali |", Language::En);
    assert_eq!(all.matches(';').count(), 12, "{all}");
    assert!(all.starts_with("mali country: 8; "), "{all}");
    assert_eq!(offered("-|", Language::Fr).split(';').next(), Some("-pays: 8"));
}

#[test]
fn values_with_most_records_first() {
    check(
        Language::En,
        &[
            ("country:ma|", "country:Mali 9; country:Madagascar 2"),
            ("pays:n|", "pays:Niger 4; pays:none 1"),
            ("country:mali,n| x", "country:mali,Niger x 4; country:mali,none x 1"),
            ("lang:|", "lang:english 9; lang:french 8"),
            ("type:form|", "type:formation 1"),
            (
                "check:no-|",
                "check:no-dates 1; check:no-end 1; check:no-organisation 1; check:no-place 1; \
                 check:no-start 1; check:no-text 1",
            ),
            ("from:20|", "from:2016 5; from:2015 2"),
            ("source:sav|", "source:\"saved pages/Été 2015.txt\" 1"),
            ("foo:ma|", ""),
            ("country:xyz|", ""),
        ],
    );
}

#[test]
fn values_under_the_name_that_begins_so() {
    check(
        Language::En,
        &[
            ("org:E|", "org:EU 5; org:\"École du Lac\" 1"),
            ("org:allem|", "org:Allemagne 5"),
            ("org:\"Union eu|", "org:\"Union européenne\" 5"),
            ("country:rd|", "country:\"RD Congo\" 2"),
        ],
    );
    check(Language::Fr, &[("pays:c|", "pays:\"Côte d’Ivoire\" 4"), ("org:n|", "")]);
}

#[test]
fn a_value_in_quotation_marks_is_replaced_with_them() {
    check(
        Language::En,
        &[
            ("country:\"côte d'|", "country:\"Côte d’Ivoire\" 4"),
            ("country:\"iv| police", "country:\"Ivory Coast\" police 4"),
            ("country:\"mad\"| police", "country:Madagascar police 2"),
            ("country:ma|l police", "country:Mali police 9; country:Madagascar police 2"),
        ],
    );
}

proptest! {
    #![proptest_config(steady())]

    #[test]
    fn any_place_in_any_text_may_be_completed(
        typed in "[a-zé:\",~\\- ]{0,12}",
        cursor in 0..16usize,
        french: bool,
    ) {
        let language = if french { Language::Fr } else { Language::En };
        for one in completions(&typed, cursor, language, &Fake) {
            prop_assert!(typed.get(one.range.clone()).is_some(), "{one:?}");
            prop_assert!(one.range.start <= cursor && cursor <= one.range.end, "{one:?}");
        }
    }

    #[test]
    fn what_is_completed_is_understood(
        field in prop::sample::select(vec!["pays", "org", "lang", "kind", "check", "source", "year"]),
        begun in "[a-zé0-9]{0,2}",
        open in prop::sample::select(vec!["", "\""]),
        french: bool,
    ) {
        let language = if french { Language::Fr } else { Language::En };
        let typed = format!("{field}:{open}{begun}");
        for one in completions(&typed, typed.len(), language, &Fake) {
            let query = Query::of(&put(&typed, &one), collection());
            prop_assert!(query.flags().is_empty(), "{one:?} {query:?}");
            let [part] = query.parts.as_slice() else { panic!("{one:?} {query:?}") };
            let [Want::Value(_, values)] = part.any.as_slice() else { panic!("{one:?} {query:?}") };
            prop_assert!(!values.is_empty(), "{one:?}");
        }
    }
}
