use super::rows::several;
use crate::{
    fold,
    lang::{Bilingual, Language},
    safe::Safe,
};

/// A place in the lexicon: cheap to copy, valid for the lexicon that gave it out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(u32);

impl Key {
    /// The key of the entry at a position; a lexicon holds fewer than 2³² entries.
    pub(crate) fn new(position: usize) -> Self {
        Self(u32::try_from(position).unwrap_or(u32::MAX))
    }

    /// The position of the entry, for tables with one row per entry.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A country or territory; its id is the ISO 3166-1 alpha-2 code in capitals.
    Country,
    /// A region of the world, of the UN's M49 list or of the field.
    Region,
    /// An organisation; states that mandate are countries.
    Organisation,
    /// The place that says no country was named.
    Unspecified,
    /// A term of the field.
    Term,
}

/// How strongly a form points to its entry; earlier classes win.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// A full name or another spelling of it.
    Name,
    /// A part of a country.
    Area,
    /// An acronym, in running text only as written here.
    Acronym,
    /// What an organisation has in the field: a source that names it means the organisation, while
    /// in running text it is a term of its own.
    Mission,
    /// An ISO code, alpha-2 or alpha-3; never looked for in running text.
    Code,
    /// An adjective or the word for people of a place, in one number and looked for in both; it
    /// never makes a record's place.
    Adjective,
}

/// One way to write an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// As written in the table.
    pub text: String,
    /// Folded, with one space between words.
    pub folded: String,
    /// The language it belongs to, where the table says.
    pub language: Option<Language>,
    /// What sort of form it is.
    pub class: Class,
}

impl Form {
    /// A form, folded once for all that look it up.
    pub(super) fn new(text: &str, language: Option<Language>, class: Class) -> Self {
        Self { text: text.to_owned(), folded: folded(text), language, class }
    }

    /// An acronym from its first letter to its last: a text may end its sentence after `U.N.`
    pub(super) fn letters(&self) -> &str {
        self.text.trim_end_matches('.')
    }
}

/// What [`fold::key`] gives, sooner for the letters that the tables have: thousands of forms are
/// folded at every start.
fn folded(text: &str) -> String {
    let is_word = |word: &[u8]| !word.is_empty() && word.iter().all(u8::is_ascii_lowercase);
    if text.as_bytes().split(|byte| *byte == b' ').all(is_word) {
        return text.to_owned();
    }
    let mut folded = String::with_capacity(text.len());
    let mut word = 0;
    for c in text.chars() {
        let letter = match c {
            'a'..='z' | '0'..='9' => c,
            'A'..='Z' => c.to_ascii_lowercase(),
            'à' | 'â' | 'á' | 'ã' => 'a',
            'é' | 'è' | 'ê' | 'ë' | 'É' => 'e',
            'î' | 'ï' | 'í' | 'Î' => 'i',
            'ô' | 'ó' | 'ö' => 'o',
            'û' | 'ù' | 'ü' => 'u',
            'ç' => 'c',
            ' ' | '-' | ',' | '(' | ')' | '&' | '/' | '.' | '–' => {
                word = close(&mut folded, word);
                continue;
            }
            // An article that is elided is no word.
            '’' if matches!(&folded[word..], "l" | "d") => {
                folded.truncate(word);
                continue;
            }
            _ => return fold::key(text),
        };
        folded.push(letter);
    }
    close(&mut folded, word);
    folded.truncate(folded.trim_end().len());
    folded
}

/// Ends the word that begins here, if there is one; gives where the next begins.
fn close(folded: &mut String, word: usize) -> usize {
    if folded.len() > word {
        folded.push(' ');
    }
    folded.len()
}

/// No entry has more forms, whatever a table says.
const MOST: usize = 1000;

/// A place, organisation or term.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Stable id, as exports write it.
    pub id: String,
    /// What it is.
    pub kind: Kind,
    /// Full name.
    pub name: Bilingual<Safe>,
    /// Name for narrow columns.
    pub short: Bilingual<Safe>,
    /// All ways to write it, names first.
    pub forms: Vec<Form>,
    /// Phrases around one of its adjectives that mean something else: a language, an ocean.
    pub apart: Vec<Form>,
    /// The region directly around a country or region.
    pub region: Option<Key>,
    /// Countries of a region of the field that is not part of the M49 tree.
    pub members: Vec<Key>,
    /// Whether a region is a top row of the country tree.
    pub shown: bool,
}

impl Entry {
    /// An entry that is still to be named.
    pub(super) fn new(id: String, kind: Kind) -> Self {
        Self {
            id,
            kind,
            name: Bilingual::default(),
            short: Bilingual::default(),
            forms: Vec::new(),
            apart: Vec::new(),
            region: None,
            members: Vec::new(),
            shown: false,
        }
    }

    /// An entry for a name found in a source and in no table.
    pub(super) fn unlisted(id: String, kind: Kind, name: &Safe) -> Self {
        let both = Bilingual { en: name.clone(), fr: name.clone() };
        let forms = vec![Form::new(name.raw(), None, Class::Name)];
        Self { short: both.clone(), name: both, forms, ..Self::new(id, kind) }
    }

    /// A term by its place in the lexicon: terms are never exported, so that it is id enough.
    pub(super) fn term(at: usize, names: [&str; 2], acronyms: [&str; 2]) -> Self {
        let mut entry = Self::new(format!("term:{at}"), Kind::Term);
        entry.call(names);
        entry.abbreviate(acronyms);
        entry
    }

    /// Names in English and in French, the first of each shown.
    pub(super) fn call(&mut self, cells: [&str; 2]) {
        for (language, cell) in Language::ALL.into_iter().zip(cells) {
            let Some(main) = several(cell).next() else {
                continue;
            };
            let main = Safe::line(main);
            *self.short.get_mut(language) = main.clone();
            *self.name.get_mut(language) = main;
            self.spell(Some(language), Class::Name, cell);
        }
    }

    /// Acronyms of both languages; an organisation's first one is its short name.
    pub(super) fn abbreviate(&mut self, cells: [&str; 2]) {
        for (language, cell) in Language::ALL.into_iter().zip(cells) {
            if let (Some(first), Kind::Organisation) = (several(cell).next(), self.kind) {
                *self.short.get_mut(language) = Safe::line(first);
            }
        }
        self.spell_both(Class::Acronym, cells);
    }

    /// Forms in English and in French.
    pub(super) fn spell_both(&mut self, class: Class, cells: [&str; 2]) {
        for (language, cell) in Language::ALL.into_iter().zip(cells) {
            self.spell(Some(language), class, cell);
        }
    }

    /// The forms of a cell, each once.
    pub(super) fn spell(&mut self, language: Option<Language>, class: Class, cell: &str) {
        for text in several(cell) {
            let known =
                |form: &Form| form.class == class && form.language == language && form.text == text;
            if self.forms.len() < MOST && !self.forms.iter().any(known) {
                self.forms.push(Form::new(text, language, class));
            }
        }
    }

    /// The acronyms of one language, as written.
    pub fn acronyms(&self, language: Language) -> impl Iterator<Item = &str> {
        let of_language = move |form: &&Form| {
            form.class == Class::Acronym && form.language.is_none_or(|own| own == language)
        };
        self.forms.iter().filter(of_language).map(|form| form.text.as_str())
    }

    /// The names of one language, the main one first.
    pub fn names(&self, language: Language) -> impl Iterator<Item = &str> {
        let of_language =
            move |form: &&Form| form.class == Class::Name && form.language == Some(language);
        self.forms.iter().filter(of_language).map(|form| form.text.as_str())
    }
}
