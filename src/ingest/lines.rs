use super::repair::repair;

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
    /// Whether nothing but spaces, of any kind, stands on it.
    pub const fn is_blank(&self) -> bool {
        self.text.is_empty()
    }
}

/// The lines of a text, ended by LF, CRLF or CR, each counted once.
pub fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut rest = text;
    let mut number = 0;
    while !rest.is_empty() {
        number += 1;
        let end = rest.find(['\n', '\r']).unwrap_or(rest.len());
        let written = rest[..end].trim_matches(is_space);
        let mended = repair(written);
        let broken = mended.is_some().then(|| written.to_owned());
        lines.push(Line { number, text: mended.unwrap_or_else(|| written.to_owned()), broken });
        rest = &rest[end..];
        rest = rest.strip_prefix("\r\n").or_else(|| rest.get(1..)).unwrap_or("");
    }
    lines
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
