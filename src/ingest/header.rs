use std::ops::Range;

use super::{
    context::pieces,
    dates::{self, Stated},
};
use crate::{fold, lexicon::Lexicon, model::MandateKind};

/// The line under a title: `[ORG{, ORG}] mandate in [PLACE{, PLACE}] [DATE - DATE]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header<'l> {
    /// Mandate, or programme for `programme in`.
    pub kind: MandateKind,
    /// Before the keyword, as written.
    pub organisations: &'l str,
    /// After it, without the dates, as written.
    pub places: &'l str,
    /// The dates as written.
    pub dates: &'l str,
    /// What they state.
    pub stated: Option<Stated>,
}

/// What makes a line a header, before the word `in`: the pages write it in English only.
const KEYWORDS: [(&str, MandateKind); 3] = [
    ("mandate", MandateKind::Mandate),
    ("programme", MandateKind::Programme),
    ("program", MandateKind::Programme),
];

/// Small words within names: `Ministry of Defence`, `Agence de coopération`.
const LINKS: [&str; 12] =
    ["of", "the", "for", "and", "on", "de", "du", "des", "la", "le", "les", "et"];

/// Words that stand before a mandate in prose, with a capital where a sentence begins.
const POINTERS: [&str; 14] = [
    "the", "this", "that", "a", "its", "our", "their", "his", "her", "le", "la", "ce", "un", "son",
];

/// The header that a whole line is, if it is one: prose that holds the same words is not.
pub fn header<'l>(line: &'l str, lexicon: &Lexicon) -> Option<Header<'l>> {
    let (kind, keyword) = keyword(line)?;
    let organisations = line[..keyword.start].trim();
    let rest = line[keyword.end..].trim();
    let stated = dates::trailing(rest.trim_end_matches(')'));
    let cut = stated.as_ref().map_or(rest.len(), |stated| stated.range.start);
    let (places, dates) = (rest[..cut].trim_end(), rest[cut..].trim_end_matches(')'));
    let places = places.trim_end_matches(['(', ',', ' ']);
    let dated = stated.is_some();
    let alone = line.len() == keyword.len();
    let bare = organisations.is_empty() && places.is_empty() && !dated && !alone;
    let names = are_names(organisations, dated, lexicon) && are_names(places, dated, lexicon);
    (names && !bare).then_some(Header { kind, organisations, places, dates, stated })
}

/// The first `mandate in` of a line, in any case and spacing, with its bytes.
fn keyword(line: &str) -> Option<(MandateKind, Range<usize>)> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let start_of = |word: &str| word.as_ptr() as usize - line.as_ptr() as usize;
    words.windows(2).find_map(|pair| {
        let same = |(own, _): &&(&str, MandateKind)| own.eq_ignore_ascii_case(pair[0]);
        let (_, kind) = KEYWORDS.iter().find(same)?;
        let range = start_of(pair[0])..start_of(pair[1]) + pair[1].len();
        pair[1].eq_ignore_ascii_case("in").then_some((*kind, range))
    })
}

/// Whether a list reads as names. A line that dates end is trusted with names no table has, as long
/// as they look like names; without dates every name must be a known one.
fn are_names(list: &str, dated: bool, lexicon: &Lexicon) -> bool {
    let known = lexicon.named(list).is_some();
    known
        || pieces(list).all(|name| lexicon.named(name).is_some() || (dated && is_like_a_name(name)))
}

/// Whether words without a known meaning are written like a name: capitals but for small words.
fn is_like_a_name(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_one_of = |word: &str, list: &[&str]| list.contains(&word.to_lowercase().as_str());
    // `d’Ivoire` begins with its capital.
    let is_capital = |word: &str| {
        let stem = word.rsplit(fold::is_apostrophe).next().unwrap_or(word);
        let begins = |word: &str| word.starts_with(|c: char| !c.is_lowercase());
        begins(word) || begins(stem)
    };
    let says = |word: &&str| is_capital(word) && !is_one_of(word, &POINTERS);
    words.len() <= 8
        && !name.contains(". ")
        && words.iter().any(says)
        && words.first().is_some_and(|word| is_capital(word))
        && words.last().is_some_and(|word| is_capital(word))
        && words.iter().all(|word| is_capital(word) || is_one_of(word, &LINKS))
}
