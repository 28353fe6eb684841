//! Numbers, words and marks of a line: what dates are made of.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::{fold, months::month_of};

/// What a token is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Digits: what they count and how many there are.
    Number { value: u32, digits: usize },
    /// Letters, folded.
    Word(String),
    /// Anything else but white space.
    Mark(char),
}

/// A token, with its bytes in the line.
#[derive(Clone, Debug)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// Where it stands.
    pub range: Range<usize>,
}

/// The tokens of a line. Positions past the end hold nothing.
pub struct Tokens {
    /// In order.
    pub list: Vec<Token>,
}

impl Tokens {
    /// The tokens of a text, without the full stops and commas it ends with.
    pub fn of(text: &str) -> Self {
        let mut list = Vec::new();
        let mut chars = text.char_indices().peekable();
        while let Some(&(start, first)) = chars.peek() {
            // The accent of a decomposed letter belongs to its word.
            let is_letter = |c: char| c.is_alphabetic() || is_combining_mark(c);
            let class = |c: char| (c.is_ascii_digit(), is_letter(c));
            chars.next();
            let mut end = start + first.len_utf8();
            if first.is_ascii_digit() || first.is_alphabetic() {
                while let Some(&(at, c)) = chars.peek().filter(|(_, c)| class(*c) == class(first)) {
                    end = at + c.len_utf8();
                    chars.next();
                }
            }
            let written = &text[start..end];
            let kind = if first.is_ascii_digit() {
                // A run too long for a number is no date; zero is none either.
                Kind::Number { value: written.parse().unwrap_or(0), digits: written.len() }
            } else if first.is_alphabetic() {
                Kind::Word(fold::key(written))
            } else if first.is_whitespace() {
                continue;
            } else {
                Kind::Mark(first)
            };
            list.push(Token { kind, range: start..end });
        }
        // The full stop of `31.08.2015.` and of a sentence ends no date of its own.
        while list.last().is_some_and(|token| matches!(token.kind, Kind::Mark('.' | ','))) {
            list.pop();
        }
        Self { list }
    }

    /// The token at a position.
    pub fn kind(&self, at: usize) -> Option<&Kind> {
        self.list.get(at).map(|token| &token.kind)
    }

    fn number(&self, at: usize, digits: Range<usize>) -> Option<u32> {
        match self.kind(at) {
            Some(Kind::Number { value, digits: own }) if digits.contains(own) => Some(*value),
            _ => None,
        }
    }

    /// A year of four digits.
    pub fn year(&self, at: usize) -> Option<i32> {
        let year = self.number(at, 4..5)?;
        (1900..2200).contains(&year).then_some(year.cast_signed())
    }

    /// A number that may be a day or a month.
    pub fn small(&self, at: usize) -> Option<u32> {
        self.number(at, 1..3).filter(|value| *value > 0)
    }

    /// The month that a word names.
    pub fn month(&self, at: usize) -> Option<u32> {
        match self.kind(at) {
            Some(Kind::Word(word)) => month_of(word),
            _ => None,
        }
    }

    /// A mark.
    pub fn mark(&self, at: usize) -> Option<char> {
        match self.kind(at) {
            Some(Kind::Mark(mark)) => Some(*mark),
            _ => None,
        }
    }

    /// A word, or nothing.
    pub fn word(&self, at: usize) -> &str {
        match self.kind(at) {
            Some(Kind::Word(word)) => word,
            _ => "",
        }
    }
}
