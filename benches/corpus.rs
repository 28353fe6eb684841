//! Records for measuring: as many as wanted, the same for the same seed on every machine.
//!
//! Text of word pairs from two samples of the field, four records in ten in French, with names of
//! people and villages that no one has and slips of the pen, so that the number of different words
//! grows with the number of records. Every program that measures includes this file.
#![allow(dead_code, reason = "each program that includes it uses the part it needs")]

#[path = "corpus/entries.rs"]
mod entries;
#[path = "corpus/random.rs"]
mod random;
#[path = "corpus/record.rs"]
mod record;

#[path = "corpus/names.rs"]
mod names;
#[path = "corpus/periods.rs"]
mod periods;
#[path = "corpus/spelling.rs"]
mod spelling;

#[path = "corpus/prose.rs"]
mod prose;
#[path = "corpus/titles.rs"]
mod titles;

#[path = "corpus/collect.rs"]
mod collect;

use mandates::{
    lang::Language,
    lexicon::Lexicon,
    model::{Collection, MandateKind, SectionKind},
};

pub use record::Record;

use {
    entries::{Entry, ORGANISATIONS, PLACES, UNSPECIFIED},
    prose::Prose,
    random::Random,
    record::{Name, Part, Seen},
    spelling::without_accents,
};

/// The seed that everything is measured with unless another is given.
pub const SEED: u64 = 1;

/// Files that records say they were read from.
const FILES: [&str; 8] = [
    "africa.txt",
    "americas.txt",
    "asia.txt",
    "europe.txt",
    "programmes.txt",
    "publications.txt",
    "pays-francophones.txt",
    "trainings.txt",
];

/// All records of one seed. Record `n` is the same whatever the size of the corpus.
#[derive(Clone, Debug)]
pub struct Corpus {
    seed: u64,
    english: Prose,
    french: Prose,
}

/// The first `size` records of a seed as one collection, ordered and named as reading does it.
///
/// # Panics
/// Where the built-in lexicon does not read, which is a defect of the program.
pub fn collection(seed: u64, size: usize) -> Collection {
    let corpus = Corpus::new(seed);
    let lexicon = Lexicon::built_in().expect("the built-in tables read");
    collect::collect((0..size).map(|number| corpus.record(number)), lexicon)
}

impl Corpus {
    /// The records of a seed.
    pub fn new(seed: u64) -> Self {
        Self {
            seed,
            english: Prose::of(include_str!("corpus/english.txt")),
            french: Prose::of(include_str!("corpus/french.txt")),
        }
    }

    /// Record `number`, from 0.
    pub fn record(&self, number: usize) -> Record {
        let random = &mut Random::of(self.seed, number);
        let language = if random.percent(40) { Language::Fr } else { Language::En };
        let organisations = organisations(random);
        let places = places(random);
        let title = titles::title(random, language, &places);
        let period = periods::period(random);
        let mut record = Record {
            kind: kind(random),
            title,
            language,
            organisations: names(&organisations, language),
            places: names(&places, language),
            period,
            sources: Vec::new(),
            sections: self.sections(random, language, &places),
        };
        record.sources = sources(random, &record);
        if language == Language::Fr && random.percent(10) {
            record.title = without_accents(&record.title);
            for part in &mut record.sections {
                part.text = without_accents(&part.text);
            }
        }
        record
    }

    /// Between 0.4 and 1.9 kB of text, most often 1.1.
    fn sections(&self, random: &mut Random, language: Language, places: &[Entry]) -> Vec<Part> {
        let (prose, capital) = match language {
            Language::En => (&self.english, "in the capital"),
            Language::Fr => (&self.french, "dans la capitale"),
        };
        let here = places.iter().find(|place| place.id != UNSPECIFIED.id);
        let here = here.map_or(capital.to_owned(), |place| place.located(language));
        let bytes = 300 + random.below(700) + random.below(700);
        let outputs = random.percent(30);
        let description = if outputs { bytes * 3 / 4 } else { bytes };
        let mut part = |kind, bytes| Part { kind, text: prose.text(random, &here, bytes) };
        let mut sections = vec![part(SectionKind::Description, description)];
        if outputs {
            sections.push(part(SectionKind::Outputs, bytes - description));
        }
        sections
    }
}

fn kind(random: &mut Random) -> MandateKind {
    match random.below(100) {
        0..=74 => MandateKind::Mandate,
        75..=85 => MandateKind::Training,
        86..=92 => MandateKind::Project,
        93..=97 => MandateKind::Programme,
        _ => MandateKind::Activity,
    }
}

fn organisations(random: &mut Random) -> Vec<Entry> {
    let several = random.pick(&[0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 3]);
    distinct(random, &ORGANISATIONS, *several)
}

fn places(random: &mut Random) -> Vec<Entry> {
    match random.below(100) {
        0..=4 => Vec::new(),
        5..=7 => vec![UNSPECIFIED],
        8..=79 => distinct(random, &PLACES, 1),
        80..=91 => distinct(random, &PLACES, 2),
        _ => distinct(random, &PLACES, 3),
    }
}

/// So many different ones, the first of the list more often than the last.
fn distinct(random: &mut Random, list: &[Entry], count: usize) -> Vec<Entry> {
    let mut chosen: Vec<Entry> = Vec::with_capacity(count);
    while chosen.len() < count {
        let entry = random.pick_early(list);
        if !chosen.iter().any(|other| other.id == entry.id) {
            chosen.push(*entry);
        }
    }
    chosen
}

fn names(entries: &[Entry], language: Language) -> Vec<Name> {
    entries.iter().map(|entry| Name { id: entry.id, written: entry.name(language) }).collect()
}

/// One source, and for one record in eight a second one in another file.
fn sources(random: &mut Random, record: &Record) -> Vec<Seen> {
    let file = random.below(FILES.len());
    let list =
        |names: &[Name]| names.iter().map(|name| name.written).collect::<Vec<_>>().join(", ");
    let dates = [record.period.start, record.period.end].map(|edge| edge.date());
    let dates: Vec<String> = dates.iter().flatten().map(ToString::to_string).collect();
    let seen = Seen {
        file: FILES[file],
        line: 1 + random.below(9_000) as u32,
        organisations: list(&record.organisations),
        places: list(&record.places),
        dates: dates.join(" - "),
    };
    let again = Seen { file: FILES[(file + 1) % FILES.len()], ..seen.clone() };
    if random.below(8) == 0 { vec![seen, again] } else { vec![seen] }
}
