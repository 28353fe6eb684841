//! The program itself on files whose names and contents hold what could steer a terminal.

use std::{fs, path::Path};

use super::{
    gate::leak_of_lines,
    records::{documents, joined},
};
use crate::{cli::run, safe::is_forbidden};

/// All code points that steer, hide or reorder, a few at a time.
fn pieces() -> Vec<String> {
    let all = (0..=0x10_FFFF).filter_map(char::from_u32);
    let steering: Vec<char> = all.filter(|c| is_forbidden(*c, false)).collect();
    steering.chunks(12).map(joined).collect()
}

/// Writes the files into a folder; gives how many have a name of their piece.
fn write(folder: &Path, pieces: &[String]) -> usize {
    let mut named = 0;
    for (at, document) in documents(pieces).into_iter().enumerate() {
        let name = document.name.replace(['/', '\0'], "");
        if fs::write(folder.join(name), &document.bytes).is_ok() {
            named += 1;
        } else {
            fs::write(folder.join(format!("{at}.json")), &document.bytes).expect("a file");
        }
    }
    // What is told of a whole file quotes its beginning.
    fs::write(folder.join("nothing.txt"), pieces.concat()).expect("a file");
    named
}

#[test]
fn nothing_that_steers_leaves_the_program() {
    let folder = tempfile::tempdir().expect("a folder");
    let pieces = pieces();
    assert!(write(folder.path(), &pieces) > pieces.len() / 2);
    let path = folder.path().to_str().expect("a path of text");
    let odd = "x\u{1B}]0;t\u{7}\u{202E}y";
    let missing = format!("{path}/none\u{1B}[2J\u{202E}");
    for arguments in [
        &["list", path, "--format", "table"][..],
        &["list", path, "--format", "csv"],
        &["search", "x", path],
        &["show", "1990", path],
        &["facets", path],
        &["timeline", path],
        &["timeline", "--overlaps", path],
        &["check", path, "--format", "table"],
        &["export", path],
        &[path, "--print", "--size", "200x60", "--keys", "<enter>i"],
        &[path, "--plain"],
        &["list", "-c", odd, path],
        &["list", "--from", odd, path],
        &["list", "--ui", odd, path],
        &["list", "--fields", odd, path],
        &["search", odd, path],
        &["show", odd, path],
        &[odd],
        &["list", &missing],
        &["--print", "--keys", odd],
        &["--config", &missing, "--print"],
    ] {
        let input = format!("{odd}\nc {odd}\n1\nf\nt\nq\n");
        let output = run(arguments, Some(input.as_bytes()));
        for bytes in [output.stdout, output.stderr] {
            let text = String::from_utf8(bytes).expect("text").replace('\t', " ");
            assert_eq!(leak_of_lines(&text), None, "{arguments:?}");
        }
    }
}
