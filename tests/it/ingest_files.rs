//! Bytes and paths: encodings, line ends, folders, and files that are no text.

use std::fs;

use mandates::{
    ingest,
    model::{CheckKind, Collection},
};

use crate::support::{checks, evidence, file, lexicon, only, pages, problems, read, rows};

const PAGE: &str = "Mali\n\nMali\n\nRéforme de la sécurité : « une étude » sur l’État\n\nUN mandate in Côte d’Ivoire, Mali 03/10/2016 - 09/01/2017\n\nL’œuvre des élus – 60 % de l’équipe, où la société civile est formée.\n\nMandate\n\nThe second\n\nEU mandate in Mali 2014\n\nText.\n\nMandate\n";

fn utf16(text: &str, mark: bool, bytes_of: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let mark = mark.then_some(0xFEFF);
    let units = mark.into_iter().chain(text.encode_utf16());
    units.flat_map(bytes_of).collect()
}

/// What is read of a document, with the lines it stands on.
fn read_all(name: &str, bytes: Vec<u8>) -> (Vec<String>, Vec<u32>, Vec<String>) {
    let collection = read(&[file(name, bytes)]);
    assert_eq!(problems(&collection), [""; 0], "{name}");
    let lines = collection.mandates.iter().map(|m| m.sources[0].line);
    let texts = collection.mandates.iter().map(crate::support::text);
    (rows(&collection), lines.collect(), texts.collect())
}

#[test]
fn every_encoding_and_line_end_reads_alike() {
    let expected = read_all("plain", PAGE.into());
    assert_eq!(expected.1, [15, 7].map(|line| line.to_owned()));
    assert_eq!(expected.0.len(), 2);
    for (name, end) in [("LF", "\n"), ("CRLF", "\r\n"), ("CR", "\r")] {
        let page = PAGE.replace('\n', end);
        let (windows, _, lost) = encoding_rs::WINDOWS_1252.encode(&page);
        assert!(!lost);
        for (encoding, bytes) in [
            ("UTF-8", page.clone().into_bytes()),
            ("UTF-8 with mark", format!("\u{FEFF}{page}").into_bytes()),
            ("UTF-16LE with mark", utf16(&page, true, u16::to_le_bytes)),
            ("UTF-16BE with mark", utf16(&page, true, u16::to_be_bytes)),
            ("UTF-16LE", utf16(&page, false, u16::to_le_bytes)),
            ("UTF-16BE", utf16(&page, false, u16::to_be_bytes)),
            ("Windows-1252", windows.into_owned()),
        ] {
            let name = format!("{encoding} {name}");
            assert_eq!(read_all(&name, bytes), expected, "{name}");
        }
    }
}

#[test]
fn broken_letters_are_mended_only_when_certain() {
    for (written, expected) in [
        ("la RGSSÂ ; et", "la RGSS\u{A0}; et"),
        ("lâ€™Ã©tude", "l’étude"),
        ("Å“uvre", "œuvre"),
        ("Â« RSS Â»", "« RSS »"),
        ("dâ€“f", "d–f"),
    ] {
        let page = format!("Title\n\nUN mandate in Mali 2014\n\nWords {written} here.\n");
        let mandate = only(&page);
        assert!(checks(&mandate).contains(&"mojibake"), "{written}");
        let text = mandate.sections[0].text.raw();
        assert_eq!(text, format!("Words {expected} here."));
        assert_eq!(evidence(&mandate, CheckKind::Mojibake).len(), 1, "{written}");
        assert!(evidence(&mandate, CheckKind::Mojibake)[0].starts_with("0.txt:5 "));
    }
    for sound in [
        "État",
        "Âge",
        "GÃO",
        "Ångström",
        "château â",
        "São Tomé",
        "TRÃS «",
        "Ã la carte",
        "MÂCON »",
        "naïve",
        // Two halves of a letter, but of no European one.
        "PIÑ„ATA",
    ] {
        let page = format!("Title\n\nUN mandate in Mali 2014\n\nWords {sound} here.\n");
        let mandate = only(&page);
        assert!(!checks(&mandate).contains(&"mojibake"), "{sound}");
        assert!(mandate.sections[0].text.raw().contains(sound), "{sound}");
    }
    // A title is mended too, and its source keeps what was written.
    let mandate = only("Lâ€™Ã©tude\n\nUN mandate in Mali 2014\n\nText.\n");
    assert_eq!(mandate.title.raw(), "L’étude");
    assert_eq!(mandate.sources[0].title.raw(), "Lâ€™Ã©tude");
}

#[test]
fn files_that_give_nothing_say_so() {
    let cases: [(&str, &[u8], &str); 6] = [
        ("empty.txt", b"", "empty.txt empty "),
        ("blank.txt", b" \r\n\t\n \n", "blank.txt empty "),
        ("nbsp.txt", "\u{A0}\n\u{FEFF}\n".as_bytes(), "nbsp.txt empty "),
        ("photo.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01", "photo.png picture "),
        ("a.zip", b"PK\x03\x04\x14\0\0\0\x08\0", "a.zip archive "),
        ("mark.txt", b"\xEF\xBB\xBF", "mark.txt empty "),
    ];
    for (name, bytes, expected) in cases {
        let collection = read(&[file(name, bytes)]);
        assert_eq!(problems(&collection), [expected]);
        assert_eq!(collection.files[0].records, 0);
    }
    // A file cut within a letter is read, and the damage is told.
    let mut cut = "Réforme à l’étude\n\nUN mandate in Mali 2014\n\nIci où é".as_bytes().to_vec();
    cut.pop();
    let collection = read(&[file("cut.txt", cut)]);
    assert_eq!(problems(&collection), ["cut.txt:5 bad-encoding \u{FFFD}"]);
    assert_eq!(collection.records(), 1);
}

fn gathered(paths: &[&std::path::Path]) -> (Vec<String>, Collection) {
    let (documents, problems) = ingest::gather(paths, &ingest::Columns::default());
    let names = documents.iter().map(|document| document.name.clone());
    (names.collect(), ingest::read(&documents, lexicon(), problems))
}

#[test]
fn folders_and_paths() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let root = folder.path();
    fs::create_dir_all(root.join("b/c")).expect("made");
    let page = |title: &str| format!("{title}\n\nUN mandate in Mali 2014\n\nText.\n");
    for (path, title) in
        [("b/two.txt", "Two"), ("b/c/one.txt", "Three"), ("one.txt", "One"), (".hidden", "No")]
    {
        fs::write(root.join(path), page(title)).expect("written");
    }
    let table = "file\taddress\tlocale\none.txt\thttps://example.org/one\ten\ntwo.txt\t\ten\n";
    fs::write(root.join("sources.tsv"), table).expect("written");
    fs::write(root.join("b/sources.tsv"), "file\taddress\r\ntwo.txt\thttps://example.org/two\r\n")
        .expect("written");

    let (names, collection) = gathered(&[root]);
    let path = |path: &str| root.join(path).to_string_lossy().into_owned();
    // Two files of one name are told apart by their paths.
    assert_eq!(names, [path("b/c/one.txt"), "two.txt".to_owned(), path("one.txt")]);
    assert_eq!(collection.records(), 3);
    let address = |title: &str| {
        let mut all = collection.mandates.iter();
        let found = all.find(|mandate| mandate.title.raw() == title).expect("it is read");
        let addresses = found.sources[0].addresses.iter();
        addresses.map(|address| address.raw().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(address("One"), ["https://example.org/one"]);
    assert_eq!(address("Two"), ["https://example.org/two"]);
    assert_eq!(address("Three"), [""; 0]);

    // The same file by two ways is read once; what is missing is told and the rest is read.
    let missing = root.join("missing.txt");
    let (names, collection) = gathered(&[
        &root.join("one.txt"),
        &root.join("b/../one.txt"),
        &root.join("one.txt"),
        &missing,
    ]);
    assert_eq!(names, ["one.txt"]);
    assert_eq!(collection.records(), 1);
    assert_eq!(collection.problems.len(), 1);
    assert_eq!(collection.problems[0].file.raw(), missing.to_string_lossy());
    assert!(problems(&collection)[0].contains(" not-found "));

    let (names, collection) = gathered(&[&root.join("b"), root]);
    assert_eq!(names.len(), 3);
    assert_eq!(collection.records(), 3);
}

#[cfg(unix)]
#[test]
fn links_and_special_files() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let root = folder.path();
    fs::write(root.join("a.txt"), "T\n\nUN mandate in Mali 2014\n\nText.\n").expect("written");
    std::os::unix::fs::symlink(root, root.join("loop")).expect("linked");
    std::os::unix::fs::symlink(root.join("a.txt"), root.join("b.txt")).expect("linked");
    let (names, collection) = gathered(&[root]);
    assert_eq!(names, ["a.txt"]);
    assert_eq!(collection.records(), 1);
    assert_eq!(collection.problems.len(), 1, "{:?}", problems(&collection));
    let (names, collection) = gathered(&[std::path::Path::new("/dev/null")]);
    assert_eq!(names, [""; 0]);
    assert_eq!(problems(&collection), ["/dev/null device "]);
}

#[test]
fn hostile_pages_do_not_stop_reading() {
    let long = "word ".repeat(20_000);
    let headers = "UN mandate in Mali 2014\n".repeat(50);
    for text in [
        long.as_str(),
        headers.as_str(),
        "mandate in",
        "mandate in\nmandate in\nmandate in",
        "›",
        "Project ›",
        "·",
        "Mandate",
        "Target country",
        "\u{202E}evil\n\nUN mandate in Mali 2014\n",
        "01/01/2014 - 02/02/2014",
        "4294967296 - 99999999999999999999",
        "{",
        "[]",
        "[{\"title\":1}]",
        "{\"title\":\"x\"}\nnot json",
    ] {
        let collection = pages(&[text]);
        let told = collection.records() > 0 || !collection.problems.is_empty();
        assert!(told, "{:?}", text.get(..40));
    }
}
