//! Missions and forces are terms of their own; who gives one as its mandator means its organisation.

use mandates::{
    fold,
    lexicon::{Class, Kind, Lexicon},
};

use crate::support::lexicon;

/// English names of what a query means, all of its words.
fn meant(lexicon: &Lexicon, query: &str) -> Vec<String> {
    let words: Vec<String> =
        fold::words(query).into_iter().map(|word| word.folded.into_owned()).collect();
    let typed = lexicon.typed(&words, 0).into_iter().filter(|(_, taken)| *taken == words.len());
    typed.map(|(key, _)| lexicon.entry(key).name.en.raw().to_owned()).collect()
}

#[test]
fn a_mission_is_found_by_its_own_name() {
    let lexicon = lexicon();
    for (queries, name) in [
        (
            "unmil | MINUL | UN Mission in Liberia | Mission de l’ONU au Libéria",
            "United Nations Mission in Liberia",
        ),
        ("unoci | onuci", "United Nations Operation in Côte d’Ivoire"),
        ("eucap sahel mali", "European Union Capacity Building Mission in Mali"),
        ("amisom | AU Mission in Somalia", "African Union Mission in Somalia"),
        ("ecomib | mission de la cedeao en guinée-bissau", "ECOWAS Mission in Guinea-Bissau"),
        ("pnh | HNP | police nationale haïtienne", "Haitian National Police"),
        ("ksf | fsk", "Kosovo Security Force"),
        ("fardc", "Armed Forces of the Democratic Republic of the Congo"),
        ("fama", "Malian Armed Forces"),
    ] {
        for query in queries.split(" | ") {
            assert_eq!(meant(&lexicon, query), [name], "{query}");
        }
    }
}

#[test]
fn a_mission_that_mandates_is_its_organisation() {
    let lexicon = lexicon();
    for (written, id) in [
        ("UNMIL", "united-nations"),
        ("MINUSTAH", "united-nations"),
        ("UN Mission in Liberia", "united-nations"),
        ("EUCAP Sahel Niger", "european-union"),
        ("AMISOM", "african-union"),
        ("ECOMOG", "ecowas"),
        ("U.N.", "united-nations"),
        ("UNO", "united-nations"),
        ("E.U.", "european-union"),
        ("Haute-Volta", "BF"),
        ("Kirghizie", "KG"),
        ("Swaziland", "SZ"),
        ("Cap-Vert", "CV"),
        ("Timor oriental", "TL"),
        ("Zaïre", "CD"),
    ] {
        let key = lexicon.named(written).expect(written);
        assert_eq!(lexicon.entry(key).id, id, "{written}");
    }
    for body in ["FARDC", "KSF", "ministry of defence"] {
        assert_eq!(lexicon.named(body), None, "{body}");
    }
}

#[test]
fn a_text_names_a_mission_with_its_country() {
    let lexicon = lexicon();
    let named = |text: &str| -> Vec<String> {
        let found = lexicon.mentions(text).into_iter();
        found.map(|mention| lexicon.entry(mention.key).name.en.raw().to_owned()).collect()
    };
    let found = named("the United Nations Mission in Liberia (UNMIL)");
    for name in ["United Nations", "Liberia", "United Nations Mission in Liberia"] {
        assert!(found.iter().any(|own| own == name), "{name}: {found:?}");
    }
    assert!(named("The U.N. and the police").contains(&"United Nations".to_owned()));
}

#[test]
fn every_mission_of_an_organisation_is_a_term() {
    let lexicon = lexicon();
    let mut missions = 0;
    for key in lexicon.keys() {
        let entry = lexicon.entry(key);
        for form in entry.forms.iter().filter(|form| form.class == Class::Mission) {
            missions += 1;
            let words: Vec<String> = form.folded.split(' ').map(str::to_owned).collect();
            let typed = lexicon.typed(&words, 0).into_iter();
            let mut terms = typed.filter(|(_, taken)| *taken == words.len());
            let is_term = |key| lexicon.entry(key).kind == Kind::Term;
            assert!(terms.any(|(key, _)| is_term(key)), "{}", form.text);
        }
    }
    assert!(missions >= 300, "{missions} names of missions");
}
