use super::{
    action::Action,
    cursor::Move,
    input::Input,
    mode::{Mode, Pane},
    overlay::Kind,
    pointer::Pointer,
    state::{App, Quit},
};

impl App {
    /// Carries out one key. All changes of state begin here.
    pub fn update(&mut self, input: Input) {
        // A button that goes up ends a click, which may have told something.
        if !matches!(input, Input::Point(Pointer::Drag | Pointer::Release, _)) {
            self.notice = None;
        }
        let forgotten = self.shelf.forgotten.take();
        let left = self.settled();
        let returns = matches!(
            input,
            Input::Do(Action::Back | Action::Forward)
                | Input::Times(Action::Back | Action::Forward, _)
        );
        match input {
            Input::Type(c) => self.insert(&c.to_string()),
            Input::Paste(text) => {
                // Words of the reader's own are kept in full.
                let longest = if self.own_words.is_some() { usize::MAX } else { LONGEST };
                self.insert(&one_line(&text, longest));
            }
            // Taken back by the key for it, as long as no other was pressed.
            Input::Do(Action::Undo)
                if matches!(self.mode(), Mode::Pane(_)) && self.remember_view(forgotten) => {}
            Input::Do(action) => self.act(action),
            Input::Times(Action::TakeWay, nth) => self.take_way(nth.saturating_sub(1)),
            Input::Times(action, times) => self.act_times(action, times),
            Input::Letter(action, letter) => self.act_with_letter(action, letter),
            Input::Point(pointer, target) => {
                if let Some(action) = self.point(pointer, target) {
                    self.act(action);
                }
            }
        }
        if !returns && self.page == left.page {
            self.leave_page_of(left.chosen);
        }
        self.detail.follow(self.chosen_position(), &self.view.query, self.view.reach);
        if self.chosen_position() != left.chosen {
            self.follow_chosen();
        }
        if !returns {
            self.note_place(left);
        }
    }

    fn act(&mut self, action: Action) {
        match self.mode() {
            Mode::Help => self.act_in_help(action),
            Mode::Query => self.act_in_prompt(action),
            Mode::FacetFilter => self.act_in_facet_filter(action),
            Mode::Dates => self.act_in_dates(action),
            Mode::OwnWords => self.act_in_own_words(action),
            Mode::Chips => self.act_in_chips(action),
            Mode::Ways => self.act_anywhere(action),
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
        let done = self.act_on_pages(action)
            || self.act_on_list(action)
            || self.act_on_bookmarks(action)
            || self.act_on_notes(action)
            || self.act_on_views(action)
            || self.act_on_panes(action)
            || self.act_on_facets(action)
            || self.act_on_filters(action)
            || self.act_on_order(action)
            || self.act_on_errands(action)
            || self.act_on_exports(action)
            || self.act_on_steps(action);
        if done {
            return;
        }
        match action {
            Action::SwitchLanguage => {
                self.language = self.language.other();
                self.facets.age();
                // Names of the other language may stand in another order.
                self.ask_again();
            }
            Action::Help => self.open_overlay(Kind::Help),
            Action::Commands => self.open_overlay(Kind::Commands),
            Action::QuitNow => self.quit = Some(Quit::Interrupted),
            _ => {}
        }
    }

    /// Carries out an action so many times; movements go so far at once.
    fn act_times(&mut self, action: Action, times: usize) {
        let far = isize::try_from(times).unwrap_or(isize::MAX);
        let typing = !matches!(self.mode(), Mode::Pane(_) | Mode::Ways);
        match movement(action) {
            Some(Move::First | Move::Last) if !typing => {
                self.go(Move::Row(times.saturating_sub(1)));
            }
            Some(to) if !typing => self.go(to.times(far)),
            _ => {
                for _ in 0..times.min(MOST_REPEATS) {
                    self.act(action);
                }
            }
        }
    }

    fn act_in_help(&mut self, action: Action) {
        match action {
            Action::QuitNow => self.quit = Some(Quit::Interrupted),
            Action::Accept => {
                if let Some(action) = self.take_command() {
                    self.act(action);
                }
            }
            _ => self.act_in_overlay(action, movement(action)),
        }
    }

    /// What keys do in every line being typed, besides editing it.
    pub(super) fn act_while_typing(&mut self, action: Action) {
        match (movement(action), action) {
            (Some(to), _) => self.go(to),
            (None, Action::Help) => self.open_overlay(Kind::Help),
            (None, Action::Commands) => self.open_overlay(Kind::Commands),
            (None, Action::QuitNow) => self.quit = Some(Quit::Interrupted),
            (None, _) => {}
        }
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
            Mode::Dates => self.type_in_dates(text),
            Mode::OwnWords => self.type_in_own_words(text),
            Mode::Help => self.type_in_overlay(text),
            Mode::Pane(_) | Mode::Chips | Mode::Ways => {}
        }
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

/// What is not a movement is repeated no more often than this.
const MOST_REPEATS: usize = 100;

/// Letters of a pasted text that a query may sensibly have.
const LONGEST: usize = 500;

/// Pasted text for a line: breaks as spaces, and no longer than so many letters.
fn one_line(text: &str, longest: usize) -> String {
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    text.trim().chars().take(longest).map(plain).collect()
}
