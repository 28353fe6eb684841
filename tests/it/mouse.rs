//! What the mouse does: events at a place of the frame in, state out.

use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use mandates::{
    app::{Mode, Notice, Pane},
    keymap::{Pending, parse_keys},
    lang::Language,
    search::Facet,
    tui::{self, pointed},
    ui::{self, Texts},
    view::SortBy,
};
use ratatui::buffer::Buffer;

use crate::screen::{Screen, outfit, pages};

const LEFT: MouseButton = MouseButton::Left;

const PRESS: MouseEventKind = MouseEventKind::Down(LEFT);
const DRAG: MouseEventKind = MouseEventKind::Drag(LEFT);
const RELEASE: MouseEventKind = MouseEventKind::Up(LEFT);

/// Does something with the mouse at a column and row of the frame that these keys wait in.
fn point_in(screen: &mut Screen, pending: &Pending, kind: MouseEventKind, at: Place) {
    let (outfit, area) = (outfit(), screen.buffer.area);
    let look = outfit.look(Language::En, pending);
    let mut buffer = Buffer::empty(area);
    ui::frame(&mut screen.app, &look, &mut Texts::default(), area, &mut buffer);
    let (column, row) = match at {
        Place::At(column, row) => (column, row),
        Place::Text(text) => {
            let frame = tui::text_of(&buffer);
            let lines = frame.lines().enumerate();
            let found =
                lines.filter_map(|(y, line)| Some((line[..line.find(text)?].chars().count(), y)));
            let (x, y) = found.last().unwrap_or_else(|| panic!("{text}\n{frame}"));
            (x as u16, y as u16)
        }
    };
    let event = MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE };
    if let Some(input) = pointed(event, &look.spots) {
        screen.app.update(input);
    }
}

/// A place of a frame: where a text begins, or a column and row.
#[derive(Clone, Copy)]
enum Place {
    Text(&'static str),
    At(u16, u16),
}

/// Does something with the mouse where a text of the frame begins.
fn point(screen: &mut Screen, kind: MouseEventKind, text: &'static str) {
    point_in(screen, &Pending::default(), kind, Place::Text(text));
}

/// Does these things with the mouse at these columns of one row.
fn drag(screen: &mut Screen, row: u16, moves: &[(MouseEventKind, u16)]) {
    for (kind, column) in moves {
        point_in(screen, &Pending::default(), *kind, Place::At(*column, row));
    }
}

fn open(keys: &str) -> Screen {
    Screen::open(pages(), Language::En, (120, 40), keys)
}

#[test]
fn a_click_chooses_what_it_points_at_and_a_second_one_opens_it() {
    let mut screen = open("t");
    point(&mut screen, PRESS, "2016-07");
    assert_eq!((screen.app.focus, screen.app.list.row), (Pane::List, 5));
    point(&mut screen, PRESS, "2016-07");
    assert_eq!(screen.app.focus, Pane::Detail);
    point(&mut screen, PRESS, "] Niger ");
    assert_eq!((screen.app.focus, screen.titles().len()), (Pane::Facets, 1));
    point(&mut screen, PRESS, "[x] country");
    assert_eq!(screen.titles().len(), 9);
    point(&mut screen, PRESS, "Esc back");
    assert_eq!(screen.app.focus, Pane::List);
    point(&mut screen, PRESS, "F1 help");
    assert!(screen.app.overlay.is_some());
    point(&mut screen, PRESS, "countries and other facets");
    assert!(screen.app.overlay.is_none());
    assert_eq!(screen.app.focus, Pane::Facets);
}

#[test]
fn a_click_keeps_what_is_typed_and_leaves_it() {
    let mut screen = open("/police");
    point(&mut screen, PRESS, "Detail");
    assert!(screen.app.prompt.is_none());
    assert_eq!((screen.app.focus, screen.app.view.query.as_str()), (Pane::Detail, "police"));
}

#[test]
fn the_wheel_scrolls_what_it_points_at_and_nothing_else() {
    let mut screen = open("c");
    let before = screen.app.facets.cursor.row;
    point(&mut screen, MouseEventKind::ScrollDown, "2014-07");
    assert_eq!((screen.app.list.row, screen.app.facets.cursor.row), (3, before));
    point(&mut screen, MouseEventKind::ScrollUp, "2014-07");
    assert_eq!((screen.app.list.row, screen.app.focus), (0, Pane::Facets));
    point(&mut screen, MouseEventKind::ScrollDown, "West Africa");
    assert_eq!(screen.app.facets.cursor.row, before + 3);
    point(&mut screen, MouseEventKind::ScrollDown, "/ search");
    assert_eq!(screen.app.facets.cursor.row, before + 3);
}

/// The row of the bars in the strip, which is not focused yet.
fn bars(screen: &Screen) -> u16 {
    let text = screen.text();
    let title = text.lines().position(|line| line.starts_with("─ Timeline"));
    title.unwrap_or_else(|| panic!("no strip\n{text}")) as u16 + 1
}

#[test]
fn a_drag_over_the_bars_makes_a_window_at_every_width() {
    for size in [(80, 24), (100, 30), (120, 40), (200, 60)] {
        let mut screen = Screen::open(pages(), Language::En, size, "");
        let row = bars(&screen);
        drag(&mut screen, row, &[(PRESS, 30), (DRAG, 34), (DRAG, 40), (RELEASE, 40)]);
        let window = screen.app.view.window.expect("a window");
        assert!(window.first < window.last, "{size:?} {window:?}");
        assert!(screen.app.timeline.pending().is_none());
        screen.press("u");
        assert_eq!(screen.app.view.window, None);
    }
}

#[test]
fn a_button_makes_no_window_but_the_one_it_was_dragged_over() {
    let mut screen = open("");
    let row = bars(&screen);
    for moves in [
        &[(PRESS, 40), (RELEASE, 40)][..],
        // Begun elsewhere.
        &[(DRAG, 50), (RELEASE, 60)],
    ] {
        drag(&mut screen, row, moves);
        assert_eq!(screen.app.view.window, None);
    }
    // One that keys have begun is for keys to apply.
    screen.press("<space>lll");
    drag(&mut screen, 0, &[(PRESS, 5), (RELEASE, 5)]);
    assert_eq!((screen.app.view.window, screen.app.focus), (None, Pane::Timeline));
    drag(&mut screen, row, &[(PRESS, 60), (RELEASE, 60)]);
    assert!(screen.app.view.window.is_none() && screen.app.timeline.pending().is_some());
    screen.press("<enter>");
    assert!(screen.app.view.window.is_some());
}

#[test]
fn what_a_click_tells_stays_when_the_button_goes_up() {
    let mut screen = open("");
    point(&mut screen, PRESS, "u undo");
    let told = screen.app.notice;
    assert_eq!(told, Some(Notice::NothingToUndo));
    drag(&mut screen, 5, &[(DRAG, 5), (RELEASE, 5)]);
    assert_eq!(screen.app.notice, told);
}

#[test]
fn a_click_on_a_pane_leaves_every_line_and_the_choice_of_filters() {
    for keys in ["d2016", "c<space>F", "c/ma"] {
        let mut screen = open(keys);
        point(&mut screen, PRESS, "Detail");
        assert_eq!(screen.app.mode(), Mode::Pane(Pane::Detail), "{keys}");
    }
}

#[test]
fn a_click_takes_a_whole_chip_away_as_one_step() {
    // Several values, while one is chosen.
    for keys in ["cj<space>j<space>", "cj<space>j<space><esc>F", "cj<space>j-"] {
        let mut screen = open(keys);
        let before = screen.app.view.clone();
        point(&mut screen, PRESS, "[x] country");
        assert!(screen.app.view.is_unfiltered() && screen.app.chip.is_none(), "{keys}");
        point(&mut screen, RELEASE, "u undo");
        screen.press("u");
        assert_eq!(screen.app.view.selection, before.selection, "{keys}");
    }
    // A query that is typed meanwhile is the step before.
    let mut screen = open("cj<space><esc>/pol");
    point(&mut screen, PRESS, "[x] country");
    assert!(
        screen.app.prompt.is_none() && screen.app.view.selection.choice(Facet::Country).is_none()
    );
    screen.press("u");
    assert!(
        screen.app.view.query == "pol"
            && screen.app.view.selection.choice(Facet::Country).is_some()
    );
    screen.press("u");
    assert!(
        screen.app.view.query.is_empty()
            && screen.app.view.selection.choice(Facet::Country).is_some()
    );
}

#[test]
fn entries_of_a_menu_and_ways_out_can_be_clicked() {
    let (outfit, mut pending) = (outfit(), Pending::default());
    let mut screen = open("");
    let key = parse_keys("o").expect("a key")[0];
    tui::press(&mut screen.app, &outfit, &mut pending, key);
    point_in(&mut screen, &pending, PRESS, Place::Text("t title"));
    assert_eq!(screen.app.view.sort.by, SortBy::Title);
    let mut screen = open("/zzzzzz<enter>cj<space><esc>");
    point(&mut screen, PRESS, "without “zzzzzz”");
    assert!(screen.app.view.query.is_empty() && !screen.app.shown.hits.is_empty());
}

#[test]
fn the_mouse_is_left_to_the_terminal_and_taken_again() {
    let mut screen = open("<f6>");
    let before = screen.app.mouse;
    screen.press("<f6>");
    assert_ne!(screen.app.mouse, before);
    assert!(screen.text().contains("F6"), "{}", screen.text());
}
