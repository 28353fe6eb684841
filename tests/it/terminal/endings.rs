//! Each way to end, on each screen.

use std::{env, fs, path::Path, thread, time::Duration};

use rustix::process::Signal;

use super::{
    child::{ARGUMENTS, CUE, END},
    pty::{PROGRAM, Pty, Run, SHELL},
};
use crate::cli::PAGES;

/// A screen: what leads to it, what it shows, and the keys that leave the program from it.
struct Place {
    name: &'static str,
    keys: &'static str,
    shows: &'static str,
    leave: &'static str,
}

const LIST: Place = Place { name: "list", keys: "", shows: " Mandates ", leave: "q" };
const QUERY: Place = Place { name: "query", keys: "/refor", shows: "/ refor", leave: "\rq" };
const HELP: Place = Place { name: "help", keys: "?", shows: "Help", leave: "\x1b[27uqq" };

/// Opens the explorer in each place, and checks that it has the terminal.
fn in_each(run: &Run<'_>, end: impl Fn(&mut Pty, &Place) -> u8) {
    in_these(&[LIST, QUERY, HELP], run, end);
}

fn in_these(places: &[Place], run: &Run<'_>, end: impl Fn(&mut Pty, &Place) -> u8) {
    for place in places {
        let mut pty = Pty::start(run);
        pty.wait_for(" Mandates ");
        pty.press(place.keys);
        pty.wait_for(place.shows);
        let changed = pty.changed();
        for mode in ["alternate screen", "mouse", "bracketed paste", "modes"] {
            assert!(changed.contains(&mode), "{}: {mode}\n{}", place.name, pty.text());
        }
        let status = end(&mut pty, place);
        pty.check_given_back(status, place.name);
    }
}

/// The explorer as people start it.
const USUAL: Run<'_> = Run {
    script: SHELL,
    program: PROGRAM,
    arguments: &[PAGES],
    environment: &[],
    size: (80, 24),
    controls: true,
};

fn told_to_end(signal: Signal, status: u8) {
    in_each(&USUAL, |pty, _| {
        pty.signal(signal);
        status
    });
}

#[test]
fn by_its_keys() {
    in_each(&USUAL, |pty, place| {
        pty.press(place.leave);
        0
    });
}

#[test]
fn by_ctrl_c() {
    in_each(&USUAL, |pty, _| {
        pty.press("\x03");
        130
    });
}

#[test]
fn interrupted() {
    told_to_end(Signal::INT, 130);
}

#[test]
fn told_to_terminate() {
    told_to_end(Signal::TERM, 143);
}

#[test]
fn told_to_hang_up() {
    told_to_end(Signal::HUP, 129);
}

#[test]
fn stopped_and_called_back() {
    // Which of the signals for it the shell names is not the same everywhere.
    const STOPS: &str = r#"set -m; "$0" "$@"; s=$?; [ $s -gt 144 ] && [ $s -lt 149 ] && echo "status=1"; read -r _
        fg >/dev/null; echo "status=$?"; read -r _"#;
    in_each(&Run { script: STOPS, ..USUAL }, |pty, place| {
        if place.keys.is_empty() {
            pty.press("\x1a");
        } else {
            pty.signal(Signal::TSTP);
        }
        pty.check_given_back(1, "stopped");
        pty.press("\n");
        pty.wait(place.shows, |screen| {
            screen.alternate_screen() && screen.contents().contains(place.shows)
        });
        assert!(pty.changed().contains(&"modes"), "{}", place.name);
        pty.press(place.leave);
        0
    });
}

#[test]
fn by_a_panic() {
    let this = env::current_exe().expect("a path");
    let run = Run {
        program: this.to_str().expect("a path of text"),
        arguments: &ARGUMENTS,
        environment: &[(END, "panic")],
        ..USUAL
    };
    // The help would cover what cannot be drawn.
    let timeline = Place { name: "timeline", keys: "t", shows: "━ Timeline", leave: "" };
    in_these(&[LIST, QUERY, timeline], &run, |pty, _| {
        pty.resize((200, 100));
        101
    });
}

#[test]
fn by_an_error() {
    let this = env::current_exe().expect("a path");
    let folder = tempfile::tempdir().expect("a folder");
    let cue = folder.path().join("cue");
    let run = Run {
        program: this.to_str().expect("a path of text"),
        arguments: &ARGUMENTS,
        environment: &[(END, "error"), (CUE, cue.to_str().expect("a path of text"))],
        ..USUAL
    };
    in_each(&run, |pty, _| {
        give_cue(&cue);
        pty.press("j");
        2
    });
}

/// Leaves the file, and waits until it is taken.
fn give_cue(cue: &Path) {
    fs::write(cue, "").expect("a file");
    while cue.exists() {
        thread::sleep(Duration::from_millis(2));
    }
}

#[test]
fn while_another_program_has_the_terminal() {
    let pager = "sh -c 'echo lent; read -r _' pager";
    let run = Run { environment: &[("PAGER", pager)], ..USUAL };
    for signal in [Signal::TERM, Signal::HUP] {
        let mut pty = Pty::start(&run);
        pty.wait_for(" Mandates ");
        pty.press("p");
        pty.wait_for("lent");
        assert_eq!(pty.changed(), [""; 0]);
        pty.signal(signal);
        pty.check_given_back(if signal == Signal::TERM { 143 } else { 129 }, "lent");
    }
    // Without a signal the explorer has it again.
    let mut pty = Pty::start(&run);
    pty.wait_for(" Mandates ");
    pty.press("p");
    pty.wait_for("lent");
    pty.press("\n");
    pty.wait("the list", |screen| {
        screen.alternate_screen() && screen.contents().contains("Mandates")
    });
    pty.press("q");
    pty.check_given_back(0, "lent and returned");
}
