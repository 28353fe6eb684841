//! The reader's own settings: keys and looks, from a file, and words, from tables. What does not read
//! is told and left out; the rest holds. Knows no terminal.

mod lexicon;
mod reader;

mod settings;

pub use lexicon::lexicon;
pub use settings::{Screen, Settings};
