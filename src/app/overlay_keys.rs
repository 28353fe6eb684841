//! What keys do in the help and in the list of commands.

use super::{
    action::Action,
    cursor::Move,
    mode::Pane,
    notice::Notice,
    overlay::{Kind, Overlay},
    section::Section,
    state::App,
};

impl App {
    pub(super) fn open_overlay(&mut self, kind: Kind) {
        self.overlay = Some(Overlay::of(kind, self.mode()));
        self.list_commands();
    }

    /// Lists what answers to what is typed, the first row chosen.
    fn list_commands(&mut self) {
        let Some(overlay) = &mut self.overlay else { return };
        let own = Section::of(overlay.over);
        let with = |sections: &[Section]| -> Vec<Section> {
            let others = sections.iter().filter(|section| !own.contains(section));
            own.iter().chain(others).copied().collect()
        };
        let typed = overlay.line.text();
        let rows = match overlay.kind {
            Kind::Help if !overlay.everything => self.commands.in_sections(own, typed),
            Kind::Help => self.commands.in_sections(&with(&Section::ALL), typed),
            Kind::Commands => self.commands.ranked(&with(&Section::PANES), typed),
        };
        overlay.list(rows);
    }

    pub(super) fn act_in_overlay(&mut self, action: Action, movement: Option<Move>) {
        let Some(overlay) = &mut self.overlay else { return };
        if overlay.line.edit(action) {
            return self.list_commands();
        }
        match (movement, action) {
            (Some(to), _) => overlay.cursor.go(to, overlay.rows().len()),
            (None, Action::AllPanes) => {
                overlay.everything = !overlay.everything;
                self.list_commands();
            }
            (None, _) => self.overlay = None,
        }
    }

    /// Puts text into the line that narrows the list.
    pub(super) fn type_in_overlay(&mut self, text: &str) {
        if let Some(overlay) = &mut self.overlay {
            overlay.line.insert(text);
        }
        self.list_commands();
    }

    /// Closes the list and goes to where the keys of the chosen command count; gives what to do there.
    pub(super) fn take_command(&mut self) -> Option<Action> {
        let overlay = self.overlay.take()?;
        let command = self.commands.get(*overlay.rows().get(overlay.cursor.row)?)?;
        let (action, section) = (command.action, command.section);
        if command.takes_letter {
            self.notice = Some(Notice::TakesLetter(action));
            return None;
        }
        if !Section::of(overlay.over).contains(&section) {
            self.leave_lines();
            self.enter(section);
        }
        Some(action)
    }

    /// Goes to where the keys of a part of the screen count.
    fn enter(&mut self, section: Section) {
        match section {
            Section::Facets => self.set_focus(Pane::Facets),
            Section::Timeline => self.set_focus(Pane::Timeline),
            Section::Query if self.prompt.is_none() => self.open_prompt(),
            Section::Dates => self.open_dates(),
            Section::FacetFilter => {
                self.set_focus(Pane::Facets);
                self.facets.begin_filter();
            }
            Section::Mandates if matches!(self.focus, Pane::Facets | Pane::Timeline) => {
                self.leave_pane();
            }
            Section::Chips => self.begin_chips(),
            Section::OwnWords
            | Section::Ways
            | Section::Mandates
            | Section::Anywhere
            | Section::Query
            | Section::Help => {}
        }
    }
}
