use std::ops::Range;

use crate::fold;

/// What a piece of typed text is, before anything is looked up. Ranges are bytes of the whole text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters and marks between spaces; perhaps no letters at all.
    Word,
    /// Words in quotation marks, or after an apostrophe.
    Phrase {
        /// Whether the closing mark is still to come.
        open: bool,
    },
    /// The beginning of a word: `train*`, `^train`.
    Start,
    /// A word that may be misspelt: `~polcie`.
    Slip,
    /// `name:value,value`, whether or not there is such a field.
    Field {
        /// What stands before the colon.
        name: Range<usize>,
        /// In order; none where nothing is typed yet.
        values: Vec<FieldValue>,
    },
    /// `OR`, `OU` or `|`.
    Or,
}

/// One value after a field's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldValue {
    /// All of it.
    pub range: Range<usize>,
    /// What it says: all of it but a sign before it and quotation marks.
    pub inner: Range<usize>,
    /// Whether a sign before it, after a comma, excludes it alone.
    pub excluded: bool,
    /// Whether its closing quotation mark is still to come.
    pub open: bool,
}

/// A piece of typed text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// All of it.
    pub range: Range<usize>,
    /// What it speaks of: all of it but `-`, `~`, `*` and quotation marks.
    pub inner: Range<usize>,
    /// Whether a sign before it excludes what it means.
    pub excluded: bool,
    /// What it is.
    pub kind: TokenKind,
}

/// A line as typed, in pieces that cover everything but its spaces. Any text will do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    text: String,
    tokens: Vec<Token>,
}

impl Typed {
    /// Takes a line apart.
    pub fn of(text: &str) -> Self {
        let mut tokens = Vec::new();
        let mut at = skip(text, 0, char::is_whitespace);
        while at < text.len() {
            let token = token_at(text, at);
            at = skip(text, token.range.end, char::is_whitespace);
            tokens.push(token);
        }
        Self { text: text.to_owned(), tokens }
    }

    /// As typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// In order, apart, each of one byte at least.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }
}

/// The first byte from `at` on that does not belong to a run of such characters.
fn skip(text: &str, at: usize, belongs: impl Fn(char) -> bool) -> usize {
    text[at..].find(|c| !belongs(c)).map_or(text.len(), |length| at + length)
}

fn first(text: &str, at: usize) -> Option<char> {
    text[at..].chars().next()
}

const fn is_sign(c: char) -> bool {
    matches!(c, '-' | '!' | '−')
}

/// The marks that close what a mark opens; nothing for what is no quotation mark. Typewriter and
/// typographic marks are mixed by those who paste half of a line.
const fn closing(opening: char) -> Option<&'static [char]> {
    match opening {
        '"' | '“' | '„' => Some(&['"', '“', '”']),
        '«' => Some(&['»']),
        _ => None,
    }
}

/// Whether a word stops before this character even without a space.
fn ends_word(c: char) -> bool {
    c.is_whitespace() || c == '|' || closing(c).is_some()
}

/// The token that begins at `start`, where no space stands.
fn token_at(text: &str, start: usize) -> Token {
    let body = skip(text, start, is_sign);
    // A sign alone, or before another mark of the language, excludes nothing.
    let excluded = body > start && first(text, body).is_some_and(|c| !ends_word(c) || is_quote(c));
    let (inner, end, kind) = match body_at(text, if excluded { body } else { start }) {
        // What is excluded is joined to nothing.
        (inner, end, TokenKind::Or) if excluded => (inner, end, TokenKind::Word),
        body => body,
    };
    // `country:-Mali` says the same as `-country:Mali`.
    let sign_within = matches!(&kind, TokenKind::Field { name, .. }
        if after_sign(text, name.end + 1) > name.end + 1);
    Token { range: start..end, inner, excluded: excluded || sign_within, kind }
}

fn is_quote(c: char) -> bool {
    closing(c).is_some()
}

/// What stands at `at` once the sign is read: what it speaks of, its end, and its kind.
fn body_at(text: &str, at: usize) -> (Range<usize>, usize, TokenKind) {
    if let Some((inner, end, open)) = quoted_at(text, at) {
        return (inner, end, TokenKind::Phrase { open });
    }
    match first(text, at) {
        Some(sign) if is_sign(sign) => {
            let end = skip(text, at, is_sign);
            (at..end, end, TokenKind::Word)
        }
        Some('|') => {
            let end = skip(text, at, |c| c == '|');
            (at..end, end, TokenKind::Or)
        }
        Some('\'' | '‘') => apostrophe_at(text, at),
        Some(sign @ ('~' | '^')) => {
            let inner = skip(text, at, |c| c == sign)..skip(text, at, |c| !ends_word(c));
            let kind = if sign == '~' { TokenKind::Slip } else { TokenKind::Start };
            let end = inner.end;
            (without_stars(text, inner), end, kind)
        }
        _ => word_at(text, at),
    }
}

/// What is quoted at `at`, the byte after it, and whether the quotation goes on.
fn quoted_at(text: &str, at: usize) -> Option<(Range<usize>, usize, bool)> {
    let opening = first(text, at)?;
    let marks = closing(opening)?;
    let from = at + opening.len_utf8();
    Some(match text[from..].char_indices().find(|(_, c)| marks.contains(c)) {
        Some((length, mark)) => (from..from + length, from + length + mark.len_utf8(), false),
        None => (from..text.len(), text.len(), true),
    })
}

/// A phrase after an apostrophe. It goes on to the end of the text, or to an apostrophe that ends a
/// word as this one begins one.
fn apostrophe_at(text: &str, at: usize) -> (Range<usize>, usize, TokenKind) {
    let from = at + first(text, at).map_or(0, char::len_utf8);
    if first(text, from).is_none_or(char::is_whitespace) {
        return (at..from, from, TokenKind::Word);
    }
    let ends = |(length, mark): &(usize, char)| {
        let after = from + length + mark.len_utf8();
        fold::is_apostrophe(*mark) && first(text, after).is_none_or(char::is_whitespace)
    };
    match text[from..].char_indices().find(ends) {
        Some((length, mark)) => {
            let end = from + length + mark.len_utf8();
            (from..from + length, end, TokenKind::Phrase { open: false })
        }
        None => (from..text.len(), text.len(), TokenKind::Phrase { open: true }),
    }
}

fn word_at(text: &str, at: usize) -> (Range<usize>, usize, TokenKind) {
    if let Some(name) = field_name_at(text, at) {
        let (values, end) = values_at(text, after_sign(text, name.end + 1));
        return (at..end, end, TokenKind::Field { name, values });
    }
    let end = skip(text, at, |c| !ends_word(c));
    let inner = without_stars(text, at..end);
    let kind = match &text[at..end] {
        "OR" | "OU" => TokenKind::Or,
        _ if inner.end < end && !inner.is_empty() => TokenKind::Start,
        _ => TokenKind::Word,
    };
    (inner, end, kind)
}

/// The byte after the sign that stands at `at` before something else; without one `at` itself.
fn after_sign(text: &str, at: usize) -> usize {
    let after = skip(text, at, is_sign);
    let signs = first(text, after).is_some_and(|c| c != ',' && (!ends_word(c) || is_quote(c)));
    if signs { after } else { at }
}

fn without_stars(text: &str, range: Range<usize>) -> Range<usize> {
    let kept = text[range.clone()].trim_end_matches('*').len();
    range.start..range.start + kept
}

/// The name of a field: letters before a colon. A time has digits there, and a web address goes on
/// with two strokes.
fn field_name_at(text: &str, at: usize) -> Option<Range<usize>> {
    let letters = |c: char| c.is_alphabetic() || c == '-' || fold::is_apostrophe(c);
    let end = skip(text, at, |c| letters(c) || is_accent(c));
    let rest = text[end..].strip_prefix(':')?;
    (end > at && !rest.starts_with("//")).then_some(at..end)
}

/// Accents written as characters of their own, as some systems write all of them.
const fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// The values from `at` on, separated by commas, and the byte after the last one.
fn values_at(text: &str, at: usize) -> (Vec<FieldValue>, usize) {
    let (mut values, mut at) = (Vec::new(), at);
    loop {
        let value = value_at(text, at, if values.is_empty() { at } else { after_sign(text, at) });
        at = value.range.end;
        if !value.range.is_empty() {
            values.push(value);
        }
        if !text[at..].starts_with(',') {
            return (values, at);
        }
        at += 1;
    }
}

/// The value at `at`, of which a sign takes the bytes before `from`.
fn value_at(text: &str, at: usize, from: usize) -> FieldValue {
    let excluded = from > at;
    if let Some((inner, end, open)) = quoted_at(text, from) {
        return FieldValue { range: at..end, inner, excluded, open };
    }
    let end = skip(text, from, |c| c != ',' && !ends_word(c));
    FieldValue { range: at..end, inner: from..end, excluded, open: false }
}
