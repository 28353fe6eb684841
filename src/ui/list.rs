use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::{
    layout::Form,
    look::{Look, Title, draw, highlight, row, shown_of_all, title},
    marked::marked,
    snippet::{Place, Snippets},
    ways,
};
use crate::{
    app::{App, Pane},
    model::{Mandate, Sign},
    search::Hit,
    strings::fill,
    text::{cut, pad, pad_left, width},
};

/// Lines that a hit takes: while searching, one more for the words that were found.
pub fn lines_per_hit(app: &App, form: Form) -> usize {
    if app.is_searching() && form >= Form::Compact { 2 } else { 1 }
}

/// Whether the list opens with a title line.
pub fn has_title(form: Form) -> bool {
    form >= Form::Stacked
}

/// Draws the mandates that the view lets through.
pub fn render(
    app: &App,
    look: &Look<'_>,
    form: Form,
    snippets: &mut Snippets,
    area: Rect,
    buffer: &mut Buffer,
) {
    let focused = app.focus == Pane::List && app.prompt.is_none();
    let body = if has_title(form) {
        let (left, right) = heading(app, look);
        title(&Title { left: &left, right: &right, focused }, look, area, buffer)
    } else {
        area
    };
    if app.shown.hits.is_empty() {
        return ways::render(app, look, focused, body, buffer);
    }
    let lines = lines_per_hit(app, form);
    let page = usize::from(body.height) / lines;
    let columns = Columns::of(usize::from(body.width), app.is_searching(), look);
    for (at, hit) in (app.list.top..).zip(app.shown.hits.from(app.list.top)).take(page) {
        let Some(mandate) = app.collection.mandates.get(hit.position) else {
            continue;
        };
        let chosen = at == app.list.row;
        let first = row(body, (at - app.list.top) * lines);
        draw(hit_line(app, look, mandate, &hit, &columns, chosen), first, buffer);
        if chosen && focused {
            highlight(first, look, buffer);
        }
        if lines == 2 {
            let second = row(body, (at - app.list.top) * lines + 1);
            draw(snippets.line(app, look, hit.position, columns.snippet()), second, buffer);
        }
    }
}

fn heading(app: &App, look: &Look<'_>) -> (String, String) {
    let words = look.words;
    let mut left = format!("{} {}", words.panes.mandates, shown_of_all(app, look));
    if app.view.window.is_some() {
        let aside = [
            (app.shown.aside.open, &words.list.aside_open),
            (app.shown.aside.reversed, &words.list.aside_reversed),
            (app.shown.aside.undated, &words.list.aside_undated),
        ];
        let told: Vec<String> = aside
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, text)| fill(text, &[("n", &count.to_string())]))
            .collect();
        if !told.is_empty() {
            left = format!("{left} ({})", told.join(", "));
        }
    }
    let order = if app.is_searching() { &words.list.by_relevance } else { &words.list.by_start };
    let place = (app.list.row + 1).min(app.shown.hits.len());
    let (place, shown) = (words.number(place), words.number(app.shown.hits.len()));
    (left, format!("{order} · {place}/{shown}"))
}

/// Which columns a width has room for. They are given up in the order language, organisation,
/// countries, duration; the start and the title never go.
struct Columns {
    /// Duration, or the reason while searching.
    fact: usize,
    title: usize,
    organisation: usize,
    language: usize,
    places: usize,
}

impl Columns {
    const FLAGS: usize = 4;
    const START: usize = 8;

    fn of(width: usize, searching: bool, look: &Look<'_>) -> Self {
        let mut columns = Self { fact: 0, title: 0, organisation: 0, language: 0, places: 0 };
        if width >= 44 {
            columns.fact = fact_width(searching, look);
        }
        if width >= 64 {
            columns.places = 12;
        }
        if width > 80 {
            columns.organisation = 13;
            columns.language = 3;
        }
        let taken = Self::FLAGS
            + Self::START
            + columns.fact
            + columns.places
            + columns.organisation
            + columns.language;
        columns.title = width.saturating_sub(taken + usize::from(columns.fact > 0) * 2);
        columns
    }

    /// Where the line under a title stands: under the title where there is room for it.
    const fn snippet(&self) -> Place {
        let rest = self.title + self.places + self.organisation + self.language;
        if self.fact > 0 {
            Place { indent: Self::FLAGS + Self::START + self.fact + 2, room: rest }
        } else {
            Place { indent: Self::FLAGS, room: rest + Self::START }
        }
    }
}

/// Columns of the longest usual duration, or of a reason, with a space before.
fn fact_width(searching: bool, look: &Look<'_>) -> usize {
    let words = look.words;
    if searching {
        return 1 + words.longest_reason();
    }
    let months = fill(&words.list.months, &[("n", "14")]);
    1 + width(&words.list.open).max(width(&months))
}

fn hit_line(
    app: &App,
    look: &Look<'_>,
    mandate: &Mandate,
    hit: &Hit,
    columns: &Columns,
    chosen: bool,
) -> Line<'static> {
    let theme = look.theme;
    let sign = mandate.sign();
    let sign_style = match sign {
        Some(Sign::Contradiction) => theme.doubt,
        Some(Sign::Missing | Sign::Approximate) => theme.missing,
        None => Style::new(),
    };
    let sign = sign.map_or(' ', Sign::char);
    let mut spans = vec![
        Span::styled(if chosen { "▌ " } else { "  " }, theme.heading_focused),
        Span::styled(format!("{sign} "), sign_style),
        Span::raw(pad(&mandate.start_month(), Columns::START)),
    ];
    if columns.fact > 0 {
        let (fact, style) = if app.is_searching() {
            (look.words.reason(&hit.reason, &app.collection.lexicon), theme.reason)
        } else {
            (look.words.short_duration(&mandate.period), Style::new())
        };
        spans.push(Span::styled(pad_left(&fact, columns.fact), style));
        spans.push(Span::raw("  "));
    }
    let title = cut(mandate.title.shown(), columns.title);
    let marks = app.shown.marker.marks(&title, &app.collection.lexicon);
    let rest = columns.title.saturating_sub(width(&title));
    spans.extend(marked(&title, 0..title.len(), &marks, Style::new(), theme.mark));
    spans.push(Span::raw(" ".repeat(rest)));
    if columns.organisation > 0 {
        spans.push(Span::raw(" "));
        spans.push(Span::raw(pad(&organisation(app, look, mandate), columns.organisation - 1)));
    }
    if columns.language > 0 {
        spans.push(Span::styled(format!(" {}", mandate.language.code()), theme.dim));
    }
    if columns.places > 0 {
        spans.push(Span::raw(" "));
        let codes = mandate.place_codes(&app.collection.lexicon, app.language);
        spans.push(Span::raw(pad(&codes, columns.places - 1)));
    }
    Line::from(spans)
}

fn organisation(app: &App, look: &Look<'_>, mandate: &Mandate) -> String {
    let short = |key| app.collection.lexicon.short(key, app.language);
    match mandate.organisations.as_slice() {
        [] => look.words.list.no_organisation.clone(),
        [only] => short(only.key).to_owned(),
        [first, rest @ ..] => format!("{} +{}", cut(short(first.key), 9), rest.len()),
    }
}
