//! Every kind of page, and what a careful reader takes from it.

use mandates::{
    lang::Language,
    model::{MandateKind, SectionKind},
};

use crate::support::{checks, only, pages, period, problems, row, rows, text};

#[test]
fn a_list_ends_its_blocks_by_a_word_or_by_the_next_title() {
    let first = "UN mandate in Mali 2014\n\nOne.\n\n\u{A0}\n\nTwo.\n\n";
    for end in ["Mandate\n\n", "\n\n", "mandate \u{A0}\n\n", "Mandat\n"] {
        let page = format!(
            "Mali\n\nMali\n\nFirst\n\n{first}{end}Second\n\nEU mandate in Niger 2015\n\nThree.\n"
        );
        let collection = pages(&[&page]);
        assert_eq!(
            rows(&collection),
            ["united-nations | ML | 2014/2014 | First", "european-union | NE | 2015/2015 | Second"],
            "{end:?}"
        );
        assert_eq!(text(&collection.mandates[0]), "Description: One.\n\nTwo.");
        assert_eq!(text(&collection.mandates[1]), "Description: Three.");
    }
    // What stands after the last block's end is the site's.
    let page = format!("First\n\n{first}Mandate\n\nAbout us\n\nContact\n");
    assert_eq!(text(&only(&page)), "Description: One.\n\nTwo.");
}

#[test]
fn a_list_without_header_lines() {
    let page = "Congo, Democratic Republic of\n\nCongo, Democratic Republic of\n\nReview of police training\n\nIt was reviewed.\n\nIn two parts.\n\nMandate\n\nMapping of donors\n\nThey were mapped.\n\nMandate\n\nFoot\n";
    let collection = pages(&[page]);
    assert_eq!(
        rows(&collection),
        ["- | CD | ?/? | Mapping of donors", "- | CD | ?/? | Review of police training"]
    );
    assert_eq!(checks(&collection.mandates[0]), ["no-organisation", "no-dates"]);
    assert_eq!(text(&collection.mandates[1]), "Description: It was reviewed.\n\nIn two parts.");
    let page = "Mali\n\nMali\n\nReview of police training\n\nIt was reviewed.\n\n\n\nMapping of donors\n\nThey were mapped.\n";
    assert_eq!(pages(&[page]).records(), 2);
}

#[test]
fn a_block_without_a_header_among_others_is_not_lost() {
    let headed = "Review\n\nUN mandate in Mali 2014\n\nOne.\n\nMandate\n\n";
    let bare = "Mapping\n\nThey were mapped.\n\nMandate\n\n";
    let last = "Study\n\nEU mandate in Mali 2015\n\nTwo.\n\nMandate\n\n";
    let expected = [
        "united-nations | ML | 2014/2014 | Review",
        "european-union | ML | 2015/2015 | Study",
        "- | ML | ?/? | Mapping",
    ];
    for page in [
        format!("Mali\n\nMali\n\n{headed}{bare}{last}About us\n\nContact\n"),
        format!("Mali\n\nMali\n\n{headed}{last}{bare}"),
        format!("Mali\n\nMali\n\n{bare}{headed}{last}"),
    ] {
        let collection = pages(&[&page]);
        assert_eq!(rows(&collection), expected);
        assert_eq!(text(&collection.mandates[2]), "Description: They were mapped.");
    }
}

#[test]
fn a_detail_page() {
    let page = "The workshop\u{A0}\n\n01/02/2019 - 31/03/2019\n\nTarget Country / Organisation\n\nMali\n\nTarget organisation type(s)\n\nPolice\n\nMandating organisation / agency / department / ministry\n\nUN, DCAF/ISSAT\n\nRelated activities\n\nMandate outputs / products\n\n-\u{A0}\u{A0}\u{A0} 2 presentations\n\n-\u{A0}\u{A0}\u{A0} a report\n\nIntended immediate outcomes of mandate\n\nIt is understood.\n\nOutcome objectives of mandate\n\nIt is better.\n\nStart date\n\n\nEnd date\n\n\nSpecific Lessons Identified\n\nStart early.\n\nMain Recommendations:\n\nGo on.\n";
    let mandate = only(page);
    assert_eq!(row(page), "dcaf united-nations | ML | 2019-02-01/2019-03-31 | The workshop");
    assert_eq!(
        text(&mandate),
        "Outputs: - 2 presentations\n\n- a report\nOutcomes: It is understood.\nObjectives: It is better.\nLessons: Start early.\nRecommendations: Go on.\nBeneficiaries: Police"
    );
    assert_eq!(mandate.kind, MandateKind::Mandate);
    assert_eq!(checks(&mandate), [""; 0]);
}

#[test]
fn detail_headings_in_all_their_forms() {
    let value = |heading: &str, value: &str| {
        row(&format!("T\n\n{heading}\n\n{value}\n\nOutcome Objectives\n\nWell.\n"))
    };
    for heading in [
        "Target country",
        "Target Country / Organisation",
        "Target Country(ies)",
        "target country:",
        "Target country\u{A0}",
        "Pays cible",
    ] {
        assert_eq!(value(heading, "Mali, Niger"), "- | ML NE | ?/? | T", "{heading}");
    }
    for heading in [
        "Mandator",
        "Mandating organisation / agency / department / ministry",
        "MANDATING ORGANISATION",
    ] {
        assert_eq!(
            value(heading, "Swiss Agency for Development and Cooperation"),
            "CH | - | ?/? | T",
            "{heading}"
        );
    }
    assert_eq!(value("Start date", "3 May 2016"), "- | - | 2016-05-03/? | T");
    assert_eq!(value("End date: 3 May 2016", ""), "- | - | ?/2016-05-03 | T");
    let page = "T\n\nStart date\n\n03/05/2016\n\nEnd date\n\n04/06/2016\n\nMandator\n\nUN\n";
    assert_eq!(row(page), "united-nations | - | 2016-05-03/2016-06-04 | T");
    // The top of the page is right where the two differ.
    let page = "T\n\n01/05/2016 - 02/06/2016\n\nStart date\n\n03/05/2016\n\nMandator\n\nUN\n";
    assert_eq!(row(page), "united-nations | - | 2016-05-01/2016-06-02 | T");
    let page = "T\n\nStart date\n\n31/02/2016\n\nMandator\n\nUN\n";
    assert_eq!(problems(&pages(&[page])), ["0.txt:5 impossible-date 31/02/2016"]);
    for (heading, kind) in [
        ("Mandate outputs / products", SectionKind::Outputs),
        ("Intended immediate outcomes of mandate", SectionKind::Outcomes),
        ("Outcome objectives of mandate", SectionKind::Objectives),
        ("Outcome Objectives", SectionKind::Objectives),
        ("Specific Lessons Identified", SectionKind::Lessons),
        ("Cours Spécifiques Identifiées", SectionKind::Lessons),
        ("Main Recommendations:", SectionKind::Recommendations),
    ] {
        let mandate = only(&format!("T\n\n2014 - 2015\n\n{heading}\n\nAll of it.\n\nAnd more.\n"));
        assert_eq!(mandate.sections[0].kind, kind, "{heading}");
        assert_eq!(mandate.sections[0].text.raw(), "All of it.\n\nAnd more.");
    }
}

#[test]
fn a_detail_page_gives_its_dates_before_or_after_its_title() {
    for page in [
        "The title\n\n06 May - 11 May 2018\n\nText.\n",
        "06 May - 11 May 2018\n\nThe title\n\nText.\n",
        "The title\n\nThe title\n\n06 May - 11 May 2018\n\nText.\n",
    ] {
        assert_eq!(row(page), "- | - | 2018-05-06/2018-05-11 | The title");
        assert_eq!(text(&only(page)), "Description: Text.");
    }
}

#[test]
fn prose_under_an_empty_heading_is_the_description() {
    let page = "T\n\n2014 - 2015\n\nTarget Country / Organisation\n\n\nThe workshop looks at progress in the region and shares experience.\n\nMore of it.\n\nMandator\n\nMandate outputs / products\n\nStart date\n\nEnd date\n";
    let mandate = only(page);
    assert!(mandate.places.is_empty() && mandate.organisations.is_empty());
    assert_eq!(
        text(&mandate),
        "Description: The workshop looks at progress in the region and shares experience.\n\nMore of it."
    );
}

#[test]
fn a_training_session() {
    let page =
        "Advanced SSR training\n\n06 May - 11 May 2018 · Geneva, Switzerland\n\nFor advisers.\n";
    assert_eq!(row(page), "- | CH | 2018-05-06/2018-05-11 | Advanced SSR training");
    let mandate = only(page);
    assert_eq!(mandate.kind, MandateKind::Training);
    let unknown = row("SSR training\n\n06 May - 11 May 2018 · Atlantis\n\nFor advisers.\n");
    assert_eq!(unknown, "- | atlantis | 2018-05-06/2018-05-11 | SSR training");
}

#[test]
fn an_organisation_profile_with_vacancies() {
    let page = "Example Academy\n\nLong Street 1, Stockholm\n\nProgrammes\n\nNo programmes have been added yet.\n\nMandates\n\nReview of training\n\nSweden mandate in Liberia 06/02/2014 - 13/04/2014\n\nIt was reviewed.\n\nVacancies\n\nPolice adviser\n\nApplication Deadline: 26/11/2017\n\nPlease apply.\n";
    assert_eq!(row(page), "SE | LR | 2014-02-06/2014-04-13 | Review of training");
    assert_eq!(text(&only(page)), "Description: It was reviewed.");
    let page = page.replace("Vacancies\n\n", "");
    assert_eq!(text(&only(&page)), "Description: It was reviewed.");
    let none = "Example Academy\n\nLong Street 1\n\nNo programmes have been added yet.\n\nPolice adviser\n\nApplication Deadline: 26/11/2017\n";
    let collection = pages(&[none]);
    assert_eq!(collection.records(), 0, "{:?}", rows(&collection));
    assert_eq!(problems(&collection), ["0.txt no-mandate Example Academy"]);
}

#[test]
fn a_programme_with_nested_mandates() {
    let page = "Police programme\n\n01/01/2012 - 31/12/2015\n\nMandator\n\nSweden\n\nTarget country\n\nKenya\n\nOutcome Objectives\n\nA better police.\n\nSupport Mandates\n\nFeasibility study\n\nSweden mandate in Kenya 21/01/2013 - 03/06/2013\n\nIt was studied.\n\nMandate\n\nDesign\n\nSweden mandate in Kenya 10/09/2013 - 15/11/2013\n\nIt was designed.\n\nMandate\n";
    let collection = pages(&[page]);
    assert_eq!(
        rows(&collection),
        [
            "SE | KE | 2012-01-01/2015-12-31 | Police programme",
            "SE | KE | 2013-01-21/2013-06-03 | Feasibility study",
            "SE | KE | 2013-09-10/2013-11-15 | Design",
        ]
    );
    let kinds: Vec<MandateKind> = collection.mandates.iter().map(|m| m.kind).collect();
    assert_eq!(kinds, [MandateKind::Programme, MandateKind::Mandate, MandateKind::Mandate]);
    assert_eq!(text(&collection.mandates[0]), "Objectives: A better police.");
}

#[test]
fn project_pages_old_and_new() {
    let page = "DCAFProject › Advice to Mali on SSR\n\nAdvice to Mali on SSR\n\nSince 2014, advice is given.\n\nLater, from 3 to 5 May 2015, a workshop.\n";
    assert_eq!(row(page), "dcaf | ML | 2014/.. | Advice to Mali on SSR");
    let page = "DCAFRegionSoutheast EuropeProjects › Police integrity\n\nPolice integrity\n\nIntegrity is taught.\n";
    assert_eq!(row(page), "dcaf | southeast-europe | ?/? | Police integrity");
    assert_eq!(text(&only(page)), "Description: Integrity is taught.");
    let page = "DCAFProject › Police integrity\n\nIntegrity is taught.\n";
    assert_eq!(row(page), "dcaf | - | ?/? | Police integrity");
    let mandate = only(page);
    assert_eq!(
        (mandate.kind, text(&mandate).as_str()),
        (MandateKind::Project, "Description: Integrity is taught.")
    );
}

#[test]
fn pages_without_a_mandate() {
    let note = "SSR and gender\n\nBackground note\n\nThe mandate of the police in Mali is wide. Since 2014 it grew.\n\nMain Recommendations:\n\nRead on.\n\nDownloaded 914 times since 07 mart 2017.\n\napplication/octet-stream\n";
    let report = "Annual report 2016\n\n12/03/2017\n\nThe year was full. A programme in three parts ran from 1 to 3 May 2016.\n\nSpecific Lessons Identified\n\nStart early.\n";
    let poem = "Only words\n";
    for (page, excerpt) in
        [(note, "SSR and gender"), (report, "Annual report 2016"), (poem, "Only words")]
    {
        let collection = pages(&[page]);
        assert_eq!(rows(&collection), [""; 0]);
        assert_eq!(problems(&collection), [format!("0.txt no-mandate {excerpt}")]);
    }
    let long = format!("{}\n", "é".repeat(80));
    assert_eq!(problems(&pages(&[&long])), [format!("0.txt no-mandate {}…", "é".repeat(60))]);
    let exact = format!("{}\n", "é".repeat(50));
    assert_eq!(problems(&pages(&[&exact])), [format!("0.txt no-mandate {}", "é".repeat(50))]);
}

#[test]
fn downloads_and_files_are_no_text() {
    for line in
        ["Downloaded 914 times since 07 mart 2017.", "application/octet-stream", "Read more"]
    {
        let page = format!("T\n\nUN mandate in Mali 2014\n\nText.\n\n{line}\n");
        assert_eq!(text(&only(&page)), "Description: Text.", "{line}");
    }
}

#[test]
fn characters_of_real_pages_are_kept_or_tidied() {
    let page = "T\n\nUN mandate in Mali 2014\n\n\u{A0}\n• one\n• two\u{A0}\u{A0}\n-\u{A0}\u{A0}\u{A0}\u{A0}three\n1) four\n1. 1. five\n\u{A0}\u{A0}\nName | Role |\n“quoted” `tick` ’s\n";
    assert_eq!(
        text(&only(page)),
        "Description: • one\n• two\n- three\n1) four\n1. 1. five\n\nName | Role |\n“quoted” `tick` ’s"
    );
}

#[test]
fn language_is_that_of_title_and_text() {
    let french = "Une étude sur la réforme de la police et de la gendarmerie dans les régions du nord, avec des partenaires.";
    let english = "A study of the reform of the police and the gendarmerie in the regions of the north, with partners.";
    for (title, body, expected) in [
        ("Etude cartographique", french, Language::Fr),
        ("Mapping study", english, Language::En),
        ("SSR Mali", french, Language::Fr),
        ("Formation RSS", french, Language::Fr),
        ("Police Master Class 2014", "", Language::En),
        ("Appui à la réforme du secteur de la sécurité", "", Language::Fr),
        ("Étude de faisabilité", "", Language::Fr),
        ("Ukraine bilateral mapping", "", Language::En),
        ("Advanced French Level 2 Training on SSR, Mali", "", Language::En),
    ] {
        for header in ["UN mandate in Mali 2014", "Pays-Bas mandate in Mali 2014"] {
            let mandate = only(&format!("{title}\n\n{header}\n\n{body}\n"));
            assert_eq!(mandate.language, expected, "{title}");
        }
    }
    // Each part of a page in both languages has its own.
    let page =
        format!("T\n\n2014 - 2015\n\n{english}\n\nSpecific Lessons Identified\n\n{french}\n");
    let mandate = only(&page);
    let languages: Vec<Language> = mandate.sections.iter().map(|s| s.language).collect();
    assert_eq!(languages, [Language::En, Language::Fr]);
    assert_eq!(period(&mandate), "2014/2015");
}
