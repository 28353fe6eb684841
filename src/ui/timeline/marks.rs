//! The window, and the cursor with what happens there.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
};

use super::{
    gaps,
    strip::{MODE, Strip},
};
use crate::{
    app::{Action, App, Pane},
    model::Window,
    strings::{Count, fill},
    text::{cut, width},
    ui::look::draw,
};

/// The window being typed or made, else the one that filters.
pub fn window(app: &App) -> Option<Window> {
    app.window_in_sight()
}

/// Window and cursor in one row.
pub fn both(strip: &Strip<'_>, area: Rect, buffer: &mut Buffer) {
    bracket(strip, area, buffer);
    if strip.app.focus == Pane::Timeline {
        caret(strip, area, buffer);
    }
}

/// The window between its brackets, and how to change it.
pub fn window_row(strip: &Strip<'_>, area: Rect, buffer: &mut Buffer) {
    let Some(window) = window(strip.app) else { return };
    let (words, theme) = (strip.look.words, strip.look.theme);
    strip.label(&words.timeline.window_label, theme.window, area, buffer);
    bracket(strip, area, buffer);
    let key = |action| strip.look.key(action, MODE);
    let hint = if strip.app.timeline.pending().is_some() {
        let keys = [key(Action::ApplyWindow), key(Action::Close)];
        fill(&words.timeline.window_hint, &[("enter", &keys[0]), ("esc", &keys[1])])
    } else {
        let moves = format!("{} {}", key(Action::MoveWindowEarlier), key(Action::MoveWindowLater));
        let sizes = format!("{} {}", key(Action::ShorterWindow), key(Action::LongerWindow));
        fill(&words.timeline.window_keys, &[("moves", &moves), ("sizes", &sizes)])
    };
    beside(strip, area, strip.of_days(window), &hint, buffer);
}

/// The cursor, and beside it what happens in its bin.
pub fn cursor_row(strip: &Strip<'_>, area: Rect, buffer: &mut Buffer) {
    let words = strip.look.words;
    strip.label(&words.timeline.cursor_label, strip.look.theme.dim, area, buffer);
    caret(strip, area, buffer);
    let column = i64::try_from(strip.app.timeline.column()).unwrap_or(0);
    let room = usize::from(area.width.saturating_sub(strip.gutter)).saturating_sub(4);
    let told = gaps::at_cursor(strip).map(|gap| format!("{} {gap}", words.colon(&bin(strip))));
    let told = told.filter(|told| width(told) <= room);
    let told = told.unwrap_or_else(|| read_out(strip, room));
    beside(strip, area, (column, column), &told, buffer);
}

fn bracket(strip: &Strip<'_>, area: Rect, buffer: &mut Buffer) {
    if let Some(window) = window(strip.app) {
        let style = strip.look.theme.window;
        strip.run(area, strip.of_days(window), ('[', '=', ']'), style, buffer);
    }
}

fn caret(strip: &Strip<'_>, area: Rect, buffer: &mut Buffer) {
    let style = strip.look.theme.key.patch(strip.look.theme.cursor);
    strip.put(area, strip.app.timeline.column(), '^', style, buffer);
}

/// Words on the side of some columns that has more room.
fn beside(strip: &Strip<'_>, area: Rect, (from, to): (i64, i64), words: &str, buffer: &mut Buffer) {
    let dim = strip.look.theme.dim;
    let clamped = |at: i64| usize::try_from(at).unwrap_or(0).min(strip.columns.into());
    let (before, after) = (clamped(from), strip.after(area, clamped(to) + 2));
    let room = usize::from(after.width);
    if room > width(words) || room > before {
        draw(Line::from(Span::styled(cut(words, room), dim)), after, buffer);
    } else {
        let words = cut(words, before.saturating_sub(1));
        let start = before.saturating_sub(width(&words) + 1);
        draw(Line::from(Span::styled(words, dim)), strip.after(area, start), buffer);
    }
}

/// How many are active in a bin, begin and end in it, in words.
pub fn counted(strip: &Strip<'_>, bin: usize) -> [String; 3] {
    let bars = &strip.app.shown.bars;
    let counts =
        [(&bars.active, Count::Active), (&bars.starts, Count::Starts), (&bars.ends, Count::Ends)];
    counts.map(|(counts, what)| {
        strip.look.words.count(counts.get(bin).map_or(0, |count| *count as usize), what)
    })
}

/// What the bin under the cursor is called.
pub fn bin(strip: &Strip<'_>) -> String {
    let unit = strip.axis.unit;
    strip.look.words.bin(unit, unit.floor(strip.app.timeline.cursor()))
}

/// What happens in the bin under the cursor, as much of it as there is room for.
pub fn read_out(strip: &Strip<'_>, room: usize) -> String {
    let (words, axis) = (strip.look.words, strip.axis);
    let bin = axis.bin(strip.app.timeline.cursor()).unwrap_or(0);
    let name = self::bin(strip);
    let [active, starts, ends] = counted(strip, bin);
    let values = [("bin", &*name), ("active", &*active), ("starts", &*starts), ("ends", &*ends)];
    let timeline = &words.timeline;
    let told = [&timeline.cursor, &timeline.cursor_short].map(|text| fill(text, &values));
    told.into_iter().find(|told| width(told) <= room).unwrap_or(name)
}
