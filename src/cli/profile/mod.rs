//! `selfsearch profile`: what a person writes down once about themselves.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::Session;
use super::args::PersonArgs;
use super::failure::{self, Failure};
use crate::subject::profile::{Profile, ProfileError};

mod edit;
mod new;
mod show;

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(clap::Subcommand)]
enum Command {
    New(Box<NewArgs>),
    Show(FileArgs),
    Edit(FileArgs),
}

#[derive(clap::Args)]
struct NewArgs {
    #[arg(value_name = "NAME")]
    name: Option<String>,
    #[command(flatten)]
    person: PersonArgs,
    #[arg(long)]
    me: bool,
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
    #[arg(long)]
    force: bool,
}

#[derive(clap::Args)]
struct FileArgs {
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
}

pub(super) fn run(session: &Session, args: Args) -> anyhow::Result<ExitCode> {
    match args.command {
        Command::New(args) => new::run(session, *args)?,
        Command::Show(args) => show::run(session, &place(session, args.file)?)?,
        Command::Edit(args) => edit::run(session, &place(session, args.file)?)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// The profile that is meant.
fn place(session: &Session, named: Option<PathBuf>) -> Result<PathBuf, Failure> {
    named
        .or_else(|| session.environment.profile())
        .ok_or_else(|| {
            Failure::new(session.say("profile-no-folder"))
                .hint(session.say("profile-no-folder-hint"))
        })
}

/// What is wrong with a profile, one line for each problem.
pub(super) fn unusable(session: &Session, path: &Path, error: &ProfileError) -> Failure {
    match error {
        ProfileError::Unreadable { source, .. } => {
            let hint = if path.exists() {
                "hint-file"
            } else {
                "profile-hint-new"
            };
            failure::cannot_read(&session.texts, path, source).hint(session.say(hint))
        }
        ProfileError::Invalid { .. } => Failure::new(error.sentences(&session.texts).join("\n"))
            .hint(session.say("profile-hint-edit")),
    }
}

/// Reads a profile, or says what is wrong with it.
pub(super) fn read(session: &Session, path: &Path) -> Result<Profile, Failure> {
    Profile::read(path).map_err(|error| unusable(session, path, &error))
}

/// The text of a profile, whatever it says.
fn read_text(session: &Session, path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| {
        let hint = if path.exists() {
            "hint-file"
        } else {
            "profile-hint-new"
        };
        failure::cannot_read(&session.texts, path, &error).hint(session.say(hint))
    })
}
