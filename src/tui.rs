//! The terminal: reads a key, lets the state change, draws. Holds no rule of behaviour.

use std::{io, panic, time::Duration};

use crossterm::event::{
    self, DisableBracketedPaste, EnableBracketedPaste, Event, KeyEvent, KeyEventKind,
};
use ratatui::{DefaultTerminal, buffer::Buffer, layout::Rect};
use unicode_width::UnicodeWidthStr;

use crate::{
    app::{Action, App, Command, Commands, Input, Labels, Quit, Section},
    keymap::{Keymap, Pending},
    lang::Language,
    model::{CheckKind, MandateKind},
    search::Value,
    strings::{Strings, StringsError},
    theme::Theme,
    ui::{self, Look, Texts},
};

/// Everything the screen is made with besides the state.
#[derive(Clone, Debug)]
pub struct Outfit {
    /// Words in English and French.
    words: [Strings; 2],
    /// What keys do.
    pub keys: Keymap,
    /// Styles.
    pub theme: Theme,
    /// Whether the theme has colours.
    pub colored: bool,
    /// Whether the terminal has ASCII alone.
    pub ascii: bool,
    /// Whether the mouse is listened to.
    pub mouse: bool,
}

impl Outfit {
    /// The built-in words with these keys and styles.
    ///
    /// # Errors
    /// Words that do not load: a defect of the program.
    pub fn new(keys: Keymap, theme: Theme) -> Result<Self, StringsError> {
        let words = [Strings::built_in(Language::En)?, Strings::built_in(Language::Fr)?];
        Ok(Self { words, keys, theme, colored: true, ascii: false, mouse: true })
    }

    /// The words of a language.
    pub fn words(&self, language: Language) -> &Strings {
        let [en, fr] = &self.words;
        match language {
            Language::En => en,
            Language::Fr => fr,
        }
    }

    /// What values of facets are called that the lexicon does not name.
    pub fn labels(&self) -> Labels {
        let both = |name: &dyn Fn(&Strings) -> String| self.words.iter().map(name).collect();
        let languages = Language::ALL.map(|language| {
            let name = |words: &Strings| words.language_name(language).to_owned();
            (Value::Language(language), both(&name))
        });
        let checks = CheckKind::ALL.map(|kind| {
            (Value::Check(kind), both(&|words: &Strings| words.check(kind).to_owned()))
        });
        let kinds = MandateKind::ALL
            .map(|kind| (Value::Kind(kind), both(&|words: &Strings| words.kind(kind).to_owned())));
        languages.into_iter().chain(checks).chain(kinds).collect()
    }

    /// All that keys do, for the help.
    pub fn commands(&self) -> Commands {
        let sections = Section::ALL.into_iter().filter(|section| *section != Section::Help);
        Commands::new(sections.flat_map(|section| self.commands_of(section)).collect())
    }

    fn commands_of(&self, section: Section) -> Vec<Command> {
        let command = |(action, keys): (Action, Vec<String>)| {
            let texts: Vec<&str> = self.words.iter().map(|words| words.action(action)).collect();
            let mut command = Command::new(action, section, keys, &texts);
            command.takes_letter = self.keys.takes_letter(section, action);
            command
        };
        self.keys.section(section).map(command).collect()
    }

    /// The look of a state while these keys wait for more.
    pub fn look<'l>(&'l self, language: Language, pending: &'l Pending) -> Look<'l> {
        let words = self.words(language);
        Look { words, theme: &self.theme, keys: &self.keys, pending, ascii: self.ascii }
    }
}

/// Runs the explorer until the reader leaves. The terminal is given back on return, on error and on
/// panic.
///
/// # Errors
/// A terminal that cannot be read or drawn on.
pub fn run(app: &mut App, outfit: &Outfit) -> io::Result<Quit> {
    // Our own theme decides what NO_COLOR means. Without colours, not even their resets are sent.
    crossterm::style::force_color_output(outfit.colored);
    let mut terminal = ratatui::try_init()?;
    // A panic gives back what was taken last first.
    let restore = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        let _ = crossterm::execute!(io::stdout(), DisableBracketedPaste);
        restore(info);
    }));
    // A paste must arrive as text: as keys, a line of it could clear filters or quit.
    let quit = crossterm::execute!(io::stdout(), EnableBracketedPaste)
        .and_then(|()| turn(app, outfit, &mut terminal));
    let restored = crossterm::execute!(io::stdout(), DisableBracketedPaste);
    let restored = ratatui::try_restore().and(restored);
    let quit = quit?;
    restored?;
    Ok(quit)
}

fn turn(app: &mut App, outfit: &Outfit, terminal: &mut DefaultTerminal) -> io::Result<Quit> {
    let (mut texts, mut pending) = (Texts::default(), Pending::default());
    loop {
        terminal.draw(|frame| {
            let area = frame.area();
            let look = outfit.look(app.language, &pending);
            if let Some(cursor) = ui::frame(app, &look, &mut texts, area, frame.buffer_mut()) {
                frame.set_cursor_position(cursor);
            }
        })?;
        // All keys that wait are carried out before the next frame.
        loop {
            match event::read()? {
                Event::Key(key) if key.kind != KeyEventKind::Release => {
                    let input = press(app, outfit, &mut pending, key);
                    if input == Some(Input::Do(Action::Redraw)) {
                        let size = terminal.size()?;
                        terminal.resize(Rect::new(0, 0, size.width, size.height))?;
                    }
                }
                Event::Paste(text) => app.update(Input::Paste(text)),
                _ => {}
            }
            if let Some(quit) = app.quit {
                return Ok(quit);
            }
            if !event::poll(Duration::ZERO)? {
                break;
            }
        }
    }
}

/// Carries out one key after what was pressed before it; gives what it came to.
pub fn press(
    app: &mut App,
    outfit: &Outfit,
    pending: &mut Pending,
    key: KeyEvent,
) -> Option<Input> {
    let input = outfit.keys.press(key, app.mode(), pending)?;
    app.update(input.clone());
    Some(input)
}

/// One frame of a terminal of `size` columns and rows after these keys were pressed.
pub fn snapshot(app: &mut App, outfit: &Outfit, keys: &[KeyEvent], size: (u16, u16)) -> Buffer {
    let area = Rect::new(0, 0, size.0, size.1);
    let (mut texts, mut pending) = (Texts::default(), Pending::default());
    let mut draw = |app: &mut App, pending: &Pending| {
        let mut buffer = Buffer::empty(area);
        ui::frame(app, &outfit.look(app.language, pending), &mut texts, area, &mut buffer);
        buffer
    };
    let mut buffer = draw(app, &pending);
    for key in keys {
        press(app, outfit, &mut pending, *key);
        buffer = draw(app, &pending);
    }
    buffer
}

/// A frame as text, one line a row, without the spaces at line ends.
pub fn text_of(buffer: &Buffer) -> String {
    let mut text = String::new();
    for y in 0..buffer.area.height {
        let mut line = String::new();
        let mut covered = 0;
        for x in 0..buffer.area.width {
            if covered > 0 {
                covered -= 1;
                continue;
            }
            let symbol = buffer[(x, y)].symbol();
            // A wide character covers the cell after it.
            covered = symbol.width().saturating_sub(1);
            line.push_str(symbol);
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}
