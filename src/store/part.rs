use crate::{
    kept::{Change, Kept},
    view::Wanted,
};

/// One file of what is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Bookmarked mandates.
    Bookmarks,
    /// Notes on mandates.
    Notes,
    /// Views under a name.
    Views,
    /// Queries that were asked.
    Queries,
    /// The view that the last session ended with.
    Last,
}

impl Part {
    /// All.
    pub const ALL: [Self; 5] =
        [Self::Bookmarks, Self::Notes, Self::Views, Self::Queries, Self::Last];

    /// The one that a change is made to.
    pub const fn of(change: &Change) -> Self {
        match change {
            Change::Bookmark(_) | Change::Unbookmark(_) => Self::Bookmarks,
            Change::Note(_) => Self::Notes,
            Change::View(..) => Self::Views,
            Change::Query(_) => Self::Queries,
            Change::Last(_) => Self::Last,
        }
    }

    /// Those that filters ask about. Whether a query names notes, reading it tells later; without a
    /// field it does not.
    pub fn filtered_by(wanted: &Wanted) -> Vec<Self> {
        let bookmarks = wanted.bookmarked.then_some(Self::Bookmarks);
        let notes = wanted.query.contains(':').then_some(Self::Notes);
        bookmarks.into_iter().chain(notes).collect()
    }

    /// The name of its file.
    pub const fn file(self) -> &'static str {
        match self {
            Self::Bookmarks => "bookmarks.toml",
            Self::Notes => "notes.toml",
            Self::Views => "views.toml",
            Self::Queries => "queries.toml",
            Self::Last => "last-view.toml",
        }
    }

    /// Whether a reader made it, and would miss it; else it comes about by itself.
    pub const fn is_made(self) -> bool {
        matches!(self, Self::Bookmarks | Self::Notes | Self::Views)
    }

    /// Hands it over from one to another.
    pub fn hand_over(self, mut from: Kept, to: &mut Kept) {
        match self {
            Self::Bookmarks => to.bookmarks = std::mem::take(&mut from.bookmarks),
            Self::Notes => to.notes = std::mem::take(&mut from.notes),
            Self::Views => to.views = std::mem::take(&mut from.views),
            Self::Queries => to.queries = std::mem::take(&mut from.queries),
            Self::Last => to.last = from.last.take(),
        }
    }
}
