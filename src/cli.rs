//! The command line: which view, of what, written how. Holds no rule of behaviour.

mod args;
mod surroundings;

mod looks;

use std::{
    ffi::OsString,
    io::{self, IsTerminal, Read, Write},
};

use chrono::NaiveDate;
use clap::Parser;

pub use looks::is_ascii;
pub use surroundings::{CliError, Surroundings};

use args::{Arguments, Command, Filters, FormatName, Output, RowFormatName, Screen};

use crate::{
    app::{App, Notice, Quit},
    ingest::{self, Document},
    keymap::{Pending, parse_keys},
    lang::Language,
    lexicon::Lexicon,
    model::Collection,
    report::{self, Format, RowFormat, Setting, Style},
    safe::Safe,
    search::Query,
    strings::{Strings, fill},
    tui::{self, Outfit},
    view::{Found, View, Wanted, find},
};

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
    let paths = arguments.command.as_ref().map_or(&arguments.paths, |own| &own.input().paths);
    let locale = surroundings.locale.as_deref().and_then(Language::of_locale);
    let settings = looks::settings(arguments.screen.config.as_deref(), surroundings)?;
    let language = arguments.ui.or(settings.screen.ui).or(locale).unwrap_or_default();
    let words = Strings::built_in(language)?;
    for problem in &settings.problems {
        say(&words.problem(problem));
    }
    if arguments.screen.config.is_some()
        && settings.problems.iter().any(|own| own.kind.is_unopened())
    {
        return Ok(BAD);
    }
    let collection = read(paths)?;
    for problem in &collection.problems {
        say(&words.problem(problem));
    }
    if collection.mandates.is_empty() {
        if collection.problems.is_empty() {
            say(&words.list.empty);
        }
        return Ok(BAD);
    }
    // A path that could not be read is told by the status even where others were.
    let unopened = collection.problems.iter().any(|problem| problem.kind.is_unopened());
    let filters = match &arguments.command {
        Some(command) => command.filters(),
        None => Some(&arguments.filters),
    };
    let today = arguments.screen.today.unwrap_or(surroundings.today);
    let typed = filters.map(|filters| query(arguments.command.as_ref(), filters));
    let view = filters.zip(typed.as_deref()).map_or(Ok(View::default()), |(filters, typed)| {
        wanted(filters, typed).view(&collection, today)
    });
    let view = match view {
        Ok(view) => view,
        Err(unknown) => {
            say(&words.not_understood(&unknown));
            return Ok(BAD);
        }
    };
    let query = Query::of(&view.query, &collection);
    for told in query.flags().iter().filter_map(|flag| words.flag(flag, &query)) {
        say(&told);
    }
    let status = match arguments.command {
        Some(command) => {
            let setting = Setting { collection: &collection, words: &words, today };
            write_view(&command, &setting, &view, surroundings.columns)?
        }
        None => {
            let outfit = looks::outfit(&arguments.screen, &settings, surroundings)?;
            let told = Some(settings.problems.len()).filter(|count| *count > 0);
            let view = Opening { view, today, notice: told.map(Notice::NotSet) };
            explore(&arguments.screen, collection, view, &words, &outfit)?
        }
    };
    Ok(if unopened && status == MATCHED { BAD } else { status })
}

/// The query of a command: the words of a search, and those of its filters.
fn query(command: Option<&Command>, filters: &Filters) -> String {
    let own = filters.query.as_deref().unwrap_or_default();
    match command {
        Some(Command::Search { words, .. }) => format!("{words} {own}").trim().to_owned(),
        _ => own.to_owned(),
    }
}

/// What the filters say of a view.
fn wanted<'f>(filters: &'f Filters, query: &'f str) -> Wanted<'f> {
    Wanted {
        query,
        countries: &filters.country,
        organisations: &filters.org,
        checks: &filters.check,
        language: filters.lang,
        active: filters.active.as_deref(),
        from: filters.from.as_deref(),
        to: filters.to.as_deref(),
    }
}

/// What the explorer opens with.
struct Opening {
    view: View,
    today: NaiveDate,
    notice: Option<Notice>,
}

/// Opens the explorer, or writes what stands for it where there is no terminal.
fn explore(
    screen: &Screen,
    collection: Collection,
    opening: Opening,
    words: &Strings,
    outfit: &Outfit,
) -> Result<u8, CliError> {
    let Opening { view, today, notice } = opening;
    let keys = parse_keys(screen.keys.as_deref().unwrap_or_default())?;
    let mut out = io::stdout().lock();
    if !screen.print && !out.is_terminal() {
        let shown = shown(&view, &collection);
        let setting = Setting { collection: &collection, words, today };
        report::write(Format::Tsv, &setting, shown.iter().copied(), &mut out)?;
        return Ok(if shown.is_empty() { NOTHING } else { MATCHED });
    }
    drop(out);
    let mut app = App::new(collection, words.language(), today, outfit.labels());
    app.commands = outfit.commands();
    app.open(view);
    app.notice = notice.or(app.notice);
    if screen.print {
        let buffer = tui::snapshot(&mut app, outfit, &keys, screen.size);
        io::stdout().lock().write_all(tui::text_of(&buffer).as_bytes())?;
        return Ok(MATCHED);
    }
    let mut pending = Pending::default();
    for key in keys {
        tui::press(&mut app, outfit, &mut pending, key);
    }
    Ok(match tui::run(&mut app, outfit)? {
        Quit::Done => MATCHED,
        Quit::Interrupted => INTERRUPTED,
    })
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

/// Positions of the mandates that a view lets through, in its order.
fn shown(view: &View, collection: &Collection) -> Vec<usize> {
    if view.is_unfiltered() {
        return (0..collection.mandates.len()).collect();
    }
    let answer = view.answer(collection);
    answer.hits.from(0).map(|hit| hit.position).collect()
}

fn write_view(
    command: &Command,
    setting: &Setting<'_>,
    view: &View,
    columns: usize,
) -> Result<u8, CliError> {
    let Setting { collection, words, .. } = setting;
    let mut out = io::BufWriter::new(io::stdout().lock());
    let format = |output: &Output| format(output, columns);
    let mut left_out = 0;
    let status = match command {
        Command::List { output, .. } => {
            let shown = shown(view, collection);
            left_out = report::write(format(output), setting, shown.iter().copied(), &mut out)?;
            if shown.is_empty() { NOTHING } else { MATCHED }
        }
        Command::Search { output, limit, .. } => {
            let answer = view.answer(collection);
            let limit = limit.unwrap_or(usize::MAX);
            left_out = report::found(format(output), setting, &answer, limit, &mut out)?;
            if answer.hits.is_empty() { NOTHING } else { MATCHED }
        }
        Command::Show { id, output, .. } => match find(collection, id) {
            Found::One(position) => {
                left_out = report::show(format(output), setting, position, &mut out)?;
                MATCHED
            }
            Found::None => {
                say(&fill(&words.show.none, &[("wanted", id)]));
                NOTHING
            }
            Found::Several(several) => {
                const TOLD: usize = 10;
                say(&fill(&words.show.several, &[("wanted", id)]));
                for position in several.iter().take(TOLD) {
                    say(&format!("  {}", collection.mandates[*position].id));
                }
                if several.len() > TOLD {
                    say(&format!("  … +{}", several.len() - TOLD));
                }
                BAD
            }
        },
        Command::Check { format, .. } => {
            let shown = shown(view, collection);
            let shown: Vec<_> =
                shown.into_iter().map(|position| &collection.mandates[position]).collect();
            let format = row_format(*format, columns);
            let written = report::check(&shown, format, words, &mut out)?;
            if written > 0 { MATCHED } else { NOTHING }
        }
    };
    out.flush()?;
    if left_out > 0 {
        say(&words.left_out(left_out));
    }
    Ok(status)
}

fn format(output: &Output, columns: usize) -> Format {
    match output.format {
        Some(FormatName::Table) => Format::Table(columns),
        Some(FormatName::Tsv) => Format::Tsv,
        Some(FormatName::Csv) => Format::Csv,
        Some(FormatName::Json) => Format::Json,
        Some(FormatName::Jsonl) => Format::Jsonl,
        Some(FormatName::Markdown) => Format::Markdown,
        Some(FormatName::Bibtex) => Format::Bibtex,
        Some(FormatName::Ris) => Format::Ris,
        Some(FormatName::Ics) => Format::Calendar,
        Some(FormatName::Chicago) => Format::Citation(Style::Chicago),
        Some(FormatName::Apa) => Format::Citation(Style::Apa),
        None if io::stdout().is_terminal() => Format::Table(columns),
        None => Format::Tsv,
    }
}

fn row_format(name: Option<RowFormatName>, columns: usize) -> RowFormat {
    match name {
        Some(RowFormatName::Table) => RowFormat::Table(columns),
        Some(RowFormatName::Tsv) => RowFormat::Tsv,
        Some(RowFormatName::Csv) => RowFormat::Csv,
        Some(RowFormatName::Json) => RowFormat::Json,
        Some(RowFormatName::Jsonl) => RowFormat::Jsonl,
        None if io::stdout().is_terminal() => RowFormat::Table(columns),
        None => RowFormat::Tsv,
    }
}

/// A line for the reader beside the output; where nobody listens, that is no reason to fail.
fn say(line: &str) {
    // What is quoted in it comes from outside.
    let _ = writeln!(io::stderr().lock(), "{}", Safe::line(line));
}
