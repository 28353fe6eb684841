use std::collections::{BTreeMap, HashMap};

use super::{
    columns::Columns,
    concepts::Concepts,
    dictionary::{Dictionary, Field, Posting, note},
    facet::{Facet, Selection, Value},
    histogram::Aside,
    letters::Letters,
    marks::Marker,
    query::Query,
    tier::{Reason, Tier, Via},
};
use crate::{
    fold,
    lang::Language,
    lexicon::{Key, Lexicon},
    model::{Collection, Mandate, Period, SectionKind, Window},
};

/// A record that a query found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Its position in the collection.
    pub position: usize,
    /// Why.
    pub reason: Reason,
    /// Rank within its tier, higher first; no scale.
    pub score: f32,
}

/// How many records have a value, by facet.
pub type Counts = BTreeMap<Facet, HashMap<Value, usize>>;

/// Hits that pass facets and window, and what that leaves of each value.
#[derive(Clone, Debug, Default)]
pub struct Narrowed {
    /// In the order they came.
    pub hits: Vec<Hit>,
    /// For each facet the records that pass all but it, so that its values show what choosing them
    /// would give.
    pub counts: Counts,
    /// Hits that pass the facets and that no window can count.
    pub aside: Aside,
}

/// A collection made ready for queries. Built once; queries change nothing.
#[derive(Clone, Debug, Default)]
pub struct Index {
    dictionary: Dictionary,
    concepts: Concepts,
    /// Title and names of each record, folded, for letters in order.
    short_texts: Vec<String>,
    columns: Columns,
    letters: Letters,
}

/// Better tiers must have found fewer than this before letters in order are looked for.
const ENOUGH: usize = 10;

/// Where one word of the query was found.
type Finds = HashMap<u32, (Reason, f32)>;

impl Index {
    /// Folds every record once.
    pub fn build(collection: &Collection) -> Self {
        let mut words = BTreeMap::new();
        let mut concepts = Concepts::default();
        let mut short_texts = Vec::with_capacity(collection.mandates.len());
        let mut regions: HashMap<Key, Vec<Key>> = HashMap::new();
        for (record, mandate) in (0..).zip(&collection.mandates) {
            let lexicon = &collection.lexicon;
            for (field, text) in texts(mandate) {
                let own = fold::words(text);
                let mentions = lexicon.mentions_in(text, &own);
                concepts.note(record, field, mandate.language, &mentions);
                note_words(&mut words, own, Posting { record, field, other: None });
            }
            let mut short = fold::key(mandate.title.raw());
            for named in mandate.organisations.iter().chain(&mandate.places) {
                concepts.note_entry(record, named.key, Via::Name(mandate.language));
                for language in Language::ALL {
                    let name = lexicon.entry(named.key).name.get(language).raw();
                    let other = Some(mandate.language).filter(|own| *own != language);
                    short.push(' ');
                    short.push_str(&fold::key(name));
                    let posting = Posting { record, field: Field::Name, other };
                    note_words(&mut words, fold::words(name), posting);
                }
            }
            for place in &mandate.places {
                let around =
                    regions.entry(place.key).or_insert_with(|| lexicon.regions_of(place.key));
                for region in around {
                    concepts.note_entry(record, *region, Via::Within);
                }
            }
            short_texts.push(short);
        }
        concepts.finish(&collection.lexicon);
        let columns = Columns::of(collection);
        Self {
            dictionary: Dictionary::of(words),
            concepts,
            short_texts,
            columns,
            letters: Letters::default(),
        }
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.columns.periods.len()
    }

    /// Whether there is no record.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The periods of all records, by position.
    pub fn periods(&self) -> &[Period] {
        &self.columns.periods
    }

    /// The records in which every word of the query is found, best first; all records, in their
    /// order, for a query without words.
    pub fn run(&self, query: &Query, lexicon: &Lexicon) -> Vec<Hit> {
        let plain = Reason::plain(Tier::Exact);
        if query.is_empty() {
            let all = 0..self.len();
            return all.map(|position| Hit { position, reason: plain, score: 0.0 }).collect();
        }
        let mut finds: Vec<Finds> =
            (0..query.words().len()).map(|at| self.find_word(query, at, lexicon)).collect();
        let mut hits = self.intersect(query, &finds);
        if hits.len() < ENOUGH {
            for (at, word) in query.words().iter().enumerate() {
                if !query.is_optional(at) {
                    self.find_letters(word, &mut finds[at]);
                }
            }
            hits = self.intersect(query, &finds);
        }
        hits
    }

    fn intersect(&self, query: &Query, finds: &[Finds]) -> Vec<Hit> {
        let mut hits: Vec<Hit> = Vec::new();
        for position in 0..self.len() {
            let record = u32::try_from(position).unwrap_or(u32::MAX);
            let mut reason = Reason::plain(Tier::Exact);
            let mut score = 0.0;
            let found = finds.iter().enumerate().all(|(at, finds)| match finds.get(&record) {
                Some((own, weight)) => {
                    if !query.is_optional(at) {
                        reason = reason.max(*own);
                    }
                    score += weight;
                    true
                }
                None => query.is_optional(at),
            });
            if found && score > 0.0 {
                hits.push(Hit { position, reason, score });
            }
        }
        let newest = |hit: &Hit| self.columns.periods[hit.position].sort_day();
        hits.sort_by(|a, b| {
            (a.reason.tier.cmp(&b.reason.tier))
                .then(b.score.total_cmp(&a.score))
                .then(newest(b).cmp(&newest(a)))
                .then(a.position.cmp(&b.position))
        });
        hits
    }

    /// All ways but letters in which a word of the query is found.
    fn find_word(&self, query: &Query, at: usize, lexicon: &Lexicon) -> Finds {
        let mut finds = Finds::new();
        let words = query.words();
        let word = &words[at];
        self.take_postings(&mut finds, self.dictionary.postings(word), Tier::Exact);
        let last = at + 1 == words.len() && !query.is_optional(at);
        if last {
            for (_, postings) in self.dictionary.starting(word) {
                self.take_postings(&mut finds, postings, Tier::Start);
            }
        }
        for key in concepts_at(words, at, lexicon) {
            self.take_sightings(&mut finds, key, false);
        }
        for key in self.concepts.acronyms_for(word, last && word.len() > 3) {
            self.take_sightings(&mut finds, key, true);
        }
        finds
    }

    fn take_postings(&self, finds: &mut Finds, postings: &[Posting], tier: Tier) {
        let rarity = self.rarity(postings.len());
        for posting in postings {
            let reason = match posting.other {
                None => Reason::plain(tier),
                Some(language) => Reason { tier: Tier::Concept, via: Some(Via::Name(language)) },
            };
            keep_best(finds, posting.record, reason, posting.field.weight() * rarity);
        }
    }

    fn take_sightings(&self, finds: &mut Finds, key: Key, acronyms_only: bool) {
        let sightings = self.concepts.sightings(key);
        let rarity = self.rarity(sightings.len());
        for sighting in sightings {
            if acronyms_only && !matches!(sighting.via, Via::Acronym(_)) {
                continue;
            }
            let reason = Reason { tier: Tier::Concept, via: Some(sighting.via) };
            keep_best(finds, sighting.record, reason, sighting.field.weight() * rarity);
        }
    }

    /// What to mark in shown text for a query.
    pub fn marker(&self, query: &Query, lexicon: &Lexicon) -> Marker {
        let words = query.words();
        let last = |at: usize| at + 1 == words.len();
        let concepts = (0..words.len()).flat_map(|at| concepts_at(words, at, lexicon)).collect();
        let acronyms = (0..words.len())
            .flat_map(|at| self.concepts.acronyms_for(&words[at], last(at) && words[at].len() > 3))
            .collect();
        Marker::new(query, concepts, acronyms)
    }

    fn find_letters(&self, word: &str, finds: &mut Finds) {
        for (record, text) in (0..).zip(&self.short_texts) {
            if !finds.contains_key(&record)
                && let Some((score, _)) = self.letters.find(text, word)
            {
                finds.insert(record, (Reason::plain(Tier::Letters), score as f32));
            }
        }
    }

    /// A word of few records says more than one of many.
    fn rarity(&self, records: usize) -> f32 {
        let (all, own) = (self.len() as f32, records as f32);
        (1.0 + (all - own + 0.5).max(0.5) / (own + 0.5)).ln()
    }

    /// Keeps the hits that pass facets and window, and counts every value of every facet.
    pub fn narrow(&self, hits: &[Hit], selection: &Selection, window: Option<Window>) -> Narrowed {
        let mut narrowed = Narrowed::default();
        let mut aside = Vec::new();
        for facet in Facet::ALL {
            narrowed.counts.insert(facet, HashMap::new());
        }
        for hit in hits {
            let period = &self.columns.periods[hit.position];
            let refused: Vec<Facet> = selection
                .chosen()
                .filter(|(facet, choice)| !choice.admits(self.columns.values(*facet, hit.position)))
                .map(|(facet, _)| facet)
                .collect();
            if refused.is_empty() {
                aside.push(period);
            }
            if refused.len() > 1 || window.is_some_and(|window| !window.touches(period)) {
                continue;
            }
            for facet in Facet::ALL {
                if refused.iter().all(|own| *own == facet) {
                    let counts = narrowed.counts.entry(facet).or_default();
                    for value in self.columns.values(facet, hit.position) {
                        *counts.entry(*value).or_default() += 1;
                    }
                }
            }
            if refused.is_empty() {
                narrowed.hits.push(*hit);
            }
        }
        narrowed.aside = Aside::of(aside.into_iter());
        narrowed
    }

    /// How many records of the whole collection have each value of a facet.
    pub fn totals(&self, facet: Facet) -> &HashMap<Value, usize> {
        self.columns.totals(facet)
    }
}

fn keep_best(finds: &mut Finds, record: u32, reason: Reason, score: f32) {
    let best = finds.entry(record).or_insert((reason, score));
    if reason.tier < best.0.tier || (reason.tier == best.0.tier && score > best.1) {
        *best = (reason, score);
    }
}

/// The entries that a word of the query names, alone or with words around it; the last words may be
/// the beginning of a name.
fn concepts_at(words: &[String], at: usize, lexicon: &Lexicon) -> Vec<Key> {
    let mut keys = Vec::new();
    for from in 0..=at {
        let covering = lexicon.typed(words, from).into_iter();
        keys.extend(covering.filter(|(_, taken)| from + taken > at).map(|(key, _)| key));
        keys.extend(lexicon.typed_start(words, from));
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

fn note_words(words: &mut BTreeMap<String, Vec<Posting>>, own: Vec<fold::Word>, posting: Posting) {
    for word in own {
        if let Some(joined) = word.joined {
            note(words, joined, posting);
        }
        note(words, word.folded, posting);
    }
}

/// The texts of a record with the field each counts as.
fn texts(mandate: &Mandate) -> impl Iterator<Item = (Field, &str)> {
    let title = std::iter::once((Field::Title, mandate.title.raw()));
    let named = mandate.organisations.iter().chain(&mandate.places);
    let written = named.map(|named| (Field::Name, named.written.raw()));
    let variants = mandate.variants.iter().map(|variant| &variant.section);
    let sections = mandate.sections.iter().chain(variants).map(|section| {
        let field = match section.kind {
            SectionKind::Description | SectionKind::Related => Field::Text,
            _ => Field::Outcome,
        };
        (field, section.text.raw())
    });
    title.chain(written).chain(sections)
}
