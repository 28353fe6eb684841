use ratatui::style::Style;

use super::page::Writer;
use crate::{
    app::{Action, Anchor, Mode, Pane},
    lang::Language,
    lexicon::{Key, Kind},
    model::{Mandate, MandateKind, Named, Section, SectionKind},
    safe::Safe,
    strings::{Count, fill},
    text::{cut, width},
    view::key_terms,
};

/// Widest a line of text gets, however wide the pane: longer ones are hard to read.
const WIDEST: usize = 90;
/// More mandates of the same time are counted, not named.
const MOST_NAMED: usize = 6;

impl Writer<'_> {
    /// All that is known of a mandate; alone, what ran at its time is not told beside it.
    pub fn mandate(&mut self, position: usize, mandate: &Mandate, alone: bool) {
        self.columns = self.columns.min(WIDEST);
        self.facts(mandate);
        self.note(position);
        self.text(mandate);
        self.terms(mandate);
        if alone {
            let words = &self.look.words.detail.same_time;
            self.part(Anchor::SameTime, words, Action::SameTime);
            self.same_time(position, mandate);
        }
        self.sources(mandate);
        self.checks(mandate);
    }

    fn facts(&mut self, mandate: &Mandate) {
        let (words, theme) = (self.look.words, self.look.theme);
        self.searched(mandate.title.shown(), theme.title);
        let mut when = words.period(&mandate.period);
        if let Some(long) = words.long_duration(&mandate.period) {
            when = format!("{when} ({long})");
        }
        let mut facts = vec![when];
        if mandate.kind != MandateKind::Mandate {
            facts.push(words.kind(mandate.kind).to_owned());
        }
        facts.push(words.organisations(&self.names(&mandate.organisations)));
        facts.push(words.places(&self.names(&mandate.places)));
        self.facts_line(&facts, theme.name);
        let doubts: Vec<&str> = mandate
            .checks
            .iter()
            .filter(|check| check.kind.is_doubt())
            .map(|check| words.check(check.kind))
            .collect();
        if !doubts.is_empty() {
            self.paragraph(&format!("! {}", doubts.join(" · ")), theme.doubt);
        }
    }

    /// The reader's own words.
    fn note(&mut self, position: usize) {
        let Some(note) = self.app.shelf.placed.note(position) else { return };
        let (words, key) =
            (&self.look.words.detail.note, self.look.key(Action::Note, Mode::Pane(Pane::List)));
        self.heading(&format!("{words} ({key})"));
        self.paragraph(Safe::text(note).shown(), self.look.theme.name);
    }

    /// Names in the language of the screen; a part of a country is named with its country.
    fn names(&self, named: &[Named]) -> Vec<String> {
        let lexicon = &self.app.collection.lexicon;
        let name = |named: &Named| {
            let name = lexicon.name(named.key, self.app.language);
            let is_country = lexicon.entry(named.key).kind == Kind::Country;
            if is_country && lexicon.is_area(named.written.raw()) {
                format!("{name} ({})", named.written)
            } else {
                name.to_owned()
            }
        };
        named.iter().map(name).collect()
    }

    fn text(&mut self, mandate: &Mandate) {
        if mandate.sections.is_empty() {
            self.blank();
            self.paragraph(&self.look.words.detail.no_text, self.look.theme.dim);
        }
        self.sections(mandate.sections.iter());
    }

    /// Parts of the text, each under its name; the description needs none.
    pub fn sections<'s>(&mut self, sections: impl Iterator<Item = &'s Section>) {
        for section in sections {
            if section.kind == SectionKind::Description {
                self.blank();
            } else {
                self.heading(self.look.words.section(section.kind));
            }
            self.searched(section.text.shown(), Style::new());
        }
    }

    /// Terms of the field that it uses, each with its counterpart in the other language.
    fn terms(&mut self, mandate: &Mandate) {
        let lexicon = &self.app.collection.lexicon;
        let keys = key_terms(mandate, lexicon);
        if keys.is_empty() {
            return;
        }
        let words = &self.look.words.detail.terms;
        self.part(Anchor::Terms, words, Action::OtherLanguage);
        let called = |key: Key, language: Language| {
            let entry = lexicon.entry(key);
            let acronym = entry.acronyms(language).next();
            let acronym = acronym.map(|own| format!("{own} ")).unwrap_or_default();
            format!("{acronym}{}", entry.name.get(language))
        };
        let (own, other) = (mandate.language, mandate.language.other());
        let pairs: Vec<(String, String)> =
            keys.iter().map(|key| (called(*key, own), called(*key, other))).collect();
        let left = pairs.iter().map(|(own, _)| width(own)).max().unwrap_or(0);
        let aligned = pairs.iter().all(|(_, other)| left + 3 + width(other) <= self.columns);
        for (own, other) in pairs {
            let line = if aligned {
                format!("{own}{} = {other}", " ".repeat(left - width(&own)))
            } else {
                format!("- {own} = {other}")
            };
            self.paragraph(&line, Style::new());
        }
    }

    /// Other mandates in the same country at the same time.
    pub fn same_time(&mut self, position: usize, mandate: &Mandate) {
        let (words, lexicon) = (self.look.words, &self.app.collection.lexicon);
        let is_country = |place: &&Named| lexicon.entry(place.key).kind == Kind::Country;
        let countries: Vec<Key> =
            mandate.places.iter().filter(is_country).map(|place| place.key).collect();
        if countries.is_empty() || mandate.period.exact().is_none() {
            return self.paragraph(&words.detail.not_comparable, self.look.theme.dim);
        }
        let (found, all) = self.app.index().same_time(position, &countries, MOST_NAMED);
        if found.is_empty() {
            return self.paragraph(&words.detail.nothing_else, self.look.theme.dim);
        }
        for overlap in &found {
            let Some(other) = self.app.collection.mandates.get(overlap.position) else { continue };
            let shared = other.places.iter().filter(|place| countries.contains(&place.key));
            let names: Vec<&str> =
                shared.map(|place| lexicon.short(place.key, self.app.language)).collect();
            let days = words.count(overlap.days, Count::Days);
            let period = words.period(&other.period);
            let line = format!("- {days} · {} · {period} · {}", names.join(", "), other.title);
            self.paragraph(&line, Style::new());
        }
        self.more(all - found.len());
    }

    fn sources(&mut self, mandate: &Mandate) {
        let (words, theme) = (self.look.words, self.look.theme);
        let sources = format!("{}, {}", words.detail.sources, words.detail.as_written);
        self.part(Anchor::Sources, &sources, Action::Sources);
        if mandate.sources.len() > 1 {
            let key = self.look.key(Action::Compare, Mode::Pane(Pane::List));
            let told = match mandate.variants.as_slice() {
                [] => words.detail.no_other_wording.clone(),
                _ => fill(&words.detail.wordings_differ, &[("key", &key)]),
            };
            self.paragraph(&told, theme.dim);
        }
        for (at, source) in mandate.sources.iter().enumerate() {
            let values = [&source.organisations, &source.places, &source.dates];
            let values = values.into_iter().filter(|value| !value.is_empty());
            let values: Vec<String> = values.map(ToString::to_string).collect();
            self.paragraph(
                &format!("- {}:{}  {}", source.file, source.line, values.join(" · ")),
                Style::new(),
            );
            for fact in words.said_of_itself(source) {
                self.paragraph(&format!("  {fact}"), Style::new());
            }
            for address in &source.addresses {
                self.paragraph(&format!("  {address}"), theme.dim);
            }
            for variant in mandate.variants.iter().filter(|variant| variant.source == at) {
                let heading = words.colon(&words.detail.other_wording);
                self.paragraph(&heading, theme.heading);
                self.searched(variant.section.text.shown(), theme.dim);
            }
        }
    }

    fn checks(&mut self, mandate: &Mandate) {
        if mandate.checks.is_empty() {
            return;
        }
        self.heading(&self.look.words.detail.checks);
        for check in &mandate.checks {
            let style = if check.kind.is_doubt() { self.look.theme.doubt } else { Style::new() };
            let sign = if check.kind.is_doubt() { '!' } else { '·' };
            self.paragraph(&format!("{sign} {}", self.look.words.check(check.kind)), style);
            for evidence in check.quotable(&mandate.title) {
                let quoted = self.look.words.quoted(&cut(evidence.words.shown(), 120));
                let place = format!("{}:{}", evidence.file, evidence.line);
                self.paragraph(&format!("- {place}  {quoted}"), self.look.theme.dim);
            }
        }
    }
}
