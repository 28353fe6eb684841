//! Keys to actions, from a table; the help is made from the same table.

mod chord;
mod fault;

mod typed;

mod map;

mod rebinding;

pub use crate::app::Section;
pub use fault::KeymapError;
pub use map::{Keymap, Pending};
pub use rebinding::Rebinding;
pub use typed::parse_keys;
