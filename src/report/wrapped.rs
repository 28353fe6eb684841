use std::io::{self, Write};

use crate::text::wrap;

/// Writes a text so far from the margin, its lines broken between words where they would go beyond so
/// many columns.
pub(super) fn write_wrapped(
    text: &str,
    indent: usize,
    columns: usize,
    out: &mut impl Write,
) -> io::Result<()> {
    for line in wrap(text, columns.saturating_sub(indent)) {
        writeln!(out, "{}{}", " ".repeat(indent + line.indent), text[line.range].trim_end())?;
    }
    Ok(())
}
