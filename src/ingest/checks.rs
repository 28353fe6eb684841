use super::shared::uncut;
use crate::{
    lexicon::{Kind, Lexicon},
    model::{Check, CheckKind, Edge, Evidence, Mandate, PeriodClass, Source},
    safe::Safe,
};

/// Completes the checks of a merged mandate: each kind once, in order, with the words of its
/// sources. Checks that reading and merging noted keep their evidence.
pub fn check(mandate: &mut Mandate, lexicon: &Lexicon) {
    let noted = std::mem::take(&mut mandate.checks);
    let failed = CheckKind::ALL.into_iter().filter(|kind| {
        let is_noted = || noted.iter().any(|check| check.kind == *kind);
        fails(mandate, lexicon, *kind) || (!is_of_period(*kind) && is_noted())
    });
    let checks = failed.map(|kind| {
        let mut evidence = own_evidence(mandate, kind);
        for quoted in
            noted.iter().filter(|check| check.kind == kind).flat_map(|check| &check.evidence)
        {
            if !evidence.contains(quoted) {
                evidence.push(quoted.clone());
            }
        }
        Check { kind, evidence }
    });
    mandate.checks = checks.collect();
}

/// Whether the period alone decides it, as it decides what bars count.
const fn is_of_period(kind: CheckKind) -> bool {
    use CheckKind as K;
    matches!(kind, K::EndBeforeStart | K::NoDates | K::NoStart | K::NoEnd | K::OpenEnded)
        || matches!(kind, K::ApproximateDates | K::PlannedDates)
}

fn fails(mandate: &Mandate, lexicon: &Lexicon, kind: CheckKind) -> bool {
    let period = &mandate.period;
    let class = period.class();
    let sources = &mandate.sources;
    match kind {
        CheckKind::EndBeforeStart => class == PeriodClass::Reversed,
        CheckKind::NoOrganisation => mandate.organisations.is_empty(),
        CheckKind::NoPlace => mandate.places.is_empty(),
        CheckKind::UnspecifiedPlace => {
            mandate.places.iter().any(|place| lexicon.entry(place.key).kind == Kind::Unspecified)
        }
        CheckKind::NoDates => class == PeriodClass::Undated,
        CheckKind::NoStart => class == PeriodClass::Open && period.start.date().is_none(),
        CheckKind::NoEnd => class == PeriodClass::Open && period.end == Edge::Unknown,
        CheckKind::OpenEnded => class == PeriodClass::Open && period.end == Edge::Open,
        // One reason is enough to keep a period out of the bars; the weightier one is told.
        CheckKind::ApproximateDates => class != PeriodClass::Reversed && period.is_approximate(),
        CheckKind::PlannedDates => class != PeriodClass::Reversed && period.is_planned(),
        CheckKind::Repeated => sources
            .iter()
            .enumerate()
            .any(|(at, source)| sources[..at].iter().any(|other| is_repeat(source, other))),
        CheckKind::Merged => sources.len() > 1,
        CheckKind::TitleCut => uncut(mandate.title.raw()).is_some(),
        CheckKind::NoText => mandate.sections.is_empty(),
        // Only reading and merging can tell these.
        CheckKind::DatesDiffer | CheckKind::TextDiffers | CheckKind::Mojibake => false,
    }
}

/// The same block again in one file; two entries of a list that differ in a value are not.
fn is_repeat(a: &Source, b: &Source) -> bool {
    let values =
        |source: &Source| (source.title.clone(), source.dates.clone(), source.places.clone());
    a.file == b.file && values(a) == values(b)
}

/// What the sources themselves say on it, as written.
fn own_evidence(mandate: &Mandate, kind: CheckKind) -> Vec<Evidence> {
    let quote = |words: fn(&Source) -> &Safe| {
        let quoted = mandate.sources.iter().map(|source| Evidence {
            file: source.file.clone(),
            line: source.line,
            words: words(source).clone(),
        });
        quoted.collect()
    };
    match kind {
        CheckKind::EndBeforeStart => quote(|source| &source.dates),
        // What was written as a date and is none says more than the title.
        kind if is_of_period(kind) && mandate.sources.iter().any(|own| !own.dates.is_empty()) => {
            quote(|source| &source.dates)
        }
        CheckKind::UnspecifiedPlace => quote(|source| &source.places),
        CheckKind::DatesDiffer | CheckKind::TextDiffers | CheckKind::Mojibake => Vec::new(),
        _ => quote(|source| &source.title),
    }
}
