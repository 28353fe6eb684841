use std::ops::Range;

use chrono::NaiveDate;

use super::{
    reader::Reader,
    typed::{Token, TokenKind, Typed},
    want::{Flag, Part, Shade, Want},
};
use crate::model::Collection;

/// What a reader typed, and what it means for a collection. Any text is a query; one that asks for
/// nothing finds everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// In the order typed. A record must satisfy all of them.
    pub parts: Vec<Part>,
    typed: Typed,
    flags: Vec<Flag>,
    shades: Vec<(Range<usize>, Shade)>,
    today: Option<NaiveDate>,
}

impl Query {
    /// Reads a text, with the names of the collection's lexicon and files for values. It knows no
    /// today.
    pub fn of(typed: &str, collection: &Collection) -> Self {
        Self::read(typed, collection, None)
    }

    /// Reads a text in which dates may be told from today on: `active:today`.
    pub fn on(typed: &str, collection: &Collection, today: NaiveDate) -> Self {
        Self::read(typed, collection, Some(today))
    }

    /// Reads another text on the same day.
    pub fn again(&self, typed: &str, collection: &Collection) -> Self {
        Self::read(typed, collection, self.today)
    }

    fn read(typed: &str, collection: &Collection, today: Option<NaiveDate>) -> Self {
        let typed = Typed::of(typed);
        let Reader { parts, flags, mut shades, .. } = Reader::read(&typed, collection, today);
        for (range, shade) in &mut shades {
            let part = parts.binary_search_by_key(&range.start, |part| part.range.start);
            let any = part.map_or(&[][..], |at| &parts[at].any);
            if matches!(any, [Want::Word(word)] if word.optional) {
                *shade = Shade::Small;
            }
        }
        Self { parts, typed, flags, shades, today }
    }

    /// As typed.
    pub fn typed(&self) -> &str {
        self.typed.text()
    }

    /// The pieces of what was typed.
    pub fn tokens(&self) -> &[Token] {
        self.typed.tokens()
    }

    /// Whether it asks for nothing, so that every record is a hit.
    pub const fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// What was not taken as it may have been meant, in order.
    pub fn flags(&self) -> &[Flag] {
        &self.flags
    }

    /// Bytes of the typed text with what they are, in order and apart; marks that say nothing have
    /// no shade.
    pub fn shades(&self) -> &[(Range<usize>, Shade)] {
        &self.shades
    }

    /// The typed text without a part, and without the operators beside it, which join nothing. Two
    /// dates or quotations that come to stand side by side may then be read as one.
    pub fn without(&self, part: usize) -> String {
        let Some(part) = self.parts.get(part) else {
            return self.typed().to_owned();
        };
        let range = self.with_operators(part.range.clone());
        let (before, after) = (&self.typed()[..range.start], &self.typed()[range.end..]);
        match (self.is_inside(range.start), self.is_inside(range.end)) {
            (false, false) => join(before.trim_end(), " ", after.trim_start()),
            (true, false) => format!("{before}{after}"),
            // Words of one token: the marks between them go with the first.
            (_, true) => {
                let after = after.trim_start_matches(|c: char| !c.is_alphanumeric());
                let within = before.ends_with(char::is_alphanumeric);
                join(before, if within { "-" } else { "" }, after)
            }
        }
    }

    /// The bytes of a part and of the operators beside it.
    fn with_operators(&self, range: Range<usize>) -> Range<usize> {
        let is_or = |token: &&Token| token.kind == TokenKind::Or;
        let before = self.tokens().iter().rev().skip_while(|token| token.range.end > range.start);
        let after = self.tokens().iter().skip_while(|token| token.range.start < range.end);
        let first = before.take_while(is_or).last().filter(|_| !self.is_inside(range.start));
        let last = after.take_while(is_or).last().filter(|_| !self.is_inside(range.end));
        first.map_or(range.start, |or| or.range.start)..last.map_or(range.end, |or| or.range.end)
    }

    /// The typed text with another word in the place of a part; marks before the part's own word
    /// stay.
    pub fn with(&self, part: usize, word: &str) -> String {
        let Some(part) = self.parts.get(part) else {
            return self.typed().to_owned();
        };
        let own = &self.typed()[part.range.clone()];
        let marks = own.find(char::is_alphanumeric).unwrap_or(0);
        let start = part.range.start + marks;
        format!("{}{word}{}", &self.typed()[..start], &self.typed()[part.range.end..])
    }

    /// Whether a byte stands within a token, so that the token goes on on both sides.
    fn is_inside(&self, at: usize) -> bool {
        self.tokens().iter().any(|token| token.range.start < at && at < token.range.end)
    }
}

/// Two texts with something between, where there is something on both sides.
fn join(before: &str, between: &str, after: &str) -> String {
    let between = if before.is_empty() || after.is_empty() { "" } else { between };
    format!("{before}{between}{after}")
}
