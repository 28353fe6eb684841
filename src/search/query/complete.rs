use std::{cmp::Reverse, collections::HashSet, ops::Range};

use super::{
    field::Field,
    typed::{FieldValue, Token, TokenKind, Typed},
    values::written,
};
use crate::{
    fold,
    lang::{Bilingual, Language},
    lexicon::Class,
    model::Collection,
    search::facet::{Facet, Value},
};

/// Something to put in the place of what is being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// Bytes of the typed text that it replaces; empty where nothing is typed yet.
    pub range: Range<usize>,
    /// What to write there: `pays:`, `"Burkina Faso"`.
    pub text: String,
    /// How many records have the value, or how many values the field has.
    pub count: usize,
}

/// A value that some records have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What it is called in each language, the usual name first, one name at least.
    pub names: Bilingual<Vec<String>>,
    /// What else it is called.
    pub others: Vec<String>,
    /// How many records have it.
    pub count: usize,
}

impl Offer {
    /// A value under all its names, so that each is understood when it is typed.
    pub fn of(value: Value, count: usize, collection: &Collection) -> Self {
        let mut names = Bilingual::<Vec<String>>::default();
        let mut others = Vec::new();
        for language in Language::ALL {
            names.get_mut(language).push(written(value, language, collection));
        }
        if let Value::Entry(key) = value {
            for language in Language::ALL {
                names.get_mut(language).push(collection.lexicon.name(key, language).to_owned());
            }
            let forms = collection.lexicon.entry(key).forms.iter();
            let written = forms.filter(|form| form.class != Class::Code);
            others = written.map(|form| form.text.clone()).collect();
        }
        Self { names, others, count }
    }

    /// The first name that begins so, in the language of the screen or else in the other.
    fn name(&self, key: &str, language: Language) -> Option<&str> {
        let (own, other) = (self.names.get(language), self.names.get(language.other()));
        own.iter().chain(other).find(|name| begins(name, key)).map(String::as_str)
    }

    /// The first other spelling that begins so.
    fn spelling(&self, key: &str) -> Option<&str> {
        self.others.iter().find(|name| begins(name, key)).map(String::as_str)
    }
}

fn begins(name: &str, key: &str) -> bool {
    fold::key(name).starts_with(key)
}

/// Who knows which values there are.
pub trait CompletionSource {
    /// The values of a facet that some records have, in any order.
    fn offers(&self, facet: Facet) -> Vec<Offer>;
}

/// What the text at the cursor, a byte of it, may become: at the beginning of a word the names of
/// fields in the language of the screen, after a field's name its values. Most records first, then
/// in the order of the alphabet.
pub fn completions(
    typed: &str,
    cursor: usize,
    language: Language,
    source: &dyn CompletionSource,
) -> Vec<Completion> {
    if !typed.is_char_boundary(cursor) {
        return Vec::new();
    }
    let begun = |from: usize| typed.get(from..cursor).unwrap_or_default();
    let parsed = Typed::of(typed);
    let touched = |token: &&Token| token.range.start < cursor && cursor <= token.range.end;
    let Some(token) = parsed.tokens().iter().find(touched) else {
        return fields("", cursor..cursor, language, source);
    };
    match &token.kind {
        TokenKind::Word if begun(token.inner.start).contains(char::is_alphanumeric) => {
            fields(begun(token.inner.start), token.inner.clone(), language, source)
        }
        // After the sign that excludes.
        TokenKind::Word => fields("", cursor..cursor, language, source),
        TokenKind::Field { name, .. } if cursor < name.start => Vec::new(),
        TokenKind::Field { name, .. } if cursor <= name.end => {
            fields(begun(name.start), name.start..name.end + 1, language, source)
        }
        TokenKind::Field { name, values } => {
            let touched =
                |value: &&FieldValue| value.range.start <= cursor && cursor <= value.range.end;
            let (begun, range) = match values.iter().find(touched) {
                None => ("", cursor..cursor),
                // What stands after the cursor may not belong to a quotation without an end.
                Some(value) if value.open => (begun(value.inner.start), value.range.start..cursor),
                Some(value) => {
                    let end = cursor.min(value.inner.end);
                    (typed.get(value.inner.start..end).unwrap_or_default(), value.range.clone())
                }
            };
            let field = Field::named(&typed[name.clone()]);
            field.map_or_else(Vec::new, |field| values_of(field, begun, range, language, source))
        }
        _ => Vec::new(),
    }
}

/// The fields whose name begins so.
fn fields(
    begun: &str,
    range: Range<usize>,
    language: Language,
    source: &dyn CompletionSource,
) -> Vec<Completion> {
    let key = fold::key(begun);
    let found = Field::all().filter(|field| begins(field.name(language), &key));
    let completion = |field: Field| Completion {
        range: range.clone(),
        text: format!("{}:", field.name(language)),
        count: match field.facet() {
            Some(facet) if !field.takes_dates() => source.offers(facet).len(),
            _ => 0,
        },
    };
    found.map(completion).collect()
}

/// The values of a field with a name that begins so; other spellings only where no name does.
fn values_of(
    field: Field,
    begun: &str,
    range: Range<usize>,
    language: Language,
    source: &dyn CompletionSource,
) -> Vec<Completion> {
    let key = fold::key(begun);
    let offers = field.facet().map(|facet| source.offers(facet)).unwrap_or_default();
    let completion = |name: &str, offer: &Offer| {
        let (range, text) = (range.clone(), quoted(name));
        Completion { range, text, count: offer.count }
    };
    let named = offers.iter().filter_map(|offer| Some((offer.name(&key, language)?, offer)));
    let mut found: Vec<Completion> = named.map(|(name, offer)| completion(name, offer)).collect();
    if found.is_empty() {
        let spelled = offers.iter().filter_map(|offer| Some((offer.spelling(&key)?, offer)));
        found.extend(spelled.map(|(name, offer)| completion(name, offer)));
    }
    found.sort_by_cached_key(|one| (Reverse(one.count), fold::key(&one.text), one.text.clone()));
    let mut seen = HashSet::new();
    found.retain(|one| seen.insert(one.text.clone()));
    found
}

/// A name as a value: in quotation marks where it would end too early without them.
fn quoted(name: &str) -> String {
    const MARKS: [char; 6] = ['"', '“', '”', '„', '«', '»'];
    let ends = |c: char| c.is_whitespace() || matches!(c, ',' | '|') || MARKS.contains(&c);
    if name.contains(ends) { format!("\"{}\"", name.replace(MARKS, " ")) } else { name.to_owned() }
}
