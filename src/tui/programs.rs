//! Other programs: the reader's pager, editor and browser. Arguments never pass through a shell.

use std::{
    fs::File,
    io::{self, Read, Write},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

use tempfile::NamedTempFile;

use crate::model::Cause;

/// Looks so often whether a program that was started has failed at once.
const LOOKS: u32 = 12;
/// Waits so long between.
const BETWEEN: Duration = Duration::from_millis(25);

/// So many names are tried.
const FREE: usize = 1000;

/// Nothing longer is taken, in bytes.
const LONGEST: u64 = 1 << 20;

/// Opens a text in a program that takes the terminal, and waits until it ends.
///
/// # Errors
/// A program that is not there or ends with an error; a file that cannot be written.
pub fn read_in(program: &str, text: &str) -> Result<(), Cause> {
    open(program, &file_of(text)?)
}

/// What has become of a text that was to be changed in another program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// This, in full.
    Whole(String),
    /// The program failed; this is what it left, or what there was before.
    Failed(Cause, String),
    /// Nothing that could be taken. It stays in this file.
    Unfit(Cause, PathBuf),
}

/// Lets a text be changed in a program that takes the terminal.
pub fn write_in(program: &str, text: &str) -> Written {
    let before = |why| Written::Failed(why, text.to_owned());
    let file = match file_of(&format!("{text}\n")) {
        Ok(file) => file,
        Err(error) => return before(error.into()),
    };
    let failed = open(program, &file).err();
    // Read by its name: many programs write a file of their own and give it that name.
    match (failed, text_of(file.path())) {
        (None, Ok(text)) => Written::Whole(text),
        (Some(why), Ok(text)) => Written::Failed(why, text),
        (Some(why), Err(Cause::System { .. })) | (None, Err(why @ Cause::System { .. })) => {
            before(why)
        }
        (_, Err(why)) => match file.keep() {
            Ok((_, path)) => Written::Unfit(why, path),
            Err(error) => before(error.error.into()),
        },
    }
}

/// Opens a file in a program that takes the terminal, and waits until it ends.
fn open(program: &str, file: &NamedTempFile) -> Result<(), Cause> {
    let status = command(program)?.arg(file.path()).status()?;
    if status.success() { Ok(()) } else { Err(status.into()) }
}

/// The text of a file, if all of it is one.
fn text_of(path: &Path) -> Result<String, Cause> {
    let mut bytes = Vec::new();
    File::open(path)?.take(LONGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LONGEST {
        return Err(Cause::TooLong(LONGEST >> 20));
    }
    String::from_utf8(bytes).map_err(|_| Cause::NotText)
}

/// A file that holds a text and lasts as long as this value.
pub fn file_of(text: &str) -> io::Result<NamedTempFile> {
    let mut file = tempfile::Builder::new().prefix("mandates-").suffix(".txt").tempfile()?;
    file.write_all(text.as_bytes())?;
    file.flush()?;
    Ok(file)
}

/// A name like one that is taken, which nothing has: `mali-2.csv`.
pub fn free_name(folder: &Path, taken: &str) -> String {
    let (stem, ending) = match taken.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => (stem, format!(".{ending}")),
        _ => (taken, String::new()),
    };
    let names = (2_u32..).map(|number| format!("{stem}-{number}{ending}"));
    let is_free = |name: &String| folder.join(name).symlink_metadata().is_err();
    names.take(FREE).find(is_free).unwrap_or_else(|| taken.to_owned())
}

/// Shows a web address in a program of its own, and does not wait for it.
///
/// # Errors
/// A program that is not there, or fails at once.
pub fn show(program: &str, address: &str) -> Result<(), Cause> {
    let mut command = command(program)?;
    command.arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn()?;
    for _ in 0..LOOKS {
        match child.try_wait()? {
            // The explorer of Windows ends so when all is well too.
            Some(status) if status.success() || cfg!(windows) => return Ok(()),
            Some(status) => return Err(status.into()),
            None => thread::sleep(BETWEEN),
        }
    }
    await_end(child);
    Ok(())
}

/// A program that has ended and is waited for by nobody would stay in the system's table.
fn await_end(mut child: Child) {
    thread::spawn(move || child.wait());
}

/// A program with its own arguments, as `less -R` names it.
fn command(program: &str) -> io::Result<Command> {
    // A path with spaces in it, as it is written nowhere but here.
    let is_path = Path::new(program).is_file();
    let words = if is_path { vec![program.to_owned()] } else { words_of(program, cfg!(windows)) };
    let Some((name, arguments)) = words.split_first() else {
        return Err(io::Error::from(io::ErrorKind::NotFound));
    };
    let mut command = Command::new(name);
    command.args(arguments);
    Ok(command)
}

/// The words of a command as the system writes them: on Windows a backslash is part of a path, and
/// only quotation marks hold words together.
pub fn words_of(program: &str, windows: bool) -> Vec<String> {
    if !windows {
        return shlex::split(program).unwrap_or_default();
    }
    let words = program.split('"').enumerate().flat_map(|(at, piece)| {
        if at % 2 == 1 { vec![piece] } else { piece.split_whitespace().collect() }
    });
    words.map(str::to_owned).collect()
}
