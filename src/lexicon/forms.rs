use std::collections::HashMap;

use super::entry::{Class, Entry, Key, Kind};
use crate::fold::{self, Word};

/// A form that two entries claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// The folded form.
    pub form: String,
    /// Ids of the claimants.
    pub ids: Vec<String>,
}

/// A folded form's claim on an entry.
#[derive(Clone, Debug)]
struct Claim {
    key: Key,
    class: Class,
    text: String,
}

/// Places and organisations by folded form.
#[derive(Clone, Debug, Default)]
pub(super) struct Forms {
    claims: HashMap<String, Vec<Claim>>,
    rules: HashMap<String, Key>,
}

/// Articles that a source may or may not write before a name.
const ARTICLES: [&str; 4] = ["the", "la", "le", "les"];

impl Forms {
    pub(super) fn of(entries: &[Entry], rules: &[(String, Key)]) -> Self {
        let mut forms = Self::default();
        for (position, entry) in entries.iter().enumerate() {
            forms.add(Key::new(position), entry);
        }
        forms.rules = rules.iter().map(|(form, key)| (fold::key(form), *key)).collect();
        forms
    }

    pub(super) fn add(&mut self, key: Key, entry: &Entry) {
        if entry.kind == Kind::Term {
            return;
        }
        for form in &entry.forms {
            let claims = self.claims.entry(form.folded.clone()).or_default();
            let known = |claim: &Claim| claim.key == key && claim.class == form.class;
            if !claims.iter().any(known) {
                claims.push(Claim { key, class: form.class, text: form.text.clone() });
                claims.sort_by_key(|claim| claim.class);
            }
        }
    }

    pub(super) fn named(&self, written: &str) -> Option<Key> {
        let words = fold::words(written);
        let first = words.first()?;
        self.lookup(written, &words).or_else(|| {
            let article = words.len() > 1 && ARTICLES.contains(&&*first.folded);
            article.then(|| self.lookup(written, &words[1..]))?
        })
    }

    fn lookup(&self, text: &str, words: &[Word<'_>]) -> Option<Key> {
        let folded: Vec<&str> = words.iter().map(|word| &*word.folded).collect();
        let folded = folded.join(" ");
        // Marks around a name and the elided article before it are no part of an acronym.
        let written = &text[words.first()?.range.start..words.last()?.range.end];
        let claims = self.claims.get(&folded)?;
        let admitted = |claim: &&Claim| match claim.class {
            Class::Name | Class::Area => true,
            // A short acronym in small letters is more likely a word (`un`, `au`).
            Class::Acronym => written == claim.text || folded.len() > 3,
            Class::Code => written == claim.text,
        };
        let best = claims.iter().find(admitted)?;
        let contested =
            claims.iter().any(|claim| claim.class == best.class && claim.key != best.key);
        match self.rules.get(&folded) {
            Some(ruled) if contested => Some(*ruled),
            _ => Some(best.key),
        }
    }

    pub(super) fn clashes(&self, entries: &[Entry]) -> Vec<Clash> {
        let mut clashes: Vec<Clash> = self
            .claims
            .iter()
            .filter(|(form, _)| !self.rules.contains_key(*form))
            .filter_map(|(form, claims)| {
                let first = claims.first()?;
                let mut ids: Vec<String> = claims
                    .iter()
                    .filter(|claim| claim.class == first.class)
                    .map(|claim| entries[claim.key.index()].id.clone())
                    .collect();
                ids.dedup();
                (ids.len() > 1).then(|| Clash { form: form.clone(), ids })
            })
            .collect();
        clashes.sort_by(|a, b| a.form.cmp(&b.form));
        clashes
    }
}
