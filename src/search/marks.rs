use std::{collections::BTreeSet, ops::Range};

use super::{
    phrase::ends,
    plan::{Marks, Plan},
    texts::texts,
};
use crate::{
    fold::{self, Initials, Word},
    lexicon::{Beginnings, Lexicon},
    model::Mandate,
};

/// Finds in shown text what a query found in it. Made once a query, used for visible rows only.
#[derive(Clone, Debug, Default)]
pub struct Marker {
    /// What all parts have found; words, keys and acronyms in order.
    found: Marks,
    /// Of words and beginnings.
    initials: Initials,
    /// How what keys and acronyms stand for begins.
    beginnings: Beginnings,
}

impl Marker {
    /// Marks all that a plan has found, but nothing of what it excludes.
    pub(super) fn of(plan: &Plan, lexicon: &Lexicon) -> Self {
        let mut found = Marks::default();
        for sought in plan.parts.iter().filter(|sought| !sought.excluded) {
            let Marks { words, starts, keys, acronyms, phrases } = &sought.marks;
            found.words.extend(words.iter().cloned());
            found.starts.extend(starts.iter().cloned());
            found.keys.extend(keys);
            found.acronyms.extend(acronyms);
            found.phrases.extend(phrases.iter().cloned());
        }
        found.words.sort_unstable();
        found.keys.sort_unstable();
        found.acronyms.sort_unstable();
        let keys = found.keys.iter().chain(&found.acronyms).copied();
        let beginnings = lexicon.beginnings(keys);
        let words = found.words.iter().chain(&found.starts);
        let initials = Initials::of(words.map(String::as_str));
        Self { found, initials, beginnings }
    }

    /// Whether nothing will ever be marked.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Bytes of `text` that carried the query, in order and apart.
    pub fn marks(&self, text: &str, lexicon: &Lexicon) -> Vec<Range<usize>> {
        if self.is_empty() {
            return Vec::new();
        }
        let words = fold::words(text);
        let mut marks: Vec<Range<usize>> = self.word_marks(&words).collect();
        marks.extend(self.phrase_marks(&words));
        marks.extend(self.concept_marks(text, &words, lexicon));
        join(marks)
    }

    /// The bytes of `text` that carried the query best: a phrase, else the first word of its own,
    /// else the first thing it means.
    pub fn first_mark(&self, text: &str, lexicon: &Lexicon) -> Option<Range<usize>> {
        if self.is_empty() {
            return None;
        }
        if self.found.phrases.is_empty() {
            return self.first_word(text, lexicon);
        }
        let words = fold::words(text);
        let phrase = self.phrase_marks(&words).next();
        let own = phrase.or_else(|| self.word_marks(&words).next());
        own.or_else(|| self.concept_marks(text, &words, lexicon).next())
    }

    /// The first word of its own; most texts have it, and near their beginning.
    fn first_word(&self, text: &str, lexicon: &Lexicon) -> Option<Range<usize>> {
        let mut passed = Vec::new();
        for word in fold::each(text) {
            if self.has_word(&word) {
                return Some(word.range);
            }
            if self.names_something() {
                passed.push(word);
            }
        }
        self.concept_marks(text, &passed, lexicon).next()
    }

    /// The words of a record that carried the query, as written, each once, those of the title
    /// first. No more than a reader would look at.
    pub fn words_in(&self, mandate: &Mandate, lexicon: &Lexicon) -> Vec<String> {
        const MOST: usize = 12;
        let (mut found, mut folded) = (Vec::new(), BTreeSet::new());
        for (_, text) in texts(mandate) {
            for mark in self.marks(text, lexicon) {
                if found.len() < MOST && folded.insert(fold::key(&text[mark.clone()])) {
                    found.push(text[mark].to_owned());
                }
            }
        }
        found
    }

    fn names_something(&self) -> bool {
        !self.found.keys.is_empty() || !self.found.acronyms.is_empty()
    }

    fn has(&self, word: &str) -> bool {
        if !self.initials.may_begin(word) {
            return false;
        }
        let own = self.found.words.binary_search_by(|own| own.as_str().cmp(word)).is_ok();
        own || self.found.starts.iter().any(|own| word.starts_with(own.as_str()))
    }

    fn has_word(&self, word: &Word<'_>) -> bool {
        self.has(&word.folded) || word.joined.as_deref().is_some_and(|own| self.has(own))
    }

    fn word_marks<'w>(&'w self, words: &'w [Word<'_>]) -> impl Iterator<Item = Range<usize>> + 'w {
        words.iter().filter(|word| self.has_word(word)).map(|word| word.range.clone())
    }

    fn phrase_marks<'w>(
        &'w self,
        words: &'w [Word<'_>],
    ) -> impl Iterator<Item = Range<usize>> + 'w {
        self.found.phrases.iter().flat_map(move |phrase| {
            let runs = ends(words.iter().cloned(), phrase)
                .filter_map(|end| words.get((end + 1).checked_sub(phrase.words.len())?..=end));
            runs.filter_map(|run| Some(run.first()?.range.start..run.last()?.range.end))
        })
    }

    fn concept_marks(
        &self,
        text: &str,
        words: &[Word<'_>],
        lexicon: &Lexicon,
    ) -> impl Iterator<Item = Range<usize>> {
        let begun = words.iter().any(|word| self.beginnings.may_be(&word.folded));
        let mentions = if begun { lexicon.mentions_in(text, words) } else { Vec::new() };
        let found = mentions.into_iter().filter(|mention| {
            let acronym =
                mention.acronym && self.found.acronyms.binary_search(&mention.key).is_ok();
            acronym || self.found.keys.binary_search(&mention.key).is_ok()
        });
        found.map(|mention| mention.range)
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
