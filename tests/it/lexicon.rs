//! The tables are sound, and text and queries name what a careful reader finds in them.

mod adjectives;
mod missions;
mod numbers;
mod own;

use std::collections::BTreeMap;

use mandates::{
    fold,
    lang::Language,
    lexicon::{Kind, Lexicon, Tables},
};

use crate::support::lexicon;

fn id(lexicon: &Lexicon, written: &str) -> Option<String> {
    let key = lexicon.named(written)?;
    Some(lexicon.entry(key).id.clone())
}

#[test]
fn what_no_table_has_stays_unknown_until_it_is_added() {
    let mut lexicon = lexicon();
    for unknown in ["", " ", "…", "Atlantis", "au", "un", "eu", "it", "nl", "mandate"] {
        assert_eq!(id(&lexicon, unknown), None, "{unknown}");
    }
    let key = lexicon.intern(Kind::Organisation, "Atlantis Trust ");
    assert_eq!(lexicon.intern(Kind::Region, "atlantis trust"), key);
    assert_eq!(lexicon.intern(Kind::Region, " – "), None);
    let entry = lexicon.entry(key.expect("a name was written"));
    assert_eq!((entry.id.as_str(), entry.kind), ("atlantis-trust", Kind::Organisation));
    // A name is never taken for the id of another entry.
    let sahel = lexicon.intern(Kind::Organisation, "African-Union (Peace Fund)");
    assert_ne!(sahel, lexicon.by_id("african-union"));
}

#[test]
fn the_tables_are_sound() {
    let lexicon = lexicon();
    assert_eq!(lexicon.clashes(), []);
    let mut terms = 0;
    for key in lexicon.keys() {
        let entry = lexicon.entry(key);
        for language in Language::ALL {
            assert!(!lexicon.name(key, language).is_empty(), "{} has a name", entry.id);
            assert!(!lexicon.short(key, language).is_empty(), "{} has a name", entry.id);
        }
        terms += usize::from(entry.kind == Kind::Term);
        let is_code = |id: &str| id.len() == 2 && id.bytes().all(|b| b.is_ascii_uppercase());
        assert_eq!(entry.kind == Kind::Country, is_code(&entry.id), "{}", entry.id);
        if entry.kind == Kind::Term {
            continue;
        }
        for form in entry.names(Language::En).chain(entry.names(Language::Fr)) {
            assert_eq!(lexicon.named(form), Some(key), "{form} leads to {}", entry.id);
        }
        assert_eq!(lexicon.by_id(&entry.id), Some(key));
    }
    assert!(terms >= 1_200, "{terms} terms");
}

#[test]
fn every_form_is_folded_as_texts_are() {
    let lexicon = lexicon();
    for entry in lexicon.keys().map(|key| lexicon.entry(key)) {
        for form in &entry.forms {
            assert_eq!(form.folded, fold::key(&form.text));
            assert!(!form.folded.is_empty(), "{} of {}", form.text, entry.id);
        }
    }
}

#[test]
fn every_country_stands_under_one_region() {
    let lexicon = lexicon();
    let mut countries: BTreeMap<&str, usize> = BTreeMap::new();
    for key in lexicon.keys() {
        let entry = lexicon.entry(key);
        if entry.kind != Kind::Country {
            continue;
        }
        let region = lexicon.tree_region(key).expect("a country has a region");
        assert_eq!(lexicon.entry(region).kind, Kind::Region);
        *countries.entry(&lexicon.entry(region).id).or_default() += 1;
        // Only one of the regions around a country is a row of the tree.
        let mut above = entry.region;
        let mut rows = 0;
        while let Some(region) = above {
            rows += usize::from(lexicon.entry(region).shown);
            above = lexicon.entry(region).region;
        }
        assert_eq!(rows, 1, "{}", entry.id);
    }
    assert!(countries.values().sum::<usize>() >= 249);
    let region = |id: &str| {
        let key = lexicon.by_id(id).expect("an entry");
        let region = lexicon.tree_region(key).expect("a region");
        lexicon.entry(region).id.clone()
    };
    for (country, expected) in [
        ("ML", "western-africa"),
        ("XK", "europe"),
        ("SO", "eastern-africa"),
        ("CD", "middle-africa"),
        ("HN", "central-america"),
        ("HT", "caribbean"),
        ("JO", "western-asia"),
        ("US", "northern-america"),
    ] {
        assert_eq!(region(country), expected, "{country}");
    }
}

#[test]
fn a_table_that_does_not_read_is_named() {
    let mut tables = Tables::BUILT_IN;
    tables.areas = "name\tcountry\nNowhere\tZZ\n";
    let error = Lexicon::from_tables(&tables).expect_err("no such country");
    assert_eq!(error.to_string(), "lexicon table areas: no entry has the id “ZZ”");
    tables.areas = "name\tcountry\nNowhere\n";
    let error = Lexicon::from_tables(&tables).expect_err("a short row");
    assert!(error.to_string().starts_with("lexicon table areas: "));
    tables = Tables::BUILT_IN;
    let twice = format!("{}XX\tcountry\tMali\tMali\t\t\t\t\t\t\t\n", tables.places);
    tables.places = &twice;
    let lexicon = Lexicon::from_tables(&tables).expect("it reads");
    assert_eq!(lexicon.clashes().len(), 1);
}

/// What running text names, places and organisations only: `id=words`.
fn mentions(text: &str) -> String {
    let lexicon = lexicon();
    let found = lexicon.mentions(text).into_iter().filter_map(|mention| {
        let entry = lexicon.entry(mention.key);
        (entry.kind != Kind::Term).then(|| format!("{}={}", entry.id, &text[mention.range]))
    });
    found.collect::<Vec<_>>().join(" ")
}

#[test]
fn names_in_running_text() {
    let cases = [
        ("Support to the AU in Mali", "african-union=AU ML=Mali"),
        ("Appui au Mali, un pays de l’UA", "ML=Mali african-union=UA"),
        ("un projet a eu lieu au Niger, car il le faut", "NE=Niger"),
        ("the UN and the EU", "united-nations=UN european-union=EU"),
        ("The car was sold; it is su", ""),
        ("CAR and IT", "CF=CAR"),
        ("Niger and Nigeria", "NE=Niger NG=Nigeria"),
        (
            "Guinea-Bissau, Equatorial Guinea, Papua New Guinea and Guinea",
            "GW=Guinea-Bissau GQ=Equatorial Guinea PG=Papua New Guinea GN=Guinea",
        ),
        (
            "the Democratic Republic of the Congo and the Congo",
            "CD=the Democratic Republic of the Congo CG=the Congo",
        ),
        ("South Sudan and Sudan", "SS=South Sudan SD=Sudan"),
        ("la République centrafricaine", "CF=République centrafricaine"),
        ("en Côte d’Ivoire et en Cote d'Ivoire", "CI=Côte d’Ivoire CI=Cote d'Ivoire"),
        (
            "the EU Delegation and EU's AU envoy",
            "european-union=EU Delegation european-union=EU african-union=AU",
        ),
        ("LE CADRE EST FIXÉ PAR UN ACCORD AU NIVEAU NATIONAL", ""),
        ("Support to Mali. Niger follows", "ML=Mali NE=Niger"),
        ("La réunion a eu lieu dans le monde, sous la pluie de grenade", ""),
        ("Une Réunion du Monde; Grenade", ""),
        ("NL and AU", "african-union=AU"),
        ("Malian, Nigerien and Swiss", ""),
        ("Turkey supports Jordan and Georgia", "TR=Turkey JO=Jordan GE=Georgia"),
    ];
    for (text, expected) in cases {
        let found = mentions(text);
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn terms_in_running_text() {
    let lexicon = lexicon();
    let named = |text: &str| -> Vec<String> {
        let found = lexicon.mentions(text).into_iter();
        found.map(|mention| text[mention.range].to_owned()).collect()
    };
    let has = |text: &str, words: &str| {
        assert!(named(text).iter().any(|own| own == words), "{text}: {:?}", named(text));
    };
    has("national SSR process", "SSR");
    has("la réforme du secteur de la sécurité (RSS)", "réforme du secteur de la sécurité");
    has("la réforme du secteur de la sécurité (RSS)", "RSS");
    // A term within a longer one is found too, a place within a longer name is not.
    has("security sector reform", "security sector");
    has("local NGOs work", "NGOs");
    assert!(!named("ssr in small letters").iter().any(|own| own == "ssr"));
}

/// What a reader's words begin with, without terms: `id*words`.
fn typed(query: &str) -> String {
    let lexicon = lexicon();
    let words: Vec<String> =
        fold::words(query).into_iter().map(|w| w.folded.into_owned()).collect();
    let found = lexicon.typed(&words, 0).into_iter().filter_map(|(key, taken)| {
        let entry = lexicon.entry(key);
        (entry.kind != Kind::Term).then(|| format!("{}*{taken}", entry.id))
    });
    found.collect::<Vec<_>>().join(" ")
}

#[test]
fn names_in_queries_are_typed_in_any_case() {
    for (query, expected) in [
        ("un", "united-nations*1"),
        ("AU mali", "african-union*1"),
        ("ua", "african-union*1"),
        ("eu", "european-union*1"),
        ("car", "CF*1"),
        ("drc", "CD*1"),
        ("RDC", "CD*1"),
        ("south sudan", "SS*2"),
        ("cote d'ivoire", "CI*2"),
        ("guinea bissau", "GW*2 GN*1"),
        ("monde", ""),
        ("reunion", ""),
        ("mali", "ML*1"),
        ("ml", ""),
        ("", ""),
    ] {
        assert_eq!(typed(query), expected, "{query}");
    }
}

#[test]
fn a_name_is_told_by_its_language() {
    let lexicon = lexicon();
    let mention = |text: &str| lexicon.mentions(text).into_iter().next().expect("one");
    assert_eq!(mention("Union africaine").language, Some(Language::Fr));
    assert_eq!(mention("African Union").language, Some(Language::En));
    assert_eq!(mention("Mali").language, None);
    assert!(mention("MINUSMA").acronym && !mention("Mali").acronym);
    assert!(!mention("MINUSMA").adjective);
    assert_eq!(lexicon.name(mention("Mali").key, Language::Fr), "Mali");
}
