//! Pages about one mandate: detail pages with headings, and training sessions.

use super::{
    context::Context,
    dates::{self, Stated},
    headings::{Furniture, Heading, furniture, heading, is_heading},
    lines::{Line, paragraphs},
    record::{Record, repeats},
};
use crate::{
    model::{Edge, Mandate, MandateKind, ProblemKind, SectionKind},
    safe::Safe,
};

/// The top of a page about one mandate.
struct Top {
    title: usize,
    dates: Option<(usize, Stated)>,
    /// What stands after the dates of a training session.
    venue: Option<String>,
    /// The line after the top.
    rest: usize,
}

/// The record of a detail page or a training session; `None` when the page is neither. `nested`
/// says that mandates stand under it, which makes it a programme.
pub fn read_detail(context: &mut Context<'_>, lines: &[Line], nested: bool) -> Option<Mandate> {
    let top = top(lines)?;
    let tells = lines.iter().any(|line| {
        is_heading(&line.text) && heading(&line.text).is_some_and(|(h, _)| is_telling(h))
    });
    // A note may carry the one day it was published on.
    let ranged = top
        .dates
        .as_ref()
        .is_some_and(|(_, stated)| stated.impossible || stated.period.start != stated.period.end);
    if !ranged && !tells {
        return None;
    }
    let kind = match (&top.venue, nested) {
        (Some(_), _) => MandateKind::Training,
        (None, true) => MandateKind::Programme,
        (None, false) => MandateKind::Mandate,
    };
    let mut record = Record::new(context, kind, &lines[top.title]);
    if let Some((at, stated)) = &top.dates {
        let line = &lines[*at];
        let written = &line.text[..stated.range.end];
        record.dated(context, line.number, stated, written);
    }
    if let Some(venue) = &top.venue {
        read_venue(context, &mut record, venue);
    }
    for part in parts(&lines[top.rest..]) {
        part.read(context, &mut record);
    }
    Some(record.finish())
}

/// Whether only pages about a mandate have this heading: notes and reports have recommendations,
/// lessons and related links too.
const fn is_telling(heading: Heading) -> bool {
    use SectionKind::{Lessons, Recommendations, Related};
    !matches!(heading, Heading::Nested | Heading::Text(Lessons | Recommendations | Related))
}

/// Title and bare date line in either order; both must stand at the top.
fn top(lines: &[Line]) -> Option<Top> {
    let mut shown = lines.iter().enumerate().filter(|(_, line)| !line.is_blank()).map(|(at, _)| at);
    let (first, second) = (shown.next()?, shown.next());
    let dates_on = |at: usize| {
        let (stated, venue) = bare_dates(&lines[at].text)?;
        Some((Some((at, stated)), venue))
    };
    if let Some((dates, venue)) = dates_on(first) {
        let title = second?;
        return Some(Top { title, dates, venue, rest: title + 1 });
    }
    // A page may repeat its title before the dates.
    let second = second.filter(|at| !repeats(&lines[first], &lines[*at])).or_else(|| shown.next());
    if heading(&lines[first].text).is_some() {
        return None;
    }
    match second.and_then(|at| Some((at, dates_on(at)?))) {
        Some((at, (dates, venue))) => Some(Top { title: first, dates, venue, rest: at + 1 }),
        None => Some(Top { title: first, dates: None, venue: None, rest: first + 1 }),
    }
}

/// A line that is a period and nothing else, or a period and a venue: `06 May - 11 May 2018 · Geneva`.
fn bare_dates(line: &str) -> Option<(Stated, Option<String>)> {
    if let Some((dates, venue)) = line.split_once('·') {
        return Some((dates::whole(dates.trim_end())?, Some(venue.trim().to_owned())));
    }
    // A year on its own may be a heading; a period of a page has two ends or a day.
    let stated = dates::whole(line)?;
    let lone_year = line.chars().all(|c| c.is_ascii_digit());
    (!lone_year).then_some((stated, None))
}

/// A venue names a city and often its country: the country counts, the whole is kept as written.
fn read_venue(context: &mut Context<'_>, record: &mut Record, venue: &str) {
    let known: Vec<&str> = super::context::pieces(venue)
        .filter(|name| context.lexicon.named(name).is_some())
        .collect();
    let places = if known.is_empty() { venue.to_owned() } else { known.join(", ") };
    record.takes_place_in(context, &places);
}

/// A heading with the lines up to the next.
struct Part<'l> {
    heading: Heading,
    /// What stood on the heading's own line after a colon.
    value: &'l str,
    number: u32,
    /// The heading's own line.
    own: &'l [Line],
    lines: &'l [Line],
}

fn parts(lines: &[Line]) -> Vec<Part<'_>> {
    let description = Heading::Text(SectionKind::Description);
    let none = &lines[..0];
    let mut parts =
        vec![Part { heading: description, value: "", number: 0, own: none, lines: none }];
    let mut from = 0;
    for (at, line) in lines.iter().enumerate() {
        let ends = matches!(furniture(&line.text), Some(Furniture::Other | Furniture::BlockEnd));
        let found = heading(&line.text).or_else(|| ends.then_some((description, "")));
        let Some((heading, value)) = found else {
            continue;
        };
        if let Some(last) = parts.last_mut() {
            last.lines = &lines[from..at];
        }
        from = at + 1;
        let (own, none) = (&lines[at..from], &lines[from..from]);
        parts.push(Part { heading, value, number: line.number, own, lines: none });
    }
    if let Some(last) = parts.last_mut() {
        last.lines = &lines[from..];
    }
    parts
}

impl Part<'_> {
    fn read(&self, context: &mut Context<'_>, record: &mut Record) {
        if let Heading::Text(kind) = self.heading
            && !self.heading.holds_value()
        {
            return record.section(context, kind, self.lines);
        }
        // The value is the paragraph right under the heading, or on its line. A heading without a
        // value is followed by the page's text.
        let start = self.lines.iter().position(|line| !line.is_blank()).unwrap_or(self.lines.len());
        let len = self.lines[start..].iter().take_while(|line| !line.is_blank()).count();
        let (under, after) = self.lines.split_at(start + len);
        let (written, number) = if self.value.is_empty() {
            let number = under.iter().find(|line| !line.is_blank()).map(|line| line.number);
            (paragraphs(under).replace('\n', ", "), number.unwrap_or(self.number))
        } else {
            (self.value.to_owned(), self.number)
        };
        let taken = !written.is_empty() && self.take(context, record, &written, number);
        if !taken && !self.value.is_empty() {
            // Words after a colon that are no value of the label are the page's own.
            record.section(context, SectionKind::Description, self.own);
        }
        let text = if taken && self.value.is_empty() { after } else { self.lines };
        record.section(context, SectionKind::Description, text);
    }

    /// Whether `written` is a value of this heading, which the record then has.
    fn take(
        &self,
        context: &mut Context<'_>,
        record: &mut Record,
        written: &str,
        number: u32,
    ) -> bool {
        let short = written.chars().count() <= 160 && !written.ends_with('.');
        match self.heading {
            Heading::Places if short => record.takes_place_in(context, written),
            Heading::Organisations if short => record.mandated_by(context, written),
            Heading::Start | Heading::End => {
                let Some(stated) = dates::whole(written) else {
                    return false;
                };
                self.take_date(context, record, written, number, &stated);
            }
            Heading::Text(kind) if short => {
                let line = Line { number, text: written.to_owned(), broken: None };
                record.section(context, kind, &[line]);
            }
            _ => return false,
        }
        true
    }

    /// A date of its own heading counts only where the top of the page states none.
    fn take_date(
        &self,
        context: &mut Context<'_>,
        record: &mut Record,
        written: &str,
        number: u32,
        stated: &Stated,
    ) {
        if stated.impossible {
            context.problem(number, ProblemKind::ImpossibleDate, written);
        }
        let is_start = self.heading == Heading::Start;
        let own = record.period();
        let edge = if is_start { &mut own.start } else { &mut own.end };
        if *edge == Edge::Unknown {
            *edge = stated.period.start;
            let dates = record.dates_written();
            let joined = [dates.raw(), written].into_iter().filter(|part| !part.is_empty());
            *dates = Safe::line(joined.collect::<Vec<_>>().join(" - "));
        }
    }
}
