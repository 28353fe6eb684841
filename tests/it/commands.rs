//! What lists keys: the strip after a prefix, the help, the list of commands.

use mandates::{app::Pane, lang::Language, tui};

use crate::screen::{Screen, outfit, pages};

const SIZE: (u16, u16) = (80, 24);

/// Checks that a frame after some keys has a text in it.
fn check(language: Language, size: (u16, u16), keys: &str, shown: &[&str]) {
    let screen = Screen::open(pages(), language, size, keys);
    let text = screen.text().replace('\u{A0}', " ");
    for words in shown {
        assert!(text.contains(words), "{keys}: {words}\n{text}");
    }
}

#[test]
fn a_prefix_shows_what_may_follow_and_a_number_before_it() {
    check(Language::En, SIZE, "12g", &["━ Go g ━", " 12 ━", " g first row   ", "Esc cancel"]);
    check(Language::Fr, (40, 12), "g", &["━ Aller g ━", " g première ligne", "Échap renoncer"]);
    check(Language::En, SIZE, "12", &[" 12 Enter open"]);
    let screen = Screen::open(pages(), Language::En, SIZE, "jjg<esc>g");
    assert_eq!(screen.app.list.row, 2, "{}", screen.text());
}

#[test]
fn the_key_for_help_is_the_last_hint_at_every_size() {
    let outfit = outfit();
    for (keys, height) in [("", 3), ("", 12), ("", 30), ("c", 24), ("t<space>l", 24), ("/po", 12)] {
        let mut screen = Screen::open(pages(), Language::Fr, (80, 24), keys);
        for width in 20..140 {
            let buffer = tui::snapshot(&mut screen.app, &outfit, &[], (width, height));
            let text = tui::text_of(&buffer);
            let last = text.lines().last().unwrap_or_default();
            // The smallest screen has one line, and a query being typed takes it.
            let typing = keys == "/po" && width < 40;
            let ends = last.ends_with("F1") || last.ends_with("F1 aide");
            assert!(typing || ends, "{width}x{height} {keys}\n{text}");
        }
    }
}

#[test]
fn the_help_is_of_the_focused_pane_and_narrows_to_what_is_typed() {
    check(Language::En, SIZE, "t?", &["Help · Timeline", "▌  h  Left", "type to filter"]);
    check(
        Language::En,
        SIZE,
        "t?wind",
        &[",  Shift-Left", "move the window earlier", " Everywhere"],
    );
    check(Language::En, SIZE, "t?fenetre", &["move the window earlier"]);
    check(Language::En, SIZE, "?shorter", &["no command answers"]);
    check(Language::En, SIZE, "?shorter<tab>", &["make the window shorter", "Help · all panes"]);
    check(Language::En, (24, 3), "?half<down>", &["▌  Ctrl-u"]);
}

#[test]
fn a_command_runs_where_its_keys_count() {
    for (keys, focus, query) in [
        ("?timeline<enter>", Pane::Timeline, ""),
        ("t?undo<enter>", Pane::Timeline, ""),
        ("?coarser<tab><enter>", Pane::Timeline, ""),
        ("c:quit<enter>", Pane::List, ""),
        (":chrono<enter>", Pane::Timeline, ""),
        (":tmln<enter>", Pane::Timeline, ""),
        ("<f3>countries<enter>", Pane::Facets, ""),
        ("/police<f3>translations<enter>", Pane::List, "police"),
        ("?<esc>", Pane::List, ""),
        (":clear<ctrl-u>", Pane::List, ""),
    ] {
        let screen = Screen::open(pages(), Language::En, SIZE, keys);
        assert_eq!(screen.app.focus, focus, "{keys}\n{}", screen.text());
        assert_eq!(screen.app.view.query, query, "{keys}\n{}", screen.text());
        assert!(screen.app.quit.is_none(), "{keys}");
    }
    let screen = Screen::open(pages(), Language::En, SIZE, "/police<f3>translations<enter>");
    assert!(!screen.app.view.reach.translations && screen.app.prompt.is_some());
}

#[test]
fn commands_answer_to_their_key_first_then_to_words_then_to_letters() {
    let first = |keys: &str| {
        let screen = Screen::open(pages(), Language::En, SIZE, keys);
        let overlay = screen.app.overlay.as_ref().expect("a list of commands");
        let at = overlay.rows().first().expect(keys);
        format!("{:?}", screen.app.commands.get(*at).expect("a command").action)
    };
    for (typed, action) in [
        ("X", "RemoveFilter"),
        ("clear", "ClearFilters"),
        ("effacer tous", "ClearFilters"),
        ("undo", "Undo"),
        ("annuler", "Undo"),
        ("ctrl-l", "Redraw"),
        ("othlang", "SwitchLanguage"),
    ] {
        assert_eq!(first(&format!(":{typed}")), action, "{typed}");
    }
}
