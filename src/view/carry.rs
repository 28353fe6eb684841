use std::collections::HashMap;

use super::{filter::Filter, state::View};
use crate::{
    lexicon::Key,
    model::{Collection, Mandate, Named},
    search::{Facet, Selection, Value},
};

/// A collection before its files were read again and after: what stood where is where it stands now.
/// Places and organisations are known again by their ids, files by their names; of mandates others
/// know which they are.
#[derive(Debug)]
pub struct Carry<'c> {
    before: &'c Collection,
    now: &'c Collection,
    /// Where each mandate of before stands now.
    positions: Vec<Option<usize>>,
    files: HashMap<&'c str, u32>,
}

/// What files tell that were read again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// Mandates that were not there before.
    pub new: usize,
    /// Mandates that are there no more.
    pub gone: usize,
    /// Mandates of which something else is told.
    pub changed: usize,
    /// Filters on values that no mandate can have any more.
    pub lifted: usize,
    /// Parts of the input that were not read.
    pub not_read: usize,
}

impl<'c> Carry<'c> {
    /// From one collection to the other; `positions` say where each mandate of before stands now, no
    /// two of them at one place.
    pub fn of(before: &'c Collection, now: &'c Collection, positions: Vec<Option<usize>>) -> Self {
        let files = (0..).zip(&now.files).map(|(at, file)| (file.name.raw(), at));
        Self { before, now, positions, files: files.collect() }
    }

    /// Where a mandate stands now.
    pub fn position(&self, before: usize) -> Option<usize> {
        self.positions.get(before).copied().flatten()
    }

    /// The same place or organisation.
    pub fn key(&self, before: Key) -> Option<Key> {
        self.now.lexicon.by_id(&self.before.lexicon.entry(before).id)
    }

    /// The same value of a facet.
    pub fn value(&self, before: Value) -> Option<Value> {
        match before {
            Value::Entry(key) => self.key(key).map(Value::Entry),
            Value::Source(at) => {
                let file = self.before.files.get(at as usize)?;
                self.files.get(file.name.raw()).copied().map(Value::Source)
            }
            other => Some(other),
        }
    }

    /// The same view. A filter on a value that there is no more is left out.
    pub fn view(&self, before: &View) -> View {
        let chosen = before.chosen.iter().filter_map(|own| self.filter(*own));
        View {
            selection: self.selection(&before.selection),
            chosen: chosen.collect(),
            ..before.clone()
        }
    }

    fn filter(&self, before: Filter) -> Option<Filter> {
        Some(match before {
            Filter::Included(facet, value) => Filter::Included(facet, self.value(value)?),
            Filter::Excluded(facet, value) => Filter::Excluded(facet, self.value(value)?),
            other => other,
        })
    }

    fn selection(&self, before: &Selection) -> Selection {
        let mut now = Selection::none();
        for facet in Facet::ALL {
            let Some(choice) = before.choice(facet) else { continue };
            if choice.all {
                now.toggle_all(facet);
            }
            let values = |own: &Value| self.value(*own);
            choice.included.iter().filter_map(values).for_each(|own| now.include(facet, own));
            choice.excluded.iter().filter_map(values).for_each(|own| now.exclude(facet, own));
        }
        now
    }

    /// What is new, gone and changed; `lifted` filters were left out of the view.
    pub fn news(&self, lifted: usize) -> News {
        let kept = self.positions.iter().flatten().count();
        let pairs = self.before.mandates.iter().zip(&self.positions);
        let changed = |(before, now): &(&Mandate, &Option<usize>)| {
            now.is_some_and(|now| !self.tell_the_same(before, &self.now.mandates[now]))
        };
        News {
            new: self.now.mandates.len() - kept,
            gone: self.before.mandates.len() - kept,
            changed: pairs.filter(changed).count(),
            lifted,
            not_read: self.now.problems.len(),
        }
    }

    /// Whether two mandates tell the same; the lines that they were read in do not matter.
    fn tell_the_same(&self, before: &Mandate, now: &Mandate) -> bool {
        let named = |a: &[Named], b: &[Named]| {
            a.iter().map(|own| self.key(own.key)).eq(b.iter().map(|own| Some(own.key)))
        };
        (before.kind, before.language, before.period) == (now.kind, now.language, now.period)
            && before.title == now.title
            && before.sections == now.sections
            && before.variants == now.variants
            && before.sources.len() == now.sources.len()
            && named(&before.organisations, &now.organisations)
            && named(&before.places, &now.places)
    }
}
