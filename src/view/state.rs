use super::sort::Sort;
use crate::{
    model::Window,
    search::{Axis, Choice, Facet, Reach, Selection},
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
    /// What words may be found by.
    pub reach: Reach,
    /// In which order they are seen.
    pub sort: Sort,
    /// The part of time that was zoomed to, all of it when none. Filters nothing, and is undone like
    /// what does.
    pub zoom: Option<Axis>,
}

/// A part of a view that filters, for the screen to name and the reader to take away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chip {
    /// The query.
    Query(String),
    /// Slips of the finger find nothing.
    NoSlips,
    /// The other language finds nothing.
    NoTranslations,
    /// Words are found in titles only.
    TitlesOnly,
    /// What is chosen of one facet.
    Facet(Facet, Choice),
    /// The window.
    Window(Window),
}

impl View {
    /// Whether every record is seen.
    pub fn is_unfiltered(&self) -> bool {
        self.query.trim().is_empty() && !self.is_narrowed()
    }

    /// Whether anything filters besides the query.
    pub fn is_narrowed(&self) -> bool {
        let reach = self.reach != Reach::default();
        reach || !self.selection.is_empty() || self.window.is_some()
    }

    /// All that filters, in the order it is shown.
    pub fn chips(&self) -> Vec<Chip> {
        let query = Some(self.query.trim()).filter(|query| !query.is_empty());
        let query = query.map(|query| Chip::Query(query.to_owned()));
        let facets =
            self.selection.chosen().map(|(facet, choice)| Chip::Facet(facet, choice.clone()));
        let reach = [
            (!self.reach.slips, Chip::NoSlips),
            (!self.reach.translations, Chip::NoTranslations),
            (self.reach.titles_only, Chip::TitlesOnly),
        ];
        let reach = reach.into_iter().filter(|(own, _)| *own).map(|(_, chip)| chip);
        let words = query.into_iter().chain(reach);
        words.chain(facets).chain(self.window.map(Chip::Window)).collect()
    }

    /// The same order and part of time with nothing filtered.
    pub fn unfiltered(&self) -> Self {
        Self { sort: self.sort, zoom: self.zoom, ..Self::default() }
    }

    /// Takes away what a chip stands for.
    pub fn remove(&mut self, chip: &Chip) {
        match chip {
            Chip::Query(_) => self.query.clear(),
            Chip::Facet(facet, _) => self.selection.clear(*facet),
            Chip::Window(_) => self.window = None,
            Chip::NoSlips => self.reach.slips = true,
            Chip::NoTranslations => self.reach.translations = true,
            Chip::TitlesOnly => self.reach.titles_only = false,
        }
    }
}

/// Views left behind and views undone.
#[derive(Clone, Debug, Default)]
pub struct History {
    past: Vec<View>,
    future: Vec<View>,
}

/// Older views than this are forgotten.
const DEPTH: usize = 500;

impl History {
    /// Remembers the view that a change has just replaced.
    pub fn leave(&mut self, view: View) {
        if self.past.len() == DEPTH {
            self.past.remove(0);
        }
        self.past.push(view);
        self.future.clear();
    }

    /// The view before this one.
    pub fn undo(&mut self, view: &View) -> Option<View> {
        let before = self.past.pop()?;
        self.future.push(view.clone());
        Some(before)
    }

    /// The view that was undone last.
    pub fn redo(&mut self, view: &View) -> Option<View> {
        let after = self.future.pop()?;
        self.past.push(view.clone());
        Some(after)
    }
}
