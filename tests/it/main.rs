//! The one test crate: fixtures in, records and frames out.

mod floors;
mod fold;
mod house;
mod ingest;
mod safe;
mod support;
