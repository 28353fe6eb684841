//! A note or the name of a view being typed, and what becomes of it.

use ratatui::{buffer::Buffer, layout::Rect, text::Span};

use super::{
    look::{Look, draw, spread},
    saved,
    typed::Typed,
};
use crate::{
    app::{About, Action, App, Export, Mode, OwnWords, Pane, Saving},
    strings::{Count, fill},
    text::{cut, width},
};

/// Draws the line, with what it is for while it is empty.
pub fn render(app: &App, look: &Look<'_>, area: Rect, buffer: &mut Buffer) {
    let Some(own) = &app.own_words else { return };
    let columns = usize::from(area.width);
    let (action, what) = match own.about {
        About::Note(_) => (Action::Note, &look.words.own_words.note),
        About::View => (Action::SaveView, &look.words.own_words.name),
        About::File(export) => (action_of(export), &look.words.own_words.file),
    };
    let mut left = vec![look.sign(action)];
    if own.line.text().is_empty() {
        left.push(Span::styled(cut(what, columns.saturating_sub(4)), look.theme.dim));
    } else {
        let style = if own.offered { look.theme.cursor } else { look.theme.key };
        left.extend(Typed::plain(&own.line, style).in_sight(area.width).0);
    }
    let taken: usize = left.iter().map(|span| width(&span.content)).sum();
    let room = columns.saturating_sub(taken + 3);
    let style = match app.saving(own.line.text()) {
        Saving::Full if own.about == About::View => look.theme.doubt,
        _ => look.theme.reason,
    };
    let told = Span::styled(format!("{} ", cut(&becomes(app, own, look), room)), style);
    draw(spread(left, vec![told], columns), area, buffer);
}

/// The action that asks for such a file, for its word.
const fn action_of(export: Export) -> Action {
    match export {
        Export::Csv => Action::ExportCsv,
        Export::Json => Action::ExportJson,
        Export::Markdown => Action::ExportMarkdown,
        Export::Bibtex => Action::ExportBibtex,
        Export::Ris => Action::ExportRis,
        Export::Calendar => Action::ExportCalendar,
    }
}

/// What the key that keeps it will do.
fn becomes(app: &App, own: &OwnWords, look: &Look<'_>) -> String {
    let words = &look.words.own_words;
    let key = look.key(Action::Accept, Mode::OwnWords);
    match own.about {
        About::Note(_) => return fill(&words.keeps, &[("key", &key)]),
        About::File(export) => {
            let count = app.picked.len();
            let count = if count > 0 { count } else { app.shown.hits.len() };
            let mandates = look.words.count(count, Count::Mandates);
            let format = look.words.hint(action_of(export.named(own.line.text())));
            let esc = look.key(Action::Close, Mode::OwnWords);
            let values =
                [("mandates", &*mandates), ("format", format), ("key", &key), ("esc", &esc)];
            return fill(&words.writes, &values);
        }
        About::View => {}
    }
    let told = |text: &str, digit| fill(text, &[("keys", &saved::keys(digit, look))]);
    match app.saving(own.line.text()) {
        Saving::New(digit) => told(&words.becomes, digit),
        Saving::Replaces(digit) => told(&words.replaces, digit),
        Saving::Renames(digit) => told(&words.renames, digit),
        Saving::Full => {
            let pane = Mode::Pane(Pane::List);
            let (all, forget) =
                (look.key(Action::GoToView, pane), look.key(Action::ForgetView, pane));
            fill(&words.full, &[("keys", &all), ("forget", &forget)])
        }
    }
}
