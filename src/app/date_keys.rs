//! What keys do while dates are typed.

use super::{
    action::Action,
    dates::{DateLine, DateReading},
    notice::Notice,
    state::App,
};
use crate::{
    model::Window,
    search::{Reading, forwards, is_day_first, read_dates_on},
};

impl App {
    /// Lets the dates of a window be typed.
    pub(super) fn open_dates(&mut self) {
        self.dates = Some(DateLine::default());
    }

    pub(super) fn act_in_dates(&mut self, action: Action) {
        let Some(dates) = &mut self.dates else { return };
        if dates.line.edit(action) {
            return self.read_dates();
        }
        match action {
            Action::Accept => self.accept_dates(),
            Action::Close | Action::Abandon => self.dates = None,
            _ => self.act_while_typing(action),
        }
    }

    /// Puts text into the dates being typed.
    pub(super) fn type_in_dates(&mut self, text: &str) {
        if let Some(dates) = &mut self.dates {
            dates.line.insert(text);
        }
        self.read_dates();
    }

    /// The window being typed or made, else the one that filters.
    pub fn window_in_sight(&self) -> Option<Window> {
        let typed = self.dates.as_ref().and_then(|dates| match dates.reading {
            DateReading::Days { window, .. } => Some(window),
            _ => None,
        });
        typed.or_else(|| self.timeline.pending()).or(self.view.window)
    }

    fn read_dates(&mut self) {
        let Some(dates) = &mut self.dates else { return };
        let text = dates.line.text();
        let read = |span| match self.timeline.within_records(span) {
            Some((window, is_cut)) => {
                let (day_first, backwards) = (is_day_first(text), forwards(text).is_some());
                DateReading::Days { window, is_cut, day_first, backwards }
            }
            None => DateReading::Outside,
        };
        dates.reading = match read_dates_on(text, self.today) {
            _ if text.trim().is_empty() => DateReading::Pending,
            Reading::Days(span) | Reading::Begun(span) => read(span),
            Reading::Pending => DateReading::Pending,
            Reading::No => DateReading::NotUnderstood,
        };
    }

    /// The typed dates become the window; a line that says nothing is left, one that is not understood
    /// stays to be mended.
    fn accept_dates(&mut self) {
        let Some(dates) = &self.dates else { return };
        match dates.reading {
            DateReading::Days { window, is_cut, backwards, .. } => {
                self.dates = None;
                self.timeline.abandon_window();
                self.timeline.place(window.first);
                self.change(|view| view.window = Some(window));
                let told = backwards.then_some(Notice::Backwards(window));
                self.notice = is_cut.then_some(Notice::CutToRecords(window)).or(told);
            }
            DateReading::Pending if dates.line.text().trim().is_empty() => self.dates = None,
            DateReading::Pending | DateReading::NotUnderstood | DateReading::Outside => {}
        }
    }
}
