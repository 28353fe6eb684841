//! What holds of every text in the search line.

use mandates::search::{Query, Typed, Want};
use proptest::prelude::*;

use crate::{
    query::{collection, meaning},
    support::steady,
};

/// Pieces that texts are made of, whole ones and broken ones.
const PIECES: [&str; 40] = [
    "mali",
    "Guinea-Bissau",
    "d’Ivoire",
    "de",
    "UN",
    "-",
    "!",
    "--",
    "~",
    "^",
    "*",
    "|",
    "OR",
    "OU",
    "\"",
    "'",
    "«",
    "»",
    "“",
    "”",
    ":",
    ",",
    "..",
    "…",
    " ",
    "\u{A0}",
    "2016",
    "07",
    "/",
    "Q3",
    "mars",
    "pays:",
    "country:",
    "from:",
    "foo:",
    "http://",
    "\u{301}",
    "👍",
    "\u{202E}",
    "\0",
];

fn text() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..12);
    prop_oneof![pieces.prop_map(|pieces| pieces.concat()), "\\PC{0,24}", any::<String>()]
}

/// Ranges are in order and apart, each of whole characters.
fn in_order<'r>(text: &str, ranges: impl Iterator<Item = &'r std::ops::Range<usize>>) -> bool {
    let mut end = 0;
    for range in ranges {
        if range.start < end || range.is_empty() || text.get(range.clone()).is_none() {
            return false;
        }
        end = range.end;
    }
    true
}

proptest! {
    #![proptest_config(steady())]

    #[test]
    fn tokens_cover_all_but_spaces(text in text()) {
        let typed = Typed::of(&text);
        prop_assert!(in_order(&text, typed.tokens().iter().map(|token| &token.range)));
        let mut left = 0;
        for token in typed.tokens() {
            prop_assert!(text[left..token.range.start].trim().is_empty(), "{typed:?}");
            prop_assert!(token.range.start <= token.inner.start, "{typed:?}");
            prop_assert!(token.inner.end <= token.range.end, "{typed:?}");
            prop_assert!(text.get(token.inner.clone()).is_some(), "{typed:?}");
            left = token.range.end;
        }
        prop_assert!(text[left..].trim().is_empty(), "{typed:?}");
    }

    #[test]
    fn any_text_means_something(text in text()) {
        let query = Query::of(&text, collection());
        prop_assert_eq!(query.typed(), text.as_str());
        prop_assert!(in_order(&text, query.parts.iter().map(|part| &part.range)), "{query:?}");
        prop_assert!(in_order(&text, query.shades().iter().map(|(range, _)| range)), "{query:?}");
        prop_assert!(in_order(&text, query.flags().iter().map(|flag| &flag.range)), "{query:?}");
        for (at, part) in query.parts.iter().enumerate() {
            prop_assert!(!part.any.is_empty(), "{query:?}");
            let shorter = query.without(at);
            prop_assert!(shorter.len() <= text.len() + 1, "{query:?} {shorter}");
        }
    }

    #[test]
    fn every_beginning_of_a_text_is_a_query(text in text()) {
        for (end, _) in text.char_indices() {
            prop_assert!(Query::of(&text[..end], collection()).typed().len() == end);
        }
    }

    /// Something is optional only beside something that is not.
    #[test]
    fn a_query_of_words_requires_something(text in text()) {
        let query = Query::of(&text, collection());
        let optional = |want: &Want| matches!(want, Want::Word(word) if word.optional);
        let spared = query.parts.iter().filter(|part| part.any.iter().any(optional)).count();
        prop_assert!(spared == 0 || spared < query.parts.len());
    }

    #[test]
    fn a_part_taken_out_leaves_the_others(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "mali", "Guinea-Bissau", "d’Ivoire", "\"police reform\"", "-niger", "-\"a b\"", "train*",
            "^a-b", "~polcie", "~Guinea-Bissau", "pays:mali", "-pays:xyz", "foo:bar", "2016-07",
            "2015..2016", "from:2015", "from:", "OR", "|", "-", "e-x-y", "tchad", "(a/b)",
        ]), 1..7),
        at in 0..8usize,
    ) {
        let text = pieces.join(" ");
        let query = Query::of(&text, collection());
        if at < query.parts.len() {
            let mut expected = parts(&text);
            expected.remove(at);
            prop_assert_eq!(parts(&query.without(at)), expected, "{} without {}", text, at);
        }
    }
}

/// What each part of a text means, but for which word is the last one.
fn parts(text: &str) -> Vec<String> {
    let meaning = meaning(text);
    let meaning = meaning.split(" !").next().unwrap_or_default().replace(['…', '(', ')'], "");
    meaning.split(" & ").filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

#[test]
fn long_texts_are_read_too() {
    for piece in [
        "a", "a ", "- ", "-a ", "\"", "'a ", "a\"", "a:", "a: ", "a:b ", "pays:", "pays:m,", "|",
        "OR ", "a OR ", "2016 ", "3 ", "..", "2016..", "mars ", "depuis ", "~", "^", "*", "«",
        "👍", "é-", "from:2 ", ",", "' ", "\u{301}",
    ] {
        let text = piece.repeat(10_000 / piece.len());
        assert_eq!(Query::of(&text, collection()).typed(), text);
    }
}
