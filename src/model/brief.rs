use super::{check::CheckKind, mandate::Mandate, period::Date};
use crate::{
    lang::Language,
    lexicon::{Kind, Lexicon},
};

/// The gravest thing to doubt of a mandate, gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sign {
    /// Two stated facts contradict each other.
    Contradiction,
    /// A fact that no source states.
    Missing,
    /// A date that is approximate, open or planned only.
    Approximate,
}

impl Sign {
    /// The character that stands for it in a list.
    pub const fn char(self) -> char {
        match self {
            Self::Contradiction => '!',
            Self::Missing => '?',
            Self::Approximate => '~',
        }
    }
}

impl CheckKind {
    /// How grave it is, where it is about a fact that a list tells.
    pub const fn sign(self) -> Option<Sign> {
        match self {
            kind if kind.is_contradiction() => Some(Sign::Contradiction),
            Self::NoOrganisation | Self::NoPlace | Self::UnspecifiedPlace => Some(Sign::Missing),
            Self::NoDates | Self::NoStart | Self::NoEnd => Some(Sign::Missing),
            Self::OpenEnded | Self::ApproximateDates | Self::PlannedDates => {
                Some(Sign::Approximate)
            }
            _ => None,
        }
    }
}

/// What one line of a list has room for.
impl Mandate {
    /// The gravest thing to doubt.
    pub fn sign(&self) -> Option<Sign> {
        self.checks.iter().filter_map(|check| check.kind.sign()).min()
    }

    /// The month it starts in, `2016-07`; `~2014` where only the year is known, `-` where nothing is.
    pub fn start_month(&self) -> String {
        match self.period.start.date() {
            None => "-".to_owned(),
            Some(Date::Year(year)) => format!("~{}", year.format("%Y")),
            Some(date) => date.first_day().format("%Y-%m").to_string(),
        }
    }

    /// The codes of its countries and the short names of other places, three at most and a count of
    /// the others.
    pub fn place_codes(&self, lexicon: &Lexicon, language: Language) -> String {
        const NAMED: usize = 3;
        let names = self.places.iter().take(NAMED).map(|place| {
            let entry = lexicon.entry(place.key);
            match lexicon.short(place.key, language) {
                _ if entry.kind == Kind::Country => &entry.id,
                // AU is Australia: what is no country has no name that may be read as a code.
                short if is_like_a_code(short) => lexicon.name(place.key, language),
                short => short,
            }
        });
        let mut codes = names.collect::<Vec<&str>>().join(" ");
        if self.places.len() > NAMED {
            codes.push_str(&format!(" +{}", self.places.len() - NAMED));
        }
        codes
    }
}

/// Whether a name is two capitals, as the codes of countries are.
fn is_like_a_code(name: &str) -> bool {
    name.len() == 2 && name.bytes().all(|byte| byte.is_ascii_uppercase())
}
