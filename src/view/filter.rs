use crate::search::{Facet, Value};

/// One thing that filters, which can be taken away alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// The query.
    Query,
    /// Slips of the finger find nothing.
    NoSlips,
    /// The other language finds nothing.
    NoTranslations,
    /// Words are found in titles only.
    TitlesOnly,
    /// A value that is included.
    Included(Facet, Value),
    /// A value that is excluded.
    Excluded(Facet, Value),
    /// The window.
    Window,
    /// Only what is bookmarked.
    Bookmarked,
}

impl Filter {
    /// The facet that it is a value of.
    pub const fn facet(self) -> Option<Facet> {
        match self {
            Self::Included(facet, _) | Self::Excluded(facet, _) => Some(facet),
            _ => None,
        }
    }
}
