use serde::{Deserialize, Serialize};

use crate::safe::Safe;

/// Something to know before trusting a record. The names written to files are stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CheckKind {
    /// The last day is before the first.
    EndBeforeStart,
    /// No source names who mandated it.
    NoOrganisation,
    /// No source names a place.
    NoPlace,
    /// A source says on purpose that no country is meant.
    UnspecifiedPlace,
    /// No date at all.
    NoDates,
    /// An end and no start.
    NoStart,
    /// A start and no end, and nobody says that it goes on.
    NoEnd,
    /// A start, and it goes on.
    OpenEnded,
    /// A date stated only to the month or the year.
    ApproximateDates,
    /// A date stated as it was planned, not as it was kept.
    PlannedDates,
    /// The same block more than once in one file.
    Repeated,
    /// Read in more than one place.
    Merged,
    /// Two sources give another end.
    DatesDiffer,
    /// Two sources word the text otherwise.
    TextDiffers,
    /// A source cut the title.
    TitleCut,
    /// Letters broken by a wrong encoding.
    Mojibake,
    /// Facts only, no text.
    NoText,
}

impl CheckKind {
    /// All of them, in the order they are listed.
    pub const ALL: [Self; 17] = [
        Self::EndBeforeStart,
        Self::NoOrganisation,
        Self::NoPlace,
        Self::UnspecifiedPlace,
        Self::NoDates,
        Self::NoStart,
        Self::NoEnd,
        Self::OpenEnded,
        Self::ApproximateDates,
        Self::PlannedDates,
        Self::Repeated,
        Self::Merged,
        Self::DatesDiffer,
        Self::TextDiffers,
        Self::TitleCut,
        Self::Mojibake,
        Self::NoText,
    ];

    /// The id written to files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::EndBeforeStart => "end-before-start",
            Self::NoOrganisation => "no-organisation",
            Self::NoPlace => "no-place",
            Self::UnspecifiedPlace => "unspecified-place",
            Self::NoDates => "no-dates",
            Self::NoStart => "no-start",
            Self::NoEnd => "no-end",
            Self::OpenEnded => "open-ended",
            Self::ApproximateDates => "approximate-dates",
            Self::PlannedDates => "planned-dates",
            Self::Repeated => "repeated",
            Self::Merged => "merged",
            Self::DatesDiffer => "dates-differ",
            Self::TextDiffers => "text-differs",
            Self::TitleCut => "title-cut",
            Self::Mojibake => "mojibake",
            Self::NoText => "no-text",
        }
    }

    /// Whether it is a reason to doubt a fact, rather than a note on how the record came about.
    pub const fn is_doubt(self) -> bool {
        !matches!(self, Self::Repeated | Self::Merged | Self::Mojibake | Self::NoText)
    }

    /// Whether a stated fact contradicts another; the list marks these apart from missing facts.
    pub const fn is_contradiction(self) -> bool {
        matches!(self, Self::EndBeforeStart | Self::DatesDiffer)
    }
}

/// The words of a source that a check rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Name of the file.
    pub file: Safe,
    /// Line of the words, from 1.
    pub line: u32,
    /// The words as they stand there.
    pub words: Safe,
}

/// A check that a record did not pass, with its evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// Which.
    pub kind: CheckKind,
    /// What it rests on: where something is missing, the titles of the sources that miss it.
    pub evidence: Vec<Evidence>,
}

impl Check {
    /// The evidence worth quoting beside a title: the title itself says nothing more.
    pub fn quotable(&self, title: &Safe) -> impl Iterator<Item = &Evidence> {
        self.evidence.iter().filter(|own| !own.words.is_empty() && own.words != *title)
    }
}
