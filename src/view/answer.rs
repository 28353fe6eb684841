use super::state::View;
use crate::{
    model::Collection,
    search::{Answer, Index, Memory, Query, Question},
};

impl View {
    /// What it lets through of a collection that is asked only once.
    pub fn answer(&self, collection: &Collection) -> Answer {
        let query = Query::of(&self.query, collection);
        let question = Question {
            query: &query,
            selection: &self.selection,
            window: self.window,
            axis: None,
            reach: self.reach,
        };
        Index::build(collection).ask(&question, collection, &mut Memory::default())
    }
}
