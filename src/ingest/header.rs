use super::{
    context::pieces,
    dates::{self, Stated},
};
use crate::{lexicon::Lexicon, model::MandateKind};

/// The line under a title: `[ORG{, ORG}] mandate in [PLACE{, PLACE}] [DATE - DATE]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header<'l> {
    /// Mandate, or programme for `programme in`.
    pub kind: MandateKind,
    /// Before the keyword, as written.
    pub organisations: &'l str,
    /// After it, without the dates, as written.
    pub places: &'l str,
    /// The dates as written.
    pub dates: &'l str,
    /// What they state.
    pub stated: Option<Stated>,
}

/// What makes a line a header, in the only language the pages write it in.
const KEYWORDS: [(&str, MandateKind); 3] = [
    ("mandate in", MandateKind::Mandate),
    ("programme in", MandateKind::Programme),
    ("program in", MandateKind::Programme),
];

/// The header that a whole line is, if it is one: prose that holds the same words is not.
pub fn header<'l>(line: &'l str, lexicon: &Lexicon) -> Option<Header<'l>> {
    KEYWORDS.into_iter().find_map(|(keyword, kind)| {
        let at = whole_words(line, keyword)?;
        let (organisations, rest) = (line[..at].trim(), line[at + keyword.len()..].trim());
        let stated = dates::trailing(rest);
        let cut = stated
            .as_ref()
            .map_or(rest.len(), |stated| stated.range.start);
        let (places, dates) = (rest[..cut].trim_end(), rest[cut..].trim());
        let dated = stated.is_some();
        let bare = organisations.is_empty() && places.is_empty() && !dated && line != keyword;
        let names = are_names(organisations, dated, lexicon) && are_names(places, dated, lexicon);
        (names && !bare).then_some(Header {
            kind,
            organisations,
            places,
            dates,
            stated,
        })
    })
}

fn whole_words(line: &str, keyword: &str) -> Option<usize> {
    let starts = line.match_indices(keyword).map(|(at, _)| at);
    starts.into_iter().find(|at| {
        let before = line[..*at].chars().next_back();
        let after = line[at + keyword.len()..].chars().next();
        before.is_none_or(char::is_whitespace) && after.is_none_or(char::is_whitespace)
    })
}

/// Whether a list reads as names. A line that dates end is trusted with names no table has, as long
/// as they look like names; without dates every name must be a known one.
fn are_names(list: &str, dated: bool, lexicon: &Lexicon) -> bool {
    pieces(list).all(|name| {
        let like_a_name = name.starts_with(char::is_uppercase)
            && name.split_whitespace().count() <= 8
            && !name.contains(". ");
        lexicon.named(name).is_some() || (dated && like_a_name)
    })
}
