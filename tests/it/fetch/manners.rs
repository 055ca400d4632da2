//! Pace: each host on its own, one request at a time, and no host in the way of another.

use std::io::Read;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use futures::StreamExt;
use selfsearch::ask::fetch::Fetcher;
use selfsearch::ask::plan::Query;
use selfsearch::ask::provider::Origin;

use super::server::{Server, reply};
use super::{fetch_all, limits, personal, provider, query};

const INTERVAL: Duration = Duration::from_millis(40);

/// Request number n never arrives before n intervals have passed since the start.
#[track_caller]
fn assert_pace(server: &Server, start: Instant) {
    for (nth, asked) in (0..).zip(server.asked()) {
        let after = asked.at - start;
        assert!(after >= INTERVAL * nth, "request {nth} after {after:?}");
    }
}

#[tokio::test]
async fn a_host_is_asked_at_its_providers_pace() {
    let server = Server::page("page");
    let zoek = provider("zoek", Origin::Person, "interval = \"40ms\"");
    let queries = (0..5).map(|index| query(index, &zoek, server.url("/")));
    let start = Instant::now();
    let fetched = fetch_all(limits(&[]), queries.collect()).await;
    assert!(fetched.iter().all(|fetched| fetched.outcome.is_ok()));
    assert_eq!(server.asked().len(), 5);
    assert_pace(&server, start);
}

#[tokio::test]
async fn the_runs_pace_is_a_factor() {
    let server = Server::page("page");
    let zoek = provider("zoek", Origin::Person, "interval = \"20ms\"");
    let mut limits = limits(&[]);
    limits.pace = 2.0;
    let queries = (0..3).map(|index| query(index, &zoek, server.url("/")));
    let start = Instant::now();
    fetch_all(limits, queries.collect()).await;
    assert_pace(&server, start);
}

#[tokio::test]
async fn two_providers_on_one_host_keep_the_slower_ones_pace() {
    let server = Server::page("page");
    let quick = personal("quick");
    let slow = provider("slow", Origin::Person, "interval = \"40ms\"");
    let queries = vec![
        query(0, &quick, server.url("/")),
        query(1, &slow, server.url("/")),
        query(2, &quick, server.url("/")),
    ];
    let start = Instant::now();
    fetch_all(limits(&[]), queries).await;
    assert_pace(&server, start);
}

#[tokio::test]
async fn a_host_gets_one_request_at_a_time() {
    let under_way = Arc::new(AtomicUsize::new(0));
    let server = Server::new(move |_, stream| {
        assert_eq!(under_way.fetch_add(1, Ordering::SeqCst), 0);
        std::thread::sleep(Duration::from_millis(5));
        under_way.fetch_sub(1, Ordering::SeqCst);
        reply(stream, "200 OK", &[], b"page")
    });
    let zoek = personal("zoek");
    let queries = (0..6).map(|index| query(index, &zoek, server.url("/")));
    assert_eq!(fetch_all(limits(&[]), queries.collect()).await.len(), 6);
}

/// Queries of `quick`, which are all answered while the first host of the list still is silent.
#[tokio::test]
async fn a_silent_host_delays_no_other() {
    let silent = Server::new(|_, stream| {
        let _ = stream.read(&mut [0]);
        Ok(())
    });
    let quick = Server::page("page");
    let provider = personal("zoek");
    let mut queries = vec![query(0, &provider, silent.url("/"))];
    queries.extend((1..20).map(|index| query(index, &provider, quick.url("/"))));
    let fetcher = Fetcher::new(limits(&[])).unwrap();
    let start = Instant::now();
    let answered: Vec<usize> = fetcher
        .fetch_all(queries)
        .take(19)
        .map(|fetched| fetched.query.index)
        .collect()
        .await;
    assert_eq!(answered, (1..20).collect::<Vec<_>>());
    assert!(start.elapsed() < Duration::from_secs(3));
}

#[tokio::test]
async fn who_waits_for_a_turn_holds_no_place() {
    // One place; the first host has the longer wait between its two requests than all of the second host takes.
    let patient = Server::page("page");
    let quick = Server::page("page");
    let slow = provider("slow", Origin::Person, "interval = \"500ms\"");
    let other = personal("zoek");
    let mut queries: Vec<Query> = (0..2)
        .map(|index| query(index, &slow, patient.url("/")))
        .collect();
    queries.extend((2..6).map(|index| query(index, &other, quick.url("/"))));
    let mut limits = limits(&[]);
    limits.at_once = 1;
    let fetcher = Fetcher::new(limits).unwrap();
    let answered: Vec<usize> = fetcher
        .fetch_all(queries)
        .map(|fetched| fetched.query.index)
        .collect()
        .await;
    assert_eq!(answered.last(), Some(&1), "{answered:?}");
}

#[tokio::test]
async fn no_more_requests_are_under_way_than_allowed_and_no_fewer() {
    // Every answer waits until three are under way, and there never is a fourth.
    let gate = Arc::new((Mutex::new((0_usize, 0_usize)), Condvar::new()));
    let servers: Vec<Server> = (0..9)
        .map(|_| {
            let gate = Arc::clone(&gate);
            Server::new(move |_, stream| {
                let (counts, changed) = &*gate;
                let mut guard = counts.lock().unwrap();
                guard.0 += 1;
                guard.1 += 1;
                assert!(guard.0 <= 3, "{} under way", guard.0);
                changed.notify_all();
                let wave = guard.1.div_ceil(3) * 3;
                let (mut guard, _) = changed
                    .wait_timeout_while(guard, Duration::from_secs(5), |counts| counts.1 < wave)
                    .unwrap();
                assert!(guard.1 >= wave, "fewer under way than allowed");
                guard.0 -= 1;
                drop(guard);
                reply(stream, "200 OK", &[], b"page")
            })
        })
        .collect();
    let zoek = personal("zoek");
    let queries = servers
        .iter()
        .enumerate()
        .map(|(index, server)| query(index, &zoek, server.url("/")));
    let mut limits = limits(&[]);
    limits.at_once = 3;
    let fetched = fetch_all(limits, queries.collect()).await;
    assert!(fetched.iter().all(|fetched| fetched.outcome.is_ok()));
}

#[tokio::test]
async fn elapsed_is_the_answers_time_without_the_waits() {
    let server = Server::new(|_, stream| {
        std::thread::sleep(Duration::from_millis(30));
        reply(stream, "200 OK", &[], b"page")
    });
    let zoek = provider("zoek", Origin::Person, "interval = \"200ms\"");
    let queries = (0..2).map(|index| query(index, &zoek, server.url("/")));
    for fetched in fetch_all(limits(&[]), queries.collect()).await {
        assert!(
            fetched.elapsed >= Duration::from_millis(30),
            "{:?}",
            fetched.elapsed
        );
        assert!(
            fetched.elapsed < Duration::from_millis(150),
            "{:?}",
            fetched.elapsed
        );
    }
}
