use std::{collections::HashSet, ops::Range};

use chrono::NaiveDate;

use super::{
    asked::{Asked, asked},
    dates::{self, DatesOf, Reading, Span},
    field::Field,
    terms::{self, Place},
    typed::{FieldValue, Token, TokenKind, Typed},
    want::{Flag, FlagKind, Part, Shade, Want},
};
use crate::{
    fold,
    model::Collection,
    search::facet::{Facet, Value},
};

/// No date takes more pieces of typed text than this: `3 oct. 2015 .. 4 nov. 2016`.
const DATE_TOKENS: usize = 7;

/// Reads the tokens of a text one after the other.
pub struct Reader<'r> {
    typed: &'r Typed,
    collection: &'r Collection,
    today: Option<NaiveDate>,
    /// What was read so far.
    pub parts: Vec<Part>,
    /// What was not understood so far.
    pub flags: Vec<Flag>,
    /// Colours of what was read so far, in order.
    pub shades: Vec<(Range<usize>, Shade)>,
    or: Or,
}

/// Where the reader stands with `OR`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Or {
    /// What comes next stands for itself.
    Apart,
    /// A part was just read, and an operator may follow.
    AfterPart,
    /// An operator was just read after a part.
    Joining,
}

/// What the values of a field ask for, as far as they were read.
#[derive(Default)]
struct Asking {
    any: Vec<Want>,
    found: Vec<Value>,
    unknown: bool,
}

impl Asking {
    fn any(mut self, field: Field) -> Vec<Want> {
        let mut seen = HashSet::new();
        self.found.retain(|value| seen.insert(*value));
        // What is not known is not there: nothing has it, unless it has another of the values.
        if !self.found.is_empty() || (self.unknown && self.any.is_empty()) {
            // Of a length that is none no facet has a value either.
            self.any.push(Want::Value(field.facet().unwrap_or(Facet::Year), self.found));
        }
        self.any
    }
}

/// Parts, and the position of the token after those they took.
type Taken = (Vec<Part>, usize);

impl<'r> Reader<'r> {
    /// Reads everything.
    pub fn read(typed: &'r Typed, collection: &'r Collection, today: Option<NaiveDate>) -> Self {
        let (parts, flags, shades) = (Vec::new(), Vec::new(), Vec::new());
        let mut reader = Self { typed, collection, today, parts, flags, shades, or: Or::Apart };
        let mut at = 0;
        while at < typed.tokens().len() {
            at = reader.token(at);
        }
        terms::spare_small_words(typed.text(), &mut reader.parts);
        reader
    }

    /// Reads the token at a position, and gives the position of the next.
    fn token(&mut self, at: usize) -> usize {
        let token = self.at(at);
        let (parts, next) = match &token.kind {
            TokenKind::Or => {
                self.shade(token, token.range.clone(), Shade::Operator);
                // An operator with nothing on one side joins nothing.
                self.or = if self.or == Or::AfterPart { Or::Joining } else { Or::Apart };
                return at + 1;
            }
            TokenKind::Field { name, values } => self.field(at, name, values),
            TokenKind::Word => self.date(at).unwrap_or_else(|| self.words(at)),
            TokenKind::Phrase { .. } | TokenKind::Start | TokenKind::Slip => self.words(at),
        };
        self.take(parts);
        next
    }

    fn at(&self, at: usize) -> &'r Token {
        &self.typed.tokens()[at]
    }

    fn is_last(&self, at: usize) -> bool {
        at + 1 == self.typed.tokens().len()
    }

    /// Adds parts to those read before, or to the last of them where an operator joins them. What
    /// is wanted and what is excluded are never joined.
    fn take(&mut self, mut parts: Vec<Part>) {
        let joining = self.or == Or::Joining;
        self.or = if parts.is_empty() { Or::Apart } else { Or::AfterPart };
        match (self.parts.last_mut(), parts.as_mut_slice()) {
            (Some(last), [part]) if joining && last.excluded == part.excluded => {
                last.any.append(&mut part.any);
                last.range.end = part.range.end;
            }
            _ => self.parts.append(&mut parts),
        }
    }

    /// Colours a piece of a token; all that is excluded looks the same, but for its faults.
    fn shade(&mut self, token: &Token, range: Range<usize>, shade: Shade) {
        let excluded = token.excluded && shade != Shade::NotUnderstood;
        if !range.is_empty() {
            self.shades.push((range, if excluded { Shade::Excluded } else { shade }));
        }
    }

    fn flag(&mut self, range: Range<usize>, kind: FlagKind) {
        self.flags.push(Flag { range, kind });
    }

    /// Whether an operator stands between the token at a position and another of the same sign.
    fn is_joined(&self, at: usize) -> bool {
        let [token, more @ ..] = &self.typed.tokens()[at..] else { return false };
        let same = |excluded: bool| excluded == token.excluded;
        let after = match more {
            [or, other, ..] if or.kind == TokenKind::Or && other.kind != TokenKind::Or => {
                same(other.excluded)
            }
            _ => false,
        };
        let before = self.or == Or::Joining;
        after || (before && self.parts.last().is_some_and(|part| same(part.excluded)))
    }

    /// Words, in whatever way the token at a position asks for them.
    fn words(&mut self, at: usize) -> Taken {
        let token = self.at(at);
        let place = Place { last: self.is_last(at), joined: self.is_joined(at) };
        let parts = terms::parts(self.typed.text(), token, place);
        let shade = match token.kind {
            TokenKind::Phrase { .. } => Shade::Phrase,
            _ => Shade::Word,
        };
        match token.kind {
            TokenKind::Start | TokenKind::Slip => {
                self.shade(token, token.range.start..token.inner.start, Shade::Operator);
                self.shade(token, token.inner.clone(), shade);
                self.shade(token, token.inner.end..token.range.end, Shade::Operator);
            }
            // Each word, as some may be small.
            TokenKind::Word if parts.len() > 1 => {
                for part in &parts {
                    self.shade(token, part.range.clone(), shade);
                }
            }
            // The name of a field that there is not has its colour already.
            TokenKind::Field { .. } => {}
            _ => self.shade(token, token.range.clone(), shade),
        }
        (parts, at + 1)
    }

    /// A date among words.
    fn date(&mut self, at: usize) -> Option<Taken> {
        let token = self.at(at);
        let from = token.inner.start;
        let (span, open, next) = match self.longest_date(from, at) {
            Some((span, next)) => (span, false, next),
            None => (self.half_date(at)?, self.is_last(at) && !token.excluded, at + 1),
        };
        let range = token.range.start..self.at(next - 1).range.end;
        let words = bare(&self.typed.text()[from..range.end]);
        let dates = span.of(DatesOf::Active);
        let want = if dates::is_range(words) {
            Want::Date(dates)
        } else {
            Want::Year { dates, written: fold::key(words), open }
        };
        self.flag_backwards(words, range.clone());
        self.shade(token, range.clone(), Shade::Date);
        Some((vec![Part { any: vec![want], excluded: token.excluded, range }], next))
    }

    fn flag_backwards(&mut self, written: &str, range: Range<usize>) {
        if dates::forwards(written).is_some() {
            self.flag(range, FlagKind::Backwards);
        }
    }

    /// The date of the most pieces that begins at a byte within the token at a position.
    fn longest_date(&self, from: usize, at: usize) -> Option<(Span, usize)> {
        let (text, tokens) = (self.typed.text(), self.typed.tokens());
        let (first, more) = tokens[at..].split_first()?;
        if !dates::may_begin(bare(&text[from..first.inner.end])) {
            return None;
        }
        let plain = |token: &&Token| token.kind == TokenKind::Word && !token.excluded;
        let more = more.iter().take(DATE_TOKENS - 1).take_while(plain);
        let count = if first.excluded { 0 } else { more.count() };
        (at..=at + count).rev().find_map(|last| {
            let span = dates::span(bare(&text[from..tokens[last].inner.end]))?;
            Some((span, last + 1))
        })
    }

    /// A date that goes on with something that is none yet (`2016-`), or the decade that a year
    /// being typed falls into.
    fn half_date(&self, at: usize) -> Option<Span> {
        let token = self.at(at);
        let written = bare(&self.typed.text()[token.inner.clone()]);
        // A year is the shortest date there is.
        if written.len() > 4 && dates::may_begin(written) {
            return match dates::read(written) {
                Reading::Begun(span) => Some(span),
                _ => None,
            };
        }
        let typing = token.inner.end == self.typed.text().len() && !token.excluded;
        typing.then(|| Span::decade(written))?
    }

    fn field(&mut self, at: usize, name: &Range<usize>, values: &[FieldValue]) -> Taken {
        let token = self.at(at);
        let Some(field) = Field::named(&self.typed.text()[name.clone()]) else {
            return self.unknown_field(at, name, !values.is_empty());
        };
        self.shade(token, token.range.start..name.end + 1, Shade::FieldName);
        if values.is_empty() {
            self.flag(token.range.clone(), FlagKind::Pending);
        }
        let (mut wanted, mut refused, mut next) = (Asking::default(), Asking::default(), at + 1);
        for value in values {
            let (inner, range, after) = self.reach(field, value, at);
            next = after;
            if field.takes_dates() {
                self.flag_backwards(&self.typed.text()[inner.clone()], inner.clone());
            }
            let mut shade = if field.takes_dates() { Shade::Date } else { Shade::FieldValue };
            // In what is excluded as a whole a sign says nothing new.
            let apart = value.excluded && !token.excluded;
            let asking = if apart { &mut refused } else { &mut wanted };
            match asked(field, &self.typed.text()[inner], self.collection, self.today) {
                Asked::Other(want) => asking.any.push(want),
                Asked::Values(values) => asking.found.extend(values),
                Asked::Pending => self.flag(range.clone(), FlagKind::Pending),
                Asked::Unknown => {
                    asking.unknown = true;
                    shade = Shade::NotUnderstood;
                    self.flag(range.clone(), FlagKind::UnknownValue);
                }
            }
            if apart && shade != Shade::NotUnderstood {
                shade = Shade::Excluded;
            }
            self.shade(token, range, shade);
        }
        let range = token.range.start..self.at(next - 1).range.end;
        let parts = [(wanted, token.excluded), (refused, true)].map(|(asking, excluded)| {
            let any = asking.any(field);
            Part { any, excluded, range: range.clone() }
        });
        (parts.into_iter().filter(|part| !part.any.is_empty()).collect(), next)
    }

    /// What a value says, all of its bytes, and the position of the token after it. A date may go
    /// on after a space: `from:mars 2016`.
    fn reach(
        &self,
        field: Field,
        value: &FieldValue,
        at: usize,
    ) -> (Range<usize>, Range<usize>, usize) {
        let bare = value.inner == value.range && value.range.end == self.at(at).range.end;
        if field.takes_dates()
            && bare
            && let Some((_, next)) = self.longest_date(value.inner.start, at)
        {
            let last = self.at(next - 1);
            let start = value.inner.start;
            return (start..last.inner.end, start..last.range.end, next);
        }
        (value.inner.clone(), value.range.clone(), at + 1)
    }

    /// A colon after what is no field's name: words, and a hint where a field may have been meant.
    fn unknown_field(&mut self, at: usize, name: &Range<usize>, valued: bool) -> Taken {
        let token = self.at(at);
        if valued {
            self.flag(name.clone(), FlagKind::UnknownField);
        }
        let shade = if valued { Shade::NotUnderstood } else { Shade::Word };
        self.shade(token, token.range.start..name.end + 1, shade);
        self.shade(token, name.end + 1..token.range.end, Shade::Word);
        self.words(at)
    }
}

/// A date without the marks that stand around it in a sentence.
fn bare(text: &str) -> &str {
    let text = text.trim_matches(['(', ')', '[', ']', ',', ';', ':', '?']);
    text.strip_suffix("...").or_else(|| text.strip_suffix('…')).unwrap_or(text)
}
