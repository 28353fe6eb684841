use super::{limits::PAGE_LINES, repair::repair};

/// A line of a file, trimmed of spaces of every kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// From 1.
    pub number: u32,
    /// What stands on it, with certain encoding damage mended.
    pub text: String,
    /// What stood there before, where something was mended.
    pub broken: Option<String>,
}

impl Line {
    /// A line as it is written, which is mended where that is certain.
    pub fn new(number: u32, written: &str) -> Self {
        let written = written.trim_matches(is_space);
        let mended = repair(written);
        let broken = mended.is_some().then(|| written.to_owned());
        Self { number, text: mended.unwrap_or_else(|| written.to_owned()), broken }
    }

    /// Whether nothing but spaces, of any kind, stands on it.
    pub const fn is_blank(&self) -> bool {
        self.text.is_empty()
    }
}

/// How a text begins, on one line: enough to recognise it by.
pub fn excerpt(text: &str) -> String {
    const ENOUGH: usize = 60;
    let text = text.trim_start();
    let end = text.char_indices().nth(ENOUGH).map(|(end, _)| end);
    let words: Vec<&str> = text[..end.unwrap_or(text.len())].split_whitespace().collect();
    words.join(" ") + if end.is_some() { "…" } else { "" }
}

/// The lines of a text, ended by LF, CRLF or CR, each counted once; one more than a page may have at
/// most.
pub fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut rest = text;
    let mut number = 0;
    while !rest.is_empty() && lines.len() <= PAGE_LINES {
        number += 1;
        let end = rest.find(['\n', '\r']).unwrap_or(rest.len());
        lines.push(Line::new(number, &rest[..end]));
        rest = &rest[end..];
        rest = rest.strip_prefix("\r\n").or_else(|| rest.get(1..)).unwrap_or("");
    }
    lines
}

/// On which line a byte of a text stands. Bytes are asked for in order, so that the text is gone
/// through once.
#[derive(Clone, Debug)]
pub struct LineCount<'t> {
    text: &'t [u8],
    at: usize,
    line: u32,
}

impl<'t> LineCount<'t> {
    /// Before the first byte of a text.
    pub const fn of(text: &'t str) -> Self {
        Self { text: text.as_bytes(), at: 0, line: 1 }
    }

    /// The line, from 1, of the byte at `offset`; that of the last byte asked for, if it stands
    /// before that.
    pub fn line_of(&mut self, offset: usize) -> u32 {
        while self.at < offset.min(self.text.len()) {
            let ends = match self.text[self.at] {
                b'\n' => true,
                b'\r' => self.text.get(self.at + 1) != Some(&b'\n'),
                _ => false,
            };
            self.line = self.line.saturating_add(u32::from(ends));
            self.at += 1;
        }
        self.line
    }
}

/// White space, and the invisible marks that web pages leave where nothing is written.
fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{200B}' | '\u{200E}' | '\u{200F}')
}

/// Lines as text: an empty line between paragraphs, bullets with one space after their dash.
pub fn paragraphs(lines: &[Line]) -> String {
    let mut text = String::new();
    let mut gap = false;
    for line in lines {
        if line.is_blank() {
            gap = true;
            continue;
        }
        if !text.is_empty() {
            text.push_str(if gap { "\n\n" } else { "\n" });
        }
        gap = false;
        match line.text.strip_prefix('-').filter(|rest| rest.starts_with(char::is_whitespace)) {
            Some(item) => {
                text.push_str("- ");
                text.push_str(item.trim_start());
            }
            None => text.push_str(&line.text),
        }
    }
    text
}
