//! The same views as text: tables, separated values, JSON, references, calendars. Knows no terminal.

mod json;
mod setting;

mod field;

mod bibtex;
mod calendar;
mod citation;
mod csv;
mod markdown;
mod ris;
mod table;

mod formats;
mod rows;

mod doubts;
mod found;
mod show;

pub use citation::{Style, citation};
pub use doubts::check;
pub use field::Field;
pub use formats::{Format, write};
pub use found::found;
pub use rows::RowFormat;
pub use setting::Setting;
pub use show::show;
