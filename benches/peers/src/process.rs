use std::{
    io::{self, BufWriter, Write},
    process::{Command, Stdio},
};

use mandates::model::Collection;
use tempfile::NamedTempFile;

use crate::{
    asked::Asked,
    peer::{Built, Peer},
    texts,
};

/// fzf over lines of the whole text, a process a key; reading the lines is part of every key.
pub struct Fzf {
    lines: NamedTempFile,
}

impl Fzf {
    /// Writes the lines of a collection.
    ///
    /// # Errors
    /// Where the program is not installed or no temporary file can be written.
    pub fn build(collection: &Collection) -> Built<'_> {
        Command::new("fzf").arg("--version").output().map_err(|_| "not installed")?;
        let mut lines = NamedTempFile::new()?;
        let mut out = BufWriter::new(&mut lines);
        for mandate in &collection.mandates {
            writeln!(out, "{} {}", mandate.title.raw(), texts::body(collection, mandate))?;
        }
        out.flush()?;
        drop(out);
        Ok(Box::new(Self { lines }))
    }

    fn filter(&self, pattern: &str) -> io::Result<()> {
        let mut fzf = Command::new("fzf");
        fzf.env_clear().envs(std::env::vars_os().filter(|(name, _)| name == "PATH"));
        fzf.args(["-i", "--filter", pattern]).stdin(self.lines.reopen()?).stdout(Stdio::null());
        fzf.status().map(drop)
    }
}

impl Peer for Fzf {
    fn keystroke(&mut self, typed: &str) -> Option<usize> {
        // What it finds it writes away; nothing to count.
        self.filter(&Asked::of(typed).pattern()).ok();
        None
    }
}
