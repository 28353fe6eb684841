use std::io::{self, Write};

use serde::Serialize;

use super::{
    rows::{RowFormat, write_objects, write_values},
    setting::Setting,
    wrapped::write_wrapped,
};
use crate::{
    search::{Choice, Counts, Facet, Selection, Value},
    strings::Strings,
    text::{pad, pad_left, width},
};

/// How a value is chosen.
const INCLUDED: &str = "included";
const EXCLUDED: &str = "excluded";

/// A value of a facet with how many mandates have it.
#[derive(Serialize)]
struct Counted {
    facet: &'static str,
    id: String,
    name: String,
    count: usize,
    /// `included` or `excluded`, where something is chosen of the facet and this is.
    #[serde(skip_serializing_if = "str::is_empty")]
    chosen: &'static str,
}

/// Writes the values of facets with how many mandates choosing each would give: most first. Gives
/// how many values there were.
///
/// # Errors
/// What the writer says.
pub fn facets(
    format: RowFormat,
    setting: &Setting<'_>,
    facets: &[Facet],
    (counts, selection): (&Counts, &Selection),
    out: &mut impl Write,
) -> io::Result<usize> {
    let of = |facet: &Facet| counted(*facet, setting, counts, selection.choice(*facet));
    let all: Vec<Counted> = facets.iter().flat_map(of).collect();
    let written = all.len();
    match format {
        RowFormat::Table(columns) => table(&all, columns, setting, (facets, selection), out)?,
        RowFormat::Json | RowFormat::Jsonl => write_objects(all.into_iter(), format, out)?,
        RowFormat::Tsv | RowFormat::Csv => {
            let row = |own: Counted| {
                let (facet, chosen) = (own.facet.to_owned(), own.chosen.to_owned());
                [facet, own.id, own.name, own.count.to_string(), chosen]
            };
            let header = ["facet", "id", "name", "count", "chosen"];
            write_values(&header, all.into_iter().map(row), format, out)?;
        }
    }
    Ok(written)
}

/// Writes the same, each value on a line that says all when it is heard alone: `Mali: 9`.
///
/// # Errors
/// What the writer says.
pub fn facet_lines(
    setting: &Setting<'_>,
    facets: &[Facet],
    (counts, selection): (&Counts, &Selection),
    out: &mut impl Write,
) -> io::Result<()> {
    let words = setting.words;
    for facet in facets {
        writeln!(out, "{}", words.facet(*facet).title)?;
        let choice = selection.choice(*facet).filter(|own| !own.is_empty());
        for own in counted(*facet, setting, counts, choice) {
            let chosen = match own.chosen {
                INCLUDED => format!(", {}", words.usage.chosen),
                EXCLUDED => format!(", {}", words.values.excluded),
                _ => String::new(),
            };
            writeln!(out, "{} {}{chosen}", words.colon(&own.name), words.number(own.count))?;
        }
        if let Some(told) = choice.map(|own| what_counts_mean(own, words)) {
            writeln!(out, "{told}")?;
        }
    }
    Ok(())
}

/// A count that the choice does not change would be taken for one that it does.
const fn what_counts_mean<'w>(choice: &Choice, words: &'w Strings) -> &'w String {
    if choice.all { &words.usage.counts_too } else { &words.usage.counts_instead }
}

fn counted(
    facet: Facet,
    setting: &Setting<'_>,
    counts: &Counts,
    choice: Option<&Choice>,
) -> Vec<Counted> {
    let chosen = |value: &Value| match choice {
        Some(choice) if choice.included.contains(value) => INCLUDED,
        Some(choice) if choice.excluded.contains(value) => EXCLUDED,
        _ => "",
    };
    let mut counted: Vec<Counted> = counts
        .of(facet)
        .filter(|(value, count)| *count > 0 || !chosen(value).is_empty())
        .map(|(value, count)| {
            let (id, name) = value_names(facet, value, setting);
            Counted { facet: facet.id(), id, name, count, chosen: chosen(&value) }
        })
        .collect();
    // Equal ones keep the order of the facet: years and checks have one of their own.
    counted.sort_by_key(|own| std::cmp::Reverse(own.count));
    counted
}

/// The id of a value, and its name in the reader's language.
pub(super) fn value_names(facet: Facet, value: Value, setting: &Setting<'_>) -> (String, String) {
    let (collection, words) = (setting.collection, setting.words);
    let name = words.value(facet, value, collection);
    let id = match value {
        Value::Entry(key) => {
            let full = collection.lexicon.name(key, words.language());
            return (collection.lexicon.entry(key).id.clone(), full.to_owned());
        }
        Value::Language(language) => language.code().to_owned(),
        Value::Kind(kind) => kind.id().to_owned(),
        Value::Check(kind) => kind.id().to_owned(),
        Value::Year(_) | Value::Source(_) => name.clone(),
        Value::Missing => "none".to_owned(),
    };
    (id, name)
}

fn table(
    all: &[Counted],
    columns: usize,
    setting: &Setting<'_>,
    (facets, selection): (&[Facet], &Selection),
    out: &mut impl Write,
) -> io::Result<()> {
    /// Columns of the widest count with its thousands apart.
    const COUNT: usize = 9;
    let most = columns.saturating_sub(COUNT + 7).max(1);
    let widest = all.iter().map(|own| width(&own.name)).max().unwrap_or(0).min(most);
    for facet in facets {
        let choice = selection.choice(*facet).filter(|own| !own.is_empty());
        writeln!(out, "{}", setting.words.facet(*facet).title)?;
        for own in all.iter().filter(|own| own.facet == facet.id()) {
            let count = pad_left(&setting.words.number(own.count), COUNT);
            let mark = match own.chosen {
                _ if choice.is_none() => "",
                INCLUDED => "[x] ",
                EXCLUDED => "[-] ",
                _ => "[ ] ",
            };
            writeln!(out, "  {mark}{} {count}", pad(&own.name, widest))?;
        }
        if let Some(told) = choice.map(|own| what_counts_mean(own, setting.words)) {
            write_wrapped(told, 2, columns, out)?;
        }
    }
    Ok(())
}
