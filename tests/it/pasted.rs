//! Long texts that are pasted, and words of the reader's own that are not lost.

use mandates::{
    app::{Action, Input, Way},
    lang::Language,
};

use crate::screen::{Screen, everything};

fn open(keys: &str) -> Screen {
    Screen::open(everything(), Language::En, (120, 40), keys)
}

#[test]
fn a_long_paste_is_asked_for_as_a_whole() {
    let mut screen = open("/");
    let words: Vec<String> = (0..2_000).map(|number| format!("xq{number}zw")).collect();
    screen.app.update(Input::Paste(words.join(" ")));
    assert!(screen.app.shown.hits.is_empty());
    let ways: Vec<_> = screen.app.ways.rows().iter().map(|(way, _)| way.clone()).collect();
    assert_eq!(ways, [Way::Everything]);
}

#[test]
fn the_end_of_a_long_text_is_in_sight_while_it_is_typed() {
    for keys in ["a", "fc/", "d"] {
        let mut screen = open(keys);
        for _ in 0..20 {
            screen.app.update(Input::Paste("mots ".repeat(100)));
        }
        screen.press("fin");
        let text = screen.text();
        assert!(text.contains("mots motsfin"), "{keys}\n{text}");
    }
}

#[test]
fn a_note_is_kept_in_full_whatever_ends_it() {
    let long = "mots ".repeat(500);
    for last in [Action::Accept, Action::Close, Action::QuitNow] {
        let mut screen = open("a");
        screen.app.update(Input::Paste(long.clone()));
        screen.app.update(Input::Do(last));
        let notes = &screen.app.shelf.kept.notes;
        assert_eq!(notes.len(), 1, "{last:?}");
        assert_eq!(notes[0].text, long.trim(), "{last:?}");
    }
}
