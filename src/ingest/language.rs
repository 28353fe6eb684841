use whatlang::{Detector, Lang};

use crate::lang::Language;

/// Words that only one of the two languages has and that nearly every sentence holds.
const ENGLISH: [&str; 16] = [
    "the", "of", "and", "for", "in", "on", "with", "to", "from", "by", "is", "will", "was", "this",
    "an", "at",
];
const FRENCH: [&str; 21] = [
    "le", "la", "les", "des", "du", "de", "et", "en", "dans", "pour", "sur", "aux", "est", "une",
    "par", "avec", "ce", "cette", "sont", "matiere", "matière",
];
/// Bytes of the longest of them.
const LONGEST: usize = 8;

/// The language of a record, judged on all its words together, never on the page it came from.
///
/// A short text is told by its small words, which trigrams know too little of; the rest, and a
/// text without small words, by trigrams. Texts that say nothing either way count as English, the
/// language most of the field's titles are in.
pub fn of(text: &str) -> Language {
    let (mut english, mut french) = (0_usize, 0_usize);
    // Nothing else of the words matters here, and a collection has very many.
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|own| own.len() <= LONGEST) {
        let is = |own: &&str| own.eq_ignore_ascii_case(word);
        english += usize::from(ENGLISH.iter().any(is));
        french += usize::from(FRENCH.iter().any(is));
    }
    let decided = english.abs_diff(french) * 2 > english.max(french);
    if decided {
        return if french > english { Language::Fr } else { Language::En };
    }
    let detector = Detector::with_allowlist(vec![Lang::Eng, Lang::Fra]);
    match detector.detect(text) {
        Some(told) if told.lang() == Lang::Fra && told.is_reliable() => Language::Fr,
        _ => Language::En,
    }
}
