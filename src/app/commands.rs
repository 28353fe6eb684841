use super::{action::Action, section::Section};
use crate::{fold, search::Letters};

/// Something that a key does somewhere: a row of the help and of the list of commands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    /// What it does.
    pub action: Action,
    /// Where its keys count.
    pub section: Section,
    /// Its keys, as the key table names them.
    pub keys: Vec<String>,
    /// Whether the keys wait for a letter, so that the keys alone can run it.
    pub takes_letter: bool,
    /// What it may be found by: its words in each language, its keys; folded.
    names: Vec<String>,
}

impl Command {
    /// A command that is found by these texts.
    pub fn new(action: Action, section: Section, keys: Vec<String>, texts: &[&str]) -> Self {
        let texts = texts.iter().map(|text| fold::key(text));
        let names = texts.chain(keys.iter().map(|key| named(key))).collect();
        Self { action, section, keys, takes_letter: false, names }
    }
}

/// All that keys do, for the help and for the list of commands.
#[derive(Clone, Debug, Default)]
pub struct Commands {
    all: Vec<Command>,
    letters: Letters,
}

impl Commands {
    /// These commands, in the order they are shown in where nothing ranks them.
    pub fn new(all: Vec<Command>) -> Self {
        Self { all, letters: Letters::default() }
    }

    /// The command at a position.
    pub fn get(&self, at: usize) -> Option<&Command> {
        self.all.get(at)
    }

    /// Positions of the commands of some parts of the screen that answer to what is typed, part by
    /// part.
    pub fn in_sections(&self, sections: &[Section], typed: &str) -> Vec<usize> {
        let wanted = Wanted::of(typed);
        let in_section = |section: &Section| {
            let section = *section;
            let own = self.all.iter().enumerate().filter(move |(_, own)| own.section == section);
            own.map(|(at, _)| at).collect::<Vec<_>>()
        };
        let all = sections.iter().flat_map(in_section);
        all.filter(|at| wanted.rank(&self.all[*at], None).is_some()).collect()
    }

    /// As [`Self::in_sections`], each action once and the best answer first: words before letters in
    /// order.
    pub fn ranked(&self, sections: &[Section], typed: &str) -> Vec<usize> {
        let wanted = Wanted::of(typed);
        let mut found: Vec<(Rank, usize)> = Vec::new();
        for at in self.in_sections(sections, "") {
            let again = found.iter().any(|(_, own)| self.all[*own].action == self.all[at].action);
            if let Some(rank) = wanted.rank(&self.all[at], Some(&self.letters))
                && !again
            {
                found.push((rank, at));
            }
        }
        found.sort_by_key(|(rank, _)| *rank);
        found.into_iter().map(|(_, at)| at).collect()
    }
}

/// A key by its name in lower case, but a letter as it is typed: `x` and `X` are two keys.
fn named(key: &str) -> String {
    let one = |part: &str| {
        if part.chars().count() == 1 { part.to_owned() } else { part.to_lowercase() }
    };
    key.split(' ').map(one).collect::<Vec<_>>().join(" ")
}

/// How well a command answers; the least is best: first by kind, then by likeness.
type Rank = (u8, i64);

/// What is typed to find a command.
struct Wanted {
    exact: String,
    folded: String,
}

impl Wanted {
    fn of(typed: &str) -> Self {
        Self { exact: named(typed.trim()), folded: fold::key(typed) }
    }

    /// A key typed as it is named, the beginnings of words, a part of a word, letters in order.
    fn rank(&self, command: &Command, letters: Option<&Letters>) -> Option<Rank> {
        if self.exact.is_empty() || command.names.contains(&self.exact) {
            return Some((0, 0));
        }
        if self.folded.is_empty() {
            return None;
        }
        let begin = |name: &String| {
            self.folded.split(' ').all(|typed| name.split(' ').any(|own| own.starts_with(typed)))
        };
        let within = |name: &String| self.folded.split(' ').all(|typed| name.contains(typed));
        if command.names.iter().any(begin) {
            return Some((1, 0));
        }
        if command.names.iter().any(within) {
            return Some((2, 0));
        }
        let in_order = |name: &String| letters?.in_order(name, &self.folded);
        let best = command.names.iter().filter_map(in_order).max()?;
        Some((3, -best))
    }
}
