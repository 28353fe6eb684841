use std::ops::Range;

use memchr::memchr2_iter;

use super::{dictionary::Field, plan::Written, texts::texts};
use crate::{
    fold::{self, Word},
    lexicon::Lexicon,
    model::Mandate,
};

/// Whether some text of a record has these words in this order with nothing between; in its title
/// alone where only titles count.
pub(super) fn has_phrase(
    mandate: &Mandate,
    lexicon: &Lexicon,
    phrase: &Written,
    titles_only: bool,
) -> bool {
    let found = |text: &str| has(text, phrase);
    let mut texts = texts(mandate).filter(|(field, _)| !titles_only || *field == Field::Title);
    let named = || {
        let mut named = mandate.organisations.iter().chain(&mandate.places);
        !titles_only
            && named.any(|own| found(lexicon.entry(own.key).name.get(mandate.language).raw()))
    };
    texts.any(|(_, text)| found(text)) || named()
}

/// Whether a text has a phrase. Only where its first letter begins a word are words read.
fn has(text: &str, phrase: &Written) -> bool {
    let Some(first) = phrase.words.first().and_then(|word| word.bytes().next()) else {
        return false;
    };
    let begins = |at: usize| {
        let before = text[..at].chars().next_back();
        !before.is_some_and(fold::continues_word) && begins_with(&text[at..], phrase)
    };
    let bytes = text.as_bytes();
    let ascii = memchr2_iter(first, first.to_ascii_uppercase(), bytes);
    if first.is_ascii() && ascii.into_iter().any(begins) {
        return true;
    }
    // An accented letter, or a ligature, may stand for the first letter too.
    !text.is_ascii() && text.char_indices().any(|(at, c)| !c.is_ascii() && begins(at))
}

/// Whether the first words of a text are those of a phrase.
fn begins_with(text: &str, phrase: &Written) -> bool {
    let mut words = fold::each(text);
    let mut wanted = 0..phrase.words.len();
    wanted.all(|at| words.next().is_some_and(|word| places_of(&word, phrase, at..at + 1) != 0))
}

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
        state = (state << 1 | 1) & places_of(&word, phrase, 0..length);
        (length > 0 && state >> (length - 1) & 1 == 1).then_some(at)
    })
}

/// Which of some places of the phrase a word may stand in, one bit each.
fn places_of(word: &Word<'_>, phrase: &Written, among: Range<usize>) -> u64 {
    let last = phrase.words.len().saturating_sub(1);
    let mut places = 0;
    for at in among {
        let wanted = &phrase.words[at];
        let same = |own: &str| {
            own == wanted || at == last && phrase.open && own.starts_with(wanted.as_str())
        };
        if same(&word.folded) || word.joined.as_deref().is_some_and(same) {
            places |= 1_u64.checked_shl(at as u32).unwrap_or(1);
        }
    }
    places
}
