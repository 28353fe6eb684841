use std::ops::Range;

use chrono::{Days, Months, NaiveDate};

use crate::{fold, months::month_of};

/// A first and a last day.
pub type Stretch = (NaiveDate, NaiveDate);

/// The years that numbers of four digits stand for.
const YEARS: Range<u32> = 1900..2100;
/// No date has more parts: `3 rd quarter 2016`.
const PARTS: usize = 4;

/// A part of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece {
    /// Four digits.
    Year(u32),
    /// One or two digits: a day, a month or a quarter.
    Small(u32),
    /// A month's name.
    Month(u32),
    /// `Q`, `T` or the whole word.
    Quarter,
    /// What makes a number an ordinal.
    Ordinal,
}

impl Piece {
    fn of_digits(digits: &str) -> Option<Self> {
        let value: u32 = digits.parse().ok()?;
        match digits.len() {
            1 | 2 if value > 0 => Some(Self::Small(value)),
            4 if YEARS.contains(&value) => Some(Self::Year(value)),
            _ => None,
        }
    }

    fn of_letters(folded: &str) -> Option<Self> {
        match folded {
            "q" | "t" | "quarter" | "trimestre" => Some(Self::Quarter),
            "er" | "e" | "eme" | "ieme" | "st" | "nd" | "rd" | "th" => Some(Self::Ordinal),
            word => month_of(word).map(Self::Month),
        }
    }
}

/// Whether a folded word is a part of some dates.
pub fn is_name(folded: &str) -> bool {
    Piece::of_letters(folded).is_some()
}

/// The days that a text names: a day, a month, a quarter, a year or two years. With numbers alone
/// the day comes first, or the year does.
pub fn stretch(text: &str) -> Option<Stretch> {
    let (pieces, marks) = pieces(text)?;
    numeric(&pieces, &marks).or_else(|| named(&pieces))
}

/// `2016`, `2016-07`, `07/2016`, `2016-07-15`, `15.07.2016`, `2015-2016`.
fn numeric(pieces: &[Piece], marks: &[char]) -> Option<Stretch> {
    use Piece::{Small, Year};
    // Numbers with spaces between are several numbers.
    if !marks.iter().all(|mark| matches!(mark, '-' | '–' | '/' | '.')) {
        return None;
    }
    match *pieces {
        [Year(year)] => months(year, 1, 12),
        [Year(a), Year(b)] => Some((months(a.min(b), 1, 12)?.0, months(a.max(b), 1, 12)?.1)),
        [Year(year), Small(month)] | [Small(month), Year(year)] => months(year, month, 1),
        [Year(year), Small(month), Small(date)] | [Small(date), Small(month), Year(year)] => {
            day(year, month, date)
        }
        _ => None,
    }
}

/// Whether a text is a date in numbers of which two could be its month.
pub fn could_be_swapped(text: &str) -> bool {
    let pieces = pieces(text.trim()).map(|(pieces, _)| pieces).unwrap_or_default();
    match *pieces {
        [Piece::Small(date), Piece::Small(month), Piece::Year(_)] => {
            date != month && date.max(month) <= 12
        }
        _ => false,
    }
}

/// `Q3 2016`, `2016-T3`, `3e trimestre 2016`, `juillet 2016`, `3 Oct. 2016`, `October 4th, 2018`.
fn named(pieces: &[Piece]) -> Option<Stretch> {
    use Piece::{Month, Ordinal, Quarter, Small, Year};
    match *pieces {
        [Quarter, Small(number), Year(year)]
        | [Year(year), Quarter, Small(number)]
        | [Small(number), Quarter, Year(year)]
        | [Small(number), Ordinal, Quarter, Year(year)] => {
            (number <= 4).then(|| months(year, number * 3 - 2, 3))?
        }
        [Month(month), Year(year)] => months(year, month, 1),
        [Small(date), Month(month), Year(year)]
        | [Small(date), Ordinal, Month(month), Year(year)]
        | [Month(month), Small(date), Year(year)]
        | [Month(month), Small(date), Ordinal, Year(year)] => day(year, month, date),
        _ => None,
    }
}

fn day(year: u32, month: u32, date: u32) -> Option<Stretch> {
    let day = NaiveDate::from_ymd_opt(year.cast_signed(), month, date)?;
    Some((day, day))
}

/// So many months from a month on.
pub fn months(year: u32, month: u32, count: u32) -> Option<Stretch> {
    let (first, _) = day(year, month, 1)?;
    let next = first.checked_add_months(Months::new(count))?;
    Some((first, next.checked_sub_days(Days::new(1))?))
}

/// The parts of a text with the mark between each two, a space where there is nothing else and
/// `0` where they touch. `None` as soon as something is no part of any date.
fn pieces(text: &str) -> Option<(Vec<Piece>, Vec<char>)> {
    let (mut pieces, mut marks) = (Vec::new(), Vec::new());
    let mut rest = text;
    while !rest.is_empty() {
        let digits = rest.starts_with(|c: char| c.is_ascii_digit());
        let belongs = |c: char| c.is_ascii_digit() == digits && is_part(c);
        let end = rest.find(|c| !belongs(c)).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        pieces.push(if digits {
            Piece::of_digits(piece)
        } else {
            Piece::of_letters(&fold::key(piece))
        }?);
        let end = after.find(is_part).unwrap_or(after.len());
        marks.push(mark(&after[..end])?);
        rest = &after[end..];
        if pieces.len() > PARTS {
            return None;
        }
    }
    // What follows the last part separates nothing; only a full stop or a comma may.
    let last = marks.pop()?;
    matches!(last, '0' | ' ' | '.' | ',').then_some((pieces, marks))
}

/// Whether a character is part of a number or a name; accents may be characters of their own.
fn is_part(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36F}')
}

fn mark(between: &str) -> Option<char> {
    let mut marks = between.trim().chars();
    match (marks.next(), marks.next()) {
        (None, _) => Some(if between.is_empty() { '0' } else { ' ' }),
        (Some(mark), None) => Some(mark),
        (Some(_), Some(_)) => None,
    }
}
