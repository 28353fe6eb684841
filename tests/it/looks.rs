//! Colours and signs: bytes that reach a terminal, frames in ASCII, themes, the reader's settings.

use std::{collections::BTreeSet, fs};

use mandates::{
    app::Action,
    cli::is_ascii,
    config::Settings,
    keymap::{Keymap, Section, parse_keys},
    lang::Language,
    theme::Theme,
    tui::{self, Outfit},
};
use ratatui::{backend::Backend, buffer::Buffer, prelude::CrosstermBackend, style::Modifier};

use crate::screen::{Screen, everything, outfit, pages};

/// Keys that show every part of the screen.
const KEYS: [&str; 7] =
    ["", "/réforme pays:mali,xyz", "cj<space>j-", "t<space>llll", "<enter>", "?", "o"];

fn with(change: impl FnOnce(&mut Outfit)) -> Outfit {
    let mut own = outfit();
    change(&mut own);
    own
}

fn frame(outfit: &Outfit, keys: &str, size: (u16, u16)) -> Buffer {
    let mut screen = Screen::open(everything(), Language::Fr, size, "");
    let keys = parse_keys(keys).expect("keys of a test");
    tui::snapshot(&mut screen.app, outfit, &keys, size)
}

/// What a terminal is sent for a frame, the numbers of its SGR sequences.
fn numbers(buffer: &Buffer) -> BTreeSet<String> {
    let mut bytes = Vec::new();
    let (area, cells) = (buffer.area, &buffer.content);
    let places = (0..area.height).flat_map(|y| (0..area.width).map(move |x| (x, y)));
    let cells = places.zip(cells).map(|((x, y), cell)| (x, y, cell));
    CrosstermBackend::new(&mut bytes).draw(cells).expect("bytes are written");
    let text = String::from_utf8(bytes).expect("text");
    let sequences = text.split('\x1b').filter_map(|own| own.strip_prefix('['));
    let graphic = sequences.filter_map(|own| Some(own.split_once('m')?.0));
    let graphic = graphic.filter(|own| own.bytes().all(|b| b.is_ascii_digit() || b == b';'));
    graphic.flat_map(|own| own.split(';')).map(str::to_owned).collect()
}

#[test]
fn without_colour_no_colour_is_sent_and_all_else_is() {
    let colour = |number: &String| {
        number.parse::<u8>().is_ok_and(|own| matches!(own, 30..=49 | 58 | 59 | 90..=107))
    };
    let plain = Theme::monochrome().expect("the theme loads");
    let plain = with(|own| own.theme = plain);
    for (colored, outfit) in [(false, plain), (true, outfit())] {
        crossterm::style::force_color_output(colored);
        let mut sent = BTreeSet::new();
        for keys in KEYS {
            sent.extend(numbers(&frame(&outfit, keys, (120, 40))));
        }
        assert_eq!(sent.iter().any(colour), colored, "{sent:?}");
        // Bold, underline and reverse still tell things apart.
        for number in ["1", "4", "7"] {
            assert!(sent.contains(number), "{number} in {sent:?}");
        }
    }
}

#[test]
fn in_ascii_every_sign_is_ascii_and_stands_where_it_stood() {
    let ascii = with(|own| own.ascii = true);
    for keys in KEYS {
        for size in [(80, 24), (40, 12), (200, 60), (24, 3)] {
            let (full, plain) = (frame(&outfit(), keys, size), frame(&ascii, keys, size));
            for (at, own) in plain.content.iter().enumerate() {
                let (whole, plain) = (full.content[at].symbol(), own.symbol());
                assert!(plain.is_ascii() && plain.len() == 1, "{whole} as {plain}");
                assert!(plain != "?" || whole == "?", "{whole} as {plain}");
                // Where a text is cut, two letters give way to dots.
                let near = full.content.iter().skip(at.saturating_sub(2)).take(5);
                let is_cut = plain == "." && near.into_iter().any(|own| own.symbol() == "…");
                assert!(!whole.is_ascii() || whole == plain || is_cut, "{whole} as {plain}");
            }
        }
    }
    let text = tui::text_of(&frame(&ascii, "/réforme<enter>", (120, 40)));
    for words in ["/ reforme", "a verifier", "L English", "... "] {
        assert!(text.contains(words), "{words}\n{text}");
    }
}

#[test]
fn every_word_of_the_screen_has_letters_in_ascii() {
    let ascii = with(|own| own.ascii = true);
    for table in ["en", "fr"] {
        let words = fs::read_to_string(format!("assets/lang/{table}.toml")).expect("words");
        let page =
            format!("{}\n\nEU mandate in Mali 01/02/2016 - 03/02/2016\n", words.replace('\n', " "));
        let keys = parse_keys("<enter><enter>").expect("keys of a test");
        let mut screen = Screen::open(crate::support::pages(&[&page]), Language::En, (90, 400), "");
        let text = tui::text_of(&tui::snapshot(&mut screen.app, &ascii, &keys, (90, 400)));
        assert!(
            text.is_ascii() && text.matches('?').count() <= words.matches('?').count(),
            "{text}"
        );
    }
}

#[test]
fn a_locale_without_utf_8_is_known_by_its_name() {
    for (locale, ascii) in [
        ("C", true),
        ("POSIX", true),
        ("fr_FR.ISO-8859-1", true),
        ("fr_CH.iso88591@euro", true),
        ("C.UTF-8", false),
        ("en_GB.utf8", false),
        ("fr_FR", false),
        ("fr", false),
    ] {
        assert_eq!(is_ascii(locale), ascii, "{locale}");
    }
}

#[test]
fn every_theme_loads_and_tells_what_is_chosen_apart() {
    let mut shown = BTreeSet::new();
    for name in Theme::NAMES {
        let theme = Theme::named(name).expect(name);
        assert_ne!(theme.cursor, theme.base, "{name}");
        assert_ne!(theme.mark, theme.mark_current, "{name}");
        shown.insert(format!("{theme:?}"));
    }
    assert_eq!(shown.len(), Theme::NAMES.len());
    let theme = Theme::named("high-contrast").expect("the theme loads");
    let buffer = frame(&with(|own| own.theme = theme), "", (80, 24));
    let reset = ratatui::style::Color::Reset;
    assert!(buffer.content.iter().all(|cell| cell.fg != reset && cell.bg != reset));
}

/// The settings of a text over the keys the program comes with, with what was told of it.
fn settings(text: &str) -> (Settings, Vec<String>) {
    let settings = Settings::read("own.toml", text, Keymap::built_in().expect("the keys load"));
    let told = settings.problems.iter().map(|problem| {
        let kind = serde_json::to_value(problem.kind).expect("a kind has a name");
        let line = problem.line.unwrap_or_default();
        format!("{line} {} {}", kind.as_str().unwrap_or_default(), problem.found)
    });
    let told = told.collect();
    (settings, told)
}

#[test]
fn the_readers_keys_go_before_those_of_the_program() {
    let (own, told) = settings(
        "[keys.anywhere]\nundo = [\"z z\", \"f9\"]\nhelp = \"h\"\nup = [\"g\"]\nredo = []\n\
         [keys.facets]\nonly = [\"x\"]\n[screen]\ntheme = \"dark\"\nmouse = false\nascii = true\nui = \"fr\"\n",
    );
    assert_eq!(told, Vec::<String>::new());
    assert_eq!(own.screen.theme.as_deref(), Some("dark"));
    assert_eq!((own.screen.mouse, own.screen.ascii), (Some(false), Some(true)));
    assert_eq!(own.screen.ui, Some(Language::Fr));
    let keys = |action| {
        let all = own.keys.section(Section::Anywhere).find(|(of, _)| *of == action);
        all.map(|(_, keys)| keys.join(" | ")).unwrap_or_default()
    };
    assert_eq!(keys(Action::Undo), "z z | F9");
    assert_eq!(keys(Action::Redo), "");
    assert_eq!(keys(Action::Up), "g");
    // The key that is one of its own now begins no others.
    assert_eq!(keys(Action::First), "Home");
    let outfit = with(|outfit| outfit.keys = own.keys);
    let mut screen = Screen::open(pages(), Language::En, (80, 24), "");
    let text = |screen: &mut Screen, typed: &str| {
        let keys = parse_keys(typed).expect("keys of a test");
        tui::text_of(&tui::snapshot(&mut screen.app, &outfit, &keys, (80, 24)))
    };
    assert!(text(&mut screen, "zz").contains("nothing to undo"));
    assert!(text(&mut screen, "").contains("h:help") && screen.app.overlay.is_none());
    assert!(text(&mut screen, "h").contains("━ Help"));
}

#[test]
fn what_is_said_of_keys_follows_them() {
    let (own, told) = settings(
        "[keys.anywhere]\nswitch-language = \"f9\"\nsearch = \"ctrl-f\"\ntype-dates = \"b\"\n",
    );
    assert_eq!(told, Vec::<String>::new());
    let outfit = with(|outfit| outfit.keys = own.keys);
    for (keys, said) in
        [("", " > chercher"), ("", "F9 English"), ("b2016", " b 2016"), ("?so", " > so")]
    {
        let text = tui::text_of(&frame(&outfit, keys, (120, 40)));
        assert!(text.contains(said), "{keys}: {said}\n{text}");
    }
}

#[test]
fn the_settings_to_start_from_are_those_of_the_program() {
    let text = crate::cli::stdout(&["config"]);
    let is_setting = |line: &&str| {
        let name = line.split(" = ").next().unwrap_or_default();
        let is_name = name.chars().all(|c| c.is_ascii_lowercase() || c == '-');
        line.starts_with('[') || (is_name && line.contains(" = "))
    };
    let each = |line: &str| match line.strip_prefix("# ").filter(is_setting) {
        Some(setting) => format!("{setting}\n"),
        None => format!("{line}\n"),
    };
    let all: String = text.lines().map(each).collect();
    assert!(all.matches(" = ").count() > 100, "{all}");
    let (built_in, _) = settings("");
    let keys = |own: &Settings| {
        let of = |section| own.keys.section(section).map(|own| format!("{own:?}")).collect();
        Section::ALL.map(of).map(|keys: Vec<String>| keys)
    };
    for (text, theme) in [(&text, None), (&all, Some("default"))] {
        let (own, told) = settings(text);
        assert_eq!(told, Vec::<String>::new());
        assert_eq!(keys(&own), keys(&built_in));
        assert_eq!(own.screen.theme.as_deref(), theme);
        assert_eq!(own.screen.mouse, theme.map(|_| true));
        assert_eq!(
            (own.screen.ascii, own.screen.resume),
            (theme.map(|_| false), theme.map(|_| false))
        );
    }
    for name in mandates::config::Screen::NAMES {
        assert!(all.contains(&format!("\n{name} = ")), "{name}");
    }
}

#[test]
fn what_is_misnamed_is_told_with_the_nearest_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("config.toml");
    for (text, told) in [
        ("[scren]\n", "did you mean screen?"),
        ("[screen]\ntheem = 1\n", "did you mean theme?"),
        ("[keys.anywere]\n", "did you mean [keys.anywhere]?"),
        ("[keys.anywhere]\nclear-filter = \"x\"\n", "did you mean clear-filters?"),
    ] {
        fs::write(&file, text).expect("it is written");
        let path = file.to_str().expect("a name");
        crate::cli::check(&["list", "--limit", "1", "--config", path], 0, "id", told);
    }
}

#[test]
fn what_does_not_read_is_told_by_line_and_the_rest_holds() {
    let (own, told) = settings(
        "[screen]\ntheme = \"darkk\"\nmouse = 3\ncolour = true\nascii = true\n[keys.anywhere]\n\
         fly = [\"j\"]\nundo = [\"zz\", \"f9\", 7]\nredo = [\"f9\"]\n[keys.nowhere]\nup = [\"k\"]\n[foo]\n",
    );
    assert_eq!(
        told,
        [
            "2 bad-setting theme = \"darkk\"",
            "3 bad-setting mouse = 3",
            "4 unknown-setting colour",
            "7 unknown-action fly",
            "8 unknown-key zz",
            "8 unknown-key 7",
            "9 key-twice f9",
            "10 unknown-section nowhere",
            "12 unknown-setting foo",
        ]
    );
    assert_eq!(own.screen.ascii, Some(true));
    let undo = own.keys.section(Section::Anywhere).find(|(of, _)| *of == Action::Undo);
    assert_eq!(undo.expect("a key").1, ["F9"]);
    // A key of every pane that begins keys of one of them would silence those.
    let (own, told) = settings(
        "[keys.anywhere]\nundo = [\"o\", \"f9\"]\n[keys.mandates]\npick = [\"c p\"]\n\
         [keys.facets]\nonly = [\"o\"]\n",
    );
    assert_eq!(told, ["2 key-begins o", "4 key-begins c p"]);
    let sort = own.keys.section(Section::Mandates).find(|(of, _)| *of == Action::SortEnd);
    assert_eq!(sort.expect("a key").1, ["o e"]);
    let (_, told) = settings(
        "[keys.anywhere]\nundo = \"i\"\n[keys.mandates]\nsources = \"u\"\nsame-time = \"e s\"\n",
    );
    assert_eq!(told, Vec::<String>::new());
    let (own, told) = settings("[screen]\nascii = true\ntheme = dark\nmouse = false\n");
    assert!(told.len() == 1 && told[0].starts_with("3 bad-settings"), "{told:?}");
    assert_eq!((own.screen.ascii, own.screen.mouse), (Some(true), Some(false)));
}

#[test]
fn a_style_that_is_seen_on_a_blank_is_given_to_signs_alone() {
    let outfit = with(|outfit| {
        outfit.theme.doubt = outfit.theme.doubt.reversed();
        outfit.theme.missing = outfit.theme.missing.reversed();
        outfit.theme.heading_focused = outfit.theme.heading_focused.reversed();
    });
    let buffer = frame(&outfit, "j", (80, 24));
    let (mut blank, mut drawn) = (0, 0);
    for y in 2..20 {
        let is_reversed = |x: u16| buffer[(x, y)].modifier.contains(Modifier::REVERSED);
        // The row of the cursor and the titles of panes are reversed throughout.
        for x in (0..4).filter(|x| is_reversed(*x) && !is_reversed(6)) {
            let signs = if buffer[(x, y)].symbol() == " " { &mut blank } else { &mut drawn };
            *signs += 1;
        }
    }
    assert!(blank == 0 && drawn > 0, "{blank} {drawn}\n{}", tui::text_of(&buffer));
}

#[cfg(unix)]
#[test]
fn settings_that_are_no_file_are_told_and_not_waited_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let own = folder.path().join("mandates");
    std::fs::create_dir(&own).expect("a folder");
    let pipe = own.join("config.toml");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().expect("a pipe");
    assert!(made.success());
    let mut command = crate::cli::program(&["list", "--count"]);
    command.env("XDG_CONFIG_HOME", folder.path());
    let output = crate::cli::finish(command, None);
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(said.contains("config.toml: "), "{said}");
}
