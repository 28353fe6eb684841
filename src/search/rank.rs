//! The first hits ranked with care: how close together and in which order the words stand, and how
//! much of the title they are.

use std::ops::Range;

use super::{
    letters::Letters,
    plan::{Sought, Source},
    postings::SHARD,
    sequence::{Sequences, begin_with, words},
};
use crate::{fold, model::Mandate};

/// What the query looks for, as positions in the words of a record are asked for it.
#[derive(Clone, Debug)]
pub(super) struct Closeness<'p> {
    parts: Vec<Runs>,
    sequences: &'p [Sequences],
    letters: &'p Letters,
    /// The query's words as typed, folded.
    typed: String,
}

/// The numbers that a part is found by.
#[derive(Clone, Debug, Default)]
struct Runs {
    /// Words and concepts.
    words: Vec<Range<u32>>,
    /// Words in order.
    phrases: Vec<Vec<Range<u32>>>,
}

/// A set of parts, one bit each.
type Parts = u32;

impl Runs {
    fn of(part: &Sought) -> Self {
        let mut runs = Self::default();
        for source in &part.sources {
            match source {
                Source::Words(pull) => runs.words.push(pull.words.clone()),
                Source::Phrase { words, .. } => {
                    runs.phrases.push(words.iter().map(|pull| pull.words.clone()).collect());
                }
                Source::Sets(_) | Source::Dates(_) | Source::Lengths(_) | Source::At(_) => {}
            }
        }
        runs
    }

    fn has(&self, number: u32) -> bool {
        self.words.iter().any(|run| run.contains(&number))
    }
}

impl<'p> Closeness<'p> {
    /// Of the parts that find words.
    pub(super) fn of(
        parts: &[Sought],
        sequences: &'p [Sequences],
        letters: &'p Letters,
        typed: &str,
    ) -> Self {
        let found = parts.iter().filter(|part| !part.excluded && !part.marks.is_empty());
        let parts = found.take(Parts::BITS as usize).map(Runs::of).collect();
        Self { parts, sequences, letters, typed: fold::key(typed) }
    }

    /// What the title of a record earns beyond the score of its words, to be added to it: 0 to about
    /// 900.
    pub(super) fn of_title(&self, record: usize) -> u32 {
        let (shard, at) = (record / SHARD, record % SHARD);
        let Some(sequences) = self.sequences.get(shard) else { return 0 };
        let mut found = self.parts_of(sequences.title(at));
        for named in sequences.named(at) {
            let parts = self.parts_with(|part| part.has(named.concept));
            let within = usize::from(named.from)..usize::from(named.to);
            found.get_mut(within).into_iter().flatten().for_each(|own| *own |= parts);
        }
        let covered = found.iter().filter(|parts| **parts != 0).count();
        let coverage = 120 * covered / found.len().max(1);
        4 * self.nearness(&found) + u32::try_from(coverage).unwrap_or(0)
    }

    /// What the letters of the title earn, and the text where the title has not all the words: 0 to
    /// about 250.
    pub(super) fn of_text(&self, mandate: &Mandate, record: usize, of_title: u32) -> u32 {
        const ALL_IN_TITLE: u32 = 120;
        let title = fold::key(mandate.title.raw());
        let likeness = self.letters.likeness(&title, &self.typed).clamp(0, 300) / 6;
        let likeness = u32::try_from(likeness).unwrap_or(0);
        if of_title > ALL_IN_TITLE || self.parts.len() < 2 {
            return likeness;
        }
        let (shard, at) = (record / SHARD, record % SHARD);
        let Some(sequences) = self.sequences.get(shard) else { return likeness };
        // The title and the names stand before the text.
        let first = 1 + mandate.organisations.len() + mandate.places.len();
        let texts = first..first + mandate.sections.len() + mandate.variants.len();
        let near = sequences.texts(at, texts).map(|text| self.nearness(&self.parts_of(text)));
        near.max().unwrap_or(0) + likeness
    }

    fn parts_with(&self, found: impl Fn(&Runs) -> bool) -> Parts {
        let all = self.parts.iter().enumerate().filter(|(_, part)| found(part));
        all.fold(0, |parts, (at, _)| parts | 1 << at)
    }

    /// The parts that each word of a text is found for, by itself or in a phrase.
    fn parts_of(&self, text: &[u32]) -> Vec<Parts> {
        let words: Vec<(u32, Option<u32>)> = words(text).collect();
        let own = |(word, other): &(u32, Option<u32>)| {
            self.parts_with(|part| part.has(*word) || other.is_some_and(|other| part.has(other)))
        };
        let mut found: Vec<Parts> = words.iter().map(own).collect();
        for (part, runs) in self.parts.iter().enumerate() {
            for phrase in &runs.phrases {
                let begins = |at: &usize| begin_with(words[*at..].iter().copied(), phrase);
                for at in (0..words.len()).filter(begins) {
                    found[at..at + phrase.len()].iter_mut().for_each(|own| *own |= 1 << part);
                }
            }
        }
        found
    }

    /// How close together all parts stand at their closest: 200 side by side in the order typed, 0
    /// where some part is not there at all.
    fn nearness(&self, found: &[Parts]) -> u32 {
        const WIDEST: usize = 40;
        let all = (1_u64 << self.parts.len()) - 1;
        let mut best = 0;
        for (from, first) in found.iter().enumerate().filter(|(_, parts)| **parts != 0) {
            let (mut met, mut ordered) = (u64::from(*first), first.trailing_zeros());
            let mut in_order = ordered == 0;
            for (span, parts) in found[from..].iter().enumerate().take(WIDEST) {
                if *parts != 0 && span > 0 {
                    let next = ordered + 1;
                    if parts >> next.min(31) & 1 == 1 {
                        ordered = next;
                    } else if u64::from(*parts) & !met != 0 {
                        in_order = false;
                    }
                    met |= u64::from(*parts);
                }
                if met == all {
                    let wide = (span + 1).saturating_sub(self.parts.len()).min(WIDEST);
                    let order = in_order && ordered as usize + 1 >= self.parts.len();
                    let near = 160 - 4 * wide.min(35) as u32 + if order { 40 } else { 0 };
                    best = best.max(near);
                    break;
                }
            }
        }
        best
    }
}
