//! What keys do in the timeline.

use std::sync::Arc;

use super::{action::Action, notice::Notice, state::App};
use crate::{
    model::Window,
    search::{Axis, Memory, Question},
    view::{Landmark, landmarks},
};

impl App {
    pub(super) fn act_in_timeline(&mut self, action: Action) -> bool {
        match action {
            Action::Earlier => self.timeline.step(-1),
            Action::Later => self.timeline.step(1),
            Action::YearEarlier => self.timeline.step_years(-1),
            Action::YearLater => self.timeline.step_years(1),
            Action::ZoomIn | Action::ZoomOut => {
                match self.timeline.zoomed(action == Action::ZoomIn) {
                    Some(zoom) => self.zoom(Some(zoom)),
                    None if action == Action::ZoomIn => self.notice = Some(Notice::FinestBins),
                    None => self.notice = Some(Notice::CoarsestBins),
                }
            }
            Action::Fit => self.zoom(None),
            Action::StartWindow => self.timeline.begin_window(),
            Action::ApplyWindow | Action::Open => match self.timeline.take_window() {
                Some(window) => self.change(|view| view.window = Some(window)),
                None => self.notice = Some(Notice::NoWindowBegun),
            },
            Action::MoveWindowEarlier
            | Action::MoveWindowLater
            | Action::LongerWindow
            | Action::ShorterWindow => match self.view.window {
                Some(window) => self.move_window(action, window),
                None => self.notice = Some(Notice::NoWindow),
            },
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

    /// Filters by the window moved or resized, or says why it cannot be.
    fn move_window(&mut self, action: Action, window: Window) {
        let moved = match action {
            Action::LongerWindow => self.timeline.lengthened(window),
            Action::ShorterWindow => Ok(self.timeline.shortened(window)),
            _ => self.timeline.moved(window, action == Action::MoveWindowLater),
        };
        match moved {
            Ok(moved) if moved == window => self.notice = Some(Notice::ShortestWindow),
            Ok(moved) => self.change(|view| view.window = Some(moved)),
            Err(beyond) => self.notice = Some(Notice::BeyondRecords(beyond)),
        }
    }

    /// Puts the cursor on the next gap or peak of what was found, or on the one before.
    fn go_to_landmark(&mut self, back: bool) {
        let (unit, (first, last)) = (self.timeline.axis().unit, self.timeline.span());
        let whole = Axis::spanning(unit, first, last);
        let found = self.landmarks_along(whole);
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

    /// The gaps and peaks along an axis. What lies beyond the part that is shown is asked for once, and
    /// again when the view has changed.
    fn landmarks_along(&mut self, whole: Axis) -> Arc<[Landmark]> {
        if whole == self.timeline.axis() {
            return landmarks(&self.shown.bars).into();
        }
        match &self.along {
            Some((axis, found)) if *axis == whole => Arc::clone(found),
            _ => {
                let question = Question { axis: Some(whole), ..self.question(&self.query) };
                let mut memory = Memory::default();
                let answer = self.index.ask(&question, &self.collection, &mut memory);
                let found: Arc<[Landmark]> = landmarks(&answer.bars).into();
                self.along = Some((whole, Arc::clone(&found)));
                found
            }
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
