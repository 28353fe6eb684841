use std::{ops::Range, sync::Arc};

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::{
    look::{Look, Title, row, scrolled, title},
    marked::{marked, within},
};
use crate::{
    app::{Action, App, Mode, Pane},
    lexicon::Kind,
    model::{Evidence, Mandate, MandateKind, Named, SectionKind},
    strings::fill,
    text::{cut, width, wrap},
};

/// Widest a line of text gets, however wide the pane: longer ones are hard to read.
const WIDEST: usize = 90;

/// A mandate written out.
#[derive(Debug, Default)]
pub struct Written {
    /// Its lines, wrapped.
    pub lines: Vec<Line<'static>>,
    /// The line that each mark begins in.
    pub marks: Arc<[usize]>,
    /// Where marks stand; one that is wrapped stands in several places.
    places: Vec<Place>,
}

/// Where a mark stands.
#[derive(Debug)]
struct Place {
    mark: usize,
    line: usize,
    columns: Range<usize>,
}

/// Draws the chosen mandate in full.
pub fn render(app: &App, look: &Look<'_>, written: &Written, area: Rect, buffer: &mut Buffer) {
    let focused = app.focus == Pane::Detail && app.prompt.is_none();
    let list = Mode::Pane(Pane::List);
    let hint = fill(&look.words.detail.open_hint, &[("key", &look.key(Action::Open, list))]);
    let right = match app.chosen() {
        None => String::new(),
        Some(mandate) if focused => look.words.language_name(mandate.language).to_owned(),
        Some(mandate) => format!("{} · {hint}", look.words.language_name(mandate.language)),
    };
    let mut left = look.words.panes.detail.clone();
    if let Some((at, count)) = app.detail.mark() {
        let keys = [Action::NextMark, Action::PreviousMark].map(|action| look.key(action, list));
        let (at, count) = (look.words.number(at + 1), look.words.number(count));
        let values = [("at", at.as_str()), ("all", &count), ("keys", &keys.join("/"))];
        left = format!("{left} · {}", fill(&look.words.detail.mark, &values));
    }
    let body = title(&Title { left: &left, right: &right, focused }, look, area, buffer);
    scrolled(&written.lines, app.detail.scroll.top, body, buffer);
    let current = app.detail.mark().map(|(at, _)| at);
    for place in written.places.iter().filter(|place| Some(place.mark) == current) {
        if let Some(at) = place.line.checked_sub(app.detail.scroll.top) {
            let line = row(body, at);
            let cell = |column: usize| {
                let column = u16::try_from(column).unwrap_or(u16::MAX);
                line.x.saturating_add(column).min(line.right())
            };
            let (from, to) = (cell(place.columns.start), cell(place.columns.end));
            let mark = Rect { x: from, width: to - from, ..line }.intersection(buffer.area);
            buffer.set_style(mark, look.theme.mark_current);
        }
    }
}

/// The chosen mandate written out, wrapped to a pane of `columns`.
pub fn write(app: &App, look: &Look<'_>, columns: u16) -> Written {
    let Some(mandate) = app.chosen() else {
        return Written::default();
    };
    let columns = usize::from(columns).saturating_sub(2).min(WIDEST);
    let mut page =
        Page { app, look, columns, lines: Vec::new(), marks: Vec::new(), places: Vec::new() };
    page.facts(mandate);
    page.text(mandate);
    page.checks(mandate);
    page.sources(mandate);
    Written { lines: page.lines, marks: page.marks.into(), places: page.places }
}

/// Lines while they are written.
struct Page<'p> {
    app: &'p App,
    look: &'p Look<'p>,
    columns: usize,
    lines: Vec<Line<'static>>,
    marks: Vec<usize>,
    places: Vec<Place>,
}

impl Page<'_> {
    fn blank(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push(Line::default());
        }
    }

    fn heading(&mut self, words: &str) {
        self.blank();
        self.lines.push(Line::styled(format!(" {words}"), self.look.theme.heading));
    }

    fn paragraph(&mut self, text: &str, style: Style) {
        self.marked_paragraph(text, style, &[]);
    }

    fn searched(&mut self, text: &str, style: Style) {
        let marks = self.app.shown.marker.marks(text, &self.app.collection.lexicon);
        self.marked_paragraph(text, style, &marks);
    }

    fn marked_paragraph(&mut self, text: &str, style: Style, marks: &[Range<usize>]) {
        // Marks of the texts before.
        let before = self.marks.len();
        for line in wrap(text, self.columns) {
            let indent = 1 + line.indent;
            let own = within(marks, &line.range);
            for at in own.clone() {
                self.place(before + at, text, &line.range, &marks[at], indent);
            }
            let mut spans = vec![Span::raw(" ".repeat(indent))];
            let mark = self.look.theme.mark;
            spans.extend(marked(text, line.range, &marks[own], style, mark));
            self.lines.push(Line::from(spans));
        }
    }

    /// Notes where a mark stands in the line being written.
    fn place(
        &mut self,
        mark: usize,
        text: &str,
        line: &Range<usize>,
        range: &Range<usize>,
        indent: usize,
    ) {
        let (from, to) = (range.start.max(line.start), range.end.min(line.end));
        let start = indent + width(&text[line.start..from]);
        let columns = start..start + width(&text[from..to]);
        if mark == self.marks.len() {
            self.marks.push(self.lines.len());
        }
        self.places.push(Place { mark, line: self.lines.len(), columns });
    }

    fn facts(&mut self, mandate: &Mandate) {
        let (words, theme) = (self.look.words, self.look.theme);
        self.searched(mandate.title.shown(), theme.title);
        let mut when = words.period(&mandate.period);
        if let Some(long) = words.long_duration(&mandate.period) {
            when = format!("{when} ({long})");
        }
        let mut facts = vec![when];
        if mandate.kind != MandateKind::Mandate {
            facts.push(words.kind(mandate.kind).to_owned());
        }
        let organisations = self.names(&mandate.organisations);
        facts.push(organisations.unwrap_or_else(|| words.detail.no_organisation.clone()));
        facts.push(self.names(&mandate.places).unwrap_or_else(|| words.detail.no_place.clone()));
        self.searched(&facts.join(" · "), theme.name);
        let doubts: Vec<&str> = mandate
            .checks
            .iter()
            .filter(|check| check.kind.is_doubt())
            .map(|check| words.check(check.kind))
            .collect();
        if !doubts.is_empty() {
            self.paragraph(&format!("! {}", doubts.join(" · ")), theme.doubt);
        }
    }

    /// Names in the language of the screen; a part of a country is named with its country.
    fn names(&self, named: &[Named]) -> Option<String> {
        let lexicon = &self.app.collection.lexicon;
        let name = |named: &Named| {
            let name = lexicon.name(named.key, self.app.language);
            let is_country = lexicon.entry(named.key).kind == Kind::Country;
            if is_country && lexicon.is_area(named.written.raw()) {
                format!("{name} ({})", named.written)
            } else {
                name.to_owned()
            }
        };
        let names: Vec<String> = named.iter().map(name).collect();
        (!names.is_empty()).then(|| names.join(", "))
    }

    fn text(&mut self, mandate: &Mandate) {
        if mandate.sections.is_empty() {
            self.blank();
            self.paragraph(&self.look.words.detail.no_text, self.look.theme.dim);
        }
        for section in &mandate.sections {
            if section.kind == SectionKind::Description {
                self.blank();
            } else {
                self.heading(self.look.words.section(section.kind));
            }
            self.searched(section.text.shown(), Style::new());
        }
    }

    fn checks(&mut self, mandate: &Mandate) {
        if mandate.checks.is_empty() {
            return;
        }
        self.heading(&self.look.words.detail.checks);
        for check in &mandate.checks {
            let style = if check.kind.is_doubt() { self.look.theme.doubt } else { Style::new() };
            let sign = if check.kind.is_doubt() { '!' } else { '·' };
            self.paragraph(&format!("{sign} {}", self.look.words.check(check.kind)), style);
            // The title says nothing here that does not stand above.
            let says = |evidence: &&Evidence| {
                !evidence.words.is_empty() && evidence.words != mandate.title
            };
            for evidence in check.evidence.iter().filter(says) {
                let quoted = self.look.words.quoted(&cut(evidence.words.shown(), 120));
                let place = format!("{}:{}", evidence.file, evidence.line);
                self.paragraph(&format!("- {place}  {quoted}"), self.look.theme.dim);
            }
        }
    }

    fn sources(&mut self, mandate: &Mandate) {
        let (words, theme) = (self.look.words, self.look.theme);
        self.heading(&format!("{} ({})", words.detail.sources, words.detail.as_written));
        for (at, source) in mandate.sources.iter().enumerate() {
            let values = [&source.organisations, &source.places, &source.dates];
            let values = values.into_iter().filter(|value| !value.is_empty());
            let values: Vec<String> = values.map(ToString::to_string).collect();
            self.paragraph(
                &format!("- {}:{}  {}", source.file, source.line, values.join(" · ")),
                Style::new(),
            );
            for address in &source.addresses {
                self.paragraph(&format!("  {address}"), theme.dim);
            }
            for variant in mandate.variants.iter().filter(|variant| variant.source == at) {
                let heading = words.colon(&words.detail.other_wording);
                self.paragraph(&heading, theme.heading);
                self.searched(variant.section.text.shown(), theme.dim);
            }
        }
    }
}
