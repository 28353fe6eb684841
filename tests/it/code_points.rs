//! Every code point that there is, through every pane and every written form: none steers, hides or
//! reorders what a terminal shows.

pub mod gate;
mod records;

mod outputs;
mod program;
pub mod screens;
