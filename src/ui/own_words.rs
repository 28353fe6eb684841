//! A note or the name of a view being typed, and what becomes of it.

use std::path::Path;

use ratatui::{buffer::Buffer, layout::Rect, text::Span};

use super::{
    look::{Look, draw, spread},
    saved,
    typed::Typed,
};
use crate::{
    app::{About, Action, App, Export, Mode, OwnWords, Pane, Saving},
    safe::Safe,
    strings::{Count, Strings, fill},
    text::{cut, width},
};

/// Draws the line, with what it is for while it is empty.
pub fn render(app: &App, look: &Look<'_>, area: Rect, buffer: &mut Buffer) {
    let Some(own) = &app.own_words else { return };
    let columns = usize::from(area.width);
    let (action, what) = match own.about {
        About::Note(_) => (Action::Note, &look.words.own_words.note),
        About::View => (Action::SaveView, &look.words.own_words.name),
        About::File(_) => (Action::ExportCsv, &look.words.own_words.file),
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
        _ if is_misnamed(own) => look.theme.doubt,
        _ => look.theme.reason,
    };
    let told = Span::styled(format!("{} ", cut(&becomes(app, own, look), room)), style);
    draw(spread(left, vec![told], columns), area, buffer);
}

/// Whether the name of a file ends as no format does.
fn is_misnamed(own: &OwnWords) -> bool {
    matches!(own.about, About::File(_)) && Export::named(Path::new(own.line.text().trim())).is_err()
}

/// What a format is called.
fn name_of(export: Export, words: &Strings) -> &str {
    words.hint(match export {
        Export::Csv => Action::ExportCsv,
        Export::Json => Action::ExportJson,
        Export::Markdown => Action::ExportMarkdown,
        Export::Bibtex => Action::ExportBibtex,
        Export::Ris => Action::ExportRis,
        Export::Calendar => Action::ExportCalendar,
        Export::Chicago => Action::CopyCitation,
        Export::Apa => Action::CopyApa,
        Export::Tsv => return &words.own_words.tsv,
        Export::Jsonl => return &words.own_words.jsonl,
        Export::Table => return &words.own_words.table,
    })
}

/// What a file of the name typed will have, or why there can be none of that name.
fn written(export: Export, app: &App, own: &OwnWords, look: &Look<'_>) -> String {
    let words = &look.words.own_words;
    let export = match Export::named(Path::new(own.line.text().trim())) {
        Ok(named) => named.unwrap_or(export),
        Err(ending) => {
            let formats = Export::endings().collect::<Vec<_>>().join(", ");
            let ending = Safe::line(ending);
            return fill(&words.no_format, &[("ending", ending.shown()), ("formats", &formats)]);
        }
    };
    let mandates = look.words.count(app.exported().0, Count::Mandates);
    let (key, esc) =
        (look.key(Action::Accept, Mode::OwnWords), look.key(Action::Close, Mode::OwnWords));
    let format = name_of(export, look.words);
    let values = [("mandates", &*mandates), ("format", format), ("key", &key), ("esc", &esc)];
    // A calendar leaves out what has no two exact days.
    let is_calendar = export == Export::Calendar;
    fill(if is_calendar { &words.writes_at_most } else { &words.writes }, &values)
}

/// What the key that keeps it will do.
fn becomes(app: &App, own: &OwnWords, look: &Look<'_>) -> String {
    let words = &look.words.own_words;
    let key = look.key(Action::Accept, Mode::OwnWords);
    match own.about {
        About::Note(_) => return fill(&words.keeps, &[("key", &key)]),
        About::File(export) => return written(export, app, own, look),
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
