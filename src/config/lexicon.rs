use std::{fs, io, path::Path};

use crate::{
    ingest::reason,
    lexicon::{Doubt, DoubtKind, Lexicon, OwnTable, OwnTables, TableError},
    model::{Problem, ProblemKind},
    safe::Safe,
};

/// The lexicon with the tables of the reader that are in a folder, and what of these could not be
/// taken; all else of them holds. Nothing is read where the folder is not there.
///
/// # Errors
/// A table of the program that does not read.
pub fn lexicon(folder: Option<&Path>) -> Result<(Lexicon, Vec<Problem>), TableError> {
    let (mut own, mut problems) = (OwnTables::default(), Vec::new());
    let Some(folder) = folder.filter(|folder| folder.is_dir()) else {
        return Ok((Lexicon::built_in()?, problems));
    };
    for table in OwnTable::ALL {
        let text = match table {
            OwnTable::Organisations => &mut own.organisations,
            OwnTable::Spellings => &mut own.spellings,
            OwnTable::Terms => &mut own.terms,
        };
        let kind = match fs::read(folder.join(table.file())) {
            Ok(bytes) => match String::from_utf8(bytes) {
                Ok(read) => {
                    *text = read;
                    continue;
                }
                Err(error) => {
                    *text = String::from_utf8_lossy(error.as_bytes()).into_owned();
                    ProblemKind::BadEncoding
                }
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => reason(&error),
        };
        let found = if kind == ProblemKind::BadEncoding { "\u{FFFD}" } else { "" };
        problems.push(problem(folder, table, None, kind, found));
    }
    let (lexicon, doubts) = Lexicon::with(&own)?;
    problems.extend(doubts.iter().map(|doubt| told(folder, doubt)));
    Ok((lexicon, problems))
}

fn told(folder: &Path, doubt: &Doubt) -> Problem {
    let kind = match doubt.kind {
        DoubtKind::Column => ProblemKind::LexiconColumn,
        DoubtKind::Cells => ProblemKind::LexiconCells,
        DoubtKind::Nameless => ProblemKind::LexiconNameless,
        DoubtKind::Unknown => ProblemKind::LexiconUnknown,
        DoubtKind::Taken => ProblemKind::LexiconTaken,
    };
    problem(folder, doubt.table, u32::try_from(doubt.line).ok(), kind, &doubt.found)
}

fn problem(
    folder: &Path,
    table: OwnTable,
    line: Option<u32>,
    kind: ProblemKind,
    found: &str,
) -> Problem {
    let file = Safe::line(folder.join(table.file()).display().to_string());
    Problem { file, line, kind, found: Safe::line(found), cause: None }
}
