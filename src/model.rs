//! What a mandate is and what a collection is. Cannot parse, search or draw.

mod cause;
mod period;
mod source;

mod check;
mod problem;

mod mandate;

mod brief;
mod collection;

pub use brief::Sign;
pub use cause::Cause;
pub use check::{Check, CheckKind, Evidence};
pub use collection::{Collection, FileRead};
pub use mandate::{Mandate, MandateKind, Named, Section, SectionKind, Variant};
pub use period::{Date, Edge, Period, PeriodClass, Window};
pub use problem::{Problem, ProblemKind};
pub use source::Source;
