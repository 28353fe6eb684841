//! What is kept from one session to the next, and between two at once.

use std::{
    env, fs, thread,
    time::{Duration, Instant},
};

use rustix::process::Signal;
use tempfile::TempDir;

use super::{
    child::{ARGUMENTS, END},
    pty::{Pty, Run},
};
use crate::cli::PAGES;

/// The explorer of a reader with this home.
fn explorer(home: &TempDir, arguments: &[&str]) -> Pty {
    let home = home.path().to_str().expect("a path of text");
    let arguments = &[&[PAGES, "--today", "2026-11-23"], arguments].concat();
    Pty::start(&Run { arguments, environment: &[("HOME", home)], ..Run::default() })
}

/// The text of a file at home.
fn file(home: &TempDir, name: &str) -> String {
    fs::read_to_string(home.path().join(name)).unwrap_or_default()
}

const BOOKMARKS: &str = ".local/share/mandates/bookmarks.toml";

#[test]
fn what_is_kept_is_there_again() {
    let home = tempfile::tempdir().expect("a folder");
    let mut first = explorer(&home, &[]);
    first.wait_for("Mandates 9 of 9");
    let mut second = explorer(&home, &[]);
    second.wait_for("Mandates 9 of 9");
    // What the screen tells of is on disk already, whatever ends the program then.
    first.press("b");
    first.wait_for("bookmarked: 1 mandate");
    assert_eq!(file(&home, BOOKMARKS).matches("[[bookmark]]").count(), 1);
    first.signal(Signal::KILL);
    // The other has not seen it yet, and keeps it when it keeps another.
    second.press("jb");
    second.wait_for("bookmarked: 1 mandate");
    assert_eq!(file(&home, BOOKMARKS).matches("[[bookmark]]").count(), 2);
    second.press("B");
    second.wait_for("Mandates 2 of 9");
    second.press("q");
    second.check_given_back(0, "left");
    let mut third = explorer(&home, &["--resume"]);
    third.wait_for("Mandates 2 of 9");
    third.press("q");
    third.check_given_back(0, "left");
}

#[test]
fn nothing_is_kept_where_that_is_asked_for() {
    let home = tempfile::tempdir().expect("a folder");
    let mut explorer = explorer(&home, &["--no-state"]);
    explorer.wait_for("Mandates 9 of 9");
    explorer.press("bB");
    explorer.wait_for("Mandates 1 of 9");
    explorer.press("q");
    explorer.check_given_back(0, "left");
    assert_eq!(fs::read_dir(home.path()).expect("a folder").count(), 0);
}

#[test]
fn what_cannot_be_saved_is_told_at_once_and_at_the_end() {
    let home = tempfile::tempdir().expect("a folder");
    fs::write(home.path().join(".local"), "").expect("written");
    let mut explorer = explorer(&home, &[]);
    explorer.wait_for("bookmarks.toml: cannot be read");
    explorer.press("b");
    explorer.wait_for("bookmarks.toml: not saved");
    explorer.press("q");
    explorer.wait_for("changes not saved: 1");
    explorer.wait_for("[[bookmark]]");
    explorer.check_given_back(0, "left");
}

const LAST: &str = ".local/state/mandates/last-view.toml";
/// What leads to a view, what the screen says of it, and what is saved of it.
const VIEW: (&str, &str, &str) = ("/refor\r", "[x] “refor”", "query = \"refor\"");

#[test]
fn the_last_view_outlasts_a_signal() {
    let (keys, shows, saved) = VIEW;
    for (signal, status) in [(Signal::TERM, 143), (Signal::HUP, 129), (Signal::INT, 130)] {
        let home = tempfile::tempdir().expect("a folder");
        let mut explorer = explorer(&home, &[]);
        explorer.wait_for("Mandates 9 of 9");
        explorer.press(keys);
        explorer.wait_for(shows);
        explorer.signal(signal);
        explorer.check_given_back(status, "told to end");
        assert!(file(&home, LAST).contains(saved), "{signal:?}: {}", file(&home, LAST));
    }
}

#[test]
fn the_last_view_outlasts_its_terminal() {
    let (keys, shows, saved) = VIEW;
    let home = tempfile::tempdir().expect("a folder");
    let mut explorer = explorer(&home, &[]);
    explorer.wait_for("Mandates 9 of 9");
    explorer.press(keys);
    explorer.wait_for(shows);
    let mut shell = explorer.close();
    let ceiling = Instant::now() + Duration::from_secs(1);
    while !file(&home, LAST).contains(saved) {
        assert!(Instant::now() < ceiling, "{}", file(&home, LAST));
        thread::sleep(Duration::from_millis(5));
    }
    shell.wait().expect("an ended shell");
}

#[test]
fn the_last_view_outlasts_a_defect() {
    let (keys, shows, saved) = VIEW;
    let home = tempfile::tempdir().expect("a folder");
    let this = env::current_exe().expect("a path");
    let own = home.path().to_str().expect("a path of text");
    let mut explorer = Pty::start(&Run {
        program: this.to_str().expect("a path of text"),
        arguments: &ARGUMENTS,
        environment: &[("HOME", own), (END, "panic")],
        ..Run::default()
    });
    explorer.wait_for(" Mandates ");
    explorer.press(keys);
    explorer.wait_for(shows);
    explorer.resize((200, 100));
    explorer.check_given_back(101, "a defect");
    let last = file(&home, "mandates/last-view.toml");
    assert!(last.contains(saved), "{last}");
}

#[test]
fn a_session_that_is_ended_where_it_began_leaves_the_view_of_another() {
    let home = tempfile::tempdir().expect("a folder");
    let mut explorer = explorer(&home, &[]);
    explorer.wait_for("Mandates 9 of 9");
    explorer.signal(Signal::TERM);
    explorer.check_given_back(143, "told to end");
    assert_eq!(file(&home, LAST), "");
}
