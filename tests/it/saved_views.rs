//! Saved views on the command line.

use std::{fs, process::Command};

use mandates::view::{Sort, SortBy, Wanted};

const VIEWS: &str = "version = 1\n\n\
    [[view]]\nkey = 1\nname = \"Sahel 2012-\"\n[view.wanted]\nquery = \"reform\"\n\
    named = { country = [\"Mali\"] }\n\n\
    [[view]]\nkey = 3\nname = \"À vérifier\"\n[view.wanted]\nnamed = { check = [\"end-before-start\"] }\n";

/// Runs the program where these views are kept, on the pages of the built-in collection.
fn run(views: Option<&str>, arguments: &[&str]) -> (Option<i32>, String, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let own = folder.path().join("mandates");
    fs::create_dir(&own).expect("a folder");
    if let Some(views) = views {
        fs::write(own.join("views.toml"), views).expect("it is written");
    }
    let output = Command::new(env!("CARGO_BIN_EXE_mandates"))
        .args(arguments)
        .env("XDG_DATA_HOME", folder.path())
        .env("XDG_STATE_HOME", folder.path())
        .env("XDG_CONFIG_HOME", folder.path())
        .env("LC_ALL", "C.UTF-8")
        .output()
        .expect("the program runs");
    let text = |bytes| String::from_utf8(bytes).expect("text");
    (output.status.code(), text(output.stdout), text(output.stderr))
}

/// Checks the status of a run, and what it writes and says among other things.
fn check(arguments: &[&str], status: i32, out: &str, told: &str) {
    let (code, written, said) = run(Some(VIEWS), arguments);
    assert_eq!(code, Some(status), "{arguments:?}\n{written}\n{said}");
    assert!(written.contains(out), "{arguments:?}: {out}\n{written}");
    assert!(said.contains(told), "{arguments:?}: {told}\n{said}");
}

#[test]
fn saved_views_are_listed() {
    let rows = "number\tname\tcommand\n1\tSahel 2012-\tmandates --query reform --country Mali\n\
        3\tÀ vérifier\tmandates --check end-before-start\n";
    assert_eq!(run(Some(VIEWS), &["views"]), (Some(0), rows.to_owned(), String::new()));
    check(
        &["views", "-f", "table"],
        0,
        "1  Sahel 2012-  mandates --query reform --country Mali\n",
        "",
    );
    check(&["views", "-f", "table"], 0, "3  À vérifier   mandates --check", "");
    check(&["views", "-f", "jsonl"], 0, "{\"number\":3,\"name\":\"À vérifier\",\"command\":", "");
    check(&["views", "--no-state"], 2, "", "--no-state leaves saved views unread");
    assert_eq!(run(None, &["views"]).0, Some(1));
    assert_eq!(run(None, &["views"]).2, "no view is saved yet\n");
    check(
        &["completions", "zsh", "--", "mandates", "--view", "a ver"],
        0,
        "À vérifier\t--check",
        "",
    );
}

#[test]
fn a_saved_view_filters_with_what_is_added_to_it() {
    let count = |arguments: &[&str]| {
        let (status, out, told) = run(Some(VIEWS), &[&["list", "--count"], arguments].concat());
        assert_eq!(status, Some(0), "{arguments:?} {told}");
        out
    };
    for (with, without) in [
        (&["--view", "1"][..], &["-q", "reform", "-c", "mali"][..]),
        (&["--view", "sahel 2012"], &["-q", "reform", "-c", "mali"]),
        (&["--view", "a verifier"], &["--check", "reversed"]),
        (&["--view", "1", "--active", "2016"], &["-q", "reform", "-c", "mali", "--active", "2016"]),
        (
            &["--view", "1", "-c", "niger", "-q", "police"],
            &["-q", "reform police", "-c", "mali,niger"],
        ),
    ] {
        assert_eq!(count(with), count(without), "{with:?}");
    }
    check(&["--view", "3", "--print", "--size", "100x20"], 0, "end before start", "");
    check(&["search", "eu", "--view", "3", "--count"], 0, "", "");
    check(&["list", "--view", "2"], 2, "", "no view is saved as “2”; “mandates views” names");
    check(&["list", "--view", "Sahel 2021-"], 2, "", "did you mean “Sahel 2012-”?");
    check(&["list", "--view", "1", "--no-state"], 2, "", "--no-state leaves saved views unread");
    check(&["list", "--view", "1", "--no-state", "--ui", "fr"], 2, "", "avec --no-state");
}

#[test]
fn what_is_given_goes_before_what_is_saved_where_there_can_be_one_alone() {
    let order = |by| Sort { by, reversed: false };
    let base = Wanted {
        query: "reform".to_owned(),
        active: Some("2015".to_owned()),
        from: Some("2014".to_owned()),
        sort: order(SortBy::Title),
        titles_only: true,
        ..Wanted::default()
    };
    let given = Wanted { active: Some("2016".to_owned()), bookmarked: true, ..Wanted::default() };
    let both = given.over(&base);
    let expected = Wanted { active: Some("2016".to_owned()), bookmarked: true, ..base.clone() };
    assert_eq!(both, expected);
    let given = Wanted { sort: order(SortBy::Length), ..Wanted::default() };
    assert_eq!(given.over(&base).sort, order(SortBy::Length));
    assert_eq!(Wanted::default().over(&base), base);
}
