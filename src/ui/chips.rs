use ratatui::{buffer::Buffer, layout::Rect, text::Span};

use super::look::{Look, draw, spread};
use crate::{
    app::{Action, App, Mode, Pane},
    search::{Facet, Value},
    strings::fill,
    view::Chip,
};

/// Draws all that filters.
pub fn render(app: &App, look: &Look<'_>, area: Rect, buffer: &mut Buffer) {
    let words = &look.words.chips;
    let mode = Mode::Pane(Pane::List);
    let told = |text: &str, action| fill(text, &[("key", &look.key(action, mode))]);
    let chips: Vec<Chip> = app.view.chips().into_iter().filter(is_shown).collect();
    let (mut left, mut right) = (vec![Span::raw(" ")], Vec::new());
    if chips.is_empty() {
        left.push(Span::styled(words.none.clone(), look.theme.dim));
        let facets = told(&words.facets, Action::Countries);
        right.push(Span::styled(format!("{facets} "), look.theme.dim));
    } else {
        for chip in &chips {
            left.push(Span::styled("[x] ", look.theme.key));
            left.push(Span::styled(self::words(chip, app, look), look.theme.chip));
            left.push(Span::raw("  "));
        }
        let (clear, undo) =
            (told(&words.clear, Action::ClearFilters), told(&words.undo, Action::Undo));
        right.push(Span::styled(format!("{clear}  {undo} "), look.theme.dim));
    }
    draw(spread(left, right, usize::from(area.width)), area, buffer);
}

/// The query has a line of its own.
const fn is_shown(chip: &Chip) -> bool {
    !matches!(chip, Chip::Query(_))
}

/// Whether the line of chips has anything to show.
pub fn any(app: &App) -> bool {
    app.view.chips().iter().any(is_shown)
}

/// A chip in words: `country: Mali or Niger`.
pub fn words(chip: &Chip, app: &App, look: &Look<'_>) -> String {
    let words = look.words;
    match chip {
        Chip::Query(query) => match words.language() {
            crate::lang::Language::En => format!("“{query}”"),
            crate::lang::Language::Fr => format!("«\u{A0}{query}\u{A0}»"),
        },
        Chip::Facet(facet, choice) => {
            let name = |value: &Value| value_name(*facet, *value, app, look);
            let included: Vec<String> = choice.included.iter().map(name).collect();
            let excluded = choice
                .excluded
                .iter()
                .map(|value| fill(&words.chips.not, &[("value", &name(value))]));
            let mut parts = vec![included.join(&format!(" {} ", words.chips.or))];
            parts.retain(|part| !part.is_empty());
            parts.extend(excluded);
            format!("{} {}", words.colon(words.facet_chip(*facet)), parts.join(", "))
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
        Value::Check(kind) => look.words.check(kind).to_owned(),
        Value::Missing => look.words.missing(facet).to_owned(),
    }
}
