use super::{
    context::{Context, push_new, same_words, tidy},
    dates::{self, Stated},
    language,
    lines::{Line, paragraphs},
};
use crate::{
    lang::Language,
    model::{
        Check, CheckKind, Mandate, MandateKind, Named, Period, PeriodClass, ProblemKind, Section,
        SectionKind, Source,
    },
    safe::Safe,
};

/// A record while a reader puts it together.
#[derive(Debug)]
pub struct Record {
    kind: MandateKind,
    title: String,
    organisations: Vec<Named>,
    places: Vec<Named>,
    period: Period,
    sections: Vec<(SectionKind, String)>,
    checks: Vec<Check>,
    source: Source,
}

impl Record {
    /// A record whose title stands on `line`.
    pub fn new(context: &Context<'_>, kind: MandateKind, line: &Line) -> Self {
        // In a list of mandates the title is an item's, and its bullet the list's.
        let title = tidy(line.text.trim_start_matches(['•', '·']));
        let source = context.source(line.number, line.broken.as_deref().unwrap_or(&title));
        let mut record = Self {
            kind,
            title,
            organisations: Vec::new(),
            places: Vec::new(),
            period: Period::default(),
            sections: Vec::new(),
            checks: Vec::new(),
            source,
        };
        record.note_damage(context, std::slice::from_ref(line));
        record
    }

    /// The line that the record is quoted by.
    pub fn stands_on(&mut self, line: u32) {
        self.source.line = line;
    }

    /// The title as read.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// Who mandated it, as a list; a page may say so in several places.
    pub fn mandated_by(&mut self, context: &mut Context<'_>, written: &str) {
        for named in context.organisations(written) {
            push_new(&mut self.organisations, Some(named));
        }
        join(&mut self.source.organisations, written);
    }

    /// Where, as a list; a page may say so in several places.
    pub fn takes_place_in(&mut self, context: &mut Context<'_>, written: &str) {
        for named in context.places(written) {
            push_new(&mut self.places, Some(named));
        }
        join(&mut self.source.places, written);
    }

    /// When, as stated on `line`; an impossible date is a problem and leaves its end unknown.
    pub fn dated(&mut self, context: &mut Context<'_>, line: u32, stated: &Stated, written: &str) {
        self.source.dates = Safe::line(written);
        self.period = stated.period;
        if stated.impossible {
            context.problem(line, ProblemKind::ImpossibleDate, written);
        }
    }

    /// The period, as far as it is known.
    pub const fn period(&mut self) -> &mut Period {
        &mut self.period
    }

    /// The dates as written.
    pub const fn dates_written(&mut self) -> &mut Safe {
        &mut self.source.dates
    }

    /// A part of the text; nothing when the lines are blank.
    pub fn section(&mut self, context: &Context<'_>, kind: SectionKind, lines: &[Line]) {
        let text = paragraphs(lines);
        if text.is_empty() {
            return;
        }
        self.note_damage(context, lines);
        self.quote_stated_range(context, lines);
        match self.sections.iter_mut().find(|(own, _)| *own == kind) {
            Some((_, earlier)) => {
                earlier.push_str("\n\n");
                earlier.push_str(&text);
            }
            None => self.sections.push((kind, text)),
        }
    }

    fn note_damage(&mut self, context: &Context<'_>, lines: &[Line]) {
        for line in lines {
            if let Some(broken) = &line.broken {
                let words = around_damage(broken, &line.text);
                self.checks.push(context.check(CheckKind::Mojibake, line.number, words));
            }
        }
    }

    /// Where the dates contradict each other, the text may say what was meant.
    fn quote_stated_range(&mut self, context: &Context<'_>, lines: &[Line]) {
        if self.period.class() != PeriodClass::Reversed {
            return;
        }
        let quoted = lines.iter().find_map(|line| {
            let stated = dates::first_range(&line.text)?;
            Some((line.number, &line.text[stated.range]))
        });
        if let Some((line, words)) = quoted {
            self.checks.push(context.check(CheckKind::EndBeforeStart, line, words));
        }
    }

    /// The finished record, with one source and no id yet.
    pub fn finish(mut self) -> Mandate {
        // Parts stand in one order on every page, as they do when records are merged.
        self.sections.sort_by_key(|(kind, _)| *kind);
        let mut all = self.title.clone();
        for (_, text) in &self.sections {
            all.push('\n');
            all.push_str(text);
        }
        let language = language::of(&all);
        let sections = self.sections.into_iter().map(|(kind, text)| Section {
            kind,
            language: language_of_section(&text, language),
            text: Safe::text(text),
        });
        Mandate {
            id: String::new(),
            kind: self.kind,
            title: Safe::line(self.title),
            language,
            organisations: self.organisations,
            places: self.places,
            period: self.period,
            sections: sections.collect(),
            variants: Vec::new(),
            checks: self.checks,
            sources: vec![self.source],
        }
    }
}

/// Values of one kind that a page writes in several places, as one list.
fn join(values: &mut Safe, more: &str) {
    let all = [values.raw(), more];
    let all = all.into_iter().filter(|value| !value.is_empty()).collect::<Vec<_>>().join(", ");
    *values = Safe::line(all);
}

/// A short section says too little to be judged apart from its record.
fn language_of_section(text: &str, record: Language) -> Language {
    const ENOUGH: usize = 80;
    if text.len() < ENOUGH { record } else { language::of(text) }
}

/// The words around the first place where a line was mended.
fn around_damage<'b>(broken: &'b str, mended: &str) -> &'b str {
    let same = broken.chars().zip(mended.chars()).take_while(|(a, b)| a == b);
    let damage: usize = same.map(|(c, _)| c.len_utf8()).sum();
    let from = broken[..damage].rfind(' ').map_or(0, |at| at + 1);
    let to = broken[damage..].find(' ').map_or(broken.len(), |at| damage + at);
    // A break that left a space behind takes the mark after it too.
    let to = broken[to..].char_indices().nth(2).map_or(broken.len(), |(at, _)| to + at);
    broken[from..to].trim()
}

/// Whether two lines say the same words; a page repeats its heading and its title.
pub fn repeats(a: &Line, b: &Line) -> bool {
    same_words(&a.text, &b.text)
}
