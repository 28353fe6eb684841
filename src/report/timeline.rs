use std::io::{self, Write};

use serde::Serialize;

use super::{
    rows::{RowFormat, write_objects, write_values},
    setting::{Setting, capitalised},
};
use crate::{
    search::{Aside, Axis, Bars},
    strings::fill,
    text::{pad, pad_left, width},
};

/// Counts of one period.
#[derive(Serialize)]
struct Bin {
    first: String,
    last: String,
    active: u32,
    starts: u32,
    ends: u32,
}

/// Writes how many mandates are active, start and end in each bin of an axis, and below a table what
/// no bar counts. Only periods with two exact days in order are counted.
///
/// # Errors
/// What the writer says.
pub fn timeline(
    format: RowFormat,
    setting: &Setting<'_>,
    axis: &Axis,
    (bars, aside): (&Bars, Aside),
    out: &mut impl Write,
) -> io::Result<()> {
    let counts = bars.active.iter().zip(&bars.starts).zip(&bars.ends).enumerate();
    let bins = counts.map(|(at, ((active, starts), ends))| Bin {
        first: axis.day(at).to_string(),
        last: axis.last_day(at).to_string(),
        active: *active,
        starts: *starts,
        ends: *ends,
    });
    match format {
        RowFormat::Table(columns) => {
            let words = setting.words;
            let heading = fill(&words.timeline.active, &[("unit", words.unit(axis.unit))]);
            writeln!(out, "{}", capitalised(&heading))?;
            table(&bins.collect::<Vec<_>>(), columns, setting, axis, out)?;
            tray(aside, setting, out)
        }
        RowFormat::Json | RowFormat::Jsonl => write_objects(bins, format, out),
        RowFormat::Tsv | RowFormat::Csv => {
            let row = |own: Bin| {
                let counts = [own.active, own.starts, own.ends].map(|count| count.to_string());
                let [active, starts, ends] = counts;
                [own.first, own.last, active, starts, ends]
            };
            let header = ["first", "last", "active", "starts", "ends"];
            write_values(&header, bins.map(row), format, out)
        }
    }
}

/// A line for each bin: its name, how many are active, a bar.
fn table(
    bins: &[Bin],
    columns: usize,
    setting: &Setting<'_>,
    axis: &Axis,
    out: &mut impl Write,
) -> io::Result<()> {
    const COUNT: usize = 7;
    let words = setting.words;
    let names: Vec<String> = (0..bins.len()).map(|at| words.bin(axis.unit, axis.day(at))).collect();
    let widest = names.iter().map(|name| width(name)).max().unwrap_or(0);
    let most = bins.iter().map(|own| own.active as usize).max().unwrap_or(0);
    // A column for each mandate, or as many as there is room for.
    let room = columns.saturating_sub(widest + COUNT + 1).min(most);
    for (name, own) in names.iter().zip(bins) {
        let active = own.active as usize;
        let bar = "█".repeat(active.saturating_mul(room) / most.max(1));
        let count = pad_left(&words.number(active), COUNT);
        let line = format!("{}{count} {bar}", pad(name, widest));
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

/// Writes how many no bar counts, by what keeps them out.
///
/// # Errors
/// What the writer says.
pub fn tray(aside: Aside, setting: &Setting<'_>, out: &mut impl Write) -> io::Result<()> {
    let counts = [aside.undated, aside.open, aside.reversed];
    let [undated, open, reversed] = counts.map(|count| setting.words.number(count));
    let values = [("undated", &*undated), ("open", &*open), ("reversed", &*reversed)];
    writeln!(out, "{}", fill(&setting.words.timeline.aside, &values))
}
