use chrono::NaiveDate;

use super::state::View;
use crate::{
    lang::Language,
    lexicon::{Kind, Lexicon},
    model::{Collection, Window},
    search::{Facet, Query, Reading, Value, Want, read_dates},
};

/// A view in words, as a command line has them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted<'w> {
    /// The query.
    pub query: &'w str,
    /// Names of places, any of them; those after a `-` excluded.
    pub countries: &'w [String],
    /// Names of mandating organisations, as countries.
    pub organisations: &'w [String],
    /// Names of checks, as countries.
    pub checks: &'w [String],
    /// The language of the records.
    pub language: Option<Language>,
    /// Days to be active on.
    pub active: Option<&'w str>,
    /// Days to begin on or after the first of.
    pub from: Option<&'w str>,
    /// Days to end on or before the last of.
    pub to: Option<&'w str>,
}

/// A word that no value and no date is written as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotUnderstood {
    /// No value of a facet.
    Value(Facet, String),
    /// No days.
    Dates(String),
}

impl Wanted<'_> {
    /// The view that these words mean for a collection. Values are understood as after a field's
    /// name in a query, dates too.
    ///
    /// # Errors
    /// The first word that means nothing.
    pub fn view(&self, collection: &Collection, today: NaiveDate) -> Result<View, NotUnderstood> {
        let mut view = View { query: self.query.to_owned(), ..View::default() };
        let named = [
            (Facet::Country, "country", self.countries),
            (Facet::Organisation, "org", self.organisations),
            (Facet::Check, "check", self.checks),
        ];
        for (facet, field, names) in named {
            for name in names {
                let excluded = name.strip_prefix('-');
                for value in values(facet, field, excluded.unwrap_or(name), collection)? {
                    match excluded {
                        None => view.selection.include(facet, value),
                        Some(_) => view.selection.exclude(facet, value),
                    }
                }
            }
        }
        if let Some(language) = self.language {
            view.selection.only(Facet::Language, Value::Language(language));
        }
        view.window = self.active.map(|active| window(active, today)).transpose()?;
        for (field, written) in [("from", self.from), ("to", self.to)] {
            let Some(written) = written else { continue };
            if !matches!(read_dates(written), Reading::Days(_)) {
                return Err(NotUnderstood::Dates(written.to_owned()));
            }
            // What a reader could have typed stands where it can be changed, and before what is
            // typed, which may end in the middle of something.
            view.query = format!("{field}:{written} {}", view.query).trim_end().to_owned();
        }
        Ok(view)
    }
}

fn values(
    facet: Facet,
    field: &str,
    name: &str,
    collection: &Collection,
) -> Result<Vec<Value>, NotUnderstood> {
    let typed = format!("{field}:\"{}\"", name.replace('"', ""));
    let mut parts = Query::of(&typed, collection).parts.into_iter();
    let values = match parts.next().map(|part| part.any) {
        Some(wants) => match wants.as_slice() {
            [Want::Value(own, values)] if *own == facet => values.clone(),
            _ => Vec::new(),
        },
        None => Vec::new(),
    };
    let values: Vec<Value> =
        values.into_iter().flat_map(|value| in_tree(value, &collection.lexicon)).collect();
    let unknown = || NotUnderstood::Value(facet, name.to_owned());
    if values.is_empty() { Err(unknown()) } else { Ok(values) }
}

/// A value as the facets have it: a region beside the country tree is its countries.
fn in_tree(value: Value, lexicon: &Lexicon) -> Vec<Value> {
    let Value::Entry(region) = value else {
        return vec![value];
    };
    let mut values = vec![value];
    if lexicon.entry(region).kind == Kind::Region && !lexicon.entry(region).shown {
        values.extend(lexicon.countries_of(region).into_iter().map(Value::Entry));
    }
    values
}

/// The days of a text; an end that is left open lies far beyond all records.
fn window(written: &str, today: NaiveDate) -> Result<Window, NotUnderstood> {
    if ["today", "aujourd'hui", "aujourd’hui"].contains(&written.trim()) {
        return Ok(Window::between(today, today));
    }
    let Reading::Days(span) = read_dates(written) else {
        return Err(NotUnderstood::Dates(written.to_owned()));
    };
    let first = span.first.or_else(|| NaiveDate::from_ymd_opt(1, 1, 1)).unwrap_or(today);
    let last = span.last.or_else(|| NaiveDate::from_ymd_opt(9999, 12, 31)).unwrap_or(today);
    Ok(Window::between(first, last))
}
