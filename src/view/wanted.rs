use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{sort::Sort, state::View};
use crate::{
    lang::Language,
    lexicon::{Kind, Lexicon},
    model::{Collection, Window},
    search::{
        Facet, Field, Reading, TokenKind, Typed, Value, read_dates, read_dates_on, read_lengths,
        values_called,
    },
};

/// A view in words, as a command line has them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Wanted {
    /// The query.
    pub query: String,
    /// Names of values of a facet, any of them; those after a `-` excluded.
    pub named: BTreeMap<Facet, Vec<String>>,
    /// The facets of which all the values named must be there.
    pub all: BTreeSet<Facet>,
    /// Days to be active on.
    pub active: Option<String>,
    /// Days to begin on or after the first of.
    pub from: Option<String>,
    /// Days to end on or before the last of.
    pub to: Option<String>,
    /// How long it takes.
    pub duration: Option<String>,
    /// Only what is bookmarked.
    pub bookmarked: bool,
    /// In which order.
    pub sort: Sort,
    /// Words as they are typed and in no other way.
    pub exact: bool,
    /// Nothing is found by a slip of the finger.
    pub no_slips: bool,
    /// Nothing is found by the other language, acronyms and other names.
    pub no_translations: bool,
    /// Words are found in titles only.
    pub titles_only: bool,
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

impl Wanted {
    /// The view that these words mean for a collection. Values are understood as after a field's
    /// name in a query, dates too.
    ///
    /// # Errors
    /// The first word that means nothing.
    pub fn view(&self, collection: &Collection, today: NaiveDate) -> Result<View, NotUnderstood> {
        let mut view = View { query: self.typed(today)?, sort: self.sort, ..View::default() };
        view.reach.slips = !self.no_slips;
        view.reach.translations = !self.no_translations;
        view.reach.titles_only = self.titles_only;
        view.bookmarked = self.bookmarked;
        for facet in &self.all {
            view.selection.toggle_all(*facet);
        }
        for (facet, names) in &self.named {
            for name in names.iter().flat_map(|name| listed(*facet, name, collection)) {
                self.choose(*facet, &name, &mut view, collection)?;
            }
        }
        view.window = self.active.as_ref().map(|active| window(active, today)).transpose()?;
        Ok(view)
    }

    /// Includes or excludes what a name stands for.
    fn choose(
        &self,
        facet: Facet,
        name: &str,
        view: &mut View,
        collection: &Collection,
    ) -> Result<(), NotUnderstood> {
        // A sign alone is the name of what was read from standard input.
        let excluded = name.strip_prefix('-').filter(|rest| !rest.is_empty());
        let values = values(facet, excluded.unwrap_or(name), collection)?;
        if excluded.is_none() && values.len() > 1 && self.all.contains(&facet) {
            // One of what such a name stands for is enough, which only a query can say where all
            // that is chosen must be there.
            view.query = before(facet.id(), name, &view.query);
            return Ok(());
        }
        for value in values {
            match excluded {
                None => view.selection.include(facet, value),
                Some(_) => view.selection.exclude(facet, value),
            }
        }
        Ok(())
    }

    /// The query with what filters beside it and has a place in it: what a reader could have typed
    /// stands where it can be changed, and before what is typed, which may end in the middle of
    /// something.
    fn typed(&self, today: NaiveDate) -> Result<String, NotUnderstood> {
        let typed = self.query.trim();
        let mut query = if self.exact { exactly(typed) } else { typed.to_owned() };
        for (field, written) in [(Field::From, &self.from), (Field::To, &self.to)] {
            if let Some(written) = written {
                query = before(field.name(Language::En), &day(field, written, today)?, &query);
            }
        }
        if let Some(written) = &self.duration {
            let unknown = || NotUnderstood::Length(written.clone());
            let lengths = read_lengths(written).filter(|_| !written.contains('"'));
            lengths.ok_or_else(unknown)?;
            query = before(Field::Length.name(Language::En), written, &query);
        }
        Ok(query)
    }
}

/// A query with a field before it, whose value cannot take the words after it for its own. An `OR`
/// that the query begins with joins nothing, and must not come to join the field.
fn before(field: &str, value: &str, query: &str) -> String {
    let value = value.replace('"', "");
    let typed = Typed::of(query);
    let first = typed.tokens().iter().find(|token| token.kind != TokenKind::Or);
    let query = first.map_or("", |token| &query[token.range.start..]);
    format!("{field}:\"{value}\" {query}").trim_end().to_owned()
}

/// Days as a query has them, which knows no today: as written, or else the days that were meant.
fn day(field: Field, written: &str, today: NaiveDate) -> Result<String, NotUnderstood> {
    if matches!(read_dates(written), Reading::Days(_)) {
        return Ok(written.to_owned());
    }
    let Reading::Days(span) = read_dates_on(written, today) else {
        return Err(NotUnderstood::Dates(written.to_owned()));
    };
    let day = if field == Field::To { span.last } else { span.first };
    day.map(|day| day.to_string()).ok_or_else(|| NotUnderstood::Dates(written.to_owned()))
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

/// A name or, where nothing is called so, each name of a list with commas. A sign before the list
/// counts for all of it, one within for the name it stands before.
fn listed(facet: Facet, name: &str, collection: &Collection) -> Vec<String> {
    let bare = name.strip_prefix('-').filter(|rest| !rest.is_empty());
    let (sign, bare) = bare.map_or(("", name), |rest| ("-", rest));
    if !bare.contains(',') || values(facet, bare, collection).is_ok() {
        return vec![name.to_owned()];
    }
    let names = bare.split(',').map(str::trim).filter(|own| !own.is_empty());
    names.map(|own| format!("{}{own}", if own.starts_with('-') { "" } else { sign })).collect()
}

fn values(facet: Facet, name: &str, collection: &Collection) -> Result<Vec<Value>, NotUnderstood> {
    let found = values_called(facet, name, collection).into_iter();
    let values: Vec<Value> = found.flat_map(|value| in_tree(value, &collection.lexicon)).collect();
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
    // Two days need not be such as people type.
    if let Some((first, last)) = written.split_once("..")
        && let (Ok(first), Ok(last)) = (first.parse(), last.parse())
    {
        return Ok(Window::between(first, last));
    }
    let Reading::Days(span) = read_dates_on(written, today) else {
        return Err(NotUnderstood::Dates(written.to_owned()));
    };
    let first = span.first.or_else(|| NaiveDate::from_ymd_opt(1, 1, 1)).unwrap_or(today);
    let last = span.last.or_else(|| NaiveDate::from_ymd_opt(9999, 12, 31)).unwrap_or(today);
    Ok(Window::between(first, last))
}
