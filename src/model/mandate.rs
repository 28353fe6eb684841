use serde::{Deserialize, Serialize};

use super::{
    check::{Check, CheckKind},
    period::Period,
    source::Source,
};
use crate::{lang::Language, lexicon::Key, safe::Safe};

/// What sort of assignment a record is.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum MandateKind {
    /// An advisory assignment.
    #[default]
    Mandate,
    /// A programme that mandates may stand under.
    Programme,
    /// A project page.
    Project,
    /// A training session.
    Training,
    /// An activity of an aid registry.
    Activity,
}

impl MandateKind {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Mandate, Self::Programme, Self::Project, Self::Training, Self::Activity];

    /// The word written to files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Mandate => "mandate",
            Self::Programme => "programme",
            Self::Project => "project",
            Self::Training => "training",
            Self::Activity => "activity",
        }
    }
}

/// A place or organisation, and how the source wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its entry in the collection's lexicon.
    pub key: Key,
    /// As written.
    pub written: Safe,
}

/// What a part of a mandate's text is about.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum SectionKind {
    /// What it is.
    #[default]
    Description,
    /// What it shall produce.
    Outputs,
    /// What shall change at once.
    Outcomes,
    /// What it aims at.
    Objectives,
    /// What was learned.
    Lessons,
    /// What is recommended.
    Recommendations,
    /// Whom it serves.
    Beneficiaries,
    /// What it belongs to.
    Related,
}

impl SectionKind {
    /// The word written to files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Description => "description",
            Self::Outputs => "outputs",
            Self::Outcomes => "outcomes",
            Self::Objectives => "objectives",
            Self::Lessons => "lessons",
            Self::Recommendations => "recommendations",
            Self::Beneficiaries => "beneficiaries",
            Self::Related => "related",
        }
    }
}

/// A part of the text. Paragraphs are separated by one empty line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What it is about.
    pub kind: SectionKind,
    /// The language it is in.
    pub language: Language,
    /// The words.
    pub text: Safe,
}

/// Another source's wording of a section that is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// Position of its source in [`Mandate::sources`].
    pub source: usize,
    /// The wording.
    pub section: Section,
}

/// A mandate, merged from all sources that tell of it. Nothing read is lost by merging: other
/// wordings are in `variants`, other values as written in `sources`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mandate {
    /// Stable id: start date and title.
    pub id: String,
    /// What sort of assignment.
    pub kind: MandateKind,
    /// The fullest title.
    pub title: Safe,
    /// The language of title and text together.
    pub language: Language,
    /// Who mandated it.
    pub organisations: Vec<Named>,
    /// Where.
    pub places: Vec<Named>,
    /// When.
    pub period: Period,
    /// The fullest wording of each part of the text.
    pub sections: Vec<Section>,
    /// Other wordings.
    pub variants: Vec<Variant>,
    /// What to doubt, in order of [`CheckKind`].
    pub checks: Vec<Check>,
    /// Where it was read, one at least.
    pub sources: Vec<Source>,
}

impl Mandate {
    /// Whether it failed this check.
    pub fn fails(&self, kind: CheckKind) -> bool {
        self.checks.iter().any(|check| check.kind == kind)
    }

    /// Whether anything stated or missing is a reason for doubt.
    pub fn is_doubtful(&self) -> bool {
        self.checks.iter().any(|check| check.kind.is_doubt())
    }
}
