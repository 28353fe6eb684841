use std::io::{self, Write};

use super::{
    bibtex::bibtex,
    calendar::calendar,
    citation::{Style, citation},
    field::Field,
    json::{JsonMandate, to_json},
    listing::listing,
    markdown::markdown,
    ris::ris,
    setting::Setting,
    values::{Values, values},
};
use crate::model::Mandate;

/// How views are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Columns for a reader, no wider than so many.
    Table(usize),
    /// Tab-separated values with a header, one line a mandate.
    Tsv,
    /// Comma-separated values (RFC 4180) with a header; texts too.
    Csv,
    /// One JSON array.
    Json,
    /// One JSON object a line.
    Jsonl,
    /// A section for each mandate (CommonMark).
    Markdown,
    /// An entry for each mandate.
    Bibtex,
    /// A record for each mandate.
    Ris,
    /// All-day events (RFC 5545).
    Calendar,
    /// A reference on each line.
    Citation(Style),
}

/// Writes the mandates at some positions of the collection, in their order. Gives how many the format
/// has no form for: a calendar those without two exact days.
///
/// # Errors
/// What the writer says; a closed pipe among it.
pub fn write(
    format: Format,
    setting: &Setting<'_>,
    positions: impl IntoIterator<Item = usize>,
    out: &mut impl Write,
) -> io::Result<usize> {
    let collection = setting.collection;
    let mut mandates =
        positions.into_iter().filter_map(|position| collection.mandates.get(position));
    let json = |mandate| JsonMandate::of(mandate, &collection.lexicon);
    match format {
        Format::Calendar => return calendar(mandates, setting, out),
        Format::Table(columns) => {
            let all: Vec<&Mandate> = mandates.collect();
            let rows = all.iter().map(|own| (*own, String::new()));
            listing(setting, columns, 0, rows, out)?;
        }
        Format::Tsv => {
            values(Values::Tsv, Field::BRIEF, setting, mandates.map(|own| (own, "")), out)?;
        }
        Format::Csv => {
            values(Values::Csv, Field::FULL, setting, mandates.map(|own| (own, "")), out)?;
        }
        Format::Json => {
            let all: Vec<_> = mandates.map(json).collect();
            writeln!(out, "{}", to_json(&all, true)?)?;
        }
        Format::Jsonl => {
            mandates.try_for_each(|own| writeln!(out, "{}", to_json(&json(own), false)?))?;
        }
        Format::Markdown => one_by_one(mandates, setting, markdown, out)?,
        Format::Bibtex => one_by_one(mandates, setting, bibtex, out)?,
        Format::Ris => mandates.try_for_each(|own| ris(own, setting, out))?,
        Format::Citation(style) => {
            mandates.try_for_each(|own| writeln!(out, "{}", citation(style, own, setting)))?;
        }
    }
    Ok(0)
}

/// Writes each mandate after an empty line that parts it from the one before.
fn one_by_one<'m, W: Write>(
    mandates: impl Iterator<Item = &'m Mandate>,
    setting: &Setting<'_>,
    one: impl Fn(&Mandate, &Setting<'_>, &mut W) -> io::Result<()>,
    out: &mut W,
) -> io::Result<()> {
    for (at, mandate) in mandates.enumerate() {
        if at > 0 {
            writeln!(out)?;
        }
        one(mandate, setting, out)?;
    }
    Ok(())
}
