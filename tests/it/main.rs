//! The one test crate: fixtures in, records and frames out.

mod cli;
mod corpus;
mod floors;
mod fold;
mod frames;
mod house;
mod ingest;
mod ingest_dates;
mod ingest_files;
mod ingest_headers;
mod ingest_json;
mod ingest_pages;
mod journeys;
mod lexicon;
mod lexicon_names;
mod merge;
mod merge_checks;
mod quality;
mod readme;
mod safe;
mod screen;
mod support;
mod tables;
mod time;
