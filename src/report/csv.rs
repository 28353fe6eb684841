use std::io::{self, Write};

use super::{field::Field, setting::Setting};
use crate::model::Mandate;

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
        let value = |field: &Field| {
            let value = field.value(mandate, why, setting);
            if field.is_plain() { value } else { guarded(value) }
        };
        self.out.write_record(self.fields.iter().map(value)).map_err(plain)
    }

    /// Writes what is held back.
    pub(super) fn finish(mut self) -> io::Result<()> {
        self.out.flush()
    }
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

/// Words of a source for a spreadsheet, which takes a value that begins with one of these signs for a
/// formula and carries it out. An apostrophe before it makes it text.
pub(super) fn guarded(value: String) -> String {
    if value.trim_start().starts_with(['=', '+', '-', '@']) { format!("'{value}") } else { value }
}
