//! Files that are written while lines are told.

use std::path::PathBuf;

use crate::{
    cli::{files, output::FileOutput, surroundings::CliError},
    report::Setting,
    strings::{Count, fill},
    text::ENDLESS,
};

/// Writes the mandates at some positions to a file that is not there yet, whose name says the format;
/// gives what is told of it.
pub fn export(file: &str, shown: &[usize], setting: &Setting<'_>) -> String {
    let words = setting.words;
    let path = PathBuf::from(file);
    let export = FileOutput { format: None, output: Some(path.clone()), force: false, bom: false };
    let Some(format) = export.name().ok().filter(|_| path.extension().is_some()) else {
        return words.plain.no_file.clone();
    };
    if shown.is_empty() {
        return words.usage.nothing_at_all.clone();
    }
    let format = ("", format.format(ENDLESS));
    match files::write(&path, false, format, setting, shown.iter().copied()) {
        Ok(left) => written(file, shown.len().saturating_sub(left), left, setting),
        Err(CliError::Output(error)) => {
            format!("{} {}", words.colon(file), words.reason_of(&error))
        }
        Err(_) if path.exists() => {
            format!("{} {}", words.colon(file), words.reasons.already_there)
        }
        Err(error) => error.to_string(),
    }
}

/// That so many mandates were written, without so many that the format has no form for.
fn written(file: &str, count: usize, left: usize, setting: &Setting<'_>) -> String {
    let words = setting.words;
    let notices = &words.notices;
    let text = if left > 0 { &notices.exported_but } else { &notices.exported };
    let count = words.count(count, Count::Mandates);
    let left = words.number(left);
    fill(text, &[("mandates", &count), ("path", file), ("n", &left)])
}
