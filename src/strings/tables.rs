use std::collections::BTreeMap;

use serde::Deserialize;

use super::{
    rows::words,
    written::{CitationWords, HeadingWords, PlainWords, ReasonWords, ShowWords, UsageWords},
};
use crate::{
    app::Action,
    lang::Language,
    lexicon::Class,
    model::{CheckKind, MandateKind, ProblemKind, SectionKind},
    search::{Facet, Unit},
    view::SortBy,
};

/// Words for one and for several; French counts nothing as one.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plural {
    pub(super) one: String,
    pub(super) other: String,
}

words! {
    /// The search line.
    SearchWords { idle, examples, of }
}
words! {
    /// The line of chips.
    ChipWords {
        none, none_but_query, facets, more, clear, undo, back, window, not, or, and, no_slips, no_translations,
        titles_only, bookmarked, query, dates, several, zoom, order, selection,
    }
}
words! {
    /// Values of facets: how they stand, why they are as they are, what sort of name found them.
    ValueWords {
        by_count, by_name, all, filter, excluded, hidden, matched, name, area, acronym, mission, code,
        adjective,
    }
}
words! {
    /// What was typed and not taken as it may have been meant.
    FlagWords { unknown_field, unknown_value, unknown_date, unknown_length, pending, backwards }
}
words! {
    /// Titles of panes.
    PaneWords {
        mandates, detail, timeline, help, anywhere, query, facet_filter, dates, chips, ways, own_words,
    }
}
words! {
    /// The help and the list of commands.
    OverlayWords { commands, filter, run, all_panes, own_pane, everything, close, none }
}
words! {
    /// The list.
    ListWords {
        picked, open, days, months, no_organisation, none_match,
        none_match_hint, without, instead, instead_alone, any_way, everything, aside_open, aside_reversed, aside_undated, empty,
    }
}
words! {
    /// The detail.
    DetailWords {
        open_hint, no_organisation, no_place, no_dates, since, since_day, from, from_day, until, until_day,
        planned, start_planned, end_planned, as_written, sources, checks,
        no_text, other_wording, in_english, in_french, mark, only_hint, terms, same_time,
        not_comparable, nothing_else, more, no_other_wording, wordings_differ, past, gap, compared,
        not_read, source, title, dates, organisation, places, same, written_otherwise, not_in_all,
        differs, only_there, shown, compared_words, note, identifier, published_by, carried_out_by, mandator, mandators, place, doubtful, noted,
    }
}
words! {
    /// The timeline.
    TimelineWords {
        active, focus, busiest, window, window_label, window_length, window_keys, window_hint,
        cursor, cursor_short, cursor_label, this, today, zoom, aside, not_dated, starts, aside_keys,
        at_cursor, counts, longest_gap, busiest_bin, inclusive, gap, gap_filtered, gap_here,
        gaps_label, no_gap, nothing, busiest_starts,
    }
}
words! {
    /// Dates being typed.
    DateWords { examples, days, day_first, cut, not_understood, outside, backwards }
}
words! {
    /// Notes and names of views being typed, and what is saved.
    OwnWords { note, keeps, name, becomes, replaces, renames, full, saved, last, file, writes, writes_at_most, no_format, tsv, jsonl, table }
}
words! {
    /// Why a record is a hit.
    TierWords { exact, start, form, slip, letters, within }
}
words! {
    /// A facet: the title of its part of the pane, its name in a chip, a record without a value.
    FacetWords { title, chip, missing }
}
words! {
    /// Things told once.
    NoticeWords {
        nothing_to_undo, nothing_to_redo, nothing_to_remove, no_mark, hidden, no_place, one_source,
        no_english, no_french,
        unfiltered, marked, no_such_mark, outside_records, beyond_records, shortest_window,
        no_window, no_window_begun, finest_bins, coarsest_bins, no_landmark, none_aside, window_left,
        cut_to_records, not_read, undone, redone, takes_letter, nothing_before, nothing_after,
        not_set, no_mandate, copied, copied_view, saved, exported, exported_but, taken, bookmarked,
        too_many_bookmarks, unbookmarked, no_bookmark, bookmarks_elsewhere, opened, no_address,
        failed, copying,
        mouse_released, mouse_taken, ascii_by_locale, reading, reread, reread_same,
        reread_lifted, read_once, nothing_read, not_reread, not_taken, note_written, note_removed,
        view_saved, view_shown, view_forgotten, no_such_view, not_saved, backwards, last_view_shown,
        no_last_view, not_here,
    }
}
words! {
    /// Sizes too small to draw in.
    SizeWords { too_small }
}

/// What went wrong and what to do.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProblemWords {
    pub(super) what: String,
    pub(super) hint: String,
}

/// Everything the screen says in one language.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(missing_docs, reason = "each field is a table of words")]
pub struct Strings {
    pub(super) language: Language,
    /// Between a thousand and its hundreds.
    pub(super) thousands: String,
    /// Between a word and a colon or semicolon.
    pub(super) before_colon: String,
    pub(super) months: [String; 12],
    pub(super) long_months: [String; 12],
    /// Before the last of several names.
    pub(super) and: String,
    pub(super) first_day: String,
    pub(super) quarter: String,
    pub(super) week: String,
    pub(super) counts: BTreeMap<Count, Plural>,
    pub to_check: String,
    pub other_language: String,
    pub other_code: String,
    pub help_key: String,
    pub cancel: String,
    pub search: SearchWords,
    pub chips: ChipWords,
    pub values: ValueWords,
    pub flags: FlagWords,
    pub panes: PaneWords,
    pub overlay: OverlayWords,
    pub list: ListWords,
    pub detail: DetailWords,
    pub timeline: TimelineWords,
    pub dates: DateWords,
    pub own_words: OwnWords,
    pub tiers: TierWords,
    pub notices: NoticeWords,
    pub headings: HeadingWords,
    pub show: ShowWords,
    pub usage: UsageWords,
    pub reasons: ReasonWords,
    pub citations: CitationWords,
    pub plain: PlainWords,
    pub size: SizeWords,
    orders: BTreeMap<SortBy, String>,
    units: BTreeMap<Unit, String>,
    kinds: BTreeMap<MandateKind, String>,
    sections: BTreeMap<SectionKind, String>,
    checks: BTreeMap<CheckKind, String>,
    pub(super) problems: BTreeMap<ProblemKind, ProblemWords>,
    facets: BTreeMap<Facet, FacetWords>,
    actions: BTreeMap<Action, String>,
    hints: BTreeMap<Action, String>,
    menus: BTreeMap<Action, String>,
    keys: BTreeMap<String, String>,
    expected: BTreeMap<String, String>,
}

/// Things that are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "named for what is counted")]
pub enum Count {
    Mandates,
    Records,
    Files,
    Days,
    Weeks,
    Months,
    Quarters,
    Years,
    Bookmarks,
    Active,
    Starts,
    Ends,
    New,
    Gone,
    Changed,
}

/// Words that do not load.
#[derive(Debug, thiserror::Error)]
pub enum StringsError {
    /// A word is missing, or nothing uses it.
    #[error("words: {0}")]
    Table(#[from] toml::de::Error),
    /// A kind of thing has no words.
    #[error("words: {language:?} has none for {what}")]
    Missing {
        /// The language.
        language: Language,
        /// The thing.
        what: String,
    },
}

impl Strings {
    /// The words of a language.
    ///
    /// # Errors
    /// A table that does not read or is not complete: a defect of the program.
    pub fn built_in(language: Language) -> Result<Self, StringsError> {
        Self::parse(match language {
            Language::En => include_str!("../../assets/lang/en.toml"),
            Language::Fr => include_str!("../../assets/lang/fr.toml"),
        })
    }

    /// Words from a table.
    ///
    /// # Errors
    /// A word that is missing or unknown.
    pub fn parse(table: &str) -> Result<Self, StringsError> {
        let strings: Self = toml::from_str(table)?;
        let missing = |what: String| StringsError::Missing { language: strings.language, what };
        if let Some(kind) = CheckKind::ALL.into_iter().find(|k| !strings.checks.contains_key(k)) {
            return Err(missing(kind.id().to_owned()));
        }
        let lengths = [
            (strings.counts.len(), 15, "a count"),
            (strings.orders.len(), SortBy::ALL.len(), "an order"),
            (strings.units.len(), Unit::ALL.len(), "a unit of time"),
            (strings.kinds.len(), MandateKind::ALL.len(), "a kind of record"),
            (strings.sections.len(), 8, "a section"),
            (strings.problems.len(), ProblemKind::ALL.len(), "a problem"),
            (strings.facets.len(), Facet::ALL.len(), "a facet"),
        ];
        match lengths.into_iter().find(|(own, wanted, _)| own != wanted) {
            Some((_, _, what)) => Err(missing(what.to_owned())),
            None => Ok(strings),
        }
    }

    /// The language of these words.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// What the list is ordered by.
    pub fn order(&self, by: SortBy) -> &str {
        &self.orders[&by]
    }

    /// The name of a unit of time.
    pub fn unit(&self, unit: Unit) -> &str {
        &self.units[&unit]
    }

    /// What a facet and its missing value are called.
    pub fn facet(&self, facet: Facet) -> &FacetWords {
        &self.facets[&facet]
    }

    /// What a sort of name is called.
    pub fn sort_of_name(&self, class: Class) -> &str {
        let words = &self.values;
        match class {
            Class::Name => &words.name,
            Class::Area => &words.area,
            Class::Acronym => &words.acronym,
            Class::Mission => &words.mission,
            Class::Code => &words.code,
            Class::Adjective => &words.adjective,
        }
    }

    /// The name of a language in these words.
    pub fn language_name(&self, language: Language) -> &str {
        match language {
            Language::En => &self.detail.in_english,
            Language::Fr => &self.detail.in_french,
        }
    }

    /// What sort of record it is.
    pub fn kind(&self, kind: MandateKind) -> &str {
        &self.kinds[&kind]
    }

    /// The heading of a part of the text.
    pub fn section(&self, kind: SectionKind) -> &str {
        &self.sections[&kind]
    }

    /// What a check is called.
    pub fn check(&self, kind: CheckKind) -> &str {
        &self.checks[&kind]
    }

    /// What an action does; every action that has a key has words.
    pub fn action(&self, action: Action) -> &str {
        self.actions.get(&action).map_or("", String::as_str)
    }

    /// The short word for an action in the line of hints.
    pub fn hint(&self, action: Action) -> &str {
        self.hints.get(&action).map_or_else(|| self.action(action), String::as_str)
    }

    /// What an option of the command line takes, where it is not whatever is typed.
    pub fn expected(&self, option: &str) -> Option<&str> {
        self.expected.get(option).map(String::as_str)
    }

    /// What a menu with this action is called, where the action is the one that names it.
    pub fn menu(&self, action: Action) -> Option<&str> {
        self.menus.get(&action).map(String::as_str)
    }

    /// A key's name as the language's keyboards print it.
    pub fn key(&self, key: &str) -> String {
        let (modifiers, code) =
            key.rsplit_once('-').filter(|(_, c)| !c.is_empty()).unwrap_or(("", key));
        let own = |name: &str| self.keys.get(name).map_or_else(|| name.to_owned(), String::clone);
        let named = modifiers.split('-').filter(|name| !name.is_empty()).map(own);
        named.chain([own(code)]).collect::<Vec<_>>().join("-")
    }
}
