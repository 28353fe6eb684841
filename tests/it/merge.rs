//! Records that tell of one mandate become one, and only they.

use mandates::model::{CheckKind, Collection};

use crate::support::{checks, evidence, file, pages, read, rows};

/// A page of one block.
pub fn block(title: &str, header: &str, text: &str) -> String {
    format!("{title}\n\n{header}\n\n{text}\n\nMandate\n")
}

/// How many mandates the blocks `title / header / text` make, each on a page of its own.
pub fn merged(blocks: &[[&str; 3]]) -> Collection {
    let texts: Vec<String> =
        blocks.iter().map(|[title, header, text]| block(title, header, text)).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let collection = pages(&texts);
    assert_eq!(collection.records(), blocks.len(), "no source is lost");
    collection
}

/// The text of most of them.
pub const TEXT: &str = "Support was given to the reform of the police.";

#[test]
fn what_makes_two_records_one_mandate() {
    let base = ["Review of training", "UN mandate in Mali 01/02/2014 - 03/04/2014", TEXT];
    let same: &[(&str, [&str; 3])] = &[
        ("the same", base),
        (
            "other dress",
            ["REVIEW  of “training”", "ONU mandate in mali 1.2.2014. - 3.4.2014.", TEXT],
        ),
        ("no organisation", [base[0], "mandate in Mali 01/02/2014 - 03/04/2014", TEXT]),
        ("no place", [base[0], "UN mandate in 01/02/2014 - 03/04/2014", TEXT]),
        ("neither", [base[0], "mandate in 01/02/2014 - 03/04/2014", TEXT]),
        ("other words", [base[0], base[1], "Nothing alike at all."]),
        ("another end", [base[0], "UN mandate in Mali 01/02/2014 - 03/05/2014", TEXT]),
        ("no dates, same text", [base[0], "UN mandate in Mali", TEXT]),
    ];
    for (why, other) in same {
        for pair in [[base, *other], [*other, base]] {
            let collection = merged(&pair);
            assert_eq!(collection.mandates.len(), 1, "{why}: {:?}", rows(&collection));
            let mandate = &collection.mandates[0];
            assert!(mandate.fails(CheckKind::Merged), "{why}");
            assert!(!mandate.fails(CheckKind::Repeated), "{why}");
            assert_eq!(evidence(mandate, CheckKind::Merged).len(), 2, "{why}");
            assert!(!mandate.organisations.is_empty() && !mandate.places.is_empty(), "{why}");
        }
    }
}

#[test]
fn what_keeps_two_records_apart() {
    let base = ["Review of training", "UN mandate in Mali 01/02/2014 - 03/04/2014", TEXT];
    let other: &[(&str, [&str; 3])] = &[
        ("title alone", [base[0], "UN mandate in Mali 01/02/2015 - 03/04/2015", TEXT]),
        ("another title", ["Review of trainings", base[1], TEXT]),
        ("another organisation", [base[0], "EU mandate in Mali 01/02/2014 - 03/04/2014", TEXT]),
        (
            "one more organisation",
            [base[0], "EU, UN mandate in Mali 01/02/2014 - 03/04/2014", TEXT],
        ),
        ("another place", [base[0], "UN mandate in Niger 01/02/2014 - 03/04/2014", TEXT]),
        ("one more place", [base[0], "UN mandate in Mali, Niger 01/02/2014 - 03/04/2014", TEXT]),
        ("another end and no place", [base[0], "UN mandate in 01/02/2014 - 03/05/2014", TEXT]),
        ("another start", [base[0], "UN mandate in Mali 02/02/2014 - 03/04/2014", TEXT]),
        (
            "no dates, other text",
            [base[0], "UN mandate in Mali", "Other words altogether, of another year."],
        ),
        ("no dates, no text", [base[0], "UN mandate in Mali", ""]),
        ("no dates, other place", [base[0], "UN mandate in Niger", TEXT]),
        ("no end", [base[0], "UN mandate in Mali since 01/02/2014", TEXT]),
        ("a month", [base[0], "UN mandate in Mali February 2014 - April 2014", TEXT]),
    ];
    for (why, other) in other {
        for pair in [[base, *other], [*other, base]] {
            let collection = merged(&pair);
            assert_eq!(collection.mandates.len(), 2, "{why}: {:?}", rows(&collection));
            assert!(collection.mandates.iter().all(|m| !m.fails(CheckKind::Merged)));
        }
    }
}

#[test]
fn an_undated_block_needs_four_fifths_of_the_words() {
    let dated = "one two three four five six seven eight nine ten";
    for (words, expected) in [
        ("one two three four five six seven eight x y", 1),
        ("one two three four five six seven x y z", 2),
        ("one two three four five six seven eight", 1),
        ("one two three four five six seven", 2),
        // The longer text counts: a short one that is part of it says too little.
        ("one two three four five six seven eight nine ten a b", 1),
        ("one two three four five six seven eight nine ten a b c", 2),
    ] {
        let collection = merged(&[
            ["T", "UN mandate in Mali 2014 - 2015", dated],
            ["T", "UN mandate in Mali", words],
        ]);
        assert_eq!(collection.mandates.len(), expected, "{words}");
    }
}

#[test]
fn a_record_that_fits_two_mandates_stays_alone() {
    let collection = merged(&[
        ["T", "UN mandate in Mali 2014 - 2015", TEXT],
        ["T", "EU mandate in Mali 2014 - 2015", TEXT],
        ["T", "mandate in Mali 2014 - 2015", TEXT],
    ]);
    assert_eq!(collection.mandates.len(), 3, "{:?}", rows(&collection));
    let collection = merged(&[
        ["T", "UN mandate in Mali 01/02/2014 - 03/02/2014", TEXT],
        ["T", "UN mandate in Mali 01/02/2015 - 03/02/2015", TEXT],
        ["T", "mandate in Mali", TEXT],
    ]);
    assert_eq!(collection.mandates.len(), 3, "{:?}", rows(&collection));
}

#[test]
fn a_cut_title_joins_the_one_it_begins() {
    let whole =
        "Support to the integrated development of the security and justice sector in the region";
    let header = "UN mandate in Mali 2014 - 2015";
    for cut in [
        "Support to the integrated development...",
        "Support to the integrated devel...",
        "Support to the integrated development …",
    ] {
        let collection = merged(&[[whole, header, TEXT], [cut, header, TEXT]]);
        assert_eq!(collection.mandates.len(), 1, "{cut}");
        let mandate = &collection.mandates[0];
        assert_eq!(mandate.title.raw(), whole);
        assert_eq!(mandate.sources[1].title.raw(), cut);
        assert!(!mandate.fails(CheckKind::TitleCut));
    }
    let cut = "Support to the integrated...";
    let other = "Support to the integrated border management of two regions";
    for (why, blocks, expected) in [
        (
            "another period",
            vec![[whole, header, TEXT], [cut, "UN mandate in Mali 2014 - 2016", TEXT]],
            2,
        ),
        (
            "other organisations",
            vec![[whole, header, TEXT], [cut, "EU mandate in Mali 2014 - 2015", TEXT]],
            2,
        ),
        (
            "other places",
            vec![[whole, header, TEXT], [cut, "UN mandate in Niger 2014 - 2015", TEXT]],
            2,
        ),
        (
            "which is not plain",
            vec![[whole, header, TEXT], [other, header, TEXT], [cut, header, TEXT]],
            3,
        ),
        (
            "no dates",
            vec![[whole, "UN mandate in Mali", TEXT], [cut, "UN mandate in Mali", TEXT]],
            2,
        ),
        ("not cut", vec![[whole, header, TEXT], ["Support to the integrated", header, TEXT]], 2),
        ("cut twice", vec![[cut, header, TEXT], [cut, header, TEXT]], 1),
    ] {
        let collection = merged(&blocks);
        assert_eq!(collection.mandates.len(), expected, "{why}: {:?}", rows(&collection));
    }
    let collection = merged(&[[cut, header, TEXT]]);
    assert_eq!(evidence(&collection.mandates[0], CheckKind::TitleCut), [format!("0.txt:3 {cut}")]);
}

#[test]
fn a_source_without_dates_contradicts_none() {
    let body = "One two three four five six seven eight nine ten.";
    let collection = pages(&[&format!(
        "A course\n\nEU mandate in Mali 01/02/2016 - 03/02/2016\n\n{body}\n\nMandate\n\n\
         A course\n\nEU mandate in Mali\n\n{body}\n\nMandate\n"
    )]);
    assert_eq!(collection.mandates.len(), 1);
    assert_eq!(checks(&collection.mandates[0]), ["merged"]);
}

#[test]
fn titles_without_letters_merge_with_nothing() {
    let block = |title: &str| {
        format!("{title}\n\nEU mandate in Mali 01/02/2016 - 03/02/2016\n\nMandate\n\n")
    };
    let page: String = ["...", "!!!", "???", "Something else entirely"].map(block).concat();
    assert_eq!(pages(&[&page]).mandates.len(), 4);
}

#[test]
fn long_names_that_begin_alike_are_two_organisations() {
    let name = "Agency of Development Planning and International Cooperation";
    let block = |country: &str| {
        format!(
            "A course\n\n{name} {country} mandate in Mali 01/02/2016 - 03/02/2016\n\nMandate\n\n"
        )
    };
    let collection = pages(&[&(block("Alphaland") + &block("Betaland"))]);
    assert_eq!(collection.mandates.len(), 2, "{:#?}", rows(&collection));
}

#[test]
fn a_part_and_its_translation_are_both_kept() {
    let record = r#"{"title": "T", "start": "2016-01-01", "end": "2016-02-01", "organisations": ["EU"],
        "sections": [{"language": "en", "text": "The words."}, {"language": "fr", "text": "Les mots."}]}"#
        .replace('\n', " ");
    let collection = read(&[file("a.json", record.clone()), file("b.json", record)]);
    assert_eq!(collection.mandates.len(), 1);
    assert_eq!(collection.mandates[0].sections.len(), 2);
    assert!(!checks(&collection.mandates[0]).contains(&"text-differs"));
}
