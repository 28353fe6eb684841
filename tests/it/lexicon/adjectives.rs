//! Adjectives speak of a place: found in texts and queries, never what a record is about.

use std::collections::HashMap;

use mandates::{
    fold,
    lexicon::{Class, Kind},
};

use super::typed;
use crate::support::lexicon;

/// Places and organisations that a text names or speaks of: `id=words`.
fn spoken_of(text: &str) -> String {
    let lexicon = lexicon();
    let found = lexicon.mentions_in(text, &fold::words(text)).into_iter().filter_map(|mention| {
        let entry = lexicon.entry(mention.key);
        (entry.kind != Kind::Term).then(|| format!("{}={}", entry.id, &text[mention.range]))
    });
    found.collect::<Vec<_>>().join(" ")
}

#[test]
fn adjectives_in_running_text() {
    let cases = [
        ("the Gambian security sector", "GM=Gambian"),
        ("la police malienne et les gendarmes nigériens", "ML=malienne NE=nigériens"),
        ("Nigerien and Nigerian officers; Swedes", "NE=Nigerien NG=Nigerian SE=Swedes"),
        ("les autorités centrafricaines et ivoiriennes", "CF=centrafricaines CI=ivoiriennes"),
        ("South Sudanese and Sudanese police", "SS=South Sudanese SD=Sudanese"),
        (
            "Bissau-Guinean, Equatorial Guinean, Guinean",
            "GW=Bissau-Guinean GQ=Equatorial Guinean GN=Guinean",
        ),
        (
            "la police nord-irlandaise, les forces équato-guinéennes",
            "GB=nord-irlandaise GQ=équato-guinéennes",
        ),
        // Names stand above adjectives, wherever they begin.
        ("Central African Republic", "CF=Central African Republic"),
        ("the West African Development Bank", "afdb=African Development Bank"),
        ("the African Union and African police", "african-union=the African Union africa=African"),
        ("Dominican Republic", "DO=Dominican Republic"),
        ("the Swiss Confederation", "CH=Swiss Confederation"),
        ("in French Guiana", "GF=French Guiana"),
        ("les Serbes du Kosovo", "XK=Kosovo"),
        // Words of every day, and names of a language or of an ocean.
        ("polish the draft in Poland, then Polish police", "PL=Poland PL=Polish"),
        ("he will finish; a swede and a turkish delight", ""),
        ("a report in French, un atelier en français", ""),
        ("French-speaking experts, but French police", "FR=French"),
        ("Indian Ocean; océan Indien; Indian police", "IN=Indian"),
        ("the Inter-American system", ""),
        // Of which Congo?
        ("Congolese police, la police congolaise", ""),
    ];
    for (text, expected) in cases {
        assert_eq!(spoken_of(text), expected, "{text}");
    }
}

#[test]
fn adjectives_are_typed_in_any_case_and_number() {
    for (query, expected) in [
        ("malien", "ML*1"),
        ("Maliennes", "ML*1"),
        ("gambian", "GM*1"),
        ("dutch", "NL*1"),
        ("south sudanese", "SS*2"),
        ("suisse", "CH*1"),
        ("en français", ""),
        ("central african republic", "CF*3 CF*2"),
    ] {
        assert_eq!(typed(query), expected, "{query}");
    }
    let lexicon = lexicon();
    let begun = |word: &str| lexicon.typed_start(&[word.to_owned()], 0);
    for (word, id) in [("gambi", "GM"), ("malie", "ML"), ("swedi", "SE"), ("néerl", "NL")] {
        let key = lexicon.by_id(id).expect("a country");
        assert!(begun(&fold::key(word)).contains(&key), "{word}");
    }
}

#[test]
fn adjectives_make_no_place_of_a_record() {
    let lexicon = lexicon();
    for adjective in ["Malian", "malienne", "Dutch", "Central African", "sud-soudanais"] {
        assert_eq!(lexicon.named(adjective), None, "{adjective}");
    }
    assert_eq!(lexicon.mentions("Support to the Malian and Dutch police").len(), 2, "two terms");
}

#[test]
fn an_adjective_is_of_one_place() {
    let lexicon = lexicon();
    let mut of = HashMap::new();
    let mut countries = 0;
    for key in lexicon.keys() {
        let entry = lexicon.entry(key);
        let own = entry.forms.iter().filter(|form| form.class == Class::Adjective);
        let own: Vec<&str> = own.map(|form| form.folded.as_str()).collect();
        countries += usize::from(!own.is_empty() && entry.kind == Kind::Country);
        for form in own {
            let other = of.insert(form.to_owned(), key).filter(|other| *other != key);
            assert_eq!(other.map(|other| lexicon.entry(other).id.as_str()), None, "{form}");
        }
    }
    assert!(countries >= 190, "{countries} countries with an adjective");
}
