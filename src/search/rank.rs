//! The first hits ranked with care: how close together and in which order the words stand, and how
//! much of the title they are.

use super::{dictionary::Field, letters::Letters, phrase::ends, plan::Sought, texts::texts};
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

    /// What the title earns beyond the score of its words, to be added to it: 0 to about 900. All
    /// that can be said without reading the text.
    pub(super) fn of_title(&self, mandate: &Mandate) -> u32 {
        let title = mandate.title.raw();
        let words = fold::words(title);
        let found = self.parts_of(title, &words);
        let covered = found.iter().filter(|parts| **parts != 0).count();
        let coverage = 120 * covered / found.len().max(1);
        4 * self.nearness(&found) + u32::try_from(coverage).unwrap_or(0)
    }

    /// What the letters of the title earn, and the text where the title has not all the words: 0 to
    /// about 250.
    pub(super) fn of_text(&self, mandate: &Mandate, of_title: u32) -> u32 {
        const ALL_IN_TITLE: u32 = 120;
        let title = fold::key(mandate.title.raw());
        let likeness = self.letters.likeness(&title, &self.typed).clamp(0, 300) / 6;
        let likeness = u32::try_from(likeness).unwrap_or(0);
        if of_title > ALL_IN_TITLE || self.parts.len() < 2 {
            return likeness;
        }
        let texts = texts(mandate).filter(|(field, _)| *field < Field::Name);
        let near = texts.map(|(_, text)| self.nearness(&self.words_of(&fold::words(text))));
        near.max().unwrap_or(0) + likeness
    }

    /// The parts that each word of a text is found for by itself.
    fn words_of(&self, words: &[Word<'_>]) -> Vec<Parts> {
        let parts = |word: &Word<'_>| {
            let all = self.parts.iter().enumerate();
            let found = all.filter(|(_, part)| part.marks.has(&word.folded));
            found.fold(0, |parts, (at, _)| parts | 1 << at)
        };
        let mut found: Vec<Parts> = words.iter().map(parts).collect();
        for (at, part) in self.parts.iter().enumerate() {
            for phrase in &part.marks.phrases {
                for end in ends(words.iter().cloned(), phrase) {
                    let from = (end + 1).saturating_sub(phrase.words.len());
                    found[from..=end].iter_mut().for_each(|own| *own |= 1 << at);
                }
            }
        }
        found
    }

    /// The parts that each word of a text is found for, by itself or as part of a name.
    fn parts_of(&self, text: &str, words: &[Word<'_>]) -> Vec<Parts> {
        let mut found = self.words_of(words);
        let named = |part: &&Sought| !part.marks.keys.is_empty() || !part.marks.acronyms.is_empty();
        if !self.parts.iter().any(named) {
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
