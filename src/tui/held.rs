use std::sync::atomic::{AtomicBool, Ordering::SeqCst};

/// How the terminal is held, for those who draw and those who hear signals.
#[derive(Debug, Default)]
pub struct Held {
    lent: AtomicBool,
    over: AtomicBool,
    mouse: AtomicBool,
}

impl Held {
    /// Notes whether another program has the terminal for a while.
    pub fn lend(&self, lent: bool) {
        self.lent.store(lent, SeqCst);
    }

    /// Whether another program has it.
    pub fn is_lent(&self) -> bool {
        self.lent.load(SeqCst)
    }

    /// Notes that the terminal is given back for good.
    pub fn end(&self) {
        self.over.store(true, SeqCst);
    }

    /// Whether the terminal is the explorer's now, so that it is to be given back.
    pub fn is_ours(&self) -> bool {
        !self.is_lent() && !self.over.load(SeqCst)
    }

    /// Notes whether the mouse is listened to.
    pub fn note_mouse(&self, listens: bool) {
        self.mouse.store(listens, SeqCst);
    }

    /// Whether the mouse is listened to.
    pub fn listens_to_mouse(&self) -> bool {
        self.mouse.load(SeqCst)
    }
}
