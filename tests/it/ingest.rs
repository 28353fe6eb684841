//! The built-in collection, read as a careful reader would.

use mandates::{
    ingest,
    lang::Language,
    model::{CheckKind, Collection, Mandate, MandateKind, SectionKind},
};

use crate::support::{checks, evidence, lexicon, problems, read, rows};

/// The five pages, without the catalogue.
fn five_pages() -> Collection {
    let mut documents = ingest::built_in();
    documents.retain(|document| document.name.ends_with(".txt"));
    assert_eq!(documents.len(), 5);
    read(&documents)
}

fn titled<'c>(collection: &'c Collection, start: &str) -> &'c Mandate {
    let mut mandates = collection.mandates.iter();
    let found = mandates.find(|mandate| mandate.title.raw().starts_with(start));
    found.unwrap_or_else(|| panic!("{start} is read"))
}

/// Files and lines of a mandate's sources: `000:3 002:1`.
fn seen_in(mandate: &Mandate) -> String {
    let sources = mandate.sources.iter();
    let seen = sources.map(|source| format!("{}:{}", &source.file.raw()[..3], source.line));
    seen.collect::<Vec<_>>().join(" ")
}

#[test]
fn the_built_in_collection_reads_without_a_problem() {
    let collection = ingest::read(&ingest::built_in(), lexicon(), Vec::new());
    assert_eq!(collection.problems, []);
    assert_eq!((collection.mandates.len(), collection.records()), (90, 108));
    // One title in the catalogue is French, and most are short.
    for mandate in &collection.mandates {
        let french = mandate.title.raw().starts_with("Etude cartographique");
        let expected = if french { Language::Fr } else { Language::En };
        assert_eq!(mandate.language, expected, "{}", mandate.title);
    }
    let mut ids: Vec<&str> = collection.mandates.iter().map(|m| m.id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 90);
}

#[test]
fn five_pages_are_nine_mandates() {
    let collection = five_pages();
    assert_eq!(problems(&collection), [""; 0]);
    assert_eq!(
        rows(&collection),
        [
            "NL | ML | 2014-07-01/2015-08-31 | Backstopping support to EUCAP MALI SAHEL",
            "dcaf | ML | 2014/.. | Advisory support to the Government of Mali on SSR",
            "FR | ML | 2015-06-01/2015-06-05 | Advanced French Level 2 Training on SSR, Mali",
            "european-union | CD ML UA | 2015-09-13/2016-03-11 | EU SSR Policy - Country case studies Mali, DRC and Ukraine",
            "european-union | BE ML | 2015-09-21/2015-05-21 | EU SSR Comprehensive Approach Training",
            "DE | ML NG | 2016-07-01/2016-12-31 | Mappings of Donor Support to SSR in Nigeria and Mali",
            "- | CD CI GN ML | 2016-10-03/2017-01-09 | Etude cartographique des projets exemplaires en matière de Réforme des systèmes de sécurité (RSS) dans l’espace francophone",
            "african-union | ML | 2019-02-01/2019-03-31 | Sensitization workshop on DDR and SSR : « sharing lessons learned and good practices »",
            "united-nations | BF ML NE | 2020-07-07/2021-02-21 | Support to the strategic development of UN DPO OROLSI’s regional engagement in the Sahel",
        ]
    );
    assert_eq!(collection.records(), 17);
}

#[test]
fn each_of_the_nine_knows_its_sources_and_checks() {
    let collection = five_pages();
    for (title, seen, expected) in [
        ("Backstopping", "001:7", vec![]),
        ("Advisory", "004:3", vec!["open-ended", "approximate-dates"]),
        ("Advanced French", "001:27", vec![]),
        ("EU SSR Comp", "000:39 001:17", vec!["end-before-start", "merged"]),
        ("EU SSR Policy", "000:48 001:35", vec!["merged", "text-differs"]),
        ("Mappings", "000:30 001:53", vec!["merged"]),
        ("Etude", "000:23 003:60", vec!["no-organisation", "merged"]),
        ("Sensitization", "000:3 002:1 003:37", vec!["merged"]),
        ("Support to", "003:7 003:17 003:27", vec!["repeated", "merged"]),
    ] {
        let mandate = titled(&collection, title);
        assert_eq!(seen_in(mandate), seen, "{title}");
        assert_eq!(checks(mandate), expected, "{title}");
        for source in &mandate.sources {
            assert!(!source.title.is_empty(), "{title}");
        }
    }
    let reversed = titled(&collection, "EU SSR Comp");
    let quotes = evidence(reversed, CheckKind::EndBeforeStart);
    assert!(quotes[0].ends_with("21.09.2015. - 21.05.2015."), "{quotes:?}");
    assert!(quotes.iter().any(|quote| quote.ends_with("from 19 to 21 May 2015")));
}

#[test]
fn what_only_one_source_says_is_kept() {
    let collection = five_pages();
    let workshop = titled(&collection, "Sensitization");
    let kinds: Vec<SectionKind> = workshop.sections.iter().map(|s| s.kind).collect();
    use SectionKind::{Description, Outcomes, Outputs};
    assert_eq!(kinds, [Description, Outputs, Outcomes]);
    let outputs = &workshop.sections[1].text;
    assert!(outputs.raw().starts_with("- 2 presentations"), "{outputs}");
    assert_eq!(workshop.sources[1].organisations.raw(), "");
    let policy = titled(&collection, "EU SSR Policy");
    assert_eq!(policy.variants.len(), 1);
    let project = titled(&collection, "Advisory");
    assert_eq!(project.kind, MandateKind::Project);
    assert_eq!(project.sources[0].dates.raw(), "Since 2014");
    assert_eq!(project.sources[0].places.raw(), "Mali");
    assert!(project.sections[0].text.raw().contains("3. Improvement of sectoral"));
    let address = |mandate: &Mandate| mandate.sources[0].addresses[0].raw().to_owned();
    assert!(
        address(project).ends_with("/Project/Advisory-support-to-the-Government-of-Mali-on-SSR")
    );
    assert!(workshop.sources[1].addresses.is_empty());
}

#[test]
fn furniture_of_the_real_pages_is_in_no_text() {
    for mandate in five_pages().mandates {
        for section in &mandate.sections {
            let text = section.text.raw();
            assert!(!text.lines().any(|line| line == "Mandate"), "{}", mandate.title);
            assert!(!text.contains("Start date") && !text.contains("\n\n\n"));
            assert!(text.trim() == text && !text.contains("mandate in Mali 0"));
        }
    }
}
