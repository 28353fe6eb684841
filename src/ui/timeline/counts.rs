//! Bars of how many mandates are active.

use ratatui::{buffer::Buffer, layout::Rect, text::Line};

use super::strip::Strip;
use crate::{
    app::App,
    text::width,
    ui::look::{draw, row},
};

/// Empty to full, by eighths.
const BLOCKS: [char; 9] = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// What the highest bar stands for, and whether all others stand behind what was found: it must still
/// be told apart beside all there is.
pub fn scale(app: &App, tall: bool, rows: u16) -> (u32, bool) {
    let [found, all] =
        [&app.shown.bars, &app.whole.bars].map(|bars| most(app.timeline.counted(bars)));
    let behind = tall && all <= found.saturating_mul(rows.into());
    (if behind { all } else { found }.max(1), behind)
}

fn most(counts: &[u32]) -> u32 {
    counts.iter().copied().max().unwrap_or(0)
}

/// Draws what was found as solid bars. Where there are rows enough all others stand behind them, to
/// the same scale; else a dot says that there are others.
pub fn render(strip: &Strip<'_>, area: Rect, tall: bool, buffer: &mut Buffer) {
    let theme = strip.look.theme;
    let app = strip.app;
    let counted = |bars| app.timeline.counted(bars);
    let (found, all) = (counted(&app.shown.bars), counted(&app.whole.bars));
    let rows = u32::from(area.height);
    let (top, behind) = scale(app, tall, area.height);
    for (bin, (own, every)) in found.iter().zip(all).enumerate() {
        for at in 0..area.height {
            let below = u32::from(area.height - 1 - at) * 8;
            let filled = |count: u32| {
                let eighths = u64::from(count) * u64::from(rows) * 8;
                let eighths = eighths.div_ceil(u64::from(top)).saturating_sub(u64::from(below));
                usize::try_from(eighths).unwrap_or(8).min(8)
            };
            let lowest = at + 1 == area.height;
            let (glyph, style) = match (filled(*own), filled(*every)) {
                (0, full) if behind && full >= 4 => ('▒', theme.bar_outside),
                (0, _) if lowest && *every > 0 => ('·', theme.bar_outside),
                (0, _) => continue,
                (full, _) => (BLOCKS[full], theme.bar),
            };
            for column in strip.of_bin(bin) {
                strip.put(row(area, at.into()), column, glyph, style, buffer);
            }
        }
    }
    for at in 0..area.height {
        today(strip, row(area, at.into()), at + 1 == area.height, buffer);
    }
    // Without a bar there is no height to name.
    if most(found) > 0 {
        heights(strip, area, top, tall, buffer);
    }
}

/// What the rows stand for: the first one, and in a tall timeline each that stands for a whole number.
fn heights(strip: &Strip<'_>, area: Rect, top: u32, tall: bool, buffer: &mut Buffer) {
    let rows = u32::from(area.height);
    for at in 0..rows {
        let scaled = top * (rows - at);
        let whole = scaled.is_multiple_of(rows) && tall;
        let label = match (at, whole) {
            (0, _) | (_, true) => (scaled / rows).to_string(),
            _ => String::new(),
        };
        let label = if tall { format!("{label} │") } else { label };
        strip.label(&label, strip.look.theme.dim, row(area, at as usize), buffer);
    }
}

/// Today as a thin line between bars, or beyond the axis as a sign at its end.
fn today(strip: &Strip<'_>, area: Rect, lowest: bool, buffer: &mut Buffer) {
    let dim = strip.look.theme.dim;
    let today = strip.app.today;
    let column = strip.axis.bin(today).map(|bin| bin * strip.scale);
    match column.filter(|column| *column < strip.columns.into()) {
        Some(column) => {
            let cell = strip.cell(area, column, buffer);
            if let Some(cell) = cell.filter(|cell| cell.symbol() == " ") {
                cell.set_char('┊').set_style(dim);
            }
        }
        None if lowest && strip.axis.position(today) > 0 => {
            let words = strip.look.words.timeline.today.as_str();
            let room = area.width.saturating_sub(strip.gutter + strip.columns);
            let words = if usize::from(room) > width(words) { words } else { "›" };
            let columns = u16::try_from(width(words)).unwrap_or(1).min(area.width);
            let end = Rect { x: area.right() - columns, width: columns, ..area };
            draw(Line::styled(words.to_owned(), dim), end, buffer);
        }
        None => {}
    }
}
