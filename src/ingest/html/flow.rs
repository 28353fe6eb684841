//! Text of a web page as the lines that stand on a screen.

use crate::ingest::lines::Line;

/// Empty lines in a row say no more than two.
const MOST_EMPTY: usize = 2;
/// What stands before an item of a list.
const BULLET: &str = "• ";
/// What stands between cells of a row.
const BETWEEN_CELLS: &str = " | ";

/// The lines so far, and the one that is being written.
#[derive(Default)]
pub struct Flow {
    lines: Vec<Line>,
    text: String,
    /// Line of the file on which the text begins.
    number: u32,
    /// White space was read that counts if more text follows on the line.
    space: bool,
    /// Empty lines owed before the next text.
    empty: usize,
    /// What is owed before the first text of an item.
    lead: String,
    /// A cell ended on this line.
    cell: bool,
}

impl Flow {
    /// Text whose first sign stands on a line of the file. White space counts once; in preformatted
    /// text lines stay.
    pub fn text(&mut self, text: &str, number: u32, preformatted: bool) {
        for (line, part) in (number..).zip(text.split('\n')) {
            if line > number {
                if preformatted {
                    self.line_break();
                } else {
                    self.space = true;
                }
            }
            self.part(part, line, preformatted);
        }
    }

    fn part(&mut self, part: &str, line: u32, preformatted: bool) {
        for c in part.chars() {
            if c.is_ascii_whitespace() {
                self.space = true;
                if preformatted && !self.text.is_empty() {
                    self.text.push(c);
                    self.space = false;
                }
                continue;
            }
            if self.text.is_empty() {
                self.number = line;
                self.text.push_str(&std::mem::take(&mut self.lead));
            } else if std::mem::take(&mut self.cell) {
                self.text.push_str(BETWEEN_CELLS);
            } else if self.space {
                self.text.push(' ');
            }
            self.space = false;
            self.text.push(c);
        }
    }

    /// Ends the line, if anything stands on it.
    pub fn end_line(&mut self) {
        self.space = false;
        self.cell = false;
        if self.text.is_empty() {
            return;
        }
        let empty = std::mem::take(&mut self.empty);
        if let Some(last) = self.lines.last().map(|line| line.number) {
            let blank = Line { number: last, text: String::new(), broken: None };
            self.lines.extend(std::iter::repeat_n(blank, empty));
        }
        self.lines.push(Line::new(self.number, &self.text));
        self.text.clear();
    }

    /// Ends the line, or leaves one empty.
    pub fn line_break(&mut self) {
        if self.text.is_empty() {
            self.empty = (self.empty + 1).min(MOST_EMPTY);
        }
        self.end_line();
    }

    /// Ends the line; as many empty ones stand before the next.
    pub fn apart(&mut self, empty: usize) {
        self.end_line();
        self.empty = self.empty.max(empty);
    }

    /// Begins an item of a list, by its number if it has one.
    pub fn item(&mut self, number: Option<u32>) {
        self.end_line();
        self.lead = number.map_or_else(|| BULLET.to_owned(), |number| format!("{number}. "));
    }

    /// Begins what is no item of a list, even within one.
    pub fn no_item(&mut self) {
        self.lead.clear();
    }

    /// Goes on with another cell of the same row.
    pub fn next_cell(&mut self) {
        self.cell = !self.text.is_empty();
    }

    /// How many lines there are, the last one ended.
    pub fn len(&mut self) -> usize {
        self.end_line();
        self.lines.len()
    }

    /// All lines.
    pub fn finish(mut self) -> Vec<Line> {
        self.end_line();
        self.lines
    }
}
