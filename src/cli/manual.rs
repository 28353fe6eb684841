//! The manual page: all that the program says of its arguments, in the reader's language.

use clap::{Arg, ArgAction, Command};
use roff::{Inline, Roff, bold, italic, roman};
use serde::Deserialize;

use crate::lang::{Bilingual, Language};

/// The day on which the page was last gone through: a page that is made twice is the same.
const DATE: &str = "2026-11-23";
/// Longer lines are broken, as the checkers of such pages wish.
const COLUMNS: usize = 80;

const WORDS: Bilingual<&str> = Bilingual {
    en: include_str!("../../assets/help/manual.en.toml"),
    fr: include_str!("../../assets/help/manual.fr.toml"),
};

/// What the page says that is said nowhere else.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    manual: String,
    headings: Headings,
    environment: Vec<Told>,
    files: Vec<Told>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Headings {
    name: String,
    synopsis: String,
    description: String,
    commands: String,
    status: String,
    environment: String,
    files: String,
    examples: String,
    more: String,
}

/// Something that has a name, and what there is to say of it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Told {
    name: String,
    about: String,
}

/// The page about a command line whose parts are built.
///
/// # Errors
/// A table of the program that does not load.
pub fn manual(usage: &Command, language: Language) -> Result<String, toml::de::Error> {
    let words: Words = toml::from_str(WORDS.get(language))?;
    let mut page = Page { roff: Roff::new(), usage };
    page.head(&words);
    page.commands(&words.headings.commands);
    page.options();
    page.examples(&words.headings);
    page.section(&words.headings.environment, &words.environment);
    page.section(&words.headings.files, &words.files);
    page.heading(&words.headings.more);
    page.roff.text([roman(text(usage.get_after_help()))]);
    Ok(broken(&page.roff.render()))
}

/// A page while it is written.
struct Page<'u> {
    roff: Roff,
    usage: &'u Command,
}

impl Page<'_> {
    fn heading(&mut self, heading: &str) {
        self.roff.control("SH", [heading]);
    }

    /// What it is, how it is called and what it does.
    fn head(&mut self, words: &Words) {
        let version = self.usage.get_version().unwrap_or_default();
        let source = format!("mandates {version}");
        self.roff.control("TH", ["MANDATES", "1", DATE, &source, &words.manual]);
        self.heading(&words.headings.name);
        self.roff.text([roman(format!("mandates - {}", text(self.usage.get_about())))]);
        self.heading(&words.headings.synopsis);
        for command in [None, self.usage.get_subcommand_value_name()] {
            let mut line = vec![bold("mandates")];
            line.extend(command.iter().flat_map(|own| [roman(" "), italic(*own)]));
            line.push(roman(" ["));
            line.push(italic("OPTIONS"));
            line.push(roman("]"));
            line.extend(self.usage.get_positionals().flat_map(argument));
            self.roff.text(line);
            if command.is_none() {
                self.roff.control("br", []);
            }
        }
        self.heading(&words.headings.description);
        for line in text(self.usage.get_long_about()).lines() {
            match line {
                "" => self.roff.control("PP", []),
                line => self.roff.text([roman(line)]),
            };
        }
    }

    /// Each command with the options that it alone has.
    fn commands(&mut self, heading: &str) {
        self.heading(heading);
        for command in self.usage.get_subcommands().filter(|own| !own.is_hide_set()) {
            let mut head = vec![bold(command.get_name())];
            head.extend(command.get_positionals().flat_map(argument));
            self.item(head, &text(command.get_about()));
            let shared = |own: &Arg| {
                self.usage.get_arguments().any(|other| {
                    own.get_id() == other.get_id() && own.is_positional() == other.is_positional()
                })
            };
            let own: Vec<&Arg> = command.get_arguments().filter(|own| !shared(own)).collect();
            if own.is_empty() {
                continue;
            }
            self.roff.control("RS", []);
            own.into_iter().for_each(|own| self.option(own));
            self.roff.control("RE", []);
        }
    }

    /// The options that the explorer and most commands have, under their headings.
    fn options(&mut self) {
        let mut headings: Vec<&str> = Vec::new();
        for own in self.usage.get_arguments().filter_map(Arg::get_help_heading) {
            if !headings.contains(&own) {
                headings.push(own);
            }
        }
        for heading in headings {
            self.heading(&heading.trim_end().to_uppercase());
            let of_heading = |own: &&Arg| own.get_help_heading() == Some(heading);
            let own: Vec<&Arg> = self.usage.get_arguments().filter(of_heading).collect();
            own.into_iter().for_each(|own| self.option(own));
        }
    }

    fn option(&mut self, arg: &Arg) {
        let mut head = Vec::new();
        if let Some(short) = arg.get_short() {
            head.extend([bold(format!("-{short}")), roman(", ")]);
        }
        match arg.get_long() {
            Some(long) => head.push(bold(format!("--{long}"))),
            None => head = argument(arg).into_iter().skip(1).collect(),
        }
        if arg.get_long().is_some() && arg.get_action().takes_values() {
            let names = arg.get_value_names().unwrap_or_default();
            let (before, after) = if arg.is_require_equals_set() { ("[=", "]") } else { (" ", "") };
            head.push(roman(before));
            head.extend(names.iter().map(|own| italic(own.to_string())));
            head.push(roman(after));
        }
        let help = text(arg.get_long_help().or(arg.get_help()));
        self.item(head, &help);
    }

    /// Something with what is said of it.
    fn item(&mut self, head: Vec<Inline>, about: &str) {
        self.roff.control("TP", []);
        self.roff.text(head);
        self.roff.text([roman(about.replace('\n', " "))]);
    }

    fn section(&mut self, heading: &str, told: &[Told]) {
        self.heading(heading);
        for own in told {
            self.item(vec![bold(own.name.as_str())], &own.about);
        }
    }

    /// What help says after the options: examples, then what a status means.
    fn examples(&mut self, headings: &Headings) {
        let help = text(self.usage.get_after_long_help());
        let parts = help.split("\n\n").zip([&headings.examples, &headings.status]);
        for (part, heading) in parts {
            self.heading(heading);
            for (name, about) in part.lines().filter_map(|line| line.trim().split_once("  ")) {
                self.item(vec![bold(name)], about.trim());
            }
        }
    }
}

/// An argument that is no option, after a space.
fn argument(arg: &Arg) -> Vec<Inline> {
    let names = arg.get_value_names().unwrap_or_default();
    let name = names.first().map(ToString::to_string).unwrap_or_default();
    let many = if matches!(arg.get_action(), ArgAction::Append) { " ..." } else { "" };
    let ended = if arg.is_last_set() { "-- " } else { "" };
    match arg.is_required_set() {
        true => vec![roman(" "), italic(name), roman(many)],
        false => {
            let inner = [roman(format!("[{ended}")), italic(name), roman(format!("{many}]"))];
            [roman(" ")].into_iter().chain(inner).collect()
        }
    }
}

fn text(styled: Option<&clap::builder::StyledStr>) -> String {
    styled.map(ToString::to_string).unwrap_or_default()
}

/// A page in ASCII, other letters by their numbers, with no line longer than such pages may have.
fn broken(page: &str) -> String {
    let mut broken = String::new();
    let mut keeps = false;
    for line in page.lines() {
        let mut column = 0;
        for (at, word) in line.split(' ').enumerate() {
            let word = numbered(word);
            // What stands beside an item is one line, and a request is too.
            let fits = column + 1 + word.len() <= COLUMNS || keeps || line.starts_with('.');
            let begins = word.is_empty() || word.starts_with(['.', '\'']);
            if at > 0 {
                let breaks = !fits && !begins;
                broken.push(if breaks { '\n' } else { ' ' });
                column = if breaks { 0 } else { column + 1 };
            }
            broken.push_str(&word);
            column += word.len();
        }
        broken.push('\n');
        keeps = line == ".TP";
    }
    broken
}

fn numbered(word: &str) -> String {
    let number = |c: char| match c {
        '\u{A0}' => "\\ ".to_owned(),
        c if c.is_ascii() => c.to_string(),
        c => format!("\\[u{:04X}]", u32::from(c)),
    };
    word.chars().map(number).collect()
}
