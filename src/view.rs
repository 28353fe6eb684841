//! One reader's view: query, facets and window, with undo; one record by its name. Knows no keys and
//! no screen.

mod find;
mod state;

pub use find::{Found, find};
pub use state::{Chip, History, View};
