use super::setting::{Setting, address};
use crate::{
    lang::Language,
    model::{Edge, Mandate},
    strings::fill,
};

/// How a reference is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// A bibliography entry of The Chicago Manual of Style, 17th edition (14.207, web pages).
    Chicago,
    /// A reference of the Publication Manual of the American Psychological Association, 7th edition
    /// (10.16, web pages).
    Apa,
}

/// A reference to a mandate on one line, in the reader's language. Who published the page stands as
/// its author, the years the mandate ran as its date, who mandated it in a note; the source is an
/// address with the day of reading, or the file and line where there is none.
pub fn citation(style: Style, mandate: &Mandate, setting: &Setting<'_>) -> String {
    let author = setting.publisher(mandate).unwrap_or_default().to_owned();
    let note = setting.mandated_by(mandate);
    let title = mandate.title.shown();
    let facts = setting.facts(mandate);
    let mut parts = match style {
        Style::Chicago => vec![author, quoted(title, setting), facts, note],
        Style::Apa => {
            let when = format!("({})", years(mandate, setting));
            let title = format!("{title} [{facts}]");
            vec![author, when, title, note]
        }
    };
    if style == Style::Apa && parts[0].is_empty() {
        // Without an author the title takes its place.
        parts.swap(1, 2);
    }
    let mut line = String::new();
    for part in parts.iter().filter(|part| !part.is_empty()) {
        let stop = if part.ends_with(['.', '?', '!', '”']) { "" } else { "." };
        line.push_str(&format!("{part}{stop} "));
    }
    line + &source(style, mandate, setting)
}

/// Where it was read: no full stop follows an address, which would be taken for a part of it.
fn source(style: Style, mandate: &Mandate, setting: &Setting<'_>) -> String {
    let words = &setting.words.citations;
    let read = match style {
        Style::Chicago => &words.accessed,
        Style::Apa => &words.retrieved,
    };
    let first = mandate.sources.first();
    match (address(mandate), first) {
        (Some(address), _) => {
            fill(read, &[("date", &setting.words.long_day(setting.today)), ("address", address)])
        }
        (None, Some(first)) => {
            let line = first.line.to_string();
            fill(&words.in_file, &[("file", first.file.shown()), ("line", &line)])
        }
        (None, None) => String::new(),
    }
}

/// A title between quotation marks; those within it become the inner ones. In English the full stop
/// stands before the closing mark.
fn quoted(title: &str, setting: &Setting<'_>) -> String {
    let words = setting.words;
    match words.language() {
        Language::En => {
            let title = title.replace('“', "‘").replace('”', "’");
            let stop = if title.ends_with(['.', '?', '!']) { "" } else { "." };
            words.quoted(&format!("{title}{stop}"))
        }
        Language::Fr => {
            let spaced = [("«\u{A0}", "“"), ("\u{A0}»", "”"), ("« ", "“"), (" »", "”")];
            let bare = [("«", "“"), ("»", "”")];
            let inner = spaced
                .iter()
                .chain(&bare)
                .fold(title.to_owned(), |title, (outer, inner)| title.replace(outer, inner));
            words.quoted(&inner)
        }
    }
}

/// The years a mandate ran: `2016`, `2014–2015`, `2014–`, or that there is no date.
fn years(mandate: &Mandate, setting: &Setting<'_>) -> String {
    let year = |edge: Edge| edge.date().map(|date| date.first_day().format("%Y").to_string());
    match (year(mandate.period.start), year(mandate.period.end)) {
        (Some(start), Some(end)) if start == end => start,
        (Some(start), Some(end)) => format!("{start}–{end}"),
        (Some(start), None) => format!("{start}–"),
        (None, Some(end)) => end,
        (None, None) => setting.words.citations.no_date.clone(),
    }
}
