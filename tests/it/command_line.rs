//! Each command of the program with its options: what it writes and how it ends.

use std::{
    io::Read,
    process::{Command, Stdio},
};

use mandates::{lang::Language, search::Unit};

use crate::cli::{PAGES, check, run, stdout};

/// Checks the lines that a command writes.
fn check_lines(arguments: &[&str], expected: &[&str]) {
    let out = stdout(arguments);
    assert_eq!(out.lines().collect::<Vec<_>>(), expected, "{arguments:?}\n{out}");
}

#[test]
fn fields_orders_limits_and_counts() {
    check_lines(
        &["list", PAGES, "--sort", "length:desc", "--limit", "2", "--fields", "days,place-names"],
        &["days\tplace-names", "427\tMali", "230\tBurkina Faso; Mali; Niger"],
    );
    check_lines(
        &["list", PAGES, "-c", "nigeria", "-f", "csv", "--fields", "organisation-names,id"],
        &[
            "organisation-names,id",
            "Germany,2016-07-01-mappings-of-donor-support-to-ssr-in-nigeria-and-mali",
        ],
    );
    check_lines(
        &["search", "reform", PAGES, "--limit", "1", "--fields", "match,start"],
        &["match\tstart", "exact\t2015-06-01"],
    );
    check_lines(
        &["search", "mali", PAGES, "--sort", "title", "--limit", "1", "--fields", "title"],
        &["title", "Advanced French Level 2 Training on SSR, Mali"],
    );
    check_lines(&["list", PAGES, "--count"], &["9"]);
    check_lines(&["search", "donor", PAGES, "--count"], &["1"]);
    check(&["list", PAGES, "-c", "kenya", "--count"], 1, "0", "");
    check(&["search", "zzyqx", PAGES, "--count"], 1, "0", "");
    let ended = stdout(&["list", PAGES, "--fields", "start,end", "--null", "--limit", "2"]);
    assert_eq!(ended, "2014-07-01\t2015-08-31\x002014\t\0");
    check(&["list", "--fields", "id,colour"], 2, "", "expected some of id, start");
    check(&["list", "--fields", "id", "-f", "json"], 2, "", "--fields goes with tsv and csv");
    check(&["list", "--sort", "colour"], 2, "", "expected one of relevance, start");
    check(&["list", "--sort", "title:up"], 2, "", ":desc");
    check(&["list", "--count", "--format", "csv"], 2, "", "cannot be used with");
}

/// Checks how many mandates of the built-in collection some filters let through.
fn check_count(filters: &[&str], expected: usize) {
    let arguments = [&["list", "--count"], filters].concat();
    let out = stdout(&arguments);
    assert_eq!(out.trim(), expected.to_string(), "{filters:?}");
}

/// How many mandates some filters let through.
fn count(filters: &[&str]) -> usize {
    stdout(&[&["list", "--count"], filters].concat()).trim().parse().expect("a number")
}

#[test]
fn filters_are_those_of_the_query() {
    check_count(&["-c", "mali", "-c", "niger"], 9);
    check_count(&["-c", "mali", "-c", "niger", "--all-countries"], 1);
    // A region beside the tree is one of its countries, also where all that is named must be there.
    check_count(&["-c", "sahel", "--all-countries"], count(&["-q", "country:sahel"]));
    check_count(&["-c", "sahel", "-c", "niger", "--all", "country,org"], 1);
    check_count(
        &["--kind", "project", "--kind", "training"],
        count(&["-q", "kind:project,training"]),
    );
    check_count(&["--year", "-2015", "--year", "2016"], count(&["-q", "-year:2015 year:2016"]));
    check_count(&["--lang", "fr", "--lang", "none"], 1);
    check_count(&["--check", "none"], count(&["-q", "check:none"]));
    check(&["list", "-q", "-Mali", "--count"], 0, "81", "");
    check(&["list", "--titles-only", "-q", "donor", "--count"], 0, "1", "");
    // A day is no more than itself, and may be told from today on.
    check_count(&["--from", "2016", "-q", "2017"], count(&["-q", "2017 from:2016"]));
    check_count(&["--from", "2014", "-q", "T3"], count(&["-q", "T3 from:2014"]));
    check_count(&["--from", "today", "--today", "2016-10-03"], count(&["--from", "2016-10-03"]));
    check_count(&["--to", "today", "--today", "2016-10-03"], count(&["--to", "2016-10-03"]));
    check_count(&["--source", "003_"], 3);
    check_count(&["--source", "-catalogue"], 1);
    for (duration, in_query) in
        [(">6m", "duration:>6m"), ("<= 2w", "durée:<=2s"), ("1y..2y", "durée:1a..2ans")]
    {
        let out = stdout(&["list", "--count", "-q", in_query]);
        check_count(&["--duration", duration], out.trim().parse().expect("a number"));
        assert_ne!(out.trim(), "0");
    }
    check_count(&["--duration", "184d"], 2);
    check_count(&["--duration", "..1d"], 4);
    check(&["list", "--duration", "long"], 2, "", "not a length: “long”");
    check(&["list", "-q", "duration:long"], 1, "id", "no length “long”");
    // A slip and a translation, and what is left without them.
    for (query, options, expected) in [
        ("polcie burundi", &[][..], "1"),
        ("polcie burundi", &["--no-typos"], "0"),
        ("ivory coast", &[], "1"),
        ("ivory coast", &["--no-translate"], "0"),
        ("reforms", &[], "38"),
        ("reforms", &["--exact"], "2"),
        ("-training \"police reform\"", &["--exact"], "4"),
    ] {
        let arguments = [&["search", query, "--count"], options].concat();
        assert_eq!(stdout(&arguments).trim(), expected, "{arguments:?}");
    }
}

#[test]
fn facets_with_what_choosing_them_would_give() {
    check_lines(
        &["facets", PAGES, "--of", "lang,kind"],
        &[
            "facet\tid\tname\tcount\tchosen",
            "lang\ten\tEnglish\t8\t",
            "lang\tfr\tFrench\t1\t",
            "kind\tmandate\tmandate\t8\t",
            "kind\tproject\tproject\t1\t",
        ],
    );
    let french = stdout(&["--ui", "fr", "facets", PAGES, "--of", "org", "-f", "csv"]);
    assert!(french.contains("org,DE,Allemagne,1,\r\n"), "{french}");
    assert!(french.contains("org,none,(sans organisation),1,\r\n"), "{french}");
    // The choice of a facet leaves its own counts.
    let chosen = stdout(&["facets", PAGES, "--of", "country", "-c", "niger", "-f", "jsonl"]);
    assert!(
        chosen.contains(r#"{"facet":"country","id":"ML","name":"Mali","count":9}"#),
        "{chosen}"
    );
    let niger = r#""name":"Niger","count":1,"chosen":"included"}"#;
    assert!(chosen.contains(niger), "{chosen}");
    let table = ["facets", PAGES, "-c=-niger", "--of", "country", "-f", "table"];
    check(&table, 0, "  [-] Niger ", "");
    check(&table, 0, "each is what that value alone would give.", "");
    check(&["facets", PAGES, "-f", "table"], 0, "Countries\n  West Africa", "");
    check(&["facets", "--of", "colour"], 2, "", "expected some of country");
}

#[test]
fn a_grid_counts_as_the_facets_do() {
    let rows = |arguments: &[&str]| -> Vec<Vec<String>> {
        let out = stdout(arguments);
        let rows = out.lines().skip(1).map(|line| line.split('\t').map(str::to_owned).collect());
        rows.collect()
    };
    let grid = rows(&["facets", PAGES, "--by", "country,year"]);
    assert!(grid.len() > 30, "{grid:?}");
    for country in rows(&["facets", PAGES, "--of", "country"]) {
        let years = rows(&["facets", PAGES, "-c", &country[2], "--of", "year"]);
        let mut years: Vec<_> = years.iter().map(|own| (&own[1], &own[3])).collect();
        years.sort();
        let own = grid.iter().filter(|row| row[0] == country[1]);
        let own: Vec<_> = own.map(|row| (&row[2], &row[4])).collect();
        assert_eq!(own, years, "{country:?}");
    }
    check_lines(
        &["facets", PAGES, "--by", "lang,kind", "-f", "jsonl", "-c", "niger"],
        &[
            r#"{"count":1,"kind":"mandate","kind-name":"mandate","lang":"en","lang-name":"English"}"#,
        ],
    );
    let one = stdout(&["facets", PAGES, "--by", "year"]);
    assert_eq!(one, stdout(&["facets", PAGES, "--of", "year"]));
    check(&["facets", PAGES, "--by", "year,year"], 2, "", "two different ones");
    check(&["facets", PAGES, "--by", "year,org,lang"], 2, "", "two different ones");
    check(&["facets", PAGES, "--by", "country,year", "-c", "kenya"], 1, "", "no mandate matches");
}

#[test]
fn the_bars_are_those_of_the_screen() {
    let screen = crate::screen::Screen::open(crate::screen::pages(), Language::En, (200, 60), "t");
    let (axis, bars) = (screen.app.timeline.axis(), &screen.app.shown.bars);
    assert_eq!(axis.unit, Unit::Month);
    let mut counted = 0;
    for line in stdout(&["timeline", PAGES, "--by", "month"]).lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let bin = axis.bin(cells[0].parse().expect("a day")).expect("a month on the screen");
        let own = [bars.active[bin], bars.starts[bin], bars.ends[bin]].map(|own| own.to_string());
        assert_eq!(own, cells[2..5], "{line}");
        counted += 1;
    }
    assert!(counted > 70);
}

#[test]
fn the_timeline_with_gaps_and_overlaps() {
    check_lines(
        &["timeline", PAGES, "--by", "year", "--active", "2015..2016"],
        &[
            "first\tlast\tactive\tstarts\tends",
            "2014-01-01\t2014-12-31\t1\t1\t0",
            "2015-01-01\t2015-12-31\t3\t2\t2",
            "2016-01-01\t2016-12-31\t3\t2\t2",
            "2017-01-01\t2017-12-31\t1\t0\t1",
        ],
    );
    let table = stdout(&["timeline", PAGES, "-f", "table"]);
    assert!(table.starts_with("Active per quarter\n2014-Q3      1 █\n"), "{table}");
    assert!(table.ends_with("undated 0 · open or approximate 1 · end before start 1\n"), "{table}");
    check_lines(
        &["timeline", PAGES, "--gaps"],
        &[
            "first\tlast\tdays",
            "2015-09-01\t2015-09-12\t12",
            "2016-03-12\t2016-06-30\t111",
            "2017-01-10\t2019-01-31\t752",
            "2019-04-01\t2020-07-06\t463",
        ],
    );
    check(&["timeline", PAGES, "--gaps", "-f", "table"], 0, "31\u{A0}Jan\u{A0}2019 (752 days)", "");
    check_lines(
        &["timeline", PAGES, "--overlaps"],
        &[
            "country\tfirst\tlast\tdays\tid\tother",
            "ML\t2015-06-01\t2015-06-05\t5\t2014-07-01-backstopping-support-to-eucap-mali-sahel\t\
             2015-06-01-advanced-french-level-2-training-on-ssr-mali",
            "ML\t2016-10-03\t2016-12-31\t90\t\
             2016-07-01-mappings-of-donor-support-to-ssr-in-nigeria-and-mali\t\
             2016-10-03-etude-cartographique-des-projets-exemplaires-en-matiere-de-reforme-des-systemes-\
             de-securite-rss-dans",
        ],
    );
    check(&["timeline", PAGES, "--check", "open"], 1, "", "no dates to draw");
    check(&["timeline", PAGES, "-c", "niger", "--gaps"], 1, "first", "no day is without one");
    check(&["timeline", PAGES, "-c", "niger", "--overlaps"], 1, "country", "no two of these");
    check(&["timeline", PAGES, "-c", "kenya", "--gaps"], 1, "first", "no mandate matches: --coun");
    check(
        &["check", PAGES, "-q", "check:none -check:merged"],
        1,
        "check",
        "nothing to check in these",
    );
    check(&["list", PAGES, "--active", "2015"], 0, "", "not exact: +1 inexact, +1 reversed\n");
}

#[test]
fn a_file_is_written_and_never_over_another_unasked() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("mali.bib");
    let name = path.to_str().expect("a path of text");
    let export = ["export", PAGES, "-c", "niger", "-O", name];
    check(&export, 0, "", "");
    let first = std::fs::read_to_string(&path).expect("a file");
    assert!(first.starts_with("@misc{2020-07-07-support"), "{first}");
    check(&export, 2, "", "is there already; --force writes over it");
    check(&[&export[..], &["--force", "-f", "ris"]].concat(), 0, "", "");
    assert!(std::fs::read_to_string(&path).expect("a file").starts_with("TY  - GEN\r\n"));
    let nowhere = folder.path().join("no/such/folder.csv");
    let nowhere = nowhere.to_str().expect("a path of text");
    check(&["export", PAGES, "-O", nowhere], 2, "", "csv: there is no such file or folder");
    check(&["export", PAGES, "-f", "ics"], 0, "BEGIN:VEVENT", "in no calendar: 2 mandates");
    for (format, marked) in
        [(&["-f", "csv"][..], "\u{FEFF}id,start"), (&["-f", "tsv"], "\u{FEFF}id\tstart")]
    {
        let export = [&["export", PAGES, "--bom", "-c", "niger"], format].concat();
        let out = stdout(&export);
        assert!(out.starts_with(marked), "{out}");
        // What spreadsheets know is read again too.
        let again = run(&["list", "-", "--count"], Some(out.as_bytes()));
        assert_eq!(again.stdout, b"1\n", "{format:?}");
    }
    let path = folder.path().join("marked.csv");
    let marked = path.to_str().expect("a path of text");
    check(&["export", PAGES, "--bom", "-O", marked], 0, "", "");
    assert!(std::fs::read_to_string(&path).expect("a file").starts_with("\u{FEFF}id,"));
    check(&["export", PAGES, "--bom"], 2, "", "--bom goes with csv and tsv, not with json");
    let json = stdout(&["export", PAGES]);
    assert_eq!(json, stdout(&["list", PAGES, "-f", "json"]));
}

#[test]
fn the_program_tells_of_itself() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        check(&["completions", shell], 0, &format!("completions {shell} -- "), "");
    }
    check(&["man"], 0, ".TH MANDATES 1", "");
    check(&["config"], 0, "# [keys.anywhere]", "");
    check(&["config", "--default"], 0, "# [keys.anywhere]", "");
    check(&["config", "--default", "paths"], 2, "", "--default");
    check(&["help"], 0, "Usage: mandates", "");
    check(&["help", "timeline"], 0, "Usage: mandates timeline", "");
    check(&["help", "query"], 0, "duration:>6m", "");
    check(&["--ui", "fr", "help", "query"], 0, "durée:>6m", "");
    check(&["help", "formats"], 0, "RFC 4180", "");
    check(&["help", "cooking"], 2, "", "expected one of list");
}

#[test]
fn statuses_tell_how_well_it_was_read() {
    check(&["list", PAGES, "--strict"], 0, "id\t", "");
    check(&["list", "Cargo.toml", PAGES], 0, "id\t", "text without a mandate");
    check(&["list", "Cargo.toml", PAGES, "--strict"], 3, "id\t", "text without a mandate");
    check(&["list", "no/such/file", PAGES, "--strict"], 2, "id\t", "no such file");
    check(&["list", "Cargo.toml", "-f", "json"], 2, "", "1 file: no mandate was read");
}

#[test]
fn a_reader_that_has_seen_enough_ends_it_quietly() {
    for format in ["table", "tsv", "csv", "json", "jsonl", "md", "bibtex", "ris", "ics", "apa"] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_mandates"))
            .args(["list", "--format", format])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut out = child.stdout.take().expect("piped");
        out.read_exact(&mut [0; 10]).expect("ten bytes");
        drop(out);
        let output = child.wait_with_output().expect("the program ends");
        assert_eq!(output.status.code(), Some(0), "{format}");
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(told.is_empty() || format == "ics", "{format}: {told}");
    }
}

#[test]
fn standard_input_is_read_by_every_command() {
    let page = b"A course\n\nEU mandate in Mali 01/02/2016 - 03/02/2016\n\nWords.\n";
    for (arguments, expected) in [
        (&["facets", "-", "--of", "country"][..], "country\tML\tMali\t1"),
        (&["timeline", "-", "--by", "month"], "2016-02-01\t2016-02-29\t1\t1\t1"),
        (&["export", "-", "-f", "ics"], "DTEND;VALUE=DATE:20160204"),
    ] {
        let output = run(arguments, Some(page));
        let text = String::from_utf8_lossy(&output.stdout);
        assert!(text.contains(expected), "{arguments:?}\n{text}");
    }
}

#[test]
fn what_config_prints_is_taken_when_it_is_no_comment() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("config.toml");
    let name = path.to_str().expect("a path of text");
    let printed = stdout(&["config"]);
    assert!(printed.lines().all(|line| line.is_empty() || line.starts_with('#')), "{printed}");
    let is_setting = |line: &&str| line.starts_with('[') || line.contains(" = ");
    let settings = printed.lines().filter_map(|line| line.strip_prefix("# ")).filter(is_setting);
    std::fs::write(&path, settings.collect::<Vec<_>>().join("\n")).expect("a file");
    let output = run(&[PAGES, "--config", name], None);
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
}
