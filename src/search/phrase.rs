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
    let found = |text: &str| places(&fold::words(text), phrase).next().is_some();
    let mut texts = texts(mandate).filter(|(field, _)| !titles_only || *field == Field::Title);
    let named = || {
        let mut named = mandate.organisations.iter().chain(&mandate.places);
        !titles_only
            && named.any(|own| found(lexicon.entry(own.key).name.get(mandate.language).raw()))
    };
    texts.any(|(_, text)| found(text)) || named()
}

/// Where in a text a phrase begins, as positions of words.
pub(super) fn places<'p>(
    words: &'p [Word<'_>],
    phrase: &'p Written,
) -> impl Iterator<Item = usize> + 'p {
    let length = phrase.words.len();
    let last = length.saturating_sub(1);
    (0..(words.len() + 1).saturating_sub(length.max(1))).filter(move |from| {
        phrase.words.iter().zip(&words[*from..]).enumerate().all(|(at, (wanted, word))| {
            let same = |own: &str| {
                own == wanted || at == last && phrase.open && own.starts_with(wanted.as_str())
            };
            same(&word.folded) || at == 0 && word.joined.as_deref().is_some_and(same)
        })
    })
}
