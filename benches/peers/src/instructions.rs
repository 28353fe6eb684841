use std::{
    env,
    error::Error,
    process::{Command, Stdio},
};

use crate::{
    corpus,
    peer::Peer,
    peers::FULL_TEXT,
    queries::{QUERIES, keystrokes},
};

/// Writes how many instructions a query and a key take in each engine, over so many records.
///
/// # Errors
/// Where valgrind is not installed or does not say.
pub fn compare(size: usize) -> Result<(), Box<dyn Error>> {
    let keys = QUERIES.into_iter().flat_map(keystrokes).count();
    println!("| records | engine | million instructions a query, typed | a key | × |");
    println!("|--:|---|--:|--:|--:|");
    let mut ours = None;
    for peer in FULL_TEXT {
        let all = counted(peer.name, size)?;
        let ratio = all / *ours.get_or_insert(all);
        let (query, key) = (all / QUERIES.len() as f64 / 1e6, all / keys as f64 / 1e6);
        println!("| {size} | {} | {query:.2} | {key:.3} | {ratio:.1} |", peer.name);
    }
    Ok(())
}

/// The instructions of [`type_all`] alone, counted by callgrind in a process of its own.
fn counted(name: &str, size: usize) -> Result<f64, Box<dyn Error>> {
    let valgrind = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg("--toggle-collect=*instructions*type_all*")
        .arg(env::current_exe()?)
        .args(["--count", name, &size.to_string()])
        .stderr(Stdio::piped())
        .output()
        .map_err(|error| format!("valgrind: {error}"))?;
    let said = String::from_utf8_lossy(&valgrind.stderr);
    let collected = said.split("Collected : ").nth(1).and_then(|rest| rest.lines().next());
    let collected = collected.ok_or_else(|| format!("valgrind says no number:\n{said}"))?;
    Ok(collected.trim().parse()?)
}

/// Builds one engine and types every query once: what runs under callgrind.
///
/// # Errors
/// Where there is no engine of that name or it cannot be built.
pub fn count(name: &str, size: usize) -> Result<(), Box<dyn Error>> {
    let peer = FULL_TEXT.into_iter().find(|peer| peer.name == name).ok_or("no such engine")?;
    let collection = corpus::collection(corpus::SEED, size);
    let mut peer = (peer.build)(&collection)?;
    // What an engine makes at its first query is not counted.
    peer.keystroke(QUERIES[0]);
    std::hint::black_box(type_all(&mut *peer));
    Ok(())
}

/// The function that is counted must be found by its name.
#[inline(never)]
fn type_all(peer: &mut dyn Peer) -> usize {
    let keys = QUERIES.into_iter().flat_map(keystrokes);
    keys.filter_map(|typed| peer.keystroke(typed)).sum()
}
