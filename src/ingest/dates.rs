//! Dates as pages write them: day first always, in the languages of the site. A range is read as
//! it stands: ends are never swapped.

use std::ops::Range;

use super::tokens::{Kind, Tokens};
use crate::model::{Date, Edge, Period};
use chrono::NaiveDate;

/// Something written as a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    /// What it says; an end that no calendar has is unknown.
    pub period: Period,
    /// Whether an end is written as a date that no calendar has.
    pub impossible: bool,
    /// Bytes of the text that say it.
    pub range: Range<usize>,
}

/// The period that the whole of `text` states: `01/07/2014 - 31/08/2015`, `Since 2014`, `2016`.
pub fn whole(text: &str) -> Option<Stated> {
    let tokens = Tokens::of(text);
    tokens.period_at(0).filter(|(_, end)| *end == tokens.list.len()).map(|(stated, _)| stated)
}

/// The period that `text` ends with, as a header line does after its places.
pub fn trailing(text: &str) -> Option<Stated> {
    let tokens = Tokens::of(text);
    (0..tokens.list.len()).find_map(|at| {
        let (stated, end) = tokens.period_at(at)?;
        (end == tokens.list.len()).then_some(stated)
    })
}

/// The first period of two days that running text states: `from 19 to 21 May 2015`.
pub fn first_range(text: &str) -> Option<Stated> {
    let tokens = Tokens::of(text);
    (0..tokens.list.len()).find_map(|at| {
        let (stated, _) = tokens.period_at(at)?;
        match (stated.period.start.date(), stated.period.end.date()) {
            (Some(start), Some(end)) if start != end => {
                (start.is_exact() && end.is_exact()).then_some(stated)
            }
            _ => None,
        }
    })
}

/// The first open period that running text states: `Since 2014`, `depuis mars 2016`.
pub fn first_since(text: &str) -> Option<Stated> {
    let tokens = Tokens::of(text);
    (0..tokens.list.len()).find_map(|at| {
        let opens = matches!(&tokens.list[at].kind, Kind::Word(word) if is_since(word));
        tokens.period_at(at).filter(|_| opens).map(|(stated, _)| stated)
    })
}

/// What makes a number an ordinal.
fn is_ordinal(word: &str) -> bool {
    matches!(word, "er" | "st" | "nd" | "rd" | "th")
}

fn is_since(word: &str) -> bool {
    matches!(word, "since" | "depuis")
}

/// A date while its parts are read.
#[derive(Clone, Copy, Debug, Default)]
struct Parts {
    day: Option<u32>,
    month: Option<u32>,
    year: Option<i32>,
}

impl Parts {
    fn date(self) -> Option<Date> {
        match (self.year, self.month, self.day) {
            (Some(year), Some(month), Some(day)) => {
                NaiveDate::from_ymd_opt(year, month, day).map(Date::Day)
            }
            (Some(year), Some(month), None) => Date::month(year, month),
            (Some(year), None, None) => Date::year(year),
            _ => None,
        }
    }

    /// The end of a period it makes; `None` when no calendar has the date.
    fn edge(self) -> Option<Edge> {
        self.date().map(Edge::Known)
    }
}

impl Tokens {
    /// A date at a token, with the token after it. The longest form that stands there is taken.
    fn date_at(&self, at: usize) -> Option<(Parts, usize)> {
        self.numeric(at).or_else(|| self.named(at)).or_else(|| {
            let year = Some(self.year(at)?);
            Some((Parts { year, ..Parts::default() }, at + 1))
        })
    }

    /// `2016-10-03`, `03/10/2016`, `03.10.2016.`, `10/2016`, `2016-10`.
    fn numeric(&self, at: usize) -> Option<(Parts, usize)> {
        let separator = self.mark(at + 1).filter(|mark| matches!(mark, '/' | '.' | '-'))?;
        let again = self.mark(at + 3) == Some(separator);
        if let Some(year) = self.year(at) {
            let month = self.small(at + 2)?;
            if let Some(day) = self.small(at + 4).filter(|_| again) {
                let parts = Parts { day: Some(day), month: Some(month), year: Some(year) };
                return Some((parts, at + 5));
            }
            let month = Some(month).filter(|month| *month <= 12 && separator != '.')?;
            return Some((Parts { day: None, month: Some(month), year: Some(year) }, at + 3));
        }
        let first = self.small(at)?;
        if let (Some(month), Some(year), true) = (self.small(at + 2), self.year(at + 4), again) {
            let end = at + 5 + usize::from(self.mark(at + 5) == Some('.'));
            return Some((Parts { day: Some(first), month: Some(month), year: Some(year) }, end));
        }
        let year = self.year(at + 2).filter(|_| first <= 12)?;
        Some((Parts { day: None, month: Some(first), year: Some(year) }, at + 3))
    }

    /// `3 October 2016`, `1er octobre`, `October 4, 2018`, `mars 2016`.
    fn named(&self, at: usize) -> Option<(Parts, usize)> {
        if let Some(day) = self.small(at) {
            let mut next = at + 1;
            next += usize::from(is_ordinal(self.word(next)));
            next += usize::from(self.mark(next) == Some('.'));
            let month = Some(self.month(next)?);
            next += 1;
            next += usize::from(
                matches!(self.mark(next), Some('.' | ',')) && self.year(next + 1).is_some(),
            );
            let year = self.year(next);
            next += usize::from(year.is_some());
            // As in `1. sep. 2018. - 2. sep. 2018.`
            let goes_on = self.separator_at(next + 1).is_some();
            next += usize::from(year.is_some() && goes_on && self.mark(next) == Some('.'));
            return Some((Parts { day: Some(day), month, year }, next));
        }
        let month = Some(self.month(at)?);
        let mut next = at + 1;
        next += usize::from(self.mark(next) == Some('.'));
        if let Some(day) = self.small(next) {
            let mut after = next + 1;
            after += usize::from(is_ordinal(self.word(after)));
            after += usize::from(self.mark(after) == Some(','));
            if let Some(year) = self.year(after) {
                return Some((Parts { day: Some(day), month, year: Some(year) }, after + 1));
            }
        }
        let year = self.year(next);
        Some((Parts { day: None, month, year }, next + usize::from(year.is_some())))
    }

    /// What separates the ends of a range at a token, as the token after it.
    fn separator_at(&self, at: usize) -> Option<usize> {
        match self.kind(at)? {
            Kind::Mark('-' | '–' | '—' | '−') => Some(at + 1),
            Kind::Mark('.') if self.mark(at + 1) == Some('.') => Some(at + 2),
            Kind::Word(word) => matches!(
                word.as_str(),
                "to" | "au" | "a" | "until" | "till" | "through" | "and" | "et"
            )
            .then_some(at + 1),
            _ => None,
        }
    }

    /// A period at a token, with the token after it.
    fn period_at(&self, at: usize) -> Option<(Stated, usize)> {
        let opens = is_since(self.word(at));
        let leads = matches!(self.word(at), "from" | "du" | "between" | "entre" | "le");
        let mut first_at = at + usize::from(opens || leads);
        first_at += usize::from(opens && matches!(self.word(first_at), "le" | "the"));
        let stated = |start: Option<Edge>, end: Option<Edge>, next: usize| {
            let last = self.list[at..next].last()?;
            let range = self.list[at].range.start..last.range.end;
            let impossible = start.is_none() || end.is_none();
            let period = Period { start: start.unwrap_or_default(), end: end.unwrap_or_default() };
            Some((Stated { period, impossible, range }, next))
        };
        let bare_day = |day| {
            (
                Parts { day: Some(day), ..Parts::default() },
                first_at + 1 + usize::from(is_ordinal(self.word(first_at + 1))),
            )
        };
        let (start, after) =
            self.date_at(first_at).or_else(|| self.small(first_at).map(bare_day))?;
        if opens {
            return stated(start.edge(), Some(Edge::Open), after);
        }
        if let Some(second_at) = self.separator_at(after) {
            if let Some((end, next)) = self.date_at(second_at) {
                let (start, end) = lend(start, end);
                return stated(start.edge(), end.edge(), next);
            }
            let goes_on = matches!(
                self.word(second_at),
                "present" | "ongoing" | "now" | "today" | "date" | "en" | "ce"
            );
            let over = second_at >= self.list.len();
            if let (true, Some(start)) = (goes_on || over, start.edge()) {
                let next = if over { second_at } else { self.list.len() };
                return stated(Some(start), Some(Edge::Open), next);
            }
        }
        // A day or month without a year says nothing on its own.
        start.year?;
        stated(start.edge(), start.edge(), after)
    }
}

/// The two dates of a range, each lent what only the other states.
fn lend(mut start: Parts, mut end: Parts) -> (Parts, Parts) {
    if start.month.is_none() && start.day.is_some() {
        start.month = end.month;
    }
    if end.year.is_none() {
        // `30 December 2018 - 2 January` ends in the year after.
        let wraps = start.month > end.month && end.month.is_some();
        end.year = start.year.map(|year| year + i32::from(wraps));
    }
    if start.year.is_none() {
        // `28 December - 3 January 2019` begins in the year before.
        let wraps = start.month > end.month && end.month.is_some();
        start.year = end.year.map(|year| year - i32::from(wraps));
    }
    (start, end)
}
