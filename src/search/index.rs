use std::cmp::Reverse;

use chrono::NaiveDate;

use super::{
    asked::{Seen, look},
    bars::Bars,
    by_place::ByPlace,
    columns::{Columns, UNKNOWN},
    counted::aside,
    counts::Counts,
    evaluate::Evaluator,
    expand::Expander,
    facet::{Facet, Selection, Value},
    gather::{Gathered, gather},
    histogram::{Aside, Axis},
    hits::{Found, Hit, Hits},
    hot::Hot,
    letters::Letters,
    marks::Marker,
    meant::Meanings,
    memory::Memory,
    notes::Notes,
    order::Order,
    plan::Plan,
    plane::score,
    postings::SHARD,
    query::Query,
    rank::Closeness,
    reach::Reach,
    shared_time::{SameTime, same_time},
    survey::{Filters, Survey, Tally},
    tier::{Reason, Tier},
};
use crate::{
    bits::Bits,
    lexicon::Key,
    model::{Collection, Window},
};

/// A collection made ready for questions. Built once; questions change nothing.
#[derive(Clone, Debug)]
pub struct Index {
    order: Order,
    words: Gathered,
    hot: Vec<Hot>,
    columns: Columns,
    by_place: ByPlace,
    letters: Letters,
    totals: Counts,
}

/// What is asked at a keystroke.
#[derive(Clone, Copy, Debug)]
pub struct Question<'q> {
    /// The words and what they mean.
    pub query: &'q Query,
    /// What is chosen of the facets.
    pub selection: &'q Selection,
    /// Only mandates active in this time.
    pub window: Option<Window>,
    /// Only mandates at these positions of the collection.
    pub among: Option<&'q Bits>,
    /// The bins that bars are wanted for.
    pub axis: Option<Axis>,
    /// What words may be found by.
    pub reach: Reach,
    /// The reader's own words on mandates.
    pub notes: &'q Notes,
}

impl<'q> Question<'q> {
    /// The question for a query alone, with nothing narrowed.
    pub fn of(query: &'q Query) -> Self {
        static NOTHING: Selection = Selection::none();
        static NO_NOTES: Notes = Notes::none();
        let (selection, notes, reach) = (&NOTHING, &NO_NOTES, Reach::default());
        Self { query, selection, window: None, among: None, axis: None, reach, notes }
    }
}

/// All that a keystroke shows.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// The records that pass everything.
    pub hits: Hits,
    /// How many hits each reason has, best first; nothing where no word was asked for.
    pub reasons: Vec<(Reason, usize)>,
    /// For each facet the records that pass all but it, so that its values show what choosing them
    /// would give.
    pub counts: Counts,
    /// The hits over time, in the bins that were asked for.
    pub bars: Bars,
    /// Records that pass the query and the facets and that no window and no bar can count.
    pub aside: Aside,
    /// Those of them that the window hides though they may have a day in it.
    pub hidden: Aside,
    /// Finds in shown text what the query found in it.
    pub marker: Marker,
}

impl Index {
    /// Folds every record once.
    pub fn build(collection: &Collection) -> Self {
        let undated = |mandate: &crate::model::Mandate| mandate.period.sort_day() == NaiveDate::MAX;
        let records = collection.mandates.len();
        let dated = collection.mandates.iter().take_while(|mandate| !undated(mandate)).count();
        let order = Order { dated, records };
        let positions: Vec<usize> = order.positions().collect();
        let words = gather(collection, &positions);
        let columns = Columns::of(collection, positions.into_iter());
        let hot = words.shards.iter().map(|shard| Hot::of(shard, &words.dictionary)).collect();
        let (totals, by_place) = (columns.totals(), columns.by_place(order));
        Self { order, words, hot, columns, by_place, letters: Letters::default(), totals }
    }

    /// How many records there are.
    pub const fn len(&self) -> usize {
        self.order.records
    }

    /// Whether there is no record.
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many records of the whole collection have each value.
    pub const fn totals(&self) -> &Counts {
        &self.totals
    }

    /// What the mandate at a position has of a facet; [`Value::Missing`] where it does not say.
    pub fn values_of(&self, position: usize, facet: Facet) -> Vec<Value> {
        if position >= self.len() {
            return Vec::new();
        }
        self.columns.values_of(self.order.turn(position), facet)
    }

    /// What a query looks for in this collection.
    fn plan(&self, question: &Question<'_>, collection: &Collection) -> Plan {
        let expander = Expander {
            dictionary: &self.words.dictionary,
            meanings: Meanings { lexicon: &collection.lexicon, concepts: &self.words.concepts },
            columns: &self.columns,
            letters: &self.letters,
            reach: question.reach,
            notes: question.notes,
            order: self.order,
            records: self.len(),
        };
        expander.plan(question.query)
    }

    /// All records over time, in the bins of an axis. `memory` keeps what questions for the same bins
    /// need too.
    pub fn bars(&self, axis: Axis, memory: &mut Memory) -> Bars {
        memory.baseline(Some(axis), &self.columns).bars(&self.columns)
    }

    /// Positions of all mandates in a place, or in a country of it, in the order of the collection.
    pub fn in_place(&self, place: Key) -> &[u32] {
        self.by_place.get(place).map_or(&[], |own| &own.positions)
    }

    /// The last day of the exact periods among the first `count` mandates of a place.
    pub fn until(&self, place: Key, count: usize) -> Option<NaiveDate> {
        let until = self.by_place.get(place)?.until.get(count.checked_sub(1)?)?;
        NaiveDate::from_num_days_from_ce_opt(*until).filter(|_| *until > UNKNOWN)
    }

    /// The mandates in one of these places that share days with the one at a position: the `most`
    /// with the most days, these first, and how many there are.
    pub fn same_time(
        &self,
        position: usize,
        places: &[Key],
        most: usize,
    ) -> (Vec<SameTime>, usize) {
        let (columns, order) = (&self.columns, self.order);
        let mut found = same_time(columns, order, &self.by_place, position, places);
        let (all, key) = (found.len(), |own: &SameTime| (Reverse(own.days), own.position));
        if most < all {
            found.select_nth_unstable_by_key(most, key);
            found.truncate(most);
        }
        found.sort_unstable_by_key(key);
        (found, all)
    }

    /// The words of the collection that are nearest to one it does not have, nearest first: those
    /// that it may be a slip of, then those that begin most alike.
    pub(super) fn nearest(&self, word: &str, most: usize) -> Vec<String> {
        let dictionary = &self.words.dictionary;
        let near = dictionary.near(word);
        near.into_iter().take(most).map(|number| dictionary.word(number).to_owned()).collect()
    }

    fn evaluators(&self, reach: Reach) -> Vec<Evaluator<'_>> {
        let shards = self.words.shards.iter().zip(&self.hot).zip(&self.words.sequences);
        let evaluator = |(at, ((shard, hot), sequences))| Evaluator {
            shard,
            hot,
            sequences,
            first: at * SHARD,
            columns: &self.columns,
            titles_only: reach.titles_only,
        };
        shards.enumerate().map(evaluator).collect()
    }

    /// What records must pass besides the query.
    fn filters(&self, question: &Question<'_>) -> Filters {
        let records = |own: &Bits| {
            let positions = own.iter().filter(|position| *position < self.len());
            Bits::at(positions.map(|position| self.order.turn(position)))
        };
        let among = question.among.map(records);
        Filters::of(&self.columns, question.selection, question.window, among)
    }

    /// Answers a question about the collection that the index was built of. `memory` keeps what the
    /// next question is likely to share with this one; the answer does not depend on it.
    pub fn ask(
        &self,
        question: &Question<'_>,
        collection: &Collection,
        memory: &mut Memory,
    ) -> Answer {
        let plan = self.plan(question, collection);
        let filters = self.filters(question);
        let baseline = memory.baseline(question.axis, &self.columns);
        let survey = Survey { columns: &self.columns, filters: &filters, baseline: &baseline };
        let shards = self.evaluators(question.reach);
        let Seen { planes, kept, tally } =
            look(shards, &plan.parts, &survey, question.reach.titles_only, memory);
        let ranked = plan.ranks();
        let found = Found { planes, kept, ranked, order: self.order, vias: plan.vias.clone() };
        let marker = Marker::of(&plan, &collection.lexicon);
        let (own, hidden) = (tally.counted.aside(), aside(&tally.hidden));
        let mut answer = Answer { aside: own, hidden, marker, ..Answer::default() };
        if ranked {
            answer.reasons = reasons(&plan, &tally);
        }
        answer.counts = self.columns.counts(&tally.counted.rows, question.selection);
        answer.bars = baseline.bins.bars(&tally.counted.times);
        let len = tally.hits();
        let first = if ranked {
            let typed = question.query.typed();
            let close = Closeness::of(&plan.parts, &self.words.sequences, &self.letters, typed);
            first(tally.best.finish(), &close, &found, collection)
        } else {
            Vec::new()
        };
        answer.hits = Hits { len, first, found, ..Hits::default() };
        answer
    }
}

/// The best records, ranked with care within their tiers; of equals the newest first.
fn first(
    best: Vec<(u16, u32)>,
    close: &Closeness<'_>,
    found: &Found,
    collection: &Collection,
) -> Vec<Hit> {
    /// The score of words and how near they stand weigh about the same.
    const SCALE: u32 = 2;
    /// A screen of hits: only their texts are read.
    const READ: usize = 20;
    let mandate = |hit: &Hit| &collection.mandates[hit.position];
    let mut ranked: Vec<(Hit, u32, u32)> = best
        .into_iter()
        .map(|(_, record)| {
            let find = found.find(record as usize);
            let hit = found.hit(record as usize, find);
            let of_title = close.of_title(record as usize);
            (hit, u32::from(score(find)) * SCALE + of_title, of_title)
        })
        .collect();
    // Records are numbered newest first.
    let order = |(a, score_a, _): &(Hit, u32, u32), (b, score_b, _): &(Hit, u32, u32)| {
        (a.reason.tier.cmp(&b.reason.tier))
            .then(score_b.cmp(score_a))
            .then(found.order.turn(a.position).cmp(&found.order.turn(b.position)))
    };
    ranked.sort_by(order);
    for (hit, score, of_title) in ranked.iter_mut().take(READ) {
        let record = found.order.turn(hit.position);
        *score += close.of_text(mandate(hit), record, *of_title);
    }
    ranked.sort_by(order);
    ranked.into_iter().map(|(hit, _, _)| hit).collect()
}

/// How many hits each reason has.
fn reasons(plan: &Plan, tally: &Tally) -> Vec<(Reason, usize)> {
    let reasons = tally.reasons().map(|(tier, via, count)| {
        let via = (tier == Tier::Concept).then(|| plan.vias.get(via).copied()).flatten();
        (Reason { tier, via }, count)
    });
    let mut merged: Vec<(Reason, usize)> = Vec::new();
    for (reason, count) in reasons {
        match merged.iter_mut().find(|(own, _)| *own == reason) {
            Some((_, own)) => *own += count,
            None => merged.push((reason, count)),
        }
    }
    merged
}
