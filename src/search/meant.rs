//! What the words of a query mean: by themselves, and with the words beside them.

use super::{
    concepts::Concepts,
    facet::Value,
    query::{Part, Want, Word},
};
use crate::{
    fold,
    lang::Language,
    lexicon::{Entry, Form, Key, Kind, Lexicon},
};

/// Words typed side by side, which together may name something, and the place of one of them.
#[derive(Clone, Debug)]
pub(super) struct Run {
    words: Vec<String>,
    at: usize,
    /// Whether the last of them may be the beginning of a word.
    open: bool,
}

impl Run {
    /// The words around a part of a query; each exclusion stands for itself.
    pub(super) fn around(parts: &[Part], at: usize) -> Self {
        let plain = |part: &Part| match part.any.as_slice() {
            [Want::Word(word)] => Some(word.clone()),
            _ => None,
        };
        let beside = |at: usize| parts.get(at).filter(|part| !part.excluded).and_then(plain);
        let alone = parts[at].excluded;
        let before = (0..at).rev().take_while(|at| !alone && beside(*at).is_some()).count();
        let mut words: Vec<Word> = parts[at - before..=at].iter().filter_map(plain).collect();
        if !alone {
            words.extend((at + 1..).map_while(beside));
        }
        let open = words.last().is_some_and(|word| word.open);
        Self { words: words.into_iter().map(|word| word.folded).collect(), at: before, open }
    }
}

impl Run {
    /// A word with nothing beside it.
    pub(super) fn alone(word: &Word) -> Self {
        Self { words: vec![word.folded.clone()], at: 0, open: word.open }
    }

    /// The words up to the one in question, as they stood while it was typed.
    pub(super) fn while_typed(&self) -> Self {
        Self { words: self.words[..=self.at].to_vec(), at: self.at, open: true }
    }
}

/// Acronyms are looked for from words being typed of this many letters on.
const ACRONYMS_FROM: usize = 4;
/// Words in capitals of so many letters are taken for acronyms, known or not.
const LONGEST_ACRONYM: usize = 5;

/// Who knows what words mean.
#[derive(Clone, Copy, Debug)]
pub(super) struct Meanings<'m> {
    pub(super) lexicon: &'m Lexicon,
    pub(super) concepts: &'m Concepts,
}

impl Meanings<'_> {
    /// What a word means, alone or with the words beside it, and what is meant where it is written
    /// as an acronym.
    pub(super) fn of_word(&self, word: &Word, run: &Run) -> (Vec<Key>, Vec<Key>) {
        let mut keys = self.concepts.named(&word.folded, word.open);
        for from in 0..=run.at {
            let covering = self.lexicon.typed(&run.words, from).into_iter();
            keys.extend(covering.filter(|(_, taken)| from + taken > run.at).map(|(key, _)| key));
            if run.open {
                keys.extend(self.lexicon.typed_start(&run.words, from));
            }
        }
        keys.sort_unstable();
        keys.dedup();
        let start = word.open && word.folded.len() >= ACRONYMS_FROM;
        let mut acronyms = self.concepts.acronyms_for(&word.folded, start);
        acronyms.retain(|key| !keys.contains(key));
        (keys, acronyms)
    }

    /// What a word alone means in full.
    pub(super) fn of_alone(&self, word: &str) -> Vec<Key> {
        self.lexicon.typed(&[word.to_owned()], 0).into_iter().map(|(key, _)| key).collect()
    }

    /// What words name, rather than mean about the same: what is excluded by one word is not
    /// excluded by another word of the same language.
    pub(super) fn names(&self, words: &[String]) -> Vec<Key> {
        let whole = |(_, taken): &(Key, usize)| *taken == words.len();
        let named = self.lexicon.typed(words, 0).into_iter().filter(whole).map(|(key, _)| key);
        let name = |key: &Key| {
            let entry = self.lexicon.entry(*key);
            entry.kind != Kind::Term || has_acronym(entry, &words.join(" "))
        };
        named.filter(name).collect()
    }

    /// The languages that a word may be of: those that the lexicon knows it in, else both.
    pub(super) fn languages_of(&self, word: &str) -> Vec<Language> {
        let keys = self.of_alone(word).into_iter();
        let forms = keys.flat_map(|key| &self.lexicon.entry(key).forms);
        let same = |form: &&Form| is_same_or_plural(&form.folded, word);
        let own: Vec<Option<Language>> = forms.filter(same).map(|form| form.language).collect();
        let mut languages = Language::ALL.to_vec();
        if !own.is_empty() && !own.contains(&None) {
            languages.retain(|language| own.contains(&Some(*language)));
        }
        languages
    }

    /// Whether a word is an acronym, which no slip of a finger makes of another word.
    pub(super) fn is_acronym(&self, word: &Word) -> bool {
        let short = word.folded.chars().count() <= LONGEST_ACRONYM;
        let known = |key: Key| has_acronym(self.lexicon.entry(key), &word.folded);
        word.acronym && short || self.of_alone(&word.folded).into_iter().any(known)
    }

    /// A value, and for a region the countries in it: those of regions beside the country tree are
    /// counted under another.
    pub(super) fn within(&self, value: Value) -> Vec<Value> {
        let mut within = vec![value];
        if let Value::Entry(region) = value
            && self.lexicon.entry(region).kind == Kind::Region
        {
            within.extend(self.lexicon.countries_of(region).into_iter().map(Value::Entry));
        }
        within
    }
}

/// Whether one word is the other, or its plural by the plainest rule.
fn is_same_or_plural(a: &str, b: &str) -> bool {
    let plural = |one: &str, many: &str| {
        many.strip_suffix(['s', 'x']) == Some(one)
            || one.strip_suffix('y').is_some_and(|stem| many.strip_suffix("ies") == Some(stem))
    };
    a == b || plural(a, b) || plural(b, a)
}

fn has_acronym(entry: &Entry, folded: &str) -> bool {
    let mut acronyms = Language::ALL.into_iter().flat_map(|own| entry.acronyms(own));
    acronyms.any(|own| fold::key(own) == folded)
}
