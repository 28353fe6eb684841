//! Records and a query to hits, facet counts and a histogram. Knows no keys and no files.
//!
//! Records are numbered newest first and stand in shards of 65,536. A question is worked out once
//! into what it looks for (`plan`), each shard is asked for it (`evaluate`), and one look at what was
//! found (`survey`) counts, filters and picks the best, which alone are ranked with care (`rank`).

mod sequence;

mod arranged;
mod facet;
mod histogram;
mod letters;
mod notes;
mod order;
mod reach;
mod slips;
mod stem;
mod tier;

mod postings;

mod best;
mod by_place;
mod counts;

mod columns;
mod concepts;
mod dictionary;
mod plane;
mod query;

mod bars;
mod meant;
mod plan;
mod rough;
mod shared_time;
mod texts;

mod counted;

mod expand;
mod gather;
mod hits;
mod hot;
mod memory;
mod phrase;
mod survey;

mod evaluate;
mod marks;
mod rank;

mod asked;

mod index;

mod blame;

pub use arranged::Arrangement;
pub use bars::Bars;
pub use blame::{Blame, Nearest, Suspect};
pub use counts::Counts;
pub use facet::{Choice, Facet, Selection, Value};
pub use histogram::{Aside, Axis, Unit};
pub use hits::{Hit, Hits};
pub use index::{Answer, Index, Question};
pub use letters::Letters;
pub use marks::Marker;
pub use memory::Memory;
pub use notes::Notes;
pub use query::{
    Completion, CompletionSource, Dates, DatesOf, Field, FieldValue, Flag, FlagKind, LengthOf,
    Lengths, Offer, Part, Query, Reading, Shade, Span, Token, TokenKind, Typed, Want, Word,
    completions, forwards, is_day_first, name_of, read_dates, read_dates_on, read_lengths,
    values_called,
};
pub use reach::Reach;
pub use shared_time::SameTime;
pub use tier::{Reason, Tier, Via};
