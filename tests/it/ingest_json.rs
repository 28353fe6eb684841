//! The project's own JSON: what is exported loads again, and what does not read is told.

use mandates::lang::Language;

use crate::support::file;
use crate::support::{checks, problems, read, rows};

const FULL: &str = r#"{"id": "x", "kind": "programme", "title": "Études", "language": "en",
 "organisations": [{"id": "DE", "name": {"en": "Germany", "fr": "Allemagne"}}, "Atlantis Trust"],
 "places": [{"id": "ML", "type": "country"}, {"id": "lower-zone", "type": "region", "written": "Lower Zone"}],
 "start": "2014-05", "end": null, "checks": ["open-ended", "from-the-future"],
 "sources": [{"file": "a.txt", "line": 28, "dates": "Since May 2014"}, {"file": "b.txt"}],
 "sections": [{"kind": "outputs", "language": "fr", "text": "Deux rapports"}]}"#;

#[test]
fn a_full_record() {
    for text in [
        format!("[{FULL}]"),
        FULL.replace('\n', " "),
        FULL.to_owned(),
        format!("\u{FEFF} [\n{FULL}\n]\n"),
    ] {
        let collection = read(&[file("a.json", text)]);
        assert_eq!(problems(&collection), [""; 0]);
        assert_eq!(rows(&collection), ["DE atlantis-trust | ML lower-zone | 2014-05/.. | Études"]);
        let mandate = &collection.mandates[0];
        assert_eq!(mandate.language, Language::En);
        assert_eq!(mandate.sources.len(), 2);
        assert_eq!(mandate.sources[0].line, 28);
        assert_eq!(mandate.sections[0].language, Language::Fr);
        assert_eq!(checks(mandate), ["open-ended", "approximate-dates", "merged"]);
    }
}

#[test]
fn what_does_not_read_is_told_and_the_rest_is_read() {
    let good = r#"{"title": "Good"}"#;
    for (text, records, told) in [
        (format!("{good}\nnot json\n{good}\n"), 2, "a:2 bad-json"),
        (format!("{good}\r\n\r\n{{\"title\": 3}}\r\n"), 1, "a:3 bad-json"),
        (format!("[{good},\n{{\"title\": []}},\n{good}]"), 2, "a:2 bad-json"),
        // A value that broke off is told where it stands, not where the next one begins.
        (format!("{good}\n{{\"title\": \"Cut\"\n{good}\n"), 2, "a:2 bad-json {\"title\": \"Cut\""),
        (format!("[{good},\n{{\"title\":\n\n{good},\n{good}]"), 3, "a:2 bad-json {\"title\":"),
        (format!("[{good},"), 1, "a:1 bad-json"),
        (format!("[{good},\n{good},\n{{\"ti"), 2, "a:3 bad-json"),
        ("[]".to_owned(), 0, "a no-mandate []"),
        (r#"{"title": " ", "start": "2014"}"#.to_owned(), 0, "a:1 bad-json"),
        (r#"{"name": "a package", "version": "1.0"}"#.to_owned(), 0, "a:1 bad-json"),
        (
            r#"{"title": "T", "start": "2014-02-30"}"#.to_owned(),
            1,
            "a:1 impossible-date 2014-02-30",
        ),
        (r#"{"title": "T", "end": "soon"}"#.to_owned(), 1, "a:1 impossible-date soon"),
    ] {
        let collection = read(&[file("a", text.clone())]);
        assert_eq!(collection.records(), records, "{text}");
        let problems = problems(&collection);
        assert_eq!(problems.len(), 1, "{text}");
        assert!(problems[0].starts_with(told), "{text}: {problems:?}");
    }
}

#[test]
fn an_unknown_word_is_no_reason_to_lose_a_record() {
    for (fields, told) in [
        (r#""kind": "workshop""#, "a.json:1 bad-value workshop"),
        (r#""language": "de""#, "a.json:1 bad-value de"),
        (r#""organisations": null"#, ""),
        (r#""places": "Mali, Niger""#, ""),
        (r#""sources": [{"line": 3}]"#, ""),
        (r#""sections": [{"kind": "annex", "text": "Words."}]"#, ""),
        (r#""checks": ["a-later-one"]"#, ""),
    ] {
        let text = format!(r#"{{"title": "T", "start": "2016-01-01", {fields}}}"#);
        let collection = read(&[file("a.json", text)]);
        assert_eq!(collection.records(), 1, "{fields}");
        assert_eq!(problems(&collection).join(", "), told, "{fields}");
    }
}

#[test]
fn a_range_is_no_date() {
    let text = r#"{"title": "T", "start": "2014-01-01 - 2014-12-31"}"#;
    let collection = read(&[file("a.json", text)]);
    assert_eq!(problems(&collection), ["a.json:1 impossible-date 2014-01-01 - 2014-12-31"]);
}
