//! The explorer that only writes lines: commands in, what is told out.

use std::{
    fs,
    io::{Read, Write},
    path::Path,
    process::Stdio,
};

use crate::cli::{PAGES, finish, program};

/// Types lines at it; gives what it writes.
fn talk_in(home: &Path, arguments: &[&str], lines: &[u8]) -> String {
    let arguments = [&["--plain", "--today", "2026-11-23"], arguments].concat();
    let mut command = program(&arguments);
    command.env("XDG_DATA_HOME", home).env("XDG_STATE_HOME", home);
    let output = finish(command, Some(lines));
    assert_eq!(output.status.code(), Some(0), "{arguments:?}");
    let told = String::from_utf8(output.stdout).expect("output is text");
    let written = |c: char| c == '\n' || !c.is_control();
    assert!(told.chars().all(written), "no colour, no cursor: {told:?}");
    told
}

fn talk(arguments: &[&str], lines: &str) -> String {
    talk_in(Path::new("/none"), &[arguments, &["--no-state"]].concat(), lines.as_bytes())
}

/// Checks a part of what some lines come to, in a language.
fn check(language: &str, lines: &str, expected: &str) {
    let told = talk(&[PAGES, "--ui", language], lines).replace('\u{A0}', " ");
    assert!(told.contains(expected), "{lines:?}\n{told}");
}

#[test]
fn commands_of_both_languages() {
    for (lines, expected) in [
        ("", "9 of 9. no filters.\n1. Backstopping support to EUCAP MALI SAHEL; "),
        ("donor\n", "> 1 of 9. “donor”.\n1. Mappings of Donor Support"),
        ("/donor\n", "> 1 of 9. “donor”.\n"),
        ("search donor\n", "> 1 of 9. “donor”.\n"),
        ("/list\n", "of 9. “list”.\n"),
        ("list of donors\n", "of 9. “list of donors”.\n"),
        ("2020\n", "> 2 of 9. “2020”.\n1. Advisory support"),
        ("c niger\nc -burkina faso\n", "> 0 of 9. country: Niger, not Burkina Faso.\n>"),
        ("c mali,-niger\n", "> 8 of 9. country: Mali, not Niger.\n"),
        ("pays niger\n", "> 1 of 9. country: Niger.\n"),
        ("o DE\n1\n", "\nSources\n- 000_e2ce3dbd51374353.txt:30  Germany"),
        ("kind project\n", "> 1 of 9. kind: project.\n"),
        ("check open\n", "> 1 of 9. to check: open-ended.\n"),
        ("dates 2015\n", "> 3 of 9 (+1 inexact, +1 reversed). active 1 Jan 2015 – 31 Dec 2015.\n"),
        ("c nowhere\n", "> country: no value is called “nowhere”"),
        ("language training\n", "\nlanguage: no value is called “training”"),
        ("country ownership\n", "of 9. “country ownership”.\n"),
        ("country ownership\n", "\ncountry: no value is called “ownership”"),
        ("country -ownership\n", "> country: no value is called “ownership”"),
        ("export controls\n", "of 9. “export controls”.\n"),
        ("sort out priorities\n", "of 9. “sort out priorities”.\n"),
        ("sort out priorities\n", "\nsort by one of relevance"),
        ("dates of elections\n", "of 9. “dates of elections”.\n"),
        ("length of stay\n", "of 9. “length of stay”.\n"),
        ("c niger\nlanguage training\n", "country: Niger"),
        ("d soon\n", "> not a date: “soon”"),
        ("dates 2016..2014\n", "\n“2016..2014” ends before it begins: taken as 2014..2016\n"),
        ("bookmark\n", "> Which mandate? Give its number.\n"),
        ("6\nbookmark\n", "> bookmarked: Mappings of Donor"),
        ("note 6 -\n", "> no note: Mappings of Donor"),
        ("note 6 x\nnote 6 -\n", "> the note is taken away: Mappings of Donor"),
        ("duration >6m\n", "> 2 of 9. "),
        ("c niger\nu\nu\n", "> 9 of 9. no filters.\n"),
        ("u\n", "> nothing to undo\n"),
        ("c niger\nclear\n", "> 9 of 9. no filters.\n"),
        ("99\n", "> No mandate has that number here.\n"),
        ("0\n", "> No mandate has that number here.\n"),
        ("\n", "> No more mandates.\n"),
        ("reform\n", "> 8 of 9. “reform”.\n1. Advanced French Level 2"),
        ("reform\n", "; Mali; exact\n"),
        ("5\n", "21 Sep 2015 – 21 May 2015"),
        ("list\n", "European Union; Belgium and Mali; end before start\n"),
        ("sort title\n", "9 of 9. no filters.\n1. Advanced French Level 2"),
        ("sort title\nreverse\n", "9 of 9. no filters.\n1. Support to the strategic"),
        ("sort\n", "> sort by one of relevance, start, end, length, title, "),
        ("sources 6\n", "> - 000_e2ce3dbd51374353.txt:30  Germany · Mali, Nigeria · 01.07.2016."),
        ("6\nsources\n", "> - 000_e2ce3dbd51374353.txt:30  Germany"),
        ("t\n", "\n2017-Q2 – 2018-Q4: no dated mandate in these files\n2019-Q1: 1 active\n"),
        ("t\n", "\nundated 0 · open or approximate 1 · end before start 1\n"),
        ("c niger\nf\n", "> Countries\nWest Africa: 9\n"),
        ("c niger\nf\n", "\nNiger: 1, chosen\n"),
        ("facets year\n", "> Year (active in)\n2015: 4\n2016: 3\n"),
        ("checks\n", "\nend before start (1)\n"),
        ("facetz\n", "> 0 of 9. “facetz”.\ndid you mean facets?\n"),
        ("?\n", "> Words: search"),
    ] {
        check("en", lines, expected);
    }
    for (lines, expected) in [
        ("pays niger\n", "> 1 sur 9. pays : Niger.\n1. Support"),
        ("", "Côte d’Ivoire, Guinée et Mali ; sans organisation\n"),
        ("tri durée\ninverser\n", "1. Backstopping"),
        ("critères année\n", "2015 : 4\n"),
        ("chronologie\n", "\nT1 2019 : 1 en cours\n"),
        ("contrôles\n", "\nfin avant le début (1)\n"),
        ("annuler\n", "> rien à annuler\n"),
        ("signets\n", "> 0 sur 9. "),
        ("chronologi\n", "vouliez-vous dire chronologie ?\n"),
        ("aide\n", "ouvrir 12 : le mandat"),
    ] {
        check("fr", lines, expected);
    }
    let told = talk(&[], "\nq\nnever read\n");
    assert!(told.contains("\n80 more; press Enter for the next.\n> 11. "), "{told}");
    assert!(told.ends_with("> "), "{told}");
}

#[test]
fn whatever_is_typed_or_given_is_harmless() {
    talk(&[PAGES, "-q", "\u{1b}[31mx"], "c mali\u{1b}[2J\nexport \u{1b}[2J.xyz\n\u{202e}\n");
    let told = talk_in(Path::new("/none"), &[PAGES, "--no-state"], b"don\xffor\ndonor\n");
    assert!(told.contains("> 1 of 9. “donor”"), "{told}");
}

#[test]
fn what_is_kept_is_kept_for_the_next_time() {
    let home = tempfile::tempdir().expect("a folder");
    let talk = |lines: &str| talk_in(home.path(), &[PAGES], lines.as_bytes());
    let told = talk("bookmark 6\nnote 6 To read again\nlist\n");
    assert!(told.contains("> bookmarked: Mappings of Donor"), "{told}");
    assert!(told.contains("> note written: Mappings of Donor"), "{told}");
    assert!(told.contains("; Mali and Nigeria; bookmarked\n"), "{told}");
    let told = talk("signets\nnote 1\n1\n");
    assert!(told.contains("> 1 of 9. bookmarked.\n1. Mappings"), "{told}");
    assert!(told.contains("> To read again\n"), "{told}");
    assert!(told.contains("\nYour note\nTo read again\n"), "{told}");
    let told = talk("b 6\nnote 6 -\nnote 6\nbookmarks\n");
    assert!(told.contains("> no longer bookmarked: Mappings"), "{told}");
    assert!(told.contains("> no note: Mappings"), "{told}");
    assert!(told.contains("> 0 of 9. bookmarked."), "{told}");
}

#[test]
fn what_could_not_be_saved_is_told_though_lines_can_no_longer_be_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("file");
    fs::write(&file, "").expect("written");
    let mut command = program(&["--plain", PAGES]);
    command.env("XDG_DATA_HOME", &file).env("XDG_STATE_HOME", &file);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    let (mut stdin, mut stdout) =
        (child.stdin.take().expect("piped"), child.stdout.take().expect("piped"));
    let mut told = Vec::new();
    while !told.ends_with(b"> ") {
        let mut byte = [0];
        stdout.read_exact(&mut byte).expect("a prompt");
        told.extend(byte);
    }
    drop(stdout);
    stdin.write_all(b"bookmark 6\n").expect("heard");
    drop(stdin);
    let output = child.wait_with_output().expect("the program ends");
    let told = String::from_utf8(output.stderr).expect("text");
    assert!(told.contains("[[bookmark"), "{told}");
}

#[test]
fn a_file_is_written_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("niger.csv");
    let name = path.display();
    let lines = format!("c niger\nexport {name}\nexport {name}\nexport x.foo\nexporter\n");
    let told = talk(&[PAGES], &lines);
    assert!(told.contains(&format!("> 1 mandate written to {name}\n")), "{told}");
    assert!(told.contains(&format!("> {name}: is there already\n")), "{told}");
    assert_eq!(told.matches("> export needs the name of a new file").count(), 2, "{told}");
    assert!(fs::read_to_string(&path).expect("a file").starts_with("id,start"));
}
