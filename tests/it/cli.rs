//! The program as a script runs it: arguments in, output and exit status out.

use std::{
    io::Write,
    process::{Command, Output, Stdio},
};

/// Runs the program as from a pipe, in English.
pub fn run(arguments: &[&str], input: Option<&[u8]>) -> Output {
    run_in(None, arguments, input)
}

/// Runs the program as from a pipe that is told how many columns its reader has.
pub fn run_in(columns: Option<usize>, arguments: &[&str], input: Option<&[u8]>) -> Output {
    let mut command = program(arguments);
    command.envs(columns.map(|own| ("COLUMNS", own.to_string())));
    finish(command, input)
}

/// The program as from a pipe, in English, with nothing of whoever runs the tests.
pub fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mandates"));
    command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR"));
    command.env_remove("LC_ALL").env_remove("LC_MESSAGES").env("LANG", "en_GB.UTF-8");
    command.env_remove("LC_CTYPE").env_remove("NO_COLOR").env("XDG_CONFIG_HOME", "/none");
    command.env("XDG_DATA_HOME", "/none").env("XDG_STATE_HOME", "/none");
    command.env_remove("COLUMNS");
    command
}

/// Runs a command to its end.
pub fn finish(mut command: Command, input: Option<&[u8]>) -> Output {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    let mut stdin = child.stdin.take().expect("piped");
    if let Some(input) = input {
        // A program that has nothing to ask may have ended.
        let _ = stdin.write_all(input);
    }
    drop(stdin);
    child.wait_with_output().expect("the program ends")
}

/// Checks status, a part of standard output and a part of standard error.
pub fn check(arguments: &[&str], status: i32, out: &str, err: &str) {
    let output = run(arguments, None);
    let (own_out, own_err) =
        (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(status), "{arguments:?}\n{own_out}\n{own_err}");
    assert!(own_out.contains(out), "{arguments:?}\n{own_out}");
    assert!(own_err.contains(err), "{arguments:?}\n{own_err}");
}

/// What a run writes to standard output.
pub fn stdout(arguments: &[&str]) -> String {
    String::from_utf8(run(arguments, None).stdout).expect("output is text")
}

/// The pages of the built-in collection.
pub const PAGES: &str = "assets/collection/pages";

#[test]
fn searching_gives_the_best_first_with_its_reason() {
    let first = |query: &str| {
        let out = stdout(&["search", query, "--limit", "1"]);
        let row = out.lines().nth(1).expect("a hit").to_owned();
        let cells: Vec<&str> = row.split('\t').collect();
        format!("{} {}", cells[10], cells[5].chars().take(30).collect::<String>())
    };
    for (query, expected) in [
        ("polcie burundi", "typo Support to Dutch SSD Programme"),
        ("RSS", "exact Etude cartographique des proje"),
        ("ivory coast", "concept Etude cartographique des proje"),
        ("ONU somalie", "concept UNSOM – Puntland Security Sect"),
        ("\"police master\" 2014", "exact Police Master Class 2014"),
    ] {
        assert_eq!(first(query), expected, "{query}");
    }
    let out = stdout(&["search", "évaluation -Burundi"]);
    assert!(out.lines().count() > 3 && !out.contains("burundi"), "{out}");
    check(&["search", "zzyqx"], 1, "id\tstart", "");
    let json = stdout(&["search", "ivory coast", "--format", "json"]);
    let found: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(found[0]["match"]["tier"], "concept", "{json}");
    assert_eq!(found[0]["match"]["through"], "≈ fr", "{json}");
    assert_eq!(found[0]["match"]["words"][0], "Cote d'Ivoire", "{json}");
    // What is written with a match loads again as a mandate.
    let again = run(&["list", "-"], Some(json.as_bytes()));
    assert_eq!(String::from_utf8_lossy(&again.stdout).lines().count(), 2);
}

/// Checks how many mandates of the built-in collection some filters let through.
fn check_filters(filters: &[&str], expected: usize) {
    let arguments: Vec<&str> = ["list"].iter().chain(filters).copied().collect();
    let out = stdout(&arguments);
    assert_eq!(out.lines().count() - 1, expected, "{filters:?}\n{out}");
}

#[test]
fn filters_are_the_same_in_every_spelling() {
    for spelling in ["mali", "ML", "Mali"] {
        check_filters(&["-c", spelling, "--active", "2016"], 3);
    }
    check_filters(&["--country", "Ivory Coast"], 1);
    check_filters(&["-c", "mali", "-c", "-belgique", "--active", "2015"], 3);
    check_filters(&["-o", "Pays-Bas", "-o", "france"], 16);
    check_filters(&["--lang", "fr"], 1);
    check_filters(&["--check", "reversed"], 2);
    check_filters(&["--from", "2019", "--to", "2019-12-31"], 4);
    check_filters(&["-q", "police", "--from", "juin 2018"], 3);
    check(&["list", "-c", "nowhere"], 2, "", "no value is called “nowhere”");
    check(&["list", "--from", "xyz"], 2, "", "not a date: “xyz”");
    check(&["list", "--lang", "de"], 2, "", "expected some of English, French");
    check(&["list", "--ui", "de"], 2, "", "--ui cannot be “de”; expected en or fr; see");
    check(&["search", "police", "-c", "mali", "--limit", "1"], 0, "Advanced French", "");
    check(&["check", "-c", "niger"], 0, "merged", "");
    let frame = &["-c", "mali", "-q", "police", "--print", "--size", "120x40"];
    check(frame, 0, "country: Mali", "");
    check(frame, 0, "/ police", "");
}

#[test]
fn statuses_and_their_one_clear_line() {
    check(&["list", PAGES], 0, "2016-07-01-mappings-of-donor", "");
    check(&["show", "2016-07-01-m", PAGES], 0, "Mappings of Donor Support", "");
    check(&["show", "zzz", PAGES], 1, "", "no mandate has an id that begins “zzz”");
    check(&["show", "2015-09", PAGES], 2, "", "several mandates answer to “2015-09”");
    check(&["list", "no/such/file"], 2, "", "no/such/file: there is no such file or folder");
    check(&["no/such/file", PAGES, "--print"], 2, "9 mandates", "no such file");
    check(&["list", "no/such/file", PAGES], 2, "2016-07-01-mappings", "no such file");
    check(
        &["list", "Cargo.toml"],
        2,
        "",
        "Cargo.toml: text without a mandate, beginning “[package]”",
    );
    check(&["--no-such-option"], 2, "", "unexpected argument");
    check(&["--print", "--size", "80"], 2, "", "such as 120x40");
    check(&["--print", "--keys", "<nonesuch>"], 2, "", "no key is called <nonesuch>");
    check(&["--help"], 0, "Usage: mandates", "");
    // Options stand before a command or after it, paths after it only.
    check(&["--ui", "fr", "show", "2016-07-01", PAGES, "--format", "table"], 0, "Allemagne", "");
    check(&[PAGES, "list"], 2, "2016-07-01-mappings", "list: there is no such file");
    check(&["show", "eucap", PAGES], 0, "2014-07-01-backstopping", "");
    check(&["show", "mali", PAGES], 2, "", "several mandates answer to “mali”");
}

#[test]
fn without_a_terminal_the_mandates_are_listed() {
    let listed = stdout(&[PAGES]);
    let header = "id\tstart\tend\tdays\tkind\ttitle\torganisations\tplaces\tlanguage\tchecks";
    assert_eq!(listed.lines().next(), Some(header));
    assert_eq!(listed.lines().count(), 10);
    assert!(!listed.contains('\u{1b}'));
}

#[test]
fn the_nine_mandates_as_json() {
    let json: serde_json::Value =
        serde_json::from_str(&stdout(&["list", PAGES, "--format", "json"])).expect("valid JSON");
    let all = json.as_array().expect("an array");
    let sources: usize = all.iter().map(|own| own["sources"].as_array().map_or(0, Vec::len)).sum();
    assert_eq!((all.len(), sources), (9, 17));
    let own = all.iter().find(|own| own["start"] == "2016-07-01").expect("the mappings");
    assert_eq!(own["id"], "2016-07-01-mappings-of-donor-support-to-ssr-in-nigeria-and-mali");
    assert_eq!(own["days"], 184);
    assert_eq!(own["organisations"][0]["name"]["fr"], "Allemagne");
    assert_eq!(own["places"][1]["type"], "country");
    assert_eq!(own["places"][1]["name"]["fr"], "Nigéria");
    assert_eq!(own["sources"][0]["dates"], "01.07.2016. - 31.12.2016.");
    assert_eq!(own["checks"], serde_json::json!(["merged"]));
    let open = all.iter().find(|own| own["kind"] == "project").expect("the project page");
    assert_eq!(
        (&open["start"], &open["end"]),
        (&serde_json::json!("2014"), &serde_json::Value::Null)
    );
}

#[test]
fn what_is_exported_loads_again_to_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    for format in ["json", "jsonl"] {
        let first = stdout(&["list", "--format", format]);
        let path = folder.path().join(format!("export.{format}"));
        std::fs::write(&path, &first).expect("a file");
        let path = path.to_str().expect("a path of text");
        assert_eq!(stdout(&["list", path, "--format", format]), first);
    }
}

#[test]
fn nothing_is_lost_by_exporting() {
    let hostile = "Cours\n\nEU mandate in Somaliland 01/02/2016 - 28/02/2015\n\nDu 1er au 3 février 2016, \
                   l’Ã©tude.\n\nMandate\n\nOpen\n\nUN mandate in Mali since 2014\n\nText.\n";
    let stated = "title,donor,start,end,planned,url,identifier,publisher,implementers\n\
                  Planned,Norway,2016,2017-02,end,page 3 (= https://a.org/b),XX-1,\"A, Inc.\",B; C\n\
                  Ended,Norway,,2017-02-01,,,,,\nBegun,Norway,2016-02-01,,,,,,\n";
    let documents: Vec<_> = mandates::ingest::built_in()
        .into_iter()
        .chain([crate::support::file("more.txt", hostile)])
        .chain([crate::support::file("more.csv", stated)])
        .collect();
    let before = crate::support::read(&documents);
    let words = mandates::strings::Strings::built_in(mandates::lang::Language::En).expect("words");
    let mut json = Vec::new();
    let today = chrono::NaiveDate::MIN;
    let setting = mandates::report::Setting {
        collection: &before,
        words: &words,
        kept: &Default::default(),
        today,
    };
    let all = 0..before.mandates.len();
    mandates::report::write(mandates::report::Format::Json, &setting, all, &mut json)
        .expect("written");
    let after = crate::support::read(&[crate::support::file("export.json", json)]);
    assert_eq!(after.problems, []);
    for (before, after) in before.mandates.iter().zip(&after.mandates) {
        assert_eq!(before, after);
    }
    assert_eq!(before.mandates.len(), after.mandates.len());
}

#[test]
fn one_mandate_in_full_as_fields() {
    let fields = stdout(&["show", "2015-09-21", PAGES]);
    for line in [
        "start\t2015-09-21\n",
        "places\tBE ML\n",
        "check\tend-before-start\t000_e2ce3dbd51374353.txt:41\tfrom 19 to 21 May 2015\n",
        "source\t001_62ad94787b3894f8.txt:17\tEuropean Union\tBelgium, Mali\t21/09/2015 - 21/05/2015\n",
    ] {
        assert!(fields.contains(line), "{line}\n{fields}");
    }
    // A terminal has lines of its width, a pipe has those of the text.
    let arguments = ["show", "2015-09-21", PAGES, "--format", "table"];
    for (columns, widest) in [(40, 40), (80, 80), (200, 100)] {
        let text = String::from_utf8(run_in(Some(columns), &arguments, None).stdout).expect("text");
        let fits = |line: &str| line.starts_with("  http") || line.chars().count() <= widest;
        assert!(text.lines().all(fits), "{columns}\n{text}");
    }
    assert!(stdout(&arguments).lines().any(|line| line.chars().count() > 200));
}

#[test]
fn an_empty_folder_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().to_str().expect("a path of text");
    check(&["list", path], 2, "", "is empty");
}

#[test]
fn standard_input_is_read_for_a_dash() {
    let page =
        b"A course on police reform\n\nEU mandate in Mali 01/02/2016 - 03/02/2016\n\nWords.\n";
    let output = run(&["list", "-", "--format", "jsonl"], Some(page));
    let object: serde_json::Value = serde_json::from_slice(&output.stdout).expect("one object");
    assert_eq!(object["id"], "2016-02-01-a-course-on-police-reform");
    assert_eq!(object["sources"][0]["line"], 3);
}

#[test]
fn a_frame_is_printed_without_a_terminal() {
    let frame = stdout(&[
        PAGES,
        "--print",
        "--size",
        "120x40",
        "--today",
        "2026-11-23",
        "--keys",
        "/rss<enter>",
    ]);
    assert_eq!(frame.lines().count(), 40);
    assert!(frame.contains("9 mandates · 17 records · 5 files · ! 4 to check"), "{frame}");
    let french = stdout(&[PAGES, "--print", "--ui", "fr"]);
    assert!(french.contains("9 mandats · 17 fiches"), "{french}");
}

#[test]
fn hostile_bytes_reach_no_terminal() {
    let page = "한국어 \u{3164}교육\n\n훈련 mandate in Mali 05/02/2015 - 03/02/2015\n\nMandate\n\nEvil \u{1b}[31mtitle\u{202e} here\n\nEU mandate in Mali 05/02/2016 - 03/02/2016\n\nText\u{7}.\n";
    let page = page.as_bytes();
    for arguments in [
        &["list", "-"][..],
        &["list", "-", "--format", "table"],
        &["list", "-", "--format", "json"],
        &["show", "2016", "-", "--format", "table"],
        &["show", "2015", "-"],
        &["check", "-", "--format", "table"],
        &["-", "--print", "--keys", "j<enter><enter>"],
    ] {
        let output = run(arguments, Some(page));
        let text = String::from_utf8(output.stdout).expect("output is text");
        let bad = text.chars().find(|c| *c != '\n' && *c != '\t' && mandates::safe::is_hidden(*c));
        assert_eq!(bad, None, "{arguments:?}\n{text}");
        let expected = if arguments.contains(&"2015") { "한국어" } else { "Evil" };
        assert!(text.contains(expected), "{arguments:?}\n{text}");
    }
    for arguments in [&["--keys", "<\u{1b}[31mx>", "--print"][..], &["--size", "\u{202e}"]] {
        let told = String::from_utf8(run(arguments, None).stderr).expect("errors are text");
        assert!(!told.contains(['\u{1b}', '\u{202e}']), "{told:?}");
    }
}
