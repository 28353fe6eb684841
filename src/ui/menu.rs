//! The strip of what may follow a prefix: one for all menus.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
    widgets::{Clear, Widget},
};

use super::look::{Look, Title, draw, row, title};
use crate::{
    app::{Action, Mode, Target},
    text::{cut, pad, width},
};

/// Columns between the entries of the strip.
const BETWEEN: usize = 3;

/// What an entry does, its key and its word; the way out of the menu does nothing.
type Entry = (Option<Action>, String, String);

/// Draws over the last rows of `area` what may follow the prefix that was pressed, if one was.
pub fn render(mode: Mode, look: &Look<'_>, area: Rect, buffer: &mut Buffer) {
    let continuations = look.keys.continuations(look.pending, mode);
    let Some(prefix) = look.pending.prefix().filter(|_| !continuations.is_empty()) else { return };
    let name = continuations.iter().find_map(|(action, _)| look.words.menu(*action));
    let (prefix, name) = (look.words.key(&prefix), name.unwrap_or_default());
    let cancel = (None, look.key(Action::Close, mode), look.words.cancel.clone());
    let entry = |(action, key): (Action, String)| {
        (Some(action), look.words.key(&key), look.words.hint(action).to_owned())
    };
    let entries: Vec<Entry> = continuations.into_iter().map(entry).chain([cancel]).collect();
    let columns = usize::from(area.width).saturating_sub(1);
    let widest =
        entries.iter().map(|(_, key, word)| width(key) + 1 + width(word)).max().unwrap_or(0);
    let across = (columns / (widest + BETWEEN).max(1)).max(1);
    let rows = entries.len().div_ceil(across);
    let height = u16::try_from(rows + 1).unwrap_or(u16::MAX).min(area.height);
    let strip = Rect { y: area.bottom() - height, height, ..area };
    look.spots.cover(strip);
    Clear.render(strip.intersection(buffer.area), buffer);
    let count = look.pending.count().map(|count| look.words.number(count)).unwrap_or_default();
    let left = format!("{name} {prefix}");
    let heading = Title { left: left.trim(), right: &count, focused: true };
    let body = title(&heading, look, strip, buffer);
    for (at, entries) in entries.chunks(across).enumerate() {
        let mut line = Line::raw(" ");
        for (action, key, word) in entries {
            if let Some(action) = action {
                let before = u16::try_from(line.width()).unwrap_or(u16::MAX);
                let x = body.x.saturating_add(before);
                let columns = u16::try_from(width(key) + 1 + width(word)).unwrap_or(u16::MAX);
                let place = Rect { x, width: columns, ..row(body, at) };
                look.spots.note(place.intersection(body), Target::Hint(*action));
            }
            let room = (columns / across).saturating_sub(BETWEEN + width(key) + 1);
            line.push_span(Span::styled(cut(key, columns), look.theme.key));
            line.push_span(Span::raw(format!(" {}", pad(word, room + BETWEEN))));
        }
        draw(line, row(body, at), buffer);
    }
}
