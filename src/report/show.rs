use std::{
    io::{self, Write},
    iter,
};

use super::{
    csv::guarded,
    field::Field,
    formats::{Format, write},
    json::{JsonMandate, to_json},
    setting::Setting,
    table::{quote, tsv},
    wrapped::write_wrapped,
};
use crate::{model::Mandate, text::ENDLESS};

/// Widest a line of running text gets, in columns, however wide the terminal.
const WIDEST: usize = 100;

/// Writes the mandate at a position in full: for a reader, as fields and values, or in another
/// format. Gives how many the format has no form for, as [`write()`].
///
/// # Errors
/// What the writer says.
pub fn show(
    format: Format,
    setting: &Setting<'_>,
    position: usize,
    out: &mut impl Write,
) -> io::Result<usize> {
    let Some(mandate) = setting.collection.mandates.get(position) else {
        return Ok(0);
    };
    match format {
        Format::Table(columns) => {
            let columns = if columns == ENDLESS { columns } else { columns.min(WIDEST) };
            show_text(mandate, setting, columns, out)?;
        }
        Format::Tsv => show_fields(mandate, setting, out)?,
        Format::Json => {
            let json = JsonMandate::of(mandate, &setting.collection.lexicon);
            writeln!(out, "{}", to_json(&json, true)?)?;
        }
        _ => return write(format, setting, [position], out),
    }
    Ok(0)
}

/// A field and its value on each line, the same names as the columns of a list, then sections,
/// checks and sources, each with what it rests on.
fn show_fields(mandate: &Mandate, setting: &Setting<'_>, out: &mut impl Write) -> io::Result<()> {
    for field in Field::BRIEF {
        let value = field.value(mandate, "", setting);
        let value = if field.is_plain() { value } else { guarded(value) };
        writeln!(out, "{}", tsv([field.id().to_owned(), value]))?;
    }
    for section in &mandate.sections {
        writeln!(out, "{}", words([section.kind.id().to_owned(), section.text.to_string()]))?;
    }
    for check in &mandate.checks {
        for evidence in &check.evidence {
            let place = format!("{}:{}", evidence.file, evidence.line);
            let row =
                ["check".to_owned(), check.kind.id().to_owned(), place, evidence.words.to_string()];
            writeln!(out, "{}", words(row))?;
        }
    }
    for source in &mandate.sources {
        let row = [
            "source".to_owned(),
            format!("{}:{}", source.file, source.line),
            source.organisations.to_string(),
            source.places.to_string(),
            source.dates.to_string(),
        ];
        writeln!(out, "{}", words(row))?;
        let addresses = source.addresses.iter().map(|own| ("address", own));
        let facts = [
            ("identifier", &source.identifier),
            ("publisher", &source.publisher),
            ("implementers", &source.implementers),
        ];
        for (name, value) in addresses.chain(facts).filter(|(_, value)| !value.is_empty()) {
            writeln!(out, "{}", words([name.to_owned(), value.to_string()]))?;
        }
    }
    Ok(())
}

/// Words of sources as one line.
fn words<const N: usize>(values: [String; N]) -> String {
    tsv(values.map(guarded))
}

fn show_text(
    mandate: &Mandate,
    setting: &Setting<'_>,
    columns: usize,
    out: &mut impl Write,
) -> io::Result<()> {
    let words = setting.words;
    let facts = setting.labelled_facts(mandate);
    for line in iter::once(mandate.title.shown()).chain(facts.iter().map(String::as_str)) {
        write_wrapped(line, 0, columns, out)?;
    }
    if let Some(note) = setting.note(mandate) {
        writeln!(out, "\n{}", words.detail.note)?;
        write_wrapped(note.shown(), 0, columns, out)?;
    }
    for section in &mandate.sections {
        writeln!(out, "\n{}", words.section(section.kind))?;
        write_wrapped(section.text.shown(), 0, columns, out)?;
    }
    if !mandate.checks.is_empty() {
        writeln!(out, "\n{}", words.detail.checks)?;
    }
    for check in &mandate.checks {
        write_wrapped(&format!("- {}", words.check(check.kind)), 0, columns, out)?;
        for evidence in check.evidence.iter().filter(|own| own.words != mandate.title) {
            let words = quote(&evidence.words);
            let line = format!("{}:{}  {words}", evidence.file, evidence.line);
            write_wrapped(&line, 2, columns, out)?;
        }
    }
    writeln!(out, "\n{}", words.detail.sources)?;
    write_sources(mandate, setting, columns, out)
}

/// Writes where the mandate at a position was read, with the values as they stand there, in lines of no
/// more than so many columns.
///
/// # Errors
/// What the writer says.
pub fn sources(
    setting: &Setting<'_>,
    position: usize,
    columns: usize,
    out: &mut impl Write,
) -> io::Result<()> {
    let mandate = setting.collection.mandates.get(position);
    mandate.map_or(Ok(()), |mandate| write_sources(mandate, setting, columns, out))
}

fn write_sources(
    mandate: &Mandate,
    setting: &Setting<'_>,
    columns: usize,
    out: &mut impl Write,
) -> io::Result<()> {
    for source in &mandate.sources {
        let values = [&source.organisations, &source.places, &source.dates];
        let values: Vec<String> =
            values.into_iter().filter(|value| !value.is_empty()).map(quote).collect();
        let line = format!("- {}:{}  {}", source.file, source.line, values.join(" · "));
        write_wrapped(&line, 0, columns, out)?;
        for fact in setting.words.said_of_itself(source) {
            write_wrapped(&fact, 2, columns, out)?;
        }
        for address in &source.addresses {
            // An address broken over lines can no longer be opened.
            writeln!(out, "  {address}")?;
        }
    }
    Ok(())
}
