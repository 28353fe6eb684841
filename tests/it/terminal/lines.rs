//! Terminals that cannot draw, outputs that cannot be written to, inputs that hold no keys.

use std::process::{Command, Output};

use super::pty::{PROGRAM, Pty, Run, SHELL};
use crate::cli::PAGES;

/// Lets a shell run the program without a terminal.
fn shell(script: &str) -> Output {
    let mut command = Command::new("/bin/sh");
    command.args(["-c", script, PROGRAM, PAGES]).current_dir(env!("CARGO_MANIFEST_DIR"));
    command.env("LC_ALL", "en_GB.UTF-8").env("XDG_CONFIG_HOME", "/none");
    command.output().expect("a shell")
}

#[test]
fn what_cannot_be_written_to_is_told_in_a_line() {
    let cases = [
        // Closed from the start, it is the null device, which others give on purpose.
        (r#""$0" list >&-"#, 0, ""),
        (r#""$0" list 1<>/dev/null"#, 0, ""),
        (r#""$0" "$1" >&-"#, 0, ""),
        (r#""$0" list >/dev/full"#, 2, "mandates: "),
        (r#""$0" >/dev/full"#, 2, "mandates: "),
        (r#""$0" --help >/dev/full"#, 2, "mandates: "),
        (r#""$0" list -h >/dev/full"#, 2, "mandates: "),
        (r#""$0" -V >/dev/full"#, 2, "mandates: "),
        (r#""$0" help query >/dev/full"#, 2, "mandates: "),
        (r#""$0" --help >&-"#, 0, ""),
        (r#""$0" list | head -1 >/dev/null"#, 0, ""),
        (r#""$0" --help | head -1 >/dev/null"#, 0, ""),
        (r#""$0" --print >/dev/full"#, 2, "mandates: "),
        (r#""$0" --plain </dev/null >/dev/full"#, 2, "mandates: "),
        (r#""$0" list - <&-"#, 2, "no mandate was read"),
        (r#""$0" list <&- >/dev/null"#, 0, ""),
        (r#""$0" list >/dev/null 2>&-"#, 0, ""),
        (r#""$0" nonesuch 2>&-"#, 2, ""),
    ];
    for (script, status, told) in cases {
        if script.contains("/dev/full") && !std::path::Path::new("/dev/full").exists() {
            continue;
        }
        let output = shell(script);
        let own = String::from_utf8(output.stderr).expect("text");
        assert_eq!(output.status.code(), Some(status), "{script}\n{own}");
        assert!(own.contains(told), "{script}\n{own}");
        let lines = own.lines().filter(|line| !line.contains("is empty")).count();
        assert_eq!(lines, usize::from(!told.is_empty()), "{script}\n{own}");
    }
}

#[test]
fn a_dumb_terminal_gets_lines() {
    let environment = &[("TERM", "dumb")];
    let mut pty = Pty::start(&Run { arguments: &[PAGES], environment, ..Run::default() });
    pty.wait_for("\n> ");
    pty.press("q\n");
    pty.check_given_back(0, "dumb");
    assert!(!pty.sent.contains(&0x1b), "{}", pty.text());
}

#[test]
fn keys_come_from_the_terminal_where_data_is_piped() {
    let piped = SHELL.replace(r#""$0" "$@""#, r#"cat "$1"/0* | "$0" -"#);
    let closed = SHELL.replace(r#""$0" "$@""#, r#""$0" "$@" <&-"#);
    for script in [&piped, &closed] {
        let mut pty = Pty::start(&Run { script, arguments: &[PAGES], ..Run::default() });
        pty.wait_for(" Mandates ");
        pty.press("/mali");
        pty.wait_for("/ mali");
        pty.press("\rq");
        pty.check_given_back(0, script);
    }
}

#[test]
fn without_a_terminal_for_keys_that_is_told() {
    let script = &SHELL.replace(r#""$0" "$@""#, r#""$0" "$@" </dev/null"#);
    let arguments = &[PAGES];
    let mut pty = Pty::start(&Run { script, arguments, controls: false, ..Run::default() });
    pty.check_given_back(2, "no keys");
    assert!(pty.text().contains("there is no terminal to read keys from"), "{}", pty.text());
    assert!(!pty.sent.contains(&0x1b), "{}", pty.text());
}

#[test]
fn a_program_that_nobody_can_call_back_does_not_stop() {
    let mut pty =
        Pty::start(&Run { script: r#"exec "$0" "$@""#, arguments: &[PAGES], ..Run::default() });
    pty.wait_for(" Mandates ");
    pty.press("\x1a");
    pty.press("/mali");
    pty.wait_for("/ mali");
}
