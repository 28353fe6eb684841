//! The same views as text: tables, tab-separated values, JSON. Knows no terminal.

mod json;
mod table;

mod formats;

pub use formats::{Format, check, list, show};
