//! The list: its order, its columns, what is selected and marked in it.

use mandates::lang::Language;

use crate::screen::{Screen, pages};

const SIZE: (u16, u16) = (80, 24);

fn open(keys: &str) -> Screen {
    Screen::open(pages(), Language::En, SIZE, keys)
}

/// Checks the order that keys give: the first word of each title, and what the list says of it.
fn check_order(keys: &str, said: &str, titles: &str) {
    let screen = open(keys);
    let first = |title: &&str| title.split(' ').next().unwrap_or_default().to_owned();
    let found: Vec<String> = screen.titles().iter().map(first).collect();
    assert_eq!(found.join(" "), titles, "{keys}\n{}", screen.text());
    assert!(screen.text().contains(&format!("{said} · ")), "{keys}\n{}", screen.text());
}

#[test]
fn mandates_are_sorted_by_what_a_key_says_and_those_without_it_stand_last() {
    let start = "Backstopping Advisory Advanced EU EU Mappings Etude Sensitization Support";
    for (keys, said, titles) in [
        ("", "start ^", start),
        ("os", "start ^", start),
        (
            "O",
            "start v",
            "Support Sensitization Etude Mappings EU EU Advanced Advisory Backstopping",
        ),
        // The advisory support is said to go on: it has no end.
        (
            "oe",
            "end ^",
            "EU Advanced Backstopping EU Mappings Etude Sensitization Support Advisory",
        ),
        (
            "oeO",
            "end v",
            "Support Sensitization Etude Mappings EU Backstopping Advanced EU Advisory",
        ),
        // What ends before it begins has no length, as what has no end.
        (
            "ol",
            "length ^",
            "Advanced Sensitization Etude EU Mappings Support Backstopping Advisory EU",
        ),
        (
            "ot",
            "title ^",
            "Advanced Advisory Backstopping Etude EU EU Mappings Sensitization Support",
        ),
        // AU, DCAF, EU twice, France, Germany, Netherlands, UN; one has none.
        (
            "og",
            "organisation ^",
            "Sensitization Advisory EU EU Advanced Mappings Backstopping Support Etude",
        ),
        (
            "oc",
            "country ^",
            "EU Support EU Etude Backstopping Advisory Advanced Mappings Sensitization",
        ),
        ("or", "start ^", start),
        (
            "/mali<enter>or",
            "relevance v",
            "Backstopping Advanced Mappings EU Advisory Support Sensitization EU Etude",
        ),
        (
            "/mali<enter>O",
            "relevance ^",
            "Etude EU Sensitization Support Advisory EU Mappings Advanced Backstopping",
        ),
        ("/cartographique OR eucap<enter>ot", "title ^", "Backstopping Etude"),
        ("/cartographique OR eucap<enter>otO", "title v", "Etude Backstopping"),
        // An order is undone like a filter, and clearing filters keeps it.
        ("otu", "start ^", start),
        (
            "ot/mali<enter>X",
            "title ^",
            "Advanced Advisory Backstopping Etude EU EU Mappings Sensitization Support",
        ),
    ] {
        check_order(keys, said, titles);
    }
}

#[test]
fn a_new_order_keeps_the_chosen_mandate_but_at_the_top_the_top() {
    for (keys, row, title) in [("otO", 0, "Support"), ("jot", 1, "Advisory"), ("jjjotO", 3, "EU")] {
        let screen = open(keys);
        assert_eq!(screen.app.list.row, row, "{keys}\n{}", screen.text());
        let chosen = screen.app.chosen().expect("one is chosen");
        assert!(chosen.title.shown().starts_with(title), "{keys}\n{}", screen.text());
    }
}

#[test]
fn names_are_ordered_in_the_language_of_the_screen() {
    let mut screen = open("oc");
    // Belgium, then Burkina Faso; Belgique, then Burkina Faso, and Mali before RDC.
    let english: Vec<String> = screen.titles().iter().map(|own| (*own).to_owned()).collect();
    screen.press("L");
    assert_ne!(screen.titles(), english, "{}", screen.text());
}

/// Checks which columns the first row of a list has at a width.
fn check_columns(width: u16, row: &str) {
    let screen = Screen::open(pages(), Language::En, (width, 24), "jjj");
    let text = screen.text();
    let found = text.lines().find(|line| line.contains("2015-09")).unwrap_or_default();
    assert_eq!(found, row, "{width}\n{text}");
}

#[test]
fn columns_are_given_up_in_their_order() {
    for (width, row) in [
        (30, "▌   2015-09 EU SSR Policy - C…"),
        (43, "▌   2015-09 EU SSR Policy - Country case s…"),
        (44, "▌   2015-09   6 mo  EU SSR Policy - Country…"),
        (63, "▌   2015-09   6 mo  EU SSR Policy - Country case studies Mali,…"),
        (64, "▌   2015-09   6 mo  EU SSR Policy - Country case studi… CD ML UA"),
        (80, "▌   2015-09   6 mo  EU SSR Policy - Country case studies Mali, DRC and… CD ML UA"),
        (81, "▌   2015-09   6 mo  EU SSR Policy - Country case studie… EU           CD ML UA"),
        (82, "▌   2015-09   6 mo  EU SSR Policy - Country case stud… EU           en CD ML UA"),
    ] {
        check_columns(width, row);
    }
}

#[test]
fn mandates_are_selected_one_by_one_all_and_none() {
    for (keys, count, row) in [
        ("<space><space>", 2, 2),
        ("<space>k<space>", 0, 1),
        ("A", 9, 0),
        ("AA", 0, 0),
        // What filters hide stays selected, and is selected again with what they show.
        ("<space>/cartographique<enter>A", 2, 0),
        ("<space>/cartographique<enter>AA", 0, 0),
        ("<enter><space>", 1, 0),
        ("3<space>", 3, 3),
    ] {
        let screen = open(keys);
        let app = &screen.app;
        assert_eq!((app.picked.len(), app.list.row), (count, row), "{keys}\n{}", screen.text());
        let said = screen.text().contains(&format!("· {count} selected"));
        assert_eq!(said, count > 0, "{keys}\n{}", screen.text());
        assert_eq!(app.picked.positions().count(), count);
    }
    let text = open("<space>").text();
    assert!(text.contains("\n>   2014-07"), "{text}");
    assert!(text.contains("\n▌ ~ ~2014"), "{text}");
    assert!(open("<space>k").text().contains("\n►   2014-07"), "{text}");
}

#[test]
fn letters_mark_mandates_to_come_back_to() {
    for (keys, row, said) in [
        ("majjj'a", 0, ""),
        ("ma", 0, "marked a"),
        ("majjj'a''", 3, ""),
        ("jjmaGmbgg'a'b", 8, ""),
        ("'z", 0, "no mandate is marked z"),
        ("''", 0, "no mandate is marked '"),
        ("ma/cartographique<enter>'a", 0, "the filters hide that mandate"),
        ("Gmaot'a", 8, ""),
    ] {
        let screen = open(keys);
        assert_eq!(screen.app.list.row, row, "{keys}\n{}", screen.text());
        assert!(screen.text().contains(said), "{keys}\n{}", screen.text());
    }
}
