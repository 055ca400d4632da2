//! Where the report goes: formats and places out of the flags, checked before the first query.

use std::path::{Path, PathBuf};

use super::Session;
use super::args::ReportArgs;
use super::failure::{self, Failure};
use crate::report::render::{Destination, Format, WriteError, check_all};

/// Every format with its place, all of them writable.
pub(super) fn open(
    session: &Session,
    args: &ReportArgs,
) -> Result<Vec<(Format, Destination)>, Failure> {
    let targets = pair(session, args)?;
    check_all(&targets).map_err(|error| explain(session, &error))?;
    Ok(targets)
}

/// Pairs formats with places: an extension tells the format, a format without a place goes to stdout.
fn pair(session: &Session, args: &ReportArgs) -> Result<Vec<(Format, Destination)>, Failure> {
    let mut formats = args.format.clone();
    if args.output.is_empty() && formats.is_empty() {
        formats = session.preferences.formats.clone().unwrap_or_default();
    }
    if args.output.is_empty() && formats.is_empty() {
        formats.push(Format::Terminal);
    }
    let mut targets = Vec::new();
    let mut silent = Vec::new();
    for path in &args.output {
        if let Some(format) = Format::of_path(path) {
            formats.retain(|other| *other != format);
            targets.push((format, Destination::File(path.clone())));
        } else {
            silent.push(path.clone());
        }
    }
    // A place that does not tell its format takes the first format that has no place yet.
    for path in silent {
        let stdout = path.as_os_str() == "-";
        let format = match (formats.is_empty(), stdout) {
            (false, _) => formats.remove(0),
            (true, true) => Format::Terminal,
            (true, false) => return Err(no_format(session, &path)),
        };
        targets.push((format, destination(stdout, path)));
    }
    targets.extend(
        formats
            .into_iter()
            .map(|format| (format, Destination::Stdout)),
    );
    let on_stdout = targets
        .iter()
        .filter(|(_, place)| *place == Destination::Stdout);
    if on_stdout.count() > 1 {
        return Err(Failure::new(session.say("output-two-on-stdout"))
            .hint(session.say("output-two-on-stdout-hint")));
    }
    Ok(targets)
}

fn destination(stdout: bool, path: PathBuf) -> Destination {
    if stdout {
        Destination::Stdout
    } else {
        Destination::File(path)
    }
}

fn no_format(session: &Session, path: &Path) -> Failure {
    let blanks = [("path", failure::shown(path).into())];
    Failure::new(session.texts.say_with("output-no-format", &blanks))
        .hint(session.say("output-no-format-hint"))
}

/// Why a report cannot be written.
pub(super) fn explain(session: &Session, error: &WriteError) -> Failure {
    let reason = match error {
        WriteError::File(_, error) | WriteError::Stdout(error) => {
            failure::say_io(&session.texts, error)
        }
        _ => String::new(),
    };
    let blanks = [
        ("path", failure::shown(error.path()).into()),
        ("reason", reason.into()),
    ];
    Failure::new(session.texts.say_with(error.key(), &blanks)).hint(session.say("output-hint"))
}
