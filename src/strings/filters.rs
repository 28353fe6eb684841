//! What filters, in words: a chip for each facet, and one by one.

use super::{fill::fill, tables::Strings};
use crate::{
    model::Collection,
    safe::Safe,
    search::{Facet, Value},
    view::{Filter, View},
};

/// Some words of a chip, with the filter that they name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// The filter; none for what stands between two.
    pub filter: Option<Filter>,
}

impl Piece {
    fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), filter: None }
    }
}

impl Strings {
    /// A value of a facet by its short name.
    pub fn value(&self, facet: Facet, value: Value, collection: &Collection) -> String {
        match value {
            Value::Entry(key) => collection.lexicon.short(key, self.language()).to_owned(),
            Value::Language(language) => self.language_name(language).to_owned(),
            Value::Kind(kind) => self.kind(kind).to_owned(),
            Value::Year(year) => year.to_string(),
            Value::Source(at) => {
                let file = collection.files.get(at as usize);
                file.map(|file| file.name.to_string()).unwrap_or_default()
            }
            Value::Check(kind) => self.check(kind).to_owned(),
            Value::Missing => self.facet(facet).missing.clone(),
        }
    }

    /// One filter of a view by its name.
    pub fn filter(&self, filter: Filter, view: &View, collection: &Collection) -> String {
        match filter {
            // What is typed has not been made safe yet.
            Filter::Query => self.quoted(Safe::line(view.query.trim()).shown()),
            Filter::NoSlips => self.chips.no_slips.clone(),
            Filter::NoTranslations => self.chips.no_translations.clone(),
            Filter::TitlesOnly => self.chips.titles_only.clone(),
            Filter::Included(facet, value) | Filter::Excluded(facet, value) => {
                self.value(facet, value, collection)
            }
            Filter::Bookmarked => self.chips.bookmarked.clone(),
            Filter::Window => view.window.map_or_else(String::new, |window| {
                let (from, to) = (self.day(window.first), self.day(window.last));
                fill(&self.chips.window, &[("from", &from), ("to", &to)])
            }),
        }
    }

    /// A chip in words: `country: Mali or Niger`.
    pub fn chip(&self, chip: &[Filter], view: &View, collection: &Collection) -> String {
        let pieces = self.chip_pieces(chip, (view, collection), usize::MAX, None);
        pieces.into_iter().map(|piece| piece.text).collect()
    }

    /// The words of a chip that names no more than so many values of each sort, the chosen one among
    /// them, and counts the others.
    pub fn chip_pieces(
        &self,
        chip: &[Filter],
        (view, collection): (&View, &Collection),
        named: usize,
        chosen: Option<Filter>,
    ) -> Vec<Piece> {
        let [first, ..] = chip else { return Vec::new() };
        let piece = |filter: Filter| Piece {
            text: self.filter(filter, view, collection),
            filter: Some(filter),
        };
        let Some(facet) = first.facet() else {
            return vec![piece(*first)];
        };
        let list = |filters: &[&Filter], joined: &str| {
            let chosen = filters.iter().position(|own| Some(**own) == chosen).unwrap_or(0);
            let first = (chosen + 1).saturating_sub(named);
            let mut pieces = Vec::new();
            for filter in filters.iter().skip(first).take(named) {
                if !pieces.is_empty() {
                    pieces.push(Piece::plain(format!(" {joined} ")));
                }
                pieces.push(piece(**filter));
            }
            match filters.len().saturating_sub(named) {
                0 => {}
                more => pieces.push(Piece::plain(format!(" +{more}"))),
            }
            pieces
        };
        let is_included = |filter: &&Filter| matches!(filter, Filter::Included(..));
        let (included, excluded): (Vec<_>, Vec<_>) = chip.iter().partition(is_included);
        let mut pieces = vec![Piece::plain(format!("{} ", self.colon(&self.facet(facet).chip)))];
        let all = view.selection.wants_all(facet);
        pieces.extend(list(&included, if all { &self.chips.and } else { &self.chips.or }));
        if !included.is_empty() && !excluded.is_empty() {
            pieces.push(Piece::plain(", "));
        }
        if !excluded.is_empty() {
            let (before, after) = self.chips.not.split_once("{value}").unwrap_or_default();
            pieces.push(Piece::plain(before));
            pieces.extend(list(&excluded, &self.chips.or));
            pieces.push(Piece::plain(after));
        }
        pieces
    }
}
