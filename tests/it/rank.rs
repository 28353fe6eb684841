//! What stands before what among hits of one tier, and that nothing is lost among many.

use std::collections::BTreeSet;

use mandates::{
    model::Collection,
    search::{Answer, Index, Memory, Query, Question},
};

use crate::support::{file, read};

fn ask(collection: &Collection, typed: &str) -> Answer {
    let query = Query::of(typed, collection);
    Index::build(collection).ask(&Question::of(&query), collection, &mut Memory::default())
}

/// The titles that a query finds among records with these texts, the best first; the title of each is
/// its place among them.
fn titles(texts: &[&str], typed: &str) -> Vec<String> {
    let record = |(at, text): (usize, &&str)| {
        serde_json::json!({
            "title": format!("Review {at}"), "organisations": ["UN"], "places": ["Mali", "Chad"],
            "start": format!("20{:02}-02-01", 10 + at),
            "sections": [{"kind": "description", "language": "en", "text": text}],
        })
        .to_string()
    };
    let lines: Vec<String> = texts.iter().enumerate().map(record).collect();
    let collection = read(&[file("a.jsonl", lines.join("\n"))]);
    assert_eq!(collection.mandates.len(), texts.len());
    let answer = ask(&collection, typed);
    answer.hits.from(0).map(|hit| collection.mandates[hit.position].title.to_string()).collect()
}

#[test]
fn words_side_by_side_and_in_order_stand_first() {
    let far = "The police of the two towns and of all the villages around was part of a reform.";
    for (typed, best, other) in [
        ("police reform", "The police reform was useful.", "The reform police was useful."),
        ("reform police", "The reform police was useful.", "The police reform was useful."),
        ("police reform", "The police reform was useful.", far),
        (
            "\"sector reform\" police",
            "Sector reform, police and more.",
            "Sector reform of the whole country, its army, its towns and then police.",
        ),
    ] {
        // Whichever comes first in the collection.
        assert_eq!(titles(&[best, other], typed), ["Review 0", "Review 1"], "{typed}");
        assert_eq!(titles(&[other, best], typed), ["Review 1", "Review 0"], "{typed}");
    }
}

#[test]
fn of_many_hits_none_is_lost_or_told_twice() {
    // Titles of several lengths give several ranks, in no order.
    let line = |at: usize| {
        let more = " and more".repeat(at * 7 % 5);
        format!("{{\"title\": \"Police {at}{more}\", \"start\": \"{}-01-01\"}}", 1000 + at)
    };
    let lines: Vec<String> = (0..1_500).map(line).collect();
    let collection = read(&[file("a.jsonl", lines.join("\n"))]);
    let answer = ask(&collection, "police");
    let positions: Vec<usize> = answer.hits.from(0).map(|hit| hit.position).collect();
    assert_eq!(positions.len(), lines.len());
    assert_eq!(positions.iter().collect::<BTreeSet<_>>().len(), lines.len());
    for (row, position) in positions.iter().enumerate() {
        assert_eq!(answer.hits.row_of(*position), Some(row));
    }
}
