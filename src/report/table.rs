use super::{csv::cells, field::Field, setting::Setting};
use crate::{model::Mandate, safe::Safe};

/// The names of fields as the header of tab-separated values.
pub(super) fn tsv_header(fields: &[Field]) -> String {
    fields.iter().map(|field| field.id()).collect::<Vec<_>>().join("\t")
}

/// A mandate as tab-separated values: one line, names by their ids.
pub(super) fn tsv_row(
    fields: &[Field],
    mandate: &Mandate,
    why: &str,
    setting: &Setting<'_>,
) -> String {
    tsv(cells(fields, mandate, why, setting))
}

/// Values as one line; tabs and line breaks in them are escaped.
pub(super) fn tsv(values: impl IntoIterator<Item = String>) -> String {
    let cell =
        |value: String| value.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n");
    values.into_iter().map(cell).collect::<Vec<_>>().join("\t")
}

/// A quotation of a source for one line.
pub(super) fn quote(words: &Safe) -> String {
    words.shown().replace('\n', " ")
}
