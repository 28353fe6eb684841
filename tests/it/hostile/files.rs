//! The small files of `tests/fixtures/hostile`, a folder for each way to do harm.

use std::{fs, path::Path};

use mandates::{
    ingest::{self, Columns, Document},
    lang::Language,
    model::{Collection, Mandate},
    strings::Strings,
};

use crate::{
    cli::run,
    code_points::{gate::leak_of_lines, screens},
    screen::Screen,
    support::{file, lexicon, read, rows},
};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/hostile/read");
const GOOD: &str =
    "Parliamentary oversight\n\nUN mandate in Burundi 05/06/2017 - 07/08/2017\n\nText.\n";

/// Letters of a record that are compared.
const LONGEST: usize = 200;

/// The files with the names of their folders, in their order, unpacked as they are when they are read.
fn documents() -> Vec<(String, Collection, Vec<Document>)> {
    let root = Path::new(FOLDER);
    let walk = walkdir::WalkDir::new(root).sort_by_file_name().into_iter();
    let paths = walk.map(|entry| entry.expect("a file").into_path()).filter(|path| path.is_file());
    let one = |path: std::path::PathBuf| {
        let name = path.strip_prefix(root).expect("within the folder").display().to_string();
        let (documents, problems) = ingest::gather(&[&path], &Columns::default());
        (name, ingest::read(&documents, lexicon(), problems), documents)
    };
    paths.map(one).collect()
}

/// What is told of a collection, a line for each problem.
fn told(collection: &Collection) -> Vec<String> {
    let words = Strings::built_in(Language::En).expect("words");
    let lines: Vec<_> = collection.problems.iter().map(|own| words.problem(own)).collect();
    for line in &lines {
        assert_eq!(leak_of_lines(line), None, "{line}");
        assert!(!line.contains('\n'), "{line}");
    }
    lines
}

#[test]
fn each_is_read_as_far_as_it_goes_and_the_rest_is_told() {
    let mut all = String::new();
    for (name, alone, _) in documents() {
        let (rows, told) = (rows(&alone), told(&alone));
        assert!(!rows.is_empty() || !told.is_empty(), "{name}: lost in silence");
        all.push_str(&format!("# {name}\n"));
        for line in told {
            all.push_str(&format!("  ! {line}\n"));
        }
        for row in rows {
            let row: String = row.chars().take(LONGEST).collect();
            all.push_str(&format!("  {row}\n"));
        }
    }
    insta::with_settings!({snapshot_path => "../snapshots"}, {
        insta::assert_snapshot!("hostile_files", all);
    });
}

#[test]
fn a_good_page_beside_each_is_read() {
    let is_good = |own: &&Mandate| own.title.raw() == "Parliamentary oversight";
    for (name, alone, documents) in documents() {
        let good = || vec![file("good", GOOD)];
        for both in [[documents.clone(), good()], [good(), documents]] {
            let both = read(&both.concat());
            assert_eq!(both.mandates.iter().filter(is_good).count(), 1, "{name}");
            assert_eq!(both.mandates.len(), alone.mandates.len() + 1, "{name}");
        }
    }
}

/// An explorer of all of them and the good page.
fn explorer() -> Screen {
    let all = documents().into_iter().flat_map(|(_, _, own)| own);
    let all: Vec<Document> = all.chain([file("good", GOOD)]).collect();
    Screen::open(read(&all), Language::En, (160, 50), "")
}

#[test]
fn a_good_page_among_all_of_them_is_found() {
    let mut screen = explorer();
    screen.press("/oversight burundi<enter>");
    assert_eq!(screen.titles(), ["Parliamentary oversight"]);
}

#[test]
fn none_steers_the_screen() {
    let mut screen = explorer();
    for at in 0..screen.app.shown.hits.len() {
        for keys in ["<enter><enter>", "i", "<esc><esc><esc>j"] {
            screen.press(keys);
            screens::check(&screen.buffer, &format!("mandate {at}, {keys}"));
        }
    }
    for keys in ["D", "<esc>C", "<esc>t", "<esc>fo", "fs", "/reform"] {
        screen.press(keys);
        screens::check(&screen.buffer, keys);
    }
}

#[test]
fn none_steers_what_is_written() {
    let (documents, problems) = ingest::gather(&[FOLDER], &Columns::default());
    let collection = ingest::read(&documents, lexicon(), problems);
    let told = told(&collection);
    for arguments in [
        &["list", "--format", "table"][..],
        &["list", "--format", "csv", "--fields", "title,text,source,address"],
        &["search", "reform"],
        &["check", "--format", "table"],
        &["facets"],
        &["timeline", "--overlaps"],
        &["export"],
        &["export", "--format", "md"],
        &["--plain"],
        &["--print", "--size", "200x60", "--keys", "D"],
    ] {
        let output = run(&[arguments, &[FOLDER]].concat(), Some(b"q\n"));
        assert!(output.status.success(), "{arguments:?}: {}", output.status);
        let [out, err] =
            [output.stdout, output.stderr].map(|own| String::from_utf8(own).expect("text"));
        assert_eq!(leak_of_lines(&out.replace('\t', " ")), None, "{arguments:?}");
        assert_eq!(leak_of_lines(&err), None, "{arguments:?}");
        for line in &told {
            assert!(err.lines().any(|own| own == line), "{arguments:?}: {line}");
        }
    }
}

#[test]
fn what_is_exported_as_json_is_what_was_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let again = folder.path().join("again.json");
    fs::write(&again, run(&["export", FOLDER], None).stdout).expect("written");
    let again = again.to_str().expect("a path of text");
    let twice = run(&["export", again], None);
    assert_eq!(String::from_utf8_lossy(&twice.stderr), "");
    let [once, twice] = [fs::read(again).expect("a file"), twice.stdout]
        .map(|own| serde_json::from_slice::<serde_json::Value>(&own).expect("JSON"));
    let count = once.as_array().map_or(0, Vec::len);
    assert!(count > 30, "{count}");
    assert_eq!(once, twice);
}
