//! Every spelling met in sources leads to its entry.

use crate::support::lexicon;

/// Spellings separated by `|`, and the id all of them stand for.
fn check_named(table: &[(&str, &str)]) {
    let lexicon = lexicon();
    let mut wrong = Vec::new();
    for (expected, spellings) in table {
        for spelling in spellings.split('|') {
            let found = lexicon.named(spelling).map(|key| lexicon.entry(key).id.as_str());
            if found != Some(*expected) {
                wrong.push(format!("{spelling:?} is {found:?}, not {expected}"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn organisations_by_every_spelling() {
    check_named(&[
        (
            "european-union",
            "European Union|Union européenne|EU|UE|the EU|The EU|l’UE|L'UE|EU.|European Commission|Council of the EU|EEAS|European External Action Service|DG DEVCO|CPCC|EUMS|the European Union|union europeenne",
        ),
        (
            "united-nations",
            "United Nations|Nations Unies|UN|ONU|Organisation des Nations Unies|DPKO|DPO|OROLSI|UNDP|PNUD|UNSOM|UNSMIL|UNMIL|MINUSMA|UNOWAS|Les Nations Unies",
        ),
        (
            "african-union",
            "African Union|Union africaine|AU|UA|AUC|African Union Commission|AU DSD|MISAHEL",
        ),
        ("world-bank", "World Bank|Banque mondiale|WB|BM|The World Bank"),
        ("oecd", "OECD|OCDE|OECD-DAC|OECD DAC|CAD|INCAF"),
        ("osce", "OSCE"),
        (
            "oif",
            "International Organisation of La Francophonie|Organisation internationale de la Francophonie|OIF",
        ),
        ("afdb", "African Development Bank|Banque africaine de développement|AfDB|BAD"),
        ("ecowas", "ECOWAS|CEDEAO"),
        ("igad", "IGAD"),
        ("idb", "Inter-American Development Bank|Banque interaméricaine de développement|IDB|BID"),
        ("nato", "NATO|OTAN"),
        ("sadc", "SADC|CDAA"),
        (
            "dcaf",
            "DCAF|DCAF-ISSAT|DCAF/ISSAT|ISSAT/DCAF|ISSAT|SSAD|Geneva Centre for Security Sector Governance|Geneva Centre for the Democratic Control of Armed Forces|Centre pour le contrôle démocratique des forces armées – Genève|Équipe internationale de conseil au secteur de la sécurité",
        ),
        (
            "NL",
            "Netherlands|Pays-Bas|The Netherlands|Holland|Dutch Ministry of Foreign Affairs|Netherlands Ministry of Foreign Affairs|Les Pays-Bas",
        ),
        (
            "CH",
            "Switzerland|Suisse|FDFA|DFAE|SDC|DDC|Swiss Agency for Development and Cooperation|Swiss Federal Department of Foreign Affairs",
        ),
        ("GB", "United Kingdom|Royaume-Uni|UK|DFID|FCO|Stabilisation Unit|the UK"),
        ("SE", "Sweden|Suède|Sweden |Sida|Folke Bernadotte Academy|Swedish National Police Board"),
        ("NO", "Norway|Norvège|Norway |norvege"),
        ("DE", "Germany|Allemagne|German Federal Foreign Office|GIZ|ZIF"),
        ("FR", "France|French Ministry of Foreign Affairs|la France"),
        ("IE", "Ireland|Irlande|Irish Aid"),
        ("CA", "Canada|DFATD|Global Affairs Canada|RCMP"),
        ("AU", "Australia|Australie|Australian Federal Police|l’Australie|AUS"),
        ("DK", "Denmark|Danemark"),
        ("AT", "Austria|Autriche"),
        ("BE", "Belgium|Belgique"),
        ("FI", "Finland|Finlande"),
        ("EE", "Estonia|Estonie"),
        ("SK", "Slovakia|Slovaquie"),
        ("LU", "Luxembourg"),
        ("US", "United States|États-Unis|USA|US"),
        ("KE", "Kenya"),
    ]);
}

#[test]
fn places_by_every_spelling() {
    check_named(&[
        (
            "CD",
            "DRC|Congo, Democratic Republic of|RDC|République démocratique du Congo|Democratic Republic of the Congo|DR Congo|Congo-Kinshasa|the DRC|la RDC",
        ),
        ("CG", "Congo|Republic of the Congo|Congo-Brazzaville"),
        ("CF", "Central African Republic|CAR|RCA|République centrafricaine|Centrafrique"),
        ("CI", "Cote d'Ivoire|Côte d’Ivoire|Ivory Coast|COTE D`IVOIRE"),
        ("GN", "Guinea-Conakry|Guinea|Guinée|Guinée-Conakry|Guinee"),
        ("GW", "Guinea Bissau|Guinea-Bissau|Guinée-Bissau"),
        ("GQ", "Equatorial Guinea|Guinée équatoriale"),
        ("PG", "Papua New Guinea"),
        ("GM", "Gambia|The Gambia|Gambia, The|Gambie"),
        ("SS", "South Sudan|South Sudan, The Republic of|Southern Sudan|Soudan du Sud"),
        ("SD", "Sudan|Soudan"),
        ("MD", "Moldova|Moldova |Moldavie|Republic of Moldova"),
        ("BF", "Burkina Faso"),
        ("ML", "Mali|mali|MALI"),
        ("NE", "Niger"),
        ("NG", "Nigeria|Nigéria"),
        ("SN", "Senegal|Sénégal"),
        ("TD", "Chad|Tchad"),
        ("TN", "Tunisia|Tunisie"),
        ("LY", "Libya|Libye"),
        ("LR", "Liberia|Libéria"),
        ("BI", "Burundi"),
        ("MG", "Madagascar"),
        ("SO", "Somalia|Somalie|Somaliland|Puntland"),
        ("TL", "Timor-Leste|Timor Leste|East Timor"),
        ("HT", "Haiti|Haïti"),
        ("HN", "Honduras"),
        ("UA", "Ukraine"),
        ("BY", "Belarus|Biélorussie"),
        ("AL", "Albania|Albanie"),
        ("RS", "Serbia|Serbie"),
        ("XK", "Kosovo"),
        ("JO", "Jordan|Jordanie"),
        ("ZW", "Zimbabwe"),
        ("MM", "Myanmar|Burma|Birmanie"),
        ("PS", "Palestine"),
        ("sahel", "Sahel|the Sahel|Le Sahel"),
        ("europe", "EUROPE|Europe"),
        ("south-america", "SOUTH AMERICA|Amérique du Sud"),
        ("central-america", "Central America|Amérique centrale"),
        ("unspecified", "Unspecified Country"),
        ("western-balkans", "Western Balkans|Balkans occidentaux"),
        ("western-africa", "West Africa|Western Africa|Afrique de l’Ouest|Afrique occidentale"),
        ("lake-chad-basin", "Lake Chad Basin|Bassin du lac Tchad"),
        ("horn-of-africa", "Horn of Africa|Corne de l’Afrique"),
        ("great-lakes", "Great Lakes|Grands Lacs"),
        ("southeast-europe", "Southeast Europe|South-East Europe|Europe du Sud-Est"),
        ("latin-america-caribbean", "Latin America and the Caribbean|Amérique latine et Caraïbes"),
        (
            "middle-east-north-africa",
            "Middle East and North Africa|Moyen-Orient et Afrique du Nord|MENA",
        ),
        ("francophone-countries", "espace francophone|Francophone countries"),
        ("g5-sahel", "G5 Sahel"),
    ]);
    let lexicon = lexicon();
    assert!(lexicon.is_area("Puntland") && lexicon.is_area("SOMALILAND"));
    assert!(!lexicon.is_area("Somalia") && !lexicon.is_area("nowhere"));
}
