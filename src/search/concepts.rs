use std::collections::{BTreeMap, HashMap};

use super::{dictionary::Field, tier::Via};
use crate::{
    lang::Language,
    lexicon::{Class, Key, Kind, Lexicon, Mention},
};

/// A concept in a record.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sighting {
    pub(super) record: u32,
    pub(super) field: Field,
    /// The form it is written in.
    pub(super) via: Via,
}

/// Places, organisations and terms that the records name, in whatever form.
#[derive(Clone, Debug, Default)]
pub(super) struct Concepts {
    sightings: HashMap<Key, Vec<Sighting>>,
    /// Words of the spelled-out names of terms that some record writes as an acronym. Not of
    /// organisations: those are called by the names of all their parts.
    spelled_out: BTreeMap<String, Vec<Key>>,
}

impl Concepts {
    /// Notes what a text of a record names; a form common to both languages counts as one of the
    /// record's own.
    pub(super) fn note(&mut self, record: u32, field: Field, own: Language, mentions: &[Mention]) {
        for mention in mentions {
            let via = if mention.acronym {
                Via::Acronym(mention.key)
            } else {
                Via::Name(mention.language.unwrap_or(own))
            };
            self.sight(mention.key, Sighting { record, field, via });
        }
    }

    /// Notes a place or organisation of a record, or a region that its places lie in.
    pub(super) fn note_entry(&mut self, record: u32, key: Key, via: Via) {
        self.sight(key, Sighting { record, field: Field::Name, via });
    }

    fn sight(&mut self, key: Key, sighting: Sighting) {
        let list = self.sightings.entry(key).or_default();
        let known = list.iter().rev().take_while(|other| other.record == sighting.record);
        if !known
            .into_iter()
            .any(|other| other.via == sighting.via && other.field >= sighting.field)
        {
            list.push(sighting);
        }
    }

    /// To be called once all records are noted.
    pub(super) fn finish(&mut self, lexicon: &Lexicon) {
        for (key, list) in &self.sightings {
            let term = lexicon.entry(*key).kind == Kind::Term;
            if !term || !list.iter().any(|sighting| matches!(sighting.via, Via::Acronym(_))) {
                continue;
            }
            let names = lexicon.entry(*key).forms.iter().filter(|form| form.class == Class::Name);
            for word in names.flat_map(|form| form.folded.split(' ')) {
                // Shorter words are articles and prepositions.
                if word.len() > 3 {
                    let keys = self.spelled_out.entry(word.to_owned()).or_default();
                    if !keys.contains(key) {
                        keys.push(*key);
                    }
                }
            }
        }
        for keys in self.spelled_out.values_mut() {
            keys.sort_unstable();
        }
    }

    /// The records that name an entry.
    pub(super) fn sightings(&self, key: Key) -> &[Sighting] {
        self.sightings.get(&key).map_or(&[], Vec::as_slice)
    }

    /// Entries that some record writes as an acronym and whose name has this word, or a word that
    /// begins so.
    pub(super) fn acronyms_for<'c>(
        &'c self,
        word: &'c str,
        start: bool,
    ) -> impl Iterator<Item = Key> + 'c {
        self.spelled_out
            .range(word.to_owned()..)
            .take_while(move |(own, _)| if start { own.starts_with(word) } else { *own == word })
            .flat_map(|(_, keys)| keys.iter().copied())
    }
}
