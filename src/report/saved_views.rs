use std::{
    collections::BTreeMap,
    io::{self, Write},
};

use serde::Serialize;

use super::rows::{RowFormat, write_objects, write_values};
use crate::{
    kept::SavedView,
    text::{cut, width},
};

#[derive(Serialize)]
struct Row<'v> {
    number: u8,
    name: &'v str,
    command: String,
}

/// Writes the views that a reader saved: the number of each, its name, and the command
/// that opens it.
///
/// # Errors
/// What the writer says.
pub fn saved_views(
    format: RowFormat,
    views: &BTreeMap<u8, SavedView>,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut rows = views.iter().map(|(number, own)| Row {
        number: *number,
        name: &own.name,
        command: format!("mandates {}", own.wanted.written()).trim_end().to_owned(),
    });
    match format {
        RowFormat::Table(columns) => {
            let longest = views.values().map(|own| width(&own.name)).max().unwrap_or_default();
            rows.try_for_each(|row| {
                let blank = " ".repeat(longest.saturating_sub(width(row.name)));
                let line = format!("{}  {}{blank}  {}", row.number, row.name, row.command);
                writeln!(out, "{}", cut(line.trim_end(), columns))
            })
        }
        RowFormat::Json | RowFormat::Jsonl => write_objects(rows, format, out),
        RowFormat::Tsv | RowFormat::Csv => {
            let row = |own: Row<'_>| [own.number.to_string(), own.name.to_owned(), own.command];
            write_values(&["number", "name", "command"], rows.map(row), format, out)
        }
    }
}
