use std::collections::BTreeSet;

use super::{mandate::Mandate, problem::Problem};
use crate::{lexicon::Lexicon, safe::Safe};

/// A file that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRead {
    /// Its name.
    pub name: Safe,
    /// Source records read from it.
    pub records: usize,
}

/// Everything that was read, with the lexicon that names it.
#[derive(Clone, Debug)]
pub struct Collection {
    /// The built-in tables and the names that only the sources had.
    pub lexicon: Lexicon,
    /// Ordered by start, then title.
    pub mandates: Vec<Mandate>,
    /// In the order given.
    pub files: Vec<FileRead>,
    /// In the order met.
    pub problems: Vec<Problem>,
    /// What columns and fields are called, as written. Gathered only where a reader has told names of
    /// their own, one of which may be called otherwise in the files.
    pub fields: BTreeSet<String>,
}

impl Collection {
    /// How many source records the mandates were merged from.
    pub fn records(&self) -> usize {
        self.mandates.iter().map(|mandate| mandate.sources.len()).sum()
    }

    /// How many mandates have something to doubt.
    pub fn doubtful(&self) -> usize {
        self.mandates.iter().filter(|mandate| mandate.is_doubtful()).count()
    }
}
