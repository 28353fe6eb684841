//! Other search engines over the same records, asked the same queries letter by letter:
//!
//! `cargo run --release --manifest-path benches/peers/Cargo.toml -- [SIZE…]`
//!
//! With `--instructions SIZE` it counts processor instructions instead, of ours and of tantivy, by
//! running itself under callgrind: slow, and the same on a busy machine as on an idle one.

#[path = "../../corpus.rs"]
mod corpus;
#[path = "../../engine.rs"]
mod engine;
#[path = "../../queries.rs"]
mod queries;
#[path = "../../timing.rs"]
mod timing;

mod asked;
mod peer;
mod texts;

mod full_text;
mod letters;
mod measure;
mod ours;
mod process;

mod peers;

mod instructions;
mod table;

use std::{env, error::Error};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["--instructions", size] => instructions::compare(size.parse()?)?,
        ["--count", name, size] => instructions::count(name, size.parse()?)?,
        [] => table::compare(&[10_000]),
        sizes => {
            let sizes: Result<Vec<usize>, _> = sizes.iter().map(|size| size.parse()).collect();
            table::compare(&sizes?);
        }
    }
    Ok(())
}
