//! How good the search is: queries as policy officers type them, and the mandates that a careful
//! reader would accept in the first place. `cargo test --test it quality -- --nocapture` prints the
//! table.

use std::{
    collections::{BTreeMap, HashSet},
    fmt,
    sync::LazyLock,
};

use mandates::{
    ingest,
    model::Collection,
    search::{Index, Memory, Query, Question},
};

use crate::{
    corpus::generator::{Corpus, SEED},
    support::{file, problems, read},
};

const QUERIES: &str = include_str!("../fixtures/quality/queries.tsv");
const PLANTED: &str = include_str!("../fixtures/quality/planted.jsonl");
/// How many invented records the planted ones are mixed into.
const AROUND: usize = 2_000;

/// The kind of query that nothing may answer.
const NONSENSE: &str = "nonsense";
/// Rows that a reader sees without moving.
const ROWS: usize = 10;
/// Of a hundred queries of a kind, how many have an accepted mandate first; in the first ten rows
/// all have one, and nonsense finds nothing.
const FIRST: usize = 97;

/// A collection and its index.
struct Shelf {
    collection: Collection,
    index: Index,
}

impl Shelf {
    fn new(collection: Collection) -> Self {
        let index = Index::build(&collection);
        Self { collection, index }
    }

    /// The ids of the best hits, the best first, as many as there are rows.
    fn ask(&self, typed: &str) -> Vec<&str> {
        let query = Query::of(typed, &self.collection);
        let mut memory = Memory::default();
        let answer = self.index.ask(&Question::of(&query), &self.collection, &mut memory);
        let id = |position: usize| self.collection.mandates[position].id.as_str();
        answer.hits.from(0).take(ROWS).map(|hit| id(hit.position)).collect()
    }
}

static BUILT_IN: LazyLock<Shelf> = LazyLock::new(|| Shelf::new(read(&ingest::built_in())));

static MIXED: LazyLock<Shelf> = LazyLock::new(|| {
    let corpus = Corpus::new(SEED);
    let line = |number| corpus.record(number).to_json_line().expect("a record serialises") + "\n";
    let around: String = (0..AROUND).map(line).collect();
    let collection = read(&[file("around.jsonl", around), file("planted.jsonl", PLANTED)]);
    assert_eq!(problems(&collection), [""; 0]);
    Shelf::new(collection)
});

/// A row of the table of queries.
struct Case {
    kind: &'static str,
    collection: &'static str,
    query: &'static str,
    /// Ids of the mandates of which one should stand first; none for nonsense.
    accepted: Vec<&'static str>,
}

impl Case {
    fn of(line: &'static str) -> Self {
        let fields: Vec<&str> = line.split('\t').collect();
        let [kind, collection, query, accepted] = fields[..] else {
            panic!("four fields are wanted: {line}");
        };
        let accepted = accepted.split(" | ").filter(|id| !id.is_empty()).collect();
        Self { kind, collection, query, accepted }
    }

    fn shelf(&self) -> &'static Shelf {
        match self.collection {
            "builtin" => &BUILT_IN,
            "planted" => &MIXED,
            other => panic!("no collection is called {other}"),
        }
    }
}

fn cases() -> Vec<Case> {
    QUERIES.lines().skip(1).map(Case::of).collect()
}

/// How the queries of one kind fared.
#[derive(Default)]
struct Row {
    queries: usize,
    /// With an accepted mandate first; nonsense that found nothing.
    first: usize,
    /// With an accepted mandate in the first rows; nonsense that found nothing.
    in_ten: usize,
    /// The queries that did not have an accepted mandate first, and what stood there.
    misses: Vec<String>,
}

impl Row {
    fn count(&mut self, case: &Case) {
        let found = case.shelf().ask(case.query);
        let place = found.iter().position(|id| case.accepted.contains(id));
        let is_nothing_right = case.accepted.is_empty() && found.is_empty();
        self.queries += 1;
        self.first += usize::from(place == Some(0) || is_nothing_right);
        self.in_ten += usize::from(place.is_some() || is_nothing_right);
        if place != Some(0) && !is_nothing_right {
            let stood = found.first().map_or("nothing", |id| id);
            let wanted = place.map_or("-".to_owned(), |place| (place + 1).to_string());
            self.misses.push(format!("{} [{}] {wanted}: {stood}", case.query, case.collection));
        }
    }

    fn is_good(&self) -> bool {
        self.first * 100 >= self.queries * FIRST && self.in_ten == self.queries
    }
}

/// The table by kind, in order of name.
struct Report(BTreeMap<&'static str, Row>);

impl Report {
    fn of(cases: &[Case]) -> Self {
        let mut rows = BTreeMap::<_, Row>::new();
        for case in cases {
            rows.entry(case.kind).or_default().count(case);
        }
        Self(rows)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<16}{:>8}{:>8}{:>8}", "kind", "queries", "first", "in ten")?;
        for (kind, row) in &self.0 {
            let share = |part: usize| format!("{:.1}", 100.0 * part as f64 / row.queries as f64);
            let (first, in_ten) = (share(row.first), share(row.in_ten));
            writeln!(f, "{kind:<16}{:>8}{first:>8}{in_ten:>8}", row.queries)?;
        }
        writeln!(f, "\nmissed: query [collection] row of an accepted mandate: what stood first")?;
        for (kind, row) in &self.0 {
            for miss in &row.misses {
                writeln!(f, "{kind:<16}{miss}")?;
            }
        }
        Ok(())
    }
}

#[test]
#[expect(clippy::print_stdout, reason = "the table is what this test is for")]
fn the_right_mandate_stands_first() {
    let report = Report::of(&cases());
    println!("{report}");
    let short: Vec<_> =
        report.0.iter().filter(|(_, row)| !row.is_good()).map(|(kind, _)| kind).collect();
    assert!(short.is_empty(), "short of the goal: {short:?}");
}

#[test]
fn the_table_is_sound() {
    let cases = cases();
    assert!(cases.len() >= 150, "{} queries", cases.len());
    let mut kinds = BTreeMap::<_, usize>::new();
    let mut seen = HashSet::new();
    for case in &cases {
        *kinds.entry(case.kind).or_default() += 1;
        assert!(seen.insert((case.collection, case.query)), "twice: {}", case.query);
        assert_eq!(case.accepted.is_empty(), case.kind == NONSENSE, "{}", case.query);
        let mandates = &case.shelf().collection.mandates;
        for id in &case.accepted {
            assert!(mandates.iter().any(|mandate| mandate.id == *id), "{}: no {id}", case.query);
        }
    }
    for (kind, queries) in kinds {
        let least = if kind == NONSENSE { 20 } else { 9 };
        assert!(queries >= least, "{kind}: {queries} queries");
    }
}

#[test]
fn planted_records_keep_the_ids_they_state() {
    let ids: HashSet<&str> =
        MIXED.collection.mandates.iter().map(|mandate| mandate.id.as_str()).collect();
    for line in PLANTED.lines() {
        let record: serde_json::Value = serde_json::from_str(line).expect("a line is JSON");
        let id = record["id"].as_str().expect("a record has an id");
        assert!(ids.contains(id), "{id}");
    }
    assert_eq!(ids.len(), AROUND + PLANTED.lines().count());
}
