//! What keys ask of the world outside.

use super::{
    action::Action,
    errand::{Errand, Excerpt, Export, Outcome},
    notice::Notice,
    state::App,
};

impl App {
    /// Says whether the action was one of these.
    pub(super) fn act_on_errands(&mut self, action: Action) -> bool {
        let errand = match action {
            Action::ReleaseMouse => {
                self.mouse = !self.mouse;
                let taken = if self.mouse { Notice::MouseTaken } else { Notice::MouseReleased };
                self.notice = Some(taken);
                return true;
            }
            Action::CopyCitation => Errand::Copy(Excerpt::Citation),
            Action::CopyApa => Errand::Copy(Excerpt::Apa),
            Action::CopyBibtex => Errand::Copy(Excerpt::Bibtex),
            Action::CopyRis => Errand::Copy(Excerpt::Ris),
            Action::CopyMarkdown => Errand::Copy(Excerpt::Markdown),
            Action::CopyJson => Errand::Copy(Excerpt::Json),
            Action::CopyCsv => Errand::Copy(Excerpt::Csv),
            Action::CopyTitle => Errand::Copy(Excerpt::Title),
            Action::CopyDates => Errand::Copy(Excerpt::Dates),
            Action::CopyText => Errand::Copy(Excerpt::Text),
            Action::CopySource => Errand::Copy(Excerpt::Source),
            Action::CopyCommand => Errand::Copy(Excerpt::Command),
            Action::ExportCsv => Errand::Export(Export::Csv),
            Action::ExportJson => Errand::Export(Export::Json),
            Action::ExportMarkdown => Errand::Export(Export::Markdown),
            Action::ExportBibtex => Errand::Export(Export::Bibtex),
            Action::ExportRis => Errand::Export(Export::Ris),
            Action::ExportCalendar => Errand::Export(Export::Calendar),
            Action::Page => Errand::Page,
            Action::Edit => Errand::Edit,
            Action::Browse => Errand::Browse,
            Action::Suspend => Errand::Suspend,
            Action::Redraw => Errand::Redraw,
            Action::Reread => Errand::Reread,
            _ => return false,
        };
        let is_chosen = self.chosen_position().is_some();
        let has_what_it_needs = match errand {
            Errand::Copy(Excerpt::Command) | Errand::Suspend | Errand::Redraw | Errand::Reread => {
                true
            }
            Errand::Copy(_) | Errand::Export(_) => is_chosen || !self.picked.is_empty(),
            Errand::Page | Errand::Edit | Errand::Note | Errand::Browse => is_chosen,
        };
        match errand {
            _ if !has_what_it_needs => self.notice = Some(Notice::NoMandate),
            Errand::Export(export) => {
                self.name_file(export, &format!("mandates.{}", export.ending()));
            }
            errand => self.errand = Some(errand),
        }
        true
    }

    /// Positions of the mandates that are picked, else of the chosen one.
    pub fn taken(&self) -> Vec<usize> {
        let picked: Vec<usize> = self.picked.positions().collect();
        if picked.is_empty() { self.chosen_position().into_iter().collect() } else { picked }
    }

    /// Positions of the mandates that a file is to have: those that are picked, else all that are
    /// shown, in their order.
    pub fn exported(&self) -> Vec<usize> {
        let picked: Vec<usize> = self.picked.positions().collect();
        let shown = || self.shown.hits.from(0).map(|hit| hit.position).collect();
        if picked.is_empty() { shown() } else { picked }
    }

    /// Is told how an errand went.
    pub fn hear(&mut self, outcome: Outcome) {
        if let Outcome::Taken(export, _, free) = &outcome {
            self.name_file(*export, free);
        }
        self.notice = Some(Notice::Errand);
        self.outcome = Some(outcome);
    }
}
