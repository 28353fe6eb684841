use ratatui::{
    style::Style,
    text::{Line, Span},
};

use super::page::Writer;
use crate::{
    app::Anchor,
    model::{CheckKind, Mandate},
    strings::fill,
    text::{cut, pad_left},
    view::{Doubt, doubts},
};

/// Columns of a count.
const COUNT: usize = 6;
/// More words of a source are in the mandate itself.
const MOST_QUOTED: usize = 2;
/// More problems of reading are told on the command line.
const MOST_PROBLEMS: usize = 40;

impl Writer<'_> {
    /// What to doubt of the mandates that the filters leave, and what was not read.
    pub fn checks_of_all(&mut self) {
        let (words, collection) = (self.look.words, &self.app.collection);
        let doubts = doubts(&self.app.shown, collection);
        let (doubts, notes): (Vec<_>, Vec<_>) =
            doubts.into_iter().partition(|doubt| doubt.kind.is_doubt());
        self.failed(&doubts);
        if !notes.is_empty() {
            self.heading(&words.detail.noted);
            self.failed(&notes);
        }
        if collection.problems.is_empty() {
            return;
        }
        self.heading(&words.detail.not_read);
        for problem in collection.problems.iter().take(MOST_PROBLEMS) {
            self.paragraph(&format!("- {}", words.problem(problem)), Style::new());
        }
    }

    /// Checks with the first of the mandates that fail them.
    fn failed(&mut self, doubts: &[Doubt]) {
        let (words, theme) = (self.look.words, self.look.theme);
        let collection = &self.app.collection;
        for doubt in doubts {
            let style = if doubt.kind.is_doubt() { theme.doubt } else { Style::new() };
            self.anchor(Anchor::Check(doubt.kind));
            self.line(Line::from(vec![
                Span::raw(pad_left(&words.number(doubt.count), COUNT)),
                Span::styled(format!("  {}", words.check(doubt.kind)), style),
            ]));
            for position in &doubt.first {
                if let Some(mandate) = collection.mandates.get(*position) {
                    self.anchor(Anchor::Mandate(*position));
                    self.doubtful(mandate, doubt.kind);
                }
            }
            let more = doubt.count.saturating_sub(doubt.first.len());
            if more > 0 {
                let more = fill(&words.detail.more, &[("n", &words.number(more))]);
                self.line(Line::styled(format!("{}{more}", " ".repeat(COUNT + 2)), theme.dim));
            }
        }
    }

    /// A mandate that fails a check, and the words of its sources that say so.
    fn doubtful(&mut self, mandate: &Mandate, kind: CheckKind) {
        let indent = " ".repeat(COUNT + 2);
        let room = self.columns.saturating_sub(COUNT + 1);
        let title = cut(mandate.title.shown(), room);
        self.line(Line::raw(format!("{indent}{title}")));
        let checks = mandate.checks.iter().filter(|check| check.kind == kind);
        let quotable = checks.flat_map(|check| check.quotable(&mandate.title));
        for own in quotable.take(MOST_QUOTED) {
            let place = format!("{}:{}", own.file, own.line);
            let quoted = self.look.words.quoted(own.words.shown());
            let line = cut(&format!("{place}  {quoted}"), room.saturating_sub(2));
            self.line(Line::styled(format!("{indent}  {line}"), self.look.theme.dim));
        }
    }
}
