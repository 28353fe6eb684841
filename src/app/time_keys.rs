//! What keys do in the timeline.

use super::{action::Action, notice::Notice, state::App};
use crate::{
    search::{Axis, Memory, Question},
    view::{Landmark, landmarks},
};

impl App {
    pub(super) fn act_in_timeline(&mut self, action: Action) -> bool {
        let window = self.view.window;
        match action {
            Action::Earlier => self.timeline.step(-1),
            Action::Later => self.timeline.step(1),
            Action::YearEarlier => self.timeline.step_years(-1),
            Action::YearLater => self.timeline.step_years(1),
            Action::ZoomIn | Action::ZoomOut => {
                if let Some(zoom) = self.timeline.zoomed(action == Action::ZoomIn) {
                    self.zoom(Some(zoom));
                }
            }
            Action::Fit => self.zoom(None),
            Action::StartWindow => self.timeline.begin_window(),
            Action::ApplyWindow | Action::Open => {
                if let Some(window) = self.timeline.take_window() {
                    self.change(|view| view.window = Some(window));
                }
            }
            Action::MoveWindowEarlier | Action::MoveWindowLater => {
                let Some(window) = window else { return true };
                match self.timeline.moved(window, action == Action::MoveWindowLater) {
                    Ok(moved) => self.change(|view| view.window = Some(moved)),
                    Err(beyond) => self.notice = Some(Notice::OutsideRecords(beyond)),
                }
            }
            Action::LongerWindow | Action::ShorterWindow => {
                if let Some(window) = window {
                    let resized = self.timeline.resized(window, action == Action::LongerWindow);
                    self.change(|view| view.window = Some(resized));
                }
            }
            Action::Today => {
                if !self.timeline.place(self.today) {
                    self.notice = Some(Notice::OutsideRecords(self.today));
                }
            }
            Action::CountStarts => self.timeline.starts = !self.timeline.starts,
            Action::NextLandmark | Action::PreviousLandmark => {
                self.go_to_landmark(action == Action::PreviousLandmark);
            }
            _ => return self.act_on_tray(action),
        }
        true
    }

    /// Puts the cursor on the next gap or peak of what was found, or on the one before.
    fn go_to_landmark(&mut self, back: bool) {
        let (unit, (first, last)) = (self.timeline.axis().unit, self.timeline.span());
        let whole = Axis::spanning(unit, first, last);
        // Where a part of time is shown, what lies beyond it is asked for.
        let found = if whole == self.timeline.axis() {
            landmarks(&self.shown.bars)
        } else {
            let question = Question { axis: Some(whole), ..self.question(&self.query) };
            let mut memory = Memory::default();
            landmarks(&self.index.ask(&question, &self.collection, &mut memory).bars)
        };
        let cursor = whole.position(self.timeline.cursor());
        let place = |own: &Landmark| i64::try_from(own.bins.start).unwrap_or(i64::MAX);
        let next = if back {
            found.iter().rfind(|own| place(own) < cursor)
        } else {
            found.iter().find(|own| place(own) > cursor)
        };
        match next {
            Some(next) => _ = self.timeline.place(whole.day(next.bins.start)),
            None => self.notice = Some(Notice::NoLandmark),
        }
    }

    /// Shows another part of time, as one step to undo. Nothing else is seen, so nothing is asked.
    fn zoom(&mut self, zoom: Option<Axis>) {
        if zoom != self.view.zoom {
            self.history.leave(self.here());
            self.view.zoom = zoom;
        }
    }
}
