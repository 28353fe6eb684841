//! Files are written where the reader is, under names of the program, and over nothing that is there.

use std::{collections::BTreeSet, fs, os::unix::fs::symlink, path::Path, process::Command};

use mandates::{app::Outcome, lang::Language, tui};

use crate::{
    cli::run,
    code_points::gate::leak_of_lines,
    screen::{Screen, outfit},
    support::{file, read},
};

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
fn a_file_is_new_whatever_is_there() {
    let root = tempfile::tempdir().expect("a folder");
    let [inside, outside] = ["inside", "outside"].map(|own| root.path().join(own));
    for own in [&inside, &outside] {
        fs::create_dir(own).expect("made");
    }
    fs::write(outside.join("theirs.csv"), "theirs").expect("written");
    // The first names are taken: by a link to nothing, a link to a file, a folder and a file.
    for ending in ["csv", "json", "md", "bib", "ris", "ics"] {
        let taken = |number: &str| inside.join(format!("mandates{number}.{ending}"));
        symlink(outside.join("evil"), taken("")).expect("linked");
        symlink(outside.join("theirs.csv"), taken("-2")).expect("linked");
        symlink(&outside, taken("-3")).expect("linked");
        fs::create_dir(taken("-4")).expect("made");
        fs::write(taken("-5"), "mine").expect("written");
    }
    let before = names(&inside);
    let mut outfit = outfit();
    outfit.outside.folder.clone_from(&inside);
    let mut screen = explorer();
    let all = screen.app.collection.mandates.len();
    let mut write = |keys: &str| {
        screen.press(keys);
        let errand = screen.app.errand.take().expect("an errand");
        tui::carry_out(errand, &screen.app, &outfit, &mut Vec::new()).expect("an outcome")
    };
    for (key, ending) in
        [("c", "csv"), ("j", "json"), ("m", "md"), ("b", "bib"), ("r", "ris"), ("i", "ics")]
    {
        for taken in ["", "-2", "-3", "-4", "-5"] {
            let outcome = write(&format!("e{key}<ctrl-u>mandates{taken}.{ending}<enter>"));
            let Outcome::Taken(_, _, free) = &outcome else { panic!("{taken} {outcome:?}") };
            assert!(inside.join(free).symlink_metadata().is_err(), "{free}");
        }
        let outcome = write(&format!("e{key}<ctrl-u>mandates-6.{ending}<enter>"));
        let Outcome::Exported { written, path, .. } = &outcome else { panic!("{outcome:?}") };
        assert_eq!(*written, all);
        assert!(fs::metadata(path).expect("a file").len() > 0);
    }
    // What a reader types may lead elsewhere, to a new file there.
    let taken = write("ec<ctrl-u>../outside/theirs.csv<enter>");
    assert!(matches!(taken, Outcome::Taken(..)), "{taken:?}");
    let nowhere = write("ec<ctrl-u>../nowhere/x.csv<enter>");
    assert!(matches!(nowhere, Outcome::Failed(..)), "{nowhere:?}");
    let beside = write("ec<ctrl-u>../x.csv<enter>");
    assert!(matches!(beside, Outcome::Exported { .. }), "{beside:?}");
    assert_eq!(names(&inside).difference(&before).count(), 6);
    assert_eq!(names(&outside), BTreeSet::from(["theirs.csv".to_owned()]));
    assert_eq!(fs::read_to_string(outside.join("theirs.csv")).expect("a file"), "theirs");
    assert_eq!(fs::read_to_string(inside.join("mandates-5.csv")).expect("a file"), "mine");
    assert_eq!(names(root.path()).len(), 3);
}

#[test]
fn a_file_is_whole_or_not_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("x.json");
    // No file may be longer than a block.
    let limited = |arguments: &str| {
        let script = format!("trap '' XFSZ; ulimit -f 1; exec \"$0\" {arguments}");
        let mut command = Command::new("/bin/sh");
        command.args(["-c", &script, env!("CARGO_BIN_EXE_mandates")]).current_dir(folder.path());
        let output = command.env("XDG_CONFIG_HOME", "/none").output().expect("a shell");
        assert_eq!(output.status.code(), Some(2), "{output:?}");
    };
    limited("export -O x.json");
    assert_eq!(names(folder.path()).len(), 0);
    fs::write(&path, "mine").expect("written");
    limited("export -O x.json --force");
    assert_eq!(fs::read_to_string(&path).expect("a file"), "mine");
    let name = path.to_str().expect("text");
    assert_eq!(run(&["export", "-O", name, "--force"], None).status.code(), Some(0));
    assert!(fs::read_to_string(&path).expect("a file").starts_with('['));
    assert_eq!(names(folder.path()).len(), 1);
    // A device stays one.
    let output = run(&["export", "-O", "/dev/null", "-f", "json", "--force"], None);
    assert_eq!(output.status.code(), Some(0));
    assert!(!fs::metadata("/dev/null").expect("a device").is_file());
}

#[test]
fn an_ending_is_one_format_wherever_a_file_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    for ending in
        ["csv", "tsv", "json", "jsonl", "md", "bib", "ris", "ics", "txt", "chicago", "apa"]
    {
        let [own, lines] =
            ["own", "lines"].map(|own| folder.path().join(format!("{own}.{ending}")));
        let written = run(&["export", "--today", "2026-11-23", "-f", ending], None).stdout;
        let file = own.to_str().expect("text");
        run(&["export", "--today", "2026-11-23", "-O", file], None);
        assert_eq!(fs::read(&own).expect("a file"), written, "{ending}");
        let line = format!("export {}\n", lines.display());
        let plain = ["--plain", "--no-state", "--today", "2026-11-23"];
        run(&plain, Some(line.as_bytes()));
        assert_eq!(fs::read(&lines).expect("a file"), written, "{ending}");
    }
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
