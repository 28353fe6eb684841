use std::collections::{BTreeMap, HashMap};

use super::{
    known::Known,
    saved::{Note, SavedView},
};
use crate::view::Wanted;

/// Bookmarks there may be: more are no choice any more, and each of them is read and written again
/// with every other.
pub const BOOKMARKS: usize = 10_000;
/// Bytes that they may have together, titles for the most part.
const BOOKMARK_BYTES: usize = 8 << 20;
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
    /// Whether there is room for more bookmarks: so many, with their titles and all.
    pub fn takes(&self, more: &[Known]) -> bool {
        let bytes = |all: &[Known]| all.iter().map(Known::size).sum::<usize>();
        self.bookmarks.len().saturating_add(more.len()) <= BOOKMARKS
            && bytes(&self.bookmarks).saturating_add(bytes(more)) <= BOOKMARK_BYTES
    }

    /// Carries out a change. One that was carried out already changes nothing.
    pub fn apply(&mut self, change: &Change) {
        self.apply_all([change]);
    }

    /// Carries out changes in order. However many bookmarks are among them, each of all is looked at
    /// once.
    pub fn apply_all<'c>(&mut self, changes: impl IntoIterator<Item = &'c Change>) {
        let mut bookmarks = None;
        for change in changes {
            match change {
                Change::Bookmark(known) => {
                    self.take_bookmarks(&mut bookmarks).insert(known);
                }
                Change::Unbookmark(known) => {
                    self.take_bookmarks(&mut bookmarks).remove(known);
                }
                other => self.change(other),
            }
        }
        if let Some(bookmarks) = bookmarks {
            self.bookmarks = bookmarks.in_order();
        }
    }

    fn take_bookmarks<'b>(&mut self, taken: &'b mut Option<Bookmarks>) -> &'b mut Bookmarks {
        taken.get_or_insert_with(|| Bookmarks::of(std::mem::take(&mut self.bookmarks)))
    }

    /// Carries out a change of something else than bookmarks.
    fn change(&mut self, change: &Change) {
        match change {
            Change::Bookmark(_) | Change::Unbookmark(_) => {}
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

/// Bookmarks while they are changed.
struct Bookmarks {
    /// In the order they were bookmarked; none where one was taken away.
    all: Vec<Option<Known>>,
    places: HashMap<Known, usize>,
}

impl Bookmarks {
    fn of(bookmarks: Vec<Known>) -> Self {
        let places = bookmarks.iter().cloned().zip(0..).collect();
        Self { all: bookmarks.into_iter().map(Some).collect(), places }
    }

    fn insert(&mut self, known: &Known) {
        if !self.places.contains_key(known) {
            self.places.insert(known.clone(), self.all.len());
            self.all.push(Some(known.clone()));
        }
    }

    fn remove(&mut self, known: &Known) {
        if let Some(place) = self.places.remove(known) {
            self.all[place] = None;
        }
    }

    fn in_order(self) -> Vec<Known> {
        self.all.into_iter().flatten().collect()
    }
}
