use crate::{
    fold,
    lang::Language,
    lexicon::{Kind, Lexicon},
    model::{CheckKind, Collection, MandateKind},
    search::{CompletionSource, Facet, Offer, Value},
};

/// Names of a value, those that are offered first before others.
type Way<'w> = &'w dyn Fn(&Offer) -> Vec<String>;

/// What the tables name, where no mandate was read.
pub struct Names {
    collection: Collection,
}

impl Names {
    /// The values that these tables have.
    pub fn of(lexicon: Lexicon) -> Self {
        let collection = Collection {
            lexicon,
            mandates: Vec::new(),
            files: Vec::new(),
            fields: std::collections::BTreeSet::new(),
            problems: Vec::new(),
        };
        Self { collection }
    }

    /// What is understood as a value of a facet and begins as typed, with what else it is called: in
    /// the reader's language, else in the other, else in another spelling.
    pub fn beginning(
        &self,
        facet: Facet,
        typed: &str,
        language: Language,
    ) -> Vec<(String, String)> {
        let offers = self.offers(facet);
        let ways: [Way<'_>; 3] = [
            &|own| own.names.get(language).clone(),
            &|own| own.names.get(language.other()).clone(),
            &|own| own.others.clone(),
        ];
        let begun = |way: Way<'_>| -> Vec<(String, String)> {
            let named = offers.iter().filter_map(|offer| {
                let name = way(offer).into_iter().find(|name| begins(name, typed))?;
                // Ids say what they mean.
                let is_entry = matches!(facet, Facet::Country | Facet::Organisation);
                let about = if is_entry { about(offer, &name, language) } else { String::new() };
                Some((name, about))
            });
            named.collect()
        };
        let found = ways.into_iter().map(begun).find(|found| !found.is_empty());
        let mut found = found.unwrap_or_default();
        if matches!(facet, Facet::Country | Facet::Organisation) {
            found.sort_by_cached_key(|(name, _)| fold::key(name));
        }
        found.dedup();
        found
    }

    fn values(&self, facet: Facet) -> Vec<Value> {
        let lexicon = &self.collection.lexicon;
        let entries = |wanted: &dyn Fn(Kind) -> bool| {
            let keys = lexicon.keys().filter(|key| wanted(lexicon.entry(*key).kind));
            keys.map(Value::Entry).collect()
        };
        match facet {
            Facet::Country => entries(&|kind| matches!(kind, Kind::Country | Kind::Region)),
            // States give mandates too.
            Facet::Organisation => {
                entries(&|kind| matches!(kind, Kind::Country | Kind::Organisation))
            }
            Facet::Language => Language::ALL.map(Value::Language).to_vec(),
            Facet::Check => CheckKind::ALL.map(Value::Check).to_vec(),
            Facet::Kind => MandateKind::ALL.map(Value::Kind).to_vec(),
            Facet::Year | Facet::Source => Vec::new(),
        }
    }
}

impl CompletionSource for Names {
    fn offers(&self, facet: Facet) -> Vec<Offer> {
        let mut values = self.values(facet);
        if !values.is_empty() {
            values.push(Value::Missing);
        }
        values.into_iter().map(|value| Offer::of(value, 0, &self.collection)).collect()
    }
}

/// Another name in the reader's language, the full one before all, else one in the other.
fn about(offer: &Offer, name: &str, language: Language) -> String {
    let own = offer.names.get(language).iter().rev();
    let mut all = own.chain(offer.names.get(language.other()).iter().rev());
    all.find(|other| *other != name).cloned().unwrap_or_default()
}

/// Whether a name begins so, whatever its accents and capitals.
pub fn begins(name: &str, typed: &str) -> bool {
    // Of `côte d’I` only `côte d` is typed yet.
    let open = typed.trim_end_matches(fold::is_apostrophe);
    let elided = [" d", " l"].into_iter().find_map(|end| open.strip_suffix(end));
    fold::key(name).starts_with(&fold::key(elided.unwrap_or(typed)))
}

/// A name that begins with the very letters that were typed.
pub fn as_typed(name: &str, typed: &str) -> String {
    let key = fold::key(typed);
    let ends = name.char_indices().map(|(at, _)| at).chain([name.len()]);
    let mut same = ends.filter(|end| *end > 0 && fold::key(&name[..*end]) == key);
    match same.next() {
        Some(end) => format!("{}{}", typed.trim_end(), &name[end..]),
        None => name.to_owned(),
    }
}
