//! The detail: its parts, the pages that keys show in it, how much room panes take.

use mandates::{
    app::{Page, Pane, Zoom},
    lang::Language,
};

use crate::screen::{Screen, everything, pages};

/// Checks that a frame of the five pages has some words after keys; lines break anywhere.
fn check(size: (u16, u16), keys: &str, words: &[&str]) {
    let screen = Screen::open(pages(), Language::En, size, keys);
    let text = screen.text();
    let flat = text.replace('\u{A0}', " ").split_whitespace().collect::<Vec<_>>().join(" ");
    for words in words {
        assert!(flat.contains(words), "{keys}: {words}\n{text}");
    }
}

#[test]
fn parts_of_a_mandate_stand_in_their_order() {
    let screen = Screen::open(pages(), Language::En, (100, 120), "6jzz<enter><enter>");
    let text = screen.text();
    let parts = [
        "Etude cartographique",
        "3 mo",
        "Bien que 60%",
        "Key terms, in both languages (v)",
        "Same time, same country (r)",
        "Sources, as written (i)",
        "To check",
    ];
    let at: Vec<Option<usize>> = parts.iter().map(|part| text.find(part)).collect();
    assert!(at.iter().all(Option::is_some) && at.is_sorted(), "{at:?}\n{text}");
}

#[test]
fn terms_stand_beside_their_counterpart_in_the_other_language() {
    check(
        (100, 100),
        "6j<enter><enter>",
        &[
            "RSS réforme du secteur de la sécurité = SSR security sector reform",
            "communauté de pratique = CoP community of practice",
        ],
    );
    check((100, 100), "<enter><enter>", &["governing board = comité de direction"]);
}

#[test]
fn other_mandates_of_the_same_time_are_told_with_their_days() {
    let exact = "Only exact dates and countries can be compared.";
    for (keys, words) in [
        // Mappings until 31 Dec 2016, the study from 3 Oct 2016 on.
        ("6jr", "- 90 days · Mali · 1 Jul 2016 – 31 Dec 2016 · Mappings of Donor Support"),
        ("5jr", "- 90 days · Mali · 3 Oct 2016 – 9 Jan 2017 · Etude cartographique"),
        ("r", "- 5 days · Mali · 1 Jun 2015 – 5 Jun 2015 · Advanced French Level 2"),
        // Open, and with the end first.
        ("jr", exact),
        ("4jr", exact),
        ("8jr", "No other mandate with exact dates in these files."),
    ] {
        check((80, 40), keys, &[words]);
    }
}

#[test]
fn a_key_goes_to_a_part_in_any_size() {
    for size in [(80, 24), (120, 40), (200, 60), (40, 12), (30, 8)] {
        for (key, words) in [("i", "Sources, as"), ("r", "Same time, same")] {
            let screen = Screen::open(pages(), Language::En, size, &format!("3j{key}"));
            assert_eq!(screen.app.focus, Pane::Detail);
            assert!(screen.text().contains(words), "{size:?} {key}\n{}", screen.text());
        }
    }
}

#[test]
fn the_history_of_a_country_is_told_by_year_with_its_gaps() {
    let words = [
        "History: Mali",
        "2014 07 Netherlands Backstopping support to EUCAP MALI SAHEL",
        "~ DCAF Advisory support",
        "09 EU EU SSR Comprehensive",
        "---- nothing dated in these files from 10 Jan 2017 to 31 Jan 2019 (25 months)",
        "2020 07 UN",
    ];
    check((80, 24), "C", &words);
    check((200, 60), "", &words[..2]);
    // The study is of four countries; the one with most to tell comes first.
    check((80, 24), "6jC", &["History: Mali"]);
    check((80, 24), "6jCC", &["History: Democratic Republic of the Congo"]);
}

/// Checks where keys lead: the page, the focused pane, how many mandates are shown, the chosen row.
fn check_way(keys: &str, page: Page, focus: Pane, shown: usize, row: usize) {
    let screen = Screen::open(pages(), Language::En, (80, 24), keys);
    let app = &screen.app;
    let found = (app.page, app.focus, app.shown.hits.len(), app.list.row);
    assert_eq!(found, (page, focus, shown, row), "{keys}\n{}", screen.text());
}

#[test]
fn rows_of_a_page_are_opened_filtered_by_and_left() {
    use Page::{Checks, Compared, Mandate};
    use Pane::{Detail, List};
    for (keys, page, focus, shown, row) in [
        ("D", Checks, Detail, 9, 0),
        ("DD", Mandate, List, 9, 0),
        ("D<esc>", Mandate, List, 9, 0),
        ("Dq", Mandate, List, 9, 0),
        ("D<tab>", Mandate, Pane::Timeline, 9, 0),
        ("Dj<enter>", Mandate, Detail, 9, 4),
        ("Djj<space>", Mandate, List, 1, 0),
        ("Djj<enter>", Mandate, List, 1, 0),
        ("Djj<space>u", Mandate, List, 9, 0),
        ("DG<enter>", Mandate, Detail, 9, 6),
        ("jjM", Mandate, List, 9, 2),
        ("jjjM", Compared, Detail, 9, 3),
        ("jjjM<esc>", Mandate, List, 9, 3),
        ("CG<enter>", Mandate, Detail, 9, 8),
        ("jjjC<enter>", Mandate, Detail, 9, 3),
        // A filter that hides the mandate gives way, and comes back with undo.
        ("/eucap<enter>CG<enter>", Mandate, Detail, 9, 8),
        ("/eucap<enter>CG<enter>u", Mandate, Detail, 1, 0),
        ("/eucap<enter>C<space>", Mandate, List, 1, 0),
    ] {
        check_way(keys, page, focus, shown, row);
    }
}

#[test]
fn a_mandate_of_one_source_has_nothing_to_compare() {
    check((80, 24), "M", &["read in one place only: nothing to compare"]);
    let nowhere = crate::support::pages(&["Talks\n\nEU mandate in 01/02/2016 - 03/02/2016\n"]);
    let screen = Screen::open(nowhere, Language::En, (80, 24), "C");
    assert!(screen.text().contains("no source names a place"), "{}", screen.text());
}

#[test]
fn checks_are_counted_with_their_evidence() {
    check(
        (80, 40),
        "D",
        &[
            "! 4 to check",
            "To check · 4 mandates of 9",
            "1 end before start EU SSR Comprehensive Approach Training",
            "000_e2ce3dbd51374353.txt:39 “21.09.2015. - 21.05.2015.”",
            "Also noted, without a reason to doubt",
            "6 merged records",
            "and 2 more",
        ],
    );
    let broken = crate::support::pages(&["", "Talks\n\nEU mandate in Mali 31/02/2016\n"]);
    let screen = Screen::open(broken, Language::En, (80, 24), "D");
    assert!(screen.text().contains("Not read in full"), "{}", screen.text());
}

#[test]
fn merged_records_are_compared_value_by_value() {
    check(
        (130, 60),
        "jjjM",
        &[
            "Merged records compared · 2 records",
            "dates 13.09.2015. - 11.03.2016. 13/09/2015 - 11/03/2016 written otherwise",
            "organisation EU European Union written otherwise",
            "places DRC, Mali, Ukraine DRC, Mali, Ukraine same",
            "- shown …a certain number of steps [needed] to be carried out to…",
            "- 001_62ad94787b3894f8.txt …a certain number of steps [need] to be carried",
        ],
    );
    // The detail page of the workshop names no organisation.
    check((110, 60), "7jM", &["not in all"]);
}

#[test]
fn the_focused_pane_grows_and_counts_chips_and_help_stay() {
    for size in [(80, 24), (120, 40), (200, 60)] {
        for pane in ["", "<enter>", "c", "t"] {
            let mut screen =
                Screen::open(everything(), Language::En, size, &format!("/mali<enter>{pane}"));
            let before = screen.text();
            let steps = [Zoom::Wide, Zoom::Full, Zoom::Normal];
            // The focused timeline is wide already.
            for zoom in steps.into_iter().skip(usize::from(pane == "t")) {
                screen.press("z");
                let text = screen.text();
                assert_eq!(screen.app.zoom, zoom);
                for words in ["90 mandates", "F1:help", "/ mali", "[x] “mali”"] {
                    assert!(text.contains(words), "{size:?} {pane} {zoom:?}: {words}\n{text}");
                }
                let same = text == before;
                assert_eq!(same, zoom == Zoom::Normal, "{size:?} {pane} {zoom:?}\n{text}");
            }
        }
    }
}

#[test]
fn the_terminal_cursor_stands_on_the_chosen_row_of_a_page() {
    for (keys, row) in [("D", 4), ("Dj", 5), ("Djj", 8), ("Cjj", 6)] {
        let mut screen = Screen::open(pages(), Language::En, (80, 24), keys);
        let cursor = screen.cursor();
        assert_eq!(cursor.map(|own| own.y), Some(row), "{keys}\n{}", screen.text());
    }
}

/// A record as a line of JSON, and where it was read.
fn record(title: &str, language: &str, sections: &str, address: &str) -> String {
    format!(
        r#"{{"kind":"mandate","title":"{title}","language":"{language}","places":["Mali"],"start":"2016-02-01","end":"2016-02-03","sections":[{sections}],"sources":["{address}"]}}"#
    )
}

fn section(language: &str, text: &str) -> String {
    format!(r#"{{"kind":"description","language":"{language}","text":"{text}"}}"#)
}

/// Checks what the key for the other language shows of the first of some records.
fn check_version(records: &[String], size: (u16, u16), found: bool, words: &[&str]) {
    let lines = crate::support::file("records.jsonl", records.join("\n"));
    let collection = crate::support::read(&[lines]);
    let screen = Screen::open(collection, Language::En, size, "v");
    let text = screen.text();
    assert_eq!(screen.app.page == Page::Version, found, "{text}");
    for words in words {
        assert!(text.contains(words), "{words}\n{text}");
    }
}

#[test]
fn the_other_language_is_shown_where_a_source_has_it() {
    let (en, fr) = (section("en", "Talks on police."), section("fr", "Entretiens."));
    let both = [record("Talks", "en", &format!("{en},{fr}"), "https://a.example/1")];
    check_version(&both, (80, 24), true, &["━ Detail", " French\n", " Entretiens."]);
    check_version(&both, (110, 24), true, &[" Entretiens."]);
    check_version(&both, (200, 60), true, &["Talks on police.", "│ Entretiens."]);
    let linked = |address: &str| {
        [
            record("A talk", "en", &en, "https://a.example/Learn/1"),
            record("Entretien", "fr", &fr, address),
        ]
    };
    for (address, found) in [
        ("http://www.a.example/fre/Learn/1/", true),
        ("https://fr.a.example/Learn/1", true),
        ("https://a.example/fre/Learn/2", false),
    ] {
        let words = if found { "Entretiens." } else { "no French version in these files" };
        check_version(&linked(address), (80, 24), found, &[words]);
    }
}

#[test]
fn marks_are_gone_through_side_by_side_too() {
    let (en, fr) = (section("en", "Talks on police, police."), section("fr", "De la police."));
    let both = [record("Talks", "en", &format!("{en},{fr}"), "https://a.example/1")];
    for (size, count) in [((200, 60), 3), ((80, 24), 1)] {
        let lines = crate::support::file("records.jsonl", both.join("\n"));
        let collection = crate::support::read(&[lines]);
        let mut screen = Screen::open(collection, Language::En, size, "/police<enter>v");
        for at in [2, 3, 1] {
            screen.press("n");
            let text = screen.text();
            let told = format!("match {} of {count}", if count == 1 { 1 } else { at });
            assert!(text.contains(&told), "{told}\n{text}");
        }
        screen.press("N");
        // The mark that the reader is at stands out where its words are.
        let theme = mandates::theme::Theme::built_in().expect("the theme loads");
        let current = |at: &(u16, u16)| {
            let own = screen.buffer[*at].style();
            Some(own.bg) == Some(theme.mark_current.bg.or(own.bg))
                && own.add_modifier.contains(theme.mark_current.add_modifier)
                && theme.mark_current != theme.mark
        };
        let cells = (0..size.1).flat_map(|y| (0..size.0).map(move |x| (x, y)));
        let words: String =
            cells.filter(current).map(|at| screen.buffer[at].symbol().to_owned()).collect();
        assert!(words.contains("police"), "{words}\n{}", screen.text());
    }
}

#[test]
fn pages_of_one_mandate_are_left_with_it() {
    for (keys, page, row) in [
        // The fourth mandate has two records. Going to a mark, and undoing what chose it.
        ("3jM", Page::Compared, 3),
        ("mb3jM'b", Page::Mandate, 0),
        ("/reform<enter>3jMu", Page::Mandate, 0),
        // Another filter leaves it where it is, or hides it.
        ("3jMd2015<enter>", Page::Compared, 2),
        ("3jMd2020<enter>", Page::Mandate, 0),
    ] {
        let screen = Screen::open(pages(), Language::En, (120, 40), keys);
        let found = (screen.app.page, screen.app.list.row);
        assert_eq!(found, (page, row), "{keys}\n{}", screen.text());
    }
}

#[test]
fn undoing_does_not_scroll_by_another_page() {
    // A row of the history that the filter hides is opened, and the filter brought back.
    let keys = "c/mali<enter><space><esc><esc>";
    let mut screen = Screen::open(everything(), Language::En, (80, 24), keys);
    screen.press("/reform<enter>DG<enter>");
    let undone = screen.app.page;
    screen.press("u");
    assert_eq!((undone, screen.app.page), (Page::Mandate, Page::Mandate));
    assert_eq!(screen.app.detail.scroll.top, 0, "{}", screen.text());
}

#[test]
fn where_no_source_has_the_other_language_its_terms_are_shown() {
    for (keys, words) in
        [("v", "no French version in these files"), ("6jv", "no English version in these files")]
    {
        check((80, 24), keys, &[words, "Key terms, in both languages (v)"]);
    }
}
