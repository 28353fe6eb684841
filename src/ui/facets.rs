use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::{
    chips::value_name,
    look::{Look, Title, draw, highlight, row, shown_of_all, title},
    typed::Typed,
};
use crate::{
    app::{Action, App, Mode, Pane, Row},
    lexicon::Kind,
    search::{Facet, Value},
    text::{cut, pad, pad_left, width},
    view::Mark,
};

/// Rows under the pane's title that its filter takes while there is one.
pub fn filter_rows(app: &App) -> u16 {
    u16::from(app.facets.filter.is_some())
}

/// Draws countries and the other facets with what each value would give.
pub fn render(app: &App, look: &Look<'_>, area: Rect, buffer: &mut Buffer) {
    let focused = app.focus == Pane::Facets;
    let mode = Mode::Pane(Pane::Facets);
    // Over a drawer the list's own title, which counts, is hidden.
    let hint = if focused { shown_of_all(app, look) } else { look.key(Action::Countries, mode) };
    let top = &look.words.facet(app.facets.facet_at(app.facets.cursor.top)).title;
    let mut body = title(&Title { left: top, right: &hint, focused }, look, area, buffer);
    if let Some(filter) = &app.facets.filter {
        let style = if app.facets.typing { look.theme.key } else { look.theme.dim };
        let mut line = Line::styled(" / ", style);
        line.extend(Typed::plain(filter, style).in_sight(body.width).0);
        draw(line, body, buffer);
        body = Rect { y: body.y + 1, height: body.height.saturating_sub(1), ..body };
    }
    let rows = app.facets.rows();
    let page = usize::from(body.height);
    for (at, own) in rows.iter().enumerate().skip(app.facets.cursor.top).take(page) {
        let place = row(body, at - app.facets.cursor.top);
        match own {
            Row::Heading(facet) => {
                let heading =
                    Title { left: &look.words.facet(*facet).title, right: "", focused: false };
                title(&heading, look, place, buffer);
            }
            Row::Value { .. } => {
                draw(value_line(app, look, own, place.width.into()), place, buffer);
                if at == app.facets.cursor.row && focused {
                    highlight(place, look, buffer);
                }
            }
        }
    }
}

fn value_line(app: &App, look: &Look<'_>, row: &Row, columns: usize) -> Line<'static> {
    let Row::Value { facet, value, depth, branch, matched } = row else {
        return Line::default();
    };
    let theme = look.theme;
    let count = app.count(*facet, *value);
    let (mark, style) = match app.mark(*facet, *value) {
        Mark::Included => ("[x]", theme.included),
        Mark::Excluded => ("[-]", theme.excluded),
        Mark::Partly => ("[·]", Style::new()),
        Mark::Out if count == 0 => ("[ ]", theme.dim),
        Mark::Out => ("[ ]", Style::new()),
    };
    let fold = match branch {
        Some(false) => "+ ",
        Some(true) | None => "",
    };
    const BAR: usize = 5;
    let digits = width(&look.words.number(app.collection.mandates.len())).max(3);
    let counted = pad_left(&look.words.number(count), digits);
    let room = columns.saturating_sub(6 + depth * 2 + digits + BAR + width(fold));
    let mut name = value_name(*facet, *value, app, look);
    if columns >= 60 {
        name = format!("{name}{}", other_names(app, *facet, *value));
    }
    if let Some(matched) = matched {
        name = format!("{name} ({matched})");
    }
    let name = cut(&name, room);
    // Bars compare the values of one facet with each other.
    let scale = app.shown.counts.largest(*facet).max(1);
    let filled = (count * BAR).div_ceil(scale);
    let left = vec![
        Span::raw(" ".repeat(1 + depth * 2)),
        Span::styled(mark, style),
        Span::styled(format!(" {fold}{name}"), style),
    ];
    let mut line = Line::from(left);
    line.push_span(Span::raw(" ".repeat(room.saturating_sub(width(&name)))));
    line.push_span(Span::styled(format!("{counted} "), style));
    line.push_span(Span::styled(pad(&"█".repeat(filled), BAR), theme.bar));
    line
}

/// In a wide drawer, the other language's name and the ISO code too.
fn other_names(app: &App, facet: Facet, value: Value) -> String {
    let (Facet::Country | Facet::Organisation, Value::Entry(key)) = (facet, value) else {
        return String::new();
    };
    let lexicon = &app.collection.lexicon;
    let entry = lexicon.entry(key);
    let mut names = String::new();
    let other = lexicon.name(key, app.language.other());
    if other != lexicon.short(key, app.language) {
        names = format!(" · {other}");
    }
    if entry.kind == Kind::Country {
        names = format!("{names} · {}", entry.id);
    }
    names
}
