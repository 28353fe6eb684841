//! From the parts of a query to everything that may be found for them.

use super::{
    columns::Columns,
    dictionary::{Dictionary, Field},
    facet::{Choice, Facet, Value},
    letters::Letters,
    meant::{Meanings, Run},
    notes::Notes,
    order::Order,
    plan::{Plan, Pull, Sought, Source, Written, weight},
    plane::{Weight, of_tier},
    query::{Part, Query, Want, Word},
    reach::Reach,
    sequence::Next,
    tier::{Tier, Via},
};
use crate::{bits::Bits, lang::Language, lexicon::Key};

/// What a query is read against.
#[derive(Clone, Copy, Debug)]
pub(super) struct Expander<'x> {
    pub(super) dictionary: &'x Dictionary,
    pub(super) meanings: Meanings<'x>,
    pub(super) columns: &'x Columns,
    pub(super) letters: &'x Letters,
    pub(super) reach: Reach,
    /// The reader's own words.
    pub(super) notes: &'x Notes,
    /// The turns of the records.
    pub(super) order: Order,
    /// How many records there are.
    pub(super) records: usize,
}

/// A word that fewer records have may be a slip, or letters of a longer one.
const FEW: u32 = 10;
/// So many times as many records must have the word that one of few records is a slip of.
const LIKELY: u32 = 10;
/// And so many times as many, where more records have the one that is typed.
const MORE_LIKELY: u32 = 100;

impl Expander<'_> {
    /// The plan of a query. Small words that may be missing are not looked for.
    pub(super) fn plan(&self, query: &Query) -> Plan {
        let mut plan = Plan::default();
        let wanted: Vec<&Part> = query.parts.iter().filter(|part| !is_optional(part)).collect();
        let words = wanted.iter().filter(|part| !part.excluded).count();
        for (at, part) in query.parts.iter().enumerate() {
            if is_optional(part) {
                continue;
            }
            let mut sought = Sought { excluded: part.excluded, ..Sought::default() };
            let run = Run::around(&query.parts, at);
            for want in &part.any {
                let mut drawn = Drawing { x: self, plan: &mut plan, sought: &mut sought, words };
                match want {
                    // One of several has nothing beside it.
                    Want::Word(word) if part.any.len() > 1 => drawn.word(word, &Run::alone(word)),
                    want => drawn.want(want, &run),
                }
            }
            plan.parts.push(sought);
        }
        plan
    }
}

fn is_optional(part: &Part) -> bool {
    matches!(part.any.as_slice(), [Want::Word(word)] if word.optional)
}

/// One part while its sources are drawn up.
struct Drawing<'d> {
    x: &'d Expander<'d>,
    plan: &'d mut Plan,
    sought: &'d mut Sought,
    /// Parts that share the score.
    words: usize,
}

impl Drawing<'_> {
    fn want(&mut self, want: &Want, run: &Run) {
        match want {
            Want::Word(word) => self.word(word, run),
            Want::Phrase { words, open } => self.phrase(words, *open),
            Want::Start(start) => {
                let weight = self.weight_of(self.x.dictionary.records(self.starting(start)));
                self.start(start, Tier::Start, weight);
            }
            Want::Slip(word) => self.slip_wanted(word),
            Want::Value(facet, values) => self.values(*facet, values),
            Want::Length(lengths) => self.sought.sources.push(Source::Lengths(lengths.clone())),
            Want::Date(dates) => self.sought.sources.push(Source::Dates(*dates)),
            Want::Note(words) => {
                let found = self.x.notes.with(words);
                let records = found.iter().filter(|position| *position < self.x.records);
                let records = Bits::at(records.map(|position| self.x.order.turn(position)));
                self.sought.sources.push(Source::At(records));
            }
            Want::Year { dates, written, open } => {
                // Words first: what is active then keeps the score of what is written so.
                let words: Vec<String> = written.split(' ').map(str::to_owned).collect();
                self.phrase(&words, *open);
                self.sought.sources.push(Source::Dates(*dates));
            }
        }
    }

    /// A word, best ways first; the weaker ways only where these find little. What a word that is
    /// no longer being typed is found by, it was found by while it was.
    fn word(&mut self, word: &Word, run: &Run) {
        let x = self.x;
        let folded = word.folded.as_str();
        let own = x.dictionary.number(folded).map_or(0, |own| x.dictionary.records(own..own + 1));
        let forms = x.dictionary.forms(folded, &x.meanings.languages_of(folded));
        let of_forms = forms.iter().map(|(own, _)| x.dictionary.records(*own..own + 1));
        let (keys, acronyms) = match (x.reach.translations, self.sought.excluded) {
            (true, false) => x.meanings.of_word(word, run),
            (true, true) => (x.meanings.names(std::slice::from_ref(&word.folded)), Vec::new()),
            (false, _) => Default::default(),
        };
        let meant = own + of_forms.sum::<u32>() + self.records_of(&keys);
        let weight = self.weight_of(meant.max(own));
        self.exact(folded, weight);
        for (own, language) in forms {
            self.single(own, Tier::Form, 0, weight, Some(language));
        }
        self.concepts(&keys, false, Tier::Concept, weight);
        self.concepts(&acronyms, true, Tier::Concept, weight);
        if self.sought.excluded {
            return;
        }
        // A known acronym in capitals is no beginning of a word.
        let acronym = x.meanings.is_acronym(word);
        if (word.open || meant == 0) && !(acronym && word.acronym && !keys.is_empty()) {
            self.start(folded, Tier::Start, weight);
        }
        let begun = x.dictionary.records(self.starting(folded));
        let known = meant.max(self.known_while_typed(word, run)).saturating_add(begun);
        let mut found = known;
        if acronym {
            return;
        }
        if x.reach.slips {
            found = found.saturating_add(self.slips(word, known, weight));
        }
        if found < FEW {
            self.letters(folded, weight);
        }
    }

    /// How many records have one of these, at most.
    fn records_of(&self, keys: &[Key]) -> u32 {
        let forms = keys.iter().flat_map(|key| self.x.meanings.concepts.forms(*key));
        forms.map(|(_, _, records)| records).sum()
    }

    /// What the word meant when it was the last: what was enough then must be enough now, or typing
    /// on would find more.
    fn known_while_typed(&self, word: &Word, run: &Run) -> u32 {
        if word.open || !self.x.reach.translations {
            return 0;
        }
        let open = Word { open: true, ..word.clone() };
        self.records_of(&self.x.meanings.of_word(&open, &run.while_typed()).0)
    }

    fn weight_of(&self, records: u32) -> Weight {
        weight(records, self.x.records, self.words)
    }

    fn starting(&self, start: &str) -> std::ops::Range<u32> {
        self.x.dictionary.starting(start)
    }

    fn pull(
        &mut self,
        words: std::ops::Range<u32>,
        base: u16,
        weight: Weight,
        language: Option<Language>,
    ) {
        if words.is_empty() {
            return;
        }
        let least = if self.x.reach.titles_only { Field::Title.least_impact() } else { 0 };
        let languages = language.map(|language| {
            let included = [Value::Language(language)].into();
            let choice = Choice { included, ..Choice::default() };
            self.x.columns.admitted(Facet::Language, &choice)
        });
        let pull = Pull { words, base, weight, least, languages };
        let source = Source::Words(pull);
        if !self.sought.sources.contains(&source) {
            self.sought.sources.push(source);
        }
    }

    fn single(
        &mut self,
        number: u32,
        tier: Tier,
        via: u16,
        weight: Weight,
        language: Option<Language>,
    ) {
        self.pull(number..number + 1, of_tier(tier, via), weight, language);
        let word = self.x.dictionary.word(number).to_owned();
        if !self.sought.marks.words.contains(&word) {
            self.sought.marks.words.push(word);
        }
    }

    fn exact(&mut self, word: &str, weight: Weight) {
        if let Some(number) = self.x.dictionary.number(word) {
            self.single(number, Tier::Exact, 0, weight, None);
        }
    }

    fn start(&mut self, start: &str, tier: Tier, weight: Weight) {
        self.pull(self.starting(start), of_tier(tier, 0), weight, None);
        self.sought.marks.starts.push(start.to_owned());
    }

    fn concepts(&mut self, keys: &[Key], acronyms_only: bool, tier: Tier, weight: Weight) {
        for key in keys {
            for (number, via, _) in self.x.meanings.concepts.forms(*key) {
                // A slip is of a name, not of the region that a place lies in.
                let wanted = match via {
                    Via::Acronym(_) => true,
                    Via::Within => !acronyms_only && tier == Tier::Concept,
                    Via::Name(_) => !acronyms_only,
                };
                if !wanted {
                    continue;
                }
                let told = tier == Tier::Concept && !self.sought.excluded;
                let via = if told { self.plan.via(via) } else { 0 };
                self.pull(number..number + 1, of_tier(tier, via), weight, None);
            }
        }
        let marks = &mut self.sought.marks;
        let noted = if acronyms_only { &mut marks.acronyms } else { &mut marks.keys };
        noted.extend(keys);
    }

    /// Words that this one may be a slip of, and what those mean; gives how many records have one.
    fn slips(&mut self, word: &Word, known: u32, weight: Weight) -> u32 {
        let x = self.x;
        let least = known.saturating_mul(if known < FEW { LIKELY } else { MORE_LIKELY });
        if least as usize > x.records {
            return 0;
        }
        let mut found: u32 = 0;
        for slip in x.dictionary.slips(&word.folded, word.open) {
            let records = x.dictionary.records(slip.word..slip.word + 1);
            if records >= least {
                found = found.saturating_add(records);
                self.single(slip.word, Tier::Slip, 0, weight, None);
                self.slip_meant(x.dictionary.word(slip.word), weight);
            }
        }
        if known == 0 && x.reach.translations {
            for meant in x.meanings.concepts.slips(&word.folded) {
                let keys = x.meanings.concepts.named(meant, false);
                found = found.saturating_add(self.records_of(&keys));
                self.concepts(&keys, false, Tier::Slip, weight);
                self.slip_meant(meant, weight);
            }
        }
        found
    }

    /// What a word that another is a slip of means by itself.
    fn slip_meant(&mut self, meant: &str, weight: Weight) {
        if self.x.reach.translations {
            self.concepts(&self.x.meanings.of_alone(meant), false, Tier::Slip, weight);
        }
    }

    /// `~word`: the word and all that it may be a slip of, however many have it.
    fn slip_wanted(&mut self, word: &str) {
        let weight = self.weight_of(1);
        self.exact(word, weight);
        for slip in self.x.dictionary.slips(word, false) {
            self.single(slip.word, Tier::Slip, 0, weight, None);
        }
    }

    fn letters(&mut self, word: &str, weight: Weight) {
        let x = self.x;
        for (number, other) in x.dictionary.prominent_like(word) {
            if x.letters.find(other, word).is_some() {
                self.single(number, Tier::Letters, 0, weight, None);
            }
        }
    }

    fn phrase(&mut self, words: &[String], open: bool) {
        // One word needs no text to be asked.
        if let [word] = words {
            let weight = self.weight_of(self.x.dictionary.records(self.starting(word)));
            self.exact(word, weight);
            if open {
                self.start(word, Tier::Start, weight);
            }
            return;
        }
        let written = Written { words: words.to_vec(), open };
        let last = words.len().saturating_sub(1);
        let pulls = words.iter().enumerate().map(|(at, word)| {
            let run = match self.x.dictionary.number(word) {
                _ if open && at == last => self.starting(word),
                Some(number) => number..number + 1,
                None => 0..0,
            };
            let weight = weight(self.x.dictionary.records(run.clone()), self.x.records, self.words);
            let least = if self.x.reach.titles_only { Field::Title.least_impact() } else { 0 };
            let base = of_tier(Tier::Exact, 0);
            Pull { words: run, base, weight: weight / words.len() as u32, least, languages: None }
        });
        let pulls = pulls.collect();
        if self.sought.excluded {
            let keys = self.x.meanings.names(words);
            self.concepts(&keys, false, Tier::Concept, 0);
        }
        self.sought.marks.phrases.push(written);
        let second = words.get(1).map_or_else(Next::default, |second| Next::of(second));
        self.sought.sources.push(Source::Phrase { words: pulls, second });
    }

    fn values(&mut self, facet: Facet, values: &[Value]) {
        // Nothing is admitted where no value was meant: an empty choice would admit all.
        let admitted = if values.is_empty() {
            self.x.columns.none_admitted(facet)
        } else {
            let included = values.iter().flat_map(|value| self.x.meanings.within(*value)).collect();
            self.x.columns.admitted(facet, &Choice { included, ..Choice::default() })
        };
        self.sought.sources.push(Source::Sets(admitted));
    }
}
