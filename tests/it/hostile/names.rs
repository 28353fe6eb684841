//! Names of files that mean something to a terminal, a shell, a spreadsheet or a system.

use std::{fs, os::unix::ffi::OsStrExt};

use crate::{cli::run, code_points::gate::leak_of_lines};

const NAMES: [&[u8]; 22] = [
    b"\x1B]0;x\x07.txt",
    b"\x1B[2J\x1B[H",
    b"a\nb.txt",
    b"a\rb.txt",
    b"tab\there.txt",
    "\u{202E}txt.exe".as_bytes(),
    "\u{200B}".as_bytes(),
    "\u{E0041}.txt".as_bytes(),
    "z\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}.txt".as_bytes(),
    b"\xFF\xFE.txt",
    b"caf\xE9.txt",
    b"-rf",
    b"--help",
    b"=1+1.txt",
    b"@SUM(A1).csv.txt",
    b"a'b;echo x.txt",
    b"$(echo x).txt",
    b"`echo x`.txt",
    b"%s%n%p.txt",
    b"*.txt",
    b" ",
    b"con.txt",
];

/// A page of its own for each name.
fn page(number: usize) -> String {
    format!("Review {number}\n\nEU mandate in Mali 01/02/2015 - 03/04/2015\n\nText {number}.\n")
}

#[test]
fn names_of_files_are_names_and_nothing_else() {
    let folder = tempfile::tempdir().expect("a folder");
    for (number, name) in NAMES.iter().enumerate() {
        let path = folder.path().join(std::ffi::OsStr::from_bytes(name));
        fs::write(path, page(number)).expect("written");
    }
    let long = format!("{}.txt", "l".repeat(251));
    fs::write(folder.path().join(long), page(NAMES.len())).expect("written");
    let path = folder.path().to_str().expect("a path of text");
    for arguments in [
        &["list", "--format", "table"][..],
        &["list", "--format", "csv", "--fields", "id,title,source"],
        &["list", "--fields", "id,title,source"],
        &["list", "--source", "-rf"],
        &["facets", "--of", "source"],
        &["check"],
        &["export"],
        &["--print", "--size", "200x60", "--keys", "<enter>ifs"],
    ] {
        let output = run(&[arguments, &[path]].concat(), None);
        // Nothing is to be doubted of these.
        let status = i32::from(arguments == ["check"]);
        assert_eq!(output.status.code(), Some(status), "{arguments:?}: {output:?}");
        let [out, err] =
            [output.stdout, output.stderr].map(|own| String::from_utf8(own).expect("text"));
        let told = if arguments == ["check"] { "nothing to check in these mandates\n" } else { "" };
        assert_eq!(err, told, "{arguments:?}");
        assert_eq!(leak_of_lines(&out.replace('\t', " ")), None, "{arguments:?}");
        if arguments[0] == "list" && !arguments.contains(&"--source") {
            let records = NAMES.len() + 1;
            assert!((0..records).all(|number| out.contains(&format!("Review {number}"))), "{out}");
        }
    }
}
