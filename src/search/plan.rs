use std::ops::Range;

use super::{
    columns::Admitted,
    plane::{BEST_SCORE, VIAS, Weight},
    query::{Dates, Lengths},
    sequence::Next,
    tier::Via,
};
use crate::{bits::Bits, lexicon::Key};

/// What a question looks for, worked out once for all shards.
#[derive(Clone, Debug, Default)]
pub(super) struct Plan {
    /// All must be found, those excluded must not.
    pub(super) parts: Vec<Sought>,
    /// What concepts are found through: what a find's via points into.
    pub(super) vias: Vec<Via>,
}

/// A part of the query: found where any of its sources finds it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Sought {
    pub(super) excluded: bool,
    pub(super) sources: Vec<Source>,
    pub(super) marks: Marks,
}

/// One way to find a part.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Source {
    /// Postings of a run of words.
    Words(Pull),
    /// Words in this order, nothing between; those of the last may be a run.
    Phrase {
        words: Vec<Pull>,
        /// The beginning of the second.
        second: Next,
    },
    /// Records whose set of values is admitted.
    Sets(Admitted),
    /// Records with such dates.
    Dates(Dates),
    /// Records that take so long.
    Lengths(Lengths),
    /// These records.
    At(Bits),
}

/// Postings to take and what a find there is worth.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Pull {
    /// Numbers of the words.
    pub(super) words: Range<u32>,
    /// Tier and via.
    pub(super) base: u16,
    pub(super) weight: Weight,
    /// Postings of less impact are left.
    pub(super) least: u8,
    /// Only in records of these languages.
    pub(super) languages: Option<Admitted>,
}

/// Folded words in order; the last may be the beginning of one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Written {
    pub(super) words: Vec<String>,
    pub(super) open: bool,
}

/// What of a text a part has found.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Marks {
    /// Folded words.
    pub(super) words: Vec<String>,
    /// Beginnings of folded words.
    pub(super) starts: Vec<String>,
    /// Entries in any form.
    pub(super) keys: Vec<Key>,
    /// Entries written as an acronym.
    pub(super) acronyms: Vec<Key>,
    pub(super) phrases: Vec<Written>,
}

impl Marks {
    pub(super) fn is_empty(&self) -> bool {
        let Self { words, starts, keys, acronyms, phrases } = self;
        words.is_empty()
            && starts.is_empty()
            && keys.is_empty()
            && acronyms.is_empty()
            && phrases.is_empty()
    }
}

impl Plan {
    /// Whether some word is looked for, so that hits have ranks.
    pub(super) fn ranks(&self) -> bool {
        self.parts.iter().any(|part| !part.excluded && !part.marks.is_empty())
    }

    /// The number of a via. Beyond what a find can tell apart there is one number for all, which
    /// stands for no via.
    pub(super) fn via(&mut self, via: Via) -> u16 {
        let known = self.vias.iter().position(|own| *own == via);
        let at = known.unwrap_or_else(|| {
            if self.vias.len() + 1 < VIAS {
                self.vias.push(via);
                self.vias.len() - 1
            } else {
                VIAS - 1
            }
        });
        u16::try_from(at).unwrap_or(0)
    }
}

/// How much of a score a word brings in that so many of all records have, beside `parts` parts: a
/// rare word says more than a common one.
pub(super) fn weight(records: u32, all: usize, parts: usize) -> Weight {
    let (all, records) = (all as f32, (records as f32).min(all as f32));
    let rarity = (1.0 + (all - records + 0.5) / (records + 0.5)).ln() / (1.5 + all).ln();
    let share = f32::from(BEST_SCORE) / parts.max(1) as f32;
    // A word of all records still counts a little, so that where it stands can decide.
    (rarity.clamp(0.2, 1.0) * share * 65_536.0 / 255.0) as Weight
}
