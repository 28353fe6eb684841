//! Why the system or another program does not do something.

use std::io;

use super::{fill::fill, tables::Strings};
use crate::{model::Cause, safe::Safe};

impl Strings {
    /// Why the system refuses something, in words of the language.
    pub fn reason_of(&self, error: &io::Error) -> &str {
        self.refusal(error.kind()).unwrap_or(&self.reasons.other)
    }

    fn refusal(&self, kind: io::ErrorKind) -> Option<&str> {
        let words = &self.reasons;
        Some(match kind {
            io::ErrorKind::NotFound => &words.not_found,
            io::ErrorKind::PermissionDenied => &words.not_permitted,
            io::ErrorKind::AlreadyExists => &words.already_there,
            io::ErrorKind::IsADirectory => &words.is_folder,
            io::ErrorKind::NotADirectory => &words.not_folder,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => &words.full,
            io::ErrorKind::ReadOnlyFilesystem => &words.read_only,
            io::ErrorKind::InvalidFilename => &words.name_too_long,
            io::ErrorKind::FileTooLarge => &words.too_large,
            _ => return None,
        })
    }

    /// Why something could not be done; what the system itself has for it in brackets: its number,
    /// and its words where this language has none.
    pub fn cause(&self, cause: &Cause) -> String {
        let words = &self.reasons;
        match cause {
            Cause::System { kind, code, said } => {
                let reason = self.refusal(*kind);
                let said = reason.is_none().then(|| Safe::line(said.as_str()).shown().to_owned());
                let code = code.map(|code| format!("os error {code}"));
                let own: Vec<String> = said.into_iter().chain(code).collect();
                let reason = reason.unwrap_or(&words.other);
                if own.is_empty() {
                    reason.to_owned()
                } else {
                    format!("{reason} ({})", own.join(", "))
                }
            }
            Cause::Ended(Some(status)) => fill(&words.ended, &[("status", &status.to_string())]),
            Cause::Ended(None) => words.ended_by_signal.clone(),
            Cause::TooLong(size) => fill(&words.too_long, &[("n", &size.to_string())]),
            Cause::NotText => words.not_text.clone(),
        }
    }
}
