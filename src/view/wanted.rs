use chrono::NaiveDate;

use super::{sort::Sort, state::View};
use crate::{
    lang::Language,
    lexicon::{Kind, Lexicon},
    model::{Collection, Window},
    search::{
        Facet, Query, Reading, TokenKind, Typed, Value, Want, read_dates, read_dates_on,
        read_lengths,
    },
};

/// A view in words, as a command line has them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted<'w> {
    /// The query.
    pub query: &'w str,
    /// Names of places, any of them; those after a `-` excluded.
    pub countries: &'w [String],
    /// Whether all the places must be there.
    pub all_countries: bool,
    /// Names of mandating organisations, as countries.
    pub organisations: &'w [String],
    /// Names of checks, as countries.
    pub checks: &'w [String],
    /// Names of files, as countries.
    pub sources: &'w [String],
    /// The language of the records.
    pub language: Option<Language>,
    /// Days to be active on.
    pub active: Option<&'w str>,
    /// Days to begin on or after the first of.
    pub from: Option<&'w str>,
    /// Days to end on or before the last of.
    pub to: Option<&'w str>,
    /// How long it takes.
    pub duration: Option<&'w str>,
    /// In which order.
    pub sort: Sort,
    /// Words as they are typed and in no other way.
    pub exact: bool,
    /// Nothing is found by a slip of the finger.
    pub no_slips: bool,
    /// Nothing is found by the other language, acronyms and other names.
    pub no_translations: bool,
}

/// A word that no value and no date is written as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotUnderstood {
    /// No value of a facet.
    Value(Facet, String),
    /// No days.
    Dates(String),
    /// No length of time.
    Length(String),
}

impl Wanted<'_> {
    /// The view that these words mean for a collection. Values are understood as after a field's
    /// name in a query, dates too.
    ///
    /// # Errors
    /// The first word that means nothing.
    pub fn view(&self, collection: &Collection, today: NaiveDate) -> Result<View, NotUnderstood> {
        let mut view = View { query: self.typed()?, sort: self.sort, ..View::default() };
        view.reach.slips = !self.no_slips;
        view.reach.translations = !self.no_translations;
        let named = [
            (Facet::Country, "country", self.countries),
            (Facet::Organisation, "org", self.organisations),
            (Facet::Check, "check", self.checks),
            (Facet::Source, "source", self.sources),
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
        if self.all_countries {
            view.selection.toggle_all(Facet::Country);
        }
        if let Some(language) = self.language {
            view.selection.only(Facet::Language, Value::Language(language));
        }
        view.window = self.active.map(|active| window(active, today)).transpose()?;
        Ok(view)
    }

    /// The query with what filters beside it and has a place in it: what a reader could have typed
    /// stands where it can be changed, and before what is typed, which may end in the middle of
    /// something.
    fn typed(&self) -> Result<String, NotUnderstood> {
        let typed = self.query.trim();
        let mut query = if self.exact { exactly(typed) } else { typed.to_owned() };
        for (field, written) in [("from", self.from), ("to", self.to)] {
            let Some(written) = written else { continue };
            if !matches!(read_dates(written), Reading::Days(_)) {
                return Err(NotUnderstood::Dates(written.to_owned()));
            }
            query = format!("{field}:{written} {query}");
        }
        if let Some(written) = self.duration {
            let unknown = || NotUnderstood::Length(written.to_owned());
            let lengths = read_lengths(written).filter(|_| !written.contains('"'));
            lengths.ok_or_else(unknown)?;
            query = format!("duration:\"{written}\" {query}");
        }
        Ok(query.trim_end().to_owned())
    }
}

/// A query in which each word is a phrase of its own, which is found as it is written only.
fn exactly(query: &str) -> String {
    let mut quoted = String::new();
    for token in Typed::of(query).tokens() {
        let sign = &query[token.range.start..token.inner.start];
        let space = if quoted.is_empty() { "" } else { " " };
        let words = query[token.inner.clone()].contains(char::is_alphanumeric);
        if token.kind == TokenKind::Word && words {
            quoted.push_str(&format!("{space}{sign}\"{}\"", &query[token.inner.clone()]));
        } else {
            quoted.push_str(&format!("{space}{}", &query[token.range.clone()]));
        }
    }
    quoted
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
    let Reading::Days(span) = read_dates_on(written, today) else {
        return Err(NotUnderstood::Dates(written.to_owned()));
    };
    let first = span.first.or_else(|| NaiveDate::from_ymd_opt(1, 1, 1)).unwrap_or(today);
    let last = span.last.or_else(|| NaiveDate::from_ymd_opt(9999, 12, 31)).unwrap_or(today);
    Ok(Window::between(first, last))
}
