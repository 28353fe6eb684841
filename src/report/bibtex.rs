use std::{
    fmt::Write as _,
    io::{self, Write},
};

use super::setting::{Setting, address, description, on_one_line};
use crate::model::Mandate;

/// Writes a mandate as an entry for BibTeX and biblatex: type and fields of the biblatex manual,
/// section 2 (`@misc`; `author`, who published it, in braces as the name of an organisation; `year`,
/// which BibTeX reads too; `urldate`, `langid`).
pub(super) fn bibtex(
    mandate: &Mandate,
    setting: &Setting<'_>,
    out: &mut impl Write,
) -> io::Result<()> {
    let author = setting.publisher(mandate).map(|name| format!("{{{}}}", escaped(name)));
    let note = [setting.facts(mandate), setting.mandated_by(mandate)];
    let note: Vec<&str> = note.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let year = mandate.period.start.date().or_else(|| mandate.period.end.date());
    let year = year.map(|date| date.first_day().format("%Y").to_string());
    let address = address(mandate);
    let fields = [
        ("title", format!("{{{}}}", escaped(mandate.title.shown()))),
        ("author", author.unwrap_or_default()),
        ("year", year.unwrap_or_default()),
        ("note", escaped(&note.join(". "))),
        ("url", address.map(escaped_address).unwrap_or_default()),
        ("urldate", address.map(|_| setting.today.to_string()).unwrap_or_default()),
        ("langid", langid(mandate).to_owned()),
        ("keywords", escaped(&setting.names(&mandate.places).join("; "))),
        ("abstract", escaped(&on_one_line(&description(mandate)))),
    ];
    writeln!(out, "@misc{{{},", key(&mandate.id))?;
    for (name, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
        writeln!(out, "  {name} = {{{value}}},")?;
    }
    writeln!(out, "}}")
}

fn langid(mandate: &Mandate) -> &'static str {
    match mandate.language {
        crate::lang::Language::En => "english",
        crate::lang::Language::Fr => "french",
    }
}

/// The id as a key: letters, digits and hyphens as they are, every other character by its number, so
/// that two ids never become one key.
fn key(id: &str) -> String {
    let mut key = String::with_capacity(id.len());
    for c in id.chars() {
        if c.is_ascii_alphanumeric() || c == '-' {
            key.push(c);
        } else {
            let _ = write!(key, "_{:x}_", u32::from(c));
        }
    }
    key
}

/// Words for TeX: signs that steer it are written by their commands, so that braces always balance.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '{' => escaped.push_str("\\textbraceleft{}"),
            '}' => escaped.push_str("\\textbraceright{}"),
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '"' => escaped.push_str("\\textquotedbl{}"),
            '#' | '$' | '%' | '&' | '_' => {
                escaped.push('\\');
                escaped.push(c);
            }
            '\u{A0}' => escaped.push('~'),
            _ => escaped.push(c),
        }
    }
    escaped
}

/// An address, which is read letter by letter: what would end the field stands as percent signs.
fn escaped_address(address: &str) -> String {
    address.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C")
}
