//! Paths to bytes: files, folders walked in order, and the collection the program carries.

use std::{
    collections::{HashMap, HashSet},
    fs, io,
    path::{Path, PathBuf},
};

use include_dir::{Dir, include_dir};
use walkdir::WalkDir;

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
pub fn gather<P: AsRef<Path>>(paths: &[P]) -> (Vec<Document>, Vec<Problem>) {
    let mut gathered = Gathered::default();
    for path in paths {
        let path = path.as_ref();
        if path.is_dir() {
            let before = (gathered.known.len(), gathered.problems.len());
            gathered.walk(path);
            if before == (gathered.known.len(), gathered.problems.len()) {
                gathered.fail(path, ProblemKind::Empty, "");
            }
        } else {
            gathered.read(path);
        }
    }
    gathered.name_apart();
    let documents = gathered.documents.into_iter().map(|(_, document)| document).collect();
    (documents, gathered.problems)
}

#[derive(Default)]
struct Gathered {
    /// With the path each came from.
    documents: Vec<(String, Document)>,
    /// The files that were opened.
    known: HashSet<PathBuf>,
    problems: Vec<Problem>,
    /// Addresses by folder, read once.
    addresses: HashMap<PathBuf, HashMap<String, String>>,
}

impl Gathered {
    fn walk(&mut self, folder: &Path) {
        let hidden = |name: &std::ffi::OsStr| name.to_string_lossy().starts_with('.');
        let entries = WalkDir::new(folder).sort_by_file_name().follow_links(true).into_iter();
        for entry in entries.filter_entry(|entry| entry.depth() == 0 || !hidden(entry.file_name()))
        {
            match entry {
                Ok(entry) if entry.file_type().is_dir() || entry.file_name() == ADDRESSES => {}
                Ok(entry) => self.read(entry.path()),
                Err(error) => {
                    let path = error.path().unwrap_or(folder).to_owned();
                    self.fail(&path, ProblemKind::Unreadable, &error.to_string());
                }
            }
        }
    }

    fn read(&mut self, path: &Path) {
        let special = fs::metadata(path).is_ok_and(|meta| !meta.is_file());
        if special {
            return self.fail(path, ProblemKind::NotText, "");
        }
        // One file may be reached by several paths and links; the first one counts.
        let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        if !self.known.insert(real) {
            return;
        }
        let shown = path.to_string_lossy().into_owned();
        match fs::read(path) {
            Ok(bytes) => {
                let name = base_name(path);
                let address = self.address_of(path, &name);
                self.documents.push((shown, Document { name, bytes, address }));
            }
            Err(error) => self.fail(path, reason(&error), &error.to_string()),
        }
    }

    fn address_of(&mut self, path: &Path, name: &str) -> Option<String> {
        let folder = path.parent()?.to_owned();
        let addresses = self.addresses.entry(folder).or_insert_with_key(|folder| {
            fs::read(folder.join(ADDRESSES)).map(|bytes| read_addresses(&bytes)).unwrap_or_default()
        });
        addresses.get(name).cloned()
    }

    fn fail(&mut self, path: &Path, kind: ProblemKind, found: &str) {
        let file = Safe::line(path.to_string_lossy());
        self.problems.push(Problem { file, line: None, kind, found: Safe::line(found) });
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

/// Why a path did not open, as far as it is worth words of its own.
fn reason(error: &io::Error) -> ProblemKind {
    match error.kind() {
        io::ErrorKind::NotFound => ProblemKind::NotFound,
        io::ErrorKind::PermissionDenied => ProblemKind::NotPermitted,
        _ => ProblemKind::Unreadable,
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
