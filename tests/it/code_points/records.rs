//! Records that hold code points in every field.

use std::{env, ops::Range};

use chrono::{Days, NaiveDate};
use mandates::{ingest::Document, model::Collection, safe::Safe, text::width};
use serde_json::{Value, json};

use crate::{
    safe::is_forbidden,
    support::{file, read},
};

/// Columns that the code points of one record may take.
const COLUMNS: usize = 110;
/// Where most of what is hidden stands beyond the first plane: tags and variants.
const TAGS: Range<u32> = 0xE_0000..0xE_1000;
/// Of code points that do not steer, one in so many is tried each time.
const STEP: u32 = 499;
/// Set to anything, every code point is tried: this takes minutes.
const ALL: &str = "MANDATES_TEST_ALL";

/// Code points in batches, each for one collection: all that could steer and some of the rest, or
/// all there are.
pub fn batches() -> Vec<Vec<char>> {
    let all = (0..=0x10_FFFF).filter_map(char::from_u32);
    if env::var_os(ALL).is_some() {
        return all.collect::<Vec<_>>().chunks(0x1_0000).map(<[char]>::to_vec).collect();
    }
    vec![all.filter(|c| is_odd(*c) || u32::from(*c) % STEP == 0).collect()]
}

fn is_odd(c: char) -> bool {
    is_forbidden(c, false) || TAGS.contains(&u32::from(c))
}

/// Code points in pieces, each short enough to be seen whole in a list.
pub fn pieces(batch: &[char]) -> Vec<String> {
    let (mut pieces, mut piece, mut columns) = (Vec::new(), Vec::new(), 0);
    for c in batch {
        let own = columns_of(*c);
        if columns + own > COLUMNS {
            pieces.push(joined(&piece));
            piece.clear();
            columns = 0;
        }
        columns += own;
        piece.push(*c);
    }
    pieces.push(joined(&piece));
    pieces
}

/// Columns of a code point between letters: a mark has none of its own, one that is shown by its number
/// many.
pub fn columns_of(c: char) -> usize {
    width(Safe::line(format!("x{c}")).shown())
}

/// The code points, each between letters, so that what joins has something to join.
pub fn joined(chars: &[char]) -> String {
    chars.iter().flat_map(|c| ['x', *c]).chain(['x']).collect()
}

/// A file for each piece, with the piece in its name and in every field of its one record.
pub fn documents(pieces: &[String]) -> Vec<Document> {
    let one = |(at, piece): (usize, &String)| {
        // Weeks of their own keep records apart that differ in signs alone.
        let start = NaiveDate::from_ymd_opt(1990, 1, 1).expect("a day") + Days::new(at as u64 * 7);
        let record = json!({
            "title": format!("T{at} {piece}"),
            "organisations": [format!("O{at} {piece}")],
            "places": ["Mali", format!("P{at} {piece}")],
            "start": start.to_string(),
            "end": if at % 4 == 0 { format!("end {piece}") } else { start.to_string() },
            "sections": [section("description", piece), section("lessons", piece)],
            "checks": ["dates-differ"],
            "evidence": [evidence(piece)],
            "sources": [source(piece)],
        });
        file(&format!("{piece}.json"), record.to_string())
    };
    pieces.iter().enumerate().map(one).collect()
}

/// One record, that all pieces are sources of, with a text of all of them.
pub fn one(pieces: &[String]) -> Collection {
    let text = pieces.join("\n\n");
    let mut variant = section("description", &format!("{text}."));
    variant["source"] = json!(0);
    let record = json!({
        "title": "All",
        "organisations": ["France"],
        "places": ["Mali"],
        "start": "2016-01-01",
        "end": "2016-02-01",
        "sections": [section("description", &text), section("lessons", &text)],
        "variants": [variant],
        "checks": ["dates-differ"],
        "evidence": pieces.iter().map(|own| evidence(own)).collect::<Vec<_>>(),
        "sources": pieces.iter().map(|own| source(own)).collect::<Vec<_>>(),
    });
    read(&[file("all.json", record.to_string())])
}

fn section(kind: &str, text: &str) -> Value {
    json!({"kind": kind, "language": "en", "text": text})
}

fn evidence(piece: &str) -> Value {
    json!({"check": "dates-differ", "file": piece, "line": 3, "words": piece})
}

fn source(piece: &str) -> Value {
    json!({
        "file": piece, "line": 1, "title": format!("S {piece}"), "organisations": piece,
        "places": piece, "dates": piece, "addresses": [format!("https://a.b/{piece}"), piece],
    })
}
