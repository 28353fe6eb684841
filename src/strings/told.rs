//! What is told of input: words, dates and files that were not taken as they may have been meant.

use std::ops::Range;

use super::{
    fill::fill,
    tables::{Count, Strings},
};
use crate::{
    lang::Language,
    model::{CheckKind, MandateKind, Problem, Source},
    safe::Safe,
    search::{Facet, Field, Flag, FlagKind, Query, TokenKind, forwards},
    view::NotUnderstood,
};

impl Strings {
    /// What a source says of itself beside its values: by what a registry knows it, who published it,
    /// who carries the mandate out.
    pub fn said_of_itself(&self, source: &Source) -> Vec<String> {
        let words = &self.detail;
        let facts = [
            (&words.identifier, &source.identifier),
            (&words.published_by, &source.publisher),
            (&words.carried_out_by, &source.implementers),
        ];
        let said = facts.into_iter().filter(|(_, value)| !value.is_empty());
        said.map(|(word, value)| format!("{} {value}", self.colon(word))).collect()
    }

    /// How many of so many mandates have something to doubt: `31 mandates of 90`.
    pub fn doubtful(&self, doubtful: usize, mandates: usize) -> String {
        let (doubtful, all) = (self.count(doubtful, Count::Mandates), self.number(mandates));
        fill(&self.detail.doubtful, &[("mandates", &doubtful), ("total", &all)])
    }

    /// What a piece of typed text was not taken as.
    pub fn flag(&self, flag: &Flag, query: &Query) -> Option<String> {
        let text = |range: &Range<usize>| query.typed().get(range.clone()).unwrap_or_default();
        let value = Safe::line(text(&flag.range).trim_matches('"'));
        let value = [("value", value.shown())];
        if flag.kind == FlagKind::UnknownField {
            return Some(fill(&self.flags.unknown_field, &value));
        }
        if flag.kind == FlagKind::Backwards {
            return Some(self.backwards(text(&flag.range)));
        }
        let token = query.tokens().iter().rfind(|own| own.range.start <= flag.range.start)?;
        let TokenKind::Field { name, .. } = &token.kind else {
            return None;
        };
        let (name, field) = (text(name), Field::named(text(name))?);
        Some(match (flag.kind, field.facet()) {
            (FlagKind::Pending, _) => fill(&self.flags.pending, &[("field", &self.colon(name))]),
            (_, None) => fill(&self.flags.unknown_length, &value),
            _ if field.takes_dates() => fill(&self.flags.unknown_date, &value),
            (_, Some(facet)) => {
                let named = &self.facet(facet).chip;
                fill(&self.flags.unknown_value, &[value[0], ("field", named)])
            }
        })
    }

    /// That a period was written from its end to its beginning, and how it is taken.
    pub fn backwards(&self, written: &str) -> String {
        let written = written.trim_matches(['-', '!', '(', ')', '[', ']', ',', ';', '"']);
        let forwards = forwards(written).unwrap_or_default();
        let values = [Safe::line(written), Safe::line(forwards)];
        let [value, forwards] = &values;
        let values = [("value", value.shown()), ("forwards", forwards.shown())];
        fill(&self.flags.backwards, &values)
    }

    /// What a filter's word is taken for, and what to do.
    pub fn not_understood(&self, unknown: &NotUnderstood) -> String {
        match unknown {
            NotUnderstood::Value(facet, name) => {
                let name = self.quoted(Safe::line(name.as_str()).shown());
                let values = self.values_of(*facet).join(", ");
                let text = match values.as_str() {
                    "" => &self.show.no_value,
                    _ => &self.show.no_value_of,
                };
                let facet = &self.facet(*facet).chip;
                fill(text, &[("facet", facet), ("name", &name), ("values", &values)])
            }
            NotUnderstood::Length(written) => {
                let written = self.quoted(Safe::line(written.as_str()).shown());
                fill(&self.show.no_length, &[("written", &written)])
            }
            NotUnderstood::Dates(written) => {
                let written = self.quoted(Safe::line(written.as_str()).shown());
                fill(&self.show.no_dates, &[("written", &written)])
            }
        }
    }

    /// What all values of a facet are called, where they are the same in every collection.
    fn values_of(&self, facet: Facet) -> Vec<&str> {
        match facet {
            Facet::Check => CheckKind::ALL.map(|kind| self.check(kind)).to_vec(),
            Facet::Kind => MandateKind::ALL.map(|kind| self.kind(kind)).to_vec(),
            Facet::Language => Language::ALL.map(|own| self.language_name(own)).to_vec(),
            Facet::Country | Facet::Organisation | Facet::Year | Facet::Source => Vec::new(),
        }
    }

    /// That no mandate was read from so many files.
    pub fn nothing_read(&self, files: usize) -> String {
        let files = self.count(files, Count::Files);
        format!("{} {}", self.colon(&files), self.list.empty)
    }

    /// How many mandates a calendar could not take.
    pub fn left_out(&self, number: usize) -> String {
        fill(&self.show.left_out, &[("mandates", &self.count(number, Count::Mandates))])
    }

    /// A problem as one line: file, line, what was found, what to do.
    pub fn problem(&self, problem: &Problem) -> String {
        let words = &self.problems[&problem.kind];
        let place = match problem.line {
            Some(line) => format!("{}:{line}", problem.file),
            None => problem.file.to_string(),
        };
        let found = match &problem.cause {
            Some(cause) => self.cause(cause),
            None => problem.found.shown().chars().take(100).collect(),
        };
        let [what, hint] = [&words.what, &words.hint].map(|own| fill(own, &[("found", &found)]));
        format!("{} {what}{}; {hint}", self.colon(&place), self.before_colon)
    }
}
