//! Records to postings: every text is folded once, shards are worked on side by side.

use std::{collections::HashMap, thread};

use foldhash::fast::RandomState;

use super::{
    concepts::{Concepts, Sighted},
    dictionary::{Dictionary, Draft, Field},
    postings::{SHARD, Shard, joined, threads},
    rough::{Drawer, Rough},
    sequence::{Next, Sequences},
    texts::texts,
    tier::Via,
};
use crate::{
    fold,
    lexicon::{Key, Lexicon, Mention},
    model::{Collection, Mandate},
};

/// All that is known of the words of a collection.
#[derive(Clone, Debug, Default)]
pub(super) struct Gathered {
    pub(super) dictionary: Dictionary,
    pub(super) concepts: Concepts,
    pub(super) shards: Vec<Shard>,
    /// Shard by shard.
    pub(super) sequences: Vec<Sequences>,
}

/// Fewer shards than this are done sooner by one thread.
const SHARED_FROM: usize = 2;

/// Gathers the records of a collection in the order of `positions`.
pub(super) fn gather(collection: &Collection, positions: &[usize]) -> Gathered {
    let shards: Vec<&[usize]> = positions.chunks(SHARD).collect();
    let threads = if shards.len() < SHARED_FROM { 1 } else { threads() };
    // Each thread has a run of shards, so that these need no sorting afterwards.
    let share = shards.len().div_ceil(threads).max(1);
    let workers: Vec<Worker<'_>> = thread::scope(|scope| {
        let started: Vec<_> = shards
            .chunks(share)
            .map(|shards| scope.spawn(|| Worker::of(collection, shards)))
            .collect();
        started.into_iter().map(joined).collect()
    });
    unite(workers, &collection.lexicon)
}

/// Gives the words of all threads their numbers and sorts the postings by them.
fn unite(workers: Vec<Worker<'_>>, lexicon: &Lexicon) -> Gathered {
    let mut rough = Vec::new();
    let mut words: Vec<(Draft, usize, u32)> = Vec::new();
    let mut sighted: Vec<(Sighted, u32, usize, u32)> = Vec::new();
    for (thread, worker) in workers.into_iter().enumerate() {
        rough.push(worker.shards);
        let Words { numbers, records, prominent } = worker.words;
        words.extend(numbers.into_iter().map(|(word, number)| {
            let (at, records) = (number as usize, records[number as usize]);
            (Draft { word, records, prominent: prominent[at] }, thread, number)
        }));
        let Seen { numbers, records } = worker.concepts;
        let numbered = numbers.into_iter();
        sighted
            .extend(numbered.map(|(own, number)| (own, records[number as usize], thread, number)));
    }
    words.sort_unstable_by(|a, b| (&a.0.word, a.1).cmp(&(&b.0.word, b.1)));
    sighted.sort_unstable_by_key(|(own, _, thread, _)| (*own, *thread));
    let mut final_words: Vec<Vec<u32>> = rough.iter().map(|_| Vec::new()).collect();
    let mut drafts: Vec<Draft> = Vec::new();
    for (draft, thread, number) in words {
        match drafts.last_mut() {
            Some(last) if last.word == draft.word => {
                last.records += draft.records;
                last.prominent |= draft.prominent;
            }
            _ => drafts.push(draft),
        }
        put(&mut final_words[thread], number, drafts.len() - 1);
    }
    let dictionary = Dictionary::of(&drafts);
    let mut final_concepts: Vec<Vec<u32>> = rough.iter().map(|_| Vec::new()).collect();
    let mut concepts: Vec<(Sighted, u32)> = Vec::new();
    for (own, records, thread, number) in sighted {
        match concepts.last_mut() {
            Some((last, count)) if *last == own => *count += records,
            _ => concepts.push((own, records)),
        }
        put(&mut final_concepts[thread], number, concepts.len() - 1 + drafts.len());
    }
    let numbers = final_words.into_iter().zip(final_concepts);
    let (shards, sequences) = thread::scope(|scope| {
        let started: Vec<_> = rough
            .into_iter()
            .zip(numbers)
            .map(|(shards, (words, concepts))| {
                scope.spawn(move || -> Vec<(Shard, Sequences)> {
                    shards.into_iter().map(|shard| shard.finish(&words, &concepts)).collect()
                })
            })
            .collect();
        started.into_iter().flat_map(joined).unzip()
    });
    let concepts = Concepts::of(concepts, dictionary.len(), lexicon);
    Gathered { dictionary, concepts, shards, sequences }
}

fn put(numbers: &mut Vec<u32>, at: u32, number: usize) {
    let at = at as usize;
    if numbers.len() <= at {
        numbers.resize(at + 1, 0);
    }
    numbers[at] = u32::try_from(number).unwrap_or(u32::MAX);
}

/// The words that one thread has met, numbered as they came.
#[derive(Default)]
struct Words {
    numbers: HashMap<Box<str>, u32, RandomState>,
    records: Vec<u32>,
    prominent: Vec<bool>,
}

impl Words {
    fn number(&mut self, word: &str) -> u32 {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let number = u32::try_from(self.records.len()).unwrap_or(u32::MAX);
        self.numbers.insert(word.into(), number);
        self.records.push(0);
        self.prominent.push(false);
        number
    }
}

/// The concepts that one thread has met, numbered as they came.
#[derive(Default)]
struct Seen {
    numbers: HashMap<Sighted, u32, RandomState>,
    records: Vec<u32>,
}

impl Seen {
    fn number(&mut self, sighted: Sighted) -> u32 {
        let next = u32::try_from(self.records.len()).unwrap_or(u32::MAX);
        let number = *self.numbers.entry(sighted).or_insert(next);
        if number == next {
            self.records.push(0);
        }
        number
    }
}

/// A word or a concept in one record.
#[derive(Clone, Copy)]
struct Tally {
    number: u32,
    times: u32,
    field: Field,
    /// What follows it there.
    next: Next,
}

/// One thread's work.
struct Worker<'c> {
    lexicon: &'c Lexicon,
    words: Words,
    concepts: Seen,
    shards: Vec<Rough>,
    regions: HashMap<Key, Vec<Key>, RandomState>,
    /// The words of the record at hand.
    tallies: Vec<Tally>,
    /// For each word the record that had it last, and where its tally is.
    places: Vec<(u32, u32)>,
    sights: Vec<Tally>,
    /// The words of the shard at hand as they stand.
    sequences: Sequences,
}

impl<'c> Worker<'c> {
    fn of(collection: &'c Collection, shards: &[&[usize]]) -> Self {
        let mut worker = Self {
            lexicon: &collection.lexicon,
            words: Words::default(),
            concepts: Seen::default(),
            shards: Vec::with_capacity(shards.len()),
            regions: HashMap::default(),
            tallies: Vec::new(),
            places: Vec::new(),
            sights: Vec::new(),
            sequences: Sequences::default(),
        };
        let mut record = 0;
        for positions in shards {
            let mut drawer = Drawer::default();
            for (at, position) in (0_u16..=u16::MAX).zip(*positions) {
                record += 1;
                worker.read(&collection.mandates[*position], record);
                worker.close(at, &mut drawer);
            }
            let sequences = std::mem::take(&mut worker.sequences);
            worker.shards.push(drawer.sort(positions.len(), sequences));
        }
        worker
    }

    fn read(&mut self, mandate: &Mandate, record: u32) {
        let lexicon = self.lexicon;
        self.sequences.begin();
        for (field, text) in texts(mandate) {
            let words = fold::words(text);
            for mention in lexicon.mentions_in(text, &words) {
                let number = self.mention(&mention, mandate, field);
                if field == Field::Title {
                    let before = |at: usize| words.partition_point(|word| word.range.start < at);
                    let named = before(mention.range.start)..before(mention.range.end);
                    self.sequences.name(number, named);
                }
            }
            self.note(&words, field, record);
        }
        let mut named: Vec<Key> = Vec::new();
        for name in mandate.organisations.iter().chain(&mandate.places) {
            self.sight((name.key, Via::Name(mandate.language)), Field::Name);
            if !named.contains(&name.key) {
                named.push(name.key);
                // What it is called on screen, in full and for short.
                let entry = lexicon.entry(name.key);
                for shown in [&entry.name, &entry.short] {
                    let shown = shown.get(mandate.language).raw();
                    self.note(&fold::words(shown), Field::Name, record);
                }
            }
        }
        for place in &mandate.places {
            let around = self.regions.entry(place.key);
            let around = around.or_insert_with(|| lexicon.regions_of(place.key)).clone();
            for region in around {
                self.sight((region, Via::Within), Field::Name);
            }
        }
    }

    fn note(&mut self, words: &[fold::Word<'_>], field: Field, record: u32) {
        for (at, word) in words.iter().enumerate() {
            let next = words.get(at + 1).map_or_else(Next::default, |next| {
                Next::of(&next.folded)
                    .or(next.joined.as_deref().map_or_else(Next::default, Next::of))
            });
            let own = self.tally(&word.folded, field, record, next);
            let joined = word.joined.as_ref();
            let joined = joined.map(|joined| self.tally(joined, field, record, next));
            self.sequences.word(own, joined);
        }
        self.sequences.end_text();
    }

    fn tally(&mut self, word: &str, field: Field, record: u32, next: Next) -> u32 {
        let number = self.words.number(word);
        let at = number as usize;
        if at >= self.places.len() {
            self.places.resize(at + 1, (0, 0));
        }
        let (last, place) = self.places[at];
        if last == record {
            let tally = &mut self.tallies[place as usize];
            tally.times += 1;
            tally.field = tally.field.max(field);
            tally.next = tally.next.or(next);
        } else {
            let place = u32::try_from(self.tallies.len()).unwrap_or(u32::MAX);
            self.places[at] = (record, place);
            self.tallies.push(Tally { number, times: 1, field, next });
        }
        number
    }

    /// A form common to both languages counts as one of the record's own.
    fn mention(&mut self, mention: &Mention, mandate: &Mandate, field: Field) -> u32 {
        let via = if mention.acronym {
            Via::Acronym(mention.key)
        } else {
            Via::Name(mention.language.unwrap_or(mandate.language))
        };
        self.sight((mention.key, via), field)
    }

    fn sight(&mut self, sighted: Sighted, field: Field) -> u32 {
        let number = self.concepts.number(sighted);
        match self.sights.iter_mut().find(|sight| sight.number == number) {
            Some(sight) => {
                sight.times += 1;
                sight.field = sight.field.max(field);
            }
            None => self.sights.push(Tally { number, times: 1, field, next: Next::default() }),
        }
        number
    }

    /// Writes down what the record at hand has.
    fn close(&mut self, at: u16, drawer: &mut Drawer) {
        let length: u32 = self.tallies.iter().map(|tally| tally.times).sum();
        for tally in self.tallies.drain(..) {
            self.words.records[tally.number as usize] += 1;
            self.words.prominent[tally.number as usize] |= tally.field >= Field::Name;
            drawer.words.push((tally.number, at, impact(tally, length), tally.next));
        }
        for sight in self.sights.drain(..) {
            self.concepts.records[sight.number as usize] += 1;
            drawer.concepts.push((sight.number, at, impact(sight, length), sight.next));
        }
    }
}

/// How much a word says in a record, 1 to 255: first by the field it stands in, then, by BM25, by
/// how often it stands in how long a text.
fn impact(tally: Tally, length: u32) -> u8 {
    const USUAL: f32 = 180.0;
    const SATURATION: f32 = 1.2;
    let (times, length) = (tally.times as f32, length as f32);
    let share = times / (times + SATURATION * (0.25 + 0.75 * length / USUAL));
    tally.field.least_impact() + (share * f32::from(tally.field.room())) as u8
}
