use std::collections::BTreeSet;

use super::{sort::Sort, state::View, wanted::Wanted};
use crate::{
    model::Collection,
    search::{Facet, Value, name_of},
};

impl Wanted {
    /// The words that mean this view. The part of time that was zoomed to filters nothing and has
    /// none.
    pub fn of(view: &View, collection: &Collection) -> Self {
        let names = |sign: &str, values: &BTreeSet<Value>| -> Vec<String> {
            values.iter().map(|value| format!("{sign}{}", name_of(*value, collection))).collect()
        };
        let chosen = view.selection.chosen().map(|(facet, choice)| {
            (facet, [names("", &choice.included), names("-", &choice.excluded)].concat())
        });
        Self {
            query: view.query.trim().to_owned(),
            named: chosen.collect(),
            all: Facet::ALL.into_iter().filter(|own| view.selection.wants_all(*own)).collect(),
            active: view.window.map(|window| format!("{}..{}", window.first, window.last)),
            bookmarked: view.bookmarked,
            sort: view.sort,
            no_slips: !view.reach.slips,
            no_translations: !view.reach.translations,
            titles_only: view.reach.titles_only,
            ..Self::default()
        }
    }

    /// The options of a command line that say the same, quoted for a POSIX shell:
    /// `--query reform --country Mali`.
    pub fn written(&self) -> String {
        let one = |name: &str, value: &str| [format!("--{name}"), value.to_owned()];
        let flag = |name: &str, set: bool| set.then(|| format!("--{name}"));
        let mut words = Vec::new();
        if !self.query.is_empty() {
            words.extend(one("query", &self.query));
        }
        for (facet, names) in &self.named {
            words.extend(names.iter().flat_map(|name| one(facet.id(), name)));
        }
        for facet in &self.all {
            words.extend(one("all", facet.id()));
        }
        let given = [
            ("active", &self.active),
            ("from", &self.from),
            ("to", &self.to),
            ("duration", &self.duration),
        ];
        for (name, value) in given {
            words.extend(value.iter().flat_map(|value| one(name, value)));
        }
        words.extend(flag("bookmarked", self.bookmarked));
        if self.sort != Sort::default() {
            let direction = if self.sort.reversed { ":desc" } else { "" };
            words.extend(one("sort", &format!("{}{direction}", self.sort.by.id())));
        }
        words.extend(flag("exact", self.exact));
        words.extend(flag("no-typos", self.no_slips));
        words.extend(flag("no-translate", self.no_translations));
        words.extend(flag("titles-only", self.titles_only));
        // A shell cannot be given a NUL, and no argument has one.
        shlex::try_join(words.iter().map(String::as_str)).unwrap_or_default()
    }
}
