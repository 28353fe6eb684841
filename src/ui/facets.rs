//! The facet pane: countries and the other facets with what each value would give.

mod value;

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
};

use super::{
    look::{Look, Title, draw, highlight, row, shown_of_all, title},
    typed::Typed,
};
use crate::{
    app::{Action, App, Mode, Pane, Row, Target},
    safe::Safe,
    search::Facet,
    text::{cut, width},
};
pub use value::DRAWER;

/// From so many columns on the pane says at all times that its values can be filtered.
const WIDE: u16 = 38;

/// Rows under the pane's title that its filter takes: a wide pane beside the list says that there is
/// one before it is typed.
pub fn filter_rows(app: &App, area: Rect) -> u16 {
    let idle = (WIDE..DRAWER).contains(&area.width) && area.height > 12;
    let filtered = app.facets.filter.is_some() && !is_in_title(app, area);
    u16::from(filtered || idle)
}

/// Whether the pane has one row under its title: a value stands there, and the title says what filters
/// the values. While the filter is typed it is the filter that must be seen.
const fn is_in_title(app: &App, area: Rect) -> bool {
    area.height <= 2 && !app.facets.typing
}

/// Draws the pane; `alone` where no list stands beside it.
pub fn render(app: &App, look: &Look<'_>, alone: bool, area: Rect, buffer: &mut Buffer) {
    let focused = app.focus == Pane::Facets;
    let first = app.facets.facet_at(app.facets.cursor.top);
    let columns = usize::from(area.width);
    let (left, mut right) = heading(app, look, first, alone, columns);
    if let Some(filter) = app.facets.filter.as_ref().filter(|_| is_in_title(app, area)) {
        right = format!("/ {}", Safe::line(filter.text()).shown());
    }
    let mut body = title(&Title { left: &left, right: &right, focused }, look, area, buffer);
    if filter_rows(app, area) > 0 {
        draw(filter_line(app, look, body.width), body, buffer);
        body = Rect { y: body.y + 1, height: body.height.saturating_sub(1), ..body };
    }
    let rows = app.facets.rows().iter().enumerate().skip(app.facets.cursor.top);
    for (at, own) in rows.take(body.height.into()) {
        let place = row(body, at - app.facets.cursor.top);
        match own {
            Row::Heading(facet) => {
                let key = look.key(Action::to_facet(*facet), Mode::Pane(Pane::Facets));
                let left = name(app, look, *facet, columns);
                let heading = Title { left: &left, right: &key, focused: false };
                title(&heading, look, place, buffer);
            }
            Row::Value { .. } => {
                draw(value::line(app, look, own, place.width.into()), place, buffer);
                look.spots.note(place, Target::Value(at));
                if at == app.facets.cursor.row && focused {
                    highlight(place, look, buffer);
                }
            }
        }
    }
}

/// The title of the pane: the facet that it opens with, and in which order values stand. Where the
/// list and its count lie under the pane, the count too.
fn heading(
    app: &App,
    look: &Look<'_>,
    facet: Facet,
    alone: bool,
    columns: usize,
) -> (String, String) {
    let words = &look.words.values;
    if app.focus != Pane::Facets {
        let key = look.key(Action::Countries, Mode::Pane(Pane::List));
        return (name(app, look, facet, columns), key);
    }
    let order = match facet {
        // These keep their own order.
        Facet::Check | Facet::Year => "",
        _ if app.facets.by_name => &words.by_name,
        _ => &words.by_count,
    };
    let order = order.to_owned();
    // Beside the list, which counts, there is room for the name alone.
    if !alone {
        return (name(app, look, facet, columns), order);
    }
    let left = format!("{} · {}", name(app, look, facet, columns), shown_of_all(app, look));
    (left, order)
}

/// A facet by its name, and whether all that is chosen of it must be there.
fn name(app: &App, look: &Look<'_>, facet: Facet, columns: usize) -> String {
    let name = &look.words.facet(facet).title;
    if !app.view.selection.wants_all(facet) {
        return name.clone();
    }
    let all = format!(" · {}", look.words.values.all);
    // What is asked for is said before the whole name is.
    format!("{}{all}", cut(name, columns.saturating_sub(width(&all) + 5)))
}

fn filter_line(app: &App, look: &Look<'_>, columns: u16) -> Line<'static> {
    let style = if app.facets.typing { look.theme.key } else { look.theme.dim };
    let mut line = Line::styled(" / ", style);
    match &app.facets.filter {
        Some(filter) => line.extend(Typed::plain(filter, style).in_sight(columns).0),
        None => {
            let text = cut(&look.words.values.filter, usize::from(columns).saturating_sub(4));
            line.push_span(Span::styled(text, style));
        }
    }
    line
}
