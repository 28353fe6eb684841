//! Records and a query to hits, facet counts and a histogram. Knows no keys and no files.

mod facet;
mod histogram;
mod query;
mod tier;

mod columns;
mod dictionary;
mod letters;

mod concepts;
mod marks;

mod index;

pub use facet::{Choice, Facet, Selection, Value};
pub use histogram::{Aside, Axis, Unit};
pub use index::{Counts, Hit, Index, Narrowed};
pub use marks::Marker;
pub use query::Query;
pub use tier::{Reason, Tier, Via};
