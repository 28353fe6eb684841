//! What a reader may have meant by a name that nothing has.

use clap::CommandFactory;
use toml::Table;

use super::args::Arguments;
use crate::{
    config::Screen,
    ingest::Columns,
    keymap::Keymap,
    lang::Language,
    lexicon::{Kind, Lexicon, OwnTable},
    model::{Collection, Problem, ProblemKind},
    safe::Safe,
    strings::{Strings, fill},
};

/// Names less alike than this are two names: one letter of four may be wrong.
const ALIKE: f64 = 0.75;
/// So many of the names that there are, are told, and what was meant by so many that there are not.
const TOLD: usize = 20;

/// The name that another is most like, if it is like any.
pub fn nearest<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let likeness = |own: &str| {
        strsim::normalized_damerau_levenshtein(&name.to_lowercase(), &own.to_lowercase())
    };
    let alike = known.into_iter().map(|own| (likeness(own), own));
    let best = alike.max_by(|(one, _), (other, _)| one.total_cmp(other));
    best.filter(|(alike, _)| *alike >= ALIKE).map(|(_, own)| own)
}

/// Problems in words, a line each, the first of them with what may have been meant by a name that
/// nothing has: a mistake that many rows have is seen in some.
pub fn problems<'p>(
    problems: &'p [Problem],
    arguments: &'p Arguments,
    lexicon: Option<&'p Lexicon>,
    words: &'p Strings,
) -> impl Iterator<Item = String> + 'p {
    problems.iter().enumerate().map(move |(at, problem)| {
        let meant = (at < TOLD).then(|| meant(problem, arguments, lexicon)).flatten();
        let meant = meant.map(|name| similar(&name, words));
        words.apart(&[words.problem(problem), meant.unwrap_or_default()])
    })
}

/// The name that may have been meant. Where a file is not there that is called nearly as a command,
/// that command was.
fn meant(problem: &Problem, arguments: &Arguments, lexicon: Option<&Lexicon>) -> Option<String> {
    let found = problem.found.shown();
    match problem.kind {
        ProblemKind::NotFound if arguments.command.is_none() => {
            let usage = Arguments::command();
            let commands = usage.get_subcommands().map(clap::Command::get_name);
            nearest(problem.file.shown(), commands).map(|own| format!("mandates {own}"))
        }
        ProblemKind::UnknownSetting => {
            nearest(found, Screen::NAMES.into_iter().chain(["screen", "keys"])).map(str::to_owned)
        }
        ProblemKind::UnknownSection => {
            let keys = keys();
            nearest(found, keys.keys().map(String::as_str)).map(|own| format!("[keys.{own}]"))
        }
        ProblemKind::UnknownAction => {
            let keys = keys();
            let actions = keys.values().filter_map(toml::Value::as_table).flat_map(Table::keys);
            nearest(found, actions.map(String::as_str)).map(str::to_owned)
        }
        ProblemKind::LexiconColumn => {
            let columns = OwnTable::ALL.into_iter().flat_map(|own| own.columns().iter().copied());
            nearest(found, columns).map(str::to_owned)
        }
        ProblemKind::LexiconUnknown => {
            let lexicon = lexicon?;
            let named = lexicon.keys().filter(|key| lexicon.entry(*key).kind != Kind::Term);
            let names = named.flat_map(|key| Language::ALL.map(|own| lexicon.name(key, own)));
            nearest(found, names).map(str::to_owned)
        }
        _ => None,
    }
}

/// Each part of the screen with its actions, as settings name them.
fn keys() -> Table {
    Keymap::TABLE.parse().unwrap_or_default()
}

/// The names of fields that a reader has told and that nothing is called in what was read, a line
/// each.
pub fn unmet(arguments: &Arguments, collection: &Collection, words: &Strings) -> Vec<String> {
    let fields = || collection.fields.iter().map(String::as_str);
    let is_met = |name: &str| fields().any(|own| Columns::are_same(own, name));
    let unmet = arguments.map.iter().map(|(theirs, _)| theirs.as_str()).filter(|own| !is_met(own));
    unmet
        .map(|name| {
            let quoted = words.quoted(Safe::line(name).shown());
            let what = fill(&words.usage.no_field, &[("name", &quoted)]);
            let near = nearest(name, fields()).map(|own| similar(Safe::line(own).shown(), words));
            let names: Vec<&str> = fields().filter(|own| !own.is_empty()).take(TOLD).collect();
            let there = Some(names.join(", ")).filter(|names| !names.is_empty());
            let there = there.map(|names| {
                fill(&words.usage.fields_there, &[("names", Safe::line(names).shown())])
            });
            words.apart(&[what, there.unwrap_or_default(), near.unwrap_or_default()])
        })
        .collect()
}

fn similar(name: &str, words: &Strings) -> String {
    fill(&words.usage.similar, &[("similar", name)])
}
