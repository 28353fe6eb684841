//! A terminal that goes away takes the explorer with it, also where no signal tells of it.

use std::{
    fs,
    path::Path,
    thread,
    time::{Duration, Instant},
};

use super::pty::{Pty, Run};
use crate::cli::PAGES;

/// A shell that the loss of the terminal does not end, so that the system tells the program nothing.
const LASTING: &str = r#"trap '' HUP; "$0" "$@"; echo $? >"$TOLD""#;

/// A program may take this long to end when nobody sees it any more.
const AT_ONCE: Duration = Duration::from_secs(1);

#[test]
fn a_terminal_that_is_gone() {
    let pager = ("PAGER", "sh -c 'echo lent; exec sleep 1' pager");
    for (keys, shows) in [("", " Mandates "), ("/refor", "/ refor"), ("?", "Help"), ("p", "lent")] {
        let folder = tempfile::tempdir().expect("a folder");
        let told = folder.path().join("told");
        let environment = &[("TOLD", told.to_str().expect("a path of text")), pager];
        let run = Run { script: LASTING, arguments: &[PAGES], environment, ..Run::default() };
        let mut pty = Pty::start(&run);
        pty.wait_for(" Mandates ");
        pty.press(keys);
        pty.wait_for(shows);
        let start = Instant::now();
        let mut shell = pty.close();
        assert_eq!(status(&told).trim(), "129", "{keys}");
        assert!(start.elapsed() < AT_ONCE, "{keys}: {:?}", start.elapsed());
        shell.wait().expect("an ended shell");
    }
}

/// What the shell tells, as soon as it does.
fn status(told: &Path) -> String {
    let ceiling = Instant::now() + Duration::from_secs(20);
    loop {
        match fs::read_to_string(told) {
            Ok(status) if status.ends_with('\n') => return status,
            _ if Instant::now() > ceiling => return "still running".to_owned(),
            _ => thread::sleep(Duration::from_millis(5)),
        }
    }
}
