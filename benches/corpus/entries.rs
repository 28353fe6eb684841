use mandates::lang::Language;

/// A place or organisation of the lexicon, or one that it does not have.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// Its id in the lexicon; for others the id that reading gives them.
    pub id: &'static str,
    /// As English sources write it.
    pub en: &'static str,
    /// As French sources write it; a place with its preposition.
    pub fr: &'static str,
}

/// What French writes before the name of a place.
const PREPOSITIONS: [&str; 6] = ["au ", "aux ", "en ", "à ", "dans les ", "dans la "];

impl Entry {
    /// The name alone, as a source in this language writes it.
    pub fn name(&self, language: Language) -> &'static str {
        match language {
            Language::En => self.en,
            Language::Fr => {
                PREPOSITIONS.iter().find_map(|word| self.fr.strip_prefix(word)).unwrap_or(self.fr)
            }
        }
    }

    /// A place with the preposition of the language.
    pub fn located(&self, language: Language) -> String {
        match language {
            Language::En => format!("in {}", self.en),
            Language::Fr => self.fr.to_owned(),
        }
    }
}

const fn entry(id: &'static str, en: &'static str, fr: &'static str) -> Entry {
    Entry { id, en, fr }
}

/// Where mandates take place, most of them first.
pub const PLACES: [Entry; 56] = [
    entry("ML", "Mali", "au Mali"),
    entry("CD", "Democratic Republic of the Congo", "en République démocratique du Congo"),
    entry("CF", "Central African Republic", "en République centrafricaine"),
    entry("NE", "Niger", "au Niger"),
    entry("CI", "Côte d’Ivoire", "en Côte d’Ivoire"),
    entry("BI", "Burundi", "au Burundi"),
    entry("GN", "Guinea", "en Guinée"),
    entry("SS", "South Sudan", "au Soudan du Sud"),
    entry("UA", "Ukraine", "en Ukraine"),
    entry("SN", "Senegal", "au Sénégal"),
    entry("BF", "Burkina Faso", "au Burkina Faso"),
    entry("NG", "Nigeria", "au Nigéria"),
    entry("SO", "Somalia", "en Somalie"),
    entry("LR", "Liberia", "au Libéria"),
    entry("HT", "Haiti", "en Haïti"),
    entry("TD", "Chad", "au Tchad"),
    entry("TN", "Tunisia", "en Tunisie"),
    entry("MG", "Madagascar", "à Madagascar"),
    entry("sahel", "Sahel", "au Sahel"),
    entry("LB", "Lebanon", "au Liban"),
    entry("KE", "Kenya", "au Kenya"),
    entry("SL", "Sierra Leone", "en Sierra Leone"),
    entry("MR", "Mauritania", "en Mauritanie"),
    entry("GM", "Gambia", "en Gambie"),
    entry("AL", "Albania", "en Albanie"),
    entry("BA", "Bosnia and Herzegovina", "en Bosnie-Herzégovine"),
    entry("XK", "Kosovo", "au Kosovo"),
    entry("GW", "Guinea-Bissau", "en Guinée-Bissau"),
    entry("TL", "Timor-Leste", "au Timor-Leste"),
    entry("PS", "Palestine", "en Palestine"),
    entry("LY", "Libya", "en Libye"),
    entry("western-balkans", "Western Balkans", "dans les Balkans occidentaux"),
    entry("ET", "Ethiopia", "en Éthiopie"),
    entry("UG", "Uganda", "en Ouganda"),
    entry("TG", "Togo", "au Togo"),
    entry("BJ", "Benin", "au Bénin"),
    entry("CM", "Cameroon", "au Cameroun"),
    entry("GE", "Georgia", "en Géorgie"),
    entry("MD", "Moldova", "en Moldavie"),
    entry("JO", "Jordan", "en Jordanie"),
    entry("IQ", "Iraq", "en Irak"),
    entry("YE", "Yemen", "au Yémen"),
    entry("AF", "Afghanistan", "en Afghanistan"),
    entry("NP", "Nepal", "au Népal"),
    entry("MM", "Myanmar", "au Myanmar"),
    entry("CO", "Colombia", "en Colombie"),
    entry("HN", "Honduras", "au Honduras"),
    entry("GT", "Guatemala", "au Guatemala"),
    entry("RS", "Serbia", "en Serbie"),
    entry("western-africa", "West Africa", "en Afrique de l’Ouest"),
    entry("MZ", "Mozambique", "au Mozambique"),
    entry("KM", "Comoros", "aux Comores"),
    entry("DJ", "Djibouti", "à Djibouti"),
    entry("great-lakes", "Great Lakes", "dans les Grands Lacs"),
    entry("horn-of-africa", "Horn of Africa", "dans la Corne de l’Afrique"),
    entry("maghreb", "Maghreb", "au Maghreb"),
];

/// The place of records that name none on purpose.
pub const UNSPECIFIED: Entry = entry("unspecified", "Unspecified Country", "Pays non précisé");

/// Who mandates, most of them first; the last six are in no table.
pub const ORGANISATIONS: [Entry; 32] = [
    entry("european-union", "EU", "UE"),
    entry("united-nations", "UN", "ONU"),
    entry("NL", "Netherlands", "Pays-Bas"),
    entry("CH", "Switzerland", "Suisse"),
    entry("SE", "Sweden", "Suède"),
    entry("NO", "Norway", "Norvège"),
    entry("DE", "Germany", "Allemagne"),
    entry("african-union", "AU", "UA"),
    entry("GB", "UK", "Royaume-Uni"),
    entry("FR", "France", "France"),
    entry("BE", "Belgium", "Belgique"),
    entry("dcaf", "DCAF", "DCAF"),
    entry("ecowas", "ECOWAS", "CEDEAO"),
    entry("oif", "OIF", "OIF"),
    entry("LU", "Luxembourg", "Luxembourg"),
    entry("CA", "Canada", "Canada"),
    entry("IE", "Ireland", "Irlande"),
    entry("AT", "Austria", "Autriche"),
    entry("FI", "Finland", "Finlande"),
    entry("DK", "Denmark", "Danemark"),
    entry("world-bank", "World Bank", "Banque mondiale"),
    entry("osce", "OSCE", "OSCE"),
    entry("nato", "NATO", "OTAN"),
    entry("oecd", "OECD", "OCDE"),
    entry("US", "United States", "États-Unis"),
    entry("SK", "Slovakia", "Slovaquie"),
    entry("harbour-peace-fund", "Harbour Peace Fund", "Harbour Peace Fund"),
    entry("fonds-des-trois-rives", "Fonds des Trois Rives", "Fonds des Trois Rives"),
    entry("lantern-trust", "Lantern Trust", "Lantern Trust"),
    entry("institut-verdan", "Institut Verdan", "Institut Verdan"),
    entry("northgate-policy-group", "Northgate Policy Group", "Northgate Policy Group"),
    entry("alliance-des-communes", "Alliance des communes", "Alliance des communes"),
];
