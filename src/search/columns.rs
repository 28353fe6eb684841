use std::{collections::HashMap, sync::Arc};

use chrono::{Datelike, NaiveDate};
use foldhash::fast::RandomState;

use super::{
    by_place::ByPlace,
    counts::Counts,
    facet::{Choice, Facet, Selection, Value},
    order::Order,
};
use crate::{
    lexicon::Kind,
    model::{Collection, Date, Edge, Mandate, Period, PeriodClass},
};

const FACETS: usize = Facet::ALL.len();

/// What facets and windows ask of each record, side by side.
#[derive(Clone, Debug, Default)]
pub(super) struct Columns {
    facets: [Column; FACETS],
    /// What each record has, as four numbers: its sets of countries, of organisations and of years,
    /// and its profile. Few sets are shared by many records, so what is asked is asked once a set;
    /// sets of all facets are numbered through, profiles after them.
    pub(super) rows: Vec<[u32; DIRECT + 1]>,
    /// The sets of each profile. Of languages, checks, kinds and sources few combinations occur, so
    /// that one number stands for all four and is counted once.
    profiles: Vec<[u32; FACETS - DIRECT]>,
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

/// Facets whose sets rows have by themselves.
const DIRECT: usize = 3;

/// Where rows, or else profiles, have the set of a facet.
const fn place(facet: Facet) -> Result<usize, usize> {
    match facet {
        Facet::Country => Ok(0),
        Facet::Organisation => Ok(1),
        Facet::Year => Ok(2),
        Facet::Language => Err(0),
        Facet::Check => Err(1),
        Facet::Kind => Err(2),
        Facet::Source => Err(3),
    }
}

/// The sets of values of one facet.
#[derive(Clone, Debug, Default)]
pub(super) struct Column {
    /// The number of its first set.
    first: usize,
    /// Where the values of each set begin; one more than sets.
    starts: Vec<u32>,
    /// Positions of values in `values`, set by set.
    members: Vec<u32>,
    /// All values that some record has, in order.
    values: Arc<[Value]>,
}

/// Which sets of one facet are admitted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Admitted {
    facet: Facet,
    first: usize,
    sets: Vec<bool>,
}

impl Admitted {
    /// Whether a record is admitted.
    pub(super) fn admits(&self, columns: &Columns, record: usize) -> bool {
        let set = columns.set_of(record, self.facet) as usize;
        self.sets.get(set - self.first).copied().unwrap_or(false)
    }

    /// Of which facet.
    pub(super) const fn facet(&self) -> Facet {
        self.facet
    }
}

impl Columns {
    /// The columns of records in the order of `positions`.
    pub(super) fn of(collection: &Collection, positions: impl Iterator<Item = usize>) -> Self {
        let mut sets: [Sets; FACETS] = Default::default();
        let mut columns = Self::default();
        let files: HashMap<&str, u32> = (0..)
            .zip(&collection.files)
            .map(|(position, file)| (file.name.raw(), position))
            .collect();
        let mut rows: Vec<[u32; FACETS]> = Vec::new();
        for mandate in positions.map(|position| &collection.mandates[position]) {
            rows.push(Facet::ALL.map(|facet| {
                sets[facet.index()].number(values(collection, &files, mandate, facet))
            }));
            let (first, last) = days(&mandate.period);
            columns.first.push(first);
            columns.last.push(last);
            columns.class.push(mandate.period.class());
        }
        let mut first = 0;
        for (column, sets) in columns.facets.iter_mut().zip(sets) {
            *column = sets.finish(first);
            first += column.len();
        }
        columns.lay_out(&rows);
        columns
    }

    /// Makes rows and profiles from each record's sets, numbered facet by facet.
    fn lay_out(&mut self, sets: &[[u32; FACETS]]) {
        let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let all_sets = number(self.all_sets());
        let mut profiles: HashMap<[u32; FACETS - DIRECT], u32, RandomState> = HashMap::default();
        for sets in sets {
            let (mut row, mut profile) = ([0; DIRECT + 1], [0; FACETS - DIRECT]);
            for facet in Facet::ALL {
                let set = sets[facet.index()] + number(self.facets[facet.index()].first);
                match place(facet) {
                    Ok(direct) => row[direct] = set,
                    Err(shared) => profile[shared] = set,
                }
            }
            row[DIRECT] = *profiles.entry(profile).or_insert_with(|| {
                self.profiles.push(profile);
                all_sets + number(self.profiles.len() - 1)
            });
            self.rows.push(row);
        }
    }

    /// How many sets there are of all facets.
    fn all_sets(&self) -> usize {
        self.facets.last().map_or(0, |column| column.first + column.len())
    }

    /// How many different numbers rows have.
    pub(super) fn numbers(&self) -> usize {
        self.all_sets() + self.profiles.len()
    }

    /// The set that a record has of a facet.
    pub(super) fn set_of(&self, record: usize, facet: Facet) -> u32 {
        let row = &self.rows[record];
        match place(facet) {
            Ok(direct) => row[direct],
            Err(shared) => self.profiles[row[DIRECT] as usize - self.all_sets()][shared],
        }
    }

    /// The values that a record has of a facet.
    pub(super) fn values_of(&self, record: usize, facet: Facet) -> Vec<Value> {
        let column = &self.facets[facet.index()];
        column.values_of(self.set_of(record, facet) as usize - column.first)
    }

    /// The sets of a facet that pass a choice.
    pub(super) fn admitted(&self, facet: Facet, choice: &Choice) -> Admitted {
        let column = &self.facets[facet.index()];
        let sets = (0..column.len()).map(|set| choice.admits(&column.values_of(set))).collect();
        Admitted { facet, first: column.first, sets }
    }

    /// No set of a facet.
    pub(super) fn none_admitted(&self, facet: Facet) -> Admitted {
        let column = &self.facets[facet.index()];
        Admitted { facet, first: column.first, sets: vec![false; column.len()] }
    }

    /// The mandates of each place.
    pub(super) fn by_place(&self, order: Order) -> ByPlace {
        let column = &self.facets[Facet::Country.index()];
        let mut by_place = ByPlace::of(&column.values);
        for position in 0..self.rows.len() {
            let record = order.turn(position);
            let set = self.set_of(record, Facet::Country) as usize;
            let end = self.exact(record).map(|(_, last)| last);
            by_place.note(position, end, column.members(set - column.first));
        }
        by_place
    }

    /// How many of all records have each value.
    pub(super) fn totals(&self) -> Counts {
        let mut counts = vec![0; self.numbers()];
        self.rows.iter().flatten().for_each(|number| counts[*number as usize] += 1);
        self.counts(&counts, &Selection::none())
    }

    /// The first and the last day of an exact period.
    pub(super) fn exact(&self, record: usize) -> Option<(i32, i32)> {
        let is_exact = self.class.get(record) == Some(&PeriodClass::Exact);
        is_exact.then(|| (self.first[record], self.last[record]))
    }

    /// Inclusive days of an exact period.
    pub(super) fn days(&self, record: usize) -> Option<i64> {
        self.exact(record).map(|(first, last)| i64::from(last) - i64::from(first) + 1)
    }

    /// Months of an exact period, rounded.
    pub(super) fn months(&self, record: usize) -> Option<i64> {
        let is_exact = self.class[record] == PeriodClass::Exact;
        let edge = |day: i32| {
            let day = NaiveDate::from_num_days_from_ce_opt(day).filter(|_| is_exact)?;
            Some(Edge::Known(Date::Day(day)))
        };
        Period { start: edge(self.first[record])?, end: edge(self.last[record])? }.months()
    }

    /// Counts of values from how many records have each number, of those that pass all but the
    /// facet's own choice.
    pub(super) fn counts(&self, of_numbers: &[u32], selection: &Selection) -> Counts {
        let (of_sets, of_profiles) = of_numbers.split_at(self.all_sets());
        let mut of_sets = of_sets.to_vec();
        for (profile, count) in self.profiles.iter().zip(of_profiles) {
            profile.iter().for_each(|set| of_sets[*set as usize] += *count);
        }
        let mut counts = Counts::default();
        for (facet, column) in Facet::ALL.into_iter().zip(&self.facets) {
            let own = &of_sets[column.first..column.first + column.len()];
            let all = selection.choice(facet).filter(|choice| choice.all);
            let counted =
                all.map_or_else(|| column.counts(own), |choice| column.counts_beside(own, choice));
            counts.set(facet, &column.values, counted);
        }
        counts
    }
}

impl Column {
    fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    fn members(&self, set: usize) -> &[u32] {
        &self.members[self.starts[set] as usize..self.starts[set + 1] as usize]
    }

    fn values_of(&self, set: usize) -> Vec<Value> {
        self.members(set).iter().map(|at| self.values[*at as usize]).collect()
    }

    /// As [`Self::counts`], where a value stands beside those that are chosen already.
    fn counts_beside(&self, of_sets: &[u32], choice: &Choice) -> Vec<usize> {
        let mut counts = vec![0; self.values.len()];
        for (set, count) in of_sets.iter().enumerate().filter(|(_, count)| **count > 0) {
            let values = self.values_of(set);
            for at in self.members(set) {
                if choice.counts(&values, self.values[*at as usize]) {
                    counts[*at as usize] += *count as usize;
                }
            }
        }
        counts
    }

    fn counts(&self, of_sets: &[u32]) -> Vec<usize> {
        let mut counts = vec![0; self.values.len()];
        for (set, count) in of_sets.iter().enumerate().filter(|(_, count)| **count > 0) {
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
    numbers: HashMap<Vec<Value>, u32, RandomState>,
}

impl Sets {
    fn number(&mut self, values: Vec<Value>) -> u32 {
        let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        *self.numbers.entry(values).or_insert(next)
    }

    fn finish(self, first: usize) -> Column {
        let mut sets: Vec<(Vec<Value>, u32)> = self.numbers.into_iter().collect();
        sets.sort_unstable_by_key(|(_, number)| *number);
        let mut values: Vec<Value> = sets.iter().flat_map(|(set, _)| set).copied().collect();
        values.sort_unstable();
        values.dedup();
        let mut column = Column { first, ..Column::default() };
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
        Edge::Known(date) | Edge::Planned(date) => day(date.last_day()),
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
    // A note on how a record came about, such as that it was merged, is nothing to check.
    let nothing_to_check = facet == Facet::Check && !mandate.is_doubtful();
    if values.is_empty() || nothing_to_check {
        values.push(Value::Missing);
    }
    values.sort_unstable();
    values.dedup();
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
