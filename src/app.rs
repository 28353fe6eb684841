//! What a key does to the state: [`App::update`] changes it, and nothing else does. Knows no key
//! codes, colours, files or terminal.

mod action;
mod cursor;

mod line;
mod timeline;

mod facets;

mod state;

mod update;

pub use action::{Action, Input};
pub use cursor::{Cursor, Move};
pub use facets::{Facets, Labels, Row};
pub use line::Line;
pub use state::{App, Mode, Notice, Pane, Quit, Room};
pub use timeline::Timeline;
