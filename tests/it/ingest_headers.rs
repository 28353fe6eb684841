//! The line that makes a block: who, where, when. And lines that only look like one.

use crate::support::{only, pages, problems, row, rows};

/// The row of a block with this header line, without the title.
fn block(header: &str) -> String {
    let row = row(&format!("The title\n\n{header}\n\nSome text.\n"));
    let cut = row.strip_suffix(" | The title");
    cut.map_or(row.clone(), str::to_owned)
}

#[test]
fn header_lines_of_real_pages() {
    for (line, expected) in [
        ("Netherlands mandate in Mali 01/07/2014 - 31/08/2015", "NL | ML | 2014-07-01/2015-08-31"),
        (
            "AU mandate in Mali 01.02.2019. - 31.03.2019.",
            "african-union | ML | 2019-02-01/2019-03-31",
        ),
        (
            "mandate in DRC, Cote d'Ivoire, Guinea-Conakry, Mali 03/10/2016 - 09/01/2017",
            "- | CD CI GN ML | 2016-10-03/2017-01-09",
        ),
        (
            "EU, UK mandate in 11.07.2014. - 29.08.2014.",
            "GB european-union | - | 2014-07-11/2014-08-29",
        ),
        ("Norway , Sweden mandate in Liberia", "NO SE | LR | ?/?"),
        (
            "Germany, Ireland, Norway , Sweden , UK, UN mandate in Central African Republic, Haiti, South Sudan 04/01/2016 - 27/05/2016",
            "DE GB IE NO SE united-nations | CF HT SS | 2016-01-04/2016-05-27",
        ),
        ("Pays-Bas mandate in Burundi 01/10/2009 - 31/10/2009", "NL | BI | 2009-10-01/2009-10-31"),
        (
            "Switzerland mandate in Central America, SOUTH AMERICA 20/03/2016 - 01/11/2016",
            "CH | central-america south-america | 2016-03-20/2016-11-01",
        ),
        (
            "mandate in Unspecified Country 01/01/2020 - 31/12/2022",
            "- | unspecified | 2020-01-01/2022-12-31",
        ),
        (
            "EU programme in Sahel 2 gush 2017 - 30 sht 2018",
            "european-union | sahel | 2017-08-02/2018-09-30",
        ),
        ("mandate in", "- | - | ?/?"),
        ("UK mandate in", "GB | - | ?/?"),
        ("mandate in Moldova ", "- | MD | ?/?"),
        (
            "AU mandate in AU 26/09/2017 - 29/09/2017",
            "african-union | african-union | 2017-09-26/2017-09-29",
        ),
        (
            "UA mandate in UA 26/09/2017 - 29/09/2017",
            "african-union | african-union | 2017-09-26/2017-09-29",
        ),
        ("Ukraine mandate in Ukraine", "UA | UA | ?/?"),
    ] {
        assert_eq!(block(line), expected, "{line}");
    }
    let programme = only("P\n\nEU programme in Sahel 2017\n\nText.");
    assert_eq!(programme.kind, mandates::model::MandateKind::Programme);
}

#[test]
fn header_lines_as_hands_and_browsers_change_them() {
    for (line, expected) in [
        (
            "\u{A0}AU\u{A0}mandate\u{A0}in\u{A0}Mali 01/02/2019\u{A0}-\u{A0}31/03/2019\u{A0}",
            "african-union | ML | 2019-02-01/2019-03-31",
        ),
        (
            "UN  mandate  in  Mali   01/02/2019 - 31/03/2019",
            "united-nations | ML | 2019-02-01/2019-03-31",
        ),
        (
            "UN Mandate in Mali 01/02/2019 - 31/03/2019",
            "united-nations | ML | 2019-02-01/2019-03-31",
        ),
        (
            "UN MANDATE IN Mali 01/02/2019 - 31/03/2019",
            "united-nations | ML | 2019-02-01/2019-03-31",
        ),
        (
            "UN,  EU ,, UN mandate in Mali,,Niger 2019",
            "european-union united-nations | ML NE | 2019/2019",
        ),
        (
            "Atlantis Trust mandate in Mali 01/02/2019 - 31/03/2019",
            "atlantis-trust | ML | 2019-02-01/2019-03-31",
        ),
        (
            "EU mandate in Lower Zone, Mali 01/02/2019 - 31/03/2019",
            "european-union | ML lower-zone | 2019-02-01/2019-03-31",
        ),
        (
            "Côte d’Ivoire mandate in Congo, Democratic Republic of 01/02/2019",
            "CI | CD | 2019-02-01/2019-02-01",
        ),
        (
            "EU mandate in Mali from 01/02/2019 to 31/03/2019",
            "european-union | ML | 2019-02-01/2019-03-31",
        ),
        ("EU mandate in Mali since 2014", "european-union | ML | 2014/.."),
        (
            "EU mandate in Mali (01/02/2019 - 31/03/2019)",
            "european-union | ML | 2019-02-01/2019-03-31",
        ),
        (
            "EU mandate in Mali, 01/02/2019 - 31/03/2019",
            "european-union | ML | 2019-02-01/2019-03-31",
        ),
    ] {
        assert_eq!(block(line), expected, "{line}");
    }
}

#[test]
fn prose_is_no_header() {
    let prose = [
        "The EU mandate in Mali was renewed on 18 May 2015",
        "This mandate in Mali ended well.",
        "It had a mandate in Mali",
        "The mandate in question was renewed 01/02/2019 - 31/03/2019",
        "We supported the UN mandate in Mali.",
        "Their mandate in Mali 2014 was short.",
        "mandate in practice",
        "A programme in three phases from 2014 to 2016",
        "Under its mandate in Mali, the UN trains police from 01/02/2019 to 31/03/2019",
        "UN mandate in Mali supports police",
        "Lessons from the mandate in Mali 2014",
        "The mandates in Mali",
    ];
    for line in prose {
        let text =
            format!("One\n\nUN mandate in Mali 2014\n\nFirst.\n\n{line}\n\nLast.\n\nMandate\n");
        let collection = pages(&[&text]);
        assert_eq!(collection.records(), 1, "{line}: {:?}", rows(&collection));
        let read = crate::support::text(&collection.mandates[0]);
        assert!(read.contains(line) && read.ends_with("Last."), "{line}: {read}");
    }
}

#[test]
fn the_title_is_the_line_above() {
    let page = "Mali\n\n \n\u{A0}\nMali\n\n\nThe title\u{A0}\n\n\u{A0}\n\n\n\nUN mandate in Mali 2014\nText.\n";
    assert_eq!(row(page), "united-nations | ML | 2014/2014 | The title");
    let dated = "Advanced course – November 26-30 2018 – The Hague\n\nUN mandate in Mali 22/07/2018 - 21/12/2018\n\nText.\n";
    assert_eq!(
        row(dated),
        "united-nations | ML | 2018-07-22/2018-12-21 | Advanced course – November 26-30 2018 – The Hague"
    );
    let mandate_in_title =
        "The EU mandate in practice: lessons\n\nUN mandate in Mali 2014\n\nText.\n";
    assert_eq!(
        row(mandate_in_title),
        "united-nations | ML | 2014/2014 | The EU mandate in practice: lessons"
    );
    for untitled in
        ["UN mandate in Mali 2014\n\nText.\n", "Mandate\n\nUN mandate in Mali 2014\n\nText.\n"]
    {
        let collection = pages(&[untitled]);
        let line = if untitled.starts_with("UN") { 1 } else { 3 };
        assert_eq!(collection.records(), 1);
        assert_eq!(
            problems(&collection),
            [format!("0.txt:{line} no-title UN mandate in Mali 2014")]
        );
    }
}

#[test]
fn a_title_may_read_like_a_header() {
    let page = "EU mandate in Mali\n\nEU mandate in Mali 01/02/2014 - 02/03/2014\n\nText.\n";
    assert_eq!(row(page), "european-union | ML | 2014-02-01/2014-03-02 | EU mandate in Mali");
}

#[test]
fn a_name_with_a_comma_and_a_list() {
    for (places, expected) in [
        ("Congo, Democratic Republic of", "CD"),
        ("Gambia, The", "GM"),
        ("Congo, Mali", "CG ML"),
        ("South Sudan, The Republic of", "SS"),
        ("Mali; Niger", "ML NE"),
        ("Somaliland, Puntland", "SO"),
    ] {
        let page = format!("T\n\n2014 - 2015\n\nTarget country\n\n{places}\n\nMandator\n\nUN\n");
        assert_eq!(row(&page), format!("united-nations | {expected} | 2014/2015 | T"));
    }
    // Sub-areas count for their country, as they were written.
    let mandate = only("T\n\nUN mandate in Puntland 2016\n\nText.");
    assert_eq!(mandate.places[0].written.raw(), "Puntland");
}

#[test]
fn header_lines_in_french_and_by_nationality() {
    for (line, expected) in [
        (
            "Mandat de la Suisse au Sénégal 01/07/2014 - 31/08/2015",
            "CH | SN | 2014-07-01/2015-08-31",
        ),
        (
            "Mandat de la Suisse au Sénégal du 01/07/2014 au 31/08/2015",
            "CH | SN | 2014-07-01/2015-08-31",
        ),
        ("mandat au Mali", "- | ML | ?/?"),
        ("Mandat en République démocratique du Congo 2016", "- | CD | 2016/2016"),
        ("mandat de l’ONU au Mali et au Niger depuis 2014", "united-nations | ML NE | 2014/.."),
        (
            "Mandat de l'Union européenne et de la Norvège en Bosnie-Herzégovine, en Serbie 2019",
            "NO european-union | BA RS | 2019/2019",
        ),
        (
            "mandat des Pays-Bas aux Comores 3 oct. 2016 - 9 janv. 2017",
            "NL | KM | 2016-10-03/2017-01-09",
        ),
        ("Pays-Bas mandat au Burundi 2009", "NL | BI | 2009/2009"),
        ("mandat suisse à Madagascar", "CH | MG | ?/?"),
        ("Mandat conjoint au Mali", "0.txt no-mandate The title"),
        ("Swiss mandate in Mali 2016", "CH | ML | 2016/2016"),
        ("Swiss, Dutch mandate in Mali", "CH NL | ML | ?/?"),
    ] {
        let found = block(line);
        if found.is_empty() {
            let text = format!("The title\n\n{line}\n\nSome text.\n");
            assert_eq!(problems(&pages(&[&text])).join(""), expected, "{line}");
        } else {
            assert_eq!(found, expected, "{line}");
        }
    }
    let programme = only("P\n\nProgramme au Burundi 2017\n\nText.");
    assert_eq!(programme.kind, mandates::model::MandateKind::Programme);
    // Sentences and titles that hold the same words are none.
    for prose in [
        "Le mandat de la mission au Mali est de protéger les civils.",
        "Mandat de protection des civils au Mali",
        "Un programme au service des femmes en Afrique de l’Ouest",
        "Mandat d’évaluation au Mali 2016",
        "Ce mandat en 2016",
    ] {
        let text = format!("The title\n\n{prose}\n\nSome text.\n");
        assert!(pages(&[&text]).mandates.is_empty(), "{prose}");
    }
}
