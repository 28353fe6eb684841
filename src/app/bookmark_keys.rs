//! What keys do to bookmarks.

use super::{action::Action, notice::Notice, state::App};
use crate::{
    kept::{BOOKMARKS, Known},
    model::Collection,
};

impl App {
    /// Says whether the action was one of these.
    pub(super) fn act_on_bookmarks(&mut self, action: Action) -> bool {
        match action {
            Action::Bookmark => self.bookmark(),
            Action::OnlyBookmarks => self.only_bookmarks(),
            _ => return false,
        }
        true
    }

    /// Bookmarks the mandates that are picked, else the chosen one; where all of them are, takes
    /// their bookmarks away. More than are kept are refused as a whole. What is shown stays as it is, so that the same key brings them back.
    fn bookmark(&mut self) {
        let taken = self.taken();
        if taken.is_empty() {
            self.notice = Some(Notice::NoMandate);
            return;
        }
        let placed = &mut self.shelf.placed;
        let new: Vec<usize> =
            taken.iter().copied().filter(|own| !placed.is_bookmarked(*own)).collect();
        let mut changes = Vec::new();
        if new.is_empty() {
            taken.iter().for_each(|own| changes.extend(placed.unbookmark(*own)));
            self.notice = Some(Notice::Unbookmarked(taken.len()));
        } else if let Some(known) = self.room_for(&new) {
            let placed = &mut self.shelf.placed;
            changes.extend(new.iter().zip(known).map(|(at, own)| placed.bookmark_as(*at, own)));
            self.notice = Some(Notice::Bookmarked(new.len()));
        } else {
            self.notice = Some(Notice::TooManyBookmarks(new.len()));
        }
        self.commit(changes);
    }

    /// What mandates are known by, where there is room for that many bookmarks more.
    fn room_for(&self, new: &[usize]) -> Option<Vec<Known>> {
        if new.len() > BOOKMARKS {
            return None;
        }
        let Collection { mandates, lexicon, .. } = &self.collection;
        let known: Vec<Known> = new.iter().map(|at| Known::of(&mandates[*at], lexicon)).collect();
        self.shelf.kept.takes(&known).then_some(known)
    }

    /// Shows bookmarked mandates only, or all again; where the collection has none, says so.
    fn only_bookmarks(&mut self) {
        let placed = &self.shelf.placed;
        let (here, elsewhere) = (placed.bookmarked().next().is_some(), placed.elsewhere());
        if !here && !self.view.bookmarked {
            self.notice = Some(match elsewhere {
                0 => Notice::NoBookmark,
                others => Notice::BookmarksElsewhere(others),
            });
            return;
        }
        self.change(|view| view.bookmarked = !view.bookmarked);
        if self.view.bookmarked && elsewhere > 0 {
            self.notice = Some(Notice::BookmarksElsewhere(elsewhere));
        }
    }
}
