use std::collections::{BTreeMap, BTreeSet, HashSet};

use mandates::{
    fold,
    lexicon::{Key, Kind, Lexicon},
    model::{
        Check, CheckKind, Collection, Evidence, FileRead, Mandate, Named, PeriodClass, Section,
        Source,
    },
    safe::Safe,
};

use super::record::{Name, Record, Seen};

/// Longest title part of an id, in bytes.
const TITLE: usize = 100;

/// What reading these records gives, without parsing, merging or judging them: a million take
/// seconds. That both give the same is under test.
pub fn collect(records: impl Iterator<Item = Record>, mut lexicon: Lexicon) -> Collection {
    let mut mandates: Vec<Mandate> = records.map(|record| mandate(record, &mut lexicon)).collect();
    mandates
        .sort_by_cached_key(|mandate| (mandate.period.sort_day(), fold::key(mandate.title.raw())));
    let mut given = HashSet::new();
    for mandate in &mut mandates {
        mandate.id = id(mandate, &mut given);
    }
    let mut files = BTreeMap::<Safe, usize>::new();
    for source in mandates.iter().flat_map(|mandate| &mandate.sources) {
        *files.entry(source.file.clone()).or_default() += 1;
    }
    let files = files.into_iter().map(|(name, records)| FileRead { name, records }).collect();
    Collection { lexicon, mandates, files, problems: Vec::new(), fields: BTreeSet::new() }
}

fn mandate(record: Record, lexicon: &mut Lexicon) -> Mandate {
    let organisations = named(&record.organisations, Kind::Organisation, lexicon);
    let places = named(&record.places, Kind::Region, lexicon);
    let language = record.language;
    let title = Safe::line(record.title);
    let sections = record.sections.into_iter();
    let mut mandate = Mandate {
        id: String::new(),
        kind: record.kind,
        language,
        organisations,
        places,
        period: record.period,
        sections: sections
            .map(|part| Section { kind: part.kind, language, text: Safe::text(part.text) })
            .collect(),
        variants: Vec::new(),
        checks: Vec::new(),
        sources: record.sources.into_iter().map(|seen| source(seen, &title)).collect(),
        title,
    };
    mandate.checks = checks(&mandate, lexicon);
    mandate
}

fn named(names: &[Name], unlisted: Kind, lexicon: &mut Lexicon) -> Vec<Named> {
    let mut key = |name: &Name| -> Option<Key> {
        lexicon.by_id(name.id).or_else(|| lexicon.intern(unlisted, name.written))
    };
    let named = names
        .iter()
        .filter_map(|name| Some(Named { key: key(name)?, written: Safe::line(name.written) }));
    named.collect()
}

fn source(seen: Seen, title: &Safe) -> Source {
    Source {
        file: Safe::line(seen.file),
        line: seen.line,
        addresses: Vec::new(),
        title: title.clone(),
        organisations: Safe::line(seen.organisations),
        places: Safe::line(seen.places),
        dates: Safe::line(seen.dates),
        ..Source::default()
    }
}

/// The checks that reading makes of such records, with the words they rest on.
fn checks(mandate: &Mandate, lexicon: &Lexicon) -> Vec<Check> {
    let class = mandate.period.class();
    let unspecified = |place: &Named| lexicon.entry(place.key).kind == Kind::Unspecified;
    let title: fn(&Source) -> &Safe = |source| &source.title;
    let dates: fn(&Source) -> &Safe = |source| &source.dates;
    let places: fn(&Source) -> &Safe = |source| &source.places;
    let all = [
        (CheckKind::EndBeforeStart, class == PeriodClass::Reversed, dates),
        (CheckKind::NoOrganisation, mandate.organisations.is_empty(), title),
        (CheckKind::NoPlace, mandate.places.is_empty(), title),
        (CheckKind::UnspecifiedPlace, mandate.places.iter().any(unspecified), places),
        (CheckKind::NoDates, class == PeriodClass::Undated, title),
        (CheckKind::OpenEnded, class == PeriodClass::Open, dates),
        (CheckKind::ApproximateDates, mandate.period.is_approximate(), dates),
        (CheckKind::Merged, mandate.sources.len() > 1, title),
    ];
    let failed = all.into_iter().filter(|(_, fails, _)| *fails);
    let check = failed.map(|(kind, _, words)| {
        let evidence = mandate.sources.iter().map(|source| Evidence {
            file: source.file.clone(),
            line: source.line,
            words: words(source).clone(),
        });
        Check { kind, evidence: evidence.collect() }
    });
    check.collect()
}

/// Start and title, and a number where two share both.
fn id(mandate: &Mandate, given: &mut HashSet<String>) -> String {
    let start = mandate.period.start.date().map(|date| date.to_string());
    let title = fold::slug(mandate.title.raw(), TITLE);
    let id = format!("{}-{title}", start.as_deref().unwrap_or("undated"));
    let mut unique = id.clone();
    let mut number = 2;
    while !given.insert(unique.clone()) {
        unique = format!("{id}-{number}");
        number += 1;
    }
    unique
}
