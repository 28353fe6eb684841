use std::io::{self, Write};

use super::setting::{Setting, address, description};
use crate::model::{CheckKind, Mandate};

/// Longest line in bytes, without its end (RFC 5545, 3.1).
const LINE: usize = 75;

/// Writes mandates as all-day events of an iCalendar file (RFC 5545). `DTEND` is the day after the
/// last, as the standard has it. Gives how many were left out, because they have no two exact days in
/// order that an event could take.
pub(super) fn calendar<'m>(
    mandates: impl Iterator<Item = &'m Mandate>,
    setting: &Setting<'_>,
    out: &mut impl Write,
) -> io::Result<usize> {
    for (name, value) in [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", concat!("-//mandates//mandates ", env!("CARGO_PKG_VERSION"), "//EN")),
        ("CALSCALE", "GREGORIAN"),
    ] {
        line(name, value, out)?;
    }
    let mut left_out = 0;
    for mandate in mandates {
        if !event(mandate, setting, out)? {
            left_out += 1;
        }
    }
    line("END", "VCALENDAR", out)?;
    Ok(left_out)
}

/// Writes one event; whether there could be one.
fn event(mandate: &Mandate, setting: &Setting<'_>, out: &mut impl Write) -> io::Result<bool> {
    let exact = mandate.period.exact();
    let Some((first, after)) = exact.and_then(|(first, last)| Some((first, last.succ_opt()?)))
    else {
        return Ok(false);
    };
    let day = |day: chrono::NaiveDate| day.format("%Y%m%d").to_string();
    line("BEGIN", "VEVENT", out)?;
    line("UID", &escaped(&format!("{}@mandates", mandate.id)), out)?;
    // Events are stamped in UTC; of the time of writing the day alone is known.
    line("DTSTAMP", &format!("{}T000000Z", day(setting.today)), out)?;
    line("DTSTART;VALUE=DATE", &day(first), out)?;
    line("DTEND;VALUE=DATE", &day(after), out)?;
    line("SUMMARY", &escaped(mandate.title.shown()), out)?;
    let list = |named| {
        let names: Vec<String> = setting.names(named).into_iter().map(escaped).collect();
        names.join(",")
    };
    for (name, value) in [
        ("LOCATION", escaped(&setting.names(&mandate.places).join(", "))),
        ("CATEGORIES", list(&mandate.organisations)),
        ("DESCRIPTION", escaped(&told(mandate, setting))),
        ("URL", address(mandate).unwrap_or_default().to_owned()),
    ] {
        if !value.is_empty() {
            line(name, &value, out)?;
        }
    }
    // An event is confirmed unless it says otherwise, and of these days the sources disagree.
    if mandate.fails(CheckKind::DatesDiffer) {
        line("STATUS", "TENTATIVE", out)?;
    }
    // An assignment of months makes nobody busy.
    line("TRANSP", "TRANSPARENT", out)?;
    line("END", "VEVENT", out)?;
    Ok(true)
}

/// Who mandated it, who published it and what to doubt, before its text.
fn told(mandate: &Mandate, setting: &Setting<'_>) -> String {
    let words = setting.words;
    let heading = words.colon(&words.citations.published_by);
    let publisher = setting.publisher(mandate).map(|name| format!("{heading} {name}"));
    let facts = [Some(setting.mandated_by(mandate)), publisher, setting.doubt_of_dates(mandate)];
    let facts = facts.into_iter().flatten().filter(|fact| !fact.is_empty());
    let parts = [facts.collect::<Vec<_>>().join("\n"), description(mandate)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// A value of type TEXT (RFC 5545, 3.3.11).
fn escaped(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
    text.replace('\n', "\\n")
}

/// Writes a content line, folded: each line of it but the first begins with a space, and no letter is
/// cut in two.
fn line(name: &str, value: &str, out: &mut impl Write) -> io::Result<()> {
    let whole = format!("{name}:{value}");
    let (mut rest, mut room) = (whole.as_str(), LINE);
    while rest.len() > room {
        let cut = (1..=room).rev().find(|at| rest.is_char_boundary(*at)).unwrap_or(rest.len());
        let (head, tail) = rest.split_at(cut);
        write!(out, "{head}\r\n ")?;
        (rest, room) = (tail, LINE - 1);
    }
    write!(out, "{rest}\r\n")
}
