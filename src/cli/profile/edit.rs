//! `profile edit`: the person's own editor on a copy, which becomes the profile once it can be used.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};

use crate::cli::failure::{self, Failure};
use crate::cli::{Session, attest};
use crate::subject::profile::Profile;

pub(super) fn run(session: &Session, path: &Path) -> Result<(), Failure> {
    let draft = draft(session, path)?;
    loop {
        open(session, &draft)?;
        let Err(error) = Profile::read(&draft) else {
            break;
        };
        let problems = error.sentences(&session.texts).join("\n");
        if session.interactive {
            session.warn(&problems);
            if attest::ask(
                session,
                &session.say("profile-edit-again"),
                "profile-edit-again-help",
                true,
            )? {
                continue;
            }
        }
        // The old profile stands, the changes too: nothing is lost.
        let blanks = [("path", failure::shown(&draft).into())];
        return Err(
            Failure::new(problems).hint(session.texts.say_with("profile-edit-kept", &blanks))
        );
    }
    std::fs::rename(&draft, path)
        .map_err(|error| failure::cannot_write(&session.texts, path, &error))?;
    let blanks = [("path", failure::shown(path).into())];
    session.note(&session.texts.say_with("profile-written", &blanks));
    Ok(())
}

/// A private copy beside the profile, with an ending that editors know.
fn draft(session: &Session, path: &Path) -> Result<PathBuf, Failure> {
    let cannot = |error: std::io::Error| failure::cannot_write(&session.texts, path, &error);
    let text = super::read_text(session, path)?;
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut file = tempfile::Builder::new()
        .prefix("profile-")
        .suffix(".toml")
        .tempfile_in(folder)
        .map_err(cannot)?;
    file.write_all(&text).map_err(cannot)?;
    let (_, kept) = file.keep().map_err(|error| cannot(error.error))?;
    Ok(kept)
}

fn open(session: &Session, draft: &Path) -> Result<(), Failure> {
    let editor = session
        .environment
        .editor
        .as_deref()
        .unwrap_or(if cfg!(windows) { "notepad" } else { "vi" });
    let failed = || {
        let blanks = [("editor", editor.to_owned().into())];
        Failure::new(session.texts.say_with("profile-no-editor", &blanks))
            .hint(session.say("profile-no-editor-hint"))
    };
    let status = start(editor, draft).map_err(|_| failed())?;
    if status.success() {
        Ok(())
    } else {
        Err(failed())
    }
}

/// `EDITOR` is a command line, not a path: "code --wait".
fn start(editor: &str, draft: &Path) -> std::io::Result<ExitStatus> {
    if cfg!(windows) {
        let mut words = editor.split_whitespace();
        return Command::new(words.next().unwrap_or_default())
            .args(words)
            .arg(draft)
            .status();
    }
    Command::new("sh")
        .args(["-c", &format!("{editor} \"$1\""), "sh"])
        .arg(draft)
        .status()
}
