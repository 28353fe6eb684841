use chrono::{Datelike, Days, Months, NaiveDate};

use super::dates::{Reading, Span, read};
use crate::fold;

/// A stretch of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Length {
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// What each stretch is called, folded.
const LENGTHS: [(Length, &[&str]); 5] = [
    (Length::Day, &["days", "day", "jours", "jour"]),
    (Length::Week, &["weeks", "week", "semaines", "semaine"]),
    (Length::Month, &["months", "month", "mois"]),
    (Length::Quarter, &["quarters", "quarter", "trimestres", "trimestre"]),
    (Length::Year, &["years", "year", "annees", "annee", "ans", "an"]),
];
/// What stands before the length, the number as `#`.
const LAST: [&str; 8] = [
    "last #",
    "past #",
    "the last #",
    "the past #",
    "# derniers",
    "# dernieres",
    "les # derniers",
    "les # dernieres",
];
const THIS: [&str; 5] = ["this", "the current", "ce", "cette", "cet"];
const TODAY: [&str; 2] = ["today", "aujourd hui"];

/// As [`read`], and what is told from today on: `last 5 years`, `5 dernières années`, `this year`,
/// `ce mois`, `aujourd’hui`. What is last ends with today.
pub fn read_on(text: &str, today: NaiveDate) -> Reading {
    match read(text) {
        Reading::Days(span) => Reading::Days(span),
        own => recent(text, today).unwrap_or(own),
    }
}

fn recent(text: &str, today: NaiveDate) -> Option<Reading> {
    let (typed, number) = folded(text)?;
    let (mut found, mut begins) = (None, false);
    // What is last has two ends; a day or a year is one date, as when its number is written.
    let mut offer = |words: &str, range, stretch: &dyn Fn() -> Option<(NaiveDate, NaiveDate)>| {
        if words == typed {
            found = found.or_else(|| stretch().map(|days| (days, range)));
        }
        begins |= words.starts_with(&typed);
    };
    for words in TODAY {
        offer(words, false, &|| Some((today, today)));
    }
    for (length, names) in LENGTHS {
        for name in names {
            for before in LAST {
                offer(&format!("{before} {name}"), true, &|| last(length, number?, today));
            }
            for before in THIS {
                offer(&format!("{before} {name}"), false, &|| this(length, today));
            }
        }
    }
    let days = |((first, last), range)| {
        Reading::Days(Span { first: Some(first), last: Some(last), range })
    };
    found.map(days).or(begins.then_some(Reading::Pending))
}

/// The text with one space between words and its number, if there is one, as `#`.
fn folded(text: &str) -> Option<(String, Option<u32>)> {
    let spaced = text.replace(['\'', '’'], " ");
    let (mut words, mut number) = (Vec::new(), None);
    for word in spaced.split_whitespace() {
        if word.bytes().all(|byte| byte.is_ascii_digit()) {
            number = Some(word.parse().ok().filter(|number| (1..1000).contains(number))?);
            words.push("#".to_owned());
        } else {
            words.push(fold::key(word));
        }
    }
    (!words.is_empty()).then(|| (words.join(" "), number))
}

/// So many stretches, the last one ending today.
fn last(length: Length, number: u32, today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let after = today.succ_opt()?;
    let months = |each: u32| after.checked_sub_months(Months::new(number * each));
    let days = |each: u32| after.checked_sub_days(Days::new(u64::from(number * each)));
    let first = match length {
        Length::Day => days(1),
        Length::Week => days(7),
        Length::Month => months(1),
        Length::Quarter => months(3),
        Length::Year => months(12),
    };
    Some((first?, today))
}

/// The stretch of the calendar that today is in.
fn this(length: Length, today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let until = |first: NaiveDate, months: u32| {
        Some((first, first.checked_add_months(Months::new(months))?.pred_opt()?))
    };
    match length {
        Length::Day => Some((today, today)),
        Length::Week => {
            let back = Days::new(u64::from(today.weekday().num_days_from_monday()));
            let monday = today.checked_sub_days(back)?;
            Some((monday, monday.checked_add_days(Days::new(6))?))
        }
        Length::Month => until(today.with_day(1)?, 1),
        Length::Quarter => until(today.with_day(1)?.with_month(today.month0() / 3 * 3 + 1)?, 3),
        Length::Year => until(NaiveDate::from_ymd_opt(today.year(), 1, 1)?, 12),
    }
}
