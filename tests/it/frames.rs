//! Whole frames, compared with ones that were looked at.

use mandates::{keymap::Pending, lang::Language};
use proptest::prelude::*;

use crate::{
    screen::{Screen, everything, pages},
    support::steady,
};

/// Compares the frame of the five pages after some keys with the reviewed one.
fn check(name: &str, language: Language, size: (u16, u16), keys: &str) {
    let screen = Screen::open(pages(), language, size, keys);
    insta::assert_snapshot!(name, screen.with_styles());
}

/// From too small to a wide screen: every arrangement, and sizes between.
const SIZES: [(u16, u16); 11] = [
    (19, 3),
    (24, 3),
    (30, 8),
    (40, 12),
    (60, 16),
    (80, 24),
    (100, 32),
    (120, 40),
    (132, 43),
    (170, 50),
    (200, 60),
];

#[test]
fn every_arrangement_in_english() {
    for (width, height) in SIZES {
        check(&format!("first_{width}x{height}"), Language::En, (width, height), "");
    }
}

#[test]
fn every_arrangement_in_french() {
    for (width, height) in SIZES {
        check(&format!("premier_{width}x{height}"), Language::Fr, (width, height), "");
    }
}

#[test]
fn the_timeline_in_french() {
    check("chronologie_120x40", Language::Fr, (120, 40), "tn<space>llll<enter>");
    check("chronologie_200x60", Language::Fr, (200, 60), "tM");
}

#[test]
fn what_keys_open_in_french() {
    for (name, size, keys) in [
        ("verifier_80x24", (80, 24), "D"),
        ("historique_120x40", (120, 40), "6jC"),
        ("comparer_120x40", (120, 40), "3jM"),
        ("etude_200x60", (200, 60), "6j"),
        ("note_80x24", (80, 24), "aAppeler Bamako"),
        ("garde_200x60", (200, 60), "baAppeler Bamako<enter>/police<enter>gs<enter>X"),
    ] {
        check(name, Language::Fr, size, keys);
    }
}

#[test]
fn what_keys_open() {
    for (name, size, keys) in [
        ("search_80x24", (80, 24), "/reform"),
        ("search_40x12", (40, 12), "/réforme"),
        ("typing_80x24", (80, 24), "/police -niger pays:mali,xyz since:2014"),
        ("offers_120x40", (120, 40), "/reform country:<tab><tab>"),
        ("offers_40x12", (40, 12), "/country:<tab><tab>"),
        ("reach_80x24", (80, 24), "/reform<ctrl-t><ctrl-o>"),
        ("marks_80x24", (80, 24), "/reform<enter><enter>nn"),
        ("nothing_found_80x24", (80, 24), "/police xqzwv<enter>c/niger<enter><space><esc><esc>"),
        ("nothing_found_40x12", (40, 12), "/police xqzwv<enter>"),
        ("drawer_80x24", (80, 24), "cj<space>jj-"),
        ("drawer_filter_80x24", (80, 24), "c/ivory"),
        ("countries_120x40", (120, 40), "cj<space>"),
        ("timeline_80x24", (80, 24), "t<space>llll"),
        ("window_80x24", (80, 24), "t<space><ctrl-right><ctrl-right><enter>"),
        ("timeline_40x12", (40, 12), "t"),
        ("timeline_120x40", (120, 40), "tnn"),
        ("timeline_200x60", (200, 60), "tnnnn"),
        ("weeks_80x24", (80, 24), "t++"),
        ("dates_80x24", (80, 24), "td2015-06..2016-03"),
        ("detail_80x24", (80, 24), "jjjj<enter><enter>"),
        ("detail_30x8", (30, 8), "<enter>"),
        ("checks_80x24", (80, 24), "Dj"),
        ("checks_120x40", (120, 40), "D"),
        ("history_80x24", (80, 24), "6jC"),
        ("history_40x12", (40, 12), "C"),
        ("compared_80x24", (80, 24), "3jM"),
        ("compared_120x40", (120, 40), "7jM"),
        ("selected_80x24", (80, 24), "jj<space><space>kol"),
        ("french_200x60", (200, 60), "6j"),
        (
            "kept_120x40",
            (120, 40),
            "/mali<enter>gs<enter>X/eu<enter>gs<enter>Xggbjba<enter>aAsk Bamako<enter>",
        ),
        ("naming_80x24", (80, 24), "c/mali<enter><space><esc><esc>d2014..2016<enter>gs"),
        ("help_80x24", (80, 24), "t?"),
    ] {
        check(name, Language::En, size, keys);
    }
}

#[test]
fn no_writing_shifts_a_column() {
    let titles = [
        "Plain",
        "警察改革に関する研修コースと評価",
        "إصلاح قطاع الأمن في مالي",
        "e\u{301}te\u{301} a\u{300} l’e\u{301}cole",
        "Réforme 👩\u{200D}👩\u{200D}👧 \u{202E}txet",
    ];
    let page: String = titles
        .iter()
        .map(|title| format!("{title}\n\nEU mandate in Mali 01/02/2016 - 03/02/2016\n\nMandate\n"))
        .collect();
    let collection = crate::support::pages(&[&page]);
    let screen = Screen::open(collection, Language::En, (120, 40), "");
    let row = |y: u16| -> String {
        // The last columns of the list, cell by cell.
        (109..120).map(|x| screen.buffer[(x, y)].symbol()).collect()
    };
    for y in 5..9 {
        assert_eq!(row(y), row(4), "row {y}\n{}", screen.text());
    }
}

#[test]
fn every_size_from_nothing_up_is_drawn() {
    let keys = ["", "/réforme", "c", "t<space>l", "d03/04/2016", "<enter>", "?"];
    for keys in keys {
        let mut screen = Screen::open(pages(), Language::Fr, (80, 24), keys);
        let (outfit, pending) = (crate::screen::outfit(), Pending::default());
        let mut texts = mandates::ui::Texts::default();
        for width in (0..44).chain([79, 80, 109, 110, 169, 170, 400]) {
            for height in (0..25).step_by(3).chain([1, 2, 60]) {
                let area = ratatui::layout::Rect::new(0, 0, width, height);
                let mut buffer = ratatui::buffer::Buffer::empty(area);
                let look = outfit.look(Language::Fr, &pending);
                mandates::ui::frame(&mut screen.app, &look, &mut texts, area, &mut buffer);
            }
        }
    }
}

#[test]
fn the_tallest_terminals_are_drawn() {
    for keys in ["", "t"] {
        let screen = Screen::open(pages(), Language::En, (80, 21_900), keys);
        assert!(screen.buffer[(1, 0)].symbol() == "m", "{keys}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..steady() })]

    /// Any keys at changing sizes: nothing panics, the chosen row exists and is in sight, and all
    /// that filters is shown.
    #[test]
    fn a_random_walk(
        steps in prop::collection::vec((0_usize..52, 0_u16..220, 0_u16..70), 40..80)
    ) {
        let keys = [
            "j", "k", "<down>", "<pagedown>", "G", "gg", "<tab>", "<backtab>", "<enter>", "<esc>",
            "/", "c", "t", "x", "X", "u", "U", "L", "?", "<space>", "-", "o", "h", "l", "n", "+",
            "0", "v", "<shift-right>", ",", ">", "<", "T", "a", "é", "mali", "<backspace>",
            "<ctrl-u>", "<ctrl-w>", "<ctrl-g>", "N", "<ctrl-t>", "<ctrl-x>", "<ctrl-o>", "<alt-up>",
            "<alt-down>", "<left>", "<home>", "country:", "\"", "-ssr ", "e\u{301}",
        ];
        let mut screen = Screen::open(everything(), Language::En, (80, 24), "");
        let outfit = crate::screen::outfit();
        for (key, width, height) in steps {
            let key = if keys[key] == "<" { "<lt>" } else { keys[key] };
            let typed = mandates::keymap::parse_keys(key).expect("a key");
            let buffer =
                mandates::tui::snapshot(&mut screen.app, &outfit, &typed, (width, height));
            let app = &screen.app;
            prop_assert!(app.list.row < app.shown.hits.len().max(1));
            prop_assert!(app.list.top <= app.list.row);
            prop_assert!(app.prompt.as_ref().is_none_or(|own| own.line.text() == app.view.query));
            prop_assert_eq!(app.query.typed(), &app.view.query);
            if height >= 3 && width >= 20 && app.overlay.is_none() && app.view.is_narrowed() {
                let text = mandates::tui::text_of(&buffer);
                let is_told = ["[x] ", " of 90", " sur 90", " d "].iter().any(|own| text.contains(own));
                let typing = app.prompt.is_some() || app.own_words.is_some();
                prop_assert!(is_told || app.notice.is_some() || typing, "{text}");
            }
        }
    }
}
