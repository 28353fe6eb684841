//! What the tests of reading share: pages in, collections and one-line summaries out.

use std::sync::LazyLock;

use chrono::NaiveDate;
use mandates::{
    bits::Bits,
    ingest::{self, Document},
    lang::Language,
    lexicon::Lexicon,
    model::{Check, CheckKind, Collection, Edge, Mandate, Named},
    search::Notes,
    view::Reader,
};
use proptest::test_runner::{Config, RngSeed};

static LEXICON: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::built_in().expect("built-in tables read"));

/// The built-in lexicon, read once.
pub fn lexicon() -> Lexicon {
    LEXICON.clone()
}

/// Properties are tried on the same inputs every time and write nothing beside the sources.
pub fn steady() -> Config {
    Config {
        cases: 512,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20),
        ..Config::default()
    }
}

/// A file.
pub fn file(name: &str, bytes: impl Into<Vec<u8>>) -> Document {
    Document { name: name.to_owned(), bytes: bytes.into(), address: None }
}

/// The collection of some documents.
pub fn read(documents: &[Document]) -> Collection {
    ingest::read(documents, lexicon(), Vec::new())
}

/// The collection of one page, or of several pages named `0.txt`, `1.txt` ….
pub fn pages(texts: &[&str]) -> Collection {
    let documents: Vec<Document> =
        texts.iter().enumerate().map(|(at, text)| file(&format!("{at}.txt"), *text)).collect();
    read(&documents)
}

/// The only mandate of a page.
pub fn only(text: &str) -> Mandate {
    let mut collection = pages(&[text]);
    assert_eq!(collection.mandates.len(), 1, "{text}\n{:#?}", rows(&collection));
    collection.mandates.remove(0)
}

/// Ids of names, sorted, with a space between; `-` for none.
pub fn ids(collection: &Collection, names: &[Named]) -> String {
    let mut ids: Vec<&str> =
        names.iter().map(|named| collection.lexicon.entry(named.key).id.as_str()).collect();
    ids.sort_unstable();
    if ids.is_empty() {
        return "-".to_owned();
    }
    ids.join(" ")
}

/// An end of a period: a date, `..` where it is open, `?` where it is unknown or after one that is
/// planned.
pub fn edge(edge: Edge) -> String {
    match edge {
        Edge::Known(date) => date.to_string(),
        Edge::Planned(date) => format!("{date}?"),
        Edge::Open => "..".to_owned(),
        Edge::Unknown => "?".to_owned(),
    }
}

/// The period of a mandate: `2014-07-01/2015-08-31`.
pub fn period(mandate: &Mandate) -> String {
    format!("{}/{}", edge(mandate.period.start), edge(mandate.period.end))
}

/// Each mandate as `organisations | places | period | title`.
pub fn rows(collection: &Collection) -> Vec<String> {
    let row = |mandate: &Mandate| {
        format!(
            "{} | {} | {} | {}",
            ids(collection, &mandate.organisations),
            ids(collection, &mandate.places),
            period(mandate),
            mandate.title
        )
    };
    collection.mandates.iter().map(row).collect()
}

/// The only page's only row.
pub fn row(text: &str) -> String {
    let collection = pages(&[text]);
    rows(&collection).join("\n")
}

/// Each problem as `file:line kind found`.
pub fn problems(collection: &Collection) -> Vec<String> {
    let problem = |problem: &mandates::model::Problem| {
        let line = problem.line.map(|line| format!(":{line}"));
        let kind = serde_json::to_value(problem.kind).expect("a kind has a name");
        format!(
            "{}{} {} {}",
            problem.file,
            line.unwrap_or_default(),
            kind.as_str().unwrap_or_default(),
            problem.found
        )
    };
    collection.problems.iter().map(problem).collect()
}

/// The text of all sections of a mandate, each after its kind.
pub fn text(mandate: &Mandate) -> String {
    let sections = mandate
        .sections
        .iter()
        .map(|section| format!("{:?}: {}", section.kind, section.text.raw()));
    sections.collect::<Vec<_>>().join("\n")
}

/// The ids of the checks that a mandate fails.
pub fn checks(mandate: &Mandate) -> Vec<&'static str> {
    mandate.checks.iter().map(|check| check.kind.id()).collect()
}

/// The evidence of a check as `file:line words`.
pub fn evidence(mandate: &Mandate, kind: CheckKind) -> Vec<String> {
    let found = mandate.checks.iter().find(|check| check.kind == kind);
    let found: &Check = found.unwrap_or_else(|| panic!("{} is not noted", kind.id()));
    let quotes =
        found.evidence.iter().map(|quote| format!("{}:{} {}", quote.file, quote.line, quote.words));
    quotes.collect()
}

/// Somebody with nothing bookmarked or noted, who reads English, on no day in particular.
pub fn reader_of(collection: &Collection) -> Reader<'_> {
    static NOTHING: LazyLock<Bits> = LazyLock::new(Bits::default);
    static NO_NOTES: Notes = Notes::none();
    let (bookmarks, notes, language) = (&*NOTHING, &NO_NOTES, Language::En);
    Reader { collection, bookmarks, notes, language, today: NaiveDate::MIN }
}
