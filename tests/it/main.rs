//! The one test crate: fixtures in, records and frames out.

mod ingest;
