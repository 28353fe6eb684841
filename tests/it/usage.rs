//! What the command line says of itself and of arguments that it cannot use, in both languages.

use mandates::{
    cli::unsaid,
    lang::Language,
    model::{CheckKind, MandateKind},
    search::{Facet, Value, values_called},
    strings::Strings,
};

use crate::cli::{PAGES, check, run, run_in, stdout};

#[test]
fn no_option_lacks_french() {
    assert_eq!(unsaid().expect("the table reads"), [""; 0]);
}

#[test]
fn help_is_in_the_readers_language() {
    for (arguments, shown) in [
        (
            &["--ui", "fr", "--help"][..],
            "Utilisation\u{A0}: mandates [OPTIONS] [CHEMIN]... [COMMANDE]",
        ),
        (&["--ui=fr", "-h"], "\nFiltres\u{A0}:\n"),
        (&["help", "timeline", "--ui", "fr"], "\nSortie\u{A0}:\n"),
        (&["list", "--ui", "fr", "-h"], "Une ligne par mandat"),
        (&["--ui", "en", "-h"], "Usage: mandates [OPTIONS] [PATH]... [COMMAND]"),
        (&["show", "-h"], "\nOutput:\n"),
    ] {
        check(arguments, 0, shown, "");
    }
    for language in Language::ALL {
        let english = ["Print ", "Usage:", "[default", "possible values"];
        let help = stdout(&["--ui", language.code(), "--help"]);
        let found = english.iter().any(|own| help.contains(own));
        assert_eq!(found, language == Language::En, "{help}");
    }
}

#[test]
fn what_cannot_be_used_is_told_on_one_line_with_a_hint() {
    for (arguments, en, fr) in [
        (
            &["--today", "foo"][..],
            "--today cannot be “foo”; expected a day, such as",
            "--today ne peut pas être «\u{A0}foo\u{A0}»",
        ),
        (
            &["list", "--limit", "x"],
            "--limit cannot be “x”; expected a whole number",
            "attendu\u{A0}: un nombre entier",
        ),
        (&["list", "--limit"], "--limit needs a value", "--limit attend une valeur"),
        (&["--nonesuch"], "unexpected argument “--nonesuch”", "argument inattendu"),
        (&["list", "--limt", "3"], "did you mean --limit?", "vouliez-vous dire --limit"),
        (
            &["list", "--from", "1", "--from", "2"],
            "--from is given twice",
            "--from est donné deux fois",
        ),
        (&["completions"], "SHELL is missing", "il manque SHELL"),
        (&["list", "--from", "foo"], "not a date: “foo”; try 2016", "ce n’est pas une date"),
        (
            &["list", "--check", "foo"],
            "expected some of end before start,",
            "valeurs possibles\u{A0}: fin avant le début",
        ),
        (
            &["export", "-O", "x.foo"],
            "no format has names ending in .foo",
            "aucun format n’a de noms finissant par .foo",
        ),
        (&["export", "-O", "tests"], "tests is there already", "tests existe déjà"),
    ] {
        for (language, expected) in [("en", en), ("fr", fr)] {
            let arguments = [&["--ui", language], arguments].concat();
            let output = run(&arguments, None);
            let told = String::from_utf8(output.stderr).expect("text");
            assert_eq!((output.status.code(), told.lines().count()), (Some(2), 1), "{told}");
            assert!(told.contains(expected), "{expected}\n{told}");
            assert!(!told.contains("os error"), "{told}");
        }
    }
}

#[test]
fn names_that_nothing_has_are_told_with_what_is_like_them() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("table.csv");
    let name = path.to_str().expect("a path of text");
    std::fs::write(&path, "Titre;Budjet;Pays\nCours;12;Mali\n").expect("a file");
    check(&["list", name, "--map", "budjet=skip"], 0, "undated-cours", "");
    for (arguments, status, en, fr) in [
        (
            &["list", name, "--map", "Budget=skip"][..],
            0,
            "called “Budget”; there are: Budjet, Pays, Titre; did you mean Budjet?",
            "s’appelle «\u{A0}Budget\u{A0}»\u{A0}; il y a\u{A0}: Budjet, Pays, Titre",
        ),
        (&["list", PAGES, "--map", "x=skip"], 0, "called “x”\n", "«\u{A0}x\u{A0}»\n"),
        (&["lst"], 2, "; did you mean mandates list?", "vouliez-vous dire mandates list"),
        (&["lsit", "-c", "mali"], 2, "mandates list", "mandates list"),
        (&["police"], 2, "check the path\n", "vérifiez le chemin\n"),
    ] {
        check(arguments, status, "", en);
        check(&[&["--ui", "fr"], arguments].concat(), status, "", fr);
    }
}

#[test]
fn a_table_of_mandates_names_each_by_what_show_takes() {
    let table = |columns, arguments: &[&str]| {
        let output = run_in(columns, &[arguments, &["-f", "table"]].concat(), None);
        String::from_utf8(output.stdout).expect("text")
    };
    for arguments in [&["list"][..], &["list", PAGES], &["search", "reform", PAGES]] {
        for columns in [40, 60, 80, 120] {
            let text = table(Some(columns), arguments);
            let fits = |line: &str| line.chars().count() <= columns;
            assert!(text.lines().all(fits), "{columns} {arguments:?}\n{text}");
        }
    }
    let all = stdout(&["list", "--fields", "id,title"]);
    for (row, own) in table(None, &["list"]).lines().zip(all.lines()).skip(1) {
        let (id, title) = own.split_once('\t').expect("two values");
        let short = row[1..].split_whitespace().next().expect("an id");
        let (short, cut) = short.strip_suffix('…').map_or((short, false), |own| (own, true));
        assert!(id.starts_with(short) && row.ends_with(title), "{row}\n{own}");
        let alike = all.lines().filter(|own| own.starts_with(short)).count();
        assert!(alike == 1 || cut, "{row}");
    }
    check(&["show", "2017-08-02-se…"], 2, "", "\n  2017-08-02-sectoral-analysis");
    check(&["show", "2015-09-13", PAGES], 0, "EU SSR Policy", "");
}

#[test]
fn a_query_needs_no_quotation_marks() {
    let quoted = stdout(&["search", "police burundi"]);
    assert_eq!(stdout(&["search", "police", "burundi"]), quoted);
    assert_eq!(stdout(&["search", "--limit", "1", "police", "burundi", "--count"]), "");
    check(&["search", "donor", "support", PAGES, "--count"], 0, "1", "");
    check(&["search", "--count", "--", "-Mali", "-Niger"], 0, "81", "");
    check(&["search", "police", "no/such/file"], 2, "", "no/such/file: there is no such file");
}

#[test]
fn names_of_filters_are_those_that_are_shown() {
    let count = |arguments: &[&str]| {
        stdout(&[&["list", "--count"], arguments].concat())
            .trim()
            .parse::<usize>()
            .expect("a number")
    };
    for (one, other) in [
        (&["--check", "end before start"][..], &["--check", "reversed"][..]),
        (&["--check", "fin avant le début"], &["--check", "reversed"]),
        (&["--check", "repeated,merged"], &["--check", "repeated", "--check", "merged"]),
        (&["-q", "check:\"merged records\""], &["--check", "merged"]),
        (&["-c", "mali, niger"], &["-c", "mali", "-c", "niger"]),
        (&["-c", "mali,-nigeria"], &["-c", "mali", "-c=-nigeria"]),
        (&["-c=-mali,niger"], &["-c=-mali", "-c=-niger"]),
        (
            &["--all", "country", "-c", "mali,nigeria"],
            &["--all-countries", "-c", "mali", "-c", "nigeria"],
        ),
        (&["-c", "-mali, niger"], &["-c", "-mali", "-c", "-niger"]),
        (&["-c", "Congo, Democratic Republic of the"], &["-c", "CD"]),
        (&["--lang", "français"], &["--lang", "fr"]),
        (&["-o", "(no organisation)"], &["-o", "none"]),
        (&["-q", "OR police", "--from", "2018"], &["-q", "police", "--from", "2018"]),
        (&["-q", "active:today", "--today", "2016-10-03"], &["-q", "active:2016-10-03"]),
        (&["-q", "from:aujourd’hui", "--today", "2018-10-03"], &["-q", "from:2018-10-03"]),
    ] {
        assert_eq!(count(one), count(other), "{one:?}");
        assert_ne!(count(one), 0, "{one:?}");
    }
}

#[test]
fn every_label_on_screen_is_understood() {
    let collection = crate::screen::pages();
    for language in Language::ALL {
        let words = Strings::built_in(language).expect("words");
        let checks = CheckKind::ALL.map(|own| (Facet::Check, words.check(own), Value::Check(own)));
        let kinds = MandateKind::ALL.map(|own| (Facet::Kind, words.kind(own), Value::Kind(own)));
        let languages = Language::ALL
            .map(|own| (Facet::Language, words.language_name(own), Value::Language(own)));
        let missing = Facet::ALL.map(|own| (own, &*words.facet(own).missing, Value::Missing));
        for (facet, label, value) in checks.into_iter().chain(kinds).chain(languages).chain(missing)
        {
            assert_eq!(values_called(facet, label, &collection), [value], "{facet:?} {label}");
        }
    }
}

#[test]
fn what_keeps_all_out_is_told() {
    for (arguments, lines) in [
        (
            &["list", PAGES, "-q", "backstoping", "-c", "niger", "--active", "2015", "--no-typos"]
                [..],
            &[
                "no mandate matches: --query backstoping --country Niger --active 2015-01-01..2015-12-31 --no-typos",
                "  without --country Niger: 1 mandate",
            ][..],
        ),
        (
            &["search", "donor", PAGES, "-c", "niger"],
            &[
                "no mandate matches: --query donor --country Niger",
                "  without “donor”: 1 mandate",
                "  without --country Niger: 1 mandate",
            ],
        ),
        (
            &["--ui", "fr", "check", PAGES, "-c", "kenya"],
            &[
                "aucun mandat ne correspond à\u{A0}: --country Kenya",
                "  sans --country Kenya\u{A0}: 9 mandats",
            ],
        ),
    ] {
        let output = run(arguments, None);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        let told = String::from_utf8(output.stderr).expect("text");
        assert_eq!(told.lines().collect::<Vec<_>>(), lines, "{arguments:?}\n{told}");
    }
}
