//! The fields of a record in whatever form they came, and the mandate that they make.

use super::{
    addresses,
    columns::Column,
    context::{Context, push_new, same_words, tidy},
    dates::{self, Stated},
    language,
    limits::{NAMES, TEXT_BYTES, VALUE_BYTES},
};
use crate::{
    fold,
    lang::Language,
    lexicon::Kind,
    model::{
        Check, CheckKind, Date, Edge, Evidence, Mandate, MandateKind, Named, Period, ProblemKind,
        Section, SectionKind, Source, Variant,
    },
    safe::Safe,
};

/// A name in a list of organisations or places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    /// As a source writes it.
    Written(String),
    /// With the id of its entry.
    Entry {
        /// The id.
        id: String,
        /// Whether the file says that it is an organisation.
        is_organisation: bool,
        /// As a source writes it.
        written: String,
    },
}

impl Name {
    /// As a source writes it.
    pub fn written(&self) -> &str {
        match self {
            Self::Written(written) | Self::Entry { written, .. } => written,
        }
    }
}

/// A part of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is about.
    pub kind: SectionKind,
    /// Its language, where it is not that of the record.
    pub language: Option<Language>,
    /// The words.
    pub text: String,
}

/// The fields of a record while they are gathered.
#[derive(Debug, Default)]
pub struct Fields {
    /// The line that the record begins on.
    pub line: u32,
    /// The title.
    pub title: Option<String>,
    /// What sort of assignment.
    pub kind: Option<MandateKind>,
    /// The language of the record.
    pub language: Option<Language>,
    /// Who mandated it.
    pub organisations: Vec<Name>,
    /// Where.
    pub places: Vec<Name>,
    /// The first day.
    pub start: Option<String>,
    /// The last day.
    pub end: Option<String>,
    /// Both, as a period.
    pub dates: Option<String>,
    /// Whether it goes on where it has no end.
    pub ongoing: Option<bool>,
    /// Whether the first and the last day are as they were planned.
    pub planned: Option<[bool; 2]>,
    /// The checks it fails.
    pub checks: Vec<CheckKind>,
    /// The words that they rest on.
    pub evidence: Vec<(String, Evidence)>,
    /// Its own web addresses, with whatever is written around them.
    pub addresses: Vec<String>,
    /// What a registry knows it by.
    pub identifier: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Who carries it out.
    pub implementers: Vec<Name>,
    /// Where it was read before.
    pub sources: Vec<Source>,
    /// The parts of its text.
    pub sections: Vec<Part>,
    /// Other wordings, each with the position of its source.
    pub variants: Vec<(usize, Part)>,
}

impl Fields {
    /// Takes one value as it is written. A value that says nothing is none.
    pub fn write(&mut self, context: &mut Context<'_>, column: Column, written: &str) {
        let written = written.trim();
        if written.is_empty() {
            return;
        }
        let line = self.line;
        let cap = if matches!(column, Column::Text(_)) { TEXT_BYTES } else { VALUE_BYTES };
        let written = context.capped(line, written, cap);
        match column {
            Column::Title => first(context, line, &mut self.title, written),
            Column::Start => first(context, line, &mut self.start, written),
            Column::End => first(context, line, &mut self.end, written),
            Column::Dates => first(context, line, &mut self.dates, written),
            Column::Organisations | Column::OrganisationNames => {
                self.organisations.extend(names_of(context, written));
            }
            Column::Places | Column::PlaceNames => {
                self.places.extend(names_of(context, written));
            }
            Column::Kind => self.kind = known(context, line, self.kind, written, kind_of),
            Column::Language => {
                self.language = known(context, line, self.language, written, language_of);
            }
            Column::Text(kind) => self.add_text(kind, written),
            Column::Address | Column::Sources => self.addresses.push(written.to_owned()),
            Column::Identifier => first(context, line, &mut self.identifier, written),
            Column::Publisher => first(context, line, &mut self.publisher, written),
            Column::Implementers => self.implementers.extend(names_of(context, written)),
            Column::Checks => self.checks.extend(written.split([' ', ',', ';']).filter_map(check)),
            Column::Ongoing => self.ongoing = Some(is_yes(written)),
            Column::Planned => self.planned = Some(planned(written)),
            // Only objects have these, and they say them otherwise.
            Column::Sections | Column::Evidence | Column::Variants => {
                context.problem(line, ProblemKind::BadValue, written);
            }
            Column::Passed => {}
        }
    }

    /// Adds to the part of the text that a column is about; two columns may be about the same.
    fn add_text(&mut self, kind: SectionKind, text: &str) {
        match self.sections.iter_mut().find(|part| part.kind == kind && part.language.is_none()) {
            Some(part) if part.text == text => {}
            Some(part) => {
                part.text.push_str("\n\n");
                part.text.push_str(text);
            }
            None => self.sections.push(Part { kind, language: None, text: text.to_owned() }),
        }
    }

    /// The mandate they make; nothing without a title.
    pub fn finish(mut self, context: &mut Context<'_>) -> Option<Mandate> {
        let title = self.title.take()?;
        for names in [&mut self.organisations, &mut self.places, &mut self.implementers] {
            if let Some(more) = names.get(NAMES) {
                context.problem(self.line, ProblemKind::ValueCut, more.written());
                names.truncate(NAMES);
            }
        }
        let period = self.period(context);
        let sources = self.sources(context, &title);
        let language = self.language.unwrap_or_else(|| {
            let texts = self.sections.iter().map(|part| part.text.as_str());
            let all: Vec<&str> = std::iter::once(title.as_str()).chain(texts).collect();
            language::of(&all.join("\n"))
        });
        let section = |part: Part| Section {
            kind: part.kind,
            language: part.language.unwrap_or(language),
            text: Safe::text(part.text),
        };
        let variants = self.variants.into_iter().filter(|(source, _)| *source < sources.len());
        let variants =
            variants.map(|(source, part)| Variant { source, section: section(part) }).collect();
        let checks = self.checks.into_iter().map(|kind| {
            let own = self.evidence.iter().filter(|(check, _)| check == kind.id());
            Check { kind, evidence: own.map(|(_, evidence)| evidence.clone()).collect() }
        });
        Some(Mandate {
            id: String::new(),
            kind: self.kind.unwrap_or_default(),
            title: Safe::line(title),
            language,
            organisations: names(context, self.line, &self.organisations, Kind::Organisation),
            places: names(context, self.line, &self.places, Kind::Region),
            period,
            sections: self.sections.into_iter().map(section).collect(),
            variants,
            checks: checks.collect(),
            sources,
        })
    }

    /// When, as far as it can be read; what cannot is told.
    fn period(&self, context: &mut Context<'_>) -> Period {
        let open = self.ongoing.unwrap_or_else(|| self.checks.contains(&CheckKind::OpenEnded));
        if let (None, None, Some(written)) = (&self.start, &self.end, &self.dates) {
            let stated = dates::whole(written);
            if stated.as_ref().is_none_or(|stated| stated.impossible) {
                context.problem(self.line, ProblemKind::ImpossibleDate, written);
            }
            return stated.map(|stated| stated.period).unwrap_or_default();
        }
        // `Since 2021` where a start is expected says of the end that there is none yet.
        if let (Some(start), None) = (&self.start, &self.end)
            && let Some(Stated { period, impossible: false, .. }) = dates::whole(start)
            && period.end == Edge::Open
        {
            return period;
        }
        let start = edge(context, self.line, self.start.as_deref(), false);
        let end = edge(context, self.line, self.end.as_deref(), open);
        // A table of the program's own says only that there is a planned date.
        let noted = [self.checks.contains(&CheckKind::PlannedDates); 2];
        let [plans_start, plans_end] = self.planned.unwrap_or(noted);
        Period {
            start: if plans_start { start.planned() } else { start },
            end: if plans_end { end.planned() } else { end },
        }
    }

    /// Sources given as such stand for themselves; else the record stands on its line.
    fn sources(&mut self, context: &Context<'_>, title: &str) -> Vec<Source> {
        if !self.sources.is_empty() {
            return std::mem::take(&mut self.sources);
        }
        let joined = |names: &[Name]| {
            Safe::line(names.iter().map(Name::written).collect::<Vec<_>>().join(", "))
        };
        let mut own = context.source(self.line, title);
        own.organisations = joined(&self.organisations);
        own.places = joined(&self.places);
        let range: Vec<&str> =
            [&self.start, &self.end].into_iter().flatten().map(String::as_str).collect();
        let stated = [range.join(" - "), self.dates.clone().unwrap_or_default()];
        let stated: Vec<&str> =
            stated.iter().map(String::as_str).filter(|own| !own.is_empty()).collect();
        own.dates = Safe::line(stated.join("; "));
        addresses::note(&mut own, self.addresses.iter().map(String::as_str));
        own.identifier = Safe::line(self.identifier.take().unwrap_or_default());
        own.publisher = Safe::line(self.publisher.take().unwrap_or_default());
        own.implementers = joined(&self.implementers);
        vec![own]
    }
}

/// Keeps the first of several values; another that says something else is told.
fn first(context: &mut Context<'_>, line: u32, kept: &mut Option<String>, written: &str) {
    match kept {
        None => *kept = Some(written.to_owned()),
        Some(kept) if same_words(kept, written) => {}
        Some(_) => context.problem(line, ProblemKind::TwoValues, written),
    }
}

/// A word of a fixed list; one that the list does not have is told.
fn known<T: Copy>(
    context: &mut Context<'_>,
    line: u32,
    kept: Option<T>,
    written: &str,
    of: fn(&str) -> Option<T>,
) -> Option<T> {
    let read = of(&fold::key(written));
    if read.is_none() {
        context.problem(line, ProblemKind::BadValue, written);
    }
    kept.or(read)
}

fn kind_of(folded: &str) -> Option<MandateKind> {
    Some(match folded {
        "mandate" | "mandat" => MandateKind::Mandate,
        "programme" | "program" => MandateKind::Programme,
        "project" | "projet" => MandateKind::Project,
        "training" | "formation" | "course" | "cours" => MandateKind::Training,
        "activity" | "activite" => MandateKind::Activity,
        _ => return None,
    })
}

fn language_of(folded: &str) -> Option<Language> {
    // The country does not matter: `fr-CH`, `en_GB`.
    Some(match folded.split(' ').next()? {
        "en" | "eng" | "english" | "anglais" => Language::En,
        "fr" | "fra" | "fre" | "french" | "francais" => Language::Fr,
        _ => return None,
    })
}

/// A check that a later version knows is not an error of this file.
pub fn check(id: &str) -> Option<CheckKind> {
    CheckKind::ALL.into_iter().find(|kind| kind.id() == id)
}

fn is_yes(written: &str) -> bool {
    matches!(fold::key(written).as_str(), "true" | "yes" | "oui" | "1" | "x" | "vrai")
}

/// Which ends of a period are planned: `start`, `end`, both, or as much as yes.
fn planned(written: &str) -> [bool; 2] {
    let folded = fold::key(written);
    let has = |names: [&str; 2]| folded.split(' ').any(|word| names.contains(&word));
    let both = is_yes(written);
    [both || has(["start", "debut"]), both || has(["end", "fin"])]
}

/// The names of a list. Semicolons, strokes and line breaks part names that may hold commas; a name
/// with a comma in it that the lexicon knows is one.
pub fn names_of(context: &Context<'_>, written: &str) -> Vec<Name> {
    let mut names = Vec::new();
    for part in written.split([';', '|', '\n']).flat_map(|part| part.split(" / ")) {
        let part = tidy(part);
        if context.lexicon.named(&part).is_some() {
            names.push(Name::Written(part));
            continue;
        }
        let pieces = part.split(',').map(str::trim).filter(|piece| !piece.is_empty());
        names.extend(pieces.map(|piece| Name::Written(piece.to_owned())));
    }
    names
}

fn names(context: &mut Context<'_>, line: u32, list: &[Name], unlisted: Kind) -> Vec<Named> {
    let mut names = Vec::with_capacity(list.len());
    for name in list {
        let written = context.capped(line, name.written(), VALUE_BYTES);
        let named = match name {
            Name::Written(_) => context.one(written, unlisted),
            Name::Entry { id, is_organisation, .. } => {
                let kind = if *is_organisation { Kind::Organisation } else { unlisted };
                let key = context.lexicon.by_id(id);
                let key = key.or_else(|| context.lexicon.intern(kind, written));
                key.map(|key| Named { key, written: Safe::line(written) })
            }
        };
        push_new(&mut names, named);
    }
    names
}

/// One end of a period.
fn edge(context: &mut Context<'_>, line: u32, written: Option<&str>, open: bool) -> Edge {
    let Some(written) = written else {
        return if open { Edge::Open } else { Edge::Unknown };
    };
    if matches!(fold::key(written).as_str(), "ongoing" | "present" | "open" | "en cours" | "ouvert")
    {
        return Edge::Open;
    }
    // A range is no date: half of it would be lost.
    let stated = dates::whole(without_time(written)).map(|stated| stated.period);
    let single = stated.filter(|period| period.start == period.end);
    let date: Option<Date> = single.and_then(|period| period.start.date());
    if date.is_none() {
        context.problem(line, ProblemKind::ImpossibleDate, written);
    }
    date.map_or(Edge::Unknown, Edge::Known)
}

/// The day of a time as ISO 8601 writes it: `2016-10-03T00:00:00Z`.
fn without_time(written: &str) -> &str {
    let Some((day, time)) = written.split_at_checked(10) else {
        return written;
    };
    let is_day = day.bytes().filter(|b| *b == b'-').count() == 2
        && day.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    let is_time = time.strip_prefix(['T', ' ']).is_some_and(|time| {
        time.contains(':') && time.bytes().all(|b| b.is_ascii_digit() || b":.+-Z ".contains(&b))
    });
    if is_day && is_time { day } else { written }
}
