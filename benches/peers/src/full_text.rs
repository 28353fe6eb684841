use std::{iter, ops::Bound};

use chrono::{Datelike, NaiveDate};
use mandates::model::{Collection, Mandate};
use serde_json::json;
use tantivy::{
    Index, IndexWriter, Searcher, TantivyDocument, Term,
    aggregation::{AggregationCollector, agg_req::Aggregations},
    collector::{Count, TopDocs},
    query::{
        AllQuery, BooleanQuery, BoostQuery, FuzzyTermQuery, Occur, PhrasePrefixQuery, Query,
        RangeQuery, TermQuery,
    },
    schema::{FAST, Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions},
    tokenizer::{AsciiFoldingFilter, LowerCaser, SimpleTokenizer, TextAnalyzer},
};

use crate::{
    asked::Asked,
    peer::{Built, Peer},
    texts,
};

/// Hits that are ranked.
const RANKED: usize = 100;
/// How much more a word of the title counts, as ours has it.
const TITLE: f32 = 4.0;
/// Shorter words are not searched with slips.
const SLIPS_FROM: usize = 4;
/// Memory for building, in bytes.
const BUILDING: usize = 1 << 30;
/// What lower-cases and folds accents.
const FOLDED: &str = "folded";
/// Facets and their fields.
const FACETS: [&str; 4] = ["place", "organisation", "language", "check"];

#[derive(Clone, Copy)]
struct Fields {
    title: Field,
    all: Field,
    facets: [Field; FACETS.len()],
    start: Field,
    end: Field,
}

/// tantivy, in memory, in one segment, on one thread: every word by itself, by its beginning when it
/// is the last, and with one slip; the hundred best by BM25; counts of four facets. No histogram, no
/// other language, no marks.
pub struct FullText {
    searcher: Searcher,
    fields: Fields,
    counts: Aggregations,
}

impl FullText {
    /// Indexes a collection.
    ///
    /// # Errors
    /// Those of the engine; none is expected.
    pub fn build(collection: &Collection) -> Built<'_> {
        let (schema, fields) = schema();
        let index = Index::create_in_ram(schema);
        let folded = TextAnalyzer::builder(SimpleTokenizer::default())
            .filter(LowerCaser)
            .filter(AsciiFoldingFilter)
            .build();
        index.tokenizers().register(FOLDED, folded);
        let mut writer: IndexWriter = index.writer_with_num_threads(2, BUILDING)?;
        for mandate in &collection.mandates {
            writer.add_document(document(fields, collection, mandate))?;
        }
        writer.commit()?;
        let segments = index.searchable_segment_ids()?;
        if segments.len() > 1 {
            writer.merge(&segments).wait()?;
        }
        writer.wait_merging_threads()?;
        let counts = FACETS.map(|facet| (facet, json!({"terms": {"field": facet, "size": 400}})));
        let counts = serde_json::Map::from_iter(counts.map(|(facet, own)| (facet.to_owned(), own)));
        let counts = serde_json::from_value(counts.into())?;
        Ok(Box::new(Self { searcher: index.reader()?.searcher(), fields, counts }))
    }

    fn search(&self, typed: &str) -> tantivy::Result<usize> {
        let query = self.query(&Asked::of(typed));
        let counts = AggregationCollector::from_aggs(self.counts.clone(), Default::default());
        let best = TopDocs::with_limit(RANKED).order_by_score();
        let (best, hits, counts) = self.searcher.search(&*query, &(best, Count, counts))?;
        std::hint::black_box((best, counts));
        Ok(hits)
    }

    fn query(&self, asked: &Asked) -> Box<dyn Query> {
        let last = asked.words.len().saturating_sub(1);
        let words = asked.words.iter().enumerate();
        let words = words.map(|(at, word)| self.word(word, asked.open && at == last));
        let mut clauses: Vec<(Occur, Box<dyn Query>)> =
            words.map(|word| (Occur::Must, word)).collect();
        clauses.extend(self.phrase(&asked.phrase).map(|phrase| (Occur::Must, phrase)));
        clauses.extend(
            asked.year.into_iter().flat_map(|year| self.year(year)).map(|end| (Occur::Must, end)),
        );
        if clauses.is_empty() {
            clauses.push((Occur::Must, Box::new(AllQuery)));
        }
        let without =
            asked.without.iter().map(|word| (Occur::MustNot, self.exact(self.fields.all, word)));
        clauses.extend(without);
        Box::new(BooleanQuery::new(clauses))
    }

    /// A word in every way in which it may stand in a record.
    fn word(&self, word: &str, open: bool) -> Box<dyn Query> {
        let term = Term::from_field_text(self.fields.all, word);
        let slips = u8::from(word.chars().count() >= SLIPS_FROM);
        let mut ways: Vec<Box<dyn Query>> = vec![
            self.exact(self.fields.all, word),
            Box::new(BoostQuery::new(self.exact(self.fields.title, word), TITLE)),
        ];
        if open {
            ways.push(Box::new(FuzzyTermQuery::new_prefix(term, slips, true)));
        } else if slips > 0 {
            ways.push(Box::new(FuzzyTermQuery::new(term, slips, true)));
        }
        Box::new(BooleanQuery::union(ways))
    }

    fn exact(&self, field: Field, word: &str) -> Box<dyn Query> {
        let term = Term::from_field_text(field, word);
        Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs))
    }

    /// Words in a row, the last of them perhaps only begun.
    fn phrase(&self, words: &[String]) -> Option<Box<dyn Query>> {
        match words {
            [] => None,
            [only] => Some(self.word(only, true)),
            several => {
                let term = |word: &String| Term::from_field_text(self.fields.all, word);
                Some(Box::new(PhrasePrefixQuery::new(several.iter().map(term).collect())))
            }
        }
    }

    /// Begun by the end of a year and not ended before it.
    fn year(&self, year: i32) -> [Box<dyn Query>; 2] {
        let bound = |field, month, day| {
            let date = NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
            Bound::Included(Term::from_field_i64(field, days(date)))
        };
        [
            Box::new(RangeQuery::new(Bound::Unbounded, bound(self.fields.start, 12, 31))),
            Box::new(RangeQuery::new(bound(self.fields.end, 1, 1), Bound::Unbounded)),
        ]
    }
}

impl Peer for FullText {
    fn keystroke(&mut self, typed: &str) -> Option<usize> {
        self.search(typed).ok()
    }
}

fn schema() -> (Schema, Fields) {
    let mut schema = Schema::builder();
    let indexing = TextFieldIndexing::default()
        .set_tokenizer(FOLDED)
        .set_index_option(IndexRecordOption::WithFreqsAndPositions);
    let text = TextOptions::default().set_indexing_options(indexing);
    let fields = Fields {
        title: schema.add_text_field("title", text.clone()),
        all: schema.add_text_field("all", text),
        facets: FACETS.map(|facet| schema.add_text_field(facet, FAST)),
        start: schema.add_i64_field("start", FAST),
        end: schema.add_i64_field("end", FAST),
    };
    (schema.build(), fields)
}

fn document(fields: Fields, collection: &Collection, mandate: &Mandate) -> TantivyDocument {
    let mut document = TantivyDocument::default();
    let (title, body) = (mandate.title.raw(), texts::body(collection, mandate));
    document.add_text(fields.title, title);
    document.add_text(fields.all, format!("{title} {body}"));
    let [place, organisation, language, check] = fields.facets;
    for key in mandate.places.iter().map(|named| named.key) {
        // A country counts for its region too.
        for key in iter::once(key).chain(collection.lexicon.tree_region(key)) {
            document.add_text(place, &collection.lexicon.entry(key).id);
        }
    }
    for named in &mandate.organisations {
        document.add_text(organisation, &collection.lexicon.entry(named.key).id);
    }
    document.add_text(language, mandate.language.code());
    for failed in &mandate.checks {
        document.add_text(check, failed.kind.id());
    }
    if let Some((start, end)) = mandate.period.exact() {
        document.add_i64(fields.start, days(start));
        document.add_i64(fields.end, days(end));
    }
    document
}

fn days(date: NaiveDate) -> i64 {
    i64::from(date.num_days_from_ce())
}
