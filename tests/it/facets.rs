//! The facet pane: keys in, what is chosen and shown out.

use mandates::lang::Language;

use crate::screen::{Screen, everything, pages};

const SIZE: (u16, u16) = (120, 40);

/// Checks the line of chips after keys in the facet pane of the five pages, and how many mandates
/// are left.
fn check(keys: &str, chips: &str, left: usize) {
    let screen = Screen::open(pages(), Language::En, SIZE, &format!("c{keys}"));
    let text = screen.text();
    let line = text.lines().nth(2).expect("a line of chips");
    assert!(line.contains(chips), "{keys}: {chips}\n{text}");
    assert_eq!(screen.app.shown.hits.len(), left, "{keys}\n{text}");
}

#[test]
fn a_region_stands_for_its_countries() {
    check("<space>", "country: West Africa  ", 9);
    // The second row of the five pages is Mali, under West Africa.
    check("j<space>k<space>", "country: West Africa  ", 9);
    check("<space><space>", "no filters", 9);
    check("<space>j-", "country: West Africa, not Mali  ", 0);
    check("<space>j-<space>", "country: West Africa  ", 9);
    check("-", "country: not West Africa  ", 0);
    check("-j-", "country: not Burkina Faso or Côte d’Ivoire or Guinea or Niger or Nigeria", 6);
    check("<space>j<space>", "Burkina Faso or Côte d’Ivoire or Guinea or Niger or Nigeria", 3);
}

/// The rows of the pane on a screen of its own, from its title on, after keys in it.
fn pane(keys: &str) -> Vec<String> {
    let screen = Screen::open(everything(), Language::En, (80, 60), &format!("c{keys}"));
    let text = screen.text();
    text.lines().skip(3).map(str::to_owned).collect()
}

/// Checks what a row of the pane says; the first one is its title.
fn check_row(keys: &str, row: usize, parts: &[&str]) {
    let rows = pane(keys);
    for part in parts {
        assert!(rows[row].contains(part), "{keys}: {part}\n{}", rows.join("\n"));
    }
}

#[test]
fn every_facet_is_a_key_away() {
    for (keys, title, first) in [
        ("fc", "Countries", "Europe"),
        ("fo", "Organisation (mandating)", "Netherlands"),
        ("fl", "Language", "English"),
        ("fc/mali<enter>fo", "Organisation (mandating)", "Netherlands"),
        ("ft", "To check", "end before start"),
    ] {
        check_row(keys, 0, &[title]);
        check_row(keys, 1, &[first]);
    }
}

#[test]
fn a_value_says_what_found_it_and_why_it_gives_nothing() {
    check_row("/ivory<enter>", 2, &["Côte d’Ivoire · CI", "matched “Ivory Coast” (alias)"]);
    check_row("/rdc<enter>", 2, &["DR Congo", "République démocratique d…", "(acronym)"]);
    check_row("/minusma<enter>", 2, &["UN · Nations Unies", "matched “MINUSMA” (mission)"]);
    check_row("/allemagne<enter>", 2, &["Germany · Allemagne · DE"]);
    check_row("/ukraine<enter>-", 2, &["[-] Ukraine", "5   excluded"]);
    check_row("/ukraine<enter><space><esc><esc>/xqzwv<enter>c", 1, &["0   hidden by filters"]);
}

#[test]
fn values_stand_by_count_or_by_name_and_keep_their_order_meanwhile() {
    check_row("", 0, &["count v"]);
    check_row("", 2, &["Moldova"]);
    check_row("S", 0, &["name ^"]);
    check_row("S", 1, &["AU"]);
    // With Ukraine alone Moldova would stand first of the organisations' countries; nothing moves.
    let before: Vec<String> = pane("").iter().map(|row| row.chars().take(20).collect()).collect();
    let after: Vec<String> = pane("jjj<space>")
        .iter()
        .map(|row| row.replace("[x]", "[ ]").replace("[/]", "[ ]"))
        .collect();
    for (before, after) in before.iter().zip(&after).skip(1).take(30) {
        assert!(after.starts_with(before.as_str()), "{before}\n{after}");
    }
}

#[test]
fn what_is_missing_is_a_value_too() {
    let screen = Screen::open(everything(), Language::En, (80, 240), "c");
    for missing in ["(no country)", "(no organisation)", "(no date)", "(nothing to check)"] {
        assert!(screen.text().contains(missing), "{missing}\n{}", screen.text());
    }
}

#[test]
fn all_that_is_chosen_of_a_facet_or_any_of_it() {
    check("/niger<enter><space>j<space>", "country: Niger or Nigeria", 2);
    check("/niger<enter><space>j<space>&", "country: Niger and Nigeria", 0);
    check("/niger<enter>a<space>j<space>a", "country: Niger or Nigeria", 2);
    check("j<space>/niger<enter>j<space>&", "country: Mali and Nigeria", 1);
    check("j<space>/niger<enter>j<space>&r", "no filters", 9);
    // What is chosen of a region is beside it, not in it.
    check("&<space>/burk<enter>jj<space>", "country: West Africa and Burkina Faso", 1);
}

#[test]
fn the_smallest_pane_shows_a_value_and_says_what_filters_it() {
    let screen = Screen::open(everything(), Language::En, (60, 3), "c/mali<enter>");
    let text = screen.text();
    assert!(text.contains("/ mali") && text.contains("Mali · ML"), "{text}");
}
