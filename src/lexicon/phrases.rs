use std::{collections::BTreeMap, ops::Range};

use super::entry::{Class, Entry, Key, Kind};
use crate::{fold::Word, lang::Language};

/// An entry named in running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// What is named.
    pub key: Key,
    /// Bytes of the text that name it.
    pub range: Range<usize>,
    /// The language of the form used, where the table says; forms common to both have none.
    pub language: Option<Language>,
    /// Whether an acronym was used.
    pub acronym: bool,
}

/// A form as a run of folded words.
#[derive(Clone, Debug)]
struct Phrase {
    words: Vec<String>,
    key: Key,
    term: bool,
    language: Option<Language>,
    /// An acronym's exact letters.
    exact: Option<String>,
}

/// All forms by their first word, longest first.
#[derive(Clone, Debug, Default)]
pub(super) struct Phrases {
    by_first: BTreeMap<String, Vec<Phrase>>,
}

impl Phrases {
    pub(super) fn of(entries: &[Entry]) -> Self {
        let mut phrases = Self::default();
        for (position, entry) in entries.iter().enumerate() {
            for form in entry.forms.iter().filter(|form| form.class != Class::Code) {
                let words: Vec<String> = form.folded.split(' ').map(str::to_owned).collect();
                let Some(first) = words.first().filter(|first| !first.is_empty()).cloned() else {
                    continue;
                };
                let phrase = Phrase {
                    words,
                    key: Key::new(position),
                    term: entry.kind == Kind::Term,
                    language: form.language,
                    exact: (form.class == Class::Acronym).then(|| form.text.clone()),
                };
                phrases.add(first, phrase);
            }
        }
        for list in phrases.by_first.values_mut() {
            // Places and organisations before terms of the same words; else table order.
            list.sort_by_key(|phrase| (usize::MAX - phrase.words.len(), phrase.term));
        }
        phrases
    }

    /// A form written alike in both languages stands once, with no language.
    fn add(&mut self, first: String, phrase: Phrase) {
        let list = self.by_first.entry(first).or_default();
        let twin = list.iter_mut().find(|other| {
            other.key == phrase.key && other.words == phrase.words && other.exact == phrase.exact
        });
        match twin {
            Some(twin) if twin.language == phrase.language => {}
            Some(twin) => twin.language = None,
            None => list.push(phrase),
        }
    }

    pub(super) fn mentions(&self, text: &str, words: &[Word<'_>]) -> Vec<Mention> {
        let shouted = is_shouted(text);
        let mut mentions = Vec::new();
        let mut entity_until = 0;
        for (at, word) in words.iter().enumerate() {
            let Some(list) = self.by_first.get(singular_of_acronym(word, text)) else {
                continue;
            };
            for phrase in list {
                let Some(range) = phrase.range_in(text, words, at, shouted) else {
                    continue;
                };
                if !phrase.term {
                    if range.start < entity_until {
                        continue;
                    }
                    entity_until = range.end;
                }
                mentions.push(Mention {
                    key: phrase.key,
                    range,
                    language: phrase.language,
                    acronym: phrase.exact.is_some(),
                });
            }
        }
        mentions
    }

    pub(super) fn typed(&self, words: &[String], at: usize) -> Vec<(Key, usize)> {
        let Some(list) = words.get(at).and_then(|first| self.by_first.get(first)) else {
            return Vec::new();
        };
        let mut found: Vec<(Key, usize)> = list
            .iter()
            .filter(|phrase| words[at..].starts_with(&phrase.words))
            .map(|phrase| (phrase.key, phrase.words.len()))
            .collect();
        found.dedup();
        found
    }

    pub(super) fn typed_start(&self, words: &[String], at: usize) -> Vec<Key> {
        let Some((last, before)) = words.get(at..).and_then(<[_]>::split_last) else {
            return Vec::new();
        };
        let first = words[at].as_str();
        let lists = self.by_first.range(first.to_owned()..);
        let lists = lists.take_while(|(own, _)| own.starts_with(first));
        let phrases = lists.flat_map(|(_, list)| list).filter(|phrase| {
            // A term of several words begins with words of every day.
            let short = !phrase.term || phrase.words.len() == 1;
            let begun = phrase.words.get(before.len()).is_some_and(|own| own.starts_with(last));
            short && begun && phrase.words.starts_with(before)
        });
        phrases.map(|phrase| phrase.key).collect()
    }
}

impl Phrase {
    /// The bytes this phrase takes when it stands at word `at` of the text.
    fn range_in(
        &self,
        text: &str,
        words: &[Word<'_>],
        at: usize,
        shouted: bool,
    ) -> Option<Range<usize>> {
        let run = words.get(at..at + self.words.len())?;
        let range = run.first()?.range.start..run.last()?.range.end;
        let Some(exact) = &self.exact else {
            let same = run.iter().zip(&self.words).all(|(word, own)| word.folded == *own);
            // Words of one name stand close: a full stop or a line break ends it.
            let gaps = run.windows(2).map(|pair| &text[pair[0].range.end..pair[1].range.start]);
            let close = gaps
                .into_iter()
                .all(|gap| gap.chars().count() <= 4 && !gap.contains(['.', '\n', ';']));
            return (same && close).then_some(range);
        };
        let written = &text[range.clone()];
        let alike = written == exact || written.strip_suffix('s') == Some(exact);
        // In a text all in capitals, `UN` or `AU` is as likely an article.
        (alike && !(shouted && exact.len() <= 3)).then_some(range)
    }
}

/// The word to look up: an acronym's plural (`NGOs`) stands under its singular.
fn singular_of_acronym<'w>(word: &'w Word<'_>, text: &str) -> &'w str {
    let written = &text[word.range.clone()];
    match written.strip_suffix('s') {
        Some(stem) if stem.len() > 1 && stem.bytes().all(|b| b.is_ascii_uppercase()) => {
            &word.folded[..word.folded.len() - 1]
        }
        _ => &word.folded,
    }
}

/// Whether most letters of a text are capitals.
fn is_shouted(text: &str) -> bool {
    let (upper, lower) = text.chars().fold((0_usize, 0_usize), |(upper, lower), c| {
        (upper + usize::from(c.is_uppercase()), lower + usize::from(c.is_lowercase()))
    });
    upper > 8 && upper > 2 * lower
}
