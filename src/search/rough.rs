//! The postings of one shard as they are gathered: under numbers that one thread gave as words came.

use std::ops::Range;

use super::{
    postings::Shard,
    sequence::{Next, Sequences},
};

/// Number of the word, record, impact and what follows.
pub(super) type Posting = (u32, u16, u8, Next);

/// Postings of a shard as they come.
#[derive(Default)]
pub(super) struct Drawer {
    pub(super) words: Vec<Posting>,
    pub(super) concepts: Vec<Posting>,
}

/// Postings of a shard, each word's together.
pub(super) struct Rough {
    records: usize,
    pub(super) words: Vec<(u32, Range<usize>)>,
    pub(super) concepts: Vec<(u32, Range<usize>)>,
    at: Vec<u16>,
    impact: Vec<u8>,
    next: Vec<Next>,
    sequences: Sequences,
}

impl Drawer {
    /// Sorts the postings of so many records.
    pub(super) fn sort(self, records: usize, sequences: Sequences) -> Rough {
        let total = self.words.len() + self.concepts.len();
        let mut rough = Rough {
            records,
            words: Vec::new(),
            concepts: Vec::new(),
            at: vec![0; total],
            impact: vec![0; total],
            next: vec![Next::default(); total],
            sequences,
        };
        rough.words = rough.lay_out(&self.words, 0);
        rough.concepts = rough.lay_out(&self.concepts, self.words.len());
        rough
    }
}

impl Rough {
    /// Sorts by counting: records stay in their order within a word.
    fn lay_out(&mut self, postings: &[Posting], from: usize) -> Vec<(u32, Range<usize>)> {
        let numbers = postings.iter().map(|(number, ..)| *number as usize + 1).max();
        let mut next = vec![0_usize; numbers.unwrap_or(0)];
        for (number, ..) in postings {
            next[*number as usize] += 1;
        }
        let mut runs = Vec::new();
        let mut begin = from;
        for (number, count) in (0_u32..).zip(&mut next) {
            let run = begin..begin + *count;
            *count = run.start;
            begin = run.end;
            if !run.is_empty() {
                runs.push((number, run));
            }
        }
        for (number, at, impact, next_word) in postings {
            let to = &mut next[*number as usize];
            self.at[*to] = *at;
            self.impact[*to] = *impact;
            self.next[*to] = *next_word;
            *to += 1;
        }
        runs
    }

    /// The shard under the numbers of the whole collection.
    pub(super) fn finish(mut self, words: &[u32], concepts: &[u32]) -> (Shard, Sequences) {
        self.sequences.finish(words, concepts);
        let words = self.words.into_iter().map(|(own, run)| (words[own as usize], run));
        let concepts = self.concepts.into_iter().map(|(own, run)| (concepts[own as usize], run));
        let runs = words.chain(concepts).collect();
        let shard = Shard::of(self.records, runs, &self.at, &self.impact, &self.next);
        (shard, self.sequences)
    }
}
