use super::shared::{first_difference, uncut};
use crate::{
    model::{Check, CheckKind, Date, Evidence, Mandate, Period, Section, Source, Variant},
    safe::Safe,
};

/// The one mandate that several records of it make: of each value the fullest, the others kept.
pub fn assemble(mut members: Vec<Mandate>) -> Mandate {
    if members.len() == 1 {
        return members.remove(0);
    }
    // Merging gathers the best stated first; readers expect the order of the files.
    members.sort_by(|a, b| {
        let place = |record: &Mandate| (record.sources[0].file.clone(), record.sources[0].line);
        place(a).cmp(&place(b))
    });
    // Of records with equally much text the first stays the first.
    let fullest = (0..members.len()).rev().max_by_key(|at| text_length(&members[*at])).unwrap_or(0);
    let period = best_period(&members);
    let title = members
        .iter()
        .enumerate()
        .max_by_key(|(at, record)| {
            let title = record.title.raw();
            (uncut(title).is_none(), title.chars().count(), *at == fullest)
        })
        .map(|(_, record)| record.title.clone())
        .unwrap_or_default();

    let mut checks = Vec::new();
    let stated = |record: &Mandate| record.period.end.date();
    let ends = |record: &Mandate| stated(record).is_some_and(|end| Some(end) != period.end.date());
    if members.iter().any(ends) {
        let evidence = members.iter().flat_map(|record| record.sources.iter().map(dates_of));
        checks.push(Check { kind: CheckKind::DatesDiffer, evidence: evidence.collect() });
    }
    let (sections, variants, differences) = merge_sections(&members);
    if !differences.is_empty() {
        checks.push(Check { kind: CheckKind::TextDiffers, evidence: differences });
    }
    let first_with = |has: fn(&Mandate) -> bool| members.iter().position(has).unwrap_or(0);
    let organisations = first_with(|record| !record.organisations.is_empty());
    let places = first_with(|record| !record.places.is_empty());
    Mandate {
        id: String::new(),
        kind: members[fullest].kind,
        title,
        language: members[fullest].language,
        organisations: members[organisations].organisations.clone(),
        places: members[places].places.clone(),
        period,
        sections,
        variants,
        checks: members
            .iter_mut()
            .flat_map(|record| record.checks.drain(..))
            .chain(checks)
            .collect(),
        sources: members.into_iter().flat_map(|record| record.sources).collect(),
    }
}

fn text_length(record: &Mandate) -> usize {
    record.sections.iter().map(|section| section.text.raw().len()).sum()
}

/// The period that most sources and addresses give; of two given equally often, the later end.
fn best_period(members: &[Mandate]) -> Period {
    let weight = |period: Period| -> usize {
        let giving = members.iter().filter(|record| record.period == period);
        giving.flat_map(|record| &record.sources).map(|source| 1 + source.addresses.len()).sum()
    };
    let stated = members.iter().map(|record| record.period);
    let end = |period: Period| period.end.date().map(Date::last_day);
    stated
        .max_by_key(|period| {
            (
                period.start.date().is_some() || period.end.date().is_some(),
                weight(*period),
                end(*period),
            )
        })
        .unwrap_or_default()
}

fn dates_of(source: &Source) -> Evidence {
    Evidence { file: source.file.clone(), line: source.line, words: source.dates.clone() }
}

/// A part and its translation are two parts, not two wordings.
fn is_same_part(a: &Section, b: &Section) -> bool {
    (a.kind, a.language) == (b.kind, b.language)
}

/// The longest wording of each part, the wordings that differ from it in more than spacing, and
/// where their words differ.
fn merge_sections(members: &[Mandate]) -> (Vec<Section>, Vec<Variant>, Vec<Evidence>) {
    let mut sections: Vec<Section> = Vec::new();
    for section in members.iter().flat_map(|record| &record.sections) {
        match sections.iter_mut().find(|shown| is_same_part(shown, section)) {
            Some(shown) if shown.text.raw().len() < section.text.raw().len() => {
                shown.clone_from(section);
            }
            Some(_) => {}
            None => sections.push(section.clone()),
        }
    }
    sections.sort_by_key(|section| (section.kind, section.language));
    let (mut variants, mut differences) = (Vec::<Variant>::new(), Vec::new());
    let mut source = 0;
    for record in members {
        for section in &record.sections {
            let shown = sections.iter().find(|shown| is_same_part(shown, section));
            let Some(words) =
                shown.and_then(|shown| first_difference(shown.text.raw(), section.text.raw()))
            else {
                continue;
            };
            differences.push(Evidence {
                file: record.sources[0].file.clone(),
                line: record.sources[0].line,
                words: Safe::line(words),
            });
            if !variants.iter().any(|known| known.section == *section) {
                variants.push(Variant { source, section: section.clone() });
            }
        }
        source += record.sources.len();
    }
    (sections, variants, differences)
}
