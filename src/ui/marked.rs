use std::ops::Range;

use ratatui::{style::Style, text::Span};

/// A part of a text as spans, the marked bytes in another style. Marks are in order and apart.
pub fn marked(
    text: &str,
    part: Range<usize>,
    marks: &[Range<usize>],
    plain: Style,
    mark: Style,
) -> Vec<Span<'static>> {
    styled(text, part, marks.iter().map(|own| (own.clone(), mark)), plain)
}

/// A part of a text as spans, some bytes in styles of their own, in order and apart.
pub fn styled(
    text: &str,
    part: Range<usize>,
    styles: impl IntoIterator<Item = (Range<usize>, Style)>,
    plain: Style,
) -> Vec<Span<'static>> {
    let mut spans = Vec::new();
    let mut at = part.start;
    let mut push = |range: Range<usize>, style| {
        if let Some(words) = text.get(range).filter(|words| !words.is_empty()) {
            spans.push(Span::styled(words.to_owned(), style));
        }
    };
    for (own, style) in styles {
        let (from, to) = (own.start.clamp(at, part.end), own.end.clamp(at, part.end));
        push(at..from, plain);
        push(from..to, style);
        at = to;
    }
    push(at..part.end, plain);
    spans
}

/// The marks that lie in a part of a text, at least with a byte.
pub fn within(marks: &[Range<usize>], part: &Range<usize>) -> Range<usize> {
    let first = marks.partition_point(|mark| mark.end <= part.start);
    let end = marks.partition_point(|mark| mark.start < part.end);
    first..end.max(first)
}
