//! The program in a terminal of its own: it gives the terminal back as it was, however it ends.

mod child;
mod pty;

mod editor;
mod endings;
mod gone;
mod kept;
mod lines;
mod sizes;
