//! Who says that this search may be done, and whether the queries may be sent.

use std::path::Path;

use inquire::ui::{RenderConfig, Styled};
use inquire::{Confirm, InquireError};
use jiff::Timestamp;

use super::Session;
use super::failure::{self, Failure};
use crate::report::Preview;
use crate::subject::profile::Profile;
use crate::subject::{Attestation, Basis, PersonName, Subject};

/// The attestation of a run: the profile's, the flag's, or the answer to a question.
pub(super) fn attest(
    session: &Session,
    subject: &Subject,
    me: bool,
    profile: Option<&Path>,
    now: Timestamp,
) -> Result<Attestation, Failure> {
    let who = who(subject);
    let myself = Attestation {
        basis: Basis::Myself,
        by: who.clone(),
        at: now,
    };
    if me {
        return Ok(myself);
    }
    if let Some(attestation) = &subject.attestation {
        return Ok(attestation.clone());
    }
    let refusal =
        || Failure::new(session.say("attest-refused")).hint(session.say("attest-refused-hint"));
    if !session.interactive {
        return Err(refusal());
    }
    let question = session
        .texts
        .say_with("attest-question", &[("name", who.into())]);
    if !ask(session, &question, "attest-question-help", false)? {
        return Err(refusal());
    }
    if let Some(path) = profile {
        remember(session, path, now)?;
    }
    Ok(myself)
}

/// Offers to write the attestation into the profile, so that the question is asked once.
fn remember(session: &Session, path: &Path, now: Timestamp) -> Result<(), Failure> {
    if !ask(
        session,
        &session.say("attest-remember"),
        "attest-remember-help",
        true,
    )? {
        return Ok(());
    }
    let mut profile = Profile::read(path)
        .map_err(|error| Failure::new(error.sentences(&session.texts).join("\n")))?;
    profile.attested = Some(now);
    profile
        .write(path, &session.texts)
        .map_err(|error| failure::cannot_write(&session.texts, path, &error))
}

/// Says how much is sent to how many, and asks; no question without a terminal or with `--yes`.
pub(super) fn consent(session: &Session, preview: &Preview, yes: bool) -> Result<bool, Failure> {
    if yes || !session.interactive || preview.queries == 0 {
        return Ok(true);
    }
    let summary = preview.summary(&session.texts);
    let blanks = [("summary", summary.into())];
    let question = session.texts.say_with("consent-question", &blanks);
    ask(session, &question, "consent-question-help", true)
}

/// A question that is answered with yes or no.
pub(super) fn ask(
    session: &Session,
    question: &str,
    help: &str,
    default: bool,
) -> Result<bool, Failure> {
    let (yes, no) = (session.say("answer-yes"), session.say("answer-no"));
    let help = session.say(help);
    let hint = session.say(if default {
        "answer-default-yes"
    } else {
        "answer-default-no"
    });
    let mistake = session.say("answer-mistake");
    let (yes_said, no_said) = (yes.clone(), no.clone());
    let parser = move |typed: &str| {
        let typed = typed.trim().to_lowercase();
        let says = |word: &str| !typed.is_empty() && word.starts_with(&typed);
        // "y" and "yes" are in every Dutch finger too.
        if says(&yes_said) || typed == "y" || typed == "yes" {
            Ok(true)
        } else if says(&no_said) {
            Ok(false)
        } else {
            Err(())
        }
    };
    let formatter = move |answer: bool| if answer { yes.clone() } else { no.clone() };
    let default_formatter = move |_: bool| hint.clone();
    Confirm {
        message: question,
        starting_input: None,
        default: Some(default),
        placeholder: None,
        help_message: Some(&help),
        formatter: &formatter,
        parser: &parser,
        default_value_formatter: &default_formatter,
        error_message: mistake,
        render_config: look(session),
    }
    .prompt()
    .map_err(|error| stopped(session, &error))
}

/// How questions look: coloured where colour is wanted, nothing of it in English.
pub(super) fn look(session: &Session) -> RenderConfig<'static> {
    if session.colour {
        RenderConfig::default_colored()
    } else {
        RenderConfig::empty()
    }
    .with_canceled_prompt_indicator(Styled::new(""))
}

/// Why a question got no answer.
pub(super) fn stopped(session: &Session, error: &InquireError) -> Failure {
    match error {
        InquireError::OperationCanceled | InquireError::OperationInterrupted => {
            Failure::new(session.say("question-stopped"))
        }
        _ => Failure::new(session.say("question-impossible")).hint(session.say("hint-help")),
    }
}

fn who(subject: &Subject) -> String {
    let identifiers = [&subject.usernames, &subject.emails, &subject.phones];
    let identifiers = identifiers.into_iter().flatten().cloned();
    let name = subject.name.as_ref().map(PersonName::full);
    name.into_iter()
        .chain(identifiers)
        .next()
        .unwrap_or_default()
}
