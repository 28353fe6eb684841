//! Start, errors and exit status; everything else is in the library.

use std::{
    env,
    fmt::Display,
    io::{self, IsTerminal, Write},
    panic,
    process::ExitCode,
};

use color_eyre::config::{HookBuilder, Theme};

use etcetera::BaseStrategy;
use mandates::{
    cli::{self, CliError, Surroundings},
    ingest::Columns,
    safe::Safe,
    store::Folders,
    text::ENDLESS,
    tui::Outside,
};

/// Arguments, input or output that cannot be used.
const BAD: u8 = 2;

fn main() -> color_eyre::Result<ExitCode> {
    tell_of_defects()?;
    match cli::run(env::args_os(), &surroundings()) {
        Ok(status) => Ok(ExitCode::from(status)),
        // A reader such as `head` has seen enough.
        Err(CliError::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => {
            tell(format_args!("mandates: {error}\n"));
            Ok(ExitCode::from(BAD))
        }
    }
}

/// Makes a panic say where it was, and no more of what it quotes than may be shown.
fn tell_of_defects() -> color_eyre::Result<()> {
    let (told, reports) = HookBuilder::default().theme(Theme::new()).into_hooks();
    reports.install()?;
    panic::set_hook(Box::new(move |defect| {
        tell(format_args!("{}\n", told.panic_report(defect)));
    }));
    Ok(())
}

/// Writes to standard error what may hold text from outside; where nobody listens, that is no reason
/// to fail.
fn tell(told: impl Display) {
    let _ = write!(io::stderr().lock(), "{}", Safe::text(told.to_string()));
}

/// The one place that asks for the time and the environment.
fn surroundings() -> Surroundings {
    let set = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
    Surroundings {
        today: chrono::Local::now().date_naive(),
        locale: ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set),
        no_color: set("NO_COLOR").is_some(),
        ascii: ["LC_ALL", "LC_CTYPE", "LANG"]
            .into_iter()
            .find_map(set)
            .is_some_and(|own| cli::is_ascii(&own)),
        dumb: set("TERM").is_some_and(|own| own == "dumb"),
        settings: etcetera::choose_base_strategy()
            .ok()
            .map(|own| own.config_dir().join("mandates")),
        kept: etcetera::choose_base_strategy().ok().and_then(|own| {
            let state = own.state_dir().unwrap_or_else(|| own.data_dir());
            Folders::within(&own.data_dir(), &state)
        }),
        outside: outside(&set),
        columns: columns(set("COLUMNS").as_deref()),
    }
}

/// Columns of the terminal that is written to, which may be told; a pipe has none. A terminal that does
/// not know its size has as many as most once had.
fn columns(told: Option<&str>) -> usize {
    const USUAL: usize = 80;
    let is_terminal = io::stdout().is_terminal();
    let own = if is_terminal { crossterm::terminal::size().ok() } else { None };
    let own = own.map(|(columns, _)| usize::from(columns)).filter(|columns| *columns > 0);
    let told = told.and_then(|own| own.parse().ok()).filter(|columns| *columns > 0);
    own.or(told).unwrap_or(if is_terminal { USUAL } else { ENDLESS })
}

/// What names the reader's editor, the first one set.
const EDITORS: [&str; 2] = ["VISUAL", "EDITOR"];

/// The programs that the environment names, or those that a system of this kind has.
fn outside(set: &impl Fn(&str) -> Option<String>) -> Outside {
    let named = |names: &[&str], usual: &str| {
        names.iter().find_map(|name| set(name)).unwrap_or_else(|| usual.to_owned())
    };
    let browser = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    Outside {
        paths: Vec::new(),
        maps: Vec::new(),
        lexicon: None,
        is_lexicon_given: false,
        columns: Columns::default(),
        folder: std::path::PathBuf::new(),
        tmux: set("TMUX").is_some(),
        pager: named(&["PAGER"], "less"),
        has_editor: EDITORS.iter().any(|name| set(name).is_some()),
        editor: named(&EDITORS, if cfg!(windows) { "notepad" } else { "vi" }),
        browser: browser.to_owned(),
    }
}
