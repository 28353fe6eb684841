//! What filters, in words: as chips, and one by one.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
};

use super::{
    look::{Look, draw, spread},
    saved,
};
use crate::{
    app::{Action, App, Mode, Pane, Target},
    search::Facet,
    strings::{Piece, fill},
    text::{cut, width},
    view::{Difference, Filter},
};

/// Before each chip: what takes it away.
const BOX: &str = "[x] ";
/// Between two chips.
const BETWEEN: &str = "  ";
/// A chip cut shorter than this says nothing; then fewer are shown, and the others are counted.
const LEAST: usize = 9;

type Chip = Vec<Piece>;

fn length(chip: &[Piece]) -> usize {
    chip.iter().map(|piece| width(&piece.text)).sum()
}

/// Draws all that filters. Where there is little room each chip names fewer of its values, then the
/// keys are given up, then chips are cut, at last counted; none is left unsaid.
pub fn render(app: &App, look: &Look<'_>, area: Rect, buffer: &mut Buffer) {
    let columns = usize::from(area.width);
    let filters: Vec<Vec<Filter>> =
        app.view.chips().into_iter().filter(|chip| is_shown(chip, app)).collect();
    if filters.is_empty() {
        return draw(nothing(app, look, columns), area, buffer);
    }
    let chips = |named: usize| -> Vec<Chip> {
        filters
            .iter()
            .map(|chip| look.words.chip_pieces(chip, (&app.view, &app.collection), named, app.chip))
            .collect()
    };
    let taken = |chips: &[Chip]| -> usize {
        let each = |chip: &Chip| length(chip) + width(BOX) + width(BETWEEN);
        1 + chips.iter().map(each).sum::<usize>()
    };
    let keys = keys(look);
    let fitting = [usize::MAX, 3, 2].into_iter().find_map(|named| {
        let chips = chips(named);
        let room = columns.saturating_sub(taken(&chips));
        let keys = keys.iter().find(|keys| width(keys) < room)?;
        Some((chips, keys.as_str()))
    });
    let (chips, keys) = fitting.unwrap_or_else(|| (chips(1), ""));
    let left = if taken(&chips) <= columns + width(BETWEEN) {
        all(&chips, usize::MAX, app, look)
    } else {
        tight(&chips, columns, app, look)
    };
    note(&left, &chips, area, look);
    draw(spread(left, vec![Span::styled(keys.to_owned(), look.theme.dim)], columns), area, buffer);
}

/// Notes where the sign that takes each chip away stands, for the mouse; where not all chips are in
/// sight the keys choose.
fn note(spans: &[Span<'_>], chips: &[Chip], area: Rect, look: &Look<'_>) {
    let boxes = spans.iter().filter(|span| span.content == BOX).count();
    let mut x = area.x;
    let mut chips = chips.iter().filter(|_| boxes == chips.len());
    for span in spans {
        let columns = u16::try_from(width(&span.content)).unwrap_or(u16::MAX);
        if span.content == BOX
            && let Some(filter) =
                chips.next().and_then(|chip| chip.iter().find_map(|own| own.filter))
        {
            let place = Rect { x, width: columns, ..area };
            look.spots.note(place.intersection(area), Target::Chip(filter));
        }
        x = x.saturating_add(columns);
    }
}

/// The query has a line of its own, where it is said enough while it is typed.
fn is_shown(chip: &[Filter], app: &App) -> bool {
    app.prompt.is_none() || chip != [Filter::Query]
}

/// Whether the line of chips has anything to show that no other line does.
pub fn any(app: &App) -> bool {
    app.view.is_narrowed() || app.chip.is_some()
}

fn nothing(app: &App, look: &Look<'_>, columns: usize) -> Line<'static> {
    let words = &look.words.chips;
    let none = if app.view.query.trim().is_empty() { &words.none } else { &words.none_but_query };
    let left = vec![Span::styled(format!(" {none}"), look.theme.dim)];
    let facets = told(&words.facets, Action::Countries, look);
    // The menu of facets begins with the same key for all of them.
    let menu = look.key(Action::FacetOrganisation, Mode::Pane(Pane::List));
    let menu = menu.split(' ').next().unwrap_or_default();
    let more = fill(&words.more, &[("key", menu)]);
    let keys = format!("{facets}  {more} ");
    let taken: usize = left.iter().map(|span| width(&span.content)).sum();
    let room = columns.saturating_sub(taken + width(&keys) + 2 * BETWEEN.len());
    let saved = saved::line(app, look, room).map(|own| format!("{own}{BETWEEN}"));
    let right = Span::styled(saved.unwrap_or_default(), look.theme.name);
    spread(left, vec![right, Span::styled(keys, look.theme.dim)], columns)
}

fn told(text: &str, action: Action, look: &Look<'_>) -> String {
    fill(text, &[("key", &look.key(action, Mode::Pane(Pane::List)))])
}

/// What the line says of keys, the longest first.
fn keys(look: &Look<'_>) -> [String; 2] {
    let words = &look.words.chips;
    let clear = told(&words.clear, Action::ClearFilters, look);
    let undo = told(&words.undo, Action::Undo, look);
    let back = told(&words.back, Action::Back, look);
    [format!("{clear}  {undo}  {back} "), format!("{clear}  {undo} ")]
}

/// All chips, each no longer than `each`.
fn all(chips: &[Chip], each: usize, app: &App, look: &Look<'_>) -> Vec<Span<'static>> {
    let mut spans = vec![Span::raw(" ")];
    for chip in chips {
        spans.push(Span::styled(BOX, look.theme.key));
        let mut room = each;
        for (at, piece) in chip.iter().enumerate() {
            let chosen = piece.filter.is_some() && piece.filter == app.chip;
            let style = if chosen { look.theme.cursor } else { look.theme.chip };
            let is_last = width(&piece.text) >= room && at + 1 < chip.len();
            let text = if is_last {
                // Words that take all the room say that others are left out.
                cut(&format!("{}…", piece.text), room)
            } else {
                cut(&piece.text, room)
            };
            room -= width(&text).min(room);
            spans.push(Span::styled(text, style));
            if room == 0 {
                break;
            }
        }
        spans.push(Span::raw(BETWEEN));
    }
    spans
}

/// As many chips as there is room for, the chosen one among them, and how many more there are.
fn tight(chips: &[Chip], columns: usize, app: &App, look: &Look<'_>) -> Vec<Span<'static>> {
    let around = width(BOX) + width(BETWEEN);
    let more = |count: usize| if count == 0 { String::new() } else { format!("+{count}") };
    let room = columns.saturating_sub(1);
    let fitting = (room / (LEAST + around)).min(chips.len());
    let hidden = chips.len() - fitting;
    // The number of those that are left out takes room too.
    let fitting =
        if hidden == 0 { fitting } else { (room.saturating_sub(3) / (LEAST + around)).max(1) };
    let has_chosen =
        |chip: &Chip| chip.iter().any(|own| own.filter.is_some() && own.filter == app.chip);
    let chosen = chips.iter().position(has_chosen).unwrap_or(0);
    let first = (chosen + 1).saturating_sub(fitting);
    let hidden = chips.len() - fitting.min(chips.len());
    let each = room.saturating_sub(width(&more(hidden))) / fitting.max(1);
    let shown = chips.get(first..first + fitting).unwrap_or(chips);
    let mut spans = all(shown, each.saturating_sub(around).max(1), app, look);
    spans.push(Span::styled(more(hidden), look.theme.chip));
    spans
}

/// A chip in words: `country: Mali or Niger`.
pub fn words(chip: &[Filter], app: &App, look: &Look<'_>) -> String {
    look.words.chip(chip, &app.view, &app.collection)
}

/// What parts two views in words: `country Mali`. The view may not have it any more.
pub fn difference(difference: Difference, app: &App, look: &Look<'_>) -> String {
    let words = &look.words.chips;
    let facet = |facet: Facet| &look.words.facet(facet).chip;
    match difference {
        Difference::Filter(Filter::Query) => words.query.clone(),
        Difference::Filter(Filter::Window) => words.dates.clone(),
        Difference::Filter(filter) => {
            let name = look.words.filter(filter, &app.view, &app.collection);
            match filter {
                Filter::Included(of, _) => format!("{} {name}", facet(of)),
                Filter::Excluded(of, _) => {
                    format!("{} {}", facet(of), fill(&words.not, &[("value", &name)]))
                }
                _ => name,
            }
        }
        Difference::Facet(of) => facet(of).clone(),
        Difference::Filters => words.several.clone(),
        Difference::Picked => words.selection.clone(),
        Difference::Zoom => words.zoom.clone(),
        Difference::Order => words.order.clone(),
    }
}
