use crate::{
    lang::Language,
    lexicon::Lexicon,
    model::{Collection, Edge, Mandate, Named, Sign},
    safe::Safe,
    text::{cut, pad, width},
};

/// The columns of tab-separated values, in order.
pub(super) const COLUMNS: [&str; 10] = [
    "id",
    "start",
    "end",
    "days",
    "kind",
    "title",
    "organisations",
    "places",
    "language",
    "checks",
];

/// A mandate as tab-separated values in the order of [`COLUMNS`]: one line, names by their ids.
pub(super) fn tsv_row(mandate: &Mandate, lexicon: &Lexicon) -> String {
    tsv(cells(mandate, lexicon))
}

/// The values of [`COLUMNS`].
pub(super) fn cells(mandate: &Mandate, lexicon: &Lexicon) -> [String; COLUMNS.len()] {
    let id = |named: &Named| lexicon.entry(named.key).id.clone();
    let ids = |named: &[Named]| named.iter().map(id).collect::<Vec<_>>().join(" ");
    let checks: Vec<&str> = mandate.checks.iter().map(|check| check.kind.id()).collect();
    [
        mandate.id.clone(),
        date(mandate.period.start),
        date(mandate.period.end),
        mandate.period.days().map(|days| days.to_string()).unwrap_or_default(),
        mandate.kind.id().to_owned(),
        mandate.title.to_string(),
        ids(&mandate.organisations),
        ids(&mandate.places),
        mandate.language.code().to_owned(),
        checks.join(" "),
    ]
}

/// A date as far as it is known; nothing when it is not.
pub(super) fn date(edge: Edge) -> String {
    edge.date().map(|date| date.to_string()).unwrap_or_default()
}

/// Values as one line; tabs and line breaks in them are escaped.
pub(super) fn tsv<const N: usize>(values: [String; N]) -> String {
    let cell =
        |value: String| value.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n");
    values.map(cell).join("\t")
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
