//! Which form a text is in, told by the name of its file and by how it begins.

use serde::{Deserializer, de::IgnoredAny};

use super::{columns::Columns, rows::header};

/// The name of a file without the ending that says it is packed.
pub fn unpacked_name(name: &str) -> &str {
    name.strip_suffix(".gz").unwrap_or(name)
}

/// Whether a file is named with one of these endings, packed or not.
pub fn ends_with(name: &str, endings: &[&str]) -> bool {
    let name = unpacked_name(name).to_lowercase();
    endings.iter().any(|ending| name.ends_with(ending))
}

/// Whether a file is JSON: by its name, or by how it begins. A text may begin with a bracket too.
pub fn is_json(name: &str, text: &str) -> bool {
    let mut signs = text.chars().filter(|c| !c.is_whitespace());
    let begins = matches!(
        (signs.next(), signs.next()),
        (Some('['), Some('{' | ']')) | (Some('{'), Some('"' | '}'))
    );
    ends_with(name, &[".json", ".jsonl", ".ndjson"]) || begins
}

/// Whether a file is a table of values parted by commas, semicolons or tabs: by its name, or by a
/// header that names a title and another field and little else.
pub fn is_table(name: &str, text: &str, columns: &Columns) -> bool {
    ends_with(name, &[".csv", ".tsv", ".tab"]) || header(text, columns).is_sure()
}

/// Whether a file is read record by record, as its name and its beginning promise. Such a file may
/// be as long as its records are many; another is a page. Of JSON the beginning must be sound: what
/// follows a first line that is none is no list of records.
pub fn is_records(name: &str, sample: &str, columns: &Columns) -> bool {
    if is_json(name, sample) {
        let mut json = serde_json::Deserializer::from_str(sample);
        return match json.deserialize_any(IgnoredAny) {
            Ok(_) => true,
            Err(error) => error.is_eof(),
        };
    }
    let begins = sample.trim_start_matches('\u{FEFF}').trim_start();
    is_table(name, sample, columns) || (begins.starts_with('<') && sample.contains("<iati-"))
}
