use std::{
    io::{self, IsTerminal},
    path::PathBuf,
};

use clap::{Args, ValueEnum};

use crate::{
    app::Export,
    report::{Field, Format, RowFormat, Style},
};

/// How to write mandates.
#[derive(Args, Debug)]
#[command(next_help_heading = "Output")]
pub struct Output {
    /// table (default on a terminal), tsv (default in a pipe), csv, json, jsonl, md, bibtex, ris,
    /// ics, chicago, apa; see "mandates help formats".
    #[arg(short, long, value_name = "FMT", hide_possible_values = true)]
    pub format: Option<FormatName>,
    /// The columns of tsv and csv, with commas between: id, start, end, days, kind, title,
    /// organisations, places, language, checks, organisation-names, place-names, text, source,
    /// address, match, bookmarked, note.
    #[arg(long, value_name = "LIST", value_delimiter = ',', value_parser = field)]
    pub fields: Vec<Field>,
    /// Only so many, the first ones.
    #[arg(long, value_name = "N")]
    pub limit: Option<usize>,
    /// Only how many there are.
    #[arg(long, conflicts_with_all = ["format", "fields", "null", "limit"])]
    pub count: bool,
    /// Values with a null character after each record, no header and nothing escaped, as
    /// "xargs -0" reads them.
    #[arg(long, conflicts_with = "format")]
    pub null: bool,
}

/// How to write counts, periods and checks.
#[derive(Args, Debug)]
#[command(next_help_heading = "Output")]
pub struct RowOutput {
    /// table (default on a terminal), tsv (default in a pipe), csv, json, jsonl.
    #[arg(short, long, value_name = "FMT", hide_possible_values = true)]
    pub format: Option<RowFormatName>,
}

/// Where to write.
#[derive(Args, Debug)]
#[command(next_help_heading = "Output")]
pub struct FileOutput {
    /// csv, json, jsonl, md, bibtex, ris, ics, tsv, chicago, apa; without it what the name of the
    /// file says, else json.
    #[arg(short, long, value_name = "FMT", hide_possible_values = true)]
    pub format: Option<FormatName>,
    /// The file to write, which must not be there yet; standard output for - or without it.
    #[arg(short = 'O', long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Write over a file that is there.
    #[arg(long, requires = "output")]
    pub force: bool,
    /// Begin with the mark by which spreadsheets know UTF-8; for csv and tsv.
    #[arg(long)]
    pub bom: bool,
}

/// A format by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FormatName {
    /// Columns for a reader.
    #[value(alias = "txt")]
    Table,
    /// Tab-separated values.
    Tsv,
    /// Comma-separated values.
    Csv,
    /// One JSON array.
    Json,
    /// One JSON object a line.
    #[value(alias = "ndjson")]
    Jsonl,
    /// Markdown.
    #[value(name = "md", aliases = ["markdown", "mkd"])]
    Markdown,
    /// BibTeX.
    #[value(alias = "bib")]
    Bibtex,
    /// RIS.
    Ris,
    /// iCalendar.
    #[value(aliases = ["ical", "icalendar"])]
    Ics,
    /// References in the Chicago style.
    Chicago,
    /// References in the APA style.
    Apa,
}

/// A format of rows that are not mandates by name.
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

impl FormatName {
    /// The format; a table is no wider than so many columns.
    pub const fn format(self, columns: usize) -> Format {
        match self {
            Self::Table => Format::Table(columns),
            Self::Tsv => Format::Tsv,
            Self::Csv => Format::Csv,
            Self::Json => Format::Json,
            Self::Jsonl => Format::Jsonl,
            Self::Markdown => Format::Markdown,
            Self::Bibtex => Format::Bibtex,
            Self::Ris => Format::Ris,
            Self::Ics => Format::Calendar,
            Self::Chicago => Format::Citation(Style::Chicago),
            Self::Apa => Format::Citation(Style::Apa),
        }
    }

    /// The one that a file is written as.
    pub const fn of(export: Export) -> Self {
        match export {
            Export::Table => Self::Table,
            Export::Tsv => Self::Tsv,
            Export::Csv => Self::Csv,
            Export::Json => Self::Json,
            Export::Jsonl => Self::Jsonl,
            Export::Markdown => Self::Markdown,
            Export::Bibtex => Self::Bibtex,
            Export::Ris => Self::Ris,
            Export::Calendar => Self::Ics,
            Export::Chicago => Self::Chicago,
            Export::Apa => Self::Apa,
        }
    }

    /// Columns where somebody reads, values where a program does.
    pub fn usual() -> Self {
        if io::stdout().is_terminal() { Self::Table } else { Self::Tsv }
    }
}

impl RowOutput {
    /// The format that is asked for or usual; a table is no wider than so many columns.
    pub fn format(&self, columns: usize) -> RowFormat {
        match self.format {
            Some(RowFormatName::Table) => RowFormat::Table(columns),
            Some(RowFormatName::Tsv) => RowFormat::Tsv,
            Some(RowFormatName::Csv) => RowFormat::Csv,
            Some(RowFormatName::Json) => RowFormat::Json,
            Some(RowFormatName::Jsonl) => RowFormat::Jsonl,
            None if io::stdout().is_terminal() => RowFormat::Table(columns),
            None => RowFormat::Tsv,
        }
    }
}

impl FileOutput {
    /// The format that is asked for or that the file's name ends with; for a name without an ending,
    /// or no file at all, the one that keeps most.
    ///
    /// # Errors
    /// An ending that is of no format.
    pub fn name(&self) -> Result<FormatName, String> {
        match (self.format, &self.output) {
            (Some(format), _) => Ok(format),
            (None, None) => Ok(FormatName::Json),
            (None, Some(path)) => {
                Export::named(path).map(|own| own.map_or(FormatName::Json, FormatName::of))
            }
        }
    }
}

fn field(name: &str) -> Result<Field, String> {
    Field::named(name.trim()).ok_or_else(|| Field::ALL.map(Field::id).join(", "))
}
