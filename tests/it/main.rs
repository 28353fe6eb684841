//! The one test crate: fixtures in, records and frames out.

mod floors;
mod fold;
mod house;
mod ingest;
mod lexicon;
mod safe;
mod support;
