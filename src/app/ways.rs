use super::cursor::Cursor;
use crate::{
    search::{Blame, Nearest, Query, Reach, Selection, Suspect},
    view::View,
};

/// A way out of a view that lets nothing through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// Without a part of it.
    Without(Suspect),
    /// With another word in the place of a part of the query.
    Instead {
        /// The position of the part.
        part: usize,
        /// The word.
        word: String,
        /// Whether all other filters are given up for it.
        alone: bool,
    },
    /// With nothing filtered.
    Everything,
}

/// The ways out, and which one is chosen.
#[derive(Clone, Debug, Default)]
pub struct Ways {
    rows: Vec<(Way, usize)>,
    /// The chosen row.
    pub cursor: Cursor,
}

impl Ways {
    /// Ways that give some mandates: words that are there first, those that all other filters are
    /// given up for after what gives up one, all of `all` mandates last where there is more than one
    /// thing to take away.
    pub fn of(blame: Blame, all: usize) -> Self {
        let several = blame.without.len() > 1;
        let instead =
            |Nearest { part, word, count, alone }| (Way::Instead { part, word, alone }, count);
        let nearest = blame.nearest.into_iter().map(instead);
        let without = blame.without.into_iter();
        let without = without.map(|(suspect, count)| (Way::Without(suspect), count));
        let mut rows: Vec<(Way, usize)> = nearest.chain(without).collect();
        rows.extend(several.then_some((Way::Everything, all)));
        rows.retain(|(_, count)| *count > 0);
        rows.sort_by_key(|(way, _)| matches!(way, Way::Instead { alone: true, .. }));
        Self { rows, cursor: Cursor::default() }
    }

    /// All, each with how many mandates it gives.
    pub fn rows(&self) -> &[(Way, usize)] {
        &self.rows
    }

    /// The chosen one.
    pub fn chosen(&self) -> Option<&Way> {
        self.rows.get(self.cursor.row).map(|(way, _)| way)
    }
}

impl Way {
    /// Goes this way from a view with this query.
    pub(super) fn go(&self, view: &mut View, query: &Query) {
        match self {
            Self::Without(Suspect::Part(part)) => view.query = query.without(*part),
            Self::Without(Suspect::Facet(facet)) => view.selection.clear(*facet),
            Self::Without(Suspect::Value(facet, value)) => {
                view.selection.leave_out(*facet, *value);
            }
            Self::Without(Suspect::Window) => view.window = None,
            Self::Without(Suspect::Among) => view.bookmarked = false,
            Self::Without(Suspect::Reach) => view.reach = Reach::default(),
            Self::Everything => *view = view.unfiltered(),
            Self::Instead { part, word, alone } => {
                view.query = query.with(*part, word);
                if *alone {
                    (view.selection, view.window) = (Selection::none(), None);
                    view.bookmarked = false;
                }
            }
        }
    }
}
