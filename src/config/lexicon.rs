use std::{collections::HashMap, io, path::Path};

use crate::{
    ingest::{limits::PROBLEMS, reason},
    lexicon::{Doubt, DoubtKind, Lexicon, OwnTable, OwnTables, TableError},
    model::{Problem, ProblemKind},
    safe::Safe,
    whole,
};

/// Bytes of one table: eighty times all those of the program.
const MOST: u64 = 16 << 20;

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
        match whole::bytes_of(&folder.join(table.file()), MOST) {
            Ok(bytes) => match String::from_utf8(bytes.unwrap_or_default()) {
                Ok(read) => *text = read,
                Err(error) => {
                    *text = String::from_utf8_lossy(error.as_bytes()).into_owned();
                    let kind = ProblemKind::BadEncoding;
                    problems.push(problem(folder, table, None, kind, "\u{FFFD}"));
                }
            },
            Err(error) => problems.push(unread(folder, table, &error)),
        }
    }
    let (lexicon, doubts) = Lexicon::with(&own)?;
    for table in OwnTable::ALL {
        let doubts = doubts.iter().filter(|doubt| doubt.table == table);
        problems.extend(told(folder, table, doubts));
    }
    Ok((lexicon, problems))
}

/// Why a table was not read.
fn unread(folder: &Path, table: OwnTable, error: &io::Error) -> Problem {
    if whole::is_unfit(error) {
        let cause = Some(error.into());
        Problem { cause, ..problem(folder, table, None, ProblemKind::LexiconUnread, "") }
    } else {
        problem(folder, table, None, reason(error), "")
    }
}

/// What was not taken of a table: of each kind no more than of any file, then how many more.
fn told<'d>(
    folder: &Path,
    table: OwnTable,
    doubts: impl Iterator<Item = &'d Doubt>,
) -> Vec<Problem> {
    let (mut told, mut problems) = (HashMap::<ProblemKind, usize>::new(), Vec::new());
    for doubt in doubts {
        let kind = kind_of(doubt.kind);
        let before = told.entry(kind).or_default();
        *before += 1;
        if *before <= PROBLEMS {
            let line = u32::try_from(doubt.line).ok();
            problems.push(problem(folder, table, line, kind, &doubt.found));
        }
    }
    let rest: usize = told.values().map(|told| told.saturating_sub(PROBLEMS)).sum();
    if rest > 0 {
        problems.push(problem(folder, table, None, ProblemKind::More, &rest.to_string()));
    }
    problems
}

const fn kind_of(doubt: DoubtKind) -> ProblemKind {
    match doubt {
        DoubtKind::Column => ProblemKind::LexiconColumn,
        DoubtKind::Cells => ProblemKind::LexiconCells,
        DoubtKind::Nameless => ProblemKind::LexiconNameless,
        DoubtKind::Unknown => ProblemKind::LexiconUnknown,
        DoubtKind::Taken => ProblemKind::LexiconTaken,
        DoubtKind::Many => ProblemKind::LexiconMany,
    }
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
