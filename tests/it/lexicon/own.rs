//! Words of the reader's own over those of the program.

use std::fs;

use mandates::{
    config, ingest,
    lang::Language,
    lexicon::{Lexicon, OwnTables},
};

use crate::cli::{check, stdout};

const ORGANISATIONS: &str = "# who gives mandates\n\
    id\ten\tfr\tacronyms_en\tspellings\n\
    lakes-initiative\tLakes Initiative\tInitiative des lacs\tLIN\tThe Lakes Initiative | Lakes Init.\n\
    \tRiver Board\n\
    united-nations\t\t\tLUN\n";
const SPELLINGS: &str = "spelling\tid\nUpper Valley Republic\tMali\nLower Valley\tKE\n";
const TERMS: &str = "en\tfr\tacronyms_en\tacronyms_fr\nlake patrol | lake policing\tpatrouille lacustre\tLPA\tPLA\n";

fn tables(organisations: &str, spellings: &str, terms: &str) -> OwnTables {
    let [organisations, spellings, terms] = [organisations, spellings, terms].map(str::to_owned);
    OwnTables { organisations, terms, spellings }
}

/// The lexicon with these tables and what was not taken of them, `line kind found`.
fn with(own: &OwnTables) -> (Lexicon, Vec<String>) {
    let (lexicon, doubts) = Lexicon::with(own).expect("the tables of the program read");
    let told = doubts.iter().map(|own| format!("{} {:?} {}", own.line, own.kind, own.found));
    (lexicon, told.collect())
}

#[test]
fn what_is_added_is_named_as_what_is_built_in() {
    let (lexicon, told) = with(&tables(ORGANISATIONS, SPELLINGS, TERMS));
    assert_eq!(told, [""; 0]);
    for (written, id) in [
        ("Lakes Initiative", "lakes-initiative"),
        ("the lakes initiative", "lakes-initiative"),
        ("Initiative des lacs", "lakes-initiative"),
        ("LIN", "lakes-initiative"),
        ("River Board", "river-board"),
        ("LUN", "united-nations"),
        ("Upper Valley Republic", "ML"),
        ("lower valley", "KE"),
        ("UN", "united-nations"),
        ("Mali", "ML"),
    ] {
        let key = lexicon.named(written).unwrap_or_else(|| panic!("{written}"));
        assert_eq!(lexicon.entry(key).id, id, "{written}");
    }
    let lakes = lexicon.by_id("lakes-initiative").expect("it is there");
    assert_eq!(lexicon.name(lakes, Language::Fr), "Initiative des lacs");
    assert_eq!(lexicon.short(lakes, Language::En), "LIN");
    // A name in one language serves both.
    let board = lexicon.by_id("river-board").expect("it is there");
    assert_eq!(lexicon.name(board, Language::Fr), "River Board");
    let mentions = |text: &str, name: &str| {
        let mentions = lexicon.mentions(text).into_iter();
        mentions.filter(|own| lexicon.name(own.key, Language::En) == name).count()
    };
    let text = "for LIN: lake patrols in the Upper Valley Republic, a patrouille lacustre, and LPA";
    assert_eq!(mentions(text, "lake patrol"), 3);
    assert_eq!((mentions(text, "Lakes Initiative"), mentions(text, "Mali")), (1, 1));
}

#[test]
fn what_is_called_so_means_that_and_nothing_else() {
    let own = "en\tacronyms_en\nAlpine Union\tAU\nMali Fund\tMF\n";
    let (lexicon, told) = with(&tables(own, "", ""));
    assert_eq!(told, ["2 Taken AU"]);
    for text in ["AU", "Alpine Union"] {
        let id = |key| lexicon.entry(key).id.as_str();
        assert_eq!(lexicon.named(text).map(id), Some("alpine-union"));
        let mentions = lexicon.mentions(&format!("near {text}"));
        assert_eq!(mentions.iter().map(|own| id(own.key)).collect::<Vec<_>>(), ["alpine-union"]);
    }
    // A row that says which one is meant is all there is to say, whoever it is.
    for (id, wanted) in [("Alpine Union", "alpine-union"), ("african-union", "african-union")] {
        let (lexicon, told) = with(&tables(own, &format!("spelling\tid\nAU\t{id}\n"), ""));
        assert_eq!(told, [""; 0]);
        assert_eq!(lexicon.named("AU").map(|key| lexicon.entry(key).id.as_str()), Some(wanted));
    }
    let (lexicon, _) = with(&tables("", "spelling\tid\nCongo\tCD\n", ""));
    assert_eq!(lexicon.named("Congo"), lexicon.by_id("CD"));
}

#[test]
fn what_does_not_read_is_told_by_line_and_the_rest_holds() {
    let organisations = "\u{FEFF}id\ten\tcolour\r\n\r\nx-board\tX Board\tred\tmore\r\n\t\tblue\r\n";
    let spellings = "spelling\tid\nFoo\tMaly\n\tMali\nBamako Land\tmali";
    let (lexicon, told) = with(&tables(organisations, spellings, "fr\nforêt\n\t\n \n"));
    assert_eq!(
        told,
        ["1 Column colour", "3 Cells more", "4 Nameless ", "2 Unknown Maly", "3 Nameless Mali",]
    );
    assert!(lexicon.by_id("x-board").is_some());
    assert_eq!(lexicon.named("Bamako Land"), lexicon.by_id("ML"));
    assert_eq!(lexicon.named("Foo"), None);
    for text in ["", "#", "\t\t\t", "id", "en\n\"\n|\n | \n", "spelling\tid\n-\t-\n", "\0\n\0"] {
        let (lexicon, _) = with(&tables(text, text, text));
        assert_eq!(lexicon.named("Mali"), lexicon.by_id("ML"), "{text:?}");
    }
}

#[test]
fn what_is_one_too_many_is_told_and_means_what_it_meant() {
    let many = (0..3000).map(|at| format!("name {at} | ")).collect::<String>();
    let organisations = format!("en\tspellings\nMany\t{many}Mali\n");
    let spellings = "spelling\tid\nKenya\tMany\nname 7 | Chad\tMany\n";
    let terms = format!("en\n{many}\n");
    let (lexicon, told) = with(&tables(&organisations, spellings, &terms));
    assert_eq!(told, ["2 Many name 999", "2 Many Kenya", "3 Many Chad", "2 Many name 1000"]);
    let id = |written| lexicon.named(written).map(|key| lexicon.entry(key).id.as_str());
    for (written, wanted) in [
        ("name 500", Some("many")),
        ("name 1500", None),
        ("Mali", Some("ML")),
        ("Kenya", Some("KE")),
        ("Chad", Some("TD")),
    ] {
        assert_eq!(id(written), wanted, "{written}");
    }
}

#[test]
fn each_form_of_a_cell_is_one_of_its_own() {
    let own = "en\tacronyms_en\nAlpine Union\tAU\n";
    let (lexicon, told) =
        with(&tables(own, "spelling\tid\nAU | ALU | Alpine Club\tAlpine Union\n", ""));
    assert_eq!(told, [""; 0]);
    let found = |text: &str| {
        let mentions = lexicon.mentions(text).into_iter();
        mentions.filter(|own| lexicon.entry(own.key).id == "alpine-union").count()
    };
    // An acronym counts in its capitals alone, a name in any.
    for (text, wanted) in
        [("for AU and ALU", 2), ("for au and alu", 0), ("an alpine club", 1), ("Alu", 0)]
    {
        assert_eq!(found(text), wanted, "{text}");
    }
}

#[test]
fn pages_are_read_and_searched_with_them() {
    let (lexicon, _) = with(&tables(ORGANISATIONS, SPELLINGS, TERMS));
    let page = "id,title,organisation,country,start,end,text\n\
        1,Patrols,Lakes Init.,Upper Valley Republic,2020-01-01,2020-02-01,On lake patrols.\n";
    let collection = ingest::read(&[crate::support::file("a.csv", page)], lexicon, Vec::new());
    let mandate = &collection.mandates[0];
    let id = |key| collection.lexicon.entry(key).id.as_str();
    assert_eq!(id(mandate.organisations[0].key), "lakes-initiative");
    assert_eq!(id(mandate.places[0].key), "ML");
}

#[test]
fn a_folder_is_named_or_stands_beside_the_settings() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().to_str().expect("a name");
    let write = |name: &str, text: &[u8]| {
        fs::write(folder.path().join(name), text).expect("it is written");
    };
    assert!(config::lexicon(Some(folder.path())).expect("it reads").1.is_empty());
    write("organisations.tsv", ORGANISATIONS.as_bytes());
    write("spellings.tsv", b"speling\tid\nUpper Valley Republic\tMaly\n");
    write("terms.tsv", b"en\n\xff\xfe\n");
    write(
        "a.csv",
        b"title,organisation,start,end\nPatrols,LIN,2020-01-01,2020-02-01\nOther,UN,2020-01-01,2020-02-01\n",
    );
    let pages = folder.path().join("a.csv");
    let pages = pages.to_str().expect("a name");
    check(
        &["list", "--lexicon", path, pages, "-o", "initiative des lacs", "--count"],
        0,
        "1",
        "spellings.tsv:1: no column of such a table is called “speling”",
    );
    check(&["list", "--lexicon", path, pages], 0, "lakes-initiative", "did you mean spelling?");
    check(&["list", "--lexicon", path, pages], 0, "", "terms.tsv: ");
    check(
        &["list", "--lexicon", "no/such", pages],
        2,
        "",
        "no/such: there is no such file or folder",
    );
    check(&["list", "--ui", "fr", "--lexicon", pages], 2, "", "n’est pas un dossier");
    write("spellings.tsv", b"spelling\tid\nFoo\tKenia\n");
    check(&["list", "--lexicon", path, pages], 0, "", "“Kenia”; expected an id, a code");
    check(&["list", "--lexicon", path, pages], 0, "", "did you mean Kenya?");
    let frame = ["--lexicon", path, pages, "--print", "--size", "120x30", "--keys", "<enter>yl"];
    assert!(stdout(&frame).contains("LIN"));
    assert!(stdout(&["help", "lexicon"]).contains("organisations.tsv"));
}

/// A page that any table goes with.
const PAGE: &[u8] = b"title,organisation,start,end\nPatrols,UN,2020-01-01,2020-02-01\n";

#[test]
fn what_many_rows_have_is_told_of_some() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().to_str().expect("a name");
    let rows = (0..200).map(|at| format!("foo {at}\tLakes Initiativ\n")).collect::<String>();
    fs::write(folder.path().join("organisations.tsv"), ORGANISATIONS).expect("it is written");
    fs::write(folder.path().join("spellings.tsv"), format!("spelling\tid\n{rows}"))
        .expect("it is written");
    let pages = folder.path().join("a.csv");
    fs::write(&pages, PAGE).expect("it is written");
    let run = crate::cli::run(&["list", "--lexicon", path, pages.to_str().expect("a name")], None);
    let told = String::from_utf8_lossy(&run.stderr).into_owned();
    assert_eq!(told.matches("“Lakes Initiativ”").count(), 50, "{told}");
    assert_eq!(told.matches("did you mean Lakes Initiative?").count(), 20, "{told}");
    assert!(told.contains("150 more problems"), "{told}");
    let strict = ["list", "--strict", "--lexicon", path, pages.to_str().expect("a name")];
    check(&strict, 3, "Patrols", "");
    // What is told is counted among the problems of the collection, as F5 counts it.
    let frame = ["--lexicon", path, pages.to_str().expect("a name"), "--print", "--size", "120x30"];
    assert!(stdout(&frame).contains("not read in full: 51"), "{}", stdout(&frame));
}

#[cfg(unix)]
#[test]
fn a_table_that_is_no_file_is_told_and_not_waited_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().to_str().expect("a name");
    let pipe = folder.path().join("terms.tsv");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().expect("a pipe");
    assert!(made.success());
    fs::create_dir(folder.path().join("spellings.tsv")).expect("a folder");
    let large = fs::File::create(folder.path().join("organisations.tsv")).expect("a file");
    large.set_len((16 << 20) + 1).expect("a long file");
    let pages = folder.path().join("a.csv");
    fs::write(&pages, PAGE).expect("it is written");
    let list = ["list", "--lexicon", path, pages.to_str().expect("a name")];
    for table in ["terms", "spellings", "organisations"] {
        check(&list, 0, "Patrols", &format!("{table}.tsv: cannot be read: "));
    }
    check(&list, 0, "Patrols", "expected a text of no more than 16 MiB");
}
