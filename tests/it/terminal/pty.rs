//! A terminal with a shell in it that runs one program, and what it shows.

use std::{
    io::{Read, Write},
    sync::{
        Mutex,
        mpsc::{self, Sender},
    },
    thread,
    time::Duration,
};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;
use vt100::{MouseProtocolMode, Parser, Screen};

/// The program under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_mandates");

/// Runs the program and stays, so that the terminal outlives it. Jobs are groups of their own (`set -m`),
/// as in the shells that people type in.
pub const SHELL: &str = r#"set -m; trap : INT; "$0" "$@"; echo "status=$?"; read -r _"#;

/// A program that neither ends nor shows what is waited for fails its test after this.
const CEILING: Duration = Duration::from_secs(60);

static STARTING: Mutex<()> = Mutex::new(());

/// The sizes of the terminals: columns and rows.
pub type Size = (u16, u16);

pub struct Pty {
    master: Box<dyn MasterPty + Send>,
    reader: Box<dyn Read + Send>,
    writer: Box<dyn Write + Send>,
    shell: Box<dyn Child + Send + Sync>,
    model: Parser,
    /// All that the terminal was sent.
    pub sent: Vec<u8>,
    modes: String,
    /// The folder of what is kept.
    _home: TempDir,
    /// Dropped with the terminal, which ends the wait for the ceiling.
    _over: Sender<()>,
}

/// What is run in a terminal.
pub struct Run<'r> {
    /// What the shell is told, `"$0" "$@"` being the program with its arguments.
    pub script: &'r str,
    pub program: &'r str,
    pub arguments: &'r [&'r str],
    pub environment: &'r [(&'r str, &'r str)],
    pub size: Size,
    /// Whether `/dev/tty` leads to the terminal.
    pub controls: bool,
}

impl Default for Run<'_> {
    fn default() -> Self {
        Self {
            script: SHELL,
            program: PROGRAM,
            arguments: &[],
            environment: &[],
            size: (80, 24),
            controls: true,
        }
    }
}

impl Pty {
    /// Starts the explorer on the built-in pages at a size.
    pub fn explorer(arguments: &[&str]) -> Self {
        let pages = &[&[crate::cli::PAGES, "--today", "2026-11-23"], arguments].concat();
        Self::start(&Run { arguments: pages, ..Run::default() })
    }

    pub fn start(run: &Run<'_>) -> Self {
        // A program that another test starts at this moment must not inherit the terminal, which would
        // then never hang up.
        let _one_at_a_time = STARTING.lock();
        let pty = native_pty_system().openpty(size(run.size)).expect("a terminal");
        let mut command = CommandBuilder::new("/bin/sh");
        command.args(["-c", run.script, run.program]);
        command.args(run.arguments);
        command.cwd(env!("CARGO_MANIFEST_DIR"));
        command.set_controlling_tty(run.controls);
        for name in ["LC_ALL", "LC_MESSAGES", "LC_CTYPE", "NO_COLOR", "TMUX", "ENV"] {
            command.env_remove(name);
        }
        for name in ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"] {
            command.env_remove(name);
        }
        // What one terminal keeps is nothing to another, nor to whoever runs the tests.
        let home = tempfile::tempdir().expect("a folder");
        command.env("HOME", home.path());
        let usual = [("LANG", "en_GB.UTF-8"), ("TERM", "xterm-256color"), ("RUST_BACKTRACE", "0")];
        for (name, value) in usual.iter().chain(run.environment) {
            command.env(name, value);
        }
        let modes = modes(pty.master.as_ref());
        let shell = pty.slave.spawn_command(command).expect("a shell");
        let reader = pty.master.try_clone_reader().expect("a way to read");
        let writer = pty.master.take_writer().expect("a way to write");
        let mut killer = shell.clone_killer();
        let (over, is_over) = mpsc::channel::<()>();
        thread::spawn(move || {
            if is_over.recv_timeout(CEILING) == Err(mpsc::RecvTimeoutError::Timeout) {
                let _ = killer.kill();
            }
        });
        let (columns, rows) = run.size;
        let model = Parser::new(rows, columns, 0);
        let sent = Vec::new();
        Self {
            master: pty.master,
            reader,
            writer,
            shell,
            model,
            sent,
            modes,
            _home: home,
            _over: over,
        }
    }

    /// Reads what the terminal is sent until it shows this.
    pub fn wait(&mut self, what: &str, shows: impl Fn(&Screen) -> bool) {
        let mut bytes = [0; 65_536];
        while !shows(self.model.screen()) {
            match self.reader.read(&mut bytes) {
                Ok(count) if count > 0 => {
                    self.model.process(&bytes[..count]);
                    self.sent.extend_from_slice(&bytes[..count]);
                }
                _ => panic!("{what} is never shown, but\n{}", self.text()),
            }
        }
    }

    /// Reads what the terminal is sent until it shows this text.
    pub fn wait_for(&mut self, text: &str) {
        self.wait(text, |screen| screen.contents().contains(text));
    }

    pub fn text(&self) -> String {
        self.model.screen().contents()
    }

    pub fn press(&mut self, keys: &str) {
        self.writer.write_all(keys.as_bytes()).expect("a terminal that takes keys");
        self.writer.flush().expect("a terminal that takes keys");
    }

    pub fn resize(&mut self, to: Size) {
        self.master.resize(size(to)).expect("a terminal of another size");
        let (columns, rows) = to;
        self.model.screen_mut().set_size(rows, columns);
    }

    /// The program that has the terminal.
    pub fn program(&self) -> Pid {
        let leader = self.master.process_group_leader().expect("a job");
        Pid::from_raw(leader).expect("a process")
    }

    pub fn signal(&self, signal: Signal) {
        kill_process(self.program(), signal).expect("a running program");
    }

    /// What of the terminal is not as it was when it was opened.
    pub fn changed(&self) -> Vec<&'static str> {
        let screen = self.model.screen();
        let last = |sign: &[u8]| self.sent.windows(sign.len()).rposition(|own| own == sign);
        [
            ("alternate screen", screen.alternate_screen()),
            ("no cursor", screen.hide_cursor()),
            ("mouse", screen.mouse_protocol_mode() != MouseProtocolMode::None),
            ("bracketed paste", screen.bracketed_paste()),
            ("held back", last(b"\x1b[?2026h") > last(b"\x1b[?2026l")),
            ("modes", modes(self.master.as_ref()) != self.modes),
        ]
        .into_iter()
        .filter_map(|(name, changed)| changed.then_some(name))
        .collect()
    }

    /// Takes the terminal away from all that runs in it; gives the shell.
    pub fn close(self) -> Box<dyn Child + Send + Sync> {
        self.shell
    }

    /// Waits until the shell tells of this status, and checks that the terminal is as it was.
    pub fn check_given_back(&mut self, status: u8, told: &str) {
        let line = format!("status={status}\n");
        let is_told = |screen: &Screen| (screen.contents() + "\n").contains(&line);
        self.wait(&format!("{told}: status {status}"), is_told);
        assert_eq!(self.changed(), [""; 0], "{told}");
    }
}

fn size((cols, rows): Size) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}

/// How the terminal treats what is typed and written.
fn modes(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().expect("modes"))
}
