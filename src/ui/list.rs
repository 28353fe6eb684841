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
    saved::BOOKMARKED,
    snippet::{Place, Snippets},
    ways,
};
use crate::{
    app::{App, Pane, Target},
    model::{Mandate, Sign},
    search::Hit,
    strings::fill,
    text::{cut, pad, pad_left, width},
    view::SortBy,
};

/// Before a mandate with a note.
const NOTED: &str = "+";

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
        let height = u16::try_from(lines).unwrap_or(1);
        look.spots.note(Rect { height, ..first }, Target::Hit(at));
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
            (app.shown.hidden.open, &words.list.aside_open),
            (app.shown.hidden.reversed, &words.list.aside_reversed),
            (app.shown.hidden.undated, &words.list.aside_undated),
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
    if !app.picked.is_empty() {
        let count = words.number(app.picked.len());
        left = format!("{left} · {}", fill(&words.list.picked, &[("n", &count)]));
    }
    let sort = app.view.sort;
    let by = sort.by.for_hits(app.is_searching());
    // The best first is downwards already.
    let down = sort.reversed != (by == SortBy::Relevance);
    let order = format!("{} {}", words.order(by), if down { 'v' } else { '^' });
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
    /// The narrowest lists that have a duration, countries, an organisation and a language.
    const FROM: [usize; 4] = [44, 64, 81, 82];

    fn of(width: usize, searching: bool, look: &Look<'_>) -> Self {
        let [fact, places, organisation, language] = Self::FROM.map(|from| width >= from);
        // Wide lists name organisations and places further.
        let spare = width.saturating_sub(100) / 4;
        let room = |has: bool, columns: usize| if has { columns } else { 0 };
        let mut columns = Self {
            fact: room(fact, fact_width(searching, look)),
            title: 0,
            organisation: room(organisation, 13 + spare.min(15)),
            language: room(language, 3),
            places: room(places, 12 + spare.min(6)),
        };
        let taken = Self::FLAGS
            + Self::START
            + columns.fact
            + columns.places
            + columns.organisation
            + columns.language;
        columns.title = width.saturating_sub(taken + usize::from(columns.fact > 0) * 2);
        columns
    }

    /// Columns for a title and for the places after it. Where nothing stands between them a title
    /// has what its places leave free.
    fn title_and_places(&self, places: &str) -> (usize, usize) {
        let taken = (width(places) + usize::from(!places.is_empty())).min(self.places);
        match self.organisation {
            0 => (self.title + self.places - taken, taken),
            _ => (self.title, self.places),
        }
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
    let cursor = match (chosen, app.picked.has(hit.position)) {
        (true, true) => "►",
        (true, false) => "▌",
        (false, true) => ">",
        (false, false) => " ",
    };
    let sign = match mandate.sign() {
        Some(own @ Sign::Contradiction) => Span::styled(own.char().to_string(), theme.doubt),
        Some(own) => Span::styled(own.char().to_string(), theme.missing),
        None => Span::raw(" "),
    };
    let placed = &app.shelf.placed;
    let flag = |has: bool, sign: &'static str| {
        if has { Span::styled(sign, theme.key) } else { Span::raw(" ") }
    };
    // A style may draw something on a blank: only what is seen has one.
    let mut spans = vec![
        match cursor {
            " " => Span::raw(cursor),
            drawn => Span::styled(drawn, theme.heading_focused),
        },
        flag(placed.is_bookmarked(hit.position), BOOKMARKED),
        sign,
        flag(placed.note(hit.position).is_some(), NOTED),
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
    let codes = if columns.places > 0 {
        mandate.place_codes(&app.collection.lexicon, app.language)
    } else {
        String::new()
    };
    let (room, places) = columns.title_and_places(&codes);
    let title = cut(mandate.title.shown(), room);
    let marks = app.shown.marker.marks(&title, &app.collection.lexicon);
    let rest = room.saturating_sub(width(&title));
    spans.extend(marked(&title, 0..title.len(), &marks, Style::new(), theme.mark));
    spans.push(Span::raw(" ".repeat(rest)));
    if columns.organisation > 0 {
        let named = organisation(app, look, mandate, columns.organisation - 1);
        spans.push(Span::raw(format!(" {}", pad(&named, columns.organisation - 1))));
    }
    if columns.language > 0 {
        spans.push(Span::styled(format!(" {}", mandate.language.code()), theme.dim));
    }
    if places > 0 {
        spans.push(Span::raw(format!(" {}", pad(&codes, places - 1))));
    }
    Line::from(spans)
}

fn organisation(app: &App, look: &Look<'_>, mandate: &Mandate, columns: usize) -> String {
    let first = look.organisation(app, mandate);
    match mandate.organisations.len() {
        0 | 1 => first.to_owned(),
        all => {
            let more = format!(" +{}", all - 1);
            format!("{}{more}", cut(first, columns.saturating_sub(width(&more))))
        }
    }
}
