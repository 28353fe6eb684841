use std::ops::Range;

use chrono::Datelike;
use ratatui::{
    buffer::{Buffer, Cell},
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::look::{Look, Title, draw, row, spread, title};
use crate::{
    app::{Action, App, Mode, Pane},
    model::{Date, Edge, Mandate, PeriodClass, Window},
    search::{Axis, Unit},
    strings::fill,
    text::{pad_left, width},
};

/// Columns before the first bin.
const GUTTER: u16 = 7;
/// Bins that an area has columns for.
pub fn bins(app: &App, look: &Look<'_>, area: Rect) -> usize {
    let (gutter, margin) = edges(app, look, area);
    usize::from(area.width.saturating_sub(gutter + margin))
}

/// Columns before the first bin and after the last, where today is told when it lies beyond. Narrow
/// strips have no room for labels at their sides.
fn edges(app: &App, look: &Look<'_>, area: Rect) -> (u16, u16) {
    if area.width < 80 {
        return (1, 1);
    }
    let today = width(&look.words.timeline.today) + 2;
    let beyond = if app.timeline.is_before_end(app.today) { 1 } else { today };
    (GUTTER, u16::try_from(beyond).unwrap_or(1))
}

/// Whether the strip has a cursor or a window to show.
pub fn has_marks(app: &App) -> bool {
    app.focus == Pane::Timeline || window(app).is_some()
}

/// The window being made, else the one that filters.
fn window(app: &App) -> Option<Window> {
    app.timeline.pending().or(app.view.window)
}

/// Draws the strip: bars of what is active, the chosen mandate, cursor and window, the years, what
/// bars leave out.
pub fn render(app: &App, look: &Look<'_>, area: Rect, buffer: &mut Buffer) {
    let axis = app.timeline.axis();
    let (gutter, margin) = edges(app, look, area);
    let scale = (bins(app, look, area) / axis.bins.max(1)).clamp(1, WIDEST_BIN);
    let strip = Strip { app, look, axis, gutter, margin, scale };
    if area.height <= 2 {
        strip.bars(area, 1, buffer);
        return strip.years(row(area, 1), buffer);
    }
    let focused = app.focus == Pane::Timeline;
    let (left, right) = strip.heading(focused);
    let body = title(&Title { left: &left, right: &right, focused }, look, area, buffer);
    let marks = u16::from(has_marks(app));
    let bars = body.height.saturating_sub(3 + marks).max(1);
    strip.bars(body, bars, buffer);
    strip.chosen(row(body, bars.into()), buffer);
    if marks > 0 {
        strip.marks(row(body, usize::from(bars) + 1), buffer);
    }
    let under = usize::from(bars + marks);
    strip.years(row(body, under + 1), buffer);
    strip.tray(row(body, under + 2), buffer);
}

struct Strip<'s> {
    app: &'s App,
    look: &'s Look<'s>,
    axis: Axis,
    gutter: u16,
    margin: u16,
    /// Columns that each bin takes, so that few bins fill the strip too.
    scale: usize,
}

/// No bin is wider than this, however few there are.
const WIDEST_BIN: usize = 8;

impl Strip<'_> {
    fn heading(&self, focused: bool) -> (String, String) {
        let words = self.look.words;
        let active = fill(&words.timeline.active, &[("unit", words.unit(self.axis.unit))]);
        let left = format!("{} {active}", words.colon(&words.panes.timeline));
        if focused {
            return (words.panes.timeline.clone(), self.read_out());
        }
        let key = self.look.key(Action::Timeline, Mode::Pane(Pane::List));
        let focus = fill(&words.timeline.focus, &[("key", &key)]);
        let most = self.app.shown.bars.active.iter().copied().max().unwrap_or(0);
        let busiest = fill(&words.timeline.busiest, &[("n", &most.to_string())]);
        (left, format!("{focus} · {busiest}"))
    }

    /// What happens in the bin under the cursor.
    fn read_out(&self) -> String {
        let (words, axis) = (self.look.words, self.axis);
        let bin = axis.bin(self.app.timeline.cursor()).unwrap_or(0);
        let bars = &self.app.shown.bars;
        let of = |counts: &[u32]| counts.get(bin).copied().unwrap_or(0).to_string();
        fill(
            &words.timeline.cursor,
            &[
                ("bin", &words.bin(axis.unit, axis.day(bin))),
                ("active", &of(&bars.active)),
                ("starts", &of(&bars.starts)),
                ("ends", &of(&bars.ends)),
            ],
        )
    }

    /// Matching mandates as solid bars; dots where only other mandates are active.
    fn bars(&self, area: Rect, rows: u16, buffer: &mut Buffer) {
        let theme = self.look.theme;
        let (matching, all) = (&self.app.shown.bars.active, &self.app.whole.bars.active);
        // The tallest bar is the busiest time of what is shown, so that few still stand out.
        let most = matching.iter().copied().max().unwrap_or(0).max(1);
        let eighths = u32::from(rows) * 8;
        for (bin, (own, every)) in matching.iter().zip(all).enumerate() {
            for at in 0..rows {
                let below = u32::from(rows - 1 - at) * 8;
                let filled =
                    |count: u32| (count * eighths).div_ceil(most).saturating_sub(below).min(8);
                let lowest = at + 1 == rows;
                let (glyph, style) = match filled(*own) {
                    0 if lowest && *every > 0 => ('·', theme.bar_outside),
                    0 => continue,
                    full => (BLOCKS[full as usize], theme.bar),
                };
                for column in self.columns(bin) {
                    self.put(row(area, at.into()), column, glyph, style, buffer);
                }
            }
        }
        for at in 0..rows {
            self.mark_today(row(area, at.into()), at + 1 == rows, buffer);
        }
        // Without a bar there is no height to name.
        if self.gutter > 1 && matching.iter().any(|count| *count > 0) {
            let label = pad_left(&most.to_string(), usize::from(self.gutter) - 1);
            draw(
                Line::styled(label, theme.dim),
                Rect { width: self.gutter, ..row(area, 0) },
                buffer,
            );
        }
    }

    /// Today as a thin line between bars, or beyond the axis as a sign at its end.
    fn mark_today(&self, area: Rect, lowest: bool, buffer: &mut Buffer) {
        match self.axis.bin(self.app.today) {
            Some(bin) => {
                if let Some(cell) =
                    self.cell(area, bin * self.scale, buffer).filter(|cell| cell.symbol() == " ")
                {
                    cell.set_char('┊').set_style(self.look.theme.dim);
                }
            }
            None if lowest && self.axis.position(self.app.today) > 0 => {
                let words = self.look.words.timeline.today.as_str();
                let words = if self.margin > 1 { words } else { "›" };
                let columns = u16::try_from(width(words)).unwrap_or(1).min(area.width);
                let end = Rect { x: area.right() - columns, width: columns, ..area };
                draw(Line::styled(words.to_owned(), self.look.theme.dim), end, buffer);
            }
            None => {}
        }
    }

    /// The chosen mandate's own time.
    fn chosen(&self, area: Rect, buffer: &mut Buffer) {
        let Some(mandate) = self.app.chosen() else { return };
        if self.gutter > 1 {
            let label = pad_left(&self.look.words.timeline.this, usize::from(self.gutter) - 1);
            let label = Line::styled(label, self.look.theme.dim);
            draw(label, Rect { width: self.gutter, ..area }, buffer);
        }
        self.mandate(mandate, area, buffer);
    }

    /// The window between its brackets, and the cursor.
    fn marks(&self, area: Rect, buffer: &mut Buffer) {
        let theme = self.look.theme;
        if let Some(window) = window(self.app) {
            self.span(area, window, ('[', '=', ']'), theme.window, buffer);
        }
        if self.app.focus == Pane::Timeline
            && let Some(bin) = self.axis.bin(self.app.timeline.cursor())
        {
            self.put(area, bin * self.scale, '^', theme.key.patch(theme.cursor), buffer);
        }
    }

    /// A mandate's time, each kind of doubt in a way of its own.
    fn mandate(&self, mandate: &Mandate, area: Rect, buffer: &mut Buffer) {
        let style = self.look.theme.selected;
        let period = &mandate.period;
        let last_bin = self.axis.last_day(self.axis.bins.saturating_sub(1));
        let between = |a: Date, b: Date| Window::between(a.first_day(), b.last_day());
        match (period.class(), period.start, period.end) {
            (PeriodClass::Reversed, Edge::Known(start), Edge::Known(end)) => {
                self.span(
                    area,
                    between(end, start),
                    ('┤', '·', '├'),
                    self.look.theme.doubt,
                    buffer,
                );
            }
            (_, Edge::Known(start), Edge::Known(end)) => {
                self.span(area, between(start, end), ('├', '─', '┤'), style, buffer);
            }
            (_, Edge::Known(start), open) => {
                let to =
                    if open == Edge::Open { ('├', '┄', '►') } else { ('├', '─', '?') };
                let window = Window::between(start.first_day(), last_bin.max(start.first_day()));
                self.span(area, window, to, style, buffer);
            }
            (_, _, Edge::Known(end)) => {
                let window = Window::between(self.axis.first.min(end.last_day()), end.last_day());
                self.span(area, window, ('?', '─', '┤'), style, buffer);
            }
            _ => {
                let x = area.x.saturating_add(self.gutter);
                let place = Rect { x, width: area.right().saturating_sub(x), ..area };
                let words = self.look.words.timeline.not_dated.clone();
                draw(Line::styled(words, self.look.theme.dim), place, buffer);
            }
        }
        for date in [period.start.date(), period.end.date()].into_iter().flatten() {
            if !date.is_exact() {
                let unsure = Window::between(date.first_day(), date.last_day());
                self.span(area, unsure, ('░', '░', '░'), style, buffer);
            }
        }
    }

    /// A run of bins with its ends; what lies beyond the axis is cut off, one bin is a diamond.
    fn span(
        &self,
        area: Rect,
        window: Window,
        (open, fill, close): (char, char, char),
        style: Style,
        buffer: &mut Buffer,
    ) {
        let end_of_axis = i64::try_from(self.axis.bins).unwrap_or(i64::MAX) - 1;
        let (from, to) = (self.axis.position(window.first), self.axis.position(window.last));
        let last = i64::try_from(self.scale).unwrap_or(1) - 1;
        for at in from.max(0)..=to.min(end_of_axis) {
            let bin = usize::try_from(at).unwrap_or(0);
            for (within, column) in (0..).zip(self.columns(bin)) {
                let (opens, closes) = (at == from && within == 0, at == to && within == last);
                let glyph = match (opens, closes) {
                    (true, true) if open == '├' && close == '┤' => '◆',
                    (true, _) => open,
                    (_, true) => close,
                    _ => fill,
                };
                self.put(area, column, glyph, style, buffer);
            }
        }
    }

    /// The columns of a bin.
    fn columns(&self, bin: usize) -> Range<usize> {
        bin * self.scale..(bin + 1) * self.scale
    }

    fn years(&self, area: Rect, buffer: &mut Buffer) {
        let dim = self.look.theme.dim;
        let mut free = 0;
        let end = self.axis.bins * self.scale;
        let stride = self.year_stride();
        for bin in 0..self.axis.bins {
            let (day, before) = (self.axis.day(bin), bin.checked_sub(1));
            let year = day.year();
            let opens = before.is_none_or(|before| self.axis.day(before).year() != year);
            // A first bin within a year gets no label of its own.
            let begins = day.ordinal() <= 7 || self.axis.unit >= Unit::Year;
            let column = bin * self.scale;
            let fits = column >= free && column + LABEL - 1 <= end;
            if opens && begins && year.rem_euclid(stride) == 0 && fits {
                for (at, digit) in (column..).zip(year.to_string().chars()) {
                    self.put(area, at, digit, dim, buffer);
                }
                free = column + LABEL;
            }
        }
    }

    /// Every how many years a label has room.
    fn year_stride(&self) -> i32 {
        let bins_per_year = match self.axis.unit {
            Unit::Week => 52.0,
            Unit::Month => 12.0,
            Unit::Quarter => 4.0,
            Unit::Year => 1.0,
            Unit::FiveYears => 0.2,
        };
        let columns_per_year = bins_per_year * self.scale as f64;
        let strides = [1, 2, 5, 10, 25, 50];
        let fits = |years: &i32| f64::from(*years) * columns_per_year >= LABEL as f64;
        strides.into_iter().find(fits).unwrap_or(100)
    }

    fn tray(&self, area: Rect, buffer: &mut Buffer) {
        let aside = self.app.shown.aside;
        let words = fill(
            &self.look.words.timeline.aside,
            &[
                ("undated", &aside.undated.to_string()),
                ("open", &aside.open.to_string()),
                ("reversed", &aside.reversed.to_string()),
            ],
        );
        let tray = vec![Span::styled(format!(" {words}"), self.look.theme.dim)];
        let Some(pending) = self.app.timeline.pending() else {
            return draw(Line::from(tray), area, buffer);
        };
        let mode = Mode::Pane(Pane::Timeline);
        let words = &self.look.words.timeline;
        let bin = |day| self.look.words.bin(self.axis.unit, self.axis.unit.floor(day));
        let (from, to) = (bin(pending.first), bin(pending.last));
        let window = fill(&words.window, &[("from", &from), ("to", &to)]);
        let keys = [Action::ApplyWindow, Action::Close].map(|action| self.look.key(action, mode));
        let hint = fill(&words.window_hint, &[("enter", &keys[0]), ("esc", &keys[1])]);
        let left = vec![Span::styled(format!(" {window}"), self.look.theme.window)];
        let right = vec![Span::styled(format!("{hint} "), self.look.theme.window)];
        draw(spread(left, right, area.width.into()), area, buffer);
    }

    /// Puts a sign in one column, counted from the start of the first bin.
    fn put(&self, area: Rect, column: usize, glyph: char, style: Style, buffer: &mut Buffer) {
        if let Some(cell) = self.cell(area, column, buffer) {
            cell.set_char(glyph).set_style(style);
        }
    }

    fn cell<'b>(&self, area: Rect, column: usize, buffer: &'b mut Buffer) -> Option<&'b mut Cell> {
        let x = u16::try_from(column).ok()?.checked_add(area.x)?.checked_add(self.gutter)?;
        let inside = area.height > 0 && x < area.right();
        if inside { buffer.cell_mut((x, area.y)) } else { None }
    }
}

/// Empty to full, by eighths.
const BLOCKS: [char; 9] = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// Columns of a year and the space after it.
const LABEL: usize = 5;
