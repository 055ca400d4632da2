//! Problems of definitions: `file:line:column: what is wrong`, the line itself, and a mark below it.

use std::io::Write;
use std::process::ExitCode;

use super::Session;
use crate::ask::provider::{Catalog, Problem};
use crate::cli::failure::Failure;

/// Tells every problem; a folder without any definition is one too.
pub(super) fn check(
    session: &Session,
    catalog: &Catalog,
    out: &mut Vec<u8>,
) -> anyhow::Result<ExitCode> {
    let place = |problem: &Problem| (problem.file.clone(), problem.line, problem.column);
    let same_place = |one: &Problem, other: &Problem| place(one) == place(other);
    for problems in catalog.problems.chunk_by(same_place) {
        for problem in problems {
            writeln!(out, "{problem}: {}", problem.sentence(&session.texts))?;
        }
        out.extend(problems.first().map(source).unwrap_or_default().as_bytes());
    }
    if catalog.problems.is_empty() && catalog.providers.is_empty() {
        return Err(Failure::new(session.say("check-no-definitions"))
            .hint(session.say("check-no-definitions-hint"))
            .into());
    }
    let files: std::collections::BTreeSet<&str> = catalog
        .problems
        .iter()
        .map(|problem| problem.file.as_str())
        .collect();
    let blanks = [
        ("good", catalog.providers.len().into()),
        ("bad", files.len().into()),
    ];
    writeln!(out, "{}", session.texts.say_with("check-summary", &blanks))?;
    Ok(if catalog.problems.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(2)
    })
}

/// Tells on stderr which definitions another command goes without.
pub(super) fn warn(session: &Session, catalog: &Catalog) {
    for problem in &catalog.problems {
        session.note(&format!("{problem}: {}", problem.sentence(&session.texts)));
    }
}

/// The line of a problem and a mark below its place; nothing when the file could not be read.
fn source(problem: &Problem) -> String {
    if problem.source.is_empty() {
        return String::new();
    }
    // Tabs keep their width, so the mark stands below what it marks.
    let before: String = problem
        .source
        .chars()
        .take(problem.column - 1)
        .map(|letter| if letter == '\t' { '\t' } else { ' ' })
        .collect();
    format!("    {}\n    {before}^\n", problem.source)
}
