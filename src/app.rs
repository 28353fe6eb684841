//! The state of the explorer and its one way to change: [`App::update`]. It is told inputs, not the
//! codes of keys, and neither draws nor reads files.

mod export;

mod action;
mod cursor;
mod errand;
mod mode;
mod page;

mod line;
mod notice;
mod pointer;
mod section;
mod timeline;
mod values;

mod commands;
mod input;
mod overlay;

mod dates;
mod detail;
mod facets;
mod offers;
mod own_words;
mod picked;
mod queries;
mod room;
mod shelf;
mod ways;
mod whole;

mod place;

mod prompt;

mod state;

mod export_keys;
mod keeping;
mod saved_views;

mod bookmark_keys;
mod chip_keys;
mod date_keys;
mod errand_keys;
mod facet_keys;
mod filters;
mod list_keys;
mod note_keys;
mod order;
mod page_keys;
mod panes;
mod steps;
mod time_keys;
mod tray;
mod typing;
mod view_keys;

mod overlay_keys;
mod pointer_keys;
mod reread;

mod update;

pub use action::Action;
pub use commands::{Command, Commands};
pub use cursor::{Cursor, Move};
pub use dates::{DateLine, DateReading};
pub use detail::Detail;
pub use errand::{Errand, Excerpt, Outcome};
pub use export::Export;
pub use facets::Facets;
pub use input::Input;
pub use line::Line;
pub use mode::{Mode, Pane};
pub use notice::Notice;
pub use overlay::{Kind, Overlay};
pub use own_words::{About, OwnWords};
pub use page::{Anchor, Page, Zoom};
pub use picked::{Picked, Places};
pub use pointer::{Pointer, Target};
pub use prompt::{Offered, Prompt};
pub use room::Room;
pub use saved_views::Saving;
pub use section::Section;
pub use shelf::Shelf;
pub use state::{App, Quit};
pub use timeline::Timeline;
pub use values::{Labels, Row};
pub use ways::{Way, Ways};
pub use whole::Whole;
