//! One reader's view: query, facets and window, with undo; one record by its name. Knows no keys and
//! no screen.

mod gaps;

mod doubts;
mod filter;
mod find;
mod history;
mod key_terms;
mod landmarks;
mod overlaps;
mod past;
mod sort;
mod tree;
mod version;

mod state;

mod answer;
mod carry;
mod filters;
mod wanted;

mod over;
mod written;

pub use answer::Reader;
pub use carry::{Carry, News};
pub use doubts::{Doubt, doubtful, doubts};
pub use filter::Filter;
pub use filters::Difference;
pub use find::{Found, find};
pub use gaps::{gaps, span};
pub use history::History;
pub use key_terms::key_terms;
pub use landmarks::{Kind as LandmarkKind, Landmark, landmarks, longest_gap};
pub use overlaps::{Overlap, overlaps};
pub use past::{Past, Step};
pub use sort::{Arrangements, Sort, SortBy};
pub use state::View;
pub use tree::{Mark, Tree};
pub use version::{Version, other_version};
pub use wanted::{NotUnderstood, Wanted};
