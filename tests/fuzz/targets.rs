//! What is tried on bytes that nobody meant: each reader, the query, the keys, the settings and the
//! files of what is kept. None may panic or take long, whatever it is given. The ordinary tests drive
//! these with changed seeds, and so does the fuzzer in `fuzz/`.

use std::sync::LazyLock;

use mandates::{
    ingest::{self, Document},
    keymap::{Keymap, parse_keys},
    lexicon::Lexicon,
    model::Collection,
    search::Query,
    store::{Paper, Part},
};

/// Something that takes any bytes.
pub type Target = fn(&[u8]);

/// All targets by their names.
pub const TARGETS: [(&str, Target); 9] = [
    ("page", page),
    ("html", html),
    ("json", json),
    ("csv", csv),
    ("xml", xml),
    ("packed", packed),
    ("query", query),
    ("settings", settings),
    ("kept", kept),
];

static LEXICON: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::built_in().expect("built-in tables read"));
static COLLECTION: LazyLock<Collection> = LazyLock::new(|| {
    let pages: Vec<_> =
        ingest::built_in().into_iter().filter(|own| own.name.ends_with(".txt")).collect();
    ingest::read(&pages, LEXICON.clone(), Vec::new())
});
static KEYS: LazyLock<Keymap> = LazyLock::new(|| Keymap::built_in().expect("the key table reads"));

/// A page saved as text.
pub fn page(bytes: &[u8]) {
    read("a.txt", bytes);
}

/// A page saved as HTML.
pub fn html(bytes: &[u8]) {
    read("a.html", bytes);
}

/// JSON, whole or line by line.
pub fn json(bytes: &[u8]) {
    read("a.json", bytes);
    read("a.jsonl", bytes);
}

/// A table.
pub fn csv(bytes: &[u8]) {
    read("a.csv", bytes);
}

/// Activities of the aid registry.
pub fn xml(bytes: &[u8]) {
    read("a.xml", bytes);
}

/// What is packed, or says that it is.
pub fn packed(bytes: &[u8]) {
    let mut problems = Vec::new();
    let document = ingest::stream("a.gz", bytes, &ingest::Columns::default(), &mut problems);
    check(&ingest::read(document.as_slice(), LEXICON.clone(), problems));
}

/// What is typed to search.
pub fn query(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let query = Query::of(&text, &COLLECTION);
    for part in 0..query.parts.len() {
        let _ = query.without(part);
    }
    assert_eq!(query.typed(), text);
}

/// Settings, tables of keys and strings of keys.
pub fn settings(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let _ = mandates::config::Settings::read("config.toml", &text, KEYS.clone());
    let _ = Keymap::parse(&text);
    let _ = parse_keys(&text);
}

/// Files of what is kept: what reads is written so that it reads again as the same.
pub fn kept(bytes: &[u8]) {
    for part in Part::ALL {
        let Ok(mut paper) = Paper::read(part, bytes) else { continue };
        let kept = paper.kept().clone();
        paper.replace(kept.clone()).expect("all has a form");
        let again = Paper::read(part, paper.text().as_bytes()).expect("what was written reads");
        assert_eq!(again.kept(), &kept);
    }
}

fn read(name: &str, bytes: &[u8]) {
    let document = Document { name: name.to_owned(), bytes: bytes.to_vec(), address: None };
    check(&ingest::read(&[document], LEXICON.clone(), Vec::new()));
}

/// Nothing is lost in silence: a file gives records, or a problem says why not.
fn check(collection: &Collection) {
    assert!(!collection.mandates.is_empty() || !collection.problems.is_empty());
    for mandate in &collection.mandates {
        assert!(!mandate.sources.is_empty() && !mandate.id.is_empty(), "{mandate:?}");
    }
}
