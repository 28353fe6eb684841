use std::{
    collections::{BTreeMap, HashMap, HashSet},
    ops::Bound,
};

use super::{slips::Slips, tier::Via};
use crate::{
    fold,
    lang::Language,
    lexicon::{Class, Key, Kind, Lexicon},
};

/// Something a record names, and the form it names it in.
pub(super) type Sighted = (Key, Via);

/// Places, organisations and terms that the records name, in whatever form. Each with its form is
/// numbered as a word, after the words of the dictionary.
#[derive(Clone, Debug, Default)]
pub(super) struct Concepts {
    /// All, in order.
    sighted: Vec<Sighted>,
    /// How many records have each.
    records: Vec<u32>,
    /// The number of the first.
    first: u32,
    /// Words of the spelled-out names of terms that some record writes as an acronym. Not of
    /// organisations: those are called by the names of all their parts.
    spelled_out: BTreeMap<String, Vec<Key>>,
    /// Words of the main names, in both languages, of places and organisations.
    names: BTreeMap<String, Vec<Key>>,
    /// The words that these entries are called by, and what may be a slip of one.
    called: Vec<String>,
    slips: Slips,
}

/// Shorter words of names are articles and prepositions.
const SHORTEST: usize = 4;

impl Concepts {
    /// Concepts in order with the records that have each, numbered from `first` on.
    pub(super) fn of(sighted: Vec<(Sighted, u32)>, first: u32, lexicon: &Lexicon) -> Self {
        let mut concepts = Self { first, ..Self::default() };
        for ((key, via), records) in sighted {
            concepts.sighted.push((key, via));
            concepts.records.push(records);
            let entry = lexicon.entry(key);
            let single = entry.forms.iter().filter(|form| !form.folded.contains(' '));
            let single = single.filter(|form| form.class == Class::Name);
            concepts.called.extend(single.map(|form| form.folded.clone()));
            match (entry.kind, via) {
                // A mission has words of its place and of its organisation, which are not it.
                (Kind::Term, Via::Acronym(_)) if !names_another(key, lexicon) => {
                    let names = entry.forms.iter().filter(|form| form.class == Class::Name);
                    let words = names.flat_map(|form| form.folded.split(' '));
                    note(&mut concepts.spelled_out, words, key);
                }
                (Kind::Term, _) => {}
                _ => {
                    for language in Language::ALL {
                        let name = fold::key(entry.name.get(language).raw());
                        note(&mut concepts.names, name.split(' '), key);
                    }
                }
            }
        }
        let common = common_words(lexicon);
        concepts.names.retain(|word, _| !common.contains(word));
        concepts.called.extend(concepts.names.keys().cloned());
        concepts.called.sort_unstable();
        concepts.called.dedup();
        let called = concepts.called.iter().map(String::as_str);
        concepts.slips = Slips::of(called.zip(0..));
        concepts
    }

    /// Words of names and terms that `word` may be a slip of.
    pub(super) fn slips(&self, word: &str) -> impl Iterator<Item = &str> + '_ {
        let slips = self.slips.of_word(word, false).into_iter();
        slips.filter_map(|slip| self.called.get(slip.word as usize).map(String::as_str))
    }

    /// The forms of an entry that records have: the number of each, and how many have it.
    pub(super) fn forms(&self, key: Key) -> impl Iterator<Item = (u32, Via, u32)> + '_ {
        let from = self.sighted.partition_point(|(own, _)| *own < key);
        let rest = (from..self.sighted.len()).zip(&self.sighted[from..]);
        rest.take_while(move |(_, (own, _))| *own == key)
            .map(|(at, (_, via))| (self.first + at as u32, *via, self.records[at]))
    }

    /// Entries that some record writes as an acronym and whose name has this word, or a word that
    /// begins so.
    pub(super) fn acronyms_for(&self, word: &str, start: bool) -> Vec<Key> {
        keys(&self.spelled_out, word, start)
    }

    /// Places and organisations that some record names and whose main name in either language has
    /// this word, or a word that begins so.
    pub(super) fn named(&self, word: &str, start: bool) -> Vec<Key> {
        keys(&self.names, word, start)
    }
}

/// Whether the main name of a term has the name of a place or an organisation in it.
fn names_another(key: Key, lexicon: &Lexicon) -> bool {
    let name = lexicon.entry(key).name.get(Language::En).raw();
    lexicon.mentions(name).iter().any(|own| lexicon.entry(own.key).kind != Kind::Term)
}

/// Words that the names of many entries have (north, republic, union): they name none of them.
fn common_words(lexicon: &Lexicon) -> HashSet<String> {
    const FEW: usize = 3;
    let mut entries: HashMap<String, usize> = HashMap::new();
    for entry in lexicon.keys().map(|key| lexicon.entry(key)) {
        if entry.kind == Kind::Term {
            continue;
        }
        let names = Language::ALL.map(|language| fold::key(entry.name.get(language).raw()));
        let words: HashSet<&str> = names.iter().flat_map(|name| name.split(' ')).collect();
        for word in words {
            *entries.entry(word.to_owned()).or_default() += 1;
        }
    }
    entries.into_iter().filter(|(_, count)| *count > FEW).map(|(word, _)| word).collect()
}

fn note<'w>(map: &mut BTreeMap<String, Vec<Key>>, words: impl Iterator<Item = &'w str>, key: Key) {
    for word in words.filter(|word| word.len() >= SHORTEST) {
        let keys = map.entry(word.to_owned()).or_default();
        if keys.last() != Some(&key) {
            keys.push(key);
        }
    }
}

fn keys(map: &BTreeMap<String, Vec<Key>>, word: &str, start: bool) -> Vec<Key> {
    if word.len() < SHORTEST {
        return Vec::new();
    }
    let from: (Bound<&str>, Bound<&str>) = (Bound::Included(word), Bound::Unbounded);
    let own = map.range::<str, _>(from);
    let own = own.take_while(|(own, _)| if start { own.starts_with(word) } else { *own == word });
    own.flat_map(|(_, keys)| keys.iter().copied()).collect()
}
