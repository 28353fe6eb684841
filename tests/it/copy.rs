//! What goes to the world outside: the clipboard, other programs, the command line of a view.

use std::fs;

use base64::{Engine, engine::general_purpose::STANDARD};
use mandates::{
    app::{Errand, Excerpt, Notice, Outcome},
    lang::Language,
    tui::{self, Outside, sequence},
};

use crate::screen::{Screen, outfit, pages};

const SIZE: (u16, u16) = (100, 30);

/// Presses keys, carries out the errand they come to, tells how it went; gives what was written to
/// the terminal.
fn errand(screen: &mut Screen, keys: &str) -> String {
    screen.press(keys);
    let mut out = Vec::new();
    let mut own = outfit();
    own.outside = Outside { browser: "false".to_owned(), ..Outside::default() };
    if let Some(errand) = screen.app.errand.take()
        && let Some(outcome) = tui::carry_out(errand, &screen.app, &own, &mut out)
    {
        screen.app.hear(outcome);
        screen.press("");
    }
    String::from_utf8(out).expect("text")
}

/// The text that a terminal is given for its clipboard.
fn pasted(bytes: &str) -> String {
    let payload = bytes.strip_prefix("\x1b]52;c;").and_then(|own| own.split('\x07').next());
    let text = STANDARD.decode(payload.expect("OSC 52")).expect("base64");
    String::from_utf8(text).expect("text")
}

#[test]
fn a_file_has_what_is_selected_else_all_that_is_shown() {
    let folder = tempfile::tempdir().expect("a folder");
    let export = |screen: &mut Screen, keys: &str| {
        screen.press(keys);
        let mut own = outfit();
        own.outside.folder = folder.path().to_owned();
        let errand = screen.app.errand.take().expect("an errand");
        let outcome = tui::carry_out(errand, &screen.app, &own, &mut Vec::new());
        outcome.expect("an outcome")
    };
    let mut screen = Screen::open(pages(), Language::En, SIZE, "");
    for (keys, name, written, left, begins) in [
        ("ec<enter>", "mandates.csv", 9, 0, "id,"),
        ("<space>j<space>ej<enter>", "mandates.json", 2, 0, "["),
        ("em<enter>", "mandates.md", 2, 0, "## "),
        ("eb<ctrl-u>mali.bib<enter>", "mali.bib", 2, 0, "@"),
        ("er<enter>", "mandates.ris", 2, 0, "TY  - "),
        // The ending that is typed says what is written.
        ("ec<ctrl-u>two.json<enter>", "two.json", 2, 0, "["),
        ("ec<ctrl-u>two<enter>", "two", 2, 0, "id,"),
        ("ec<ctrl-u>two.tsv<enter>", "two.tsv", 2, 0, "id\t"),
        ("ec<ctrl-u>two.NDJSON<enter>", "two.NDJSON", 2, 0, "{"),
        ("AAei<enter>", "mandates.ics", 7, 2, "BEGIN:VCALENDAR"),
    ] {
        let path = folder.path().join(name);
        let told = Outcome::Exported { written, left, path: path.display().to_string() };
        assert_eq!(export(&mut screen, keys), told, "{keys}");
        let text = fs::read_to_string(&path).expect(name);
        assert!(text.starts_with(begins), "{keys}: {text}");
    }
    screen.app.hear(Outcome::Exported { written: 7, left: 2, path: "mandates.ics".to_owned() });
    screen.press("");
    let told = "7 mandates written to mandates.ics; 2 without two exact days left out";
    assert!(screen.text().contains(told), "{}", screen.text());
    screen.press("ec<enter>");
    let mut nowhere = outfit();
    nowhere.outside.folder = folder.path().join("nowhere");
    let errand = screen.app.errand.take().expect("an errand");
    let failed = tui::carry_out(errand, &screen.app, &nowhere, &mut Vec::new());
    assert!(matches!(failed, Some(Outcome::Failed(..))), "{failed:?}");
}

#[test]
fn a_file_is_named_before_it_is_written_and_never_over_another() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("mandates.csv"), "mine").expect("written");
    let mut own = outfit();
    own.outside.folder = folder.path().to_owned();
    let mut screen = Screen::open(pages(), Language::En, (100, 24), "ec");
    let line = "> mandates.csv";
    assert!(screen.text().contains(line), "{}", screen.text());
    let told = "9 mandates as CSV · Enter writes · Esc leaves";
    assert!(screen.text().contains(told), "{}", screen.text());
    assert!(screen.app.errand.is_none());
    screen.press("<esc>");
    assert!(screen.app.errand.is_none() && screen.app.own_words.is_none());
    screen.press("<space>j<space>ec<backspace><backspace><backspace>md");
    assert!(screen.text().contains("2 mandates as Markdown"), "{}", screen.text());
    screen.press("<ctrl-u>mandates.csv<enter>");
    let errand = screen.app.errand.take().expect("an errand");
    let outcome = tui::carry_out(errand, &screen.app, &own, &mut Vec::new()).expect("an outcome");
    screen.app.hear(outcome);
    screen.press("");
    let text = screen.text();
    assert!(text.contains("mandates.csv is there already and stays as it is"), "{text}");
    assert!(text.contains("> mandates-2.csv"), "{text}");
    screen.press("<enter>");
    let errand = screen.app.errand.take().expect("an errand");
    let outcome = tui::carry_out(errand, &screen.app, &own, &mut Vec::new());
    assert!(matches!(outcome, Some(Outcome::Exported { written: 2, .. })), "{outcome:?}");
    assert_eq!(fs::read_to_string(folder.path().join("mandates.csv")).expect("a file"), "mine");
    // A name that ends as no format does stays to be mended.
    screen.press("ec<ctrl-u>two.xlsx<enter>");
    assert!(screen.app.errand.is_none() && screen.app.own_words.is_some());
    let told = "no format ends in .xlsx, but in csv, tsv, json";
    assert!(screen.text().contains(told), "{}", screen.text());
    screen.press("<ctrl-u>two.ics");
    assert!(screen.text().contains("up to 2 mandates as calendar (ICS)"), "{}", screen.text());
    screen.press("<esc>");
    screen.press("ec<ctrl-u><enter>");
    assert!(screen.app.errand.is_none() && screen.app.own_words.is_none());
}

#[test]
fn a_key_copies_what_it_says_of_the_chosen_mandate() {
    for (keys, begins) in [
        ("yc", "DCAF – International Security Sector Advisory Team (ISSAT). “Backstopping support"),
        (
            "ya",
            "DCAF – International Security Sector Advisory Team (ISSAT). (2014–2015). Backstopping",
        ),
        ("yb", "@"),
        ("yi", "TY  - "),
        ("ym", "## Backstopping"),
        ("yj", "["),
        ("yr", "id,"),
        ("yt", "Backstopping support to EUCAP"),
        ("yd", "1\u{A0}Jul\u{A0}2014 – 31"),
        ("yx", "Backstopping support to EUCAP"),
        ("yf", "001_62ad94787b3894f8.txt:7"),
        ("yl", "mandates"),
    ] {
        let mut screen = Screen::open(pages(), Language::En, SIZE, "");
        let text = pasted(&errand(&mut screen, keys));
        assert!(text.starts_with(begins), "{keys}: {text}");
        assert!(screen.text().contains("sent to the terminal’s clipboard"), "{}", screen.text());
    }
}

#[test]
fn what_is_picked_is_copied_together() {
    let mut screen = Screen::open(pages(), Language::En, SIZE, "<space>jj<space>");
    assert_eq!(pasted(&errand(&mut screen, "yt")).lines().count(), 2);
    assert!(screen.text().contains("title · 2 mandates"), "{}", screen.text());
    let mut screen = Screen::open(pages(), Language::En, SIZE, "/xqzwv<enter>");
    assert_eq!(errand(&mut screen, "yt"), "");
    assert!(screen.text().contains("no mandate is chosen"), "{}", screen.text());
}

#[test]
fn a_text_too_long_for_a_terminal_is_saved_and_said_to_be() {
    assert!(sequence(&"x".repeat(tui::LONGEST), true).is_some());
    assert!(sequence(&"x".repeat(tui::LONGEST + 1), false).is_none());
    let long =
        format!("{}\n\nEU mandate in Mali 01/02/2016\n\n{}", "Title", "word ".repeat(20_000));
    let mut screen = Screen::open(crate::support::pages(&[&long]), Language::En, SIZE, "");
    assert_eq!(errand(&mut screen, "yx"), "");
    let Some(Outcome::Saved(path)) = screen.app.outcome.clone() else {
        panic!("{:?}", screen.app.outcome);
    };
    assert!(fs::read_to_string(&path).expect("the file reads").contains("word word"));
    fs::remove_file(path).expect("the file goes");
    assert!(screen.text().contains("too long for a terminal’s clipboard; saved to"));
}

#[test]
fn programs_are_named_as_the_system_names_them() {
    for (program, windows, words) in [
        ("less -R", false, &["less", "-R"][..]),
        (r"my\ editor 'a b'", false, &["my editor", "a b"]),
        (r"C:\bin\edit.exe -w", true, &[r"C:\bin\edit.exe", "-w"]),
        (r#""C:\Program Files\edit.exe" -w"#, true, &[r"C:\Program Files\edit.exe", "-w"]),
        ("", true, &[]),
    ] {
        assert_eq!(tui::words_of(program, windows), words, "{program}");
    }
}

#[test]
fn inside_tmux_the_clipboard_is_reached_through_it_too() {
    assert_eq!(sequence("é", false).as_deref(), Some("\x1b]52;c;w6k=\x07"));
    let both = "\x1b]52;c;w6k=\x07\x1bPtmux;\x1b\x1b]52;c;w6k=\x07\x1b\\";
    assert_eq!(sequence("é", true).as_deref(), Some(both));
}

#[test]
fn a_program_that_fails_is_said_to() {
    let mut screen = Screen::open(crate::screen::everything(), Language::En, SIZE, "");
    errand(&mut screen, "w");
    let told = "false https://issat.dcaf.ch";
    assert!(screen.text().contains(told), "{}", screen.text());
    // A page without an address has none to open.
    let page = "Title\n\nEU mandate in Mali 01/02/2016 - 03/02/2016\n";
    let mut screen = Screen::open(crate::support::pages(&[page]), Language::En, SIZE, "");
    errand(&mut screen, "w");
    assert!(screen.text().contains("no source of this mandate"), "{}", screen.text());
    for (keys, wanted) in [("p", Errand::Page), ("E", Errand::Edit), ("<ctrl-z>", Errand::Suspend)]
    {
        screen.press(keys);
        assert_eq!(screen.app.errand.take(), Some(wanted), "{keys}");
    }
    screen.press("yl");
    assert_eq!(screen.app.errand.take(), Some(Errand::Copy(Excerpt::Command)));
}

#[test]
fn what_is_done_with_the_chosen_mandate_needs_one() {
    // One is picked, and the filters show none.
    for (keys, asks) in
        [("p", false), ("E", false), ("w", false), ("yt", true), ("yl", true), ("<ctrl-l>", true)]
    {
        let keys = format!("<space>/zzzzzzz<enter>c{keys}");
        let screen = Screen::open(pages(), Language::En, (80, 24), &keys);
        let told = screen.app.notice == Some(Notice::NoMandate);
        assert_eq!((screen.app.errand.is_some(), told), (asks, !asks), "{keys}");
    }
}
