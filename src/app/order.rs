//! What keys do to the order of the list.

use super::{action::Action, state::App};
use crate::view::{Sort, SortBy};

impl App {
    /// Says whether the action was one of these.
    pub(super) fn act_on_order(&mut self, action: Action) -> bool {
        let top = self.list.row == 0;
        let by = match action {
            Action::SortRelevance => SortBy::Relevance,
            Action::SortStart => SortBy::Start,
            Action::SortEnd => SortBy::End,
            Action::SortLength => SortBy::Length,
            Action::SortTitle => SortBy::Title,
            Action::SortOrganisation => SortBy::Organisation,
            Action::SortCountry => SortBy::Country,
            Action::ReverseOrder => self.view.sort.by,
            _ => return false,
        };
        let reversed = action == Action::ReverseOrder && !self.view.sort.reversed;
        self.change(|view| view.sort = Sort { by, reversed });
        // From the top the reader sees what stands first now.
        if top {
            self.list.row = 0;
        }
        true
    }
}
