//! What shells complete: the scripts, and what the last word of a line may become.

use std::{
    path::Path,
    process::{Command, Stdio},
};

use chrono::NaiveDate;
use clap::ValueEnum;
use mandates::{
    cli::{Shell, Surroundings, completed},
    config::Settings,
    keymap::Keymap,
    lang::Language,
    search::{Facet, values_called},
    tui::Outside,
};

/// Surroundings that say nothing.
pub fn nowhere() -> Surroundings {
    Surroundings {
        today: NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day"),
        locale: None,
        no_color: false,
        ascii: false,
        dumb: false,
        settings: None,
        kept: None,
        outside: Outside::default(),
        columns: 80,
    }
}

/// What a shell is told: candidates with bars between, `(files)` where it is to name files, nothing
/// where nothing begins so.
fn told(shell: Shell, given: &[&str]) -> String {
    let settings = Settings::none(Keymap::built_in().expect("the keys load"));
    let given: Vec<String> = given.iter().map(|own| (*own).to_owned()).collect();
    let told = completed(shell, &given, &settings, &nowhere()).expect("the tables load");
    match told.as_deref() {
        None => String::new(),
        Some("") => "(files)".to_owned(),
        Some(lines) => lines.trim_end().replace('\n', " | ").replace('\t', " = "),
    }
}

/// Checks what the last of some words may become in a shell that takes any candidate.
fn check(words: &str, expected: &str) {
    let words: Vec<&str> = words.split('·').collect();
    assert_eq!(told(Shell::PowerShell, &words), expected, "{words:?}");
}

#[test]
fn options_commands_and_files() {
    check(
        "mandates·ex",
        "export = Mandates as a file for other programs: CSV, JSON, Markdown, BibTeX, RIS, calendar events",
    );
    check(
        "mandates·--ui·fr·ex",
        "export = Les mandats dans un fichier pour d’autres programmes\u{A0}: CSV, JSON, Markdown, BibTeX, RIS, agenda",
    );
    check("mandates·list·--gap", "");
    check(
        "mandates·timeline·--gap",
        "--gaps = The days between, on which no dated mandate was active",
    );
    check("mandates·help·fo", "formats");
    check("mandates·completions·z", "zsh = The Z shell");
    for files in [
        "mandates·pa",
        "mandates·list·",
        "mandates·list·pages·",
        "mandates·list·-q·police·li",
        "mandates·list·--·-c",
        "mandates·list·--source·",
        "mandates·--config=",
        "mandates·export·-O·",
        "mandates·export·-cmali·ex",
    ] {
        check(files, "(files)");
    }
    for nothing in
        ["mandates·--nonesuch", "mandates·-c·zzz", "mandates·completions·zsh·", "mandates"]
    {
        check(nothing, "");
    }
}

#[test]
fn values_of_options() {
    check("mandates·-c·burk", "Burkina Faso");
    check("mandates·-cburk", "-cBurkina Faso");
    check("mandates·-c=burk", "-c=Burkina Faso");
    check("mandates·--country=burk", "--country=Burkina Faso");
    check("mandates·list·-c·mali,-burk", "mali,-Burkina Faso");
    check("mandates·list·-c·-burk", "-Burkina Faso");
    // In the reader's language, and as typed in the other.
    check("mandates·-c·ivor", "Ivory Coast = Côte d’Ivoire");
    check("mandates·-c·cote d'i", "Côte d’Ivoire");
    check("mandates·--ui·fr·-c·allem", "Allemagne = Germany");
    check("mandates·--ui=fr·-c·germ", "Germany = Allemagne");
    check("mandates·-o·united n", "United Nations = UN");
    check("mandates·-o·minusma", "MINUSMA = United Nations");
    check("mandates·-c·sahel", "Sahel");
    check("mandates·--ui·fr·list·--check·inv", "inversé");
    check("mandates·--check·none", "none");
    check("mandates·--kind·pro", "programme | project");
    check("mandates·--lang·fr", "french");
    check("mandates·--sort·title", "title | title:desc");
    check("mandates·--sort·start:d", "start:desc");
    check("mandates·list·--fields·id,org", "id,organisations | id,organisation-names");
    check("mandates·facets·--of·country,y", "country,year");
    check("mandates·--all·", "country | org | lang | check | kind | year | source");
    check("mandates·list·-f·b", "bibtex = BibTeX");
    check("mandates·--ui·fr·list·-f·b", "bibtex");
    check("mandates·facets·-f·b", "");
    check("mandates·--theme·hi", "high-contrast");
    check("mandates·--print=s", "--print=svg = A picture whose words can be selected");
    check(
        "mandates·--print·s",
        "search = Like list, best match first, with the reason for each match | show = One mandate in full",
    );
    check("mandates·search·countr", "country:");
    check("mandates·search·--·police country:burk", "police country:\"Burkina Faso\"");
    check("mandates·--ui·fr·-q·pays:burk", "pays:\"Burkina Faso\"");
}

#[test]
fn each_shell_is_told_what_it_can_take() {
    for (shell, given, expected) in [
        (Shell::Bash, &["=:", "mandates list -c bur"][..], "Burkina Faso | Burundi"),
        (Shell::Bash, &["=:", "mandates list -c \"burkina f"], "Burkina Faso"),
        (Shell::Bash, &["=:", r"./mandates list --country=burkina\ f"], "Burkina Faso"),
        (Shell::Bash, &["", "mandates list --country=burk"], "--country=Burkina Faso"),
        (Shell::Bash, &["=:", "mandates --sort start:d"], "desc"),
        (Shell::Bash, &["=:", "mandates --sort 'start:d"], "start:desc"),
        (Shell::Bash, &["=:", "mandates list "], "(files)"),
        (
            Shell::Bash,
            &["=:", "mandates -q '' list -c ''"],
            told(Shell::Zsh, &["mandates", "-c", ""]).as_str(),
        ),
        // What all begin with takes the place of what is typed.
        (
            Shell::Bash,
            &["=:", "mandates -o un"],
            "un | united Arab Emirates | united Kingdom | united States",
        ),
        (Shell::Zsh, &["mandates", "-c", "cote"], "Côte d’Ivoire"),
        // Only what begins with the very letters is taken, in these or in small ones.
        (Shell::Fish, &["mandates", "-c", "cote"], "cote d’Ivoire"),
        (Shell::Fish, &["mandates", "-c", "burk"], "Burkina Faso"),
        (Shell::Elvish, &["mandates", "-c", "burk"], "burkina Faso"),
    ] {
        let names = |told: &str| -> String {
            let names = told.split(" | ").map(|own| own.split(" = ").next().unwrap_or_default());
            names.collect::<Vec<_>>().join(" | ")
        };
        let told = told(shell, given);
        let bare = shell == Shell::Bash && given[1].ends_with("''");
        assert_eq!(told, if bare { names(expected) } else { expected.to_owned() }, "{given:?}");
    }
}

#[test]
fn what_is_completed_is_understood() {
    let collection = crate::screen::everything();
    for language in Language::ALL.map(Language::code) {
        for facet in
            [Facet::Country, Facet::Organisation, Facet::Language, Facet::Check, Facet::Kind]
        {
            let option = format!("--{}", facet.id());
            for typed in ["", "u", "ré"] {
                let told = told(Shell::Elvish, &["mandates", "--ui", language, &option, typed]);
                for name in told.split(" | ").filter(|own| !own.is_empty()) {
                    let name = name.split(" = ").next().unwrap_or_default();
                    let values = values_called(facet, name, &collection);
                    assert_eq!(values.len(), 1, "{language} {option} {name}: {values:?}");
                }
            }
        }
    }
}

#[test]
fn shells_read_their_scripts() {
    for shell in Shell::value_variants() {
        let name = shell.to_possible_value().expect("a name").get_name().to_owned();
        let script = shell.script();
        assert!(script.contains(&format!("completions {name} -- ")), "{script}");
        let checks = match shell {
            Shell::Bash | Shell::Zsh | Shell::Fish => name,
            Shell::PowerShell | Shell::Elvish => continue,
        };
        // Where the shell is there, it finds no fault.
        if ["/bin", "/usr/bin"].iter().any(|folder| Path::new(folder).join(&checks).exists()) {
            let mut child = Command::new(&checks)
                .args(["-n", "/dev/stdin"])
                .stdin(Stdio::piped())
                .spawn()
                .expect("the shell starts");
            let mut input = child.stdin.take().expect("it reads");
            std::io::Write::write_all(&mut input, script.as_bytes()).expect("it is written");
            drop(input);
            assert!(child.wait().expect("it ends").success(), "{checks}");
        }
    }
}
