use chrono::NaiveDate;

use super::{
    called::{Called, exactly},
    dates::{Dates, DatesOf, Span},
};
use crate::{fold, lang::Language, search::facet::Facet};

/// What a value typed after `name:` is asked of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Where.
    Country,
    /// Who mandated it.
    Organisation,
    /// The language of the text.
    Language,
    /// What sort of assignment.
    Kind,
    /// What to doubt.
    Check,
    /// A file it was read in.
    Source,
    /// Starts on these days or later.
    From,
    /// Ends on these days or earlier.
    To,
    /// Active on one of these days.
    Active,
    /// Active on these days or later.
    Since,
    /// Active in a year.
    Year,
    /// How long it takes.
    Length,
    /// The reader's own words on it.
    Note,
}

/// In the order they are offered. Elided forms fold to what stands here: `jusqu’au:`, `jusqu’à:`.
const FIELDS: [Called<Field>; 13] = [
    Called::new(Field::Country, "country", "pays", &["countries", "place", "places", "lieu"]),
    Called::new(
        Field::Organisation,
        "org",
        "org",
        &["orgs", "organisation", "organisations", "organization", "organizations"],
    ),
    Called::new(Field::Language, "lang", "langue", &["language"]),
    Called::new(Field::Kind, "kind", "type", &["types"]),
    Called::new(Field::Check, "check", "contrôle", &["checks", "contrôles", "vérifier"]),
    Called::new(Field::Source, "source", "source", &["sources", "file", "fichier"]),
    Called::new(Field::From, "from", "du", &["start", "début"]),
    Called::new(Field::To, "to", "au", &["until", "end", "fin", "jusque", "à"]),
    Called::new(Field::Active, "active", "actif", &["actifs", "actives"]),
    Called::new(Field::Since, "since", "depuis", &["depuis-le"]),
    Called::new(Field::Year, "year", "année", &["years", "années", "an"]),
    Called::new(Field::Length, "duration", "durée", &["length", "longueur"]),
    Called::new(Field::Note, "note", "note", &["notes"]),
];

impl Field {
    /// All, in the order they are offered.
    pub fn all() -> impl Iterator<Item = Self> {
        FIELDS.iter().map(|row| row.what)
    }

    /// The field of a name in either language, in any case, with or without accents.
    pub fn named(name: &str) -> Option<Self> {
        exactly(&FIELDS, &fold::key(name)).map(|row| row.what)
    }

    /// The name offered on a screen in a language.
    pub fn name(self, language: Language) -> &'static str {
        let own = FIELDS.iter().find(|row| row.what == self);
        own.map_or("", |row| row.name(language))
    }

    /// The days that it asks for with a date after it: of a single date from it on, until it, or on
    /// it; of a range what lies within. `None` for what takes no dates.
    pub fn dates(self, span: Span) -> Option<Dates> {
        let (first, last) = (span.first, span.last);
        let open = |end: Option<NaiveDate>| end.filter(|_| span.range);
        Some(match self {
            Self::From => Dates { first, last: open(last), of: DatesOf::Starts },
            Self::To => Dates { first: open(first), last, of: DatesOf::Ends },
            Self::Since => Dates { first, last: open(last), of: DatesOf::Active },
            Self::Active => Dates { first, last, of: DatesOf::Active },
            _ => return None,
        })
    }

    /// Whether its values are read as dates.
    pub fn takes_dates(self) -> bool {
        self.facet() == Some(Facet::Year)
    }

    /// The facet whose values it takes; a date is asked for by the years there are. A length is of
    /// no facet, and neither are the reader's own words.
    pub const fn facet(self) -> Option<Facet> {
        Some(match self {
            Self::Country => Facet::Country,
            Self::Organisation => Facet::Organisation,
            Self::Language => Facet::Language,
            Self::Kind => Facet::Kind,
            Self::Check => Facet::Check,
            Self::Source => Facet::Source,
            Self::From | Self::To | Self::Active | Self::Since | Self::Year => Facet::Year,
            Self::Length | Self::Note => return None,
        })
    }
}
