use std::{
    io::{self, Write},
    path::Path,
};

use clap::Command as Usage;

use super::{
    ahead::{given, language},
    commands::{Command, ConfigTopic},
    completions::{self, Names, Shell, Values},
    looks::lexicon_folder,
    manual::manual,
    said::{MATCHED, status_of},
    surroundings::{CliError, Surroundings},
    usage::usage,
};
use crate::{
    config::{self, Settings},
    keymap::Keymap,
    lang::Bilingual,
    lexicon::OwnTable,
    safe::Safe,
    store::{Part, look},
    strings::{Strings, StringsError, fill},
};

/// What the query language is, and what the formats are, in both languages.
const TOPICS: [(&str, Bilingual<&str>); 3] = [
    (
        "query",
        Bilingual {
            en: include_str!("../../assets/help/query.en.txt"),
            fr: include_str!("../../assets/help/query.fr.txt"),
        },
    ),
    (
        "formats",
        Bilingual {
            en: include_str!("../../assets/help/formats.en.txt"),
            fr: include_str!("../../assets/help/formats.fr.txt"),
        },
    ),
    (
        "lexicon",
        Bilingual {
            en: include_str!("../../assets/help/lexicon.en.txt"),
            fr: include_str!("../../assets/help/lexicon.fr.txt"),
        },
    ),
];

/// The settings there are, besides the keys that they may change.
const SETTINGS: &str = include_str!("../../assets/config.toml");

/// Carries out a command that tells of the program itself; gives the status, if it is one.
///
/// # Errors
/// What standard output says; a topic that there is not.
pub fn tell(
    command: &Command,
    settings: &Settings,
    words: &Strings,
    surroundings: &Surroundings,
) -> Result<Option<u8>, CliError> {
    let usage = usage(words)?;
    let mut out = io::stdout().lock();
    match command {
        Command::Completions { shell, line } if line.is_empty() => {
            out.write_all(shell.script().as_bytes())?;
        }
        Command::Completions { shell, line } => {
            let found = completed(*shell, line, settings, surroundings)?;
            out.write_all(found.as_deref().unwrap_or_default().as_bytes())?;
            return Ok(Some(status_of(found.is_some())));
        }
        Command::Man => {
            let page = manual(&usage, words.language()).map_err(StringsError::from)?;
            out.write_all(page.as_bytes())?;
        }
        Command::Config { what: None, .. } => {
            out.write_all(config(surroundings.settings.as_deref()).as_bytes())?;
        }
        Command::Config { what: Some(ConfigTopic::Paths), .. } => {
            out.write_all(paths(surroundings).as_bytes())?;
        }
        Command::Help { topic } => {
            out.write_all(help(usage, topic.as_deref(), words)?.as_bytes())?;
        }
        _ => return Ok(None),
    }
    out.flush()?;
    Ok(Some(MATCHED))
}

/// What the last word of a line may become, in the language that the line asks for.
///
/// # Errors
/// A table of the program that does not load.
pub fn completed(
    shell: Shell,
    line: &[String],
    settings: &Settings,
    surroundings: &Surroundings,
) -> Result<Option<String>, CliError> {
    let line = shell.line(line);
    let words = Strings::built_in(language(&line.words, settings, surroundings))?;
    let asked = given(&line.words, "--lexicon").map(Path::new);
    // What cannot be read is told when it is, not while a line is typed.
    let folder = lexicon_folder(asked, &words, surroundings).unwrap_or_default();
    let (lexicon, _) = config::lexicon(folder.as_deref())?;
    let values = Values {
        language: words.language(),
        names: &|| Names::of(lexicon.clone()),
        views: &|| views(surroundings),
        topics: &TOPICS.map(|(name, _)| name),
    };
    Ok(completions::completed(shell, &line, &usage(&words)?, &values))
}

/// The names of saved views, with what each filters.
fn views(surroundings: &Surroundings) -> Vec<(String, String)> {
    let kept = surroundings.kept.as_ref().map(|folders| look(folders, &[Part::Views]).0);
    let views = kept.unwrap_or_default().views.into_values();
    views.map(|own| (own.name, own.wanted.written())).collect()
}

/// A file of settings in which each is a comment, for the folder where it is looked for.
fn config(folder: Option<&Path>) -> String {
    let place = folder.map(|own| own.join("config.toml").display().to_string());
    let place = place.map(|own| format!("# {}\n", Safe::line(own))).unwrap_or_default();
    let keys = Keymap::TABLE.lines().map(|line| match line.strip_prefix('[') {
        Some(part) => format!("# [keys.{part}\n"),
        None if line.is_empty() || line.starts_with('#') => format!("{line}\n"),
        None => format!("# {line}\n"),
    });
    place + SETTINGS + &keys.collect::<String>()
}

/// The reader's files, one a line, whether they are there or not.
fn paths(surroundings: &Surroundings) -> String {
    let settings = surroundings.settings.iter().map(|folder| folder.join("config.toml"));
    let lexicon = surroundings
        .settings
        .iter()
        .flat_map(|folder| OwnTable::ALL.map(|table| folder.join("lexicon").join(table.file())));
    let kept = surroundings.kept.iter().flat_map(|own| Part::ALL.map(|part| own.file(part)));
    settings
        .chain(lexicon)
        .chain(kept)
        .map(|file| format!("{}\n", Safe::line(file.display().to_string())))
        .collect()
}

/// The text of a topic, of a command's help, or of all.
fn help(mut usage: Usage, topic: Option<&str>, words: &Strings) -> Result<String, CliError> {
    let Some(topic) = topic else {
        return Ok(usage.render_long_help().to_string());
    };
    if let Some((_, text)) = TOPICS.iter().find(|(name, _)| *name == topic) {
        return Ok((*text.get(words.language())).to_owned());
    }
    let known: Vec<String> =
        usage.get_subcommands().map(|command| command.get_name().to_owned()).collect();
    match usage.find_subcommand_mut(topic) {
        Some(command) => Ok(command.render_long_help().to_string()),
        None => {
            let topics = TOPICS.map(|(name, _)| name);
            let known = known.iter().map(String::as_str).chain(topics).collect::<Vec<_>>();
            let what = words.quoted(Safe::line(topic).shown());
            let what = fill(&words.usage.no_command, &[("what", &what)]);
            let known =
                words.expected("TOPIC").map(|of| fill(of, &[("values", &known.join(", "))]));
            Err(CliError::Refused(words.apart(&[what, known.unwrap_or_default()])))
        }
    }
}
