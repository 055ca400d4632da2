//! `providers list` and `providers show`: who can be asked, what for, and what they get to see.

use std::io::Write;

use serde::Serialize;
use textwrap::core::display_width;

use super::{Format, Session};
use crate::ask::provider::{Ask, Catalog, Discloses, Group, Origin, Provider};
use crate::subject::IdentifierKind;

/// A provider as a program sees it.
#[derive(Debug, Serialize)]
struct Row<'a> {
    id: &'a str,
    name: &'a str,
    homepage: &'a str,
    group: Group,
    /// `direct`, `via-web` or `open`.
    asked: &'static str,
    accepts: &'a [IdentifierKind],
    discloses: Discloses,
    editions: Vec<&'a str>,
    interval_seconds: Option<f64>,
    budget: Option<u32>,
    removal: &'a str,
    checked: String,
    /// Whether the definition is the person's own.
    own: bool,
}

pub(super) fn list(
    session: &Session,
    catalog: &Catalog,
    format: Format,
    out: &mut Vec<u8>,
) -> anyhow::Result<()> {
    let rows: Vec<Row<'_>> = catalog.providers.values().map(|one| Row::of(one)).collect();
    if format == Format::Json {
        serde_json::to_writer_pretty(&mut *out, &rows)?;
        out.push(b'\n');
        return Ok(());
    }
    let ids = rows.iter().map(|row| row.id.len()).max();
    let names = rows.iter().map(|row| display_width(row.name)).max();
    let (id, name) = (ids.unwrap_or_default(), names.unwrap_or_default());
    for row in &rows {
        // The width of a cell is that on the screen, not its number of characters.
        let pad = name - display_width(row.name);
        writeln!(
            out,
            "{:id$}  {}{:pad$}  {}, {}",
            row.id,
            row.name,
            "",
            session.say(&format!("group-{}", code(&row.group))),
            session.say(&format!("asked-{}", row.asked)),
        )?;
    }
    Ok(())
}

pub(super) fn show(
    session: &Session,
    provider: &Provider,
    out: &mut Vec<u8>,
) -> anyhow::Result<()> {
    let row = Row::of(provider);
    let accepts: Vec<String> = row
        .accepts
        .iter()
        .map(|kind| session.say(&format!("accepts-{}", kind.code())))
        .collect();
    let mut lines = vec![
        ("id", row.id.to_owned()),
        ("homepage", row.homepage.to_owned()),
        ("group", session.say(&format!("group-{}", code(&row.group)))),
        ("asked", session.say(&format!("asked-{}", row.asked))),
        ("accepts", accepts.join(", ")),
        (
            "discloses",
            session.say(&format!("discloses-{}", code(&row.discloses))),
        ),
        ("editions", row.editions.join(", ")),
        ("removal", row.removal.to_owned()),
        ("checked", row.checked),
    ];
    match &provider.ask {
        Ask::Direct(endpoint) => {
            let blanks = [
                ("seconds", row.interval_seconds.unwrap_or_default().into()),
                ("budget", endpoint.budget.into()),
            ];
            lines.push(("pace", session.texts.say_with("show-pace-value", &blanks)));
            lines.push(("address", endpoint.url.clone()));
        }
        Ask::ViaWeb(query) => lines.push(("query", query.clone())),
        Ask::Open(url) => lines.push(("address", url.clone())),
    }
    if row.own {
        lines.push(("origin", session.say("show-origin-own")));
    }
    lines.retain(|(_, value)| !value.is_empty());
    let labels: Vec<String> = lines
        .iter()
        .map(|(key, _)| session.say(&format!("show-{key}")))
        .collect();
    let width = labels.iter().map(|label| label.chars().count()).max();
    let width = width.unwrap_or_default();
    writeln!(out, "{}", row.name)?;
    for (label, (_, value)) in labels.iter().zip(&lines) {
        writeln!(out, "  {label:width$}  {value}")?;
    }
    Ok(())
}

impl<'a> Row<'a> {
    fn of(provider: &'a Provider) -> Self {
        let (asked, endpoint) = match &provider.ask {
            Ask::Direct(endpoint) => ("direct", Some(endpoint)),
            Ask::ViaWeb(_) => ("via-web", None),
            Ask::Open(_) => ("open", None),
        };
        Self {
            id: &provider.id,
            name: &provider.name,
            homepage: provider.homepage.as_str(),
            group: provider.group,
            asked,
            accepts: &provider.accepts,
            discloses: provider.discloses,
            editions: provider
                .editions
                .iter()
                .map(|edition| edition.id.as_str())
                .filter(|id| !id.is_empty())
                .collect(),
            interval_seconds: endpoint.map(|endpoint| endpoint.interval.as_secs_f64()),
            budget: endpoint.map(|endpoint| endpoint.budget),
            removal: provider.removal.as_str(),
            checked: provider.checked.to_string(),
            own: provider.origin == Origin::Person,
        }
    }
}

/// The word that a value has in files and message keys.
fn code(value: &impl Serialize) -> String {
    serde_json::to_value(value)
        .ok()
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}
