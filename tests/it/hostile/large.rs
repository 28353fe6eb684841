//! Files that would cost far more than their bytes: each costs no more than they explain.

use mandates::ingest::limits::PROBLEMS;

use crate::support::{file, problems, read};

const PAGE: &str = "Police reform\n\nEU mandate in Mali 01/02/2015 - 03/04/2015\n\n";
const MANY: usize = 50_000;
/// Bytes that what is told of a file may take besides those that it shows again.
const SPARE: usize = 1 << 20;

/// Activities with some in their midst.
fn activities(inner: &str) -> String {
    format!(
        "<iati-activities version=\"2.03\">\n<iati-activity><title><narrative>Police reform\
         </narrative></title></iati-activity>\n{inner}\n</iati-activities>"
    )
}

fn html(inner: &str) -> String {
    format!("<html><body><h1>Police reform</h1><p>EU mandate in Mali 2015</p>{inner}</body></html>")
}

/// Each with a name, what it holds, how many records are read of it and whether something is told.
fn cases() -> Vec<(&'static str, String, usize, bool)> {
    let good = r#"{"title":"Police reform"}"#;
    let entities: String =
        (0..MANY).map(|at| format!("<!ENTITY e{at} \"&e{};\">", at + 1)).collect();
    let columns: String = (0..MANY).map(|at| format!(",c{at}")).collect();
    let sources = |list: &str| format!("[{{\"title\":\"Police reform\",\"sources\":[{list}]}}]");
    let brackets = format!("\"http://a{}\"", ")".repeat(MANY));
    let addresses: Vec<String> = (0..MANY).map(|at| format!("\"http://a/{at}\"")).collect();
    vec![
        ("brackets.json", sources(&brackets), 1, false),
        ("addresses.json", sources(&addresses.join(",")), 1, false),
        ("open.json", format!("[{good},\n{}", "[".repeat(MANY)), 1, true),
        ("deep.jsonl", format!("{good}\n{{\"x\":{}\n{good}\n", "{\"x\":".repeat(MANY)), 1, true),
        ("bad.jsonl", format!("{good}\n{}", "{\"title\":3}\n".repeat(MANY)), 1, true),
        ("keys.json", format!("{{\"title\":\"A\"{}}}", ",\"x\":1".repeat(MANY)), 1, true),
        ("deep.html", html(&"<div>".repeat(MANY)), 1, true),
        ("tables.html", html(&"<table><tr><td>".repeat(MANY)), 1, true),
        ("attributes.html", html(&format!("<p {}>Text</p>", "a=b ".repeat(MANY))), 1, false),
        ("comments.html", html(&"<!--".repeat(MANY)), 1, true),
        ("less.html", html(&"<".repeat(MANY)), 1, false),
        ("deep.xml", activities(&"<a>".repeat(MANY)), 1, true),
        ("ends.xml", activities(&"</a>".repeat(MANY)), 1, true),
        ("entities.xml", format!("<!DOCTYPE x [{entities}]>\n{}", activities("&e0;")), 1, false),
        ("columns.csv", format!("title{columns}\nPolice reform\n"), 0, true),
        (
            "quotes.csv",
            format!("title,text\nPolice reform,x\n{}", "\"\n".repeat(MANY + 1)),
            1,
            true,
        ),
        ("cells.csv", format!("title\nPolice reform{}\n", ",x".repeat(900)), 1, true),
        ("marks.txt", format!("{PAGE}e{}\n", "\u{301}".repeat(MANY)), 1, false),
        ("hidden.txt", format!("{PAGE}{}\n", "\u{202E}".repeat(MANY)), 1, false),
        ("controls.txt", format!("{PAGE}{}\n", "a\u{1B}[2J ".repeat(MANY)), 1, false),
        ("word.txt", format!("{PAGE}{}\n", "w".repeat(MANY * 20)), 1, false),
        ("line.txt", format!("{PAGE}{}\n", "word ".repeat(MANY)), 1, false),
        ("heads.txt", "A\n\nEU mandate in Mali 2015\n\n".repeat(MANY / 50), 1, false),
        ("dates.txt", format!("{PAGE}{}\n", "01/02/2015 - 03/04/2015 ".repeat(MANY / 5)), 1, false),
        (
            "places.txt",
            format!("T\n\nEU mandate in {} 2015\n", "Mali, ".repeat(MANY / 10)),
            1,
            false,
        ),
    ]
}

#[test]
fn none_costs_more_than_its_bytes_explain() {
    for (name, text, records, is_told) in cases() {
        let collection = read(&[file(name, text.as_str()), file("good", PAGE)]);
        let told = problems(&collection);
        assert!(collection.records() > records, "{name}: {} {told:.200?}", collection.records());
        assert_eq!(told.iter().any(|own| own.starts_with(name)), is_told, "{name}: {told:.300?}");
        // A kind is told so many times at most, and how many more there are.
        assert!(told.len() <= 2 * (PROBLEMS + 1), "{name}: {}", told.len());
        let texts = collection.mandates.iter().flat_map(|own| &own.sections);
        let shown: usize = texts.map(|own| own.text.shown().len()).sum();
        let told: usize = told.iter().map(String::len).sum();
        assert!(shown + told <= 8 * text.len() + SPARE, "{name}: {shown} and {told} bytes");
    }
}
