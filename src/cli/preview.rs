//! `--plan`: shows what would be asked and sends nothing.

use std::process::ExitCode;

use super::Session;
use super::failure::Failure;
use super::outputs;
use crate::report::Preview;
use crate::report::render::{Destination, Format};

/// Writes the preview where the flags want it.
pub(super) fn show(
    session: &Session,
    preview: &Preview,
    targets: &[(Format, Destination)],
) -> anyhow::Result<ExitCode> {
    for (format, destination) in targets {
        let text = match format {
            Format::Terminal => preview.text(&session.texts, session.width),
            Format::Json => format!("{}\n", serde_json::to_string_pretty(preview)?),
            Format::Html | Format::Csv | Format::Markdown => {
                let failure = Failure::new(session.say("plan-format"));
                return Err(failure.hint(session.say("plan-format-hint")).into());
            }
        };
        destination
            .write(&text)
            .map_err(|error| outputs::explain(session, &error))?;
    }
    Ok(ExitCode::SUCCESS)
}
