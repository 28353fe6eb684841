//! Dates typed for a window: what they are taken for, said while they are typed.

use mandates::{lang::Language, search::Reading, search::read_dates_on};

use crate::screen::{Screen, pages, today};

/// Checks the window that typed dates make, `from..to`, or that they make none.
fn check(typed: &str, window: &str) {
    let screen = Screen::open(pages(), Language::En, (120, 40), &format!("d{typed}<enter>"));
    let made = screen.app.view.window;
    let made = made.map_or("-".to_owned(), |own| format!("{}..{}", own.first, own.last));
    assert_eq!(made, window, "{typed}\n{}", screen.text());
}

#[test]
fn every_way_of_writing_dates_makes_its_window() {
    for (typed, window) in [
        ("2016", "2016-01-01..2016-12-31"),
        ("2016-Q3", "2016-07-01..2016-09-30"),
        ("T3 2016", "2016-07-01..2016-09-30"),
        ("juillet 2016", "2016-07-01..2016-07-31"),
        ("July 2016", "2016-07-01..2016-07-31"),
        ("2016-07", "2016-07-01..2016-07-31"),
        ("2015-06..2016-03", "2015-06-01..2016-03-31"),
        ("2016-03..2015-06", "2015-06-01..2016-03-31"),
        ("03/04/2016", "2016-04-03..2016-04-03"),
        ("3 oct. 2016", "2016-10-03..2016-10-03"),
        // No further than the years of the records, which end in February 2021.
        ("since 2014", "2014-01-01..2021-12-31"),
        ("depuis 2020-07", "2020-07-01..2021-12-31"),
        ("last 7 years", "2019-11-24..2021-12-31"),
        ("7 dernières années", "2019-11-24..2021-12-31"),
        ("les 90 derniers mois", "2019-05-24..2021-12-31"),
        // What is no date or beyond all records makes no window.
        ("1999", "-"),
        ("last 2 years", "-"),
        ("today", "-"),
        ("nonsense", "-"),
        ("2016-13", "-"),
        ("30/02/2016", "-"),
        ("", "-"),
    ] {
        check(typed, window);
    }
}

#[test]
fn the_reading_is_said_while_typing() {
    for (language, typed, told) in [
        (Language::En, "", "2016 · Q3 2016 · July 2016"),
        (Language::En, "2016-Q3", "1 Jul 2016 – 30 Sep 2016"),
        (Language::En, "03/04/2016", "3 Apr 2016 · the day first"),
        (Language::En, "13/04/2016", "13 Apr 2016"),
        (Language::Fr, "03/04/2016", "3 avr. 2016 · le jour d’abord"),
        (Language::Fr, "depuis 2014", "1er janv. 2014 – 31 déc. 2021"),
        (Language::En, "2016..2015", "1 Jan 2015 – 31 Dec 2016 · the ends put in order"),
        (Language::Fr, "2016..2015", "1er janv. 2015 – 31 déc. 2016 · bornes remises dans l’ordre"),
        (Language::En, "2018..2030", "cut to the years of the records"),
        (Language::En, "zebra", "no date · try 2016"),
        (Language::En, "1999", "outside all records (1 Jan 2014 – 21 Feb 2021)"),
        (Language::En, "last 5 y", "…"),
    ] {
        let screen = Screen::open(pages(), language, (120, 40), &format!("d{typed}"));
        let text = screen.text().replace('\u{A0}', " ");
        let line = text.lines().nth(1).expect("a line");
        assert!(line.contains(told), "{typed}: {told}\n{line}");
        let ambiguous = line.contains("first") || line.contains("abord");
        assert_eq!(ambiguous, typed == "03/04/2016", "{typed}\n{line}");
        // What is typed shows on the timeline and filters nothing yet.
        assert!(screen.app.view.window.is_none());
        let window = [" – ", "cut", "Apr", "avr."].iter().any(|own| told.contains(own));
        let strip = text.contains("[=") || text.contains("           [\n");
        assert_eq!(strip, window && !told.contains("outside"), "{typed}\n{text}");
    }
}

#[test]
fn leaving_the_line_leaves_all_as_it_was() {
    for leave in ["<esc>", "<ctrl-g>"] {
        let mut screen = Screen::open(pages(), Language::En, (80, 24), "d2016<enter>");
        let before = (screen.text(), screen.app.view.clone());
        screen.press(&format!("d2019{leave}"));
        assert_eq!((screen.text(), screen.app.view.clone()), before, "{leave}");
    }
}

#[test]
fn dates_are_typed_from_every_pane_and_undone_in_one_step() {
    for keys in ["", "t", "c", "<enter>"] {
        let mut screen = Screen::open(pages(), Language::En, (80, 24), &format!("{keys}d2016"));
        screen.press("<enter>");
        assert_eq!(screen.titles().len(), 3, "{keys}\n{}", screen.text());
        screen.press("u");
        assert_eq!(screen.titles().len(), 9, "{keys}\n{}", screen.text());
    }
    // In the smallest arrangement too the line is seen.
    let screen = Screen::open(pages(), Language::En, (24, 3), "d2016");
    assert!(screen.text().contains(" d 2016"), "{}", screen.text());
}

#[test]
fn what_is_told_from_today_on() {
    for (typed, days) in [
        ("today", "2026-11-23..2026-11-23"),
        ("aujourd’hui", "2026-11-23..2026-11-23"),
        ("this year", "2026-01-01..2026-12-31"),
        ("cette année", "2026-01-01..2026-12-31"),
        ("ce mois", "2026-11-01..2026-11-30"),
        ("this quarter", "2026-10-01..2026-12-31"),
        ("this week", "2026-11-23..2026-11-29"),
        ("last 5 years", "2021-11-24..2026-11-23"),
        ("the past 12 months", "2025-11-24..2026-11-23"),
        ("Last 2 Weeks", "2026-11-10..2026-11-23"),
        ("5 dernières années", "2021-11-24..2026-11-23"),
        ("les 3 derniers jours", "2026-11-21..2026-11-23"),
        ("2 derniers ans", "2024-11-24..2026-11-23"),
        ("last", "pending"),
        ("last 5 ye", "pending"),
        ("les 5 der", "pending"),
        ("last 0 years", "no"),
        ("last 5000 years", "no"),
        ("last 5 zebras", "no"),
    ] {
        let read = match read_dates_on(typed, today()) {
            Reading::Days(span) => {
                let day = |own: Option<chrono::NaiveDate>| {
                    own.map_or_else(String::new, |own| own.to_string())
                };
                format!("{}..{}", day(span.first), day(span.last))
            }
            Reading::Begun(_) => "begun".to_owned(),
            Reading::Pending => "pending".to_owned(),
            Reading::No => "no".to_owned(),
        };
        assert_eq!(read, days, "{typed}");
    }
}

#[test]
fn a_period_from_its_end_to_its_beginning_is_told() {
    use Language::{En, Fr};
    for (language, keys, told) in [
        (En, "d2016..2015<enter>", "ended before it began: taken as 1 Jan 2015 – 31 Dec 2016"),
        (Fr, "d2016..2015<enter>", "bornes inversées : période prise du 1er janv. 2015"),
        (En, "/active:2016..2015", "“2016..2015” ends before it begins: taken as 2015..2016"),
        (En, "/mars 2016..2015", "“mars 2016..2015” ends before it begins: taken as 2015..mars"),
        (Fr, "/actif:2016..2015", "« 2016..2015 » finit avant de commencer : pris pour 2015..2016"),
    ] {
        let screen = Screen::open(pages(), language, (80, 24), keys);
        let text = screen.text().replace('\u{A0}', " ");
        assert!(text.contains(told), "{keys}\n{text}");
    }
}
