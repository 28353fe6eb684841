use std::path::PathBuf;

use clap::{Args, ValueHint};

use crate::{
    lang::Language,
    search::Facet,
    view::{Sort, SortBy, Wanted},
};

/// Which mandates: the same for the screen's first view and for every command.
#[derive(Args, Clone, Debug, Default)]
#[command(next_help_heading = "Filters")]
pub struct Filters {
    /// Search words, as in the search line; see "mandates help query".
    #[arg(short, long, value_name = "TEXT", allow_hyphen_values = true)]
    pub query: Option<String>,
    /// Country or region, in any spelling; again for another, with - before it to exclude it.
    #[arg(short, long, value_name = "NAME", allow_hyphen_values = true)]
    pub country: Vec<String>,
    /// Mandating organisation, in any spelling; again for another, with - before it to exclude it.
    #[arg(short, long, value_name = "NAME", allow_hyphen_values = true)]
    pub org: Vec<String>,
    /// Language of the record: en or fr.
    #[arg(long, value_name = "LANG", allow_hyphen_values = true)]
    pub lang: Vec<String>,
    /// What to doubt: reversed, no-org, no-country, undated, open, merged, repeated …, or none.
    #[arg(long, value_name = "KIND", allow_hyphen_values = true)]
    pub check: Vec<String>,
    /// Sort of assignment: mandate, programme, project, training, activity.
    #[arg(long, value_name = "KIND", allow_hyphen_values = true)]
    pub kind: Vec<String>,
    /// Running in this year; again for another, with - before it to exclude it.
    #[arg(long, value_name = "YEAR", allow_hyphen_values = true)]
    pub year: Vec<String>,
    /// File it was read in; again for another, with - before it to exclude it.
    #[arg(long, value_name = "FILE", allow_hyphen_values = true, value_hint = ValueHint::AnyPath)]
    pub source: Vec<String>,
    /// Only what names all these countries: --all country.
    #[arg(long)]
    pub all_countries: bool,
    /// Only what has all the values given of these: country, org, lang, check, kind, year, source.
    #[arg(long, value_name = "FILTER,..", value_delimiter = ',', value_parser = facet)]
    pub all: Vec<Facet>,
    /// Running at any time in: 2016, 2016-Q3, 2015-06..2016-03, today.
    #[arg(long, value_name = "PERIOD")]
    pub active: Option<String>,
    /// Starting on or after.
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
    /// Ending on or before.
    #[arg(long, value_name = "DATE")]
    pub to: Option<String>,
    /// How long: '>6m', '<=2w', '10d', '1y..2y'; days, weeks, months, years.
    #[arg(long, value_name = "LENGTH")]
    pub duration: Option<String>,
    /// Only what you have bookmarked.
    #[arg(long)]
    pub bookmarked: bool,
    /// A view that you saved, by its name or its number; other filters add to it. See "mandates views".
    #[arg(long, value_name = "VIEW")]
    pub view: Option<String>,
    /// What the saved view filters.
    #[arg(skip)]
    pub saved: Wanted,
    /// What they are ordered by: relevance, start, end, length, title, organisation, country; with
    /// ":desc" the last first.
    #[arg(long, value_name = "KEY[:desc]", value_parser = sort)]
    pub sort: Option<Sort>,
    /// Words only as they are typed, as if each stood in quotation marks.
    #[arg(long)]
    pub exact: bool,
    /// No slips of the finger.
    #[arg(long)]
    pub no_typos: bool,
    /// No other language, acronyms or other names.
    #[arg(long)]
    pub no_translate: bool,
    /// Words in titles only.
    #[arg(long)]
    pub titles_only: bool,
}

impl Filters {
    /// The view they ask for, in words; those of a search come before those of `--query`.
    pub fn wanted(&self, search: &str) -> Wanted {
        let query = format!("{search} {}", self.query.as_deref().unwrap_or_default());
        let named = Facet::ALL.into_iter().map(|facet| (facet, self.names(facet).to_vec()));
        let countries = self.all_countries.then_some(Facet::Country);
        let own = Wanted {
            query: query.trim().to_owned(),
            named: named.filter(|(_, names)| !names.is_empty()).collect(),
            all: self.all.iter().copied().chain(countries).collect(),
            active: self.active.clone(),
            from: self.from.clone(),
            to: self.to.clone(),
            duration: self.duration.clone(),
            bookmarked: self.bookmarked,
            sort: self.sort.unwrap_or_default(),
            exact: self.exact,
            no_slips: self.no_typos,
            no_translations: self.no_translate,
            titles_only: self.titles_only,
        };
        own.over(&self.saved)
    }

    /// The names given of a facet's values.
    fn names(&self, facet: Facet) -> &[String] {
        match facet {
            Facet::Country => &self.country,
            Facet::Organisation => &self.org,
            Facet::Language => &self.lang,
            Facet::Check => &self.check,
            Facet::Kind => &self.kind,
            Facet::Year => &self.year,
            Facet::Source => &self.source,
        }
    }

    /// The same, to add to.
    pub const fn names_of(&mut self, facet: Facet) -> &mut Vec<String> {
        match facet {
            Facet::Country => &mut self.country,
            Facet::Organisation => &mut self.org,
            Facet::Language => &mut self.lang,
            Facet::Check => &mut self.check,
            Facet::Kind => &mut self.kind,
            Facet::Year => &mut self.year,
            Facet::Source => &mut self.source,
        }
    }
}

/// What to read.
#[derive(Args, Debug, Default)]
pub struct Input {
    /// Files, folders, or - for standard input; the built-in collection without any.
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
}

/// A language by its code.
pub fn language(name: &str) -> Result<Language, String> {
    let wanted = Language::ALL.into_iter().find(|language| language.code() == name);
    wanted.ok_or_else(|| Language::ALL.map(Language::code).join(", "))
}

/// A facet by its name.
pub fn facet(name: &str) -> Result<Facet, String> {
    let facet = Facet::ALL.into_iter().find(|facet| facet.id() == name.trim());
    facet.ok_or_else(|| Facet::ALL.map(Facet::id).join(", "))
}

/// An order by its name, the last first with `:desc` behind it.
fn sort(written: &str) -> Result<Sort, String> {
    let (name, reversed) = match written.split_once(':') {
        None | Some((_, "asc")) => (written.trim_end_matches(":asc"), false),
        Some((name, "desc")) => (name, true),
        Some(_) => return Err(orders()),
    };
    let by = SortBy::ALL.into_iter().find(|by| by.id() == name);
    by.map(|by| Sort { by, reversed }).ok_or_else(orders)
}

fn orders() -> String {
    SortBy::ALL.map(SortBy::id).join(", ")
}
