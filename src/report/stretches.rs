use std::io::{self, Write};

use serde::Serialize;

use super::{
    rows::{RowFormat, write_objects, write_values},
    setting::Setting,
};
use crate::{model::Window, strings::Count, text::cut, view::Overlap};

#[derive(Serialize)]
struct Gap {
    first: String,
    last: String,
    days: i64,
}

/// Writes stretches of days without a dated mandate.
///
/// # Errors
/// What the writer says.
pub fn gaps(
    format: RowFormat,
    setting: &Setting<'_>,
    gaps: &[Window],
    out: &mut impl Write,
) -> io::Result<()> {
    let all = gaps.iter().map(|own| Gap {
        first: own.first.to_string(),
        last: own.last.to_string(),
        days: own.days(),
    });
    match format {
        RowFormat::Table(_) => {
            gaps.iter().try_for_each(|own| writeln!(out, "{}", stretch(own, setting)))
        }
        RowFormat::Json | RowFormat::Jsonl => write_objects(all, format, out),
        RowFormat::Tsv | RowFormat::Csv => {
            let row = |own: Gap| [own.first, own.last, own.days.to_string()];
            write_values(&["first", "last", "days"], all.map(row), format, out)
        }
    }
}

#[derive(Serialize)]
struct Pair<'p> {
    country: &'p str,
    first: String,
    last: String,
    days: i64,
    ids: [&'p str; 2],
}

/// Writes pairs of mandates in one country with the days they have in common.
///
/// # Errors
/// What the writer says.
pub fn overlaps(
    format: RowFormat,
    setting: &Setting<'_>,
    overlaps: &[Overlap],
    out: &mut impl Write,
) -> io::Result<()> {
    let (mandates, lexicon) = (&setting.collection.mandates, &setting.collection.lexicon);
    let all = overlaps.iter().map(|own| Pair {
        country: &lexicon.entry(own.country).id,
        first: own.days.first.to_string(),
        last: own.days.last.to_string(),
        days: own.days.days(),
        ids: [&mandates[own.first].id, &mandates[own.second].id],
    });
    match format {
        RowFormat::Table(columns) => overlaps.iter().try_for_each(|own| {
            let country = lexicon.name(own.country, setting.words.language());
            writeln!(out, "{country}  {}", stretch(&own.days, setting))?;
            [own.first, own.second].into_iter().try_for_each(|position| {
                let title = mandates[position].title.shown();
                writeln!(out, "  {}", cut(title, columns.saturating_sub(2)))
            })
        }),
        RowFormat::Json | RowFormat::Jsonl => write_objects(all, format, out),
        RowFormat::Tsv | RowFormat::Csv => {
            let row = |own: Pair<'_>| {
                let [one, other] = own.ids.map(str::to_owned);
                [own.country.to_owned(), own.first, own.last, own.days.to_string(), one, other]
            };
            let header = ["country", "first", "last", "days", "id", "other"];
            write_values(&header, all.map(row), format, out)
        }
    }
}

/// A stretch with its length: `1 Feb 2017 – 31 Dec 2018 (699 days)`.
fn stretch(window: &Window, setting: &Setting<'_>) -> String {
    let words = setting.words;
    let days = words.count(usize::try_from(window.days()).unwrap_or(0), Count::Days);
    format!("{} – {} ({days})", words.day(window.first), words.day(window.last))
}
