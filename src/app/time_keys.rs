//! What keys do in the timeline.

use super::{
    action::Action,
    state::{App, Notice},
};
use crate::search::Axis;

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
            _ => return false,
        }
        true
    }

    /// Shows another part of time, as one step to undo. Nothing else is seen, so nothing is asked.
    fn zoom(&mut self, zoom: Option<Axis>) {
        if zoom != self.view.zoom {
            self.history.leave(self.here());
            self.view.zoom = zoom;
        }
    }
}
