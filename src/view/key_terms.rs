use std::{cmp::Reverse, collections::BTreeMap, ops::Range};

use crate::{
    lang::Language,
    lexicon::{Key, Kind, Lexicon},
    model::Mandate,
};

/// No more terms than a reader would look at.
const MOST: usize = 8;
/// Characters of each text that are read for terms.
const READ: usize = 40_000;

/// The terms of the field that a mandate uses, those that say most first: long ones before short
/// ones, frequent ones before rare ones. A term within a longer one is not one of its own.
pub fn key_terms(mandate: &Mandate, lexicon: &Lexicon) -> Vec<Key> {
    let mut used: BTreeMap<Key, usize> = BTreeMap::new();
    let texts = mandate.sections.iter().map(|section| section.text.raw());
    for text in std::iter::once(mandate.title.raw()).chain(texts) {
        let end = text.char_indices().nth(READ).map_or(text.len(), |(at, _)| at);
        let mentions = lexicon.mentions(&text[..end]);
        let mut within: Range<usize> = 0..0;
        for mention in mentions {
            // The longest of those that begin at one word comes first.
            if mention.range.end <= within.end {
                continue;
            }
            within = mention.range;
            if lexicon.entry(mention.key).kind == Kind::Term {
                *used.entry(mention.key).or_default() += 1;
            }
        }
    }
    let words = |key: Key| {
        let entry = lexicon.entry(key);
        let acronym = Language::ALL.iter().any(|own| entry.acronyms(*own).next().is_some());
        let words = entry.name.get(mandate.language).raw().split(' ').count();
        words.min(4) + usize::from(acronym)
    };
    let mut terms: Vec<(Key, usize)> =
        used.into_iter().filter(|(key, _)| words(*key) > 1).collect();
    terms.sort_by_key(|(key, times)| (Reverse(words(*key) + times.min(&3)), *key));
    terms.into_iter().take(MOST).map(|(key, _)| key).collect()
}
