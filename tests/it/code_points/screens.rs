//! Every pane, as the bytes of its frames and as a terminal shows them.

use std::collections::HashSet;

use mandates::{
    app::{App, Input},
    keymap::{Pending, parse_keys},
    lang::Language,
    model::Collection,
    text::width,
    tui,
    ui::{self, Texts},
};
use ratatui::{
    backend::{Backend, CrosstermBackend},
    buffer::Buffer,
    layout::Rect,
};
use unicode_segmentation::UnicodeSegmentation;

use super::{
    gate::{leak_of_frame, shown},
    records::{batches, columns_of, documents, joined, one, pieces},
};
use crate::{
    screen::{outfit, today},
    support::read,
};

/// Keys to what shows many records: list, organisations, countries, files, timeline, history of a
/// country, doubts.
const OF_MANY: [&str; 7] = ["zz", "fozz", "fczz", "fszz", "tt", "C", "D"];
/// Keys to what shows one: its text, sources, what stands beside it, what it was merged from.
const OF_ONE: [&str; 5] = ["<enter><enter>", "i", "v", "M", "D"];

/// Keys to every line that text is typed in: the query, the filter on values, dates, commands, help, a
/// note, the name of a view.
const LINES: [&str; 7] = ["/\"", "fc/", "d", ":", "<f1>", "a", "gs"];
/// Code points in one line at a time, and in one paste, of which a query takes so many letters.
const TYPED: usize = 1_200;
const PASTED: usize = 240;
/// Columns for what stands beside a line, and for controls that stand in it twice.
const MORE: u16 = 1_200;

/// Bytes that the model of a terminal has for one cell.
const CELL: usize = 18;

fn open(collection: Collection) -> App {
    let outfit = outfit();
    let mut app = App::new(collection, Language::En, today(), outfit.labels());
    app.commands = outfit.commands();
    app
}

fn press(app: &mut App, keys: &str) {
    let (outfit, mut pending) = (outfit(), Pending::default());
    for key in parse_keys(keys).expect("keys") {
        tui::press(app, &outfit, &mut pending, key);
    }
}

/// The frame after some keys.
fn frame(app: &mut App, keys: &str, area: Rect) -> Buffer {
    press(app, keys);
    let (outfit, pending) = (outfit(), Pending::default());
    let look = outfit.look(app.language, &pending);
    let mut buffer = Buffer::empty(area);
    ui::frame(app, &look, &mut Texts::default(), area, &mut buffer);
    buffer
}

/// Checks what a terminal is sent for a frame, and that it shows what is meant and does nothing else.
pub fn check(buffer: &Buffer, told: &str) {
    let mut bytes = Vec::new();
    let cells = Buffer::empty(buffer.area).diff(buffer);
    CrosstermBackend::new(&mut bytes).draw(cells.into_iter()).expect("memory takes all");
    assert_eq!(leak_of_frame(&bytes), None, "{told}");
    let (text, did) = shown(&bytes, (buffer.area.width, buffer.area.height));
    assert_eq!(did, [""; 0], "{told}");
    // Terminals give no sign three columns, and leave some empty after one that has them. The model
    // takes the sign for bytes that are no text as such bytes, and leaves it out; it has no more bytes
    // for one cell than a stack of short marks takes.
    let is_other = |sign: &str| {
        sign.contains(char::REPLACEMENT_CHARACTER) || width(sign) > 2 || sign.len() > CELL
    };
    for (own, meant) in text.lines().zip(tui::text_of(buffer).lines()) {
        let is_same = own.trim_end() == meant || meant.graphemes(true).any(is_other);
        assert!(is_same, "{told}\n{own}\n{meant}");
    }
}

/// Which of these code points a frame shows neither as they are nor by their number.
fn unseen(batch: &[char], buffer: &Buffer) -> Vec<char> {
    // A number may be broken over two lines.
    let text: String = tui::text_of(buffer).split_whitespace().collect();
    let signs: HashSet<char> = text.chars().collect();
    let marks: HashSet<&str> =
        text.split('<').filter_map(|own| Some(own.split_once('>')?.0)).collect();
    let is_seen =
        |c: &char| signs.contains(c) || marks.contains(format!("U+{:04X}", u32::from(*c)).as_str());
    batch.iter().copied().filter(|c| !is_seen(c) && !c.is_whitespace()).collect()
}

#[test]
fn every_pane_holds_them_all() {
    for batch in batches() {
        let pieces = pieces(&batch);
        let rows = u16::try_from(pieces.len() + 100).expect("a batch is small");
        let mut app = open(read(&documents(&pieces)));
        for keys in OF_MANY {
            let area = Rect::new(0, 0, 260, rows);
            let buffer = frame(&mut app, keys, area);
            check(&buffer, keys);
            if keys.ends_with("zz") && keys != "fczz" {
                assert_eq!(unseen(&batch, &buffer), Vec::<char>::new(), "{keys}");
            }
            press(&mut app, "<esc><esc><esc>");
        }
        let mut app = open(one(&pieces));
        for keys in OF_ONE {
            let area = Rect::new(0, 0, 260, rows.saturating_mul(3));
            let buffer = frame(&mut app, keys, area);
            check(&buffer, keys);
            if keys == "<enter><enter>" {
                assert_eq!(unseen(&batch, &buffer), Vec::<char>::new(), "{keys}");
            }
            press(&mut app, "<esc><esc><esc>");
        }
    }
}

/// Puts code points into the line that is typed: controls as keys, for a paste has spaces instead, and
/// all of them as pastes.
fn fill(app: &mut App, chars: &[char]) {
    for c in chars.iter().filter(|c| c.is_control()) {
        app.update(Input::Type(*c));
        app.update(Input::Type('x'));
    }
    for pasted in chars.chunks(PASTED) {
        app.update(Input::Paste(joined(pasted)));
    }
}

#[test]
fn what_is_typed_or_pasted_is_shown_safely() {
    let mut app = open(crate::screen::pages());
    for chars in batches().iter().flat_map(|batch| batch.chunks(TYPED)) {
        let columns: usize = chars.iter().map(|c| columns_of(*c)).sum();
        let area = Rect::new(0, 0, u16::try_from(columns).expect("a line is short") + MORE, 3);
        for line in LINES {
            press(&mut app, line);
            fill(&mut app, chars);
            let buffer = frame(&mut app, "", area);
            check(&buffer, line);
            assert_eq!(unseen(chars, &buffer), Vec::<char>::new(), "{line}");
            press(&mut app, "<ctrl-u><esc><esc><esc>X");
        }
    }
}
