use std::collections::HashMap;

use ratatui::text::{Line, Span};

use super::{look::Look, marked::marked};
use crate::{
    app::App,
    fold,
    lang::Language,
    lexicon::Lexicon,
    model::Mandate,
    search::{Marker, Reach},
    text::cut,
};

/// The lines under titles that say what was found, each worked out once.
#[derive(Debug, Default)]
pub struct Snippets {
    of: Option<(String, Reach, Language, Place)>,
    lines: HashMap<usize, Option<Line<'static>>>,
}

/// Where such a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Columns before it.
    pub indent: usize,
    /// Columns it may take.
    pub room: usize,
    /// Columns of the title above it.
    pub title: usize,
}

/// More lines than any screen has rows need not be kept.
const MOST: usize = 2_000;
/// Bytes of a text that are looked through for a first mark, and how many at a time.
const LOOKED_THROUGH: usize = 64_000;
const PIECE: usize = 4_000;
/// Bytes that pieces share, so that words side by side are found across their edges.
const SHARED: usize = 200;

impl Snippets {
    /// The line of a mandate, by its position; none where all that was found stands above it.
    pub fn line(
        &mut self,
        app: &App,
        look: &Look<'_>,
        position: usize,
        place: Place,
    ) -> Option<Line<'static>> {
        let same = self.of.as_ref().is_some_and(|(query, reach, language, own)| {
            *query == app.view.query
                && (*reach, *language, *own) == (app.view.reach, app.language, place)
        });
        if !same || self.lines.len() >= MOST {
            self.lines.clear();
            self.of = Some((app.view.query.clone(), app.view.reach, app.language, place));
        }
        let written = || {
            let mandate = app.collection.mandates.get(position);
            mandate.and_then(|mandate| written(app, look, mandate, place))
        };
        self.lines.entry(position).or_insert_with(written).clone()
    }
}

/// The first words that the query found and the row does not show, with a little around them: of the
/// text, of the end of a title that is cut, or names.
fn written(app: &App, look: &Look<'_>, mandate: &Mandate, place: Place) -> Option<Line<'static>> {
    let (marker, lexicon) = (&app.shown.marker, &app.collection.lexicon);
    let found = mandate.sections.iter().find_map(|section| {
        let text = section.text.shown();
        Some(around(text, first_mark(text, marker, lexicon)?))
    });
    let found = found
        .or_else(|| end_of_title(mandate.title.shown(), place.title, marker, lexicon))
        .or_else(|| {
            Some(names(app, mandate)).filter(|names| !marker.marks(names, lexicon).is_empty())
        })?;
    let shown = cut(&found, place.room);
    let marks = marker.marks(&shown, lexicon);
    let mut line = Line::from(Span::raw(" ".repeat(place.indent)));
    line.extend(marked(&shown, 0..shown.len(), &marks, look.theme.dim, look.theme.mark));
    Some(line)
}

/// What was found in a title, where the columns it has show none of it.
fn end_of_title(title: &str, columns: usize, marker: &Marker, lexicon: &Lexicon) -> Option<String> {
    let mark = marker.first_mark(title, lexicon)?;
    let seen = marker.marks(&cut(title, columns), lexicon);
    seen.is_empty().then(|| around(title, mark.start))
}

/// Where a text was found first, as far as it is looked through.
fn first_mark(text: &str, marker: &Marker, lexicon: &Lexicon) -> Option<usize> {
    let boundary =
        |at: usize| (at..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    let mut from = 0;
    while from < text.len().min(LOOKED_THROUGH) {
        let to = boundary(from + PIECE);
        let to = text[to..].find(' ').filter(|more| *more < SHARED).map_or(to, |more| to + more);
        if let Some(mark) = marker.first_mark(&text[from..to], lexicon) {
            return Some(from + mark.start);
        }
        if to == text.len() {
            break;
        }
        let shared = boundary(to - SHARED);
        from = text[shared..to].find(' ').map_or(to, |more| shared + more);
    }
    None
}

/// A text in one line from a little before a byte of it on.
fn around(text: &str, mark: usize) -> String {
    const BEFORE: usize = 24;
    const LONGEST: usize = 400;
    let earlier = text[..mark].char_indices().rev().take(BEFORE).last();
    let from = earlier.map_or(mark, |(at, _)| at);
    // Begin with a whole word where the text was cut.
    let from =
        if from == 0 { 0 } else { text[from..mark].find(' ').map_or(from, |at| from + at + 1) };
    let lead = if from == 0 { "" } else { "…" };
    let line: String = text[from..].chars().take(LONGEST).collect();
    format!("{lead}{}", line.replace('\n', " "))
}

/// Who and where in full: what there is to show where neither text nor title was found. A name
/// that is written otherwise in the record, and was typed so, says it.
fn names(app: &App, mandate: &Mandate) -> String {
    let typed = fold::words(app.query.typed());
    let is_typed = |text: &str| {
        fold::words(text).iter().any(|own| typed.iter().any(|word| word.folded == own.folded))
    };
    let mut names: Vec<String> = Vec::new();
    for named in mandate.organisations.iter().chain(&mandate.places) {
        let name = app.collection.lexicon.name(named.key, app.language);
        let written = named.written.shown();
        let told = if is_typed(written) && !is_typed(name) {
            format!("{name} ≈ {written}")
        } else {
            name.to_owned()
        };
        if !names.contains(&told) {
            names.push(told);
        }
    }
    names.join(" · ")
}
