use std::io::{self, Write};

use super::{
    json::{JsonMandate, to_json},
    table::{COLUMNS, table_row, tsv_row},
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
