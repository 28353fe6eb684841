use super::{sort::Arrangements, state::View};
use crate::{
    lang::Language,
    model::Collection,
    search::{Answer, Index, Memory, Query, Question},
};

impl View {
    /// What it lets through of a collection that is asked only once. Where names
    /// order it, the English ones do.
    pub fn answer(&self, collection: &Collection) -> Answer {
        let query = Query::of(&self.query, collection);
        let question = Question {
            query: &query,
            selection: &self.selection,
            window: self.window,
            axis: None,
            reach: self.reach,
        };
        let mut answer =
            Index::build(collection).ask(&question, collection, &mut Memory::default());
        let mut orders = Arrangements::default();
        answer.hits = orders.arrange(answer.hits, self.sort, collection, Language::En);
        answer
    }
}
