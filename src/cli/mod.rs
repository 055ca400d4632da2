//! The command line: one file per command, thin.
//!
//! In: the words after the program's name. Out: text on stdout, progress and questions on stderr, an exit code.
//! Every text is looked up in the person's language; the libraries' English never reaches them.

use std::io::{IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::config::{self, Environment, Misfit, Preferences, Problem, Settings};
use crate::locale::{Language, Texts};
use args::GeneralArgs;
use failure::Failure;

mod args;
mod attest;
mod audit;
mod catalog;
mod failure;
mod help;
mod mistake;
mod outputs;
mod practice;
mod preview;
mod profile;
mod progress;
mod providers;
mod run;
mod shell;
mod watch;

#[derive(Parser)]
#[command(
    name = "selfsearch",
    version,
    disable_help_flag = true,
    disable_help_subcommand = true,
    disable_version_flag = true,
    arg_required_else_help = true
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    general: GeneralArgs,
    #[arg(long, short = 'V', action = clap::ArgAction::Version, help_heading = "general")]
    version: Option<bool>,
}

#[derive(Subcommand)]
enum Command {
    Audit(Box<audit::Args>),
    Practice(practice::Args),
    Profile(profile::Args),
    Providers(providers::Args),
    Completions(shell::CompletionsArgs),
    Man(shell::ManArgs),
}

/// What every command goes by.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own about this run"
)]
struct Session {
    /// The sentences of the person's language.
    texts: Texts,
    /// What the surroundings say.
    environment: Environment,
    /// What the configuration file asks for.
    preferences: Preferences,
    /// No progress, no notes.
    quiet: bool,
    /// Whether the person can be asked something.
    interactive: bool,
    /// Columns for text that goes to the person.
    width: usize,
    /// Whether the report may be coloured.
    colour: bool,
    /// Whether the report goes to a screen.
    on_screen: bool,
}

impl Session {
    /// The sentence for `key`.
    fn say(&self, key: &str) -> String {
        self.texts.say(key)
    }

    /// The settings of a run: what was typed, what the file says, what is usual.
    fn settings(&self, typed: Preferences) -> Result<Settings, Failure> {
        let mut all = typed.or(self.preferences.clone());
        all.language = Some(self.texts.language());
        all.resolve(&self.environment)
            .map_err(|reason| Failure::new(self.say("environment-proxy")).hint(self.say(reason.0)))
    }

    /// A warning on stderr, also with `--quiet`.
    fn warn(&self, text: &str) {
        let text = textwrap::fill(text, self.width);
        // Nothing is left to do when stderr is closed.
        let _ = writeln!(anstream::stderr(), "{text}");
    }

    /// A note on stderr, unless `--quiet`.
    fn note(&self, text: &str) {
        if !self.quiet {
            self.warn(text);
        }
    }
}

/// The command tree with all its texts in `language`; for help, completions and the man page.
pub fn command(language: Language) -> clap::Command {
    help::translate(Cli::command(), &Texts::new(language))
}

/// Runs the program.
pub fn run() -> ExitCode {
    let environment = Environment::read();
    let words = config::words();
    let parsed = Cli::command()
        .try_get_matches_from(&words)
        .and_then(|matches| Cli::from_arg_matches(&matches));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(error) => return answer_without_command(&error, &words, &environment),
    };
    if cli.general.no_color || environment.no_color {
        anstream::ColorChoice::Never.write_global();
    }
    let width = width(&environment);
    let mut language = cli.general.lang.unwrap_or_else(|| environment.language());
    let preferences = match preferences(cli.general.config.as_deref(), &environment, language) {
        Ok(preferences) => preferences,
        Err(failure) => return fail(&Texts::new(language), &failure.into(), width),
    };
    language = cli
        .general
        .lang
        .or(preferences.language)
        .unwrap_or(language);
    let session = Session {
        texts: Texts::new(language),
        preferences,
        quiet: cli.general.quiet,
        interactive: std::io::stdin().is_terminal() && std::io::stderr().is_terminal(),
        width,
        colour: anstream::AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never,
        on_screen: std::io::stdout().is_terminal(),
        environment,
    };
    let outcome = match cli.command {
        Command::Audit(args) => audit::run(&session, *args),
        Command::Practice(args) => practice::run(&session, &args),
        Command::Profile(args) => profile::run(&session, args),
        Command::Providers(args) => providers::run(&session, args),
        Command::Completions(args) => shell::completions(&session, &args),
        Command::Man(args) => shell::man(&session, &args),
    };
    outcome.unwrap_or_else(|error| fail(&session.texts, &error, width))
}

fn fail(texts: &Texts, error: &anyhow::Error, width: usize) -> ExitCode {
    failure::print(texts, error, width);
    ExitCode::from(2)
}

/// Help and version, and what to say about a command line that is none.
fn answer_without_command(
    error: &clap::Error,
    words: &[std::ffi::OsString],
    environment: &Environment,
) -> ExitCode {
    if error.kind() == ErrorKind::DisplayVersion {
        // Before any text is loaded: this answer must be quick.
        let written = write!(anstream::stdout(), "{error}");
        return written.map_or(ExitCode::from(2), |()| ExitCode::SUCCESS);
    }
    if environment.no_color || words.iter().any(|word| word == "--no-color") {
        anstream::ColorChoice::Never.write_global();
    }
    let texts = Texts::new(language_typed(words).unwrap_or_else(|| {
        let file = environment
            .config_file()
            .and_then(|file| Preferences::read(&file).ok());
        file.and_then(|file| file.language)
            .unwrap_or_else(|| environment.language())
    }));
    let bare = error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand;
    if bare || error.kind() == ErrorKind::DisplayHelp {
        let translated = help::translate(Cli::command(), &texts);
        let Err(help) = translated.try_get_matches_from(words) else {
            return ExitCode::SUCCESS;
        };
        return if bare {
            let _ = write!(anstream::stderr(), "{}", help.render().ansi());
            ExitCode::from(2)
        } else {
            let written = write!(anstream::stdout(), "{}", help.render().ansi());
            written.map_or(ExitCode::from(2), |()| ExitCode::SUCCESS)
        };
    }
    let failure = mistake::explain(error, &texts);
    fail(&texts, &failure.into(), width(environment))
}

/// The language typed on a command line that could not be read as a whole.
fn language_typed(words: &[std::ffi::OsString]) -> Option<Language> {
    let mut words = words.iter().filter_map(|word| word.to_str());
    let mut typed = None;
    while let Some(word) = words.next() {
        if word == "--lang" {
            typed = words.next();
        } else if let Some(value) = word.strip_prefix("--lang=") {
            typed = Some(value);
        }
    }
    Language::ALL
        .into_iter()
        .find(|language| Some(language.code()) == typed)
}

fn width(environment: &Environment) -> usize {
    environment
        .columns
        .unwrap_or_else(textwrap::termwidth)
        .clamp(40, 200)
}

fn preferences(
    named: Option<&Path>,
    environment: &Environment,
    language: Language,
) -> Result<Preferences, Failure> {
    let file = match named {
        Some(file) => file.to_owned(),
        None => match environment.config_file().filter(|file| file.exists()) {
            Some(file) => file,
            None => return Ok(Preferences::default()),
        },
    };
    Preferences::read(&file).map_err(|misfit| explain(&Texts::new(language), &file, &misfit))
}

/// What is wrong with the configuration file.
fn explain(texts: &Texts, file: &Path, misfit: &Misfit) -> Failure {
    let place = match misfit.place {
        Some((line, column)) => format!("{}:{line}:{column}", file.display()),
        None => file.display().to_string(),
    };
    let (problem, hint) = match &misfit.problem {
        Problem::File(error) => (failure::say_io(texts, error), "hint-config-file"),
        Problem::UnknownKey { key, nearest } => {
            let key = texts.say_with("config-unknown-key", &[("key", key.as_str().into())]);
            if let Some(near) = nearest {
                let hint = texts.say_with("hint-did-you-mean", &[("what", near.as_str().into())]);
                return Failure::new(format!("{place}: {key}")).hint(hint);
            }
            (key, "hint-config")
        }
        Problem::Value(key) => (texts.say(key), "hint-config"),
        Problem::Syntax => (texts.say("config-syntax"), "hint-config"),
    };
    Failure::new(format!("{place}: {problem}")).hint(texts.say(hint))
}
