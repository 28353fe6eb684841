use std::io::{self, Write};

use serde::Serialize;

use super::{
    formats::Format,
    json::to_json,
    table::{quote, tsv},
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
    format: Format,
    words: &Strings,
    out: &mut impl Write,
) -> io::Result<usize> {
    let doubts = doubts(mandates);
    match format {
        Format::Table(_) => write_table(&doubts, words, out)?,
        Format::Tsv => write_tsv(&doubts, out)?,
        Format::Json => {
            let all: Vec<_> = doubts.iter().map(Doubt::json).collect();
            writeln!(out, "{}", to_json(&all, true)?)?;
        }
        Format::Jsonl => {
            for doubt in &doubts {
                writeln!(out, "{}", to_json(&doubt.json(), false)?)?;
            }
        }
    }
    Ok(doubts.len())
}

/// By kind of check, then in the order of the mandates.
fn doubts<'d>(mandates: &[&'d Mandate]) -> Vec<Doubt<'d>> {
    let mut doubts: Vec<Doubt<'d>> = mandates
        .iter()
        .flat_map(|mandate| mandate.checks.iter().map(|check| Doubt { mandate, check }))
        .collect();
    doubts.sort_by_key(|doubt| doubt.check.kind);
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

    /// The words of a piece of evidence, where they are not the title that stands above it.
    fn words_of(&self, evidence: &Evidence) -> String {
        if evidence.words == self.mandate.title { String::new() } else { quote(&evidence.words) }
    }
}

fn write_table(doubts: &[Doubt<'_>], words: &Strings, out: &mut impl Write) -> io::Result<()> {
    for same_kind in doubts.chunk_by(|a, b| a.check.kind == b.check.kind) {
        let Some(first) = same_kind.first() else { continue };
        let count = words.number(same_kind.len());
        writeln!(out, "{} ({count})", words.check(first.check.kind))?;
        for doubt in same_kind {
            writeln!(out, "  {}", doubt.mandate.title)?;
            for evidence in &doubt.check.evidence {
                let line = format!(
                    "    {}:{}  {}",
                    evidence.file,
                    evidence.line,
                    doubt.words_of(evidence)
                );
                writeln!(out, "{}", line.trim_end())?;
            }
        }
    }
    Ok(())
}

fn write_tsv(doubts: &[Doubt<'_>], out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "check\tid\ttitle\tfile\tline\twords")?;
    for doubt in doubts {
        let start = || {
            let title = doubt.mandate.title.to_string();
            (doubt.check.kind.id().to_owned(), doubt.mandate.id.clone(), title)
        };
        for evidence in &doubt.check.evidence {
            let (kind, id, title) = start();
            let (file, line) = (evidence.file.to_string(), evidence.line.to_string());
            let row = [kind, id, title, file, line, evidence.words.to_string()];
            writeln!(out, "{}", tsv(row))?;
        }
        if doubt.check.evidence.is_empty() {
            let (kind, id, title) = start();
            let row = [kind, id, title, String::new(), String::new(), String::new()];
            writeln!(out, "{}", tsv(row))?;
        }
    }
    Ok(())
}
