//! `mandates`: browse and search security sector reform mandates in English and French.
//!
//! The blank lines between the modules below part the floors of the house, lowest first: a module
//! uses only what stands on floors below its own. The same holds inside every module.

pub mod fold;
pub mod lang;
pub mod safe;

pub mod lexicon;

pub mod model;

pub mod ingest;
