//! The state as cells: same inputs, same cells. Changes nothing.

mod layout;
mod marked;
mod spots;

mod look;
mod typed;

mod saved;

mod chips;
mod finish;
mod page;
mod snippet;

mod columns;
mod dates;
mod own_words;
mod ways;

mod compare;
mod doubts;
mod mandate;
mod past;
mod version;

mod beside;
mod detail;
mod facets;
mod list;
mod timeline;

mod menu;
mod notices;
mod overlay;
mod prompt;

mod lines;
mod texts;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    text::Line,
};

pub use look::Look;
pub use spots::Spots;
pub use texts::Texts;

use crate::app::{App, Mode, Pane, Room, Target};
use layout::{Form, Layout, Wanted};
use list::Pace;
use typed::Typed;

/// How the screen is shared out for a state.
fn layout(app: &App, area: Rect) -> Layout {
    let wanted = Wanted {
        focus: app.focus,
        zoom: app.zoom,
        filtered: chips::any(app),
        marks: timeline::has_marks(app),
        flat: app.timeline.is_flat(),
        typing: app.prompt.is_some() || app.dates.is_some() || app.own_words.is_some(),
        choosing: app.chip.is_some(),
    };
    Layout::of(area, wanted)
}

/// The room that a layout gives each pane, for [`App::fit`].
fn room(app: &App, look: &Look<'_>, layout: &Layout, texts: &mut Texts, area: Rect) -> Room {
    let under_title = |area: Rect| usize::from(area.height.saturating_sub(1));
    let list = if list::has_title(layout.form) {
        under_title(layout.list)
    } else {
        layout.list.height.into()
    };
    let facet_filter = usize::from(facets::filter_rows(app, layout.facets));
    let mut pace = Pace::of(app, look, layout.form, &mut texts.snippets, layout.list.width);
    Room {
        list: pace.page(list),
        ways: ways::page(list),
        has_detail: layout.has_detail(),
        detail: under_title(layout.detail),
        detail_lines: texts.detail.lines.len(),
        marks: texts.detail.marks.clone(),
        anchors: texts.detail.anchors.clone(),
        facets: under_title(layout.facets).saturating_sub(facet_filter),
        bins: if layout.strip.is_empty() { 0 } else { timeline::bins(app, look, layout.strip) },
        periods: timeline::periods(app, layout.strip),
        tall: layout.form >= Form::Stacked,
        overlay: overlay::page(area).into(),
    }
}

/// A whole frame: tells the state its room, then draws it. Gives where the terminal's own cursor
/// belongs. `texts` are those of the frame before, or none.
pub fn frame(
    app: &mut App,
    look: &Look<'_>,
    texts: &mut Texts,
    area: Rect,
    buffer: &mut Buffer,
) -> Option<Position> {
    let layout = layout(app, area);
    texts.prepare(app, look, &layout);
    let own = room(app, look, &layout, texts, area);
    app.fit(&own);
    // Other bins may have given the bars another height, and the rows under them another number.
    let again = room(app, look, &layout, texts, area);
    if again != own {
        app.fit(&again);
    }
    render(app, look, &layout, texts, area, buffer);
    finish::finish(look, buffer);
    cursor(app, look, &layout, texts, area)
}

/// Draws a state that was told its room.
fn render(
    app: &App,
    look: &Look<'_>,
    layout: &Layout,
    texts: &mut Texts,
    area: Rect,
    buffer: &mut Buffer,
) {
    if layout.form == Form::TooSmall {
        return look::draw(Line::from(look.words.size.too_small.as_str()), area, buffer);
    }
    if let Some(overlay) = &app.overlay {
        return overlay::render(app, overlay, look, area, buffer);
    }
    let drawn = |area: Rect| !area.is_empty();
    for (pane, area) in [
        (Pane::List, layout.list),
        (Pane::Detail, layout.detail),
        (Pane::Facets, layout.facets),
        (Pane::Timeline, layout.strip),
    ] {
        look.spots.note(area, Target::Pane(pane));
    }
    if drawn(layout.top) {
        lines::top(app, look, layout.form, layout.top, buffer);
    }
    if drawn(layout.prompt) {
        if app.dates.is_some() {
            dates::render(app, look, layout.prompt, buffer);
        } else if app.own_words.is_some() {
            own_words::render(app, look, layout.prompt, buffer);
        } else {
            prompt::render(app, look, layout.prompt, buffer);
        }
    }
    if drawn(layout.chips) {
        chips::render(app, look, layout.chips, buffer);
    }
    for divider in layout.dividers {
        for at in 0..divider.height {
            let line = Line::styled("│", look.theme.heading);
            look::draw(line, look::row(divider, at.into()), buffer);
        }
    }
    if drawn(layout.list) {
        list::render(app, look, layout.form, &mut texts.snippets, layout.list, buffer);
    }
    if drawn(layout.detail) {
        detail::render(app, look, &texts.detail, layout.detail, buffer);
    }
    texts.beside.render(app, look, layout, buffer);
    if drawn(layout.facets) {
        facets::render(app, look, layout.list.is_empty(), layout.facets, buffer);
    }
    if drawn(layout.strip) {
        timeline::render(app, look, layout.strip, buffer);
    }
    if drawn(layout.hints) {
        lines::hints(app, look, layout.form, layout.hints, buffer);
    }
    menu::render(app.mode(), look, area, buffer);
}

/// Where the terminal's own cursor belongs: in the text being typed, else on the chosen row, so
/// that a screen reader follows it.
fn cursor(
    app: &App,
    look: &Look<'_>,
    layout: &Layout,
    texts: &mut Texts,
    area: Rect,
) -> Option<Position> {
    if layout.form == Form::TooSmall {
        return None;
    }
    if let Some(overlay) = &app.overlay {
        return Some(overlay::cursor(overlay, look, area));
    }
    let at = |column: u16, area: Rect, row: u16| {
        Some(Position::new(area.x + column, area.y.saturating_add(row)))
    };
    match app.mode() {
        Mode::Query => {
            let (_, column) = prompt::typed(app, look, layout.prompt.width);
            return at(column, layout.prompt, 0);
        }
        Mode::Dates => {
            let (_, column) = dates::typed(app.dates.as_ref()?, look, layout.prompt.width);
            return at(column, layout.prompt, 0);
        }
        Mode::OwnWords => {
            let typed = Typed::plain(&app.own_words.as_ref()?.line, look.theme.key);
            return at(typed.in_sight(layout.prompt.width).1, layout.prompt, 0);
        }
        Mode::FacetFilter => {
            let filter = Typed::plain(app.facets.filter.as_ref()?, look.theme.key);
            return at(filter.in_sight(layout.facets.width).1, layout.facets, 1);
        }
        Mode::Chips => return at(1, layout.chips, 0),
        Mode::Pane(_) | Mode::Help | Mode::Ways => {}
    }
    let (area, row, title) = match app.focus {
        Pane::List if app.shown.hits.is_empty() => {
            let row = app.ways.cursor.row.saturating_sub(app.ways.cursor.top);
            let title = u16::from(list::has_title(layout.form));
            let height = layout.list.height.saturating_sub(title);
            (layout.list, row + ways::rows_before(height.into()), title)
        }
        Pane::List => {
            let width = layout.list.width;
            let mut pace = Pace::of(app, look, layout.form, &mut texts.snippets, width);
            (layout.list, pace.rows_before(), u16::from(list::has_title(layout.form)))
        }
        Pane::Facets => {
            let row = app.facets.cursor.row.saturating_sub(app.facets.cursor.top);
            (layout.facets, row, 1 + facets::filter_rows(app, layout.facets))
        }
        Pane::Detail => {
            let line = app.detail.row_line().filter(|_| app.page.has_rows()).unwrap_or(0);
            (layout.detail, line.saturating_sub(app.detail.scroll.top), 1)
        }
        Pane::Timeline => (layout.strip, 0, 0),
    };
    let y = area.y.saturating_add(title).saturating_add(u16::try_from(row).ok()?);
    (y < area.bottom()).then(|| Position::new(area.x, y))
}
