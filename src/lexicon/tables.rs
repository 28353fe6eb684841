use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::{
    entry::{Class, Entry, Form, Key, Kind},
    rows::{TableError, rows, several},
};
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
    /// `id en fr apart`: adjectives of places, and phrases around them that mean something else.
    pub demonyms: &'t str,
    /// Organisations, and the spellings of states as mandating organisations.
    pub organisations: &'t str,
    /// Missions and other bodies, each of an organisation.
    pub missions: &'t str,
    /// Terms of the field, one concept a row.
    pub terms: &'t str,
    /// `site en fr`: who publishes what stands at a web site.
    pub publishers: &'t str,
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
        demonyms: include_str!("../../assets/lexicon/demonyms.tsv"),
        organisations: include_str!("../../assets/lexicon/organisations.tsv"),
        missions: include_str!("../../assets/lexicon/missions.tsv"),
        terms: include_str!("../../assets/lexicon/terms.tsv"),
        publishers: include_str!("../../assets/lexicon/publishers.tsv"),
        rules: include_str!("../../assets/lexicon/rules.tsv"),
    };
}

const COUNTRIES: [&str; 6] = ["id", "alpha3", "en", "fr", "region", "other"];
const REGIONS: [&str; 5] = ["id", "m49", "en", "fr", "parent"];
const PLACES: [&str; 11] = [
    "id",
    "type",
    "en",
    "fr",
    "short_en",
    "short_fr",
    "acronyms_en",
    "acronyms_fr",
    "spellings",
    "members",
    "shown",
];
const AREAS: [&str; 2] = ["name", "country"];
const DEMONYMS: [&str; 4] = ["id", "en", "fr", "apart"];
const ORGANISATIONS: [&str; 6] = ["id", "en", "fr", "acronyms_en", "acronyms_fr", "spellings"];
const MISSIONS: [&str; 5] = ["organisation", "en", "fr", "acronyms_en", "acronyms_fr"];
const TERMS: [&str; 5] = ["group", "en", "fr", "acronyms_en", "acronyms_fr"];
const RULES: [&str; 3] = ["spelling", "id", "why"];

/// A spelling that several entries claim, and the one it means.
pub(super) type Rule = (String, Key);

/// Entries while tables are laid over each other.
#[derive(Default)]
struct Builder<'t> {
    entries: Vec<Entry>,
    ids: HashMap<&'t str, Key, FixedState>,
    /// Regions named before they are known: entry, id of the region around it, table.
    parents: Vec<(Key, &'t str, &'static str)>,
}

impl<'t> Tables<'t> {
    /// All entries, and the rules.
    pub(super) fn read(&self) -> Result<(Vec<Entry>, Vec<Rule>), TableError> {
        let mut builder = Builder::default();
        self.places(&mut builder)?;
        self.organisations(&mut builder)?;
        for (_, [_, en, fr, acronyms_en, acronyms_fr]) in rows("terms", self.terms, TERMS)? {
            builder.term([en, fr], [acronyms_en, acronyms_fr]);
        }
        let rules = rows("rules", self.rules, RULES)?.into_iter();
        let rules = rules
            .map(|(_, [spelling, id, _])| Ok((spelling.to_owned(), builder.known(id, "rules")?)))
            .collect::<Result<_, _>>()?;
        Ok((builder.entries, rules))
    }

    fn places(&self, builder: &mut Builder<'t>) -> Result<(), TableError> {
        for (_, [id, _, en, fr, parent]) in rows("regions", self.regions, REGIONS)? {
            let key = builder.entry(id, Kind::Region);
            builder.named(key).call([en, fr]);
            builder.parents.push((key, parent, "regions"));
        }
        for (_, [id, alpha3, en, fr, region, other]) in
            rows("countries", self.countries, COUNTRIES)?
        {
            let key = builder.entry(id, Kind::Country);
            builder.named(key).call([en, fr]);
            builder.named(key).spell(None, Class::Name, other);
            builder.named(key).spell(None, Class::Code, id);
            builder.named(key).spell(None, Class::Code, alpha3);
            builder.parents.push((key, region, "countries"));
        }
        let places = rows("places", self.places, PLACES)?;
        for (line, row) in &places {
            builder.place(row).ok_or(TableError::Row { table: "places", line: *line })?;
        }
        for (_, [id, .., members, _]) in places {
            let key = builder.known(id, "places")?;
            let members = members.split_whitespace().map(|id| builder.known(id, "places"));
            builder.entries[key.index()].members = members.collect::<Result<_, _>>()?;
        }
        for (_, [name, country]) in rows("areas", self.areas, AREAS)? {
            let country = builder.known(country, "areas")?;
            builder.named(country).spell(None, Class::Area, name);
        }
        for (_, [id, en, fr, apart]) in rows("demonyms", self.demonyms, DEMONYMS)? {
            let key = builder.known(id, "demonyms")?;
            builder.named(key).spell_both(Class::Adjective, [en, fr]);
            let apart = several(apart).map(|text| Form::new(text, None, Class::Adjective));
            builder.entries[key.index()].apart.extend(apart);
        }
        builder.link_regions()
    }

    fn organisations(&self, builder: &mut Builder<'t>) -> Result<(), TableError> {
        for (_, [id, en, fr, acronyms_en, acronyms_fr, spellings]) in
            rows("organisations", self.organisations, ORGANISATIONS)?
        {
            let key = builder.entry(id, Kind::Organisation);
            builder.named(key).call([en, fr]);
            builder.named(key).abbreviate([acronyms_en, acronyms_fr]);
            builder.named(key).spell(None, Class::Name, spellings);
        }
        for (_, [organisation, en, fr, acronyms_en, acronyms_fr]) in
            rows("missions", self.missions, MISSIONS)?
        {
            let term = builder.term([en, fr], [acronyms_en, acronyms_fr]);
            // A body that is of no organisation is a term and nothing else.
            if !organisation.is_empty() {
                let key = builder.known(organisation, "missions")?;
                let own = builder.entries[term.index()].forms.clone().into_iter();
                let own = own.map(|form| Form { class: Class::Mission, ..form });
                builder.entries[key.index()].forms.extend(own);
            }
        }
        Ok(())
    }
}

impl<'t> Builder<'t> {
    fn known(&self, id: &str, table: &'static str) -> Result<Key, TableError> {
        let key = self.ids.get(id).copied();
        key.ok_or_else(|| TableError::NoSuchId { table, id: id.to_owned() })
    }

    /// The entry with this id, made when no earlier table had it.
    fn entry(&mut self, id: &'t str, kind: Kind) -> Key {
        let Self { entries, ids, .. } = self;
        *ids.entry(id).or_insert_with(|| {
            entries.push(Entry::new(id.to_owned(), kind));
            Key::new(entries.len() - 1)
        })
    }

    fn named(&mut self, key: Key) -> &mut Entry {
        &mut self.entries[key.index()]
    }

    /// Nothing for a sort of place that there is not.
    fn place(&mut self, row: &[&'t str; PLACES.len()]) -> Option<()> {
        let [id, kind, en, fr, short_en, short_fr, acronyms_en, acronyms_fr, spellings, _, shown] =
            *row;
        let kind = match kind {
            "country" => Kind::Country,
            "region" => Kind::Region,
            "unspecified" => Kind::Unspecified,
            _ => return None,
        };
        let key = self.entry(id, kind);
        // A generated name that the field replaces is no longer a way to write the place: some are
        // ordinary words, such as the French for a meeting.
        for (language, cell) in Language::ALL.into_iter().zip([en, fr]) {
            if !cell.is_empty() {
                self.entries[key.index()].forms.retain(|form| form.language != Some(language));
            }
        }
        self.named(key).call([en, fr]);
        self.named(key).abbreviate([acronyms_en, acronyms_fr]);
        self.named(key).spell(None, Class::Name, spellings);
        for (language, short) in Language::ALL.into_iter().zip([short_en, short_fr]) {
            if !short.is_empty() {
                *self.entries[key.index()].short.get_mut(language) = Safe::line(short);
                self.named(key).spell(Some(language), Class::Name, short);
            }
        }
        self.entries[key.index()].shown = shown == "tree";
        Some(())
    }

    /// Terms are never exported: their place in the table is id enough.
    fn term(&mut self, names: [&str; 2], acronyms: [&str; 2]) -> Key {
        let key = Key::new(self.entries.len());
        self.entries.push(Entry::term(key.index(), names, acronyms));
        key
    }

    fn link_regions(&mut self) -> Result<(), TableError> {
        for (key, parent, table) in std::mem::take(&mut self.parents) {
            if !parent.is_empty() {
                self.entries[key.index()].region = Some(self.known(parent, table)?);
            }
        }
        Ok(())
    }
}
