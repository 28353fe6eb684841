//! The invented records that everything is measured with.

#[path = "../../benches/corpus.rs"]
pub mod generator;

use mandates::lang::Language;

use self::generator::{Corpus, Record, collection};
use crate::support::{file, problems, read};

const SEED: u64 = 7;

fn records(seed: u64, size: usize) -> Vec<Record> {
    let corpus = Corpus::new(seed);
    (0..size).map(|number| corpus.record(number)).collect()
}

fn lines(seed: u64, size: usize) -> String {
    let line = |record: &Record| record.to_json_line().expect("a record serialises") + "\n";
    records(seed, size).iter().map(line).collect()
}

#[test]
fn a_seed_says_every_byte() {
    assert_eq!(lines(SEED, 50), lines(SEED, 50));
    assert_ne!(lines(SEED, 50), lines(SEED + 1, 50));
    assert!(lines(SEED, 60).starts_with(&lines(SEED, 50)));
}

#[test]
fn reading_the_records_gives_the_collection() {
    let built = collection(SEED, 400);
    let read = read(&[file("corpus.jsonl", lines(SEED, 400))]);
    assert_eq!(problems(&read), [""; 0]);
    assert_eq!(read.mandates.len(), 400);
    for (read, built) in read.mandates.iter().zip(&built.mandates) {
        assert_eq!(read, built);
    }
}

#[test]
fn the_records_are_as_said() {
    let records = records(SEED, 1_000);
    let share = |of: &dyn Fn(&Record) -> bool| records.iter().filter(|record| of(record)).count();
    let size = records.iter().map(Record::size).sum::<usize>() / records.len();
    assert!((1_000..1_500).contains(&size), "{size} bytes");
    let french = share(&|record| record.language == Language::Fr);
    assert!((350..450).contains(&french), "{french} French records");
    let titled = share(&|record| (4..=12).contains(&record.title.split(' ').count()));
    assert_eq!(titled, records.len());
    let exact = share(&|record| record.period.exact().is_some());
    assert!((800..900).contains(&exact), "{exact} exact periods");
    let plain =
        share(&|record| record.language == Language::Fr && record.sections[0].text.is_ascii());
    assert!((20..60).contains(&plain), "{plain} French records without accents");
}
