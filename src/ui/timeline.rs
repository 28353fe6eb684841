//! Time: bars of counts, bars of mandates, the window and the cursor, what bars leave out.

mod strip;

mod axis;
mod counts;
mod gaps;
mod periods;

mod marks;
mod tray;

mod heading;
mod panel;

use ratatui::{buffer::Buffer, layout::Rect};

use super::{
    layout::TALL,
    look::{Look, Title, row, title},
};
use crate::app::{App, Pane};
use strip::Strip;

/// Columns that an area has for bins.
pub fn bins(app: &App, look: &Look<'_>, area: Rect) -> usize {
    Strip::of(app, look, split(area, area.height >= TALL).0).columns.into()
}

/// Mandates that an area has rows for under the bars.
pub fn periods(app: &App, area: Rect) -> usize {
    Rows::of(app, area).periods.into()
}

/// The part of an area that bars have, and the one for words beside them where both have room.
fn split(area: Rect, tall: bool) -> (Rect, Rect) {
    const WORDS: u16 = 62;
    let words = if tall && area.width >= 170 { WORDS } else { 0 };
    let bars = Rect { width: area.width - words, ..area };
    (bars, Rect { x: bars.right(), width: words, ..area })
}

/// Whether the strip has a cursor or a window to show.
pub fn has_marks(app: &App) -> bool {
    app.focus == Pane::Timeline || marks::window(app).is_some()
}

/// How many rows each part of the timeline has, in the order they are drawn.
///
/// ```text
/// title
/// bars       how many are active
/// years
/// ruler      where years and months begin
/// window
/// cursor     with what happens there
/// gaps       where nothing is active
/// periods    mandates, the chosen one alone in a strip
/// tray       what the bars leave out
/// ```
#[derive(Clone, Copy, Debug, Default)]
struct Rows {
    title: u16,
    bars: u16,
    years: u16,
    ruler: u16,
    window: u16,
    cursor: u16,
    gaps: u16,
    periods: u16,
    tray: u16,
}

impl Rows {
    fn of(app: &App, area: Rect) -> Self {
        let windowed = u16::from(marks::window(app).is_some());
        let mut rows = Self { bars: 1, years: 1, ..Self::default() };
        match area.height {
            ..=2 => return rows,
            3..TALL => {
                rows.title = 1;
                rows.tray = 1;
                rows.periods = 1;
                rows.window = u16::from(has_marks(app));
                rows.gaps = u16::from(area.height > 6 + rows.window);
            }
            height => {
                let bars = whole_bars(app, (height / 6).clamp(1, 6));
                rows = Self { title: 1, bars, cursor: 1, tray: 1, window: windowed, ..rows };
                rows.ruler = u16::from(height > 16);
                // That there is no gap is worth a row where there are many.
                rows.gaps = u16::from(height > 20 || (height > 12 && gaps::any(app)));
            }
        }
        let rest = area.height.saturating_sub(rows.total());
        if area.height >= TALL {
            rows.periods = rest;
        } else {
            rows.bars += rest;
        }
        rows
    }

    const fn total(&self) -> u16 {
        self.title
            + self.bars
            + self.years
            + self.ruler
            + self.window
            + self.cursor
            + self.gaps
            + self.periods
            + self.tray
    }
}

/// No more rows than `most`, and so many that each stands for a whole number where that can be.
fn whole_bars(app: &App, most: u16) -> u16 {
    match u16::try_from(counts::scale(app, true, most).0) {
        Ok(top @ 1..) if top <= most => most / top * top,
        _ => most,
    }
}

/// Draws the strip, or the tall timeline where there is room for one.
pub fn render(app: &App, look: &Look<'_>, area: Rect, buffer: &mut Buffer) {
    let tall = area.height >= TALL;
    let strip = Strip::of(app, look, split(area, tall).0);
    let rows = Rows::of(app, area);
    let mut rest = area;
    if rows.title > 0 {
        let focused = app.focus == Pane::Timeline;
        let (left, right) = heading::words(&strip, tall, focused);
        rest = title(&Title { left: &left, right: &right, focused }, look, area, buffer);
    }
    let (mut rest, beside) = split(rest, tall);
    let mut take = |rows: u16| {
        let part = Rect { height: rows.min(rest.height), ..rest };
        rest = Rect { y: part.bottom(), height: rest.height - part.height, ..rest };
        part
    };
    let bars = take(rows.bars);
    strip.note_bins(bars);
    counts::render(&strip, bars, tall, buffer);
    if !tall && rows.periods > 0 {
        periods::chosen(&strip, take(1), buffer);
        marks::both(&strip, take(rows.window), buffer);
    }
    axis::years(&strip, take(rows.years), buffer);
    axis::ruler(&strip, take(rows.ruler), buffer);
    if !tall {
        gaps::render(&strip, take(rows.gaps), buffer);
    } else {
        marks::window_row(&strip, take(rows.window), buffer);
        marks::cursor_row(&strip, take(rows.cursor), buffer);
        gaps::render(&strip, take(rows.gaps), buffer);
        periods::shown(&strip, take(rows.periods), buffer);
    }
    tray::render(&strip, row(take(rows.tray), 0), buffer);
    panel::render(&strip, beside, buffer);
}
