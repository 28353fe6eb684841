use clap::{Arg, Command};

use super::names::{Names, begins};
use crate::{
    lang::Language,
    report::Field,
    search::{CompletionSource, Facet, completions},
    view::SortBy,
};

/// Something that a word may become, with what is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The whole word.
    pub text: String,
    /// What it means, where that is not plain.
    pub about: String,
}

impl Candidate {
    pub fn new(text: impl Into<String>, about: impl Into<String>) -> Self {
        Self { text: text.into(), about: about.into() }
    }
}

/// What values are made from.
pub struct Values<'v> {
    /// The reader's language.
    pub language: Language,
    /// What the tables name.
    pub names: &'v dyn Fn() -> Names,
    /// Views that the reader saved, with what each filters.
    pub views: &'v dyn Fn() -> Vec<(String, String)>,
    /// What there is help on besides commands.
    pub topics: &'v [&'v str],
}

/// How several values of an argument are written.
enum Listed {
    /// One alone.
    One,
    /// With commas between.
    Commas,
    /// With commas between, and a sign before what is excluded.
    Signed,
}

impl Values<'_> {
    /// What the value of an argument may become.
    pub fn of(&self, arg: &Arg, typed: &str, usage: &Command) -> Vec<Candidate> {
        let id = arg.get_id().as_str();
        if matches!(id, "words" | "query") {
            return self.query(typed);
        }
        let facet = Facet::ALL.into_iter().find(|facet| facet.id() == id);
        let listed = match id {
            _ if facet.is_some() => Listed::Signed,
            "fields" | "facets" | "all" | "map" => Listed::Commas,
            _ => Listed::One,
        };
        let begun = begun(typed, &listed);
        let (before, typed) = typed.split_at(begun);
        let known = match facet {
            Some(facet) => (self.names)().beginning(facet, typed, self.language),
            None => self.known(arg, typed, usage),
        };
        let whole = known.into_iter().filter(|(name, _)| before.is_empty() || !name.contains(','));
        whole.map(|(name, about)| Candidate::new(format!("{before}{name}"), about)).collect()
    }

    /// What does not come from the lexicon.
    fn known(&self, arg: &Arg, typed: &str, usage: &Command) -> Vec<(String, String)> {
        let named = |names: Vec<String>| names.into_iter().map(|name| (name, String::new()));
        let all: Vec<(String, String)> = match arg.get_id().as_str() {
            "ui" => named(Language::ALL.map(|own| own.code().to_owned()).to_vec()).collect(),
            "all" | "facets" => named(Facet::ALL.map(|own| own.id().to_owned()).to_vec()).collect(),
            "fields" => named(Field::ALL.map(|own| own.id().to_owned()).to_vec()).collect(),
            "sort" => {
                let both = |own: SortBy| [own.id().to_owned(), format!("{}:desc", own.id())];
                named(SortBy::ALL.into_iter().flat_map(both).collect()).collect()
            }
            "topic" => {
                let commands = usage.get_subcommands().map(|own| own.get_name().to_owned());
                let topics = self.topics.iter().map(|own| (*own).to_owned());
                named(topics.chain(commands).collect()).collect()
            }
            "view" => (self.views)(),
            _ => arg.get_possible_values().iter().map(|own| self.possible(own)).collect(),
        };
        all.into_iter().filter(|(name, _)| begins(name, typed)).collect()
    }

    /// What is said of such values is said in English alone.
    fn possible(&self, value: &clap::builder::PossibleValue) -> (String, String) {
        let help = value.get_help().filter(|_| self.language == Language::En);
        let help = help.map(ToString::to_string).unwrap_or_default();
        (value.get_name().to_owned(), help.trim_end_matches('.').to_owned())
    }

    /// A query that ends in the name of a field, or in one of its values.
    fn query(&self, typed: &str) -> Vec<Candidate> {
        let names = (self.names)();
        let source: &dyn CompletionSource = &names;
        let found = if typed.is_empty() {
            Vec::new()
        } else {
            completions(typed, typed.len(), self.language, source)
        };
        let text = |range: std::ops::Range<usize>, text: &str| {
            format!("{}{text}{}", &typed[..range.start], &typed[range.end..])
        };
        found.into_iter().map(|own| Candidate::new(text(own.range, &own.text), "")).collect()
    }
}

/// Where in a list its last value begins.
fn begun(typed: &str, listed: &Listed) -> usize {
    let from = match listed {
        Listed::One => 0,
        Listed::Commas | Listed::Signed => typed.rfind(',').map_or(0, |at| at + 1),
    };
    let rest = &typed[from..];
    let blank = rest.len() - rest.trim_start().len();
    let sign = matches!(listed, Listed::Signed) && rest[blank..].starts_with('-');
    from + blank + usize::from(sign)
}
