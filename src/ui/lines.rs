//! The lines of the screen that are no panes: counts at the top, hints at the bottom.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::{
    layout::Form,
    look::{Look, draw, shown_of_all, spread},
    notices, prompt,
};
use crate::{
    app::{Action, App, Mode, Pane, Target},
    strings::{Count, fill},
    text::{cut, width},
};

/// What the top line begins with.
const NAME: &str = " mandates  ";
/// Fewer columns than this name the key for help alone.
const NARROW: usize = 60;
/// What parts hints.
const BETWEEN_HINTS: &str = "  ";
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
    let switch_key = look.key(Action::SwitchLanguage, Mode::Pane(Pane::List));
    let switch = fill(switch, &[("key", &switch_key)]);
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

/// Draws something to tell, or the keys that matter where the reader is.
pub fn hints(app: &App, look: &Look<'_>, form: Form, area: Rect, buffer: &mut Buffer) {
    let columns = usize::from(area.width);
    if let Some(notice) = app.notice {
        let line = Line::styled(
            cut(
                &format!(" {}", notices::told(notice, &shown_of_all(app, look), app, look)),
                columns,
            ),
            look.theme.window,
        );
        return draw(line, area, buffer);
    }
    let mode = app.mode();
    if let Some(offered) = prompt::offered(app, look, columns) {
        return draw(offered, area, buffer);
    }
    let mut left = vec![Span::raw(" ")];
    if let Some(count) = look.pending.count() {
        left.push(Span::styled(format!("{} ", look.words.number(count)), look.theme.window));
    }
    if mode == Mode::Query {
        left.extend(prompt::flags(app, look, columns));
    }
    let mut used = length(&left);
    if form == Form::Line {
        let place = (app.list.row + 1).min(app.shown.hits.len());
        // There is no room for the filters; that there are some is said all the same.
        let shown = if app.view.is_unfiltered() {
            look.words.number(app.shown.hits.len())
        } else {
            shown_of_all(app, look)
        };
        let place = format!("{}/{shown}  ", look.words.number(place));
        used += width(&place);
        left.push(Span::raw(place));
    }
    // The key for help stands last and never falls off.
    let hint = |actions: &[Action], word| hint(actions, word, mode, look);
    let word = |action| if form == Form::Line { "" } else { look.words.hint(action) };
    let told = if columns < NARROW { "" } else { word(Action::Help) };
    let help = hint(&[Action::Help], told);
    // Nothing follows it, so the room after it is free.
    let room = columns.saturating_sub(length(&help)) + BETWEEN_HINTS.len();
    for actions in hints_for(mode) {
        let Some(first) = actions.first() else { continue };
        // One line has room for the keys alone.
        let own = match first {
            Action::Open if form > Form::Line && mode == Mode::Ways => word(Action::Toggle),
            Action::Accept if mode == Mode::Dates => word(Action::ApplyWindow),
            first => word(*first),
        };
        let hint = hint(actions, own);
        if used + length(&hint) <= room {
            note(*first, used, &hint, area, look);
            used += length(&hint);
            left.extend(hint);
        }
    }
    note(Action::Help, used, &help, area, look);
    left.extend(help);
    draw(Line::from(left), area, buffer);
}

/// Notes where a hint stands, for the mouse.
fn note(action: Action, before: usize, hint: &[Span<'_>], area: Rect, look: &Look<'_>) {
    let column = |at: usize| u16::try_from(at).unwrap_or(u16::MAX);
    let x = area.x.saturating_add(column(before));
    let place = Rect { x, width: column(length(hint)), ..area };
    look.spots.note(place.intersection(area), Target::Hint(action));
}

/// Keys that share a word, with it.
fn hint(actions: &[Action], word: &str, mode: Mode, look: &Look<'_>) -> [Span<'static>; 2] {
    let keys = Span::styled(look.keys_of(actions, mode), look.theme.key);
    [keys, Span::styled(format!(" {word}{BETWEEN_HINTS}"), Style::new())]
}

fn length(spans: &[Span<'_>]) -> usize {
    spans.iter().map(|span| width(&span.content)).sum()
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
            &[A::NextMark, A::PreviousMark],
            &[A::Search],
            &[A::Countries],
            &[A::Timeline],
            &[A::Undo],
        ],
        Mode::Pane(Pane::Facets) => &[
            &[A::Toggle],
            &[A::Exclude],
            &[A::Only],
            &[A::AnyOrAll],
            &[A::FilterValues],
            &[A::Close],
            &[A::Fold, A::Unfold],
            &[A::Undo],
            &[A::ResetFacet],
            &[A::SortValues],
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
        Mode::Query => &[
            &[A::Accept],
            &[A::Complete],
            &[A::EarlierQuery, A::LaterQuery],
            &[A::Slips],
            &[A::Translations],
            &[A::Titles],
            &[A::Abandon],
            &[A::Down, A::Up],
        ],
        Mode::FacetFilter => &[&[A::Accept], &[A::Close], &[A::Down, A::Up]],
        Mode::Chips => &[
            &[A::PreviousFilter, A::NextFilter],
            &[A::RemoveFilter],
            &[A::ClearFilters],
            &[A::Close],
            &[A::Undo],
        ],
        Mode::Ways => &[
            &[A::Open],
            &[A::Undo],
            &[A::Search],
            &[A::Countries],
            &[A::RemoveFilter],
            &[A::ClearFilters],
            &[A::Down, A::Up],
            &[A::Quit],
        ],
        Mode::Dates => &[&[A::Accept], &[A::Close]],
        Mode::OwnWords => &[&[A::Accept], &[A::Abandon]],
        Mode::Help => &[&[A::Close], &[A::Down, A::Up]],
    }
}
