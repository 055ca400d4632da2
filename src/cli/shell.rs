//! `selfsearch completions` and `selfsearch man`: what a shell and `man` need to know of this program.

use std::fmt::Write as _;
use std::io::Write;
use std::process::ExitCode;

use clap_complete::Shell;
use clap_mangen::Man;

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

/// Writes the man page, all commands on it, to stdout.
pub(super) fn man(session: &Session, _args: &ManArgs) -> anyhow::Result<ExitCode> {
    let command = super::command(session.texts.language());
    let man = Man::new(command.clone());
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_options_section(&mut page)?;
    let mut text = headings(session, &String::from_utf8(page)?);
    for sub in command.get_subcommands() {
        chapter(session, sub, &mut text)?;
    }
    print(text.as_bytes())
}

/// A command and those below it, each as a section.
fn chapter(session: &Session, command: &clap::Command, text: &mut String) -> anyhow::Result<()> {
    // What every command takes is told once, at the top.
    let own = command.clone().mut_args(|arg| {
        if arg.is_global_set() {
            arg.hide(true)
        } else {
            arg
        }
    });
    let words = command.get_bin_name().unwrap_or_default().to_owned();
    let man = Man::new(own);
    let mut page = Vec::new();
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    writeln!(text, ".SH \"{words}\"")?;
    text.push_str(&headings(session, &String::from_utf8(page)?).replace(".SH", ".SS"));
    command
        .get_subcommands()
        .try_for_each(|sub| chapter(session, sub, text))
}

/// The library's English headings in the person's language, and what every part of a page opens with left out.
fn headings(session: &Session, page: &str) -> String {
    let mut text = String::new();
    for line in page.lines() {
        let line = match line {
            ".SH NAME" => format!(".SH {}", session.say("man-name")),
            ".SH SYNOPSIS" => format!(".SH {}", session.say("man-synopsis")),
            ".SH DESCRIPTION" => format!(".SH {}", session.say("man-description")),
            preamble if preamble.starts_with(".ie ") || preamble.starts_with(".el ") => continue,
            // A choice per line, as in the help.
            choice if choice.starts_with("\\- ") => format!(".br\n{choice}"),
            other => other.to_owned(),
        };
        text.push_str(&line);
        text.push('\n');
    }
    text
}

fn print(text: &[u8]) -> anyhow::Result<ExitCode> {
    std::io::stdout().write_all(text)?;
    Ok(ExitCode::SUCCESS)
}
