//! A terminal that changes its size while it is drawn on.

use super::pty::{Pty, Size};
use crate::screen::{Screen, pages};
use mandates::lang::Language;

/// What the explorer shows at a size, without the spaces and lines that show nothing.
fn expected(size: Size) -> String {
    trimmed(&Screen::open(pages(), Language::En, size, "").text())
}

fn trimmed(text: &str) -> String {
    let lines = text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
    lines.trim_end().to_owned()
}

#[test]
fn a_storm_of_sizes_ends_with_the_frame_of_the_last() {
    let mut pty = Pty::explorer(&[]);
    pty.wait_for(" Mandates ");
    for round in 0..40 {
        for size in [(200, 60), (1, 1), (24, 3), (40 + round, 12), (110, 2 + round)] {
            pty.resize(size);
        }
    }
    for size in [(120, 40), (80, 24), (41, 13)] {
        pty.resize(size);
        let expected = expected(size);
        pty.wait("the frame", |screen| trimmed(&screen.contents()) == expected);
    }
    pty.press("q");
    pty.check_given_back(0, "after a storm");
}
