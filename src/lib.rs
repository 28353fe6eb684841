//! `mandates`: browse and search security sector reform mandates in English and French.
//!
//! The blank lines between the modules below part the floors of the house, lowest first: a module
//! uses only what stands on floors below its own. The same holds inside every module.

pub mod bits;
pub mod fold;
pub mod lang;
pub mod months;
pub mod safe;
pub mod text;
pub mod whole;

pub mod lexicon;

pub mod model;

pub mod ingest;
pub mod search;

pub mod view;

pub mod kept;

pub mod app;

pub mod keymap;
pub mod strings;
pub mod theme;

pub mod config;
pub mod report;
pub mod store;
pub mod ui;

pub mod tui;

pub mod cli;
