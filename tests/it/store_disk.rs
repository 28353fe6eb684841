//! What is kept on a disk that fails and in files that are damaged: nothing is lost, and what is not
//! saved is told.

use std::{
    fs::{self, File},
    io::{self, ErrorKind, Write},
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
};

use mandates::{
    app::Outcome,
    kept::{Change, Kept, Known, Note},
    lang::Language,
    model::{Cause, Problem, ProblemKind},
    store::{Disk, Folders, Home, Part, Store, System, look},
    strings::Strings,
    tui,
    view::Wanted,
};
use tempfile::{TempDir, TempPath};

use crate::screen::{Screen, outfit, pages, today};

/// Folders of their own, which nothing is in yet.
pub fn folders() -> (TempDir, Folders) {
    let folder = tempfile::tempdir().expect("a folder");
    let folders = Folders::within(&folder.path().join("data"), &folder.path().join("state"));
    (folder, folders.expect("folders from the root on"))
}

/// A mandate by its id.
pub fn one(id: &str) -> Known {
    Known { id: id.to_owned(), title: format!("Title of {id}"), ..Known::default() }
}

fn bookmark(id: &str) -> Change {
    Change::Bookmark(one(id))
}

fn note(id: &str, text: &str) -> Change {
    Change::Note(Note { on: one(id), text: text.to_owned() })
}

/// What the files say, all of which read.
pub fn on_disk(folders: &Folders) -> Kept {
    let (kept, problems) = look(folders, &Part::ALL);
    assert_eq!(problems, []);
    kept
}

fn open(folders: &Folders) -> (Store, Vec<Problem>) {
    Store::open(Home::At(folders.clone()), today())
}

fn kinds(problems: &[Problem]) -> Vec<ProblemKind> {
    problems.iter().map(|own| own.kind).collect()
}

/// Names in a folder, sorted.
pub fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> =
        entries.map(|own| own.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// A disk whose steps are counted, and of which one fails: this one, and all after it where it stays
/// broken.
#[derive(Clone, Debug)]
struct Failing {
    steps: Arc<AtomicUsize>,
    at: usize,
    stays: bool,
    with: ErrorKind,
}

impl Failing {
    fn at(at: usize, stays: bool, with: ErrorKind) -> Self {
        Self { steps: Arc::default(), at, stays, with }
    }

    fn step(&self) -> io::Result<()> {
        let step = self.steps.fetch_add(1, SeqCst);
        let fails = step == self.at || (self.stays && step > self.at);
        if fails { Err(io::Error::from(self.with)) } else { Ok(()) }
    }
}

impl Disk for Failing {
    fn write(&self, mut file: &File, bytes: &[u8]) -> io::Result<()> {
        self.step().inspect_err(|_| {
            // A full disk takes what it has room for.
            file.write_all(&bytes[..bytes.len() / 2]).expect("a file");
        })?;
        System.write(file, bytes)
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        self.step()?;
        System.sync(file)
    }

    fn replace(&self, new: TempPath, old: &Path) -> io::Result<()> {
        self.step()?;
        System.replace(new, old)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.step()?;
        System.sync_folder(folder)
    }

    fn put_aside(&self, file: &Path, name: &Path) -> io::Result<()> {
        self.step()?;
        System.put_aside(file, name)
    }
}

/// One part of two states.
fn part_of(part: Part, kept: &Kept) -> Kept {
    let mut own = Kept::default();
    part.hand_over(kept.clone(), &mut own);
    own
}

/// What is told where a step fails in this way.
fn unsaved(with: ErrorKind) -> (ProblemKind, Option<Cause>) {
    (ProblemKind::KeptUnsaved, Some(io::Error::from(with).into()))
}

/// Saves on a disk of which one step fails; says whether any did.
fn check_step(at: usize, stays: bool, with: ErrorKind, damaged: bool) -> bool {
    let (_folder, folders) = folders();
    let (mut store, problems) = open(&folders);
    assert_eq!(problems, []);
    assert_eq!(store.apply([bookmark("a"), note("a", "first"), Change::Query("rss".into())]), []);
    let disk = Failing::at(at, stays, with);
    let (mut store, problems) =
        Store::on(Box::new(disk.clone()), Home::At(folders.clone()), today());
    assert_eq!(problems, []);
    let before = store.kept();
    if damaged {
        fs::write(folders.file(Part::Bookmarks), "[[bookmark").expect("written");
    }
    let changes = [bookmark("b"), note("a", "second"), Change::Query("mali".into())];
    let problems = store.apply(changes.clone());
    let mut after = before.clone();
    changes.iter().for_each(|change| after.apply(change));
    // Nothing is lost in memory, whatever failed.
    assert_eq!(store.kept(), after);
    let failed: Vec<Part> = store.unsaved().iter().map(Part::of).collect();
    let told: Vec<_> = failed.iter().map(|_| unsaved(with)).collect();
    let others = problems.iter().filter(|own| own.kind != ProblemKind::KeptAside);
    let others: Vec<_> = others.map(|own| (own.kind, own.cause.clone())).collect();
    assert_eq!(others, told, "{at}: {problems:?}");
    for part in Part::ALL {
        let (now, problems) = look(&folders, &[part]);
        if damaged && part == Part::Bookmarks && failed.contains(&part) {
            let aside = names(&folders.made).iter().any(|own| own == "bookmarks.toml.2026-11-23");
            assert!(aside || kinds(&problems) == [ProblemKind::KeptUnread], "{at}: {problems:?}");
            continue;
        }
        assert_eq!(problems, [], "{at}");
        // The old file or the new one is there, whole; what was said to be saved is the new one.
        let is_new = now == part_of(part, &after);
        let is_old = now == part_of(part, &before);
        assert!(is_new || (is_old && failed.contains(&part)), "{at} {part:?}: {now:?}");
    }
    // What was told is not told again, and all is saved as soon as the disk is well.
    let again = store.apply([Change::Query("mali".into())]);
    assert!(!failed.contains(&Part::Queries) || !stays || again.is_empty(), "{at}: {again:?}");
    drop(disk);
    let mut well = Store::open(Home::At(folders.clone()), today()).0;
    assert_eq!(well.apply(store.unsaved().to_vec()), []);
    if !damaged {
        assert_eq!(on_disk(&folders), after, "{at}");
    }
    let new = |own: &String| own.starts_with(".mandates-");
    assert!(!names(&folders.made).iter().chain(&names(&folders.state)).any(new));
    !failed.is_empty()
}

#[test]
fn a_step_that_fails_leaves_the_old_or_the_new_and_is_told() {
    use ErrorKind::{Other, PermissionDenied, ReadOnlyFilesystem, StorageFull};
    for (stays, damaged) in [(false, false), (true, false), (false, true), (true, true)] {
        // Three files of four steps each, and one put aside.
        let steps = 12 + usize::from(damaged);
        for at in 0..steps {
            assert!(check_step(at, stays, StorageFull, damaged), "step {at} did not fail");
        }
        assert!(!check_step(steps, stays, StorageFull, damaged), "more steps than {steps}");
    }
    for error in [ReadOnlyFilesystem, PermissionDenied, Other] {
        assert!(check_step(2, true, error, false));
    }
}

#[test]
fn what_was_known_of_a_file_put_aside_is_saved_with_what_is_new() {
    let (_folder, folders) = folders();
    let disk = Failing::at(usize::MAX, false, ErrorKind::StorageFull);
    let steps = disk.steps.clone();
    let (mut store, _) = Store::on(Box::new(disk), Home::At(folders.clone()), today());
    store.apply([bookmark("a")]);
    let damage = b"[[bookmark]]\nid = \"a\xff";
    fs::write(folders.file(Part::Bookmarks), damage).expect("written");
    // The file is put aside, and then the disk is full.
    steps.store(usize::MAX - 1, SeqCst);
    let problems = store.apply([bookmark("b")]);
    assert_eq!(kinds(&problems), [ProblemKind::KeptAside, ProblemKind::KeptUnsaved]);
    assert_eq!(store.apply([bookmark("c")]), []);
    assert_eq!(on_disk(&folders).bookmarks, ["a", "b", "c"].map(one));
    let aside = folders.made.join("bookmarks.toml.2026-11-23");
    assert_eq!(fs::read(aside).expect("it is there"), damage);
}

#[test]
fn files_are_read_again_as_others_have_left_them() {
    let (_folder, folders) = folders();
    let ((mut store, _), (mut other, _)) = (open(&folders), open(&folders));
    store.apply([bookmark("a"), note("a", "mine")]);
    other.apply([bookmark("b")]);
    assert_eq!(store.kept().bookmarks, [one("a")]);
    assert_eq!(store.read_again(), []);
    assert_eq!(store.kept().bookmarks, ["a", "b"].map(one));
    // What was read before stands in the place of a file that does not read any more.
    fs::write(folders.file(Part::Bookmarks), "[[bookmark").expect("written");
    assert_eq!(kinds(&store.read_again()), [ProblemKind::KeptAside]);
    assert_eq!(on_disk(&folders), store.kept());
    assert_eq!(store.kept().bookmarks.len(), 2);
    assert_eq!(names(&folders.made).len(), 4);
    // Another that reads it as it is read finds nothing to put aside, and nothing new.
    assert_eq!((other.read_again(), other.kept()), (vec![], store.kept()));
}

#[test]
fn a_damaged_file_is_put_aside_and_told_and_blocks_nothing() {
    let deep = "a = ".to_owned() + &"[".repeat(50_000);
    let giant = vec![b'#'; (16 << 20) + 1];
    let samples: [&[u8]; 8] = [
        b"\x7fELF\x02\x01\x01\x00",
        b"\xff\xfe[\0[\0",
        b"[[bookmark]]\nid = \"a",
        b"bookmark = 3\n",
        b"<html></html>",
        b"\0\0\0\0",
        deep.as_bytes(),
        &giant,
    ];
    let (_folder, folders) = folders();
    let file = folders.file(Part::Bookmarks);
    let (mut store, _) = open(&folders);
    store.apply([bookmark("a"), note("n", "kept")]);
    for (at, bytes) in samples.iter().enumerate() {
        fs::write(&file, bytes).expect("written");
        // Those who only look change nothing.
        assert_eq!(kinds(&look(&folders, &Part::ALL).1), [ProblemKind::KeptUnread]);
        assert_eq!(fs::read(&file).expect("there").len(), bytes.len());
        let (mut store, problems) = open(&folders);
        assert_eq!(kinds(&problems), [ProblemKind::KeptAside], "{at}");
        let number = if at == 0 { String::new() } else { format!("-{}", at + 1) };
        let name = format!("bookmarks.toml.2026-11-23{number}");
        assert_eq!(problems[0].found.raw(), name);
        assert!(fs::read(folders.made.join(&name)).expect("put aside") == *bytes, "{at}");
        assert_eq!((store.kept().bookmarks.len(), store.kept().notes.len()), (0, 1));
        assert_eq!(store.apply([bookmark("z")]), []);
        assert_eq!(on_disk(&folders).bookmarks, [one("z")]);
    }
    // An empty file says nothing, and nothing is wrong with it.
    fs::write(&file, "").expect("written");
    assert_eq!(open(&folders).1, []);
    // Entries are lost one by one.
    fs::write(&file, "[[bookmark]]\nid = 3\n[[bookmark]]\nid = \"b\"\ntitle = \"B\"\n")
        .expect("written");
    let (mut store, problems) = open(&folders);
    assert_eq!((kinds(&problems), problems[0].line), (vec![ProblemKind::KeptStrange], Some(1)));
    assert_eq!(store.apply([bookmark("c")]), []);
    let text = fs::read_to_string(&file).expect("text");
    assert!(text.starts_with("[[bookmark]]\nid = 3\n"), "{text}");
    assert_eq!(look(&folders, &[Part::Bookmarks]).0.bookmarks.len(), 2);
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_put_aside_and_a_link_is_written_through() {
    use std::os::unix::{fs::symlink, net::UnixListener};

    let (folder, folders) = folders();
    let file = folders.file(Part::Bookmarks);
    fs::create_dir_all(&file).expect("a folder in the place of the file");
    let (mut store, problems) = open(&folders);
    assert_eq!(kinds(&problems), [ProblemKind::KeptAside]);
    assert_eq!(store.apply([bookmark("a")]), []);
    fs::remove_file(&file).expect("a file");
    // Reading from a pipe or a socket would wait for ever.
    let _socket = UnixListener::bind(&file).expect("a socket");
    assert_eq!(kinds(&open(&folders).1), [ProblemKind::KeptAside]);
    // Kept elsewhere, such as with other settings of one's own.
    let elsewhere = folder.path().join("elsewhere");
    fs::create_dir(&elsewhere).expect("a folder");
    fs::write(elsewhere.join("mine.toml"), "# mine\n").expect("written");
    symlink(elsewhere.join("mine.toml"), &file).expect("a link");
    let (mut store, problems) = open(&folders);
    assert_eq!(problems, []);
    assert_eq!(store.apply([bookmark("a")]), []);
    assert!(file.is_symlink());
    let text = fs::read_to_string(elsewhere.join("mine.toml")).expect("text");
    assert!(text.contains("id = \"a\"") && text.contains("# mine"), "{text}");
    // One that leads nowhere, and one that leads to itself, stay as they are.
    for target in [elsewhere.join("nothing.toml"), file.clone()] {
        fs::remove_file(&file).expect("a link");
        symlink(target, &file).expect("a link");
        let (mut store, _) = open(&folders);
        assert_eq!(kinds(&store.apply([bookmark("b")])), [ProblemKind::KeptUnsaved]);
        assert_eq!(store.kept().bookmarks, [one("b")]);
        assert!(file.is_symlink() && !elsewhere.join("nothing.toml").exists());
    }
}

#[test]
fn without_a_place_all_is_kept_until_the_end_and_told_then() {
    let last = || Some(Wanted { query: "rss".into(), ..Wanted::default() });
    // As the reader wishes: nothing is said.
    let (mut store, problems) = Store::open(Home::Off, today());
    assert_eq!((problems.len(), store.apply([bookmark("a")]).len()), (0, 0));
    assert_eq!(store.kept().bookmarks, [one("a")]);
    assert_eq!(store.end(last()), []);
    // No folder is named.
    let (mut store, _) = Store::open(Home::Nowhere, today());
    assert_eq!(kinds(&store.apply([bookmark("a")])), [ProblemKind::KeptNowhere]);
    assert_eq!(store.apply([note("a", "mine")]), []);
    assert_eq!(store.kept().notes.len(), 1);
    let lost = store.end(last());
    assert_eq!(lost.len(), 2);
    assert!(lost[1].text.contains("text = \"mine\""), "{lost:?}");
    store.apply([Change::Unbookmark(one("a")), note("a", ""), Change::View(3, None)]);
    let texts: Vec<String> = store.end(None).into_iter().map(|own| own.text).collect();
    assert_eq!(texts, ["# - a\n", "# - a\n", "# - 3\n"]);
    // A file stands where the folder should be.
    let (_folder, folders) = folders();
    fs::write(folders.made.parent().expect("a folder"), "").expect("written");
    let (mut store, problems) = open(&folders);
    assert_eq!(problems.len(), 3, "{problems:?}");
    assert_eq!(store.apply([bookmark("a"), bookmark("b")]).len(), 1);
    assert_eq!(store.apply([bookmark("c")]), []);
    let lost = store.end(last());
    assert_eq!(lost.len(), 1, "{lost:?}");
    assert_eq!(on_disk(&Folders { made: folders.state.clone(), ..folders }).last, last());
    for (language, told) in
        [(Language::En, "changes not saved: 3"), (Language::Fr, "non enregistrés\u{a0}: 3")]
    {
        let words = Strings::built_in(language).expect("words");
        assert!(words.problem(&lost[0].problem).contains(told));
    }
    assert_eq!(lost[0].text.matches("[[bookmark]]").count(), 3);
}

#[test]
fn what_is_not_saved_is_told_on_the_screen_at_once() {
    let (_folder, folders) = folders();
    let disk = Failing::at(0, true, ErrorKind::StorageFull);
    let (mut store, _) = Store::on(Box::new(disk), Home::At(folders.clone()), today());
    for (language, told) in [
        (Language::En, "bookmarks.toml: not saved: the disk is full"),
        (Language::Fr, "bookmarks.toml\u{a0}: non enregistré\u{a0}: le disque est plein"),
    ] {
        let mut screen = Screen::open(pages(), language, (80, 24), "b");
        assert_eq!(screen.app.changes.len(), 1);
        tui::keep(&mut screen.app, &mut store);
        assert!(screen.app.changes.is_empty());
        assert!(matches!(screen.app.outcome, Some(Outcome::NotKept(_))));
        assert!(screen.app.shelf.placed.is_bookmarked(0), "kept all the same");
        let frame = tui::text_of(&tui::snapshot(&mut screen.app, &outfit(), &[], (80, 24)));
        assert!(frame.contains(told), "{frame}");
        store = Store::on(
            Box::new(Failing::at(0, true, ErrorKind::StorageFull)),
            Home::At(folders.clone()),
            today(),
        )
        .0;
    }
}
