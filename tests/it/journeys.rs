//! A reader's ways through the explorer: keys in, what is seen out.

use mandates::lang::Language;

use crate::screen::{Screen, everything, pages};

const SIZE: (u16, u16) = (120, 40);

fn open(keys: &str) -> Screen {
    Screen::open(everything(), Language::En, SIZE, keys)
}

/// Checks that a query finds every title that begins as told, and how many in all.
fn check_search(query: &str, count: usize, titles: &[&str]) {
    let screen = open(&format!("/{query}"));
    let found = screen.titles();
    for title in titles {
        assert!(found.iter().any(|own| own.starts_with(title)), "{query}: {title} in {found:#?}");
    }
    assert_eq!(found.len(), count, "{query}: {found:#?}");
}

#[test]
fn searching_finds_what_a_careful_reader_would_name() {
    let etude = "Etude cartographique";
    check_search("eucap", 1, &["Backstopping support to EUCAP"]);
    check_search("cote divoire", 1, &[etude]);
    check_search("ivory coast", 1, &[etude]);
    check_search(
        "RDC",
        5,
        &[etude, "EU SSR Policy", "Fourth Annual Review", "Support to DFID DRC"],
    );
    check_search(
        "police",
        16,
        &["Advanced French Level 2", "Advisory support to the Government of Mali", "Police Master"],
    );
    check_search("onu somalie", 1, &["UNSOM"]);
    check_search("allemagne", 10, &["Mappings of Donor Support", "Germany Capital Visit"]);
}

#[test]
fn an_acronym_of_one_language_finds_the_other() {
    for (query, expected) in [("rss", "SSR Training on Somalia"), ("ssr", "Etude cartographique")] {
        let screen = open(&format!("/{query}"));
        let found = screen.titles();
        assert!(found.iter().any(|title| title.starts_with(expected)), "{query}: {found:#?}");
        // Whatever else is found stands after the records that have the word itself.
        let tiers: Vec<_> = screen.app.shown.hits.from(0).map(|hit| hit.reason.tier).collect();
        assert!(tiers.is_sorted(), "{query}: {tiers:?}");
    }
}

#[test]
fn accents_case_and_order_do_not_matter() {
    let plain = open("/reforme secteur securite");
    for query in
        ["réforme secteur sécurité", "SÉCURITÉ réforme Secteur", "securite secteur reforme"]
    {
        let mut titles = open(&format!("/{query}")).titles().join("\n");
        let mut expected = plain.titles().join("\n");
        // The last word may be the beginning of one, so only what is found must agree.
        for text in [&mut titles, &mut expected] {
            let mut lines: Vec<&str> = text.lines().collect();
            lines.sort_unstable();
            *text = lines.join("\n");
        }
        assert_eq!(titles, expected, "{query}");
    }
}

#[test]
fn letters_in_order_find_a_title_only_where_nothing_better_does() {
    assert_eq!(open("/bckstop").titles().len(), 1);
    assert_eq!(open("/xqzwv").titles(), Vec::<&str>::new());
    assert_eq!(open("/zebra quantum").titles(), Vec::<&str>::new());
}

#[test]
fn the_reason_stands_beside_every_hit() {
    let screen = open("/rss");
    let text = screen.text();
    assert!(text.contains("32 of 90  exact 2 · ≈ en 4 · ≈ SSR 26"), "{text}");
    assert!(text.contains("≈ SSR  "), "{text}");
}

#[test]
fn country_window_and_query_work_together_and_undo_one_by_one() {
    let mut screen = Screen::open(pages(), Language::En, SIZE, "");
    let mut left = Vec::new();
    // Mali under West Africa, the year after the first mandate's start, then a word.
    for keys in ["cj<space><esc>", "t<space><ctrl-right><enter><esc>", "/police<enter>"] {
        screen.press(keys);
        left.push(screen.titles().len());
    }
    assert_eq!(left, [9, 2, 1], "{}", screen.text());
    let text = screen.text();
    for words in ["country: Mali", "active 1 Jul 2014 – 31 Jul 2015", "/ police"] {
        assert!(text.replace('\u{A0}', " ").contains(words), "{words}\n{text}");
    }
    for (chips, titles) in [(2, 2), (1, 9), (0, 9)] {
        screen.press("u");
        assert_eq!(screen.app.view.chips().len(), chips);
        assert_eq!(screen.titles().len(), titles);
    }
    assert!(screen.text().contains("undone: country Mali · 9 of 9"), "{}", screen.text());
    screen.press("u");
    assert!(screen.text().contains("nothing to undo"));
    screen.press("UUU<esc>");
    assert_eq!(screen.text(), text);
}

#[test]
fn several_countries_are_any_of_them_and_an_excluded_one_is_none() {
    let mut screen = Screen::open(pages(), Language::En, SIZE, "c/niger<enter>");
    // Niger stands before Nigeria.
    screen.press("<space>j<space>");
    assert_eq!(screen.app.shown.hits.len(), 2, "{}", screen.text());
    assert!(screen.text().contains("country: Niger or Nigeria"), "{}", screen.text());
    screen.press("-");
    assert!(screen.text().contains("country: Niger, not Nigeria"), "{}", screen.text());
    assert_eq!(screen.titles().len(), 1);
    screen.press("X");
    assert_eq!(screen.titles().len(), 9);
}

#[test]
fn a_country_is_found_by_any_of_its_names() {
    for name in ["ivory", "côte", "cote d", "elfenbein"] {
        let screen = open(&format!("c/{name}"));
        let found = screen.text().contains("Côte d’Ivoire");
        assert_eq!(found, name != "elfenbein", "{name}\n{}", screen.text());
    }
}

#[test]
fn counts_of_a_facet_ignore_its_own_choice() {
    let before = Screen::open(pages(), Language::En, SIZE, "c");
    let after = Screen::open(pages(), Language::En, SIZE, "cjj<space>");
    for row in before.app.facets.rows() {
        let mandates::app::Row::Value { facet, value, .. } = row else { continue };
        if *facet == mandates::search::Facet::Country {
            assert_eq!(before.app.count(*facet, *value), after.app.count(*facet, *value));
        }
    }
    assert!(after.titles().len() < before.titles().len());
}

#[test]
fn escape_keeps_what_is_filtered() {
    let mut screen = open("/mali<esc>");
    let found = screen.titles().len();
    assert!(found > 0 && found < 90);
    screen.press("<esc><esc>");
    assert_eq!(screen.titles().len(), found);
    assert!(screen.app.quit.is_none());
}

#[test]
fn abandoning_a_query_brings_back_the_one_before() {
    let mut screen = open("/mali<enter>/xyz");
    assert_eq!(screen.titles().len(), 0);
    screen.press("<ctrl-g>");
    assert_eq!(screen.app.view.query, "mali");
    screen.press("u");
    assert_eq!(screen.app.view.query, "");
}

#[test]
fn the_detail_scrolls_to_its_last_line_and_no_further() {
    for size in [(80, 24), (120, 40), (40, 12), (30, 8)] {
        let mut screen = Screen::open(pages(), Language::En, size, "j<enter><enter>");
        screen.press("G");
        let end = screen.text();
        assert!(end.contains("! approximate dates"), "{size:?}\n{end}");
        screen.press("jjjj<pagedown>");
        assert_eq!(screen.text(), end, "{size:?}");
    }
}

#[test]
fn a_number_before_a_key_and_a_key_after_a_prefix() {
    let mut screen = Screen::open(everything(), Language::En, (80, 24), "5j");
    let mut check = |keys: &str, row: usize| {
        screen.press(keys);
        assert_eq!(screen.app.list.row, row, "{keys}");
    };
    for (keys, row) in [("3k", 2), ("10jj", 13), ("gg", 0), ("40G", 39), ("gj", 39), ("g5gg", 0)] {
        check(keys, row);
    }
    for (keys, row) in [("12gg", 11), ("99999999999999999999k", 0), ("5<esc>j", 1)] {
        check(keys, row);
    }
}

#[test]
fn other_wordings_and_evidence_stay_readable() {
    let screen = Screen::open(pages(), Language::En, (100, 200), "jjj<enter><enter>");
    // Lines break anywhere.
    let text = screen.text().split_whitespace().collect::<Vec<_>>().join(" ");
    for words in
        ["need to be carried out", "needed to be carried out", "001_62ad94787b3894f8.txt:35"]
    {
        assert!(text.contains(words), "{words}\n{text}");
    }
    let screen = Screen::open(pages(), Language::En, (120, 120), "jjjj<enter><enter>");
    assert!(screen.text().contains("“from 19 to 21 May 2015”"), "{}", screen.text());
}

#[test]
fn switching_the_language_changes_every_word_and_no_record() {
    let mut screen = open("");
    screen.press("L");
    let text = screen.text();
    for words in ["90 mandats", "à vérifier", "Pays-Bas", "aucun filtre", "Chronologie"] {
        assert!(text.contains(words), "{words}\n{text}");
    }
    assert_eq!(screen.titles().len(), 90);
}

#[test]
fn a_window_says_what_it_cannot_count() {
    let screen =
        Screen::open(pages(), Language::En, SIZE, "t<space><ctrl-right><ctrl-right><enter>");
    let text = screen.text();
    assert!(text.contains("(+1 inexact, +1 reversed)"), "{text}");
}

#[test]
fn zooming_keeps_the_day_under_the_cursor() {
    let mut screen = open("tllllllll");
    let day = screen.app.timeline.cursor();
    screen.press("++");
    assert_eq!(screen.app.timeline.cursor(), day);
    assert!(screen.app.timeline.axis().bin(day).is_some());
    screen.press("0");
    assert!(screen.app.timeline.axis().bin(day).is_some());
}

#[test]
fn a_paste_is_text_where_text_is_typed_and_nothing_elsewhere() {
    let mut screen = open("");
    let paste = |text: &str| mandates::app::Input::Paste(text.to_owned());
    screen.app.update(paste("xqX/mali\n"));
    assert!(screen.app.quit.is_none() && screen.app.view.is_unfiltered());
    screen.press("/");
    screen.app.update(paste("police\nburundi\n"));
    assert_eq!(screen.app.view.query, "police burundi");
}

#[test]
fn facet_values_without_a_place_are_filtered_by_name_too() {
    for (typed, shown) in
        [("fran", "French"), ("end before", "end before start"), ("fin", "end before")]
    {
        let screen = open(&format!("c/{typed}"));
        assert!(screen.text().contains(shown), "{typed}\n{}", screen.text());
    }
}

#[test]
fn the_beginning_of_a_name_and_a_region_find_their_places() {
    check_search("ivory", 1, &["Etude cartographique"]);
    check_search("ivory c", 1, &["Etude cartographique"]);
    check_search("west africa", 14, &["Etude cartographique", "Backstopping"]);
    check_search("afrique de l’ouest", 14, &["Mappings of Donor Support"]);
}

#[test]
fn a_window_being_made_ends_with_leaving_the_timeline() {
    for leave in ["<tab>", "c", "/", "q"] {
        let screen = open(&format!("t<space>lllll{leave}"));
        assert!(screen.app.timeline.pending().is_none(), "{leave}");
        assert!(!screen.text().contains("[==="), "{leave}\n{}", screen.text());
    }
}

#[test]
fn a_window_moves_by_its_length_and_stays_with_the_records() {
    let mut screen = open("t<space>lll<enter>");
    let first = screen.app.view.window.expect("a window");
    screen.press(";,");
    assert_eq!(screen.app.view.window, Some(first));
    screen.press("><lt>");
    assert_eq!(screen.app.view.window, Some(first));
    // Zooming out changes what a bin is, not what the window is.
    screen.press("--;,");
    assert_eq!(screen.app.view.window, Some(first));
    screen.press(&";".repeat(40));
    let last = screen.app.view.window.expect("a window");
    assert!(screen.app.timeline.is_before_end(last.first), "{last:?}");
    assert!(screen.text().contains("the window stays"), "{}", screen.text());
}

#[test]
fn a_long_query_is_edited_in_sight() {
    let size = (30, 8);
    let typed = "/security sector reform in mali";
    let mut screen = Screen::open(everything(), Language::En, size, typed);
    assert!(screen.text().contains("reform in mali"), "{}", screen.text());
    screen.press("<home>");
    assert!(screen.text().contains("/ security sector"), "{}", screen.text());
}

#[test]
fn help_opens_while_typing() {
    for keys in ["/po<f1>", "c/po<f1>"] {
        let mut screen = open(keys);
        assert!(screen.app.overlay.is_some(), "{keys}");
        screen.press("<esc>");
        assert!(screen.text().contains("/ po"), "{keys}\n{}", screen.text());
    }
}

#[test]
fn small_words_make_no_hit_worse() {
    for query in ["the police", "police of ", "of the police"] {
        let screen = open(&format!("/{query}"));
        let best = screen.app.shown.hits.get(0).expect(query).reason.tier;
        assert_eq!(best, mandates::search::Tier::Exact, "{query}\n{}", screen.text());
    }
}

#[test]
fn every_wording_is_searched() {
    // Only the wording that is not shown says it so.
    let screen = Screen::open(pages(), Language::En, SIZE, "/under the documents tab");
    assert!(screen.titles()[0].starts_with("EU SSR Policy"), "{}", screen.text());
}

#[test]
fn a_strip_without_a_bar_names_no_height() {
    let screen = open("/xqzwv<enter>");
    let text = screen.text();
    assert!(text.contains("no mandate matches"), "{text}");
    let strip = text.lines().skip_while(|line| !line.contains("Timeline")).skip(1);
    assert!(strip.take(2).all(|line| !line.contains('1')), "{text}");
}

#[test]
fn today_outside_the_records_is_said() {
    let screen = open("tT");
    assert!(screen.text().contains("outside all records"), "{}", screen.text());
}
