//! `selfsearch practice`: the whole exercise on the fictional web of the program itself.

use std::collections::BTreeSet;
use std::io::Write;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use crate::ask::fetch::{Fetcher, Limits};
use crate::ask::plan::{Depth, Scope, plan};
use crate::locale::{Language, Texts};
use crate::practice::{Server, World};
use crate::report::render::{Canvas, Format, render};
use crate::report::{Circumstances, build};

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(long, value_enum, default_value = "terminal")]
    format: Format,
}

#[tokio::main]
pub(super) async fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let started = crate::now();
    let world = Arc::new(World::new(Language::Nl)?);
    let subject = world.subject(started);
    let catalog = world.catalog();
    let plan = plan(
        &subject,
        &catalog,
        &Scope {
            depth: Depth::Normal,
            language: world.language,
            leave_out: BTreeSet::new(),
        },
    );
    let texts = Texts::new(world.language);
    let server = Server::bind(world.clone(), 0).await?;
    let fetcher = Fetcher::new(Limits {
        at_once: 16,
        connect_timeout: Duration::from_secs(10),
        answer_timeout: Duration::from_secs(30),
        body_cap: 8 << 20,
        patience: Duration::from_mins(1),
        attempts: 3,
        backoff: Duration::from_millis(50),
        pace: 0.0,
        proxy: None,
        no_proxy: Vec::new(),
        language: world.language,
        seed: 0,
        resolve: server.resolve(),
    })?;
    let audit = crate::audit(
        &subject,
        &plan,
        &fetcher,
        Vec::new(),
        world.today,
        std::future::pending(),
        |_| {},
    );
    let outcome = tokio::select! {
        outcome = audit => outcome,
        stopped = server.run() => {
            stopped?;
            anyhow::bail!("the practice web stopped");
        }
    };
    let circumstances = Circumstances {
        started,
        finished: crate::now(),
        broken_definitions: Vec::new(),
        unknown_pages: Vec::new(),
    };
    let attestation = world.attestation(started);
    let report = build(&subject, &attestation, &plan, &outcome, circumstances);
    let mut out = Vec::new();
    render(
        &report,
        &texts,
        args.format,
        Canvas {
            width: 80,
            colour: false,
            all: false,
        },
        &mut out,
    )?;
    std::io::stdout().write_all(&out)?;
    Ok(ExitCode::SUCCESS)
}
