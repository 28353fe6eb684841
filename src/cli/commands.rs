use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::{
    completions::Shell,
    filters::{Filters, Input, facet},
    output::{FileOutput, FormatName, Output, RowOutput},
};
use crate::{
    report::Field,
    search::{Facet, Unit},
    store::Part,
};

/// A view without the screen.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// One line per mandate.
    List {
        /// Which mandates.
        #[command(flatten)]
        scope: Scope,
        /// How to write.
        #[command(flatten)]
        output: Output,
    },
    /// Like list, best match first, with the reason for each match.
    Search {
        /// What to search for, as in the search line: words, "phrases", train*, -word, A OR B,
        /// country:Mali, 2016, from:2015; words after it are part of it, names of files are not. With
        /// -- before a query that begins with a hyphen.
        #[arg(value_name = "QUERY", allow_hyphen_values = true)]
        words: String,
        /// Which mandates.
        #[command(flatten)]
        scope: Scope,
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
        output: ShowOutput,
    },
    /// Values and counts of country, organisation, language, year, check and more.
    Facets {
        /// Which mandates.
        #[command(flatten)]
        scope: Scope,
        /// Only these, with commas between: country, org, lang, check, kind, year,
        /// source.
        #[arg(long = "of", value_name = "LIST", value_delimiter = ',', value_parser = facet)]
        facets: Vec<Facet>,
        /// How many have a value of one and one of another, as a grid: country,year.
        #[arg(
            long = "by",
            value_name = "FACETS",
            value_delimiter = ',',
            value_parser = facet,
            conflicts_with = "facets"
        )]
        grid: Vec<Facet>,
        /// How to write.
        #[command(flatten)]
        output: RowOutput,
    },
    /// Counts per period; the gaps between mandates; mandates at the same time in the same place.
    Timeline {
        /// Which mandates.
        #[command(flatten)]
        scope: Scope,
        /// The length of a period [default: what fits 60 periods]
        #[arg(long, value_name = "UNIT")]
        by: Option<UnitName>,
        /// The days between, on which no dated mandate was active.
        #[arg(long)]
        gaps: bool,
        /// Pairs of mandates in one place with days in common.
        #[arg(long, conflicts_with = "gaps")]
        overlaps: bool,
        /// How to write.
        #[command(flatten)]
        output: RowOutput,
    },
    /// What to doubt: each failed check with the words it rests on.
    Check {
        /// Which mandates.
        #[command(flatten)]
        scope: Scope,
        /// How to write.
        #[command(flatten)]
        output: RowOutput,
    },
    /// Mandates as a file for other programs: CSV, JSON, Markdown, BibTeX, RIS, calendar events.
    Export {
        /// Which mandates.
        #[command(flatten)]
        scope: Scope,
        /// Where to write, and how.
        #[command(flatten)]
        export: FileOutput,
    },
    /// The views that you saved: number, name and command of each.
    Views {
        /// How to write.
        #[command(flatten)]
        output: RowOutput,
    },
    /// What a shell needs to complete commands, options and their values.
    Completions {
        /// The shell: bash, zsh, fish, powershell or elvish.
        #[arg(hide_possible_values = true)]
        shell: Shell,
        /// Instead, what the last of these words may become, one a line; the scripts ask so.
        #[arg(last = true, value_name = "WORD", allow_hyphen_values = true)]
        line: Vec<String>,
    },
    /// The manual page.
    Man,
    /// Settings to start from: all there are, with what the program comes with, as comments; or
    /// where files of yours are.
    Config {
        /// "paths" for the files of settings and of what you keep, one a line.
        #[arg(value_name = "WHAT", hide_possible_values = true)]
        what: Option<ConfigTopic>,
        /// All settings as they are without any, in comments: what is written anyway.
        #[arg(long = "default", conflicts_with = "what")]
        default: bool,
    },
    /// Help on a command, or on: query, formats, lexicon.
    Help {
        /// A command, query, formats or lexicon.
        topic: Option<String>,
    },
}

/// What to read and which mandates of it.
#[derive(Args, Debug)]
pub struct Scope {
    /// What to read.
    #[command(flatten)]
    pub input: Input,
    /// Which mandates.
    #[command(flatten)]
    pub filters: Filters,
}

/// How to write one mandate.
#[derive(Args, Debug)]
#[command(next_help_heading = "Output")]
pub struct ShowOutput {
    /// table (default on a terminal), tsv (default in a pipe), csv, json, jsonl, md, bibtex, ris,
    /// ics, chicago, apa.
    #[arg(short, long, value_name = "FMT", hide_possible_values = true)]
    pub format: Option<super::output::FormatName>,
}

/// What there is to tell of settings besides all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ConfigTopic {
    /// Where files are.
    Paths,
}

/// The length of a period by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum UnitName {
    /// From Monday to Sunday.
    Week,
    /// A calendar month.
    Month,
    /// A calendar quarter.
    Quarter,
    /// A calendar year.
    Year,
}

impl From<UnitName> for Unit {
    fn from(name: UnitName) -> Self {
        match name {
            UnitName::Week => Self::Week,
            UnitName::Month => Self::Month,
            UnitName::Quarter => Self::Quarter,
            UnitName::Year => Self::Year,
        }
    }
}

impl Command {
    /// What it reads; nothing for those that tell of the program itself.
    pub const fn input(&self) -> Option<&Input> {
        match self {
            Self::Show { input, .. } => Some(input),
            _ => match self.scope() {
                Some(scope) => Some(&scope.input),
                None => None,
            },
        }
    }

    /// The parts of what is kept that it writes.
    pub fn tells_of_kept(&self) -> Vec<Part> {
        let (format, fields) = match self {
            Self::List { output, .. } | Self::Search { output, .. } => {
                (output.format, output.fields.as_slice())
            }
            // A reader who looks at one mandate sees the note on it.
            Self::Show { .. } => (Some(FormatName::Markdown), &[][..]),
            Self::Export { export, .. } => (export.name().ok(), &[][..]),
            _ => (None, &[][..]),
        };
        let notes = format == Some(FormatName::Markdown) || fields.contains(&Field::Note);
        let bookmarks = fields.contains(&Field::Bookmarked);
        let parts = [(bookmarks, Part::Bookmarks), (notes, Part::Notes)];
        parts.into_iter().filter(|(asked, _)| *asked).map(|(_, part)| part).collect()
    }

    /// Which mandates it is about, where more than one may be.
    pub const fn scope(&self) -> Option<&Scope> {
        match self {
            Self::List { scope, .. }
            | Self::Search { scope, .. }
            | Self::Facets { scope, .. }
            | Self::Timeline { scope, .. }
            | Self::Check { scope, .. }
            | Self::Export { scope, .. } => Some(scope),
            Self::Show { .. }
            | Self::Views { .. }
            | Self::Completions { .. }
            | Self::Man
            | Self::Config { .. }
            | Self::Help { .. } => None,
        }
    }

    /// Its filters, to be changed.
    pub const fn filters_mut(&mut self) -> Option<&mut Filters> {
        match self {
            Self::List { scope, .. }
            | Self::Search { scope, .. }
            | Self::Facets { scope, .. }
            | Self::Timeline { scope, .. }
            | Self::Check { scope, .. }
            | Self::Export { scope, .. } => Some(&mut scope.filters),
            Self::Show { .. }
            | Self::Views { .. }
            | Self::Completions { .. }
            | Self::Man
            | Self::Config { .. }
            | Self::Help { .. } => None,
        }
    }

    /// The words that follow a query belong to it: no quotation marks are needed around several. What
    /// is there as a file or a folder, or can only be the name of one, is a path.
    pub fn gather_words(&mut self) {
        let Self::Search { words, scope, .. } = self else { return };
        let is_path = |path: &PathBuf| {
            path.as_os_str() == "-" || path.components().count() > 1 || path.exists()
        };
        let (paths, more): (Vec<_>, Vec<_>) =
            std::mem::take(&mut scope.input.paths).into_iter().partition(is_path);
        scope.input.paths = paths;
        for word in more {
            words.push(' ');
            words.push_str(&word.to_string_lossy());
        }
    }

    /// Words to search for besides those of its filters.
    pub fn words(&self) -> &str {
        match self {
            Self::Search { words, .. } => words,
            _ => "",
        }
    }
}
