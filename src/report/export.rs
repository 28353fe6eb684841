use super::{citation::Style, formats::Format};
use crate::{app::Export, text::ENDLESS};

/// The format of a file of mandates.
pub const fn format_of(export: Export) -> Format {
    match export {
        Export::Csv => Format::Csv,
        Export::Tsv => Format::Tsv,
        Export::Json => Format::Json,
        Export::Jsonl => Format::Jsonl,
        Export::Markdown => Format::Markdown,
        Export::Bibtex => Format::Bibtex,
        Export::Ris => Format::Ris,
        Export::Calendar => Format::Calendar,
        Export::Table => Format::Table(ENDLESS),
        Export::Chicago => Format::Citation(Style::Chicago),
        Export::Apa => Format::Citation(Style::Apa),
    }
}
