use std::ops::RangeInclusive;

use crate::fold;

/// How long a mandate may take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lengths {
    /// What is counted.
    pub of: LengthOf,
    /// How many, both ends included.
    pub range: RangeInclusive<i64>,
}

/// What a length is counted in: each as the screen shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LengthOf {
    /// Inclusive calendar days.
    Days,
    /// Calendar months, the rest rounded to the nearest.
    Months,
}

/// Names of units, folded, with what they are counted in and how many of it one is. `m` is a month:
/// no mandate is told in minutes.
const UNITS: [(&[&str], LengthOf, i64); 4] = [
    (&["d", "j", "day", "days", "jour", "jours"], LengthOf::Days, 1),
    (&["w", "s", "sem", "week", "weeks", "semaine", "semaines"], LengthOf::Days, 7),
    (&["m", "mo", "month", "months", "mois"], LengthOf::Months, 1),
    (&["y", "a", "year", "years", "an", "ans", "annee", "annees"], LengthOf::Months, 12),
];

/// Longest length that is asked for; longer ones are slips of the finger.
const MOST: i64 = 1_000_000;

/// Reads lengths in any of the ways they are written: `>6m`, `<=2w`, `10d`, `1y..2y`, `6mois..`.
pub fn lengths(text: &str) -> Option<Lengths> {
    let text = text.trim();
    if let Some((before, after)) = text.split_once("..") {
        let (least, most) = (one(before), one(after));
        let (of, range) = match (least, most) {
            (Some((of, least)), Some((other, most))) if of == other && least <= most => {
                (of, least..=most)
            }
            (Some((of, least)), None) if after.trim().is_empty() => (of, least..=MOST),
            (None, Some((of, most))) if before.trim().is_empty() => (of, 0..=most),
            _ => return None,
        };
        return Some(Lengths { of, range });
    }
    let number = text.find(|c: char| c.is_ascii_digit())?;
    let (sign, rest) = text.split_at(number);
    let (of, number) = one(rest)?;
    let range = match sign.trim() {
        ">" => number + 1..=MOST,
        ">=" | "≥" => number..=MOST,
        "<" => 0..=number - 1,
        "<=" | "≤" => 0..=number,
        "" | "=" => number..=number,
        _ => return None,
    };
    Some(Lengths { of, range })
}

/// A number with its unit.
fn one(text: &str) -> Option<(LengthOf, i64)> {
    let text = text.trim();
    let unit = text.find(|c: char| !c.is_ascii_digit())?;
    let number: i64 = text[..unit].parse().ok()?;
    let name = fold::key(&text[unit..]);
    let (_, of, size) = UNITS.into_iter().find(|(names, ..)| names.contains(&name.as_str()))?;
    Some((of, number.checked_mul(size).filter(|number| *number <= MOST)?))
}
