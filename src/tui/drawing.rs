use crossterm::event::{KeyEvent, MouseButton, MouseEvent, MouseEventKind};
use ratatui::{buffer::Buffer, layout::Rect};
use unicode_width::UnicodeWidthStr;

use super::outfit::Outfit;
use crate::{
    app::{App, Input, Pointer},
    keymap::Pending,
    ui::{self, Spots, Texts},
};

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

/// Rows that one turn of the wheel scrolls.
const WHEEL: isize = 3;

/// What the mouse does, in a frame where this stands.
pub fn pointed(mouse: MouseEvent, spots: &Spots) -> Option<Input> {
    let pointer = match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => Pointer::Press,
        MouseEventKind::Drag(MouseButton::Left) => Pointer::Drag,
        MouseEventKind::Up(MouseButton::Left) => Pointer::Release,
        MouseEventKind::ScrollDown => Pointer::Wheel(WHEEL),
        MouseEventKind::ScrollUp => Pointer::Wheel(-WHEEL),
        _ => return None,
    };
    let target = spots.at(mouse.column, mouse.row);
    let dragged = spots.bin_at(mouse.column).filter(|_| pointer == Pointer::Drag);
    Some(Input::Point(pointer, dragged.or(target)))
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
