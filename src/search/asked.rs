//! A question carried through all shards, by one thread or by several.

use std::{sync::Arc, thread};

use super::{
    evaluate::Evaluator,
    memory::{Known, Memory},
    plan::Sought,
    plane::Plane,
    postings::{joined, threads},
    survey::{Survey, Tally},
};
use crate::bits::Bits;

/// What was found: how well each record was, which records pass the filters where there are some,
/// and what was counted.
pub(super) struct Seen {
    pub(super) planes: Arc<Vec<Plane>>,
    pub(super) kept: Vec<Option<Bits>>,
    pub(super) tally: Tally,
}

/// A shard's turn.
struct Turn<'t> {
    evaluator: Evaluator<'t>,
    found: Planes<'t>,
    kept: Option<Bits>,
}

/// What a shard's parts find.
enum Planes<'t> {
    /// Known from the question before.
    Known(&'t Plane),
    /// To be worked out.
    New(Fresh),
}

/// What is to be worked out, and what helps.
struct Fresh {
    /// What all parts but the last find.
    before: Plane,
    /// Whether that is known already.
    is_known: bool,
    /// What all parts find.
    plane: Plane,
}

/// From so many shards on the work is shared among threads: for fewer, starting them takes longer.
const SHARED_FROM: usize = 4;

/// Asks all shards for all parts.
pub(super) fn look(
    shards: Vec<Evaluator<'_>>,
    parts: &[Sought],
    survey: &Survey<'_>,
    titles_only: bool,
    memory: &mut Memory,
) -> Seen {
    let mut known = memory.recall(parts, titles_only);
    let whole = known.whole.take();
    let whole_planes = whole.clone().unwrap_or_default();
    let mut turns = turns(shards, known, &whole_planes);
    let threads = if turns.len() < SHARED_FROM { 1 } else { threads() };
    let share = turns.len().div_ceil(threads).max(1);
    let mut runs = turns.chunks_mut(share);
    let own = runs.next().unwrap_or_default();
    let mut tally = survey.tally();
    thread::scope(|scope| {
        let others: Vec<_> = runs
            .map(|run| {
                scope.spawn(|| {
                    let mut tally = survey.tally();
                    take(run, parts, survey, &mut tally);
                    tally
                })
            })
            .collect();
        take(own, parts, survey, &mut tally);
        // In the order of their records.
        for other in others.into_iter().map(joined) {
            tally.add(other);
        }
    });
    finish(turns, parts, whole.clone(), tally, memory)
}

fn turns<'t>(shards: Vec<Evaluator<'t>>, known: Known, whole: &'t [Plane]) -> Vec<Turn<'t>> {
    let is_known = known.before.is_some();
    let (mut before, mut spare) = (known.before.unwrap_or_default(), known.spare);
    before.resize_with(shards.len(), Plane::new);
    spare.resize_with(shards.len(), Plane::new);
    let planes = before.into_iter().zip(spare);
    let turn = |(at, (evaluator, (before, plane))): (usize, (_, (Plane, Plane)))| {
        let found = match whole.get(at) {
            Some(known) => Planes::Known(known),
            None => Planes::New(Fresh { before, is_known, plane }),
        };
        Turn { evaluator, found, kept: None }
    };
    shards.into_iter().zip(planes).enumerate().map(turn).collect()
}

fn take(turns: &mut [Turn<'_>], parts: &[Sought], survey: &Survey<'_>, tally: &mut Tally) {
    let mut spare = Plane::new();
    for turn in turns {
        let plane = match &mut turn.found {
            Planes::Known(plane) => *plane,
            Planes::New(fresh) => fresh.evaluate(&turn.evaluator, parts, &mut spare),
        };
        turn.kept = survey.look(plane, turn.evaluator.first, tally);
    }
}

impl Fresh {
    fn evaluate(
        &mut self,
        evaluator: &Evaluator<'_>,
        parts: &[Sought],
        spare: &mut Plane,
    ) -> &Plane {
        let Some((last, earlier)) = parts.split_last() else {
            evaluator.admit_all(&mut self.plane);
            return &self.plane;
        };
        if earlier.is_empty() {
            evaluator.admit_all(&mut self.plane);
        } else {
            if !self.is_known {
                evaluator.admit_all(&mut self.before);
                earlier.iter().for_each(|part| evaluator.narrow(&mut self.before, part, spare));
            }
            self.plane.clone_from(&self.before);
        }
        evaluator.narrow(&mut self.plane, last, spare);
        &self.plane
    }
}

fn finish(
    turns: Vec<Turn<'_>>,
    parts: &[Sought],
    whole: Option<Arc<Vec<Plane>>>,
    tally: Tally,
    memory: &mut Memory,
) -> Seen {
    let (mut before, mut planes, mut kept) = (Vec::new(), Vec::new(), Vec::new());
    for turn in turns {
        kept.push(turn.kept);
        if let Planes::New(fresh) = turn.found {
            before.push(fresh.before);
            planes.push(fresh.plane);
        }
    }
    if let Some(planes) = whole {
        return Seen { planes, kept, tally };
    }
    let planes = Arc::new(planes);
    memory.keep(parts, before, &planes);
    Seen { planes, kept, tally }
}
