//! The same views as text: tables, tab-separated values, JSON. Knows no terminal.

mod json;
mod table;

mod formats;

mod doubts;
mod found;
mod show;

pub use doubts::check;
pub use formats::{Format, list};
pub use found::found;
pub use show::show;
