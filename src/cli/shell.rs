//! `selfsearch completions` and `selfsearch man`: what a shell and `man` need to know of this program.

use std::io::Write;
use std::process::ExitCode;

use clap_complete::Shell;

use super::Session;

#[derive(clap::Args)]
pub(super) struct CompletionsArgs {
    #[arg(value_enum, value_name = "SHELL")]
    shell: Shell,
}

#[derive(clap::Args)]
pub(super) struct ManArgs {}

/// Writes the completions of one shell to stdout.
pub(super) fn completions(session: &Session, args: &CompletionsArgs) -> anyhow::Result<ExitCode> {
    let mut command = super::command(session.texts.language());
    let mut text = Vec::new();
    clap_complete::generate(args.shell, &mut command, "selfsearch", &mut text);
    print(&text)
}

/// Writes the man page, all commands in it, to stdout.
pub(super) fn man(session: &Session, _args: &ManArgs) -> anyhow::Result<ExitCode> {
    let command = super::command(session.texts.language());
    let mut text = Vec::new();
    clap_mangen::Man::new(command.clone()).render(&mut text)?;
    print(&text)
}

fn print(text: &[u8]) -> anyhow::Result<ExitCode> {
    std::io::stdout().write_all(text)?;
    Ok(ExitCode::SUCCESS)
}
