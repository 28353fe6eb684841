use std::io::{self, Write};

use super::setting::{Setting, address};
use crate::model::Mandate;

/// Writes a mandate as Markdown (CommonMark 0.31): a heading, its facts as a list, its text, its
/// sources.
pub(super) fn markdown(
    mandate: &Mandate,
    setting: &Setting<'_>,
    out: &mut impl Write,
) -> io::Result<()> {
    let words = setting.words;
    writeln!(out, "## {}\n", escaped(mandate.title.shown()))?;
    for fact in setting.labelled_facts(mandate) {
        writeln!(out, "- {}", escaped(&fact))?;
    }
    if let Some(note) = setting.note(mandate) {
        writeln!(out, "\n### {}\n\n{}", words.detail.note, body(note.shown()))?;
    }
    for section in &mandate.sections {
        writeln!(out, "\n### {}\n\n{}", words.section(section.kind), body(section.text.shown()))?;
    }
    if !mandate.checks.is_empty() {
        writeln!(out, "\n### {}\n", words.detail.checks)?;
    }
    for check in &mandate.checks {
        writeln!(out, "- {}", escaped(words.check(check.kind)))?;
    }
    writeln!(out, "\n### {}\n", words.detail.sources)?;
    for source in &mandate.sources {
        writeln!(out, "- {}:{}", escaped(source.file.shown()), source.line)?;
    }
    if let Some(address) = address(mandate) {
        writeln!(out, "- <{}>", address.replace('<', "%3C").replace('>', "%3E"))?;
    }
    Ok(())
}

/// Paragraphs, in which a break of a line stays one.
fn body(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(|line| escaped(line.trim())).collect();
    let mut body = String::new();
    for (at, line) in lines.iter().enumerate() {
        body.push_str(line);
        match lines.get(at + 1) {
            Some(next) if !line.is_empty() && !next.is_empty() => body.push_str("\\\n"),
            Some(_) => body.push('\n'),
            None => {}
        }
    }
    body
}

/// Words of a source as words: a backslash before each sign that Markdown or HTML would read, and
/// before what would begin a heading, a list or a rule.
fn escaped(line: &str) -> String {
    let mut escaped = String::with_capacity(line.len());
    for (at, c) in line.char_indices() {
        let number = !line[..at].is_empty() && line[..at].bytes().all(|b| b.is_ascii_digit());
        let begins = match c {
            '#' | '+' | '-' | '=' => at == 0,
            '.' | ')' => number,
            _ => false,
        };
        if begins || "\\`*_[]<>&~|$".contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}
