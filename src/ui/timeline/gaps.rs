//! Where nothing is active, and for how long.

use ratatui::{buffer::Buffer, layout::Rect, text::Line};

use super::strip::Strip;
use crate::{
    app::App,
    search::Unit,
    strings::{Count, fill},
    text::width,
    ui::look::draw,
    view::{Landmark, LandmarkKind, landmarks, longest_gap},
};

/// Shorter gaps than this many columns are not worth a sign.
const LEAST: usize = 3;

/// Draws every gap between its arrows with its length, and once what a gap is: that nothing is dated
/// there is not that nothing was done.
pub fn render(strip: &Strip<'_>, area: Rect, buffer: &mut Buffer) {
    let (words, dim) = (&strip.look.words.timeline, strip.look.theme.dim);
    strip.label(&words.gaps_label, dim, area, buffer);
    let found = landmarks(&strip.app.shown.bars);
    let mut end = None;
    for gap in &found {
        let columns = gap.bins.start * strip.scale..gap.bins.end * strip.scale;
        if gap.kind != LandmarkKind::Gap || columns.len() < LEAST {
            continue;
        }
        let cut = (gap.bins.start == 0, gap.bins.end == strip.axis.bins);
        let signs = (if cut.0 { '-' } else { '<' }, '-', if cut.1 { '-' } else { '>' });
        let run = [columns.start, columns.end - 1].map(|at| i64::try_from(at).unwrap_or(i64::MAX));
        strip.run(area, (run[0], run[1]), signs, dim, buffer);
        let length = if gap.is_cut { String::new() } else { length(strip, gap) };
        if width(&length) + 4 <= columns.len() && !length.is_empty() {
            let start = columns.start + (columns.len() - width(&length)) / 2;
            let place = Rect {
                width: u16::try_from(width(&length)).unwrap_or(0),
                ..strip.after(area, start)
            };
            draw(Line::styled(length, dim), place, buffer);
        }
        end = Some(columns.end);
    }
    let caveat = strip.after(area, end.unwrap_or(0) + 1);
    let text = match longest(strip, &found) {
        _ if end.is_some() => caveat_of(strip),
        Some(longest) => longest,
        None => words.no_gap.clone(),
    };
    if width(&text) < usize::from(caveat.width) {
        draw(Line::styled(text, dim), caveat, buffer);
    }
}

/// Whether something is worth a row.
pub fn any(app: &App) -> bool {
    landmarks(&app.shown.bars).iter().any(|own| own.kind == LandmarkKind::Gap)
}

/// The longest gap in words.
pub fn longest(strip: &Strip<'_>, found: &[Landmark]) -> Option<String> {
    let gap = longest_gap(found)?;
    let words = strip.look.words;
    let bin = |at| words.bin(strip.axis.unit, strip.axis.day(at));
    let (from, to) = (bin(gap.bins.start), bin(gap.bins.end - 1));
    let bins = match gap.bins.len() {
        1 => from,
        _ => fill(&words.dates.days, &[("from", &from), ("to", &to)]),
    };
    let values = [("length", &*length(strip, gap)), ("bins", &*bins)];
    Some(fill(&words.timeline.longest_gap, &values))
}

/// What a gap is.
pub fn caveat_of(strip: &Strip<'_>) -> String {
    let words = &strip.look.words.timeline;
    let own = if strip.app.view.is_unfiltered() { &words.gap } else { &words.gap_filtered };
    own.clone()
}

/// How long a gap is, in its bins.
pub fn length(strip: &Strip<'_>, gap: &Landmark) -> String {
    let bins = gap.bins.len();
    let (number, what) = match strip.axis.unit {
        Unit::Week => (bins, Count::Weeks),
        Unit::Month => (bins, Count::Months),
        Unit::Quarter => (bins, Count::Quarters),
        Unit::Year => (bins, Count::Years),
        Unit::FiveYears => (bins * 5, Count::Years),
    };
    strip.look.words.count(number, what)
}

/// The gap that the cursor is in, in words.
pub fn at_cursor(strip: &Strip<'_>) -> Option<String> {
    let bin = strip.axis.bin(strip.app.timeline.cursor())?;
    let found = landmarks(&strip.app.shown.bars);
    let gap = found.iter().find(|own| own.kind == LandmarkKind::Gap && own.bins.contains(&bin))?;
    let words = &strip.look.words.timeline;
    let values = [("length", length(strip, gap)), ("what", caveat_of(strip))];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    Some(if gap.is_cut { caveat_of(strip) } else { fill(&words.gap_here, &values) })
}
