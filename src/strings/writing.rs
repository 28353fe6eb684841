//! Numbers, dates and durations as each language writes them.

use std::borrow::Borrow;

use chrono::{Datelike, NaiveDate};

use super::{
    fill::fill,
    tables::{Count, Strings},
};
use crate::{
    lang::Language,
    lexicon::Lexicon,
    model::{Date, Edge, Period, PeriodClass, Window},
    search::{Aside, Reason, Tier, Unit, Via},
    text::width,
};

impl Strings {
    /// A number with its thousands apart.
    pub fn number(&self, number: usize) -> String {
        let digits = number.to_string();
        let mut grouped = String::with_capacity(digits.len() + 4);
        for (at, digit) in digits.char_indices() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped.push_str(&self.thousands);
            }
            grouped.push(digit);
        }
        grouped
    }

    /// Why a record is a hit, in a word: `exact`, `≈ fr`, `≈ SSR`.
    pub fn reason(&self, reason: &Reason, lexicon: &Lexicon) -> String {
        let tiers = &self.tiers;
        match (reason.tier, reason.via) {
            (Tier::Exact, _) => tiers.exact.clone(),
            (Tier::Start, _) => tiers.start.clone(),
            (Tier::Form, _) => tiers.form.clone(),
            (Tier::Slip, _) => format!("~ {}", tiers.slip),
            (Tier::Letters, _) => tiers.letters.clone(),
            (Tier::Concept, Some(Via::Name(name))) => format!("≈ {}", name.code()),
            (Tier::Concept, Some(Via::Acronym(key))) => {
                let entry = lexicon.entry(key);
                let acronym = entry.acronyms(self.language).next();
                format!("≈ {}", acronym.unwrap_or(entry.short.get(self.language).shown()))
            }
            (Tier::Concept, Some(Via::Within)) => format!("≈ {}", tiers.within),
            // Concepts always say through what; without it there is only the sign.
            (Tier::Concept, None) => "≈".to_owned(),
        }
    }

    /// Columns of the longest usual reason.
    pub fn longest_reason(&self) -> usize {
        let tiers = &self.tiers;
        let usual = [&tiers.exact, &tiers.start, &tiers.form, &tiers.letters];
        let widest = usual.into_iter().map(|own| width(own)).max().unwrap_or(0);
        widest.max(width(&tiers.slip) + 2).max("≈ SSR".chars().count())
    }

    /// So many of something: `9 mandates`, `0 mandat`.
    pub fn count(&self, number: usize, what: Count) -> String {
        let singular = match self.language {
            Language::En => number == 1,
            Language::Fr => number < 2,
        };
        let Some(plural) = self.counts.get(&what) else {
            return self.number(number);
        };
        let form = if singular { &plural.one } else { &plural.other };
        fill(form, &[("n", &self.number(number))])
    }

    /// What a window leaves out, by kind: `+1 open`.
    pub fn aside(&self, aside: Aside) -> Vec<String> {
        let kinds = [
            (aside.open, &self.list.aside_open),
            (aside.reversed, &self.list.aside_reversed),
            (aside.undated, &self.list.aside_undated),
        ];
        let told = kinds.into_iter().filter(|(count, _)| *count > 0);
        told.map(|(count, text)| fill(text, &[("n", &self.number(count))])).collect()
    }

    /// Who mandated something, with what they are: `organisation: Germany`; that no source says where
    /// none is named.
    pub fn organisations<S: Borrow<str>>(&self, names: &[S]) -> String {
        let words = &self.detail;
        self.labelled([&words.mandator, &words.mandators], names, &words.no_organisation)
    }

    /// Where something was, with what they are: `places: Mali, Niger`; that no source says where none
    /// is named.
    pub fn places<S: Borrow<str>>(&self, names: &[S]) -> String {
        let words = &self.detail;
        self.labelled([&words.place, &words.places], names, &words.no_place)
    }

    fn labelled<S: Borrow<str>>(
        &self,
        [one, several]: [&str; 2],
        names: &[S],
        none: &str,
    ) -> String {
        let label = match names {
            [] => return none.to_owned(),
            [_] => one,
            _ => several,
        };
        format!("{} {}", self.colon(label), names.join(", "))
    }

    /// A word and its colon, as the language spaces it.
    pub fn colon(&self, word: &str) -> String {
        format!("{word}{}:", self.before_colon)
    }

    /// Parts that say something, with semicolons as the language spaces them.
    pub fn apart(&self, parts: &[String]) -> String {
        let said = parts.iter().map(String::as_str).filter(|part| !part.is_empty());
        said.collect::<Vec<_>>().join(&format!("{}; ", self.before_colon))
    }

    /// Words between the language's quotation marks.
    pub fn quoted(&self, words: &str) -> String {
        match self.language {
            Language::En => format!("“{words}”"),
            Language::Fr => format!("«\u{A0}{words}\u{A0}»"),
        }
    }

    /// A day as written in running text: `3 Oct 2016`, `1er juil. 2014`.
    pub fn day(&self, day: NaiveDate) -> String {
        format!("{}\u{A0}{}\u{A0}{}", self.day_of_month(day), self.month(day), day.year())
    }

    /// A day with its month in full: `3 October 2016`, `1er juillet 2014`.
    pub fn long_day(&self, day: NaiveDate) -> String {
        format!("{}\u{A0}{}\u{A0}{}", self.day_of_month(day), self.long_month(day), day.year())
    }

    fn day_of_month(&self, day: NaiveDate) -> String {
        if day.day() == 1 { self.first_day.clone() } else { day.day().to_string() }
    }

    /// The short name of the month that a day is in.
    pub fn month(&self, day: NaiveDate) -> &str {
        &self.months[day.month0() as usize]
    }

    fn long_month(&self, day: NaiveDate) -> &str {
        &self.long_months[day.month0() as usize]
    }

    /// Names as a list in a sentence: `Mali, Niger and Chad`.
    pub fn all_of(&self, names: &[&str]) -> String {
        match names {
            [] => String::new(),
            [only] => (*only).to_owned(),
            [first @ .., last] => format!("{} {} {last}", first.join(", "), self.and),
        }
    }

    /// A date as exactly as it is known.
    pub fn date(&self, date: Date) -> String {
        match date {
            Date::Day(day) => self.day(day),
            Date::Month(day) => format!("{}\u{A0}{}", self.month(day), day.year()),
            Date::Year(day) => day.year().to_string(),
        }
    }

    /// A period with both ends as stated.
    pub fn period(&self, period: &Period) -> String {
        self.period_of(period, |date| self.date(date))
    }

    /// A period with both ends as stated, months in full.
    pub fn long_period(&self, period: &Period) -> String {
        self.period_of(period, |date| match date {
            Date::Day(day) => self.long_day(day),
            Date::Month(day) => format!("{}\u{A0}{}", self.long_month(day), day.year()),
            Date::Year(day) => day.year().to_string(),
        })
    }

    fn period_of(&self, period: &Period, date: impl Fn(Date) -> String) -> String {
        let words = &self.detail;
        // French sets a day apart from a month or a year: depuis le, jusqu’au.
        let said = |own: Date, form: &str, of_day: &str| {
            let form = if matches!(own, Date::Day(_)) { of_day } else { form };
            fill(form, &[("date", &date(own))])
        };
        let dates = match (period.start.date(), period.end.date()) {
            (Some(start), Some(end)) if start == end => date(start),
            (Some(start), Some(end)) => format!("{} – {}", date(start), date(end)),
            (Some(start), None) if period.end == Edge::Open => {
                said(start, &words.since, &words.since_day)
            }
            (Some(start), None) => said(start, &words.from, &words.from_day),
            (None, Some(end)) => said(end, &words.until, &words.until_day),
            (None, None) => words.no_dates.clone(),
        };
        let planned = match (period.start.is_planned(), period.end.is_planned()) {
            (false, false) => return dates,
            (true, true) => &words.planned,
            (true, false) => &words.start_planned,
            (false, true) => &words.end_planned,
        };
        format!("{dates} ({planned})")
    }

    /// How long a period takes, for a narrow column: `14 mo`, `5 d`, `open`; `?` where its dates do
    /// not say.
    pub fn short_duration(&self, period: &Period) -> String {
        match (period.months(), period.days()) {
            (_, Some(days)) if days < 28 => fill(&self.list.days, &[("n", &days.to_string())]),
            (Some(months), _) => fill(&self.list.months, &[("n", &months.to_string())]),
            (None, _) if period.end == Edge::Open => self.list.open.clone(),
            (None, _) if period.class() == PeriodClass::Undated => String::new(),
            (None, _) => "?".to_owned(),
        }
    }

    /// How long an exact period takes, in words.
    pub fn long_duration(&self, period: &Period) -> Option<String> {
        let days = usize::try_from(period.days()?).ok()?;
        let months = usize::try_from(period.months()?).ok()?;
        Some(if days < 28 {
            self.count(days, Count::Days)
        } else {
            self.count(months, Count::Months)
        })
    }

    /// How long the days of a window are, in words.
    pub fn length_of(&self, window: Window) -> String {
        let [start, end] = [window.first, window.last].map(|day| Edge::Known(Date::Day(day)));
        self.long_duration(&Period { start, end }).unwrap_or_default()
    }

    /// What a bin of the timeline is called: `2016-Q3`, `juil. 2016`.
    pub fn bin(&self, unit: Unit, first: NaiveDate) -> String {
        let year = first.year();
        match unit {
            Unit::Week => fill(&self.week, &[("date", &self.day(first))]),
            Unit::Month => format!("{}\u{A0}{year}", self.month(first)),
            Unit::Quarter => {
                let quarter = (first.month0() / 3 + 1).to_string();
                fill(&self.quarter, &[("n", &quarter), ("year", &year.to_string())])
            }
            Unit::Year => year.to_string(),
            Unit::FiveYears => format!("{year}–{}", year + 4),
        }
    }
}
