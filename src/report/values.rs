use std::io::{self, Write};

use super::{
    csv::CsvTable,
    field::Field,
    setting::Setting,
    table::{tsv_header, tsv_row},
};
use crate::model::Mandate;

/// How the values of fields are parted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Values {
    /// By tabs, with a header; tabs and line breaks in values are escaped.
    Tsv,
    /// By commas (RFC 4180), with a header.
    Csv,
    /// By tabs, with a null character after each record; no header, and nothing is escaped.
    Null,
}

/// Writes these fields of some mandates, each with why it was found.
///
/// # Errors
/// What the writer says.
pub fn values<'m>(
    values: Values,
    fields: &[Field],
    setting: &Setting<'_>,
    mandates: impl IntoIterator<Item = (&'m Mandate, &'m str)>,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut mandates = mandates.into_iter();
    match values {
        Values::Csv => {
            let mut table = CsvTable::new(fields, out)?;
            mandates.try_for_each(|(mandate, why)| table.add(mandate, why, setting))?;
            table.finish()
        }
        Values::Tsv => {
            writeln!(out, "{}", tsv_header(fields))?;
            mandates.try_for_each(|(mandate, why)| {
                writeln!(out, "{}", tsv_row(fields, mandate, why, setting))
            })
        }
        Values::Null => mandates.try_for_each(|(mandate, why)| {
            let values = fields.iter().map(|field| field.value(mandate, why, setting));
            write!(out, "{}\0", values.collect::<Vec<_>>().join("\t"))
        }),
    }
}
