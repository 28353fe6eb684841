use std::io::{self, Write};

use super::{
    json::{JsonMandate, to_json},
    table::{COLUMNS, quote, table_row, tsv_row},
};
use crate::{
    model::{Collection, Mandate},
    strings::Strings,
};

/// How views are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Columns for a reader, no wider than so many.
    Table(usize),
    /// Tab-separated values with a header.
    Tsv,
    /// One JSON array.
    Json,
    /// One JSON object a line.
    Jsonl,
}

/// Writes mandates, one a line or one an object.
///
/// # Errors
/// What the writer says; a closed pipe among it.
pub fn list(
    collection: &Collection,
    mandates: &[&Mandate],
    format: Format,
    words: &Strings,
    out: &mut impl Write,
) -> io::Result<()> {
    let json = |mandate| JsonMandate::of(mandate, &collection.lexicon);
    match format {
        Format::Table(columns) => {
            for mandate in mandates {
                writeln!(out, "{}", table_row(collection, mandate, words.language(), columns))?;
            }
            Ok(())
        }
        Format::Tsv => {
            writeln!(out, "{}", COLUMNS.join("\t"))?;
            for mandate in mandates {
                writeln!(out, "{}", tsv_row(mandate, &collection.lexicon))?;
            }
            Ok(())
        }
        Format::Json => {
            let all: Vec<_> = mandates.iter().map(|mandate| json(mandate)).collect();
            writeln!(out, "{}", to_json(&all, true)?)
        }
        Format::Jsonl => {
            for mandate in mandates {
                writeln!(out, "{}", to_json(&json(mandate), false)?)?;
            }
            Ok(())
        }
    }
}

/// Writes one mandate in full.
///
/// # Errors
/// What the writer says.
pub fn show(
    collection: &Collection,
    mandate: &Mandate,
    format: Format,
    words: &Strings,
    out: &mut impl Write,
) -> io::Result<()> {
    match format {
        Format::Table(_) => show_text(collection, mandate, words, out),
        Format::Json => {
            let json = JsonMandate::of(mandate, &collection.lexicon);
            writeln!(out, "{}", to_json(&json, true)?)
        }
        Format::Tsv | Format::Jsonl => list(collection, &[mandate], format, words, out),
    }
}

fn show_text(
    collection: &Collection,
    mandate: &Mandate,
    words: &Strings,
    out: &mut impl Write,
) -> io::Result<()> {
    let names = |named: &[crate::model::Named]| {
        let names = named.iter().map(|own| collection.lexicon.name(own.key, words.language()));
        names.collect::<Vec<_>>().join(", ")
    };
    writeln!(out, "{}", mandate.title)?;
    writeln!(out, "{}", mandate.id)?;
    let long = words.long_duration(&mandate.period).map(|long| format!(" ({long})"));
    writeln!(out, "{}{}", words.period(&mandate.period), long.unwrap_or_default())?;
    let organisations = names(&mandate.organisations);
    let places = names(&mandate.places);
    for (own, none) in
        [(organisations, &words.detail.no_organisation), (places, &words.detail.no_place)]
    {
        writeln!(out, "{}", if own.is_empty() { none } else { &own })?;
    }
    for section in &mandate.sections {
        writeln!(out, "\n{}\n{}", words.section(section.kind), section.text)?;
    }
    if !mandate.checks.is_empty() {
        writeln!(out, "\n{}", words.detail.checks)?;
    }
    for check in &mandate.checks {
        writeln!(out, "- {}", words.check(check.kind))?;
        for evidence in check.evidence.iter().filter(|evidence| !evidence.words.is_empty()) {
            writeln!(out, "  {}:{}  {}", evidence.file, evidence.line, quote(&evidence.words))?;
        }
    }
    writeln!(out, "\n{}", words.detail.sources)?;
    for source in &mandate.sources {
        let values = [&source.organisations, &source.places, &source.dates];
        let values: Vec<String> =
            values.into_iter().filter(|value| !value.is_empty()).map(quote).collect();
        writeln!(out, "- {}:{}  {}", source.file, source.line, values.join(" · "))?;
        for address in &source.addresses {
            writeln!(out, "  {address}")?;
        }
    }
    Ok(())
}
