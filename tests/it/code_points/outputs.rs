//! Every form of text that is written, and every problem that is told.

use mandates::{
    kept::Placed,
    lang::Language,
    model::Collection,
    report::{self, Format, RowFormat, Setting, Style},
    search::{Axis, Facet, Index, Selection, Unit},
    strings::Strings,
    view::View,
};

use super::{
    gate::leak_of_lines,
    records::{batches, documents, one, pieces},
};
use crate::support::{read, reader_of};

const FORMATS: [Format; 11] = [
    Format::Table(200),
    Format::Tsv,
    Format::Csv,
    Format::Json,
    Format::Jsonl,
    Format::Markdown,
    Format::Bibtex,
    Format::Ris,
    Format::Calendar,
    Format::Citation(Style::Chicago),
    Format::Citation(Style::Apa),
];
const ROWS: [RowFormat; 5] =
    [RowFormat::Table(200), RowFormat::Tsv, RowFormat::Csv, RowFormat::Json, RowFormat::Jsonl];

fn check(written: Vec<u8>, told: &str) {
    let text = String::from_utf8(written).expect("text").replace('\t', " ");
    assert_eq!(leak_of_lines(&text), None, "{told}");
}

fn check_all(collection: &Collection) {
    let words = Strings::built_in(Language::Fr).expect("words");
    let (kept, today) = (Placed::default(), crate::screen::today());
    let setting = Setting { collection, words: &words, kept: &kept, today };
    let index = Index::build(collection);
    let axis = Axis::spanning(Unit::Year, today, today);
    let answer = View::default().ask(&index, &reader_of(collection), Some(axis));
    let mandates: Vec<_> = collection.mandates.iter().collect();
    for format in FORMATS {
        let (mut all, mut best, mut shown) = (Vec::new(), Vec::new(), Vec::new());
        report::write(format, &setting, 0..mandates.len(), &mut all).expect("memory");
        report::found(format, &setting, &answer, 50, &mut best).expect("memory");
        for at in 0..mandates.len() {
            report::show(format, &setting, at, &mut shown).expect("memory");
        }
        for written in [all, best, shown] {
            check(written, &format!("{format:?}"));
        }
    }
    for format in ROWS {
        let (mut facets, mut doubts) = (Vec::new(), Vec::new());
        let counted = (&answer.counts, &Selection::none());
        report::facets(format, &setting, &Facet::ALL, counted, &mut facets).expect("memory");
        let found = (&index, &answer.hits);
        report::grid(format, &setting, [Facet::Country, Facet::Year], found, &mut facets)
            .expect("memory");
        report::check(&mandates, format, &words, &mut doubts).expect("memory");
        check(facets, &format!("facets as {format:?}"));
        check(doubts, &format!("checks as {format:?}"));
    }
    for mandate in &mandates {
        check(report::text(mandate, &setting).into_bytes(), "a text for other programs");
    }
    for problem in &collection.problems {
        check(words.problem(problem).into_bytes(), "a problem");
    }
}

#[test]
fn every_written_form_holds_them_all() {
    for batch in batches() {
        let pieces = pieces(&batch);
        let many = read(&documents(&pieces));
        assert!(many.problems.len() > pieces.len() / 5, "{}", many.problems.len());
        check_all(&many);
        check_all(&one(&pieces));
    }
}
