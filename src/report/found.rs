use std::io::{self, Write};

use serde::Serialize;

use super::{
    field::Field,
    formats::{Format, write},
    json::{JsonMandate, to_json},
    listing::listing,
    setting::Setting,
    values::{Values, values},
};
use crate::search::{Answer, Hit};

/// A mandate with why it was found.
#[derive(Serialize)]
struct JsonFound<'m> {
    #[serde(flatten)]
    mandate: JsonMandate<'m>,
    /// None where no word was asked for.
    #[serde(rename = "match", skip_serializing_if = "Option::is_none")]
    found: Option<JsonMatch>,
}

#[derive(Serialize)]
struct JsonMatch {
    tier: &'static str,
    /// Through what a concept was found, as the screen names it.
    #[serde(skip_serializing_if = "Option::is_none")]
    through: Option<String>,
    /// The words of the record that carried the query, as written, each once.
    words: Vec<String>,
}

/// Writes the best of what a query found, at most `limit`, with the reason for each where the format
/// has a place for it. Gives how many the format has no form for, as [`write()`].
///
/// # Errors
/// What the writer says.
pub fn found(
    format: Format,
    setting: &Setting<'_>,
    answer: &Answer,
    limit: usize,
    out: &mut impl Write,
) -> io::Result<usize> {
    let (collection, words) = (setting.collection, setting.words);
    let mandate = |hit: Hit| &collection.mandates[hit.position];
    let reason = |hit: Hit| words.reason(&hit.reason, &collection.lexicon);
    let ranked = answer.hits.are_ranked();
    let tier = |hit: Hit| if ranked { hit.reason.tier.id() } else { "" };
    let json = |hit: Hit| JsonFound {
        mandate: JsonMandate::of(mandate(hit), &collection.lexicon),
        found: ranked.then(|| JsonMatch {
            tier: hit.reason.tier.id(),
            through: hit.reason.via.map(|_| reason(hit)),
            words: answer.marker.words_in(mandate(hit), &collection.lexicon),
        }),
    };
    let mut best = answer.hits.from(0).take(limit);
    match format {
        Format::Table(columns) => {
            let widest = if ranked { words.longest_reason() } else { 0 };
            let best: Vec<Hit> = best.collect();
            let why = |hit: Hit| if ranked { reason(hit) } else { String::new() };
            let rows = best.iter().map(|hit| (mandate(*hit), why(*hit)));
            listing(setting, columns, widest, rows, out)?;
        }
        Format::Tsv => {
            let fields = [Field::BRIEF, &[Field::Match]].concat();
            let best = best.map(|hit| (mandate(hit), tier(hit)));
            values(Values::Tsv, &fields, setting, best, out)?;
        }
        Format::Csv => {
            let best = best.map(|hit| (mandate(hit), tier(hit)));
            let fields = [Field::FULL, &[Field::Match]].concat();
            values(Values::Csv, &fields, setting, best, out)?;
        }
        Format::Json => {
            let all: Vec<_> = best.map(json).collect();
            writeln!(out, "{}", to_json(&all, true)?)?;
        }
        Format::Jsonl => {
            best.try_for_each(|hit| writeln!(out, "{}", to_json(&json(hit), false)?))?;
        }
        _ => return write(format, setting, best.map(|hit| hit.position), out),
    }
    Ok(0)
}
