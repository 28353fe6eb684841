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

use super::{
    gate::{leak_of_frame, shown},
    records::{batches, documents, joined, one, pieces},
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

fn open(collection: Collection) -> App {
    let outfit = outfit();
    let mut app = App::new(collection, Language::En, today(), outfit.labels());
    app.commands = outfit.commands();
    app
}

/// The frame after some keys.
fn frame(app: &mut App, keys: &str, area: Rect) -> Buffer {
    let (outfit, mut pending, mut texts) = (outfit(), Pending::default(), Texts::default());
    for key in parse_keys(keys).expect("keys") {
        tui::press(app, &outfit, &mut pending, key);
    }
    let mut buffer = Buffer::empty(area);
    let look = outfit.look(app.language, &pending);
    ui::frame(app, &look, &mut texts, area, &mut buffer);
    buffer
}

/// Checks what a terminal is sent for a frame, and that it shows what is meant and does nothing else.
fn check(buffer: &Buffer, told: &str) {
    let mut bytes = Vec::new();
    let cells = Buffer::empty(buffer.area).diff(buffer);
    CrosstermBackend::new(&mut bytes).draw(cells.into_iter()).expect("memory takes all");
    assert_eq!(leak_of_frame(&bytes), None, "{told}");
    let (text, did) = shown(&bytes, (buffer.area.width, buffer.area.height));
    assert_eq!(did, [""; 0], "{told}");
    // Terminals give no sign three columns, and leave some empty after one that has them. The model
    // takes the sign for bytes that are no text as such bytes, and leaves it out.
    let is_other =
        |c: char| c == char::REPLACEMENT_CHARACTER || width(c.encode_utf8(&mut [0; 4])) > 2;
    for (own, meant) in text.lines().zip(tui::text_of(buffer).lines()) {
        assert!(own.trim_end() == meant || meant.contains(is_other), "{told}\n{own}\n{meant}");
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
            frame(&mut app, "<esc><esc><esc>", area);
        }
        let mut app = open(one(&pieces));
        for keys in OF_ONE {
            let area = Rect::new(0, 0, 260, rows.saturating_mul(3));
            let buffer = frame(&mut app, keys, area);
            check(&buffer, keys);
            if keys == "<enter><enter>" {
                assert_eq!(unseen(&batch, &buffer), Vec::<char>::new(), "{keys}");
            }
            frame(&mut app, "<esc><esc><esc>", area);
        }
    }
}

#[test]
fn what_is_typed_or_pasted_is_shown_safely() {
    let mut app = open(crate::screen::pages());
    for batch in batches() {
        for chars in batch.chunks(2_000) {
            for line in ["/\"", "fc/", "d", ":", "<f1>"] {
                let area = Rect::new(0, 0, 20_000, 3);
                frame(&mut app, line, Rect::new(0, 0, 120, 40));
                app.update(Input::Paste(joined(chars)));
                let buffer = frame(&mut app, "", area);
                check(&buffer, line);
                frame(&mut app, "<esc><esc><esc>X", Rect::new(0, 0, 120, 40));
            }
        }
    }
}
