use std::{collections::HashMap, sync::Arc};

use chrono::{Datelike, NaiveDate};

use super::facet::{Choice, Facet, Value};
use crate::{
    lexicon::Kind,
    model::{Collection, Edge, Mandate, Period, PeriodClass},
};

/// What facets and windows ask of each record, side by side.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    facets: [Column; Facet::ALL.len()],
    /// First day of the start, in days of the common era; [`UNKNOWN`] where none is stated.
    pub(super) first: Vec<i32>,
    /// Last day of the end; [`UNKNOWN`], or [`OPEN`] where it is said to go on.
    pub(super) last: Vec<i32>,
    /// What the period of each allows to be counted.
    pub(super) class: Vec<PeriodClass>,
}

/// No such day is stated.
pub(super) const UNKNOWN: i32 = i32::MIN;
/// Said to have no end yet.
pub(super) const OPEN: i32 = i32::MAX;

/// The values of one facet. Few sets of values are shared by many records, so each record has the
/// number of its set, and what is asked is asked once a set.
#[derive(Clone, Debug, Default)]
pub(super) struct Column {
    /// The set of each record.
    pub(super) sets: Vec<u32>,
    /// Where the values of each set begin; one more than sets.
    starts: Vec<u32>,
    /// Positions of values in `values`, set by set.
    members: Vec<u32>,
    /// All values that some record has, in order.
    values: Arc<[Value]>,
}

/// How many records have each value of each facet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    facets: [(Arc<[Value]>, Vec<usize>); Facet::ALL.len()],
}

impl Counts {
    /// How many records have a value.
    pub fn get(&self, facet: Facet, value: Value) -> usize {
        let (values, counts) = &self.facets[facet.index()];
        let at = values.binary_search(&value).ok();
        at.and_then(|at| counts.get(at)).copied().unwrap_or(0)
    }

    /// All values that some record of the collection has, in order, with their counts.
    pub fn of(&self, facet: Facet) -> impl Iterator<Item = (Value, usize)> + '_ {
        let (values, counts) = &self.facets[facet.index()];
        values.iter().copied().zip(counts.iter().copied())
    }

    /// The largest count of a facet.
    pub fn largest(&self, facet: Facet) -> usize {
        self.facets[facet.index()].1.iter().copied().max().unwrap_or(0)
    }
}

impl Columns {
    /// The columns of records in the order of `positions`.
    pub(super) fn of(collection: &Collection, positions: impl Iterator<Item = usize>) -> Self {
        let mut sets: [Sets; Facet::ALL.len()] = Default::default();
        let mut columns = Self {
            facets: Default::default(),
            first: Vec::with_capacity(collection.mandates.len()),
            last: Vec::with_capacity(collection.mandates.len()),
            class: Vec::with_capacity(collection.mandates.len()),
        };
        let files: HashMap<&str, u32> = (0..)
            .zip(&collection.files)
            .map(|(position, file)| (file.name.raw(), position))
            .collect();
        for mandate in positions.map(|position| &collection.mandates[position]) {
            for facet in Facet::ALL {
                sets[facet.index()].push(values(collection, &files, mandate, facet));
            }
            let (first, last) = days(&mandate.period);
            columns.first.push(first);
            columns.last.push(last);
            columns.class.push(mandate.period.class());
        }
        columns.facets = sets.map(Sets::finish);
        columns
    }

    /// All, in the order of [`Facet::ALL`].
    pub(super) const fn columns(&self) -> &[Column; Facet::ALL.len()] {
        &self.facets
    }

    pub(super) fn column(&self, facet: Facet) -> &Column {
        &self.facets[facet.index()]
    }

    /// How many of all records have each value.
    pub(super) fn totals(&self) -> Counts {
        let sets = self.facets.each_ref().map(|column| {
            let mut counts = vec![0; column.len()];
            column.sets.iter().for_each(|set| counts[*set as usize] += 1);
            counts
        });
        self.counts(&sets)
    }

    /// Counts of values from how many records have each set, facet by facet.
    pub(super) fn counts(&self, of_sets: &[Vec<u32>; Facet::ALL.len()]) -> Counts {
        let mut counts = Counts::default();
        for (at, column) in self.facets.iter().enumerate() {
            counts.facets[at] = (Arc::clone(&column.values), column.counts(&of_sets[at]));
        }
        counts
    }
}

impl Column {
    /// How many different sets there are.
    pub(super) fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    fn members(&self, set: usize) -> &[u32] {
        &self.members[self.starts[set] as usize..self.starts[set + 1] as usize]
    }

    /// Whether each set passes a choice.
    pub(super) fn admitted(&self, choice: &Choice) -> Vec<bool> {
        let values = |set| -> Vec<Value> {
            self.members(set).iter().map(|at| self.values[*at as usize]).collect()
        };
        (0..self.len()).map(|set| choice.admits(&values(set))).collect()
    }

    fn counts(&self, of_sets: &[u32]) -> Vec<usize> {
        let mut counts = vec![0; self.values.len()];
        for (set, count) in of_sets.iter().enumerate() {
            for value in self.members(set) {
                counts[*value as usize] += *count as usize;
            }
        }
        counts
    }
}

/// The different sets of values, while they are collected.
#[derive(Default)]
struct Sets {
    numbers: HashMap<Vec<Value>, u32>,
    of_records: Vec<u32>,
}

impl Sets {
    fn push(&mut self, values: Vec<Value>) {
        let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        self.of_records.push(*self.numbers.entry(values).or_insert(next));
    }

    fn finish(self) -> Column {
        let mut sets: Vec<(Vec<Value>, u32)> = self.numbers.into_iter().collect();
        sets.sort_unstable_by_key(|(_, number)| *number);
        let mut values: Vec<Value> = sets.iter().flat_map(|(set, _)| set).copied().collect();
        values.sort_unstable();
        values.dedup();
        let mut column = Column { sets: self.of_records, ..Column::default() };
        for (set, _) in &sets {
            column.starts.push(u32::try_from(column.members.len()).unwrap_or(u32::MAX));
            let places = set.iter().filter_map(|value| values.binary_search(value).ok());
            column.members.extend(places.filter_map(|at| u32::try_from(at).ok()));
        }
        column.starts.push(u32::try_from(column.members.len()).unwrap_or(u32::MAX));
        column.values = values.into();
        column
    }
}

/// The outermost days that a period states.
fn days(period: &Period) -> (i32, i32) {
    let first = period.start.date().map_or(UNKNOWN, |date| day(date.first_day()));
    let last = match period.end {
        Edge::Known(date) => day(date.last_day()),
        Edge::Open => OPEN,
        Edge::Unknown => UNKNOWN,
    };
    (first, last)
}

/// A day as columns have it.
pub(super) fn day(day: NaiveDate) -> i32 {
    day.num_days_from_ce()
}

fn values(
    collection: &Collection,
    files: &HashMap<&str, u32>,
    mandate: &Mandate,
    facet: Facet,
) -> Vec<Value> {
    let mut values: Vec<Value> = match facet {
        Facet::Country => {
            let mut places = Vec::new();
            for place in &mandate.places {
                places.push(Value::Entry(place.key));
                // A country counts for its region too; a record with two of one region once.
                if collection.lexicon.entry(place.key).kind == Kind::Country {
                    places.extend(collection.lexicon.tree_region(place.key).map(Value::Entry));
                }
            }
            places
        }
        Facet::Organisation => mandate.organisations.iter().map(|o| Value::Entry(o.key)).collect(),
        Facet::Language => vec![Value::Language(mandate.language)],
        Facet::Kind => vec![Value::Kind(mandate.kind)],
        Facet::Year => years(&mandate.period),
        Facet::Check => mandate.checks.iter().map(|check| Value::Check(check.kind)).collect(),
        Facet::Source => {
            let names = mandate.sources.iter().map(|source| source.file.raw());
            names.filter_map(|name| files.get(name)).map(|at| Value::Source(*at)).collect()
        }
    };
    values.sort_unstable();
    values.dedup();
    if values.is_empty() {
        values.push(Value::Missing);
    }
    values
}

/// The years that a period has a day in; of one without both ends or with the end first, the years
/// that are stated.
fn years(period: &Period) -> Vec<Value> {
    /// Longer ones are errors of a source, and no reader looks for each year of them.
    const LONGEST: i32 = 100;
    let year = |edge: Edge| edge.date().map(|date| date.first_day().year());
    match (year(period.start), year(period.end)) {
        (Some(from), Some(to)) if from <= to && to - from < LONGEST => {
            (from..=to).map(Value::Year).collect()
        }
        (from, to) => from.into_iter().chain(to).map(Value::Year).collect(),
    }
}
