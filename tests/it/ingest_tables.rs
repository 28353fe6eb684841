//! Tables of values: headers of others in both languages, rows that do not read, and the program's
//! own tables read back.

use mandates::{
    ingest::{self, Columns},
    lang::Language,
    model::{Collection, Mandate},
    report::{self, Field, Format, Setting, Values},
    strings::Strings,
};

use crate::{
    screen::{everything, today},
    support::{file, lexicon, problems, read, rows},
};

/// What a table gives, a line a mandate, then what was told of it.
fn check(name: &str, text: &str, expected: &[&str], told: &[&str]) {
    let collection = read(&[file(name, text)]);
    assert_eq!(rows(&collection), expected, "{text}");
    assert_eq!(problems(&collection), told, "{text}");
}

#[test]
fn tables_of_others_are_understood() {
    let plain = "2016-10-03..2017-01-09 Police reform [DE] in ML NE";
    let alike = [
        "title,donor,country,start,end\nPolice reform,Germany,\"Mali, Niger\",2016-10-03,2017-01-09\n",
        "Titre;Mandant;Pays;Début;Fin\r\nPolice reform;Allemagne;Mali, Niger;03/10/2016;09/01/2017\r\n",
        "\u{FEFF}TITLE\tMandator\tCountries\tStart_Date\tEnd_Date\nPolice reform\tGermany\tMali; Niger\t3 Oct 2016\t9 Jan 2017\n",
        "sep=|\ntitle|organisation|places|start|end\nPolice reform|DE|Mali, Niger|2016-10-03|2017-01-09",
        "\n\nintitulé,bailleur,pays,dates\n\"Police reform\",Allemagne,\"Mali, Niger\",03.10.2016. - 09.01.2017.\n\n",
    ];
    let expected = rows(&read(&[file("a.csv", alike[0])]));
    assert_eq!(expected.len(), 1);
    assert!(expected[0].contains("Police reform"), "{plain}: {expected:?}");
    for text in alike {
        // The name of the file is no help that is needed.
        check("a.csv", text, &expected.iter().map(String::as_str).collect::<Vec<_>>(), &[]);
        check("a.txt", text, &expected.iter().map(String::as_str).collect::<Vec<_>>(), &[]);
    }
}

#[test]
fn columns_called_as_the_programs_own_may_hold_names() {
    let head = "id,title,organisations,places,start\n";
    for (organisations, places, expected) in [
        ("european-union DE", "ML NE", "DE european-union | ML NE |"),
        ("the-lakes-initiative DE", "ML", "DE the-lakes-initiative | ML |"),
        ("UN", "Mali", "united-nations | ML |"),
        ("The Lakes Initiative; Germany", "Mali; Niger", "DE the-lakes-initiative | ML NE |"),
        ("ministry of defence", "mali", "ministry-of-defence | ML |"),
    ] {
        let text = format!("{head}1,Police reform,{organisations},{places},2016-10-03\n");
        let rows = rows(&read(&[file("a.csv", text.as_str())]));
        assert!(rows.len() == 1 && rows[0].contains(expected), "{text}: {rows:?}");
    }
}

#[test]
fn a_row_that_does_not_read_loses_only_itself() {
    let good = |number: usize| format!("Mission {number},Germany,Mali,2016\n");
    let head = "title,donor,country,start\n";
    let read_of = |text: String| read(&[file("a.csv", text)]);
    for (bad, told) in [
        (",Germany,Mali,2016\n".to_owned(), "a.csv:3 no-title-cell"),
        ("One,Germany,Mali,2016,more\n".to_owned(), "a.csv:3 extra-cells more"),
        ("\"One,Germany,Mali,2016\n".to_owned(), "a.csv:3 open-quote"),
        (format!("One{}\n", ",".repeat(2_000)), "a.csv:3 row-too-long"),
        ("One,Germany,Mali,31/02/2016\n".to_owned(), "a.csv:3 impossible-date 31/02/2016"),
    ] {
        let collection = read_of(format!("{head}{}{bad}{}", good(1), good(2)));
        let told_of = problems(&collection);
        assert!(told_of.len() == 1 && told_of[0].starts_with(told), "{bad:.60}: {told_of:?}");
        for title in ["Mission 1", "Mission 2"] {
            let found = collection.mandates.iter().any(|own| own.title.raw() == title);
            assert!(found, "{bad:.60}: {:?}", rows(&collection));
        }
    }
}

#[test]
fn quotation_marks_without_end_cost_no_more_than_their_table_explains() {
    // Each line closes the mark of the one before and opens another.
    let hostile = "One\"x,\"y\n".repeat(3_000);
    let good = "Mission,Germany,Mali,2016\n";
    let collection =
        read(&[file("a.csv", format!("title,donor,country,start\n{good}{hostile}{good}"))]);
    let told = problems(&collection);
    let kinds = |kind: &str| told.iter().filter(|own| own.contains(&format!(" {kind} "))).count();
    assert_eq!(kinds("open-quotes"), 1, "{told:?}");
    // So many rows are read again as have the size of the table, a few times over.
    assert!((1..20).contains(&kinds("row-too-long")), "{told:?}");
    let sources: Vec<_> = collection.mandates.iter().flat_map(|own| &own.sources).collect();
    let lines: Vec<u32> = sources.iter().map(|own| own.line).collect();
    assert_eq!(lines, [2, 3_003], "{told:?}");
}

#[test]
fn columns_that_mean_nothing_are_told_once() {
    let text = "title,budget,country,\nA,1,Mali,x\nB,2,Niger,y\n";
    check("a.csv", text, &rows_of(text), &["a.csv:1 unknown-columns budget, #4"]);
    let none = "name of it,budget\nA,1\n";
    check("a.csv", none, &[], &["a.csv:1 no-title-column name of it, budget"]);
}

fn rows_of(text: &str) -> Vec<&'static str> {
    let rows = rows(&read(&[file("a.csv", text)]));
    assert_eq!(rows.len(), 2);
    rows.into_iter().map(|own| &*Box::leak(own.into_boxed_str())).collect()
}

#[test]
fn a_reader_says_what_columns_are_called() {
    let text = "Chantier,Payeur,Budget\nRéforme,Allemagne,12\n";
    let mut columns = Columns::default();
    for (theirs, ours) in [("chantier", "title"), ("PAYEUR", "organisations"), ("budget", "skip")] {
        columns.map(theirs, ours).expect("a field");
    }
    assert!(columns.map("x", "budget").is_err());
    let collection = ingest::read_as(&[file("a.csv", text)], lexicon(), Vec::new(), &columns);
    assert_eq!(problems(&collection), [""; 0]);
    let told = collection.mandates.first().map(|own| own.title.raw().to_owned());
    assert_eq!(told.as_deref(), Some("Réforme"));
    let json = r#"[{"chantier": "Étude", "payeur": "France"}]"#;
    let collection = ingest::read_as(&[file("a.json", json)], lexicon(), Vec::new(), &columns);
    assert_eq!(collection.mandates.len(), 1, "{:?}", problems(&collection));
    assert_eq!(collection.mandates[0].organisations.len(), 1);
}

/// What a table can carry of a mandate.
fn carried(mandate: &Mandate, collection: &Collection) -> String {
    let ids = |named: &[mandates::model::Named]| crate::support::ids(collection, named);
    let title = mandate.title.raw();
    let (who, place) = (ids(&mandate.organisations), ids(&mandate.places));
    format!("{} {} {title} {who} {place} {:?}", mandate.id, mandate.kind.id(), mandate.period)
}

#[test]
fn tables_of_the_program_load_again() {
    let collection = everything();
    let words = Strings::built_in(Language::En).expect("built-in words");
    let kept = Default::default();
    let setting = Setting { collection: &collection, words: &words, kept: &kept, today: today() };
    let all = || 0..collection.mandates.len();
    let mut csv = Vec::new();
    report::write(Format::Csv, &setting, all(), &mut csv).expect("written");
    let mut tsv = Vec::new();
    let mandates = all().map(|at| (&collection.mandates[at], ""));
    report::values(Values::Tsv, &Field::ALL, &setting, mandates, &mut tsv).expect("written");
    let of = |own: &Collection| -> Vec<String> {
        own.mandates.iter().map(|mandate| carried(mandate, own)).collect()
    };
    for (name, bytes) in [("a.csv", csv), ("a.tsv", tsv)] {
        let again = read(&[file(name, bytes)]);
        assert_eq!(problems(&again), [""; 0], "{name}");
        assert_eq!(of(&again), of(&collection), "{name}");
    }
}

#[test]
fn a_start_may_say_that_there_is_no_end_yet() {
    let check = |row: &str, expected: &str| {
        let table = format!("Titre,Début,Fin,Langue\n{row}\n");
        let collection = read(&[file("a.csv", table)]);
        let mandate = &collection.mandates[0];
        let told = format!("{} {}", crate::support::period(mandate), mandate.language.code());
        assert_eq!(told, expected, "{row}");
    };
    check("Advice,depuis 2021,,fr-CH", "2021/.. fr");
    check("Advice,since March 2021,,en_GB", "2021-03/.. en");
    check("Advice,2021 -,,", "2021/.. en");
    check("Conseil à la police,since 2021,2022,anglais", "?/2022 en");
    check("Advice,2021,,", "2021/? en");
}
