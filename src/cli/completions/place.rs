use clap::{Arg, ArgAction, Command, ValueHint};

/// Where in a command line its last word stands.
#[derive(Debug)]
pub struct Place<'u> {
    /// The command that it belongs to.
    pub command: &'u Command,
    /// What it may become.
    pub slot: Slot<'u>,
}

/// What a word may become.
#[derive(Debug)]
pub enum Slot<'u> {
    /// An option.
    Option,
    /// A value; so much of the word stands before it.
    Value(&'u Arg, usize),
    /// A command, or a value where there is room for one.
    Command(Option<&'u Arg>),
    /// Nothing that is known.
    Nothing,
}

impl<'u> Place<'u> {
    /// The place of the last of these words, the first of which is the program.
    pub fn of(usage: &'u Command, words: &[String]) -> Self {
        let Some((last, before)) = words.get(1..).and_then(<[_]>::split_last) else {
            return Self { command: usage, slot: Slot::Nothing };
        };
        let mut walk = Walk { command: usage, open: None, given: 0, ended: false };
        before.iter().for_each(|word| walk.pass(word));
        Self { command: walk.command, slot: walk.slot(last) }
    }
}

/// A way along the words of a command line.
struct Walk<'u> {
    command: &'u Command,
    /// The option that the next word is the value of.
    open: Option<&'u Arg>,
    /// Arguments that are no options, so far.
    given: usize,
    /// Whether all that follows is no option.
    ended: bool,
}

impl<'u> Walk<'u> {
    fn pass(&mut self, word: &str) {
        if self.open.take().is_some() {
            return;
        }
        let is_option = !self.ended && word.len() > 1 && word.starts_with('-');
        match word.strip_prefix("--") {
            Some("") if is_option => self.ended = true,
            Some(name) if is_option => {
                // A value after an equals sign is no word of its own.
                self.open = self.long(name).filter(|own| !own.is_require_equals_set());
            }
            _ if is_option => {
                self.open = self.letters(word).filter(|(_, at)| *at == word.len()).map(|own| own.0);
            }
            _ => match self.command.find_subcommand(word) {
                Some(command) if self.takes_command() => (self.command, self.given) = (command, 0),
                _ => self.given += 1,
            },
        }
    }

    fn slot(&self, word: &str) -> Slot<'u> {
        if let Some(option) = self.open {
            return Slot::Value(option, 0);
        }
        if self.ended || !word.starts_with('-') {
            let argument = self.argument();
            return match argument {
                _ if self.takes_command() => Slot::Command(argument),
                Some(argument) => Slot::Value(argument, 0),
                None => Slot::Nothing,
            };
        }
        let valued = match word.strip_prefix("--").map(|name| name.split_once('=')) {
            Some(Some((name, _))) => self.long(name).map(|own| (own, name.len() + "--=".len())),
            Some(None) => None,
            None => self.letters(word),
        };
        match valued {
            Some((option, at)) => Slot::Value(option, at),
            None => Slot::Option,
        }
    }

    fn takes_command(&self) -> bool {
        !self.ended && self.given == 0 && self.command.has_subcommands()
    }

    /// The argument that stands here; the last one may take all that follows.
    fn argument(&self) -> Option<&'u Arg> {
        let mut arguments = self.command.get_positionals();
        let many = |own: &Arg| matches!(own.get_action(), ArgAction::Append);
        let own = self.command.get_positionals().nth(self.given);
        own.filter(|own| !own.is_last_set() || self.ended)
            .or_else(|| arguments.find(|own| many(own) && !own.is_last_set()))
    }

    /// The option of this name, where it takes a value.
    fn long(&self, name: &str) -> Option<&'u Arg> {
        let called = |own: &Arg| {
            let others = own.get_all_aliases().unwrap_or_default();
            own.get_long() == Some(name) || others.contains(&name)
        };
        self.options().find(|own| called(own))
    }

    /// The first of these letters that takes a value, and where in the word that begins.
    fn letters(&self, word: &str) -> Option<(&'u Arg, usize)> {
        word.char_indices().skip(1).find_map(|(at, letter)| {
            let option = self.options().find(|own| own.get_short() == Some(letter))?;
            let from = at + letter.len_utf8();
            Some((option, from + usize::from(word[from..].starts_with('='))))
        })
    }

    fn options(&self) -> impl Iterator<Item = &'u Arg> + use<'u> {
        let own = self.command.get_arguments();
        own.filter(|own| !own.is_positional() && own.get_action().takes_values())
    }
}

/// Whether the shell knows the values of an argument better: they are names of files.
pub fn takes_files(arg: &Arg) -> bool {
    matches!(arg.get_value_hint(), ValueHint::AnyPath | ValueHint::FilePath | ValueHint::DirPath)
}
