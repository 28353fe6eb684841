use super::{
    small::is_small,
    typed::{Token, TokenKind},
    want::{Part, Want, Word},
};
use crate::fold;

/// Where a token stands among the others.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// Whether it is the last, so that it may still be typed.
    pub last: bool,
    /// Whether an operator stands beside it.
    pub joined: bool,
}

/// What the words of a token ask for, in their order. Several words make several parts; they make
/// one phrase where one thing must be wanted: begun, excluded or joined to another.
pub fn parts(text: &str, token: &Token, place: Place) -> Vec<Part> {
    let words = fold::words(&text[token.inner.clone()]);
    // What is excluded while it is typed would exclude everything that begins so.
    let open = place.last && !token.excluded;
    let single = place.joined || token.excluded;
    let one =
        |want| vec![Part { any: vec![want], excluded: token.excluded, range: token.range.clone() }];
    match (&token.kind, words.as_slice()) {
        (_, []) => Vec::new(),
        (TokenKind::Phrase { open }, words) => one(phrase(words, *open && !token.excluded)),
        (TokenKind::Start, [word]) => one(Want::Start(word.folded.to_string())),
        (TokenKind::Start, words) => one(phrase(words, true)),
        (_, [_, _, ..]) if single => one(phrase(&words, open)),
        _ => several(text, token, &words, open),
    }
}

fn phrase(words: &[fold::Word], open: bool) -> Want {
    Want::Phrase { words: words.iter().map(|word| word.folded.to_string()).collect(), open }
}

/// A part for each word. Each has the marks before it, and the last those after it.
fn several(text: &str, token: &Token, words: &[fold::Word], open: bool) -> Vec<Part> {
    let slip = token.kind == TokenKind::Slip;
    let mut start = token.range.start;
    if slip && words.len() > 1 {
        // The sign is for all of them.
        start = token.inner.start;
    }
    let mut parts = Vec::with_capacity(words.len());
    for (at, word) in words.iter().enumerate() {
        let last = at + 1 == words.len();
        let own = &text[token.inner.clone()][word.range.clone()];
        let end = if last { token.range.end } else { token.inner.start + word.range.end };
        let folded = word.folded.to_string();
        let want = if slip {
            Want::Slip(folded)
        } else {
            Want::Word(Word {
                folded,
                open: open && last,
                optional: false,
                acronym: is_acronym(own),
            })
        };
        parts.push(Part { any: vec![want], excluded: token.excluded, range: start..end });
        start = end;
    }
    parts
}

/// Whether a word is in capitals, two at least.
fn is_acronym(written: &str) -> bool {
    let capitals = written.chars().filter(|c| c.is_uppercase()).count();
    capitals > 1 && !written.chars().any(char::is_lowercase)
}

/// Lets records do without the small words, where there is anything else to find. A word that may
/// still grow is not yet small, and neither is one in capitals (`UN`, `AU`) unless all is.
pub fn spare_small_words(text: &str, parts: &mut [Part]) {
    let shouted = is_shouted(text);
    let small = |part: &Part| match part.any.as_slice() {
        [Want::Word(word)] if !part.excluded => {
            is_small(&word.folded) && (shouted || !word.acronym)
        }
        _ => false,
    };
    if parts.iter().all(|part| part.excluded || small(part)) {
        return;
    }
    let typing = text.ends_with(char::is_alphanumeric);
    for part in parts.iter_mut().filter(|part| small(part)) {
        if let [Want::Word(word)] = part.any.as_mut_slice() {
            word.optional = !(word.open && typing);
        }
    }
}

/// Whether a text is in capitals altogether, so that they say nothing.
fn is_shouted(text: &str) -> bool {
    let count = |is: fn(char) -> bool| text.chars().filter(|c| is(*c)).count();
    let (upper, lower) = (count(char::is_uppercase), count(char::is_lowercase));
    upper > 8 && upper > 2 * lower
}
