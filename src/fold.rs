//! Folding: the form in which two spellings of the same words are equal.
//! Knows no field and no language tables beyond letters and French elision.

use std::{borrow::Cow, ops::Range};

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// One word of a text, folded, with where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word<'t> {
    /// Lower case, without accents, ligatures spelled out; a part of the text where that is so
    /// already.
    pub folded: Cow<'t, str>,
    /// Bytes of the word in the text it was taken from.
    pub range: Range<usize>,
    /// The word with the elided letters written before it: `divoire` for `d'Ivoire`.
    pub joined: Option<String>,
}

/// Letters that French elides before an apostrophe; they carry no meaning of their own.
const ELISIONS: [&str; 13] =
    ["l", "d", "qu", "n", "s", "j", "c", "m", "t", "jusqu", "lorsqu", "puisqu", "quoiqu"];

/// Whether a character is written as an apostrophe: typewriter, typographic, modifier or backtick.
pub const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`' | '´')
}

/// Whether a character is part of a word; the modifier apostrophe counts as a letter elsewhere.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && !is_apostrophe(c)
}

/// The folded letters of one character; nothing for marks and for what is not part of a word.
fn fold_char(c: char, out: &mut String) {
    if c.is_ascii_alphanumeric() {
        out.push(c.to_ascii_lowercase());
        return;
    }
    for c in c.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'œ' => out.push_str("oe"),
            'æ' => out.push_str("ae"),
            'ß' => out.push_str("ss"),
            'ø' => out.push('o'),
            'ł' => out.push('l'),
            'đ' | 'ð' => out.push('d'),
            'þ' => out.push_str("th"),
            'ı' => out.push('i'),
            c if c.is_alphanumeric() => out.push(c),
            // Lower-casing can leave a mark behind, as for the Turkish dotted capital.
            _ => {}
        }
    }
}

/// The words of a text in order. Apostrophes and hyphens separate words; elided letters are
/// dropped (and kept joined), and so is the English possessive `'s`.
pub fn words(text: &str) -> Vec<Word<'_>> {
    let mut found: Vec<Word<'_>> = Vec::new();
    let mut elided: Option<Cow<'_, str>> = None;
    let mut after_apostrophe = false;
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        let start = at;
        if !is_letter(first) {
            at += first.len_utf8();
            after_apostrophe = is_apostrophe(first);
            if !after_apostrophe {
                elided = None;
            }
            continue;
        }
        at = end_of_word(text, start);
        let folded = fold_word(&text[start..at]);
        let before_apostrophe = text[at..].starts_with(is_apostrophe);
        // A letter with an apostrophe on either side is quoted.
        let quoted = after_apostrophe && elided.is_none();
        if before_apostrophe && !quoted && ELISIONS.contains(&&*folded) {
            elided = Some(folded);
            continue;
        }
        let possessive = quoted && !before_apostrophe && folded == "s" && !found.is_empty();
        after_apostrophe = false;
        if folded.is_empty() || possessive {
            continue;
        }
        let joined = elided.take().map(|letters| format!("{letters}{folded}"));
        found.push(Word { folded, range: start..at, joined });
    }
    found
}

/// The byte after the word that begins at `start`. Most letters are ASCII and need no table.
fn end_of_word(text: &str, start: usize) -> usize {
    let ascii = text.as_bytes()[start..].iter().take_while(|byte| byte.is_ascii_alphanumeric());
    let plain = start + ascii.count();
    let ends = |c: char| !is_letter(c) && !is_combining_mark(c);
    text[plain..].find(ends).map_or(text.len(), |more| plain + more)
}

fn fold_word(word: &str) -> Cow<'_, str> {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    if word.bytes().all(plain) {
        return Cow::Borrowed(word);
    }
    if word.is_ascii() {
        return Cow::Owned(word.to_ascii_lowercase());
    }
    let mut folded = String::with_capacity(word.len());
    word.chars().for_each(|c| fold_char(c, &mut folded));
    // Decomposition took Korean syllables apart too; their letters belong together.
    if !folded.is_ascii() {
        folded = folded.nfc().filter(|c| !is_filler(*c)).collect();
    }
    Cow::Owned(folded)
}

/// Letters that stand for no sound and take no room.
const fn is_filler(c: char) -> bool {
    matches!(c, '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}')
}

/// The folded words of a text with one space between: equal for spellings that differ in case,
/// accents, apostrophes, dashes or spacing only.
pub fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for word in words(text) {
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(&word.folded);
    }
    key
}

/// A folded text as part of a file or record name: words joined by hyphens, cut after the last
/// word that fits in `cap` bytes. Empty when the text has no letter and no digit.
pub fn slug(text: &str, cap: usize) -> String {
    let mut slug = String::new();
    for word in words(text) {
        if slug.is_empty() {
            let end = word.folded.char_indices().map(|(at, c)| at + c.len_utf8());
            let end = end.take_while(|end| *end <= cap).last().unwrap_or(0);
            slug.push_str(&word.folded[..end]);
        } else if slug.len() + 1 + word.folded.len() <= cap {
            slug.push('-');
            slug.push_str(&word.folded);
        } else {
            break;
        }
    }
    slug
}
