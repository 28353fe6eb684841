//! Which key reaches a view that is saved, and what a view is called.

use chrono::{Datelike, NaiveDate};

use super::state::App;
use crate::{
    fold,
    lang::Language,
    model::Window,
    search::{Facet, Value},
    text::cut,
    view::{View, Wanted},
};

/// The keys that saved views are reached with.
const KEYS: std::ops::RangeInclusive<u8> = 1..=9;
/// A name longer than this is no name any more.
const LONGEST: usize = 40;

/// What saving a view under a name does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// It gets a key of its own.
    New(u8),
    /// It takes the place of the view of that name.
    Replaces(u8),
    /// It is saved already, and gets another name.
    Renames(u8),
    /// All keys are taken by views of other names.
    Full,
}

impl App {
    /// What saving the present view under a name would do.
    pub fn saving(&self, name: &str) -> Saving {
        let views = &self.shelf.kept.views;
        let name = fold::key(name);
        if let Some(key) = self.saved_as() {
            return Saving::Renames(key);
        }
        let same = views.iter().find(|(_, own)| fold::key(&own.name) == name);
        if let Some((key, _)) = same {
            return Saving::Replaces(*key);
        }
        KEYS.into_iter().find(|key| !views.contains_key(key)).map_or(Saving::Full, Saving::New)
    }

    /// The key of the saved view that is seen, where one is: one that shows the same, whatever words
    /// it was written in.
    pub fn saved_as(&self) -> Option<u8> {
        let wanted = Wanted::of(&self.view, &self.collection);
        let mut views = self.shelf.views.iter();
        views.find(|(_, own)| **own == wanted).map(|(key, _)| *key)
    }

    /// A name for a view, from what it filters by: `Mali 2014–2016`; nothing where nothing filters.
    pub fn name_of(&self, view: &View) -> String {
        let mut parts: Vec<String> = Vec::new();
        for (facet, choice) in view.selection.chosen() {
            let signed = choice.included.iter().map(|own| ("", own));
            let signed = signed.chain(choice.excluded.iter().map(|own| ("-", own)));
            parts.extend(signed.map(|(sign, own)| format!("{sign}{}", self.called(facet, *own))));
        }
        let query = view.query.trim();
        parts.extend((!query.is_empty()).then(|| query.to_owned()));
        parts.extend(view.window.map(span));
        parts.extend(view.bookmarked.then(|| "*".to_owned()));
        cut(&parts.join(" "), LONGEST)
    }

    /// What a value is called, for short.
    fn called(&self, facet: Facet, value: Value) -> String {
        match value {
            Value::Entry(key) => self.collection.lexicon.short(key, self.language).to_owned(),
            Value::Year(year) => year.to_string(),
            Value::Source(at) => {
                let file = self.collection.files.get(at as usize);
                file.map(|own| own.name.to_string()).unwrap_or_default()
            }
            Value::Missing => format!("{}:none", facet.id()),
            other => {
                let labels = self.labels.get(&other);
                let at = usize::from(self.language == Language::Fr);
                labels.and_then(|own| own.get(at)).cloned().unwrap_or_default()
            }
        }
    }
}

/// A window as briefly as it can be said: years where it has whole ones, else months or days; an
/// end beyond all calendars is left open.
fn span(window: Window) -> String {
    let (first, last) = (window.first, window.last);
    let after = last.succ_opt().unwrap_or(last);
    let format = match (first.day(), after.day(), first.month(), after.month()) {
        (1, 1, 1, 1) => "%Y",
        (1, 1, ..) => "%Y-%m",
        _ => "%Y-%m-%d",
    };
    let edge = |day: NaiveDate, is_open: bool| {
        if is_open { String::new() } else { day.format(format).to_string() }
    };
    let (from, to) = (edge(first, first.year() <= 1), edge(last, last.year() >= 9999));
    if from == to { from } else { format!("{from}–{to}") }
}
