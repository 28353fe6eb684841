//! The project's own JSON: an array of records, or one record a line. What is exported loads again.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, SeqAccess, Visitor},
};
use serde_json::value::RawValue;

use super::{
    context::{Context, pieces, push_new},
    dates, language,
};
use crate::{
    lang::Language,
    lexicon::Kind,
    model::{
        Check, CheckKind, Date, Edge, Evidence, Mandate, MandateKind, Named, Period, ProblemKind,
        Section, SectionKind, Source, Variant,
    },
    safe::Safe,
};

/// A record as it is written. Names and sources may be plain strings.
#[derive(Deserialize)]
struct Raw {
    title: Option<String>,
    #[serde(default, deserialize_with = "known")]
    kind: Option<MandateKind>,
    #[serde(default, deserialize_with = "known")]
    language: Option<Language>,
    #[serde(default, deserialize_with = "one_or_many")]
    organisations: Vec<RawName>,
    #[serde(default, deserialize_with = "one_or_many")]
    places: Vec<RawName>,
    start: Option<String>,
    end: Option<String>,
    ongoing: Option<bool>,
    #[serde(default, deserialize_with = "known_checks")]
    checks: Vec<CheckKind>,
    #[serde(default)]
    evidence: Vec<RawEvidence>,
    #[serde(default)]
    sources: Vec<RawSource>,
    #[serde(default)]
    sections: Vec<RawSection>,
    #[serde(default)]
    variants: Vec<RawVariant>,
}

#[derive(Deserialize)]
struct RawEvidence {
    check: String,
    #[serde(default)]
    file: String,
    #[serde(default)]
    line: u32,
    words: String,
}

#[derive(Deserialize)]
struct RawVariant {
    source: usize,
    #[serde(flatten)]
    section: RawSection,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum RawName {
    Written(String),
    Entry {
        id: String,
        #[serde(rename = "type")]
        kind: Option<String>,
        name: Option<RawBoth>,
        written: Option<String>,
    },
}

#[derive(Deserialize)]
struct RawBoth {
    en: String,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum RawSource {
    Address(String),
    Read(Box<RawRead>),
}

#[derive(Deserialize)]
struct RawRead {
    #[serde(default)]
    file: String,
    #[serde(default)]
    line: u32,
    #[serde(default)]
    addresses: Vec<String>,
    title: Option<String>,
    #[serde(default)]
    organisations: String,
    #[serde(default)]
    places: String,
    #[serde(default)]
    dates: String,
}

#[derive(Deserialize)]
struct RawSection {
    #[serde(default, deserialize_with = "known")]
    kind: Option<SectionKind>,
    #[serde(default, deserialize_with = "known")]
    language: Option<Language>,
    text: String,
}

/// A list of names, or a string of names separated by commas.
fn one_or_many<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<RawName>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Names {
        One(String),
        Many(Vec<RawName>),
    }
    Ok(match Option::<Names>::deserialize(deserializer)? {
        None => Vec::new(),
        Some(Names::One(list)) => {
            pieces(&list).map(|name| RawName::Written(name.to_owned())).collect()
        }
        Some(Names::Many(names)) => names,
    })
}

/// A word of a fixed list, or nothing for one that the list does not have: it is no reason to lose the
/// record.
fn known<'de, D: Deserializer<'de>, T: DeserializeOwned>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    let value = serde_json::Value::deserialize(deserializer)?;
    Ok(serde_json::from_value(value).ok())
}

/// A check that a later version knows is not an error of this file.
fn known_checks<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<CheckKind>, D::Error> {
    let ids = Vec::<String>::deserialize(deserializer)?;
    let known = |id: &String| CheckKind::ALL.into_iter().find(|kind| kind.id() == *id);
    Ok(ids.iter().filter_map(known).collect())
}

/// Whether a file is JSON: by its name, or by how it begins. A text may begin with a bracket too.
pub fn is_json(name: &str, text: &str) -> bool {
    let named = [".json", ".jsonl", ".ndjson"].iter().any(|ending| name.ends_with(ending));
    let mut signs = text.chars().filter(|c| !c.is_whitespace());
    let begins = matches!(
        (signs.next(), signs.next()),
        (Some('['), Some('{' | ']')) | (Some('{'), Some('"' | '}'))
    );
    named || begins
}

/// The records of a JSON array or of JSON Lines. An object that does not read is a problem of its
/// own; the others load.
pub fn read_json(context: &mut Context<'_>, text: &str) -> Vec<Mandate> {
    let mut records = Vec::new();
    if text.trim_start().starts_with('[') {
        let (objects, error) = objects_of(text);
        let mut place = Place { text, at: 0, line: 1 };
        for object in &objects {
            let line = place.line_of(object.get());
            records.extend(read_object(context, object.get(), line));
        }
        match error {
            Some(error) => {
                let line = u32::try_from(error.line()).unwrap_or(u32::MAX);
                let found = text.lines().nth(error.line().saturating_sub(1)).unwrap_or_default();
                context.problem(line, ProblemKind::BadJson, around(found, error.column()));
            }
            None if objects.is_empty() => context.whole_file(ProblemKind::NoMandate, "[]"),
            None => {}
        }
        return records;
    }
    // One object alone may be spread over lines.
    if let Ok(object) = serde_json::from_str::<&RawValue>(text) {
        let line = Place { text, at: 0, line: 1 }.line_of(object.get());
        records.extend(read_object(context, object.get(), line));
        return records;
    }
    for (number, line) in (1..).zip(text.lines()) {
        if !line.trim().is_empty() {
            records.extend(read_object(context, line, number));
        }
    }
    records
}

/// The elements of an array, up to where it is damaged, and the damage.
fn objects_of(text: &str) -> (Vec<&RawValue>, Option<serde_json::Error>) {
    struct Elements<'e, 't>(&'e mut Vec<&'t RawValue>);
    impl<'t> Visitor<'t> for Elements<'_, 't> {
        type Value = ();
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an array")
        }
        fn visit_seq<A: SeqAccess<'t>>(self, mut array: A) -> Result<(), A::Error> {
            while let Some(element) = array.next_element()? {
                self.0.push(element);
            }
            Ok(())
        }
    }
    let mut objects = Vec::new();
    let mut json = serde_json::Deserializer::from_str(text);
    let read = json.deserialize_seq(Elements(&mut objects)).and_then(|()| json.end());
    (objects, read.err())
}

/// How far into a text its parts were looked up, which come in order.
struct Place<'t> {
    text: &'t str,
    at: usize,
    line: u32,
}

impl Place<'_> {
    /// The line, from 1, on which the next part begins.
    fn line_of(&mut self, part: &str) -> u32 {
        let offset = (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        let passed = self.text.as_bytes().get(self.at..offset).unwrap_or_default();
        let breaks = passed.iter().filter(|byte| **byte == b'\n').count();
        self.line = self.line.saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX));
        self.at = self.at.max(offset);
        self.line
    }
}

/// A few words around a column, from 1, of a line: where reading it stopped.
fn around(line: &str, column: usize) -> &str {
    const BEFORE: usize = 30;
    const AFTER: usize = 20;
    let boundary = |mut at: usize| {
        at = at.min(line.len());
        while !line.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    &line[boundary(column.saturating_sub(BEFORE))..boundary(column.saturating_add(AFTER))]
}

fn read_object(context: &mut Context<'_>, object: &str, line: u32) -> Option<Mandate> {
    let raw: Raw = match serde_json::from_str(object) {
        Ok(raw) => raw,
        Err(error) => {
            // Only a syntax error has a column worth showing.
            let column = if error.is_data() { 0 } else { error.column() };
            context.problem(line, ProblemKind::BadJson, around(object, column));
            return None;
        }
    };
    // Files of other programs hold objects too; without a title none is a mandate.
    let Some(title) = raw.title.filter(|title| !title.trim().is_empty()) else {
        context.problem(line, ProblemKind::BadJson, around(object, 0));
        return None;
    };
    let written =
        |names: &[RawName]| names.iter().map(RawName::written).collect::<Vec<_>>().join(", ");
    let mut own = context.source(line, &title);
    own.organisations = Safe::line(written(&raw.organisations));
    own.places = Safe::line(written(&raw.places));
    let stated: Vec<&str> =
        [&raw.start, &raw.end].into_iter().flatten().map(String::as_str).collect();
    own.dates = Safe::line(stated.join(" - "));
    let sources = sources(own, &title, &raw.sources);

    let open = raw.ongoing.unwrap_or_else(|| raw.checks.contains(&CheckKind::OpenEnded));
    let start = edge(context, line, raw.start.as_deref(), false);
    let end = edge(context, line, raw.end.as_deref(), open);
    let mut all = title.clone();
    for section in &raw.sections {
        all.push('\n');
        all.push_str(&section.text);
    }
    let language = raw.language.unwrap_or_else(|| language::of(&all));
    let section = |raw: RawSection| Section {
        kind: raw.kind.unwrap_or_default(),
        language: raw.language.unwrap_or(language),
        text: Safe::text(raw.text),
    };
    let variants = raw.variants.into_iter().filter(|own| own.source < sources.len());
    let variants =
        variants.map(|own| Variant { source: own.source, section: section(own.section) });
    let checks = raw.checks.into_iter().map(|kind| {
        let own = raw.evidence.iter().filter(|own| own.check == kind.id());
        let evidence = own.map(|own| Evidence {
            file: Safe::line(own.file.as_str()),
            line: own.line,
            words: Safe::line(own.words.as_str()),
        });
        Check { kind, evidence: evidence.collect() }
    });
    Some(Mandate {
        id: String::new(),
        kind: raw.kind.unwrap_or_default(),
        title: Safe::line(title),
        language,
        organisations: names(context, raw.organisations, Kind::Organisation),
        places: names(context, raw.places, Kind::Region),
        period: Period { start, end },
        sections: raw.sections.into_iter().map(section).collect(),
        variants: variants.collect(),
        checks: checks.collect(),
        sources,
    })
}

/// Sources given as objects stand for themselves; plain addresses belong to the line read here.
fn sources(mut own: Source, title: &str, raw: &[RawSource]) -> Vec<Source> {
    let mut read = Vec::new();
    for source in raw {
        match source {
            RawSource::Address(address) => own.addresses.push(Safe::line(address.as_str())),
            RawSource::Read(raw) => read.push(Source {
                file: Safe::line(raw.file.as_str()),
                line: raw.line,
                addresses: raw.addresses.iter().map(|a| Safe::line(a.as_str())).collect(),
                title: Safe::line(raw.title.as_deref().unwrap_or(title)),
                organisations: Safe::line(raw.organisations.as_str()),
                places: Safe::line(raw.places.as_str()),
                dates: Safe::line(raw.dates.as_str()),
            }),
        }
    }
    if read.is_empty() { vec![own] } else { read }
}

impl RawName {
    fn written(&self) -> &str {
        match self {
            Self::Written(written) | Self::Entry { written: Some(written), .. } => written,
            Self::Entry { name: Some(name), .. } => &name.en,
            Self::Entry { id, .. } => id,
        }
    }
}

fn names(context: &mut Context<'_>, raw: Vec<RawName>, unlisted: Kind) -> Vec<Named> {
    let mut names = Vec::with_capacity(raw.len());
    for name in raw {
        let written = Safe::line(name.written());
        let key = match &name {
            RawName::Written(written) => {
                push_new(&mut names, context.one(written, unlisted));
                continue;
            }
            RawName::Entry { id, kind, .. } => context.lexicon.by_id(id).or_else(|| {
                let kind = if kind.as_deref() == Some("organisation") {
                    Kind::Organisation
                } else {
                    unlisted
                };
                context.lexicon.intern(kind, written.raw())
            }),
        };
        push_new(&mut names, key.map(|key| Named { key, written }));
    }
    names
}

fn edge(context: &mut Context<'_>, line: u32, written: Option<&str>, open: bool) -> Edge {
    let Some(written) = written.filter(|written| !written.trim().is_empty()) else {
        return if open { Edge::Open } else { Edge::Unknown };
    };
    // A range is no date: half of it would be lost.
    let stated = dates::whole(written).map(|stated| stated.period);
    let single = stated.filter(|period| period.start == period.end);
    let date: Option<Date> = single.and_then(|period| period.start.date());
    if date.is_none() {
        context.problem(line, ProblemKind::ImpossibleDate, written);
    }
    date.map_or(Edge::Unknown, Edge::Known)
}
