use std::collections::{BTreeMap, HashSet};

use super::{element::Element, regions};
use crate::{
    ingest::{
        context::Context,
        fields::{Fields, Name, Part},
        limits::{TEXT_BYTES, VALUE_BYTES},
    },
    lang::Language,
    model::{Mandate, MandateKind, ProblemKind, SectionKind},
};

/// An activity while its parts are gathered.
#[derive(Debug, Default)]
pub struct Activity {
    /// The line it begins on.
    pub line: u32,
    /// How many elements are around it.
    pub depth: usize,
    /// Its name in the registry.
    pub identifier: Option<String>,
    /// The language of words that do not say theirs.
    language: Option<String>,
    titles: Vec<(Option<String>, String)>,
    texts: Vec<(SectionKind, Option<String>, String)>,
    /// Who publishes it.
    publishers: Vec<Name>,
    /// Who has a part in it, each with the role.
    takers: Vec<(Role, Name)>,
    /// Who carries it out.
    implementers: Vec<Name>,
    places: Vec<Name>,
    dates: Dates,
    status: Option<String>,
    address: Option<String>,
    /// What has no place in a record, by name or language, and how often it stands there.
    left_out: BTreeMap<String, usize>,
}

/// What an organisation has to do with an activity, the nearest to one that mandates it first: who
/// pays for it asks for it. Who implements it is asked; so is who extends it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Role {
    Funding,
    Accountable,
    Implementing,
}

impl Role {
    fn of(written: &str) -> Option<Self> {
        match written.to_lowercase().as_str() {
            "1" | "funding" => Some(Self::Funding),
            "2" | "accountable" => Some(Self::Accountable),
            "4" | "implementing" => Some(Self::Implementing),
            _ => None,
        }
    }
}

/// Days as the activity gives them, in ISO 8601.
#[derive(Debug, Default)]
struct Dates {
    planned: [Option<String>; 2],
    actual: [Option<String>; 2],
}

impl Activity {
    /// One that begins on a line, with so many elements around it.
    pub fn new(line: u32, depth: usize, language: Option<String>) -> Self {
        Self { line, depth, language, ..Self::default() }
    }

    /// Takes one of its parts. Those that have no place in a record are passed over: money,
    /// results, documents; sectors, which say what it is about, are counted.
    pub fn take(&mut self, context: &mut Context<'_>, element: Element) {
        match element.name.as_str() {
            "iati-identifier" => self.identifier = first_of(element),
            "title" => self.titles.extend(element.wordings()),
            "description" => {
                let kind = match element.attribute("type") {
                    Some("2") => SectionKind::Objectives,
                    Some("3") => SectionKind::Beneficiaries,
                    _ => SectionKind::Description,
                };
                let texts = element.wordings().into_iter();
                self.texts.extend(texts.map(|(language, text)| (kind, language, text)));
            }
            "reporting-org" => self.publishers.extend(self.organisation(element)),
            "participating-org" => {
                let role = element.attribute("role").and_then(Role::of);
                match (role, self.organisation(element)) {
                    (Some(Role::Implementing), Some(name)) => {
                        push_new(&mut self.implementers, name);
                    }
                    (Some(role), Some(name)) => self.takers.push((role, name)),
                    _ => {}
                }
            }
            "recipient-country" => self.country(element),
            "recipient-region" => self.region(context, element),
            "activity-date" => self.date(context, element),
            "activity-status" => {
                self.status = element.attribute("code").map(str::to_owned).or(first_of(element));
            }
            "sector" => self.leave_out("sector"),
            "activity-website" => self.address = first_of(element),
            _ => {}
        }
    }

    fn leave_out(&mut self, what: &str) {
        *self.left_out.entry(what.to_owned()).or_default() += 1;
    }

    /// The name of an organisation, in the language of the activity where it has several; its
    /// reference where it has none.
    fn organisation(&self, element: Element) -> Option<Name> {
        let reference = element.attribute("ref").map(str::to_owned);
        let name = self.preferred(element.wordings()).or(reference)?;
        Some(Name::Written(name))
    }

    fn country(&mut self, element: Element) {
        let code = element.attribute("code").map(str::to_uppercase);
        let written = self.preferred(element.wordings());
        let place = match (code, written) {
            (Some(id), written) => {
                let written = written.unwrap_or_else(|| id.clone());
                Name::Entry { id, is_organisation: false, written }
            }
            (None, Some(written)) => Name::Written(written),
            (None, None) => return,
        };
        self.places.push(place);
    }

    fn region(&mut self, context: &mut Context<'_>, element: Element) {
        let code = element.attribute("code").map(str::to_owned);
        let known = code.as_deref().and_then(|code| {
            regions::name(element.attribute("vocabulary"), code).map(str::to_owned)
        });
        // A name of its own may say more than the code; one that no table has says less.
        let written = self.preferred(element.wordings());
        let is_known = |name: &String| context.lexicon.named(name).is_some();
        let name = written.clone().filter(is_known).or(known).or(written);
        match (name, code) {
            (Some(name), _) => self.places.push(Name::Written(name)),
            (None, Some(code)) => context.problem(self.line, ProblemKind::BadValue, &code),
            (None, None) => {}
        }
    }

    fn date(&mut self, context: &mut Context<'_>, element: Element) {
        let day = element.attribute("iso-date").map(str::to_owned);
        let kind = element.attribute("type").unwrap_or_default().to_lowercase();
        let Some(day) = day.or_else(|| first_of(element)) else { return };
        let Dates { planned, actual } = &mut self.dates;
        let place = match kind.as_str() {
            "1" | "start-planned" => &mut planned[0],
            "2" | "start-actual" => &mut actual[0],
            "3" | "end-planned" => &mut planned[1],
            "4" | "end-actual" => &mut actual[1],
            _ => {
                return context.problem(self.line, ProblemKind::BadValue, &format!("{kind} {day}"));
            }
        };
        place.get_or_insert(day);
    }

    /// The words of one thing in the language of the activity, else in English or French, else the
    /// first.
    fn preferred(&self, wordings: Vec<(Option<String>, String)>) -> Option<String> {
        let of = |wanted: &str| {
            let usual = self.language.as_deref();
            wordings.iter().position(|(own, _)| own.as_deref().or(usual) == Some(wanted))
        };
        let own = self.language.as_deref().and_then(of);
        let at = own.or_else(|| of("en")).or_else(|| of("fr")).unwrap_or(0);
        wordings.into_iter().nth(at).map(|(_, text)| text)
    }

    /// The record it makes; one without a title is told.
    pub fn record(self, context: &mut Context<'_>) -> Option<Mandate> {
        let line = self.line;
        let Some((language, title)) = self.title() else {
            let found = self.identifier.as_deref().unwrap_or("<iati-activity>");
            context.problem(line, ProblemKind::NoTitle, found);
            return None;
        };
        let sections = self.sections(context, &title);
        let [start, end] = [0, 1].map(|side| self.dates.actual[side].clone());
        let [from, to] = [0, 1].map(|side| self.dates.planned[side].clone());
        // What is being carried out and has no end yet goes on.
        let is_running = matches!(self.status.as_deref(), Some("2" | "Implementation"));
        let publisher = self.publishers.first().map(|name| name.written().to_owned());
        let fields = Fields {
            line,
            title: Some(context.capped(line, &title, VALUE_BYTES).to_owned()),
            kind: Some(MandateKind::Activity),
            language,
            organisations: mandators(self.takers, self.publishers),
            places: self.places,
            planned: Some([start.is_none(), end.is_none()]),
            start: start.or(from),
            end: end.or(to),
            ongoing: Some(is_running),
            addresses: self.address.into_iter().collect(),
            identifier: self.identifier,
            publisher,
            implementers: self.implementers,
            sections,
            ..Fields::default()
        };
        fields.finish(context)
    }

    /// What of it has no place in a record, and how often.
    pub fn left_out(&mut self) -> BTreeMap<String, usize> {
        self.count_other_languages();
        std::mem::take(&mut self.left_out)
    }

    /// The title, with its language where that is one of ours: what is written first of those.
    fn title(&self) -> Option<(Option<Language>, String)> {
        let own = |(language, text): &(Option<String>, String)| {
            (self.read(language.as_deref()), text.clone())
        };
        let mut titles = self.titles.iter().map(own);
        let ours = titles.clone().find(|(language, _)| language.is_some());
        ours.or_else(|| titles.next())
    }

    /// Whether any of its words are in a language of the program: then no others are read.
    fn reads_ours(&self) -> bool {
        let texts = self.texts.iter().map(|(_, own, _)| own);
        let mut all = self.titles.iter().map(|(own, _)| own).chain(texts);
        all.any(|own| self.read(own.as_deref()).is_some())
    }

    /// Counts the titles and texts in other languages, where they are not read.
    fn count_other_languages(&mut self) {
        if !self.reads_ours() {
            return;
        }
        let texts = self.texts.iter().map(|(_, own, _)| own);
        let all = self.titles.iter().map(|(own, _)| own).chain(texts);
        let other = all.filter(|own| self.read(own.as_deref()).is_none());
        let codes: Vec<String> =
            other.filter_map(|own| own.clone().or_else(|| self.language.clone())).collect();
        codes.iter().for_each(|code| self.leave_out(code));
    }

    fn read(&self, language: Option<&str>) -> Option<Language> {
        let code = language.or(self.language.as_deref())?;
        Language::ALL.into_iter().find(|own| own.code() == code)
    }

    /// The texts in the languages of the program, or in any where none is in these. A title in the
    /// other language stands before the description in it.
    fn sections(&self, context: &mut Context<'_>, title: &str) -> Vec<Part> {
        let mut parts: Vec<Part> = Vec::new();
        let titles = self.titles.iter().filter(|(_, text)| text != title);
        let titles = titles.map(|(own, text)| (SectionKind::Description, own, text));
        let texts = self.texts.iter().map(|(kind, own, text)| (*kind, own, text));
        let ours = |own: &Option<String>| self.read(own.as_deref());
        let reads_ours = self.reads_ours();
        for (kind, own, text) in titles.chain(texts) {
            let own = ours(own);
            if own.is_none() && reads_ours {
                continue;
            }
            let text = context.capped(self.line, text, TEXT_BYTES);
            match parts.iter_mut().find(|part| part.kind == kind && part.language == own) {
                Some(part) => {
                    part.text.push_str("\n\n");
                    part.text.push_str(text);
                }
                None => parts.push(Part { kind, language: own, text: text.to_owned() }),
            }
        }
        parts
    }
}

/// The organisations of the nearest role that any has; who publishes the activity where none has.
fn mandators(takers: Vec<(Role, Name)>, publishers: Vec<Name>) -> Vec<Name> {
    let Some(nearest) = takers.iter().map(|(role, _)| *role).min() else {
        return publishers;
    };
    let mut seen = HashSet::new();
    let nearest = takers.into_iter().filter(|(role, _)| *role == nearest).map(|(_, name)| name);
    nearest.filter(|name| seen.insert(name.written().to_owned())).collect()
}

fn push_new(names: &mut Vec<Name>, name: Name) {
    if !names.contains(&name) {
        names.push(name);
    }
}

/// The words of an element that has no more than one wording.
fn first_of(element: Element) -> Option<String> {
    element.wordings().into_iter().next().map(|(_, text)| text)
}
