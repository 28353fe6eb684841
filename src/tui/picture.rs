use std::fmt::Write as _;

use ratatui::{
    buffer::{Buffer, Cell},
    style::{Color, Modifier},
};
use unicode_width::UnicodeWidthStr;

use crate::theme::Ground;

/// Pixels of a cell, and from its top to where letters stand.
const CELL: (usize, usize) = (8, 18);
const BASELINE: usize = 14;
/// Pixels around the frame.
const MARGIN: usize = 8;

/// The sixteen colours that terminals name, then the paper and the ink, each as it reads on a light
/// ground and on a dark one: any but white and black has a contrast of 4.5 to 1 there at least.
const NAMED: [(&str, &str, &str); 18] = [
    ("c0", "#1f2328", "#0d1117"),
    ("c1", "#b3261e", "#ff8a80"),
    ("c2", "#1a6b2f", "#6fcf7f"),
    ("c3", "#7a5900", "#e3b341"),
    ("c4", "#0550ae", "#79c0ff"),
    ("c5", "#86308c", "#e39ff6"),
    ("c6", "#0b6673", "#56c7d6"),
    ("c7", "#57606a", "#c9d1d9"),
    ("c8", "#656d76", "#8b949e"),
    ("c9", "#c01c28", "#ffa198"),
    ("c10", "#116329", "#7ee787"),
    ("c11", "#7d4e00", "#f2cc60"),
    ("c12", "#0a58c2", "#a5d6ff"),
    ("c13", "#7a3bc0", "#d2a8ff"),
    ("c14", "#0a6d74", "#7ce0ea"),
    ("c15", "#ffffff", "#ffffff"),
    ("paper", "#ffffff", "#0d1117"),
    ("ink", "#1f2328", "#e6edf3"),
];

/// A frame as a picture (SVG 1.1) whose words can be selected and searched. Colours that a terminal
/// names follow the ground of whoever looks, unless the theme is for one ground; the picture brings
/// its own paper, so that it reads on any page.
pub fn picture_of(buffer: &Buffer, ground: Ground) -> String {
    let (columns, rows) = (usize::from(buffer.area.width), usize::from(buffer.area.height));
    let (width, height) = (columns * CELL.0 + 2 * MARGIN, rows * CELL.1 + 2 * MARGIN);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:space=\"preserve\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
         height=\"{height}\">\n<style>\n{}text {{ font: 13px ui-monospace, Menlo, Consolas, 'DejaVu Sans \
         Mono', monospace; white-space: pre; fill: var(--ink); }}\n.b {{ font-weight: bold; }}\n.u {{ \
         text-decoration: underline; }}\n.d {{ opacity: 0.75; }}\n</style>\n<rect width=\"100%\" \
         height=\"100%\" rx=\"6\" style=\"fill: var(--paper)\"/>\n",
        colours(ground)
    );
    for y in 0..buffer.area.height {
        let runs = runs(buffer, y);
        runs.iter().for_each(|run| paper(run, y, &mut svg));
        if runs.iter().any(Run::says) {
            letters(&runs, y, &mut svg);
        }
    }
    svg + "</svg>\n"
}

/// The named colours as the style sheet has them.
fn colours(ground: Ground) -> String {
    let sheet = |pick: fn(&(&str, &'static str, &'static str)) -> &'static str| {
        NAMED.iter().map(|own| format!(" --{}: {};", own.0, pick(own))).collect::<String>()
    };
    let (light, dark) = (sheet(|own| own.1), sheet(|own| own.2));
    match ground {
        Ground::Light => format!("svg {{{light} }}\n"),
        Ground::Dark => format!("svg {{{dark} }}\n"),
        Ground::Any => {
            format!("svg {{{light} }}\n@media (prefers-color-scheme: dark) {{ svg {{{dark} }} }}\n")
        }
    }
}

/// Cells of one row that look the same.
struct Run<'b> {
    first: &'b Cell,
    at: usize,
    columns: usize,
    text: String,
}

impl Run<'_> {
    fn says(&self) -> bool {
        !self.text.trim().is_empty()
    }

    fn reversed(&self) -> bool {
        self.first.modifier.contains(Modifier::REVERSED)
    }

    /// Colours of letters and of what is behind them; nothing where they are ink and paper.
    fn colours(&self) -> (Option<String>, Option<String>) {
        let (front, behind) = (colour(self.first.fg), colour(self.first.bg));
        if self.reversed() {
            let or =
                |own: Option<String>, name: &str| own.or_else(|| Some(format!("var(--{name})")));
            (or(behind, "paper"), or(front, "ink"))
        } else {
            (front, behind)
        }
    }
}

/// The runs of a row, in order.
fn runs(buffer: &Buffer, y: u16) -> Vec<Run<'_>> {
    let mut runs: Vec<Run<'_>> = Vec::new();
    let mut covered = 0;
    for x in 0..buffer.area.width {
        if covered > 0 {
            covered -= 1;
            continue;
        }
        let cell = &buffer[(x, y)];
        let columns = cell.symbol().width().max(1);
        covered = columns - 1;
        let same = |own: &Cell| (own.fg, own.bg, own.modifier) == (cell.fg, cell.bg, cell.modifier);
        match runs.last_mut().filter(|own| same(own.first)) {
            Some(run) => {
                run.columns += columns;
                run.text.push_str(cell.symbol());
            }
            None => {
                let (at, text) = (usize::from(x), cell.symbol().to_owned());
                runs.push(Run { first: cell, at, columns, text });
            }
        }
    }
    runs
}

/// Draws what is behind a run, where it is not the paper.
fn paper(run: &Run<'_>, y: u16, svg: &mut String) {
    if let Some(colour) = run.colours().1 {
        let (x, y) = (MARGIN + run.at * CELL.0, MARGIN + usize::from(y) * CELL.1);
        let (width, height) = (run.columns * CELL.0, CELL.1);
        let _ = writeln!(
            svg,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" style=\"fill: {colour}\"/>"
        );
    }
}

/// Writes the letters of a row: one text, so that a row is selected as a line; each run begins at its
/// own column and takes as many as it has, whatever font there is.
fn letters(runs: &[Run<'_>], y: u16, svg: &mut String) {
    let _ = write!(svg, "<text y=\"{}\">", MARGIN + usize::from(y) * CELL.1 + BASELINE);
    let last = runs.iter().rposition(Run::says).unwrap_or_default();
    for run in &runs[..=last] {
        let (x, width) = (MARGIN + run.at * CELL.0, run.columns * CELL.0);
        let _ = write!(svg, "<tspan x=\"{x}\" textLength=\"{width}\"");
        let modifiers = [(Modifier::BOLD, "b"), (Modifier::UNDERLINED, "u"), (Modifier::DIM, "d")];
        let classes = modifiers.iter().filter(|(own, _)| run.first.modifier.contains(*own));
        let classes: Vec<&str> = classes.map(|(_, class)| *class).collect();
        if !classes.is_empty() {
            let _ = write!(svg, " class=\"{}\"", classes.join(" "));
        }
        if let Some(colour) = run.colours().0 {
            let _ = write!(svg, " style=\"fill: {colour}\"");
        }
        let _ = write!(svg, ">{}</tspan>", escaped(&run.text));
    }
    svg.push_str("</text>\n");
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A colour of a cell; nothing for the terminal's own.
fn colour(own: Color) -> Option<String> {
    let number = match own {
        Color::Reset => return None,
        Color::Rgb(red, green, blue) => return Some(format!("#{red:02x}{green:02x}{blue:02x}")),
        Color::Indexed(number) => number,
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 8,
        Color::LightRed => 9,
        Color::LightGreen => 10,
        Color::LightYellow => 11,
        Color::LightBlue => 12,
        Color::LightMagenta => 13,
        Color::LightCyan => 14,
        Color::White => 15,
    };
    Some(numbered(number))
}

/// A colour by the number that terminals give it: sixteen named ones, a cube of six steps, greys.
fn numbered(number: u8) -> String {
    let step = |part: u8| if part == 0 { 0 } else { 55 + 40 * part };
    match number {
        0..=15 => format!("var(--c{number})"),
        16..=231 => {
            let own = number - 16;
            let [red, green, blue] = [own / 36, own / 6 % 6, own % 6].map(step);
            format!("#{red:02x}{green:02x}{blue:02x}")
        }
        232.. => {
            let grey = 8 + 10 * (number - 232);
            format!("#{grey:02x}{grey:02x}{grey:02x}")
        }
    }
}
