//! The command line: which view, of what, written how. Holds no rule of behaviour.

mod completions;
mod faults;
mod filters;
mod manual;
mod matches;
mod output;
mod said;
mod surroundings;

mod ahead;
mod commands;
mod keeping;
mod nothing;

mod args;

mod files;
mod hints;

mod explorer;
mod plain;
mod saved;
mod views;

mod looks;
mod usage;

mod topics;

use std::{
    ffi::OsString,
    io::{self, BufReader, IsTerminal, Write},
    path::Path,
};

use clap::{FromArgMatches, Parser};

pub use completions::Shell;
pub use looks::is_ascii;
pub use surroundings::{CliError, Surroundings};
pub use topics::completed;
pub use usage::unsaid;

use ahead::given;
use args::Arguments;
use commands::Command;
use explorer::{Opening, explore, keys};
use filters::Filters;
use said::{BAD, MATCHED, SKIPPED, say};

use crate::{
    app::Notice,
    config::{self, Settings},
    ingest,
    kept::Placed,
    model::Collection,
    report::Setting,
    search::{Query, forwards},
    store::{Home, Store},
    strings::Strings,
    view::Wanted,
};

/// Carries out a command line; gives the exit status.
///
/// # Errors
/// Bad usage, a terminal or pipe that fails, a defect in the program's own tables.
pub fn run<I, T>(arguments: I, surroundings: &Surroundings) -> Result<u8, CliError>
where
    I: IntoIterator<Item = T>,
    T: Into<OsString> + Clone,
{
    let arguments: Vec<OsString> = arguments.into_iter().map(Into::into).collect();
    // What is wrong with the arguments is told in the reader's language, which they may choose.
    let config = given(&arguments, "--config").map(Path::new);
    let settings = looks::settings(config, surroundings)?;
    let words = Strings::built_in(ahead::language(&arguments, &settings, surroundings))?;
    let told = match carry_out(arguments, &settings, &words, surroundings) {
        Err(CliError::Usage(usage)) if usage.use_stderr() => faults::told(&usage, &words),
        // Help, or the version.
        Err(CliError::Usage(usage)) => match usage.print().and_then(|()| io::stdout().flush()) {
            Ok(()) => return Ok(MATCHED),
            Err(error) => failed(error, &words)?,
        },
        Err(CliError::Refused(told)) => told,
        Err(CliError::Output(error)) => failed(error, &words)?,
        done => return done,
    };
    say(&told);
    Ok(BAD)
}

/// That output could not be written; an error still where its reader has seen enough.
fn failed(error: io::Error, words: &Strings) -> Result<String, CliError> {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return Err(CliError::Output(error));
    }
    Ok(format!("{} {}", words.colon("mandates"), words.reason_of(&error)))
}

/// Carries out a command line with the reader's settings and words.
fn carry_out(
    arguments: Vec<OsString>,
    settings: &Settings,
    words: &Strings,
    surroundings: &Surroundings,
) -> Result<u8, CliError> {
    let matches = usage::usage(words)?.try_get_matches_from(arguments)?;
    let mut arguments = Arguments::from_arg_matches(&matches)?;
    if let Some(command) = &mut arguments.command {
        command.gather_words();
        if let Some(status) = topics::tell(command, settings, words, surroundings)? {
            return Ok(status);
        }
    }
    let home = keeping::home(arguments.screen.no_state, surroundings);
    if let Some(Command::Views { output }) = &arguments.command {
        return saved::list(output, &home, words, surroundings.columns);
    }
    if let Some(filters) = arguments.filters_mut()
        && let Some(name) = &filters.view
    {
        filters.saved = saved::view(name, &home, words)?;
    }
    hints::problems(&settings.problems, &arguments, None, words).for_each(|line| say(&line));
    if arguments.screen.config.is_some()
        && settings.problems.iter().any(|own| own.kind.is_unopened())
    {
        return Ok(BAD);
    }
    let input = arguments.command.as_ref().and_then(Command::input);
    let paths = input.map_or(&arguments.paths, |input| &input.paths);
    let folder = looks::lexicon_folder(arguments.lexicon.as_deref(), words, surroundings)?;
    let (lexicon, untaken) = config::lexicon(folder.as_deref())?;
    // What is meant is known before files add names of their own, and told before they are read.
    hints::problems(&untaken, &arguments, Some(&lexicon), words).for_each(|line| say(&line));
    let (told, stream) = (untaken.len(), io::stdin().lock());
    let collection = ingest::read_paths(paths, stream, lexicon, untaken, &arguments.columns());
    let problems = &collection.problems[told..];
    hints::problems(problems, &arguments, None, words).for_each(|line| say(&line));
    hints::unmet(&arguments, &collection, words).iter().for_each(|line| say(line));
    if collection.mandates.is_empty() {
        say(&words.nothing_read(collection.files.len()));
        return Ok(BAD);
    }
    // What could not be read is told by the status even where the rest was.
    let doubt = doubt(&collection, arguments.strict);
    let today = arguments.screen.today.unwrap_or(surroundings.today);
    let view = match arguments.wanted().view(&collection, today) {
        Ok(view) => view,
        Err(unknown) => {
            say(&words.not_understood(&unknown));
            return Ok(BAD);
        }
    };
    let active = arguments.wanted().active.filter(|active| forwards(active).is_some());
    if let Some(active) = &active {
        say(&words.backwards(active));
    }
    let kept = keeping::looked_at(&home, &arguments.asks_for_kept(), words);
    let placed = Placed::of(&kept, &collection);
    let query = Query::on(&view.query, &collection, today);
    for told in query.flags().iter().filter_map(|flag| words.flag(flag, &query)) {
        say(&told);
    }
    let status = match arguments.command {
        Some(command) => {
            let setting = Setting { collection: &collection, words, kept: &placed, today };
            views::write(&command, &setting, &view, surroundings.columns)?
        }
        None if arguments.screen.plain || (surroundings.dumb && io::stdout().is_terminal()) => {
            let setting = Setting { collection: &collection, words, kept: &placed, today };
            let piped = arguments.paths.iter().any(|path| path.as_os_str() == "-");
            talk(&setting, arguments.filters, home, piped)?
        }
        None => {
            let mut outfit = looks::outfit(&arguments.screen, settings, surroundings)?;
            outfit.outside.paths.clone_from(&arguments.paths);
            let maps = arguments.map.iter().map(|(theirs, ours)| format!("{theirs}={ours}"));
            outfit.outside.maps = maps.collect();
            outfit.outside.lexicon = folder;
            outfit.outside.is_lexicon_given = arguments.lexicon.is_some();
            outfit.outside.columns = arguments.columns();
            let told = Some(settings.problems.len()).filter(|count| *count > 0);
            let ascii = looks::is_ascii_by_locale(&arguments.screen, settings, surroundings);
            let backwards = view.window.filter(|_| active.is_some()).map(Notice::Backwards);
            let notice = told.map(Notice::NotSet).or(backwards);
            let last = ascii.then_some(Notice::AsciiByLocale);
            let resume = arguments.screen.resume || settings.screen.resume.unwrap_or_default();
            let resume = resume && arguments.wanted() == Wanted::default();
            let opening = Opening { view, resume, home, today, notice, last };
            explore(&arguments.screen, collection, &opening, words, &outfit)?
        }
    };
    Ok(doubt.filter(|_| status == MATCHED).unwrap_or(status))
}

/// The status of a success that rests on less than was given.
fn doubt(collection: &Collection, strict: bool) -> Option<u8> {
    if collection.problems.iter().any(|problem| problem.kind.is_unopened()) {
        return Some(BAD);
    }
    (strict && !collection.problems.is_empty()).then_some(SKIPPED)
}

/// The view that a command line asks for, in words.
///
/// # Errors
/// Bad usage.
pub fn wanted<I, T>(arguments: I) -> Result<Wanted, CliError>
where
    I: IntoIterator<Item = T>,
    T: Into<OsString> + Clone,
{
    let mut arguments = Arguments::try_parse_from(arguments)?;
    arguments.command.iter_mut().for_each(Command::gather_words);
    Ok(arguments.wanted())
}

/// Lines instead of the screen. Where standard input was read for data, commands come from the
/// terminal.
fn talk(setting: &Setting<'_>, filters: Filters, home: Home, piped: bool) -> Result<u8, CliError> {
    let words = setting.words;
    let terminal = if piped { keys() } else { None };
    if piped && terminal.is_none() {
        say(&words.plain.no_keys);
        return Ok(BAD);
    }
    let (mut store, problems) = Store::open(home, setting.today);
    problems.iter().for_each(|problem| say(&words.problem(problem)));
    let placed = Placed::of(&store.kept(), setting.collection);
    let setting = &Setting { kept: &placed, ..*setting };
    let (store_of, mut out) = (&mut store, io::stdout().lock());
    let done = match terminal {
        Some(terminal) => {
            let mut input = BufReader::new(terminal);
            plain::converse(setting, filters, store_of, &mut input, &mut out)
        }
        None => plain::converse(setting, filters, store_of, &mut io::stdin().lock(), &mut out),
    };
    // Lines that can no longer be read or written take nothing with them.
    keeping::tell_lost(&store.end(None), words);
    done?;
    Ok(MATCHED)
}
