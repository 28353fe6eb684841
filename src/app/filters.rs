//! What keys do to what filters.

use super::{
    action::Action,
    state::{App, Notice},
};

impl App {
    /// Says whether the action was one of these.
    pub(super) fn act_on_filters(&mut self, action: Action) -> bool {
        match action {
            Action::RemoveFilter => match self.view.chips().last() {
                Some(chip) => self.change(|view| view.remove(chip)),
                None => self.notice = Some(Notice::NothingToRemove),
            },
            Action::ClearFilters if self.view.is_unfiltered() => {
                self.notice = Some(Notice::NothingToRemove);
            }
            Action::ClearFilters => self.change(|view| *view = view.unfiltered()),
            Action::Undo => match self.history.undo(&self.view) {
                Some(view) => {
                    self.see(view);
                    self.notice = Some(Notice::Undone);
                }
                None => self.notice = Some(Notice::NothingToUndo),
            },
            Action::Redo => match self.history.redo(&self.view) {
                Some(view) => {
                    self.see(view);
                    self.notice = Some(Notice::Redone);
                }
                None => self.notice = Some(Notice::NothingToRedo),
            },
            _ => return false,
        }
        true
    }

    /// Changes the view so that something is seen again.
    pub(super) fn take_way(&mut self) {
        if let Some(way) = self.ways.chosen().cloned() {
            let query = self.query.clone();
            self.change(|view| way.go(view, &query));
        }
    }
}
