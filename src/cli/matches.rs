use std::cell::OnceCell;

use crate::{
    model::Mandate,
    report::Setting,
    search::{Answer, Axis, Index},
    view::View,
};

/// What a view lets through: worked out where it is first asked for, and once.
pub struct Matches<'m> {
    /// What is looked at, and by whom.
    pub setting: &'m Setting<'m>,
    /// What filters.
    pub view: &'m View,
    index: OnceCell<Index>,
    answer: OnceCell<Answer>,
}

impl<'m> Matches<'m> {
    pub const fn of(setting: &'m Setting<'m>, view: &'m View) -> Self {
        Self { setting, view, index: OnceCell::new(), answer: OnceCell::new() }
    }

    pub fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::build(self.setting.collection))
    }

    /// What there is to tell of them, without bars.
    pub fn answer(&self) -> &Answer {
        self.answer.get_or_init(|| self.ask(None))
    }

    /// The same with bars for the bins of an axis.
    pub fn along(&self, axis: Axis) -> Answer {
        self.ask(Some(axis))
    }

    /// Where they are in the collection, in the order of the view. No index is built for all of them.
    pub fn positions(&self) -> Vec<usize> {
        if self.view.lets_all_through() {
            return (0..self.setting.collection.mandates.len()).collect();
        }
        self.answer().hits.from(0).map(|hit| hit.position).collect()
    }

    /// They themselves.
    pub fn mandates(&self) -> Vec<&'m Mandate> {
        let mandates = &self.setting.collection.mandates;
        self.positions().into_iter().map(|position| &mandates[position]).collect()
    }

    fn ask(&self, axis: Option<Axis>) -> Answer {
        self.view.ask(self.index(), &self.setting.reader(&self.setting.kept.bookmarks()), axis)
    }
}
