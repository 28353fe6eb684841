use super::{facets::value_names, setting::Setting};
use crate::{
    safe::Safe,
    search::Value,
    strings::fill,
    view::{Filter, View},
};

/// What filters, in the words of the screen's chips: `country: Mali or Niger, active 1 Jan 2016 – …`.
pub fn filters(view: &View, setting: &Setting<'_>) -> String {
    let chips = view.chips();
    let chips = chips.iter().map(|chip| chip_in_words(chip, view, setting));
    chips.collect::<Vec<_>>().join(", ")
}

fn chip_in_words(chip: &[Filter], view: &View, setting: &Setting<'_>) -> String {
    let (words, lexicon) = (setting.words, &setting.collection.lexicon);
    let single = |filter: &Filter| match *filter {
        Filter::Query => words.quoted(Safe::line(view.query.trim()).shown()),
        Filter::NoSlips => words.chips.no_slips.clone(),
        Filter::NoTranslations => words.chips.no_translations.clone(),
        Filter::TitlesOnly => words.chips.titles_only.clone(),
        Filter::Included(facet, value) | Filter::Excluded(facet, value) => match value {
            Value::Entry(key) => lexicon.short(key, words.language()).to_owned(),
            _ => value_names(facet, value, setting).1,
        },
        Filter::Bookmarked => words.chips.bookmarked.clone(),
        Filter::Window => view.window.map_or_else(String::new, |window| {
            let (from, to) = (words.day(window.first), words.day(window.last));
            fill(&words.chips.window, &[("from", &from), ("to", &to)])
        }),
    };
    let Some(facet) = chip.first().and_then(|own| own.facet()) else {
        return chip.iter().map(single).collect();
    };
    let is_included = |filter: &&Filter| matches!(filter, Filter::Included(..));
    let (included, excluded): (Vec<_>, Vec<_>) = chip.iter().partition(is_included);
    let joined = |filters: Vec<&Filter>, by: &str| {
        filters.into_iter().map(single).collect::<Vec<_>>().join(&format!(" {by} "))
    };
    let joint = if view.selection.wants_all(facet) { &words.chips.and } else { &words.chips.or };
    let not = |names: String| fill(&words.chips.not, &[("value", &names)]);
    let excluded = Some(excluded).filter(|own| !own.is_empty());
    let sides = [
        Some(joined(included, joint)).filter(|own| !own.is_empty()),
        excluded.map(|own| not(joined(own, &words.chips.or))),
    ];
    let sides: Vec<String> = sides.into_iter().flatten().collect();
    format!("{} {}", words.colon(&words.facet(facet).chip), sides.join(", "))
}
