use std::collections::BTreeMap;

use super::{
    known::Known,
    saved::{Note, SavedView},
};
use crate::view::Wanted;

/// Queries that are remembered; the oldest are forgotten first.
const QUERIES: usize = 500;

/// All that is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Bookmarked mandates, in the order they were bookmarked.
    pub bookmarks: Vec<Known>,
    /// Notes, one a mandate.
    pub notes: Vec<Note>,
    /// Saved views by the key they are reached with, 1 to 9.
    pub views: BTreeMap<u8, SavedView>,
    /// Queries, the newest last, none twice.
    pub queries: Vec<String>,
    /// The view that the last session ended with.
    pub last: Option<Wanted>,
}

/// One thing that is done to what is kept. Nothing else changes it, so that two programs running at
/// once can each carry out theirs on what the other has written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A mandate is bookmarked.
    Bookmark(Known),
    /// A bookmark is taken away: the one that is kept as exactly this.
    Unbookmark(Known),
    /// A note is written in place of the one kept on exactly this; one without words takes it away.
    Note(Note),
    /// A view is saved in place of the one under that key, or taken away.
    View(u8, Option<SavedView>),
    /// A query was asked.
    Query(String),
    /// A session ends with this view.
    Last(Wanted),
}

impl Kept {
    /// Carries out a change. One that was carried out already changes nothing.
    pub fn apply(&mut self, change: &Change) {
        match change {
            Change::Bookmark(known) => {
                if !self.bookmarks.contains(known) {
                    self.bookmarks.push(known.clone());
                }
            }
            Change::Unbookmark(known) => self.bookmarks.retain(|own| own != known),
            Change::Note(note) => self.note(note),
            Change::View(key, Some(view)) => {
                self.views.insert(*key, view.clone());
            }
            Change::View(key, None) => {
                self.views.remove(key);
            }
            Change::Query(query) => self.ask(query),
            Change::Last(wanted) => self.last = Some(wanted.clone()),
        }
    }

    fn note(&mut self, note: &Note) {
        let kept = self.notes.iter().position(|own| own.on == note.on);
        match (kept, note.text.trim().is_empty()) {
            (Some(at), true) => {
                self.notes.remove(at);
            }
            (Some(at), false) => self.notes[at].clone_from(note),
            (None, true) => {}
            (None, false) => self.notes.push(note.clone()),
        }
    }

    fn ask(&mut self, query: &str) {
        if query.trim().is_empty() {
            return;
        }
        self.queries.retain(|own| own != query);
        self.queries.push(query.to_owned());
        let oldest = self.queries.len().saturating_sub(QUERIES);
        self.queries.drain(..oldest);
    }
}
