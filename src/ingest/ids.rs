use std::collections::{HashMap, HashSet};

use crate::{fold, lexicon::Lexicon, model::Mandate};

/// Longest title part of an id, in bytes.
const TITLE: usize = 100;

/// Orders mandates by start, then title, and gives each its id: start and title, and where two
/// share both, what else tells them apart.
pub fn order_and_name(mandates: &mut [Mandate], lexicon: &Lexicon) {
    mandates.sort_by_cached_key(|mandate| {
        let key = fold::key(mandate.title.raw());
        (
            mandate.period.sort_day(),
            key,
            names(mandate, lexicon),
            mandate.period.end.date().map(|end| end.to_string()),
        )
    });
    let short: Vec<String> = mandates.iter().map(short_id).collect();
    let mut times: HashMap<&str, usize> = HashMap::new();
    for id in &short {
        *times.entry(id).or_default() += 1;
    }
    let mut given = HashSet::new();
    for (mandate, short) in mandates.iter_mut().zip(&short) {
        let mut id = short.clone();
        if times.get(short.as_str()).is_some_and(|times| *times > 1) {
            let end = mandate.period.end.date().map(|end| end.to_string());
            let parts = [id, names(mandate, lexicon), end.unwrap_or_default()];
            id = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
        }
        let mut unique = id.clone();
        let mut number = 2;
        while !given.insert(unique.clone()) {
            unique = format!("{id}-{number}");
            number += 1;
        }
        mandate.id = unique;
    }
}

fn short_id(mandate: &Mandate) -> String {
    let start = mandate.period.start.date().map(|date| date.to_string());
    let title = fold::slug(mandate.title.raw(), TITLE);
    let title = if title.is_empty() { "untitled".to_owned() } else { title };
    format!("{}-{title}", start.as_deref().unwrap_or("undated"))
}

/// Organisations and places as one part of an id.
fn names(mandate: &Mandate, lexicon: &Lexicon) -> String {
    let named = mandate.organisations.iter().chain(&mandate.places);
    named.map(|named| lexicon.entry(named.key).id.to_lowercase()).collect::<Vec<_>>().join("-")
}
