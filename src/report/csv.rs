use std::io::{self, Write};

use super::{field::Field, setting::Setting};
use crate::{model::Mandate, safe::is_formula};

/// Mandates as comma-separated values.
pub(super) struct CsvTable<'f, W: Write> {
    fields: &'f [Field],
    out: csv::Writer<W>,
}

impl<'f, W: Write> CsvTable<'f, W> {
    /// A table with its header.
    pub(super) fn new(fields: &'f [Field], out: W) -> io::Result<Self> {
        let mut out = csv_writer(out);
        out.write_record(fields.iter().map(|field| field.id())).map_err(plain)?;
        Ok(Self { fields, out })
    }

    /// Adds a mandate.
    pub(super) fn add(
        &mut self,
        mandate: &Mandate,
        why: &str,
        setting: &Setting<'_>,
    ) -> io::Result<()> {
        self.out.write_record(cells(self.fields, mandate, why, setting)).map_err(plain)
    }

    /// Writes what is held back.
    pub(super) fn finish(mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// What a mandate has in these fields, each value safe in a spreadsheet.
pub(super) fn cells(
    fields: &[Field],
    mandate: &Mandate,
    why: &str,
    setting: &Setting<'_>,
) -> impl Iterator<Item = String> {
    fields.iter().map(move |field| {
        let value = field.value(mandate, why, setting);
        if field.is_plain() { value } else { guarded(value) }
    })
}

/// A writer of values as RFC 4180 has them: lines end in CR LF, quotation marks stand around what
/// holds a comma, a quotation mark or a line break.
pub(super) fn csv_writer<W: Write>(out: W) -> csv::Writer<W> {
    csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out)
}

/// The writer's own error, by which a pipe that was closed is known.
pub(super) fn plain(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// Words of a source for a spreadsheet: an apostrophe before what it would carry out makes it text.
pub(super) fn guarded(value: String) -> String {
    if is_formula(&value) { format!("'{value}") } else { value }
}
