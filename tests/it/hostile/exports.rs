//! Files are written where the reader is, under names of the program, and over nothing that is there.

use std::{collections::BTreeSet, fs, os::unix::fs::symlink, path::Path};

use mandates::{
    app::{Errand, Export, Outcome},
    lang::Language,
    tui,
};

use crate::{
    cli::run,
    code_points::gate::leak_of_lines,
    screen::{Screen, outfit},
    support::{file, read},
};

const EXPORTS: [Export; 6] =
    [Export::Csv, Export::Json, Export::Markdown, Export::Bibtex, Export::Ris, Export::Calendar];
/// Names that would lead elsewhere if they became names of files.
const NAMES: [&str; 8] = [
    "../../evil",
    "/tmp/evil",
    "..\\evil",
    "C:\\evil",
    "~/evil",
    "$HOME/evil",
    "evil\0.csv",
    "evil\u{202E}vsc.\u{1B}]0;x\u{7}",
];

/// An explorer of records that have such names in all they say.
fn explorer() -> Screen {
    let record = |name: &&str| {
        serde_json::json!({
            "title": name, "organisations": [name], "places": [name], "start": "2016-01-01",
            "end": "2016-01-02", "sources": [{"file": name, "line": 1, "addresses": [name]}],
        })
        .to_string()
    };
    let lines: Vec<String> = NAMES.iter().map(record).collect();
    let collection = read(&[file("../../evil.jsonl", lines.join("\n"))]);
    assert_eq!(collection.records(), NAMES.len());
    Screen::open(collection, Language::En, (120, 40), "")
}

fn names(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry"));
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn files_are_new_and_in_the_folder_whatever_is_there() {
    let root = tempfile::tempdir().expect("a folder");
    let [inside, outside] = ["inside", "outside"].map(|own| root.path().join(own));
    for own in [&inside, &outside] {
        fs::create_dir(own).expect("made");
    }
    fs::write(outside.join("theirs"), "theirs").expect("written");
    // The first names are taken: by a link to nothing, a link to a file, a folder and a file.
    for ending in ["csv", "json", "md", "bib", "ris", "ics"] {
        let taken = |number: &str| inside.join(format!("mandates{number}.{ending}"));
        symlink(outside.join("evil"), taken("")).expect("linked");
        symlink(outside.join("theirs"), taken("-2")).expect("linked");
        symlink(&outside, taken("-3")).expect("linked");
        fs::create_dir(taken("-4")).expect("made");
        fs::write(taken("-5"), "mine").expect("written");
    }
    let before = names(&inside);
    let mut outfit = outfit();
    outfit.outside.folder.clone_from(&inside);
    let screen = explorer();
    for export in EXPORTS {
        let done = tui::carry_out(Errand::Export(export), &screen.app, &outfit, &mut Vec::new());
        let Some(Outcome::Exported { written, path, .. }) = done else { panic!("{done:?}") };
        assert_eq!(written, screen.app.collection.mandates.len());
        assert!(path.starts_with(inside.to_str().expect("text")) && path.contains("mandates-6."));
        assert!(fs::metadata(&path).expect("a file").len() > 0);
    }
    assert_eq!(names(&inside).difference(&before).count(), EXPORTS.len());
    assert_eq!(names(&outside), BTreeSet::from(["theirs".to_owned()]));
    assert_eq!(fs::read_to_string(outside.join("theirs")).expect("a file"), "theirs");
    assert_eq!(fs::read_to_string(inside.join("mandates-5.csv")).expect("a file"), "mine");
    assert_eq!(names(root.path()).len(), 2);
}

#[test]
fn a_file_that_is_named_is_new_too() {
    let root = tempfile::tempdir().expect("a folder");
    let [dangling, linked, target] =
        ["dangling.csv", "linked.csv", "target"].map(|own| root.path().join(own));
    symlink(root.path().join("evil"), &dangling).expect("linked");
    fs::write(&target, "theirs").expect("written");
    symlink(&target, &linked).expect("linked");
    let odd = root.path().join("none\u{1B}[2J\u{202E}").join("x.csv");
    for path in [&dangling, &linked, &odd] {
        let output = run(&["export", "-O", path.to_str().expect("text")], None);
        assert_eq!(output.status.code(), Some(2), "{}", path.display());
        let told = String::from_utf8(output.stderr).expect("text");
        assert_eq!((told.lines().count(), leak_of_lines(&told)), (1, None), "{told}");
    }
    assert!(!root.path().join("evil").exists());
    assert_eq!(fs::read_to_string(&target).expect("a file"), "theirs");
}
