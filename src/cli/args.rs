use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, ValueEnum, ValueHint, builder::PossibleValuesParser};

use super::{
    commands::Command,
    filters::{Filters, language},
};
use crate::{ingest::Columns, lang::Language, store::Part, theme::Theme, view::Wanted};

/// Browse and search mandates in English and French.
///
/// Without a command the explorer opens: on the files and folders given, on standard input for `-`,
/// or on the built-in collection. Where standard output is not a terminal, the mandates are listed
/// instead.
#[derive(Debug, Parser)]
#[command(
    name = "mandates",
    version,
    disable_help_subcommand = true,
    after_help = "See \"mandates help query\" for how to search, \"mandates help formats\" for what is read and \
                  written, \"mandates help lexicon\" for words of your own."
)]
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
    /// End with status 3 where a file or a line of one could not be read in full.
    #[arg(long, global = true)]
    pub strict: bool,
    /// What fields of tables and JSON are called: theirs=ours, as in Bailleur=organisations; see
    /// "mandates help formats".
    #[arg(long, value_name = "THEIRS=OURS,..", value_delimiter = ',', value_parser = mapping, global = true)]
    pub map: Vec<(String, String)>,
    /// Words of your own: a folder with organisations.tsv, spellings.tsv or terms.tsv; see "mandates
    /// help lexicon" [default: lexicon, beside config.toml]
    #[arg(long, value_name = "FOLDER", global = true, value_hint = ValueHint::DirPath)]
    pub lexicon: Option<PathBuf>,
    /// Which mandates.
    #[command(flatten)]
    pub filters: Filters,
    /// How the screen behaves.
    #[command(flatten)]
    pub screen: Screen,
}

impl Arguments {
    /// What fields are called.
    pub fn columns(&self) -> Columns {
        let mut columns = Columns::default();
        for (theirs, ours) in &self.map {
            // Each was tried when the arguments were read.
            let _ = columns.map(theirs, ours);
        }
        columns
    }

    /// What the filters say, those of a command or those of the screen.
    pub fn wanted(&self) -> Wanted {
        match &self.command {
            Some(command) => {
                let filters = command.scope().map(|scope| scope.filters.wanted(command.words()));
                filters.unwrap_or_default()
            }
            None => self.filters.wanted(""),
        }
    }

    /// The filters of the command, or of the explorer; none for a command that has none.
    pub const fn filters_mut(&mut self) -> Option<&mut Filters> {
        match &mut self.command {
            Some(command) => command.filters_mut(),
            None => Some(&mut self.filters),
        }
    }

    /// The parts of what is kept that the output says something of, those of the explorer aside: what
    /// nobody asks for is not read.
    pub fn asks_for_kept(&self) -> Vec<Part> {
        let Some(command) = &self.command else { return Vec::new() };
        let mut parts = Part::filtered_by(&self.wanted());
        parts.extend(command.tells_of_kept());
        parts.sort_unstable();
        parts.dedup();
        parts
    }
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

/// What a frame is printed as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Printed {
    /// Lines of text.
    Text,
    /// A picture whose words can be selected.
    Svg,
}

/// How the screen behaves.
#[derive(Args, Debug)]
#[command(next_help_heading = "Screen")]
pub struct Screen {
    /// Colours: default (the terminal's own), light, dark, high-contrast or monochrome.
    #[arg(long, value_name = "NAME", value_parser = PossibleValuesParser::new(Theme::NAMES), hide_possible_values = true)]
    pub theme: Option<String>,
    /// Whether there are colours: auto (unless NO_COLOR is set), always, never.
    #[arg(
        long,
        alias = "colour",
        value_name = "WHEN",
        default_value = "auto",
        hide_possible_values = true
    )]
    pub color: Color,
    /// Draw with ASCII alone, as where the locale is not UTF-8.
    #[arg(long)]
    pub ascii: bool,
    /// Lines instead of a screen, each written once, for screen readers; so it is too where TERM is
    /// dumb.
    #[arg(long, conflicts_with = "print")]
    pub plain: bool,
    /// Leave the mouse to the terminal.
    #[arg(long)]
    pub no_mouse: bool,
    /// Keys and looks of your own [default: config.toml where the system keeps settings]
    #[arg(long, value_name = "FILE", global = true)]
    pub config: Option<PathBuf>,
    /// Neither read nor write what you keep: bookmarks, notes, views, queries.
    #[arg(long, global = true)]
    pub no_state: bool,
    /// Open with the view that the last session ended with, unless filters are given.
    #[arg(long)]
    pub resume: bool,
    /// Pretend today is this day (2016-10-03), for output that repeats itself.
    #[arg(long, value_name = "DATE", global = true)]
    pub today: Option<NaiveDate>,
    /// Press these keys first: letters as typed, others in brackets, as in `/rdc<enter>jj`.
    #[arg(long, value_name = "KEYS")]
    pub keys: Option<String>,
    /// Print one frame as text, or with =svg as a picture, and leave; needs no terminal.
    #[arg(
        long,
        value_name = "AS",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "text",
        hide_possible_values = true
    )]
    pub print: Option<Printed>,
    /// Columns and rows of the printed frame.
    #[arg(long, value_name = "WxH", default_value = "80x24", value_parser = size)]
    pub size: (u16, u16),
}

/// A name of theirs and one of ours.
fn mapping(text: &str) -> Result<(String, String), String> {
    let (theirs, ours) = text.split_once('=').ok_or("expected theirs=ours")?;
    let expected = "expected title, organisations, places, start, end, dates, kind, language, text, outputs, \
                    outcomes, address or skip after the =";
    Columns::default().map(theirs, ours).map_err(|_| expected.to_owned())?;
    Ok((theirs.to_owned(), ours.to_owned()))
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
