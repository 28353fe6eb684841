//! Two spellings of the same words fold alike, and every word is found again where it stood.

use crate::support::steady;
use mandates::fold;
use proptest::prelude::*;

#[test]
fn spellings_of_the_same_words_are_equal() {
    let alike: &[&[&str]] = &[
        &["Réforme", "REFORME", "réforme", "re\u{301}forme", "ＲÉforme"],
        &["œuvre", "oeuvre", "ŒUVRE"],
        &["Straße", "strasse"],
        &[
            "Côte d’Ivoire",
            "Cote d'Ivoire",
            "COTE D`IVOIRE",
            "Côte\u{A0}d´Ivoire",
            "Cote dʼIvoire",
            "Cote d‘Ivoire",
            "Co\u{302}te d\u{2019}Ivoire",
            "Cote d' Ivoire",
        ],
        &[
            "Guinea-Bissau",
            "Guinea Bissau",
            "Guinea‑Bissau",
            "Guinea – Bissau",
            "guinea\u{2011}bissau",
        ],
        &[
            "« leçons apprises »",
            "\u{AB}\u{A0}leçons apprises\u{A0}\u{BB}",
            "“lecons apprises”",
            "leçons  apprises",
        ],
        &[
            "women’s organisations",
            "women's organisations",
            "WOMEN’S ORGANISATIONS",
            "women organisations",
        ],
        &["partners’ support", "partners support"],
        &["l’État de droit", "État de droit", "L'ETAT DE DROIT", "E\u{301}tat de droit"],
        &["qu’il", "il"],
        &["jusqu'en 2014", "en 2014"],
        &["S&J", "s j"],
        &["1.a", "1 A"],
        &["İstanbul", "istanbul"],
        &["ﬁnance", "finance"],
        &["  padded \t", "padded"],
    ];
    for group in alike {
        for other in *group {
            assert_eq!(fold::key(other), fold::key(group[0]), "{other} / {}", group[0]);
        }
    }
}

#[test]
fn case_says_nothing() {
    let letters = ('À'..='ž').filter(|c| c.is_alphabetic() && *c != 'ŉ' && *c != 'ſ');
    for c in letters {
        let upper: String = c.to_uppercase().collect();
        assert_eq!(fold::key(&upper), fold::key(&c.to_string()), "{c}");
    }
}

#[test]
fn different_words_stay_different() {
    let pairs = [
        ("Niger", "Nigeria"),
        ("Phase 1", "Phase 2"),
        ("Annex 'C'", "Annex 'D'"),
        ("Plan ‘D’", "Plan"),
        ("a b", "ab"),
        ("SSR", "SST"),
        ("Mali", "Malí-1"),
    ];
    for (one, other) in pairs {
        assert_ne!(fold::key(one), fold::key(other), "{one} / {other}");
    }
}

/// The words of a text as `folded@range`, with the joined form after a `+`.
fn words(text: &str) -> String {
    let words = fold::words(text).into_iter().map(|word| {
        let joined = word.joined.map(|joined| format!("+{joined}"));
        format!("{}={}{}", &text[word.range], word.folded, joined.unwrap_or_default())
    });
    words.collect::<Vec<_>>().join(" ")
}

#[test]
fn words_stand_where_they_were_written() {
    let cases = [
        ("Côte d’Ivoire", "Côte=cote Ivoire=ivoire+divoire"),
        ("l'État", "État=etat+letat"),
        ("aujourd’hui", "aujourd=aujourd hui=hui"),
        ("O’Neill's plan", "O=o Neill=neill plan=plan"),
        ("the AU's role", "the=the AU=au role=role"),
        ("c’est-à-dire", "est=est+cest à=a dire=dire"),
        ("2nd phase (2016–2017)", "2nd=2nd phase=phase 2016=2016 2017=2017"),
        ("e\u{301}tat", "e\u{301}tat=etat"),
        ("d’ici à l’an 2000", "ici=ici+dici à=a an=an+lan 2000=2000"),
        ("'quoted' words", "quoted=quoted words=words"),
        ("Plan 'C' now", "Plan=plan C=c now=now"),
        ("vitamin D", "vitamin=vitamin D=d"),
        ("« RSS »…", "RSS=rss"),
        ("\u{301}\u{A0}’ -", ""),
        ("", ""),
    ];
    for (text, expected) in cases {
        assert_eq!(words(text), expected, "{text}");
    }
}

#[test]
fn every_apostrophe_is_one() {
    for c in ['\'', '’', '‘', 'ʼ', '`', '´'] {
        assert!(fold::is_apostrophe(c), "{c}");
        assert_eq!(words(&format!("l{c}an")), "an=an+lan", "{c}");
    }
    assert!(!fold::is_apostrophe('"') && !fold::is_apostrophe('-'));
}

#[test]
fn slugs_are_names_for_files() {
    let cases = [
        (
            "Sensitization workshop on DDR & SSR : « leçons »",
            80,
            "sensitization-workshop-on-ddr-ssr-lecons",
        ),
        ("EU SSR Policy", 6, "eu-ssr"),
        ("EU SSR Policy", 7, "eu-ssr"),
        ("Réformes", 3, "ref"),
        ("…!", 9, ""),
        ("日本", 4, "日"),
    ];
    for (text, cap, expected) in cases {
        assert_eq!(fold::slug(text, cap), expected, "{text}");
    }
}

proptest! {
    #![proptest_config(steady())]

    #[test]
    fn ranges_lie_in_the_text(text in "[\\PCa-zéœ'’ \u{301}\u{A0}-]{0,60}") {
        let mut last = 0;
        for word in fold::words(&text) {
            prop_assert!(word.range.start >= last && word.range.end > word.range.start);
            prop_assert!(text.get(word.range.clone()).is_some());
            prop_assert!(!word.folded.is_empty());
            prop_assert!(word.folded.chars().all(char::is_alphanumeric));
            // A word folds to itself wherever it stands.
            prop_assert_eq!(fold::key(&text[word.range.clone()]), word.folded.clone().into_owned());
            last = word.range.end;
        }
        let key = fold::key(&text);
        prop_assert_eq!(fold::key(&key), key.clone());
        prop_assert!(fold::slug(&text, 20).len() <= 20);
    }
}
