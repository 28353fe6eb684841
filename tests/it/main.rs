//! The one test crate: fixtures in, records and frames out.

mod floors;
mod house;
mod ingest;
