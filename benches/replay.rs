//! Types every query letter by letter, as a reader does, and says how long a key takes:
//! `cargo bench --bench replay -- 10000 100000 1000000`.
#![allow(clippy::print_stdout, reason = "the table is what it is for")]

mod corpus;
mod engine;
mod queries;
mod timing;

use std::{
    env, fs,
    time::{Duration, Instant},
};

use engine::Engine;
use queries::{QUERIES, keystrokes};
use timing::{Times, milliseconds};

fn main() {
    // Cargo adds an option of its own.
    let mut sizes: Vec<usize> = env::args().filter_map(|size| size.parse().ok()).collect();
    if sizes.is_empty() {
        sizes = vec![10_000, 100_000];
    }
    println!(
        "| records | keys | median ms | 99th | worst | the worst | build s | index MB | all MB |"
    );
    println!("|--:|--:|--:|--:|--:|---|--:|--:|--:|");
    for size in sizes {
        println!("{}", replay(size));
    }
}

/// One row: the queries over a collection of this many records.
fn replay(size: usize) -> String {
    let collection = corpus::collection(corpus::SEED, size);
    let records = resident();
    let start = Instant::now();
    let mut engine = Engine::build(&collection);
    let build = start.elapsed();
    let all = resident();
    // The first round is not counted: it fetches what no reader waits for twice.
    let mut keys = Vec::new();
    for _ in 0..2 {
        let typed = QUERIES.into_iter().flat_map(keystrokes);
        keys = typed.map(|typed| (time(&mut engine, typed), typed)).collect();
    }
    let (_, slowest) = keys.iter().max().copied().unwrap_or_default();
    let times = Times::of(keys.iter().map(|(time, _)| *time));
    let [median, ninety_ninth, worst] =
        [times.median(), times.ninety_ninth(), times.worst()].map(milliseconds);
    let index = all.zip(records).map(|(all, records)| all.saturating_sub(records));
    let (keys, build) = (keys.len(), build.as_secs_f64());
    let (index, all) = (megabytes(index), megabytes(all));
    format!(
        "| {size} | {keys} | {median} | {ninety_ninth} | {worst} | `{slowest}` | {build:.2} | {index} \
         | {all} |"
    )
}

fn time(engine: &mut Engine<'_>, typed: &str) -> Duration {
    let start = Instant::now();
    engine.keystroke(typed);
    start.elapsed()
}

/// Kilobytes of memory the process holds, where the system says.
fn resident() -> Option<usize> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().strip_suffix(" kB")?.parse().ok()
}

fn megabytes(kilobytes: Option<usize>) -> String {
    kilobytes.map_or("?".to_owned(), |kilobytes| (kilobytes / 1_024).to_string())
}
