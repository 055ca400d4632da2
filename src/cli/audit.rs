//! `selfsearch audit`: from a name to a report.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use crate::ask::fetch::{Fetcher, Limits};
use crate::ask::plan::{Depth, Scope, plan};
use crate::ask::provider::Catalog;
use crate::locale::{Language, Texts};
use crate::report::render::{Canvas, Format, render};
use crate::report::{Circumstances, build};
use crate::subject::{Attestation, Basis, PersonName, Subject};

#[derive(clap::Args)]
pub(super) struct Args {
    name: String,
    #[arg(long)]
    me: bool,
    #[arg(long)]
    providers: Option<PathBuf>,
}

#[tokio::main]
pub(super) async fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let started = crate::now();
    let subject = Subject {
        name: Some(PersonName::parse(&args.name)),
        ..Subject::default()
    };
    subject.check()?;
    anyhow::ensure!(args.me, "who says so?");
    let attestation = Attestation {
        basis: Basis::Myself,
        by: args.name.clone(),
        at: started,
    };
    let mut catalog = Catalog::shipped();
    if let Some(folder) = &args.providers {
        catalog.add_folder(folder)?;
    }
    let plan = plan(
        &subject,
        &catalog,
        &Scope {
            depth: Depth::Normal,
            language: Language::En,
            leave_out: BTreeSet::new(),
        },
    );
    let fetcher = Fetcher::new(Limits {
        at_once: 16,
        connect_timeout: Duration::from_secs(10),
        answer_timeout: Duration::from_secs(30),
        body_cap: 8 << 20,
        patience: Duration::from_mins(1),
        attempts: 3,
        backoff: Duration::from_millis(500),
        pace: 1.0,
        proxy: None,
        no_proxy: Vec::new(),
        language: Language::En,
        seed: 0,
        resolve: Vec::new(),
    })?;
    let outcome = crate::audit(
        &subject,
        &plan,
        &fetcher,
        Vec::new(),
        started.to_zoned(jiff::tz::TimeZone::UTC).date(),
        std::future::pending(),
        |_| {},
    )
    .await;
    let circumstances = Circumstances {
        started,
        finished: crate::now(),
        broken_definitions: Vec::new(),
        unknown_pages: Vec::new(),
    };
    let report = build(&subject, &attestation, &plan, &outcome, circumstances);
    let mut out = Vec::new();
    render(
        &report,
        &Texts::new(Language::En),
        Format::Json,
        Canvas::FILE,
        &mut out,
    )?;
    std::io::stdout().write_all(&out)?;
    Ok(ExitCode::SUCCESS)
}
