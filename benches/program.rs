//! What the program as a whole costs: its start, a practice run, and the memory of a large run.
//!
//! Each line tells a figure beside its bound; the exit code tells whether all bounds are kept.
#![expect(clippy::print_stdout, reason = "prints figures")]

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use selfsearch::ask::fetch::{Fetcher, Limits};
use selfsearch::ask::plan::{Depth, Plan, Scope, plan};
use selfsearch::locale::Language;
use selfsearch::practice::{Server, World};

mod hosts;

const PROGRAM: &str = env!("CARGO_BIN_EXE_selfsearch");

fn main() -> ExitCode {
    // `cargo test --benches` only wants to know that this builds and starts.
    if !std::env::args().any(|argument| argument == "--bench") {
        return ExitCode::SUCCESS;
    }
    let kept = [
        figure("`selfsearch --version`", version(), 10.0, "ms"),
        figure(
            "practice run beside its slowest provider",
            practice(),
            1.3,
            "times",
        ),
        figure(
            "peak memory of 200 answers of 500 kB",
            memory(),
            150.0,
            "MB",
        ),
    ];
    if kept.iter().all(|kept| *kept) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn figure(name: &str, figure: f64, bound: f64, unit: &str) -> bool {
    println!(
        "| {name} | {figure:.2} {unit} | {bound} {unit} | {:.2} |",
        figure / bound
    );
    figure <= bound
}

/// The program with nobody's settings.
fn program(home: &Path) -> Command {
    let mut command = Command::new(PROGRAM);
    command
        .env_clear()
        .env("HOME", home)
        .env("LC_ALL", "C.UTF-8")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

/// Median of 51 starts, in milliseconds.
fn version() -> f64 {
    let home = tempfile::tempdir().expect("a folder");
    median(51, || {
        let status = program(home.path()).arg("--version").status();
        assert!(status.expect("it starts").success());
    })
}

fn median(rounds: usize, mut work: impl FnMut()) -> f64 {
    let mut times: Vec<f64> = (0..rounds)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[rounds / 2]
}

/// Time of the whole command, start and report included, as a multiple of the time that the queries to the slowest
/// provider take by themselves.
fn practice() -> f64 {
    let home = tempfile::tempdir().expect("a folder");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let world = Arc::new(World::new(Language::Nl).expect("a town"));
    let subject = world.subject(selfsearch::now());
    let scope = Scope {
        depth: Depth::Normal,
        language: Language::Nl,
        leave_out: BTreeSet::new(),
    };
    let whole = plan(&subject, &world.catalog(), &scope);
    let asked: BTreeSet<&str> = whole.queries.iter().map(|query| &*query.asks.id).collect();
    let slowest = asked
        .iter()
        .map(|id| {
            let queries = whole.queries.iter().filter(|query| query.asks.id == *id);
            let part = Plan {
                queries: queries.cloned().collect(),
                ..Plan::default()
            };
            let start = Instant::now();
            runtime.block_on(ask(&world, part));
            start.elapsed().as_secs_f64() * 1000.0
        })
        .fold(0.0, f64::max);
    let command = median(5, || {
        let status = program(home.path())
            .args([
                "practice", "--pace", "0", "--lang", "nl", "--format", "json",
            ])
            .status();
        assert!(status.expect("it starts").success());
    });
    command / slowest
}

/// Asks the queries of one provider of the town and does nothing with the answers.
async fn ask(world: &Arc<World>, plan: Plan) {
    let server = Server::bind(Arc::clone(world), 0).await.expect("loopback");
    let fetcher = Fetcher::new(Limits {
        at_once: 1,
        connect_timeout: Duration::from_secs(5),
        answer_timeout: Duration::from_secs(5),
        body_cap: 1 << 20,
        patience: Duration::from_mins(1),
        attempts: 3,
        backoff: Duration::from_millis(100),
        pace: 0.0,
        proxy: None,
        no_proxy: Vec::new(),
        language: Language::Nl,
        seed: 0,
        resolve: server.resolve(),
    })
    .expect("a client");
    let count = plan.queries.len();
    let asking = futures::StreamExt::count(fetcher.fetch_all(plan.queries));
    tokio::select! {
        answered = asking => assert_eq!(answered, count),
        _ = server.run() => panic!("the town stopped"),
    }
}

/// Peak memory of a run of 200 queries to 50 hosts whose answers have 500 kB, in megabytes.
fn memory() -> f64 {
    let home = tempfile::tempdir().expect("a folder");
    let page = hosts::page(500_000);
    for number in 1..=50 {
        let address = hosts::host(number, Duration::from_millis(5), Arc::clone(&page));
        let file = home.path().join(format!("host{number:02}.toml"));
        std::fs::write(file, hosts::definition(address, 4)).expect("written");
    }
    let report = home.path().join("report.json");
    let names = ["fenna84", "fennaroeit", "f-wiersma", "dobberfenna"];
    let child = program(home.path())
        .args([
            "audit",
            "Fenna Wiersma",
            "--me",
            "--yes",
            "--format",
            "json",
        ])
        .args(names.map(|name| format!("--username={name}")))
        .arg("--providers")
        .arg(home.path())
        .arg("--only")
        .arg(
            (1..=50)
                .map(|number| format!("host{number:02}"))
                .collect::<Vec<_>>()
                .join(","),
        )
        .arg("--output")
        .arg(&report)
        .spawn()
        .expect("it starts");
    let peak = peak_of(child);
    let report = std::fs::read_to_string(report).expect("a report");
    let report: serde_json::Value = serde_json::from_str(&report).expect("JSON");
    let providers = report["coverage"]["providers"]
        .as_array()
        .expect("providers");
    let hits: u64 = providers
        .iter()
        .filter_map(|provider| provider["hits"].as_u64())
        .sum();
    assert_eq!(hits, 200, "not every answer was read");
    peak
}

/// The high-water mark of a program's memory, read until it ends.
fn peak_of(mut child: Child) -> f64 {
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0.0;
    while child.try_wait().expect("a child").is_none() {
        let text = std::fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB"));
        if let Some(kilobytes) = kilobytes.and_then(|kilobytes| kilobytes.parse::<f64>().ok()) {
            peak = kilobytes * 1024.0 / 1e6;
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    peak
}
