use super::{
    action::{Action, Input},
    cursor::{Cursor, Move},
    state::{App, Mode, Notice, Pane, Quit},
};
use crate::view::View;

impl App {
    /// Carries out one key. All changes of state begin here.
    pub fn update(&mut self, input: Input) {
        self.notice = None;
        match input {
            Input::Type(c) => self.insert(&c.to_string()),
            Input::Paste(text) => self.insert(&one_line(&text)),
            Input::Do(action) => self.act(action),
        }
        let chosen = self.shown.hits.get(self.list.row).map(|hit| hit.position);
        self.detail.follow(chosen, &self.view.query, self.view.reach);
    }

    fn act(&mut self, action: Action) {
        match self.mode() {
            Mode::Help => self.act_in_help(action),
            Mode::Query => self.act_in_prompt(action),
            Mode::FacetFilter => self.act_in_facet_filter(action),
            Mode::Pane(pane) => {
                let done = match pane {
                    Pane::Facets => self.act_in_facets(action),
                    Pane::Timeline => self.act_in_timeline(action),
                    Pane::List | Pane::Detail => false,
                };
                if !done {
                    self.act_anywhere(action);
                }
            }
        }
    }

    fn act_anywhere(&mut self, action: Action) {
        if let Some(to) = movement(action) {
            return self.go(to);
        }
        match action {
            Action::NextPane => self.next_pane(1),
            Action::PreviousPane => self.next_pane(-1),
            Action::Open if self.focus == Pane::List && self.ways.chosen().is_some() => {
                self.take_way();
            }
            Action::Open => {
                let wide = self.focus == Pane::Detail || !self.room.has_detail;
                self.open_detail(wide);
            }
            Action::Close => self.close(),
            Action::Search => {
                self.open_prompt();
                self.leave_pane();
            }
            Action::Countries => self.toggle_pane(Pane::Facets),
            Action::Timeline => self.toggle_pane(Pane::Timeline),
            Action::RemoveFilter => match self.view.chips().last() {
                Some(chip) => self.change(|view| view.remove(chip)),
                None => self.notice = Some(Notice::NothingToRemove),
            },
            Action::ClearFilters if self.view.is_unfiltered() => {
                self.notice = Some(Notice::NothingToRemove);
            }
            Action::ClearFilters => self.change(|view| *view = View::default()),
            Action::Undo => match self.history.undo(&self.view) {
                Some(view) => {
                    self.see(view);
                    self.notice = Some(Notice::Undone);
                }
                None => self.notice = Some(Notice::NothingToUndo),
            },
            Action::Redo => match self.history.redo(&self.view) {
                Some(view) => {
                    self.see(view);
                    self.notice = Some(Notice::Redone);
                }
                None => self.notice = Some(Notice::NothingToRedo),
            },
            Action::SwitchLanguage => {
                self.language = self.language.other();
                self.arrange_facets();
            }
            Action::NextMark | Action::PreviousMark => {
                self.next_mark(action == Action::PreviousMark);
            }
            Action::Help => self.open_help(),
            Action::Quit if self.wide || self.focus != Pane::List => self.leave_pane(),
            Action::Quit => self.quit = Some(Quit::Done),
            Action::QuitNow => self.quit = Some(Quit::Interrupted),
            _ => {}
        }
    }

    /// Changes the view so that something is seen again.
    fn take_way(&mut self) {
        if let Some(way) = self.ways.chosen().cloned() {
            let query = self.query.clone();
            self.change(|view| way.go(view, &query));
        }
    }

    fn open_detail(&mut self, wide: bool) {
        if self.focus != Pane::Detail {
            self.detail.land();
        }
        self.set_focus(Pane::Detail);
        self.wide = wide;
    }

    /// Goes to a mark of the detail, which is opened first where it has no place beside the list.
    fn next_mark(&mut self, back: bool) {
        if self.room.detail == 0 && !self.room.has_detail {
            self.open_detail(true);
        } else if !self.detail.next_mark(back) {
            self.notice = Some(Notice::NoMark);
        }
    }

    /// Closes the innermost thing that is open, and never a filter.
    fn close(&mut self) {
        if self.focus == Pane::Timeline && self.timeline.abandon_window() {
            return;
        }
        if self.focus == Pane::Facets && self.facets.filter.take().is_some() {
            return self.arrange_facets();
        }
        if self.wide && self.room.has_detail {
            self.wide = false;
        } else {
            self.leave_pane();
        }
    }

    fn leave_pane(&mut self) {
        self.set_focus(Pane::List);
    }

    fn toggle_pane(&mut self, pane: Pane) {
        self.set_focus(if self.focus == pane { Pane::List } else { pane });
    }

    /// Keys go to another pane; what was only begun in the one left is given up.
    fn set_focus(&mut self, pane: Pane) {
        self.wide = false;
        let left = std::mem::replace(&mut self.focus, pane);
        if left == pane {
            return;
        }
        match left {
            Pane::Timeline => _ = self.timeline.abandon_window(),
            Pane::Facets => self.arrange_facets(),
            Pane::List | Pane::Detail => {}
        }
        if pane == Pane::Facets {
            self.refresh_facets();
        }
        if pane == Pane::Timeline {
            // The timeline opens where the chosen mandate is.
            let period = self.chosen().map(|mandate| mandate.period);
            let date = period.and_then(|own| own.start.date().or_else(|| own.end.date()));
            if let Some(date) = date {
                self.timeline.place(date.first_day());
            }
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

    fn go(&mut self, to: Move) {
        match self.focus {
            Pane::List | Pane::Timeline => {
                self.list.go(to, self.shown.hits.len());
                self.ways.cursor.go(to, self.ways.rows().len());
            }
            Pane::Detail => self.detail.go(to, self.room.detail_lines),
            Pane::Facets => {
                let before = self.facets.cursor.row;
                self.facets.cursor.go(to, self.facets.rows().len());
                self.facets.skip_heading(self.facets.cursor.row >= before);
            }
        }
    }

    fn act_in_help(&mut self, action: Action) {
        match (movement(action), action) {
            (Some(to), _) => self.help_scroll.go(to, self.room.help_lines),
            (None, Action::QuitNow) => self.quit = Some(Quit::Interrupted),
            (None, _) => self.help = false,
        }
    }

    /// What keys do in every line being typed, besides editing it.
    pub(super) fn act_while_typing(&mut self, action: Action) {
        match (movement(action), action) {
            (Some(to), _) => self.go(to),
            (None, Action::Help) => self.open_help(),
            (None, Action::QuitNow) => self.quit = Some(Quit::Interrupted),
            (None, _) => {}
        }
    }

    fn open_help(&mut self) {
        self.help = true;
        self.help_scroll = Cursor::default();
    }

    /// Puts text where text is typed; elsewhere it does nothing.
    fn insert(&mut self, text: &str) {
        match self.mode() {
            Mode::Query => self.type_in_prompt(text),
            Mode::FacetFilter => {
                if let Some(line) = &mut self.facets.filter {
                    line.insert(text);
                }
                self.arrange_facets();
            }
            Mode::Pane(_) | Mode::Help => {}
        }
    }

    fn act_in_facets(&mut self, action: Action) -> bool {
        match action {
            Action::FilterValues => {
                self.facets.begin_filter();
            }
            Action::Fold | Action::Unfold => {
                self.facets.fold(action == Action::Fold, &self.collection.lexicon);
                self.arrange_facets();
            }
            Action::Toggle | Action::Exclude | Action::Only | Action::Open => {
                let Some((facet, value)) = self.facets.chosen() else {
                    return true;
                };
                self.change(|view| match action {
                    Action::Exclude => view.selection.toggle_excluded(facet, value),
                    Action::Only => view.selection.only(facet, value),
                    _ => view.selection.toggle(facet, value),
                });
            }
            _ => return false,
        }
        true
    }

    fn act_in_facet_filter(&mut self, action: Action) {
        let Some(line) = &mut self.facets.filter else {
            self.facets.typing = false;
            return;
        };
        if line.edit(action) {
            return self.arrange_facets();
        }
        match action {
            Action::Accept => self.facets.typing = false,
            Action::Close | Action::Abandon => {
                self.facets.end_filter(action == Action::Abandon);
                self.arrange_facets();
            }
            _ => self.act_while_typing(action),
        }
    }

    fn act_in_timeline(&mut self, action: Action) -> bool {
        let window = self.view.window;
        match action {
            Action::Earlier => self.timeline.step(-1),
            Action::Later => self.timeline.step(1),
            Action::YearEarlier => self.timeline.step_years(-1),
            Action::YearLater => self.timeline.step_years(1),
            Action::ZoomIn => self.timeline.zoom(true),
            Action::ZoomOut => self.timeline.zoom(false),
            Action::Fit => self.timeline.fit_all(),
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
}

/// The movement that an action is, if it is one.
const fn movement(action: Action) -> Option<Move> {
    Some(match action {
        Action::Down => Move::Rows(1),
        Action::Up => Move::Rows(-1),
        Action::HalfPageDown => Move::HalfPages(1),
        Action::HalfPageUp => Move::HalfPages(-1),
        Action::PageDown => Move::Pages(1),
        Action::PageUp => Move::Pages(-1),
        Action::First => Move::First,
        Action::Last => Move::Last,
        _ => return None,
    })
}

/// Pasted text for a line: breaks as spaces, and no longer than a query may sensibly be.
fn one_line(text: &str) -> String {
    const LONGEST: usize = 500;
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    text.trim().chars().take(LONGEST).map(plain).collect()
}
