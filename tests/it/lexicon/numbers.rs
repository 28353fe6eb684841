//! A term may stand in the singular or the plural; what looks like a plural may be none.

use mandates::{
    fold,
    lexicon::{Kind, Lexicon},
};

use crate::support::lexicon;

/// The terms that all words of a query mean.
fn meant(lexicon: &Lexicon, query: &str) -> Vec<String> {
    let words: Vec<String> =
        fold::words(query).into_iter().map(|word| word.folded.into_owned()).collect();
    let typed = lexicon.typed(&words, 0).into_iter().filter(|(_, taken)| *taken == words.len());
    let terms = typed.map(|(key, _)| lexicon.entry(key)).filter(|own| own.kind == Kind::Term);
    terms.map(|entry| entry.name.en.raw().to_owned()).collect()
}

#[test]
fn one_and_many_mean_the_same() {
    let lexicon = lexicon();
    for words in [
        "policy | policies",
        "police force | police forces",
        "national strategy | national strategies",
        "plan d’action national | plans d’action nationaux",
        "tribunal | tribunaux | court | courts",
        "bureau | bureaux",
        "stratégie | stratégies | strategy | strategies",
        "enfant soldat | enfants soldats | child soldier | child soldiers",
        "witness | witnesses | témoin | témoins",
        "gestion des conflits | gestion de conflits | gestion de conflit",
        "peace process | peace processes",
        "NGO | NGOs",
        "détenu | détenus",
    ] {
        let mut of: Vec<Vec<String>> =
            words.split(" | ").map(|words| meant(&lexicon, words)).collect();
        of.dedup();
        assert_eq!(of.len(), 1, "{words}: {of:?}");
    }
}

#[test]
fn what_looks_like_a_plural_may_be_none() {
    let lexicon = lexicon();
    for (one, other) in [
        ("police", "policies"),
        ("police", "policy"),
        ("mandat", "mandataire"),
        ("pays", "paye"),
        ("pays", "pay"),
        ("new", "news"),
        ("process", "proces"),
        ("bus", "bu"),
        ("cours", "cour"),
        ("customs", "custom"),
        ("arms", "arm"),
        ("army", "arms"),
        ("droits", "droit"),
        ("corrections", "correction"),
    ] {
        let (one_means, other_means) = (meant(&lexicon, one), meant(&lexicon, other));
        assert!(one_means != other_means || one_means.is_empty(), "{one}, {other}: {one_means:?}");
    }
}

#[test]
fn names_stand_as_they_are() {
    let lexicon = lexicon();
    let named = |text: &str| -> Vec<&str> {
        let found = lexicon.mentions(text).into_iter().map(|mention| lexicon.entry(mention.key));
        found.filter(|entry| entry.kind != Kind::Term).map(|entry| entry.id.as_str()).collect()
    };
    for text in ["Malis, Chads, Nigers and Turkeys", "des Congos et des Guinées"] {
        assert_eq!(named(text), [""; 0], "{text}");
    }
}

#[test]
fn a_term_is_begun_by_every_beginning_of_either_number() {
    let lexicon = lexicon();
    for words in ["policies", "policy", "tribunaux", "stratégies", "witnesses", "juges", "lois"] {
        let folded = fold::key(words);
        let keys: Vec<_> = lexicon.typed(std::slice::from_ref(&folded), 0);
        assert!(!keys.is_empty(), "{words}");
        for end in 3..=folded.len() {
            let begun = lexicon.typed_start(&[folded[..end].to_owned()], 0);
            assert!(keys.iter().all(|(key, _)| begun.contains(key)), "{}", &folded[..end]);
        }
    }
}
