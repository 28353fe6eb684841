//! The lines of the screen that are no panes: counts, search line, hints.

use std::cmp::Reverse;

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::{
    layout::Form,
    list::reason,
    look::{Look, draw, shown_of_all, spread, typed_part},
};
use crate::{
    app::{Action, App, Line as Typed, Mode, Notice, Pane},
    lang::Language,
    lexicon::{Entry, Kind},
    search::{Facet, Value},
    strings::{Count, fill},
    text::{cut, width},
};

/// What the top line begins with.
const NAME: &str = " mandates  ";
/// What parts its counts.
const BETWEEN: &str = " · ";

/// Draws what there is, what to doubt, the language and the key for help. What does not fit is
/// given up from the least needed on; the count and the key for help stay longest.
pub fn top(app: &App, look: &Look<'_>, form: Form, area: Rect, buffer: &mut Buffer) {
    let (words, theme) = (look.words, look.theme);
    let columns = usize::from(area.width);
    let key = look.key(Action::Help, Mode::Pane(Pane::List));
    let code = words.language().code().to_uppercase();
    let mut right = vec![
        Span::styled(format!("{code}  "), theme.dim),
        Span::styled(format!("{key} "), theme.key),
    ];
    if form < Form::Stacked {
        let left = vec![Span::raw(format!(" {}", shown_of_all(app, look)))];
        return draw(spread(left, right, columns), area, buffer);
    }
    let switch = match form {
        Form::Stacked => &words.other_code,
        _ => &words.other_language,
    };
    right = vec![
        Span::styled(format!("{code}  {switch}  "), theme.dim),
        Span::styled(format!("{} ", fill(&words.help_key, &[("key", &key)])), theme.key),
    ];
    let collection = &app.collection;
    let mut counts = vec![
        Span::raw(words.count(collection.mandates.len(), Count::Mandates)),
        Span::raw(words.count(app.whole.records, Count::Records)),
        Span::raw(words.count(collection.files.len(), Count::Files)),
    ];
    let doubtful = app.whole.doubtful;
    let check = fill(&words.to_check, &[("n", &words.number(doubtful))]);
    if doubtful > 0 {
        counts.push(Span::styled(check, theme.doubt));
    }
    let length = |spans: &[Span<'_>]| spans.iter().map(|span| width(&span.content)).sum::<usize>();
    let room = columns.saturating_sub(width(NAME) + length(&right));
    while counts.len() > 2 && length(&counts) + counts.len() * width(BETWEEN) > room {
        // Files go before records; what to doubt stays.
        let before_last = counts.len() - if doubtful > 0 { 2 } else { 1 };
        counts.remove(before_last);
    }
    let mut left = vec![Span::styled(NAME, theme.title)];
    for (at, count) in counts.into_iter().enumerate() {
        left.extend((at > 0).then(|| Span::raw(BETWEEN)));
        left.push(count);
    }
    draw(spread(left, right, columns), area, buffer);
}

/// Draws the search line: what is typed, or what may be, with the count of hits by reason.
pub fn prompt(app: &App, look: &Look<'_>, area: Rect, buffer: &mut Buffer) {
    let words = &look.words.search;
    let columns = usize::from(area.width);
    let mut left = vec![Span::styled(" / ", look.theme.key)];
    let line = app.prompt.clone().unwrap_or_else(|| Typed::of(&app.view.query));
    if line.text().is_empty() && app.prompt.is_none() {
        left.push(Span::styled(words.idle.clone(), look.theme.dim));
        let (a, b, c) = examples(app);
        let tries = fill(&words.examples, &[("a", &a), ("b", &b), ("c", &c)]);
        let right = vec![Span::styled(format!("{tries} "), look.theme.dim)];
        return draw(spread(left, right, columns), area, buffer);
    }
    left.push(Span::styled(typed_part(&line, area.width).0, look.theme.key));
    let mut right = shown_of_all(app, look);
    if app.is_searching() {
        let told = app
            .shown
            .reasons
            .iter()
            .map(|(own, count)| format!("{} {count}", reason(own, app, look)));
        right = format!("{right}  {}", told.collect::<Vec<_>>().join(" · "));
    }
    let mut line =
        spread(left.clone(), vec![Span::styled(format!("{right} "), look.theme.reason)], columns);
    if line.spans.len() == left.len() {
        line = spread(
            left,
            vec![Span::styled(format!("{} ", shown_of_all(app, look)), look.theme.reason)],
            columns,
        );
    }
    draw(line, area, buffer);
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

/// Draws something to tell, or the keys that matter where the reader is.
pub fn hints(app: &App, look: &Look<'_>, form: Form, area: Rect, buffer: &mut Buffer) {
    let columns = usize::from(area.width);
    if let Some(notice) = app.notice {
        let line = Line::styled(
            cut(&format!(" {}", told(notice, &shown_of_all(app, look), look)), columns),
            look.theme.window,
        );
        return draw(line, area, buffer);
    }
    let mode = app.mode();
    let mut left = vec![Span::raw(" ")];
    let mut used = 1;
    if form == Form::Line {
        let place = (app.list.row + 1).min(app.shown.hits.len());
        let place = format!("{place}/{}  ", app.shown.hits.len());
        used += width(&place);
        left.push(Span::raw(place));
    }
    for actions in hints_for(mode) {
        let Some(first) = actions.first() else { continue };
        let keys: Vec<String> = actions.iter().map(|action| look.key(*action, mode)).collect();
        let keys = keys.join("/");
        // One line has room for the keys alone.
        let hint = if form == Form::Line { "" } else { look.words.hint(*first) };
        let taken = width(&keys) + 1 + width(hint) + 2;
        if used + taken > columns {
            continue;
        }
        used += taken;
        left.push(Span::styled(keys, look.theme.key));
        left.push(Span::styled(format!(" {hint}  "), Style::new()));
    }
    draw(Line::from(left), area, buffer);
}

/// The keys worth a hint, the most useful first; keys of one word share it.
const fn hints_for(mode: Mode) -> &'static [&'static [Action]] {
    use Action as A;
    match mode {
        Mode::Pane(Pane::List) => &[
            &[A::Open],
            &[A::Search],
            &[A::Countries],
            &[A::Timeline],
            &[A::Undo],
            &[A::Quit],
            &[A::Down, A::Up],
            &[A::NextPane],
            &[A::RemoveFilter],
        ],
        Mode::Pane(Pane::Detail) => &[
            &[A::Down, A::Up],
            &[A::Open],
            &[A::Close],
            &[A::Search],
            &[A::Countries],
            &[A::Timeline],
            &[A::Undo],
        ],
        Mode::Pane(Pane::Facets) => &[
            &[A::Toggle],
            &[A::Exclude],
            &[A::Only],
            &[A::FilterValues],
            &[A::Close],
            &[A::Fold, A::Unfold],
            &[A::Undo],
        ],
        Mode::Pane(Pane::Timeline) => &[
            &[A::Earlier, A::Later],
            &[A::YearEarlier, A::YearLater],
            &[A::ZoomIn, A::ZoomOut],
            &[A::StartWindow],
            &[A::ApplyWindow],
            &[A::Fit],
            &[A::Today],
            &[A::Close],
            &[A::Undo],
        ],
        Mode::Query => &[&[A::Accept], &[A::Abandon], &[A::Down, A::Up]],
        Mode::FacetFilter => &[&[A::Accept], &[A::Close], &[A::Down, A::Up]],
        Mode::Help => &[&[A::Close], &[A::Down, A::Up]],
    }
}

fn told(notice: Notice, of: &str, look: &Look<'_>) -> String {
    let words = &look.words.notices;
    match notice {
        Notice::NothingToUndo => words.nothing_to_undo.clone(),
        Notice::NothingToRedo => words.nothing_to_redo.clone(),
        Notice::NothingToRemove => words.nothing_to_remove.clone(),
        Notice::Undone => fill(&words.undone, &[("of", of)]),
        Notice::Redone => fill(&words.redone, &[("of", of)]),
        Notice::NotRead(parts) => fill(&words.not_read, &[("n", &look.words.number(parts))]),
        Notice::OutsideRecords(day) => {
            fill(&words.outside_records, &[("date", &look.words.day(day))])
        }
    }
}
