use std::collections::HashMap;

use chrono::NaiveDate;

use crate::{
    lexicon::{Key, Kind},
    model::{Collection, Window},
};

/// Two mandates that name a country both and have days in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overlap {
    /// Position of the one that starts first.
    pub first: usize,
    /// Position of the other.
    pub second: usize,
    /// The country.
    pub country: Key,
    /// The days that both are active on.
    pub days: Window,
}

/// The overlaps among some mandates with exact periods, by country and day; at most `limit`, as
/// there may be one for each pair.
pub fn overlaps(
    collection: &Collection,
    positions: impl IntoIterator<Item = usize>,
    limit: usize,
) -> Vec<Overlap> {
    let mut countries: HashMap<Key, Vec<(NaiveDate, NaiveDate, usize)>> = HashMap::new();
    for position in positions {
        let Some(mandate) = collection.mandates.get(position) else { continue };
        let Some((first, last)) = mandate.period.exact() else { continue };
        for place in &mandate.places {
            if collection.lexicon.entry(place.key).kind == Kind::Country {
                countries.entry(place.key).or_default().push((first, last, position));
            }
        }
    }
    let mut countries: Vec<_> = countries.into_iter().collect();
    countries.sort_unstable_by_key(|(country, _)| *country);
    let mut found = Vec::new();
    for (country, mut own) in countries {
        own.sort_unstable();
        for (at, (_, last, first)) in own.iter().enumerate() {
            // The others begin no earlier: from the first that begins too late on, all do.
            let others = own[at + 1..].iter().take_while(|(start, ..)| start <= last);
            let room = limit.saturating_sub(found.len());
            found.extend(others.take(room).map(|(start, end, second)| Overlap {
                first: *first,
                second: *second,
                country,
                days: Window { first: *start, last: *end.min(last) },
            }));
        }
    }
    found
}
