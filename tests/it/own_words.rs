//! Notes and saved views: keys in, what is kept and shown out.

use mandates::{
    app::{Errand, Mode, Saving},
    kept::{Change, Kept, SavedView},
    lang::Language,
    report::{self, Field, Format, Setting, Values},
    strings::Strings,
    view::Wanted,
};

use crate::screen::{Screen, pages, today};

const SIZE: (u16, u16) = (120, 40);

fn open(keys: &str) -> Screen {
    Screen::open(pages(), Language::En, SIZE, keys)
}

/// Checks that a frame has these words.
fn shows(screen: &Screen, keys: &str, shown: &[&str]) {
    let text = screen.text().replace('\u{A0}', " ");
    for words in shown {
        assert!(text.contains(words), "{keys}: {words}\n{text}");
    }
}

#[test]
fn a_note_is_typed_kept_shown_and_taken_away() {
    let check = |keys: &str, note: Option<&str>, saved: usize, shown: &[&str]| {
        let screen = open(keys);
        assert_eq!(screen.app.shelf.placed.note(0), note, "{keys}");
        assert_eq!(screen.app.changes.len(), saved, "{keys} {:?}", screen.app.changes);
        shows(&screen, keys, shown);
    };
    let seen = ["▌  +2014-07", " Your note (a)", " Ask Bamako"];
    check("a", None, 0, &[" a your note on this mandate", "Enter keeps it"]);
    check("aAsk Bamako<enter>", Some("Ask Bamako"), 1, &seen);
    check("aAsk Bamako<enter>", Some("Ask Bamako"), 1, &["note written; a again changes it"]);
    // What leaves the line keeps what was typed; one key gives it up.
    check("aAsk Bamako<esc>", Some("Ask Bamako"), 1, &seen);
    check("aAsk Bamako<f3>timeline<enter>", Some("Ask Bamako"), 1, &seen);
    check("aAsk Bamako<ctrl-g>", None, 0, &[]);
    check("aAsk<enter>a Bamako<enter>", Some("Ask Bamako"), 2, &seen);
    check("aAsk<enter>a<ctrl-u><enter>", None, 2, &["the note is taken away"]);
    check("a  <enter>", None, 0, &[]);
    check("aAsk<enter>a<enter>", Some("Ask"), 1, &[]);
}

#[test]
fn a_note_is_written_in_the_editor_of_the_reader() {
    let mut screen = open("");
    screen.app.editor = true;
    screen.press("a");
    assert_eq!(screen.app.errand, Some(Errand::Note));
    assert_eq!(screen.app.mode(), open("").app.mode());
    screen.app.write_note(0, "First line\r\n\u{1b}[31msecond\u{202e} line\r\n\r\n");
    screen.press("");
    shows(&screen, "", &["│ First line", "second"]);
    let bad = screen.text().chars().find(|c| *c != '\n' && mandates::safe::is_hidden(*c));
    assert_eq!(bad, None);
}

/// The saved views, `1 police`.
fn views(screen: &Screen) -> Vec<String> {
    let views = screen.app.shelf.kept.views.iter();
    views.map(|(key, view)| format!("{key} {}", view.name)).collect()
}

#[test]
fn views_are_saved_named_gone_to_and_forgotten() {
    let check = |keys: &str, saved: &[&str], query: &str, shown: &[&str]| {
        let screen = open(keys);
        assert_eq!(views(&screen), saved, "{keys}");
        assert_eq!(screen.app.view.query, query, "{keys}");
        shows(&screen, keys, shown);
    };
    let one = "/police<enter>gs<enter>";
    let one = |rest: &str| format!("{one}{rest}");
    check("/police<enter>gs", &[], "police", &[" > police ", "g 1 will go to it"]);
    check("gs", &[], "", &["a name for this view"]);
    check("gs<enter>", &[], "", &[" no filters "]);
    check("/police<enter>gs<esc>", &[], "police", &[]);
    check(&one(""), &["1 police"], "police", &["g 1 goes to “police” from now on"]);
    check(&one("X"), &["1 police"], "", &["saved views: g 1 police  c:countries"]);
    check(&one("Xg1"), &["1 police"], "police", &["“police” · 2 of 9"]);
    check(&one("Xg1u"), &["1 police"], "", &["undone"]);
    check(&one("g2"), &["1 police"], "police", &["no view is saved under g 2; g s saves"]);
    check(&one("gr"), &["1 police"], "police", &["the new name of g 1"]);
    check(&one("gr<ctrl-u>P<enter>"), &["1 P"], "police", &[]);
    check(&one("gs<ctrl-u>P<enter>"), &["1 P"], "police", &[]);
    check(&one("X/mali<enter>gs<enter>"), &["1 police", "2 mali"], "mali", &[]);
    check(&one("X/mali<enter>gs<ctrl-u>POLICE"), &["1 police"], "mali", &["of that name, g 1"]);
    check(&one("X/mali<enter>gs<ctrl-u>POLICE<enter>"), &["1 POLICE"], "mali", &[]);
    check(&one("gd"), &[], "police", &["no view is saved under g 1 any more"]);
    // What is offered is selected: typing takes its place, moving or leaving it does not.
    check(&one("X/mali<enter>gsM<enter>"), &["1 police", "2 M"], "mali", &[]);
    check(&one("X/mali<enter>gs<end>!<enter>"), &["1 police", "2 mali!"], "mali", &[]);
    check(&one("X/mali<enter>gs<backspace>N<enter>"), &["1 police", "2 N"], "mali", &[]);
    // The next key alone brings back what was forgotten.
    check(&one("gdu"), &["1 police"], "police", &["goes to “police” from now on"]);
    check(&one("gdju"), &[], "", &["no filters"]);
    check(&one("gduu"), &["1 police"], "", &["undone"]);
    check(&one("Xgd"), &["1 police"], "", &["this view is not a saved one"]);
    check(&one("Xgr"), &["1 police"], "", &["this view is not a saved one"]);
    check("g", &[], "", &["s save this view", "1…9 saved view", "0 last session"]);
}

#[test]
fn a_view_is_called_by_what_it_filters_by() {
    for (language, keys, name) in [
        (Language::En, "c/mali<enter><space><esc>d2014..2016<enter>", "Mali 2014–2016"),
        (Language::En, "d2015-Q3<enter>", "2015-07–2015-09"),
        (Language::En, "d2015<enter>", "2015"),
        (Language::En, "c/mali<enter>-<esc>", "-Mali"),
        (Language::Fr, "fo/UE<enter><space><esc><esc>/police<enter>", "UE police"),
        (Language::En, "bB", "*"),
        (Language::En, "", ""),
    ] {
        let screen = Screen::open(pages(), language, SIZE, keys);
        assert_eq!(screen.app.name_of(&screen.app.view), name, "{keys}\n{}", screen.text());
    }
}

fn saved(query: &str) -> SavedView {
    let wanted = Wanted { query: query.to_owned(), ..Wanted::default() };
    SavedView { name: query.to_owned(), wanted }
}

#[test]
fn a_view_is_known_again_in_other_words() {
    let mut screen = open("c/mali<enter><space><esc><esc>d2015<enter>");
    let wanted = Wanted {
        named: [(mandates::search::Facet::Country, vec!["république du mali".to_owned()])].into(),
        active: Some("2015-01..2015-12".to_owned()),
        ..Wanted::default()
    };
    let view = SavedView { name: "Mine".to_owned(), wanted };
    screen.app.keep(Kept { views: [(3, view)].into(), ..Kept::default() });
    assert_eq!(screen.app.saved_as(), Some(3));
    screen.press("gd");
    shows(&screen, "", &["no view is saved under g 3"]);
}

#[test]
fn nine_views_are_all_there_is_room_for() {
    let mut screen = open("/police<enter>");
    let views = (1..=9).map(|key| (key, saved(&format!("view {key}")))).collect();
    screen.app.keep(Kept { views, ..Kept::default() });
    screen.press("gs<enter>");
    assert_eq!(screen.app.saving("police"), Saving::Full);
    assert_eq!(screen.app.mode(), Mode::OwnWords, "what was typed stays");
    shows(&screen, "", &["g 1…9 are all taken: go to one, g d frees it"]);
    screen.press("<ctrl-u>view 4<enter>X");
    assert_eq!(screen.app.shelf.kept.views[&4].wanted.query, "police");
    // As many as there is room for, and how many more.
    shows(&screen, "", &["g 1 view 1  g 2 view 2", "  +"]);
}

#[test]
fn the_last_session_waits_at_a_key() {
    let with = |wanted: Wanted| {
        let mut screen = open("");
        screen.app.keep(Kept { last: Some(wanted), ..Kept::default() });
        screen.press("");
        screen
    };
    let mut screen = with(saved("police").wanted);
    shows(&screen, "", &["g 0 last session"]);
    screen.press("g0");
    assert_eq!(screen.app.view.query, "police");
    shows(&screen, "", &["as the last session ended · 2 of 9"]);
    screen.press("u");
    assert_eq!(screen.app.view.query, "");
    let mut screen = with(Wanted::default());
    screen.press("g0");
    shows(&screen, "", &["no session before ended with a filter"]);
    // A view is not widened in silence where the files have not all of it.
    let named = [(mandates::search::Facet::Country, vec!["Atlantis".to_owned()])].into();
    let mut screen = with(Wanted { named, query: "police".to_owned(), ..Wanted::default() });
    screen.press("g0");
    assert_eq!(screen.app.view.query, "");
    shows(&screen, "", &["left as it was", "Atlantis"]);
}

#[test]
fn what_is_saved_of_a_view_is_what_the_command_line_says() {
    let screen = open("c/mali<enter><space><esc><esc>/police<enter>gs<enter>");
    let Some(Change::View(1, Some(view))) = screen.app.changes.last() else {
        panic!("{:?}", screen.app.changes);
    };
    assert_eq!(view.wanted.written(), "--query police --country Mali");
}

#[test]
fn what_is_written_elsewhere_has_the_readers_own_words() {
    let screen = open("baAsk *Bamako*<enter>ja=1+1<enter>");
    let collection = &screen.app.collection;
    let words = Strings::built_in(Language::En).expect("built-in words");
    let kept = &screen.app.shelf.placed;
    let setting = Setting { collection, words: &words, kept, today: today() };
    let mut written = Vec::new();
    report::write(Format::Markdown, &setting, [0], &mut written).expect("memory");
    let written = String::from_utf8(written).expect("text");
    assert!(written.contains("\n### Your note\n\nAsk \\*Bamako\\*\n"), "{written}");
    let text = report::text(&collection.mandates[0], &setting);
    assert!(text.contains("\n\nYour note:\nAsk *Bamako*\n\n"), "{text}");
    let mut written = Vec::new();
    report::show(Format::Table(80), &setting, 0, &mut written).expect("memory");
    let written = String::from_utf8(written).expect("text");
    assert!(written.contains("\nYour note\nAsk *Bamako*\n"), "{written}");
    for (values, expected) in [
        // No spreadsheet takes a note for a formula.
        (Values::Tsv, "bookmarked\tnote\nyes\tAsk *Bamako*\n\t'=1+1\n\t\n"),
        (Values::Csv, "bookmarked,note\r\nyes,Ask *Bamako*\r\n,'=1+1\r\n,\r\n"),
    ] {
        let mut written = Vec::new();
        let mandates = collection.mandates.iter().take(3).map(|own| (own, ""));
        let fields = [Field::Bookmarked, Field::Note];
        report::values(values, &fields, &setting, mandates, &mut written).expect("memory");
        assert_eq!(String::from_utf8(written).expect("text"), expected);
    }
}

#[test]
fn mandates_are_found_by_the_words_of_their_notes() {
    const NOTES: &str = "aCall Bamako back<enter>jaRappeler l’École<enter>gg";
    let check = |query: &str, count: usize| {
        let screen = open(&format!("{NOTES}/{query}<enter>"));
        assert_eq!(screen.titles().len(), count, "{query}\n{}", screen.text());
    };
    for (query, count) in [
        ("note:bamako", 1),
        ("note:bam", 1),
        ("note:amako", 0),
        ("note:ecole", 1),
        ("note:\"bamako back\"", 1),
        ("note:\"back bamako\"", 0),
        ("note:bamako,ecole", 2),
        ("note:*", 2),
        ("-note:*", 7),
        ("-note:bamako", 8),
        ("note:bamako note:ecole", 0),
        ("note:bamako OR note:ecole", 2),
        ("note:bamako country:mali", 1),
        ("note:", 9),
    ] {
        check(query, count);
    }
    // A word of a note alone is no word of the mandate.
    check("rappeler", 0);
    // What is taken away or written anew is found no more, or found at once.
    let mut screen = open(&format!("{NOTES}/note:bamako<enter>"));
    screen.press("a<ctrl-u>Dakar<enter>/<ctrl-u>note:dakar<enter>");
    assert_eq!(screen.titles().len(), 1, "{}", screen.text());
    screen.press("a<ctrl-u><enter>/<ctrl-u>note:*<enter>");
    assert_eq!(screen.titles().len(), 1, "{}", screen.text());
}
