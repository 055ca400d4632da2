//! What a command says when it cannot go on: what is wrong, and what to do about it.

use std::fmt;
use std::io::{self, Write};
use std::path::Path;

use anstyle::{AnsiColor, Style};

use crate::locale::Texts;

/// A failure in the person's language.
#[derive(Debug)]
pub(super) struct Failure {
    message: String,
    hint: Option<String>,
}

impl Failure {
    /// A failure that says `message`.
    pub(super) fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            hint: None,
        }
    }

    /// The same, with what to do about it.
    pub(super) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for Failure {}

/// What the operating system means, in the person's language.
pub(super) fn say_io(texts: &Texts, error: &io::Error) -> String {
    let key = match error.kind() {
        io::ErrorKind::NotFound => "io-not-found",
        io::ErrorKind::PermissionDenied => "io-permission",
        io::ErrorKind::AlreadyExists => "io-exists",
        io::ErrorKind::IsADirectory => "io-is-folder",
        io::ErrorKind::NotADirectory => "io-no-folder",
        io::ErrorKind::ReadOnlyFilesystem => "io-read-only",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "io-full",
        io::ErrorKind::InvalidData => "io-no-text",
        _ => return texts.say_with("io-other", &[("reason", error.to_string().into())]),
    };
    texts.say(key)
}

/// Prints a failure to stderr: one line on what is wrong, an empty line, one on what to do.
pub(super) fn print(texts: &Texts, error: &anyhow::Error, width: usize) {
    let red = AnsiColor::Red.on_default().bold();
    let mut text = labelled(&texts.say("label-error"), red, &format!("{error:#}"), width);
    if let Some(hint) = error
        .downcast_ref::<Failure>()
        .and_then(|failure| failure.hint.as_deref())
    {
        let green = AnsiColor::Green.on_default().bold();
        text.push('\n');
        text.push_str(&labelled(&texts.say("label-hint"), green, hint, width));
    }
    // Nothing is left to do when stderr is closed.
    let _ = anstream::stderr().write_all(text.as_bytes());
}

fn labelled(label: &str, style: Style, text: &str, width: usize) -> String {
    let plain = textwrap::fill(&format!("{label}: {text}"), width.max(40));
    let rest = plain.strip_prefix(label).unwrap_or(&plain);
    format!("{style}{label}{style:#}{rest}\n")
}

/// A path as it may be shown: whatever is in a file's name, it cannot steer the terminal.
pub(super) fn shown(path: &Path) -> String {
    path.display()
        .to_string()
        .chars()
        .map(|character| {
            if character.is_control() {
                '\u{fffd}'
            } else {
                character
            }
        })
        .collect()
}

/// A file that cannot be written.
pub(super) fn cannot_write(texts: &Texts, path: &Path, error: &io::Error) -> Failure {
    let blanks = [
        ("path", shown(path).into()),
        ("reason", say_io(texts, error).into()),
    ];
    Failure::new(texts.say_with("file-not-writable", &blanks)).hint(texts.say("output-hint"))
}

/// A file or folder that cannot be read.
pub(super) fn cannot_read(texts: &Texts, path: &Path, error: &io::Error) -> Failure {
    let blanks = [
        ("path", shown(path).into()),
        ("reason", say_io(texts, error).into()),
    ];
    Failure::new(texts.say_with("file-not-readable", &blanks)).hint(texts.say("hint-file"))
}
