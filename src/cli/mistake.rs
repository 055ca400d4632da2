//! A wrong command line, explained in the person's language.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::failure::Failure;
use crate::ask::provider::nearest;
use crate::locale::Texts;

/// What is wrong with the command line, and what to type instead.
pub(super) fn explain(error: &clap::Error, texts: &Texts) -> Failure {
    let part = |kind| error.get(kind).map(plain).unwrap_or_default();
    let argument = named(texts, &part(ContextKind::InvalidArg));
    let value = part(ContextKind::InvalidValue);
    let message = match error.kind() {
        ErrorKind::UnknownArgument => say(texts, "mistake-unknown-argument", &[&argument]),
        ErrorKind::InvalidSubcommand => say(
            texts,
            "mistake-unknown-command",
            &[&part(ContextKind::InvalidSubcommand)],
        ),
        ErrorKind::InvalidValue if value.is_empty() => say(texts, "mistake-no-value", &[&argument]),
        ErrorKind::InvalidValue => say(texts, "mistake-value", &[&argument, &value]),
        ErrorKind::ValueValidation => match reason(error).filter(|key| texts.has(key)) {
            Some(key) => format!(
                "{} {}",
                say(texts, "mistake-value", &[&argument, &value]),
                texts.say(&key)
            ),
            None => say(texts, "mistake-value", &[&argument, &value]),
        },
        ErrorKind::NoEquals => say(texts, "mistake-no-equals", &[&argument]),
        ErrorKind::TooManyValues | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            say(texts, "mistake-number-of-values", &[&argument])
        }
        ErrorKind::ArgumentConflict => conflict(error, texts, &argument),
        ErrorKind::MissingRequiredArgument => say(texts, "mistake-missing", &[&argument]),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            texts.say("mistake-no-command")
        }
        ErrorKind::InvalidUtf8 => texts.say("mistake-no-text"),
        _ => texts.say("mistake-other"),
    };
    Failure::new(message).hint(hint(error, texts))
}

fn conflict(error: &clap::Error, texts: &Texts, argument: &str) -> String {
    let prior = error
        .get(ContextKind::PriorArg)
        .map(|prior| named(texts, &plain(prior)))
        .unwrap_or_default();
    if prior.is_empty() || prior == argument {
        say(texts, "mistake-twice", &[argument])
    } else {
        say(texts, "mistake-conflict", &[argument, &prior])
    }
}

/// The nearest right word and the choice there is, or where to read on.
fn hint(error: &clap::Error, texts: &Texts) -> String {
    let suggested = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ]
    .into_iter()
    .find_map(|kind| error.get(kind))
    .and_then(|found| match found {
        // The library puts the best one last.
        ContextValue::Strings(all) => all.last().cloned(),
        other => Some(plain(other)),
    });
    let valid = match error.get(ContextKind::ValidValue) {
        Some(ContextValue::Strings(valid)) => valid.as_slice(),
        _ => &[],
    };
    let typed = error.get(ContextKind::InvalidValue).map(plain);
    let near = suggested.or_else(|| {
        nearest(
            typed.as_deref().unwrap_or_default(),
            valid.iter().map(String::as_str),
        )
        .map(str::to_owned)
    });
    let mut sentences = Vec::new();
    if let Some(near) = near {
        sentences.push(say(texts, "hint-did-you-mean", &[&near]));
    }
    if !valid.is_empty() {
        sentences.push(say(texts, "hint-choice", &[&valid.join(", ")]));
    }
    if sentences.is_empty() {
        sentences.push(texts.say("hint-help"));
    }
    sentences.join(" ")
}

fn say(texts: &Texts, key: &str, words: &[&str]) -> String {
    let blanks: Vec<_> = ["what", "value"]
        .into_iter()
        .zip(words.iter().map(|word| (*word).to_owned().into()))
        .collect();
    texts.say_with(key, &blanks)
}

/// `--format <FORMAT>` is the flag alone; a bare `<NAME>` is its placeholder in the person's language.
fn named(texts: &Texts, argument: &str) -> String {
    if let Some((flag, _)) = argument.split_once(" <") {
        return flag.to_owned();
    }
    let bare = argument.trim_matches(['<', '>', '[', ']', '.']);
    let key = format!("blank-{}", bare.to_lowercase());
    if texts.has(&key) {
        texts.say(&key)
    } else {
        argument.to_owned()
    }
}

fn plain(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(all) => all.join(", "),
        ContextValue::Number(number) => number.to_string(),
        ContextValue::String(one) => one.clone(),
        ContextValue::Bool(_) | ContextValue::None => String::new(),
        other => other.to_string(),
    }
}

/// Our own value types say the key of a sentence; those of the libraries are not shown.
fn reason(error: &clap::Error) -> Option<String> {
    std::error::Error::source(error).map(ToString::to_string)
}
