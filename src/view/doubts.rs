use crate::{
    model::{CheckKind, Collection},
    search::{Answer, Facet, Selection, Value},
};

/// A check with some mandates that fail it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// Which.
    pub kind: CheckKind,
    /// How many mandates fail it under all filters but those on checks.
    pub count: usize,
    /// The first of the mandates shown that do, by their positions in the collection.
    pub first: Vec<usize>,
}

/// How many of the mandates that an answer shows have something to doubt; `None` where checks filter,
/// as counts then reach beyond what is shown.
pub fn doubtful(answer: &Answer, selection: &Selection) -> Option<usize> {
    let sound = answer.counts.get(Facet::Check, Value::Missing);
    selection.choice(Facet::Check).is_none().then(|| answer.hits.len().saturating_sub(sound))
}

/// More mandates of one check are counted, not named.
const MOST: usize = 4;
/// So many hits are looked through for mandates to name.
const LOOKED_THROUGH: usize = 20_000;

/// The checks that mandates of an answer fail, gravest first.
pub fn doubts(answer: &Answer, collection: &Collection) -> Vec<Doubt> {
    let doubt = |kind| {
        let count = answer.counts.get(Facet::Check, Value::Check(kind));
        Doubt { kind, count, first: Vec::new() }
    };
    let mut doubts: Vec<Doubt> =
        CheckKind::ALL.into_iter().map(doubt).filter(|own| own.count > 0).collect();
    for hit in answer.hits.from(0).take(LOOKED_THROUGH) {
        if doubts.iter().all(|own| own.first.len() >= own.count.min(MOST)) {
            break;
        }
        let Some(mandate) = collection.mandates.get(hit.position) else { continue };
        for doubt in doubts.iter_mut().filter(|own| own.first.len() < MOST) {
            if mandate.fails(doubt.kind) {
                doubt.first.push(hit.position);
            }
        }
    }
    doubts
}
