use std::{
    io::{self, BufWriter, Write},
    path::Path,
};

use clap::ValueEnum;

use super::{
    commands::{Command, UnitName},
    files,
    matches::Matches,
    nothing,
    output::{FileOutput, FormatName, Output},
    said::{BAD, MATCHED, NOTHING, say, status_of},
    surroundings::CliError,
};
use crate::{
    report::{self, Field, Format, RowFormat, Setting, Values},
    search::{Axis, Facet, Unit},
    strings::{Strings, fill},
    view::{Found, View, find, gaps, overlaps, span},
};

/// Writes what a command shows of a view; gives the exit status. Tables are no wider than `columns`.
pub fn write(
    command: &Command,
    setting: &Setting<'_>,
    view: &View,
    columns: usize,
) -> Result<u8, CliError> {
    let matches = &Matches::of(setting, view);
    let mut out = BufWriter::new(io::stdout().lock());
    let out = &mut out;
    let status = match command {
        Command::List { output, .. } => list(output, matches, columns, out)?,
        Command::Search { output, .. } => search(output, matches, columns, out)?,
        Command::Show { id, output, .. } => {
            let format = output.format.unwrap_or_else(FormatName::usual).format(columns);
            show(id, format, setting, out)?
        }
        Command::Facets { facets, grid, output, .. } => {
            let format = output.format(columns);
            match grid[..] {
                [] => write_facets(facets, format, matches, out)?,
                [_] => write_facets(grid, format, matches, out)?,
                [down, across] if down != across => {
                    let found = (matches.index(), &matches.answer().hits);
                    status_of(report::grid(format, setting, [down, across], found, out)? > 0)
                }
                _ => return Err(CliError::Refused(setting.words.usage.two_facets.clone())),
            }
        }
        Command::Timeline { by, gaps, overlaps, output, .. } => {
            let format = output.format(columns);
            match (gaps, overlaps) {
                (true, _) => write_gaps(format, matches, out)?,
                (_, true) => write_overlaps(format, matches, out)?,
                _ => timeline(*by, format, matches, out)?,
            }
        }
        Command::Check { output, .. } => {
            let format = output.format(columns);
            status_of(report::check(&matches.mandates(), format, setting.words, out)? > 0)
        }
        Command::Export { export, .. } => write_file(export, matches, columns, out)?,
        // These are no views.
        Command::Views { .. }
        | Command::Completions { .. }
        | Command::Man
        | Command::Config { .. }
        | Command::Help { .. } => MATCHED,
    };
    out.flush()?;
    // A mandate that is shown by name is in no view.
    if command.scope().is_some() {
        tell_not_counted(matches);
        match nothing_in(command, setting.words) {
            _ if status != NOTHING => {}
            Some(told) if !matches.positions().is_empty() => say(told),
            _ => nothing::reasons(matches).iter().for_each(|line| say(line)),
        }
    }
    Ok(status)
}

/// What a command that writes nothing of some mandates says instead.
const fn nothing_in<'w>(command: &Command, words: &'w Strings) -> Option<&'w String> {
    match command {
        Command::Timeline { gaps: true, .. } => Some(&words.usage.no_gaps),
        Command::Timeline { overlaps: true, .. } => Some(&words.usage.no_overlaps),
        Command::Timeline { .. } => Some(&words.timeline.not_dated),
        Command::Check { .. } => Some(&words.usage.nothing_to_check),
        _ => None,
    }
}

/// Tells how many a window leaves out as it cannot be said whether they are in it.
fn tell_not_counted(matches: &Matches<'_>) {
    if matches.view.window.is_none() {
        return;
    }
    let words = matches.setting.words;
    let kinds = words.aside(matches.answer().hidden);
    if !kinds.is_empty() {
        say(&fill(&words.usage.not_counted, &[("kinds", &kinds.join(", "))]));
    }
}

fn list(
    output: &Output,
    matches: &Matches<'_>,
    columns: usize,
    out: &mut impl Write,
) -> Result<u8, CliError> {
    let setting = matches.setting;
    let shown = matches.positions();
    let status = status_of(!shown.is_empty());
    if output.count {
        writeln!(out, "{}", shown.len())?;
        return Ok(status);
    }
    let shown = shown.into_iter().take(output.limit.unwrap_or(usize::MAX));
    if let Some((values, fields)) = output.values(Field::BRIEF, setting)? {
        let mandates = shown.map(|position| (&setting.collection.mandates[position], ""));
        report::values(values, fields, setting, mandates, out)?;
    } else {
        let left_out = report::write(output.format(columns), setting, shown, out)?;
        tell_left_out(left_out, setting);
    }
    Ok(status)
}

fn search(
    output: &Output,
    matches: &Matches<'_>,
    columns: usize,
    out: &mut impl Write,
) -> Result<u8, CliError> {
    let (setting, answer) = (matches.setting, matches.answer());
    let hits = &answer.hits;
    let status = status_of(!hits.is_empty());
    let limit = output.limit.unwrap_or(usize::MAX);
    if output.count {
        writeln!(out, "{}", hits.len())?;
    } else if let Some((values, fields)) = output.values(Field::BRIEF, setting)? {
        let tier = |own: crate::search::Tier| if hits.are_ranked() { own.id() } else { "" };
        let mandates = hits
            .from(0)
            .take(limit)
            .map(|hit| (&setting.collection.mandates[hit.position], tier(hit.reason.tier)));
        report::values(values, fields, setting, mandates, out)?;
    } else {
        let left_out = report::found(output.format(columns), setting, answer, limit, out)?;
        tell_left_out(left_out, setting);
    }
    Ok(status)
}

fn show(
    wanted: &str,
    format: Format,
    setting: &Setting<'_>,
    out: &mut impl Write,
) -> Result<u8, CliError> {
    const TOLD: usize = 10;
    let words = &setting.words.show;
    match find(setting.collection, wanted) {
        Found::One(position) => {
            let left_out = report::show(format, setting, position, out)?;
            tell_left_out(left_out, setting);
            Ok(MATCHED)
        }
        Found::None => {
            say(&fill(&words.none, &[("wanted", wanted)]));
            Ok(NOTHING)
        }
        Found::Several(several) => {
            say(&fill(&words.several, &[("wanted", wanted)]));
            for position in several.iter().take(TOLD) {
                say(&format!("  {}", setting.collection.mandates[*position].id));
            }
            if several.len() > TOLD {
                say(&format!("  … +{}", several.len() - TOLD));
            }
            Ok(BAD)
        }
    }
}

fn write_facets(
    facets: &[Facet],
    format: RowFormat,
    matches: &Matches<'_>,
    out: &mut impl Write,
) -> Result<u8, CliError> {
    let (setting, answer) = (matches.setting, matches.answer());
    let wanted = if facets.is_empty() { &Facet::ALL[..] } else { facets };
    let counted = (&answer.counts, &matches.view.selection);
    let written = report::facets(format, setting, wanted, counted, out)?;
    Ok(status_of(written > 0 && !answer.hits.is_empty()))
}

fn timeline(
    by: Option<UnitName>,
    format: RowFormat,
    matches: &Matches<'_>,
    out: &mut impl Write,
) -> Result<u8, CliError> {
    /// Periods that a reader takes in at once.
    const FITTING: usize = 60;
    let Some((first, last)) = span(matches.mandates().into_iter().map(|mandate| &mandate.period))
    else {
        return Ok(NOTHING);
    };
    let axis = match by {
        Some(unit) => Axis::spanning(Unit::from(unit), first, last),
        None => Axis::fitting(first, last, FITTING),
    };
    let answer = matches.along(axis);
    report::timeline(format, matches.setting, &axis, (&answer.bars, answer.aside), out)?;
    Ok(MATCHED)
}

fn write_gaps(
    format: RowFormat,
    matches: &Matches<'_>,
    out: &mut impl Write,
) -> Result<u8, CliError> {
    let found = gaps(matches.mandates().into_iter().map(|mandate| &mandate.period));
    report::gaps(format, matches.setting, &found, out)?;
    Ok(status_of(!found.is_empty()))
}

fn write_overlaps(
    format: RowFormat,
    matches: &Matches<'_>,
    out: &mut impl Write,
) -> Result<u8, CliError> {
    /// More pairs than this nobody reads, and a large collection may have billions.
    const MOST: usize = 1_000_000;
    let found = overlaps(matches.setting.collection, matches.positions(), MOST);
    report::overlaps(format, matches.setting, &found, out)?;
    Ok(status_of(!found.is_empty()))
}

fn write_file(
    export: &FileOutput,
    matches: &Matches<'_>,
    columns: usize,
    out: &mut impl Write,
) -> Result<u8, CliError> {
    let (setting, shown) = (matches.setting, matches.positions());
    let name = files::format_of(export, setting)?;
    let (beginning, format) = (files::beginning(export, name, setting)?, name.format(columns));
    let matched = !shown.is_empty();
    let path = export.output.as_deref().filter(|path| *path != Path::new("-"));
    let left_out = match path {
        None => {
            out.write_all(beginning.as_bytes())?;
            report::write(format, setting, shown, out)?
        }
        Some(path) => files::write(path, export.force, (beginning, format), setting, shown)?,
    };
    tell_left_out(left_out, setting);
    Ok(status_of(matched))
}

fn tell_left_out(left_out: usize, setting: &Setting<'_>) {
    if left_out > 0 {
        say(&setting.words.left_out(left_out));
    }
}

impl Output {
    /// What is written where fields are chosen or records end in a null character; without a choice
    /// these fields are.
    fn values<'f>(
        &'f self,
        usual: &'f [Field],
        setting: &Setting<'_>,
    ) -> Result<Option<(Values, &'f [Field])>, CliError> {
        let fields = if self.fields.is_empty() { usual } else { &self.fields };
        let values = match self.format {
            _ if self.null => Values::Null,
            _ if self.fields.is_empty() => return Ok(None),
            None | Some(FormatName::Tsv) => Values::Tsv,
            Some(FormatName::Csv) => Values::Csv,
            Some(format) => {
                let name = format.to_possible_value().map(|own| own.get_name().to_owned());
                let format = [("format", &*name.unwrap_or_default())];
                return Err(CliError::Refused(fill(&setting.words.usage.fields_with, &format)));
            }
        };
        Ok(Some((values, fields)))
    }

    fn format(&self, columns: usize) -> Format {
        self.format.unwrap_or_else(FormatName::usual).format(columns)
    }
}
