use crate::{
    fold,
    lexicon::{Class, Entry, Form, Key, Kind, Lexicon},
    search::facet::Facet,
};

/// Whether a form of an entry is as wanted.
type Way<'w> = &'w dyn Fn(&Entry, &Form) -> bool;

/// The places or organisations that somebody means who types this after a field's name: what has
/// this id or is called exactly so, or else all with a name that begins so; then those that are otherwise spelled
/// so; those with a later word that begins so; last a country by its code in small letters.
pub fn entries(facet: Facet, written: &str, lexicon: &Lexicon) -> Vec<Key> {
    let exact = exactly(facet, written, lexicon);
    if !exact.is_empty() {
        return exact;
    }
    let key = fold::key(written);
    // Of `côte d’I` only `cote d` is typed yet.
    let elided = key.strip_suffix(" d").or_else(|| key.strip_suffix(" l"));
    let ways: [Way<'_>; 4] = [
        &|entry, form| form.folded.starts_with(&key) && is_main(facet, entry, form),
        &|_, form| form.folded.starts_with(&key),
        &|_, form| elided.is_some_and(|key| form.folded.starts_with(key)),
        &|_, form| begins_within(&form.folded, &key),
    ];
    let mut found = ways.iter().map(|way| named(facet, lexicon, way));
    let code = || lexicon.by_id(&written.to_uppercase()).into_iter().collect();
    found.find(|found| !found.is_empty()).unwrap_or_else(code)
}

/// What has this id or is called exactly so. Capitals tell an acronym or a code from a word; in small
/// letters an acronym still stands for what the facet is about.
fn exactly(facet: Facet, written: &str, lexicon: &Lexicon) -> Vec<Key> {
    let kind = |key: &Key| lexicon.entry(*key).kind;
    let id = lexicon.by_id(written);
    let named = lexicon.named(written).or(id).filter(|key| kind(key) != Kind::Term);
    // `UA` is Ukraine, but among organisations the *Union africaine*.
    let is_acronym =
        facet == Facet::Organisation && named.is_some_and(|key| kind(&key) == Kind::Organisation);
    let is_meant = |kind| is_of(kind, facet) && (kind == Kind::Organisation || !is_acronym);
    if let Some(key) = id.filter(|key| is_meant(kind(key))).or(named) {
        return vec![key];
    }
    let words: Vec<String> =
        fold::words(written).into_iter().map(|word| word.folded.into_owned()).collect();
    let typed = lexicon.typed(&words, 0).into_iter().filter(|(_, taken)| *taken == words.len());
    typed.map(|(key, _)| key).filter(|key| is_of(lexicon.entry(*key).kind, facet)).collect()
}

/// Whether entries of a kind are what a facet is about; states give mandates too.
fn is_of(kind: Kind, facet: Facet) -> bool {
    match kind {
        Kind::Country => true,
        Kind::Region | Kind::Unspecified => facet == Facet::Country,
        Kind::Organisation => facet == Facet::Organisation,
        Kind::Term => false,
    }
}

/// Whether a form is how an entry is usually called. Other spellings of a state are those of its
/// ministries, as are most of its acronyms. A name that no table has is of no language.
fn is_main(facet: Facet, entry: &Entry, form: &Form) -> bool {
    let named = form.language.is_some() || form.class == Class::Area || entry.forms.len() == 1;
    let acronym = form.class == Class::Acronym && facet != Facet::Organisation;
    named && !acronym && form.class != Class::Adjective
}

/// Entries with some form as wanted, in table order.
fn named(facet: Facet, lexicon: &Lexicon, wanted: Way<'_>) -> Vec<Key> {
    let found = lexicon.keys().filter(|key| {
        let entry = lexicon.entry(*key);
        let mut forms = entry.forms.iter().filter(|form| form.class != Class::Code);
        is_of(entry.kind, facet) && forms.any(|form| wanted(entry, form))
    });
    found.collect()
}

/// Whether a word after the first begins so.
fn begins_within(name: &str, key: &str) -> bool {
    name.match_indices(key).any(|(at, _)| name[..at].ends_with(' '))
}
