//! Which providers take part: shipped ones, the person's own, and the choice among them.

use std::collections::BTreeSet;

use super::Session;
use super::failure::{self, Failure};
use crate::ask::provider::{Catalog, Problem};
use crate::config::{Settings, nearest};

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
    let only = settings.only.as_deref().unwrap_or_default();
    for id in only.iter().chain(&settings.skip).chain(settings.set.keys()) {
        known(session, &catalog, id)?;
    }
    let left_out =
        |id: &&String| settings.skip.contains(id) || !(only.is_empty() || only.contains(id));
    let leave_out = catalog.providers.keys().filter(left_out).cloned().collect();
    Ok((catalog, leave_out))
}

/// Refuses an id that no definition has, and names the nearest one.
pub(super) fn known(session: &Session, catalog: &Catalog, id: &str) -> Result<(), Failure> {
    if catalog.providers.contains_key(id) {
        return Ok(());
    }
    let unknown = Failure::new(
        session
            .texts
            .say_with("provider-unknown", &[("id", id.to_owned().into())]),
    );
    let ids = catalog.providers.keys().map(String::as_str);
    Err(match nearest(id, ids) {
        Some(near) => unknown.hint(
            session
                .texts
                .say_with("hint-did-you-mean", &[("what", near.into())]),
        ),
        None => unknown.hint(session.say("provider-unknown-hint")),
    })
}

/// One line for every problem of a definition.
pub(super) fn broken(session: &Session, catalog: &Catalog) -> Vec<String> {
    let line = |problem: &Problem| {
        format!(
            "{}:{}:{}: {}",
            problem.file,
            problem.line,
            problem.column,
            problem.sentence(&session.texts)
        )
    };
    catalog.problems.iter().map(line).collect()
}
