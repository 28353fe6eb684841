//! The timeline: how each kind of period is drawn, what its keys do.

use chrono::NaiveDate;
use mandates::{
    lang::Language,
    model::{Collection, Date, Edge, Period},
    search::Unit,
};
use proptest::prelude::*;

use crate::{
    screen::{Screen, everything, pages},
    support::steady,
};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// An end of a period as written: a day, a month, a year, `..` for open, `?` for unknown.
fn edge(text: &str) -> Edge {
    match (text, text.len()) {
        ("..", _) => Edge::Open,
        ("?", _) => Edge::Unknown,
        (_, 4) => Edge::Known(Date::Year(day(&format!("{text}-01-01")))),
        (_, 7) => Edge::Known(Date::Month(day(&format!("{text}-01")))),
        _ => Edge::Known(Date::Day(day(text))),
    }
}

/// The five pages with the period of the first mandate another one.
fn with_first(start: &str, end: &str) -> Collection {
    let mut collection = pages();
    collection.mandates[0].period = Period { start: edge(start), end: edge(end) };
    collection
}

/// The row of the first mandate in the tall timeline, without the label before the first bin.
fn row_of_first(start: &str, end: &str, keys: &str) -> String {
    let screen = Screen::open(with_first(start, end), Language::En, (80, 24), keys);
    let text = screen.text();
    let row = text.lines().find(|line| line.starts_with("▌") && !line.contains("mo "));
    let bars = text.lines().skip_while(|line| !line.contains("━ Timeline"));
    let row = bars.clone().find(|line| line.starts_with('▌')).or(row).expect("a row");
    row.chars().skip(9).collect::<String>().trim_end().to_owned()
}

#[test]
fn every_kind_of_period_is_drawn_in_a_way_of_its_own() {
    let check = |start: &str, end: &str, keys: &str, expected: &str| {
        let row = row_of_first(start, end, keys);
        assert!(row.trim_start().starts_with(expected), "{start} {end} {keys}: {row}");
    };
    for (start, end, keys, expected) in [
        // Quarters, two columns each.
        ("2014-07-01", "2015-08-31", "t", "├────────┤ Backstopping"),
        ("2015-06-01", "2015-06-05", "t", "◆ Backstopping"),
        ("2015-04-01", "2015-06-30", "t", "├┤ Backstopping"),
        ("2015-04-01", "..", "t", "├┄┄┄┄┄┄┄"),
        ("2015-04-01", "?", "t", "├────? Backstopping"),
        ("?", "2015-04-01", "t", "?────┤ Backstopping"),
        ("2015", "..", "t", "░░░░░░░░┄┄┄"),
        ("2015", "2016-09-30", "t", "░░░░░░░░─────┤"),
        ("2015-04-01", "2016", "t", "├─────░░░░░░░░"),
        ("2015-09-21", "2015-05-21", "t", "┤··├ 01/07/2014 - 31/08/2015: end before start"),
        ("2015-09-21", "2015-09-20", "t", "┤├ 01/07/2014 - 31/08/2015: end before start"),
        ("?", "?", "t", "no dates to draw"),
        // Years, and what takes exactly one of them.
        ("2015-01-01", "2015-12-31", "t-", "├─────┤"),
        ("2015-02-01", "2015-12-31", "t-", "◆"),
        ("2015-02-01", "2018-12-31", "t--", "◆"),
        // Months and weeks, one column each.
        ("2015-06-01", "2015-06-05", "t+", "◆"),
        ("2015-06-01", "2015-07-05", "t+", "├┤"),
        ("2015-06-01", "2015-06-05", "t++", "◆"),
        ("2015-06-01", "2015-06-08", "t++", "├┤"),
    ] {
        check(start, end, keys, expected);
    }
}

#[test]
fn an_open_end_is_said_to_be_open() {
    let row = row_of_first("2015-04-01", "..", "t");
    assert!(row.contains("┄►") && row.ends_with("open"), "{row}");
}

#[test]
fn t_goes_from_tall_to_strip_to_list() {
    let mut screen = Screen::open(pages(), Language::En, (80, 24), "t");
    let tall = |screen: &Screen| screen.text().contains("cursor");
    assert!(tall(&screen), "{}", screen.text());
    screen.press("t");
    assert!(!tall(&screen) && screen.text().contains("━ Timeline"), "{}", screen.text());
    screen.press("t");
    assert!(screen.text().contains("━ Mandates"), "{}", screen.text());
    screen.press("t");
    assert!(tall(&screen), "{}", screen.text());
}

#[test]
fn mandates_follow_one_another_in_the_timeline() {
    let mut screen = Screen::open(everything(), Language::En, (80, 24), "t");
    for keys in ["jjj", "20j", "G", "k", "gg", "50j"] {
        screen.press(keys);
        let title: String =
            screen.app.chosen().expect("a mandate").title.shown().chars().take(12).collect();
        let text = screen.text();
        let list = text.lines().find(|line| line.starts_with('▌')).expect("a row");
        let last = text.lines().rfind(|line| line.starts_with('▌')).expect("a row");
        assert!(list.contains(&title) && list != last, "{keys}\n{text}");
    }
}

#[test]
fn zooming_is_undone_and_a_window_after_it_too() {
    let mut screen = Screen::open(everything(), Language::En, (120, 40), "tllllll");
    let whole = screen.app.timeline.axis();
    screen.press("+");
    let months = screen.app.timeline.axis();
    screen.press("+<pagedown><pagedown>");
    let weeks = screen.app.timeline.axis();
    assert_eq!((months.unit, weeks.unit), (Unit::Month, Unit::Week));
    screen.press("<space>lll<enter>0");
    assert_eq!(screen.app.timeline.axis(), whole);
    for axis in [weeks, weeks, months, whole] {
        screen.press("u");
        assert_eq!(screen.app.timeline.axis(), axis);
    }
    assert!(screen.app.view.window.is_none());
    screen.press("UU");
    assert_eq!(screen.app.timeline.axis().unit, Unit::Week);
    screen.press("UU");
    assert_eq!(screen.app.timeline.axis(), whole);
    assert!(screen.app.view.window.is_some());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..steady() })]

    /// Wherever the cursor is and however wide the screen, zooming leaves the day under the cursor
    /// and the column it stands in.
    #[test]
    fn zooming_keeps_the_day_in_its_column(
        width in 40_u16..260,
        steps in prop::collection::vec((0_usize..4, any::<bool>()), 1..12),
    ) {
        let mut screen = Screen::open(everything(), Language::En, (width, 30), "tgg");
        for (step, finer) in steps {
            screen.press(["l", "llllll", "<pagedown>", "hhh"][step]);
            let timeline = &screen.app.timeline;
            let before = (timeline.cursor(), timeline.column());
            screen.press(if finer { "+" } else { "-" });
            let timeline = &screen.app.timeline;
            prop_assert_eq!((timeline.cursor(), timeline.column()), before);
            prop_assert!(timeline.axis().bin(timeline.cursor()).is_some());
            let caret = (0..screen.buffer.area.height).flat_map(|y| {
                (0..width).map(move |x| (x, y))
            }).filter(|at| screen.buffer[*at].symbol() == "^").count();
            prop_assert!(caret > 0, "{}", screen.text());
        }
    }
}

#[test]
fn bars_count_what_is_active_or_what_starts() {
    let mut screen = Screen::open(pages(), Language::En, (80, 24), "t");
    let bars = |screen: &Screen| -> usize {
        let text = screen.text();
        let lowest = text.lines().rfind(|line| line.contains('│') && line.contains("today"));
        lowest.map_or(0, |line| line.matches('█').count())
    };
    let active = bars(&screen);
    assert!(screen.text().contains("Timeline: active per quarter"), "{}", screen.text());
    screen.press("M");
    // Seven exact mandates begin in quarters of their own, two columns each.
    assert!(screen.text().contains("Timeline: starts per quarter"), "{}", screen.text());
    assert!(bars(&screen) < active && bars(&screen) == 14, "{}", screen.text());
    screen.press("M");
    assert_eq!(bars(&screen), active);
}

#[test]
fn n_goes_from_peak_to_gap_and_back() {
    let mut screen = Screen::open(pages(), Language::En, (80, 24), "t");
    let cursor = |screen: &Screen| screen.app.timeline.cursor().to_string();
    for (keys, day) in [
        ("n", "2015-04-01"),
        ("n", "2016-04-01"),
        ("n", "2016-10-01"),
        ("n", "2017-04-01"),
        ("n", "2019-04-01"),
        ("n", "2019-04-01"),
        ("N", "2017-04-01"),
    ] {
        screen.press(keys);
        assert_eq!(cursor(&screen), day, "{keys}\n{}", screen.text());
    }
    let text = screen.text();
    assert!(text.contains("2017-Q2: 7 quarters, no dated mandate"), "{text}");
    assert!(text.contains("<-7 quarters->"), "{text}");
    screen.press("gg10N");
    assert!(screen.text().contains("no further gap or peak"), "{}", screen.text());
    // What lies beyond the part that is shown is reached too.
    screen.press("++nnnnn");
    assert!(cursor(&screen).starts_with("2019-04"), "{}", screen.text());
}

#[test]
fn a_gap_of_matches_is_no_gap_of_mandates() {
    let screen = Screen::open(pages(), Language::Fr, (120, 40), "/support<enter>t");
    let text = screen.text();
    assert!(text.contains("aucun résultat daté"), "{text}");
    let screen = Screen::open(pages(), Language::Fr, (120, 40), "tnnnn");
    assert!(screen.text().contains("24 mois, aucun mandat daté"), "{}", screen.text());
}

#[test]
fn what_the_bars_leave_out_is_a_key_away() {
    let mut screen = Screen::open(pages(), Language::En, (80, 24), "t");
    assert!(screen.text().contains("I u/o/r: only these"), "{}", screen.text());
    for (keys, left, told) in [
        ("Ir", 1, "[x] to check: end before start"),
        ("Io", 1, "open-ended or approximate"),
        ("Io", 9, "no filters"),
        ("Io", 1, "open-ended or approximate"),
        ("Ir", 1, "[x] to check: end before start"),
        ("uuuuu", 9, "no filters"),
        ("Iu", 9, "there is none of these"),
    ] {
        screen.press(keys);
        assert_eq!(screen.titles().len(), left, "{keys}\n{}", screen.text());
        assert!(screen.text().contains(told), "{keys}: {told}\n{}", screen.text());
    }
    // A window would hide all of them, and comes back in one step.
    screen.press("<space>l<enter>Ir");
    let text = screen.text();
    assert!(text.contains("window is taken away") && screen.titles().len() == 1, "{text}");
    screen.press("u");
    assert!(screen.app.view.window.is_some() && screen.app.view.selection.is_empty());
}

#[test]
fn a_list_says_only_what_its_window_hides() {
    // From the first quarter of 2019 on nothing reversed can be meant, an open mandate can.
    let mut screen = Screen::open(pages(), Language::En, (80, 24), "Gkt<space><enter>");
    assert!(screen.text().contains("1 of 9 (+1 inexact)"), "{}", screen.text());
    screen.press("X<esc>5ggkt<space><enter>");
    assert!(screen.text().contains("(+1 inexact, +1 reversed)"), "{}", screen.text());
}

/// Checks that the number told of what bars leave out and the list that its key gives agree.
fn check_left_out(periods: &[(&str, &str)], undated: usize, open: usize, reversed: usize) {
    let own = |(at, (start, end)): (usize, &(&str, &str))| {
        let quoted =
            |date: &str| if date.is_empty() { "null".to_owned() } else { format!("\"{date}\"") };
        let (start, ongoing) = (quoted(start), *end == "..");
        let end = if ongoing { "null".to_owned() } else { quoted(end) };
        format!(r#"{{"title":"No {at}","start":{start},"end":{end},"ongoing":{ongoing}}}"#)
    };
    let lines: Vec<String> = periods.iter().enumerate().map(own).collect();
    let collection = crate::support::read(&[crate::support::file("a.jsonl", lines.join("\n"))]);
    let mut screen = Screen::open(collection, Language::En, (80, 24), "t");
    let told =
        format!("undated {undated} · open or approximate {open} · end before start {reversed}");
    assert!(screen.text().contains(&told), "{periods:?}: {told}\n{}", screen.text());
    for (keys, count) in [("Iu", undated), ("Io", open), ("Ir", reversed)] {
        screen.press(&format!("{keys}<f1><esc>"));
        let left = if count == 0 { periods.len() } else { count };
        assert_eq!(screen.titles().len(), left, "{periods:?} {keys}\n{}", screen.text());
        screen.press("X");
    }
}

#[test]
fn a_period_is_left_out_of_the_bars_for_one_reason() {
    let exact = ("2016-02-01", "2016-03-01");
    check_left_out(&[exact], 0, 0, 0);
    check_left_out(&[exact, ("2016-05", "2014"), ("2016-05-02", "2014-01-01")], 0, 0, 2);
    check_left_out(&[exact, ("", "..")], 1, 0, 0);
    check_left_out(&[exact, ("2014", ".."), ("2014", "2016"), ("", "2014-05")], 0, 3, 0);
    check_left_out(&[("", "..")], 1, 0, 0);
}

/// Checks the window after typed dates and some keys: `from..to`.
fn check_window(typed: &str, keys: &str, window: &str) {
    let keys = format!("td{typed}<enter>{keys}");
    let screen = Screen::open(pages(), Language::En, (80, 24), &keys);
    let own = screen.app.view.window.expect("a window");
    assert_eq!(format!("{}..{}", own.first, own.last), window, "{keys}\n{}", screen.text());
}

#[test]
fn a_window_is_moved_by_its_length_and_resized_by_a_bin() {
    let odd = "2016-03-05..2016-03-20";
    for (typed, keys, window) in [
        // Quarters are shown; the window keeps to years, to months, to no bin.
        ("2016", ",", "2015-01-01..2015-12-31"),
        ("2016", ";<lt>", "2017-01-01..2017-09-30"),
        ("2016-02..2016-03", ";", "2016-04-01..2016-05-31"),
        ("2016-02..2016-03", ";,", "2016-02-01..2016-03-31"),
        ("2016-02..2016-03", ">", "2016-02-01..2016-04-30"),
        ("2016-02..2016-03", "<lt><lt><lt>", "2016-02-01..2016-02-29"),
        (odd, ";", "2016-03-21..2016-04-05"),
        (odd, ",", "2016-02-18..2016-03-04"),
        (odd, ";;,,", odd),
        (odd, "<lt>", "2016-03-05..2016-03-13"),
        (odd, "<lt><lt><lt><lt>", "2016-03-05..2016-03-06"),
        (odd, ">", "2016-03-05..2016-03-31"),
        (odd, ">>", "2016-03-05..2016-04-30"),
        // No further than the records, which end in February 2021.
        ("2020-07-07..2020-12", "20>", "2020-07-07..2021-02-28"),
        ("2020", "20>", "2020-01-01..2021-03-31"),
    ] {
        check_window(typed, keys, window);
    }
    let screen = Screen::open(pages(), Language::En, (80, 24), "td2020<enter>20>");
    assert!(screen.text().contains("no record reaches"), "{}", screen.text());
}

#[test]
fn gaps_are_told_alike_wherever_they_are_told() {
    // A gap too short for a sign is told in words, as beside the bars; one bin is named once.
    let screen = Screen::open(everything(), Language::En, (200, 60), "t");
    let told = "Longest gap: 1 quarter (2010-Q1)";
    assert_eq!(screen.text().matches(told).count(), 2, "{}", screen.text());
    let gaps = |screen: &Screen| screen.text().contains("    gaps ");
    // Where there is none and rows are few, the row is one of mandates.
    let mut screen = Screen::open(everything(), Language::En, (80, 24), "t");
    assert!(gaps(&screen), "{}", screen.text());
    screen.press("--");
    assert!(!gaps(&screen), "{}", screen.text());
}

#[test]
fn rows_follow_the_bins_in_the_same_frame() {
    let mut screen = Screen::open(everything(), Language::En, (80, 24), "t");
    for keys in ["-", "-", "+", "+", "+", "0"] {
        screen.press(keys);
        let first = screen.text();
        screen.press("");
        assert_eq!(screen.text(), first, "{keys}");
    }
}

#[test]
fn a_focused_timeline_tells_how_long_the_window_is() {
    for keys in ["td2015-07..2016-12<enter>", "td2015-07..2016-12<enter>t"] {
        let screen = Screen::open(pages(), Language::En, (80, 24), keys);
        let text = screen.text();
        let title = text.lines().find(|line| line.starts_with("━ Timeline")).expect("a title");
        assert!(title.contains("window 18 months"), "{keys}\n{text}");
    }
}
