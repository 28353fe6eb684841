//! What shells complete: a script for each, which asks the program itself what a word may become.

mod line;
mod names;
mod place;

mod values;

use clap::{Command, ValueEnum};

use crate::safe::Safe;
use line::Line;
use names::as_typed;
use place::{Place, Slot, takes_files};
use values::Candidate;

pub use names::Names;
pub use values::Values;

/// A shell that completes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Shell {
    /// The Bourne Again Shell.
    Bash,
    /// The Z shell.
    Zsh,
    /// The friendly interactive shell.
    Fish,
    /// PowerShell, of Windows and others.
    #[value(name = "powershell", alias = "pwsh")]
    PowerShell,
    /// Elvish.
    Elvish,
}

impl Shell {
    /// What it reads to complete `mandates`.
    pub const fn script(self) -> &'static str {
        match self {
            Self::Bash => include_str!("../../assets/completions/mandates.bash"),
            Self::Zsh => include_str!("../../assets/completions/mandates.zsh"),
            Self::Fish => include_str!("../../assets/completions/mandates.fish"),
            Self::PowerShell => include_str!("../../assets/completions/mandates.ps1"),
            Self::Elvish => include_str!("../../assets/completions/mandates.elv"),
        }
    }

    /// A line as its script hands it over: words, or from bash what ends a word and the line.
    pub fn line(self, given: &[String]) -> Line {
        match (self, given) {
            (Self::Bash, [breaks, line]) => Line::of_bash(breaks, line),
            _ => Line::of_words(given.to_vec()),
        }
    }

    /// Some shells take only what begins with the letters that were typed, and some put the letters
    /// that all candidates begin with in the place of those, were they fewer.
    fn fit(self, candidates: &mut [Candidate], typed: &str) {
        let in_any_case =
            |own: &Candidate| own.text.to_lowercase().starts_with(&typed.to_lowercase());
        // Of one candidate no letters are lost.
        let shared = if candidates.len() > 1 { shared(candidates) } else { usize::MAX };
        let begun = candidates.iter().all(|own| match self {
            Self::Bash | Self::Zsh => shared >= typed.len(),
            Self::PowerShell => true,
            Self::Fish => in_any_case(own),
            Self::Elvish => own.text.starts_with(typed),
        });
        if !begun {
            // Within quotation marks of a query nothing can be put before them.
            let open = candidates.iter_mut().filter(|own| !own.text.contains('"'));
            open.for_each(|own| own.text = as_typed(&own.text, typed));
        }
    }
}

/// How many bytes all of these begin with.
fn shared(candidates: &[Candidate]) -> usize {
    let Some((first, rest)) = candidates.split_first() else { return 0 };
    let alike = |other: &Candidate| {
        let pairs = first.text.bytes().zip(other.text.bytes());
        pairs.take_while(|(a, b)| a == b).count()
    };
    rest.iter().map(alike).min().unwrap_or(first.text.len())
}

/// What the last word of a line may become, a candidate a line; empty where the shell is to name files,
/// and nothing where nothing begins so.
pub fn completed(
    shell: Shell,
    line: &Line,
    usage: &Command,
    values: &Values<'_>,
) -> Option<String> {
    let typed = line.words.last().map_or("", String::as_str);
    let place = Place::of(usage, &line.words);
    let mut candidates = match place.slot {
        Slot::Nothing => Vec::new(),
        Slot::Option => options(place.command, typed),
        Slot::Value(arg, _) if takes_files(arg) => return Some(String::new()),
        Slot::Value(arg, at) => {
            let mut found = values.of(arg, &typed[at..], usage);
            found.iter_mut().for_each(|own| own.text.insert_str(0, &typed[..at]));
            found
        }
        Slot::Command(arg) => {
            let found = commands(place.command, typed);
            if found.is_empty() && arg.is_some_and(takes_files) {
                return Some(String::new());
            }
            found
        }
    };
    shell.fit(&mut candidates, typed);
    let candidates = candidates.iter().filter_map(|own| written(shell, own, line.kept));
    Some(candidates.collect::<String>()).filter(|text| !text.is_empty())
}

/// A candidate on its line; none for what no line has room for.
fn written(shell: Shell, candidate: &Candidate, kept: usize) -> Option<String> {
    let text = candidate.text.get(kept..).filter(|text| !text.contains(char::is_control))?;
    Some(match Safe::line(candidate.about.as_str()).shown() {
        "" => format!("{text}\n"),
        _ if shell == Shell::Bash => format!("{text}\n"),
        about => format!("{text}\t{about}\n"),
    })
}

/// The options of a command that begin so; with one letter only where nothing else is typed.
fn options(command: &Command, typed: &str) -> Vec<Candidate> {
    let shown = command.get_arguments().filter(|own| !own.is_hide_set());
    let long = shown.filter_map(|own| {
        let name = format!("--{}", own.get_long()?);
        let help = own.get_help().map(ToString::to_string).unwrap_or_default();
        Some(Candidate::new(name, first_sentence(&help)))
    });
    long.filter(|own| own.text.starts_with(typed)).collect()
}

/// The commands that begin so.
fn commands(command: &Command, typed: &str) -> Vec<Candidate> {
    let shown = command.get_subcommands().filter(|own| !own.is_hide_set());
    let named = shown.map(|own| {
        let about = own.get_about().map(ToString::to_string).unwrap_or_default();
        Candidate::new(own.get_name(), first_sentence(&about))
    });
    named.filter(|own| own.text.starts_with(typed)).collect()
}

/// What an option or a command is for, without what more there is to say.
fn first_sentence(help: &str) -> &str {
    let end = ["; ", "\u{A0};", " [", ". "].into_iter();
    let end = end.filter_map(|sign| help.find(sign)).min().unwrap_or(help.len());
    help[..end].trim_end_matches('.')
}
