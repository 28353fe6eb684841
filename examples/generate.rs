//! Writes invented records as JSON Lines, to try the program on as many as wanted:
//! `cargo run --release --example generate -- SIZE [SEED]`.

#[path = "../benches/corpus.rs"]
mod corpus;

use std::{
    env,
    io::{self, BufWriter, ErrorKind, Write},
    process::ExitCode,
};

use corpus::{Corpus, SEED};

fn main() -> ExitCode {
    let mut arguments = env::args().skip(1);
    let size = arguments.next().and_then(|size| size.parse().ok());
    let seed = arguments.next().map_or(Some(SEED), |seed| seed.parse().ok());
    let (Some(size), Some(seed)) = (size, seed) else {
        let _ = writeln!(io::stderr(), "usage: generate SIZE [SEED]");
        return ExitCode::from(2);
    };
    match write(size, seed) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads has seen enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "generate: {error}");
            ExitCode::FAILURE
        }
    }
}

fn write(size: usize, seed: u64) -> io::Result<()> {
    let corpus = Corpus::new(seed);
    let mut out = BufWriter::new(io::stdout().lock());
    for number in 0..size {
        writeln!(out, "{}", corpus.record(number).to_json_line()?)?;
    }
    out.flush()
}
