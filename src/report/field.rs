use super::setting::{Setting, address, description};
use crate::model::{Edge, Mandate};

/// A column of tab- or comma-separated values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Stable id.
    Id,
    /// Start, as far as it is known: `2014`, `2014-05`, `2014-05-31`.
    Start,
    /// End, as far as it is known.
    End,
    /// Inclusive calendar days of an exact period.
    Days,
    /// What sort of assignment.
    Kind,
    /// The title.
    Title,
    /// Ids of the mandating organisations.
    Organisations,
    /// Ids of the places.
    Places,
    /// Language of the record.
    Language,
    /// Ids of the failed checks.
    Checks,
    /// Names of the mandating organisations, in the reader's language.
    OrganisationNames,
    /// Names of the places, in the reader's language.
    PlaceNames,
    /// The description.
    Text,
    /// File and line of the first source.
    Source,
    /// The first web address of its sources.
    Address,
    /// Why a search found it.
    Match,
    /// Whether the reader has bookmarked it: `yes`, else nothing.
    Bookmarked,
    /// The reader's own words on it.
    Note,
}

impl Field {
    /// All of them, in the order of a full table; what [`Self::BRIEF`] has and then what
    /// [`Self::FULL`] has stand first.
    pub const ALL: [Self; 18] = [
        Self::Id,
        Self::Start,
        Self::End,
        Self::Days,
        Self::Kind,
        Self::Title,
        Self::Organisations,
        Self::Places,
        Self::Language,
        Self::Checks,
        Self::OrganisationNames,
        Self::PlaceNames,
        Self::Text,
        Self::Source,
        Self::Address,
        Self::Match,
        Self::Bookmarked,
        Self::Note,
    ];

    /// What fits on a line: the columns of tab-separated values.
    pub const BRIEF: &[Self] = Self::ALL.split_at(10).0;

    /// All that a mandate has, found or not: the columns of comma-separated values.
    pub const FULL: &[Self] = Self::ALL.split_at(15).0;

    /// The name in a header and on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Start => "start",
            Self::End => "end",
            Self::Days => "days",
            Self::Kind => "kind",
            Self::Title => "title",
            Self::Organisations => "organisations",
            Self::Places => "places",
            Self::Language => "language",
            Self::Checks => "checks",
            Self::OrganisationNames => "organisation-names",
            Self::PlaceNames => "place-names",
            Self::Text => "text",
            Self::Source => "source",
            Self::Address => "address",
            Self::Match => "match",
            Self::Bookmarked => "bookmarked",
            Self::Note => "note",
        }
    }

    /// The field of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.id() == name)
    }

    /// Whether its values may be written in columns that are parted by spaces: ids and numbers, no
    /// words of a source.
    pub(super) const fn is_plain(self) -> bool {
        !matches!(
            self,
            Self::Title
                | Self::OrganisationNames
                | Self::PlaceNames
                | Self::Text
                | Self::Source
                | Self::Address
                | Self::Note
        )
    }

    /// What a mandate has there; several ids are parted by spaces, several names by semicolons.
    pub(super) fn value(self, mandate: &Mandate, why: &str, setting: &Setting<'_>) -> String {
        match self {
            Self::Id => mandate.id.clone(),
            Self::Start => date(mandate.period.start),
            Self::End => date(mandate.period.end),
            Self::Days => mandate.period.days().map(|days| days.to_string()).unwrap_or_default(),
            Self::Kind => mandate.kind.id().to_owned(),
            Self::Title => mandate.title.to_string(),
            Self::Organisations => setting.ids(&mandate.organisations).join(" "),
            Self::Places => setting.ids(&mandate.places).join(" "),
            Self::Language => mandate.language.code().to_owned(),
            Self::Checks => {
                let checks = mandate.checks.iter().map(|check| check.kind.id());
                checks.collect::<Vec<_>>().join(" ")
            }
            Self::OrganisationNames => setting.names(&mandate.organisations).join("; "),
            Self::PlaceNames => setting.names(&mandate.places).join("; "),
            Self::Text => description(mandate),
            Self::Source => {
                let first = mandate.sources.first();
                first.map(|own| format!("{}:{}", own.file, own.line)).unwrap_or_default()
            }
            Self::Address => address(mandate).unwrap_or_default().to_owned(),
            Self::Match => why.to_owned(),
            Self::Bookmarked if setting.is_bookmarked(mandate) => "yes".to_owned(),
            Self::Bookmarked => String::new(),
            Self::Note => {
                setting.note(mandate).map(|own| own.shown().to_owned()).unwrap_or_default()
            }
        }
    }
}

/// A date as far as it is known; nothing when it is not.
pub(super) fn date(edge: Edge) -> String {
    edge.date().map(|date| date.to_string()).unwrap_or_default()
}
