//! Help in the person's language: the command tree with every text of it looked up.
//!
//! Keys: a command has `help-<path>` and perhaps `help-<path>-examples`; an argument `help-<path>-<id>`, or
//! `help-any-<id>` when it means the same everywhere; a choice adds `-<value>`; a placeholder such as `FILE` is
//! `blank-file`; a heading `heading-<name>`. A test renders all of it in both languages.

use std::fmt::Write as _;

use clap::builder::{PossibleValue, PossibleValuesParser, ValueParser};
use clap::{Arg, Command};

use crate::locale::Texts;

/// The command tree in the language of `texts`. For showing only: choices become plain text in it.
pub(super) fn translate(command: Command, texts: &Texts) -> Command {
    let mut command = describe(command, texts, "");
    command.build();
    finish(command, texts)
}

fn describe(command: Command, texts: &Texts, path: &str) -> Command {
    let key = join("help", path);
    let template = format!(
        "{{before-help}}{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
        texts.say("heading-usage")
    );
    let mut command = command
        .about(texts.say(&key))
        .help_template(template)
        .subcommand_help_heading(texts.say("heading-commands"))
        .subcommand_value_name(texts.say("blank-command"))
        .mut_args(|arg| describe_arg(arg, texts, path));
    let examples = format!("{key}-examples");
    if texts.has(&examples) {
        command = command.after_help(format!(
            "{}:\n{}",
            texts.say("heading-examples"),
            texts.say(&examples)
        ));
    }
    command.mut_subcommands(|sub| {
        let path = join(path, sub.get_name())
            .trim_start_matches('-')
            .to_owned();
        describe(sub, texts, &path)
    })
}

fn describe_arg(arg: Arg, texts: &Texts, path: &str) -> Arg {
    let id = arg.get_id().as_str().replace('_', "-");
    let own = format!("{}-{id}", join("help", path));
    let key = if texts.has(&own) {
        own
    } else {
        format!("help-any-{id}")
    };
    let heading = match arg.get_help_heading() {
        Some(name) => name,
        None if arg.is_positional() => "arguments",
        None => "options",
    };
    let heading = texts.say(&format!("heading-{heading}"));
    let help = texts.say(&key);
    let mut arg = arg.help_heading(heading);
    let names = arg.get_value_names().map(|names| {
        names
            .iter()
            .map(|name| texts.say(&format!("blank-{}", name.to_lowercase())))
            .collect::<Vec<_>>()
    });
    let values = arg.get_possible_values();
    if let Some(names) = names.filter(|_| arg.get_action().takes_values()) {
        arg = arg.value_names(names);
    }
    if !arg.get_action().takes_values() || values.is_empty() {
        return arg.help(help);
    }
    choice(arg, texts, &key, &help, &values)
}

/// An argument with a fixed choice of values: short help names them, long help explains them.
fn choice(arg: Arg, texts: &Texts, key: &str, help: &str, values: &[PossibleValue]) -> Arg {
    let label = texts.say("heading-choice");
    let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
    let short = format!("{help} [{label}: {}]", names.join(", "));
    let mut long = format!("{help}\n\n{label}:");
    let mut described = Vec::new();
    for name in names {
        let meaning = texts.say(&format!("{key}-{name}"));
        // Writing to a string cannot fail.
        let _ = write!(long, "\n- {name}: {meaning}");
        described.push(PossibleValue::new(name.to_owned()).help(meaning));
    }
    arg.help(short)
        .long_help(long)
        .hide_possible_values(true)
        .value_parser(ValueParser::new(PossibleValuesParser::new(described)))
}

/// Usage lines, which the library writes in English, put into the person's language.
fn finish(mut command: Command, texts: &Texts) -> Command {
    let usage = command
        .render_usage()
        .to_string()
        .trim_start_matches("Usage: ")
        .replace("[OPTIONS]", &format!("[{}]", texts.say("blank-options")));
    command
        .override_usage(usage)
        .mut_subcommands(|sub| finish(sub, texts))
}

fn join(one: &str, other: &str) -> String {
    if other.is_empty() {
        one.to_owned()
    } else {
        format!("{one}-{other}")
    }
}
