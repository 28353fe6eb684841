//! Notes in an editor of the reader's own, one that works and others.

use std::{fs, path::Path};

use super::pty::{Pty, Run};
use crate::cli::PAGES;

/// Writes a note with an editor; gives what the screen shows then, and what is kept.
fn write_with(editor: &str, folder: &Path, keys: &str, shows: &str) -> String {
    let home = folder.to_str().expect("a path of text");
    let mut explorer = Pty::start(&Run {
        arguments: &[PAGES, "--today", "2026-11-23"],
        environment: &[("HOME", home), ("TMPDIR", home), ("EDITOR", editor)],
        size: (120, 24),
        ..Run::default()
    });
    explorer.wait_for("Mandates 9 of 9");
    explorer.press("a");
    explorer.wait_for(shows);
    explorer.press(keys);
    explorer.check_given_back(0, editor);
    fs::read_to_string(folder.join(".local/share/mandates/notes.toml")).unwrap_or_default()
}

#[test]
fn a_note_is_written_whatever_the_editor_does() {
    let left = "\x1b[27uq";
    for (editor, shows, keys, kept) in [
        (r#"sh -c 'printf "two words" > "$1"' editor"#, "note written", "q", Some("two words")),
        // It goes on in a line of the screen, with what there is.
        ("no-such-editor --wait", "no-such-editor --wait did not work: there is no", left, None),
        ("no-such-editor", "did not work", "in a line\rq", Some("in a line")),
        ("'unclosed", "did not work", left, None),
        (
            r#"sh -c 'printf half > "$1"; exit 3' editor"#,
            "it ended with status 3",
            " and half\rq",
            Some("half and half"),
        ),
        // Nothing is cut in silence.
        (r#"sh -c 'printf "\351t\351" > "$1"' editor"#, "the text is not in UTF-8", "q", None),
        (
            r#"sh -c 'head -c 1048577 /dev/zero | tr "\0" x > "$1"' editor"#,
            "the text is longer than 1 MiB",
            "q",
            None,
        ),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let text = write_with(editor, folder.path(), keys, shows);
        match kept {
            Some(kept) => assert!(text.contains(&format!("text = \"{kept}\"")), "{editor}: {text}"),
            None => assert_eq!(text, "", "{editor}"),
        }
        // What could not be taken is where the screen says.
        let files = fs::read_dir(folder.path()).expect("a folder").flatten();
        let written = files.filter(|own| own.file_name().to_string_lossy().ends_with(".txt"));
        let is_left = shows.starts_with("the text is");
        assert_eq!(written.count(), usize::from(is_left), "{editor}");
    }
}
