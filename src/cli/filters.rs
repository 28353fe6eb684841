use std::path::PathBuf;

use clap::Args;

use crate::{
    lang::Language,
    view::{Sort, SortBy, Wanted},
};

/// Which mandates: the same for the screen's first view and for every command.
#[derive(Args, Clone, Debug, Default)]
#[command(next_help_heading = "Filters")]
pub struct Filters {
    /// Search words, as in the search line; see "mandates help query".
    #[arg(short, long, value_name = "TEXT")]
    pub query: Option<String>,
    /// Country or region, in any spelling; again for another, with - before it to exclude it.
    #[arg(short, long, value_name = "NAME", allow_hyphen_values = true)]
    pub country: Vec<String>,
    /// Only what names all these countries.
    #[arg(long)]
    pub all_countries: bool,
    /// Mandating organisation, in any spelling; again for another, with - before it to exclude it.
    #[arg(short, long, value_name = "NAME", allow_hyphen_values = true)]
    pub org: Vec<String>,
    /// Language of the record: en or fr.
    #[arg(long, value_name = "LANG", value_parser = language)]
    pub lang: Option<Language>,
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
    /// What to doubt: reversed, no-org, no-country, undated, open, merged, repeated …
    #[arg(long, value_name = "KIND", allow_hyphen_values = true)]
    pub check: Vec<String>,
    /// File it was read in; again for another, with - before it to exclude it.
    #[arg(long, value_name = "FILE", allow_hyphen_values = true)]
    pub source: Vec<String>,
    /// Words only as they are typed, as if each stood in quotation marks.
    #[arg(long)]
    pub exact: bool,
    /// What they are ordered by: relevance, start, end, length, title, organisation, country; with
    /// ":desc" the last first.
    #[arg(long, value_name = "KEY[:desc]", value_parser = sort)]
    pub sort: Option<Sort>,
    /// No slips of the finger.
    #[arg(long)]
    pub no_typos: bool,
    /// No other language, acronyms or other names.
    #[arg(long)]
    pub no_translate: bool,
}

impl Filters {
    /// The query: words of a search before those of `--query`.
    pub fn query(&self, words: &str) -> String {
        format!("{words} {}", self.query.as_deref().unwrap_or_default()).trim().to_owned()
    }

    /// The filters as a command line has them: `--country Mali --from 2015`.
    pub fn written(&self) -> String {
        let named = |name: &'static str, values: &[String]| {
            values.iter().map(|value| format!("--{name} {}", quoted(value))).collect::<Vec<_>>()
        };
        let one = |name, value: &Option<String>| {
            named(name, value.as_ref().map(std::slice::from_ref).unwrap_or_default())
        };
        let flag = |name: &str, set: bool| if set { vec![format!("--{name}")] } else { Vec::new() };
        let language = self.lang.map(|language| language.code().to_owned());
        let sort = self
            .sort
            .map(|sort| format!("{}{}", sort.by.id(), if sort.reversed { ":desc" } else { "" }));
        let parts = [
            one("query", &self.query),
            named("country", &self.country),
            flag("all-countries", self.all_countries),
            named("org", &self.org),
            one("lang", &language),
            one("active", &self.active),
            one("from", &self.from),
            one("to", &self.to),
            one("duration", &self.duration),
            named("check", &self.check),
            named("source", &self.source),
            flag("exact", self.exact),
            one("sort", &sort),
            flag("no-typos", self.no_typos),
            flag("no-translate", self.no_translate),
        ];
        parts.concat().join(" ")
    }

    /// The view they ask for, with this query.
    pub fn wanted<'w>(&'w self, query: &'w str) -> Wanted<'w> {
        Wanted {
            query,
            countries: &self.country,
            all_countries: self.all_countries,
            organisations: &self.org,
            checks: &self.check,
            sources: &self.source,
            language: self.lang,
            active: self.active.as_deref(),
            from: self.from.as_deref(),
            to: self.to.as_deref(),
            duration: self.duration.as_deref(),
            sort: self.sort.unwrap_or_default(),
            exact: self.exact,
            no_slips: self.no_typos,
            no_translations: self.no_translate,
        }
    }
}

/// A value as a shell takes it for one.
fn quoted(value: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_.:,/".contains(c);
    if !value.is_empty() && value.chars().all(plain) {
        return value.to_owned();
    }
    format!("'{}'", value.replace('\'', r"'\''"))
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
    wanted.ok_or_else(|| "expected en or fr".to_owned())
}

/// An order by its name, the last first with `:desc` behind it.
fn sort(written: &str) -> Result<Sort, String> {
    let (name, reversed) = match written.split_once(':') {
        None | Some((_, "asc")) => (written.trim_end_matches(":asc"), false),
        Some((name, "desc")) => (name, true),
        Some(_) => return Err("expected nothing or :desc after the name of an order".to_owned()),
    };
    let by = SortBy::ALL.into_iter().find(|by| by.id() == name);
    let names = || SortBy::ALL.map(SortBy::id).join(", ");
    by.map(|by| Sort { by, reversed }).ok_or_else(|| format!("expected one of {}", names()))
}
