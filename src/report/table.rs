use super::{
    field::{Field, date},
    setting::Setting,
};
use crate::{
    lang::Language,
    model::{Collection, Mandate, Sign},
    safe::Safe,
    text::{cut, pad, width},
};

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
    tsv(fields.iter().map(|field| field.value(mandate, why, setting)))
}

/// Values as one line; tabs and line breaks in them are escaped.
pub(super) fn tsv(values: impl IntoIterator<Item = String>) -> String {
    let cell =
        |value: String| value.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n");
    values.into_iter().map(cell).collect::<Vec<_>>().join("\t")
}

/// A mandate as one line of a table: what to doubt, start, end, organisations, places, and its title
/// in what is left of the columns.
pub(super) fn table_row(
    collection: &Collection,
    mandate: &Mandate,
    language: Language,
    columns: usize,
) -> String {
    const LEAST: usize = 20;
    let lexicon = &collection.lexicon;
    let names = mandate.organisations.iter().map(|own| lexicon.short(own.key, language));
    let facts = format!(
        "{} {}  {}  {}  {}  ",
        mandate.sign().map_or(' ', Sign::char),
        pad(&date(mandate.period.start), 10),
        pad(&date(mandate.period.end), 10),
        pad(&names.collect::<Vec<_>>().join(", "), 12),
        pad(&mandate.place_codes(lexicon, language), 11),
    );
    let title = columns.saturating_sub(width(&facts)).max(LEAST);
    format!("{facts}{}", cut(mandate.title.shown(), title))
}

/// A quotation of a source for one line.
pub(super) fn quote(words: &Safe) -> String {
    words.shown().replace('\n', " ")
}
