//! What is kept from one session to the next, on disk: neither a crash nor a full disk nor a second
//! copy of the program loses any of it. Knows no screen and no clock.

mod disk;
mod fault;
mod lock;
mod part;
mod row;

mod file;
mod folders;
mod reader;

mod writer;

mod paper;

mod lost;
mod saved;

mod session;

pub use disk::{Disk, System};
pub use folders::{Folders, Home};
pub use lost::Lost;
pub use paper::Paper;
pub use part::Part;
pub use reader::{Damage, Strange};
pub use saved::look;
pub use session::Store;
