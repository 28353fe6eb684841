use chrono::Datelike;
use ratatui::text::{Line, Span};

use super::page::Writer;
use crate::{
    app::Anchor,
    lexicon::Key,
    model::{CheckKind, Mandate, PeriodClass, Window},
    strings::fill,
    text::{cut, pad, width},
    view::{Past, Step},
};

/// Columns of a year, and of a month after it.
const YEAR: usize = 6;
const MONTH: usize = 3;
/// Columns of the organisation, and the narrowest page that has it.
const ORGANISATION: usize = 13;
const FROM: usize = 60;

impl Writer<'_> {
    /// What was done in a place, year by year, and when nothing was.
    pub fn past(&mut self, place: Key, near: usize) {
        let past = Past::of(place, near, self.app.index(), &self.app.collection);
        self.more(past.left_out.0);
        self.steps(&past.steps);
        self.more(past.left_out.1);
    }

    /// Some steps of the past, the year told where it changes.
    pub fn steps(&mut self, steps: &[Step]) {
        let mut year = String::new();
        for step in steps {
            match *step {
                Step::Gap(gap) => self.gap(gap),
                Step::Mandate(position) => {
                    let Some(mandate) = self.app.collection.mandates.get(position) else {
                        continue;
                    };
                    let own = mandate.start_month();
                    let own = own.trim_start_matches('~').split('-').next().unwrap_or_default();
                    let told = if own == year { "" } else { own };
                    self.anchor(Anchor::Mandate(position));
                    self.step(told, mandate);
                    own.clone_into(&mut year);
                }
            }
        }
    }

    fn step(&mut self, year: &str, mandate: &Mandate) {
        let (words, theme) = (self.look.words, self.look.theme);
        let start = mandate.period.start.date().filter(|date| date.is_exact());
        let month =
            start.map_or_else(String::new, |date| format!("{:02}", date.first_day().month()));
        let sign = mandate.sign();
        let month = match sign {
            Some(sign) if month.is_empty() => sign.char().to_string(),
            _ => month,
        };
        let organisation = self.look.organisation(self.app, mandate);
        let long = words.long_duration(&mandate.period);
        let long = long.unwrap_or_else(|| match mandate.period.class() {
            PeriodClass::Reversed => words.check(CheckKind::EndBeforeStart).to_owned(),
            PeriodClass::Open => words.period(&mandate.period),
            _ => words.short_duration(&mandate.period),
        });
        let contradicts = sign.filter(|sign| month != sign.char().to_string());
        let contradicts = contradicts.map(|sign| format!("{} ", sign.char())).unwrap_or_default();
        let tail = if long.is_empty() { String::new() } else { format!(" ({contradicts}{long})") };
        let named = if self.columns < FROM { 0 } else { ORGANISATION };
        let room = self.columns.saturating_sub(YEAR + MONTH + named);
        let title = cut(mandate.title.shown(), room.saturating_sub(width(&tail)));
        self.line(Line::from(vec![
            Span::raw("  "),
            Span::styled(pad(year, YEAR), theme.title),
            Span::raw(pad(&month, MONTH)),
            Span::styled(pad(&cut(organisation, named.saturating_sub(1)), named), theme.name),
            Span::raw(title),
            Span::styled(tail, theme.dim),
        ]));
    }

    fn gap(&mut self, gap: Window) {
        let words = self.look.words;
        let long = words.length_of(gap);
        let (from, to) = (words.day(gap.first), words.day(gap.last));
        let told = fill(&words.detail.gap, &[("from", &from), ("to", &to), ("long", &long)]);
        let line = cut(&format!("  ----  {told}"), self.columns + 2);
        self.line(Line::styled(line, self.look.theme.dim));
    }
}
