//! Which providers take part: shipped ones, the person's own, and the choice among them.

use std::collections::BTreeSet;

use super::Session;
use super::failure::{self, Failure};
use crate::ask::provider::catalog::ChoiceError;
use crate::ask::provider::{Catalog, Problem, Provider};
use crate::config::Settings;

/// The catalog that the settings ask for, and the providers that are left out by choice.
pub(super) fn choose(
    session: &Session,
    settings: &Settings,
) -> Result<(Catalog, BTreeSet<String>), Failure> {
    let mut catalog = Catalog::shipped();
    if let Some(folder) = &settings.providers {
        catalog
            .add_folder(folder)
            .map_err(|error| failure::cannot_read(&session.texts, folder, &error))?;
    }
    let fail = |error: ChoiceError| refuse(session, &error);
    for (id, blanks) in &settings.set {
        for (blank, value) in blanks {
            catalog.set(id, blank, value).map_err(fail)?;
        }
    }
    let only = settings.only.as_deref().unwrap_or_default();
    let leave_out = catalog.left_out(only, &settings.skip).map_err(fail)?;
    Ok((catalog, leave_out))
}

/// The provider of that id.
pub(super) fn get<'c>(
    session: &Session,
    catalog: &'c Catalog,
    id: &str,
) -> Result<&'c Provider, Failure> {
    let found = catalog.get(id).map_err(|error| refuse(session, &error))?;
    Ok(found)
}

/// A choice that cannot be followed, in the person's language.
fn refuse(session: &Session, error: &ChoiceError) -> Failure {
    let (key, blanks) = error.sentence();
    let blanks: Vec<_> = blanks
        .iter()
        .map(|(name, value)| (*name, value.as_str().into()))
        .collect();
    let failure = Failure::new(session.texts.say_with(key, &blanks));
    match error {
        ChoiceError::UnknownId {
            nearest: Some(near),
            ..
        } => failure.hint(
            session
                .texts
                .say_with("hint-did-you-mean", &[("what", near.as_str().into())]),
        ),
        ChoiceError::UnknownId { .. } => failure.hint(session.say("choice-unknown-id-hint")),
        _ => failure,
    }
}

/// One line for every problem of a definition.
pub(super) fn broken(session: &Session, catalog: &Catalog) -> Vec<String> {
    let line = |problem: &Problem| format!("{problem}: {}", problem.sentence(&session.texts));
    catalog.problems.iter().map(line).collect()
}
