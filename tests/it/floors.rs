//! The house stands as its `mod` lines say: a file uses what is below it, and nothing else.

use std::{fs, path::Path};

use crate::house::{File, House, Module};

/// Longest source file.
const LINES: usize = 400;
/// Names that may stand in `main` alone: there is one clock, and it is passed in.
const CLOCKS: [&str; 3] = ["Utc", "Local", "SystemTime"];
/// A module, and the crates that nothing on a floor below it may name.
const KEPT_ABOVE: [(&str, &[&str]); 2] =
    [("keymap", &["crossterm", "crokey"]), ("theme", &["ratatui"])];

/// Everything in the package at `root` that breaks a rule of the house, as `file:line: what`.
fn faults(root: &Path) -> Vec<String> {
    let house = House::read(root);
    let mut faults = Vec::new();
    for file in &house.files {
        let mut fault = |line: usize, what: String| {
            faults.push(format!("{}:{line}: {what}", file.path));
        };
        if file.lines > LINES {
            fault(file.lines, "too long".to_owned());
        }
        for (line, what) in forbidden_words(&house, file) {
            fault(line, what);
        }
        let Some(module) = &file.module else { continue };
        if let Some((name, parents)) = module.split_last()
            && house.floor(parents, name).is_none()
        {
            fault(1, format!("{name} is declared nowhere"));
        }
        for (line, used) in file.uses() {
            if let Some(what) = judge(&house, module, &used) {
                fault(line, what);
            }
        }
    }
    faults
}

/// What is wrong with `used` in a file of `module`, if anything.
fn judge(house: &House, module: &Module, used: &Module) -> Option<String> {
    let alike = module.iter().zip(used).take_while(|(a, b)| a == b).count();
    // The crate's root has no floor, and a file may use itself and its children.
    let own = module.get(alike)?;
    let (parents, other) = (&module[..alike], used.get(alike));
    let parent = parents.last().map_or("the crate", String::as_str);
    let other = match other {
        Some(other) if house.floor(parents, other).is_some() => other,
        Some(item) => return Some(format!("{own} uses {item}, an item of {parent}")),
        None => return Some(format!("{own} uses {parent} as a whole")),
    };
    let (above, below) = (house.floor(parents, own), house.floor(parents, other));
    match below.cmp(&above) {
        std::cmp::Ordering::Less => None,
        std::cmp::Ordering::Equal => Some(format!("{own} uses {other}, sideways")),
        std::cmp::Ordering::Greater => Some(format!("{own} uses {other}, upwards")),
    }
}

fn forbidden_words(house: &House, file: &File) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let top = file.module.as_ref().and_then(|module| module.first());
    let floor = top.and_then(|top| house.floor(&[], top));
    for (kept, crates) in KEPT_ABOVE {
        // A house in which the module is not yet built has nothing to keep below it.
        let (Some(floor), Some(limit)) = (floor, house.floor(&[], kept)) else {
            continue;
        };
        for (word, line) in &file.flat {
            if floor < limit && crates.contains(&word.as_str()) {
                found.push((*line, format!("{word} below {kept}")));
            }
        }
    }
    let is = |at: usize, word: &str| file.flat.get(at).is_some_and(|(own, _)| own == word);
    for (at, (word, line)) in file.flat.iter().enumerate() {
        let clock = CLOCKS.contains(&word.as_str())
            && is(at + 1, ":")
            && is(at + 2, ":")
            && is(at + 3, "now");
        let state =
            (word == "thread_local" && is(at + 1, "!")) || (word == "static" && is(at + 1, "mut"));
        if clock && file.path != "src/main.rs" {
            found.push((*line, format!("{word}::now outside main")));
        }
        if state {
            found.push((*line, "state in a static".to_owned()));
        }
        if word == "unsafe" {
            found.push((*line, "unsafe".to_owned()));
        }
    }
    found
}

#[test]
fn the_house_stands() {
    let faults = faults(Path::new(env!("CARGO_MANIFEST_DIR")));
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// A small house in which every rule is broken once, and kept where it looks broken.
const PLANTED: [(&str, &str); 14] = [
    (
        "src/lib.rs",
        "//! mod hidden;\npub mod low;\npub mod side;\n\n/// Words.\npub mod middle;\n\npub mod keymap;\n\npub mod theme;\n\npub mod top;\n\npub struct Item;\n",
    ),
    (
        "src/low.rs",
        "//! crate::top\nuse crate::middle::Thing;\nconst A: &str = \"crate::top::X crossterm\";\n",
    ),
    (
        "src/side.rs",
        "pub(crate) fn f() { println!(\"{}\", crate::low::A); }\nuse crossterm::event;\nuse ratatui as r;\n",
    ),
    (
        "src/middle.rs",
        "mod old;\n\nmod new;\nmod twin;\n\nuse crate::low::{self, A};\npub struct Thing(new::N);\n",
    ),
    ("src/middle/old.rs", "use super::{\n    new::N,\n    Thing,\n};\nuse crate::low::A;\n"),
    (
        "src/middle/new.rs",
        "use super::old::O;\nuse super::twin::T;\nuse crate::middle::old;\nmod inner { use super::super::old; use super::super::*; }\n",
    ),
    ("src/middle/twin.rs", "use crate::middle::{new, old};\n"),
    ("src/middle/lost.rs", ""),
    ("src/keymap.rs", "use crossterm::event;\nuse ratatui::style;\n"),
    ("src/theme.rs", "use {crate::{keymap, top::{self as t}}, ratatui::style};\n"),
    (
        "src/top.rs",
        "use crate::{low, Item};\nthread_local! { static A: u8 = 1; }\nstatic mut B: u8 = 0;\nfn f() { unsafe { g() } }\n",
    ),
    ("src/main.rs", "use mandates::{low, top};\nfn main() { chrono::Utc::now(); }\n"),
    ("tests/it/main.rs", "fn f() { let unsafe_ = std::time::SystemTime::now(); }\n"),
    ("benches/long.rs", ""),
];

#[test]
fn every_planted_fault_is_found() {
    let root = tempfile::tempdir().expect("a folder can be made");
    for (path, text) in PLANTED {
        let path = root.path().join(path);
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("made");
        fs::write(path, text).expect("written");
    }
    let long = "//\n".repeat(LINES + 1);
    fs::write(root.path().join("benches/long.rs"), long).expect("written");
    let found = faults(root.path());
    let expected = [
        "src/keymap.rs:2: ratatui below theme",
        "src/low.rs:2: low uses middle, upwards",
        "src/middle/lost.rs:1: lost is declared nowhere",
        "src/middle/new.rs:2: new uses twin, sideways",
        "src/middle/new.rs:4: new uses middle as a whole",
        "src/middle/old.rs:2: old uses new, upwards",
        "src/middle/old.rs:3: old uses Thing, an item of middle",
        // With the line above of `new`, a cycle: one of its uses is always upwards or sideways.
        "src/middle/twin.rs:1: twin uses new, sideways",
        "src/side.rs:2: crossterm below keymap",
        "src/side.rs:3: ratatui below theme",
        "src/side.rs:1: side uses low, sideways",
        "src/theme.rs:1: theme uses top, upwards",
        "src/top.rs:2: state in a static",
        "src/top.rs:3: state in a static",
        "src/top.rs:4: unsafe",
        "src/top.rs:1: top uses Item, an item of the crate",
        "tests/it/main.rs:1: SystemTime::now outside main",
        "benches/long.rs:401: too long",
    ];
    let sorted = |mut list: Vec<String>| {
        list.sort();
        list
    };
    let expected = expected.into_iter().map(str::to_owned).collect();
    assert_eq!(sorted(found), sorted(expected));
}
