use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum, builder::PossibleValuesParser};

use crate::{lang::Language, theme::Theme};

/// Browse and search mandates in English and French.
///
/// Without a command the explorer opens: on the files and folders given, on standard input for `-`,
/// or on the built-in collection. Where standard output is not a terminal, the mandates are listed
/// instead.
#[derive(Debug, Parser)]
#[command(name = "mandates", version)]
pub struct Arguments {
    /// What to do instead of opening the explorer.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Files, folders, or - for standard input; the built-in collection without any.
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Language of words and names: en or fr [default: LC_ALL, LC_MESSAGES, LANG]
    #[arg(long, value_name = "LANG", value_parser = language, global = true)]
    pub ui: Option<Language>,
    /// Which mandates.
    #[command(flatten)]
    pub filters: Filters,
    /// How the screen behaves.
    #[command(flatten)]
    pub screen: Screen,
}

/// Which mandates: the same for the screen's first view and for every command.
#[derive(Args, Debug, Default)]
#[command(next_help_heading = "Filters")]
pub struct Filters {
    /// Search words, as in the search line.
    #[arg(short, long, value_name = "TEXT")]
    pub query: Option<String>,
    /// Country or region, in any spelling; again for another, with - before it to exclude it.
    #[arg(short, long, value_name = "NAME", allow_hyphen_values = true)]
    pub country: Vec<String>,
    /// Mandating organisation, in any spelling; again for another, with - before it to exclude it.
    #[arg(short, long, value_name = "NAME", allow_hyphen_values = true)]
    pub org: Vec<String>,
    /// Language of the record: en or fr.
    #[arg(long, value_name = "LANG", value_parser = language)]
    pub lang: Option<Language>,
    /// Running at any time in: 2016, 2016-Q3, 2015-06..2016-03, today.
    #[arg(long, value_name = "PERIOD")]
    pub active: Option<String>,
    /// Starting on or after.
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
    /// Ending on or before.
    #[arg(long, value_name = "DATE")]
    pub to: Option<String>,
    /// What to doubt: reversed, no-org, no-country, undated, open, merged, repeated …
    #[arg(long, value_name = "KIND", allow_hyphen_values = true)]
    pub check: Vec<String>,
}

/// A view without the screen.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// One line per mandate.
    List {
        /// What to read.
        #[command(flatten)]
        input: Input,
        /// Which mandates.
        #[command(flatten)]
        filters: Filters,
        /// How to write.
        #[command(flatten)]
        output: Output,
    },
    /// Like list, best match first, with the reason for each match.
    Search {
        /// What to search for, as in the search line: words, "phrases", train*, -word, A OR B,
        /// country:Mali, 2016, from:2015.
        #[arg(value_name = "QUERY", allow_hyphen_values = true)]
        words: String,
        /// What to read.
        #[command(flatten)]
        input: Input,
        /// Which mandates.
        #[command(flatten)]
        filters: Filters,
        /// Only so many of the best.
        #[arg(long, value_name = "N")]
        limit: Option<usize>,
        /// How to write.
        #[command(flatten)]
        output: Output,
    },
    /// One mandate in full.
    Show {
        /// Its id, the beginning of one that no other shares, or words that only it has.
        id: String,
        /// What to read.
        #[command(flatten)]
        input: Input,
        /// How to write.
        #[command(flatten)]
        output: Output,
    },
    /// What to doubt: each failed check with the words it rests on.
    Check {
        /// What to read.
        #[command(flatten)]
        input: Input,
        /// Which mandates.
        #[command(flatten)]
        filters: Filters,
        /// table (default on a terminal), tsv (default in a pipe), csv, json, jsonl
        #[arg(short, long, value_name = "FMT", hide_possible_values = true)]
        format: Option<RowFormatName>,
    },
}

impl Command {
    /// What it reads.
    pub const fn input(&self) -> &Input {
        match self {
            Self::List { input, .. }
            | Self::Search { input, .. }
            | Self::Show { input, .. }
            | Self::Check { input, .. } => input,
        }
    }

    /// Which mandates it is about, where more than one may be.
    pub const fn filters(&self) -> Option<&Filters> {
        match self {
            Self::List { filters, .. }
            | Self::Search { filters, .. }
            | Self::Check { filters, .. } => Some(filters),
            Self::Show { .. } => None,
        }
    }
}

/// What to read.
#[derive(Args, Debug)]
pub struct Input {
    /// Files, folders, or - for standard input; the built-in collection without any.
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
}

/// How to write.
#[derive(Args, Debug)]
pub struct Output {
    /// table (default on a terminal), tsv (default in a pipe), csv, json, jsonl, md, bibtex, ris,
    /// ics, chicago, apa
    #[arg(short, long, value_name = "FMT", hide_possible_values = true)]
    pub format: Option<FormatName>,
}

/// A format by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FormatName {
    /// Columns for a reader.
    Table,
    /// Tab-separated values.
    Tsv,
    /// Comma-separated values.
    Csv,
    /// One JSON array.
    Json,
    /// One JSON object a line.
    Jsonl,
    /// Markdown.
    #[value(name = "md", alias = "markdown")]
    Markdown,
    /// BibTeX.
    Bibtex,
    /// RIS.
    Ris,
    /// iCalendar.
    Ics,
    /// References in the Chicago style.
    Chicago,
    /// References in the APA style.
    Apa,
}

/// A format of checks and counts by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum RowFormatName {
    /// Columns for a reader.
    Table,
    /// Tab-separated values.
    Tsv,
    /// Comma-separated values.
    Csv,
    /// One JSON array.
    Json,
    /// One JSON object a line.
    Jsonl,
}

/// Whether there are colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// Unless `NO_COLOR` is set.
    Auto,
    /// Whatever is set.
    Always,
    /// None.
    Never,
}

/// How the screen behaves.
#[derive(Args, Debug)]
#[command(next_help_heading = "Screen")]
pub struct Screen {
    /// Colours: default (the terminal's own), light, dark, high-contrast or monochrome.
    #[arg(long, value_name = "NAME", value_parser = PossibleValuesParser::new(Theme::NAMES), hide_possible_values = true)]
    pub theme: Option<String>,
    /// Whether there are colours: auto (unless NO_COLOR is set), always, never.
    #[arg(long, value_name = "WHEN", default_value = "auto", hide_possible_values = true)]
    pub color: Color,
    /// Draw with ASCII alone, as where the locale is not UTF-8.
    #[arg(long)]
    pub ascii: bool,
    /// Leave the mouse to the terminal.
    #[arg(long)]
    pub no_mouse: bool,
    /// Keys and looks of your own [default: config.toml where the system keeps settings]
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Pretend today is this day (2016-10-03), for output that repeats itself.
    #[arg(long, value_name = "DATE", global = true)]
    pub today: Option<NaiveDate>,
    /// Press these keys first: letters as typed, others in brackets, as in `/rdc<enter>jj`.
    #[arg(long, value_name = "KEYS")]
    pub keys: Option<String>,
    /// Print one frame as text and leave; needs no terminal.
    #[arg(long)]
    pub print: bool,
    /// Columns and rows of the printed frame.
    #[arg(long, value_name = "WxH", default_value = "80x24", value_parser = size)]
    pub size: (u16, u16),
}

fn language(name: &str) -> Result<Language, String> {
    let wanted = Language::ALL.into_iter().find(|language| language.code() == name);
    wanted.ok_or_else(|| "expected en or fr".to_owned())
}

fn size(text: &str) -> Result<(u16, u16), String> {
    let parse = || {
        let (width, height) = text.split_once('x')?;
        Some((width.parse().ok()?, height.parse().ok()?))
    };
    // A frame is drawn in memory; a terminal of more columns than this is a typing error.
    let (width, height): (u16, u16) = parse().ok_or("expected columns x rows, such as 120x40")?;
    if width > 2000 || height > 2000 {
        Err("at most 2000x2000".to_owned())
    } else {
        Ok((width, height))
    }
}
