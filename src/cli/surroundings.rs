use std::{io, path::PathBuf};

use chrono::NaiveDate;

use crate::{
    keymap::KeymapError, lexicon::TableError, store::Folders, strings::StringsError,
    theme::ThemeError, tui::Outside,
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
    /// Whether the locale says that the terminal has no UTF-8.
    pub ascii: bool,
    /// Whether the terminal can only write lines (`TERM=dumb`).
    pub dumb: bool,
    /// The folder of the reader's settings, if the system has one.
    pub settings: Option<PathBuf>,
    /// Where what a reader keeps stands, if the system has such folders.
    pub kept: Option<Folders>,
    /// What there is besides the terminal.
    pub outside: Outside,
    /// Columns of the terminal, for tables; [`crate::text::ENDLESS`] where there is none.
    pub columns: usize,
}

/// Why nothing could be done.
#[derive(Debug, thiserror::Error)]
pub enum CliError {
    /// Arguments that do not parse, or a request for help: printed as it is.
    #[error("{0}")]
    Usage(#[from] clap::Error),
    /// Something that cannot be done, told in the reader's language.
    #[error("{0}")]
    Refused(String),
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
