//! Views that the reader saved, by number or by name.

use std::{
    collections::BTreeMap,
    io::{self, Write},
};

use super::{
    hints::nearest,
    keeping::looked_at,
    output::RowOutput,
    said::{MATCHED, NOTHING, say},
    surroundings::CliError,
};
use crate::{
    fold,
    kept::SavedView,
    report,
    safe::Safe,
    store::{Home, Part},
    strings::{Strings, fill},
    view::Wanted,
};

/// The saved views by their numbers.
///
/// # Errors
/// Where nothing that is kept may be read.
fn saved(home: &Home, words: &Strings) -> Result<BTreeMap<u8, SavedView>, CliError> {
    if *home == Home::Off {
        return Err(CliError::Refused(words.usage.views_off.clone()));
    }
    Ok(looked_at(home, &[Part::Views], words).views)
}

/// What a saved view filters.
///
/// # Errors
/// A name or a number that none has.
pub fn view(wanted: &str, home: &Home, words: &Strings) -> Result<Wanted, CliError> {
    let views = saved(home, words)?;
    let by_number = || views.get(&wanted.trim().parse().ok()?);
    let by_name = |view: &&SavedView| view.name == wanted;
    let folded = |view: &&SavedView| fold::key(&view.name) == fold::key(wanted);
    let mut ways = [views.values().find(by_name), by_number(), views.values().find(folded)];
    if let Some(view) = ways.iter_mut().find_map(Option::take) {
        return Ok(view.wanted.clone());
    }
    let name = words.quoted(Safe::line(wanted).shown());
    let told = fill(&words.usage.no_view, &[("name", &name)]);
    let near = nearest(wanted, views.values().map(|own| own.name.as_str()));
    let near = near.map(|own| fill(&words.usage.similar, &[("similar", &words.quoted(own))]));
    Err(CliError::Refused(words.apart(&[told, near.unwrap_or_default()])))
}

/// Writes the saved views; gives the exit status.
///
/// # Errors
/// Where nothing that is kept may be read; what standard output says.
pub fn list(
    output: &RowOutput,
    home: &Home,
    words: &Strings,
    columns: usize,
) -> Result<u8, CliError> {
    let views = saved(home, words)?;
    if views.is_empty() {
        say(&words.usage.no_views);
        return Ok(NOTHING);
    }
    let mut out = io::stdout().lock();
    report::saved_views(output.format(columns), &views, &mut out)?;
    out.flush()?;
    Ok(MATCHED)
}
