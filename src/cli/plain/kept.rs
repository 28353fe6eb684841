//! What a reader keeps of mandates while lines are told.

use crate::{
    kept::{Change, Placed},
    model::Collection,
    safe::Safe,
    store::Store,
    strings::Strings,
};

/// What is kept, and where. It is saved before anything is told of it: who is told may be gone.
pub struct Keeping<'k> {
    pub placed: Placed,
    pub store: &'k mut Store,
    pub collection: &'k Collection,
    pub words: &'k Strings,
}

impl Keeping<'_> {
    /// Bookmarks the mandate at a position, or takes its bookmark away; gives what is told of it.
    pub fn bookmark(&mut self, position: usize) -> String {
        let plain = &self.words.plain;
        let (changes, told) = if self.placed.is_bookmarked(position) {
            (self.placed.unbookmark(position), &plain.unbookmarked)
        } else {
            (self.placed.bookmark(position, self.collection), &plain.bookmarked)
        };
        self.keep(changes, told, position)
    }

    /// The note on the mandate at a position, or that there is none.
    pub fn note(&self, position: usize) -> String {
        match self.placed.note(position) {
            Some(note) => Safe::text(note).to_string(),
            None => self.told(&self.words.plain.no_note, position),
        }
    }

    /// Writes another note on it, or takes it away where the text is a hyphen; gives what is told of
    /// it.
    pub fn write(&mut self, position: usize, text: &str) -> String {
        let text = if text == "-" { "" } else { text };
        let told = match self.placed.note(position) {
            None if text.is_empty() => return self.told(&self.words.plain.no_note, position),
            Some(_) if text.is_empty() => &self.words.notices.note_removed,
            _ => &self.words.plain.noted,
        };
        let changes = self.placed.write(position, text, self.collection);
        self.keep(changes, told, position)
    }

    /// Saves what has changed; gives what is told of it, and of what could not be saved.
    fn keep(&mut self, changes: Vec<Change>, told: &str, position: usize) -> String {
        let problems = self.store.apply(changes);
        let problems = problems.iter().map(|own| self.words.problem(own));
        let lines: Vec<String> =
            std::iter::once(self.told(told, position)).chain(problems).collect();
        lines.join("\n")
    }

    fn told(&self, what: &str, position: usize) -> String {
        let title = self.collection.mandates.get(position).map_or("", |own| own.title.shown());
        format!("{} {title}", self.words.colon(what))
    }
}
