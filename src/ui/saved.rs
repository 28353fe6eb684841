//! What is kept: its signs, the keys that lead to saved views, what is told of them.

use super::look::Look;
use crate::{
    app::{Action, App, Mode, Notice, Pane},
    safe::Safe,
    strings::fill,
    text::{cut, width},
};

/// Before a mandate that is bookmarked.
pub const BOOKMARKED: &str = "*";
/// Columns that the name of one of several views may take.
const LONGEST: usize = 24;

/// The keys that lead to the saved view of a digit, as shown: `g 3`.
pub fn keys(digit: u8, look: &Look<'_>) -> String {
    let all = look.key(Action::GoToView, Mode::Pane(Pane::List));
    match all.rsplit_once(' ') {
        Some((prefix, _)) => format!("{prefix} {digit}"),
        None => digit.to_string(),
    }
}

/// The saved views by their keys and names, that of the last session first, as many as there is room
/// for; none where there is nothing to tell.
pub fn line(app: &App, look: &Look<'_>, room: usize) -> Option<String> {
    let words = &look.words.own_words;
    let last = app.shelf.last.as_ref().filter(|last| **last != app.view);
    let last =
        last.map(|_| (look.key(Action::LastView, Mode::Pane(Pane::List)), words.last.clone()));
    let views = app.shelf.kept.views.iter();
    let views = views.map(|(digit, view)| (keys(*digit, look), shown(&view.name)));
    let all: Vec<String> = last
        .into_iter()
        .chain(views)
        .map(|(keys, name)| format!("{keys} {}", cut(&name, LONGEST)))
        .collect();
    if all.is_empty() {
        return None;
    }
    let whole = format!("{} {}", words.saved, all.join("  "));
    if !app.shelf.kept.views.is_empty() && width(&whole) <= room {
        return Some(whole);
    }
    (0..all.len()).rev().find_map(|at| {
        let left = all.len() - at - 1;
        let more = if left > 0 { format!("  +{left}") } else { String::new() };
        let some = format!("{}{more}", all[..=at].join("  "));
        (width(&some) <= room).then_some(some)
    })
}

/// What a notice of saved views says; `of` is how many mandates are left of all.
pub fn told(notice: Notice, of: &str, app: &App, look: &Look<'_>) -> String {
    let words = &look.words.notices;
    let name = |digit: u8| {
        let view = app.shelf.kept.views.get(&digit);
        view.map(|own| shown(&own.name)).unwrap_or_default()
    };
    let save = look.key(Action::SaveView, Mode::Pane(Pane::List));
    let undo = look.key(Action::Undo, Mode::Pane(Pane::List));
    let of_one = |text: &str, digit: u8| {
        let (keys, name) = (keys(digit, look), name(digit));
        let own = [("keys", &keys), ("name", &name), ("save", &save), ("undo", &undo)];
        let own = own.map(|(place, word)| (place, word.as_str()));
        fill(text, &[own.as_slice(), &[("of", of)]].concat())
    };
    match notice {
        Notice::ViewSaved(digit) => of_one(&words.view_saved, digit),
        Notice::ViewShown(digit) => of_one(&words.view_shown, digit),
        Notice::ViewForgotten(digit) => of_one(&words.view_forgotten, digit),
        Notice::NoSuchView(digit) => of_one(&words.no_such_view, digit),
        Notice::NotSaved => fill(&words.not_saved, &[("save", &save)]),
        Notice::LastViewShown => fill(&words.last_view_shown, &[("of", of)]),
        _ => words.no_last_view.clone(),
    }
}

/// What a reader has typed, or written into the file, is shown as safely as what is read.
fn shown(name: &str) -> String {
    Safe::line(name).shown().to_owned()
}
