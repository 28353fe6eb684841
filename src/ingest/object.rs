//! One record as a JSON object. Names may be plain strings or objects, texts strings or lists.

use std::{collections::BTreeSet, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, MapAccess, Visitor},
};
use serde_json::value::RawValue;

use super::{
    addresses,
    columns::Column,
    context::Context,
    fields::{Fields, Name, Part, check, names_of},
    limits::{JSON_DEPTH, PROBLEMS, TEXT_BYTES},
    values::around,
};
use crate::{
    lang::Language,
    model::{Evidence, Mandate, ProblemKind, SectionKind, Source},
    safe::Safe,
};

/// The members of an object in their order, twice where they stand there twice.
struct Members<'t>(Vec<(String, &'t RawValue)>);

impl<'de: 't, 't> Deserialize<'de> for Members<'t> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Gather;
        impl<'t> Visitor<'t> for Gather {
            type Value = Vec<(String, &'t RawValue)>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'t>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::with_capacity(map.size_hint().unwrap_or(16));
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(members)
            }
        }
        deserializer.deserialize_map(Gather).map(Self)
    }
}

#[derive(Deserialize)]
#[serde(untagged)]
enum RawName {
    Written(String),
    Entry {
        id: Option<String>,
        #[serde(rename = "type")]
        kind: Option<String>,
        name: Option<RawText>,
        written: Option<String>,
    },
}

/// A string, in one language or in both.
#[derive(Deserialize)]
#[serde(untagged)]
enum RawText {
    One(String),
    Both { en: Option<String>, fr: Option<String> },
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMany<T> {
    Many(Vec<T>),
    One(T),
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
    #[serde(default)]
    beside_addresses: Vec<String>,
    #[serde(default)]
    identifier: String,
    #[serde(default)]
    publisher: String,
    #[serde(default)]
    implementers: String,
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

/// A word of a fixed list, or nothing for one that the list does not have: it is no reason to lose
/// the text.
fn known<'de, D: Deserializer<'de>, T: DeserializeOwned>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    let value = serde_json::Value::deserialize(deserializer)?;
    Ok(serde_json::from_value(value).ok())
}

/// The record of an object; nothing, and a problem, for what is no object or has no title. Names of
/// fields that mean nothing here are added to `unknown`.
pub fn read_object(
    context: &mut Context<'_>,
    object: &str,
    line: u32,
    unknown: &mut BTreeSet<String>,
) -> Option<Mandate> {
    let members: Option<Members<'_>> = serde_json::from_str(object).ok();
    let Some(Members(members)) = members else {
        context.problem(line, ProblemKind::BadJson, around(object, 0));
        return None;
    };
    let mut fields = Fields { line, ..Fields::default() };
    let mut without = BTreeSet::new();
    for (name, value) in members {
        match context.column(&name) {
            Some(column) => read_member(context, &mut fields, column, value.get()),
            None if unknown.len() + without.len() < PROBLEMS => _ = without.insert(name),
            None => {}
        }
    }
    // Files of other programs hold objects too; without a title none is a mandate.
    if fields.title.is_none() {
        context.problem(line, ProblemKind::BadJson, around(object, 0));
        return None;
    }
    unknown.append(&mut without);
    // The title of a source is that of the record where it says no other.
    let title = Safe::line(fields.title.as_deref().unwrap_or_default());
    for source in fields.sources.iter_mut().filter(|source| source.title.is_empty()) {
        source.title.clone_from(&title);
    }
    fields.finish(context)
}

/// Takes the value of one field; one that is no such value is told.
fn read_member(context: &mut Context<'_>, fields: &mut Fields, column: Column, value: &str) {
    if value == "null" || column == Column::Passed {
        return;
    }
    let read = match column {
        Column::Organisations | Column::OrganisationNames => {
            names(context, value).map(|names| fields.organisations.extend(names))
        }
        Column::Places | Column::PlaceNames => {
            names(context, value).map(|names| fields.places.extend(names))
        }
        Column::Sources => parse(value).map(|sources| read_sources(fields, sources)),
        Column::Checks => {
            let ids: Option<Vec<String>> = parse(value);
            ids.map(|ids| fields.checks.extend(ids.iter().filter_map(|id| check(id))))
        }
        Column::Evidence => parse(value).map(|list: Vec<RawEvidence>| {
            fields.evidence.extend(list.into_iter().map(evidence));
        }),
        Column::Sections => parse(value).map(|list: Vec<RawSection>| {
            let line = fields.line;
            fields.sections.extend(list.iter().map(|raw| part(context, line, raw)));
        }),
        Column::Variants => parse(value).map(|list: Vec<RawVariant>| {
            let line = fields.line;
            let variant = |raw: RawVariant| (raw.source, part(context, line, &raw.section));
            fields.variants.extend(list.into_iter().map(variant));
        }),
        // A title is a text; whatever has a number there is another program's.
        Column::Title => parse(value).map(|text: String| fields.write(context, column, &text)),
        _ => plain(value).map(|text| fields.write(context, column, &text)),
    };
    // A record without a title is told as a whole.
    if read.is_none() && column != Column::Title {
        let deep = depth(value) > JSON_DEPTH;
        let kind = if deep { ProblemKind::TooDeep } else { ProblemKind::BadValue };
        context.problem(fields.line, kind, value);
    }
}

/// A value of this shape; lists within lists beyond any record's depth are none.
fn parse<T: DeserializeOwned>(value: &str) -> Option<T> {
    serde_json::from_str(value).ok()
}

/// How deep lists and objects stand in one another.
fn depth(value: &str) -> usize {
    let (mut depth, mut deepest, mut quoted, mut escaped) = (0_usize, 0, false, false);
    for byte in value.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = quoted,
            b'"' => quoted = !quoted,
            b'[' | b'{' if !quoted => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b']' | b'}' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

/// A string, a number or a truth as text; of texts in a list, paragraphs.
fn plain(value: &str) -> Option<String> {
    match value.as_bytes().first()? {
        b'"' => parse(value),
        b'[' => parse(value).map(|list: Vec<String>| list.join("\n\n")),
        b'{' => parse(value).and_then(RawText::any),
        _ => Some(value.to_owned()),
    }
}

impl RawText {
    fn any(self) -> Option<String> {
        match self {
            Self::One(text) => Some(text),
            Self::Both { en, fr } => en.or(fr),
        }
    }
}

fn names(context: &Context<'_>, value: &str) -> Option<Vec<Name>> {
    if value.starts_with('"') {
        let list: String = parse(value)?;
        return Some(names_of(context, &list));
    }
    let list = match parse(value)? {
        OneOrMany::Many(list) => list,
        OneOrMany::One(one) => vec![one],
    };
    list.into_iter().map(name).collect()
}

fn name(raw: RawName) -> Option<Name> {
    match raw {
        RawName::Written(written) => Some(Name::Written(written)),
        RawName::Entry { id, kind, name, written } => {
            let written = written.or_else(|| name.and_then(RawText::any));
            let is_organisation = kind.as_deref() == Some("organisation");
            Some(match (id, written) {
                (Some(id), written) => {
                    let written = written.unwrap_or_else(|| id.clone());
                    Name::Entry { id, is_organisation, written }
                }
                (None, Some(written)) => Name::Written(written),
                (None, None) => return None,
            })
        }
    }
}

/// Sources given as objects stand for themselves; plain addresses are the record's own.
fn read_sources(fields: &mut Fields, sources: OneOrMany<RawSource>) {
    let sources = match sources {
        OneOrMany::Many(sources) => sources,
        OneOrMany::One(source) => vec![source],
    };
    for source in sources {
        match source {
            RawSource::Address(address) => fields.addresses.push(address),
            RawSource::Read(raw) => fields.sources.push(raw.source()),
        }
    }
}

impl RawRead {
    fn source(self) -> Source {
        let mut source = Source {
            file: Safe::line(self.file),
            line: self.line,
            addresses: Vec::new(),
            beside_addresses: self.beside_addresses.into_iter().map(Safe::line).collect(),
            identifier: Safe::line(self.identifier),
            publisher: Safe::line(self.publisher),
            implementers: Safe::line(self.implementers),
            title: Safe::line(self.title.unwrap_or_default()),
            organisations: Safe::line(self.organisations),
            places: Safe::line(self.places),
            dates: Safe::line(self.dates),
        };
        addresses::note(&mut source, self.addresses.iter().map(String::as_str));
        source
    }
}

fn evidence(raw: RawEvidence) -> (String, Evidence) {
    let words = Safe::line(raw.words);
    (raw.check, Evidence { file: Safe::line(raw.file), line: raw.line, words })
}

fn part(context: &mut Context<'_>, line: u32, raw: &RawSection) -> Part {
    let text = context.capped(line, &raw.text, TEXT_BYTES).to_owned();
    Part { kind: raw.kind.unwrap_or_default(), language: raw.language, text }
}
