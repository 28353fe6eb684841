//! Mandates as bars, one a row, each kind of doubt drawn in a way of its own.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::strip::Strip;
use crate::{
    lexicon::Kind,
    model::{CheckKind, Date, Edge, Mandate, PeriodClass, Sign, Window},
    text::{cut, pad, width},
    ui::look::{draw, row},
};

/// The chosen mandate's own time.
pub fn chosen(strip: &Strip<'_>, area: Rect, buffer: &mut Buffer) {
    let Some(mandate) = strip.app.chosen() else { return };
    strip.label(&strip.look.words.timeline.this, strip.look.theme.dim, area, buffer);
    draw_period(strip, mandate, strip.look.theme.selected, area, buffer);
}

/// The mandates of the list, in its order, the chosen one among them.
pub fn shown(strip: &Strip<'_>, area: Rect, buffer: &mut Buffer) {
    let app = strip.app;
    let (top, theme) = (app.timeline.first_row(), strip.look.theme);
    for (at, hit) in app.shown.hits.from(top).take(area.height.into()).enumerate() {
        let Some(mandate) = app.collection.mandates.get(hit.position) else { continue };
        let is_chosen = top + at == app.list.row;
        let style = if is_chosen { theme.selected } else { Style::new() };
        let place = row(area, at);
        let (from, to) = draw_period(strip, mandate, style, place, buffer);
        name(strip, mandate, is_chosen, place, buffer);
        beside(strip, mandate, (from, to), place, buffer);
    }
}

/// Who mandated it, before the first bin.
fn name(strip: &Strip<'_>, mandate: &Mandate, chosen: bool, area: Rect, buffer: &mut Buffer) {
    let theme = strip.look.theme;
    let Some(room) = usize::from(strip.gutter).checked_sub(3).filter(|room| *room > 0) else {
        if chosen {
            draw(Line::styled("▌", theme.heading_focused), area, buffer);
        }
        return;
    };
    let words = organisation(strip, mandate, room);
    let sign = mandate.sign();
    let style = if chosen { theme.selected } else { Style::new() };
    let sign_style = if sign == Some(Sign::Contradiction) { theme.doubt } else { theme.missing };
    let blank = || Span::raw(" ");
    let line = Line::from_iter([
        if chosen { Span::styled("▌", theme.heading_focused) } else { blank() },
        Span::styled(pad(&words, room), style),
        sign.map_or_else(blank, |sign| Span::styled(sign.char().to_string(), sign_style)),
    ]);
    draw(line, Rect { width: strip.gutter, ..area }, buffer);
}

/// The first organisation, by its code where a country's name is too long.
fn organisation(strip: &Strip<'_>, mandate: &Mandate, room: usize) -> String {
    let lexicon = &strip.app.collection.lexicon;
    let short = strip.look.organisation(strip.app, mandate);
    let first = mandate.organisations.first().map(|own| lexicon.entry(own.key));
    let coded = first.filter(|own| own.kind == Kind::Country && width(short) > room);
    coded.map_or(short, |own| &own.id).to_owned()
}

/// What the bar does not say: dates that contradict each other as written, else the title.
fn beside(
    strip: &Strip<'_>,
    mandate: &Mandate,
    (from, to): (usize, usize),
    area: Rect,
    buffer: &mut Buffer,
) {
    /// Fewer columns than this name nothing.
    const LEAST: usize = 12;
    let (words, theme) = (strip.look.words, strip.look.theme);
    let (text, style) = match mandate.period.class() {
        PeriodClass::Reversed => {
            let written = mandate.sources.first().map_or("", |source| source.dates.shown());
            let check = words.check(CheckKind::EndBeforeStart);
            (format!("{} {check}", words.colon(written)), theme.doubt)
        }
        PeriodClass::Open if mandate.period.end == Edge::Open => {
            (words.list.open.clone(), theme.dim)
        }
        PeriodClass::Undated => (words.timeline.not_dated.clone(), theme.dim),
        _ => (mandate.title.shown().to_owned(), theme.dim),
    };
    let after = strip.after(area, to + 2);
    let room = usize::from(after.width).saturating_sub(1);
    if room >= LEAST || room >= width(&text) {
        draw(Line::styled(cut(&text, room), style), after, buffer);
    } else if from > LEAST {
        let text = cut(&text, from - 2);
        let start = from - 1 - width(&text);
        draw(Line::styled(text, style), strip.after(area, start), buffer);
    }
}

/// Draws a mandate's time; gives its first and last column on the strip.
fn draw_period(
    strip: &Strip<'_>,
    mandate: &Mandate,
    style: Style,
    area: Rect,
    buffer: &mut Buffer,
) -> (usize, usize) {
    /// Columns drawn towards an end that nobody states.
    const STUB: i64 = 4;
    let period = &mandate.period;
    let days = |a: Date, b: Date| Window::between(a.first_day(), b.last_day());
    let doubt = strip.look.theme.doubt;
    let edge = i64::from(strip.columns) - 1;
    let (run, glyphs, style) = match (period.class(), period.start.date(), period.end) {
        (PeriodClass::Reversed, Some(start), Edge::Known(end) | Edge::Planned(end)) => {
            (strip.of_days(days(end, start)), ('┤', '·', '├'), doubt)
        }
        (_, Some(start), Edge::Known(end) | Edge::Planned(end)) => {
            let run = strip.of_days(days(start, end));
            (run, ('├', '─', '┤'), style)
        }
        (_, Some(start), Edge::Open) => {
            let (from, to) = strip.of_days(days(start, start));
            ((from, to.max(edge)), ('├', '┄', '►'), style)
        }
        (_, Some(start), Edge::Unknown) => {
            let (from, to) = strip.of_days(days(start, start));
            ((from, to + STUB), ('├', '─', '?'), style)
        }
        (_, None, Edge::Known(end) | Edge::Planned(end)) => {
            let (from, to) = strip.of_days(days(end, end));
            ((from - STUB, to), ('?', '─', '┤'), style)
        }
        _ => {
            return (0, 0);
        }
    };
    let clamped = |at: i64| usize::try_from(at.clamp(0, edge.max(0))).unwrap_or(0);
    let ends = (clamped(run.0), clamped(run.1));
    // What lies before or after the part that is shown.
    if run.1 < 0 || run.0 > edge {
        let sign = if run.1 < 0 { '‹' } else { '›' };
        strip.put(area, ends.0, sign, strip.look.theme.dim, buffer);
        return ends;
    }
    if is_short(strip, mandate) {
        let middle = run.0 + (run.1 - run.0) / 2;
        strip.run(area, (middle, middle), ('◆', '◆', '◆'), style, buffer);
        return (clamped(middle), clamped(middle));
    }
    if run.0 == run.1 && glyphs.1 == '·' {
        strip.run(area, run, ('┼', '┼', '┼'), style, buffer);
        return ends;
    }
    strip.run(area, run, glyphs, style, buffer);
    for own in [period.start, period.end] {
        let Some(date) = own.date() else { continue };
        if own.is_planned() || !date.is_exact() {
            strip.run(area, strip.of_days(days(date, date)), ('░', '░', '░'), style, buffer);
        }
    }
    ends
}

/// Whether a mandate takes less than a bin, or all of one that is no wider than a column.
fn is_short(strip: &Strip<'_>, mandate: &Mandate) -> bool {
    let Some((first, last)) = mandate.period.exact() else { return false };
    let axis = strip.axis;
    let same = axis.position(first) == axis.position(last);
    let unit = axis.unit;
    let whole = unit.floor(first) == first
        && last.succ_opt().is_some_and(|after| unit.floor(after) == after);
    same && (strip.scale == 1 || !whole)
}
