use std::collections::BTreeSet;

use crate::{
    lang::Language,
    model::Collection,
    search::{Facet, Value},
    view::View,
};

/// The command line that opens the explorer on the same files with the same filters, quoted for a
/// POSIX shell. `paths` are what was read, as given.
pub fn command(view: &View, collection: &Collection, paths: &[String]) -> String {
    let mut query = Vec::new();
    let mut words = vec!["mandates".to_owned()];
    for (facet, choice) in view.selection.chosen() {
        let signed =
            |sign: &'static str, values: &BTreeSet<Value>| -> Vec<(&'static str, String)> {
                values.iter().map(|value| (sign, name(facet, *value, collection))).collect()
            };
        let values = [signed("", &choice.included), signed("-", &choice.excluded)].concat();
        let option = match facet {
            Facet::Country => Some("-c"),
            Facet::Organisation => Some("-o"),
            Facet::Check => Some("--check"),
            _ => None,
        };
        if let Some(option) = option {
            for (sign, name) in values {
                words.extend([option.to_owned(), format!("{sign}{name}")]);
            }
            continue;
        }
        // Facets without an option are fields of the query: any of what is chosen, none of the rest.
        for sign in ["", "-"] {
            let names = values.iter().filter(|(own, _)| *own == sign);
            let names: Vec<String> = names.map(|(_, name)| quoted(name)).collect();
            if !names.is_empty() {
                query.push(format!("{sign}{}:{}", field(facet), names.join(",")));
            }
        }
    }
    query.extend(Some(view.query.trim().to_owned()).filter(|own| !own.is_empty()));
    if !query.is_empty() {
        words.extend(["-q".to_owned(), query.join(" ")]);
    }
    if let Some(window) = view.window {
        words.extend(["--active".to_owned(), format!("{}..{}", window.first, window.last)]);
    }
    words.extend(paths.iter().cloned());
    // A shell cannot be given a NUL, and no name here has one.
    shlex::try_join(words.iter().map(String::as_str)).unwrap_or_default()
}

/// The name of a value as a query takes it.
fn name(facet: Facet, value: Value, collection: &Collection) -> String {
    match value {
        Value::Entry(key) => collection.lexicon.short(key, Language::En).to_owned(),
        Value::Language(language) => language.code().to_owned(),
        Value::Kind(kind) => kind.id().to_owned(),
        Value::Year(year) => year.to_string(),
        Value::Source(at) => {
            let file = collection.files.get(at as usize);
            file.map(|file| file.name.raw().to_owned()).unwrap_or_default()
        }
        Value::Check(kind) => kind.id().to_owned(),
        Value::Missing if facet == Facet::Check => "-".to_owned(),
        Value::Missing => "none".to_owned(),
    }
}

const fn field(facet: Facet) -> &'static str {
    match facet {
        Facet::Country => "country",
        Facet::Organisation => "org",
        Facet::Language => "lang",
        Facet::Kind => "kind",
        Facet::Year => "year",
        Facet::Check => "check",
        Facet::Source => "source",
    }
}

/// A value of a field; one of several words stands in quotation marks.
fn quoted(value: &str) -> String {
    if value.contains(char::is_whitespace) { format!("\"{value}\"") } else { value.to_owned() }
}
