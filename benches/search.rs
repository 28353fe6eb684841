//! What searching costs, part by part, over ten thousand records: `cargo bench --bench search`. All
//! but the build do their part for every query of the list; `keystrokes` types them letter by letter.

mod corpus;
mod engine;
mod queries;

use std::hint::black_box;

use criterion::Criterion;
use mandates::{
    lang::Language,
    search::{Facet, Query, Selection, Value},
};

use engine::Engine;
use queries::{QUERIES, keystrokes};

const RECORDS: usize = 10_000;

fn search(criterion: &mut Criterion) {
    let collection = corpus::collection(corpus::SEED, RECORDS);
    let mut engine = Engine::build(&collection);
    let mut group = criterion.benchmark_group("10k");
    group.sample_size(10);
    group.bench_function("build", |bencher| bencher.iter(|| Engine::build(&collection)));
    group.bench_function("queries", |bencher| {
        let queries = QUERIES.map(|typed| Query::of(typed, &collection));
        let nothing = Selection::none();
        bencher.iter(|| queries.iter().for_each(|own| _ = black_box(engine.ask(own, &nothing))));
    });
    // The same query with one facet and another: what words find is known, so that facets and
    // histogram alone are counted.
    group.bench_function("facets and histogram", |bencher| {
        let query = Query::of("police", &collection);
        let selections = Language::ALL.map(|language| {
            let mut selection = Selection::default();
            selection.toggle(Facet::Language, Value::Language(language));
            selection
        });
        bencher.iter(|| selections.iter().for_each(|own| _ = black_box(engine.ask(&query, own))));
    });
    group.bench_function("marks of a screen", |bencher| {
        engine.keystroke("police reform");
        bencher.iter(|| black_box(engine.marks()));
    });
    group.bench_function("keystrokes", |bencher| {
        let typed: Vec<&str> = QUERIES.into_iter().flat_map(keystrokes).collect();
        bencher.iter(|| typed.iter().map(|typed| engine.keystroke(typed)).sum::<usize>());
    });
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    search(&mut criterion);
    criterion.final_summary();
}
