//! `selfsearch providers`: what can be asked, how its answers are read, and help for who writes a definition.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::ValueEnum;
use url::Url;

use super::failure::{self, Failure};
use super::{Session, catalog};
use crate::ask::provider::{Catalog, definition};
use crate::config::Preferences;

mod check;
mod read;
mod show;

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "DIR", global = true, help_heading = "providers")]
    providers: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(clap::Subcommand)]
enum Command {
    List {
        #[arg(long, value_enum, value_name = "FORMAT")]
        format: Option<Format>,
    },
    Show {
        #[arg(value_name = "ID")]
        id: String,
    },
    Check {
        #[arg(value_name = "DIR")]
        dir: Option<PathBuf>,
    },
    Read(ReadArgs),
    Schema,
}

#[derive(clap::Args)]
struct ReadArgs {
    #[arg(value_name = "ID")]
    id: String,
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(100..=599))]
    status: Option<u16>,
    #[arg(long, value_name = "URL")]
    final_url: Option<Url>,
    #[arg(long, value_enum, value_name = "FORMAT")]
    format: Option<Format>,
}

/// For a person or for a program.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    #[default]
    Text,
    Json,
}

pub(super) fn run(session: &Session, args: Args) -> anyhow::Result<ExitCode> {
    let settings = session.settings(Preferences {
        providers: args.providers,
        ..Preferences::default()
    })?;
    let mut out = Vec::new();
    let code = match args.command {
        Command::Schema => {
            serde_json::to_writer_pretty(&mut out, &definition::schema())?;
            out.push(b'\n');
            ExitCode::SUCCESS
        }
        Command::Check { dir: Some(dir) } => {
            let mut catalog = Catalog::with_shared_refusals();
            add_folder(session, &mut catalog, &dir)?;
            check::check(session, &catalog, &mut out)?
        }
        Command::Check { dir: None } => {
            let mut catalog = Catalog::shipped();
            if let Some(dir) = &settings.providers {
                add_folder(session, &mut catalog, dir)?;
            }
            check::check(session, &catalog, &mut out)?
        }
        Command::List { format } => {
            let (catalog, _) = catalog::choose(session, &settings)?;
            check::warn(session, &catalog);
            show::list(session, &catalog, format.unwrap_or_default(), &mut out)?;
            ExitCode::SUCCESS
        }
        Command::Show { id } => {
            let (catalog, _) = catalog::choose(session, &settings)?;
            check::warn(session, &catalog);
            show::show(session, catalog::get(session, &catalog, &id)?, &mut out)?;
            ExitCode::SUCCESS
        }
        Command::Read(args) => {
            let (catalog, _) = catalog::choose(session, &settings)?;
            check::warn(session, &catalog);
            read::read(session, &catalog, &args, &mut out)?;
            ExitCode::SUCCESS
        }
    };
    std::io::stdout().write_all(&out)?;
    Ok(code)
}

fn add_folder(session: &Session, catalog: &mut Catalog, dir: &Path) -> Result<(), Failure> {
    catalog
        .add_folder(dir)
        .map_err(|error| failure::cannot_read(&session.texts, dir, &error))
}
