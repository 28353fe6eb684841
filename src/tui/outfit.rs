use std::path::PathBuf;

use crate::{
    app::{Action, Command, Commands, Labels, Section},
    ingest::Columns,
    keymap::{Keymap, Pending},
    lang::Language,
    model::{CheckKind, MandateKind},
    search::Value,
    strings::{Strings, StringsError},
    theme::Theme,
    ui::{Look, Spots},
};

/// What there is besides the terminal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outside {
    /// What was read, as given on the command line.
    pub paths: Vec<PathBuf>,
    /// Names of fields in what was read, each as `theirs=ours`, as told on the command line.
    pub maps: Vec<String>,
    /// The same, as reading knows them.
    pub columns: Columns,
    /// Where the reader's own words are looked for.
    pub lexicon: Option<PathBuf>,
    /// Whether the command line told so.
    pub is_lexicon_given: bool,
    /// Where files are written; the folder the program was started in when empty.
    pub folder: PathBuf,
    /// Whether the terminal is one of tmux.
    pub tmux: bool,
    /// The reader's pager, with its arguments.
    pub pager: String,
    /// The reader's editor.
    pub editor: String,
    /// Whether the reader has named it, so that notes are to be written in it.
    pub has_editor: bool,
    /// What shows web addresses.
    pub browser: String,
}

/// Everything the screen is made with besides the state.
#[derive(Clone, Debug)]
pub struct Outfit {
    /// Words in English and French.
    words: [Strings; 2],
    /// What keys do.
    pub keys: Keymap,
    /// Styles.
    pub theme: Theme,
    /// Whether the theme has colours.
    pub colored: bool,
    /// Whether the terminal has ASCII alone.
    pub ascii: bool,
    /// Whether the mouse is listened to.
    pub mouse: bool,
    /// What there is besides the terminal.
    pub outside: Outside,
}

impl Outfit {
    /// The built-in words with these keys and styles.
    ///
    /// # Errors
    /// Words that do not load: a defect of the program.
    pub fn new(keys: Keymap, theme: Theme) -> Result<Self, StringsError> {
        let words = [Strings::built_in(Language::En)?, Strings::built_in(Language::Fr)?];
        Ok(Self {
            words,
            keys,
            theme,
            colored: true,
            ascii: false,
            mouse: true,
            outside: Outside::default(),
        })
    }

    /// The words of a language.
    pub fn words(&self, language: Language) -> &Strings {
        let [en, fr] = &self.words;
        match language {
            Language::En => en,
            Language::Fr => fr,
        }
    }

    /// What values of facets are called that the lexicon does not name.
    pub fn labels(&self) -> Labels {
        let both = |name: &dyn Fn(&Strings) -> String| self.words.iter().map(name).collect();
        let languages = Language::ALL.map(|language| {
            let name = |words: &Strings| words.language_name(language).to_owned();
            (Value::Language(language), both(&name))
        });
        let checks = CheckKind::ALL.map(|kind| {
            (Value::Check(kind), both(&|words: &Strings| words.check(kind).to_owned()))
        });
        let kinds = MandateKind::ALL
            .map(|kind| (Value::Kind(kind), both(&|words: &Strings| words.kind(kind).to_owned())));
        languages.into_iter().chain(checks).chain(kinds).collect()
    }

    /// All that keys do, for the help.
    pub fn commands(&self) -> Commands {
        let sections = Section::ALL.into_iter().filter(|section| *section != Section::Help);
        Commands::new(sections.flat_map(|section| self.commands_of(section)).collect())
    }

    fn commands_of(&self, section: Section) -> Vec<Command> {
        let command = |(action, keys): (Action, Vec<String>)| {
            let texts: Vec<&str> = self.words.iter().map(|words| words.action(action)).collect();
            let mut command = Command::new(action, section, keys, &texts);
            command.takes_letter = self.keys.takes_letter(section, action);
            command
        };
        self.keys.section(section).map(command).collect()
    }

    /// The look of a state while these keys wait for more.
    pub fn look<'l>(&'l self, language: Language, pending: &'l Pending) -> Look<'l> {
        let words = self.words(language);
        let (theme, keys, ascii) = (&self.theme, &self.keys, self.ascii);
        Look { words, theme, keys, pending, ascii, spots: Spots::default() }
    }
}
