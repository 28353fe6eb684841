//! The words on screen, in both languages, from tables. A word that is missing, or one that has no
//! place, does not load. Dates, numbers and plurals are written here as each language writes them.

mod fill;

mod tables;

mod writing;

mod told;

pub use fill::fill;
pub use tables::{
    ChipWords, CitationWords, Count, DateWords, DetailWords, FlagWords, ListWords, NoticeWords,
    OverlayWords, PaneWords, PlainWords, Plural, ReasonWords, SearchWords, ShowWords, SizeWords,
    Strings, StringsError, TierWords, TimelineWords, UsageWords,
};
