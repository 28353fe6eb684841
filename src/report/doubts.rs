use std::io::{self, Write};

use serde::Serialize;

use super::{
    rows::{RowFormat, write_objects, write_values},
    table::quote,
    wrapped::write_wrapped,
};
use crate::{
    model::{Check, CheckKind, Evidence, Mandate},
    strings::Strings,
};

/// A check that a mandate failed.
#[derive(Clone, Copy)]
struct Doubt<'d> {
    mandate: &'d Mandate,
    check: &'d Check,
}

#[derive(Serialize)]
struct JsonDoubt<'d> {
    check: CheckKind,
    id: &'d str,
    title: &'d str,
    evidence: Vec<JsonEvidence<'d>>,
}

#[derive(Serialize)]
struct JsonEvidence<'d> {
    file: &'d str,
    line: u32,
    words: &'d str,
}

/// Writes what to doubt: every failed check of these mandates, by kind, with the words it rests on.
/// Gives the number of checks written.
///
/// # Errors
/// What the writer says.
pub fn check(
    mandates: &[&Mandate],
    format: RowFormat,
    words: &Strings,
    out: &mut impl Write,
) -> io::Result<usize> {
    let doubts = doubts(mandates);
    match format {
        RowFormat::Table(columns) => {
            let doubtful = mandates.iter().filter(|mandate| mandate.is_doubtful()).count();
            let counted = words.doubtful(doubtful, mandates.len());
            writeln!(out, "{} {counted}", words.colon(&words.detail.checks))?;
            write_table(&doubts, words, columns, out)?;
        }
        RowFormat::Json | RowFormat::Jsonl => {
            write_objects(doubts.iter().map(Doubt::json), format, out)?;
        }
        RowFormat::Tsv | RowFormat::Csv => {
            let header = ["check", "id", "title", "file", "line", "words"];
            write_values(&header, doubts.iter().flat_map(Doubt::rows), format, out)?;
        }
    }
    Ok(doubts.len())
}

/// By kind of check, those that are no more than notes last; then in the order of the mandates.
fn doubts<'d>(mandates: &[&'d Mandate]) -> Vec<Doubt<'d>> {
    let mut doubts: Vec<Doubt<'d>> = mandates
        .iter()
        .flat_map(|mandate| mandate.checks.iter().map(|check| Doubt { mandate, check }))
        .collect();
    doubts.sort_by_key(|doubt| (!doubt.check.kind.is_doubt(), doubt.check.kind));
    doubts
}

impl<'d> Doubt<'d> {
    fn json(&self) -> JsonDoubt<'d> {
        let evidence = self.check.evidence.iter().map(|evidence| JsonEvidence {
            file: evidence.file.raw(),
            line: evidence.line,
            words: evidence.words.raw(),
        });
        JsonDoubt {
            check: self.check.kind,
            id: &self.mandate.id,
            title: self.mandate.title.raw(),
            evidence: evidence.collect(),
        }
    }

    /// A row for each piece of evidence, or one without any.
    fn rows(&self) -> Vec<[String; 6]> {
        let row = |file: String, line: String, words: String| {
            let title = self.mandate.title.to_string();
            [self.check.kind.id().to_owned(), self.mandate.id.clone(), title, file, line, words]
        };
        if self.check.evidence.is_empty() {
            return vec![row(String::new(), String::new(), String::new())];
        }
        let evidence = self.check.evidence.iter();
        evidence
            .map(|own| row(own.file.to_string(), own.line.to_string(), own.words.to_string()))
            .collect()
    }

    /// The words of a piece of evidence, where they are not the title that stands above it.
    fn words_of(&self, evidence: &Evidence) -> String {
        if evidence.words == self.mandate.title { String::new() } else { quote(&evidence.words) }
    }
}

fn write_table(
    doubts: &[Doubt<'_>],
    words: &Strings,
    columns: usize,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut noted = false;
    for same_kind in doubts.chunk_by(|a, b| a.check.kind == b.check.kind) {
        let Some(first) = same_kind.first() else { continue };
        if !first.check.kind.is_doubt() && !std::mem::replace(&mut noted, true) {
            writeln!(out, "\n{}", words.detail.noted)?;
        }
        let count = words.number(same_kind.len());
        writeln!(out, "{} ({count})", words.check(first.check.kind))?;
        for doubt in same_kind {
            write_wrapped(doubt.mandate.title.shown(), 2, columns, out)?;
            for evidence in &doubt.check.evidence {
                let place = format!("{}:{}  ", evidence.file, evidence.line);
                write_wrapped(&(place + &doubt.words_of(evidence)), 4, columns, out)?;
            }
        }
    }
    Ok(())
}
