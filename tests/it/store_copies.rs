//! Several copies of the program at once, and copies that are killed: no file is damaged, and nothing
//! that was said to be saved is lost. `MANDATES_KILLS` and `MANDATES_ROUNDS` ask for more of both.

use std::{
    env,
    fs::File,
    io::{self, BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use mandates::{
    kept::{Change, Note},
    model::ProblemKind,
    store::{Folders, Home, Store},
};

use crate::{
    screen::today,
    store_disk::{folders, names, on_disk, one},
};

/// Where a copy keeps things, as what, and how many.
const WHERE: &str = "MANDATES_TEST_FOLDER";
const NAME: &str = "MANDATES_TEST_NAME";
const COUNT: &str = "MANDATES_TEST_COUNT";
/// What a copy writes before each that is saved.
const SAVED: &str = "saved ";

/// Not a test of its own: a copy of the program that bookmarks one mandate after another, writes a
/// note each time, and says what is saved.
#[test]
fn a_copy_that_keeps() {
    let (Some(folder), Ok(name), Ok(count)) =
        (env::var_os(WHERE).map(PathBuf::from), env::var(NAME), env::var(COUNT))
    else {
        return;
    };
    let (mut store, problems) = Store::open(home(&folder), today());
    assert_eq!(problems, []);
    let mut out = io::stdout();
    for number in 0..count.parse::<usize>().expect("a number") {
        let id = format!("{name}-{number}");
        let note = Change::Note(Note { on: one(&name), text: number.to_string() });
        store.apply([Change::Bookmark(one(&id)), note]);
        // Where another copy has not let go in time, it is saved with the next.
        if store.unsaved().is_empty() {
            writeln!(out, "\n{SAVED}{number}").expect("somebody listens");
        }
    }
    // However long all others take together.
    let is_saved = (0..30).any(|_| store.end(None).is_empty());
    assert!(is_saved);
}

fn within(folder: &Path) -> Folders {
    Folders::within(&folder.join("data"), &folder.join("state")).expect("folders")
}

fn home(folder: &Path) -> Home {
    Home::At(within(folder))
}

/// Starts such a copy.
fn copy(folder: &Path, name: &str, count: usize) -> Child {
    Command::new(env::current_exe().expect("a program"))
        .args(["--exact", "store_copies::a_copy_that_keeps", "--nocapture"])
        .envs([(NAME, name), (COUNT, &count.to_string())])
        .env(WHERE, folder)
        .stdout(Stdio::piped())
        .spawn()
        .expect("a copy starts")
}

/// The number in a line that says what is saved.
fn saved(line: &str) -> Option<usize> {
    line.strip_prefix(SAVED)?.parse().ok()
}

/// How many of something are tried: those of an ordinary run, or as many as are asked for.
fn asked(variable: &str, usual: usize) -> usize {
    env::var(variable).ok().and_then(|own| own.parse().ok()).unwrap_or(usual)
}

#[test]
fn what_was_saved_outlives_a_kill() {
    let kills = asked("MANDATES_KILLS", 12);
    let (mut held, mut acknowledged, mut between) = (folders(), 0, 0);
    for kill in 0..kills {
        if kill % 25 == 0 {
            held = folders();
        }
        let folder = held.0.path();
        // Every third copy has another beside it.
        let other = (kill % 3 == 0).then(|| copy(folder, &format!("other-{kill}"), 3));
        let name = format!("killed-{kill}");
        let mut killed = copy(folder, &name, usize::MAX);
        let mut lines = BufReader::new(killed.stdout.take().expect("piped")).lines();
        let mut last = None;
        // The moment differs from kill to kill: before the first save, amid one, between two.
        if kill % 5 > 0 {
            last = lines.by_ref().map_while(Result::ok).filter_map(|own| saved(&own)).nth(kill % 5);
        }
        thread::sleep(Duration::from_micros((kill as u64 * 7919) % 20_000));
        killed.kill().expect("it runs");
        killed.wait().expect("it has ended");
        last = lines.map_while(Result::ok).filter_map(|own| saved(&own)).last().or(last);
        if let Some(mut other) = other {
            assert!(other.wait().expect("it ends").success());
        }
        let kept = on_disk(&held.1);
        let (count, note) = match last {
            Some(number) => (number + 1, kept.notes.iter().find(|own| own.on == one(&name))),
            None => (0, None),
        };
        for number in 0..count {
            let own = one(&format!("{name}-{number}"));
            assert!(kept.bookmarks.contains(&own), "{kill}: {number} of {count} is lost");
        }
        // What was being saved when it was killed may be there or not.
        let note = note.map(|own| own.text.parse::<usize>().expect("a number"));
        assert!(last <= note && note <= last.map(|own| own + 1), "{kill}: {note:?} {last:?}");
        acknowledged += count;
        let new = |own: &&String| own.starts_with(".mandates-");
        between += names(&held.1.made).iter().filter(new).count();
        if kill % 3 == 0 {
            let all = (0..3).map(|number| one(&format!("other-{kill}-{number}")));
            assert!(all.into_iter().all(|own| kept.bookmarks.contains(&own)), "{kill}");
        }
    }
    assert!(acknowledged > kills, "{acknowledged}");
    // Told where the output is looked at, as by who asks for more kills.
    let _ = writeln!(
        io::stdout(),
        "{kills} kills, {acknowledged} saves acknowledged, 0 lost; {between} were killed before a new file had its name"
    );
    let (mut store, _) = Store::open(Home::At(held.1.clone()), today());
    store.apply([Change::Bookmark(one("last"))]);
    assert_eq!(names(&held.1.made), [".mandates.lock", "bookmarks.toml", "notes.toml"]);
}

#[test]
fn copies_that_save_at_once_lose_nothing() {
    const WRITERS: usize = 4;
    let (rounds, each) = (asked("MANDATES_ROUNDS", 1), asked("MANDATES_SAVES", 15));
    for round in 0..rounds {
        let (folder, folders) = folders();
        let names: Vec<String> = (0..WRITERS).map(|own| format!("writer-{own}")).collect();
        let copies: Vec<Child> = names.iter().map(|name| copy(folder.path(), name, each)).collect();
        for copy in copies {
            assert!(copy.wait_with_output().expect("it ends").status.success());
        }
        let kept = on_disk(&folders);
        for name in &names {
            let own = (0..each).map(|number| one(&format!("{name}-{number}")));
            let lost: Vec<_> = own.filter(|own| !kept.bookmarks.contains(own)).collect();
            assert_eq!(lost, [], "round {round}");
        }
        assert_eq!((kept.bookmarks.len(), kept.notes.len()), (WRITERS * each, WRITERS));
        let _ =
            writeln!(io::stdout(), "round {round}: {} of {}", kept.bookmarks.len(), WRITERS * each);
    }
}

#[test]
fn a_copy_that_hangs_is_waited_for_once() {
    let (_folder, folders) = folders();
    let home = Home::At(folders.clone());
    let (mut store, _) = Store::open(home.clone(), today());
    assert_eq!(store.apply([Change::Bookmark(one("a"))]), []);
    let lock = File::open(folders.made.join(".mandates.lock")).expect("it is there");
    lock.lock().expect("free");
    let begun = Instant::now();
    let problems = store.apply([Change::Bookmark(one("b"))]);
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].kind, ProblemKind::KeptLocked);
    assert!(begun.elapsed() >= Duration::from_secs(1));
    let begun = Instant::now();
    for number in 0..20 {
        assert_eq!(store.apply([Change::Bookmark(one(&number.to_string()))]), []);
    }
    assert!(begun.elapsed() < Duration::from_millis(500), "it is waited for again");
    // What others read meanwhile is whole, and what is elsewhere can be saved.
    assert_eq!(on_disk(&folders).bookmarks, [one("a")]);
    assert_eq!(store.apply([Change::Query("rss".into())]), []);
    assert_eq!(on_disk(&folders).queries, ["rss"]);
    lock.unlock().expect("locked");
    assert_eq!(store.apply([Change::Bookmark(one("c"))]), []);
    assert_eq!(on_disk(&folders).bookmarks.len(), 23);
    // What another copy has saved meanwhile is taken over.
    let (mut other, _) = Store::open(home, today());
    assert_eq!(other.apply([Change::Unbookmark(one("a")), Change::Query("mali".into())]), []);
    assert_eq!(store.apply([Change::Bookmark(one("d")), Change::Query("rss".into())]), []);
    assert!(!store.kept().bookmarks.contains(&one("a")));
    assert_eq!(store.kept().queries, ["mali", "rss"]);
    assert_eq!(store.kept(), on_disk(&folders));
}
