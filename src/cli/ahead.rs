//! What must be known of arguments before they are read as a whole.

use std::ffi::OsStr;

use super::surroundings::Surroundings;
use crate::{config::Settings, lang::Language};

/// The value that follows an option.
pub fn given<'a, T: AsRef<OsStr>>(arguments: &'a [T], option: &str) -> Option<&'a OsStr> {
    let arguments = arguments.iter().map(AsRef::as_ref);
    let mut options = arguments.take_while(|own| *own != "--");
    while let Some(own) = options.next() {
        if own == option {
            return options.next();
        }
        let rest = own.to_str().and_then(|own| own.strip_prefix(option)?.strip_prefix('='));
        if let Some(value) = rest {
            return Some(OsStr::new(value));
        }
    }
    None
}

/// The reader's language: what is wrong with the arguments is told in it, too.
pub fn language<T: AsRef<OsStr>>(
    arguments: &[T],
    settings: &Settings,
    surroundings: &Surroundings,
) -> Language {
    let asked = given(arguments, "--ui").and_then(OsStr::to_str);
    let asked = asked.and_then(|own| Language::ALL.into_iter().find(|known| known.code() == own));
    let locale = surroundings.locale.as_deref().and_then(Language::of_locale);
    asked.or(settings.screen.ui).or(locale).unwrap_or_default()
}
