//! One value: its box, its names, how many mandates it would give, and why it stands there.

use ratatui::{
    style::Style,
    text::{Line, Span},
};

use crate::{
    app::{App, Row},
    lexicon::Kind,
    search::{Facet, Value},
    strings::fill,
    text::{cut, pad, pad_left, width},
    ui::look::Look,
    view::Mark,
};

/// From so many columns on there is room for all names and for a note.
pub const DRAWER: u16 = 60;
/// From so many columns on there is room for the names in both languages.
const BILINGUAL: usize = 38;
/// Columns of the note in a drawer.
const NOTE: usize = 30;

/// The line of a value in so many columns.
pub fn line(app: &App, look: &Look<'_>, row: &Row, columns: usize) -> Line<'static> {
    let Row::Value { facet, value, depth, branch, matched } = row else {
        return Line::default();
    };
    let drawer = columns >= usize::from(DRAWER);
    let count = app.count(*facet, *value);
    let mark = app.mark(*facet, *value);
    let (sign, style) = sign(mark, count, look);
    let fold = if *branch == Some(false) { "+ " } else { "" };
    let mut name = look.words.value(*facet, *value, &app.collection);
    if drawer {
        name = format!("{name}{}", other_names(app, *facet, *value));
    } else if columns >= BILINGUAL {
        name = format!("{name}{}", other_short(app, *facet, *value));
    }
    let told = matched.as_ref().filter(|(own, _)| !name.contains(own.as_str()));
    if let Some((matched, _)) = told.filter(|_| !drawer) {
        name = format!("{name} ({matched})");
    }
    let digits = width(&look.words.number(app.collection.mandates.len())).max(3);
    let bar = bar(app, *facet, count, columns);
    let rest = if drawer { NOTE + 2 } else { width(&bar) };
    let room = columns.saturating_sub(6 + depth * 2 + digits + rest + width(fold));
    let note = match (told, mark) {
        _ if !drawer => None,
        (Some((matched, sort)), _) => Some(fill(
            &look.words.values.matched,
            &[("name", &look.words.quoted(matched)), ("sort", look.words.sort_of_name(*sort))],
        )),
        (None, Mark::Excluded) => Some(look.words.values.excluded.clone()),
        (None, _) if count == 0 => hidden(app, look, *facet, *value),
        (None, _) => None,
    };
    let mut line = Line::from(vec![
        Span::raw(" ".repeat(1 + depth * 2)),
        Span::styled(sign, style),
        Span::styled(format!(" {fold}{}", pad(&cut(&name, room), room)), style),
        Span::styled(format!("{} ", pad_left(&look.words.number(count), digits)), style),
    ]);
    let between = if drawer { "  " } else { "" };
    line.push_span(match note {
        Some(note) => Span::styled(format!("{between}{}", cut(&note, NOTE)), look.theme.dim),
        None => Span::styled(format!("{between}{bar}"), look.theme.bar),
    });
    line
}

fn sign(mark: Mark, count: usize, look: &Look<'_>) -> (&'static str, Style) {
    match mark {
        Mark::Included => ("[x]", look.theme.included),
        Mark::Excluded => ("[-]", look.theme.excluded),
        Mark::Partly => ("[/]", Style::new()),
        Mark::Out if count == 0 => ("[ ]", look.theme.dim),
        Mark::Out => ("[ ]", Style::new()),
    }
}

/// A bar that compares the values of one facet with each other.
fn bar(app: &App, facet: Facet, count: usize, columns: usize) -> String {
    let length = match columns {
        ..BILINGUAL => 5,
        BILINGUAL..60 => 8,
        _ => 10,
    };
    let scale = app.shown.counts.largest(facet).max(1);
    pad(&"█".repeat((count * length).div_ceil(scale)), length)
}

/// Why a value gives nothing, where the collection has it.
fn hidden(app: &App, look: &Look<'_>, facet: Facet, value: Value) -> Option<String> {
    let total = app.index().totals().get(facet, value);
    (total > 0).then(|| look.words.values.hidden.clone())
}

/// The other language's short name, where it differs.
fn other_short(app: &App, facet: Facet, value: Value) -> String {
    let (Facet::Country | Facet::Organisation, Value::Entry(key)) = (facet, value) else {
        return String::new();
    };
    let lexicon = &app.collection.lexicon;
    let (own, other) = (lexicon.short(key, app.language), lexicon.short(key, app.language.other()));
    if own == other { String::new() } else { format!(" / {other}") }
}

/// The other language's name, where it differs, and the ISO code.
fn other_names(app: &App, facet: Facet, value: Value) -> String {
    let (Facet::Country | Facet::Organisation, Value::Entry(key)) = (facet, value) else {
        return String::new();
    };
    let lexicon = &app.collection.lexicon;
    let entry = lexicon.entry(key);
    let other = lexicon.name(key, app.language.other());
    let mut names = String::new();
    if other != lexicon.short(key, app.language) {
        names = format!(" · {other}");
    }
    if entry.kind == Kind::Country {
        names = format!("{names} · {}", entry.id);
    }
    names
}
