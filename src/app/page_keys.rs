//! What keys do to the pages of the detail: which is shown, where in it the reader is.

use std::cmp::Reverse;

use super::{
    action::Action,
    cursor::Move,
    mode::Pane,
    notice::Notice,
    page::{Anchor, Page, Zoom},
    state::App,
};
use crate::{
    lexicon::Key,
    search::{Facet, Value},
    view::other_version,
};

impl App {
    /// Says whether the action was one of these.
    pub(super) fn act_on_pages(&mut self, action: Action) -> bool {
        let in_rows = self.focus == Pane::Detail && self.page.has_rows();
        match action {
            Action::Open if in_rows => self.open_row(),
            Action::Pick if in_rows => self.filter_by_row(),
            Action::Sources => self.show_part(Anchor::Sources),
            Action::SameTime => self.show_part(Anchor::SameTime),
            Action::PlaceHistory => match self.place_to_tell() {
                Some(place) => {
                    self.show_page(Page::Place(place));
                    self.detail.seek(self.chosen_position().map(Anchor::Mandate));
                }
                None => self.notice = Some(Notice::NoPlace),
            },
            Action::OtherLanguage => self.show_version(),
            Action::Checks => self.show_page(Page::Checks),
            Action::Compare => match self.chosen() {
                Some(mandate) if mandate.sources.len() > 1 => self.show_page(Page::Compared),
                _ => self.notice = Some(Notice::OneSource),
            },
            _ => return false,
        }
        true
    }

    /// The places of the chosen mandate, those with the longest history first.
    pub fn places_to_tell(&self) -> Vec<Key> {
        let places = self.chosen().map(|mandate| mandate.places.as_slice()).unwrap_or_default();
        let mut places: Vec<Key> = places.iter().map(|place| place.key).collect();
        places.sort_by_key(|place| Reverse(self.index.in_place(*place).len()));
        places
    }

    /// The place whose history is told next: after the one that is told the one after it.
    fn place_to_tell(&self) -> Option<Key> {
        let places = self.places_to_tell();
        let told = places.iter().position(|place| self.page == Page::Place(*place));
        let next = told.map_or(0, |at| (at + 1) % places.len());
        places.get(next).copied()
    }

    /// Shows a page in the room of list and detail; the same key again leaves it.
    fn show_page(&mut self, page: Page) {
        if self.page == page {
            return self.leave_page();
        }
        if self.page == Page::Mandate {
            self.before_page = (self.focus, self.zoom);
        }
        self.set_focus(Pane::Detail);
        self.page = page;
        self.zoom = Zoom::Wide;
        self.detail.begin();
    }

    /// Back from a page to the mandate, and to where the reader was.
    pub(super) fn leave_page(&mut self) {
        let (pane, zoom) = self.before_page;
        self.page = Page::Mandate;
        self.detail.begin();
        self.set_focus(pane);
        self.zoom = zoom;
    }

    /// Where the page was one of a mandate that is chosen no more, the one that is chosen is told.
    pub(super) fn leave_page_of(&mut self, mandate: Option<usize>) {
        if self.page.is_of_one() && self.chosen_position() != mandate {
            self.page = Page::Mandate;
            self.detail.begin();
        }
    }

    /// Shows the chosen mandate in the other language, or its terms where no source has it.
    fn show_version(&mut self) {
        let Some(position) = self.chosen_position() else { return };
        if other_version(position, &self.collection).is_some() {
            return self.show_page(Page::Version);
        }
        let language = self.chosen().map(|mandate| mandate.language.other());
        self.notice = language.map(Notice::NoVersion);
        self.show_part(Anchor::Terms);
    }

    /// Shows a part of the chosen mandate's page.
    fn show_part(&mut self, part: Anchor) {
        self.page = Page::Mandate;
        if self.focus != Pane::Detail {
            self.set_focus(Pane::Detail);
            self.zoom = if self.room.has_detail { Zoom::Normal } else { Zoom::Wide };
        }
        // What is told beside the detail is told in it where it has all the room.
        if part == Anchor::SameTime {
            self.zoom = self.zoom.max(Zoom::Wide);
        }
        self.detail.seek(Some(part));
    }

    /// Goes to the mandate of the chosen row, or lists those of its check.
    fn open_row(&mut self) {
        match self.detail.row() {
            Some(Anchor::Mandate(position)) => {
                if self.shown.hits.row_of(position).is_none() {
                    self.change(|view| *view = view.unfiltered());
                    self.notice = Some(Notice::Unfiltered);
                }
                self.jump_to(position);
                self.page = Page::Mandate;
                self.zoom = if self.room.has_detail { Zoom::Normal } else { Zoom::Wide };
                self.detail.begin();
            }
            Some(Anchor::Check(_)) => self.filter_by_row(),
            _ => {}
        }
    }

    /// Filters by the check or the place that the chosen row is of, and shows the list.
    fn filter_by_row(&mut self) {
        let chosen = match (self.page, self.detail.row()) {
            (Page::Place(place), _) => Some((Facet::Country, Value::Entry(place))),
            (_, Some(Anchor::Check(kind))) => Some((Facet::Check, Value::Check(kind))),
            _ => None,
        };
        if let Some((facet, value)) = chosen {
            self.page = Page::Mandate;
            self.leave_pane();
            self.detail.begin();
            self.change(|view| view.selection.only(facet, value));
        }
    }

    /// Moves within the detail: among rows where it has some, else through its lines.
    pub(super) fn go_in_detail(&mut self, to: Move) {
        if self.page.has_rows() {
            self.detail.go_rows(to);
        } else {
            self.detail.go(to, self.room.detail_lines);
        }
    }
}
