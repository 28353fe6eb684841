//! What the tests of the screen share: a collection and a string of keys in, frames out.

use std::sync::LazyLock;

use chrono::NaiveDate;
use mandates::{
    app::App,
    ingest,
    keymap::{Keymap, parse_keys},
    lang::Language,
    model::Collection,
    theme::Theme,
    tui::{self, Outfit},
};
use ratatui::buffer::Buffer;

use crate::support::lexicon;

/// The day that counts as today in every test.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day of the calendar")
}

static PAGES: LazyLock<Collection> = LazyLock::new(|| {
    let documents: Vec<_> =
        ingest::built_in().into_iter().filter(|own| own.name.ends_with(".txt")).collect();
    ingest::read(&documents, lexicon(), Vec::new())
});

static EVERYTHING: LazyLock<Collection> =
    LazyLock::new(|| ingest::read(&ingest::built_in(), lexicon(), Vec::new()));

static OUTFIT: LazyLock<Outfit> = LazyLock::new(|| {
    let keys = Keymap::built_in().expect("the key table loads");
    let theme = Theme::built_in().expect("the theme loads");
    Outfit::new(keys, theme).expect("the words load")
});

/// The five built-in pages without the catalogue, read once.
pub fn pages() -> Collection {
    PAGES.clone()
}

/// The whole built-in collection, read once.
pub fn everything() -> Collection {
    EVERYTHING.clone()
}

/// The words, keys and colours the program comes with, loaded once.
pub fn outfit() -> Outfit {
    OUTFIT.clone()
}

/// An explorer after some keys, with the frame it shows.
pub struct Screen {
    pub app: App,
    pub buffer: Buffer,
}

impl Screen {
    /// Opens `collection` at a size and presses `keys`.
    pub fn open(collection: Collection, language: Language, size: (u16, u16), keys: &str) -> Self {
        let mut app = App::new(collection, language, today(), OUTFIT.labels());
        app.commands = OUTFIT.commands();
        let keys = parse_keys(keys).expect("keys of a test");
        let buffer = tui::snapshot(&mut app, &OUTFIT, &keys, size);
        Self { app, buffer }
    }

    /// Presses more keys.
    pub fn press(&mut self, keys: &str) {
        let keys = parse_keys(keys).expect("keys of a test");
        let size = (self.buffer.area.width, self.buffer.area.height);
        self.buffer = tui::snapshot(&mut self.app, &OUTFIT, &keys, size);
    }

    /// Where the terminal's own cursor stands.
    pub fn cursor(&mut self) -> Option<ratatui::layout::Position> {
        let pending = mandates::keymap::Pending::default();
        let look = OUTFIT.look(self.app.language, &pending);
        let (area, mut texts) = (self.buffer.area, mandates::ui::Texts::default());
        mandates::ui::frame(&mut self.app, &look, &mut texts, area, &mut self.buffer)
    }

    /// The frame as text.
    pub fn text(&self) -> String {
        tui::text_of(&self.buffer)
    }

    /// The titles that the list lets through, in order.
    pub fn titles(&self) -> Vec<&str> {
        let mandates = &self.app.collection.mandates;
        self.app.shown.hits.from(0).map(|hit| mandates[hit.position].title.shown()).collect()
    }

    /// The frame and a hash of its styles: a change of colour alone changes it too. The hash is
    /// spelled out here, so that no other toolchain computes another.
    pub fn with_styles(&self) -> String {
        let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
        let mut take = |text: &str| {
            for byte in text.bytes() {
                hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            }
        };
        for cell in &self.buffer.content {
            take(&format!("{} {} {:x};", cell.fg, cell.bg, cell.modifier.bits()));
        }
        format!("{}styles {hash:016x}\n", self.text())
    }
}
