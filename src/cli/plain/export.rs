//! Files that are written while lines are told.

use std::path::Path;

use crate::{
    app::Export,
    report::{self, NotWritten, Setting},
    strings::{Count, fill},
};

/// Writes the mandates at some positions to a file that is not there yet, whose name says the format;
/// gives what is told of it.
pub fn export(file: &str, shown: &[usize], setting: &Setting<'_>) -> String {
    let words = setting.words;
    let path = Path::new(file);
    let Ok(Some(export)) = Export::named(path) else { return words.plain.no_file.clone() };
    if shown.is_empty() {
        return words.usage.nothing_at_all.clone();
    }
    let format = ("", report::format_of(export));
    match report::write_file(path, false, format, setting, shown.iter().copied()) {
        Ok(left) => written(file, shown.len().saturating_sub(left), left, setting),
        Err(NotWritten::Taken) => format!("{} {}", words.colon(file), words.reasons.already_there),
        Err(NotWritten::Failed(error)) => {
            format!("{} {}", words.colon(file), words.reason_of(&error))
        }
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
