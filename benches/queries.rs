//! What is typed when times are measured: twenty queries in English and twenty in French, as readers
//! of the field type them. One word and several, places in both languages, accents left out, slips
//! of the pen, acronyms, a phrase, an exclusion and a year in each.

/// The queries, English and French by turns so that any part of the list has both.
pub const QUERIES: [&str; 40] = [
    "police",
    "gendarmerie",
    "reform",
    "sécurité",
    "ivory coast",
    "côte d'ivoire",
    "police reform",
    "réforme de la police",
    "ssr",
    "rss",
    "comunity policing",
    "securite maritme",
    "\"national security strategy\"",
    "\"contrôle parlementaire\"",
    "training -mali",
    "formation -sénégal",
    "evaluation 2016",
    "appui 2019",
    "central african republic",
    "republique centrafricaine",
    "parliamentary oversight",
    "reforme du secteur",
    "ddr niger",
    "onu mali",
    "evaluation",
    "formation",
    "inteligence services",
    "gendramerie",
    "border management guinea",
    "gestion des frontières niger",
    "mali",
    "rdc",
    "united nations liberia",
    "allemagne burundi",
    "prison reform haiti",
    "evaluation a mi-parcours",
    "women in the police",
    "accès à la justice",
    "ecowas",
    "cedeao",
];

/// What stands in the prompt after each key: every beginning of the query, the query last.
pub fn keystrokes(query: &str) -> impl Iterator<Item = &str> {
    query.char_indices().map(|(at, c)| &query[..at + c.len_utf8()])
}
