//! The one test crate: fixtures in, records and frames out.

mod floors;
mod fold;
mod house;
mod ingest;
mod ingest_dates;
mod ingest_files;
mod ingest_headers;
mod lexicon;
mod lexicon_names;
mod safe;
mod support;
