//! The tables behind the screen: keys, words, themes.

use std::collections::BTreeSet;

use mandates::{
    keymap::{Keymap, KeymapError, Section, parse_keys},
    lang::Language,
    model::{Date, Edge, Period},
    strings::{Count, Strings},
    theme::Theme,
};

const SECTIONS: [Section; 7] = [
    Section::Anywhere,
    Section::Facets,
    Section::Timeline,
    Section::Query,
    Section::FacetFilter,
    Section::Dates,
    Section::Help,
];

fn words(language: Language) -> Strings {
    Strings::built_in(language).expect("the words load")
}

#[test]
fn every_bound_action_has_words_in_both_languages() {
    let keys = Keymap::built_in().expect("the keys load");
    for language in Language::ALL {
        let words = words(language);
        for section in SECTIONS {
            for (action, keys) in keys.section(section) {
                assert!(!words.action(action).is_empty(), "{language:?} {action:?}");
                assert!(!keys.is_empty(), "{action:?}");
            }
        }
    }
}

#[test]
fn a_key_bound_twice_is_an_error() {
    let twice = "[anywhere]\nup = [\"k\"]\ndown = [\"j\", \"k\"]\n";
    assert!(matches!(Keymap::parse(twice), Err(KeymapError::Twice { .. })));
    let waits = "[anywhere]\nup = [\"g\"]\ndown = [\"g g\"]\n";
    assert!(matches!(Keymap::parse(waits), Err(KeymapError::Prefix { .. })));
    for bad in ["[nowhere]\nup = [\"k\"]", "[anywhere]\nfly = [\"k\"]", "[anywhere]\nup = [\"kk\"]"]
    {
        assert!(Keymap::parse(bad).is_err(), "{bad}");
    }
}

#[test]
fn keys_are_written_as_typed_or_by_name() {
    assert_eq!(parse_keys("/é<enter><lt>G<shift-left>").expect("keys").len(), 6);
    for bad in ["<enter", "<nonesuch>"] {
        assert!(parse_keys(bad).is_err(), "{bad}");
    }
}

/// The words of a table by their place in it.
fn flat(table: &str) -> Vec<(String, String)> {
    fn walk(place: &str, value: &toml::Value, found: &mut Vec<(String, String)>) {
        match value {
            toml::Value::Table(table) => {
                for (key, value) in table {
                    walk(&format!("{place}.{key}"), value, found);
                }
            }
            toml::Value::Array(values) => {
                for (at, value) in values.iter().enumerate() {
                    walk(&format!("{place}.{at}"), value, found);
                }
            }
            value => found.push((place.to_owned(), value.as_str().unwrap_or_default().to_owned())),
        }
    }
    let mut found = Vec::new();
    walk("", &toml::Value::Table(table.parse().expect("a table")), &mut found);
    found
}

#[test]
fn both_languages_have_the_same_words_with_the_same_blanks() {
    let en = flat(include_str!("../../assets/lang/en.toml"));
    let fr = flat(include_str!("../../assets/lang/fr.toml"));
    // Names of keys differ: only those that a keyboard prints otherwise stand in the table.
    let places = |words: &[(String, String)]| -> BTreeSet<String> {
        let own = words.iter().map(|(place, _)| place.clone());
        own.filter(|place| !place.starts_with(".keys.")).collect()
    };
    assert_eq!(places(&en), places(&fr));
    let blanks = |words: &str| -> BTreeSet<String> {
        words
            .split('{')
            .skip(1)
            .filter_map(|part| part.split_once('}'))
            .map(|(name, _)| name.to_owned())
            .collect()
    };
    for (place, english) in &en {
        let french = fr.iter().find(|(own, _)| own == place);
        if let Some((_, french)) = french {
            assert_eq!(blanks(english), blanks(french), "{place}");
        }
    }
}

#[test]
fn french_is_spaced_as_french() {
    for (place, words) in flat(include_str!("../../assets/lang/fr.toml")) {
        for sign in [";", ":", "!", "?", "»"] {
            assert!(!words.contains(&format!(" {sign}")), "{place}: {words}");
        }
        assert!(!words.contains("« ") && !words.contains('\''), "{place}: {words}");
    }
}

#[test]
fn a_missing_or_an_unused_word_does_not_load() {
    let table = include_str!("../../assets/lang/en.toml");
    assert!(Strings::parse(table).is_ok());
    for (from, to) in [
        ("idle = ", "idler = "),
        ("within = ", "without = "),
        ("[problems.empty]", "[problems.vacant]"),
        ("no-text = \"no text\"\n", ""),
        ("days = { one = \"{n} day\", other = \"{n} days\" }", ""),
    ] {
        let changed = table.replacen(from, to, 1);
        assert_ne!(changed, table, "{from}");
        assert!(Strings::parse(&changed).is_err(), "{from}");
    }
}

#[test]
fn numbers_plurals_and_dates_are_each_languages_own() {
    let (en, fr) = (words(Language::En), words(Language::Fr));
    let count = |words: &Strings, number| words.count(number, Count::Mandates);
    assert_eq!([0, 1, 2].map(|n| count(&en, n)), ["0 mandates", "1 mandate", "2 mandates"]);
    assert_eq!([0, 1, 2].map(|n| count(&fr, n)), ["0 mandat", "1 mandat", "2 mandats"]);
    assert_eq!([en.number(41_200), fr.number(41_200)], ["41,200", "41\u{202F}200"]);
    let day = |month, day| chrono::NaiveDate::from_ymd_opt(2016, month, day).expect("a day");
    assert_eq!(en.day(day(10, 3)), "3\u{A0}Oct\u{A0}2016");
    assert_eq!(fr.day(day(10, 3)), "3\u{A0}oct.\u{A0}2016");
    assert_eq!(fr.day(day(7, 1)), "1er\u{A0}juil.\u{A0}2016");
    let halves = |known: Date| {
        let (known, other) = (Edge::Known(known), Edge::Unknown);
        [Period { start: known, end: other }, Period { start: other, end: known }]
    };
    for (known, english, french) in [
        (
            Date::Day(day(8, 31)),
            [
                "from 31\u{A0}Aug\u{A0}2016, end unknown",
                "until 31\u{A0}Aug\u{A0}2016, start unknown",
            ],
            [
                "dès le 31\u{A0}août\u{A0}2016, fin inconnue",
                "jusqu’au 31\u{A0}août\u{A0}2016, début inconnu",
            ],
        ),
        (
            Date::Month(day(8, 1)),
            ["from Aug\u{A0}2016, end unknown", "until Aug\u{A0}2016, start unknown"],
            ["dès août\u{A0}2016, fin inconnue", "jusqu’en août\u{A0}2016, début inconnu"],
        ),
        (
            Date::Year(day(1, 1)),
            ["from 2016, end unknown", "until 2016, start unknown"],
            ["dès 2016, fin inconnue", "jusqu’en 2016, début inconnu"],
        ),
    ] {
        assert_eq!(halves(known).map(|own| en.period(&own)), english);
        assert_eq!(halves(known).map(|own| fr.period(&own)), french);
    }
    let (year, next) = (Edge::Known(Date::Year(day(1, 1))), Edge::Known(Date::Month(day(8, 1))));
    for (start, end, english, french) in [
        (year, Edge::Open, "since 2016", "depuis 2016"),
        (year, next, "2016 – Aug 2016", "2016 – août 2016"),
        (year, next.planned(), "2016 – Aug 2016 (end planned)", "2016 – août 2016 (fin prévue)"),
        (year.planned(), next, "2016 – Aug 2016 (start planned)", "2016 – août 2016 (début prévu)"),
        (year.planned(), next.planned(), "2016 – Aug 2016 (planned)", "2016 – août 2016 (prévu)"),
        (Edge::Unknown, Edge::Open, "no dates", "sans date"),
    ] {
        let period = Period { start, end };
        let told = [&en, &fr].map(|own| own.period(&period).replace('\u{A0}', " "));
        assert_eq!(told, [english, french]);
    }
}

#[test]
fn themes_load_and_the_monochrome_one_has_no_colour() {
    Theme::built_in().expect("the theme loads");
    let theme = Theme::monochrome().expect("the theme loads");
    let shown = format!("{theme:?}");
    assert!(!shown.contains("fg: Some") && !shown.contains("bg: Some"), "{shown}");
    assert!(Theme::parse("dim = { fg = \"no such colour\" }").is_err());
}
