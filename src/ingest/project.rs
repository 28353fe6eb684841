//! Project pages: a trail of the site, the title again, prose that may say since when.

use super::{
    context::Context,
    dates,
    lines::Line,
    record::{Record, repeats},
};
use crate::model::{Mandate, MandateKind, SectionKind};

/// The record of a project page; `None` when the page does not begin with a project's trail, such
/// as `DCAFProject › Title` or `DCAFRegionSoutheast EuropeProjects › Title`.
pub fn read_project(context: &mut Context<'_>, lines: &[Line]) -> Option<Mandate> {
    let at = lines.iter().position(|line| !line.is_blank())?;
    let (trail, title) = lines[at].text.rsplit_once('›')?;
    let trail = trail.trim_end();
    let (organisation, region) = trail_parts(trail)?;
    let rest = &lines[at + 1..];
    let title = Line { text: title.trim().to_owned(), ..lines[at].clone() };
    let again = rest.iter().position(|line| !line.is_blank());
    let again = again.filter(|again| repeats(&rest[*again], &title));
    let body = &rest[again.map_or(0, |again| again + 1)..];

    let mut record =
        Record::new(context, MandateKind::Project, again.map_or(&title, |at| &rest[at]));
    record.mandated_by(context, organisation);
    if let Some(places) = places_in(context, record.title()) {
        record.takes_place_in(context, &places);
    } else if let Some(region) = region {
        record.takes_place_in(context, region);
    }
    // Only the opening paragraph speaks of the project as a whole.
    if let Some(opening) = body.iter().find(|line| !line.is_blank()) {
        let stated =
            dates::first_since(&opening.text).or_else(|| dates::first_range(&opening.text));
        if let Some(stated) = stated {
            let written = opening.text[stated.range.clone()].to_owned();
            record.dated(context, opening.number, &stated, &written);
        }
    }
    record.section(context, SectionKind::Description, body);
    Some(record.finish())
}

/// Organisation and region of a trail whose words the site ran together.
fn trail_parts(trail: &str) -> Option<(&str, Option<&str>)> {
    let before = trail.strip_suffix("Projects").or_else(|| trail.strip_suffix("Project"))?;
    let before = before.trim_end_matches(['›', ' ']);
    match before.split_once("Region") {
        Some((organisation, region)) => Some((organisation.trim(), Some(region.trim()))),
        None => Some((before, None)),
    }
}

/// The places that a title names, as it writes them.
fn places_in(context: &Context<'_>, title: &str) -> Option<String> {
    use crate::lexicon::Kind::{Country, Region};
    let mentions = context.lexicon.mentions(title).into_iter();
    let places: Vec<&str> = mentions
        .filter(|mention| matches!(context.lexicon.entry(mention.key).kind, Country | Region))
        .map(|mention| &title[mention.range])
        .collect();
    (!places.is_empty()).then(|| places.join(", "))
}
