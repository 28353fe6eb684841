use std::collections::BTreeSet;

use crate::{
    lexicon::Key,
    model::{Collection, Mandate, Named},
};

/// Where a mandate is told in the other language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// In texts of its own.
    Own,
    /// As another mandate, at this position in the collection.
    Mandate(usize),
}

/// Mandates of one day that are looked through on either side.
const LOOKED_THROUGH: usize = 500;

/// The version of a mandate in the other language, where the sources say that there is one: texts of
/// its own, or the only mandate of the same days and places whose page has the same address but for
/// its language. Nothing is guessed from titles, and nothing translated.
pub fn other_version(position: usize, collection: &Collection) -> Option<Version> {
    let mandates = &collection.mandates;
    let mandate = mandates.get(position)?;
    if mandate.sections.iter().any(|section| section.language != mandate.language) {
        return Some(Version::Own);
    }
    let addresses = addresses(mandate);
    let day = mandate.period.sort_day();
    let same_day = |other: &usize| mandates[*other].period.sort_day() == day;
    let before = (0..position).rev().take(LOOKED_THROUGH).take_while(same_day);
    let after = (position + 1..mandates.len()).take(LOOKED_THROUGH).take_while(same_day);
    let mut found = before.chain(after).filter(|at| {
        let other = &mandates[*at];
        other.language != mandate.language
            && other.period == mandate.period
            && keys(&other.places) == keys(&mandate.places)
            && !addresses.is_disjoint(&self::addresses(other))
    });
    let only = found.next()?;
    found.next().is_none().then_some(Version::Mandate(only))
}

fn keys(named: &[Named]) -> BTreeSet<Key> {
    named.iter().map(|named| named.key).collect()
}

/// The addresses of the pages a mandate was read from, without what says their language.
fn addresses(mandate: &Mandate) -> BTreeSet<String> {
    let all = mandate.sources.iter().flat_map(|source| &source.addresses);
    all.map(|address| without_language(address.raw())).collect()
}

fn without_language(address: &str) -> String {
    const LANGUAGES: [&str; 5] = ["en", "eng", "fr", "fre", "fra"];
    let address = address.trim_end_matches('/').to_ascii_lowercase();
    let address = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest);
    let parts = address.split(['/', '.', '?', '&']);
    let parts = parts.filter(|part| {
        let value = part.rsplit_once('=').map_or(*part, |(_, value)| value);
        !LANGUAGES.contains(&value) && *part != "www"
    });
    parts.collect::<Vec<_>>().join("/")
}
