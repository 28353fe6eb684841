//! The manual page: all there is to say, in both languages, as those who set such pages want it.

use std::{
    io::Write,
    path::Path,
    process::{Command, Stdio},
};

use crate::cli::stdout;

/// The page in a language.
fn page(language: &str) -> String {
    stdout(&["--ui", language, "man"])
}

/// What a program that sets or checks pages has against one; nothing where it is not there.
fn against(checker: &[&str], page: &str) -> String {
    let (name, arguments) = checker.split_first().expect("a program");
    if !Path::new("/usr/bin").join(name).exists() {
        return String::new();
    }
    let mut child = Command::new(name)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut input = child.stdin.take().expect("it reads");
    let page = page.to_owned();
    let writer = std::thread::spawn(move || input.write_all(page.as_bytes()));
    let output = child.wait_with_output().expect("it ends");
    writer.join().expect("a thread").expect("it reads all");
    let told = if *name == "mandoc" { output.stdout } else { output.stderr };
    String::from_utf8_lossy(&told).into_owned()
}

#[test]
fn the_page_tells_of_every_option_and_file() {
    for (language, headings) in [
        (
            "en",
            [
                "NAME",
                "SYNOPSIS",
                "DESCRIPTION",
                "COMMANDS",
                "OPTIONS",
                "FILTERS",
                "SCREEN",
                "EXAMPLES",
                "\"EXIT STATUS\"",
                "ENVIRONMENT",
                "FILES",
                "\"SEE ALSO\"",
            ],
        ),
        (
            "fr",
            [
                "NOM",
                "SYNOPSIS",
                "DESCRIPTION",
                "COMMANDES",
                "OPTIONS",
                "FILTRES",
                "\\[u00C9]CRAN",
                "EXEMPLES",
                "\"CODE DE RETOUR\"",
                "ENVIRONNEMENT",
                "FICHIERS",
                "\"VOIR AUSSI\"",
            ],
        ),
    ] {
        let page = page(language);
        let told: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix(".SH ")).collect();
        for heading in headings {
            assert!(told.contains(&heading), "{heading} in {told:?}");
        }
        assert!(page.contains(".TH MANDATES 1 20"), "{page}");
        assert!(page.is_ascii() && page.lines().all(|line| line.len() <= 80), "{page}");
        for command in ["", "list", "search", "show", "facets", "timeline", "check", "export"] {
            let help = stdout(
                &["--ui", language, "help", command][..if command.is_empty() { 3 } else { 4 }],
            );
            for option in help
                .split(|c: char| c.is_whitespace() || matches!(c, '=' | '[' | ',' | '»'))
                .filter(|own| own.len() > 2 && own.starts_with("--"))
            {
                let escaped = option.trim_end_matches(['.', ')', ';']).replace('-', "\\-");
                assert!(page.contains(&escaped), "{language} {command} {option}");
            }
        }
        for name in [
            "config.toml",
            "bookmarks.toml",
            "views.toml",
            "last\\-view.toml",
            "NO_COLOR",
            "XDG_CONFIG_HOME",
            "EDITOR",
        ] {
            assert!(page.contains(name), "{name}");
        }
    }
}

#[test]
fn those_who_set_the_page_have_nothing_against_it() {
    for language in ["en", "fr"] {
        let page = page(language);
        assert_eq!(against(&["mandoc", "-T", "lint"], &page), "");
        assert_eq!(against(&["groff", "-ww", "-man", "-Tutf8"], &page), "");
        assert!(page.lines().all(|line| !line.ends_with(' ')), "{page}");
    }
}
