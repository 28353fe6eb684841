use std::cell::RefCell;

use ratatui::layout::{Position, Rect};

use crate::app::Target;

/// What stands where in a frame, for the mouse: noted while the frame is drawn, so that nothing else
/// works out where things are. It changes no cell.
#[derive(Debug, Default)]
pub struct Spots(RefCell<Vec<(Rect, Target)>>);

impl Spots {
    /// Notes what an area shows; what is noted later lies over it.
    pub fn note(&self, area: Rect, target: Target) {
        self.0.borrow_mut().push((area, target));
    }

    /// Forgets all that lies under an area that shows something else.
    pub fn cover(&self, area: Rect) {
        self.0.borrow_mut().retain(|(own, _)| own.intersection(area).is_empty());
    }

    /// The bin in a column, whatever row: who drags over bars need not stay on them.
    pub fn bin_at(&self, column: u16) -> Option<Target> {
        let spots = self.0.borrow();
        let in_column = |area: &Rect| (area.left()..area.right()).contains(&column);
        let mut bins = spots.iter().filter(|(_, target)| matches!(target, Target::Bin(_)));
        bins.find(|(area, _)| in_column(area)).map(|(_, target)| *target)
    }

    /// What stands at a place.
    pub fn at(&self, column: u16, row: u16) -> Option<Target> {
        let place = Position::new(column, row);
        let spots = self.0.borrow();
        spots.iter().rev().find(|(area, _)| area.contains(place)).map(|(_, target)| *target)
    }
}
