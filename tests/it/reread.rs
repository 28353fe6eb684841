//! The files are read again: what is kept of the reader's place, and what is told.

use std::{fs, path::Path};

use mandates::{
    app::{App, Errand},
    config, ingest,
    keymap::{Pending, parse_keys},
    lang::Language,
    model::Collection,
    tui::{self, Outside},
};

use crate::{
    screen::{outfit, today},
    support::lexicon,
};

const SIZE: (u16, u16) = (120, 40);

/// A page of some mandates, each by its title, who mandated it, where, and its days.
fn page(mandates: &[(&str, &str, &str, &str)]) -> String {
    let one = |(title, organisation, place, days): &(&str, &str, &str, &str)| {
        format!(
            "{title}\n\n{organisation} mandate in {place} {days}\n\nAbout {title}.\n\nMandate\n\n"
        )
    };
    mandates.iter().map(one).collect()
}

const FIRST: [(&str, &str, &str, &str); 3] = [
    ("Police mapping", "EU", "Mali", "01/02/2015 - 03/04/2015"),
    ("Justice review", "Zandonia Trust", "Chad", "01/02/2016 - 03/04/2016"),
    ("Army training", "UN", "Mali", "01/02/2017 - 03/04/2017"),
];

/// An explorer of a folder of files, as a reader has it.
struct Reader {
    app: App,
    outside: Outside,
}

impl Reader {
    fn open(folder: &Path, keys: &str) -> Self {
        let paths = vec![folder.to_owned()];
        let mut app = App::new(read(folder), Language::En, today(), outfit().labels());
        app.commands = outfit().commands();
        let mut own = Self { app, outside: Outside { paths, ..Outside::default() } };
        own.press(keys);
        own
    }

    /// Presses keys, and carries out what they ask for; gives the frame.
    fn press(&mut self, keys: &str) -> String {
        let mut pending = Pending::default();
        for key in parse_keys(keys).expect("keys of a test") {
            tui::press(&mut self.app, &outfit(), &mut pending, key);
            if self.app.errand.take() == Some(Errand::Reread)
                && let Some(outcome) = tui::reread(&mut self.app, &self.outside)
            {
                self.app.hear(outcome);
            }
        }
        tui::text_of(&tui::snapshot(&mut self.app, &outfit(), &[], SIZE)).replace('\u{A0}', " ")
    }

    fn titles(&self) -> Vec<&str> {
        let mandates = &self.app.collection.mandates;
        self.app.shown.hits.from(0).map(|hit| mandates[hit.position].title.shown()).collect()
    }

    fn chosen(&self) -> &str {
        self.app.chosen().expect("a chosen mandate").title.shown()
    }
}

fn read(folder: &Path) -> Collection {
    let (documents, problems) = ingest::gather(&[folder], &ingest::Columns::default());
    ingest::read(&documents, lexicon(), problems)
}

fn write(folder: &Path, name: &str, mandates: &[(&str, &str, &str, &str)]) {
    fs::write(folder.join(name), page(mandates)).expect("a page is written");
}

#[test]
fn what_the_files_tell_now_is_shown_and_counted() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "b.txt", &FIRST);
    let mut reader = Reader::open(folder.path(), "");
    assert!(reader.press("<f5>").contains("read again: nothing has changed"));
    // One is new, in a file that stands before the other; one is gone, one ends on another day.
    write(folder.path(), "a.txt", &[("Border study", "EU", "Niger", "01/02/2014 - 03/04/2014")]);
    let [police, _, (title, who, place, _)] = FIRST;
    write(folder.path(), "b.txt", &[police, (title, who, place, "01/02/2017 - 03/05/2017")]);
    let text = reader.press("<f5>");
    assert!(text.contains("read again: 1 new, 1 gone, 1 changed"), "{text}");
    assert_eq!(reader.titles(), ["Border study", "Police mapping", "Army training"]);
    reader.press("L");
    write(folder.path(), "a.txt", &FIRST);
    let text = reader.press("<f5>");
    assert!(text.contains("fichiers relus : 1 nouveau, 1 disparu, 2 modifiés"), "{text}");
}

#[test]
fn the_reader_stays_in_place() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "b.txt", &FIRST);
    // The last of two in Mali is picked and marked, the first one is chosen.
    let keys = "cj<space><esc>j<space>mak/about<enter>j";
    let mut reader = Reader::open(folder.path(), keys);
    assert_eq!((reader.titles().len(), reader.chosen()), (2, "Police mapping"));
    let earlier = ("Border study", "Another Trust", "Mali", "01/02/2014 - 03/04/2014");
    write(folder.path(), "a.txt", &[earlier]);
    let text = reader.press("<f5>");
    assert!(text.contains("read again: 1 new"), "{text}");
    assert!(text.contains("[x] country: Mali"), "{text}");
    assert_eq!(reader.titles().len(), 3);
    assert_eq!(reader.chosen(), "Police mapping");
    let picked: Vec<_> = reader.app.picked.positions().collect();
    assert_eq!(picked.len(), 1);
    assert_eq!(reader.app.collection.mandates[picked[0]].title.shown(), "Army training");
    reader.press("'a");
    assert_eq!(reader.chosen(), "Army training");
    reader.press("''");
    // What was undone before can be undone still.
    reader.press("u");
    assert_eq!(reader.app.view.query, "");
    let text = reader.press("uu");
    assert_eq!((reader.titles().len(), reader.app.picked.len()), (4, 0), "{text}");
    assert_eq!(reader.chosen(), "Police mapping");
}

#[test]
fn a_mandate_of_another_id_is_known_by_what_else_it_says() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "b.txt", &FIRST);
    let mut reader = Reader::open(folder.path(), "ma<space>mb<space>");
    assert_eq!(reader.chosen(), "Army training");
    // The first day is in the id. One begins later now, one is of another organisation, and of one
    // there are two, so that nobody can say which it was.
    let [police, justice, (army, un, mali, _)] = FIRST;
    let police = (police.0, police.1, police.2, "01/02/2018 - 03/04/2018");
    let justice = (justice.0, "EU", justice.2, "01/03/2016 - 03/04/2016");
    let army = |days: &'static str| (army, un, mali, days);
    let now = [police, justice, army("01/02/2019 - 03/04/2019"), army("01/02/2020 - 03/04/2020")];
    write(folder.path(), "b.txt", &now);
    let text = reader.press("<f5>");
    assert!(text.contains("read again: 3 new, 2 gone, 1 changed"), "{text}");
    let mandates = &reader.app.collection.mandates;
    let picked: Vec<&str> =
        reader.app.picked.positions().map(|own| mandates[own].title.shown()).collect();
    assert_eq!(picked, ["Police mapping"]);
    reader.press("'a");
    assert_eq!(reader.chosen(), "Police mapping");
    assert!(reader.press("'b").contains("no mandate is marked b"));
}

#[cfg(unix)]
#[test]
fn a_path_is_read_again_whatever_bytes_it_has() {
    use std::{ffi::OsStr, os::unix::ffi::OsStrExt};

    let folder = tempfile::tempdir().expect("a folder");
    let inner = folder.path().join(OsStr::from_bytes(b"p\xE9ges"));
    fs::create_dir(&inner).expect("a folder");
    write(&inner, "b.txt", &FIRST);
    let mut reader = Reader::open(&inner, "");
    write(&inner, "b.txt", &FIRST[..2]);
    assert!(reader.press("<f5>").contains("read again: 1 gone"));
    // A pipe would be waited for.
    let pipe = folder.path().join("pipe");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().expect("a pipe");
    assert!(made.success());
    reader.outside.paths.push(pipe);
    assert!(reader.press("<f5>").contains("pipes can be read only once"));
}

#[test]
fn a_filter_that_nothing_has_any_more_is_lifted_and_told() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "b.txt", &FIRST);
    let mut reader = Reader::open(folder.path(), "fo/zandonia<enter><space><esc><esc>");
    assert_eq!(reader.titles(), ["Justice review"]);
    // Another name stands where that one stood among those that no table has.
    let [police, (title, _, place, days), army] = FIRST;
    write(folder.path(), "b.txt", &[police, (title, "Quux Fund", place, days), army]);
    let text = reader.press("<f5>");
    assert!(text.contains("filters lifted, as nothing has their values any more: 1"), "{text}");
    assert!(reader.app.view.is_unfiltered(), "{text}");
    assert_eq!(reader.titles().len(), 3);
    // Files are known again by their names.
    write(folder.path(), "c.txt", &[("Border study", "EU", "Niger", "01/02/2014 - 03/04/2014")]);
    reader.press("<f5>fs/b<enter><space><esc><esc>");
    assert_eq!(reader.titles().len(), 3);
    write(folder.path(), "a.txt", &[("Coast guard", "EU", "Togo", "01/02/2014 - 03/04/2014")]);
    let text = reader.press("<f5>");
    assert!(text.contains("source: b.txt"), "{text}");
    assert_eq!(reader.titles().len(), 3, "{text}");
}

#[test]
fn what_cannot_be_read_again_is_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let inner = folder.path().join("pages");
    fs::create_dir(&inner).expect("a folder");
    write(&inner, "b.txt", &FIRST);
    let mut reader = Reader::open(&inner, "");
    fs::write(inner.join("b.txt"), "nothing of interest").expect("a page is written");
    let text = reader.press("<f5>");
    assert!(text.contains("no mandate was read this time"), "{text}");
    assert_eq!(reader.titles().len(), 3);
    fs::remove_dir_all(&inner).expect("a folder is removed");
    let text = reader.press("<f5>");
    assert!(text.contains("kept as it was"), "{text}");
    assert!(text.contains("there is no such file or folder"), "{text}");
    assert_eq!(reader.titles().len(), 3);
    reader.outside.paths.push("-".into());
    let text = reader.press("<f5>");
    assert!(text.contains("standard input and pipes can be read only once"), "{text}");
    // The built-in collection is what is read without any path.
    reader.outside.paths.clear();
    let text = reader.press("<f5>");
    assert!(text.contains("3 gone"), "{text}");
}

#[test]
fn words_of_the_readers_own_are_told_alike_when_read_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let own = folder.path().join("own");
    fs::create_dir(&own).expect("a folder");
    fs::write(own.join("spellings.tsv"), "spelling\tid\nFoo\tKenia\n").expect("a table");
    let pages = folder.path().join("pages");
    fs::create_dir(&pages).expect("a folder");
    write(&pages, "b.txt", &FIRST);
    let (lexicon, untaken) = config::lexicon(Some(&own)).expect("tables that read");
    let columns = ingest::Columns::default();
    let before = ingest::read_paths(
        std::slice::from_ref(&pages),
        std::io::empty(),
        lexicon,
        untaken,
        &columns,
    );
    let mut reader = Reader::open(&pages, "");
    reader.outside.lexicon = Some(own);
    reader.press("<f5>");
    assert_eq!(before.problems.len(), 1);
    assert_eq!(reader.app.collection.problems, before.problems);
}
