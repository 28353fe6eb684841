//! The explorer for screen readers and terminals that cannot draw: lines only, each written once and
//! never changed. Those of mandates and of periods are each a whole when heard alone; checks and
//! sources stand under headings, as commands write them.

mod asked;
mod export;
mod kept;
mod lines;

use std::io::{self, BufRead, Write};

use super::{filters::Filters, hints::nearest};
use crate::{
    fold,
    report::{self, Format, RowFormat, Setting},
    safe::Safe,
    search::{Answer, Axis, Facet, Hit, Index, Query, forwards},
    store::Store,
    strings::{Count, Strings, fill},
    text::ENDLESS,
    view::{SortBy, View, span},
};
use asked::{Asked, asked};
use kept::Keeping;

/// Mandates that are told at once.
const PAGE: usize = 10;
/// Periods that are told at once.
const PERIODS: usize = 40;

/// A reader's way through a collection, line by line.
struct Talk<'t> {
    /// What everything that is written draws on, but for what is kept.
    setting: Setting<'t>,
    index: Index,
    keeping: Keeping<'t>,
    filters: Filters,
    /// Filters before each change, the last one last.
    before: Vec<Filters>,
    view: View,
    shown: Answer,
    /// How many of what is shown are told already.
    told: usize,
    /// The position of the mandate that was told last in full.
    last: Option<usize>,
}

/// Reads commands, one a line, and writes what each changes, until the reader leaves or the input
/// ends. What they keep is saved at once.
///
/// # Errors
/// What reading or writing says.
pub fn converse<'t>(
    setting: &Setting<'t>,
    filters: Filters,
    store: &'t mut Store,
    input: &mut impl BufRead,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut talk = Talk {
        setting: *setting,
        index: Index::build(setting.collection),
        keeping: Keeping {
            placed: setting.kept.clone(),
            store,
            collection: setting.collection,
            words: setting.words,
        },
        filters,
        before: Vec::new(),
        view: View::default(),
        shown: Answer::default(),
        told: 0,
        last: None,
    };
    let words = &setting.words.plain;
    let all = setting.words.count(setting.collection.mandates.len(), Count::Mandates);
    writeln!(out, "{all}. {}", words.greeting)?;
    match talk.try_view() {
        Ok(view) => talk.ask(view, out)?,
        Err(told) => writeln!(out, "{told}")?,
    }
    let mut bytes = Vec::new();
    loop {
        write!(out, "> ")?;
        out.flush()?;
        bytes.clear();
        if input.read_until(b'\n', &mut bytes)? == 0 {
            return writeln!(out);
        }
        let line = String::from_utf8_lossy(&bytes);
        match asked(line.trim()) {
            Asked::Quit => return Ok(()),
            asked => talk.answer(asked, line.trim(), out)?,
        }
    }
}

impl Talk<'_> {
    fn answer(&mut self, asked: Asked<'_>, line: &str, out: &mut impl Write) -> io::Result<()> {
        let words = self.setting.words;
        match asked {
            Asked::Words(query) => {
                self.change(|filters| filters.query = Some(query.to_owned()), out)?;
                self.guess(query, out)
            }
            Asked::Value(facet, name) => {
                self.filter(|filters| filters.names_of(facet).push(name.to_owned()), line, out)
            }
            Asked::Dates(dates) => {
                self.filter(|filters| filters.active = Some(dates.to_owned()), line, out)
            }
            Asked::Length(length) => {
                self.filter(|filters| filters.duration = Some(length.to_owned()), line, out)
            }
            Asked::OnlyBookmarks => {
                self.change(|filters| filters.bookmarked = !filters.bookmarked, out)
            }
            Asked::Clear => self.change(|filters| *filters = Filters::default(), out),
            Asked::Sort(name) => self.sort(name, line, out),
            Asked::Reverse => self.change(
                |filters| {
                    let sort = filters.sort.get_or_insert_default();
                    sort.reversed = !sort.reversed;
                },
                out,
            ),
            Asked::Undo => self.undo(out),
            Asked::List => {
                self.told = 0;
                self.tell(out)
            }
            Asked::More if self.told < self.shown.hits.len() => self.tell(out),
            Asked::More => writeln!(out, "{}", words.plain.no_more),
            Asked::Mandate(number) => self.of(Some(number), out, Self::open),
            Asked::Sources(number) => self.of(number, out, Self::sources),
            Asked::Bookmark(number) => self.of(number, out, |talk, position, out| {
                writeln!(out, "{}", talk.keeping.bookmark(position))
            }),
            Asked::Note(number) => self.of(number, out, |talk, position, out| {
                writeln!(out, "{}", talk.keeping.note(position))
            }),
            Asked::Write(number, text) => self.of(Some(number), out, |talk, position, out| {
                writeln!(out, "{}", talk.keeping.write(position, text))
            }),
            Asked::Facets(facet) => self.facets(facet, out),
            Asked::Timeline => self.timeline(out),
            Asked::Checks => self.checks(out),
            Asked::Export(file) => self.export(file, out),
            Asked::Help => writeln!(out, "{}", words.plain.help),
            Asked::Quit => Ok(()),
        }
    }

    /// What everything that is written draws on.
    fn setting(&self) -> Setting<'_> {
        Setting { kept: &self.keeping.placed, ..self.setting }
    }

    fn words(&self) -> &Strings {
        self.setting.words
    }

    /// Changes the filters. Where they would then say what nothing is called, the line was no command
    /// but words to search for, unless it is written as only a command is.
    fn filter(
        &mut self,
        change: impl FnOnce(&mut Filters),
        line: &str,
        out: &mut impl Write,
    ) -> io::Result<()> {
        match self.try_change(change) {
            Ok(view) => self.ask(view, out),
            Err(told) => self.otherwise(line, &told, out),
        }
    }

    /// Searches for a line that is no command after all; where it finds nothing, says too why it is
    /// none.
    fn otherwise(&mut self, line: &str, why: &str, out: &mut impl Write) -> io::Result<()> {
        if asked::is_meant(line) {
            return writeln!(out, "{why}");
        }
        self.change(|filters| filters.query = Some(line.to_owned()), out)?;
        if self.shown.hits.is_empty() { writeln!(out, "{why}") } else { Ok(()) }
    }

    /// Changes the filters, or says why that cannot be.
    fn change(
        &mut self,
        change: impl FnOnce(&mut Filters),
        out: &mut impl Write,
    ) -> io::Result<()> {
        match self.try_change(change) {
            Ok(view) => self.ask(view, out),
            Err(told) => writeln!(out, "{told}"),
        }
    }

    /// Changes the filters, unless they then say what nothing is called; gives what they come to.
    fn try_change(&mut self, change: impl FnOnce(&mut Filters)) -> Result<View, String> {
        let before = self.filters.clone();
        change(&mut self.filters);
        match self.try_view() {
            Ok(view) => {
                self.before.push(before);
                Ok(view)
            }
            Err(told) => {
                self.filters = before;
                Err(told)
            }
        }
    }

    fn undo(&mut self, out: &mut impl Write) -> io::Result<()> {
        let Some(filters) = self.before.pop() else {
            return writeln!(out, "{}", self.words().notices.nothing_to_undo);
        };
        self.filters = filters;
        let view = self.try_view().unwrap_or_default();
        self.ask(view, out)
    }

    fn try_view(&self) -> Result<View, String> {
        let view = self.filters.wanted("").view(self.setting.collection, self.setting.today);
        view.map_err(|unknown| self.words().not_understood(&unknown))
    }

    fn put(&self, axis: Option<Axis>) -> Answer {
        let bookmarks = self.keeping.placed.bookmarks();
        self.view.ask(&self.index, &self.setting().reader(&bookmarks), axis)
    }

    /// Asks anew and tells the first of what is let through.
    fn ask(&mut self, view: View, out: &mut impl Write) -> io::Result<()> {
        self.view = view;
        self.shown = self.put(None);
        self.told = 0;
        let words = self.words();
        let all = words.number(self.setting.collection.mandates.len());
        let shown = words.number(self.shown.hits.len());
        let count = fill(&words.search.of, &[("n", &shown), ("total", &all)]);
        let filters = report::filters(&self.view, &self.setting());
        let filters = if filters.is_empty() { words.chips.none.clone() } else { filters };
        let aside = words.aside(self.shown.hidden);
        let aside = Some(format!(" ({})", aside.join(", "))).filter(|_| !aside.is_empty());
        let told = format!("{count}{}. {filters}.", aside.unwrap_or_default());
        // What was typed, or given as an argument, may hold anything.
        writeln!(out, "{}", Safe::line(told))?;
        self.tell_flags(out)?;
        self.tell(out)
    }

    /// Tells what of the query and the dates was not taken as it may have been meant.
    fn tell_flags(&self, out: &mut impl Write) -> io::Result<()> {
        let Setting { collection, words, today, .. } = self.setting;
        let active = self.filters.wanted("").active;
        if let Some(active) = active.filter(|active| forwards(active).is_some()) {
            writeln!(out, "{}", words.backwards(&active))?;
        }
        let query = Query::on(&self.view.query, collection, today);
        let mut told = query.flags().iter().filter_map(|flag| words.flag(flag, &query));
        told.try_for_each(|told| writeln!(out, "{told}"))
    }

    /// Tells the next mandates, each on a line with its number.
    fn tell(&mut self, out: &mut impl Write) -> io::Result<()> {
        let hits = &self.shown.hits;
        for (at, hit) in (self.told..).zip(hits.from(self.told)).take(PAGE) {
            let line = lines::mandate(&hit, hits.are_ranked(), &self.setting());
            writeln!(out, "{}. {line}", at + 1)?;
        }
        self.told = hits.len().min(self.told + PAGE);
        let rest = hits.len() - self.told;
        if rest == 0 {
            return Ok(());
        }
        let rest = self.words().number(rest);
        writeln!(out, "{}", fill(&self.words().plain.rest, &[("n", &rest)]))
    }

    /// Where words find nothing that are nearly a command's, that command may have been meant.
    fn guess(&self, query: &str, out: &mut impl Write) -> io::Result<()> {
        let first = query.split_whitespace().next().unwrap_or_default();
        let near = if self.shown.hits.is_empty() { nearest(first, asked::names()) } else { None };
        match near {
            Some(name) => {
                writeln!(out, "{}", fill(&self.words().usage.similar, &[("similar", name)]))
            }
            None => Ok(()),
        }
    }

    /// Does something with the mandate of a number, else with the one that was told last in full.
    fn of<W: Write>(
        &mut self,
        number: Option<usize>,
        out: &mut W,
        what: impl FnOnce(&mut Self, usize, &mut W) -> io::Result<()>,
    ) -> io::Result<()> {
        let named = match number {
            Some(number) => number.checked_sub(1).and_then(|at| self.shown.hits.get(at)),
            None => None,
        };
        let position = named.map(|hit: Hit| hit.position);
        match position.or(self.last.filter(|_| number.is_none())) {
            Some(position) => what(self, position, out),
            None if number.is_none() => writeln!(out, "{}", self.words().plain.none_open),
            None => writeln!(out, "{}", self.words().plain.no_number),
        }
    }

    fn open(&mut self, position: usize, out: &mut impl Write) -> io::Result<()> {
        self.last = Some(position);
        report::show(Format::Table(ENDLESS), &self.setting(), position, out).map(|_| ())
    }

    fn sources(&mut self, position: usize, out: &mut impl Write) -> io::Result<()> {
        report::sources(&self.setting(), position, ENDLESS, out)
    }

    fn facets(&self, facet: Option<Facet>, out: &mut impl Write) -> io::Result<()> {
        const USUAL: [Facet; 3] = [Facet::Country, Facet::Organisation, Facet::Year];
        let facets = facet.as_ref().map_or(&USUAL[..], std::slice::from_ref);
        let counted = (&self.shown.counts, &self.view.selection);
        report::facet_lines(&self.setting(), facets, counted, out)
    }

    fn timeline(&self, out: &mut impl Write) -> io::Result<()> {
        let mandates = &self.setting.collection.mandates;
        let found = self.shown.hits.from(0);
        let words = &self.words().timeline;
        let span = span(found.map(|hit| &mandates[hit.position].period));
        let Some((first, last)) = span else { return writeln!(out, "{}", words.not_dated) };
        let axis = Axis::fitting(first, last, PERIODS);
        let answer = self.put(Some(axis));
        let none = if self.view.is_unfiltered() { &words.gap } else { &words.gap_filtered };
        lines::timeline(&axis, &answer.bars, (none, &self.setting()), out)?;
        report::tray(answer.aside, &self.setting(), out)
    }

    fn checks(&self, out: &mut impl Write) -> io::Result<()> {
        let mandates = &self.setting.collection.mandates;
        let shown: Vec<_> = self.shown.hits.from(0).map(|hit| &mandates[hit.position]).collect();
        let format = RowFormat::Table(ENDLESS);
        match report::check(&shown, format, self.words(), out)? {
            0 => writeln!(out, "{}", self.words().usage.nothing_to_check),
            _ => Ok(()),
        }
    }

    fn sort(&mut self, name: &str, line: &str, out: &mut impl Write) -> io::Result<()> {
        let key = fold::key(name);
        let words = self.words();
        let is_called = |by: &SortBy| by.id() == key || fold::key(words.order(*by)) == key;
        let Some(by) = SortBy::ALL.into_iter().find(is_called) else {
            let names = SortBy::ALL.map(|by| words.order(by)).join(", ");
            let orders = fill(&words.plain.orders, &[("names", &names)]);
            return self.otherwise(line, &orders, out);
        };
        self.change(|filters| filters.sort = Some(crate::view::Sort { by, reversed: false }), out)
    }

    /// Writes what is shown to a file that is not there yet; its name says the format.
    fn export(&self, file: &str, out: &mut impl Write) -> io::Result<()> {
        let shown: Vec<usize> = self.shown.hits.from(0).map(|hit| hit.position).collect();
        writeln!(out, "{}", Safe::line(export::export(file, &shown, &self.setting())))
    }
}
