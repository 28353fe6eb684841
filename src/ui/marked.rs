use std::ops::Range;

use ratatui::{style::Style, text::Span};

/// A part of a text as spans, the marked bytes in another style.
pub fn marked(
    text: &str,
    part: Range<usize>,
    marks: &[Range<usize>],
    plain: Style,
    mark: Style,
) -> Vec<Span<'static>> {
    let mut spans = Vec::new();
    let mut at = part.start;
    let mut push = |range: Range<usize>, style| {
        if let Some(words) = text.get(range).filter(|words| !words.is_empty()) {
            spans.push(Span::styled(words.to_owned(), style));
        }
    };
    for own in marks {
        let (from, to) = (own.start.clamp(at, part.end), own.end.clamp(at, part.end));
        push(at..from, plain);
        push(from..to, mark);
        at = to;
    }
    push(at..part.end, plain);
    spans
}
