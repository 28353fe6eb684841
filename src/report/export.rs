use super::formats::Format;
use crate::app::Export;

/// The format of a file that a reader asks for on the screen.
pub const fn format_of(export: Export) -> Format {
    match export {
        Export::Csv => Format::Csv,
        Export::Json => Format::Json,
        Export::Markdown => Format::Markdown,
        Export::Bibtex => Format::Bibtex,
        Export::Ris => Format::Ris,
        Export::Calendar => Format::Calendar,
    }
}
