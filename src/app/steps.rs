//! Undoing and going back: views and places as they were left.

use super::{action::Action, mode::Pane, notice::Notice, place::Place, state::App};
use crate::view::Difference;

impl App {
    /// Says whether the action was one of these.
    pub(super) fn act_on_steps(&mut self, action: Action) -> bool {
        match action {
            Action::Undo | Action::Redo => self.undo(action == Action::Redo),
            Action::Back | Action::Forward => self.go_back(action == Action::Forward),
            _ => return false,
        }
        true
    }

    /// The view before the last change, or the one that was undone last.
    fn undo(&mut self, redo: bool) {
        let here = self.here();
        let found = if redo { self.history.forward(here) } else { self.history.back(here) };
        let Some(place) = found else {
            let nothing = if redo { Notice::NothingToRedo } else { Notice::NothingToUndo };
            self.notice = Some(nothing);
            return;
        };
        let difference = if self.picked == place.picked {
            self.view.difference(&place.view)
        } else {
            Difference::Picked
        };
        self.notice =
            Some(if redo { Notice::Redone(difference) } else { Notice::Undone(difference) });
        let facets = self.facets.cursor;
        self.picked = place.picked.clone();
        self.see(place);
        if self.focus == Pane::Facets {
            self.facets.cursor = facets;
        }
    }

    /// The place before this one, or the one that was gone back from last. Going there is a change
    /// of what filters like any other.
    fn go_back(&mut self, forward: bool) {
        let here = self.here();
        let found = if forward { self.left.forward(here) } else { self.left.back(here) };
        let Some(place) = found else {
            let nothing = if forward { Notice::NothingAfter } else { Notice::NothingBefore };
            self.notice = Some(nothing);
            return;
        };
        if place.view != self.view {
            self.history.leave(self.here());
        }
        self.return_to(place);
    }

    /// A place as it was left, and keys go where they went there.
    pub(super) fn return_to(&mut self, place: Place) {
        self.set_focus(place.focus);
        (self.zoom, self.page) = (place.zoom, place.page);
        self.before_page = place.before_page;
        self.timeline.abandon_window();
        self.see(place);
    }

    /// A view as it was left: what was chosen of it and how far it was read.
    pub(super) fn see(&mut self, place: Place) {
        self.timeline.show(&place.timeline);
        if self.view != place.view {
            self.view = place.view;
            self.ask();
        }
        (self.list, self.detail) = (place.list, place.detail);
        if self.page != place.page {
            // How far another page was read is nothing to this one.
            self.detail.begin();
        }
        // In the other language names may stand in another order.
        if self.chosen_position() != place.chosen {
            let row = place.chosen.and_then(|chosen| self.shown.hits.row_of(chosen));
            self.list.row = row.unwrap_or(0);
        }
        (self.ways.cursor, self.facets.cursor) = (place.ways, place.facets);
    }

    /// Where the reader is, or was before a query was begun.
    pub(super) fn settled(&self) -> Place {
        self.prompt.as_ref().map_or_else(|| self.here(), |prompt| prompt.before.clone())
    }

    /// Remembers a place that a key has led away from.
    pub(super) fn note_place(&mut self, left: Place) {
        let same = self.view == left.view
            && (self.focus, self.zoom, self.page) == (left.focus, left.zoom, left.page);
        if self.prompt.is_none() && !same {
            self.left.leave(left);
        }
    }
}
