use std::collections::BTreeMap;

use clap::{Arg, ArgAction, Command, CommandFactory};
use serde::Deserialize;

use super::args::Arguments;
use crate::{
    lang::{Bilingual, Language},
    strings::{Strings, StringsError},
};

/// What is shown after the options in full, in both languages.
const EXAMPLES: Bilingual<&str> = Bilingual {
    en: include_str!("../../assets/help/examples.en.txt"),
    fr: include_str!("../../assets/help/examples.fr.txt"),
};
const FRENCH: &str = include_str!("../../assets/help/usage.fr.toml");

/// What is said of commands and options, where it is not said beside them.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Said {
    about: String,
    long_about: String,
    after: String,
    headings: BTreeMap<String, String>,
    values: BTreeMap<String, String>,
    commands: BTreeMap<String, String>,
    options: BTreeMap<String, String>,
    of_command: BTreeMap<String, BTreeMap<String, String>>,
}

/// The command line in the reader's language, with all its parts built.
///
/// # Errors
/// A table of the program that does not load.
pub fn usage(words: &Strings) -> Result<Command, StringsError> {
    let mut usage = Arguments::command();
    // Building adds what all commands share and the options that tell of the program.
    usage.build();
    let usage = usage.after_long_help(*EXAMPLES.get(words.language()));
    if words.language() == Language::En {
        return Ok(framed(usage, words, &BTreeMap::new()));
    }
    let said: Said = toml::from_str(FRENCH)?;
    let usage = usage.about(said.about.clone()).long_about(said.long_about.clone());
    let usage = usage.after_help(said.after.clone());
    Ok(framed(said.all(usage), words, &said.headings))
}

impl Said {
    /// A command and the commands within it, with what is said here of them and of their options.
    fn all(&self, command: Command) -> Command {
        let name = command.get_name().to_owned();
        let command = match self.commands.get(&name) {
            Some(about) => command.about(about.clone()),
            None => command,
        };
        command.mut_args(|arg| self.option(arg, &name)).mut_subcommands(|own| self.all(own))
    }

    fn option(&self, arg: Arg, command: &str) -> Arg {
        let id = arg.get_id().as_str();
        let own = self.of_command.get(command).and_then(|own| own.get(id));
        let Some(help) = own.or_else(|| self.options.get(id)).cloned() else {
            return arg;
        };
        let names: Option<Vec<String>> = arg.get_value_names().map(|names| {
            let name = |name: &str| self.values.get(name).cloned().unwrap_or(name.to_owned());
            names.iter().map(|own| name(own)).collect()
        });
        // The words say what stands without the option.
        let arg =
            arg.help(help).long_help(None).hide_default_value(true).hide_possible_values(true);
        match names {
            Some(names) if arg.get_action().takes_values() => arg.value_names(names),
            _ => arg,
        }
    }
}

/// The frame around what is said: its headings, and the colon after each as the language writes it.
fn framed(command: Command, words: &Strings, headings: &BTreeMap<String, String>) -> Command {
    let own = &words.usage;
    let spaced = |heading: &str| {
        let heading = headings.get(heading).map_or(heading, String::as_str);
        words.colon(heading).trim_end_matches(':').to_owned()
    };
    let template = format!(
        "{{before-help}}{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
        words.colon(&own.usage)
    );
    command
        .help_template(template)
        .subcommand_help_heading(spaced(&own.commands))
        .subcommand_value_name(own.command.clone())
        .mut_args(|arg| {
            let heading = match arg.get_help_heading() {
                Some(heading) => spaced(heading),
                None if arg.is_positional() => spaced(&own.arguments),
                None => spaced(&own.options),
            };
            arg.help_heading(heading)
        })
        .mut_subcommands(|own| framed(own, words, headings))
}

/// Commands and options that a language has no words of its own for, for a test to tell.
///
/// # Errors
/// A table of the program that does not load.
pub fn unsaid() -> Result<Vec<String>, StringsError> {
    let said: Said = toml::from_str(FRENCH)?;
    let mut usage = Arguments::command();
    usage.build();
    let mut unsaid = Vec::new();
    for command in std::iter::once(&usage).chain(usage.get_subcommands()) {
        let name = command.get_name();
        if name != "mandates" && !said.commands.contains_key(name) {
            unsaid.push(name.to_owned());
        }
        for arg in command.get_arguments() {
            let id = arg.get_id().as_str();
            let named = arg.get_value_names().unwrap_or_default().iter();
            let flag = !arg.get_action().takes_values();
            let values = named.filter(|own| !flag && !said.values.contains_key(own.as_str()));
            unsaid.extend(values.map(|own| format!("{name} {own}")));
            let known = matches!(arg.get_action(), ArgAction::Help | ArgAction::Version);
            if !known && !said.options.contains_key(id) {
                unsaid.push(format!("{name} --{id}"));
            }
        }
    }
    Ok(unsaid)
}
