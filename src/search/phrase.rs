use super::plan::Written;
use crate::fold::Word;

/// Where among the words of a text a phrase ends, as positions of words.
///
/// Bit `n` of the state says that the words just met are the first `n + 1` of the phrase, so that
/// each word is looked at once.
pub(super) fn ends<'p>(
    words: impl Iterator<Item = Word<'p>>,
    phrase: &'p Written,
) -> impl Iterator<Item = usize> {
    let length = phrase.words.len().min(u64::BITS as usize);
    let mut state = 0_u64;
    words.enumerate().filter_map(move |(at, word)| {
        state = (state << 1 | 1) & places_of(&word, phrase, length);
        (length > 0 && state >> (length - 1) & 1 == 1).then_some(at)
    })
}

/// Which of the first places of the phrase a word may stand in, one bit each.
fn places_of(word: &Word<'_>, phrase: &Written, length: usize) -> u64 {
    let last = phrase.words.len().saturating_sub(1);
    let mut places = 0;
    for (at, wanted) in phrase.words.iter().enumerate().take(length) {
        let same = |own: &str| {
            own == wanted || at == last && phrase.open && own.starts_with(wanted.as_str())
        };
        if same(&word.folded) || word.joined.as_deref().is_some_and(same) {
            places |= 1_u64.checked_shl(at as u32).unwrap_or(1);
        }
    }
    places
}
