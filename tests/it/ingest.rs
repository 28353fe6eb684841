//! Pages in, records out.

use mandates::{ingest, lexicon::Lexicon, model::Collection};

/// The built-in collection.
fn built_in() -> Collection {
    let lexicon = Lexicon::built_in().expect("built-in tables read");
    ingest::read(&ingest::built_in(), lexicon, Vec::new())
}

#[test]
fn the_built_in_collection_reads_without_a_problem() {
    let collection = built_in();
    assert_eq!(collection.problems, []);
    assert_eq!((collection.mandates.len(), collection.records()), (90, 108));
}
