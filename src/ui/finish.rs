//! What is done to a finished frame: the colours under it, and signs that any terminal has.

use ratatui::{
    buffer::Buffer,
    style::{Color, Style},
};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::look::Look;

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
        for cell in &mut buffer.content {
            if !cell.symbol().is_ascii() {
                let sign = plain(cell.symbol());
                cell.set_char(sign);
            }
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
