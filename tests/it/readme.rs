//! What the README shows is what the program does.

use mandates::lang::Language;

use crate::screen::{Screen, pages};

const README: &str = include_str!("../../README.md");

#[test]
fn the_picture_is_the_programs_own() {
    let picture = README.split("```text\n").nth(1).and_then(|rest| rest.split("```").next());
    let screen = Screen::open(pages(), Language::En, (100, 32), "/reform<enter>");
    assert_eq!(picture, Some(screen.text().as_str()), "\n{}", screen.text());
}
