//! Damaged files of what is kept: the program starts, tells which they are, and shows the rest.

use std::{fs, path::Path, process::Command};

use mandates::{
    lang::Language,
    store::{Folders, Home, Part, Store},
    strings::Strings,
    tui,
};

use crate::{
    code_points::{gate::leak_of_lines, screens},
    screen::{Screen, pages, today},
};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/hostile/kept");

/// Folders with these files in them.
fn folders(root: &Path) -> Folders {
    let folders =
        Folders::within(&root.join("data"), &root.join("state")).expect("from the root on");
    for part in Part::ALL {
        let path = folders.file(part);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::copy(Path::new(FOLDER).join(part.file()), path).expect("copied");
    }
    folders
}

#[test]
fn damaged_files_of_what_is_kept_are_told_and_steer_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let folders = folders(folder.path());
    let (store, problems) = Store::open(Home::At(folders.clone()), today());
    assert!(problems.len() >= Part::ALL.len(), "{problems:?}");
    for part in Part::ALL {
        let name = part.file();
        assert!(problems.iter().any(|own| own.file.raw().ends_with(name)), "{name}: {problems:?}");
    }
    for language in Language::ALL {
        let words = Strings::built_in(language).expect("words");
        for problem in &problems {
            let line = words.problem(problem);
            assert_eq!(leak_of_lines(&line), None);
            assert!(!line.contains('\n'), "{line}");
        }
        let mut screen = Screen::open(pages(), language, (120, 40), "");
        screen.app.keep(store.kept());
        tui::tell(&mut screen.app, problems.clone());
        for keys in ["", "B", "X", "g1", "g9", "g0", "X/<alt-up>", "<alt-up>", "<esc>X<enter>"] {
            screen.press(keys);
            screens::check(&screen.buffer, keys);
        }
    }
}

#[test]
fn the_program_opens_beside_them() {
    let folder = tempfile::tempdir().expect("a folder");
    let folders = folders(folder.path());
    let mut command = Command::new(env!("CARGO_BIN_EXE_mandates"));
    command.args(["--print", "--resume", "--size", "120x40", "--keys", "Bgg"]);
    command.env("XDG_DATA_HOME", folder.path().join("data"));
    command.env("XDG_STATE_HOME", folder.path().join("state")).env("LANG", "C.UTF-8");
    let output = command.env("XDG_CONFIG_HOME", "/none").output().expect("the program ends");
    assert!(output.status.success(), "{}", output.status);
    for bytes in [output.stdout, output.stderr] {
        let text = String::from_utf8(bytes).expect("text");
        assert_eq!(leak_of_lines(&text), None, "{text}");
    }
    // What is only looked at stays where it is.
    for part in Part::ALL {
        let path = folders.file(part);
        let same = fs::read(&path).ok() == fs::read(Path::new(FOLDER).join(part.file())).ok();
        assert!(same, "{}", path.display());
    }
}
