//! One reader's view: query, facets and window, with undo; one record by its name. Knows no keys and
//! no screen.

mod find;
mod sort;

mod state;
mod tree;

mod answer;
mod wanted;

pub use find::{Found, find};
pub use sort::{Arrangements, Sort, SortBy};
pub use state::{Chip, History, View};
pub use tree::{Mark, Tree};
pub use wanted::{NotUnderstood, Wanted};
