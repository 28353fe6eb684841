use std::ops::Range;

use super::sequence::Next;

/// Records of one shard: their number fits two bytes.
pub(super) const SHARD: usize = 1 << 16;

/// How many threads share work that is worth sharing. What they find does not depend on it.
pub(super) fn threads() -> usize {
    const MOST: usize = 4;
    std::thread::available_parallelism().map_or(1, |threads| threads.get().min(MOST))
}

/// What a thread has worked out. Its panic is ours: without its share no answer is true.
pub(super) fn joined<T>(thread: std::thread::ScopedJoinHandle<'_, T>) -> T {
    thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

/// What the words of a run of records are found by: for each word, in the order of the dictionary,
/// the records it stands in and how much it says there.
///
/// Flat arrays of plain numbers: four bytes a posting, eight a word.
#[derive(Clone, Debug, Default)]
pub(super) struct Shard {
    /// How many records.
    pub(super) records: usize,
    /// Numbers of the words that stand in some record, ascending.
    words: Vec<u32>,
    /// Where each word's postings begin; one more than words.
    starts: Vec<u32>,
    at: Vec<u16>,
    impact: Vec<u8>,
    next: Vec<Next>,
}

/// Postings of a word or of several: records of the shard, each with an impact of 1 to 255.
#[derive(Clone, Copy, Debug)]
pub(super) struct Postings<'s> {
    at: &'s [u16],
    impact: &'s [u8],
    next: &'s [Next],
}

impl Shard {
    /// A shard from postings of words in any order, each word's together and ascending by record:
    /// number of the word, and where its postings lie in the three arrays.
    pub(super) fn of(
        records: usize,
        mut runs: Vec<(u32, Range<usize>)>,
        at: &[u16],
        impact: &[u8],
        next: &[Next],
    ) -> Self {
        runs.sort_unstable_by_key(|(word, _)| *word);
        let mut shard = Self {
            records,
            words: Vec::with_capacity(runs.len()),
            starts: Vec::with_capacity(runs.len() + 1),
            at: Vec::with_capacity(at.len()),
            impact: Vec::with_capacity(at.len()),
            next: Vec::with_capacity(at.len()),
        };
        for (word, run) in runs {
            shard.words.push(word);
            shard.starts.push(u32::try_from(shard.at.len()).unwrap_or(u32::MAX));
            shard.at.extend_from_slice(&at[run.clone()]);
            shard.impact.extend_from_slice(&impact[run.clone()]);
            shard.next.extend_from_slice(&next[run]);
        }
        shard.starts.push(u32::try_from(shard.at.len()).unwrap_or(u32::MAX));
        shard
    }

    /// The postings of a run of words.
    pub(super) fn postings(&self, words: Range<u32>) -> Postings<'_> {
        let from = self.words.partition_point(|own| *own < words.start);
        let to = from + self.words[from..].partition_point(|own| *own < words.end);
        let begin = |word: usize| self.starts.get(word).map_or(0, |start| *start as usize);
        let run = begin(from)..begin(to);
        let (at, impact) = (&self.at[run.clone()], &self.impact[run.clone()]);
        Postings { at, impact, next: &self.next[run] }
    }
}

impl Postings<'_> {
    /// How many.
    pub(super) const fn len(&self) -> usize {
        self.at.len()
    }

    /// The records with what follows the word in each.
    pub(super) fn nexts(self) -> impl Iterator<Item = (u16, Next)> {
        self.at.iter().copied().zip(self.next.iter().copied())
    }
}

impl<'s> IntoIterator for Postings<'s> {
    type Item = (u16, u8);
    type IntoIter = std::iter::Zip<
        std::iter::Copied<std::slice::Iter<'s, u16>>,
        std::iter::Copied<std::slice::Iter<'s, u8>>,
    >;

    fn into_iter(self) -> Self::IntoIter {
        self.at.iter().copied().zip(self.impact.iter().copied())
    }
}
