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
    !is_punctuation(c) && c.is_alphanumeric() && !is_apostrophe(c)
}

/// Spaces, dashes, quotation marks: what stands most between words, said without a table.
const fn is_punctuation(c: char) -> bool {
    matches!(c, '\u{2000}'..='\u{206F}' | '\u{A0}' | '«' | '»')
}

/// Whether a word goes on after this character: it is a letter, or a mark on one.
pub fn continues_word(c: char) -> bool {
    !is_punctuation(c) && (is_letter(c) || is_combining_mark(c))
}

/// The folded letters of one character; nothing for marks and for what is not part of a word.
fn fold_char(c: char, out: &mut String) {
    if c.is_ascii_alphanumeric() {
        out.push(c.to_ascii_lowercase());
        return;
    }
    if let Some(plain) = common(c) {
        out.push(plain);
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

/// The accented letters of French, which need no decomposition to be folded.
const fn common(c: char) -> Option<char> {
    Some(match c {
        'à' | 'â' | 'ä' | 'À' | 'Â' | 'Ä' => 'a',
        'ç' | 'Ç' => 'c',
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => 'e',
        'î' | 'ï' | 'Î' | 'Ï' => 'i',
        'ô' | 'ö' | 'Ô' | 'Ö' => 'o',
        'ù' | 'û' | 'ü' | 'Ù' | 'Û' | 'Ü' => 'u',
        _ => return None,
    })
}

/// The words of a text in order. Apostrophes and hyphens separate words; elided letters are
/// dropped (and kept joined), and so is the English possessive `'s`.
pub fn words(text: &str) -> Vec<Word<'_>> {
    each(text).collect()
}

/// As [`words`], one at a time.
pub fn each(text: &str) -> impl Iterator<Item = Word<'_>> {
    Words { text, at: 0, after_apostrophe: false, elided: None, any: false }
}

/// A text while its words are taken from it.
struct Words<'t> {
    text: &'t str,
    /// The byte to go on from.
    at: usize,
    after_apostrophe: bool,
    /// Elided letters just before.
    elided: Option<Cow<'t, str>>,
    /// Whether any word was found before.
    any: bool,
}

impl<'t> Iterator for Words<'t> {
    type Item = Word<'t>;

    fn next(&mut self) -> Option<Word<'t>> {
        loop {
            let start = self.skip_to_letter()?;
            let folded = self.take_word(start);
            let before_apostrophe = self.stands_before_apostrophe();
            // A letter with an apostrophe on either side is quoted.
            let quoted = self.after_apostrophe && self.elided.is_none();
            if before_apostrophe && !quoted && ELISIONS.contains(&&*folded) {
                self.elided = Some(folded);
                continue;
            }
            let possessive = quoted && !before_apostrophe && folded == "s" && self.any;
            self.after_apostrophe = false;
            if folded.is_empty() || possessive {
                continue;
            }
            self.any = true;
            let joined = self.elided.take().map(|letters| format!("{letters}{folded}"));
            return Some(Word { folded, range: start..self.at, joined });
        }
    }
}

impl<'t> Words<'t> {
    /// Passes what is between words; gives the byte the next word begins at.
    fn skip_to_letter(&mut self) -> Option<usize> {
        loop {
            let byte = *self.text.as_bytes().get(self.at)?;
            let (letter, apostrophe, length) = if byte.is_ascii() {
                (byte.is_ascii_alphanumeric(), byte == b'\'' || byte == b'`', 1)
            } else {
                let c = self.text[self.at..].chars().next()?;
                (is_letter(c), is_apostrophe(c), c.len_utf8())
            };
            if letter {
                return Some(self.at);
            }
            self.at += length;
            self.after_apostrophe = apostrophe;
            if !apostrophe {
                self.elided = None;
            }
        }
    }

    /// The word that begins at `start`. Most letters are ASCII and need no table.
    fn take_word(&mut self, start: usize) -> Cow<'t, str> {
        let bytes = self.text.as_bytes();
        let (mut plain, mut end) = (true, start);
        while let Some(byte) = bytes.get(end).filter(|byte| byte.is_ascii_alphanumeric()) {
            plain &= !byte.is_ascii_uppercase();
            end += 1;
        }
        self.at = end;
        if bytes.get(end).is_none_or(u8::is_ascii) {
            let word = &self.text[start..end];
            return if plain { word.into() } else { word.to_ascii_lowercase().into() };
        }
        self.take_accented(start)
    }

    /// As [`Self::take_word`], for a word whose ASCII letters are passed. Those of French need no
    /// table either.
    fn take_accented(&mut self, start: usize) -> Cow<'t, str> {
        let mut folded = self.text[start..self.at].to_ascii_lowercase();
        for c in self.text[self.at..].chars() {
            if c.is_ascii_alphanumeric() {
                folded.push(c.to_ascii_lowercase());
            } else if let Some(plain) = common(c) {
                folded.push(plain);
            } else if c.is_ascii() || is_punctuation(c) {
                break;
            } else {
                let rest = &self.text[self.at..];
                self.at += rest.find(|c| !continues_word(c)).unwrap_or(rest.len());
                return fold_word(&self.text[start..self.at]);
            }
            self.at += c.len_utf8();
        }
        folded.into()
    }

    fn stands_before_apostrophe(&self) -> bool {
        match self.text.as_bytes().get(self.at) {
            None => false,
            Some(byte) if byte.is_ascii() => matches!(byte, b'\'' | b'`'),
            Some(_) => self.text[self.at..].starts_with(is_apostrophe),
        }
    }
}

/// Which bytes some folded words begin with: most words of a text are told apart by the first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Initials([u64; 4]);

impl Initials {
    /// Of these words.
    pub fn of<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let mut initials = Self::default();
        for first in words.filter_map(|word| word.bytes().next()) {
            initials.0[usize::from(first / 64)] |= 1 << (first % 64);
        }
        initials
    }

    /// Whether one of the words begins with the same byte as this one.
    pub fn may_begin(&self, word: &str) -> bool {
        let first = word.bytes().next();
        first.is_some_and(|first| self.0[usize::from(first / 64)] >> (first % 64) & 1 == 1)
    }
}

fn fold_word(word: &str) -> Cow<'_, str> {
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
