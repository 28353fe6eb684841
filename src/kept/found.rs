use std::collections::{HashMap, HashSet};

use super::known::Known;
use crate::{fold, model::Collection};

/// The position of each known mandate in a collection, in the order given; none where no mandate is
/// it, or where two might be.
///
/// The id decides. A mandate whose id has changed with its pages is found by its title, folded, and
/// its start or its organisations.
pub fn find<'k>(
    known: impl IntoIterator<Item = &'k Known>,
    collection: &Collection,
) -> Vec<Option<usize>> {
    let known: Vec<&Known> = known.into_iter().collect();
    if known.is_empty() {
        return Vec::new();
    }
    let mut by_id: HashMap<&str, Option<usize>> =
        known.iter().map(|known| (known.id.as_str(), None)).collect();
    for (position, mandate) in collection.mandates.iter().enumerate() {
        if let Some(found) = by_id.get_mut(mandate.id.as_str()) {
            *found = Some(position);
        }
    }
    let strays = known.iter().copied().filter(|known| by_id[known.id.as_str()].is_none());
    let titled = by_title(strays, collection);
    let of = |known: &&Known| by_id[known.id.as_str()].or_else(|| like(known, &titled, collection));
    known.iter().map(of).collect()
}

/// The mandates under each title that is looked for.
fn by_title<'k>(
    known: impl Iterator<Item = &'k Known>,
    collection: &Collection,
) -> HashMap<String, Vec<usize>> {
    let mut titled: HashMap<String, Vec<usize>> =
        known.map(|known| (fold::key(&known.title), Vec::new())).collect();
    if titled.is_empty() {
        return titled;
    }
    for (position, mandate) in collection.mandates.iter().enumerate() {
        if let Some(positions) = titled.get_mut(&fold::key(mandate.title.raw())) {
            positions.push(position);
        }
    }
    titled
}

/// The one mandate of that title that agrees in something else, and in more than any other.
fn like(
    known: &Known,
    titled: &HashMap<String, Vec<usize>>,
    collection: &Collection,
) -> Option<usize> {
    let of = |position: &usize| Known::of(&collection.mandates[*position], &collection.lexicon);
    let same = titled.get(&fold::key(&known.title))?.iter();
    let agreed: Vec<(usize, usize)> =
        same.map(|position| (known.agreement(&of(position)), *position)).collect();
    let most = agreed.iter().map(|(agreement, _)| *agreement).max().filter(|most| *most > 0)?;
    let mut best = agreed.into_iter().filter(|(agreement, _)| *agreement == most);
    let (_, found) = best.next()?;
    best.next().is_none().then_some(found)
}

/// Where each mandate of one collection stands in another, in order: by its id, or else as a mandate
/// that is kept is found, among those that no id leads to. No two stand at one place.
pub fn carried(before: &Collection, now: &Collection) -> Vec<Option<usize>> {
    let mut free: HashMap<&str, usize> =
        now.mandates.iter().enumerate().map(|(at, own)| (own.id.as_str(), at)).collect();
    let mut places: Vec<Option<usize>> =
        before.mandates.iter().map(|own| free.remove(own.id.as_str())).collect();
    let strays: Vec<(usize, Known)> = (0..before.mandates.len())
        .filter(|at| places[*at].is_none())
        .map(|at| (at, Known::of(&before.mandates[at], &before.lexicon)))
        .collect();
    let mut titled = by_title(strays.iter().map(|(_, known)| known), now);
    let free: HashSet<usize> = free.into_values().collect();
    titled.values_mut().for_each(|positions| positions.retain(|own| free.contains(own)));
    let mut taken = HashSet::new();
    for (at, known) in &strays {
        places[*at] = like(known, &titled, now).filter(|own| taken.insert(*own));
    }
    places
}
