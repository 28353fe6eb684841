use std::{
    cmp::Ordering,
    hash::{DefaultHasher, Hash, Hasher},
};

use crate::fold;

/// Marks that a page puts where it cut a title.
const CUTS: [&str; 2] = ["...", "…"];

/// The title without the mark of a cut, if it has one.
pub fn uncut(title: &str) -> Option<&str> {
    CUTS.iter().find_map(|cut| title.trim_end().strip_suffix(cut)).map(str::trim_end)
}

/// A title as merging compares it: folded, a cut's mark left out.
pub fn title_key(title: &str) -> String {
    fold::key(uncut(title).unwrap_or(title))
}

/// The different words of a text.
pub struct WordSet {
    /// Hashes of the folded words, in order.
    words: Vec<u64>,
}

impl WordSet {
    /// The words of a text.
    pub fn of(text: &str) -> Self {
        let hash = |word: fold::Word<'_>| {
            let mut hasher = DefaultHasher::new();
            word.folded.hash(&mut hasher);
            hasher.finish()
        };
        let mut words: Vec<u64> = fold::words(text).into_iter().map(hash).collect();
        words.sort_unstable();
        words.dedup();
        Self { words }
    }

    /// Whether two texts have four fifths of their different words in common, counted against the
    /// longer one. Texts without words have nothing in common.
    pub fn shares_most_with(&self, other: &Self) -> bool {
        let longer = self.words.len().max(other.words.len());
        let shorter = self.words.len().min(other.words.len());
        if shorter == 0 || shorter * 5 < longer * 4 {
            return false;
        }
        let (mut own, mut their) = (self.words.iter().peekable(), other.words.iter().peekable());
        let mut common = 0;
        while let (Some(a), Some(b)) = (own.peek(), their.peek()) {
            match a.cmp(b) {
                Ordering::Less => _ = own.next(),
                Ordering::Greater => _ = their.next(),
                Ordering::Equal => {
                    common += 1;
                    own.next();
                    their.next();
                }
            }
        }
        common * 5 >= longer * 4
    }
}

/// The words of `b` around the first one in which it leaves `a`; `None` when all words are alike.
pub fn first_difference<'b>(a: &str, b: &'b str) -> Option<&'b str> {
    const AROUND: usize = 4;
    let (own, other) = (fold::words(b), fold::words(a));
    let at = own.iter().zip(&other).position(|(x, y)| x.folded != y.folded);
    let at = at.or_else(|| (own.len() != other.len()).then(|| own.len().min(other.len())))?;
    let from = own.get(at.saturating_sub(AROUND)).map_or(b.len(), |word| word.range.start);
    let to = own
        .get((at + AROUND).min(own.len().saturating_sub(1)))
        .map_or(b.len(), |word| word.range.end);
    b.get(from..to.max(from))
}
