use std::{
    collections::BTreeSet,
    io,
    path::{Path, PathBuf},
};

use chrono::NaiveDate;

use super::{
    disk::{Disk, System, Unawaited},
    fault::{fault, unsaved},
    file::{folder_of, make_folder, put_aside, replace, sweep, target},
    folders::Home,
    lock::Lock,
    lost::Lost,
    paper::Paper,
    part::Part,
    saved::{Bad, paper, strange},
};
use crate::{
    kept::{Change, Kept},
    model::{Problem, ProblemKind},
    view::Wanted,
};

/// Another copy of the program is waited for as many hundredths of a second, once.
const PATIENCE: u32 = 100;
/// By a program that is about to end, as many.
const HASTE: u32 = 20;

/// What is kept during a session: on disk, and in memory where the disk does not take it.
#[derive(Debug)]
pub struct Store {
    home: Home,
    today: NaiveDate,
    disk: Box<dyn Disk>,
    /// What the disk had when it was looked at last.
    kept: Kept,
    /// What it has not taken.
    unsaved: Vec<Change>,
    /// The parts of which that was told.
    told: BTreeSet<Part>,
    /// The parts whose file was put aside, until another is in its place.
    aside: BTreeSet<Part>,
    /// How long another copy is waited for.
    patience: u32,
}

impl Store {
    /// What is kept at home, with what of it could not be read. A file that does not read is put
    /// aside under a name with this day in it.
    pub fn open(home: Home, today: NaiveDate) -> (Self, Vec<Problem>) {
        Self::on(Box::new(System), home, today)
    }

    /// The same on a disk of another kind.
    pub fn on(disk: Box<dyn Disk>, home: Home, today: NaiveDate) -> (Self, Vec<Problem>) {
        let mut store = Self::unread(disk, home, today, PATIENCE);
        let problems = store.load();
        (store, problems)
    }

    /// Another one of the same home, for what a program that is told to end has to save: it has read
    /// nothing, and waits neither for the disk nor long for other copies.
    pub fn in_haste(&self) -> Self {
        Self::unread(Box::new(Unawaited), self.home.clone(), self.today, HASTE)
    }

    fn unread(disk: Box<dyn Disk>, home: Home, today: NaiveDate, patience: u32) -> Self {
        Self {
            home,
            today,
            disk,
            kept: Kept::default(),
            unsaved: Vec::new(),
            told: BTreeSet::new(),
            aside: BTreeSet::new(),
            patience,
        }
    }

    /// Reads the files again; tells what could not be read of them.
    pub fn read_again(&mut self) -> Vec<Problem> {
        let mut problems = self.load();
        // What was read of a file that is put aside now stands in its place.
        problems.extend(self.apply([]));
        problems
    }

    /// What is kept, and what the disk has not taken yet.
    pub fn kept(&self) -> Kept {
        let mut kept = self.kept.clone();
        kept.apply_all(&self.unsaved);
        kept
    }

    /// What the disk has not taken.
    pub fn unsaved(&self) -> &[Change] {
        &self.unsaved
    }

    /// Keeps changes, each part in one step with all of it that waited. Once this returns, what is
    /// not told is on disk; what could not be saved is told once, and tried again with the next.
    pub fn apply(&mut self, changes: impl IntoIterator<Item = Change>) -> Vec<Problem> {
        let folders = match &self.home {
            Home::At(folders) => folders.clone(),
            Home::Off => {
                self.kept.apply_all(&changes.into_iter().collect::<Vec<_>>());
                return Vec::new();
            }
            Home::Nowhere => {
                self.unsaved.extend(changes);
                let is_new = self.told.insert(Part::Bookmarks);
                return is_new.then(nowhere).into_iter().collect();
            }
        };
        self.unsaved.extend(changes);
        let mut problems = Vec::new();
        for part in Part::ALL {
            if !self.waits(part) {
                continue;
            }
            let file = folders.file(part);
            match self.save(part, &file, &mut problems) {
                Ok(()) => {
                    self.unsaved.retain(|change| Part::of(change) != part);
                    self.told.remove(&part);
                    self.patience = PATIENCE;
                }
                Err(error) => {
                    if error.kind() == io::ErrorKind::WouldBlock {
                        self.patience = 0;
                    }
                    if self.told.insert(part) {
                        problems.push(unsaved(&file, &error));
                    }
                }
            }
        }
        problems
    }

    /// Whether something of a part is still to be saved.
    fn waits(&self, part: Part) -> bool {
        let adrift = || {
            let mut own = Kept::default();
            part.hand_over(self.kept.clone(), &mut own);
            own != Kept::default()
        };
        self.unsaved.iter().any(|change| Part::of(change) == part)
            || (self.aside.contains(&part) && adrift())
    }

    /// Ends a session with a view; tells what of all that was to be kept is not on disk.
    pub fn end(&mut self, last: Option<Wanted>) -> Vec<Lost> {
        let last = last.filter(|_| matches!(self.home, Home::At(_))).map(Change::Last);
        self.patience = PATIENCE;
        self.apply(last);
        let lost = |part: Part| {
            let own = self.unsaved.iter().filter(|change| Part::of(change) == part);
            Lost::of(part, &self.file(part), own)
        };
        Part::ALL.into_iter().filter_map(lost).collect()
    }

    /// The file of a part, or what it would be called.
    fn file(&self, part: Part) -> PathBuf {
        match &self.home {
            Home::At(folders) => folders.file(part),
            Home::Off | Home::Nowhere => part.file().into(),
        }
    }

    fn load(&mut self) -> Vec<Problem> {
        let Home::At(folders) = self.home.clone() else {
            return Vec::new();
        };
        let mut problems = Vec::new();
        for part in Part::ALL {
            let file = folders.file(part);
            let read = match paper(&file, part) {
                // Where the folder cannot be locked, nothing in it can be put aside.
                Err(bad @ (Bad::Damaged(_) | Bad::Unfit(_))) => match self.lock(&file) {
                    Ok(_lock) => self.sound(part, &file, &mut problems),
                    Err(_) => Err(bad),
                },
                read => read,
            };
            match read {
                Ok(paper) => {
                    problems.extend(strange(&paper, &file));
                    part.hand_over(paper.kept().clone(), &mut self.kept);
                }
                Err(bad) => problems.push(bad.problem(&file)),
            }
        }
        problems
    }

    /// What the file of a part says. One that is damaged is put aside, and what was read of it before
    /// stands in its place. Its folder is locked.
    fn sound(
        &mut self,
        part: Part,
        file: &Path,
        problems: &mut Vec<Problem>,
    ) -> Result<Paper, Bad> {
        let mut paper = match paper(file, part) {
            Err(bad @ (Bad::Damaged(_) | Bad::Unfit(_))) => {
                let line = bad.problem(file).line;
                let name = put_aside(file, self.today, &*self.disk).map_err(Bad::Failed)?;
                let name = name.file_name().unwrap_or_default().to_string_lossy();
                problems.push(fault(ProblemKind::KeptAside, file, line, &name));
                self.aside.insert(part);
                Paper::new(part)
            }
            read => read?,
        };
        if self.aside.contains(&part) && paper.text().is_empty() {
            let before = self.kept.clone();
            paper.replace(before).map_err(|error| Bad::Failed(io::Error::other(error)))?;
        }
        Ok(paper)
    }

    /// Locks the folder that a file is written in.
    fn lock(&self, file: &Path) -> io::Result<Lock> {
        make_folder(folder_of(file)?, &*self.disk)?;
        let target = target(file)?;
        let folder = folder_of(&target)?;
        let lock = Lock::take(folder, self.patience)?;
        sweep(folder);
        Ok(lock)
    }

    /// Carries out the changes of a part that wait, on what its file has now.
    fn save(&mut self, part: Part, file: &Path, problems: &mut Vec<Problem>) -> io::Result<()> {
        let _lock = self.lock(file)?;
        let mut paper = self.sound(part, file, problems).map_err(Bad::into_error)?;
        let changes = self.unsaved.iter().filter(|change| Part::of(change) == part);
        paper.apply(changes).map_err(io::Error::other)?;
        replace(&target(file)?, paper.text().as_bytes(), &*self.disk)?;
        self.aside.remove(&part);
        part.hand_over(paper.kept().clone(), &mut self.kept);
        Ok(())
    }
}

fn nowhere() -> Problem {
    fault(ProblemKind::KeptNowhere, Path::new("HOME"), None, "")
}
