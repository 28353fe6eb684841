//! What keys do in the list besides moving: picking mandates, marking them and going to marks.

use super::{action::Action, cursor::Move, mode::Pane, notice::Notice, picked::Picked, state::App};

impl App {
    /// Says whether the action was one of these.
    pub(super) fn act_on_list(&mut self, action: Action) -> bool {
        match action {
            Action::Pick => {
                if let Some(position) = self.chosen_position() {
                    self.history.leave(self.here());
                    self.picked.toggle(position);
                }
                // In the list a run of mandates is picked by the same key again.
                if self.focus == Pane::List {
                    self.go(Move::Rows(1));
                }
            }
            Action::PickAll => self.pick_all(),
            _ => return false,
        }
        true
    }

    /// Picks all that is shown, or none where all of it is picked already.
    fn pick_all(&mut self) {
        let shown: Vec<usize> = self.shown.hits.from(0).map(|hit| hit.position).collect();
        if !shown.is_empty() {
            self.history.leave(self.here());
        }
        if shown.iter().all(|position| self.picked.has(*position)) {
            self.picked = Picked::default();
        } else {
            shown.into_iter().for_each(|position| self.picked.pick(position));
        }
    }

    /// Marks the chosen mandate with a letter, or goes to the one of a letter.
    pub(super) fn act_with_letter(&mut self, action: Action, letter: char) {
        match action {
            Action::Mark => {
                if let Some(position) = self.chosen_position() {
                    self.places.mark(letter, position);
                    self.notice = Some(Notice::Marked(letter));
                }
            }
            Action::GoToMark => match self.places.get(letter) {
                Some(position) => self.jump_to(position),
                None => self.notice = Some(Notice::NoSuchMark(letter)),
            },
            Action::GoToView => self.go_to_saved(letter),
            _ => {}
        }
    }

    /// Goes to a mandate of the collection, which the filters may hide.
    pub(super) fn jump_to(&mut self, position: usize) {
        let Some(row) = self.shown.hits.row_of(position) else {
            self.notice = Some(Notice::Hidden);
            return;
        };
        if let Some(left) = self.chosen_position() {
            self.places.leave(left);
        }
        self.list.row = row;
    }
}
