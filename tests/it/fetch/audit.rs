//! The whole way: order of arrival does not reach the findings, and a stopped run keeps what it has.

use std::io::Read;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use selfsearch::Outcome;
use selfsearch::ask::extract::Answer;
use selfsearch::ask::fetch::{FetchError, Fetcher};
use selfsearch::ask::plan::Plan;
use selfsearch::subject::{PersonName, Subject};
use tokio::sync::Notify;

use super::server::{Server, reply};
use super::{limits, personal, query};

fn subject() -> Subject {
    Subject {
        name: Some(PersonName::parse("Fenna Wiersma")),
        ..Subject::default()
    }
}

fn results(hits: &[u64]) -> String {
    let items: Vec<String> = hits
        .iter()
        .map(|hit| {
            format!("<li><a href='https://site{hit}.example/fenna'>Fenna Wiersma {hit}</a></li>")
        })
        .collect();
    items.concat()
}

async fn audit(plan: &Plan, stop: impl Future<Output = ()>) -> Outcome {
    let fetcher = Fetcher::new(limits(&[])).unwrap();
    let today = jiff::civil::date(2026, 11, 21);
    selfsearch::audit(&subject(), plan, &fetcher, Vec::new(), today, stop, |_| {}).await
}

#[tokio::test]
async fn order_of_arrival_does_not_reach_the_findings() {
    let delay = Arc::new(AtomicU64::new(0));
    let servers: Vec<Server> = (0..6_u64)
        .map(|number| {
            let delay = Arc::clone(&delay);
            Server::new(move |_, stream| {
                // Another order in every round: a multiple of a number without a factor in common with seven.
                let place = (number + 1) * (delay.load(Ordering::SeqCst) + 1) % 7;
                std::thread::sleep(Duration::from_millis(place * 8));
                let body = results(&[number, number + 1, 100]);
                reply(stream, "200 OK", &[], body.as_bytes())
            })
        })
        .collect();
    let mut plan = Plan::default();
    for (index, server) in servers.iter().enumerate() {
        let provider = personal(&format!("zoek{index}"));
        plan.queries.push(query(index, &provider, server.url("/")));
    }
    let mut rounds = Vec::new();
    for round in 0..3 {
        delay.store(round, Ordering::SeqCst);
        let outcome = audit(&plan, std::future::pending()).await;
        assert!(!outcome.interrupted);
        let indices: Vec<usize> = outcome
            .answers
            .iter()
            .map(|answered| answered.query.index)
            .collect();
        assert_eq!(indices, [0, 1, 2, 3, 4, 5]);
        let answers: Vec<&Answer> = outcome
            .answers
            .iter()
            .map(|answered| &answered.answer)
            .collect();
        rounds.push(format!("{answers:?} {:?}", outcome.findings));
    }
    assert!(rounds[0].contains("site100.example"), "{}", rounds[0]);
    assert!(rounds.iter().all(|round| *round == rounds[0]));
}

#[tokio::test]
async fn a_stopped_run_keeps_what_it_has_and_counts_the_rest() {
    let stop = Arc::new(Notify::new());
    let quick = Server::new(|_, stream| reply(stream, "200 OK", &[], results(&[1]).as_bytes()));
    let silent = {
        let stop = Arc::clone(&stop);
        Server::new(move |_, stream| {
            stop.notify_one();
            let _ = stream.read(&mut [0]);
            Ok(())
        })
    };
    let (quick_one, slow_one) = (personal("quick"), personal("slow"));
    // The first host answers and is then asked for a page that another host is silent about.
    let plan = Plan {
        queries: vec![
            query(0, &quick_one, quick.url("/")),
            query(1, &slow_one, silent.url("/")),
            query(2, &slow_one, silent.url("/")),
        ],
        ..Plan::default()
    };
    let fetcher = Fetcher::new(limits(&[])).unwrap();
    let start = Instant::now();
    let first = Arc::new(Notify::new());
    let stopping = {
        let (stop, first) = (Arc::clone(&stop), Arc::clone(&first));
        async move {
            // Only once the silent host was asked and the quick one read.
            stop.notified().await;
            first.notified().await;
        }
    };
    let today = jiff::civil::date(2026, 11, 21);
    let outcome = selfsearch::audit(
        &subject(),
        &plan,
        &fetcher,
        Vec::new(),
        today,
        stopping,
        |_| first.notify_one(),
    )
    .await;
    assert!(start.elapsed() < Duration::from_secs(3), "at once");
    assert!(outcome.interrupted);
    assert_eq!(outcome.findings.len(), 1);
    let answers: Vec<&Answer> = outcome
        .answers
        .iter()
        .map(|answered| &answered.answer)
        .collect();
    assert!(matches!(answers[0], Answer::Hits(_)), "{:?}", answers[0]);
    let interrupted = Answer::Failed(FetchError::Interrupted);
    assert_eq!(answers[1..], [&interrupted, &interrupted]);
    assert_eq!(silent.asked().len(), 1, "asked on after the stop");
}

#[tokio::test]
async fn a_stop_that_comes_when_all_is_done_interrupts_nothing() {
    let server = Server::page("niets gevonden");
    let plan = Plan {
        queries: vec![query(0, &personal("zoek"), server.url("/"))],
        ..Plan::default()
    };
    let read = Arc::new(Notify::new());
    let stop = {
        let read = Arc::clone(&read);
        async move { read.notified().await }
    };
    let fetcher = Fetcher::new(limits(&[])).unwrap();
    let today = jiff::civil::date(2026, 11, 21);
    let outcome = selfsearch::audit(&subject(), &plan, &fetcher, Vec::new(), today, stop, |_| {
        read.notify_one();
    })
    .await;
    assert!(!outcome.interrupted);
    assert_eq!(outcome.answers[0].answer, Answer::Nothing);
}

#[tokio::test]
async fn a_server_error_is_told_as_one_unless_the_definition_knows_the_page() {
    let broken = Server::new(|_, stream| reply(stream, "500 Oops", &[], b"<h1>Oops</h1>"));
    let empty = Server::new(|_, stream| reply(stream, "500 Oops", &[], b"niets gevonden"));
    let plan = Plan {
        queries: vec![
            query(0, &personal("broken"), broken.url("/")),
            query(1, &personal("empty"), empty.url("/")),
        ],
        ..Plan::default()
    };
    let outcome = audit(&plan, std::future::pending()).await;
    assert_eq!(
        outcome.answers[0].answer,
        Answer::Failed(FetchError::Server(500))
    );
    assert_eq!(outcome.answers[1].answer, Answer::Nothing);
}
