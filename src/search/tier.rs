use crate::{lang::Language, lexicon::Key};

/// How a word of the query was found, best first. A hit of a lower tier never stands above one of
/// a higher tier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// The word itself.
    Exact,
    /// A word that begins so.
    Start,
    /// The same word as plural, feminine or another ending.
    Form,
    /// The same thing in the other language, or by its acronym.
    Concept,
    /// A word that is a slip of the finger away.
    Slip,
    /// The letters in order within a word of a title or a name.
    Letters,
}

impl Tier {
    /// All, best first.
    pub const ALL: [Self; 6] =
        [Self::Exact, Self::Start, Self::Form, Self::Concept, Self::Slip, Self::Letters];

    /// The word written to files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Start => "start",
            Self::Form => "form",
            Self::Concept => "concept",
            Self::Slip => "typo",
            Self::Letters => "letters",
        }
    }
}

/// Through what a concept was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Via {
    /// A name in this language.
    Name(Language),
    /// A country within the region that was asked for.
    Within,
    /// An acronym: of the lexicon's entry, which knows how it is written.
    Acronym(Key),
}

/// Why a record is a hit: the weakest way in which one of the words was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reason {
    /// The tier.
    pub tier: Tier,
    /// For [`Tier::Concept`], through what.
    pub via: Option<Via>,
}
