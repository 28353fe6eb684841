use std::io::{self, Write};

use serde::Serialize;

use super::{
    formats::Format,
    json::{JsonMandate, to_json},
    table::{COLUMNS, cells, table_row, tsv},
};
use crate::{
    model::Collection,
    search::{Answer, Hit},
    strings::Strings,
    text::pad,
};

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

/// Writes the best of what a query found, with the reason for each: at most `limit`.
///
/// # Errors
/// What the writer says.
pub fn found(
    collection: &Collection,
    answer: &Answer,
    limit: usize,
    format: Format,
    words: &Strings,
    out: &mut impl Write,
) -> io::Result<()> {
    let mandate = |hit: Hit| &collection.mandates[hit.position];
    let reason = |hit: Hit| words.reason(&hit.reason, &collection.lexicon);
    let ranked = answer.hits.are_ranked();
    let json = |hit: Hit| JsonFound {
        mandate: JsonMandate::of(mandate(hit), &collection.lexicon),
        found: ranked.then(|| JsonMatch {
            tier: hit.reason.tier.id(),
            through: hit.reason.via.map(|_| reason(hit)),
            words: answer.marker.words_in(mandate(hit), &collection.lexicon),
        }),
    };
    let best = || answer.hits.from(0).take(limit);
    match format {
        Format::Table(columns) => {
            let widest = words.longest_reason();
            for hit in best() {
                let why = if ranked { reason(hit) } else { String::new() };
                let rest = columns.saturating_sub(widest + 1);
                let row = table_row(collection, mandate(hit), words.language(), rest);
                writeln!(out, "{} {row}", pad(&why, widest))?;
            }
            Ok(())
        }
        Format::Tsv => {
            writeln!(out, "{}\tmatch", COLUMNS.join("\t"))?;
            for hit in best() {
                let row = tsv(cells(mandate(hit), &collection.lexicon));
                let tier = if ranked { hit.reason.tier.id() } else { "" };
                writeln!(out, "{row}\t{tier}")?;
            }
            Ok(())
        }
        Format::Json => {
            let all: Vec<_> = best().map(json).collect();
            writeln!(out, "{}", to_json(&all, true)?)
        }
        Format::Jsonl => {
            for hit in best() {
                writeln!(out, "{}", to_json(&json(hit), false)?)?;
            }
            Ok(())
        }
    }
}
