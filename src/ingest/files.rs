//! Paths to bytes: files, folders walked in order, and the collection the program carries.

use std::{
    collections::{HashMap, HashSet},
    fs::{self, File},
    io::Read,
    path::{Path, PathBuf},
};

use include_dir::{Dir, include_dir};
use walkdir::WalkDir;

use super::{
    columns::Columns,
    intake::take,
    limits::PAGE_BYTES,
    paths::{Place, place, reason},
};
use crate::{
    model::{Problem, ProblemKind},
    safe::Safe,
};

/// The folder embedded in the program.
static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/collection");

/// The file of a folder of pages that says where each was saved from: `file` and `address` columns,
/// tab-separated.
const ADDRESSES: &str = "sources.tsv";

/// A file's bytes before anything is known of them.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// The name it is quoted by.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
    /// The web address it was saved from.
    pub address: Option<String>,
}

/// The built-in collection.
pub fn built_in() -> Vec<Document> {
    let mut files = Vec::new();
    let mut addresses = HashMap::new();
    let mut folders = vec![&BUILT_IN];
    while let Some(folder) = folders.pop() {
        folders.extend(folder.dirs());
        for file in folder.files() {
            let name = base_name(file.path());
            if name == ADDRESSES {
                addresses.extend(read_addresses(file.contents()));
            } else {
                files.push(Document { name, bytes: file.contents().to_vec(), address: None });
            }
        }
    }
    for document in &mut files {
        document.address = addresses.get(&document.name).cloned();
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    files
}

/// The files that paths lead to: each path itself, or everything below it. A path that cannot be
/// opened is a problem; the others are read.
pub fn gather<P: AsRef<Path>>(paths: &[P], columns: &Columns) -> (Vec<Document>, Vec<Problem>) {
    let mut gathered = Gathered::with(columns);
    for path in paths {
        let path = path.as_ref();
        match place(path) {
            Place::Folder => {
                let before = (gathered.known.len(), gathered.problems.len());
                gathered.walk(path);
                if before == (gathered.known.len(), gathered.problems.len()) {
                    gathered.fail(path, ProblemKind::Empty, "");
                }
            }
            // What is named is read, even where that means to wait for another program.
            Place::File | Place::Pipe => gathered.read(path),
            Place::Closed(kind) => gathered.fail(path, kind, ""),
        }
    }
    gathered.name_apart();
    let documents = gathered.documents.into_iter().map(|(_, document)| document).collect();
    (documents, gathered.problems)
}

/// What comes through standard input or another stream, quoted by a name. What kept it from being
/// read to its end is added to the problems; nothing is given where nothing could be read.
pub fn stream(
    name: &str,
    reader: impl Read,
    columns: &Columns,
    problems: &mut Vec<Problem>,
) -> Option<Document> {
    let taken = take(name, reader, columns);
    let is_empty = taken.bytes.is_empty() && taken.lost.is_some();
    if let Some((kind, found)) = taken.lost {
        problems.push(Problem {
            file: Safe::line(name),
            line: None,
            kind,
            found: Safe::line(found),
            cause: None,
        });
    }
    (!is_empty).then(|| Document { name: name.to_owned(), bytes: taken.bytes, address: None })
}

struct Gathered<'c> {
    /// What fields are called: a table is told by its header, and may be longer than a page.
    columns: &'c Columns,
    /// With the path each came from.
    documents: Vec<(String, Document)>,
    /// The files that were opened.
    known: HashSet<PathBuf>,
    problems: Vec<Problem>,
    /// Addresses by folder, read once.
    addresses: HashMap<PathBuf, HashMap<String, String>>,
}

impl<'c> Gathered<'c> {
    fn with(columns: &'c Columns) -> Self {
        Self {
            columns,
            documents: Vec::new(),
            known: HashSet::new(),
            problems: Vec::new(),
            addresses: HashMap::new(),
        }
    }

    fn walk(&mut self, folder: &Path) {
        let hidden = |name: &std::ffi::OsStr| name.to_string_lossy().starts_with('.');
        let entries = WalkDir::new(folder).sort_by_file_name().follow_links(true).into_iter();
        for entry in entries.filter_entry(|entry| entry.depth() == 0 || !hidden(entry.file_name()))
        {
            match entry {
                Ok(entry) if entry.file_type().is_dir() || entry.file_name() == ADDRESSES => {}
                Ok(entry) => self.meet(entry.path()),
                Err(error) => {
                    let path = error.path().unwrap_or(folder).to_owned();
                    let kind = if error.loop_ancestor().is_some() {
                        ProblemKind::LinkLoop
                    } else if let Place::Closed(kind) = place(&path) {
                        kind
                    } else {
                        error.io_error().map_or(ProblemKind::Unreadable, reason)
                    };
                    self.fail(&path, kind, "");
                }
            }
        }
    }

    /// Reads what a folder holds; nobody asked for a pipe in it, and it may never end.
    fn meet(&mut self, path: &Path) {
        match place(path) {
            Place::File => self.read(path),
            Place::Folder => {}
            Place::Pipe => self.fail(path, ProblemKind::Pipe, ""),
            Place::Closed(kind) => self.fail(path, kind, ""),
        }
    }

    fn read(&mut self, path: &Path) {
        // One file may be reached by several paths and links; the first one counts.
        let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        if !self.known.insert(real) {
            return;
        }
        let file = match File::open(path) {
            Ok(file) => file,
            Err(error) => return self.fail(path, reason(&error), ""),
        };
        let name = base_name(path);
        let shown = path.to_string_lossy().into_owned();
        let Some(document) = stream(&name, file, self.columns, &mut self.problems) else {
            return;
        };
        let address = self.address_of(path, &name);
        self.documents.push((shown, Document { address, ..document }));
    }

    fn address_of(&mut self, path: &Path, name: &str) -> Option<String> {
        let folder = path.parent()?.to_owned();
        let addresses = self.addresses.entry(folder).or_insert_with_key(|folder| {
            let path = folder.join(ADDRESSES);
            // A pipe of that name would be waited for, a device never ends.
            let file =
                fs::metadata(&path).is_ok_and(|own| own.is_file() && own.len() <= PAGE_BYTES);
            let bytes = if file { fs::read(&path).ok() } else { None };
            bytes.map(|bytes| read_addresses(&bytes)).unwrap_or_default()
        });
        addresses.get(name).cloned()
    }

    fn fail(&mut self, path: &Path, kind: ProblemKind, found: &str) {
        let file = Safe::line(path.to_string_lossy());
        self.problems.push(Problem {
            file,
            line: None,
            kind,
            found: Safe::line(found),
            cause: None,
        });
    }

    /// Files of one name in several folders are quoted by their paths.
    fn name_apart(&mut self) {
        let mut times: HashMap<String, usize> = HashMap::new();
        for (_, document) in &self.documents {
            *times.entry(document.name.clone()).or_default() += 1;
        }
        for (path, document) in &mut self.documents {
            if times.get(&document.name).is_some_and(|times| *times > 1) {
                document.name.clone_from(path);
            }
        }
    }
}

fn base_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn read_addresses(bytes: &[u8]) -> HashMap<String, String> {
    let reader =
        csv::ReaderBuilder::new().delimiter(b'\t').quoting(false).flexible(true).from_reader(bytes);
    let rows = reader.into_records().filter_map(Result::ok);
    rows.filter_map(|row| Some((row.get(0)?.to_owned(), row.get(1)?.trim().to_owned())))
        .filter(|(_, address)| !address.is_empty())
        .collect()
}
