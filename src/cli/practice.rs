//! `selfsearch practice`: the whole exercise on the fictional web of the program itself.

use std::collections::BTreeSet;
use std::process::ExitCode;
use std::sync::Arc;

use super::Session;
use super::args::{AskArgs, ReportArgs};
use super::failure::Failure;
use super::run::{self, Run};
use crate::ask::fetch::Limits;
use crate::ask::plan::{Scope, plan};
use crate::practice::{Server, World};

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    ask: AskArgs,
    #[command(flatten)]
    report: ReportArgs,
}

pub(super) fn run(session: &Session, args: &Args) -> anyhow::Result<ExitCode> {
    let started = crate::now();
    let settings = session.settings(args.ask.preferences())?;
    let targets = run::targets(session, &args.report)?;
    let world = Arc::new(World::new(settings.language)?);
    let subject = world.subject(started);
    let plan = plan(
        &subject,
        &world.catalog(),
        &Scope {
            depth: settings.depth,
            language: world.language,
            leave_out: BTreeSet::new(),
        },
    );
    let attestation = world.attestation(started);
    run::block_on(async {
        let server = Server::bind(Arc::clone(&world), 0).await?;
        let exercise = Run {
            subject: &subject,
            attestation: &attestation,
            plan: &plan,
            saved: Vec::new(),
            unknown_pages: Vec::new(),
            broken_definitions: Vec::new(),
            limits: Limits {
                pace: args.ask.pace().unwrap_or(0.0),
                // The practice web is on this machine: no proxy can reach it.
                proxy: None,
                resolve: server.resolve(),
                ..settings.limits
            },
            started,
            today: world.today,
            targets,
            fail_on: args.report.fail_on,
        };
        tokio::select! {
            code = exercise.run(session) => code,
            _ = server.run() => Err(Failure::new(session.say("practice-stopped")).into()),
        }
    })
}
