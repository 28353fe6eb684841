//! What the mouse does: events at a place of the frame in, state out.

use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use mandates::{
    app::Pane,
    keymap::Pending,
    lang::Language,
    tui::{self, pointed},
    ui::{self, Texts},
};
use ratatui::{buffer::Buffer, layout::Rect};

use crate::screen::{Screen, outfit, pages};

const LEFT: MouseButton = MouseButton::Left;

/// Does something with the mouse where a text of the frame begins, or so many columns after it.
fn point(screen: &mut Screen, kind: MouseEventKind, (text, after): (&str, u16)) {
    let (outfit, pending) = (outfit(), Pending::default());
    let area = Rect::new(0, 0, 120, 40);
    let look = outfit.look(Language::En, &pending);
    let mut buffer = Buffer::empty(area);
    ui::frame(&mut screen.app, &look, &mut Texts::default(), area, &mut buffer);
    let frame = tui::text_of(&buffer);
    let lines = frame.lines().enumerate();
    let found = lines.filter_map(|(y, line)| Some((y, line[..line.find(text)?].chars().count())));
    let (row, column) = found.last().unwrap_or_else(|| panic!("{text}\n{frame}"));
    let (row, column) = (row as u16, (column as u16).wrapping_add(after));
    let event = MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE };
    if let Some(input) = pointed(event, &look.spots) {
        screen.app.update(input);
    }
}

fn open(keys: &str) -> Screen {
    Screen::open(pages(), Language::En, (120, 40), keys)
}

#[test]
fn a_click_chooses_what_it_points_at_and_a_second_one_opens_it() {
    let press = MouseEventKind::Down(LEFT);
    let mut screen = open("t");
    point(&mut screen, press, ("2016-07", 0));
    assert_eq!((screen.app.focus, screen.app.list.row), (Pane::List, 5));
    point(&mut screen, press, ("2016-07", 0));
    assert_eq!(screen.app.focus, Pane::Detail);
    point(&mut screen, press, ("] Niger ", 0));
    assert_eq!((screen.app.focus, screen.titles().len()), (Pane::Facets, 1));
    point(&mut screen, press, ("[x] country", 1));
    assert_eq!(screen.titles().len(), 9);
    point(&mut screen, press, ("Esc back", 0));
    assert_eq!(screen.app.focus, Pane::List);
    point(&mut screen, press, ("F1 help", 1));
    assert!(screen.app.overlay.is_some());
    point(&mut screen, press, ("countries and other facets", 0));
    assert!(screen.app.overlay.is_none());
    assert_eq!(screen.app.focus, Pane::Facets);
}

#[test]
fn a_click_keeps_what_is_typed_and_leaves_it() {
    let mut screen = open("/police");
    point(&mut screen, MouseEventKind::Down(LEFT), ("Detail", 0));
    assert!(screen.app.prompt.is_none());
    assert_eq!((screen.app.focus, screen.app.view.query.as_str()), (Pane::Detail, "police"));
}

#[test]
fn the_wheel_scrolls_what_it_points_at_and_nothing_else() {
    let mut screen = open("c");
    let before = screen.app.facets.cursor.row;
    point(&mut screen, MouseEventKind::ScrollDown, ("2014-07", 0));
    assert_eq!((screen.app.list.row, screen.app.facets.cursor.row), (3, before));
    point(&mut screen, MouseEventKind::ScrollUp, ("2014-07", 0));
    assert_eq!((screen.app.list.row, screen.app.focus), (0, Pane::Facets));
    point(&mut screen, MouseEventKind::ScrollDown, ("West Africa", 0));
    assert_eq!(screen.app.facets.cursor.row, before + 3);
    point(&mut screen, MouseEventKind::ScrollDown, ("/ search", 0));
    assert_eq!(screen.app.facets.cursor.row, before + 3);
}

#[test]
fn a_drag_over_the_bars_makes_a_window() {
    let mut screen = open("");
    let bars = "› today";
    let back = |columns: u16| (bars, 0_u16.wrapping_sub(columns));
    for (kind, at) in [
        (MouseEventKind::Down(LEFT), back(80)),
        (MouseEventKind::Drag(LEFT), back(70)),
        (MouseEventKind::Drag(LEFT), back(60)),
        (MouseEventKind::Up(LEFT), back(60)),
    ] {
        point(&mut screen, kind, at);
    }
    let window = screen.app.view.window.expect("a window");
    assert!(window.first < window.last && screen.app.timeline.pending().is_none());
    screen.press("u");
    assert_eq!(screen.app.view.window, None);
}

#[test]
fn the_mouse_is_left_to_the_terminal_and_taken_again() {
    let mut screen = open("<f6>");
    let before = screen.app.mouse;
    screen.press("<f6>");
    assert_ne!(screen.app.mouse, before);
    assert!(screen.text().contains("F6"), "{}", screen.text());
}
