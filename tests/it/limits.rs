//! Keys that can go no further say why, and what else is undone besides filters.

use mandates::{app::Pane, lang::Language};

use crate::screen::{Screen, pages};

fn open(keys: &str) -> Screen {
    Screen::open(pages(), Language::En, (120, 40), keys)
}

#[test]
fn a_key_that_can_go_no_further_says_why() {
    for (keys, told) in [
        ("t>", "no window yet; Space begins one"),
        ("t,", "no window yet; Space begins one"),
        ("t<enter>", "no window is begun; Space begins one"),
        ("t<space><enter><lt>", "the window has one bin, and cannot be shorter"),
        ("td2020<enter>9>", "the window stays"),
        ("td2020<enter>;;;", "the window stays"),
        ("t+++++", "no bins are finer than weeks"),
        ("t-----", "no bins are coarser than five years"),
    ] {
        let screen = open(keys);
        assert!(screen.text().contains(told), "{keys}: {told}\n{}", screen.text());
    }
}

#[test]
fn what_was_selected_is_undone_step_by_step() {
    let mut screen = open("<space><space>A");
    let selected = |screen: &Screen| screen.app.picked.positions().collect::<Vec<_>>();
    assert_eq!(selected(&screen).len(), 9);
    screen.press("u");
    assert_eq!(selected(&screen), [0, 1]);
    assert!(screen.text().contains("undone: the selection"), "{}", screen.text());
    screen.press("uu");
    assert_eq!((selected(&screen), screen.app.list.row), (vec![], 0));
    screen.press("UUU");
    assert_eq!(selected(&screen).len(), 9);
    // Filters and selection are undone in the order they were made in.
    let mut screen = open("<space>/police<enter>A");
    screen.press("u");
    assert_eq!((selected(&screen), screen.app.view.query.as_str()), (vec![0], "police"));
    screen.press("u");
    assert_eq!((selected(&screen), screen.app.view.query.as_str()), (vec![0], ""));
    // Going back is for views: what is selected stays.
    let screen = open("/police<enter>A<backspace>");
    assert_eq!((selected(&screen).len(), screen.app.view.query.as_str()), (2, ""));
}

#[test]
fn what_is_open_takes_the_whole_screen_and_gives_it_back() {
    for size in [(80, 24), (120, 40), (200, 60)] {
        let mut screen = Screen::open(pages(), Language::En, size, "5j<enter>");
        assert!(screen.text().contains("━ Detail"), "{}", screen.text());
        screen.press("<enter>");
        assert!(!screen.text().contains("─ Mandates"), "{size:?}\n{}", screen.text());
        assert!(!screen.text().contains("─ Timeline"), "{size:?}\n{}", screen.text());
        screen.press("<esc>");
        assert!(screen.text().contains("─ Mandates"), "{size:?}\n{}", screen.text());
        assert_eq!(screen.app.focus, Pane::Detail);
        screen.press("<esc>");
        assert_eq!(screen.app.focus, Pane::List);
    }
}

#[test]
fn the_timeline_stands_at_the_chosen_mandate_until_it_is_moved() {
    let mut screen = Screen::open(pages(), Language::En, (200, 60), "");
    let at = |screen: &Screen| screen.app.timeline.cursor().to_string();
    assert_eq!(at(&screen), "2014-07-01");
    screen.press("5j");
    assert_eq!(at(&screen), "2016-07-01");
    assert!(screen.text().contains("At the cursor: Jul\u{A0}2016"), "{}", screen.text());
    screen.press("tll<esc>");
    assert_eq!(at(&screen), "2016-09-01");
    screen.press("j");
    assert_eq!(at(&screen), "2016-10-03");
}
