//! What merging notes and keeps: checks with their evidence, ids, and the same result in any order.

use mandates::{
    ingest::{self, Document},
    model::CheckKind,
};

use crate::{
    merge::{TEXT, block, merged},
    support::{checks, evidence, file, lexicon, pages, read, rows},
};

#[test]
fn checks_quote_what_they_rest_on() {
    let collection = merged(&[
        ["T", "UN mandate in Mali 01/02/2014 - 03/04/2014", "One text of it."],
        ["T", "UN mandate in Mali 01/02/2014 - 03/05/2014", "One other text of it, longer."],
    ]);
    let mandate = &collection.mandates[0];
    assert_eq!(checks(mandate), ["merged", "dates-differ", "text-differs"]);
    assert_eq!(
        evidence(mandate, CheckKind::DatesDiffer),
        ["0.txt:3 01/02/2014 - 03/04/2014", "1.txt:3 01/02/2014 - 03/05/2014"]
    );
    assert_eq!(evidence(mandate, CheckKind::TextDiffers).len(), 1);
    assert!(evidence(mandate, CheckKind::TextDiffers)[0].starts_with("0.txt:3 One text"));
    // The fuller text is shown, the other kept, the later end taken.
    assert_eq!(mandate.sections[0].text.raw(), "One other text of it, longer.");
    assert_eq!(mandate.variants[0].section.text.raw(), "One text of it.");
    assert_eq!(mandate.variants[0].source, 0);
    assert_eq!(crate::support::period(mandate), "2014-02-01/2014-05-03");

    let page = block("T", "mandate in Unspecified Country March 2016 - April 2016", "").repeat(2);
    let mandate = &pages(&[&page]).mandates[0];
    assert_eq!(
        checks(mandate),
        [
            "no-organisation",
            "unspecified-place",
            "approximate-dates",
            "repeated",
            "merged",
            "no-text"
        ]
    );
    assert_eq!(evidence(mandate, CheckKind::UnspecifiedPlace)[1], "0.txt:10 Unspecified Country");
    assert_eq!(
        evidence(mandate, CheckKind::ApproximateDates)[0],
        "0.txt:3 March 2016 - April 2016"
    );
    assert_eq!(evidence(mandate, CheckKind::Repeated), ["0.txt:3 T", "0.txt:10 T"]);
    let mandate = &pages(&["T\n\nmandate in\n\nText."]).mandates[0];
    assert_eq!(checks(mandate), ["no-organisation", "no-place", "no-dates"]);
}

#[test]
fn text_that_differs_in_dress_only_is_one_wording() {
    let collection = merged(&[
        ["T", "UN mandate in Mali 2014", "The « réforme »  of the police’s work."],
        ["T", "UN mandate in Mali 2014", "The \"Reforme\" of the police's work"],
    ]);
    assert_eq!(checks(&collection.mandates[0]), ["approximate-dates", "merged"]);
}

/// Facts of a collection that must not depend on the order of its files.
fn facts(documents: &[Document]) -> Vec<String> {
    let collection = ingest::read(documents, lexicon(), Vec::new());
    let fact = |mandate: &mandates::model::Mandate| {
        let sources = mandate.sources.iter().map(|s| format!("{}:{}", s.file, s.line));
        let sources: Vec<String> = sources.collect();
        let quotes: Vec<_> =
            mandate.checks.iter().map(|c| (c.kind.id(), c.evidence.len())).collect();
        format!(
            "{} {sources:?} {quotes:?} {} {} {}",
            mandate.id,
            crate::support::text(mandate),
            mandate.language.code(),
            mandate.variants.len()
        )
    };
    let mut all: Vec<String> = collection.mandates.iter().map(fact).collect();
    all.extend(rows(&collection));
    all
}

#[test]
fn the_order_of_files_changes_nothing() {
    let mut documents = ingest::built_in();
    let more = [
        block("T", "Atlantis Trust mandate in Lower Zone 2014", TEXT),
        block("T", "Atlantis Trust mandate in Lower Zone 2014 - 2015", TEXT),
        block("T", "Atlantis Trust mandate in Lower Zone 2014 - 2016", TEXT),
        block("T", "mandate in Lower Zone 2014 - 2016", "Less."),
        block("T", "Other Trust mandate in Lower Zone 2014 - 2016", TEXT),
        block("T", "mandate in Mali 2014 - 2016", TEXT),
        block("T...", "mandate in Mali 2014 - 2016", TEXT),
    ];
    documents.extend((0..).zip(more).map(|(at, text)| file(&format!("{at}.txt"), text)));
    let expected = facts(&documents);
    for turn in 1..documents.len() {
        documents.rotate_left(1);
        // Neighbours change places too, so that not only the beginning moves.
        let mut shuffled = documents.clone();
        let last = shuffled.len() - 1;
        shuffled.swap(0, last);
        shuffled.swap(turn % last, last / 2);
        assert_eq!(facts(&shuffled), expected, "turn {turn}");
    }
    documents.reverse();
    assert_eq!(facts(&documents), expected);
}

#[test]
fn ids_are_stable_and_tell_mandates_apart() {
    let ids = |blocks: &[[&str; 3]]| -> Vec<String> {
        let collection = merged(blocks);
        collection.mandates.iter().map(|mandate| mandate.id.clone()).collect()
    };
    let un = ["L’étude « RSS »", "UN mandate in Mali 01/02/2014 - 03/04/2014", TEXT];
    let eu = ["L’étude « RSS »", "EU mandate in Mali 01/02/2014 - 03/04/2014", TEXT];
    assert_eq!(ids(&[un]), ["2014-02-01-etude-rss"]);
    assert_eq!(
        ids(&[un, eu]),
        ["2014-02-01-etude-rss-european-union-ml", "2014-02-01-etude-rss-united-nations-ml"]
            .map(|id| format!("{id}-2014-04-03"))
    );
    assert_eq!(ids(&[un, eu]), ids(&[eu, un]));
    let bare = ["T", "mandate in", "One."];
    let other = ["T", "mandate in", "Another thing."];
    assert_eq!(ids(&[bare, other]), ["undated-t", "undated-t-2"]);
    assert_eq!(ids(&[["…!", "UN mandate in Mali March 2014", ""]]), ["2014-03-untitled"]);
}

#[test]
fn json_that_was_read_merges_with_pages() {
    let json = r#"{"title": "Review", "organisations": ["ONU"], "places": ["Mali"], "start": "2014-02-01", "end": "2014-04-03", "sources": ["https://example.org/review"]}"#;
    let page = block("Review", "UN mandate in Mali 01/02/2014 - 03/04/2014", TEXT);
    let collection = read(&[file("a.jsonl", json), file("b.txt", page)]);
    assert_eq!(rows(&collection), ["united-nations | ML | 2014-02-01/2014-04-03 | Review"]);
    let mandate = &collection.mandates[0];
    assert_eq!(checks(mandate), ["merged"]);
    assert_eq!(mandate.sources[0].addresses[0].raw(), "https://example.org/review");
    assert_eq!(mandate.sections[0].text.raw(), TEXT);
}
