//! What keys do while a query is typed.

use super::{
    action::Action,
    line::Line,
    offers::Offers,
    prompt::{Offered, Prompt},
    state::App,
};
use crate::kept::Change;
use crate::search::{Counts, Memory, Question, Reach, completions};

impl App {
    /// Lets the query be typed.
    pub(super) fn open_prompt(&mut self) {
        let (line, before) = (Line::of(&self.view.query), self.here());
        self.prompt = Some(Prompt { line, offered: None, before });
    }

    pub(super) fn act_in_prompt(&mut self, action: Action) {
        let Some(prompt) = &mut self.prompt else { return };
        if prompt.line.edit(action) {
            return self.typed();
        }
        match action {
            // A list of completions is closed first.
            Action::Close if prompt.offered.take().is_some() => {}
            Action::Accept | Action::Close => self.leave_prompt(),
            Action::Abandon => {
                if let Some(prompt) = self.prompt.take() {
                    self.queries.rest();
                    self.return_to(prompt.before);
                }
            }
            Action::Complete | Action::CompleteBack => {
                self.complete(action == Action::CompleteBack);
            }
            Action::EarlierQuery | Action::LaterQuery => {
                let recalled = if action == Action::EarlierQuery {
                    self.queries.earlier(&self.shelf.kept.queries, prompt.line.text())
                } else {
                    self.queries.later(&self.shelf.kept.queries)
                };
                if let Some(query) = recalled {
                    prompt.offered = None;
                    self.put(Line::of(&query));
                }
            }
            Action::Slips => self.switch(|reach| &mut reach.slips),
            Action::Translations => self.switch(|reach| &mut reach.translations),
            Action::Titles => self.switch(|reach| &mut reach.titles_only),
            _ => self.act_while_typing(action),
        }
    }

    /// Puts text into the query being typed.
    pub(super) fn type_in_prompt(&mut self, text: &str) {
        if let Some(prompt) = &mut self.prompt {
            prompt.line.insert(text);
        }
        self.typed();
    }

    /// The line was edited by hand: nothing is offered for it any more, and with another text it is a
    /// line of its own.
    fn typed(&mut self) {
        let Some(prompt) = &mut self.prompt else { return };
        prompt.offered = None;
        if prompt.line.text() != self.view.query {
            self.queries.rest();
        }
        self.follow_prompt();
    }

    /// Keys go to no line and no filter any more: the query and the filter on values stay as typed, a
    /// note is written, dates that were not taken are given up.
    pub(super) fn leave_lines(&mut self) {
        self.leave_prompt();
        self.leave_note();
        self.facets.typing = false;
        (self.dates, self.chip) = (None, None);
    }

    pub(super) fn leave_prompt(&mut self) {
        let Some(prompt) = self.prompt.take() else { return };
        self.queries.rest();
        let asked = prompt.line.text().trim().to_owned();
        // A query that was asked last is kept as it is.
        if !asked.is_empty() && self.shelf.kept.queries.last() != Some(&asked) {
            self.commit([Change::Query(asked)]);
        }
        // A query typed back to what it was is no change, though it was begun anew.
        self.view.take_order(&prompt.before.view);
        if self.view != prompt.before.view {
            self.history.leave(prompt.before);
        }
    }

    fn put(&mut self, line: Line) {
        if let Some(prompt) = &mut self.prompt {
            prompt.line = line;
        }
        self.follow_prompt();
    }

    /// The query follows what is typed; it becomes one step to undo when the prompt is left.
    fn follow_prompt(&mut self) {
        let Some(prompt) = &self.prompt else { return };
        if prompt.line.text() != self.view.query {
            let mut view = self.view.clone();
            prompt.line.text().clone_into(&mut view.query);
            self.open(view);
        }
    }

    /// Switches one of the ways in which words are found.
    fn switch(&mut self, way: impl FnOnce(&mut Reach) -> &mut bool) {
        let mut view = self.view.clone();
        let switched = way(&mut view.reach);
        *switched = !*switched;
        self.open(view);
    }

    /// Puts what may stand at the cursor there: the first of all that may, then another one.
    fn complete(&mut self, back: bool) {
        let Some(mut prompt) = self.prompt.take() else { return };
        match &mut prompt.offered {
            Some(offered) => offered.go(back),
            None => prompt.offered = self.offered(&prompt.line, back),
        }
        let line = prompt.offered.as_ref().map(Offered::line);
        // With nothing to choose from, the next key goes on from what was put there.
        prompt.offered = prompt.offered.filter(|offered| offered.candidates().len() > 1);
        self.prompt = Some(prompt);
        if let Some(line) = line {
            self.queries.rest();
            self.put(line);
        }
    }

    fn offered(&self, line: &Line, back: bool) -> Option<Offered> {
        let counts = self.counts_without(line.byte());
        let (collection, totals) = (&self.collection, self.index.totals());
        let source = Offers { collection, totals, counts: &counts };
        let candidates = completions(line.text(), line.byte(), self.language, &source);
        let mut offered = Offered::of(line.text(), candidates)?;
        if back {
            offered.go(true);
        }
        Some(offered)
    }

    /// What values would give beside the rest of the query, without the part that is being typed.
    fn counts_without(&self, byte: usize) -> Counts {
        let touched = |range: &std::ops::Range<usize>| range.start < byte && byte <= range.end;
        let Some(part) = self.query.parts.iter().position(|part| touched(&part.range)) else {
            return self.shown.counts.clone();
        };
        let rest = self.query.again(&self.query.without(part), &self.collection);
        let question = Question { axis: None, ..self.question(&rest) };
        self.index.ask(&question, &self.collection, &mut Memory::default()).counts
    }
}
