use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};

use crate::{
    app::App,
    kept::Change,
    store::Store,
    view::{View, Wanted},
};

/// The view that a session ends with, however it ends: noted by what draws, saved by what hears that
/// the program is to end.
#[derive(Debug)]
pub struct Parting {
    /// What the session began with. One that ends with the same leaves what another ended with.
    first: Wanted,
    noted: Mutex<Noted>,
}

#[derive(Debug)]
struct Noted {
    view: View,
    last: Wanted,
    /// Never in the hands of what draws, which may be in the middle of saving something itself.
    store: Store,
}

impl Parting {
    /// A session that begins with the view of a state, and keeps what it ends with here.
    pub fn of(app: &App, store: &Store) -> Self {
        let first = Wanted::of(&app.view, &app.collection);
        let (view, last) = (app.view.clone(), first.clone());
        Self { first, noted: Mutex::new(Noted { view, last, store: store.in_haste() }) }
    }

    /// Notes the view that is seen.
    pub fn note(&self, app: &App) {
        if self.noted().view != app.view {
            let last = Wanted::of(&app.view, &app.collection);
            let mut noted = self.noted();
            (noted.view, noted.last) = (app.view.clone(), last);
        }
    }

    /// The view that was noted last, where it is another than the first.
    pub fn last(&self) -> Option<Wanted> {
        Some(self.noted().last.clone()).filter(|own| *own != self.first)
    }

    /// Saves it. Who comes second waits until it is saved, so as not to end the program meanwhile.
    pub fn save(&self) {
        self.keep(&mut self.noted());
    }

    /// Saves it in the middle of a defect, which may have come about while it was noted.
    pub fn save_if_free(&self) {
        match self.noted.try_lock() {
            Ok(mut noted) => self.keep(&mut noted),
            Err(TryLockError::Poisoned(noted)) => self.keep(&mut noted.into_inner()),
            Err(TryLockError::WouldBlock) => {}
        }
    }

    fn keep(&self, noted: &mut Noted) {
        if noted.last != self.first {
            // Where it cannot be saved, nobody is left to be told.
            noted.store.apply([Change::Last(noted.last.clone())]);
        }
    }

    fn noted(&self) -> MutexGuard<'_, Noted> {
        self.noted.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
