//! The search line: what is typed, what was understood of it, how much it found, what may be typed.

use std::{cmp::Reverse, ops::Range};

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::{
    look::{Look, draw, shown_of_all, spread},
    typed::Typed,
};
use crate::{
    app::{Action, App},
    lang::Language,
    lexicon::{Entry, Kind},
    safe::Safe,
    search::{Completion, Facet, Value},
    strings::fill,
    text::{cut, width},
};

/// Draws what is typed, or what may be, with the count of hits by reason.
pub fn render(app: &App, look: &Look<'_>, area: Rect, buffer: &mut Buffer) {
    let columns = usize::from(area.width);
    let mut left = vec![look.sign(Action::Search)];
    if app.view.query.is_empty() && app.prompt.is_none() {
        let words = &look.words.search;
        left.push(Span::styled(words.idle.clone(), look.theme.dim));
        let (a, b, c) = examples(app);
        let tries = fill(&words.examples, &[("a", &a), ("b", &b), ("c", &c)]);
        let right = vec![Span::styled(format!("{tries} "), look.theme.dim)];
        return draw(spread(left, right, columns), area, buffer);
    }
    left.extend(typed(app, look, area.width).0);
    let taken: usize = left.iter().map(|span| width(&span.content)).sum();
    let right = format!("{} ", found(app, look, columns.saturating_sub(taken + 2)));
    draw(spread(left, vec![Span::styled(right, look.theme.reason)], columns), area, buffer);
}

/// The part of the query that is in sight, coloured by what was understood, and the column of the
/// cursor; one that is no longer typed looks the same.
pub fn typed(app: &App, look: &Look<'_>, columns: u16) -> (Vec<Span<'static>>, u16) {
    let (text, cursor) = match &app.prompt {
        Some(prompt) => (prompt.line.text(), prompt.line.byte()),
        None => (app.view.query.as_str(), app.view.query.len()),
    };
    let shades = app.query.shades().iter();
    let styles: Vec<_> =
        shades.map(|(range, shade)| (range.clone(), look.theme.shade(*shade))).collect();
    Typed { text, cursor, styles: &styles, plain: Style::new() }.in_sight(columns)
}

/// How many were found and why. The total stays longest, then the best reasons.
fn found(app: &App, look: &Look<'_>, room: usize) -> String {
    let mut found = shown_of_all(app, look);
    let mut between = "  ";
    for (own, count) in &app.shown.reasons {
        let told = format!(
            "{} {}",
            look.words.reason(own, &app.collection.lexicon),
            look.words.number(*count)
        );
        if width(&found) + width(between) + width(&told) > room {
            break;
        }
        found = format!("{found}{between}{told}");
        between = " · ";
    }
    found
}

/// What was typed and not taken as it may have been meant, for the line of hints.
pub fn flags(app: &App, look: &Look<'_>, columns: usize) -> Option<Span<'static>> {
    let told: Vec<String> =
        app.query.flags().iter().filter_map(|flag| look.words.flag(flag, &app.query)).collect();
    let told = cut(&told.join(" · "), columns.saturating_sub(2));
    (!told.is_empty()).then(|| Span::styled(format!("{told}  "), look.theme.window))
}

/// The completions that may stand at the cursor, as many as there is room for around the one that
/// was taken.
pub fn offered(app: &App, look: &Look<'_>, columns: usize) -> Option<Line<'static>> {
    let offered = app.prompt.as_ref()?.offered.as_ref()?;
    let written: Vec<String> =
        offered.candidates().iter().map(|own| completion(own, look)).collect();
    let page = page_of(&written, offered.taken(), columns.saturating_sub(2));
    let mut line = Line::from(Span::styled(if page.start > 0 { "‹" } else { " " }, look.theme.dim));
    let end = if page.end < written.len() { "›" } else { "" };
    for at in page {
        let style = if at == offered.taken() { look.theme.cursor } else { Style::new() };
        line.push_span(Span::styled(cut(&written[at], columns.saturating_sub(2)), style));
    }
    line.push_span(Span::styled(end, look.theme.dim));
    Some(line)
}

/// A completion with how many it would give; a field of dates has no number of values.
fn completion(own: &Completion, look: &Look<'_>) -> String {
    let text = Safe::line(own.text.as_str());
    if own.count == 0 && own.text.ends_with(':') {
        return format!(" {text} ");
    }
    format!(" {text} {} ", look.words.number(own.count))
}

/// The run of texts that has the one at `at` and fits, where all are shared out among lines.
fn page_of(texts: &[String], at: usize, columns: usize) -> Range<usize> {
    let (mut start, mut used) = (0, 0);
    for (position, text) in texts.iter().enumerate() {
        used += width(text);
        if used > columns && position > start {
            if position > at {
                return start..position;
            }
            (start, used) = (position, width(text));
        }
    }
    start..texts.len()
}

/// Three queries that the collection answers: a word of the field in the other language, a place, an
/// acronym.
fn examples(app: &App) -> (String, String, String) {
    let word = match app.language {
        Language::En => "réforme",
        Language::Fr => "reform",
    };
    let (lexicon, other) = (&app.collection.lexicon, app.language.other());
    // The one that most records have, of those that the example is about.
    let most = |facet: Facet, admitted: &dyn Fn(&Entry) -> bool| {
        let values = app.index().totals().of(facet).filter_map(|(value, count)| match value {
            Value::Entry(key) if admitted(lexicon.entry(key)) => Some((count, Reverse(key))),
            _ => None,
        });
        values.max().map(|(_, Reverse(key))| lexicon.short(key, other).to_owned())
    };
    let place = most(Facet::Country, &|entry| entry.region.is_some() && !entry.shown);
    let acronym = most(Facet::Organisation, &|entry| {
        entry.kind == Kind::Organisation && entry.acronyms(other).next().is_some()
    });
    (
        word.to_owned(),
        place.unwrap_or_else(|| "Mali".to_owned()),
        acronym.unwrap_or_else(|| "SSR".to_owned()),
    )
}
