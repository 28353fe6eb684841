use std::io::{self, Write};

use serde::Serialize;

use super::{
    csv::{csv_writer, guarded, plain},
    json::to_json,
    table::tsv,
};

/// How rows are written that are not mandates: checks, counts, periods.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowFormat {
    /// Columns for a reader, no wider than so many.
    Table(usize),
    /// Tab-separated values with a header.
    Tsv,
    /// Comma-separated values with a header.
    Csv,
    /// One JSON array.
    Json,
    /// One JSON object a line.
    Jsonl,
}

/// Writes objects as JSON, all in an array or one a line.
pub(super) fn write_objects<T: Serialize>(
    objects: impl Iterator<Item = T>,
    format: RowFormat,
    out: &mut impl Write,
) -> io::Result<()> {
    if format == RowFormat::Json {
        return writeln!(out, "{}", to_json(&objects.collect::<Vec<_>>(), true)?);
    }
    for object in objects {
        writeln!(out, "{}", to_json(&object, false)?)?;
    }
    Ok(())
}

/// Writes a header and rows of values, parted by commas or by tabs.
pub(super) fn write_values<const N: usize>(
    header: &[&str; N],
    rows: impl Iterator<Item = [String; N]>,
    format: RowFormat,
    out: &mut impl Write,
) -> io::Result<()> {
    let header = header.map(str::to_owned);
    let mut rows = [header].into_iter().chain(rows).map(|row| row.map(guarded));
    if format == RowFormat::Csv {
        let mut out = csv_writer(out);
        rows.try_for_each(|row| out.write_record(row).map_err(plain))?;
        return out.flush();
    }
    rows.try_for_each(|row| writeln!(out, "{}", tsv(row)))
}
