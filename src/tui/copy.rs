//! The terminal's clipboard.

use base64::{Engine, engine::general_purpose::STANDARD};

/// More bytes than this are cut or refused by terminals in use (xterm takes 100,000 characters of
/// base64), so that nothing longer is sent.
pub const LONGEST: usize = 74_990;

/// The bytes that hand a text to the clipboard of a terminal (OSC 52), over ssh too; nothing for one
/// that is too long. Inside tmux it is sent twice: for tmux itself, and through it.
pub fn sequence(text: &str, tmux: bool) -> Option<String> {
    if text.len() > LONGEST {
        return None;
    }
    let plain = format!("\x1b]52;c;{}\x07", STANDARD.encode(text));
    if !tmux {
        return Some(plain);
    }
    let through = plain.replace('\x1b', "\x1b\x1b");
    Some(format!("{plain}\x1bPtmux;{through}\x1b\\"))
}
