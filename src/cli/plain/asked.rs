use crate::{
    fold,
    search::{Facet, Field},
};

/// What a line asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked<'l> {
    /// Words to search for.
    Words(&'l str),
    /// A value of a facet.
    Value(Facet, &'l str),
    /// Days to be active on.
    Dates(&'l str),
    /// How long it takes.
    Length(&'l str),
    /// The mandate of a number, from 1, in full.
    Mandate(usize),
    /// Where it was read; of the one told last without a number.
    Sources(Option<usize>),
    /// A bookmark on it, or none any more.
    Bookmark(Option<usize>),
    /// The note on it.
    Note(Option<usize>),
    /// Another note on it.
    Write(usize, &'l str),
    /// Only what is bookmarked, or all again.
    OnlyBookmarks,
    /// What is found from the first on.
    List,
    /// The next of it.
    More,
    /// Counts of values, of one facet or of those that most ask for.
    Facets(Option<Facet>),
    Timeline,
    Checks,
    /// Another order; without a name which there are.
    Sort(&'l str),
    Reverse,
    /// A file of what is found.
    Export(&'l str),
    Undo,
    Clear,
    Help,
    Quit,
}

/// A command by its names.
#[derive(Clone, Copy)]
enum Verb {
    Search,
    Open,
    Sources,
    Bookmark,
    Note,
    Bookmarks,
    List,
    More,
    Dates,
    Facets,
    Timeline,
    Checks,
    Sort,
    Reverse,
    Export,
    Undo,
    Clear,
    Help,
    Quit,
}

/// The names of commands, folded, in both languages; single letters are those of the screen's keys.
const VERBS: [(Verb, &[&str]); 19] = [
    (Verb::Search, &["search", "chercher", "s"]),
    (Verb::Open, &["open", "ouvrir"]),
    (Verb::Sources, &["sources", "i"]),
    (Verb::Bookmark, &["bookmark", "signet", "b"]),
    (Verb::Note, &["note"]),
    (Verb::Bookmarks, &["bookmarks", "signets"]),
    (Verb::List, &["list", "liste", "l"]),
    (Verb::More, &["more", "suite", "m"]),
    (Verb::Dates, &["dates", "d"]),
    (Verb::Facets, &["facets", "criteres", "f"]),
    (Verb::Timeline, &["timeline", "chronologie", "t"]),
    (Verb::Checks, &["checks", "controles"]),
    (Verb::Sort, &["sort", "tri", "trier"]),
    (Verb::Reverse, &["reverse", "inverser"]),
    (Verb::Export, &["export", "exporter", "e"]),
    (Verb::Undo, &["undo", "annuler", "u"]),
    (Verb::Clear, &["clear", "effacer", "x"]),
    (Verb::Help, &["help", "aide", "h"]),
    (Verb::Quit, &["quit", "quitter", "q"]),
];

/// All names of commands of more than a letter.
pub fn names() -> impl Iterator<Item = &'static str> {
    let names = VERBS.iter().flat_map(|(_, names)| names.iter().copied());
    names.filter(|name| name.len() > 1)
}

/// What a line asks for: a command with what it is about, or else words to search for. Where what
/// follows is not what a command is about, the line is no command: `list of donors`.
pub fn asked(line: &str) -> Asked<'_> {
    if let Some(words) = line.strip_prefix('/') {
        return Asked::Words(words.trim());
    }
    match line {
        "" => return Asked::More,
        "?" => return Asked::Help,
        "D" => return Asked::Checks,
        "B" => return Asked::OnlyBookmarks,
        "O" => return Asked::Reverse,
        _ => {}
    }
    // Nobody counts up to a year, and years are searched for.
    if let Some(number) = line.parse().ok().filter(|number| !(1900..2100).contains(number)) {
        return Asked::Mandate(number);
    }
    let (name, about) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let about = about.trim();
    let name = fold::key(name);
    let verb = VERBS.iter().find(|(_, names)| names.contains(&name.as_str()));
    let command = verb.and_then(|(verb, _)| command(*verb, about));
    command.or_else(|| filter(&name, about)).unwrap_or(Asked::Words(line))
}

/// Whether a line is written as a command and nothing else is: a command alone, after the letter of
/// its key, or of what is excluded. `language training` is not, and may be words to search for.
pub fn is_meant(line: &str) -> bool {
    let (name, about) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let about = about.trim();
    about.is_empty() || about.starts_with('-') || name.chars().nth(1).is_none()
}

fn command(verb: Verb, about: &str) -> Option<Asked<'_>> {
    let numbered = || (about.is_empty()).then_some(None).or_else(|| about.parse().ok().map(Some));
    let alone = |asked| about.is_empty().then_some(asked);
    match verb {
        Verb::Search => Some(Asked::Words(about)),
        Verb::Open => about.parse().ok().map(Asked::Mandate),
        Verb::Sources => numbered().map(Asked::Sources),
        Verb::Bookmark => numbered().map(Asked::Bookmark),
        Verb::Note => numbered().map(Asked::Note).or_else(|| written(about)),
        Verb::Bookmarks => alone(Asked::OnlyBookmarks),
        Verb::List => alone(Asked::List),
        Verb::More => alone(Asked::More),
        Verb::Dates => Some(Asked::Dates(about)).filter(|_| !about.is_empty()),
        Verb::Facets if about.is_empty() => Some(Asked::Facets(None)),
        Verb::Facets => Field::named(about)?.facet().map(|facet| Asked::Facets(Some(facet))),
        Verb::Timeline => alone(Asked::Timeline),
        Verb::Checks => alone(Asked::Checks),
        Verb::Sort => Some(Asked::Sort(about)),
        Verb::Reverse => alone(Asked::Reverse),
        // A name without an ending may be a word: `export controls`.
        Verb::Export if about.is_empty() || about.contains('.') => Some(Asked::Export(about)),
        Verb::Export => None,
        Verb::Undo => alone(Asked::Undo),
        Verb::Clear => alone(Asked::Clear),
        Verb::Help => alone(Asked::Help),
        Verb::Quit => alone(Asked::Quit),
    }
}

/// A number and the words of a note.
fn written(about: &str) -> Option<Asked<'_>> {
    let (number, words) = about.split_once(char::is_whitespace)?;
    number.parse().ok().map(|number| Asked::Write(number, words.trim()))
}

/// A filter by the name of its field, as in a query; letters are those of the command line.
fn filter<'l>(name: &str, about: &'l str) -> Option<Asked<'l>> {
    if about.is_empty() {
        return None;
    }
    let field = match name {
        "c" => Field::Country,
        "o" => Field::Organisation,
        _ => Field::named(name)?,
    };
    match field {
        Field::Active => Some(Asked::Dates(about)),
        Field::Length => Some(Asked::Length(about)),
        // `from`, `to` and `since` are words that a search may begin with.
        Field::From | Field::To | Field::Since => None,
        _ => field.facet().map(|facet| Asked::Value(facet, about)),
    }
}
