//! The explorer for screen readers and terminals that cannot draw: lines only, each written once and
//! never changed.

use std::io::{self, BufRead, Write};

use super::filters::Filters;
use crate::{
    model::{Mandate, Named},
    report::{self, Format, RowFormat, Setting},
    safe::Safe,
    search::{Answer, Axis, Facet, Index, Query},
    strings::{Count, fill},
    view::View,
};

/// Mandates that are told at once.
const PAGE: usize = 10;

/// A reader's way through a collection, line by line.
struct Talk<'t> {
    setting: &'t Setting<'t>,
    index: Index,
    filters: Filters,
    /// Filters before each change, the last one last.
    before: Vec<Filters>,
    /// Positions of what the filters let through.
    shown: Vec<usize>,
    /// How many of them are told already.
    told: usize,
}

/// What a line asks for.
enum Asked<'l> {
    /// Words to search for.
    Words(&'l str),
    /// A country or organisation to filter by.
    Country(&'l str),
    Organisation(&'l str),
    /// The mandate of a number, from 1.
    Mandate(usize),
    More,
    Facets,
    Timeline,
    Undo,
    Clear,
    Help,
    Quit,
}

/// Reads commands, one a line, and writes what each changes, until the reader leaves or the input
/// ends.
///
/// # Errors
/// What reading or writing says.
pub fn converse(
    setting: &Setting<'_>,
    filters: Filters,
    input: &mut impl BufRead,
    out: &mut impl Write,
) -> io::Result<()> {
    let index = Index::build(setting.collection);
    let mut talk = Talk { setting, index, filters, before: Vec::new(), shown: Vec::new(), told: 0 };
    let words = &setting.words.plain;
    let all = setting.words.count(setting.collection.mandates.len(), Count::Mandates);
    writeln!(out, "{all}. {}", words.greeting)?;
    talk.ask(out)?;
    let mut line = String::new();
    loop {
        write!(out, "> ")?;
        out.flush()?;
        line.clear();
        if input.read_line(&mut line)? == 0 {
            return writeln!(out);
        }
        match asked(line.trim()) {
            Asked::Quit => return Ok(()),
            asked => talk.answer(&asked, out)?,
        }
    }
}

/// A letter is a command, alone or with what it is about; anything else is searched for.
fn asked(line: &str) -> Asked<'_> {
    // Nobody counts up to a year, and years are searched for.
    if let Some(number) = line.parse().ok().filter(|number| !(1900..2100).contains(number)) {
        return Asked::Mandate(number);
    }
    let (command, about) = line.split_once(' ').unwrap_or((line, ""));
    match (command, about.trim()) {
        ("", _) | ("m" | "more", "") => Asked::More,
        ("c", about) if !about.is_empty() => Asked::Country(about),
        ("o", about) if !about.is_empty() => Asked::Organisation(about),
        ("f", "") => Asked::Facets,
        ("t", "") => Asked::Timeline,
        ("u", "") => Asked::Undo,
        ("x", "") => Asked::Clear,
        ("?" | "h" | "help" | "aide", "") => Asked::Help,
        ("q" | "quit", "") => Asked::Quit,
        _ => Asked::Words(line.trim_start_matches('/').trim()),
    }
}

impl Talk<'_> {
    fn answer(&mut self, asked: &Asked<'_>, out: &mut impl Write) -> io::Result<()> {
        let words = &self.setting.words.plain;
        match asked {
            Asked::Words(query) => {
                self.change(|filters| filters.query = Some((*query).to_owned()), out)
            }
            Asked::Country(name) => {
                self.change(|filters| filters.country.push((*name).to_owned()), out)
            }
            Asked::Organisation(name) => {
                self.change(|filters| filters.org.push((*name).to_owned()), out)
            }
            Asked::Clear => self.change(|filters| *filters = Filters::default(), out),
            Asked::Undo => match self.before.pop() {
                Some(filters) => {
                    self.filters = filters;
                    self.ask(out)
                }
                None => writeln!(out, "{}", self.setting.words.notices.nothing_to_undo),
            },
            Asked::Mandate(number) => match number.checked_sub(1).and_then(|at| self.shown.get(at))
            {
                Some(position) => {
                    let text = Format::Table(usize::MAX);
                    report::show(text, self.setting, *position, out).map(|_| ())
                }
                None => writeln!(out, "{}", words.no_number),
            },
            Asked::More if self.told < self.shown.len() => self.tell(out),
            Asked::More => writeln!(out, "{}", words.no_more),
            Asked::Facets => {
                let answer = self.view().map(|view| self.put(&view, None));
                let counts = answer.map(|answer| answer.counts).unwrap_or_default();
                let selection = self.view().map(|view| view.selection).unwrap_or_default();
                let facets = [Facet::Country, Facet::Organisation, Facet::Year];
                let format = RowFormat::Table(80);
                report::facets(format, self.setting, &facets, (&counts, &selection), out)
                    .map(|_| ())
            }
            Asked::Timeline => self.timeline(out),
            Asked::Help => writeln!(out, "{}", words.help),
            Asked::Quit => Ok(()),
        }
    }

    /// Changes the filters, unless they then say what nothing is called.
    fn change(
        &mut self,
        change: impl FnOnce(&mut Filters),
        out: &mut impl Write,
    ) -> io::Result<()> {
        let before = self.filters.clone();
        change(&mut self.filters);
        match self.try_view() {
            Ok(_) => {
                self.before.push(before);
                self.ask(out)
            }
            Err(told) => {
                self.filters = before;
                writeln!(out, "{told}")
            }
        }
    }

    fn try_view(&self) -> Result<View, String> {
        let view = self.filters.wanted("").view(self.setting.collection, self.setting.today);
        view.map_err(|unknown| self.setting.words.not_understood(&unknown))
    }

    fn view(&self) -> Option<View> {
        self.try_view().ok()
    }

    fn put(&self, view: &View, axis: Option<Axis>) -> Answer {
        view.ask(&self.index, &self.setting.reader(&self.setting.kept.bookmarks()), axis)
    }

    /// Asks anew and tells the first of what is let through.
    fn ask(&mut self, out: &mut impl Write) -> io::Result<()> {
        let hits = self.view().map(|view| self.put(&view, None).hits).unwrap_or_default();
        self.shown = hits.from(0).map(|hit| hit.position).collect();
        self.told = 0;
        let words = self.setting.words;
        let all = words.number(self.setting.collection.mandates.len());
        let count = [("n", words.number(self.shown.len())), ("total", all)];
        let count = count.each_ref().map(|(name, value)| (*name, value.as_str()));
        let filters = self.filters.wanted("").written();
        let filters = if filters.is_empty() { words.chips.none.clone() } else { filters };
        let told = format!("{}. {filters}.", fill(&words.search.of, &count));
        // What was typed, or given as an argument, may hold anything.
        writeln!(out, "{}", Safe::line(told))?;
        self.tell_flags(out)?;
        self.tell(out)
    }

    /// Tells what of the query was not taken as it may have been meant.
    fn tell_flags(&self, out: &mut impl Write) -> io::Result<()> {
        let Setting { collection, words, today, .. } = self.setting;
        let typed = self.view().map(|view| view.query).unwrap_or_default();
        let query = Query::on(&typed, collection, *today);
        let mut told = query.flags().iter().filter_map(|flag| words.flag(flag, &query));
        told.try_for_each(|told| writeln!(out, "{told}"))
    }

    /// Tells the next mandates, each on a line with its number.
    fn tell(&mut self, out: &mut impl Write) -> io::Result<()> {
        let next = self.shown.iter().enumerate().skip(self.told).take(PAGE);
        for (at, position) in next {
            let mandate = &self.setting.collection.mandates[*position];
            writeln!(out, "{}. {}", at + 1, self.line(mandate))?;
        }
        self.told = self.shown.len().min(self.told + PAGE);
        let rest = self.shown.len() - self.told;
        if rest == 0 {
            return Ok(());
        }
        let rest = self.setting.words.number(rest);
        writeln!(out, "{}", fill(&self.setting.words.plain.rest, &[("n", &rest)]))
    }

    /// A mandate as a sentence would have it: title, when, who, where.
    fn line(&self, mandate: &Mandate) -> String {
        let Setting { collection, words, .. } = self.setting;
        let names = |named: &[Named]| {
            let names = named.iter().map(|own| collection.lexicon.name(own.key, words.language()));
            words.all_of(&names.collect::<Vec<_>>())
        };
        words.apart(&[
            mandate.title.to_string(),
            words.period(&mandate.period),
            names(&mandate.organisations),
            names(&mandate.places),
        ])
    }

    fn timeline(&self, out: &mut impl Write) -> io::Result<()> {
        let mandates = &self.setting.collection.mandates;
        let exact = self.shown.iter().filter_map(|position| mandates[*position].period.exact());
        let span = exact.reduce(|span, own| (span.0.min(own.0), span.1.max(own.1)));
        let (Some((first, last)), Some(view)) = (span, self.view()) else {
            return writeln!(out, "{}", self.setting.words.timeline.not_dated);
        };
        let axis = Axis::fitting(first, last, PAGE * 2);
        let answer = self.put(&view, Some(axis));
        let format = RowFormat::Table(80);
        report::timeline(format, self.setting, &axis, (&answer.bars, answer.aside), out)
    }
}
