//! `selfsearch audit`: from a name to a report.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::args::{AskArgs, PersonArgs, ProviderArgs, ReportArgs};
use super::failure::{self, Failure};
use super::run::{self, Run};
use super::watch::{self, Ended};
use super::{Session, attest, catalog, preview, profile};
use crate::ask::plan::{Scope, plan};
use crate::ask::saved::{self, Saved};
use crate::config::Settings;
use crate::report::Preview;
use crate::subject::profile::Profile;

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "NAME")]
    name: Option<String>,
    #[arg(long, value_name = "FILE", help_heading = "person")]
    profile: Option<PathBuf>,
    #[arg(long, help_heading = "person")]
    me: bool,
    #[command(flatten)]
    person: PersonArgs,
    #[command(flatten)]
    ask: AskArgs,
    #[command(flatten)]
    providers: ProviderArgs,
    #[arg(long, value_name = "DIR", help_heading = "pages")]
    pages: Option<PathBuf>,
    #[arg(long, requires = "pages", help_heading = "pages")]
    watch: bool,
    #[command(flatten)]
    report: ReportArgs,
}

pub(super) fn run(session: &Session, args: Args) -> anyhow::Result<ExitCode> {
    let started = crate::now();
    let settings = session.settings(args.ask.preferences().or(args.providers.preferences()))?;
    let (profile, file) = person(session, args.name, args.profile, args.person)?;
    let subject = profile.into_subject();
    subject
        .check()
        .map_err(|thin| Failure::new(session.say(thin.key())).hint(session.say("subject-hint")))?;
    let targets = run::targets(session, &args.report)?;
    let (catalog, leave_out) = catalog::choose(session, &settings)?;
    let scope = Scope {
        depth: settings.depth,
        language: settings.language,
        leave_out,
    };
    let plan = plan(&subject, &catalog, &scope);
    let preview = Preview::new(&plan, settings.limits.pace);
    if args.ask.plan {
        return preview::show(session, &preview, &targets);
    }
    let attestation = attest::attest(session, &subject, args.me, file.as_deref(), started)?;
    if let Some(folder) = &args.pages {
        // Found out now, not after the questions.
        std::fs::read_dir(folder)
            .map_err(|error| failure::cannot_read(&session.texts, folder, &error))?;
    }
    if !attest::consent(session, &preview, args.ask.yes)? {
        session.note(&session.say("consent-refused"));
        return Ok(ExitCode::SUCCESS);
    }
    let Settings { limits, .. } = settings;
    let stopped = match &args.pages {
        Some(folder) if args.watch => run::block_on(async {
            let ended = watch::wait(session, folder, &catalog, &plan).await?;
            Ok(ended == Ended::Interrupted)
        })?,
        _ => false,
    };
    let saved = pages(session, args.pages.as_deref(), &catalog, &plan)?;
    let audit = Run {
        subject: &subject,
        attestation: &attestation,
        plan: &plan,
        saved: saved.answers,
        unknown_pages: saved
            .unknown
            .iter()
            .map(|path| failure::shown(path))
            .collect(),
        broken_definitions: catalog::broken(session, &catalog),
        limits,
        started,
        today: crate::today(started),
        stopped,
    };
    run::block_on(async {
        let report = audit.report(session).await?;
        run::publish(session, &report, &targets, args.report.fail_on)
    })
}

/// The profile of this run, and the file it came from.
fn person(
    session: &Session,
    name: Option<String>,
    named: Option<PathBuf>,
    flags: PersonArgs,
) -> Result<(Profile, Option<PathBuf>), Failure> {
    let usual = || session.environment.profile().filter(|file| file.exists());
    let file = named.or_else(|| if name.is_none() { usual() } else { None });
    let mut profile = match &file {
        Some(file) => profile::read(session, file)?,
        None => Profile::default(),
    };
    let written = profile.clone();
    flags.add_to(name, &mut profile, &session.texts)?;
    // What the person declared was about what the profile said then, not about a name typed just now.
    let asked = |profile: &Profile| {
        (
            profile.name.clone(),
            profile.other_names.clone(),
            profile.usernames.clone(),
            profile.emails.clone(),
            profile.phones.clone(),
        )
    };
    if asked(&profile) != asked(&written) {
        profile.attested = None;
    }
    Ok((profile, file))
}

fn pages(
    session: &Session,
    folder: Option<&Path>,
    catalog: &crate::ask::provider::Catalog,
    plan: &crate::ask::plan::Plan,
) -> Result<Saved, Failure> {
    let Some(folder) = folder else {
        return Ok(Saved::default());
    };
    saved::read_folder(folder, catalog, plan)
        .map_err(|error| failure::cannot_read(&session.texts, folder, &error))
}
