//! Typing a search: keys in; what is shown, understood and kept out.

use mandates::{keymap::Pending, lang::Language, search::Shade, theme::Theme};
use ratatui::{buffer::Cell, style::Style};

use crate::screen::{Screen, everything, outfit, pages};

const SIZE: (u16, u16) = (120, 40);

fn open(keys: &str) -> Screen {
    Screen::open(everything(), Language::En, SIZE, keys)
}

fn hints(screen: &Screen) -> String {
    screen.text().lines().last().unwrap_or_default().to_owned()
}

/// Checks the shades of words typed, each looked for in the search line.
fn check_shades(keys: &str, shades: &[(&str, Shade)]) {
    let screen = open(keys);
    let text = screen.text();
    let line = text.lines().nth(1).expect("a search line");
    for (word, shade) in shades {
        let at = line.find(word).unwrap_or_else(|| panic!("{word} in {line}"));
        let column = line[..at].chars().count();
        let own = |cell: &Cell| (cell.fg, cell.modifier);
        let wanted = Cell::default().set_style(outfit().theme.shade(*shade)).clone();
        let cell = &screen.buffer[(u16::try_from(column).expect("a column"), 1)];
        assert_eq!(own(cell), own(&wanted), "{keys}: {word}");
    }
}

#[test]
fn the_search_line_shows_what_was_understood() {
    for leave in ["", "<enter>", "<esc>"] {
        check_shades(
            &format!("/police “french le” -mali pays:niger,xyz since:2014{leave}"),
            &[
                ("police", Shade::Word),
                ("french", Shade::Phrase),
                ("mali", Shade::Excluded),
                ("pays:", Shade::FieldName),
                ("niger", Shade::FieldValue),
                ("xyz", Shade::NotUnderstood),
                ("2014", Shade::Date),
            ],
        );
    }
    check_shades("/the police | foo:bar", &[("the", Shade::Small), ("|", Shade::Operator)]);
    check_shades("/foo:bar", &[("foo:", Shade::NotUnderstood), ("bar", Shade::Word)]);
}

#[test]
fn shades_that_matter_differ_without_colour_too() {
    for theme in [Theme::built_in(), Theme::monochrome()] {
        let theme = theme.expect("the theme loads");
        let without_colour = |shade| Style { fg: None, bg: None, ..theme.shade(shade) };
        let apart =
            [Shade::Word, Shade::Phrase, Shade::FieldName, Shade::Excluded, Shade::NotUnderstood];
        for (at, one) in apart.iter().enumerate() {
            for other in &apart[at + 1..] {
                assert_ne!(without_colour(*one), without_colour(*other), "{one:?} {other:?}");
            }
        }
    }
}

#[test]
fn what_is_not_understood_is_told() {
    for (typed, en, fr) in [
        ("foo:bar", "no field “foo”: searched as words", "aucun champ « foo » : cherché"),
        ("pays:xyzz", "no country “xyzz”", "pays : « xyzz » n’existe pas"),
        ("from:soon", "no date “soon”", "« soon » n’est pas une date"),
        ("police country:", "country: …", "country : …"),
        ("pays:xyzz foo:bar", "no country “xyzz” · no field “foo”", "n’existe pas · aucun champ"),
    ] {
        for (language, words) in [(Language::En, en), (Language::Fr, fr)] {
            let screen = Screen::open(pages(), language, SIZE, &format!("/{typed}"));
            let told = hints(&screen).replace('\u{A0}', " ");
            assert!(told.contains(words), "{typed}: {words}\n{told}");
        }
    }
    assert!(!hints(&open("/pays:mali")).contains('“'));
}

/// Checks what is typed after some keys, `|` at the cursor.
fn check_typed(language: Language, keys: &str, expected: &str) {
    let screen = Screen::open(pages(), language, SIZE, keys);
    let prompt = screen.app.prompt.as_ref().unwrap_or_else(|| panic!("{keys}: nothing is typed"));
    let (before, after) = prompt.line.text().split_at(prompt.line.byte());
    assert_eq!(format!("{before}|{after}"), expected, "{keys}");
    assert_eq!(screen.app.view.query, prompt.line.text(), "{keys}");
}

#[test]
fn tab_completes_fields_and_values() {
    for (keys, expected) in [
        ("/cou<tab>", "country:|"),
        ("/police cou<tab>", "police country:|"),
        ("/cou<tab><tab>", "country:Mali|"),
        ("/country:b<tab>", "country:Belgium|"),
        ("/country:b<tab><tab>", "country:\"Burkina Faso\"|"),
        ("/country:b<tab><tab><tab>", "country:Belgium|"),
        ("/country:b<shift-tab>", "country:\"Burkina Faso\"|"),
        ("/country:b<tab><tab><shift-tab>", "country:Belgium|"),
        ("/country:b<tab><tab> reform", "country:\"Burkina Faso\" reform|"),
        ("/country:b<tab><esc>x", "country:Belgiumx|"),
        ("/country:Mali,ni<tab>", "country:Mali,Niger|"),
        ("/cou police<home><right><right><right><tab>", "country:| police"),
        // Nothing begins so: Tab moves nothing, and other keys go on as before.
        ("/police<tab>", "police|"),
        ("/police<tab><shift-tab> x", "police x|"),
        ("/country:zz<tab>", "country:zz|"),
        ("/\"country:<tab>", "\"country:|"),
    ] {
        check_typed(Language::En, keys, expected);
    }
    check_typed(Language::Fr, "/pa<tab>bel<tab>", "pays:Belgique|");
    check_typed(Language::Fr, "/lang<tab>f<tab>", "langue:français|");
}

#[test]
fn completions_are_listed_with_their_counts() {
    let screen = Screen::open(pages(), Language::En, SIZE, "/reform country:b<tab>");
    assert!(hints(&screen).contains("Belgium 1"), "{}", hints(&screen));
    assert!(hints(&screen).contains("\"Burkina Faso\" 0"), "{}", hints(&screen));
    // The list follows what was taken at once.
    assert_eq!(screen.titles().len(), 1);
    let screen = Screen::open(pages(), Language::En, SIZE, "/c<tab>");
    assert!(hints(&screen).contains("country: ") && hints(&screen).contains("check: "));
    let mut screen = Screen::open(pages(), Language::En, SIZE, "/c<tab><esc>");
    assert!(screen.app.prompt.is_some() && !hints(&screen).contains("check: "));
    screen.press("<esc>");
    assert!(screen.app.prompt.is_none());
    // However many there are, the one taken is in sight, in any width.
    for size in [(40, 12), (80, 24)] {
        let mut screen = Screen::open(everything(), Language::En, size, "/country:<tab>");
        for _ in 0..60 {
            let offered = screen.app.prompt.as_ref().and_then(|own| own.offered.as_ref());
            let offered = offered.expect("a list");
            let taken = offered.candidates()[offered.taken()].text.clone();
            let shown: String = taken.chars().take(20).collect();
            assert!(hints(&screen).contains(&shown), "{taken}\n{}", hints(&screen));
            screen.press("<tab>");
        }
    }
}

#[test]
fn earlier_queries_come_back() {
    let typed = "/police<enter>/<ctrl-u>mali<esc>/<ctrl-u> <enter>/<ctrl-u>xyz<ctrl-g>/<ctrl-u>";
    for (keys, expected) in [
        ("<alt-up>", "mali|"),
        ("<alt-up><alt-up>", "police|"),
        ("<alt-up><alt-up><alt-up>", "police|"),
        ("<alt-up><alt-up><alt-down>", "mali|"),
        ("dra<alt-up><alt-up><alt-down><alt-down>", "dra|"),
        ("dra<alt-up><alt-down><alt-down>", "dra|"),
        ("dra<alt-up><left><alt-down>", "dra|"),
        ("<alt-down>", "|"),
        // What was recalled and then changed is a line of its own.
        ("<alt-up> x<alt-up>", "mali|"),
        ("<alt-up> x<alt-up><alt-down>", "mali x|"),
        // Left again, a query is the newest, and there once.
        ("police<enter>/<ctrl-u><alt-up><alt-up>", "mali|"),
        ("police<enter>/<ctrl-u><alt-up><alt-up><alt-up>", "mali|"),
        // The query that stands in the line is not its own past.
        ("police<enter>/<alt-up>", "mali|"),
    ] {
        check_typed(Language::En, &format!("{typed}{keys}"), expected);
    }
    let screen = open("/police<enter>/<ctrl-u>mali<enter>/<alt-up>");
    assert_eq!(screen.titles().len(), open("/police").titles().len());
}

#[test]
fn no_more_queries_are_kept_than_can_be_gone_through() {
    let typed: String = (0..520).map(|at| format!("/<ctrl-u>w{at}<enter>")).collect();
    let back = "<alt-up>".repeat(600);
    let keys = format!("{typed}/<ctrl-u>{back}");
    let screen = Screen::open(crate::support::pages(&[]), Language::En, (30, 8), &keys);
    assert_eq!(screen.app.view.query, "w20");
}

#[test]
fn ways_of_finding_are_switched_seen_and_undone() {
    let counts = |keys: &str| open(keys).titles().len();
    for (keys, typed, chip, chip_fr) in [
        ("<ctrl-t>", "polcie", "no typos", "sans tolérance aux fautes"),
        ("<ctrl-x>", "rss", "no translations", "sans traductions"),
        ("<ctrl-o>", "police", "titles only", "titres seulement"),
    ] {
        let all = counts(&format!("/{typed}"));
        let mut screen = open(&format!("/{typed}{keys}"));
        assert!(screen.titles().len() < all, "{typed}\n{}", screen.text());
        assert!(screen.text().contains(&format!("[x] {chip}")), "{}", screen.text());
        // Left, it stays; taken away or undone, all is found again.
        screen.press("<enter>");
        assert!(screen.text().contains(&format!("[x] {chip}")), "{}", screen.text());
        screen.press("L");
        assert!(screen.text().contains(&format!("[x] {chip_fr}")), "{}", screen.text());
        screen.press("Lx");
        assert_eq!(screen.titles().len(), all, "{}", screen.text());
        assert!(!screen.text().contains(chip), "{}", screen.text());
        screen.press("u");
        assert!(screen.titles().len() < all && screen.text().contains(chip));
        screen.press("u");
        assert_eq!((screen.titles().len(), screen.app.view.is_unfiltered()), (90, true));
        // Twice is once more as before.
        assert_eq!(counts(&format!("/{typed}{keys}{keys}")), all);
        let given_up = open(&format!("/{typed}{keys}<ctrl-g>"));
        assert!(given_up.app.view.is_unfiltered());
    }
}

#[test]
fn narrow_search_lines_keep_the_total_and_the_best_reasons() {
    for (width, words, missing) in [
        (120, "32 of 90  exact 2 · ≈ en 4 · ≈ SSR 26", ""),
        (60, "32 of 90  exact 2 · ≈ en 4 · ≈ SSR 26", ""),
        (40, "32 of 90  exact 2 · ≈ en 4", "SSR 26"),
        (24, "32 of 90", "exact 2"),
    ] {
        let screen = Screen::open(everything(), Language::En, (width, 24), "/rss");
        let text = screen.text();
        let line = text.lines().find(|line| line.starts_with(" / rss")).unwrap_or_default();
        assert!(line.contains(words), "{width}: {line}");
        assert!(missing.is_empty() || !line.contains(missing), "{width}: {line}");
    }
}

/// The words in the style of the current mark.
fn current_mark(screen: &Screen) -> String {
    let style = Cell::default().set_style(outfit().theme.mark_current).modifier;
    let marked = screen.buffer.content.iter().filter(|cell| cell.modifier == style);
    marked.map(Cell::symbol).collect()
}

#[test]
fn marks_of_the_detail_are_gone_through() {
    let mut screen = Screen::open(pages(), Language::En, SIZE, "/reform<enter>");
    assert!(screen.text().contains("Detail · match 1 of 4 (n/N)"), "{}", screen.text());
    assert_eq!(current_mark(&screen), "SSR");
    for (keys, at) in
        [("n", 2), ("nn", 4), ("n", 1), ("N", 4), ("N", 3), ("<enter>", 3), ("n", 4), ("<esc>", 4)]
    {
        screen.press(keys);
        let told = format!("match {at} of 4");
        assert!(screen.text().contains(&told), "{keys}: {told}\n{}", screen.text());
    }
    // Another mandate, or another query, is read from its first mark on.
    screen.press("jk");
    assert!(screen.text().contains("match 1 of 4"), "{}", screen.text());
    screen.press("nn/ing");
    assert!(screen.text().contains("match 1 of "), "{}", screen.text());
    screen.press("<ctrl-u><enter>n");
    assert!(!screen.text().contains("match 1"), "{}", screen.text());
    assert!(hints(&screen).contains("no match in this text"), "{}", screen.text());
    let screen = Screen::open(pages(), Language::Fr, SIZE, "/reform<enter>n");
    assert!(screen.text().contains("Détail · occurrence 2 sur 4 (n/N)"), "{}", screen.text());
}

#[test]
fn every_mark_comes_in_sight() {
    for size in [(24, 6), (40, 12), (80, 24), (120, 40), (200, 60)] {
        let mut screen = Screen::open(pages(), Language::En, size, "/security sector<enter>");
        // In small sizes the first key opens the detail.
        if screen.app.detail.mark().is_none() {
            screen.press("n");
        }
        let (_, count) = screen.app.detail.mark().expect("a mark");
        for at in 0..count {
            assert_eq!(screen.app.detail.mark(), Some((at, count)));
            assert!(!current_mark(&screen).is_empty(), "{size:?} {at}\n{}", screen.text());
            screen.press("n");
        }
        assert_eq!(screen.app.detail.mark(), Some((0, count)));
    }
}

#[test]
fn a_frame_is_the_same_with_texts_kept() {
    let size = (80, 24);
    let area = ratatui::layout::Rect::new(0, 0, size.0, size.1);
    let mut kept = Screen::open(everything(), Language::En, size, "");
    for keys in ["/rss", "<enter>", "j", "n", "<enter>", "/x", "<ctrl-t>", "<esc>", "L", "u", "c"] {
        kept.press(keys);
        let mut buffer = ratatui::buffer::Buffer::empty(area);
        let outfit = outfit();
        let pending = Pending::default();
        let look = outfit.look(kept.app.language, &pending);
        let mut none = mandates::ui::Texts::default();
        mandates::ui::frame(&mut kept.app, &look, &mut none, area, &mut buffer);
        assert_eq!(buffer, kept.buffer, "{keys}");
    }
}

#[test]
fn a_name_written_otherwise_says_how() {
    let page = "Visit\n\nEU mandate in RDC 01/02/2016 - 03/02/2016\n\nMandate\n";
    for (typed, told) in [("rdc", "Democratic Republic of the Congo ≈ RDC"), ("congo", "the Congo")]
    {
        let collection = crate::support::pages(&[page]);
        let screen = Screen::open(collection, Language::En, SIZE, &format!("/{typed}"));
        let text = screen.text();
        assert!(text.contains(told), "{typed}\n{text}");
        assert_eq!(text.contains("≈ RDC"), typed == "rdc", "{typed}\n{text}");
    }
}

#[test]
fn a_long_text_is_shown_where_it_was_found() {
    let far = "lorem ipsum dolor sit amet ".repeat(1_200);
    let page = format!(
        "Visit\n\nEU mandate in Mali 01/02/2016 - 03/02/2016\n\n{far} the gendarmerie of Kati {far}\n\nMandate\n"
    );
    let collection = crate::support::pages(&[&page]);
    for typed in ["gendarmerie", "\"gendarmerie of kati\"", "kati"] {
        let screen =
            Screen::open(collection.clone(), Language::En, SIZE, &format!("/{typed}<enter>"));
        let text = screen.text();
        // In the line under the title, and in the detail; there lines break anywhere.
        for word in ["gendarmerie", "Kati"] {
            let told = text.lines().skip(3).filter(|line| line.contains(word)).count();
            assert_eq!(told, 2, "{typed}\n{text}");
        }
    }
}

/// Opens the five pages where nothing is found, and checks a way out: that it is told with its count,
/// and that taking it gives as many.
fn check_way(keys: &str, told: &str, count: usize) {
    let mut screen = Screen::open(pages(), Language::En, SIZE, keys);
    assert!(screen.titles().is_empty(), "{keys}\n{}", screen.text());
    let text = screen.text().replace('\u{A0}', " ");
    let row = text.lines().find(|line| line.contains(told));
    let row = row.unwrap_or_else(|| panic!("{keys}: {told}\n{text}"));
    let counted = if count == 1 { "1 mandate".to_owned() } else { format!("{count} mandates") };
    assert!(row.trim_end().ends_with(&counted), "{keys}: {counted}\n{row}");
    let ways = screen.app.ways.rows().len();
    let at = (0..ways).find(|_| {
        let text = screen.text().replace('\u{A0}', " ");
        let chosen = text.lines().any(|line| line.contains('▌') && line.contains(told));
        if !chosen {
            screen.press("j");
        }
        chosen
    });
    assert!(at.is_some(), "{keys}: {told} cannot be chosen");
    screen.press("<enter>");
    assert_eq!(screen.titles().len(), count, "{keys}: {told}\n{}", screen.text());
    screen.press("u");
    assert!(screen.titles().is_empty(), "{keys}: {told} is undone in one step");
}

#[test]
fn a_way_that_leads_nowhere_is_not_offered() {
    let screen = Screen::open(pages(), Language::En, SIZE, "/police xqzwv<enter>");
    let ways = screen.app.ways.rows();
    assert!(!ways.is_empty() && ways.iter().all(|(_, count)| *count > 0), "{ways:?}");
}

#[test]
fn where_nothing_is_found_there_are_ways_out() {
    check_way("/xqzwv<enter>", "without “xqzwv”", 9);
    check_way("/police xqzwv<enter>", "without “xqzwv”", 2);
    check_way("/police xqzwv<enter>", "with no filter at all", 9);
    check_way("/police<enter>c/niger<enter><space><esc><esc>", "without “police”", 1);
    check_way("/police<enter>c/niger<enter><space><esc><esc>", "without country: Niger", 2);
    check_way("t<space><enter><esc>/police<enter>", "without active 1 Jul 2014", 2);
    check_way("/backstopqqqq<enter>", "“backstopping” instead of “backstopqqqq”", 1);
    check_way("/mali backstopqqqq<enter>", "“backstopping” instead of “backstopqqqq”", 1);
    check_way("/polcie<ctrl-t><enter>", "with typos and translations", 2);
}

#[test]
fn ways_out_are_moved_over_while_typing_too() {
    let mut screen = open("/police xqzwv<down>");
    assert_eq!(screen.app.ways.cursor.row, 1, "{}", screen.text());
    screen.press("<up><enter>");
    assert!(hints(&screen).contains("Enter choose"), "{}", screen.text());
    screen.press("<enter>");
    assert_eq!(screen.app.view.query, "police");
    assert!(hints(&screen).contains("Enter open"), "{}", screen.text());
    // Esc takes none of them away.
    let screen = open("/police xqzwv<esc><esc><esc>");
    assert_eq!(screen.app.view.query, "police xqzwv");
    // In French, and in any size.
    for (size, words) in
        [((120, 40), "sans « xqzwv »"), ((40, 12), "sans « xqzwv »"), ((30, 8), "sans")]
    {
        let screen = Screen::open(pages(), Language::Fr, size, "/police xqzwv<enter>");
        let text = screen.text().replace('\u{A0}', " ");
        assert!(text.contains(words), "{size:?}\n{text}");
    }
}
