//! Records that tell of the same mandate become one; none is dropped.
//!
//! Courses held every year bear one title, so a title is never enough. What else must agree is said
//! at each step below. Where a record fits two mandates equally well it stays on its own.

use std::{
    cell::OnceCell,
    collections::{BTreeMap, BTreeSet, HashMap},
};

use super::{
    assemble::assemble,
    shared::{WordSet, title_key, uncut},
};
use crate::{
    lexicon::Key,
    model::{Mandate, Period, PeriodClass, SectionKind},
    safe::Safe,
};

/// Records found to be one mandate.
struct Cluster {
    members: Vec<Mandate>,
    /// The different words of each member's text, once they were asked for: few ever are, and those
    /// are compared often.
    texts: Vec<OnceCell<WordSet>>,
    organisations: BTreeSet<Key>,
    places: BTreeSet<Key>,
    period: Period,
    /// What a registry knows it by.
    identifier: Option<Safe>,
}

impl Cluster {
    fn of(record: Mandate) -> Self {
        let mut identifiers = record.sources.iter().map(|source| &source.identifier);
        Self {
            identifier: identifiers.find(|own| !own.is_empty()).cloned(),
            organisations: record.organisations.iter().map(|named| named.key).collect(),
            places: record.places.iter().map(|named| named.key).collect(),
            period: record.period,
            texts: vec![OnceCell::new()],
            members: vec![record],
        }
    }

    fn take(&mut self, other: Self) {
        if self.organisations.is_empty() {
            self.organisations = other.organisations;
        }
        if self.places.is_empty() {
            self.places = other.places;
        }
        self.identifier = self.identifier.take().or(other.identifier);
        self.texts.extend(other.texts);
        self.members.extend(other.members);
    }

    fn same_names(&self, other: &Self) -> bool {
        self.organisations == other.organisations && self.places == other.places
    }

    /// Equal, or missing on one side.
    fn compatible_names(&self, other: &Self) -> bool {
        let agree = |a: &BTreeSet<Key>, b: &BTreeSet<Key>| a == b || a.is_empty() || b.is_empty();
        agree(&self.organisations, &other.organisations) && agree(&self.places, &other.places)
    }

    /// Whether a registry knows them as two, however alike they are.
    fn is_registered_apart(&self, other: &Self) -> bool {
        let known = self.identifier.as_ref().zip(other.identifier.as_ref());
        known.is_some_and(|(own, their)| own != their)
    }

    /// Whether a title or a start agrees: an identifier that is filled in for form's sake, as in
    /// `n/a`, makes nothing one.
    fn resembles(&self, other: &Self) -> bool {
        let title = |cluster: &Self| title_key(cluster.members[0].title.raw());
        (self.is_dated() && self.period.start == other.period.start) || title(self) == title(other)
    }

    fn is_dated(&self) -> bool {
        self.period.class() != PeriodClass::Undated
    }

    /// Another end of the same start, both stated.
    fn ends_otherwise(&self, other: &Self) -> bool {
        self.period.start == other.period.start
            && self.period.start.date().is_some()
            && self.period.end.date().is_some()
            && other.period.end.date().is_some()
    }

    fn shares_text(&self, other: &Self) -> bool {
        let shares = |own: &WordSet| other.texts().any(|their| own.shares_most_with(their));
        self.texts().any(shares)
    }

    fn texts(&self) -> impl Iterator<Item = &WordSet> {
        let texts = self.texts.iter().zip(&self.members);
        texts.map(|(text, record)| text.get_or_init(|| WordSet::of(&all_text(record))))
    }

    /// Alike in all that an undated record can state.
    fn repeats_undated(&self, other: &Self) -> bool {
        let (own, their) = (&self.members[0], &other.members[0]);
        let named = !self.organisations.is_empty() && !self.places.is_empty();
        !self.is_dated() && named && self.same_names(other) && all_text(own) == all_text(their)
    }
}

fn all_text(record: &Mandate) -> String {
    let descriptions = record.sections.iter().filter(|part| part.kind == SectionKind::Description);
    descriptions.map(|part| part.text.raw()).collect::<Vec<_>>().join("\n")
}

/// One mandate for all records that tell of it, in no order yet.
pub fn merge(mut records: Vec<Mandate>) -> Vec<Mandate> {
    // Merging must not depend on the order in which files were named.
    records.sort_by(|a, b| {
        (&a.sources[0].file, a.sources[0].line).cmp(&(&b.sources[0].file, b.sources[0].line))
    });
    let mut by_title: BTreeMap<String, Vec<Mandate>> = BTreeMap::new();
    for record in records {
        by_title.entry(title_key(record.title.raw())).or_default().push(record);
    }
    let mut clusters = Vec::with_capacity(by_title.len());
    for (title, records) in by_title {
        if title.is_empty() {
            // Signs without a letter are no title that two records could share.
            clusters.extend(records.into_iter().map(Cluster::of));
        } else {
            clusters.extend(cluster_one_title(records));
        }
    }
    let clusters = join_same_identifiers(join_cut_titles(clusters));
    clusters.into_iter().map(|cluster| assemble(cluster.members)).collect()
}

/// What a registry knows by one identifier is one mandate where title or start agrees, whatever else
/// was changed in it since.
fn join_same_identifiers(clusters: Vec<Cluster>) -> Vec<Cluster> {
    let mut joined: Vec<Cluster> = Vec::with_capacity(clusters.len());
    let mut known: HashMap<Safe, usize> = HashMap::new();
    for cluster in clusters {
        let Some(identifier) = cluster.identifier.clone() else {
            joined.push(cluster);
            continue;
        };
        match known.get(&identifier).copied() {
            Some(at) if joined[at].resembles(&cluster) => joined[at].take(cluster),
            _ => {
                known.entry(identifier).or_insert(joined.len());
                joined.push(cluster);
            }
        }
    }
    joined
}

/// Records of one title: the best stated first, so that those with something missing find them.
fn cluster_one_title(records: Vec<Mandate>) -> Vec<Cluster> {
    let mut waiting: Vec<Cluster> = records.into_iter().map(Cluster::of).collect();
    waiting.sort_by_key(|cluster| {
        let missing =
            usize::from(cluster.organisations.is_empty()) + usize::from(cluster.places.is_empty());
        (!cluster.is_dated(), missing)
    });
    let mut clusters: Vec<Cluster> = Vec::new();
    for record in waiting {
        match home(&clusters, &record) {
            Some(at) => clusters[at].take(record),
            None => clusters.push(record),
        }
    }
    join_other_ends(clusters)
}

/// The cluster a record belongs to, if it is plain which.
fn home(clusters: &[Cluster], record: &Cluster) -> Option<usize> {
    let fits = |cluster: &Cluster| {
        if cluster.is_registered_apart(record) {
            false
        } else if record.is_dated() {
            cluster.period == record.period && cluster.compatible_names(record)
        } else {
            (cluster.compatible_names(record) && cluster.shares_text(record))
                || cluster.repeats_undated(record)
        }
    };
    let fitting: Vec<usize> = (0..clusters.len()).filter(|at| fits(&clusters[*at])).collect();
    match fitting.as_slice() {
        [] => None,
        [only] => Some(*only),
        several => several.iter().copied().find(|at| clusters[*at].same_names(record)),
    }
}

/// Same title, organisations, places and start: one mandate whose sources disagree on the end.
fn join_other_ends(clusters: Vec<Cluster>) -> Vec<Cluster> {
    let mut joined: Vec<Cluster> = Vec::new();
    for cluster in clusters {
        let twin = joined.iter_mut().find(|other| {
            other.same_names(&cluster)
                && other.ends_otherwise(&cluster)
                && !other.is_registered_apart(&cluster)
        });
        match twin {
            Some(twin) => twin.take(cluster),
            None => joined.push(cluster),
        }
    }
    joined
}

/// Pages cut titles of about 150 characters; a few letters before a cut begin anything.
const SHORTEST_STEM: usize = 20;

/// A title that a page cut, and the one longer title of the same period, with no other names, that
/// begins with it.
fn join_cut_titles(clusters: Vec<Cluster>) -> Vec<Cluster> {
    let (cut, mut whole): (Vec<_>, Vec<_>) = clusters.into_iter().partition(|cluster| {
        let all_cut = |record: &Mandate| {
            uncut(record.title.raw()).is_some_and(|stem| stem.chars().count() >= SHORTEST_STEM)
        };
        cluster.is_dated() && cluster.members.iter().all(all_cut)
    });
    let mut by_period: HashMap<Period, Vec<usize>> = HashMap::new();
    for (at, cluster) in whole.iter().enumerate() {
        for member in &cluster.members {
            let same_period = by_period.entry(member.period).or_default();
            if !same_period.contains(&at) {
                same_period.push(at);
            }
        }
    }
    for cluster in cut {
        let stem = title_key(cluster.members[0].title.raw());
        let same_period = by_period.get(&cluster.period).map_or(&[][..], Vec::as_slice);
        let longer: Vec<usize> = same_period
            .iter()
            .copied()
            .filter(|at| whole[*at].compatible_names(&cluster))
            .filter(|at| !whole[*at].is_registered_apart(&cluster))
            .filter(|at| title_key(whole[*at].members[0].title.raw()).starts_with(&stem))
            .collect();
        match longer.as_slice() {
            [only] => whole[*only].take(cluster),
            _ => whole.push(cluster),
        }
    }
    whole
}
