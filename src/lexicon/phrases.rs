use std::ops::Range;

use super::{
    entry::{Class, Entry, Form, Key, Kind},
    heads::{self, Heads, Pair},
    number::Number,
};
use crate::{
    fold::{Initials, Word},
    lang::Language,
};

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
    /// Whether an adjective was used: it speaks of a place and does not name it.
    pub adjective: bool,
}

/// What a phrase is to a text, those that others yield to first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Sort {
    /// A place or an organisation.
    Name,
    /// A place's adjective.
    Adjective,
    /// Words around an adjective that mean something else.
    Apart,
    /// A term of the field.
    Term,
}

/// A form as a run of folded words; its letters stay in the entry.
#[derive(Clone, Copy, Debug)]
struct Phrase {
    /// The beginning of its first word, in whatever number that is written.
    head: u64,
    /// That of its second word; zero where it has none.
    second: u64,
    words: u8,
    sort: Sort,
    key: Key,
    /// Which of the entry's forms it is.
    form: u16,
    language: Option<Language>,
    /// Whether running text must write its first letter large.
    capital: bool,
}

/// How a word begins, in whatever number it is written.
fn head(word: &str) -> u64 {
    heads::head(Number::of(word).stem())
}

/// How the names of some entries begin, to tell soon that a text has none of them.
#[derive(Clone, Debug, Default)]
pub struct Beginnings {
    /// In order.
    heads: Vec<u64>,
    initials: Initials,
}

impl Beginnings {
    pub(super) fn of<'e>(entries: impl Iterator<Item = &'e Entry>) -> Self {
        let firsts: Vec<&str> = entries
            .flat_map(|entry| &entry.forms)
            .filter_map(|form| form.folded.split(' ').next())
            .collect();
        let mut heads: Vec<u64> = firsts.iter().map(|first| head(first)).collect();
        heads.sort_unstable();
        heads.dedup();
        Self { heads, initials: Initials::of(firsts.into_iter()) }
    }

    /// Whether a name may begin with this folded word: never no where one does.
    pub fn may_be(&self, word: &str) -> bool {
        self.initials.may_begin(word) && self.heads.binary_search(&head(word)).is_ok()
    }
}

/// All forms by the beginnings of their first two words, longest first.
#[derive(Clone, Debug)]
pub(super) struct Phrases {
    sorted: Vec<Phrase>,
    heads: Heads,
}

impl Phrases {
    pub(super) fn of(entries: &[Entry]) -> Self {
        let mut sorted = Vec::with_capacity(entries.len() * 4);
        for (position, entry) in entries.iter().enumerate() {
            let key = Key::new(position);
            for (at, form) in (0..).zip(&entry.forms) {
                let sort = match form.class {
                    Class::Code | Class::Mission => continue,
                    Class::Adjective => Sort::Adjective,
                    _ if entry.kind == Kind::Term => Sort::Term,
                    _ => Sort::Name,
                };
                sorted.extend(Phrase::of(form, sort, key, at));
            }
            let apart = (0..).zip(&entry.apart);
            sorted.extend(apart.filter_map(|(at, form)| Phrase::of(form, Sort::Apart, key, at)));
        }
        // Places and organisations before terms of the same words; else table order.
        sorted.sort_unstable_by_key(|own| {
            (own.head, own.second, u8::MAX - own.words, own.sort, own.key, own.form)
        });
        let sorted = united(sorted, entries);
        let pairs: Vec<Pair> = sorted.iter().map(|own| (own.head, own.second)).collect();
        Self { sorted, heads: Heads::of(&pairs) }
    }

    /// The phrases whose first word may be this one.
    fn beginning(&self, word: &str) -> impl Iterator<Item = &Phrase> {
        let head = head(word);
        let from = self.sorted.partition_point(|own| own.head < head);
        self.sorted[from..].iter().take_while(move |own| own.head == head)
    }

    /// The phrases that may begin with words of these heads, longest first.
    fn beginning_with(&self, first: u64, second: u64) -> impl Iterator<Item = &Phrase> {
        let longer = if second == 0 { 0..0 } else { self.heads.run((first, second)) };
        self.sorted[longer].iter().chain(&self.sorted[self.heads.run((first, 0))])
    }

    pub(super) fn mentions(
        &self,
        entries: &[Entry],
        text: &str,
        words: &[Word<'_>],
    ) -> Vec<Mention> {
        let mut mentions = Vec::new();
        let mut shouted = None;
        let mut taken = Taken::default();
        let head_of = |at: usize| words.get(at).map_or(0, |word| head(&word.folded));
        let mut next = head_of(0);
        for at in 0..words.len() {
            let first = std::mem::replace(&mut next, head_of(at + 1));
            if !self.heads.may_begin(first) {
                continue;
            }
            for phrase in self.beginning_with(first, next) {
                let form = phrase.form(entries);
                let Some(range) = phrase.range_in(form, text, &words[at..]) else {
                    continue;
                };
                let acronym = form.class == Class::Acronym;
                // In a text all in capitals, `UN` or `AU` is as likely an article.
                let doubtful = acronym && form.letters().len() <= 3;
                if doubtful && *shouted.get_or_insert_with(|| is_shouted(text))
                    || !taken.admits(phrase.sort, &range, &mut mentions)
                {
                    continue;
                }
                if phrase.sort != Sort::Apart {
                    mentions.push(Mention {
                        key: phrase.key,
                        range,
                        language: phrase.language,
                        acronym,
                        adjective: phrase.sort == Sort::Adjective,
                    });
                }
            }
        }
        mentions
    }

    pub(super) fn typed(
        &self,
        entries: &[Entry],
        words: &[String],
        at: usize,
    ) -> Vec<(Key, usize)> {
        let Some(first) = words.get(at) else {
            return Vec::new();
        };
        let mut found: Vec<(Key, usize)> = Vec::new();
        for phrase in self.beginning(first).filter(|own| own.sort != Sort::Apart) {
            let one = (phrase.key, usize::from(phrase.words));
            let run = words.get(at..at + one.1).unwrap_or_default();
            if phrase.is(phrase.form(entries), run.iter().map(String::as_str))
                && !found.contains(&one)
            {
                found.push(one);
            }
        }
        found.sort_by_key(|(_, words)| std::cmp::Reverse(*words));
        found
    }

    pub(super) fn typed_start(&self, entries: &[Entry], words: &[String], at: usize) -> Vec<Key> {
        let Some((last, before)) = words.get(at..).and_then(<[_]>::split_last) else {
            return Vec::new();
        };
        let range = heads::starting(Number::of(&words[at]).stem());
        let from = self.sorted.partition_point(|own| own.head < *range.start());
        let near = self.sorted[from..].iter().take_while(|own| range.contains(&own.head));
        // Terms of several words begin with words of every day: a few letters are not enough.
        let letters: usize = words[at..].iter().map(|word| word.chars().count()).sum();
        let phrases = near.filter(|phrase| {
            let long = phrase.sort == Sort::Term && phrase.words > 1 && letters < 4;
            let begun = || {
                let mut own = phrase.form(entries).folded.split(' ');
                before.iter().all(|word| own.next().is_some_and(|own| phrase.same(own, word)))
                    && own
                        .next()
                        .is_some_and(|own| own.starts_with(last.as_str()) || phrase.same(own, last))
            };
            phrase.sort != Sort::Apart && !long && begun()
        });
        phrases.map(|phrase| phrase.key).collect()
    }
}

/// Phrases with twins made one: a form written alike in both languages has no language.
fn united(sorted: Vec<Phrase>, entries: &[Entry]) -> Vec<Phrase> {
    let mut kept: Vec<Phrase> = Vec::with_capacity(sorted.len());
    for phrase in sorted {
        let form = phrase.form(entries);
        let near = kept.iter_mut().rev().take_while(|own| {
            (own.head, own.second, own.words, own.sort, own.key)
                == (phrase.head, phrase.second, phrase.words, phrase.sort, phrase.key)
        });
        let twin = near.into_iter().find(|own| {
            let other = own.form(entries);
            let exact = |form: &Form| form.class == Class::Acronym;
            exact(form) == exact(other)
                && (!exact(form) || form.text == other.text)
                && phrase.is(form, other.folded.split(' '))
        });
        match twin {
            Some(twin) => {
                twin.language = twin.language.filter(|own| Some(*own) == phrase.language);
                twin.capital &= phrase.capital;
            }
            None => kept.push(phrase),
        }
    }
    kept
}

impl Phrase {
    /// Nothing for a form without a word, or of more words than any name has.
    fn of(form: &Form, sort: Sort, key: Key, at: u16) -> Option<Self> {
        let mut words = form.folded.split(' ');
        let first = words.next().filter(|first| !first.is_empty())?;
        Some(Self {
            head: head(first),
            second: words.next().map_or(0, head),
            words: u8::try_from(form.folded.bytes().filter(|byte| *byte == b' ').count() + 1)
                .ok()?,
            sort,
            key,
            form: at,
            language: form.language,
            // English writes these large, and so tells Polish from what one does to a draft.
            capital: sort == Sort::Adjective && form.language == Some(Language::En),
        })
    }

    fn form<'e>(&self, entries: &'e [Entry]) -> &'e Form {
        let entry = &entries[self.key.index()];
        let forms = if self.sort == Sort::Apart { &entry.apart } else { &entry.forms };
        &forms[usize::from(self.form)]
    }

    /// Names stand as they are; what is counted may be one or many.
    fn same(&self, own: &str, word: &str) -> bool {
        own == word || (self.sort != Sort::Name && Number::of(own) == Number::of(word))
    }

    fn is<'w>(&self, form: &Form, mut words: impl Iterator<Item = &'w str>) -> bool {
        if self.words == 1 {
            return words.next().is_some_and(|word| self.same(&form.folded, word));
        }
        form.folded.split(' ').all(|own| words.next().is_some_and(|word| self.same(own, word)))
    }

    /// The bytes this phrase takes when it stands at the first of these words.
    fn range_in(&self, form: &Form, text: &str, words: &[Word<'_>]) -> Option<Range<usize>> {
        let run = words.get(..usize::from(self.words))?;
        let range = run.first()?.range.start..run.last()?.range.end;
        if form.class == Class::Acronym {
            let (written, own) = (&text[range.clone()], form.letters());
            let alike = written == own || written.strip_suffix('s') == Some(own);
            return alike.then_some(range);
        }
        let small = || text[range.start..].starts_with(char::is_lowercase);
        let found = self.is(form, run.iter().map(|word| &*word.folded))
            && is_close(text, run)
            && !(self.capital && small());
        found.then_some(range)
    }
}

/// Whether words may be of one name: a full stop or a line break ends it.
fn is_close(text: &str, run: &[Word<'_>]) -> bool {
    run.windows(2).all(|pair| {
        let gap = &text[pair[0].range.end..pair[1].range.start];
        gap == " " || (gap.chars().count() <= 4 && !gap.contains(['.', '\n', ';']))
    })
}

/// What places and organisations have taken of a text so far.
#[derive(Default)]
struct Taken {
    until: usize,
    /// An adjective, or words that mean something else, begun here and at this mention: a name that
    /// begins within takes its place.
    weak: Option<(usize, usize)>,
}

impl Taken {
    /// Whether a phrase of this sort may stand here; a name takes the place of what yields to it.
    fn admits(&mut self, sort: Sort, range: &Range<usize>, mentions: &mut Vec<Mention>) -> bool {
        if sort == Sort::Term {
            return true;
        }
        if range.start < self.until {
            let weak = self.weak.filter(|(start, _)| sort == Sort::Name && range.start > *start);
            let Some((start, at)) = weak else {
                return false;
            };
            let is_it = |own: &Mention| own.adjective && own.range.start == start;
            if mentions.get(at).is_some_and(is_it) {
                mentions.remove(at);
            }
        }
        self.until = range.end;
        self.weak = (sort != Sort::Name).then_some((range.start, mentions.len()));
        true
    }
}

/// Whether most letters of a text are capitals.
fn is_shouted(text: &str) -> bool {
    let (upper, lower) = text.chars().fold((0_usize, 0_usize), |(upper, lower), c| {
        (upper + usize::from(c.is_uppercase()), lower + usize::from(c.is_lowercase()))
    });
    upper > 8 && upper > 2 * lower
}
