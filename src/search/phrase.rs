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
    let found = |text: &str| ends(fold::each(text), phrase).next().is_some();
    let mut texts = texts(mandate).filter(|(field, _)| !titles_only || *field == Field::Title);
    let named = || {
        let mut named = mandate.organisations.iter().chain(&mandate.places);
        !titles_only
            && named.any(|own| found(lexicon.entry(own.key).name.get(mandate.language).raw()))
    };
    texts.any(|(_, text)| found(text)) || named()
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
        state = (state << 1 | 1) & places_of(&word, phrase);
        (length > 0 && state >> (length - 1) & 1 == 1).then_some(at)
    })
}

/// The places of the phrase that a word may stand in, one bit each.
fn places_of(word: &Word<'_>, phrase: &Written) -> u64 {
    let last = phrase.words.len().saturating_sub(1);
    let mut places = 0;
    for (at, wanted) in phrase.words.iter().enumerate().take(u64::BITS as usize) {
        let same = |own: &str| {
            own == wanted || at == last && phrase.open && own.starts_with(wanted.as_str())
        };
        if same(&word.folded) || word.joined.as_deref().is_some_and(same) {
            places |= 1 << at;
        }
    }
    places
}
