//! Mandates as files that other programs read: each format whole over a small collection, and its
//! escapes over any text.

use chrono::NaiveDate;
use mandates::{
    kept::Placed,
    lang::Language,
    model::Collection,
    report::{self, Format, Setting, Style},
    strings::Strings,
};
use proptest::prelude::*;

use crate::support::{file, read, steady};

const PAGE: &str = "\
Cours sur la réforme de la police

France, Allemagne mandate in Mali, Niger 01/02/2016 - 03/02/2016

Un cours de trois jours ; « 100 % » pratique.
- premier point
- second point, \"cité\"

Une suite.

Mandate

=Support & {advice} #1, 50%_off

mandate in Burundi 05/03/2016 - 03/02/2016

Mandate

Advice without an end

EU mandate in Mali since 2014

Mandate
";

const LINKED: &str = r#"{"title": "A review", "organisations": ["UN"], "places": ["Chad"],
    "start": "2019-12-31", "end": "2019-12-31", "sources": ["https://example.org/a,b;c?d={e}"]}"#;

const FORMATS: [(&str, Format); 10] = [
    ("table", Format::Table(100)),
    ("tsv", Format::Tsv),
    ("csv", Format::Csv),
    ("jsonl", Format::Jsonl),
    ("markdown", Format::Markdown),
    ("bibtex", Format::Bibtex),
    ("ris", Format::Ris),
    ("calendar", Format::Calendar),
    ("chicago", Format::Citation(Style::Chicago)),
    ("apa", Format::Citation(Style::Apa)),
];

fn written(format: Format, collection: &Collection, language: Language) -> (String, usize) {
    let words = Strings::built_in(language).expect("words");
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day");
    let setting = Setting { collection, words: &words, kept: &Placed::default(), today };
    let mut out = Vec::new();
    let all = 0..collection.mandates.len();
    let left_out = report::write(format, &setting, all, &mut out).expect("memory takes all");
    (String::from_utf8(out).expect("formats are text"), left_out)
}

#[test]
fn each_format_whole() {
    let collection = read(&[file("page.txt", PAGE), file("linked.json", LINKED)]);
    for language in Language::ALL {
        for (name, format) in FORMATS {
            let (text, left_out) = written(format, &collection, language);
            assert_eq!(left_out, if name == "calendar" { 2 } else { 0 }, "{name}");
            let text = text.replace("\r\n", "<CR>\n").replace('\u{A0}', "·");
            insta::assert_snapshot!(format!("{name}_{}", language.code()), text);
        }
    }
}

/// A collection of one record with this title and this text.
fn one(title: &str, text: &str) -> Collection {
    let record = serde_json::json!({
        "title": title, "places": ["Mali"], "organisations": [title],
        "start": "2016-02-01", "end": "2016-02-03",
        "sections": [{"kind": "description", "language": "en", "text": text}],
    });
    read(&[file("one.jsonl", record.to_string())])
}

/// Words with the signs that formats give a meaning to.
fn hostile() -> impl Strategy<Value = String> {
    let sign = prop_oneof![
        prop::sample::select(vec![
            "{", "}", "\\", "\"", ",", ";", "\n", "\r", "=", "+", "-", "@", "%", "#", "$", "&"
        ])
        .prop_map(str::to_owned),
        any::<char>().prop_map(String::from),
        "[a-zé ]{1,30}",
        Just("\u{1b}]0;x\u{7}".to_owned()),
    ];
    prop::collection::vec(sign, 1..40).prop_map(|parts| format!("t{}", parts.concat()))
}

/// Gives back the content lines of a calendar file, checking how they are folded.
fn unfolded(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.split_terminator("\r\n") {
        assert!(line.len() <= 75 && !line.contains(['\n', '\r']), "{line:?}");
        match (line.strip_prefix(' '), lines.last_mut()) {
            (Some(rest), Some(last)) => last.push_str(rest),
            _ => lines.push(line.to_owned()),
        }
    }
    lines
}

fn unescaped(value: &str) -> String {
    let mut chars = value.chars();
    let mut text = String::new();
    while let Some(c) = chars.next() {
        match (c, c == '\\') {
            (_, true) => match chars.next() {
                Some('n') => text.push('\n'),
                Some(sign @ (',' | ';' | '\\')) => text.push(sign),
                other => panic!("{other:?} is escaped"),
            },
            (',' | ';', _) => panic!("{c} is bare"),
            _ => text.push(c),
        }
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..steady() })]

    #[test]
    fn any_text_stands_in_every_format(title in hostile(), text in hostile()) {
        let collection = one(&title, &text);
        for mandate in &collection.mandates {
            let title = mandate.title.shown();

            let (csv, _) = written(Format::Csv, &collection, Language::En);
            let mut rows = csv::Reader::from_reader(csv.as_bytes());
            let row = rows.records().next().expect("a row").expect("which reads");
            let unguarded = row[5].strip_prefix('\'').unwrap_or(&row[5]);
            prop_assert!(&row[5] == title || unguarded == title);
            for value in [&row[5], &row[10], &row[12]] {
                prop_assert!(!value.trim_start().starts_with(['=', '+', '-', '@']));
            }

            let (calendar, _) = written(Format::Calendar, &collection, Language::En);
            let lines = unfolded(&calendar);
            let summary = lines.iter().find_map(|line| line.strip_prefix("SUMMARY:"));
            prop_assert_eq!(unescaped(summary.expect("a summary")), title);
            prop_assert_eq!(lines.iter().filter(|line| line.starts_with("BEGIN:")).count(), 2);

            let (bibtex, _) = written(Format::Bibtex, &collection, Language::En);
            let mut depth = 0;
            for c in bibtex.trim_end().chars() {
                depth += i32::from(c == '{') - i32::from(c == '}');
                prop_assert!(depth >= 0);
            }
            prop_assert_eq!(depth, 0);
            prop_assert_eq!(bibtex.lines().filter(|line| !line.starts_with("  ")).count(), 2);

            let (ris, _) = written(Format::Ris, &collection, Language::En);
            for line in ris.split_terminator("\r\n").filter(|line| !line.is_empty()) {
                prop_assert_eq!(line.get(2..6), Some("  - "));
                prop_assert!(!line.contains(['\n', '\r']));
            }

            let (tsv, _) = written(Format::Tsv, &collection, Language::En);
            prop_assert_eq!(tsv.lines().count(), 2);
            for (name, format) in FORMATS {
                let (text, _) = written(format, &collection, Language::Fr);
                let hidden = |c: char| !"\r\n\t".contains(c) && mandates::safe::is_hidden(c);
                prop_assert!(!text.contains(hidden), "{}: {:?}", name, text);
            }
        }
    }
}
