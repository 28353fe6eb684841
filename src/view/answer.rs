use super::{
    sort::{Arrangements, Sort},
    state::View,
};
use crate::{
    bits::Bits,
    lang::Language,
    model::Collection,
    search::{Answer, Axis, Index, Memory, Query, Question},
};

impl View {
    /// Positions of what it lets through, in its order; names are those of a language. No index is
    /// built where nothing is asked.
    pub fn positions(
        &self,
        collection: &Collection,
        bookmarks: &Bits,
        language: Language,
    ) -> Vec<usize> {
        if self.is_unfiltered() && self.sort == Sort::default() {
            return (0..collection.mandates.len()).collect();
        }
        let answer = self.ask(&Index::build(collection), collection, bookmarks, None, language);
        answer.hits.from(0).map(|hit| hit.position).collect()
    }

    /// What it lets through of a collection in which these positions are bookmarked, with bars for the
    /// bins of an axis. Where names order it, those of a language do.
    pub fn ask(
        &self,
        index: &Index,
        collection: &Collection,
        bookmarks: &Bits,
        axis: Option<Axis>,
        language: Language,
    ) -> Answer {
        let query = Query::of(&self.query, collection);
        let question = Question {
            query: &query,
            selection: &self.selection,
            window: self.window,
            among: self.bookmarked.then_some(bookmarks),
            axis,
            reach: self.reach,
        };
        let mut answer = index.ask(&question, collection, &mut Memory::default());
        let mut orders = Arrangements::default();
        answer.hits = orders.arrange(answer.hits, self.sort, collection, language);
        answer
    }
}
