//! Keys and looks: what arguments, settings and surroundings say together.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::{
    args::{Color, Screen},
    surroundings::{CliError, Surroundings},
};
use crate::{
    config::Settings, ingest::reason, keymap::Keymap, model::Problem, safe::Safe, strings::Strings,
    theme::Theme, tui::Outfit, whole,
};

/// Bytes of settings: many times all that there are.
const MOST: u64 = 1 << 20;

/// The reader's settings: those of the file asked for, else of the usual one, else none.
///
/// # Errors
/// A key table of the program that does not load.
pub fn settings(asked: Option<&Path>, surroundings: &Surroundings) -> Result<Settings, CliError> {
    let keys = Keymap::built_in()?;
    let usual = || surroundings.settings.as_ref().map(|folder| folder.join("config.toml"));
    let Some(path) = asked.map(PathBuf::from).or_else(usual) else {
        return Ok(Settings::none(keys));
    };
    let name = path.display().to_string();
    // A pipe is waited for only where the reader named it.
    let bytes = match asked {
        Some(asked) => fs::read(asked).map(Some),
        None => whole::bytes_of(&path, MOST),
    };
    let text = bytes.and_then(|bytes| {
        let text = String::from_utf8(bytes.unwrap_or_default());
        text.map_err(|_| io::ErrorKind::InvalidData.into())
    });
    match text {
        Ok(text) => Ok(Settings::read(&name, &text, keys)),
        Err(error) => {
            let mut settings = Settings::none(keys);
            settings.problems.push(unread(&name, &error));
            Ok(settings)
        }
    }
}

fn unread(name: &str, error: &io::Error) -> Problem {
    Problem {
        file: Safe::line(name),
        line: None,
        kind: reason(error),
        found: Safe::default(),
        cause: None,
    }
}

/// The folder of the reader's own words: the one asked for, else the usual one.
///
/// # Errors
/// One that is asked for and is not there.
pub fn lexicon_folder(
    asked: Option<&Path>,
    words: &Strings,
    surroundings: &Surroundings,
) -> Result<Option<PathBuf>, CliError> {
    let Some(asked) = asked else {
        return Ok(surroundings.settings.as_ref().map(|folder| folder.join("lexicon")));
    };
    let error = match fs::metadata(asked) {
        Ok(there) if there.is_dir() => return Ok(Some(asked.to_owned())),
        Ok(_) => io::ErrorKind::NotADirectory.into(),
        Err(error) => error,
    };
    let folder = words.colon(&asked.display().to_string());
    Err(CliError::Refused(format!("{folder} {}", words.reason_of(&error))))
}

/// What the screen is made with. Arguments go before settings, settings before surroundings.
///
/// # Errors
/// A table of the program that does not load.
pub fn outfit(
    screen: &Screen,
    settings: &Settings,
    surroundings: &Surroundings,
) -> Result<Outfit, CliError> {
    let name = screen.theme.as_deref().or(settings.screen.theme.as_deref()).unwrap_or("default");
    let colored = match screen.color {
        Color::Auto => !surroundings.no_color,
        Color::Always => true,
        Color::Never => false,
    };
    let name = if colored { name } else { "monochrome" };
    let mut outfit = Outfit::new(settings.keys.clone(), Theme::named(name)?)?;
    outfit.colored = colored && name != "monochrome";
    outfit.ascii = screen.ascii || settings.screen.ascii.unwrap_or(surroundings.ascii);
    outfit.outside = surroundings.outside.clone();
    outfit.mouse = !screen.no_mouse && settings.screen.mouse.unwrap_or(true);
    Ok(outfit)
}

/// Whether it is the locale alone that asks for ASCII.
pub fn is_ascii_by_locale(
    screen: &Screen,
    settings: &Settings,
    surroundings: &Surroundings,
) -> bool {
    surroundings.ascii && !screen.ascii && settings.screen.ascii.is_none()
}

/// Whether a locale says that the terminal has no UTF-8. One that names no encoding says nothing.
pub fn is_ascii(locale: &str) -> bool {
    let (name, rest) = locale.split_once('.').unwrap_or((locale, ""));
    let encoding = rest.split('@').next().unwrap_or_default().to_lowercase();
    match encoding.as_str() {
        "" => matches!(name, "C" | "POSIX"),
        encoding => !matches!(encoding, "utf-8" | "utf8"),
    }
}
