//! Packed files, files that are no text, and how much of anything is read.

use std::io::{self, Read, Write};

use flate2::{Compression, write::GzEncoder};
use mandates::{
    ingest::{self, Columns, limits},
    model::Collection,
};

use crate::support::{file, lexicon, problems, read, rows};

const PAGE: &str = "Police reform\n\nEU mandate in Mali 01/02/2015 - 03/04/2015\n\nText.\n";

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).expect("memory");
    encoder.finish().expect("memory")
}

/// What a stream gives.
fn streamed(name: &str, reader: impl Read) -> Collection {
    let mut problems = Vec::new();
    let documents: Vec<_> =
        ingest::stream(name, reader, &Columns::default(), &mut problems).into_iter().collect();
    ingest::read(&documents, lexicon(), problems)
}

#[test]
fn packed_files_read_as_what_they_hold() {
    let expected = rows(&read(&[file("a.txt", PAGE)]));
    let (first, second) = PAGE.split_at(20);
    let members = [packed(first.as_bytes()), packed(second.as_bytes())].concat();
    for bytes in [packed(PAGE.as_bytes()), members] {
        let collection = streamed("a.txt.gz", &*bytes);
        assert_eq!(rows(&collection), expected);
        assert_eq!(problems(&collection), [""; 0]);
    }
    let lines = format!("{}\n", r#"{"title": "Police reform", "start": "2015-02-01"}"#);
    let collection = streamed("a.jsonl.gz", &*packed(lines.as_bytes()));
    assert_eq!((collection.mandates.len(), problems(&collection).len()), (1, 0));
}

#[test]
fn what_a_damaged_packed_file_still_says_is_read() {
    let line =
        |number: usize| format!("{{\"title\": \"Mission {number}\", \"start\": \"2016-01-01\"}}\n");
    let lines: String = (0..4_000).map(line).collect();
    let whole = packed(lines.as_bytes());
    let cut = streamed("a.jsonl.gz", &whole[..whole.len() / 2]);
    assert!(cut.mandates.len() > 200, "{}", cut.mandates.len());
    assert!(problems(&cut).iter().any(|own| own.contains("packed-broken")), "{:?}", problems(&cut));
    let rows: String =
        (0..4_000).map(|number| format!("Mission {number},Mali,{number}x\n")).collect();
    let whole = packed(format!("title,country,text\n{rows}").as_bytes());
    let cut = streamed("a.csv.gz", &whole[..whole.len() / 2]);
    assert!(!cut.mandates.is_empty());
    for mandate in &cut.mandates {
        let text = mandate.sections.first().map(|own| own.text.raw()).unwrap_or_default();
        assert_eq!(mandate.title.raw(), format!("Mission {}", text.trim_end_matches('x')));
    }
    let bomb = packed(&vec![b' '; 64 << 20]);
    let collection = streamed("a.jsonl.gz", &*bomb);
    assert_eq!(collection.mandates.len(), 0);
    assert!(
        problems(&collection).iter().any(|own| own.contains("bomb")),
        "{:?}",
        problems(&collection)
    );
}

/// Empty lines without end, counted as they are read.
struct Endless<'c>(&'c mut u64);

impl Read for Endless<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        buffer.fill(b'\n');
        *self.0 += buffer.len() as u64;
        Ok(buffer.len())
    }
}

#[test]
fn a_stream_without_end_is_read_up_to_its_limit() {
    let mut count = 0;
    let collection = streamed("-", Endless(&mut count));
    assert!(problems(&collection)[0].contains("too-long"), "{:?}", problems(&collection));
    assert!(count <= limits::PAGE_BYTES + (1 << 20), "{count} bytes were read");
}

#[test]
fn a_page_has_no_more_lines_than_pages_have() {
    let text = format!("{PAGE}{}", "y\n".repeat(limits::PAGE_LINES));
    let collection = read(&[file("a.txt", text)]);
    assert_eq!(collection.mandates.len(), 1);
    let told = problems(&collection);
    assert_eq!(
        told,
        [format!("a.txt:{0} too-many-lines {1}", limits::PAGE_LINES + 1, limits::PAGE_LINES)]
    );
}

#[test]
fn files_that_are_no_text_are_named() {
    for (bytes, kind) in [
        (&b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"[..], "pdf"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "picture"),
        (b"\xFF\xD8\xFF\xE0\0\x10JFIF\0", "picture"),
        (b"PK\x03\x04\x14\0\x06\0\x08\0word/document.xml", "word-document"),
        (b"PK\x03\x04\x14\0\x06\0\x08\0xl/workbook.xml", "workbook"),
        (b"PK\x03\x04\x14\0\0\0\x08\0", "archive"),
        (b"\x7FELF\x02\x01\x01\0\0\0\0\0", "program"),
        // Among so many letters a few controls are nothing, but for the form that it names.
        (
            b"\0\0\0\x18ftypisom with a text of many letters after it, as a film has in its notes on rights",
            "recording",
        ),
        // Half of the letters have a null beside them, and in UTF-16 nearly all would.
        (b"abc\0abc\0abc\0abc\0abc\0abc\0abc\0abc\0", "not-text"),
        // Nulls beside every letter, and between them too: four bytes each.
        (b"M\0\0\0a\0\0\0l\0\0\0i\0\0\0 \0\0\0M\0\0\0a\0\0\0l\0\0\0i\0\0\0 \0\0\0M\0\0\0a\0\0\0l\0\0\0i\0\0\0 \0\0\0M\0\0\0", "not-text"),
        (b"\x01\x02\x03\0\x05\x06\0\x08\0\0\0", "not-text"),
    ] {
        let good = file("good.txt", PAGE);
        let collection = read(&[file("a", bytes), good]);
        let told = problems(&collection);
        assert!(told.len() == 1 && told[0].starts_with(&format!("a {kind}")), "{kind}: {told:?}");
        assert_eq!(collection.mandates.len(), 1, "{kind}");
    }
}

#[test]
fn a_page_may_begin_with_the_letters_of_another_form() {
    for begins in ["ID3", "MZ", "BZh", "II*", "PK"] {
        let collection = read(&[file("a.txt", format!("{begins} {PAGE}"))]);
        assert_eq!(problems(&collection), [""; 0], "{begins}");
        assert_eq!(collection.mandates.len(), 1, "{begins}");
    }
}

#[test]
fn hostile_records_lose_only_themselves() {
    let good = r#"{"title": "Police reform", "start": "2015-02-01"}"#;
    let deep = format!(r#"{{"title": "Deep", "x": {}{}}}"#, "[".repeat(5_000), "]".repeat(5_000));
    let long = format!(r#"{{"title": "Long", "text": "{}"}}"#, "a ".repeat(limits::TEXT_BYTES));
    for bad in [
        deep.as_str(),
        &long,
        r#"{"title": "Cut"#,
        r#"{"title": NaN}"#,
        r#"{"title": "\ud800"}"#,
        r#"{"title": "Twice", "title": "Again"}"#,
        r#"{"title": "Number", "start": 1e400}"#,
        "\u{0}",
        "}",
    ] {
        let text = format!("{good}\n{bad}\n{good}\n");
        let collection = read(&[file("a.jsonl", text)]);
        let found = collection.mandates.iter().find(|own| own.title.raw() == "Police reform");
        let sources = found.map_or(0, |own| own.sources.len());
        assert_eq!(sources, 2, "{bad:.60}: {:?}", problems(&collection));
        assert!(!problems(&collection).is_empty(), "{bad:.60}");
        for problem in &collection.problems {
            assert!(problem.found.shown().len() < 1_000, "{bad:.60}");
        }
    }
}
