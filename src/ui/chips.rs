use std::collections::BTreeSet;

use ratatui::{buffer::Buffer, layout::Rect, text::Span};

use super::look::{Look, draw, spread};
use crate::{
    app::{Action, App, Mode, Pane},
    safe::Safe,
    search::{Facet, Value},
    strings::fill,
    text::{cut, width},
    view::Chip,
};

/// Draws all that filters. Where there is little room each chip names fewer of its values, then the
/// keys are given up; every chip stays.
pub fn render(app: &App, look: &Look<'_>, area: Rect, buffer: &mut Buffer) {
    let columns = usize::from(area.width);
    let chips: Vec<Chip> = app.view.chips().into_iter().filter(is_shown).collect();
    let mode = Mode::Pane(Pane::List);
    let told = |text: &str, action| fill(text, &[("key", &look.key(action, mode))]);
    let words = &look.words.chips;
    if chips.is_empty() {
        let none =
            if !app.view.query.trim().is_empty() { &words.none_but_query } else { &words.none };
        let left = vec![Span::styled(format!(" {none}"), look.theme.dim)];
        let facets = told(&words.facets, Action::Countries);
        let right = vec![Span::styled(format!("{facets} "), look.theme.dim)];
        return draw(spread(left, right, columns), area, buffer);
    }
    let clear = told(&words.clear, Action::ClearFilters);
    let keys = format!("{clear}  {} ", told(&words.undo, Action::Undo));
    let written = |named: usize| -> Vec<String> {
        chips.iter().map(|chip| words_of(chip, named, app, look)).collect()
    };
    let length = |chips: &[String]| chips.iter().map(|chip| width(chip) + 6).sum::<usize>() + 1;
    let fits = |named: &usize| length(&written(*named)) + width(&keys) < columns;
    let named = [usize::MAX, 3, 2].into_iter().find(fits).unwrap_or(1);
    let written = written(named);
    let each = (columns / written.len()).saturating_sub(6).max(1);
    let tight = length(&written) > columns;
    let mut left = vec![Span::raw(" ")];
    for chip in written {
        let chip = if tight { cut(&chip, each) } else { chip };
        left.push(Span::styled("[x] ", look.theme.key));
        left.push(Span::styled(chip, look.theme.chip));
        left.push(Span::raw("  "));
    }
    draw(spread(left, vec![Span::styled(keys, look.theme.dim)], columns), area, buffer);
}

/// The query has a line of its own.
const fn is_shown(chip: &Chip) -> bool {
    !matches!(chip, Chip::Query(_))
}

/// Whether the line of chips has anything to show.
pub fn any(app: &App) -> bool {
    app.view.is_narrowed()
}

/// A chip in words: `country: Mali or Niger`.
pub fn words(chip: &Chip, app: &App, look: &Look<'_>) -> String {
    words_of(chip, usize::MAX, app, look)
}

/// A chip that names no more than so many values, and counts the others.
fn words_of(chip: &Chip, named: usize, app: &App, look: &Look<'_>) -> String {
    let words = look.words;
    match chip {
        // What is typed has not been made safe yet.
        Chip::Query(query) => words.quoted(Safe::line(query.as_str()).shown()),
        Chip::NoSlips => words.chips.no_slips.clone(),
        Chip::NoTranslations => words.chips.no_translations.clone(),
        Chip::TitlesOnly => words.chips.titles_only.clone(),
        Chip::Facet(facet, choice) => {
            let name = |value: &Value| value_name(*facet, *value, app, look);
            let list = |values: &BTreeSet<Value>, joined: &str| {
                let names: Vec<String> = values.iter().take(named).map(name).collect();
                let names = names.join(&format!(" {joined} "));
                match values.len().saturating_sub(named) {
                    0 => names,
                    more => format!("{names} +{more}"),
                }
            };
            let mut parts = Vec::new();
            if !choice.included.is_empty() {
                let joined = if choice.all { &words.chips.and } else { &words.chips.or };
                parts.push(list(&choice.included, joined));
            }
            if !choice.excluded.is_empty() {
                parts.push(fill(
                    &words.chips.not,
                    &[("value", &list(&choice.excluded, &words.chips.or))],
                ));
            }
            format!("{} {}", words.colon(&words.facet(*facet).chip), parts.join(", "))
        }
        Chip::Window(window) => fill(
            &words.chips.window,
            &[("from", &words.day(window.first)), ("to", &words.day(window.last))],
        ),
    }
}

/// A facet's value in the language of the screen.
pub fn value_name(facet: Facet, value: Value, app: &App, look: &Look<'_>) -> String {
    match value {
        Value::Entry(key) => app.collection.lexicon.short(key, app.language).to_owned(),
        Value::Language(language) => look.words.language_name(language).to_owned(),
        Value::Kind(kind) => look.words.kind(kind).to_owned(),
        Value::Year(year) => year.to_string(),
        Value::Source(at) => {
            let file = app.collection.files.get(at as usize);
            file.map(|file| file.name.to_string()).unwrap_or_default()
        }
        Value::Check(kind) => look.words.check(kind).to_owned(),
        Value::Missing => look.words.facet(facet).missing.clone(),
    }
}
