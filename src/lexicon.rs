//! One bilingual table of places, organisations and field terms: readers resolve names with it,
//! search crosses languages with it, the screen names things with it. Knows no mandates.

mod heads;
mod number;
mod rows;

mod entry;

mod forms;
mod own;
mod phrases;
mod publishers;
mod tables;

use std::collections::HashMap;

pub use entry::{Class, Entry, Form, Key, Kind};
pub use forms::Clash;
pub use own::{Doubt, DoubtKind, OwnTable, OwnTables};
pub use phrases::{Beginnings, Mention};
pub use rows::TableError;
pub use tables::Tables;

use crate::{
    fold::{self, Word},
    lang::{Bilingual, Language},
    safe::Safe,
};
use {forms::Forms, phrases::Phrases, publishers::Publishers};

/// All entries, and the ways to find one.
#[derive(Clone, Debug)]
pub struct Lexicon {
    entries: Vec<Entry>,
    ids: HashMap<String, Key>,
    forms: Forms,
    phrases: Phrases,
    publishers: Publishers,
}

impl Lexicon {
    /// The tables that the program carries.
    ///
    /// # Errors
    /// A table that does not read: a defect of the program, named by table and row.
    pub fn built_in() -> Result<Self, TableError> {
        Self::from_tables(&Tables::BUILT_IN)
    }

    /// A lexicon of other tables in the same columns.
    ///
    /// # Errors
    /// The first row that does not read or names an id that no table has.
    pub fn from_tables(tables: &Tables<'_>) -> Result<Self, TableError> {
        Ok(Self::laid_over(tables, &OwnTables::default())?.0)
    }

    /// The tables that the program carries under those of a reader, with what in these was not taken
    /// as it may have been meant. What they call something means that and nothing else.
    ///
    /// # Errors
    /// A table of the program that does not read.
    pub fn with(own: &OwnTables) -> Result<(Self, Vec<Doubt>), TableError> {
        Self::laid_over(&Tables::BUILT_IN, own)
    }

    fn laid_over(tables: &Tables<'_>, own: &OwnTables) -> Result<(Self, Vec<Doubt>), TableError> {
        let (mut entries, rules) = tables.read()?;
        let mut ids = (0..)
            .zip(&entries)
            .filter(|(_, entry)| entry.kind != Kind::Term)
            .map(|(at, entry)| (entry.id.clone(), Key::new(at)))
            .collect();
        let is_laid = *own != OwnTables::default();
        let doubts = if is_laid { own.lay_over(&mut entries, &mut ids) } else { Vec::new() };
        let forms = Forms::of(&entries, &rules);
        let phrases = Phrases::of(&entries);
        let publishers = Publishers::of(tables.publishers)?;
        Ok((Self { entries, ids, forms, phrases, publishers }, doubts))
    }

    /// The entry of a key that this lexicon gave out.
    pub fn entry(&self, key: Key) -> &Entry {
        &self.entries[key.index()]
    }

    /// Every key, in table order.
    pub fn keys(&self) -> impl Iterator<Item = Key> + use<> {
        (0..self.entries.len()).map(Key::new)
    }

    /// The place or organisation with exactly this id.
    pub fn by_id(&self, id: &str) -> Option<Key> {
        self.ids.get(id).copied()
    }

    /// The place or organisation that a source means by `written`.
    ///
    /// Full names and spellings first, in any case and with or without accents and article; then
    /// acronyms; last ISO codes in capitals. So `AU` is the African Union, and `NL` the Netherlands.
    pub fn named(&self, written: &str) -> Option<Key> {
        self.forms.named(&self.entries, written)
    }

    /// The place or organisation that a source means as a mandator: by its name, or by the adjective
    /// of a place, as in a *Swiss* mandate.
    pub fn mandator(&self, written: &str) -> Option<Key> {
        self.named(written).or_else(|| self.forms.of_adjective(written))
    }

    /// Whether `written` is part of a country rather than the country itself (Somaliland).
    pub fn is_area(&self, written: &str) -> bool {
        let folded = fold::key(written);
        self.forms.named(&self.entries, written).is_some_and(|key| {
            let mut forms = self.entry(key).forms.iter();
            forms.any(|form| form.class == Class::Area && form.folded == folded)
        })
    }

    /// The entry for a name that no table has, made at its first use. `None` when nothing but
    /// punctuation was written.
    pub fn intern(&mut self, kind: Kind, written: &str) -> Option<Key> {
        if let Some(key) = self.named(written) {
            return Some(key);
        }
        let written = written.trim();
        let slug = fold::slug(written, 60);
        if slug.is_empty() {
            return None;
        }
        // Two long names may begin alike; each gets an id of its own.
        let mut id = slug.clone();
        let mut number = 2;
        while self.ids.contains_key(&id) {
            id = format!("{slug}-{number}");
            number += 1;
        }
        let key = Key::new(self.entries.len());
        let name = Safe::line(written);
        let entry = Entry::unlisted(id.clone(), kind, &name);
        self.forms.add(entry.forms[0].folded.clone(), key);
        self.entries.push(entry);
        self.ids.insert(id, key);
        Some(key)
    }

    /// Where running text names an entry, in order. The longest name wins among places and
    /// organisations (Guinea-Bissau is not Guinea); a term inside a longer one is reported too, in
    /// singular and plural. An acronym counts only as it is written in the tables, in capitals.
    ///
    /// Adjectives name nothing here: of a record about the Malian police nobody said where it was.
    pub fn mentions(&self, text: &str) -> Vec<Mention> {
        let mut mentions = self.mentions_in(text, &fold::words(text));
        mentions.retain(|mention| !mention.adjective);
        mentions
    }

    /// As [`Self::mentions`], for a text whose words are at hand, and with the places that it speaks
    /// of by their adjectives. They yield to names; an English one counts only with its capital.
    pub fn mentions_in(&self, text: &str, words: &[Word<'_>]) -> Vec<Mention> {
        self.phrases.mentions(&self.entries, text, words)
    }

    /// How the names of some entries begin.
    pub fn beginnings(&self, keys: impl Iterator<Item = Key>) -> Beginnings {
        Beginnings::of(keys.map(|key| self.entry(key)))
    }

    /// The entries whose name, acronym or adjective begins at word `at` of what a reader typed (case
    /// does not matter here), longest first, with how many words each takes.
    pub fn typed(&self, words: &[String], at: usize) -> Vec<(Key, usize)> {
        self.phrases.typed(&self.entries, words, at)
    }

    /// The entries whose name begins with the words from `at` on, the last of them perhaps only
    /// begun: what is being typed may come to mean them. Nothing for fewer than three letters, which
    /// too many names begin with.
    pub fn typed_start(&self, words: &[String], at: usize) -> Vec<Key> {
        let letters: usize = words.iter().skip(at).map(|word| word.chars().count()).sum();
        if letters < 3 { Vec::new() } else { self.phrases.typed_start(&self.entries, words, at) }
    }

    /// The regions around a country, the nearest first, and the regions of the field that count it
    /// as a member; not the world.
    pub fn regions_of(&self, country: Key) -> Vec<Key> {
        let mut regions = Vec::new();
        let mut above = self.entry(country).region;
        while let Some(region) = above.filter(|region| !regions.contains(region)) {
            above = self.entry(region).region;
            if above.is_some() {
                regions.push(region);
            }
        }
        let members = self.keys().filter(|key| self.entry(*key).members.contains(&country));
        regions.extend(members);
        regions
    }

    /// The countries in a region, in table order.
    pub fn countries_of(&self, region: Key) -> Vec<Key> {
        let countries = self.keys().filter(|key| self.entry(*key).kind == Kind::Country);
        countries.filter(|key| self.regions_of(*key).contains(&region)).collect()
    }

    /// The region of the country tree that a country stands under.
    pub fn tree_region(&self, key: Key) -> Option<Key> {
        let entry = self.entry(key);
        if entry.shown && entry.kind == Kind::Region {
            return Some(key);
        }
        let mut above = entry.region;
        // Tables are finite and parents stand in them, but a loop in one must not hang the start.
        for _ in 0..8 {
            let region = above?;
            if self.entry(region).shown {
                return Some(region);
            }
            above = self.entry(region).region;
        }
        None
    }

    /// The short name used in lists: an acronym or the common name.
    pub fn short(&self, key: Key, language: Language) -> &str {
        self.entry(key).short.get(language).shown()
    }

    /// The full name.
    pub fn name(&self, key: Key, language: Language) -> &str {
        self.entry(key).name.get(language).shown()
    }

    /// Who publishes what stands at a web address, where the tables know its site.
    pub fn publisher(&self, address: &str) -> Option<&Bilingual<Safe>> {
        self.publishers.at(address)
    }

    /// Forms that two entries claim and no rule decides; empty for sound tables.
    pub fn clashes(&self) -> Vec<Clash> {
        self.forms.clashes(&self.entries)
    }
}
