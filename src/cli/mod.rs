//! The command line: one file per command, thin.

use std::io::Write;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod audit;
mod practice;

#[derive(Parser)]
#[command(name = "selfsearch", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Audit(audit::Args),
    Practice(practice::Args),
}

/// Runs the program.
pub fn run() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Audit(args) => audit::run(&args),
        Command::Practice(args) => practice::run(&args),
    };
    outcome.unwrap_or_else(|error| {
        // Nothing is left to do when stderr is closed.
        let _ = writeln!(std::io::stderr(), "error: {error:#}");
        ExitCode::from(2)
    })
}
