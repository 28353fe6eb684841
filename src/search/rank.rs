//! The first hits ranked with care: how close together and in which order the words stand, and how
//! much of the title they are.

use super::{letters::Letters, plan::Sought, texts::texts};
use crate::{
    fold::{self, Word},
    lexicon::Lexicon,
    model::Mandate,
};

/// What the query looks for, as positions in a text are asked for it.
#[derive(Clone, Debug)]
pub(super) struct Closeness<'p> {
    parts: Vec<&'p Sought>,
    lexicon: &'p Lexicon,
    letters: &'p Letters,
    /// The query's words as typed, folded.
    typed: String,
}

/// A set of parts, one bit each.
type Parts = u32;

impl<'p> Closeness<'p> {
    /// Of the parts that find words.
    pub(super) fn of(
        parts: &'p [Sought],
        lexicon: &'p Lexicon,
        letters: &'p Letters,
        typed: &str,
    ) -> Self {
        let found = parts.iter().filter(|part| !part.excluded && !part.marks.is_empty());
        let parts = found.take(Parts::BITS as usize).collect();
        Self { parts, lexicon, letters, typed: fold::key(typed) }
    }

    /// What a record earns beyond the score of its words, to be added to it: 0 to about 1,000.
    pub(super) fn of_record(&self, mandate: &Mandate) -> u32 {
        let title = mandate.title.raw();
        let words = fold::words(title);
        let found = self.parts_of(title, &words);
        let covered = found.iter().filter(|parts| **parts != 0).count();
        let coverage = 120 * covered / found.len().max(1);
        let likeness = self.letters.likeness(&fold::key(title), &self.typed).clamp(0, 300) / 5;
        let near_in_title = self.nearness(&found);
        let near = if near_in_title > 0 || self.parts.len() < 2 {
            4 * near_in_title
        } else {
            // Skips the title.
            let texts = texts(mandate).skip(1);
            texts
                .map(|(_, text)| self.nearness(&self.parts_of(text, &fold::words(text))))
                .max()
                .unwrap_or(0)
        };
        near + coverage as u32 + likeness as u32
    }

    /// The parts that each word of a text is found for.
    fn parts_of(&self, text: &str, words: &[Word<'_>]) -> Vec<Parts> {
        let mut found = vec![0; words.len()];
        for (at, part) in self.parts.iter().enumerate() {
            for (own, word) in found.iter_mut().zip(words) {
                if part.marks.has(&word.folded) {
                    *own |= 1 << at;
                }
            }
        }
        if self
            .parts
            .iter()
            .all(|part| part.marks.keys.is_empty() && part.marks.acronyms.is_empty())
        {
            return found;
        }
        for mention in self.lexicon.mentions_in(text, words) {
            for (at, part) in self.parts.iter().enumerate() {
                let acronym = mention.acronym && part.marks.acronyms.contains(&mention.key);
                if acronym || part.marks.keys.contains(&mention.key) {
                    let within = words.iter().zip(&mut found);
                    let within = within.filter(|(word, _)| {
                        word.range.start >= mention.range.start
                            && word.range.end <= mention.range.end
                    });
                    within.for_each(|(_, own)| *own |= 1 << at);
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
                    met |= u64::from(*parts);
                    let next = ordered + 1;
                    if parts >> next.min(31) & 1 == 1 {
                        ordered = next;
                    } else if u64::from(*parts) & !met != 0 {
                        in_order = false;
                    }
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
