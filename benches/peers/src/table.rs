use std::{
    error::Error,
    time::{Duration, Instant},
};

use mandates::model::Collection;

use crate::{
    corpus,
    measure::{Key, type_queries},
    peer::Build,
    peers::PEERS,
    queries::QUERIES,
    timing::{Times, milliseconds},
};

/// Writes a table with a row for each engine at each size.
pub fn compare(sizes: &[usize]) {
    println!(
        "Milliseconds a key, on the clock and of all processors together; × says how many times"
    );
    println!("as long as ours the engine took for the same keys.\n");
    println!(
        "| records | engine | build s | queries | hits a key | median | 99th | worst | × median | \
         × 99th | CPU median | CPU 99th | × median | × 99th |"
    );
    println!("|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    for size in sizes {
        let collection = corpus::collection(corpus::SEED, *size);
        let mut ours = Vec::new();
        for peer in PEERS {
            let cells = match measured(&collection, peer.build) {
                Ok((seconds, keys)) => {
                    if ours.is_empty() {
                        ours.clone_from(&keys);
                    }
                    format!("{seconds:.2} | {}", cells(&keys, &ours))
                }
                Err(error) => error.to_string(),
            };
            println!("| {size} | {}: {} | {cells} |", peer.name, peer.does);
        }
    }
}

/// Seconds to build an engine, and what it took to type; it is dropped before the next is built.
fn measured(collection: &Collection, build: Build) -> Result<(f64, Vec<Key>), Box<dyn Error>> {
    let start = Instant::now();
    let mut peer = build(collection)?;
    let seconds = start.elapsed().as_secs_f64();
    Ok((seconds, type_queries(&mut *peer)))
}

/// What is said of the keys of one engine; of ours only the same queries are compared.
fn cells(keys: &[Key], ours: &[Key]) -> String {
    let mut queries: Vec<usize> = keys.iter().map(|key| key.query).collect();
    queries.dedup();
    let ours: Vec<Key> = ours.iter().filter(|key| queries.contains(&key.query)).copied().collect();
    let hits: Option<usize> = keys.iter().map(|key| key.hits).sum();
    let hits = hits.map_or("?".to_owned(), |hits| (hits / keys.len()).to_string());
    let [wall, own_wall] = [keys, &ours].map(|keys| Times::of(keys.iter().map(|key| key.wall)));
    let [cpu, own_cpu] = [keys, &ours].map(|keys| Times::of(keys.iter().map(|key| key.cpu)));
    let [median, ninety_ninth, worst] =
        [wall.median(), wall.ninety_ninth(), wall.worst()].map(milliseconds);
    let [cpu_median, cpu_ninety_ninth] = [cpu.median(), cpu.ninety_ninth()].map(milliseconds);
    format!(
        "{} of {} | {hits} | {median} | {ninety_ninth} | {worst} | {} | {cpu_median} | \
         {cpu_ninety_ninth} | {}",
        queries.len(),
        QUERIES.len(),
        ratios(&wall, &own_wall),
        ratios(&cpu, &own_cpu),
    )
}

fn ratios(times: &Times, ours: &Times) -> String {
    let ratio = |time: Duration, own: Duration| {
        let ratio = time.as_secs_f64() / own.as_secs_f64();
        if ratio < 10.0 { format!("{ratio:.1}") } else { format!("{ratio:.0}") }
    };
    let median = ratio(times.median(), ours.median());
    format!("{median} | {}", ratio(times.ninety_ninth(), ours.ninety_ninth()))
}
