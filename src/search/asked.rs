//! A question carried through all shards, by one thread or by several.

use std::{sync::Arc, thread};

use super::{
    evaluate::Evaluator,
    memory::{Known, Memory},
    plan::Sought,
    plane::Plane,
    postings::threads,
    survey::{Survey, Tally},
};

/// What was found: how well each record was, which records pass the filters where there are some,
/// and what was counted.
pub(super) struct Seen {
    pub(super) planes: Arc<Vec<Plane>>,
    pub(super) kept: Vec<Vec<u64>>,
    pub(super) tally: Tally,
}

/// A shard's turn.
struct Turn<'t> {
    evaluator: Evaluator<'t>,
    found: Planes<'t>,
    kept: Vec<u64>,
}

/// What a shard's parts find.
enum Planes<'t> {
    /// Known from the question before.
    Known(&'t Plane),
    /// To be worked out into `plane`; in `before` what all parts but the last find is known, or will
    /// be.
    New { before: Plane, is_known: bool, plane: Plane },
}

/// From so many shards on the work is shared among threads: for fewer, starting them takes longer.
const SHARED_FROM: usize = 4;

/// Asks all shards for all parts.
pub(super) fn look(
    shards: Vec<Evaluator<'_>>,
    parts: &[Sought],
    survey: &Survey<'_>,
    memory: &mut Memory,
) -> Seen {
    let known = memory.recall(parts);
    let whole = if let Known::Whole(planes) = &known { Some(Arc::clone(planes)) } else { None };
    let mut turns = turns(shards, known, whole.as_deref().map_or(&[], Vec::as_slice));
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
        for other in others.into_iter().filter_map(|other| other.join().ok()) {
            tally.add(other);
        }
    });
    finish(turns, parts, whole.clone(), tally, memory)
}

fn turns<'t>(shards: Vec<Evaluator<'t>>, known: Known, whole: &'t [Plane]) -> Vec<Turn<'t>> {
    let (mut before, mut spare, is_known) = match known {
        Known::Whole(_) => Default::default(),
        Known::Before(before, spare) => (before, spare, true),
        Known::Nothing(spare) => (Vec::new(), spare, false),
    };
    before.resize_with(shards.len(), Plane::new);
    spare.resize_with(shards.len(), Plane::new);
    let planes = before.into_iter().zip(spare);
    let turn = |(at, (evaluator, (before, plane))): (usize, (_, (Plane, Plane)))| {
        let found = match whole.get(at) {
            Some(known) => Planes::Known(known),
            None => Planes::New { before, is_known, plane },
        };
        Turn { evaluator, found, kept: Vec::new() }
    };
    shards.into_iter().zip(planes).enumerate().map(turn).collect()
}

fn take(turns: &mut [Turn<'_>], parts: &[Sought], survey: &Survey<'_>, tally: &mut Tally) {
    let mut spare = Plane::new();
    for turn in turns {
        let plane: &Plane = match &mut turn.found {
            Planes::Known(plane) => plane,
            Planes::New { before, is_known, plane } => {
                evaluate(&turn.evaluator, parts, before, *is_known, plane, &mut spare);
                plane
            }
        };
        turn.kept = survey.look(plane, turn.evaluator.first, tally);
    }
}

fn evaluate(
    evaluator: &Evaluator<'_>,
    parts: &[Sought],
    before: &mut Plane,
    is_known: bool,
    plane: &mut Plane,
    spare: &mut Plane,
) {
    let Some((last, earlier)) = parts.split_last() else {
        return evaluator.admit_all(plane);
    };
    if earlier.is_empty() {
        evaluator.admit_all(plane);
    } else {
        if !is_known {
            evaluator.admit_all(before);
            earlier.iter().for_each(|part| evaluator.narrow(before, part, spare));
        }
        plane.clone_from(before);
    }
    evaluator.narrow(plane, last, spare);
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
        if let Planes::New { before: own, plane, .. } = turn.found {
            before.push(own);
            planes.push(plane);
        }
    }
    if let Some(planes) = whole {
        return Seen { planes, kept, tally };
    }
    let planes = Arc::new(planes);
    memory.keep(parts, before, &planes);
    Seen { planes, kept, tally }
}
