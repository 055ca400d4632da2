//! `selfsearch practice`: the whole exercise on the fictional web of the program itself.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::process::ExitCode;
use std::sync::Arc;

use super::args::{AskArgs, ReportArgs};
use super::failure::{self, Failure};
use super::run::{self, Run};
use super::{Session, preview};
use crate::ask::fetch::Limits;
use crate::ask::plan::{Scope, plan};
use crate::practice::{Server, World, links, trainer};
use crate::report::render::{Destination, Format};
use crate::report::{Preview, Report};

#[derive(clap::Args)]
pub(super) struct Args {
    /// The notes for a trainer follow the report.
    #[arg(long)]
    trainer: bool,
    /// The town stays up, and links in the report work.
    #[arg(long)]
    serve: bool,
    #[arg(
        long,
        value_name = "N",
        requires = "serve",
        default_value_t = 0,
        hide_default_value = true
    )]
    port: u16,
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
    let scope = Scope {
        depth: settings.depth,
        language: world.language,
        leave_out: BTreeSet::new(),
    };
    let plan = plan(&subject, &world.catalog(), &scope);
    if args.ask.plan {
        // As polite as a real run would be: that is what there is to see.
        let preview = Preview::new(&plan, args.ask.pace().unwrap_or(1.0));
        return preview::show(session, &preview, &targets);
    }
    let attestation = world.attestation(started);
    run::block_on(async {
        let server = Server::bind(Arc::clone(&world), args.port)
            .await
            .map_err(|error| cannot_serve(session, args.port, &error))?;
        let address = server.address();
        let audit = Run {
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
            stopped: false,
        };
        let exercise = async {
            let mut report = audit.report(session).await?;
            if args.serve {
                links::point(&world, &mut report, address);
            }
            let code = run::publish(session, &report, &targets, args.report.fail_on)?;
            if args.trainer {
                notes(session, &world, &report, &targets)?;
            }
            if args.serve {
                let address = [("address", format!("http://{address}/").into())];
                session.note(&session.texts.say_with("practice-serving", &address));
                tokio::signal::ctrl_c().await?;
            }
            Ok(code)
        };
        tokio::select! {
            code = exercise => code,
            _ = server.run() => Err(Failure::new(session.say("practice-stopped")).into()),
        }
    })
}

/// Prints the trainer's notes below the report; on stderr when stdout is for a program to read.
fn notes(
    session: &Session,
    world: &World,
    report: &Report,
    targets: &[(Format, Destination)],
) -> anyhow::Result<()> {
    let text = trainer::notes(world, report, &session.texts, session.width);
    let is_for_a_program = |(format, destination): &(Format, Destination)| {
        *destination == Destination::Stdout
            && !matches!(format, Format::Terminal | Format::Markdown)
    };
    if targets.iter().any(is_for_a_program) {
        write!(anstream::stderr(), "\n{text}")?;
    } else {
        Destination::Stdout
            .write(&format!("\n{text}"))
            .map_err(|error| super::outputs::explain(session, &error))?;
    }
    Ok(())
}

fn cannot_serve(session: &Session, port: u16, error: &std::io::Error) -> Failure {
    let blanks = [
        ("port", port.to_string().into()),
        ("reason", failure::say_io(&session.texts, error).into()),
    ];
    Failure::new(session.texts.say_with("practice-cannot-serve", &blanks))
        .hint(session.say("practice-cannot-serve-hint"))
}
