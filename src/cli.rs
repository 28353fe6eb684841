//! The command line: which view, of what, written how. Holds no rule of behaviour.

mod args;

use std::{
    ffi::OsString,
    io::{self, IsTerminal, Read, Write},
};

use chrono::NaiveDate;
use clap::Parser;

use args::{Arguments, Command, FormatName, Output, Screen};

use crate::{
    app::{App, Quit},
    ingest::{self, Document},
    keymap::{Keymap, KeymapError, parse_keys},
    lang::Language,
    lexicon::{Lexicon, TableError},
    model::{Collection, Mandate, ProblemKind},
    report::{self, Format},
    strings::{Strings, StringsError},
    theme::{Theme, ThemeError},
    tui::{self, Outfit},
};

/// What the program's surroundings say.
#[derive(Clone, Debug)]
pub struct Surroundings {
    /// The day it is.
    pub today: NaiveDate,
    /// The value of the first set one of `LC_ALL`, `LC_MESSAGES` and `LANG`.
    pub locale: Option<String>,
    /// Whether `NO_COLOR` is set to anything.
    pub no_color: bool,
    /// Columns of the terminal, for tables.
    pub columns: usize,
}

/// Why nothing could be done.
#[derive(Debug, thiserror::Error)]
pub enum CliError {
    /// Arguments that do not parse, or a request for help: printed as it is.
    #[error("{0}")]
    Usage(#[from] clap::Error),
    /// Keys that do not parse.
    #[error(transparent)]
    Keys(#[from] KeymapError),
    /// A table of the program that does not load.
    #[error(transparent)]
    Lexicon(#[from] TableError),
    /// Words of the program that do not load.
    #[error(transparent)]
    Strings(#[from] StringsError),
    /// A theme of the program that does not load.
    #[error(transparent)]
    Theme(#[from] ThemeError),
    /// Standard output or the terminal failed.
    #[error(transparent)]
    Output(#[from] io::Error),
}

/// Something matched.
const MATCHED: u8 = 0;
/// Nothing matched.
const NOTHING: u8 = 1;
/// Bad usage, or input that could not be read.
const BAD: u8 = 2;
/// Interrupted by the reader.
const INTERRUPTED: u8 = 130;

/// Carries out a command line; gives the exit status.
///
/// # Errors
/// Bad usage, a terminal or pipe that fails, a defect in the program's own tables.
pub fn run<I, T>(arguments: I, surroundings: &Surroundings) -> Result<u8, CliError>
where
    I: IntoIterator<Item = T>,
    T: Into<OsString> + Clone,
{
    let arguments = Arguments::try_parse_from(arguments)?;
    let input = match &arguments.command {
        Some(
            Command::List { input, .. }
            | Command::Show { input, .. }
            | Command::Check { input, .. },
        ) => input,
        None => &arguments.input,
    };
    let locale = surroundings.locale.as_deref().and_then(Language::of_locale);
    let language = input.ui.or(locale).unwrap_or_default();
    let words = Strings::built_in(language)?;
    let collection = read(&input.paths)?;
    for problem in &collection.problems {
        say(&words.problem(problem))?;
    }
    if collection.mandates.is_empty() {
        return Ok(BAD);
    }
    let status = match arguments.command {
        Some(command) => write_view(&command, &collection, &words, surroundings)?,
        None => {
            let Screen { today, keys, print, size } = arguments.screen;
            let outfit = outfit(surroundings)?;
            let keys = parse_keys(keys.as_deref().unwrap_or_default())?;
            let today = today.unwrap_or(surroundings.today);
            if !print && !io::stdout().is_terminal() {
                let all: Vec<&Mandate> = collection.mandates.iter().collect();
                report::list(&collection, &all, Format::Tsv, &words, &mut io::stdout().lock())?;
                return Ok(MATCHED);
            }
            let mut app = App::new(collection, language, today);
            if print {
                let buffer = tui::snapshot(&mut app, &outfit, &keys, size);
                io::stdout().lock().write_all(tui::text_of(&buffer).as_bytes())?;
                return Ok(MATCHED);
            }
            for key in keys {
                tui::press(&mut app, &outfit, key);
            }
            return match tui::run(&mut app, &outfit)? {
                Quit::Done => Ok(MATCHED),
                Quit::Interrupted => Ok(INTERRUPTED),
            };
        }
    };
    // A path that could not be read is told by the status even where others were.
    let unreadable =
        collection.problems.iter().any(|problem| problem.kind == ProblemKind::Unreadable);
    Ok(if unreadable { BAD } else { status })
}

fn outfit(surroundings: &Surroundings) -> Result<Outfit, CliError> {
    let theme = if surroundings.no_color { Theme::monochrome()? } else { Theme::built_in()? };
    Ok(Outfit::new(Keymap::built_in()?, theme)?)
}

/// Reads what paths lead to; the built-in collection without any.
fn read(paths: &[std::path::PathBuf]) -> Result<Collection, CliError> {
    let lexicon = Lexicon::built_in()?;
    if paths.is_empty() {
        return Ok(ingest::read(&ingest::built_in(), lexicon, Vec::new()));
    }
    let (piped, paths): (Vec<_>, Vec<_>) = paths.iter().partition(|path| path.as_os_str() == "-");
    let (mut documents, problems) = ingest::gather(&paths);
    if !piped.is_empty() {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        documents.push(Document { name: "-".to_owned(), bytes, address: None });
    }
    Ok(ingest::read(&documents, lexicon, problems))
}

fn write_view(
    command: &Command,
    collection: &Collection,
    words: &Strings,
    surroundings: &Surroundings,
) -> Result<u8, CliError> {
    let all: Vec<&Mandate> = collection.mandates.iter().collect();
    let mut out = io::BufWriter::new(io::stdout().lock());
    let format = |output: &Output| format(output, surroundings);
    let status = match command {
        Command::List { output, .. } => {
            report::list(collection, &all, format(output), words, &mut out)?;
            MATCHED
        }
        Command::Show { id, output, .. } => match find(&all, id) {
            Found::One(mandate) => {
                report::show(collection, mandate, format(output), words, &mut out)?;
                MATCHED
            }
            Found::None => {
                say(&format!(
                    "mandates: no mandate has an id beginning “{id}”; see `mandates list`"
                ))?;
                NOTHING
            }
            Found::Several(several) => {
                let ids: Vec<&str> = several.iter().map(|mandate| mandate.id.as_str()).collect();
                say(&format!("mandates: several ids begin “{id}”: {}", ids.join(", ")))?;
                BAD
            }
        },
        Command::Check { output, .. } => {
            let written = report::check(&all, format(output), words, &mut out)?;
            if written > 0 { MATCHED } else { NOTHING }
        }
    };
    out.flush()?;
    Ok(status)
}

enum Found<'m> {
    One(&'m Mandate),
    Several(Vec<&'m Mandate>),
    None,
}

/// The mandate of an id, or the only one whose id begins so.
fn find<'m>(mandates: &[&'m Mandate], id: &str) -> Found<'m> {
    if let Some(exact) = mandates.iter().find(|mandate| mandate.id == id) {
        return Found::One(exact);
    }
    let several: Vec<&Mandate> =
        mandates.iter().copied().filter(|mandate| mandate.id.starts_with(id)).collect();
    match several.as_slice() {
        [] => Found::None,
        [only] => Found::One(only),
        _ => Found::Several(several),
    }
}

fn format(output: &Output, surroundings: &Surroundings) -> Format {
    match output.format {
        Some(FormatName::Table) => Format::Table(surroundings.columns),
        Some(FormatName::Tsv) => Format::Tsv,
        Some(FormatName::Json) => Format::Json,
        Some(FormatName::Jsonl) => Format::Jsonl,
        None if io::stdout().is_terminal() => Format::Table(surroundings.columns),
        None => Format::Tsv,
    }
}

/// A line for the reader beside the output.
fn say(line: &str) -> io::Result<()> {
    // What is quoted in it comes from outside.
    let line = crate::safe::Safe::line(line);
    writeln!(io::stderr().lock(), "{line}")
}
