use ratatui::{
    style::Style,
    text::{Line, Span},
};
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::page::Writer;
use crate::{
    model::{CheckKind, Mandate, Source, Variant},
    strings::{DetailWords, fill},
    text::{pad, width, wrap},
};

/// Columns of what a row is called, and of what the comparison comes to.
const LABEL: usize = 14;
const VERDICT: usize = 19;
/// A source gets no narrower column than this.
const NARROWEST: usize = 20;
/// Lines of one value, words before and after a difference, differences of one wording: the page
/// compares, the sources themselves are in the mandate.
const MOST_LINES: usize = 4;
const AROUND: usize = 5;
const MOST_DIFFERENCES: usize = 12;
/// Wordings that are compared, and words of each: what differs altogether takes the square of them.
const MOST_WORDINGS: usize = 12;
const COMPARED: usize = 1_000;

impl<'p> Writer<'p> {
    /// The records that a mandate was merged from, side by side, and what differs.
    pub fn compared(&mut self, mandate: &Mandate) {
        self.searched(mandate.title.shown(), self.look.theme.title);
        let room = self.columns.saturating_sub(LABEL + VERDICT);
        let beside = (room / NARROWEST).clamp(1, mandate.sources.len().max(1));
        for sources in mandate.sources.chunks(beside) {
            self.blank();
            self.sources_beside(mandate, sources, (room / beside).max(1));
        }
        for variant in mandate.variants.iter().take(MOST_WORDINGS) {
            self.wording(mandate, variant);
        }
        self.more(mandate.variants.len().saturating_sub(MOST_WORDINGS));
        if mandate.variants.is_empty() {
            self.blank();
            self.paragraph(&self.look.words.detail.no_other_wording, self.look.theme.dim);
        }
    }

    /// Some sources beside each other; each row is judged over all sources.
    fn sources_beside(&mut self, mandate: &Mandate, sources: &[Source], columns: usize) {
        type Value = fn(&Source) -> String;
        let words = &self.look.words.detail;
        let rows: [(&str, Value, Option<CheckKind>); 5] = [
            (&words.source, |own| format!("{}:{}", own.file, own.line), None),
            (&words.title, |own| own.title.to_string(), None),
            (&words.dates, |own| own.dates.to_string(), Some(CheckKind::DatesDiffer)),
            (&words.organisation, |own| own.organisations.to_string(), None),
            (&words.places, |own| own.places.to_string(), None),
        ];
        for (at, (label, value, contradiction)) in rows.into_iter().enumerate() {
            let all: Vec<String> = mandate.sources.iter().map(value).collect();
            let contradicts = contradiction.is_some_and(|kind| mandate.fails(kind));
            let verdict = if at == 0 { "" } else { self.verdict(&all, contradicts) };
            let cells: Vec<String> = sources.iter().map(value).collect();
            self.cells(label, &cells, columns, verdict, at == 0);
        }
    }

    fn verdict(&self, all: &[String], contradicts: bool) -> &'p str {
        let words: &'p DetailWords = &self.look.words.detail;
        match all {
            _ if contradicts => &words.differs,
            [first, rest @ ..] if rest.iter().all(|own| own == first) => &words.same,
            _ if all.iter().any(String::is_empty) => &words.not_in_all,
            _ => &words.written_otherwise,
        }
    }

    /// One row of the table, as high as its highest cell.
    fn cells(&mut self, label: &str, cells: &[String], columns: usize, verdict: &str, head: bool) {
        let theme = self.look.theme;
        let wrapped: Vec<Vec<String>> = cells
            .iter()
            .map(|cell| {
                let lines = wrap(cell, columns.saturating_sub(2));
                lines.into_iter().take(MOST_LINES).map(|line| cell[line.range].to_owned()).collect()
            })
            .collect();
        let high = wrapped.iter().map(Vec::len).max().unwrap_or(0).max(1);
        for at in 0..high {
            let (label, verdict) = if at == 0 { (label, verdict) } else { ("", "") };
            let mut line =
                Line::from(vec![Span::styled(format!(" {}", pad(label, LABEL - 1)), theme.dim)]);
            for cell in &wrapped {
                let cell = cell.get(at).map_or("", String::as_str);
                let style = if head { theme.heading } else { Style::new() };
                line.push_span(Span::styled(pad(cell, columns), style));
            }
            line.push_span(Span::styled(verdict.to_owned(), theme.dim));
            self.line(line);
        }
    }

    /// Where another wording differs from the one that is shown.
    fn wording(&mut self, mandate: &Mandate, variant: &Variant) {
        let words = self.look.words;
        let source = mandate.sources.get(variant.source);
        let source = source.map(|own| format!("{}:{}", own.file, own.line)).unwrap_or_default();
        let part = words.section(variant.section.kind);
        self.heading(&format!("{part} · {source}"));
        let shown = mandate.sections.iter().find(|own| own.kind == variant.section.kind);
        let Some(shown) = shown else {
            self.paragraph(&words.colon(&words.detail.only_there), self.look.theme.dim);
            return self.searched(variant.section.text.shown(), Style::new());
        };
        let split = |text: &'_ str| -> Vec<String> {
            text.split_whitespace().take(COMPARED).map(str::to_owned).collect()
        };
        let (own, other) = (split(shown.text.shown()), split(variant.section.text.shown()));
        let changes = capture_diff_slices(Algorithm::Myers, &own, &other);
        let changes = changes.into_iter().filter(|own| !matches!(own, DiffOp::Equal { .. }));
        let file = source.split(':').next().unwrap_or_default();
        let label = width(&words.detail.shown).max(width(file).min(LABEL * 2)) + 2;
        if own.len().max(other.len()) == COMPARED {
            let told = fill(&words.detail.compared_words, &[("n", &words.number(COMPARED))]);
            self.paragraph(&told, self.look.theme.dim);
        }
        for change in changes.take(MOST_DIFFERENCES) {
            let pairs = [
                (words.detail.shown.as_str(), around(&own, change.old_range())),
                (file, around(&other, change.new_range())),
            ];
            for (called, told) in pairs {
                self.paragraph(&format!("- {}{told}", pad(called, label)), Style::new());
            }
        }
    }
}

/// Words that differ, in brackets, with some around them.
fn around(words: &[String], range: std::ops::Range<usize>) -> String {
    let (from, to) = (range.start.saturating_sub(AROUND), (range.end + AROUND).min(words.len()));
    let part = |range: std::ops::Range<usize>| words.get(range).unwrap_or_default().join(" ");
    let lead = if from > 0 { "…" } else { "" };
    let tail = if to < words.len() { "…" } else { "" };
    let text = format!(
        "{lead}{} [{}] {}{tail}",
        part(from..range.start),
        part(range.start..range.end),
        part(range.end..to)
    );
    text.trim().to_owned()
}
