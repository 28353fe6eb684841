use std::fmt::Write as _;

use serde::Serialize;
use serde_json::ser::PrettyFormatter;

use crate::{
    lang::Language,
    lexicon::{Key, Kind, Lexicon},
    model::{CheckKind, Edge, Mandate, MandateKind, Named, Section, SectionKind, Source},
    safe::{Safe, is_hidden},
};

/// A mandate as it is exported; what is exported loads again to the same mandate.
#[derive(Serialize)]
pub(super) struct JsonMandate<'m> {
    id: &'m str,
    kind: MandateKind,
    title: &'m str,
    language: Language,
    organisations: Vec<JsonOrganisation<'m>>,
    places: Vec<JsonPlace<'m>>,
    start: Option<String>,
    end: Option<String>,
    /// Inclusive calendar days of an exact period.
    days: Option<i64>,
    /// The ends that are dated as they were planned.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    planned: Vec<&'static str>,
    /// Without an end: whether it is said to go on.
    #[serde(skip_serializing_if = "Option::is_none")]
    ongoing: Option<bool>,
    checks: Vec<CheckKind>,
    /// The words that checks rest on, where the sources' own values do not say them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    evidence: Vec<JsonEvidence<'m>>,
    sources: Vec<JsonSource<'m>>,
    sections: Vec<JsonSection<'m>>,
    /// Other sources' wordings.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    variants: Vec<JsonVariant<'m>>,
}

#[derive(Serialize)]
struct JsonEvidence<'m> {
    check: CheckKind,
    file: &'m str,
    line: u32,
    words: &'m str,
}

#[derive(Serialize)]
struct JsonVariant<'m> {
    /// Position in `sources`.
    source: usize,
    #[serde(flatten)]
    section: JsonSection<'m>,
}

#[derive(Serialize)]
struct JsonName<'m> {
    en: &'m str,
    fr: &'m str,
}

#[derive(Serialize)]
struct JsonOrganisation<'m> {
    id: &'m str,
    name: JsonName<'m>,
    #[serde(skip_serializing_if = "Option::is_none")]
    written: Option<&'m str>,
}

#[derive(Serialize)]
struct JsonPlace<'m> {
    id: &'m str,
    #[serde(rename = "type")]
    kind: &'static str,
    name: JsonName<'m>,
    #[serde(skip_serializing_if = "Option::is_none")]
    written: Option<&'m str>,
}

#[derive(Serialize)]
struct JsonSource<'m> {
    file: &'m str,
    line: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'m str>,
    organisations: &'m str,
    places: &'m str,
    dates: &'m str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    addresses: Vec<&'m str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    beside_addresses: Vec<&'m str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    identifier: &'m str,
    #[serde(skip_serializing_if = "str::is_empty")]
    publisher: &'m str,
    #[serde(skip_serializing_if = "str::is_empty")]
    implementers: &'m str,
}

#[derive(Serialize)]
struct JsonSection<'m> {
    kind: SectionKind,
    language: Language,
    text: &'m str,
}

impl<'m> JsonMandate<'m> {
    pub(super) fn of(mandate: &'m Mandate, lexicon: &'m Lexicon) -> Self {
        let date = |edge: Edge| edge.date().map(|date| date.to_string());
        Self {
            id: &mandate.id,
            kind: mandate.kind,
            title: mandate.title.raw(),
            language: mandate.language,
            organisations: mandate.organisations.iter().map(|o| organisation(o, lexicon)).collect(),
            places: mandate.places.iter().map(|p| place(p, lexicon)).collect(),
            start: date(mandate.period.start),
            end: date(mandate.period.end),
            days: mandate.period.days(),
            planned: planned(mandate),
            ongoing: match mandate.period.end {
                Edge::Known(_) | Edge::Planned(_) => None,
                Edge::Open => Some(true),
                Edge::Unknown => mandate.period.start.date().map(|_| false),
            },
            checks: mandate.checks.iter().map(|check| check.kind).collect(),
            evidence: evidence(mandate),
            sources: mandate.sources.iter().map(|own| source(own, mandate)).collect(),
            sections: mandate.sections.iter().map(section).collect(),
            variants: mandate
                .variants
                .iter()
                .map(|own| JsonVariant { source: own.source, section: section(&own.section) })
                .collect(),
        }
    }
}

fn planned(mandate: &Mandate) -> Vec<&'static str> {
    let ends = [("start", mandate.period.start), ("end", mandate.period.end)];
    ends.into_iter().filter(|(_, edge)| edge.is_planned()).map(|(name, _)| name).collect()
}

fn name(key: Key, lexicon: &Lexicon) -> JsonName<'_> {
    let name = &lexicon.entry(key).name;
    JsonName { en: name.en.raw(), fr: name.fr.raw() }
}

/// How a name is written, where it is not the entry's own.
fn written<'m>(named: &'m Named, lexicon: &Lexicon) -> Option<&'m str> {
    let own = lexicon.entry(named.key).name.en.raw();
    Some(named.written.raw()).filter(|written| *written != own)
}

/// What reading and merging noted; the rest follows from the values of the sources.
fn evidence(mandate: &Mandate) -> Vec<JsonEvidence<'_>> {
    let mut noted = Vec::new();
    for check in &mandate.checks {
        for own in &check.evidence {
            let from_values = mandate.sources.iter().any(|source| {
                let values = [&source.title, &source.dates, &source.places];
                (&source.file, source.line) == (&own.file, own.line) && values.contains(&&own.words)
            });
            if !from_values || check.kind == CheckKind::DatesDiffer {
                let (file, words) = (own.file.raw(), own.words.raw());
                noted.push(JsonEvidence { check: check.kind, file, line: own.line, words });
            }
        }
    }
    noted
}

fn section(section: &Section) -> JsonSection<'_> {
    JsonSection { kind: section.kind, language: section.language, text: section.text.raw() }
}

fn organisation<'m>(named: &'m Named, lexicon: &'m Lexicon) -> JsonOrganisation<'m> {
    let id = &lexicon.entry(named.key).id;
    JsonOrganisation { id, name: name(named.key, lexicon), written: written(named, lexicon) }
}

fn place<'m>(named: &'m Named, lexicon: &'m Lexicon) -> JsonPlace<'m> {
    let entry = lexicon.entry(named.key);
    let kind = match entry.kind {
        Kind::Country => "country",
        Kind::Organisation => "organisation",
        Kind::Unspecified => "unspecified",
        Kind::Region | Kind::Term => "region",
    };
    let (name, written) = (name(named.key, lexicon), written(named, lexicon));
    JsonPlace { id: &entry.id, kind, name, written }
}

fn source<'m>(source: &'m Source, mandate: &Mandate) -> JsonSource<'m> {
    JsonSource {
        file: source.file.raw(),
        line: source.line,
        title: Some(source.title.raw()).filter(|title| *title != mandate.title.raw()),
        organisations: source.organisations.raw(),
        places: source.places.raw(),
        dates: source.dates.raw(),
        addresses: source.addresses.iter().map(Safe::raw).collect(),
        beside_addresses: source.beside_addresses.iter().map(Safe::raw).collect(),
        identifier: source.identifier.raw(),
        publisher: source.publisher.raw(),
        implementers: source.implementers.raw(),
    }
}

/// A value as JSON, on one line or indented. Characters that could steer a terminal are written as
/// escapes, which read back as themselves.
pub(super) fn to_json(value: &impl Serialize, indented: bool) -> Result<String, serde_json::Error> {
    let mut bytes = Vec::new();
    if indented {
        let formatter = PrettyFormatter::with_indent(b"  ");
        let mut serializer = serde_json::Serializer::with_formatter(&mut bytes, formatter);
        value.serialize(&mut serializer)?;
    } else {
        serde_json::to_writer(&mut bytes, value)?;
    }
    let text = String::from_utf8_lossy(&bytes);
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        if c != '\n' && is_hidden(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(safe, "\\u{unit:04x}");
            }
        } else {
            safe.push(c);
        }
    }
    Ok(safe)
}
