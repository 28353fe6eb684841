use std::ops::Range;

use crate::search::Bars;

/// What stands out along a timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nothing is active, and something is both before and after.
    Gap,
    /// As much is active as at no other time.
    Peak,
}

/// A run of bins that stands out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Landmark {
    /// Why.
    pub kind: Kind,
    /// Its bins.
    pub bins: Range<usize>,
    /// Whether it goes on before the first bin or after the last, so that its length is not known.
    pub is_cut: bool,
}

/// The gaps and peaks of what is active, in order.
pub fn landmarks(bars: &Bars) -> Vec<Landmark> {
    let counts = &bars.active;
    let top = counts.iter().copied().max().unwrap_or(0);
    let mut found = Vec::new();
    let mut from = 0;
    for run in counts.chunk_by(|a, b| a == b) {
        let bins = from..from + run.len();
        from = bins.end;
        let (opens, closes) = (bins.start == 0, bins.end == counts.len());
        let inside = (!opens || bars.is_before) && (!closes || bars.is_after);
        match run.first() {
            Some(0) if inside && top > 0 => {
                found.push(Landmark { kind: Kind::Gap, bins, is_cut: opens || closes });
            }
            Some(count) if *count == top && top > 0 => {
                found.push(Landmark { kind: Kind::Peak, bins, is_cut: false });
            }
            _ => {}
        }
    }
    found
}

/// The longest gap whose length is known; of equals the first.
pub fn longest_gap(landmarks: &[Landmark]) -> Option<&Landmark> {
    let gaps = landmarks.iter().filter(|own| own.kind == Kind::Gap && !own.is_cut);
    gaps.rev().max_by_key(|own| own.bins.len())
}
