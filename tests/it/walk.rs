//! A long walk: ten thousand keys at a thousand sizes. Nothing panics, what is chosen is in sight, what
//! filters is said, and what is undone or gone back from comes again as it was.

use std::{collections::BTreeMap, env};

use mandates::{
    app::{Action, App, Input, Mode, Notice, Pane, Row},
    keymap::{Pending, parse_keys},
    lang::Language,
    search::Value,
    tui::{self, Outfit},
    ui::{self, Texts},
    view::Filter,
};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::screen::{Screen, everything, outfit};

const KEYS: usize = 10_000;
/// Keys pressed at one size.
const AT_ONE_SIZE: usize = 10;
/// Keys between two tries to undo and redo, and to go back and forward.
const BETWEEN_TRIES: usize = 200;
/// Keys between two frames: as when keys come faster than frames are drawn. The state is checked after
/// every key.
const BETWEEN_FRAMES: usize = 9;

/// Set to anything, every key draws a frame, at sizes up to those of the largest terminals: this takes
/// minutes.
const ALL: &str = "MANDATES_TEST_ALL";

/// Keys between two frames, and the largest size.
fn extent() -> (usize, (usize, usize)) {
    if env::var_os(ALL).is_some() { (1, (400, 200)) } else { (BETWEEN_FRAMES, (250, 70)) }
}

/// Numbers that look as if by chance, the same every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % end
    }

    fn size(&mut self, (width, height): (usize, usize)) -> Rect {
        let mut side = |end: usize| u16::try_from(self.below(end + 1)).expect("a small number");
        Rect::new(0, 0, side(width), side(height))
    }
}

/// Every bound key, as strings of keys, and what may be typed.
fn keys() -> Vec<String> {
    let table: BTreeMap<String, BTreeMap<String, Vec<String>>> =
        toml::from_str(include_str!("../../assets/keys.toml")).expect("a table of keys");
    let named = |name: &str| match name {
        "any" => "a".to_owned(),
        "digit" => "1".to_owned(),
        "<" => "<lt>".to_owned(),
        name if name.chars().count() == 1 => name.to_owned(),
        name => format!("<{name}>"),
    };
    let bound = table.values().flat_map(BTreeMap::values).flatten();
    let mut keys: Vec<String> =
        bound.map(|names| names.split(' ').map(named).collect::<String>()).collect();
    // What is bound in many places is not pressed more often for it, what leads back is.
    keys.sort_unstable();
    keys.dedup();
    keys.extend(["<esc>"; 8].map(str::to_owned));
    let typed = ["mali", "é", "police", "country:", "\"", "-ssr ", "xqzwv", "2016", "3", "niger"];
    keys.extend(typed.map(str::to_owned));
    keys.extend(('a'..='z').map(String::from));
    keys
}

struct Walk {
    app: App,
    outfit: Outfit,
    texts: Texts,
    pending: Pending,
}

impl Walk {
    fn draw(&mut self, area: Rect) -> (Buffer, Option<Position>) {
        let mut buffer = Buffer::empty(area);
        let look = self.outfit.look(self.app.language, &self.pending);
        let cursor = ui::frame(&mut self.app, &look, &mut self.texts, area, &mut buffer);
        (buffer, cursor)
    }

    /// The frame that a state comes to: where the bins of the timeline change, its rows follow with the
    /// next frame.
    fn text(&mut self, area: Rect) -> String {
        self.app.notice = None;
        self.draw(area);
        let (buffer, _) = self.draw(area);
        tui::text_of(&buffer)
    }

    /// What is chosen exists, and what filters is all there is to take away.
    fn check_state(&self, told: &str) {
        let app = &self.app;
        assert!(app.list.row < app.shown.hits.len().max(1), "{told}");
        assert_eq!(app.query.typed(), app.view.query, "{told}");
        let filters = app.view.filters();
        assert_eq!(filters.is_empty(), app.view.is_unfiltered(), "{told}");
        assert!(app.chip.is_none_or(|chip| filters.contains(&chip)), "{told}");
    }

    /// What is chosen is in sight, and what filters is said.
    fn check_frame(&mut self, area: Rect, told: &str) {
        let (buffer, cursor) = self.draw(area);
        let app = &self.app;
        let filters = app.view.filters();
        assert!(app.list.top <= app.list.row, "{told}");
        if area.width < 20 || area.height < 3 || self.pending != Pending::default() {
            return;
        }
        let text = || tui::text_of(&buffer);
        match app.mode() {
            Mode::Pane(Pane::List) if !app.shown.hits.is_empty() => {
                let at = cursor.unwrap_or_else(|| panic!("{told}: nothing chosen\n{}", text()));
                assert!(["▌", "►"].contains(&buffer[at].symbol()), "{told}\n{}", text());
            }
            Mode::Pane(Pane::Facets) => {
                assert!(cursor.is_some(), "{told}\n{}", text());
                let row = app.facets.rows().get(app.facets.cursor.row);
                assert!(!matches!(row, Some(Row::Heading(_))), "{told}\n{}", text());
            }
            _ => {}
        }
        if area.width >= 40 && area.height >= 10 && app.overlay.is_none() {
            check_chips(app, &filters, &text(), told);
        }
    }

    /// What one action undoes and another does again leaves the same frame.
    fn check_there_and_back(&mut self, there: Action, back: Action, area: Rect, told: &str) {
        // A window being made is given up with the pane it is made in, and is not begun again.
        let makes_window = there == Action::Back && self.app.timeline.pending().is_some();
        if makes_window || !matches!(self.app.mode(), Mode::Pane(_) | Mode::Ways) {
            return;
        }
        let before = self.text(area);
        self.app.update(Input::Do(there));
        if matches!(self.app.notice, Some(Notice::NothingToUndo | Notice::NothingBefore)) {
            return;
        }
        self.text(area);
        self.app.update(Input::Do(back));
        let after = self.text(area);
        assert!(after == before, "{told}, {there:?}, {back:?}\n{before}\n{after}");
    }
}

/// Each filter is said in the line of chips, or counted there where there is no room.
fn check_chips(app: &App, filters: &[Filter], text: &str, told: &str) {
    let Some(line) = text.lines().nth(2).filter(|line| line.contains("[x] ")) else {
        let typed = |own: &Filter| *own == Filter::Query;
        assert!(filters.iter().all(typed), "{told}: {filters:?}\n{text}");
        return;
    };
    let is_cut = line.contains('…') || line.contains(" +");
    for filter in filters {
        if let Filter::Included(_, Value::Entry(key)) | Filter::Excluded(_, Value::Entry(key)) =
            filter
        {
            let name = app.collection.lexicon.short(*key, app.language);
            assert!(is_cut || line.contains(name), "{told}: {name}\n{text}");
        }
    }
    let hidden = usize::from(app.prompt.is_some() && filters.contains(&Filter::Query));
    let chips = app.view.chips().len() - hidden;
    assert!(is_cut || line.matches("[x] ").count() == chips, "{told}: {filters:?}\n{text}");
}

#[test]
fn a_long_walk() {
    let Screen { app, .. } = Screen::open(everything(), Language::En, (80, 24), "");
    let outfit = outfit();
    let mut walk = Walk { app, outfit, texts: Texts::default(), pending: Pending::default() };
    let (keys, mut chance) = (keys(), Chance(20));
    let (between, largest) = extent();
    let mut area = chance.size(largest);
    for step in 0..KEYS {
        if step % AT_ONE_SIZE == 0 {
            area = chance.size(largest);
        }
        let pressed = &keys[chance.below(keys.len())];
        let told = format!("step {step}, {pressed} at {}x{}", area.width, area.height);
        for key in parse_keys(pressed).expect("keys") {
            tui::press(&mut walk.app, &walk.outfit, &mut walk.pending, key);
        }
        walk.app.quit = None;
        walk.check_state(&told);
        if step % between == 0 {
            walk.check_frame(area, &told);
        }
        if step % BETWEEN_TRIES == 0 {
            walk.check_there_and_back(Action::Undo, Action::Redo, area, &told);
        } else if step % BETWEEN_TRIES == BETWEEN_TRIES / 2 {
            walk.check_there_and_back(Action::Back, Action::Forward, area, &told);
        }
    }
}
