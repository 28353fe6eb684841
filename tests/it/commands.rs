//! What lists keys: the strip after a prefix, the help, the list of commands.

use mandates::{
    app::{Input, Mode, Pane, Zoom},
    keymap::{Keymap, Pending, parse_keys},
    lang::Language,
    tui,
};

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
    check(Language::Fr, (40, 12), "g", &["━ Aller g ━", " g première ligne", "Échap annuler"]);
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
        ("/police<f3>z<enter>", Pane::List, "police"),
        ("c/ma<f3>chronologie<enter>", Pane::Timeline, ""),
        ("d2016<f3>timeline<enter>", Pane::Timeline, ""),
        ("c<space>F?later<tab><enter>", Pane::Timeline, ""),
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
    // What is typed is left where the command has its keys elsewhere.
    let screen = Screen::open(pages(), Language::En, SIZE, "/police<f3>z<enter>");
    assert!(screen.app.prompt.is_none() && screen.app.zoom != Zoom::Normal);
    let screen = Screen::open(pages(), Language::En, SIZE, "c<space>/ma<f3>clear<enter>");
    assert!(screen.app.view.is_unfiltered() && !screen.app.facets.typing);
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
        ("x", "RemoveFilter"),
        ("X", "ClearFilters"),
        ("G", "Last"),
        ("y b", "CopyBibtex"),
        ("Ctrl-L", "Redraw"),
        ("clear", "ClearFilters"),
        ("effacer tous", "ClearFilters"),
        ("undo", "Undo"),
        ("annuler", "Undo"),
        ("ctrl-l", "Redraw"),
        ("interothlang", "SwitchLanguage"),
    ] {
        assert_eq!(first(&format!(":{typed}")), action, "{typed}");
    }
}

/// The keys that the reader is promised, by the pane that has them. `any` is any letter.
const PROMISED: [(Mode, &str); 4] = [
    (
        Mode::Pane(Pane::List),
        "j k down up ctrl-n ctrl-p g_g shift-g home end ctrl-d ctrl-u pagedown pageup tab backtab \
         enter l right esc backspace alt-left alt-right / s ctrl-f c t x del shift-x u shift-u \
         ctrl-r shift-o o_s space shift-a y_c y_a y_b y_i y_m y_t y_d y_j y_r y_x y_f y_l e_c e_j e_m e_b e_r e_i f_c f_o f_l f_k f_y f_t f_s d z v i r shift-c \
         shift-d p shift-e \
         w shift-l b shift-b a g_s g_1 g_9 g_0 g_r g_d m_any '_any : f3 ? f1 f5 f6 ctrl-l ctrl-z q ctrl-c n shift-n",
    ),
    (
        Mode::Pane(Pane::Timeline),
        "h l left right pageup pagedown ctrl-left ctrl-right + - = 0 space v enter shift-left \
         shift-right , ; shift-up shift-down > < shift-t n shift-n shift-m j k up down",
    ),
    (Mode::Pane(Pane::Facets), "/ s - n o & h l left right space"),
    (
        Mode::Query,
        "up down ctrl-p ctrl-n pageup pagedown alt-up alt-down tab ctrl-t ctrl-x ctrl-o left right \
         ctrl-a ctrl-e alt-b alt-f ctrl-w ctrl-u ctrl-k enter esc ctrl-g",
    ),
];

#[test]
fn every_promised_key_does_something() {
    let keys = Keymap::built_in().expect("the key table loads");
    for (mode, names) in PROMISED {
        for name in names.split_whitespace() {
            let mut pending = Pending::default();
            let mut input = None;
            for key in name.split('_') {
                let key = if key == "any" { "a" } else { key };
                // A name of one letter is that letter; others stand in brackets.
                let shift = key.strip_prefix("shift-").filter(|own| own.len() == 1);
                let typed = match (shift, key) {
                    (Some(letter), _) => letter.to_uppercase(),
                    (None, "<") => "<lt>".to_owned(),
                    (None, key) if key.chars().count() == 1 => key.to_owned(),
                    (None, key) => format!("<{key}>"),
                };
                let event = parse_keys(&typed).expect(name)[0];
                input = keys.press(event, mode, &mut pending);
            }
            let typed = matches!(input, None | Some(Input::Type(_)));
            assert!(!typed, "{name} in {mode:?} comes to {input:?}");
        }
    }
}
