//! What the mouse does.

use super::{
    action::Action,
    cursor::Move,
    mode::{Mode, Pane},
    pointer::{Pointer, Target},
    state::App,
};

impl App {
    /// Goes where the mouse points; gives what is to be done there.
    pub(super) fn point(&mut self, pointer: Pointer, target: Option<Target>) -> Option<Action> {
        if let Pointer::Wheel(rows) = pointer {
            self.turn_wheel(rows, target?);
            return None;
        }
        if let (Some(overlay), Some(Target::Command(row))) = (&mut self.overlay, target) {
            overlay.cursor.row = row;
            return (pointer == Pointer::Press).then_some(Action::Accept);
        }
        match (pointer, target) {
            (Pointer::Release, _) => {
                let made = self.timeline.let_go() && self.focus == Pane::Timeline;
                return made.then_some(Action::ApplyWindow);
            }
            (Pointer::Drag, Some(Target::Bin(day))) if self.focus == Pane::Timeline => {
                self.timeline.drag(day);
                return None;
            }
            (Pointer::Drag | Pointer::Wheel(_), _) => return None,
            (Pointer::Press, _) => _ = self.timeline.let_go(),
        }
        self.press(target?)
    }

    fn press(&mut self, target: Target) -> Option<Action> {
        match target {
            Target::Hint(action) => return Some(action),
            Target::Chip(filter) => self.lift_chip(filter),
            Target::Command(_) => {}
            Target::Pane(pane) => self.point_at(pane),
            Target::Way(row) => {
                self.point_at(Pane::List);
                self.take_way(row);
            }
            Target::Hit(row) => {
                let again = self.focus == Pane::List && self.list.row == row;
                self.point_at(Pane::List);
                self.list.row = row;
                return again.then_some(Action::Open);
            }
            Target::Value(row) => {
                self.point_at(Pane::Facets);
                self.facets.cursor.row = row;
                return Some(Action::Toggle);
            }
            Target::Bin(day) => {
                self.point_at(Pane::Timeline);
                self.timeline.hold(day);
            }
        }
        None
    }

    /// Keys go to a pane, and nowhere else any more.
    fn point_at(&mut self, pane: Pane) {
        self.leave_lines();
        if self.focus != pane {
            self.set_focus(pane);
        }
    }

    /// Scrolls what the mouse points at; keys go where they went.
    fn turn_wheel(&mut self, rows: isize, target: Target) {
        let to = Move::Rows(rows);
        if let Some(overlay) = &mut self.overlay {
            let count = overlay.rows().len();
            return overlay.cursor.go(to, count);
        }
        let pane = match target {
            Target::Pane(pane) => pane,
            Target::Hit(_) | Target::Way(_) => Pane::List,
            Target::Value(_) => Pane::Facets,
            Target::Bin(_) => Pane::Timeline,
            Target::Chip(_) | Target::Command(_) | Target::Hint(_) => return,
        };
        match pane {
            Pane::Timeline => self.timeline.step(i64::try_from(rows).unwrap_or(0)),
            // A page lies over the detail in ways that its own keys know.
            Pane::Detail if self.mode() == Mode::Pane(Pane::Detail) => self.go(to),
            Pane::Detail => self.detail.go(to, self.room.detail_lines),
            Pane::List => {
                self.list.go(to, self.shown.hits.len());
                self.ways.cursor.go(to, self.ways.rows().len());
            }
            Pane::Facets => {
                self.facets.cursor.go(to, self.facets.rows().len());
                self.facets.skip_heading(rows > 0);
            }
        }
    }
}
