//! What keys ask of the world outside.

use super::{
    action::Action,
    errand::{Errand, Excerpt, Outcome},
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
            Errand::Copy(_) => is_chosen || !self.picked.is_empty(),
            _ => is_chosen,
        };
        if has_what_it_needs {
            self.errand = Some(errand);
        } else {
            self.notice = Some(Notice::NoMandate);
        }
        true
    }

    /// Positions of the mandates that are picked, else of the chosen one.
    pub fn taken(&self) -> Vec<usize> {
        let picked: Vec<usize> = self.picked.positions().collect();
        if picked.is_empty() { self.chosen_position().into_iter().collect() } else { picked }
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
