//! How wide text is, and how it is cut and wrapped to columns. Knows no screen.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Columns of what is no screen, where a line is as long as what it says: what reads a pipe joins no
/// lines again, and a voice stops at every end of one.
pub const ENDLESS: usize = usize::MAX;

/// Columns that a text takes on a screen that gives every grapheme cells of its own: a font may join
/// Arabic letters, cells do not.
pub fn width(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else {
        text.graphemes(true).map(UnicodeWidthStr::width).sum()
    }
}

/// The text in no more than `columns`, its end replaced by `…` where it is longer.
pub fn cut(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let Some(room) = columns.checked_sub(1) else {
        return String::new();
    };
    let mut kept = text[..prefix(text, room)].trim_end_matches(' ').to_owned();
    kept.push('…');
    kept
}

/// Bytes of the longest beginning of a text that takes no more than `columns`.
pub fn prefix(text: &str, columns: usize) -> usize {
    let mut taken = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        taken += width(grapheme);
        if taken > columns {
            return at;
        }
    }
    text.len()
}

/// Where the longest end of a text begins that takes no more than `columns`, in bytes.
pub fn suffix(text: &str, columns: usize) -> usize {
    let mut taken = 0;
    for (at, grapheme) in text.grapheme_indices(true).rev() {
        taken += width(grapheme);
        if taken > columns {
            return at + grapheme.len();
        }
    }
    0
}

/// The text in exactly `columns`, spaces after it.
pub fn pad(text: &str, columns: usize) -> String {
    let text = cut(text, columns);
    let rest = columns.saturating_sub(width(&text));
    text + &" ".repeat(rest)
}

/// The text in exactly `columns`, spaces before it.
pub fn pad_left(text: &str, columns: usize) -> String {
    let text = cut(text, columns);
    " ".repeat(columns.saturating_sub(width(&text))) + &text
}

/// A line of a wrapped text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrapped {
    /// Columns to leave free before it, so that the lines of a bullet stand under each other.
    pub indent: usize,
    /// Bytes of the text.
    pub range: Range<usize>,
}

/// The lines of a text in `columns`. Lines break at plain spaces only: a no-break space keeps French
/// punctuation with its word. A word longer than a line is cut.
pub fn wrap(text: &str, columns: usize) -> Vec<Wrapped> {
    let columns = columns.max(1);
    let mut lines = Vec::new();
    let mut start = 0;
    for paragraph in text.split('\n') {
        wrap_paragraph(paragraph, start, columns, &mut lines);
        start += paragraph.len() + 1;
    }
    lines
}

/// After these a word that is longer than a line, such as an address, goes on in the next.
const PARTING: [char; 5] = ['/', '-', '.', '?', '&'];

fn wrap_paragraph(paragraph: &str, offset: usize, columns: usize, lines: &mut Vec<Wrapped>) {
    let hanging = bullet(paragraph).filter(|bullet| bullet * 3 < columns).unwrap_or(0);
    let first = lines.len();
    let mut rest = paragraph.trim_start_matches(' ');
    let mut at = offset + paragraph.len() - rest.len();
    loop {
        let indent = if lines.len() == first { 0 } else { hanging };
        let room = columns - indent.min(columns - 1);
        let fits = prefix(rest, room);
        let end = if fits == rest.len() || rest[fits..].starts_with(' ') {
            fits
        } else {
            // Back to the last space, else to a sign that parts an address; a grapheme wider than the
            // line still moves on.
            let grapheme = rest.graphemes(true).next().map_or(1, str::len);
            let space = rest[..fits].rfind(' ').filter(|space| *space > 0);
            let sign = || rest[..fits].rfind(PARTING).map(|sign| sign + 1);
            space.or_else(sign).unwrap_or(fits.max(grapheme))
        };
        let line = rest[..end].trim_end_matches(' ');
        lines.push(Wrapped { indent, range: at..at + line.len() });
        let after = rest[end..].trim_start_matches(' ');
        if after.is_empty() {
            return;
        }
        at += rest.len() - after.len();
        rest = after;
    }
}

/// Columns of the sign that begins an item of a list, with the space after it.
fn bullet(paragraph: &str) -> Option<usize> {
    let text = paragraph.trim_start_matches(' ');
    let (sign, _) = text.split_once(' ')?;
    let number = sign.strip_suffix(['.', ')']).unwrap_or("x");
    let is_bullet = matches!(sign, "-" | "•" | "–" | "*")
        || (!number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()));
    is_bullet.then(|| width(sign) + 1)
}
