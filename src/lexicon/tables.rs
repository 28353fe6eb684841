use std::collections::HashMap;

use serde::{Deserialize, de::DeserializeOwned};

use super::entry::{Class, Entry, Form, Key, Kind};
use crate::{lang::Language, safe::Safe};

/// The text of each table: tab-separated, `#` for comments, a header row, ` | ` between values.
#[derive(Clone, Copy, Debug)]
pub struct Tables<'t> {
    /// `id alpha3 en fr region other`, generated from CLDR.
    pub countries: &'t str,
    /// `id m49 en fr parent`, generated from CLDR's M49 containment.
    pub regions: &'t str,
    /// What the field writes where the generated names differ, and regions of its own.
    pub places: &'t str,
    /// `name country`: parts of countries that sources write as places.
    pub areas: &'t str,
    /// Organisations, and the spellings of states as mandating organisations.
    pub organisations: &'t str,
    /// Terms of the field, one concept a row.
    pub terms: &'t str,
    /// `spelling id why`: who gets a spelling that two entries claim.
    pub rules: &'t str,
}

impl Tables<'static> {
    /// The tables in `assets/lexicon`.
    pub const BUILT_IN: Self = Self {
        countries: include_str!("../../assets/lexicon/countries.tsv"),
        regions: include_str!("../../assets/lexicon/regions.tsv"),
        places: include_str!("../../assets/lexicon/places.tsv"),
        areas: include_str!("../../assets/lexicon/areas.tsv"),
        organisations: include_str!("../../assets/lexicon/organisations.tsv"),
        terms: include_str!("../../assets/lexicon/terms.tsv"),
        rules: include_str!("../../assets/lexicon/rules.tsv"),
    };
}

/// A spelling that several entries claim, and the one it means.
pub(super) type Rule = (String, Key);

/// A table that does not read.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// A row that is not of its table's columns.
    #[error("lexicon table {table}: {source}")]
    Row {
        /// Which table.
        table: &'static str,
        /// Where and why, as the reader of delimited text says it.
        source: csv::Error,
    },
    /// A row that names an entry no table has.
    #[error("lexicon table {table}: no entry has the id “{id}”")]
    NoSuchId {
        /// Which table.
        table: &'static str,
        /// The id.
        id: String,
    },
}

#[derive(Deserialize)]
struct CountryRow {
    id: String,
    alpha3: String,
    en: String,
    fr: String,
    region: String,
    other: String,
}

#[derive(Deserialize)]
struct RegionRow {
    id: String,
    en: String,
    fr: String,
    parent: String,
}

#[derive(Deserialize)]
struct PlaceRow {
    id: String,
    #[serde(rename = "type")]
    kind: PlaceKind,
    en: String,
    fr: String,
    short_en: String,
    short_fr: String,
    acronyms_en: String,
    acronyms_fr: String,
    spellings: String,
    members: String,
    shown: String,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum PlaceKind {
    Country,
    Region,
    Unspecified,
}

#[derive(Deserialize)]
struct AreaRow {
    name: String,
    country: String,
}

#[derive(Deserialize)]
struct OrganisationRow {
    id: String,
    en: String,
    fr: String,
    acronyms_en: String,
    acronyms_fr: String,
    spellings: String,
}

#[derive(Deserialize)]
struct TermRow {
    en: String,
    fr: String,
    acronyms_en: String,
    acronyms_fr: String,
}

#[derive(Deserialize)]
struct RuleRow {
    spelling: String,
    id: String,
}

fn rows<T: DeserializeOwned>(table: &'static str, text: &str) -> Result<Vec<T>, TableError> {
    csv::ReaderBuilder::new()
        .delimiter(b'\t')
        .comment(Some(b'#'))
        .quoting(false)
        .from_reader(text.as_bytes())
        .into_deserialize()
        .collect::<Result<_, _>>()
        .map_err(|source| TableError::Row { table, source })
}

fn several(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(" | ").map(str::trim).filter(|value| !value.is_empty())
}

/// Entries while tables are laid over each other.
#[derive(Default)]
struct Builder {
    entries: Vec<Entry>,
    ids: HashMap<String, Key>,
    /// Regions named before they are known: entry, id of the region around it, table.
    parents: Vec<(Key, String, &'static str)>,
}

impl Tables<'_> {
    /// All entries, and the rules.
    pub(super) fn read(&self) -> Result<(Vec<Entry>, Vec<Rule>), TableError> {
        let mut builder = Builder::default();
        for row in rows::<RegionRow>("regions", self.regions)? {
            let key = builder.entry(&row.id, Kind::Region);
            builder.name(key, &row.en, &row.fr);
            builder.parents.push((key, row.parent, "regions"));
        }
        for row in rows::<CountryRow>("countries", self.countries)? {
            let key = builder.entry(&row.id, Kind::Country);
            builder.name(key, &row.en, &row.fr);
            builder.spell(key, None, Class::Name, &row.other);
            builder.spell(key, None, Class::Code, &row.id);
            builder.spell(key, None, Class::Code, &row.alpha3);
            builder.parents.push((key, row.region, "countries"));
        }
        let places = rows::<PlaceRow>("places", self.places)?;
        for row in &places {
            builder.place(row);
        }
        for row in &places {
            let members: Result<Vec<Key>, _> =
                row.members.split_whitespace().map(|id| builder.known(id, "places")).collect();
            let key = builder.known(&row.id, "places")?;
            builder.entries[key.index()].members = members?;
        }
        for row in rows::<AreaRow>("areas", self.areas)? {
            let country = builder.known(&row.country, "areas")?;
            builder.spell(country, None, Class::Area, &row.name);
        }
        for row in rows::<OrganisationRow>("organisations", self.organisations)? {
            let key = builder.entry(&row.id, Kind::Organisation);
            builder.name(key, &row.en, &row.fr);
            builder.acronyms(key, &row.acronyms_en, &row.acronyms_fr);
            builder.spell(key, None, Class::Name, &row.spellings);
        }
        for row in rows::<TermRow>("terms", self.terms)? {
            builder.term(&row);
        }
        builder.link_regions()?;
        let mut rules = Vec::new();
        for row in rows::<RuleRow>("rules", self.rules)? {
            rules.push((row.spelling, builder.known(&row.id, "rules")?));
        }
        Ok((builder.entries, rules))
    }
}

impl Builder {
    fn known(&self, id: &str, table: &'static str) -> Result<Key, TableError> {
        let key = self.ids.get(id).copied();
        key.ok_or_else(|| TableError::NoSuchId { table, id: id.to_owned() })
    }

    /// The entry with this id, made when no earlier table had it.
    fn entry(&mut self, id: &str, kind: Kind) -> Key {
        if let Some(key) = self.ids.get(id) {
            return *key;
        }
        let key = Key::new(self.entries.len());
        let mut entry = Entry::unlisted(id.to_owned(), kind, &Safe::default());
        entry.forms.clear();
        self.entries.push(entry);
        self.ids.insert(id.to_owned(), key);
        key
    }

    fn name(&mut self, key: Key, en: &str, fr: &str) {
        for (language, cell) in [(Language::En, en), (Language::Fr, fr)] {
            let Some(main) = several(cell).next() else {
                continue;
            };
            let entry = &mut self.entries[key.index()];
            *entry.name.get_mut(language) = Safe::line(main);
            *entry.short.get_mut(language) = Safe::line(main);
            self.spell(key, Some(language), Class::Name, cell);
        }
    }

    fn spell(&mut self, key: Key, language: Option<Language>, class: Class, cell: &str) {
        let entry = &mut self.entries[key.index()];
        for text in several(cell) {
            let known =
                |form: &Form| form.text == text && form.language == language && form.class == class;
            if !entry.forms.iter().any(known) {
                entry.forms.push(Form::new(text, language, class));
            }
        }
    }

    /// Acronyms of both languages; an organisation's first one is its short name.
    fn acronyms(&mut self, key: Key, en: &str, fr: &str) {
        for (language, cell) in [(Language::En, en), (Language::Fr, fr)] {
            let entry = &mut self.entries[key.index()];
            if let (Some(first), Kind::Organisation) = (several(cell).next(), entry.kind) {
                *entry.short.get_mut(language) = Safe::line(first);
            }
            self.spell(key, Some(language), Class::Acronym, cell);
        }
    }

    fn place(&mut self, row: &PlaceRow) {
        let kind = match row.kind {
            PlaceKind::Country => Kind::Country,
            PlaceKind::Region => Kind::Region,
            PlaceKind::Unspecified => Kind::Unspecified,
        };
        let key = self.entry(&row.id, kind);
        // A generated name that the field replaces is no longer a way to write the place: some are
        // ordinary words, such as the French for a meeting.
        for (language, cell) in [(Language::En, &row.en), (Language::Fr, &row.fr)] {
            if !cell.is_empty() {
                self.entries[key.index()].forms.retain(|form| form.language != Some(language));
            }
        }
        self.name(key, &row.en, &row.fr);
        self.acronyms(key, &row.acronyms_en, &row.acronyms_fr);
        self.spell(key, None, Class::Name, &row.spellings);
        for (language, short) in [(Language::En, &row.short_en), (Language::Fr, &row.short_fr)] {
            if !short.is_empty() {
                *self.entries[key.index()].short.get_mut(language) = Safe::line(short.as_str());
                self.spell(key, Some(language), Class::Name, short);
            }
        }
        self.entries[key.index()].shown = row.shown == "tree";
    }

    fn term(&mut self, row: &TermRow) {
        // Terms are never exported: their place in the table is id enough.
        let id = format!("term:{}", self.entries.len());
        let key = self.entry(&id, Kind::Term);
        self.name(key, &row.en, &row.fr);
        self.acronyms(key, &row.acronyms_en, &row.acronyms_fr);
    }

    fn link_regions(&mut self) -> Result<(), TableError> {
        for (key, parent, table) in std::mem::take(&mut self.parents) {
            if !parent.is_empty() {
                self.entries[key.index()].region = Some(self.known(&parent, table)?);
            }
        }
        Ok(())
    }
}
