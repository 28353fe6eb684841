//! The help and the list of commands: what keys do, narrowed by what is typed.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    text::{Line, Span},
    widgets::{Clear, Widget},
};

use super::{
    look::{Look, Title, draw, highlight, row, title},
    typed::Typed,
};
use crate::{
    app::{Action, App, Command, Kind, Mode, Overlay, Section, Target},
    search::Facet,
    strings::fill,
    text::{pad, width, wrap},
};

/// Rows above the list: the title and what is typed.
const ABOVE: u16 = 2;

/// Rows of the list in an area.
pub const fn page(area: Rect) -> u16 {
    area.height.saturating_sub(ABOVE)
}

/// Draws the list over the whole screen.
pub fn render(app: &App, overlay: &Overlay, look: &Look<'_>, area: Rect, buffer: &mut Buffer) {
    Clear.render(area.intersection(buffer.area), buffer);
    let (left, right) = heading(overlay, look);
    let body = title(&Title { left: &left, right: &right, focused: true }, look, area, buffer);
    let mut line = Line::from(look.sign(Action::Search)).style(look.theme.key);
    if overlay.line.text().is_empty() {
        line.push_span(Span::styled(look.words.overlay.filter.clone(), look.theme.dim));
    }
    line.extend(typed(overlay, look).in_sight(body.width).0);
    draw(line, body, buffer);
    let list = Rect { y: area.y.saturating_add(ABOVE), height: page(area), ..area };
    let lines = lines(app, overlay, look, list.width.into());
    if lines.is_empty() {
        return draw(
            Line::styled(format!(" {}", look.words.overlay.none), look.theme.dim),
            list,
            buffer,
        );
    }
    let top = top(&lines, overlay.cursor.row, list.height.into());
    for (at, (own, line)) in lines.into_iter().skip(top).take(list.height.into()).enumerate() {
        let place = row(list, at);
        draw(line, place, buffer);
        if let Some(row) = own {
            look.spots.note(place, Target::Command(row));
        }
        if own == Some(overlay.cursor.row) {
            highlight(place, look, buffer);
        }
    }
}

/// Where the terminal's own cursor belongs: in what is typed.
pub fn cursor(overlay: &Overlay, look: &Look<'_>, area: Rect) -> Position {
    let column = typed(overlay, look).in_sight(area.width).1;
    Position::new(area.x.saturating_add(column), area.y.saturating_add(1))
}

fn typed<'t>(overlay: &'t Overlay, look: &Look<'_>) -> Typed<'t> {
    Typed::plain(&overlay.line, look.theme.name)
}

fn heading(overlay: &Overlay, look: &Look<'_>) -> (String, String) {
    let words = &look.words.overlay;
    let key = |text: &str, action| fill(text, &[("key", &look.key(action, Mode::Help))]);
    let run = key(&words.run, Action::Accept);
    let close = key(&words.close, Action::Close);
    if overlay.kind == Kind::Commands {
        return (words.commands.clone(), format!("{run} · {close}"));
    }
    let own = Section::of(overlay.over).first().map_or("", |section| name(*section, look));
    let (scope, other) = if overlay.everything {
        (words.everything.as_str(), &words.own_pane)
    } else {
        (own, &words.all_panes)
    };
    let left = format!("{} · {scope}", look.words.panes.help);
    (left, format!("{run} · {} · {close}", key(other, Action::AllPanes)))
}

/// The lines of the list, each with the row it belongs to; headings belong to none.
fn lines(
    app: &App,
    overlay: &Overlay,
    look: &Look<'_>,
    columns: usize,
) -> Vec<(Option<usize>, Line<'static>)> {
    let mut lines = Vec::new();
    let mut section = None;
    for (at, position) in overlay.rows().iter().enumerate() {
        let Some(command) = app.commands.get(*position) else { continue };
        if overlay.kind == Kind::Help && section.replace(command.section) != Some(command.section) {
            let name = format!(" {}", name(command.section, look));
            lines.push((None, Line::styled(name, look.theme.heading_focused)));
        }
        let chosen = at == overlay.cursor.row;
        lines.extend(
            command_lines(command, chosen, look, columns).into_iter().map(|line| (Some(at), line)),
        );
    }
    lines
}

fn command_lines(
    command: &Command,
    chosen: bool,
    look: &Look<'_>,
    columns: usize,
) -> Vec<Line<'static>> {
    let keys: Vec<String> = command.keys.iter().map(|key| look.words.key(key)).collect();
    let keys = keys.join("  ");
    let room = (columns / 3).clamp(width(&keys).min(30), 30).min(columns / 2);
    let does = look.words.action(command.action);
    let sign = if chosen { "▌" } else { " " };
    let wrapped = wrap(does, columns.saturating_sub(room + 5)).into_iter().enumerate();
    let line = |(at, line): (usize, crate::text::Wrapped)| {
        let keys = if at == 0 { keys.as_str() } else { "" };
        Line::from(vec![
            Span::raw(format!("{sign}  ")),
            Span::styled(pad(keys, room), look.theme.key),
            Span::raw(format!(" {}", &does[line.range])),
        ])
    };
    wrapped.map(line).collect()
}

/// The first line shown, so that the chosen row stands in the middle where it can.
fn top(lines: &[(Option<usize>, Line<'static>)], chosen: usize, page: usize) -> usize {
    let at = lines.iter().position(|(own, _)| *own == Some(chosen)).unwrap_or(0);
    at.saturating_sub(page / 2).min(lines.len().saturating_sub(page))
}

fn name<'l>(section: Section, look: &Look<'l>) -> &'l str {
    let panes = &look.words.panes;
    match section {
        Section::Facets => &look.words.facet(Facet::Country).title,
        Section::Timeline => &panes.timeline,
        Section::Mandates => &panes.mandates,
        Section::Anywhere => &panes.anywhere,
        Section::Ways => &panes.ways,
        Section::Chips => &panes.chips,
        Section::Query => &panes.query,
        Section::FacetFilter => &panes.facet_filter,
        Section::Dates => &panes.dates,
        Section::OwnWords => &panes.own_words,
        Section::Help => &panes.help,
    }
}
