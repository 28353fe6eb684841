use chrono::NaiveDate;

use crate::{
    bits::Bits,
    kept::Placed,
    model::{Collection, Mandate, Named, PeriodClass, SectionKind},
    safe::Safe,
    search::Facet,
    strings::{Strings, fill},
    view::Reader,
};

/// What everything that is written draws on.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'s> {
    /// Where the mandates and their names are.
    pub collection: &'s Collection,
    /// The reader's language.
    pub words: &'s Strings,
    /// What the reader keeps of the mandates.
    pub kept: &'s Placed,
    /// The day of writing, which citations and calendars state.
    pub today: NaiveDate,
}

impl<'s> Setting<'s> {
    /// Who looks at the collection, these positions of it bookmarked.
    pub fn reader<'r>(&'r self, bookmarks: &'r Bits) -> Reader<'r> {
        let (collection, language) = (self.collection, self.words.language());
        Reader { collection, bookmarks, notes: self.kept.words(), language, today: self.today }
    }

    /// Whether the reader has bookmarked a mandate of the collection.
    pub(super) fn is_bookmarked(&self, mandate: &Mandate) -> bool {
        self.kept.bookmarked().any(|at| self.is_at(at, mandate))
    }

    /// The reader's own words on a mandate of the collection.
    pub(super) fn note(&self, mandate: &Mandate) -> Option<Safe> {
        let noted = self.kept.noted().find(|at| self.is_at(*at, mandate));
        noted.and_then(|at| self.kept.note(at)).map(Safe::text)
    }

    fn is_at(&self, position: usize, mandate: &Mandate) -> bool {
        self.collection.mandates.get(position).is_some_and(|own| own.id == mandate.id)
    }

    /// Full names in the reader's language.
    pub(super) fn names(&self, named: &[Named]) -> Vec<&'s str> {
        let (lexicon, language) = (&self.collection.lexicon, self.words.language());
        named.iter().map(|own| lexicon.name(own.key, language)).collect()
    }

    /// Ids, which are the same in every language.
    pub(super) fn ids(&self, named: &[Named]) -> Vec<&'s str> {
        named.iter().map(|own| self.collection.lexicon.entry(own.key).id.as_str()).collect()
    }

    /// What it is, where and when, as one phrase: `Mandate, Mali and Nigeria, 1 July 2016 – 31
    /// December 2016`; dates that are in doubt are followed by why.
    pub(super) fn facts(&self, mandate: &Mandate) -> String {
        let places = self.words.all_of(&self.names(&mandate.places));
        let kind = capitalised(self.words.kind(mandate.kind));
        let doubt = self.doubt_of_dates(mandate).map(|doubt| format!(" ({doubt})"));
        let dates = self.words.long_period(&mandate.period) + &doubt.unwrap_or_default();
        let parts = [kind, places, dates];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// The facts of a mandate, each with what it is: id, kind, dates, organisations, places.
    pub(super) fn labelled_facts(&self, mandate: &Mandate) -> [String; 5] {
        let words = self.words;
        let long = words.long_duration(&mandate.period).map(|long| format!(" ({long})"));
        let when = words.period(&mandate.period) + &long.unwrap_or_default();
        let fact = |label: &str, value: &str| format!("{} {value}", words.colon(label));
        [
            fact("id", &mandate.id),
            fact(&words.facet(Facet::Kind).chip, words.kind(mandate.kind)),
            match mandate.period.class() {
                PeriodClass::Undated => when,
                _ => fact(&words.detail.dates, &when),
            },
            words.organisations(&self.names(&mandate.organisations)),
            words.places(&self.names(&mandate.places)),
        ]
    }

    /// Why not to trust the dates, where there is a reason.
    pub(super) fn doubt_of_dates(&self, mandate: &Mandate) -> Option<String> {
        let doubts = mandate.checks.iter().filter(|check| check.kind.is_contradiction());
        let doubts: Vec<&str> = doubts.map(|check| self.words.check(check.kind)).collect();
        let told = fill(&self.words.citations.doubtful, &[("checks", &doubts.join(", "))]);
        (!doubts.is_empty()).then_some(told)
    }

    /// Who mandated it, as a note: `Mandated by: Germany and Sweden`; nothing where no source says.
    pub(super) fn mandated_by(&self, mandate: &Mandate) -> String {
        let words = &self.words.citations;
        let names = self.names(&mandate.organisations);
        let heading = match names.len() {
            0 => return String::new(),
            1 => &words.mandated_by,
            _ => &words.mandated_by_several,
        };
        format!("{} {}", self.words.colon(heading), self.words.all_of(&names))
    }

    /// Who published what is cited of it: whoever its source names, else whose web site the address
    /// is of. Who mandated it has not written the page.
    pub(super) fn publisher(&self, mandate: &'s Mandate) -> Option<&'s str> {
        let (lexicon, language) = (&self.collection.lexicon, self.words.language());
        let named = mandate.sources.iter().find(|source| !source.publisher.is_empty());
        let of_site = || lexicon.publisher(address(mandate)?).map(|own| own.get(language).shown());
        named.map(|source| source.publisher.shown()).or_else(of_site)
    }
}

/// A word that begins a line.
pub(super) fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The first web address that a source gives. What is no address could be taken for something else
/// where it is written unquoted.
pub fn address(mandate: &Mandate) -> Option<&str> {
    let mut addresses = mandate.sources.iter().flat_map(|source| &source.addresses);
    let is_web = |address: &&str| {
        let web = address.starts_with("http://") || address.starts_with("https://");
        web && !address.contains(|c: char| c.is_whitespace() || c.is_control())
    };
    addresses.by_ref().map(crate::safe::Safe::shown).find(is_web)
}

/// What a mandate is about; nothing where its sources state facts only.
pub(super) fn description(mandate: &Mandate) -> String {
    let sections = mandate.sections.iter().filter(|own| own.kind == SectionKind::Description);
    sections.map(|own| own.text.shown()).collect::<Vec<_>>().join("\n\n")
}

/// A text on one line, with one space where there were breaks.
pub(super) fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
