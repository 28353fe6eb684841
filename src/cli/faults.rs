use clap::{
    Error,
    error::{ContextKind, ContextValue, ErrorKind},
};

use crate::{
    safe::Safe,
    strings::{Strings, fill},
};

/// Why arguments could not be used, on one line in the reader's language, with what to do.
pub fn told(error: &Error, words: &Strings) -> String {
    let own = &words.usage;
    let named = |kind| said(error, kind).map(|own| name(&own)).unwrap_or_default();
    let argument = named(ContextKind::InvalidArg);
    let what = match error.kind() {
        ErrorKind::UnknownArgument => fill(&own.unexpected, &[("what", &quoted(&argument, words))]),
        ErrorKind::InvalidSubcommand => {
            let command = quoted(&named(ContextKind::InvalidSubcommand), words);
            fill(&own.no_command, &[("what", &command)])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => bad_value(error, words),
        ErrorKind::ArgumentConflict => {
            let other = named(ContextKind::PriorArg);
            // An option that stands twice is in conflict with itself.
            let text = if other == argument { &own.twice } else { &own.conflict };
            fill(text, &[("what", &argument), ("other", &other)])
        }
        ErrorKind::MissingRequiredArgument => fill(&own.missing, &[("what", &argument)]),
        _ => own.unusable.clone(),
    };
    let similar = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand]
        .into_iter()
        .find_map(|kind| said(error, kind))
        .map(|similar| fill(&own.similar, &[("similar", &name(&similar))]));
    words.apart(&[what, similar.unwrap_or_default(), own.see.clone()])
}

/// That an option cannot be what it is given, or is given nothing, and what it can be.
fn bad_value(error: &Error, words: &Strings) -> String {
    let own = &words.usage;
    let option = said(error, ContextKind::InvalidArg).map(|own| name(&own)).unwrap_or_default();
    let value = said(error, ContextKind::InvalidValue).unwrap_or_default();
    let what = match value.as_str() {
        "" => fill(&own.no_value, &[("what", &option)]),
        value => fill(&own.bad_value, &[("what", &option), ("value", &quoted(value, words))]),
    };
    let Some(expected) = words.expected(option.trim_start_matches('-')) else {
        return what;
    };
    let values = std::error::Error::source(error).map(ToString::to_string);
    let values = values.or_else(|| said(error, ContextKind::ValidValue)).unwrap_or_default();
    words.apart(&[what, fill(expected, &[("values", &values)])])
}

/// What the error says of something.
fn said(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(several) => Some(several.join(", ")),
        _ => None,
    }
}

/// An option or an argument without what stands for its value: `--limit` of `--limit <N>`.
fn name(argument: &str) -> String {
    let first = argument.split([' ', '=']).next().unwrap_or_default();
    let name = if first.starts_with('-') { first } else { argument };
    Safe::line(name.trim_matches(['<', '>', '[', ']', '.'])).shown().to_owned()
}

fn quoted(text: &str, words: &Strings) -> String {
    words.quoted(Safe::line(text).shown())
}
