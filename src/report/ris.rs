use std::io::{self, Write};

use super::setting::{Setting, address, description, on_one_line};
use crate::model::{CheckKind, Date, Mandate};

/// Writes a mandate as an RIS record, by the tags of the RIS format specification of Research
/// Information Systems (2001): a tag of two letters, two spaces, a hyphen, a space, a value; `TY`
/// first and `ER` last, an empty line after it; lines end in CR LF.
pub(super) fn ris(
    mandate: &Mandate,
    setting: &Setting<'_>,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut line = |tag: &str, value: &str| {
        if value.is_empty() { Ok(()) } else { write!(out, "{tag}  - {}\r\n", on_one_line(value)) }
    };
    line("TY", "GEN")?;
    line("ID", &mandate.id)?;
    line("TI", mandate.title.shown())?;
    if let Some(name) = setting.publisher(mandate) {
        line("AU", &corporate(name))?;
    }
    if let Some(date) = mandate.period.start.date().or_else(|| mandate.period.end.date()) {
        line("PY", &date.first_day().format("%Y").to_string())?;
        // Two dates that contradict each other give no day.
        if !mandate.fails(CheckKind::EndBeforeStart) {
            line("DA", &slashed(date))?;
        }
    }
    line("N1", &setting.facts(mandate))?;
    line("N1", &setting.mandated_by(mandate))?;
    line("AB", &description(mandate))?;
    for name in setting.names(&mandate.places) {
        line("KW", name)?;
    }
    line("LA", mandate.language.code())?;
    if let Some(address) = address(mandate) {
        line("UR", address)?;
        line("Y2", &setting.today.format("%Y/%m/%d/").to_string())?;
    }
    write!(out, "ER  - \r\n\r\n")
}

/// The name of an organisation: a comma would part it into last and first names.
fn corporate(name: &str) -> String {
    name.replace(',', " -")
}

/// `2016/07/01/`, `2016/07//`, `2016///`: year, month, day, other.
fn slashed(date: Date) -> String {
    let form = match date {
        Date::Day(_) => "%Y/%m/%d/",
        Date::Month(_) => "%Y/%m//",
        Date::Year(_) => "%Y///",
    };
    date.first_day().format(form).to_string()
}
