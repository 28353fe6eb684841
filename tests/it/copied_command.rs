//! The command line that is copied opens the view it was copied from.

use std::{path::PathBuf, sync::LazyLock};

use chrono::NaiveDate;
use mandates::{
    bits::Bits,
    cli,
    lang::Language,
    model::{Collection, Window},
    report::{self, Input},
    search::{Facet, Index, Value},
    view::{Reader, Sort, SortBy, View},
};
use proptest::{prelude::*, sample::select};

use crate::{
    screen::{Screen, everything, pages, today},
    support::{file, read, reader_of, steady},
};

const PATHS: [&str; 2] = ["pages/my file.txt", "-"];
const MAPS: [&str; 2] = ["Bailleur=organisations", "it's \"so\"=skip"];

/// Reads the command line of a view as a shell and the program do; gives the view it opens.
fn opened(view: &View, collection: &Collection) -> View {
    let (paths, maps) = (PATHS.map(PathBuf::from), MAPS.map(str::to_owned));
    let line =
        report::command(view, collection, Input { paths: &paths, maps: &maps, lexicon: None });
    let words = shlex::split(&line).unwrap_or_else(|| panic!("a shell reads {line}"));
    assert!(words.iter().map(String::as_str).rev().take(2).eq(PATHS.into_iter().rev()), "{line}");
    let told = words.iter().zip(&words[1..]).filter(|(own, _)| *own == "--map");
    assert!(told.map(|(_, own)| own.as_str()).eq(MAPS), "{line}");
    let wanted = cli::wanted(words).unwrap_or_else(|own| panic!("{line}: {own}"));
    wanted.view(collection, today()).unwrap_or_else(|own| panic!("{line}: {own:?}"))
}

/// Checks that the command line of a view opens it again.
fn check(view: &View, collection: &Collection) {
    let own = opened(view, collection);
    let line = report::command(view, collection, Input::default());
    assert_eq!(own.query, view.query.trim(), "{line}");
    assert_eq!(own.selection, view.selection, "{line}");
    assert_eq!((own.window, own.reach, own.sort), (view.window, view.reach, view.sort), "{line}");
    assert_eq!(own.bookmarked, view.bookmarked, "{line}");
}

/// Checks that the command line of a view of the built-in collection opens the same records, in the
/// same order.
fn check_records(view: &View) {
    let (collection, _, index) = &*SAMPLE;
    let bookmarks = Bits::at((0..collection.mandates.len()).step_by(3));
    let reader = Reader { bookmarks: &bookmarks, ..reader_of(collection) };
    let records = |view: &View| {
        let hits = view.ask(index, &reader, None).hits;
        hits.from(0).map(|hit| hit.position).collect::<Vec<_>>()
    };
    assert_eq!(records(&opened(view, collection)), records(view), "{view:?}");
}

#[test]
fn what_the_screen_shows_is_opened_again() {
    for keys in [
        "",
        "/police reform<enter>",
        "/-Mali<enter>",
        "/it's \"police reform\" pays:mali<enter>",
        "/reform<ctrl-t><ctrl-x><ctrl-o><enter>",
        "cjj<space>j-<esc>",
        "cjj<space>j<space>&<esc>",
        "c/côte<enter><space><esc>t<space>ll<enter>",
        "c/end before<enter><space><esc>/eu<enter>",
        "ol",
        "ol<shift-o>",
    ] {
        let screen = Screen::open(pages(), Language::Fr, (100, 30), keys);
        check(&screen.app.view, &screen.app.collection);
    }
    assert_eq!(report::command(&View::default(), &pages(), Input::default()), "mandates");
    let paths = ["-x".into()];
    let hyphen = Input { paths: &paths, ..Input::default() };
    assert_eq!(report::command(&View::default(), &pages(), hyphen), "mandates -- -x");
}

/// The built-in collection, with all values that its mandates have.
type Sample = (Collection, Vec<(Facet, Value)>, Index);

static SAMPLE: LazyLock<Sample> = LazyLock::new(|| {
    let collection = everything();
    let values = values(&collection);
    let index = Index::build(&collection);
    (collection, values, index)
});

/// All values that some mandate has, and what none says.
fn values(collection: &Collection) -> Vec<(Facet, Value)> {
    let answer = View::default().ask(&Index::build(collection), &reader_of(collection), None);
    let counts = &answer.counts;
    let of = |facet| {
        let values = counts.of(facet).map(|(value, _)| value);
        values.chain([Value::Missing]).map(move |value| (facet, value)).collect::<Vec<_>>()
    };
    Facet::ALL.into_iter().flat_map(of).collect()
}

#[test]
fn every_value_is_chosen_again() {
    let (collection, values, _) = &*SAMPLE;
    for (facet, value) in values {
        let mut view = View::default();
        view.selection.include(*facet, *value);
        check(&view, collection);
        view.selection.exclude(*facet, *value);
        check(&view, collection);
    }
}

#[test]
fn a_window_may_be_open() {
    for active in ["2016..", "..2016", "2150-01-01..2151-01-01", "today"] {
        let wanted = cli::wanted(["mandates", "--active", active]).expect("arguments");
        check(&wanted.view(&SAMPLE.0, today()).expect("days"), &SAMPLE.0);
    }
}

#[test]
fn files_may_be_called_anything() {
    let page = "Title\n\nEU mandate in Mali 01/02/2016 - 03/02/2016\n";
    let names = ["a,b.txt", "say \"no\".txt", "A.txt", "a.txt", "none", "-", "it's.txt", "…"];
    let collection = read(&names.map(|name| file(name, page)));
    for at in (0..).take(names.len()) {
        let mut view = View::default();
        view.selection.include(Facet::Source, Value::Source(at));
        check(&view, &collection);
    }
}

fn day() -> impl Strategy<Value = NaiveDate> {
    (1890..2210_i32, 1..366_u32)
        .prop_filter_map("a day", |(year, day)| NaiveDate::from_yo_opt(year, day))
}

fn any_view() -> impl Strategy<Value = View> {
    let chosen = prop::collection::vec((select(SAMPLE.1.clone()), any::<bool>()), 0..5);
    let window = prop::option::of((day(), day()));
    const QUERIES: [&str; 6] = [
        "--all country",
        "police reform",
        "country:mali,-niger",
        "réforme OU police",
        "active:2015..2016 -training",
        "polcie \"security sector\"",
    ];
    let query =
        prop_oneof!["[-a-zé'\"$`\\\\|:,* ]{0,12}", select(&QUERIES[..]).prop_map(str::to_owned)];
    let facets = prop::collection::vec(select(Facet::ALL.to_vec()), 0..3);
    let sort = (select(SortBy::ALL.to_vec()), any::<bool>());
    (query, chosen, facets, window, sort, any::<[bool; 4]>()).prop_map(
        |(query, chosen, facets, window, (by, reversed), reach)| {
            let sort = Sort { by, reversed };
            let window = window.map(|(first, last)| Window::between(first, last));
            let mut view = View::default();
            (view.query, view.sort, view.window) = (query, sort, window);
            for ((facet, value), included) in chosen {
                if included {
                    view.selection.include(facet, value);
                } else {
                    view.selection.exclude(facet, value);
                }
            }
            for facet in facets {
                view.selection.toggle_all(facet);
            }
            let reach_of = &mut view.reach;
            [reach_of.slips, reach_of.translations, reach_of.titles_only, view.bookmarked] = reach;
            view
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..steady() })]

    #[test]
    fn any_view_is_opened_again(view in any_view()) {
        check(&view, &SAMPLE.0);
        check_records(&view);
    }
}

#[cfg(unix)]
#[test]
fn a_path_that_is_no_text_is_written_so_that_a_shell_reads_it_back() {
    use std::{ffi::OsStr, os::unix::ffi::OsStrExt, process::Command};

    let path = OsStr::from_bytes(b"p\xE9ges d'ici\\\n.txt");
    let paths = [PathBuf::from(path)];
    let input = Input { paths: &paths, ..Input::default() };
    let line = report::command(&View::default(), &pages(), input);
    assert_eq!(line, r"mandates $'p\xe9ges d\'ici\\\x0a.txt'");
    let script = line.replacen("mandates", "printf %s", 1);
    // Not every system has it.
    if let Ok(read) = Command::new("bash").args(["-c", &script]).output() {
        assert_eq!(read.stdout, path.as_bytes());
    }
}
