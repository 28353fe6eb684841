use std::ops::Range;

use ratatui::{
    buffer::{Buffer, Cell},
    layout::Rect,
    style::Style,
    text::Line,
};

use crate::{
    app::{App, Mode, Pane, Target},
    model::Window,
    search::Axis,
    text::{pad_left, width},
    ui::look::{Look, draw},
};

/// Where bins stand in the columns of an area, and what is drawn in them.
#[derive(Clone, Copy)]
pub struct Strip<'s> {
    /// The state.
    pub app: &'s App,
    /// Words and styles.
    pub look: &'s Look<'s>,
    /// The bins.
    pub axis: Axis,
    /// Columns of each.
    pub scale: usize,
    /// Columns before the first bin, for labels.
    pub gutter: u16,
    /// Columns of all bins.
    pub columns: u16,
}

/// Keys of the timeline.
pub const MODE: Mode = Mode::Pane(Pane::Timeline);

impl<'s> Strip<'s> {
    /// The strip that an area has room for. Narrow ones have no room for labels at their sides.
    pub fn of(app: &'s App, look: &'s Look<'s>, area: Rect) -> Self {
        let gutter = match area.width {
            ..80 => 1,
            80..110 => 9,
            _ => 14,
        };
        let today = width(&look.words.timeline.today) + 2;
        let beyond = area.width >= 80 && !app.timeline.is_before_end(app.today);
        let margin = if beyond { u16::try_from(today).unwrap_or(1) } else { 1 };
        let columns = area.width.saturating_sub(gutter + margin);
        let (axis, scale) = (app.timeline.axis(), app.timeline.scale());
        Self { app, look, axis, scale, gutter, columns }
    }

    /// The columns of a bin.
    pub const fn of_bin(&self, bin: usize) -> Range<usize> {
        bin * self.scale..(bin + 1) * self.scale
    }

    /// Notes where each bin stands, for the mouse.
    pub fn note_bins(&self, area: Rect) {
        let column = |at: usize| u16::try_from(at).unwrap_or(u16::MAX);
        for bin in 0..self.axis.bins {
            let own = self.of_bin(bin);
            let x = area.x.saturating_add(self.gutter).saturating_add(column(own.start));
            let place = Rect { x, width: column(own.len()), ..area }.intersection(area);
            self.look.spots.note(place, Target::Bin(self.axis.day(bin)));
        }
    }

    /// First and last column of the bins of some days; beyond the strip where the days are.
    pub fn of_days(&self, days: Window) -> (i64, i64) {
        let scale = i64::try_from(self.scale).unwrap_or(1);
        let (first, last) = (self.axis.position(days.first), self.axis.position(days.last));
        (first.saturating_mul(scale), last.saturating_add(1).saturating_mul(scale) - 1)
    }

    /// Puts a sign in one column, counted from the first bin's first.
    pub fn put(&self, area: Rect, column: usize, glyph: char, style: Style, buffer: &mut Buffer) {
        if let Some(cell) = self.cell(area, column, buffer) {
            cell.set_char(glyph).set_style(style);
        }
    }

    /// The cell of a column; none beyond the bins.
    pub fn cell<'b>(
        &self,
        area: Rect,
        column: usize,
        buffer: &'b mut Buffer,
    ) -> Option<&'b mut Cell> {
        let column = u16::try_from(column).ok().filter(|column| *column < self.columns)?;
        let x = area.x.checked_add(self.gutter)?.checked_add(column)?;
        let inside = area.height > 0 && x < area.right();
        if inside { buffer.cell_mut((x, area.y)) } else { None }
    }

    /// Draws a run of columns with a sign for its first one, its last one and those between; what
    /// lies beyond the strip is cut off.
    pub fn run(
        &self,
        area: Rect,
        (from, to): (i64, i64),
        (open, fill, close): (char, char, char),
        style: Style,
        buffer: &mut Buffer,
    ) {
        for at in from.max(0)..=to.min(i64::from(self.columns) - 1) {
            let glyph = match at {
                at if at == from => open,
                at if at == to => close,
                _ => fill,
            };
            self.put(area, usize::try_from(at).unwrap_or(0), glyph, style, buffer);
        }
    }

    /// Words before the first bin, where there is room for them.
    pub fn label(&self, words: &str, style: Style, area: Rect, buffer: &mut Buffer) {
        if self.gutter > 1 {
            let words = pad_left(words, usize::from(self.gutter) - 1);
            draw(Line::styled(words, style), Rect { width: self.gutter, ..area }, buffer);
        }
    }

    /// The part of a row from a column on, to the very end of the row.
    pub fn after(&self, area: Rect, column: usize) -> Rect {
        let column = u16::try_from(column).unwrap_or(u16::MAX);
        let x = area.x.saturating_add(self.gutter).saturating_add(column).min(area.right());
        Rect { x, width: area.right() - x, ..area }
    }
}
