//! `profile new`: asks on a terminal, or takes all from flags.

use std::path::Path;

use inquire::Text;

use super::{NewArgs, place};
use crate::cli::failure::{self, Failure};
use crate::cli::{Session, attest};
use crate::subject::profile::{Field, Profile};

/// The fields in the order they are asked for; the rest is for who edits the file.
const ASKED: [Field; 13] = [
    Field::Name,
    Field::OtherNames,
    Field::Usernames,
    Field::Emails,
    Field::Phones,
    Field::Employers,
    Field::Roles,
    Field::Cities,
    Field::Schools,
    Field::Clubs,
    Field::BirthYear,
    Field::Customers,
    Field::NotMe,
];

pub(super) fn run(session: &Session, args: NewArgs) -> Result<(), Failure> {
    let path = place(session, args.file)?;
    may_replace(session, &path, args.force)?;
    let typed = args.name.is_some() || args.person.any();
    let mut profile = Profile::default();
    args.person
        .add_to(args.name, &mut profile, &session.texts)?;
    if !typed {
        if !session.interactive {
            return Err(Failure::new(session.say("profile-nothing-given"))
                .hint(session.say("profile-nothing-given-hint")));
        }
        interview(session, &mut profile)?;
    }
    profile
        .clone()
        .into_subject()
        .check()
        .map_err(|thin| Failure::new(session.say(thin.key())).hint(session.say("subject-hint")))?;
    let me = args.me
        || (!typed
            && attest::ask(
                session,
                &session.say("profile-me"),
                "profile-me-help",
                false,
            )?);
    if me {
        profile.attested = Some(crate::now());
    }
    profile
        .write(&path, &session.texts)
        .map_err(|error| failure::cannot_write(&session.texts, &path, &error))?;
    let blanks = [("path", failure::shown(&path).into())];
    session.note(&session.texts.say_with("profile-written", &blanks));
    Ok(())
}

/// A profile that is there is never replaced unasked.
fn may_replace(session: &Session, path: &Path, force: bool) -> Result<(), Failure> {
    if force || !path.exists() {
        return Ok(());
    }
    let blanks = [("path", failure::shown(path).into())];
    let question = session.texts.say_with("profile-replace", &blanks);
    if session.interactive && attest::ask(session, &question, "profile-replace-help", false)? {
        return Ok(());
    }
    Err(
        Failure::new(session.texts.say_with("profile-exists", &blanks))
            .hint(session.say("profile-exists-hint")),
    )
}

fn interview(session: &Session, profile: &mut Profile) -> Result<(), Failure> {
    session.note(&session.say("profile-interview"));
    for field in ASKED {
        // A list is asked for one value at a time, until there are no more.
        while let Some(value) = value(session, profile, field)? {
            profile
                .add(field, &value)
                .map_err(|reason| Failure::new(session.say(reason.key())))?;
            if !field.is_list() {
                break;
            }
        }
    }
    Ok(())
}

fn value(session: &Session, profile: &Profile, field: Field) -> Result<Option<String>, Failure> {
    let more = !profile.values(field).is_empty();
    let label = session.say(&format!("profile-ask-{}", field.key().replace('_', "-")));
    let message = if more {
        session
            .texts
            .say_with("profile-ask-more", &[("what", label.into())])
    } else {
        label
    };
    let help = session.say(&field.sentence());
    let (trial, texts) = (profile.clone(), &session.texts);
    let check = move |typed: &str| {
        if typed.trim().is_empty() {
            return None;
        }
        trial
            .clone()
            .add(field, typed)
            .err()
            .map(|reason| texts.say(reason.key()))
    };
    loop {
        let typed = Text::new(&message)
            .with_help_message(&help)
            .with_render_config(attest::look(session))
            .prompt()
            .map_err(|error| attest::stopped(session, &error))?;
        match check(&typed) {
            Some(problem) => session.note(&problem),
            None => return Ok(Some(typed).filter(|typed| !typed.trim().is_empty())),
        }
    }
}
