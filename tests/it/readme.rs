//! What the README shows is what the program does.

use mandates::lang::Language;

use crate::cli::check;
use crate::screen::{Screen, pages};

const README: &str = include_str!("../../README.md");

#[test]
fn the_picture_is_the_programs_own() {
    let picture = README.split("```text\n").nth(1).and_then(|rest| rest.split("```").next());
    let screen = Screen::open(pages(), Language::En, (100, 32), "/reform<enter>");
    assert_eq!(picture, Some(screen.text().as_str()), "\n{}", screen.text());
}

/// The commands of a block of the README, without what is said of them; those that need a network, a
/// terminal or a compiler are left out.
fn commands() -> Vec<Vec<String>> {
    let blocks = README.split("```sh\n").skip(1).filter_map(|rest| rest.split("```").next());
    let lines = blocks.flat_map(str::lines).filter_map(|line| line.strip_prefix("mandates"));
    let words = |line: &str| {
        let told = line.split(" #").next().unwrap_or_default();
        let quoted = told.split(['"', '\'']).enumerate();
        quoted
            .flat_map(|(at, part)| match at % 2 {
                0 => part.split_whitespace().map(str::to_owned).collect(),
                _ => vec![part.to_owned()],
            })
            .collect::<Vec<_>>()
    };
    lines.map(words).collect()
}

#[test]
fn the_commands_run() {
    let folder = tempfile::tempdir().expect("a folder");
    let commands = commands();
    assert!(commands.len() > 12, "{commands:?}");
    for arguments in commands {
        let own = arguments.iter().map(|word| match word.as_str() {
            "pages/" | "more/page.txt" => "assets/collection/pages".to_owned(),
            "mali.bib" => folder.path().join("mali.bib").display().to_string(),
            other => other.to_owned(),
        });
        let own: Vec<String> = own.collect();
        let own: Vec<&str> = own.iter().map(String::as_str).collect();
        check(&own, 0, "", "");
    }
}
