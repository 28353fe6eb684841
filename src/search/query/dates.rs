use chrono::NaiveDate;

use super::calendar::{Stretch, could_be_swapped, is_name, months, stretch};
use crate::{
    fold,
    months::{begins_month, month_of},
};

/// What is asked of the days of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatesOf {
    /// One of its days is among them.
    Active,
    /// Its first day is among them.
    Starts,
    /// Its last day is among them.
    Ends,
}

/// Days asked for, both ends included; without an end they go on for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dates {
    /// First day.
    pub first: Option<NaiveDate>,
    /// Last day, not before the first.
    pub last: Option<NaiveDate>,
    /// What of a record is asked to be among them.
    pub of: DatesOf,
}

/// Days as somebody writes them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// First day; none where the span is open before.
    pub first: Option<NaiveDate>,
    /// Last day; none where the span is open after.
    pub last: Option<NaiveDate>,
    /// Whether it is written as a range: each end has been said, if only to be open.
    pub range: bool,
}

/// How much of a date a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// These days.
    Days(Span),
    /// These days so far: what is typed last adds nothing yet, as in `2016-`.
    Begun(Span),
    /// None yet, but typing on can make a date of it: `20`, `15/07/`, `mars`.
    Pending,
    /// No date, and none to come.
    No,
}

impl Span {
    /// The ten years that begin with three digits.
    pub fn decade(digits: &str) -> Option<Self> {
        let years: u32 = digits.parse().ok().filter(|_| digits.len() == 3)?;
        (190..210).contains(&years).then(|| months(years * 10, 1, 120))?.map(Self::from)
    }

    /// These days, asked of a part of a record.
    pub const fn of(self, of: DatesOf) -> Dates {
        Dates { first: self.first, last: self.last, of }
    }

    const fn between(first: Option<NaiveDate>, last: Option<NaiveDate>) -> Self {
        Self { first, last, range: true }
    }
}

impl From<Stretch> for Span {
    fn from((first, last): Stretch) -> Self {
        Self { first: Some(first), last: Some(last), range: false }
    }
}

/// Reads days in any of the ways they are written: `2016`, `2016-Q3`, `T3 2016`,
/// `3e trimestre 2016`, `2016-07`, `07/2016`, `juillet 2016`, `3 Oct. 2016`, `2016-07-15`,
/// `15/07/2016` (the day first, always), `2015-06..2016-03`, `2015..`, `since 2014`.
pub fn read(text: &str) -> Reading {
    let text = text.trim();
    if let Some(span) = span(text) {
        return Reading::Days(span);
    }
    if !is_pending(text) {
        return Reading::No;
    }
    begun(text).map_or(Reading::Pending, Reading::Begun)
}

/// Whether a date may begin with this word, so that the words after it are worth reading with it.
pub fn may_begin(word: &str) -> bool {
    let letters = word.len() - word.trim_start_matches(char::is_alphabetic).len();
    if letters == 0 {
        return word.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | '…'));
    }
    let name = fold::key(&word[..letters]);
    is_since(&name) || is_name(&name)
}

/// The days of a text that is a date and nothing else.
pub fn span(text: &str) -> Option<Span> {
    let Some((before, after)) = range_ends(text) else {
        return since(text).or_else(|| stretch(text).map(Span::from));
    };
    if after.is_empty() {
        return Some(Span::between(Some(stretch(before)?.0), None));
    }
    let (first, last) = stretch(after)?;
    if before.is_empty() {
        return Some(Span::between(None, Some(last)));
    }
    // The ends may come in either order; the reader is told.
    let (other, to) = stretch(before)?;
    Some(Span::between(Some(first.min(other)), Some(last.max(to))))
}

/// What stands on either side of two full stops. Three of them end a text that was cut.
fn range_ends(text: &str) -> Option<(&str, &str)> {
    let (before, after) = text.split_once("..").or_else(|| text.split_once('…'))?;
    let written = &text[before.len()..text.len() - after.len()];
    let cut = after == "." || (after.is_empty() && written == "…");
    (!cut).then(|| (before.trim(), after.trim_start_matches('.').trim()))
}

/// Whether day and month of a date in a text could be taken for each other, as in `03/04/2016`.
pub fn is_day_first(text: &str) -> bool {
    match range_ends(text) {
        Some((before, after)) => could_be_swapped(before) || could_be_swapped(after),
        None => could_be_swapped(text),
    }
}

/// A range with its ends the other way round, where it is written from the later to the earlier:
/// `2014..2016` for `2016..2014`, which is read as that.
pub fn forwards(text: &str) -> Option<String> {
    let (before, after) = range_ends(text)?;
    let ((first, _), (_, last)) = (stretch(before)?, stretch(after)?);
    (last < first).then(|| format!("{after}..{before}"))
}

/// Whether a text is written as the two ends of a range.
pub fn is_range(text: &str) -> bool {
    range_ends(text).is_some()
}

fn since(text: &str) -> Option<Span> {
    let (word, date) = text.split_once(char::is_whitespace)?;
    let (first, _) = is_since(&fold::key(word)).then(|| stretch(date))??;
    Some(Span::between(Some(first), None))
}

fn is_since(word: &str) -> bool {
    matches!(word, "since" | "depuis")
}

/// What a text says before the last of it, which says nothing yet.
fn begun(text: &str) -> Option<Span> {
    if let Some((before, _)) = range_ends(text) {
        return Some(Span::between(Some(stretch(before)?.0), None));
    }
    let more = ["-q", "-Q", "-t", "-T", "-0", "-", "/", "/0"];
    let date = more.iter().find_map(|more| text.strip_suffix(more))?;
    stretch(date).map(Span::from)
}

/// Whether some ending makes a date of a text.
fn is_pending(text: &str) -> bool {
    const ENDINGS: [&str; 11] = [
        "0",
        "00",
        "000",
        "1",
        "2000",
        "1/2000",
        "/2000",
        "/1/2000",
        " 2000",
        "3 2000",
        " mars 2000",
    ];
    let (before, after) = range_ends(text).unwrap_or(("", text));
    if !before.is_empty() && stretch(before).is_none() {
        return false;
    }
    let begun = with_whole_name(after);
    after.is_empty() || ENDINGS.iter().any(|ending| stretch(&format!("{begun}{ending}")).is_some())
}

/// The text with a whole name in the place of one that it ends with the beginning of.
fn with_whole_name(text: &str) -> String {
    let before = text.trim_end_matches(char::is_alphabetic);
    let letters = &text[before.len()..];
    let word = fold::key(letters);
    let name = if word.is_empty() || month_of(&word).is_some() {
        letters
    } else if ["quarter", "trimestre"].iter().any(|name| name.starts_with(&word)) {
        "quarter"
    } else if begins_month(&word) {
        "january"
    } else {
        letters
    };
    format!("{before}{name}")
}
