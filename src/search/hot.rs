use std::ops::Range;

use super::{dictionary::Dictionary, postings::Shard};

/// Beginnings of words that so many records of a shard have that their postings are more than the
/// records themselves: the best impact of each record, side by side.
#[derive(Clone, Debug, Default)]
pub(super) struct Hot {
    starts: Vec<(Range<u32>, Vec<u8>)>,
}

/// Longer beginnings are never so common.
const LONGEST: usize = 4;

impl Hot {
    /// All such beginnings of a shard.
    pub(super) fn of(shard: &Shard, dictionary: &Dictionary) -> Self {
        let mut hot = Self::default();
        hot.grow(shard, dictionary, 0..dictionary.len(), 1);
        hot
    }

    fn grow(&mut self, shard: &Shard, dictionary: &Dictionary, within: Range<u32>, letters: usize) {
        let mut from = within.start;
        while from < within.end {
            let word = dictionary.word(from);
            let Some(cut) = word.char_indices().map(|(at, c)| at + c.len_utf8()).nth(letters - 1)
            else {
                // A word shorter than the beginning is no beginning of others.
                from += 1;
                continue;
            };
            let run = dictionary.starting(&word[..cut]);
            if shard.postings(run.clone()).len() > shard.records.max(1) && run.len() > 1 {
                let mut best = vec![0_u8; shard.records];
                for (at, impact) in shard.postings(run.clone()) {
                    let own = &mut best[usize::from(at)];
                    *own = (*own).max(impact);
                }
                self.starts.push((run.clone(), best));
                if letters < LONGEST {
                    self.grow(shard, dictionary, run.clone(), letters + 1);
                }
            }
            from = run.end;
        }
    }

    /// The impacts of a run of words, where they are at hand.
    pub(super) fn impacts(&self, words: &Range<u32>) -> Option<&[u8]> {
        self.starts.iter().find(|(run, _)| run == words).map(|(_, best)| best.as_slice())
    }
}
