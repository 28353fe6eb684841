//! What the list says where no mandate is left, and the ways out of it.

use ratatui::{buffer::Buffer, layout::Rect, text::Line};

use super::{
    chips,
    look::{Look, draw, highlight, row},
};
use crate::{
    app::{Action, App, Mode, Pane, Target, Way},
    safe::Safe,
    search::Suspect,
    strings::{Count, fill},
    text::{cut, pad, pad_left, width},
    view::Filter,
};

/// From so many rows on there is room to say what matches nothing.
const SAYS_FROM: usize = 5;
/// From so many rows on there is room for other keys too.
const HINTS_FROM: usize = 7;

/// Rows above the ways out in a list of so many.
pub const fn rows_before(rows: usize) -> usize {
    if rows < SAYS_FROM { 0 } else { 2 }
}

/// Rows for the ways out in a list of so many.
pub const fn page(rows: usize) -> usize {
    rows.saturating_sub(rows_before(rows) + if rows < HINTS_FROM { 0 } else { 2 })
}

/// Draws what matches nothing, what there would be without each part of it, and what else helps.
pub fn render(app: &App, look: &Look<'_>, focused: bool, area: Rect, buffer: &mut Buffer) {
    let words = &look.words.list;
    if app.collection.mandates.is_empty() {
        return draw(Line::from(format!(" {}", words.empty)), area, buffer);
    }
    let (rows, columns) = (usize::from(area.height), usize::from(area.width));
    let before = rows_before(rows);
    if before > 0 {
        draw(Line::from(format!(" {}", words.none_match)), area, buffer);
        let chips = app.view.chips();
        let chips: Vec<String> = chips.iter().map(|own| chips::words(own, app, look)).collect();
        let chips = cut(&format!("   {}", chips.join("  +  ")), columns);
        draw(Line::styled(chips, look.theme.chip), row(area, 1), buffer);
    }
    let ways: Vec<(String, String)> = told(app, look);
    let widest = |texts: &dyn Fn(&(String, String)) -> usize| ways.iter().map(texts).max();
    let counted = widest(&|(_, count)| width(count)).unwrap_or(0);
    let told = widest(&|(told, _)| width(told)).unwrap_or(0);
    let told = told.min(columns.saturating_sub(counted + 7));
    let top = app.ways.cursor.top;
    for (at, (way, count)) in ways.iter().enumerate().skip(top).take(page(rows)) {
        let key = look.keys.key_of_way(at).unwrap_or_default();
        let line = format!("{}  {}  {}", pad(&key, 1), pad(way, told), pad_left(count, counted));
        let chosen = at == app.ways.cursor.row;
        let sign = if chosen { "▌" } else { " " };
        let place = row(area, before + at - top);
        draw(Line::styled(format!("{sign} {line}"), look.theme.name), place, buffer);
        look.spots.note(place, Target::Way(at));
        if chosen && focused {
            highlight(place, look, buffer);
        }
    }
    if rows >= HINTS_FROM {
        let shown = ways.len().min(page(rows));
        let hint = cut(&format!(" {}", hint(look)), columns);
        let hint = Line::styled(hint, look.theme.dim);
        draw(hint, row(area, before + shown + 1), buffer);
    }
}

/// Each way in words, and how many mandates it gives.
fn told(app: &App, look: &Look<'_>) -> Vec<(String, String)> {
    let ways = app.ways.rows().iter();
    ways.map(|(way, count)| (way_words(way, app, look), look.words.count(*count, Count::Mandates)))
        .collect()
}

fn way_words(way: &Way, app: &App, look: &Look<'_>) -> String {
    let words = &look.words.list;
    // What is typed has not been made safe yet.
    let part = |at: usize| {
        let range = app.query.parts.get(at).map(|part| part.range.clone());
        let typed = range.and_then(|range| app.query.typed().get(range)).unwrap_or_default();
        look.words.quoted(Safe::line(typed.trim_matches('"')).shown())
    };
    let chip = |is_it: &dyn Fn(&Filter) -> bool| {
        let mut own: Vec<Filter> = app.view.filters();
        own.retain(is_it);
        chips::words(&own, app, look)
    };
    let what = match way {
        Way::Instead { part: at, word, alone } => {
            let word = look.words.quoted(Safe::line(word.as_str()).shown());
            let text = if *alone { &words.instead_alone } else { &words.instead };
            return fill(text, &[("word", &word), ("typed", &part(*at))]);
        }
        Way::Everything => return words.everything.clone(),
        Way::Without(Suspect::Reach) => return words.any_way.clone(),
        Way::Without(Suspect::Part(at)) => part(*at),
        Way::Without(Suspect::Facet(facet)) => chip(&|own| own.facet() == Some(*facet)),
        Way::Without(Suspect::Value(facet, value)) => chip(&|own| {
            [Filter::Included(*facet, *value), Filter::Excluded(*facet, *value)].contains(own)
        }),
        Way::Without(Suspect::Among) => chip(&|own| *own == Filter::Bookmarked),
        Way::Without(Suspect::Window) => chip(&|own| *own == Filter::Window),
    };
    fill(&words.without, &[("what", &what)])
}

fn hint(look: &Look<'_>) -> String {
    let mode = Mode::Pane(Pane::List);
    let key = |action| look.key(action, mode);
    fill(
        &look.words.list.none_match_hint,
        &[
            ("x", &key(Action::RemoveFilter)),
            ("X", &key(Action::ClearFilters)),
            ("u", &key(Action::Undo)),
        ],
    )
}
