//! What references say of a mandate: who published it, who mandated it, which dates to trust, and an
//! address that is one.

use chrono::NaiveDate;
use mandates::{
    kept::Placed,
    lang::Language,
    model::Collection,
    report::{self, Format, Setting, Style},
    strings::Strings,
};

use crate::support::{file, lexicon, read};

const PAGE: &str = "\
Police training

Netherlands, Sweden mandate in Mali 21/09/2015 - 21/05/2015

A course.

Mandate
";

fn written(format: Format, collection: &Collection, language: Language) -> String {
    let words = Strings::built_in(language).expect("words");
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day");
    let setting = Setting { collection, words: &words, kept: &Placed::default(), today };
    let mut out = Vec::new();
    let all = 0..collection.mandates.len();
    report::write(format, &setting, all, &mut out).expect("memory takes all");
    String::from_utf8(out).expect("formats are text").replace('\u{A0}', " ")
}

#[test]
fn whoever_published_a_page_is_its_author() {
    let mut page = file("page.txt", PAGE);
    page.address = Some("https://ISSAT.dcaf.ch:443/Learn/Mali".to_owned());
    let issat = read(&[page]);
    let own = read(&[file("page.txt", PAGE)]);
    let table = "title,donor,country,start,end,publisher,url\n\
                 Police training,Norway,Mali,2016-02-01,2016-02-03,Example Institute,https://notdcaf.ch/a";
    let table = read(&[file("own.csv", table)]);
    let check = |collection: &Collection, format: Format, language: Language, says: &[&str]| {
        let text = written(format, collection, language);
        for words in says {
            let (wanted, words) =
                words.strip_prefix('!').map_or((true, *words), |own| (false, own));
            assert_eq!(text.contains(words), wanted, "{words} in {text}");
        }
    };
    let (chicago, apa) = (Format::Citation(Style::Chicago), Format::Citation(Style::Apa));
    let (en, fr) = (Language::En, Language::Fr);
    for (format, language, says) in [
        (
            chicago,
            en,
            &[
                "DCAF – International Security Sector Advisory Team (ISSAT). “Police training.” ",
                "21 September 2015 – 21 May 2015 (dates to check: end before start). ",
                "Mandated by: Netherlands and Sweden. ",
            ][..],
        ),
        (
            apa,
            fr,
            &[
                "DCAF – Équipe internationale de conseil au secteur de la sécurité (ISSAT). (2015). ",
                "(dates à vérifier : fin avant le début)]. ",
                "Organisations mandantes : Pays-Bas et Suède. ",
            ],
        ),
        (
            Format::Bibtex,
            en,
            &[
                "author = {{DCAF – International Security Sector Advisory Team (ISSAT)}}",
                ". Mandated by: Netherlands and Sweden}",
            ],
        ),
        (
            Format::Ris,
            en,
            &[
                "AU  - DCAF – Int",
                "N1  - Mandated by: Netherlands and Sweden",
                "PY  - 2015",
                "!DA  -",
            ],
        ),
    ] {
        check(&issat, format, language, says);
    }
    // Without an address nobody says whose page it is, and the title takes the author's place.
    check(&own, chicago, en, &["!ISSAT", "Mandated by: Netherlands", "In page.txt, line 3."]);
    check(&own, apa, en, &["!ISSAT", "Police training [Mandate"]);
    check(&table, chicago, en, &["!DCAF", "Example Institute. “Police training.” ", "by: Norway"]);
    check(
        &table,
        Format::Ris,
        fr,
        &["AU  - Example Institute", "N1  - Organisation mandante : Nor"],
    );
    check(&table, Format::Calendar, en, &["DESCRIPTION:Mandated by: Norway\\nPublished by: Exam"]);
}

#[test]
fn a_site_has_the_publisher_of_the_nearest_site_above_it() {
    let lexicon = lexicon();
    let check = |address: &str, begins: &str| {
        let found = lexicon.publisher(address).map_or("", |own| own.en.raw());
        assert!(found.starts_with(begins) && begins.is_empty() == found.is_empty(), "{address}");
    };
    let (issat, dcaf) = ("DCAF – International", "DCAF – Geneva");
    for (address, begins) in [
        ("https://issat.dcaf.ch/Learn", issat),
        ("http://www.dcaf.ch/Project/x", dcaf),
        ("dcaf.ch", dcaf),
        ("https://reader@www.issat.dcaf.ch?x", issat),
        ("https://notdcaf.ch/", ""),
        ("https://dcaf.ch.example.org/", ""),
        ("https://example.org/dcaf.ch", ""),
        ("", ""),
    ] {
        check(address, begins);
    }
}

#[test]
fn addresses_are_bare_and_what_stood_around_them_is_kept() {
    let check = |written: &str, addresses: &[&str], beside: &[&str]| {
        let sources = serde_json::to_string(&[written]).expect("a list");
        let json = format!("{{\"title\": \"T\", \"sources\": {sources}}}");
        let table = format!("title,url\nT,\"{}\"", written.replace('"', "\"\""));
        for collection in [read(&[file("a.json", json)]), read(&[file("a.csv", table)])] {
            let source = &collection.mandates[0].sources[0];
            let raw = |list: &[mandates::safe::Safe]| -> Vec<String> {
                list.iter().map(|own| own.raw().to_owned()).collect()
            };
            assert_eq!(raw(&source.addresses), addresses, "{written}");
            assert_eq!(raw(&source.beside_addresses), beside, "{written}");
            // What is written of it holds the bare ones, and reads back to the same.
            let text = jsonl(&collection);
            let again = read(&[file("b.jsonl", text.clone())]);
            assert_eq!(again.mandates[0].sources, collection.mandates[0].sources, "{text}");
            let ris = self::written(Format::Ris, &collection, Language::En);
            let web = addresses.iter().find(|own| own.starts_with("http"));
            assert_eq!(ris.contains("UR  - "), web.is_some(), "{ris}");
            assert!(web.is_none_or(|own| ris.contains(&format!("UR  - {own}\r\n"))), "{ris}");
        }
    };
    let note = "list 3 (= https://example.org/a_(b)?c=1, an older copy)";
    check(note, &["https://example.org/a_(b)?c=1"], &[note]);
    check("https://example.org/a", &["https://example.org/a"], &[]);
    check("https://a.org/1 https://a.org/2", &["https://a.org/1", "https://a.org/2"], &[]);
    check("www.example.org", &["www.example.org"], &[]);
    check("list 2 (no address known)", &[], &["list 2 (no address known)"]);
    check(
        "See <https://example.org/a>.",
        &["https://example.org/a"],
        &["See <https://example.org/a>."],
    );
}

/// A collection as JSON, one object a line.
pub fn jsonl(collection: &Collection) -> String {
    written(Format::Jsonl, collection, Language::En)
}
