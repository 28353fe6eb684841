//! What keys do to what filters.

use super::{action::Action, mode::Mode, notice::Notice, state::App};

impl App {
    /// Says whether the action was one of these.
    pub(super) fn act_on_filters(&mut self, action: Action) -> bool {
        match action {
            Action::ChooseFilter => self.begin_chips(),
            Action::RemoveFilter => match self.view.last_filter() {
                Some(filter) => self.change(|view| view.lift(filter)),
                None => self.notice = Some(Notice::NothingToRemove),
            },
            Action::TakeWay => self.take_way(self.ways.cursor.row),
            Action::ClearFilters if self.view.is_unfiltered() => {
                self.notice = Some(Notice::NothingToRemove);
            }
            Action::ClearFilters => self.change(|view| *view = view.unfiltered()),
            _ => return false,
        }
        true
    }

    /// Changes the view so that something is seen again.
    pub(super) fn take_way(&mut self, at: usize) {
        let way = self.ways.rows().get(at).map(|(way, _)| way.clone());
        if let Some(way) = way.filter(|_| self.mode() == Mode::Ways) {
            let query = self.query.clone();
            self.change(|view| way.go(view, &query));
        }
    }
}
