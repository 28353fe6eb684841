use std::collections::BTreeMap;

use super::{
    change::{Change, Kept},
    found::find,
    known::Known,
    saved::Note,
};
use crate::{bits::Bits, model::Collection, search::Notes};

/// What is kept of the mandates of one collection, by their positions in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Placed {
    /// What each bookmarked mandate is kept as: more than once where it has changed since.
    bookmarks: BTreeMap<usize, Vec<Known>>,
    notes: BTreeMap<usize, Noted>,
    /// The words of the notes, for finding mandates by them.
    words: Notes,
    elsewhere: usize,
}

/// The words on one mandate, and what it was kept as when they were written.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Noted {
    on: Vec<Known>,
    text: String,
}

impl Placed {
    /// What is kept of the mandates of a collection. Each of them is looked at once.
    pub fn of(kept: &Kept, collection: &Collection) -> Self {
        let on = kept.notes.iter().map(|note| &note.on);
        let places = find(kept.bookmarks.iter().chain(on), collection);
        let (bookmarks, notes) = places.split_at(kept.bookmarks.len().min(places.len()));
        let mut placed = Self::default();
        for (known, place) in kept.bookmarks.iter().zip(bookmarks) {
            match place {
                Some(at) => placed.bookmarks.entry(*at).or_default().push(known.clone()),
                None => placed.elsewhere += 1,
            }
        }
        for (note, at) in kept.notes.iter().zip(notes).filter_map(|(note, at)| Some((note, (*at)?)))
        {
            placed.put(at, note);
        }
        placed
    }

    /// A mandate that was found by two of what it was kept as has the words on both.
    fn put(&mut self, at: usize, note: &Note) {
        let Note { on, text } = note.clone();
        self.words.write(at, &text);
        match self.notes.get_mut(&at) {
            Some(own) => {
                own.text = format!("{}\n{text}", own.text);
                own.on.push(on);
            }
            None => _ = self.notes.insert(at, Noted { on: vec![on], text }),
        }
    }

    /// Whether a mandate is bookmarked.
    pub fn is_bookmarked(&self, position: usize) -> bool {
        self.bookmarks.contains_key(&position)
    }

    /// Positions of all that are bookmarked, in order.
    pub fn bookmarked(&self) -> impl Iterator<Item = usize> + '_ {
        self.bookmarks.keys().copied()
    }

    /// The same as a set.
    pub fn bookmarks(&self) -> Bits {
        Bits::at(self.bookmarked())
    }

    /// Bookmarks of mandates that the collection has not, or not for certain.
    pub const fn elsewhere(&self) -> usize {
        self.elsewhere
    }

    /// Positions of all that have a note, in order.
    pub fn noted(&self) -> impl Iterator<Item = usize> + '_ {
        self.notes.keys().copied()
    }

    /// The words of all notes.
    pub const fn words(&self) -> &Notes {
        &self.words
    }

    /// The reader's words on a mandate.
    pub fn note(&self, position: usize) -> Option<&str> {
        self.notes.get(&position).map(|own| own.text.as_str())
    }

    /// Bookmarks a mandate; gives what changes.
    pub fn bookmark(&mut self, position: usize, collection: &Collection) -> Vec<Change> {
        if self.is_bookmarked(position) {
            return Vec::new();
        }
        let known = known(position, collection).into_iter();
        known.map(|known| self.bookmark_as(position, known)).collect()
    }

    /// Bookmarks a mandate that is not bookmarked yet, as what it is known by.
    pub fn bookmark_as(&mut self, position: usize, known: Known) -> Change {
        self.bookmarks.insert(position, vec![known.clone()]);
        Change::Bookmark(known)
    }

    /// Takes the bookmark of a mandate away; gives what changes.
    pub fn unbookmark(&mut self, position: usize) -> Vec<Change> {
        let kept = self.bookmarks.remove(&position).unwrap_or_default();
        kept.into_iter().map(Change::Unbookmark).collect()
    }

    /// Writes a note on a mandate as it is now, in the place of the one before; gives what changes.
    /// A text without words takes the note away.
    pub fn write(&mut self, position: usize, text: &str, collection: &Collection) -> Vec<Change> {
        let Some(now) = known(position, collection) else { return Vec::new() };
        let text = text.trim();
        let before = self.notes.remove(&position).map(|own| own.on).unwrap_or_default();
        self.words.remove(position);
        let note =
            |on: &Known, text: &str| Change::Note(Note { on: on.clone(), text: text.to_owned() });
        let mut changes: Vec<Change> =
            before.iter().filter(|own| **own != now).map(|own| note(own, "")).collect();
        changes.push(note(&now, text));
        if !text.is_empty() {
            self.words.write(position, text);
            self.notes.insert(position, Noted { on: vec![now], text: text.to_owned() });
        }
        changes
    }
}

fn known(position: usize, collection: &Collection) -> Option<Known> {
    let mandate = collection.mandates.get(position)?;
    Some(Known::of(mandate, &collection.lexicon))
}
