//! Taking filters away one by one, undoing, going back: what is left in words, and the same frame
//! again.

use mandates::{
    app::{Page, Pane},
    lang::Language,
};

use crate::screen::{Screen, everything, pages};

const SIZE: (u16, u16) = (120, 40);
/// Two countries, a word, and an organisation, in this order.
const FILTERED: &str = "c/ukraine<enter><space><esc>/moldova<enter>-<esc><esc>/training<enter>";

fn line_of_chips(screen: &Screen) -> String {
    screen.text().lines().nth(2).unwrap_or_default().replace('\u{A0}', " ")
}

/// Checks the line of chips after some more keys.
fn check(keys: &str, chips: &[&str]) {
    let screen = Screen::open(everything(), Language::En, SIZE, &format!("{FILTERED}{keys}"));
    let line = line_of_chips(&screen);
    for chip in chips {
        assert!(line.contains(chip), "{keys}: {chip}\n{}", screen.text());
    }
    assert_eq!(line.matches("[x] ").count(), chips.iter().filter(|own| own.len() > 3).count());
}

#[test]
fn filters_are_taken_away_in_the_reverse_order_of_their_choice() {
    check("", &["[x] “training”", "country: Ukraine, not Moldova"]);
    check("x", &["country: Ukraine, not Moldova"]);
    check("xx", &["country: Ukraine  "]);
    check("xxx", &[]);
    check("xxxu", &["country: Ukraine  "]);
    check("xxxuuu", &["[x] “training”", "country: Ukraine, not Moldova"]);
    check("X", &[]);
    check("Xu", &["[x] “training”", "country: Ukraine, not Moldova"]);
}

#[test]
fn any_filter_is_chosen_and_taken_away() {
    // The query was chosen last; the countries stand after it.
    check("Fx", &["country: Ukraine, not Moldova"]);
    check("Flx", &["[x] “training”", "country: not Moldova"]);
    check("Fllx", &["[x] “training”", "country: Ukraine  "]);
    check("F<right><right>xx", &["[x] “training”"]);
    check("Fxxx", &[]);
    check("Fhhlxu<esc>", &["[x] “training”", "country: Ukraine, not Moldova"]);
    let screen = Screen::open(everything(), Language::En, SIZE, "F");
    assert!(screen.text().contains("no filter to remove"), "{}", screen.text());
}

#[test]
fn what_was_undone_is_said() {
    for (keys, said) in [
        ("c/ukraine<enter><space>u", "undone: country Ukraine · 90 of 90"),
        ("c/ukraine<enter>-u", "undone: country not Ukraine · 90 of 90"),
        ("c/ukraine<enter>-uU", "redone: country not Ukraine · 85 of 90"),
        ("/training<enter>u", "undone: the query · 90 of 90"),
        ("t<space>ll<enter>u", "undone: the window · 90 of 90"),
        ("/training<ctrl-t><enter>u", "undone: several filters · 90 of 90"),
        ("c/ukraine<enter>&u", "undone: country · 90 of 90"),
        ("/x<ctrl-u><enter>u", "nothing to undo"),
        ("<backspace>", "no view before this one"),
        ("/training<enter><alt-right>", "no view after this one"),
    ] {
        let screen = Screen::open(everything(), Language::En, SIZE, keys);
        assert!(screen.text().contains(said), "{keys}: {said}\n{}", screen.text());
    }
}

/// Checks that keys and then others come back to the same frame.
fn check_same(keys: &str, and_back: &str) {
    for size in [SIZE, (80, 24), (40, 12)] {
        let mut screen = Screen::open(everything(), Language::En, size, keys);
        // What is told once is not told again.
        screen.press("<f1><esc>");
        let before = screen.text();
        screen.press(and_back);
        screen.press("<f1><esc>");
        assert_eq!(screen.text(), before, "{keys} {and_back} {size:?}");
    }
}

#[test]
fn undone_and_redone_is_the_same_frame() {
    for keys in [
        "/training<enter>jjjj",
        "/training<enter>jjjj<enter><ctrl-d>",
        "c/ukraine<enter><space><esc><esc>jj<enter>",
        "/police<enter>Gc/mali<enter><space>",
        "/police xqzwv<enter>jj",
        "t<space>lll<enter>jj",
    ] {
        check_same(keys, "uU");
        check_same(&format!("{keys}u"), "Uu");
    }
}

#[test]
fn back_and_forward_is_the_same_frame() {
    for keys in ["/training<enter>jjjj", "jjjjt++lll", "jjjj<enter><ctrl-d>", "cjj<space>"] {
        check_same(keys, "<backspace><alt-right>");
        check_same(keys, "<tab><tab><backspace><backspace>");
    }
}

#[test]
fn a_query_given_up_leaves_all_as_it_was() {
    for keys in ["jj", "jj<enter><ctrl-d>", "jj<enter>z", "t++lll", "cjj", "3jM", "3jMjj", "Dj"] {
        check_same(keys, "/training<ctrl-g>");
    }
}

#[test]
fn back_leads_to_the_mandate_and_the_pane_that_were_left() {
    let mut screen = Screen::open(pages(), Language::En, SIZE, "jjj/mali<enter>j<tab>");
    assert_eq!(screen.app.list.row, 1);
    screen.press("<backspace><backspace>");
    assert_eq!((screen.app.list.row, screen.app.view.query.as_str()), (3, ""));
    screen.press("u");
    assert_eq!(screen.app.view.query, "mali", "going back is a change like any other");
    screen.press("<backspace>");
    assert_eq!(screen.app.view.query, "");
    screen.press("<alt-right>");
    assert_eq!(screen.app.view.query, "mali");
}

#[test]
fn a_letter_takes_a_way_out() {
    for (keys, query, left) in [
        ("/police xqzwv<enter>a", "police", 2),
        ("/police xqzwv<enter>b", "", 9),
        ("/police xqzwv<enter>v", "police xqzwv", 0),
        // While something is left the letters are what they always are.
        ("/police<enter>b", "police", 2),
        ("c/niger<enter><space>-<esc><esc>/niger<enter>x", "", 8),
    ] {
        let screen = Screen::open(pages(), Language::En, SIZE, keys);
        assert_eq!(screen.app.view.query, query, "{keys}\n{}", screen.text());
        assert_eq!(screen.app.shown.hits.len(), left, "{keys}\n{}", screen.text());
    }
}

#[test]
fn ways_out_name_the_one_value_that_is_in_the_way() {
    for (keys, way) in [
        ("cj<space>/niger<enter>&<space>j<space><esc><esc>", "without country: Niger  "),
        ("c<space>j-<esc>", "without country: not Mali"),
        ("cj-<esc>/backstopping<enter>", "without country: not Mali"),
    ] {
        let screen = Screen::open(pages(), Language::En, SIZE, keys);
        assert!(screen.text().contains(way), "{keys}: {way}\n{}", screen.text());
    }
}

#[test]
fn a_page_that_was_gone_back_to_is_left_for_where_it_was_opened() {
    for (keys, left) in [
        // Opened from the list, then from the detail.
        ("C<enter>C", Pane::Detail),
        ("C<enter>C<esc><alt-left><alt-left><alt-left>", Pane::List),
    ] {
        let screen = Screen::open(pages(), Language::En, SIZE, keys);
        assert!(matches!(screen.app.page, Page::Place(_)), "{keys}\n{}", screen.text());
        let screen = Screen::open(pages(), Language::En, SIZE, &format!("{keys}<esc>"));
        assert_eq!((screen.app.page, screen.app.focus), (Page::Mandate, left), "{keys}");
    }
}
