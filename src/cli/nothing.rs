use super::matches::Matches;
use crate::{
    app::{Way, Ways},
    report::Setting,
    safe::Safe,
    search::{Query, Suspect, Value, name_of},
    strings::{Count, fill},
    view::{View, Wanted},
};

/// So many ways out are told.
const TOLD: usize = 6;

/// What keeps a view from letting anything through, and what would let something through, a line
/// each; nothing to say where nothing filters.
pub fn reasons(matches: &Matches<'_>) -> Vec<String> {
    let Matches { setting, view, .. } = *matches;
    if view.is_unfiltered() {
        return Vec::new();
    }
    let Setting { collection, words, kept, today } = *setting;
    let query = Query::on(&view.query, collection, today);
    let index = matches.index();
    let bookmarks = kept.bookmarks();
    let blame = index.blame(&view.question(&query, (&bookmarks, kept.words()), None), collection);
    let mut lines = vec![match Wanted::of(view, collection).written() {
        filters if filters.is_empty() => words.usage.nothing_at_all.clone(),
        filters => fill(&words.usage.nothing, &[("filters", &filters)]),
    }];
    let ways = Ways::of(blame, index.len());
    let helping = ways.rows().iter().filter(|(way, _)| *way != Way::Everything);
    lines.extend(helping.take(TOLD).map(|(way, count)| {
        let way = words.colon(&told(way, view, &query, setting));
        format!("  {way} {}", words.count(*count, Count::Mandates))
    }));
    lines
}

/// A way out in words; filters as the options that they are.
fn told(way: &Way, view: &View, query: &Query, setting: &Setting<'_>) -> String {
    let Setting { collection, words, .. } = *setting;
    let part = |at: usize| {
        let range = query.parts.get(at).map(|part| part.range.clone());
        let typed = range.and_then(|range| query.typed().get(range)).unwrap_or_default();
        words.quoted(Safe::line(typed.trim_matches('"')).shown())
    };
    let list = &words.list;
    let what = match way {
        Way::Instead { part: at, word, alone } => {
            let word = words.quoted(Safe::line(word.as_str()).shown());
            let text = if *alone { &list.instead_alone } else { &list.instead };
            return fill(text, &[("word", &word), ("typed", &part(*at))]);
        }
        Way::Everything => return list.everything.clone(),
        Way::Without(Suspect::Reach) => return list.any_way.clone(),
        Way::Without(Suspect::Part(at)) => part(*at),
        Way::Without(Suspect::Among) => Wanted { bookmarked: true, ..Wanted::default() }.written(),
        Way::Without(Suspect::Window) => {
            let mut only = view.unfiltered();
            only.window = view.window;
            Wanted::of(&only, collection).written()
        }
        Way::Without(Suspect::Facet(facet)) => {
            let mut only = view.unfiltered();
            only.selection = view.selection.clone();
            for (other, _) in view.selection.chosen().filter(|(own, _)| own != facet) {
                only.selection.clear(other);
            }
            Wanted::of(&only, collection).written()
        }
        Way::Without(Suspect::Value(facet, value)) => {
            let choice = view.selection.choice(*facet);
            let excluded = |value: &Value| choice.is_some_and(|own| own.excluded.contains(value));
            let sign = if excluded(value) { "-" } else { "" };
            let name = name_of(*value, collection);
            let named = [(*facet, vec![format!("{sign}{name}")])].into();
            Wanted { named, ..Wanted::default() }.written()
        }
    };
    fill(&list.without, &[("what", &what)])
}
