//! Every command as its user sees it, in both languages, on the five built-in pages: status, output and
//! what is said beside it. What is not of this collection (keys, options) is looked at by its beginning.

use std::fmt::Write as _;

use mandates::lang::Language;

use crate::cli::{PAGES, finish, program};

/// A name, arguments before the pages, and how many lines are looked at.
type Case = (&'static str, &'static [&'static str], usize);

const ALL: usize = usize::MAX;

const ON_PAGES: [Case; 31] = [
    ("list", &["list", "-f", "table"], ALL),
    ("list_wide", &["list", "-f", "table", "--sort", "length:desc", "--limit", "3"], ALL),
    ("list_in_a_pipe", &["list", "--limit", "2"], ALL),
    ("list_fields", &["list", "--fields", "id,days,place-names", "--limit", "3"], ALL),
    ("list_within", &["list", "-f", "table", "--active", "2015"], ALL),
    ("list_nothing", &["list", "-f", "table", "-c", "mali", "-q", "zzyqx"], ALL),
    ("search", &["search", "reform", "-f", "table"], ALL),
    ("search_other_language", &["search", "formation police", "-f", "table"], ALL),
    ("search_nothing", &["search", "backstoping niger", "-f", "table"], ALL),
    ("show", &["show", "2015-09-21", "-f", "table"], ALL),
    ("show_fields", &["show", "2015-09-21"], 12),
    ("show_unknown", &["show", "zzyqx"], ALL),
    ("show_several", &["show", "mali"], ALL),
    ("facets", &["facets", "--of", "country,org,year,check", "-f", "table"], ALL),
    ("facets_chosen", &["facets", "--of", "country", "-c", "niger", "-f", "table"], ALL),
    ("facets_grid", &["facets", "--by", "country,year", "-f", "table"], ALL),
    ("timeline", &["timeline", "-f", "table"], ALL),
    ("timeline_gaps", &["timeline", "--gaps", "-f", "table"], ALL),
    ("timeline_overlaps", &["timeline", "--overlaps", "-f", "table"], ALL),
    ("timeline_json", &["timeline", "--by", "year", "-f", "jsonl"], ALL),
    ("check", &["check", "-f", "table"], ALL),
    ("check_in_a_pipe", &["check", "--check", "reversed"], 4),
    ("export_json", &["export", "-c", "nigeria"], ALL),
    ("export_csv", &["export", "-c", "nigeria", "-f", "csv"], ALL),
    ("export_markdown", &["export", "-c", "nigeria", "-f", "md"], ALL),
    ("export_bibtex", &["export", "-c", "nigeria", "-f", "bibtex"], ALL),
    ("export_ris", &["export", "-c", "nigeria", "-f", "ris"], ALL),
    ("export_calendar", &["export", "-c", "mali,-nigeria", "-f", "ics"], 22),
    ("export_chicago", &["export", "-f", "chicago"], 4),
    ("export_apa", &["export", "-f", "apa"], 4),
    ("bad_value", &["list", "-c", "nowhere"], ALL),
];

const ALONE: [Case; 12] = [
    ("help", &["-h"], 12),
    ("help_of_a_command", &["help", "facets"], 12),
    ("help_query", &["help", "query"], 12),
    ("help_formats", &["help", "formats"], 12),
    ("help_unknown", &["help", "cooking"], ALL),
    ("config", &["config"], 6),
    ("config_paths", &["config", "paths"], 3),
    ("completions", &["completions", "bash"], 3),
    ("man", &["man"], 4),
    ("unknown_option", &["list", "--colour-of"], ALL),
    ("unknown_command", &["lst"], ALL),
    ("bad_number", &["list", "--limit", "many"], ALL),
];

const TALK: &str = "help\nreform\n1\nundo\ncountry niger\nfacets\nclear\ndates 2015\ntimeline\nchecks\n\
                    sources 1\nsort\nlst\nexport\n99\nquit\n";

/// What a run comes to: its status and lines, those of standard error marked.
fn run(language: Language, arguments: &[&str], input: &str, lines: usize) -> String {
    let usual = ["--ui", language.code(), "--today", "2026-11-23", "--no-state"];
    let mut command = program(&[arguments, &usual].concat());
    command.env("COLUMNS", "80");
    let output = finish(command, Some(input.as_bytes()));
    let mut told = String::new();
    let _ = writeln!(told, "--ui {}: {}", language.code(), output.status);
    let out = String::from_utf8(output.stdout).expect("output is text").replace('\r', "<CR>");
    for line in out.lines().take(lines) {
        let _ = writeln!(told, "{line}");
    }
    for line in String::from_utf8(output.stderr).expect("errors are text").lines() {
        let _ = writeln!(told, "! {line}");
    }
    // What must not break is told from what may; a tab from spaces.
    told.replace('\u{A0}', "⍽").replace('\t', "→")
}

#[test]
fn every_command_in_both_languages() {
    let on_pages = ON_PAGES.iter().map(|(name, arguments, lines)| {
        let arguments = [arguments, &[PAGES][..]].concat();
        (*name, arguments, "", *lines)
    });
    let alone =
        ALONE.iter().map(|(name, arguments, lines)| (*name, arguments.to_vec(), "", *lines));
    let talk = ("plain", vec!["--plain", PAGES], TALK, ALL);
    for (name, arguments, input, lines) in on_pages.chain(alone).chain([talk]) {
        let told = Language::ALL.map(|own| run(own, &arguments, input, lines));
        insta::assert_snapshot!(name, told.join("\n"));
    }
}
