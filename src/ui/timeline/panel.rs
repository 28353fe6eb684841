//! What happens at the cursor and along the whole axis, in words beside a wide timeline.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
};

use super::{
    gaps,
    marks::{bin, counted},
    strip::Strip,
};
use crate::{
    model::{Mandate, Window},
    strings::fill,
    text::{cut, wrap},
    ui::look::{draw, row},
    view::landmarks,
};

/// Mandates named at the cursor.
const NAMED: usize = 3;
/// Hits that are looked at for them: a list may have a million.
const LOOKED_AT: usize = 2_000;

/// Draws the words, and a line between them and the bars.
pub fn render(strip: &Strip<'_>, area: Rect, buffer: &mut Buffer) {
    let Some(room) = usize::from(area.width).checked_sub(3) else { return };
    let theme = strip.look.theme;
    let mut lines = at_cursor(strip, room);
    lines.push(Line::default());
    lines.extend(along(strip).into_iter().map(|own| Line::raw(cut(&own, room))));
    lines.push(Line::default());
    let note = &strip.look.words.timeline.inclusive;
    let note = wrap(note, room).into_iter().map(|own| &note[own.range]);
    lines.extend(note.map(|own| Line::styled(own.to_owned(), theme.dim)));
    // The style of a line is that of all its columns.
    let divider = Rect { width: 1, ..area };
    for at in 0..usize::from(area.height) {
        draw(Line::styled("│", theme.heading), row(divider, at), buffer);
    }
    let words = Rect { x: area.x.saturating_add(2), width: area.width - 2, ..area };
    for (at, line) in lines.into_iter().take(area.height.into()).enumerate() {
        draw(line, row(words, at), buffer);
    }
}

/// The bin under the cursor: its counts and the first of its mandates.
fn at_cursor(strip: &Strip<'_>, room: usize) -> Vec<Line<'static>> {
    let (app, words) = (strip.app, strip.look.words);
    let at = strip.axis.bin(app.timeline.cursor()).unwrap_or(0);
    let [active, starts, ends] = counted(strip, at);
    let values = [("active", &*active), ("starts", &*starts), ("ends", &*ends)];
    let heading = fill(&words.timeline.at_cursor, &[("bin", &bin(strip))]);
    let told = format!("  {}", fill(&words.timeline.counts, &values));
    let mut lines = vec![
        Line::styled(cut(&heading, room), strip.look.theme.title),
        Line::raw(cut(&told, room)),
    ];
    let days = Window { first: strip.axis.day(at), last: strip.axis.last_day(at) };
    let active = app.shown.bars.active.get(at).map_or(0, |count| *count as usize);
    let most = NAMED.min(active);
    let active = app.shown.hits.from(0).take(LOOKED_AT).filter_map(|hit| {
        let mandate = app.collection.mandates.get(hit.position)?;
        days.touches(&mandate.period).then_some(mandate)
    });
    for mandate in active.take(most) {
        lines.push(named(strip, mandate, room));
    }
    if let Some(gap) = gaps::at_cursor(strip) {
        lines.push(Line::raw(cut(&format!("  {gap}"), room)));
    }
    lines
}

fn named(strip: &Strip<'_>, mandate: &Mandate, room: usize) -> Line<'static> {
    let organisation = strip.look.organisation(strip.app, mandate);
    let text = format!("  {organisation} · {}", mandate.title.shown());
    Line::from(Span::raw(cut(&text, room)))
}

/// The longest gap and the busiest time of what is shown.
fn along(strip: &Strip<'_>) -> Vec<String> {
    let (words, axis) = (strip.look.words, strip.axis);
    let bars = &strip.app.shown.bars;
    let found = landmarks(bars);
    let mut told = Vec::from_iter(gaps::longest(strip, &found));
    let most = bars.active.iter().copied().max().unwrap_or(0);
    if let Some(at) = bars.active.iter().position(|count| *count == most && most > 0) {
        let values = [("bin", &*words.bin(axis.unit, axis.day(at))), ("n", &*most.to_string())];
        told.push(fill(&words.timeline.busiest_bin, &values));
    }
    told
}
