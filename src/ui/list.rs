use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::{
    columns::Columns,
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

/// How the hits of a list stand below each other: each has a row, and while searching one more where
/// the words that were found are not in the row itself.
pub struct Pace<'a> {
    app: &'a App,
    look: &'a Look<'a>,
    snippets: &'a mut Snippets,
    place: Option<Place>,
}

impl<'a> Pace<'a> {
    /// That of a list of a width.
    pub fn of(
        app: &'a App,
        look: &'a Look<'a>,
        form: Form,
        snippets: &'a mut Snippets,
        width: u16,
    ) -> Self {
        let searching = app.is_searching();
        let place = (searching && form >= Form::Compact)
            .then(|| Columns::of(width.into(), searching, look).snippet());
        Self { app, look, snippets, place }
    }

    /// What stands under the row of a hit.
    fn under(&mut self, hit: &Hit) -> Option<Line<'static>> {
        self.snippets.line(self.app, self.look, hit.position, self.place?)
    }

    fn height(&mut self, at: usize) -> usize {
        let hit = self.app.shown.hits.from(at).next();
        1 + usize::from(hit.is_some_and(|hit| self.under(&hit).is_some()))
    }

    /// Rows from the first hit in sight to the chosen one.
    pub fn rows_before(&mut self) -> usize {
        let list = &self.app.list;
        (list.top.min(list.row)..list.row).map(|at| self.height(at)).sum()
    }

    /// Hits that rows have room for with the chosen one among them.
    pub fn page(&mut self, rows: usize) -> usize {
        let count = self.app.shown.hits.len();
        if self.place.is_none() || count == 0 {
            return rows;
        }
        let row = self.app.list.row.min(count - 1);
        let top = self.app.list.top.min(row);
        let down = self.fitting(rows, top..count);
        match top + down {
            // No row stays free at the end where there is something before.
            end if end == count => self.fitting(rows, (0..count).rev()),
            end if row < end => down,
            _ => self.fitting(rows, (0..=row).rev()),
        }
    }

    fn fitting(&mut self, rows: usize, hits: impl Iterator<Item = usize>) -> usize {
        let mut left = rows;
        let mut fits = |at| {
            let rest = left.checked_sub(self.height(at));
            left = rest.unwrap_or(0);
            rest.is_some()
        };
        hits.take_while(|at| fits(*at)).count()
    }
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
    let columns = Columns::of(usize::from(body.width), app.is_searching(), look);
    let mut pace = Pace::of(app, look, form, snippets, body.width);
    let mut used = 0;
    for (at, hit) in (app.list.top..).zip(app.shown.hits.from(app.list.top)) {
        if used >= usize::from(body.height) {
            break;
        }
        let Some(mandate) = app.collection.mandates.get(hit.position) else {
            continue;
        };
        let chosen = at == app.list.row;
        let first = row(body, used);
        draw(hit_line(app, look, mandate, &hit, &columns, chosen), first, buffer);
        let under = pace.under(&hit);
        let height = 1 + u16::from(under.is_some());
        look.spots.note(Rect { height, ..first }.intersection(body), Target::Hit(at));
        if chosen && focused {
            highlight(first, look, buffer);
        }
        if let Some(under) = under {
            draw(under, row(body, used + 1), buffer);
        }
        used += usize::from(height);
    }
}

fn heading(app: &App, look: &Look<'_>) -> (String, String) {
    let words = look.words;
    let mut left = format!("{} {}", words.panes.mandates, shown_of_all(app, look));
    if app.view.window.is_some() {
        let told = words.aside(app.shown.hidden);
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
