//! One shard asked for what a plan looks for.

use std::ops::Range;

use super::{
    columns::{Admitted, Columns, OPEN, UNKNOWN, day},
    hot::Hot,
    plan::{Pull, Sought, Source},
    plane::{ADMITTED, Plane, admitted_with, both, except, lay_over, scatter},
    postings::Shard,
    query::{Dates, DatesOf, LengthOf, Lengths},
    sequence::{Next, Sequences, stand_in},
};
use crate::{bits::Bits, model::PeriodClass};

/// A shard with all that is asked beside its postings.
#[derive(Clone, Copy, Debug)]
pub(super) struct Evaluator<'e> {
    pub(super) shard: &'e Shard,
    pub(super) hot: &'e Hot,
    /// Number of the shard's first record.
    pub(super) first: usize,
    pub(super) columns: &'e Columns,
    pub(super) sequences: &'e Sequences,
    pub(super) titles_only: bool,
}

impl Evaluator<'_> {
    /// Admits every record.
    pub(super) fn admit_all(&self, plane: &mut Plane) {
        plane.clear();
        plane.resize(self.shard.records, ADMITTED);
    }

    /// Leaves of `plane` what a part finds too. `spare` is a plane to work on.
    pub(super) fn narrow(&self, plane: &mut Plane, sought: &Sought, spare: &mut Plane) {
        spare.clear();
        spare.resize(self.shard.records, 0);
        for source in &sought.sources {
            match source {
                Source::Words(pull) => self.pull(spare, pull),
                Source::Phrase { words, second } => self.phrase(plane, spare, words, *second),
                Source::Sets(admitted) => self.sets(spare, admitted),
                Source::Dates(dates) => self.dates(spare, *dates),
                Source::Lengths(lengths) => self.lengths(spare, lengths),
                Source::At(records) => self.at(spare, records),
            }
        }
        if sought.excluded {
            except(plane, spare);
        } else {
            both(plane, spare);
        }
    }

    fn pull(&self, plane: &mut Plane, pull: &Pull) {
        let postings = self.shard.postings(pull.words.clone());
        let (base, weight) = (pull.base, pull.weight);
        if let Some(admitted) = &pull.languages {
            scatter(plane, postings, base, weight, |at, impact| {
                let record = self.first + usize::from(at);
                impact >= pull.least && admitted.admits(self.columns, record)
            });
        } else if pull.least > 0 {
            scatter(plane, postings, base, weight, |_, impact| impact >= pull.least);
        } else if let Some(impacts) = self.hot.impacts(&pull.words) {
            lay_over(plane, impacts, base, weight);
        } else {
            scatter(plane, postings, base, weight, |_, _| true);
        }
    }

    /// Records with all words of a phrase are asked in which order they stand; those that other
    /// parts have ruled out are not.
    fn phrase(&self, plane: &Plane, found: &mut Plane, words: &[Pull], second: Next) {
        let (mut all, mut word) = (Plane::new(), Plane::new());
        self.admit_all(&mut all);
        for pull in words {
            word.clear();
            word.resize(self.shard.records, 0);
            self.pull(&mut word, pull);
            both(&mut all, &word);
        }
        let runs: Vec<Range<u32>> = words.iter().map(|pull| pull.words.clone()).collect();
        let Some(first) = runs.first() else { return };
        for (record, next) in self.shard.postings(first.clone()).nexts() {
            let at = usize::from(record);
            if all[at] == 0 || plane[at] == 0 || !next.may_be(second) {
                continue;
            }
            let texts =
                if self.titles_only { self.sequences.title(at) } else { self.sequences.of(at) };
            if stand_in(&runs, texts) {
                found[at] = found[at].max(all[at]);
            }
        }
    }

    fn sets(&self, plane: &mut Plane, admitted: &Admitted) {
        for (find, record) in plane.iter_mut().zip(self.first..) {
            if admitted.admits(self.columns, record) {
                *find = admitted_with(*find);
            }
        }
    }

    fn at(&self, plane: &mut Plane, records: &Bits) {
        for (find, record) in plane.iter_mut().zip(self.first..) {
            if records.has(record) {
                *find = admitted_with(*find);
            }
        }
    }

    fn lengths(&self, plane: &mut Plane, lengths: &Lengths) {
        for (at, find) in plane.iter_mut().enumerate() {
            let length = match lengths.of {
                LengthOf::Days => self.columns.days(self.first + at),
                LengthOf::Months => self.columns.months(self.first + at),
            };
            if length.is_some_and(|length| lengths.range.contains(&length)) {
                *find = admitted_with(*find);
            }
        }
    }

    fn dates(&self, plane: &mut Plane, dates: Dates) {
        let from = dates.first.map_or(i32::MIN + 1, day);
        let to = dates.last.map_or(i32::MAX - 1, day);
        for (at, find) in plane.iter_mut().enumerate() {
            let record = self.first + at;
            let (first, last) = (self.columns.first[record], self.columns.last[record]);
            let found = match dates.of {
                DatesOf::Starts => first != UNKNOWN && (from..=to).contains(&first),
                DatesOf::Ends => ![UNKNOWN, OPEN].contains(&last) && (from..=to).contains(&last),
                DatesOf::Active => match self.columns.class[record] {
                    PeriodClass::Undated => false,
                    // Each end stands for itself.
                    PeriodClass::Reversed => {
                        (from..=to).contains(&first) || (from..=to).contains(&last)
                    }
                    // With one end unknown, the other is all that is known.
                    _ if first == UNKNOWN => (from..=to).contains(&last),
                    _ if last == UNKNOWN => (from..=to).contains(&first),
                    _ => first <= to && last >= from,
                },
            };
            if found {
                *find = admitted_with(*find);
            }
        }
    }
}
