use std::ops::Range;

use super::{
    context::{pieces, tidy},
    dates::{self, Stated},
};
use crate::{fold, lexicon::Lexicon, model::MandateKind};

/// The line under a title: `[ORG{, ORG}] mandate in [PLACE{, PLACE}] [DATE - DATE]`, or in French
/// `mandat [de ORG{, ORG}] au PLACE{, PLACE} [DATE - DATE]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header<'l> {
    /// Mandate, or programme for `programme in`.
    pub kind: MandateKind,
    /// Who, as written but for the small words of a sentence around each name.
    pub organisations: String,
    /// Where, the same.
    pub places: String,
    /// The dates as written.
    pub dates: &'l str,
    /// What they state.
    pub stated: Option<Stated>,
}

/// What makes a line a header, before the word `in`.
const KEYWORDS: [(&str, MandateKind); 3] = [
    ("mandate", MandateKind::Mandate),
    ("programme", MandateKind::Programme),
    ("program", MandateKind::Programme),
];
/// The same in French, before one of [`WHERE`].
const FRENCH: [(&str, MandateKind); 2] =
    [("mandat", MandateKind::Mandate), ("programme", MandateKind::Programme)];

/// Words that begin a French place, and those before the name itself.
const WHERE: [&str; 5] = ["au", "aux", "en", "à", "dans"];
const ARTICLES: [&str; 5] = ["le", "la", "les", "l’", "l'"];
/// Words that begin a French organisation.
const WHOSE: [&str; 5] = ["de", "du", "des", "d’", "d'"];

/// Small words within names: `Ministry of Defence`, `Agence de coopération`.
const LINKS: [&str; 12] =
    ["of", "the", "for", "and", "on", "de", "du", "des", "la", "le", "les", "et"];

/// Words that stand before a mandate in prose, with a capital where a sentence begins.
const POINTERS: [&str; 14] = [
    "the", "this", "that", "a", "its", "our", "their", "his", "her", "le", "la", "ce", "un", "son",
];

/// The header that a whole line is, if it is one: prose that holds the same words is not.
pub fn header<'l>(line: &'l str, lexicon: &Lexicon) -> Option<Header<'l>> {
    english(line, lexicon).or_else(|| french(line, lexicon))
}

fn english<'l>(line: &'l str, lexicon: &Lexicon) -> Option<Header<'l>> {
    let (kind, keyword) = keyword(line)?;
    let organisations = line[..keyword.start].trim();
    let (places, dates, stated) = apart(&line[keyword.end..]);
    let dated = stated.is_some();
    let alone = line.len() == keyword.len();
    let bare = organisations.is_empty() && places.is_empty() && !dated && !alone;
    let names = are_mandators(organisations, dated, lexicon) && are_places(places, dated, lexicon);
    let (organisations, places) = (organisations.to_owned(), places.to_owned());
    (names && !bare).then_some(Header { kind, organisations, places, dates, stated })
}

/// The names that a header goes on with, and the dates that end it.
fn apart(rest: &str) -> (&str, &str, Option<Stated>) {
    let rest = rest.trim();
    let stated = dates::trailing(rest.trim_end_matches(')'));
    let cut = stated.as_ref().map_or(rest.len(), |stated| stated.range.start);
    let (names, dates) = (rest[..cut].trim_end(), rest[cut..].trim_end_matches(')'));
    (names.trim_end_matches(['(', ',', ' ']), dates, stated)
}

/// The first `mandate in` of a line, in any case and spacing, with its bytes.
fn keyword(line: &str) -> Option<(MandateKind, Range<usize>)> {
    let words: Vec<&str> = line.split_whitespace().collect();
    words.windows(2).find_map(|pair| {
        let kind = kind_of(pair[0], &KEYWORDS)?;
        let range = start_of(pair[0], line)..start_of(pair[1], line) + pair[1].len();
        pair[1].eq_ignore_ascii_case("in").then_some((kind, range))
    })
}

fn kind_of(word: &str, keywords: &[(&str, MandateKind)]) -> Option<MandateKind> {
    keywords.iter().find(|(own, _)| own.eq_ignore_ascii_case(word)).map(|(_, kind)| *kind)
}

/// Where a word of a line begins in it.
fn start_of(word: &str, line: &str) -> usize {
    word.as_ptr() as usize - line.as_ptr() as usize
}

/// `Mandat de la Suisse au Sénégal 01/07/2014 - 31/08/2015`, `mandat suisse au Mali`: of the words
/// that may begin a place, the first after which all are names.
fn french<'l>(line: &'l str, lexicon: &Lexicon) -> Option<Header<'l>> {
    let words = || line.split_whitespace();
    let (kind, keyword) = words().find_map(|word| Some((kind_of(word, &FRENCH)?, word)))?;
    let before = line[..start_of(keyword, line)].trim();
    let (rest, dates, stated) = apart(&line[start_of(keyword, line) + keyword.len()..]);
    let dated = stated.is_some();
    let begins_place = |word: &&str| WHERE.contains(&&*word.to_lowercase());
    rest.split_whitespace().filter(begins_place).find_map(|word| {
        let (whose, place) = rest.split_at(start_of(word, rest));
        let whose = if whose.is_empty() { before } else { whose };
        let both = !before.is_empty() && whose != before;
        let organisations = listed(whose, &WHOSE, lexicon);
        let places = listed(place, &WHERE, lexicon);
        let names = !places.is_empty()
            && are_mandators(&organisations, dated, lexicon)
            && are_places(&places, dated, lexicon);
        let stated = stated.clone();
        (names && !both).then_some(Header { kind, organisations, places, dates, stated })
    })
}

/// The names of a French list, with commas between: `de la Suisse et de la Norvège` is `Suisse,
/// Norvège`. A name that the lexicon has keeps its small words.
fn listed(written: &str, leading: &[&str], lexicon: &Lexicon) -> String {
    let whole = without(written, leading);
    if lexicon.named(&whole).is_some() {
        return whole;
    }
    let names = pieces(written).flat_map(|piece| {
        let piece = without(piece, leading);
        let parts: Vec<&str> = piece.split(" et ").collect();
        let several = lexicon.named(&piece).is_none() && parts.len() > 1;
        if several {
            parts.iter().map(|part| without(part, leading)).collect()
        } else {
            vec![piece]
        }
    });
    names.filter(|name| !name.is_empty()).collect::<Vec<_>>().join(", ")
}

/// A name without the words of the sentence before it.
fn without(name: &str, leading: &[&str]) -> String {
    let mut name = tidy(name);
    for list in [leading, &ARTICLES[..]] {
        let begun = list.iter().find_map(|word| {
            let begins = name.get(..word.len())?.to_lowercase() == **word;
            let rest = name[word.len()..].trim_start();
            let ends = word.ends_with(fold::is_apostrophe) || name[word.len()..].starts_with(' ');
            (begins && (ends || rest.is_empty())).then(|| rest.to_owned())
        });
        name = begun.unwrap_or(name);
    }
    name
}

/// Whether a list reads as names. A line that dates end is trusted with names no table has, as long
/// as they look like names; without dates every name must be a known one.
fn are_places(list: &str, dated: bool, lexicon: &Lexicon) -> bool {
    let known = |name: &str| lexicon.named(name).is_some();
    known(list) || pieces(list).all(|name| known(name) || (dated && is_like_a_name(name)))
}

/// The same of who mandates, told by name or by an adjective.
fn are_mandators(list: &str, dated: bool, lexicon: &Lexicon) -> bool {
    let known = |name: &str| lexicon.mandator(name).is_some();
    known(list) || pieces(list).all(|name| known(name) || (dated && is_like_a_name(name)))
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
