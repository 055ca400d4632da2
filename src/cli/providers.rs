//! `selfsearch providers`: what can be asked, and how its answers are read.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use super::{Session, catalog};
use crate::config::Preferences;

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "DIR", global = true, help_heading = "providers")]
    providers: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(clap::Subcommand)]
enum Command {
    List,
}

pub(super) fn run(session: &Session, args: Args) -> anyhow::Result<ExitCode> {
    let settings = session.settings(Preferences {
        providers: args.providers,
        ..Preferences::default()
    })?;
    let (catalog, _) = catalog::choose(session, &settings)?;
    match args.command {
        Command::List => {
            for provider in catalog.providers.values() {
                writeln!(std::io::stdout(), "{}  {}", provider.id, provider.name)?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}
