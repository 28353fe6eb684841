//! What a reader keeps from one session to the next: bookmarks, notes, queries and views. Knows no
//! files and no screen.

mod known;

mod found;
mod saved;

mod change;

mod placed;

pub use change::{BOOKMARKS, Change, Kept};
pub use found::{carried, find};
pub use known::Known;
pub use placed::Placed;
pub use saved::{Note, SavedView};
