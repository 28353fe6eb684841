use super::{
    action::Action,
    pointer::{Pointer, Target},
};

/// A key as the state sees it: something to do, or a letter where text is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A bound key.
    Do(Action),
    /// A bound key after a number.
    Times(Action, usize),
    /// A bound key and the letter after it.
    Letter(Action, char),
    /// A letter for the line being typed.
    Type(char),
    /// What the mouse does, and what it points at.
    Point(Pointer, Option<Target>),
    /// A text pasted at once.
    Paste(String),
}
