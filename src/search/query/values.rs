use super::{
    called::{Called, called, exactly},
    entries::entries,
};
use crate::{
    fold,
    lang::Language,
    model::{CheckKind as K, Collection, MandateKind},
    search::facet::{Facet, Value},
};

const MISSING: [Called<()>; 1] =
    [Called::new((), "none", "aucun", &["missing", "aucune", "manquant"])];

/// How a screen names a record that has no value of a facet.
const fn missing(facet: Facet) -> &'static [&'static str] {
    match facet {
        Facet::Country => &["no country", "sans pays"],
        Facet::Organisation => &["no organisation", "sans organisation"],
        Facet::Year => &["no date", "sans date"],
        Facet::Check => &["nothing to check", "rien à vérifier"],
        Facet::Language | Facet::Kind | Facet::Source => &["unknown", "inconnu", "inconnue"],
    }
}

const LANGUAGES: [Called<Language>; 2] = [
    Called::new(Language::En, "english", "anglais", &["en"]),
    Called::new(Language::Fr, "french", "français", &["fr"]),
];

const KINDS: [Called<MandateKind>; 5] = [
    Called::new(MandateKind::Mandate, "mandate", "mandat", &["mandates", "mandats"]),
    Called::new(MandateKind::Programme, "programme", "programme", &["program", "programmes"]),
    Called::new(MandateKind::Project, "project", "projet", &["projects", "projets"]),
    Called::new(MandateKind::Training, "training", "formation", &["trainings", "formations"]),
    Called::new(MandateKind::Activity, "activity", "activité", &["activities", "activités"]),
];

/// In English by their ids.
const CHECKS: [Called<K>; K::ALL.len()] = [
    check(K::EndBeforeStart, "inversé", &["reversed", "fin avant début"]),
    check(K::NoOrganisation, "sans-organisation", &[]),
    check(K::NoPlace, "sans-pays", &["no-country", "sans-lieu"]),
    check(K::UnspecifiedPlace, "lieu-non-précisé", &["unspecified-country", "pays-non-précisé"]),
    check(K::NoDates, "sans-date", &["undated", "sans-dates", "non-daté"]),
    check(K::NoStart, "sans-début", &[]),
    check(K::NoEnd, "sans-fin", &[]),
    check(K::OpenEnded, "ouvert", &["open"]),
    check(K::ApproximateDates, "approximatif", &["dates-approximatives"]),
    check(K::PlannedDates, "prévu", &["planned", "dates-prévues"]),
    check(K::Repeated, "répété", &[]),
    check(K::Merged, "fusionné", &[]),
    check(K::DatesDiffer, "dates-différentes", &[]),
    check(K::TextDiffers, "textes-différents", &[]),
    check(K::TitleCut, "titre-tronqué", &[]),
    check(K::Mojibake, "mojibake", &[]),
    check(K::NoText, "sans-texte", &[]),
];

/// What screens call some checks besides: understood in full only, as beginnings of these are those
/// of other names.
const SHOWN: [(K, &str); 17] = [
    (K::EndBeforeStart, "fin avant le début"),
    (K::UnspecifiedPlace, "no set country"),
    (K::NoStart, "no start date"),
    (K::NoStart, "sans date de début"),
    (K::NoEnd, "no end date"),
    (K::NoEnd, "sans date de fin"),
    (K::OpenEnded, "sans fin connue"),
    (K::OpenEnded, "sans fin fixée"),
    (K::Merged, "merged records"),
    (K::Merged, "fiches fusionnées"),
    (K::DatesDiffer, "ends differ"),
    (K::DatesDiffer, "fins divergentes"),
    (K::TextDiffers, "texts differ"),
    (K::TextDiffers, "textes divergents"),
    (K::TitleCut, "title cut short"),
    (K::Mojibake, "letters mended"),
    (K::Mojibake, "caractères réparés"),
];

const fn check(kind: K, fr: &'static str, others: &'static [&'static str]) -> Called<K> {
    Called::new(kind, kind.id(), fr, others)
}

/// The values of a facet that are called as written or, where none is, those whose name begins so.
/// Not of years, which are read as dates.
pub fn values(facet: Facet, written: &str, collection: &Collection) -> Vec<Value> {
    // A file may be called anything, `none` too, or what folds to nothing.
    if facet == Facet::Source
        && let Some(file) = (0..).zip(&collection.files).find(|(_, own)| own.name.raw() == written)
    {
        return vec![Value::Source(file.0)];
    }
    let key = fold::key(written);
    if key.is_empty() {
        return Vec::new();
    }
    let is_missing = missing(facet).iter().any(|name| fold::key(name) == key);
    if is_missing || exactly(&MISSING, &key).is_some() {
        return vec![Value::Missing];
    }
    let found = match facet {
        Facet::Country | Facet::Organisation => {
            let entries = entries(facet, written, &collection.lexicon).into_iter();
            entries.map(Value::Entry).collect()
        }
        Facet::Language => all(&LANGUAGES, &key, Value::Language),
        Facet::Kind => all(&KINDS, &key, Value::Kind),
        Facet::Check => match SHOWN.iter().find(|(_, name)| fold::key(name) == key) {
            Some((kind, _)) => vec![Value::Check(*kind)],
            None => all(&CHECKS, &key, Value::Check),
        },
        Facet::Source => files(&key, collection),
        Facet::Year => Vec::new(),
    };
    // `non` may come to be `none`, where nothing else begins so.
    if found.is_empty() && key.len() > 1 { all(&MISSING, &key, |()| Value::Missing) } else { found }
}

/// The values of a facet that a command line names so; of years one by its number.
pub fn values_called(facet: Facet, name: &str, collection: &Collection) -> Vec<Value> {
    match name.parse() {
        Ok(year) if facet == Facet::Year => vec![Value::Year(year)],
        _ => values(facet, name, collection),
    }
}

/// What a command line calls a value; called so, it is understood as this value.
pub fn name_of(value: Value, collection: &Collection) -> String {
    match value {
        Value::Source(position) => {
            let file = usize::try_from(position).ok().and_then(|at| collection.files.get(at));
            file.map(|file| file.name.raw().to_owned()).unwrap_or_default()
        }
        Value::Language(language) => language.code().to_owned(),
        _ => written(value, Language::En, collection),
    }
}

fn all<T: Copy>(table: &[Called<T>], key: &str, value: impl Fn(T) -> Value) -> Vec<Value> {
    called(table, key).into_iter().map(|row| value(row.what)).collect()
}

/// The file of this name, or all with a name that has it as a part.
fn files(key: &str, collection: &Collection) -> Vec<Value> {
    let mut files = Vec::new();
    for (position, file) in (0..).zip(&collection.files) {
        let name = fold::key(file.name.raw());
        if name == key {
            return vec![Value::Source(position)];
        }
        if name.contains(key) {
            files.push(Value::Source(position));
        }
    }
    files
}

/// What a value is called after a field's name by someone who types in a language. Typed so, it is
/// understood as this value.
pub fn written(value: Value, language: Language, collection: &Collection) -> String {
    let name = match value {
        Value::Entry(key) => {
            let lexicon = &collection.lexicon;
            let short = lexicon.short(key, language);
            // A place may be called the African Union, and `AU` is Australia among places.
            let is_other = lexicon.by_id(short).is_some_and(|other| other != key);
            Some(if is_other { lexicon.name(key, language) } else { short })
        }
        Value::Language(own) => offered(&LANGUAGES, own, language),
        Value::Kind(kind) => offered(&KINDS, kind, language),
        Value::Check(kind) => offered(&CHECKS, kind, language),
        Value::Missing => offered(&MISSING, (), language),
        Value::Year(year) => return year.to_string(),
        Value::Source(position) => {
            let file = usize::try_from(position).ok().and_then(|at| collection.files.get(at));
            file.map(|file| file.name.shown())
        }
    };
    name.unwrap_or_default().to_owned()
}

fn offered<T: Copy + PartialEq>(
    table: &[Called<T>],
    what: T,
    language: Language,
) -> Option<&'static str> {
    table.iter().find(|row| row.what == what).map(|row| row.name(language))
}
