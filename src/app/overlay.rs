use super::{cursor::Cursor, line::Line, mode::Mode};

/// What lies over the whole screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What keys do where the reader is; all of it on demand.
    Help,
    /// All commands, the best answer to what is typed first.
    Commands,
}

/// A list of commands over the screen.
#[derive(Clone, Debug)]
pub struct Overlay {
    /// Which list.
    pub kind: Kind,
    /// What is typed.
    pub line: Line,
    /// The chosen row.
    pub cursor: Cursor,
    /// Whether keys of all parts of the screen are shown.
    pub everything: bool,
    /// Where keys went before, and go again.
    pub over: Mode,
    rows: Vec<usize>,
}

impl Overlay {
    /// A list with nothing typed yet, over what keys went to.
    pub(super) fn of(kind: Kind, over: Mode) -> Self {
        let (line, cursor) = (Line::default(), Cursor::default());
        Self { kind, line, cursor, everything: false, over, rows: Vec::new() }
    }

    /// Lists these commands, the first one chosen.
    pub(super) fn list(&mut self, rows: Vec<usize>) {
        self.rows = rows;
        (self.cursor.row, self.cursor.top) = (0, 0);
    }

    /// Positions of the commands listed.
    pub fn rows(&self) -> &[usize] {
        &self.rows
    }
}
