use std::ops::Range;

use ratatui::{style::Style, text::Span};
use unicode_segmentation::UnicodeSegmentation;

use super::marked::styled;
use crate::{
    app::Line,
    safe::{LINE_CAP, Safe},
    text::{prefix, suffix, width},
};

/// A text that is typed or was: its cursor in bytes, and the styles of its pieces.
pub struct Typed<'t> {
    /// As typed.
    pub text: &'t str,
    /// Bytes before the cursor.
    pub cursor: usize,
    /// Bytes with their styles, in order and apart.
    pub styles: &'t [(Range<usize>, Style)],
    /// The style of what has none.
    pub plain: Style,
}

/// Columns of the sign before it, ` / `.
const SIGN: usize = 3;
/// Letters of a piece of text; one that is shown by its number takes ten.
const PIECE: usize = LINE_CAP / 20;

impl<'t> Typed<'t> {
    /// A line in one style.
    pub fn plain(line: &'t Line, plain: Style) -> Self {
        Self { text: line.text(), cursor: line.byte(), styles: &[], plain }
    }

    /// What an area of `columns` shows after the sign, and the column of the cursor in the area:
    /// where the text is longer, the part that the cursor is in.
    pub fn in_sight(&self, columns: u16) -> (Vec<Span<'static>>, u16) {
        let room = usize::from(columns).saturating_sub(SIGN + 1).max(1);
        let around = self.around(room);
        // What is typed is shown as safely as what is read; that may be longer.
        let (mut shown, mut styles) = self.shown(around.start..self.cursor);
        let cursor = shown.len();
        let (after, more) = self.shown(self.cursor..around.end);
        shown.push_str(&after);
        styles.extend(
            more.into_iter().map(|(range, own)| (range.start + cursor..range.end + cursor, own)),
        );
        let from = suffix(&shown[..cursor], room);
        let to = from + prefix(&shown[from..], room + 1);
        let column = u16::try_from(width(&shown[from..cursor]) + SIGN).unwrap_or(columns);
        let spans = styled(&shown, from..to, styles, self.plain);
        (spans, column.min(columns.saturating_sub(1)))
    }

    /// The part of the text that could be in sight: each grapheme is shown in a column at least.
    fn around(&self, room: usize) -> Range<usize> {
        let (before, after) = self.text.split_at(self.cursor);
        let start = before.grapheme_indices(true).rev().nth(room).map_or(0, |(at, _)| at);
        let end = after.grapheme_indices(true).nth(room + 1).map_or(after.len(), |(at, _)| at);
        start..self.cursor + end
    }

    /// A part of the text as it is shown, with the styles of its pieces there.
    fn shown(&self, part: Range<usize>) -> (String, Vec<(Range<usize>, Style)>) {
        let (mut shown, mut styles) = (String::new(), Vec::new());
        for span in styled(self.text, part, self.styles.iter().cloned(), self.plain) {
            let from = shown.len();
            for piece in pieces(&span.content) {
                shown.push_str(Safe::line(piece).shown());
            }
            styles.push((from..shown.len(), span.style));
        }
        (shown, styles)
    }
}

/// A text in pieces that [`Safe`] shows whole, however long it is: where the cursor stands is in sight.
fn pieces(text: &str) -> Vec<&str> {
    let (mut pieces, mut from, mut letters) = (Vec::new(), 0, 0);
    for (at, grapheme) in text.grapheme_indices(true) {
        if letters >= PIECE {
            pieces.push(&text[from..at]);
            (from, letters) = (at, 0);
        }
        letters += grapheme.chars().count();
    }
    pieces.push(&text[from..]);
    pieces
}
