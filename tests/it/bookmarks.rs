//! Bookmarks: keys in, what is kept and shown out.

use mandates::{
    kept::{BOOKMARKS, Change, Kept, Known},
    lang::Language,
    view::Filter,
};

use crate::screen::{Screen, pages};

const SIZE: (u16, u16) = (120, 40);

/// Positions that are bookmarked.
fn bookmarked(screen: &Screen) -> Vec<usize> {
    screen.app.shelf.placed.bookmarked().collect()
}

/// A mandate that none of the pages has.
fn stranger() -> Known {
    Known { id: "1999-stranger".to_owned(), title: "Stranger".to_owned(), ..Known::default() }
}

#[test]
fn a_key_bookmarks_and_takes_it_back() {
    let check = |keys: &str, positions: &[usize], saved: usize, told: &str| {
        let screen = Screen::open(pages(), Language::En, SIZE, keys);
        assert_eq!(bookmarked(&screen), positions, "{keys}");
        assert_eq!(screen.app.changes.len(), saved, "{keys} {:?}", screen.app.changes);
        let text = screen.text();
        assert!(text.contains(told), "{keys}: {told}\n{text}");
    };
    check("b", &[0], 1, "bookmarked: 1 mandate");
    check("bb", &[], 2, "no longer bookmarked: 1 mandate");
    check("jjb", &[2], 1, "bookmarked");
    // Those picked go before the chosen one; where some are bookmarked, the others are too.
    check("b<space><space>b", &[0, 1], 2, "bookmarked: 1 mandate");
    check("b<space><space>bb", &[], 4, "no longer bookmarked: 2 mandates");
    check("/zzzz<enter>B", &[], 1, "nothing is bookmarked yet");
    check("b/zzzz<enter>B", &[0], 2, "bookmarked");
    // Undo is of what filters.
    check("bu", &[0], 1, "nothing to undo");
}

#[test]
fn bookmarks_filter_like_everything_else() {
    let check = |keys: &str, rows: &[&str], shown: &[&str]| {
        let screen = Screen::open(pages(), Language::En, SIZE, keys);
        let text = screen.text();
        let titles: Vec<String> =
            screen.titles().iter().map(|title| title.chars().take(12).collect()).collect();
        assert_eq!(titles, rows, "{keys}\n{text}");
        for words in shown {
            assert!(text.contains(words), "{keys}: {words}\n{text}");
        }
    };
    const ALL: [&str; 9] = [
        "Backstopping",
        "Advisory sup",
        "Advanced Fre",
        "EU SSR Polic",
        "EU SSR Compr",
        "Mappings of ",
        "Etude cartog",
        "Sensitizatio",
        "Support to t",
    ];
    let (first, third) = ("Backstopping", "Advanced Fre");
    check("bjjbB", &[first, third], &["[x] bookmarked", "Mandates 2 of 9", "▌*  2015-06"]);
    check("bjjbB/police<enter>", &[third], &["“police”", "Mandates 1 of 9"]);
    // Facets count what is bookmarked only.
    check("bjjbBc", &[first, third], &["[ ] Mali            2 █", "[ ] Niger           0 "]);
    check("bBx", &ALL, &["no filters"]);
    check("bBuU", &[first], &["redone: bookmarked · 1 of 9"]);
}

#[test]
fn what_loses_its_bookmark_stays_until_something_else_is_asked() {
    let mut screen = Screen::open(pages(), Language::En, SIZE, "bjjbBb");
    assert_eq!((bookmarked(&screen), screen.titles().len()), (vec![0], 2));
    screen.press("b");
    assert_eq!((bookmarked(&screen), screen.titles().len()), (vec![0, 2], 2));
    screen.press("bos");
    assert_eq!(screen.titles().len(), 1);
    screen.press("B");
    assert_eq!(screen.titles().len(), 9);
}

#[test]
fn bookmarks_of_other_files_are_kept_and_said() {
    let mut screen = Screen::open(pages(), Language::En, SIZE, "");
    screen.app.keep(Kept { bookmarks: vec![stranger()], ..Kept::default() });
    screen.press("B");
    assert!(screen.text().contains("1 bookmark of mandates that are not in these files"));
    assert_eq!(screen.titles().len(), 9, "no filter without a bookmark here");
    screen.press("bB");
    assert!(screen.text().contains("1 bookmark of mandates that are not in these files"));
    assert_eq!(screen.app.view.filters(), [Filter::Bookmarked]);
    assert_eq!(screen.app.shelf.kept.bookmarks.len(), 2);
}

#[test]
fn a_bookmark_kept_under_an_older_id_is_taken_away_as_it_was_kept() {
    let mut screen = Screen::open(pages(), Language::En, SIZE, "");
    let mandate = screen.app.chosen().expect("a mandate").clone();
    let old =
        Known { id: "older".to_owned(), ..Known::of(&mandate, &screen.app.collection.lexicon) };
    screen.app.keep(Kept { bookmarks: vec![old.clone()], ..Kept::default() });
    assert_eq!(bookmarked(&screen), [0]);
    screen.press("b");
    assert_eq!(screen.app.changes, [Change::Unbookmark(old)]);
    assert_eq!(screen.app.shelf.kept, Kept::default());
}

#[test]
fn more_bookmarks_than_are_kept_are_refused_as_a_whole() {
    let strangers =
        (0..BOOKMARKS - 5).map(|own| Known { id: format!("1999-{own}"), ..stranger() }).collect();
    let mut screen = Screen::open(pages(), Language::En, SIZE, "");
    screen.app.keep(Kept { bookmarks: strangers, ..Kept::default() });
    screen.press("Ab");
    assert!(bookmarked(&screen).is_empty());
    assert!(screen.app.changes.is_empty());
    let told = "not bookmarked: 9 mandates · no more than 10,000 are kept";
    assert!(screen.text().contains(told), "{}", screen.text());
    screen.press("Ab");
    assert_eq!((bookmarked(&screen).len(), screen.app.changes.len()), (1, 1));
    // Titles as long as pages would fill the file as well.
    let long = Known { title: "x".repeat(8 << 20), ..stranger() };
    let mut screen = Screen::open(pages(), Language::Fr, SIZE, "");
    screen.app.keep(Kept { bookmarks: vec![long], ..Kept::default() });
    screen.press("b");
    let told = "sans signet : 1 mandat · 10 000 signets au plus sont gardés";
    assert!(screen.text().replace(['\u{A0}', '\u{202F}'], " ").contains(told), "{}", screen.text());
}
