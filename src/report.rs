//! The same views as text: tables, separated values, JSON, references, calendars. Knows no terminal.

mod json;
mod setting;
mod short_ids;
mod wrapped;

mod field;

mod csv;

mod bibtex;
mod calendar;
mod citation;
mod listing;
mod markdown;
mod ris;
mod table;

mod command;
mod rows;
mod values;

mod formats;

mod clip;
mod export;
mod file;

mod doubts;
mod facets;
mod found;
mod saved_views;
mod show;
mod stretches;
mod timeline;

mod filters;
mod grid;

pub use citation::{Style, citation};
pub use clip::{clip, text};
pub use command::{Input, command};
pub use doubts::check;
pub use export::format_of;
pub use facets::{facet_lines, facets};
pub use field::Field;
pub use file::{NotWritten, write_file};
pub use filters::filters;
pub use formats::{Format, write};
pub use found::found;
pub use grid::grid;
pub use rows::RowFormat;
pub use saved_views::saved_views;
pub use setting::{Setting, address};
pub use show::{show, sources};
pub use stretches::{gaps, overlaps};
pub use timeline::{timeline, tray};
pub use values::{Values, values};
