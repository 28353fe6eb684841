use serde::{Deserialize, Serialize};

use crate::{lexicon::Lexicon, model::Mandate};

/// What a mandate is known by when its pages are read again, perhaps with other dates or another
/// wording: facts that a person can read, no number that only this program understands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Known {
    /// The mandate's id when it was kept.
    pub id: String,
    /// Its title, exactly as it was read.
    pub title: String,
    /// Its first day, month or year in ISO 8601, where one is stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<String>,
    /// Lexicon ids of its organisations, in the order they were read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub organisations: Vec<String>,
}

impl Known {
    /// What a mandate is known by.
    pub fn of(mandate: &Mandate, lexicon: &Lexicon) -> Self {
        let named = mandate.organisations.iter();
        Self {
            id: mandate.id.clone(),
            title: mandate.title.raw().to_owned(),
            start: mandate.period.start.date().map(|date| date.to_string()),
            organisations: named.map(|own| lexicon.entry(own.key).id.clone()).collect(),
        }
    }

    /// How many bytes it has.
    pub(super) fn size(&self) -> usize {
        let organisations = self.organisations.iter().map(String::len).sum::<usize>();
        self.id.len() + self.title.len() + organisations
    }

    /// In how much two mandates of one title agree besides: that they start at the same time, and
    /// that the same organisations mandated them. Those that agree in nothing are not the same.
    pub(super) fn agreement(&self, other: &Self) -> usize {
        let start = self.start.is_some() && self.start == other.start;
        let who = !self.organisations.is_empty() && self.organisations == other.organisations;
        usize::from(start) + usize::from(who)
    }
}
