//! Mandates written to files of the reader's.

use std::path::Path;

use clap::ValueEnum;

use super::{
    output::{FileOutput, FormatName},
    surroundings::CliError,
};
use crate::{
    report::{self, Format, NotWritten, Setting},
    strings::fill,
};

/// The format that is asked for, or that the name of the file says.
///
/// # Errors
/// An ending that is of no format.
pub fn format_of(export: &FileOutput, setting: &Setting<'_>) -> Result<FormatName, CliError> {
    export.name().map_err(|ending| {
        let file = export.output.as_ref().map(|path| path.display().to_string());
        let names = FormatName::value_variants().iter().filter_map(ValueEnum::to_possible_value);
        let names: Vec<String> = names.map(|own| own.get_name().to_owned()).collect();
        let (file, formats) = (file.unwrap_or_default(), names.join(", "));
        let values = [("ending", &*ending), ("file", &file), ("formats", &formats)];
        CliError::Refused(fill(&setting.words.usage.no_ending, &values))
    })
}

/// The mark of UTF-8.
const BOM: &str = "\u{FEFF}";

/// What a file begins with before all else.
///
/// # Errors
/// A mark asked for where the format has no place for it.
pub fn beginning(
    export: &FileOutput,
    format: FormatName,
    setting: &Setting<'_>,
) -> Result<&'static str, CliError> {
    match format {
        _ if !export.bom => Ok(""),
        FormatName::Csv | FormatName::Tsv => Ok(BOM),
        other => {
            let name = other.to_possible_value().map(|own| own.get_name().to_owned());
            let format = [("format", &*name.unwrap_or_default())];
            Err(CliError::Refused(fill(&setting.words.usage.bom_with, &format)))
        }
    }
}

/// Writes mandates to a file, to one that is there only where it may be lost. Gives how many the format
/// has no form for.
///
/// # Errors
/// What the system says of the file, in words.
pub fn write(
    path: &Path,
    force: bool,
    format: (&str, Format),
    setting: &Setting<'_>,
    shown: impl IntoIterator<Item = usize>,
) -> Result<usize, CliError> {
    report::write_file(path, force, format, setting, shown).map_err(|error| {
        let (file, words) = (path.display().to_string(), setting.words);
        CliError::Refused(match error {
            NotWritten::Taken => fill(&words.show.file_there, &[("file", &file)]),
            NotWritten::Failed(error) => {
                format!("{} {}", words.colon(&file), words.reason_of(&error))
            }
        })
    })
}
