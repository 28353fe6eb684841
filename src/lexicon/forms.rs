use std::{collections::HashMap, ops::Range};

use super::{
    entry::{Class, Entry, Key, Kind},
    heads::head,
};
use crate::fold::{self, Word};

/// A form that two entries claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// The folded form.
    pub form: String,
    /// Ids of the claimants.
    pub ids: Vec<String>,
}

/// A form's claim on its entry: which entry, and which of its forms.
#[derive(Clone, Copy, Debug)]
struct Claim {
    /// How the form begins, which sets most apart without a look at it.
    head: u64,
    key: Key,
    form: usize,
}

/// Places and organisations by folded form.
#[derive(Clone, Debug)]
pub(super) struct Forms {
    /// The claims of the tables by folded form, earlier classes first.
    sorted: Vec<Claim>,
    /// Names that no table has.
    added: HashMap<String, Key>,
    /// Adjectives of places that are of one place only.
    adjectives: HashMap<String, Key>,
    rules: HashMap<String, Key>,
}

/// Articles that a source may or may not write before a name.
const ARTICLES: [&str; 4] = ["the", "la", "le", "les"];

impl Forms {
    pub(super) fn of(entries: &[Entry], rules: &[(String, Key)]) -> Self {
        let mut sorted = Vec::with_capacity(entries.len() * 2);
        for (position, entry) in entries.iter().enumerate() {
            let forms = entry
                .forms
                .iter()
                .enumerate()
                .filter(|(_, form)| entry.kind != Kind::Term && form.class != Class::Adjective);
            let key = Key::new(position);
            sorted.extend(forms.map(|(at, form)| Claim {
                head: head(&form.folded),
                key,
                form: at,
            }));
        }
        let rest = |claim: &Claim| (claim.folded(entries), claim.class(entries));
        sorted.sort_by(|a, b| a.head.cmp(&b.head).then_with(|| rest(a).cmp(&rest(b))));
        let rules = rules.iter().map(|(form, key)| (fold::key(form), *key)).collect();
        Self { sorted, added: HashMap::new(), adjectives: adjectives(entries), rules }
    }

    /// The place that an adjective is of, if it is of one only.
    pub(super) fn of_adjective(&self, written: &str) -> Option<Key> {
        self.adjectives.get(&fold::key(written)).copied()
    }

    /// Adds a name that no table has.
    pub(super) fn add(&mut self, folded: String, key: Key) {
        self.added.insert(folded, key);
    }

    pub(super) fn named(&self, entries: &[Entry], written: &str) -> Option<Key> {
        let words = fold::words(written);
        let first = words.first()?;
        self.lookup(entries, written, &words).or_else(|| {
            let article = words.len() > 1 && ARTICLES.contains(&&*first.folded);
            article.then(|| self.lookup(entries, written, &words[1..]))?
        })
    }

    fn lookup(&self, entries: &[Entry], text: &str, words: &[Word<'_>]) -> Option<Key> {
        let folded: Vec<&str> = words.iter().map(|word| &*word.folded).collect();
        let folded = folded.join(" ");
        // Marks around a name and the elided article before it are no part of an acronym.
        let written = &text[words.first()?.range.start..words.last()?.range.end];
        let claims = &self.sorted[self.claims(entries, &folded)];
        let admitted = |claim: &&Claim| match claim.class(entries) {
            // A short acronym in small letters is more likely a word (`un`, `au`).
            Class::Acronym | Class::Mission if folded.len() <= 3 => {
                written == claim.letters(entries)
            }
            Class::Code => written == claim.letters(entries),
            _ => true,
        };
        let Some(best) = claims.iter().find(admitted) else {
            return self.added.get(&folded).copied();
        };
        let contested = claims
            .iter()
            .any(|claim| claim.class(entries) == best.class(entries) && claim.key != best.key);
        match self.rules.get(&folded) {
            Some(ruled) if contested => Some(*ruled),
            _ => Some(best.key),
        }
    }

    /// Where the claims to a folded form stand.
    fn claims(&self, entries: &[Entry], folded: &str) -> Range<usize> {
        let from = self.sorted.partition_point(|claim| claim.folded(entries) < folded);
        let same = self.sorted[from..].iter().take_while(|claim| claim.folded(entries) == folded);
        from..from + same.count()
    }

    pub(super) fn clashes(&self, entries: &[Entry]) -> Vec<Clash> {
        let alike = |a: &Claim, b: &Claim| a.folded(entries) == b.folded(entries);
        let mut clashes = Vec::new();
        for claims in self.sorted.chunk_by(alike) {
            let form = claims[0].folded(entries);
            let class = claims[0].class(entries);
            let best = claims.iter().filter(|claim| claim.class(entries) == class);
            let mut ids: Vec<String> =
                best.map(|claim| entries[claim.key.index()].id.clone()).collect();
            ids.dedup();
            if ids.len() > 1 && !self.rules.contains_key(form) {
                clashes.push(Clash { form: form.to_owned(), ids });
            }
        }
        clashes
    }
}

fn adjectives(entries: &[Entry]) -> HashMap<String, Key> {
    let mut adjectives: HashMap<String, Option<Key>> = HashMap::new();
    for (position, entry) in entries.iter().enumerate() {
        for form in entry.forms.iter().filter(|form| form.class == Class::Adjective) {
            let key = Key::new(position);
            let known = adjectives.entry(form.folded.clone()).or_insert(Some(key));
            *known = known.filter(|own| *own == key);
        }
    }
    adjectives.into_iter().filter_map(|(form, key)| Some((form, key?))).collect()
}

impl Claim {
    fn folded<'e>(&self, entries: &'e [Entry]) -> &'e str {
        &entries[self.key.index()].forms[self.form].folded
    }

    fn letters<'e>(&self, entries: &'e [Entry]) -> &'e str {
        entries[self.key.index()].forms[self.form].letters()
    }

    fn class(&self, entries: &[Entry]) -> Class {
        entries[self.key.index()].forms[self.form].class
    }
}
