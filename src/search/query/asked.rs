use chrono::{Datelike, NaiveDate};

use super::{
    dates::{Reading, Span, read},
    field::Field,
    lengths::lengths,
    recent::read_on,
    values::values,
    want::Want,
};
use crate::{fold, model::Collection, search::facet::Value};

/// The years that a field may ask for, where a range leaves an end open.
const YEARS: (i32, i32) = (1900, 2099);

/// What a value asks for after a field's name.
#[derive(Debug)]
pub enum Asked {
    /// These values of the field's facet, one at least.
    Values(Vec<Value>),
    /// Something that is of no facet.
    Other(Want),
    /// Nothing yet.
    Pending,
    /// Something that there is not.
    Unknown,
}

/// Reads one value of a field; days may be told from today on where it is known.
pub fn asked(
    field: Field,
    written: &str,
    collection: &Collection,
    today: Option<NaiveDate>,
) -> Asked {
    let Some(facet) = field.facet() else {
        return if field == Field::Note { noted(written) } else { long(written) };
    };
    let reading = match today {
        _ if !field.takes_dates() => Reading::No,
        Some(today) => read_on(written, today),
        None => read(written),
    };
    match reading {
        Reading::Days(span) | Reading::Begun(span) => match field.dates(span) {
            Some(dates) => Asked::Other(Want::Date(dates)),
            None => Asked::Values(years(span)),
        },
        Reading::Pending => Asked::Pending,
        Reading::No if !written.contains(char::is_alphanumeric) => Asked::Pending,
        Reading::No => match values(facet, written, collection) {
            found if found.is_empty() => Asked::Unknown,
            found => Asked::Values(found),
        },
    }
}

/// Reads how long something takes.
fn long(written: &str) -> Asked {
    match lengths(written) {
        Some(lengths) => Asked::Other(Want::Length(lengths)),
        // A number is still to get its unit, and a sign its number.
        None if !written.contains(char::is_alphabetic) => Asked::Pending,
        None => Asked::Unknown,
    }
}

/// Reads words of a note; a star stands for any.
fn noted(written: &str) -> Asked {
    let words: Vec<String> = fold::each(written).map(|word| word.folded.into_owned()).collect();
    if words.is_empty() && written != "*" {
        return Asked::Pending;
    }
    Asked::Other(Want::Note(words))
}

/// Every year that a span has a day in.
fn years(span: Span) -> Vec<Value> {
    let year = |day: Option<NaiveDate>, open| day.map_or(open, |day| day.year());
    (year(span.first, YEARS.0)..=year(span.last, YEARS.1)).map(Value::Year).collect()
}
