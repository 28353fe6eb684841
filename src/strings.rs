//! The words on screen, in both languages, from tables. A word that is missing, or one that has no
//! place, does not load. Dates, numbers and plurals are written here as each language writes them.

mod fill;
mod rows;

mod written;

mod tables;

mod causes;
mod writing;

mod filters;
mod told;

pub use fill::fill;
pub use filters::Piece;
pub use tables::{
    ChipWords, Count, DateWords, DetailWords, FlagWords, ListWords, NoticeWords, OverlayWords,
    PaneWords, Plural, SearchWords, SizeWords, Strings, StringsError, TierWords, TimelineWords,
};
pub use written::{CitationWords, HeadingWords, PlainWords, ReasonWords, ShowWords, UsageWords};
