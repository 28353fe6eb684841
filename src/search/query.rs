//! What was typed and what it means: the query language, its dates, and what it offers to complete.
//! Knows no index and no screen.

mod calendar;
mod called;
mod lengths;
mod small;
mod typed;

mod dates;

mod field;
mod recent;
mod want;

mod entries;
mod terms;

mod values;

mod asked;

mod reader;

mod complete;
mod meaning;

pub use complete::{Completion, CompletionSource, Offer, completions};
pub use dates::{Dates, DatesOf, Reading, Span, forwards, is_day_first, read as read_dates};
pub use field::Field;
pub use lengths::{LengthOf, Lengths, lengths as read_lengths};
pub use meaning::Query;
pub use recent::read_on as read_dates_on;
pub use typed::{FieldValue, Token, TokenKind, Typed};
pub use values::{name_of, values_called};
pub use want::{Flag, FlagKind, Part, Shade, Want, Word};
