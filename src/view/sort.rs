use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use serde::{Deserialize, Serialize};

use crate::{
    fold,
    lang::Language,
    lexicon::{Key, Lexicon},
    model::{Collection, Date, Named},
    search::{Arrangement, Hits},
};

/// What mandates are ordered by.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum SortBy {
    /// How well words found them; their start where no word was asked for.
    #[default]
    Relevance,
    /// First day.
    Start,
    /// Last day; open ones have none.
    End,
    /// Days from the first to the last, negative where these are reversed.
    Length,
    /// Title, as it is folded.
    Title,
    /// Name of the first organisation in the language of the screen.
    Organisation,
    /// Name of the first place in the language of the screen.
    Country,
}

impl SortBy {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Relevance,
        Self::Start,
        Self::End,
        Self::Length,
        Self::Title,
        Self::Organisation,
        Self::Country,
    ];

    /// The name on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Relevance => "relevance",
            Self::Start => "start",
            Self::End => "end",
            Self::Length => "length",
            Self::Title => "title",
            Self::Organisation => "organisation",
            Self::Country => "country",
        }
    }

    /// What it comes to for hits that words rank, or that none does.
    pub const fn for_hits(self, ranked: bool) -> Self {
        match self {
            Self::Relevance if !ranked => Self::Start,
            own => own,
        }
    }
}

/// The order that mandates are listed in. Those that do not say what it goes by stand last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sort {
    /// What it goes by.
    pub by: SortBy,
    /// Whether the last stands first.
    pub reversed: bool,
}

/// The orders of a whole collection that were asked for, each worked out once.
#[derive(Clone, Debug, Default)]
pub struct Arrangements {
    made: BTreeMap<(SortBy, Language), Arc<Arrangement>>,
}

impl Arrangements {
    /// Hits of a collection in an order; names are those of `language`.
    pub fn arrange(
        &mut self,
        hits: Hits,
        sort: Sort,
        collection: &Collection,
        language: Language,
    ) -> Hits {
        let by = sort.by.for_hits(hits.are_ranked());
        match (by, sort.reversed) {
            (SortBy::Relevance, false) => hits,
            (SortBy::Relevance, true) => hits.backwards(),
            // A collection stands in this order.
            (SortBy::Start, false) if !hits.are_ranked() => hits,
            (by, reversed) => {
                let names = matches!(by, SortBy::Organisation | SortBy::Country);
                let language = if names { language } else { Language::default() };
                let made = self.made.entry((by, language));
                let all = made.or_insert_with(|| arrangement(by, collection, language).into());
                hits.arranged(Arc::clone(all), reversed)
            }
        }
    }
}

fn arrangement(by: SortBy, collection: &Collection, language: Language) -> Arrangement {
    let mandates = &collection.mandates;
    let mandate = |at: usize| &mandates[at];
    let records = mandates.len();
    match by {
        // By position: a collection stands in the order of starts, those without a date last.
        SortBy::Relevance | SortBy::Start => Arrangement::by_key(records, |at| {
            mandate(at).period.start.date().or_else(|| mandate(at).period.end.date()).map(|_| at)
        }),
        SortBy::End => {
            Arrangement::by_key(records, |at| mandate(at).period.end.date().map(Date::last_day))
        }
        SortBy::Length => Arrangement::by_key(records, |at| mandate(at).period.longest()),
        SortBy::Title => {
            let key = |at: usize| fold::key(mandate(at).title.raw());
            Arrangement::by_key(records, |at| Some(key(at)).filter(|title| !title.is_empty()))
        }
        SortBy::Organisation => {
            let mut names = Names::of(&collection.lexicon, language);
            Arrangement::by_key(records, |at| names.first(&mandate(at).organisations))
        }
        SortBy::Country => {
            let mut names = Names::of(&collection.lexicon, language);
            Arrangement::by_key(records, |at| names.first(&mandate(at).places))
        }
    }
}

/// Folded short names, each worked out once: many mandates share few names.
struct Names<'l> {
    lexicon: &'l Lexicon,
    language: Language,
    folded: HashMap<Key, Arc<str>>,
}

impl<'l> Names<'l> {
    fn of(lexicon: &'l Lexicon, language: Language) -> Self {
        Self { lexicon, language, folded: HashMap::new() }
    }

    fn first(&mut self, named: &[Named]) -> Option<Arc<str>> {
        let key = named.first()?.key;
        let folded = || fold::key(self.lexicon.short(key, self.language)).into();
        Some(Arc::clone(self.folded.entry(key).or_insert_with(folded)))
    }
}
