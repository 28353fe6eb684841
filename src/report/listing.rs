use std::io::{self, Write};

use super::{setting::Setting, short_ids::ShortIds};
use crate::{
    model::{Mandate, Sign},
    text::{cut, pad, pad_left, width},
};

/// Columns of the start of a mandate and of its length.
const START: usize = 7;
const LENGTH: usize = 7;
/// A title is given no less, however narrow the table.
const LEAST: usize = 8;
/// No id is given more: several that begin alike are told apart by `show`.
const WIDEST_ID: usize = 14;

/// A mandate to write, with why it was found.
pub(super) type Row<'m> = (&'m Mandate, String);

/// Writes mandates as a table for a reader, no wider than so many columns: a line of headings, then
/// for each what to doubt, why it was found where that is asked for, a short id, start, length,
/// organisations, places, title. Narrow tables give up organisations, then places, lengths, starts,
/// which ids begin with anyway.
pub(super) fn listing<'m>(
    setting: &Setting<'_>,
    columns: usize,
    why: usize,
    mandates: impl Iterator<Item = Row<'m>> + Clone,
    out: &mut impl Write,
) -> io::Result<()> {
    let ids = ShortIds::of(setting.collection);
    let heading = &setting.words.headings;
    let widest = mandates.clone().map(|(own, _)| width(ids.short(own))).max();
    let Some(widest) = widest else { return Ok(()) };
    let id = widest.min(WIDEST_ID).max(width(&heading.id));
    let listing = Listing { columns, why, id };
    listing.line(
        ' ',
        &heading.why,
        [
            &heading.id,
            &heading.start,
            &heading.length,
            &heading.organisation,
            &heading.places,
            &heading.title,
        ],
        out,
    )?;
    for (mandate, why) in mandates {
        let lexicon = &setting.collection.lexicon;
        let language = setting.words.language();
        let names = mandate.organisations.iter().map(|own| lexicon.short(own.key, language));
        listing.line(
            mandate.sign().map_or(' ', Sign::char),
            &why,
            [
                ids.short(mandate),
                &mandate.start_month(),
                &setting.words.short_duration(&mandate.period),
                &names.collect::<Vec<_>>().join(", "),
                &mandate.place_codes(lexicon, language),
                mandate.title.shown(),
            ],
            out,
        )?;
    }
    Ok(())
}

/// Which columns there is room for, and how wide they are.
struct Listing {
    columns: usize,
    why: usize,
    id: usize,
}

impl Listing {
    fn line(
        &self,
        sign: char,
        why: &str,
        cells: [&str; 6],
        out: &mut impl Write,
    ) -> io::Result<()> {
        let [id, start, length, organisations, places, title] = cells;
        let spare = self.columns.saturating_sub(self.id + self.why);
        let mut line = format!("{sign} ");
        let mut add = |is_there: bool, cell: String| {
            if is_there {
                line.push_str(&cell);
                line.push_str("  ");
            }
        };
        add(self.why > 0, pad(why, self.why));
        add(true, pad(id, self.id));
        add(spare >= 30, pad(start, START));
        add(spare >= 44, pad_left(length, LENGTH));
        add(spare >= 84, pad(organisations, 14));
        add(spare >= 62, pad(places, 11));
        let room = self.columns.saturating_sub(width(&line)).max(LEAST);
        line.push_str(&cut(title, room));
        writeln!(out, "{}", line.trim_end())
    }
}
