//! Pages of blocks: country pages, organisation profiles, programmes with their mandates.

use super::{
    context::Context,
    header::{Header, header},
    headings::{Furniture, Heading, furniture, heading},
    lines::Line,
    record::Record,
};
use crate::model::{Mandate, MandateKind, ProblemKind, SectionKind};

/// A header line with its position among the lines of the page, and its title's.
struct Block<'l> {
    at: usize,
    title: Option<usize>,
    header: Header<'l>,
}

/// The position of the first title of a page of blocks, if it has any header line.
pub fn first_block(context: &Context<'_>, lines: &[Line]) -> Option<usize> {
    let block = blocks(context, lines).into_iter().next()?;
    Some(block.title.unwrap_or(block.at))
}

/// One record for every header line, and for every block between them that has none.
pub fn read_blocks(context: &mut Context<'_>, lines: &[Line]) -> Vec<Mandate> {
    let blocks = blocks(context, lines);
    let place = page_place(context, lines);
    let mut records = Vec::with_capacity(blocks.len());
    for (index, block) in blocks.iter().enumerate() {
        let next = blocks.get(index + 1);
        let limit = next.map_or(lines.len(), |next| next.title.unwrap_or(next.at));
        let body = body(&lines[block.at + 1..limit]);
        records.push(read_block(context, lines, block, body));
        let rest = &lines[block.at + 1 + body.len()..limit];
        let mut parts = ended_parts(rest).into_iter();
        if rest.first().is_some_and(is_block_end) {
            parts.next();
            for part in parts {
                records.extend(read_part(context, part, place.as_deref()));
            }
        }
    }
    records
}

fn blocks<'l>(context: &Context<'_>, lines: &'l [Line]) -> Vec<Block<'l>> {
    let mut blocks: Vec<Block<'l>> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(header) = header(&line.text, context.lexicon) else {
            continue;
        };
        let floor = blocks.last().map_or(0, |block| block.at + 1);
        let title = (floor..at).rev().find(|above| !lines[*above].is_blank());
        let title = title.filter(|above| furniture(&lines[*above].text).is_none());
        // `EU mandate in Mali` right above a header is the title of that.
        let title = title.or_else(|| {
            let above = blocks.pop_if(|above| is_title_of(above, at, lines))?;
            Some(above.at)
        });
        blocks.push(Block { at, title, header });
    }
    blocks
}

/// Whether a line taken for a header is the title of the header at a later line: it states no
/// dates, and nothing stands between.
fn is_title_of(block: &Block<'_>, at: usize, lines: &[Line]) -> bool {
    block.header.stated.is_none() && lines[block.at + 1..at].iter().all(Line::is_blank)
}

fn read_block(
    context: &mut Context<'_>,
    lines: &[Line],
    block: &Block<'_>,
    body: &[Line],
) -> Mandate {
    let line = &lines[block.at];
    let titled = block.title.map_or(line, |title| &lines[title]);
    if block.title.is_none() {
        context.problem(line.number, ProblemKind::NoTitle, &line.text);
    }
    let mut record = Record::new(context, block.header.kind, titled);
    record.stands_on(line.number);
    record.mandated_by(context, &block.header.organisations);
    record.takes_place_in(context, &block.header.places);
    if let Some(stated) = &block.header.stated {
        record.dated(context, line.number, stated, block.header.dates);
    }
    record.section(context, SectionKind::Description, body);
    record.finish()
}

/// The lines of a block that are its text: up to the word that ends a block, a heading for nested
/// mandates, a vacancy or the site's own words.
///
/// Some pages separate paragraphs of one block by two empty lines, so those alone end nothing.
fn body(lines: &[Line]) -> &[Line] {
    for (at, line) in lines.iter().enumerate() {
        if matches!(heading(&line.text), Some((Heading::Nested, _))) {
            return &lines[..at];
        }
        match furniture(&line.text) {
            Some(Furniture::BlockEnd | Furniture::Other) => return &lines[..at],
            Some(Furniture::Vacancy) => {
                let title = lines[..at].iter().rposition(|line| !line.is_blank());
                return &lines[..title.unwrap_or(at)];
            }
            None => {}
        }
    }
    lines
}

/// A page of blocks without header lines: each is a title and prose, ended by the word that ends a
/// block, or parted by two empty lines under a doubled country heading. Nothing states dates.
pub fn read_headerless(context: &mut Context<'_>, lines: &[Line]) -> Vec<Mandate> {
    let place = page_place(context, lines);
    let heading = doubled_heading(lines);
    let lines = &lines[heading.map_or(0, |(_, end)| end)..];
    let parts = if lines.iter().any(is_block_end) {
        ended_parts(lines)
    } else if place.is_some() {
        split_at_gaps(lines)
    } else {
        return Vec::new();
    };
    let read = |part| read_part(context, part, place.as_deref());
    parts.into_iter().filter_map(read).collect()
}

/// The blocks without header lines that stand above the first one with.
pub fn read_leading(context: &mut Context<'_>, lines: &[Line]) -> Vec<Mandate> {
    let ends = lines.iter().any(is_block_end);
    let leading = ends.then(|| read_headerless(context, lines));
    leading.unwrap_or_default()
}

/// A block without a header line; `None` for what only looks like one.
fn read_part(context: &mut Context<'_>, part: &[Line], place: Option<&str>) -> Option<Mandate> {
    let at = part.iter().position(|line| !line.is_blank())?;
    let text = body(&part[at + 1..]);
    // A title alone is a link of the site; a title has no full stop and is no paragraph.
    let is_title = part[at].text.chars().count() <= 250 && !part[at].text.ends_with('.');
    if !is_title || text.iter().all(Line::is_blank) {
        return None;
    }
    let mut record = Record::new(context, MandateKind::Mandate, &part[at]);
    if let Some(place) = place {
        record.takes_place_in(context, place);
    }
    record.section(context, SectionKind::Description, text);
    Some(record.finish())
}

fn is_block_end(line: &Line) -> bool {
    furniture(&line.text) == Some(Furniture::BlockEnd)
}

/// The parts of a page that the word under a block ends; what follows the last is its foot.
fn ended_parts(lines: &[Line]) -> Vec<&[Line]> {
    let mut parts: Vec<_> = lines.split(is_block_end).collect();
    parts.pop();
    parts
}

/// The country that a page opens with.
fn page_place(context: &Context<'_>, lines: &[Line]) -> Option<String> {
    let (place, _) = doubled_heading(lines)?;
    context.lexicon.named(&place).is_some().then_some(place)
}

/// A country page opens with its country, twice; gives it with the position of the line after.
fn doubled_heading(lines: &[Line]) -> Option<(String, usize)> {
    let mut shown = lines.iter().enumerate().filter(|(_, line)| !line.is_blank());
    let (_, first) = shown.next()?;
    let (at, second) = shown.next()?;
    (first.text == second.text).then(|| (first.text.clone(), at + 1))
}

fn split_at_gaps(lines: &[Line]) -> Vec<&[Line]> {
    let mut parts = Vec::new();
    let (mut from, mut blank) = (0, 0);
    for (at, line) in lines.iter().enumerate() {
        if line.is_blank() {
            blank += 1;
            continue;
        }
        if blank >= 2 && at > from {
            parts.push(&lines[from..at]);
            from = at;
        }
        blank = 0;
    }
    parts.push(&lines[from..]);
    parts
}
