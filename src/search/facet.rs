use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::{
    lang::Language,
    lexicon::Key,
    model::{CheckKind, MandateKind},
};

/// A question by which records are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Facet {
    /// Where: countries with their regions, and what else sources name as a place.
    Country,
    /// Who mandated it.
    Organisation,
    /// The language of the text.
    Language,
    /// What to doubt.
    Check,
    /// What sort of assignment.
    Kind,
    /// The years it has a day in.
    Year,
    /// The files it was read from.
    Source,
}

impl Facet {
    /// All, in the order they are shown.
    pub const ALL: [Self; 7] = [
        Self::Country,
        Self::Organisation,
        Self::Language,
        Self::Check,
        Self::Kind,
        Self::Year,
        Self::Source,
    ];

    /// The position in [`Self::ALL`].
    pub(super) const fn index(self) -> usize {
        self as usize
    }
}

/// An answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// A place or organisation.
    Entry(Key),
    /// A language.
    Language(Language),
    /// A sort of assignment.
    Kind(MandateKind),
    /// A calendar year.
    Year(i32),
    /// A check that failed.
    Check(CheckKind),
    /// A file, by its position in the collection.
    Source(u32),
    /// The record does not say.
    Missing,
}

/// What is chosen of one facet: any of the included values, none of the excluded ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Any of these, where there are some.
    pub included: BTreeSet<Value>,
    /// None of these.
    pub excluded: BTreeSet<Value>,
}

impl Choice {
    /// Whether a record with these values passes.
    pub fn admits(&self, values: &[Value]) -> bool {
        let included =
            self.included.is_empty() || values.iter().any(|value| self.included.contains(value));
        included && !values.iter().any(|value| self.excluded.contains(value))
    }

    /// Whether nothing is chosen.
    pub fn is_empty(&self) -> bool {
        self.included.is_empty() && self.excluded.is_empty()
    }
}

/// What is chosen of all facets; a record must pass each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    choices: BTreeMap<Facet, Choice>,
}

impl Selection {
    /// Nothing chosen.
    pub const fn none() -> Self {
        Self { choices: BTreeMap::new() }
    }

    /// The facets with something chosen, in order.
    pub fn chosen(&self) -> impl Iterator<Item = (Facet, &Choice)> {
        self.choices.iter().map(|(facet, choice)| (*facet, choice))
    }

    /// What is chosen of a facet.
    pub fn choice(&self, facet: Facet) -> Option<&Choice> {
        self.choices.get(&facet)
    }

    /// Whether nothing is chosen at all.
    pub fn is_empty(&self) -> bool {
        self.choices.is_empty()
    }

    /// Includes a value.
    pub fn include(&mut self, facet: Facet, value: Value) {
        self.change(facet, |choice| {
            choice.excluded.remove(&value);
            choice.included.insert(value);
        });
    }

    /// Excludes a value.
    pub fn exclude(&mut self, facet: Facet, value: Value) {
        self.change(facet, |choice| {
            choice.included.remove(&value);
            choice.excluded.insert(value);
        });
    }

    /// Includes a value, or leaves it out again.
    pub fn toggle(&mut self, facet: Facet, value: Value) {
        self.change(facet, |choice| {
            choice.excluded.remove(&value);
            if !choice.included.remove(&value) {
                choice.included.insert(value);
            }
        });
    }

    /// Excludes a value, or admits it again.
    pub fn toggle_excluded(&mut self, facet: Facet, value: Value) {
        self.change(facet, |choice| {
            choice.included.remove(&value);
            if !choice.excluded.remove(&value) {
                choice.excluded.insert(value);
            }
        });
    }

    /// Only this value.
    pub fn only(&mut self, facet: Facet, value: Value) {
        self.change(facet, |choice| {
            *choice = Choice { included: BTreeSet::from([value]), ..Choice::default() };
        });
    }

    /// Nothing of this facet.
    pub fn clear(&mut self, facet: Facet) {
        self.choices.remove(&facet);
    }

    /// An empty choice is no choice, so that two selections that admit the same are equal.
    fn change(&mut self, facet: Facet, change: impl FnOnce(&mut Choice)) {
        let choice = self.choices.entry(facet).or_default();
        change(choice);
        if choice.is_empty() {
            self.choices.remove(&facet);
        }
    }
}
