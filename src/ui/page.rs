use std::{ops::Range, sync::Arc};

use ratatui::{
    style::Style,
    text::{Line, Span},
};

use super::{
    look::Look,
    marked::{marked, within},
};
use crate::{
    app::{Action, Anchor, App, Mode, Pane},
    strings::fill,
    text::{width, wrap},
};

/// A page written out.
#[derive(Debug, Default)]
pub struct Written {
    /// Its lines, wrapped.
    pub lines: Vec<Line<'static>>,
    /// The line that each mark begins in.
    pub marks: Arc<[usize]>,
    /// The lines that keys go to.
    pub anchors: Arc<[(Anchor, usize)]>,
    /// Where marks stand; one that is wrapped stands in several places.
    pub places: Vec<Place>,
}

/// Where a mark stands.
#[derive(Debug)]
pub struct Place {
    /// Which mark.
    pub mark: usize,
    /// The line.
    pub line: usize,
    /// Its columns.
    pub columns: Range<usize>,
}

/// A page of the detail while it is written.
pub struct Writer<'p> {
    /// What is told of.
    pub app: &'p App,
    /// How.
    pub look: &'p Look<'p>,
    /// Columns that a text may take.
    pub columns: usize,
    lines: Vec<Line<'static>>,
    marks: Vec<usize>,
    places: Vec<Place>,
    anchors: Vec<(Anchor, usize)>,
}

impl<'p> Writer<'p> {
    /// Nothing yet, for a pane of `columns`.
    pub fn new(app: &'p App, look: &'p Look<'p>, columns: u16) -> Self {
        Self {
            app,
            look,
            columns: usize::from(columns).saturating_sub(2),
            lines: Vec::new(),
            marks: Vec::new(),
            places: Vec::new(),
            anchors: Vec::new(),
        }
    }

    /// All that was written.
    pub fn finish(self) -> Written {
        Written {
            lines: self.lines,
            marks: self.marks.into(),
            anchors: self.anchors.into(),
            places: self.places,
        }
    }

    /// Lets keys go to the next line.
    pub fn anchor(&mut self, anchor: Anchor) {
        self.anchors.push((anchor, self.lines.len()));
    }

    /// A line as it is.
    pub fn line(&mut self, line: Line<'static>) {
        self.lines.push(line);
    }

    /// An empty line, but not as the first.
    pub fn blank(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push(Line::default());
        }
    }

    /// What a part is called.
    pub fn heading(&mut self, words: &str) {
        self.blank();
        self.lines.push(Line::styled(format!(" {words}"), self.look.theme.heading));
    }

    /// What a part is called that a key goes to.
    pub fn part(&mut self, anchor: Anchor, words: &str, action: Action) {
        let key = self.look.key(action, Mode::Pane(Pane::List));
        self.blank();
        self.anchor(anchor);
        self.lines.push(Line::styled(format!(" {words} ({key})"), self.look.theme.heading));
    }

    /// Words of the screen.
    pub fn paragraph(&mut self, text: &str, style: Style) {
        self.marked_paragraph(text, style, &[]);
    }

    /// How many more there are than were written, if any.
    pub fn more(&mut self, count: usize) {
        if count > 0 {
            let words = self.look.words;
            let more = fill(&words.detail.more, &[("n", &words.number(count))]);
            self.paragraph(&more, self.look.theme.dim);
        }
    }

    /// Words of a source, with what the query found in them.
    pub fn searched(&mut self, text: &str, style: Style) {
        let marks = self.app.shown.marker.marks(text, &self.app.collection.lexicon);
        self.marked_paragraph(text, style, &marks);
    }

    /// Facts on a line, marked where the query found them; what stands before the first colon of one
    /// says what it is, and was not searched.
    pub fn facts_line(&mut self, facts: &[String], style: Style) {
        let marker = &self.app.shown.marker;
        let (mut line, mut marks) = (String::new(), Vec::new());
        for fact in facts {
            line.push_str(if line.is_empty() { "" } else { " · " });
            let label = fact.find(':').map_or(0, |colon| colon + 1);
            let found = marker.marks(&fact[label..], &self.app.collection.lexicon);
            let from = line.len() + label;
            marks.extend(found.into_iter().map(|mark| mark.start + from..mark.end + from));
            line.push_str(fact);
        }
        self.marked_paragraph(&line, style, &marks);
    }

    /// Notes the marks of two texts that are going to stand beside each other from the next line on,
    /// the other one so many columns further: one goes through both from top to bottom.
    pub fn note_marks_beside(&mut self, own: &Written, other: &Written, columns: usize) {
        let texts = [(own, 0), (other, columns)];
        let mut marks: Vec<(usize, usize, usize)> = Vec::new();
        for (text, (written, _)) in texts.iter().enumerate() {
            let lines = written.marks.iter().enumerate();
            marks.extend(lines.map(|(mark, line)| (*line, text, mark)));
        }
        marks.sort_unstable();
        let mut numbers = texts.map(|(written, _)| vec![0; written.marks.len()]);
        for (line, text, mark) in marks {
            numbers[text][mark] = self.marks.len();
            self.marks.push(self.lines.len() + line);
        }
        for ((written, right), numbers) in texts.into_iter().zip(numbers) {
            self.places.extend(written.places.iter().map(|place| Place {
                mark: numbers[place.mark],
                line: self.lines.len() + place.line,
                columns: place.columns.start + right..place.columns.end + right,
            }));
        }
    }

    fn marked_paragraph(&mut self, text: &str, style: Style, marks: &[Range<usize>]) {
        // Marks of the texts before.
        let before = self.marks.len();
        for line in wrap(text, self.columns) {
            let indent = 1 + line.indent;
            let own = within(marks, &line.range);
            for at in own.clone() {
                self.place(before + at, text, &line.range, &marks[at], indent);
            }
            let mut spans = vec![Span::raw(" ".repeat(indent))];
            let mark = self.look.theme.mark;
            spans.extend(marked(text, line.range, &marks[own], style, mark));
            self.lines.push(Line::from(spans));
        }
    }

    /// Notes where a mark stands in the line being written.
    fn place(
        &mut self,
        mark: usize,
        text: &str,
        line: &Range<usize>,
        range: &Range<usize>,
        indent: usize,
    ) {
        let (from, to) = (range.start.max(line.start), range.end.min(line.end));
        let start = indent + width(&text[line.start..from]);
        let columns = start..start + width(&text[from..to]);
        if mark == self.marks.len() {
            self.marks.push(self.lines.len());
        }
        self.places.push(Place { mark, line: self.lines.len(), columns });
    }
}
