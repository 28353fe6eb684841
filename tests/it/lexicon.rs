//! The tables read, and every spelling met in sources leads to its entry.

use std::collections::BTreeMap;

use mandates::{
    fold,
    lang::Language,
    lexicon::{Kind, Lexicon, Tables},
};

use crate::support::lexicon;

fn id(lexicon: &Lexicon, written: &str) -> Option<String> {
    let key = lexicon.named(written)?;
    Some(lexicon.entry(key).id.clone())
}

/// Spellings separated by `|`, and the id all of them stand for.
fn check_named(table: &[(&str, &str)]) {
    let lexicon = lexicon();
    let mut wrong = Vec::new();
    for (expected, spellings) in table {
        for spelling in spellings.split('|') {
            let found = id(&lexicon, spelling);
            if found.as_deref() != Some(*expected) {
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
            "European Union|Union européenne|EU|UE|European Commission|Council of the EU|EEAS|European External Action Service|DG DEVCO|CPCC|EUMS|the European Union|union europeenne",
        ),
        (
            "united-nations",
            "United Nations|Nations Unies|UN|ONU|Organisation des Nations Unies|DPKO|DPO|OROLSI|UNDP|PNUD|UNSOM|UNSMIL|UNMIL|MINUSMA|UNOWAS|Les Nations Unies",
        ),
        (
            "african-union",
            "African Union|Union africaine|AU|UA|AUC|African Union Commission|AU DSD|MISAHEL",
        ),
        (
            "world-bank",
            "World Bank|Banque mondiale|WB|BM|The World Bank",
        ),
        ("oecd", "OECD|OCDE|OECD-DAC|OECD DAC|CAD|INCAF"),
        ("osce", "OSCE"),
        (
            "oif",
            "International Organisation of La Francophonie|Organisation internationale de la Francophonie|OIF",
        ),
        (
            "afdb",
            "African Development Bank|Banque africaine de développement|AfDB|BAD",
        ),
        ("ecowas", "ECOWAS|CEDEAO"),
        ("igad", "IGAD"),
        (
            "idb",
            "Inter-American Development Bank|Banque interaméricaine de développement|IDB|BID",
        ),
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
        (
            "GB",
            "United Kingdom|Royaume-Uni|UK|DFID|FCO|Stabilisation Unit|the UK",
        ),
        (
            "SE",
            "Sweden|Suède|Sweden |Sida|Folke Bernadotte Academy|Swedish National Police Board",
        ),
        ("NO", "Norway|Norvège|Norway |norvege"),
        (
            "DE",
            "Germany|Allemagne|German Federal Foreign Office|GIZ|ZIF",
        ),
        ("FR", "France|French Ministry of Foreign Affairs|la France"),
        ("IE", "Ireland|Irlande|Irish Aid"),
        ("CA", "Canada|DFATD|Global Affairs Canada|RCMP"),
        (
            "AU",
            "Australia|Australie|Australian Federal Police|l’Australie|AUS",
        ),
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
        (
            "CF",
            "Central African Republic|CAR|RCA|République centrafricaine|Centrafrique",
        ),
        (
            "CI",
            "Cote d'Ivoire|Côte d’Ivoire|Ivory Coast|COTE D`IVOIRE",
        ),
        ("GN", "Guinea-Conakry|Guinea|Guinée|Guinée-Conakry|Guinee"),
        ("GW", "Guinea Bissau|Guinea-Bissau|Guinée-Bissau"),
        ("GQ", "Equatorial Guinea|Guinée équatoriale"),
        ("PG", "Papua New Guinea"),
        ("GM", "Gambia|The Gambia|Gambia, The|Gambie"),
        (
            "SS",
            "South Sudan|South Sudan, The Republic of|Southern Sudan|Soudan du Sud",
        ),
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
        (
            "western-africa",
            "West Africa|Western Africa|Afrique de l’Ouest|Afrique occidentale",
        ),
        ("lake-chad-basin", "Lake Chad Basin|Bassin du lac Tchad"),
        ("horn-of-africa", "Horn of Africa|Corne de l’Afrique"),
        ("great-lakes", "Great Lakes|Grands Lacs"),
        (
            "southeast-europe",
            "Southeast Europe|South-East Europe|Europe du Sud-Est",
        ),
        (
            "latin-america-caribbean",
            "Latin America and the Caribbean|Amérique latine et Caraïbes",
        ),
        (
            "middle-east-north-africa",
            "Middle East and North Africa|Moyen-Orient et Afrique du Nord|MENA",
        ),
        (
            "francophone-countries",
            "espace francophone|Francophone countries",
        ),
        ("g5-sahel", "G5 Sahel"),
    ]);
    let lexicon = lexicon();
    assert!(lexicon.is_area("Puntland") && lexicon.is_area("SOMALILAND"));
    assert!(!lexicon.is_area("Somalia") && !lexicon.is_area("nowhere"));
}

#[test]
fn what_no_table_has_stays_unknown_until_it_is_added() {
    let mut lexicon = lexicon();
    for unknown in [
        "", " ", "…", "Atlantis", "au", "un", "eu", "it", "nl", "mandate",
    ] {
        assert_eq!(id(&lexicon, unknown), None, "{unknown}");
    }
    let key = lexicon.intern(Kind::Organisation, "Atlantis Trust ");
    assert_eq!(lexicon.intern(Kind::Region, "atlantis trust"), key);
    assert_eq!(lexicon.intern(Kind::Region, " – "), None);
    let entry = lexicon.entry(key.expect("a name was written"));
    assert_eq!(
        (entry.id.as_str(), entry.kind),
        ("atlantis-trust", Kind::Organisation)
    );
    // A name is never taken for the id of another entry.
    let sahel = lexicon.intern(Kind::Organisation, "African-Union (Peace Fund)");
    assert_ne!(sahel, lexicon.by_id("african-union"));
}

#[test]
fn the_tables_are_sound() {
    let lexicon = lexicon();
    assert_eq!(lexicon.clashes(), []);
    let mut terms = 0;
    for key in lexicon.keys() {
        let entry = lexicon.entry(key);
        for language in Language::ALL {
            assert!(
                !lexicon.name(key, language).is_empty(),
                "{} has a name",
                entry.id
            );
            assert!(
                !lexicon.short(key, language).is_empty(),
                "{} has a name",
                entry.id
            );
        }
        terms += usize::from(entry.kind == Kind::Term);
        let is_code = |id: &str| id.len() == 2 && id.bytes().all(|b| b.is_ascii_uppercase());
        assert_eq!(
            entry.kind == Kind::Country,
            is_code(&entry.id),
            "{}",
            entry.id
        );
        if entry.kind == Kind::Term {
            continue;
        }
        for form in entry.names(Language::En).chain(entry.names(Language::Fr)) {
            assert_eq!(
                lexicon.named(form),
                Some(key),
                "{form} leads to {}",
                entry.id
            );
        }
        assert_eq!(lexicon.by_id(&entry.id), Some(key));
    }
    assert!(terms >= 400, "{terms} terms");
}

#[test]
fn every_country_stands_under_one_region() {
    let lexicon = lexicon();
    let mut countries: BTreeMap<&str, usize> = BTreeMap::new();
    for key in lexicon.keys() {
        let entry = lexicon.entry(key);
        if entry.kind != Kind::Country {
            continue;
        }
        let region = lexicon.tree_region(key).expect("a country has a region");
        assert_eq!(lexicon.entry(region).kind, Kind::Region);
        *countries.entry(&lexicon.entry(region).id).or_default() += 1;
        // Only one of the regions around a country is a row of the tree.
        let mut above = entry.region;
        let mut rows = 0;
        while let Some(region) = above {
            rows += usize::from(lexicon.entry(region).shown);
            above = lexicon.entry(region).region;
        }
        assert_eq!(rows, 1, "{}", entry.id);
    }
    assert!(countries.values().sum::<usize>() >= 249);
    let region = |id: &str| {
        let key = lexicon.by_id(id).expect("an entry");
        let region = lexicon.tree_region(key).expect("a region");
        lexicon.entry(region).id.clone()
    };
    for (country, expected) in [
        ("ML", "western-africa"),
        ("XK", "europe"),
        ("SO", "eastern-africa"),
        ("CD", "middle-africa"),
        ("HN", "central-america"),
        ("HT", "caribbean"),
        ("JO", "western-asia"),
        ("US", "northern-america"),
    ] {
        assert_eq!(region(country), expected, "{country}");
    }
}

#[test]
fn a_table_that_does_not_read_is_named() {
    let mut tables = Tables::BUILT_IN;
    tables.areas = "name\tcountry\nNowhere\tZZ\n";
    let error = Lexicon::from_tables(&tables).expect_err("no such country");
    assert_eq!(
        error.to_string(),
        "lexicon table areas: no entry has the id “ZZ”"
    );
    tables.areas = "name\tcountry\nNowhere\n";
    let error = Lexicon::from_tables(&tables).expect_err("a short row");
    assert!(error.to_string().starts_with("lexicon table areas: "));
    tables = Tables::BUILT_IN;
    let twice = format!("{}XX\tcountry\tMali\tMali\t\t\t\t\t\t\t\n", tables.places);
    tables.places = &twice;
    let lexicon = Lexicon::from_tables(&tables).expect("it reads");
    assert_eq!(lexicon.clashes().len(), 1);
}

/// What running text names, places and organisations only: `id=words`.
fn mentions(text: &str) -> String {
    let lexicon = lexicon();
    let found = lexicon.mentions(text).into_iter().filter_map(|mention| {
        let entry = lexicon.entry(mention.key);
        (entry.kind != Kind::Term).then(|| format!("{}={}", entry.id, &text[mention.range]))
    });
    found.collect::<Vec<_>>().join(" ")
}

#[test]
fn names_in_running_text() {
    let cases = [
        ("Support to the AU in Mali", "african-union=AU ML=Mali"),
        ("Appui au Mali, un pays de l’UA", "ML=Mali african-union=UA"),
        ("un projet a eu lieu au Niger, car il le faut", "NE=Niger"),
        ("the UN and the EU", "united-nations=UN european-union=EU"),
        ("The car was sold; it is su", ""),
        ("CAR and IT", "CF=CAR"),
        ("Niger and Nigeria", "NE=Niger NG=Nigeria"),
        (
            "Guinea-Bissau, Equatorial Guinea, Papua New Guinea and Guinea",
            "GW=Guinea-Bissau GQ=Equatorial Guinea PG=Papua New Guinea GN=Guinea",
        ),
        (
            "the Democratic Republic of the Congo and the Congo",
            "CD=the Democratic Republic of the Congo CG=the Congo",
        ),
        ("South Sudan and Sudan", "SS=South Sudan SD=Sudan"),
        (
            "la République centrafricaine",
            "CF=République centrafricaine",
        ),
        (
            "en Côte d’Ivoire et en Cote d'Ivoire",
            "CI=Côte d’Ivoire CI=Cote d'Ivoire",
        ),
        (
            "the EU Delegation and EU's AU envoy",
            "european-union=EU Delegation european-union=EU african-union=AU",
        ),
        ("LE CADRE EST FIXÉ PAR UN ACCORD AU NIVEAU NATIONAL", ""),
        ("Support to Mali. Niger follows", "ML=Mali NE=Niger"),
        (
            "La réunion a eu lieu dans le monde, sous la pluie de grenade",
            "",
        ),
        ("Une Réunion du Monde; Grenade", ""),
        ("NL and AU", "african-union=AU"),
        ("Malian, Nigerien and Swiss", ""),
        (
            "Turkey supports Jordan and Georgia",
            "TR=Turkey JO=Jordan GE=Georgia",
        ),
    ];
    for (text, expected) in cases {
        let found = mentions(text);
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn terms_in_running_text() {
    let lexicon = lexicon();
    let named = |text: &str| -> Vec<String> {
        let found = lexicon.mentions(text).into_iter();
        found
            .map(|mention| text[mention.range].to_owned())
            .collect()
    };
    let has = |text: &str, words: &str| {
        assert!(
            named(text).iter().any(|own| own == words),
            "{text}: {:?}",
            named(text)
        );
    };
    has("national SSR process", "SSR");
    has(
        "la réforme du secteur de la sécurité (RSS)",
        "réforme du secteur de la sécurité",
    );
    has("la réforme du secteur de la sécurité (RSS)", "RSS");
    // A term within a longer one is found too, a place within a longer name is not.
    has("security sector reform", "security sector");
    has("local NGOs work", "NGOs");
    assert!(!named("ssr in small letters").iter().any(|own| own == "ssr"));
}

/// What a reader's words begin with, without terms: `id*words`.
fn typed(query: &str) -> String {
    let lexicon = lexicon();
    let words: Vec<String> = fold::words(query).into_iter().map(|w| w.folded).collect();
    let found = lexicon
        .typed(&words, 0)
        .into_iter()
        .filter_map(|(key, taken)| {
            let entry = lexicon.entry(key);
            (entry.kind != Kind::Term).then(|| format!("{}*{taken}", entry.id))
        });
    found.collect::<Vec<_>>().join(" ")
}

#[test]
fn names_in_queries_are_typed_in_any_case() {
    for (query, expected) in [
        ("un", "united-nations*1"),
        ("AU mali", "african-union*1"),
        ("ua", "african-union*1"),
        ("eu", "european-union*1"),
        ("car", "CF*1"),
        ("drc", "CD*1"),
        ("RDC", "CD*1"),
        ("south sudan", "SS*2"),
        ("cote d'ivoire", "CI*2"),
        ("guinea bissau", "GW*2 GN*1"),
        ("monde", ""),
        ("reunion", ""),
        ("mali", "ML*1"),
        ("ml", ""),
        ("", ""),
    ] {
        assert_eq!(typed(query), expected, "{query}");
    }
}

#[test]
fn a_name_is_told_by_its_language() {
    let lexicon = lexicon();
    let mention = |text: &str| lexicon.mentions(text).into_iter().next().expect("one");
    assert_eq!(mention("Union africaine").language, Some(Language::Fr));
    assert_eq!(mention("African Union").language, Some(Language::En));
    assert_eq!(mention("Mali").language, None);
    assert!(mention("MINUSMA").acronym && !mention("Mali").acronym);
    assert_eq!(lexicon.name(mention("Mali").key, Language::Fr), "Mali");
}
