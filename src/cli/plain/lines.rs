//! What is told of mandates, each line a whole when it is heard alone.

use std::io::{self, Write};

use crate::{
    model::{Mandate, Named, Sign},
    report::Setting,
    search::{Axis, Bars, Hit},
    strings::Count,
};

/// A mandate as a sentence would have it: title, when, who, where; what to doubt of its facts, whether
/// it is bookmarked, why it was found.
pub fn mandate(hit: &Hit, ranked: bool, setting: &Setting<'_>) -> String {
    let Setting { collection, words, kept, .. } = setting;
    let Some(mandate) = collection.mandates.get(hit.position) else { return String::new() };
    let names = |named: &[Named]| {
        let names = named.iter().map(|own| collection.lexicon.name(own.key, words.language()));
        words.all_of(&names.collect::<Vec<_>>())
    };
    let marked = kept.is_bookmarked(hit.position).then(|| words.chips.bookmarked.clone());
    let why = ranked.then(|| words.reason(&hit.reason, &collection.lexicon));
    words.apart(&[
        mandate.title.to_string(),
        words.period(&mandate.period),
        names(&mandate.organisations),
        names(&mandate.places),
        doubt(mandate, setting),
        marked.unwrap_or_default(),
        why.unwrap_or_default(),
    ])
}

/// What to doubt of its facts, where the screen has a sign for it.
fn doubt(mandate: &Mandate, setting: &Setting<'_>) -> String {
    let kinds = mandate.checks.iter().map(|check| check.kind);
    // That dates are approximate or open they say themselves.
    let grave = kinds.filter(|kind| kind.sign().is_some_and(|sign| sign < Sign::Approximate));
    let checks: Vec<&str> = grave.map(|kind| setting.words.check(kind)).collect();
    checks.join(", ")
}

/// How many mandates there are at a time, a line for each stretch of periods with as many; `none` is
/// what is said where there is none.
pub fn timeline(
    axis: &Axis,
    bars: &Bars,
    (none, setting): (&str, &Setting<'_>),
    out: &mut impl Write,
) -> io::Result<()> {
    let words = setting.words;
    let bins: Vec<usize> = (0..bars.active.len()).collect();
    for run in bins.chunk_by(|one, other| bars.active[*one] == bars.active[*other]) {
        let [first, last] = [run.first(), run.last()]
            .map(|at| at.map(|at| words.bin(axis.unit, axis.day(*at))).unwrap_or_default());
        let when = if first == last { first } else { format!("{first} – {last}") };
        let active = run.first().map_or(0, |at| bars.active[*at] as usize);
        let told = match active {
            0 => none.to_owned(),
            count => words.count(count, Count::Active),
        };
        writeln!(out, "{} {told}", words.colon(&when))?;
    }
    Ok(())
}
