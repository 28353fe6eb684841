use std::collections::BTreeMap;

use crate::{bits::Bits, fold};

/// The reader's own words on mandates, by their positions in the collection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notes(BTreeMap<usize, Vec<String>>);

impl Notes {
    /// No words on any.
    pub const fn none() -> Self {
        Self(BTreeMap::new())
    }

    /// Writes words on a mandate, beside those before.
    pub fn write(&mut self, position: usize, text: &str) {
        let words = fold::each(text).map(|word| word.folded.into_owned());
        self.0.entry(position).or_default().extend(words);
    }

    /// Takes the words on a mandate away.
    pub fn remove(&mut self, position: usize) {
        self.0.remove(&position);
    }

    /// Positions of the mandates with folded words on them one after the other, of the last one the
    /// beginning at least; of all that have any where none is asked for.
    pub(super) fn with(&self, words: &[String]) -> Bits {
        let found = self.0.iter().filter(|(_, own)| words.is_empty() || has(own, words));
        Bits::at(found.map(|(position, _)| *position))
    }
}

fn has(own: &[String], words: &[String]) -> bool {
    let Some((last, before)) = words.split_last() else { return true };
    own.windows(words.len()).any(|run| {
        let (end, start) = (&run[before.len()], &run[..before.len()]);
        end.starts_with(last.as_str()) && start == before
    })
}
