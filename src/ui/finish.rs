//! What is done to a finished frame: the colours under it, and signs that any terminal has.

use ratatui::{
    buffer::{Buffer, Cell},
    style::{Color, Style},
};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::look::Look;

/// Where a text was cut.
const CUT: &str = "…";

/// Puts the theme's own colours where nothing was coloured, and ASCII in the place of other signs
/// where the terminal has no others.
pub fn finish(look: &Look<'_>, buffer: &mut Buffer) {
    let base = look.theme.base;
    if base != Style::default() {
        for cell in &mut buffer.content {
            let own = |own: Color, base: Option<Color>| match own {
                Color::Reset => base.unwrap_or(Color::Reset),
                own => own,
            };
            (cell.fg, cell.bg) = (own(cell.fg, base.fg), own(cell.bg, base.bg));
        }
    }
    if look.ascii {
        dot(buffer);
        for cell in &mut buffer.content {
            if !cell.symbol().is_ascii() {
                let sign = plain(cell.symbol());
                cell.set_char(sign);
            }
        }
    }
}

/// Puts three dots for the sign that a text was cut, where it begins or ends: two letters more are cut.
fn dot(buffer: &mut Buffer) {
    let columns = usize::from(buffer.area.width).max(1);
    for row in buffer.content.chunks_mut(columns) {
        let blank = |row: &[Cell], at: Option<usize>| {
            at.and_then(|at| row.get(at)).is_none_or(|own| own.symbol().trim().is_empty())
        };
        for at in 0..row.len() {
            if row[at].symbol() != CUT {
                continue;
            }
            let (left, right) = (blank(row, at.checked_sub(1)), blank(row, Some(at + 1)));
            let run = match (left, right) {
                (false, true) if at >= 2 => at - 2..at + 1,
                (true, false) if at + 2 < row.len() => at..at + 3,
                _ => continue,
            };
            row[run].iter_mut().for_each(|cell| _ = cell.set_char('.'));
        }
    }
}

/// One column of ASCII for one grapheme.
fn plain(symbol: &str) -> char {
    let Some(c) = symbol.chars().next() else { return ' ' };
    if c.is_ascii() {
        return c;
    }
    sign(c).or_else(|| letter(c)).unwrap_or('?')
}

/// What stands for a sign that the screen draws, or that texts have.
const fn sign(c: char) -> Option<char> {
    Some(match c {
        // Bars by eighths.
        '▁' | '·' | '▒' | '…' => '.',
        '▂' | ':' | '┊' => ':',
        '▃' | '─' | '–' | '—' | '‑' | '‐' | '−' => '-',
        '▄' | '━' => '=',
        '▅' | '┼' => '+',
        '▆' | '◆' | '•' | '×' => '*',
        '▇' | '█' => '#',
        // Spans of time, certain and uncertain.
        '├' => '[',
        '┤' => ']',
        '┄' => '.',
        '►' | '›' | '▸' => '>',
        '◄' | '‹' => '<',
        '░' | '≈' => '~',
        '▌' | '▏' | '│' | '┃' => '|',
        '«' | '»' | '“' | '”' | '„' => '"',
        '’' | '‘' | 'ʼ' | '´' => '\'',
        '↑' => '^',
        '↓' => 'v',
        '→' => '>',
        '←' => '<',
        '\u{A0}' | '\u{202F}' | '\u{2007}' | '\u{2009}' => ' ',
        'œ' => 'o',
        'Œ' => 'O',
        'æ' => 'a',
        'Æ' => 'A',
        'ß' => 's',
        'ø' => 'o',
        'Ø' => 'O',
        'ł' => 'l',
        'Ł' => 'L',
        'đ' | 'ð' => 'd',
        'ı' => 'i',
        '°' => 'o',
        '€' => 'E',
        _ => return None,
    })
}

/// A letter without its marks, where that is one letter.
fn letter(c: char) -> Option<char> {
    let mut plain = [c].into_iter().nfkd().filter(|c| !is_combining_mark(*c));
    let first = plain.next().filter(char::is_ascii)?;
    plain.next().is_none().then_some(first)
}
