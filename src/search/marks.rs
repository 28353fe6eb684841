use std::{collections::BTreeSet, ops::Range};

use super::{letters::Letters, query::Query};
use crate::{
    fold::{self, Word},
    lexicon::{Key, Lexicon},
};

/// Finds in shown text what a query found in it. Made once a query, used for visible rows only.
#[derive(Clone, Debug, Default)]
pub struct Marker {
    words: Vec<String>,
    /// The word being typed, which may be the beginning of one.
    start: Option<String>,
    concepts: BTreeSet<Key>,
    acronyms: BTreeSet<Key>,
    letters: Letters,
}

impl Marker {
    /// Marks the words of a query, entries in any form and entries in the form of an acronym.
    pub(super) fn new(query: &Query, concepts: BTreeSet<Key>, acronyms: BTreeSet<Key>) -> Self {
        let words = (0..query.words().len())
            .filter(|at| !query.is_optional(*at))
            .map(|at| query.words()[at].clone())
            .collect();
        let last = query.words().len().checked_sub(1);
        let start = last.filter(|at| !query.is_optional(*at)).map(|at| query.words()[at].clone());
        Self { words, start, concepts, acronyms, letters: Letters::default() }
    }

    /// Whether nothing will ever be marked.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Bytes of `text` that carried the query, in order and apart.
    pub fn marks(&self, text: &str, lexicon: &Lexicon) -> Vec<Range<usize>> {
        if self.is_empty() {
            return Vec::new();
        }
        let words = fold::words(text);
        join(self.word_marks(&words).chain(self.concept_marks(text, &words, lexicon)).collect())
    }

    /// The bytes of `text` that carried the query best: the first word of its own, else the first
    /// thing it means.
    pub fn first_mark(&self, text: &str, lexicon: &Lexicon) -> Option<Range<usize>> {
        if self.is_empty() {
            return None;
        }
        let words = fold::words(text);
        let own = self.word_marks(&words).next();
        own.or_else(|| self.concept_marks(text, &words, lexicon).next())
    }

    fn word_marks<'w>(&'w self, words: &'w [Word]) -> impl Iterator<Item = Range<usize>> + 'w {
        let found = words.iter().filter(|word| {
            let own = |own: &str| self.words.iter().any(|typed| typed == own);
            self.start.as_ref().is_some_and(|start| word.folded.starts_with(start))
                || own(&word.folded)
                || word.joined.as_deref().is_some_and(own)
        });
        found.map(|word| word.range.clone())
    }

    fn concept_marks(
        &self,
        text: &str,
        words: &[Word],
        lexicon: &Lexicon,
    ) -> impl Iterator<Item = Range<usize>> {
        let mentions = lexicon.mentions_in(text, words).into_iter();
        let found = mentions.filter(|mention| {
            let acronym = mention.acronym && self.acronyms.contains(&mention.key);
            acronym || self.concepts.contains(&mention.key)
        });
        found.map(|mention| mention.range)
    }

    /// As [`Self::marks`], and where nothing is marked, letters in order within one word: for
    /// titles, whose letters may be what was found.
    pub fn title_marks(&self, text: &str, lexicon: &Lexicon) -> Vec<Range<usize>> {
        let marks = self.marks(text, lexicon);
        if !marks.is_empty() {
            return marks;
        }
        let words = fold::words(text);
        let found = words.iter().filter(|word| {
            self.words.iter().any(|typed| self.letters.find(&word.folded, typed).is_some())
        });
        found.map(|word| word.range.clone()).collect()
    }
}

/// Marks in order, those that touch made one.
fn join(mut marks: Vec<Range<usize>>) -> Vec<Range<usize>> {
    marks.sort_by_key(|mark| (mark.start, mark.end));
    let mut joined: Vec<Range<usize>> = Vec::with_capacity(marks.len());
    for mark in marks {
        match joined.last_mut() {
            Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
            _ => joined.push(mark),
        }
    }
    joined
}
