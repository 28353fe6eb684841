use serde::Deserialize;

/// What a key can do. The key table and the words on screen name each by its kebab-case name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the help screen's words say what each does")]
pub enum Action {
    Down,
    Up,
    First,
    Last,
    HalfPageDown,
    HalfPageUp,
    PageDown,
    PageUp,
    NextPane,
    PreviousPane,
    Open,
    Close,
    Search,
    Countries,
    Timeline,
    RemoveFilter,
    ClearFilters,
    Undo,
    Redo,
    NextMark,
    PreviousMark,
    SwitchLanguage,
    Help,
    Redraw,
    Quit,
    QuitNow,
    Toggle,
    Exclude,
    Only,
    AnyOrAll,
    ResetFacet,
    Fold,
    Unfold,
    FilterValues,
    Earlier,
    Later,
    YearEarlier,
    YearLater,
    ZoomIn,
    ZoomOut,
    Fit,
    StartWindow,
    ApplyWindow,
    MoveWindowEarlier,
    MoveWindowLater,
    LongerWindow,
    ShorterWindow,
    Today,
    Accept,
    Abandon,
    Complete,
    CompleteBack,
    EarlierQuery,
    LaterQuery,
    Slips,
    Translations,
    Titles,
    DeleteBack,
    DeleteForward,
    DeleteWord,
    DeleteToStart,
    DeleteToEnd,
    CursorLeft,
    CursorRight,
    WordLeft,
    WordRight,
    LineStart,
    LineEnd,
}

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
    /// A text pasted at once.
    Paste(String),
}
