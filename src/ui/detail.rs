use std::ops::Range;

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::{
    look::{Look, Title, scrolled, title},
    marked::marked,
};
use crate::{
    app::{Action, App, Mode, Pane},
    lexicon::Kind,
    model::{Evidence, Mandate, MandateKind, Named, SectionKind},
    strings::fill,
    text::{cut, wrap},
};

/// Widest a line of text gets, however wide the pane: longer ones are hard to read.
const WIDEST: usize = 90;

/// Draws the chosen mandate in full.
pub fn render(
    app: &App,
    look: &Look<'_>,
    lines: Vec<Line<'static>>,
    area: Rect,
    buffer: &mut Buffer,
) {
    let focused = app.focus == Pane::Detail && app.prompt.is_none();
    let hint = fill(
        &look.words.detail.open_hint,
        &[("key", &look.key(Action::Open, Mode::Pane(Pane::List)))],
    );
    let right = match app.chosen() {
        None => String::new(),
        Some(mandate) if focused => look.words.language_name(mandate.language).to_owned(),
        Some(mandate) => format!("{} · {hint}", look.words.language_name(mandate.language)),
    };
    let heading = Title { left: &look.words.panes.detail, right: &right, focused };
    let body = title(&heading, look, area, buffer);
    scrolled(lines, app.detail.top, body, buffer);
}

/// All lines of the chosen mandate, wrapped to a pane of `columns`.
pub fn lines(app: &App, look: &Look<'_>, columns: u16) -> Vec<Line<'static>> {
    let Some(mandate) = app.chosen() else {
        return Vec::new();
    };
    let columns = usize::from(columns).saturating_sub(2).min(WIDEST);
    let mut page = Page { app, look, columns, lines: Vec::new() };
    page.facts(mandate);
    page.text(mandate);
    page.checks(mandate);
    page.sources(mandate);
    page.lines
}

/// Lines while they are written.
struct Page<'p> {
    app: &'p App,
    look: &'p Look<'p>,
    columns: usize,
    lines: Vec<Line<'static>>,
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
        for line in wrap(text, self.columns) {
            let mut spans = vec![Span::raw(" ".repeat(1 + line.indent))];
            spans.extend(marked(text, line.range, marks, style, self.look.theme.mark));
            self.lines.push(Line::from(spans));
        }
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
