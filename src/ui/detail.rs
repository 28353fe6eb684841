use ratatui::{buffer::Buffer, layout::Rect, text::Line};

use super::{
    look::{Look, Title, draw, highlight, row, scrolled, shown_of_all, title},
    page::{Writer, Written},
    saved::BOOKMARKED,
};
use crate::{
    app::{Action, App, Mode, Page, Pane},
    strings::{Count, fill},
    view::doubtful,
};

/// Draws the chosen mandate in full.
pub fn render(app: &App, look: &Look<'_>, written: &Written, area: Rect, buffer: &mut Buffer) {
    let focused = app.focus == Pane::Detail && app.prompt.is_none();
    let (left, right) = heading(app, look, focused);
    let body = title(&Title { left: &left, right: &right, focused }, look, area, buffer);
    scrolled(&written.lines, app.detail.scroll.top, body, buffer);
    if let Some(line) = app.detail.row_line().filter(|_| app.page.has_rows()) {
        let at = line.checked_sub(app.detail.scroll.top).map(|at| row(body, at));
        if let Some(chosen) = at.filter(|chosen| !chosen.is_empty()) {
            draw(
                Line::styled("▌", look.theme.heading_focused),
                Rect { width: 1, ..chosen },
                buffer,
            );
            if focused {
                highlight(chosen, look, buffer);
            }
        }
    }
    let current = app.detail.mark().map(|(at, _)| at);
    for place in written.places.iter().filter(|place| Some(place.mark) == current) {
        if let Some(at) = place.line.checked_sub(app.detail.scroll.top) {
            let line = row(body, at);
            let cell = |column: usize| {
                let column = u16::try_from(column).unwrap_or(u16::MAX);
                line.x.saturating_add(column).min(line.right())
            };
            let (from, to) = (cell(place.columns.start), cell(place.columns.end));
            let mark = Rect { x: from, width: to - from, ..line }.intersection(buffer.area);
            buffer.set_style(mark, look.theme.mark_current);
        }
    }
}

/// What the title line says of the page.
fn heading(app: &App, look: &Look<'_>, focused: bool) -> (String, String) {
    let (words, list) = (&look.words.detail, Mode::Pane(Pane::List));
    let key = |action| look.key(action, list);
    let opens = fill(&words.open_hint, &[("key", &key(Action::Open))]);
    match (app.page, app.chosen()) {
        (Page::Checks, _) => {
            let left = format!("{} · {}", words.checks, doubtful_of_shown(app, look));
            let only = fill(&words.only_hint, &[("key", &key(Action::Pick))]);
            return (left, format!("{opens}  {only}"));
        }
        (Page::Place(place), _) => {
            let name = app.collection.lexicon.name(place, app.language);
            let left = fill(&words.past, &[("place", name)]);
            let only = fill(&words.only_hint, &[("key", &key(Action::Pick))]);
            return (left, format!("{opens}  {only}"));
        }
        (Page::Compared, Some(mandate)) => {
            let records = look.words.count(mandate.sources.len(), Count::Records);
            return (format!("{} · {records}", words.compared), String::new());
        }
        _ => {}
    }
    let marked = app.chosen_position().is_some_and(|own| app.shelf.placed.is_bookmarked(own));
    let marked = marked.then(|| format!("{BOOKMARKED} {}", look.words.chips.bookmarked));
    let language = app.chosen().map(|own| look.words.language_name(own.language).to_owned());
    let opens = language.as_ref().filter(|_| !focused).map(|_| opens);
    let right = [marked, language, opens].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let mut left = look.words.panes.detail.clone();
    if let Some((at, count)) = app.detail.mark() {
        let keys = [Action::NextMark, Action::PreviousMark].map(key);
        let (at, count) = (look.words.number(at + 1), look.words.number(count));
        let values = [("at", at.as_str()), ("all", &count), ("keys", &keys.join("/"))];
        left = format!("{left} · {}", fill(&words.mark, &values));
    }
    (left, right)
}

/// How many of the mandates shown are to check.
fn doubtful_of_shown(app: &App, look: &Look<'_>) -> String {
    match doubtful(&app.shown, &app.view.selection) {
        Some(doubtful) => look.words.doubtful(doubtful, app.shown.hits.len()),
        None => shown_of_all(app, look),
    }
}

/// The page of the detail written out, wrapped to a pane of `columns`. Alone, what ran at the same
/// time is told in it and not beside it.
pub fn write(app: &App, look: &Look<'_>, columns: u16, alone: bool) -> Written {
    let mut page = Writer::new(app, look, columns);
    match (app.page, app.chosen_position(), app.chosen()) {
        (Page::Checks, ..) => page.checks_of_all(),
        (Page::Place(place), near, _) => page.past(place, near.unwrap_or(0)),
        (Page::Mandate, Some(position), Some(mandate)) => page.mandate(position, mandate, alone),
        (Page::Version, Some(position), Some(mandate)) => page.version(position, mandate),
        (Page::Compared, _, Some(mandate)) => page.compared(mandate),
        _ => {}
    }
    page.finish()
}
