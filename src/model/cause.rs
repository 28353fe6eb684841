use std::{io, process::ExitStatus};

/// Why something that needed the system or another program could not be done. The words for each, in
/// both languages, are with the other words on screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The system refused it.
    System {
        /// What kind of refusal it is.
        kind: io::ErrorKind,
        /// The number that the system has for it.
        code: Option<i32>,
        /// What the system itself says, in its own language.
        said: String,
    },
    /// A program ended with this status, or by a signal.
    Ended(Option<i32>),
    /// A text is longer than so many MiB.
    TooLong(u64),
    /// Bytes are no text in UTF-8.
    NotText,
}

impl From<&io::Error> for Cause {
    fn from(error: &io::Error) -> Self {
        let told = error.to_string();
        let end = told.find(" (os error").unwrap_or(told.len());
        Self::System {
            kind: error.kind(),
            code: error.raw_os_error(),
            said: told[..end].to_owned(),
        }
    }
}

impl From<io::Error> for Cause {
    fn from(error: io::Error) -> Self {
        Self::from(&error)
    }
}

impl From<ExitStatus> for Cause {
    fn from(status: ExitStatus) -> Self {
        Self::Ended(status.code())
    }
}
