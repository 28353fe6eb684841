use chrono::NaiveDate;

use super::{
    sort::{Arrangements, Sort},
    state::View,
};
use crate::{
    bits::Bits,
    lang::Language,
    model::Collection,
    search::{Answer, Axis, Index, Memory, Notes, Query, Question},
};

/// Who looks at a collection: what a view lets through depends on no more than this.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'r> {
    /// Where the mandates are.
    pub collection: &'r Collection,
    /// Positions of those that are bookmarked.
    pub bookmarks: &'r Bits,
    /// The reader's own words on mandates.
    pub notes: &'r Notes,
    /// The language of the names that mandates are ordered by.
    pub language: Language,
    /// The day that dates of a query may be told from.
    pub today: NaiveDate,
}

impl View {
    /// Positions of what it lets through, in its order. No index is built where nothing is asked.
    pub fn positions(&self, reader: &Reader<'_>) -> Vec<usize> {
        if self.lets_all_through() {
            return (0..reader.collection.mandates.len()).collect();
        }
        let answer = self.ask(&Index::build(reader.collection), reader, None);
        answer.hits.from(0).map(|hit| hit.position).collect()
    }

    /// Whether it is the whole collection as it stands.
    pub fn lets_all_through(&self) -> bool {
        self.is_unfiltered() && self.sort == Sort::default()
    }

    /// What it lets through, with bars for the bins of an axis.
    pub fn ask(&self, index: &Index, reader: &Reader<'_>, axis: Option<Axis>) -> Answer {
        let query = Query::on(&self.query, reader.collection, reader.today);
        let question = self.question(&query, (reader.bookmarks, reader.notes), axis);
        let mut answer = index.ask(&question, reader.collection, &mut Memory::default());
        let mut orders = Arrangements::default();
        answer.hits = orders.arrange(answer.hits, self.sort, reader.collection, reader.language);
        answer
    }

    /// What it asks of an index, with its query as it was read, and what is bookmarked and noted.
    pub const fn question<'q>(
        &'q self,
        query: &'q Query,
        (bookmarks, notes): (&'q Bits, &'q Notes),
        axis: Option<Axis>,
    ) -> Question<'q> {
        let among = if self.bookmarked { Some(bookmarks) } else { None };
        let View { selection, window, reach, .. } = self;
        Question { query, selection, window: *window, among, axis, reach: *reach, notes }
    }
}
