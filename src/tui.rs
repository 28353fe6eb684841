//! The terminal: reads a key, lets the state change, draws, and carries out what is asked of the world
//! outside. Holds no rule of behaviour.

mod copy;
mod hangup;
mod held;
mod outfit;
mod parting;
mod picture;
mod programs;

mod signals;

mod screen;

mod drawing;
mod errands;
mod keeping;
mod reread;

mod turn;

pub use copy::{LONGEST, sequence};
pub use drawing::{pointed, press, snapshot, text_of};
pub use errands::carry_out;
pub use keeping::{keep, keep_again, tell};
pub use outfit::{Outfit, Outside};
pub use parting::Parting;
pub use picture::picture_of;
pub use programs::words_of;
pub use reread::reread;
pub use turn::run;
