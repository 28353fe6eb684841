use std::collections::{BTreeMap, BTreeSet};

use super::{
    addresses,
    columns::{Column, Columns},
    limits::{CELLS, PROBLEMS},
};
use crate::{
    fold,
    lexicon::{Kind, Lexicon},
    model::{Check, CheckKind, Evidence, Named, Problem, ProblemKind, Source},
    safe::Safe,
};

/// Bytes of an excerpt: no problem shows more.
const FOUND: usize = 400;

/// What every reader of a file works with.
#[derive(Debug)]
pub struct Context<'c> {
    /// Grows by names that no table has.
    pub lexicon: &'c mut Lexicon,
    /// Grows by what could not be read.
    pub problems: &'c mut Vec<Problem>,
    /// The file's name.
    pub file: Safe,
    /// The address the file was saved from, where known.
    pub address: Option<Safe>,
    /// What fields are called.
    pub columns: &'c Columns,
    /// Grows by what they are called, where the reader has told names.
    pub fields: &'c mut BTreeSet<String>,
    /// How many problems of each kind this file had.
    pub told: BTreeMap<ProblemKind, usize>,
}

impl Context<'_> {
    /// What a field of this name holds.
    pub fn column(&mut self, name: &str) -> Option<Column> {
        self.note_field(name);
        self.columns.of(name)
    }

    /// Notes that a field is called so.
    pub fn note_field(&mut self, name: &str) {
        let asked = self.columns.are_told() && self.fields.len() < CELLS;
        if asked && !self.fields.contains(name) {
            self.fields.insert(name.to_owned());
        }
    }

    /// Notes a problem on a line of this file.
    pub fn problem(&mut self, line: u32, kind: ProblemKind, found: &str) {
        self.note(Some(line), kind, found);
    }

    /// Notes a problem of this file as a whole.
    pub fn whole_file(&mut self, kind: ProblemKind, found: &str) {
        self.note(None, kind, found);
    }

    fn note(&mut self, line: Option<u32>, kind: ProblemKind, found: &str) {
        let told = self.told.entry(kind).or_default();
        *told = told.saturating_add(1);
        // A file that has nothing but faults would fill the memory with them.
        if *told <= PROBLEMS {
            let found = Safe::line(beginning(found, FOUND));
            self.problems.push(Problem { file: self.file.clone(), line, kind, found, cause: None });
        }
    }

    /// Notes how many more problems this file had than were told one by one.
    pub fn note_rest(&mut self) {
        let rest: usize = self.told.values().map(|told| told.saturating_sub(PROBLEMS)).sum();
        if rest > 0 {
            self.note(None, ProblemKind::More, &rest.to_string());
        }
    }

    /// A value as far as it is no longer than `cap` bytes; what is left out is told.
    pub fn capped<'v>(&mut self, line: u32, value: &'v str, cap: usize) -> &'v str {
        if value.len() > cap {
            self.problem(line, ProblemKind::ValueCut, value);
        }
        beginning(value, cap)
    }

    /// A source record on a line of this file.
    pub fn source(&self, line: u32, title: &str) -> Source {
        let (file, title) = (self.file.clone(), Safe::line(title));
        let mut source = Source { file, line, title, ..Source::default() };
        addresses::note(&mut source, self.address.as_ref().map(Safe::raw));
        source
    }

    /// Words of this file as evidence.
    pub fn evidence(&self, line: u32, words: &str) -> Evidence {
        Evidence { file: self.file.clone(), line, words: Safe::line(words) }
    }

    /// A check that rests on words of this file.
    pub fn check(&self, kind: CheckKind, line: u32, words: &str) -> Check {
        Check { kind, evidence: vec![self.evidence(line, words)] }
    }

    /// The organisations of a list as written, separated by commas.
    pub fn organisations(&mut self, written: &str) -> Vec<Named> {
        self.named(written, Kind::Organisation)
    }

    /// The places of a list as written, separated by commas. A name that no table has is taken as
    /// a region: it is not known to be a country.
    pub fn places(&mut self, written: &str) -> Vec<Named> {
        self.named(written, Kind::Region)
    }

    fn named(&mut self, written: &str, kind: Kind) -> Vec<Named> {
        // A heading such as `Congo, Democratic Republic of` is one name with a comma in it.
        if self.lexicon.named(written).is_some() {
            return self.one(written, kind).into_iter().collect();
        }
        let mut all: Vec<Named> = Vec::new();
        for piece in pieces(written) {
            let adjective = (kind == Kind::Organisation).then(|| self.lexicon.mandator(piece));
            let named = match adjective.flatten() {
                Some(key) => Some(Named { key, written: Safe::line(tidy(piece)) }),
                None => self.one(piece, kind),
            };
            push_new(&mut all, named);
        }
        all
    }

    /// The entry one written name stands for; a name no table has is added to the lexicon.
    pub fn one(&mut self, written: &str, kind: Kind) -> Option<Named> {
        let written = tidy(written);
        let key = self.lexicon.intern(kind, &written)?;
        Some(Named { key, written: Safe::line(written) })
    }
}

/// A text as far as it fits in so many bytes.
fn beginning(text: &str, bytes: usize) -> &str {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// Adds a name unless the list has it: `EU, European Union` is one organisation, and the source record
/// keeps both spellings.
pub fn push_new(all: &mut Vec<Named>, named: Option<Named>) {
    all.extend(named.filter(|named| !all.iter().any(|other| other.key == named.key)));
}

/// The names of a list, separated by commas or semicolons.
pub fn pieces(written: &str) -> impl Iterator<Item = &str> {
    written.split([',', ';']).map(str::trim).filter(|piece| !piece.is_empty())
}

/// One space between words, none around.
pub fn tidy(written: &str) -> String {
    written.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether two texts are the same words.
pub fn same_words(a: &str, b: &str) -> bool {
    a == b || fold::key(a) == fold::key(b)
}
