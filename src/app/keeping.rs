//! How what is kept is changed: at once here, and for good by what saves it.

use super::{shelf::Shelf, state::App};
use crate::{
    kept::{Change, Kept, Placed},
    view::Wanted,
};

impl App {
    /// Takes what was kept, or what has become of it since.
    pub fn keep(&mut self, kept: Kept) {
        if self.shelf.kept == kept {
            return;
        }
        self.shelve(kept);
        if self.view.bookmarked {
            self.ask_again();
        }
    }

    /// Works out what of it belongs to the collection that is explored.
    pub(super) fn shelve(&mut self, kept: Kept) {
        let placed = Placed::of(&kept, &self.collection);
        let last = kept.last.as_ref().and_then(|own| own.view(&self.collection, self.today).ok());
        let last = last.filter(|view| !view.is_unfiltered());
        let forgotten = self.shelf.forgotten.take();
        self.shelf = Shelf { kept, placed, last, views: Default::default(), forgotten };
        self.know_views();
    }

    /// Works out what the saved views ask for; of one that the collection has not all of, its words.
    fn know_views(&mut self) {
        let of = |wanted: &Wanted| {
            let view = wanted.view(&self.collection, self.today);
            view.map_or_else(|_| wanted.clone(), |view| Wanted::of(&view, &self.collection))
        };
        let views = self.shelf.kept.views.iter();
        self.shelf.views = views.map(|(key, own)| (*key, of(&own.wanted))).collect();
    }

    /// Changes what is kept, and notes that it is to be saved.
    pub(super) fn commit(&mut self, changes: impl IntoIterator<Item = Change>) {
        let before = self.changes.len();
        self.changes.extend(changes);
        self.shelf.kept.apply_all(&self.changes[before..]);
        if self.changes[before..].iter().any(|own| matches!(own, Change::View(..))) {
            self.know_views();
        }
    }
}
