//! How well each record of a shard was found, one packed number a record.
//!
//! The larger number is the better find: three bits of tier, nine of score, four that say through
//! what a concept was found. Zero is not found.

use super::{postings::Postings, tier::Tier};

/// One number a record of a shard.
pub(super) type Plane = Vec<u16>;

const VIA_BITS: u32 = 4;
const SCORE_BITS: u32 = 9;
/// The largest score.
pub(super) const BEST_SCORE: u16 = (1 << SCORE_BITS) - 1;
/// How many things a concept may be found through that are told apart.
pub(super) const VIAS: usize = 1 << VIA_BITS;
const TIER_SHIFT: u32 = VIA_BITS + SCORE_BITS;
const TIER_MASK: u16 = 7 << TIER_SHIFT;
const VIA_MASK: u16 = (1 << VIA_BITS) - 1;

/// What filters alone let through: no weaker than any word.
pub(super) const ADMITTED: u16 = TIER_MASK;

/// What a filter lets through, with the score of what a word has found there.
pub(super) const fn admitted_with(find: u16) -> u16 {
    ADMITTED | (find & !(TIER_MASK | VIA_MASK))
}

/// The number of a tier, without a score.
pub(super) fn of_tier(tier: Tier, via: u16) -> u16 {
    let rank = match tier {
        Tier::Letters => 1,
        Tier::Slip => 2,
        Tier::Concept => 3,
        Tier::Form => 4,
        Tier::Start => 5,
        Tier::Exact => 6,
    };
    rank << TIER_SHIFT | (via & VIA_MASK)
}

/// The tier of a record that was found.
pub(super) const fn tier(find: u16) -> Tier {
    match find >> TIER_SHIFT {
        0 | 1 => Tier::Letters,
        2 => Tier::Slip,
        3 => Tier::Concept,
        4 => Tier::Form,
        5 => Tier::Start,
        _ => Tier::Exact,
    }
}

/// Through what, as a position in the question's list.
pub(super) const fn via(find: u16) -> usize {
    (find & VIA_MASK) as usize
}

/// Different pairs of tier and via.
pub(super) const REASONS: usize = VIAS << (u16::BITS - TIER_SHIFT);

/// The number of a find's tier and via together; less than [`VIAS`] where nothing was found.
pub(super) const fn reason(find: u16) -> usize {
    (find >> TIER_SHIFT) as usize * VIAS + via(find)
}

/// The tier of such a number.
pub(super) const fn tier_of(reason: usize) -> Tier {
    tier(((reason / VIAS) << TIER_SHIFT) as u16)
}

/// Different ranks.
pub(super) const RANKS: usize = 1 << (u16::BITS - VIA_BITS);

/// Rank within all tiers: tier and score alone.
pub(super) const fn rank(find: u16) -> u16 {
    find >> VIA_BITS
}

/// How much of a posting's impact a word brings in: of 256ths of [`BEST_SCORE`].
pub(super) type Weight = u32;

/// Keeps the best find of each record among some postings that are admitted.
pub(super) fn scatter(
    plane: &mut [u16],
    postings: Postings<'_>,
    base: u16,
    weight: Weight,
    admits: impl Fn(u16, u8) -> bool,
) {
    for (at, impact) in postings {
        if let Some(best) = plane.get_mut(usize::from(at))
            && admits(at, impact)
        {
            *best = (*best).max(base | scored(impact, weight));
        }
    }
}

/// As [`scatter`], for impacts of all records side by side; zero is none.
pub(super) fn lay_over(plane: &mut [u16], impacts: &[u8], base: u16, weight: Weight) {
    for (best, impact) in plane.iter_mut().zip(impacts) {
        let found = if *impact == 0 { 0 } else { base | scored(*impact, weight) };
        *best = (*best).max(found);
    }
}

const fn scored(impact: u8, weight: Weight) -> u16 {
    ((((impact as u32) * weight) >> 16) as u16) << VIA_BITS
}

/// Leaves what both found: the weaker tier with what it was found through, the sum of the scores.
pub(super) fn both(plane: &mut [u16], other: &[u16]) {
    for (own, other) in plane.iter_mut().zip(other) {
        let weaker = if *own >> TIER_SHIFT <= *other >> TIER_SHIFT { *own } else { *other };
        let sum = (score(*own) + score(*other)).min(BEST_SCORE);
        let found = (weaker & (TIER_MASK | VIA_MASK)) | sum << VIA_BITS;
        *own = if *own == 0 || *other == 0 { 0 } else { found };
    }
}

/// The score of a find.
pub(super) const fn score(find: u16) -> u16 {
    (find >> VIA_BITS) & BEST_SCORE
}

/// Leaves what the other did not find.
pub(super) fn except(plane: &mut [u16], other: &[u16]) {
    for (own, other) in plane.iter_mut().zip(other) {
        *own = if *other == 0 { *own } else { 0 };
    }
}
