//! What searching costs, part by part, over ten thousand records: `cargo bench --bench search`. All
//! but the build do their part for every query of the list; `keystrokes` types them letter by letter.

mod corpus;
mod engine;
mod queries;

use std::hint::black_box;

use criterion::Criterion;
use mandates::search::Query;

use engine::Engine;
use queries::{QUERIES, keystrokes};

const RECORDS: usize = 10_000;

fn search(criterion: &mut Criterion) {
    let collection = corpus::collection(corpus::SEED, RECORDS);
    let mut engine = Engine::build(&collection);
    let queries = QUERIES.map(Query::parse);
    let hits: Vec<_> = queries.iter().map(|query| engine.hits(query)).collect();
    let narrowed: Vec<_> = hits.iter().map(|hits| engine.narrow(hits)).collect();

    let mut group = criterion.benchmark_group("10k");
    group.sample_size(10);
    group.bench_function("build", |bencher| bencher.iter(|| Engine::build(&collection)));
    group.bench_function("facets", |bencher| {
        bencher.iter(|| hits.iter().for_each(|hits| _ = black_box(engine.narrow(hits))));
    });
    group.bench_function("histogram", |bencher| {
        bencher.iter(|| narrowed.iter().for_each(|own| _ = black_box(engine.histogram(own))));
    });
    group.bench_function("marks", |bencher| {
        let pairs = || queries.iter().zip(&narrowed);
        bencher.iter(|| pairs().for_each(|(query, own)| _ = black_box(engine.marks(query, own))));
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
