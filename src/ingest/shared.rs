use std::collections::HashSet;

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

/// Whether two texts have four fifths of their different words in common, counted against the
/// longer one. Texts without words have nothing in common.
pub fn share_most_words(a: &str, b: &str) -> bool {
    let set = |text| fold::words(text).into_iter().map(|word| word.folded).collect::<HashSet<_>>();
    let (a, b) = (set(a), set(b));
    let common = a.intersection(&b).count();
    common > 0 && common * 5 >= a.len().max(b.len()) * 4
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
