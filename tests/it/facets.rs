//! The facet pane: keys in, what is chosen and shown out.

use mandates::lang::Language;

use crate::screen::{Screen, pages};

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
