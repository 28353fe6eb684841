//! What keys do to panes: where they go, what is opened and closed.

use super::{
    action::Action,
    cursor::Move,
    mode::Pane,
    notice::Notice,
    page::{Page, Zoom},
    state::{App, Quit},
};

impl App {
    /// Says whether the action was one of these.
    pub(super) fn act_on_panes(&mut self, action: Action) -> bool {
        match action {
            Action::NextPane => self.next_pane(1),
            Action::PreviousPane => self.next_pane(-1),
            Action::Open if self.focus == Pane::List && self.ways.chosen().is_some() => {
                self.take_way(self.ways.cursor.row);
            }
            Action::Open => {
                // What is open already takes the whole screen.
                let zoom = match (self.focus, self.room.has_detail) {
                    (Pane::Detail, _) => Zoom::Full,
                    (_, true) => Zoom::Normal,
                    (_, false) => Zoom::Wide,
                };
                self.open_detail(zoom);
            }
            Action::Close => self.close(),
            Action::Search => {
                self.open_prompt();
                self.leave_pane();
            }
            Action::TypeDates => self.open_dates(),
            Action::Countries => self.toggle_pane(Pane::Facets),
            Action::Timeline => self.toggle_timeline(),
            Action::NextMark | Action::PreviousMark => {
                self.next_mark(action == Action::PreviousMark);
            }
            // The focused timeline is wide already.
            Action::Zoom if self.focus == Pane::Timeline && self.zoom == Zoom::Normal => {
                self.zoom = Zoom::Full;
            }
            Action::Zoom => self.zoom = self.zoom.next(),
            Action::Quit if self.page != Page::Mandate => self.leave_page(),
            Action::Quit if self.zoom > Zoom::Normal || self.focus != Pane::List => {
                self.leave_pane();
            }
            Action::Quit => self.quit = Some(Quit::Done),
            _ => return false,
        }
        true
    }

    fn open_detail(&mut self, zoom: Zoom) {
        if self.focus != Pane::Detail {
            self.detail.land();
        }
        self.set_focus(Pane::Detail);
        self.zoom = zoom;
    }

    /// Goes to a mark of the detail, which is opened first where it has no place beside the list.
    fn next_mark(&mut self, back: bool) {
        if self.room.detail == 0 && !self.room.has_detail {
            self.open_detail(Zoom::Wide);
        } else if !self.detail.next_mark(back) {
            self.notice = Some(Notice::NoMark);
        }
    }

    /// Closes the innermost thing that is open, and never a filter.
    pub(super) fn close(&mut self) {
        if self.focus == Pane::Timeline && self.timeline.abandon_window() {
            return;
        }
        if self.focus == Pane::Facets && self.facets.filter.take().is_some() {
            return self.arrange_facets();
        }
        if self.page != Page::Mandate {
            self.leave_page();
        } else if self.zoom > Zoom::Normal && self.room.has_detail {
            self.zoom = Zoom::Normal;
        } else {
            self.leave_pane();
        }
    }

    pub(super) fn leave_pane(&mut self) {
        self.set_focus(Pane::List);
    }

    fn toggle_pane(&mut self, pane: Pane) {
        self.set_focus(if self.focus == pane { Pane::List } else { pane });
    }

    /// To the timeline, then to a strip of it where it is tall, then back to the list.
    fn toggle_timeline(&mut self) {
        if self.focus == Pane::Timeline && self.room.tall && !self.timeline.flat {
            self.timeline.flat = true;
        } else {
            self.toggle_pane(Pane::Timeline);
        }
    }

    /// Keys go to another pane; what was only begun in the one left is given up.
    pub(super) fn set_focus(&mut self, pane: Pane) {
        self.zoom = Zoom::Normal;
        if pane != Pane::Detail && self.page != Page::Mandate {
            self.page = Page::Mandate;
            self.detail.begin();
        }
        let left = std::mem::replace(&mut self.focus, pane);
        if left == pane {
            return;
        }
        match left {
            Pane::Timeline => {
                self.timeline.abandon_window();
                self.timeline.flat = false;
            }
            Pane::Facets => self.facets.leave(),
            Pane::List | Pane::Detail => {}
        }
        if pane == Pane::Facets {
            self.refresh_facets();
        }
        if pane == Pane::Timeline {
            self.point_at_chosen();
        }
    }

    /// Puts the cursor of the timeline where the chosen mandate is: the timeline opens there.
    fn point_at_chosen(&mut self) {
        let period = self.chosen().map(|mandate| mandate.period);
        let date = period.and_then(|own| own.start.date().or_else(|| own.end.date()));
        if let Some(date) = date {
            self.timeline.place(date.first_day());
        }
    }

    /// Where keys go elsewhere and all of time is shown, the cursor of the timeline stands at the
    /// chosen mandate.
    pub(super) fn follow_chosen(&mut self) {
        if self.focus != Pane::Timeline && self.view.zoom.is_none() {
            self.point_at_chosen();
        }
    }

    fn next_pane(&mut self, step: isize) {
        const ORDER: [Pane; 4] = [Pane::List, Pane::Detail, Pane::Facets, Pane::Timeline];
        let shown = |pane: Pane| match pane {
            Pane::List => true,
            Pane::Detail => self.room.detail > 0,
            Pane::Facets => self.room.facets > 0,
            Pane::Timeline => self.room.bins > 0,
        };
        let panes: Vec<Pane> = ORDER.into_iter().filter(|pane| shown(*pane)).collect();
        let at = panes.iter().position(|pane| *pane == self.focus).unwrap_or(0);
        let next = at.cast_signed() + step;
        let count = panes.len().cast_signed();
        self.set_focus(panes[next.rem_euclid(count).cast_unsigned()]);
    }

    pub(super) fn go(&mut self, to: Move) {
        match self.focus {
            Pane::List | Pane::Timeline => {
                self.list.go(to, self.shown.hits.len());
                self.ways.cursor.go(to, self.ways.rows().len());
            }
            Pane::Detail => self.go_in_detail(to),
            Pane::Facets => {
                let before = self.facets.cursor.row;
                self.facets.cursor.go(to, self.facets.rows().len());
                self.facets.skip_heading(self.facets.cursor.row >= before);
            }
        }
    }
}
