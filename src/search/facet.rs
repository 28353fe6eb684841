use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{
    lang::Language,
    lexicon::Key,
    model::{CheckKind, MandateKind},
};

/// A question by which records are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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

    /// The name in a query and on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Country => "country",
            Self::Organisation => "org",
            Self::Language => "lang",
            Self::Check => "check",
            Self::Kind => "kind",
            Self::Year => "year",
            Self::Source => "source",
        }
    }

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

/// What is chosen of one facet: any or all of the included values, none of the excluded ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Some of these, where there are any.
    pub included: BTreeSet<Value>,
    /// None of these.
    pub excluded: BTreeSet<Value>,
    /// Whether a record must have every included value; otherwise one is enough.
    pub all: bool,
}

impl Choice {
    /// Whether a record with these values passes.
    pub fn admits(&self, values: &[Value]) -> bool {
        self.includes(values) && !values.iter().any(|value| self.excluded.contains(value))
    }

    fn includes(&self, values: &[Value]) -> bool {
        if self.all {
            return self.included.iter().all(|value| values.contains(value));
        }
        self.included.is_empty() || values.iter().any(|value| self.included.contains(value))
    }

    /// Whether a record with these values counts for one of them: what choosing the value would
    /// leave. Where one value is enough, it would leave all that have it; where all must be there,
    /// those that have the others too.
    pub(super) fn counts(&self, values: &[Value], value: Value) -> bool {
        let refused = |own: &Value| *own != value && self.excluded.contains(own);
        !self.all || (self.includes(values) && !values.iter().any(refused))
    }

    /// Whether nothing is chosen.
    pub fn is_empty(&self) -> bool {
        self.included.is_empty() && self.excluded.is_empty()
    }
}

/// What is chosen of all facets; a record must pass each. Whether all values must be there is kept
/// where nothing is chosen yet.
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
        let chosen = self.choices.iter().filter(|(_, choice)| !choice.is_empty());
        chosen.map(|(facet, choice)| (*facet, choice))
    }

    /// What is chosen of a facet.
    pub fn choice(&self, facet: Facet) -> Option<&Choice> {
        self.choices.get(&facet)
    }

    /// Whether nothing is chosen at all.
    pub fn is_empty(&self) -> bool {
        self.chosen().next().is_none()
    }

    /// Whether a record must have every value that is chosen of a facet.
    pub fn wants_all(&self, facet: Facet) -> bool {
        self.choice(facet).is_some_and(|choice| choice.all)
    }

    /// Every chosen value of a facet must be there, or one is enough again.
    pub fn toggle_all(&mut self, facet: Facet) {
        self.change(facet, |choice| choice.all = !choice.all);
    }

    /// A value is neither included nor excluded.
    pub fn leave_out(&mut self, facet: Facet, value: Value) {
        self.change(facet, |choice| {
            choice.included.remove(&value);
            choice.excluded.remove(&value);
        });
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
            choice.excluded.clear();
            choice.included = BTreeSet::from([value]);
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
        if *choice == Choice::default() {
            self.choices.remove(&facet);
        }
    }
}
