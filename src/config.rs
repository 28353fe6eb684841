//! The reader's own settings: keys and looks, from a file. What does not read is told and left out;
//! the rest holds. Knows no terminal.

mod reader;

mod settings;

pub use settings::{Screen, Settings};
