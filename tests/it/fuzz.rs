//! Readers take any bytes: seeds changed as if by chance, the same every time.

use std::{env, fs, path::Path};

#[path = "../fuzz/targets.rs"]
mod targets;

use targets::{TARGETS, Target};

/// Runs of each target; `MANDATES_FUZZ_RUNS` says how many instead, `MANDATES_FUZZ_SEED` begins
/// another sequence.
const RUNS: u64 = 300;
/// Longest input, in bytes.
const LONGEST: usize = 4_096;
/// Pieces that readers look for, in any of the formats.
const PIECES: [&[u8]; 32] = [
    b"\n",
    b"\n\n",
    b"Mandate",
    b" mandate in Mali ",
    b"01/02/2016 - 03/02/2016",
    b"{",
    b"}",
    b"[",
    b"]",
    b"\"",
    b"\\u0000",
    b"\\ud800",
    b",",
    b";",
    b"\t",
    b"<",
    b">",
    b"</",
    b"<!--",
    b"<table>",
    b"&#x1b;",
    b"&lt;",
    b"=",
    b"[[",
    b"'''",
    b"\"\"\"",
    b"\xFF",
    b"\xEF\xBB\xBF",
    b"\0",
    b"\xE2\x80\xAE",
    b"9999999999999",
    b"-",
];

/// Numbers that look as if by chance.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % end.max(1)
    }

    fn range(&mut self, length: usize) -> std::ops::Range<usize> {
        let from = self.below(length + 1);
        from..from + self.below((length - from).min(64) + 1)
    }

    /// One change: bytes taken out, doubled, overwritten, put in, or swapped for those of another seed.
    fn change(&mut self, bytes: &mut Vec<u8>, other: &[u8]) {
        let range = self.range(bytes.len());
        match self.below(6) {
            0 => drop(bytes.drain(range)),
            1 => {
                let copy = bytes[range.clone()].repeat(1 + self.below(9));
                drop(bytes.splice(range.start..range.start, copy));
            }
            2 if !bytes.is_empty() => {
                let at = self.below(bytes.len());
                bytes[at] ^= 1 << self.below(8);
            }
            3 => {
                let foreign = other[self.range(other.len())].to_vec();
                drop(bytes.splice(range, foreign));
            }
            4 => bytes.truncate(range.end),
            _ => {
                let piece = PIECES[self.below(PIECES.len())].to_vec();
                drop(bytes.splice(range.start..range.start, piece));
            }
        }
        bytes.truncate(LONGEST);
    }
}

fn number(name: &str, usual: u64) -> u64 {
    env::var(name).ok().and_then(|own| own.parse().ok()).unwrap_or(usual)
}

/// The seeds of a target, in the order of their names.
fn seeds(name: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds").join(name);
    let mut paths: Vec<_> = fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("a file").path())
        .collect();
    paths.sort();
    paths.iter().map(|path| fs::read(path).expect("a seed")).collect()
}

/// Runs a target on its seeds and on what becomes of them; what fails is told in full.
fn drive(name: &str, target: Target) {
    let (seeds, mut chance) = (seeds(name), Chance(number("MANDATES_FUZZ_SEED", 20)));
    seeds.iter().for_each(|seed| target(seed));
    for run in 0..number("MANDATES_FUZZ_RUNS", RUNS) {
        let mut bytes = seeds[chance.below(seeds.len())].clone();
        let other = &seeds[chance.below(seeds.len())];
        for _ in 0..=chance.below(8) {
            chance.change(&mut bytes, other);
        }
        let tried = std::panic::catch_unwind(|| target(&bytes));
        assert!(tried.is_ok(), "{name}, run {run}: {:?}", String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn readers_take_any_bytes() {
    let only = env::var("MANDATES_FUZZ_TARGET").ok();
    for (name, target) in TARGETS {
        if only.as_deref().is_none_or(|own| own == name) {
            drive(name, target);
        }
    }
}
