//! What keys do in the timeline.

use std::sync::Arc;

use chrono::NaiveDate;

use super::{action::Action, notice::Notice, state::App};
use crate::{
    model::Window,
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
                let moved = self.timeline.moved(window, action == Action::MoveWindowLater);
                self.take_moved(moved);
            }
            Action::LongerWindow | Action::ShorterWindow => {
                let Some(window) = window else { return true };
                let resized = match action {
                    Action::LongerWindow => self.timeline.lengthened(window),
                    _ => Ok(self.timeline.shortened(window)),
                };
                self.take_moved(resized);
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

    /// Filters by a window that was moved or resized, or says what day it would have reached.
    fn take_moved(&mut self, window: Result<Window, NaiveDate>) {
        match window {
            Ok(window) => self.change(|view| view.window = Some(window)),
            Err(beyond) => self.notice = Some(Notice::OutsideRecords(beyond)),
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
