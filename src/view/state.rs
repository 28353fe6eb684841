use super::{filter::Filter, sort::Sort};
use crate::{
    model::Window,
    search::{Axis, Reach, Selection},
};

/// Everything that decides which records are seen, in which order, and how finely time is. What
/// filters is here and nowhere else, so that all of it can be shown, undone and written down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The query as typed.
    pub query: String,
    /// What is chosen of the facets.
    pub selection: Selection,
    /// Only mandates active in this time.
    pub window: Option<Window>,
    /// Only what is bookmarked.
    pub bookmarked: bool,
    /// What words may be found by.
    pub reach: Reach,
    /// In which order they are seen.
    pub sort: Sort,
    /// The part of time that was zoomed to, all of it when none. Filters nothing, and is undone like
    /// what does.
    pub zoom: Option<Axis>,
    /// What filters, in the order it was chosen, as far as that was noted.
    pub(super) chosen: Vec<Filter>,
}

impl View {
    /// Whether every record is seen.
    pub fn is_unfiltered(&self) -> bool {
        self.query.trim().is_empty() && !self.is_narrowed()
    }

    /// Whether anything filters besides the query.
    pub fn is_narrowed(&self) -> bool {
        let reach = self.reach != Reach::default();
        reach || !self.selection.is_empty() || self.window.is_some() || self.bookmarked
    }

    /// The same order and part of time with nothing filtered.
    pub fn unfiltered(&self) -> Self {
        Self { sort: self.sort, zoom: self.zoom, ..Self::default() }
    }
}
