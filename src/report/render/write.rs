//! Brings reports to where they are wanted: files, written whole or not at all, and standard output.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::{Canvas, Format, render};
use crate::locale::Texts;
use crate::report::Report;

/// Where a report goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// Standard output.
    Stdout,
    /// A file; replaced when it is there.
    File(PathBuf),
}

/// Why a report cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The folder does not exist.
    #[error("{} does not exist", .0.display())]
    NoFolder(PathBuf),
    /// The path is a folder.
    #[error("{} is a folder", .0.display())]
    IsFolder(PathBuf),
    /// The same file is named for two formats.
    #[error("{} is named twice", .0.display())]
    Twice(PathBuf),
    /// The system does not let it be written.
    #[error("{path} cannot be written: {reason}", path = .0.display(), reason = .1)]
    File(PathBuf, #[source] io::Error),
    /// Standard output cannot be written.
    #[error("standard output cannot be written: {0}")]
    Stdout(#[source] io::Error),
}

impl WriteError {
    /// The key of the sentence that says what to do; its blanks are `path` and `reason`.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NoFolder(_) => "output-no-folder",
            Self::IsFolder(_) => "output-is-folder",
            Self::Twice(_) => "output-twice",
            Self::File(..) => "output-not-writable",
            Self::Stdout(_) => "output-stdout",
        }
    }

    /// The path it is about: the missing folder, or the file; empty for standard output.
    pub fn path(&self) -> &Path {
        match self {
            Self::NoFolder(path)
            | Self::IsFolder(path)
            | Self::Twice(path)
            | Self::File(path, _) => path,
            Self::Stdout(_) => Path::new(""),
        }
    }

    /// What the system says; empty when it was not asked.
    pub fn reason(&self) -> String {
        match self {
            Self::File(_, error) | Self::Stdout(error) => error.to_string(),
            Self::NoFolder(_) | Self::IsFolder(_) | Self::Twice(_) => String::new(),
        }
    }
}

impl Destination {
    /// Checks, before anything is sent, that the report can be written there. Leaves nothing behind.
    ///
    /// # Errors
    /// Why it cannot.
    pub fn check(&self) -> Result<(), WriteError> {
        let Self::File(path) = self else {
            return Ok(());
        };
        if path.is_dir() {
            return Err(WriteError::IsFolder(path.clone()));
        }
        // Replacing needs a folder that can be written, not a file that can: the old file is never opened.
        let beside = beside(path)?;
        drop(beside);
        Ok(())
    }

    /// Writes a text there.
    ///
    /// # Errors
    /// Why it cannot.
    pub fn write(&self, text: &str) -> Result<(), WriteError> {
        match self {
            Self::Stdout => onto_stdout(|out| out.write_all(text.as_bytes())),
            Self::File(path) => into_file(path, |out| out.write_all(text.as_bytes())),
        }
    }
}

/// Checks all destinations of a run, each and together.
///
/// # Errors
/// The first that cannot be written, or is named twice.
pub fn check_all(targets: &[(Format, Destination)]) -> Result<(), WriteError> {
    for (at, (_, destination)) in targets.iter().enumerate() {
        destination.check()?;
        let named_before = targets[..at].iter().any(|(_, other)| other == destination);
        if let (Destination::File(path), true) = (destination, named_before) {
            return Err(WriteError::Twice(path.clone()));
        }
    }
    Ok(())
}

/// Writes `report` in every format asked for. Files hold everything and no colour; `canvas` is for standard output.
/// A reader who closes standard output early is no error.
///
/// # Errors
/// The first destination that cannot be written.
pub fn write_report(
    report: &Report,
    texts: &Texts,
    canvas: Canvas,
    targets: &[(Format, Destination)],
) -> Result<(), WriteError> {
    for (format, destination) in targets {
        match destination {
            Destination::Stdout => to_stdout(report, texts, *format, canvas),
            Destination::File(path) => to_file(report, texts, *format, path),
        }?;
    }
    Ok(())
}

fn to_stdout(
    report: &Report,
    texts: &Texts,
    format: Format,
    canvas: Canvas,
) -> Result<(), WriteError> {
    onto_stdout(|out| render(report, texts, format, canvas, out))
}

fn to_file(report: &Report, texts: &Texts, format: Format, path: &Path) -> Result<(), WriteError> {
    into_file(path, |out| render(report, texts, format, Canvas::FILE, out))
}

fn onto_stdout(fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), WriteError> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    fill(&mut out)
        .and_then(|()| out.flush())
        .or_else(|error| match error.kind() {
            io::ErrorKind::BrokenPipe => Ok(()),
            _ => Err(WriteError::Stdout(error)),
        })
}

/// Into a file beside it, which then takes its name: a reader never sees half a report.
fn into_file(
    path: &Path,
    fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), WriteError> {
    let failed = |error| WriteError::File(path.to_owned(), error);
    let mut out = io::BufWriter::new(beside(path)?);
    fill(&mut out).map_err(failed)?;
    let file = out
        .into_inner()
        .map_err(|error| failed(error.into_error()))?;
    file.as_file().sync_all().map_err(failed)?;
    file.persist(path).map_err(|error| failed(error.error))?;
    Ok(())
}

/// A new file in the folder of `path`; only its owner may read it, because it is about a person.
fn beside(path: &Path) -> Result<NamedTempFile, WriteError> {
    let folder = match path.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    };
    if !fs::metadata(folder).is_ok_and(|found| found.is_dir()) {
        return Err(WriteError::NoFolder(folder.to_owned()));
    }
    // `tempfile` makes its files with mode 0600.
    tempfile::Builder::new()
        .prefix(".selfsearch-")
        .tempfile_in(folder)
        .map_err(|error| WriteError::File(path.to_owned(), error))
}
