//! Tables that a spreadsheet opens hold nothing that it would carry out.

use mandates::{
    kept::Placed,
    lang::Language,
    model::Collection,
    report::{self, Field, Format, RowFormat, Setting, Values},
    strings::Strings,
};

use crate::{
    screen::today,
    support::{file, read},
};

/// Signs that begin a formula, in some spreadsheet or other, and what may stand before one.
const SIGNS: [&str; 8] = ["=", "+", "-", "@", "＝", "＋", "－", "＠"];
const BEFORE: [&str; 9] = ["", " ", "   ", "\u{A0}", "\t", "\r", "\n", "'", "''"];
const FORMULAS: [&str; 5] =
    ["1+1", "HYPERLINK(\"http://a.b\",\"x\")", "cmd|'/C calc'!A0", "SUM(A1:A9)", "x"];

/// A record for each, which stands in every field that has words.
fn records() -> (Vec<String>, Collection) {
    let all = BEFORE.iter().flat_map(|before| {
        SIGNS.iter().flat_map(move |sign| FORMULAS.map(|own| format!("{before}{sign}{own}")))
    });
    let all: Vec<String> = all.collect();
    let record = |(at, value): (usize, &String)| {
        let day = format!("{}-01-{:02}", 1900 + at / 28, 1 + at % 28);
        serde_json::json!({
            "title": value, "organisations": [value], "places": [value],
            "start": day, "end": day,
            "sections": [{"kind": "description", "language": "en", "text": value}],
            "sources": [{"file": value, "line": 1, "title": value, "addresses": [value]}],
        })
    };
    let lines: Vec<String> =
        all.iter().enumerate().map(record).map(|own| own.to_string()).collect();
    let collection = read(&[file("a.jsonl", lines.join("\n"))]);
    assert_eq!(collection.mandates.len(), all.len());
    (all, collection)
}

/// Whether a program that opens tables would carry a cell out.
fn is_live(cell: &str) -> bool {
    let cell = cell.trim_start();
    SIGNS.iter().any(|sign| cell.starts_with(sign))
}

fn cells(written: &[u8], delimiter: u8) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader.delimiter(delimiter).quoting(delimiter == b',').has_headers(false);
    let rows = reader.flexible(true).from_reader(written).into_records();
    rows.flat_map(|row| row.expect("a row").iter().map(str::to_owned).collect::<Vec<_>>()).collect()
}

#[test]
fn no_cell_is_a_formula() {
    let (values, collection) = records();
    let words = Strings::built_in(Language::En).expect("words");
    let (kept, mut count) = (Placed::default(), 0);
    let setting = Setting { collection: &collection, words: &words, kept: &kept, today: today() };
    let mut check = |written: &[u8], delimiter: u8| {
        for cell in cells(written, delimiter) {
            assert!(!is_live(&cell), "{cell:?}");
            count += usize::from(cell.starts_with('\''));
        }
    };
    for (format, delimiter) in [(Values::Csv, b','), (Values::Tsv, b'\t')] {
        let (mut out, all) = (Vec::new(), collection.mandates.iter().map(|own| (own, "")));
        report::values(format, &Field::ALL, &setting, all, &mut out).expect("memory");
        check(&out, delimiter);
    }
    for (format, delimiter) in [(Format::Csv, b','), (Format::Tsv, b'\t')] {
        let mut out = Vec::new();
        report::write(format, &setting, 0..values.len(), &mut out).expect("memory");
        check(&out, delimiter);
    }
    for at in 0..values.len() {
        let mut out = Vec::new();
        report::show(Format::Tsv, &setting, at, &mut out).expect("memory");
        check(&out, b'\t');
    }
    let all: Vec<_> = collection.mandates.iter().collect();
    for (format, delimiter) in [(RowFormat::Csv, b','), (RowFormat::Tsv, b'\t')] {
        let mut out = Vec::new();
        report::check(&all, format, &words, &mut out).expect("memory");
        check(&out, delimiter);
    }
    assert!(count > 4 * values.len(), "{count} cells are kept from being formulas");
}

#[test]
fn what_was_kept_from_being_a_formula_loads_as_it_was() {
    let (values, collection) = records();
    let words = Strings::built_in(Language::En).expect("words");
    let kept = Placed::default();
    let setting = Setting { collection: &collection, words: &words, kept: &kept, today: today() };
    let titles = |own: &Collection| -> Vec<String> {
        own.mandates.iter().map(|own| own.title.shown().trim().to_owned()).collect()
    };
    for (name, format) in [("a.csv", Values::Csv), ("a.tsv", Values::Tsv)] {
        let mut out = Vec::new();
        let all = collection.mandates.iter().map(|own| (own, ""));
        report::values(format, &Field::ALL, &setting, all, &mut out).expect("memory");
        let again = read(&[file(name, out)]);
        assert_eq!(again.mandates.len(), values.len(), "{name}");
        assert_eq!(titles(&again), titles(&collection), "{name}");
    }
}
