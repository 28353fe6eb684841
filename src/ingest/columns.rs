//! What tables and records made elsewhere call the fields of a record, in both languages. One list
//! for all forms of input; a reader adds names of their own.

use crate::{fold, model::SectionKind};

/// What a column of a table, or a field of an object, holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The title.
    Title,
    /// The mandating organisations.
    Organisations,
    /// Their names, beside a column of their ids.
    OrganisationNames,
    /// The places.
    Places,
    /// Their names, beside a column of their ids.
    PlaceNames,
    /// The first day.
    Start,
    /// The last day.
    End,
    /// Both, as a period.
    Dates,
    /// Whether it goes on where it has no end.
    Ongoing,
    /// Which of its dates are as they were planned.
    Planned,
    /// What sort of assignment.
    Kind,
    /// The language of the record.
    Language,
    /// A part of the text.
    Text(SectionKind),
    /// A web address.
    Address,
    /// What a registry knows it by.
    Identifier,
    /// Who published it.
    Publisher,
    /// Who carries it out.
    Implementers,
    /// Where it was read: a file and a line, an address, or a list of objects.
    Sources,
    /// The checks that it fails.
    Checks,
    /// The words that checks rest on.
    Evidence,
    /// All parts of the text.
    Sections,
    /// Other wordings of them.
    Variants,
    /// What follows from the rest, or what the reader wants to be passed over.
    Passed,
}

use Column as C;
use SectionKind as S;

/// Names as [`fold::key`] writes them: no capitals, no accents, a space between words.
const NAMES: [(Column, &[&str]); 26] = [
    (
        C::Title,
        &["title", "titles", "titre", "titres", "intitule", "libelle", "title en", "title fr"],
    ),
    (C::Title, &["mandate", "mandat", "mandate title", "titre du mandat", "intitule du mandat"]),
    (C::Title, &["project title", "titre du projet", "activity title", "titre de l activite"]),
    (C::Organisations, &["organisations", "organisation", "organizations", "organization", "org"]),
    (C::Organisations, &["mandator", "mandators", "mandated by", "mandating organisation"]),
    (C::Organisations, &["mandating organisations", "mandating organization", "mandant"]),
    (C::Organisations, &["organisation mandante", "organisations mandantes", "mandants", "client"]),
    (C::Organisations, &["donor", "donors", "funder", "funders", "funded by", "sponsor"]),
    (C::Organisations, &["donateur", "donateurs", "bailleur", "bailleurs", "bailleur de fonds"]),
    (C::Organisations, &["bailleurs de fonds", "commanditaire", "commanditaires", "finance par"]),
    (C::OrganisationNames, &["organisation names"]),
    (C::Places, &["places", "place", "country", "countries", "country name", "location"]),
    (C::Places, &["locations", "region", "regions", "recipient country", "beneficiary country"]),
    (C::Places, &["target country", "target countries", "host country", "where", "country code"]),
    (C::Places, &["pays", "lieu", "lieux", "pays cible", "pays cibles", "pays beneficiaire"]),
    (C::PlaceNames, &["place names"]),
    (
        C::Start,
        &["start", "starts", "start date", "date start", "from", "begin", "begins", "started"],
    ),
    (C::Start, &["debut", "date de debut", "date debut", "demarrage", "date de demarrage", "du"]),
    (C::End, &["end", "ends", "end date", "date end", "to", "until", "finish", "ended"]),
    (C::End, &["fin", "date de fin", "date fin", "cloture", "date de cloture", "au", "jusqu au"]),
    (C::Dates, &["dates", "date", "period", "periode", "year", "annee", "when", "quand"]),
    (C::Kind, &["kind", "type", "nature", "sorte", "mandate type", "type de mandat"]),
    (C::Language, &["language", "langue", "lang"]),
    (C::Address, &["url", "urls", "address", "addresses", "adresse", "adresses", "link", "lien"]),
    (C::Address, &["web address", "adresse web", "website", "site web", "uri", "href"]),
    (C::Passed, &["id", "days", "match", "bookmarked", "note", "skip", "passer"]),
];

/// Names of parts of the text, and of what only the program's own files have.
const MORE: [(Column, &[&str]); 18] = [
    (C::Text(S::Description), &["text", "texte", "description", "body", "corps", "content"]),
    (C::Text(S::Description), &["contenu", "summary", "resume", "abstract", "details"]),
    (C::Text(S::Outputs), &["outputs", "products", "produits", "livrables", "deliverables"]),
    (C::Text(S::Outcomes), &["outcomes", "results", "resultats", "effets"]),
    (
        C::Text(S::Objectives),
        &["objectives", "objective", "objectifs", "objectif", "aims", "goals"],
    ),
    (C::Text(S::Lessons), &["lessons", "lessons learned", "lecons", "enseignements"]),
    (C::Text(S::Recommendations), &["recommendations", "recommandations"]),
    (C::Text(S::Beneficiaries), &["beneficiaries", "beneficiaires"]),
    (C::Identifier, &["identifier", "iati identifier", "identifiant", "identifiant iati"]),
    (C::Publisher, &["publisher", "published by", "editeur", "publie par"]),
    (
        C::Implementers,
        &["implementers", "implementer", "implementing organisation", "organisation executante"],
    ),
    (C::Sources, &["sources", "source"]),
    (C::Checks, &["checks"]),
    (C::Evidence, &["evidence"]),
    (C::Sections, &["sections"]),
    (C::Variants, &["variants"]),
    (C::Ongoing, &["ongoing", "en cours"]),
    (C::Planned, &["planned", "prevu"]),
];

/// The names that are understood: those of the lists above, after a reader's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    own: Vec<(String, Column)>,
}

impl Columns {
    /// Takes `theirs` for what `ours` is, one of the names that are understood anyway.
    ///
    /// # Errors
    /// `ours`, when it is none.
    pub fn map<'n>(&mut self, theirs: &str, ours: &'n str) -> Result<(), &'n str> {
        let column = named(&folded(ours)).ok_or(ours)?;
        self.own.push((folded(theirs), column));
        Ok(())
    }

    /// Whether the reader has told names.
    pub const fn are_told(&self) -> bool {
        !self.own.is_empty()
    }

    /// Whether two names are one however they are written.
    pub fn are_same(one: &str, other: &str) -> bool {
        folded(one) == folded(other)
    }

    /// What a column of this name holds.
    pub fn of(&self, written: &str) -> Option<Column> {
        let name = folded(written);
        if let Some((_, column)) = self.own.iter().find(|(own, _)| *own == name) {
            return Some(*column);
        }
        // Headers tell the form of their values too: `Start (dd/mm/yyyy)`.
        let bare = written.split(['(', '[']).next().unwrap_or_default();
        named(&name).or_else(|| named(&folded(bare)))
    }
}

fn named(name: &str) -> Option<Column> {
    let mut lists = NAMES.iter().chain(&MORE);
    lists.find(|(_, names)| names.contains(&name)).map(|(column, _)| *column)
}

/// A name with its words apart: `startDate`, `start_date` and `Start date` are one.
fn folded(written: &str) -> String {
    let mut spaced = String::with_capacity(written.len() + 4);
    let mut after_small = false;
    for c in written.chars() {
        if after_small && c.is_uppercase() {
            spaced.push(' ');
        }
        after_small = c.is_lowercase();
        spaced.push(if matches!(c, '_' | '.' | '-' | '/') { ' ' } else { c });
    }
    fold::key(&spaced)
}
