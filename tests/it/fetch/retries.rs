//! Trying again: when, how often, and how long a host may ask to wait.

use std::io::Write;
use std::time::{Duration, Instant};

use selfsearch::ask::fetch::FetchError;

use super::server::{Server, reply};
use super::{fetch, fetch_all, limits, personal, query, text};

/// Answers the first `failures` requests with `status` and those after with a page.
fn recovers(failures: usize, status: &'static str, headers: &'static [(&str, &str)]) -> Server {
    Server::new(move |asked, stream| {
        if asked.nth < failures {
            reply(stream, status, headers, b"not now")
        } else {
            reply(stream, "200 OK", &[], b"page")
        }
    })
}

#[tokio::test]
async fn a_server_in_trouble_is_asked_again() {
    for status in [
        "502 Bad Gateway",
        "503 Service Unavailable",
        "504 Gateway Timeout",
    ] {
        let server = recovers(2, status, &[]);
        let page = fetch(limits(&[]), query(0, &personal("zoek"), server.url("/"))).await;
        assert_eq!(text(page), "page", "{status}");
        assert_eq!(server.asked().len(), 3);
    }
}

#[tokio::test]
async fn what_is_no_passing_trouble_is_not_asked_again() {
    for status in [
        "400 Bad Request",
        "403 Forbidden",
        "404 Not Found",
        "429 Too Many Requests",
        "500 Internal Server Error",
    ] {
        let server = recovers(1, status, &[]);
        let page = fetch(limits(&[]), query(0, &personal("zoek"), server.url("/"))).await;
        assert_eq!(text(page), "not now", "{status}");
        assert_eq!(server.asked().len(), 1);
    }
}

#[tokio::test]
async fn trouble_that_stays_gives_its_page_to_the_reader() {
    let server = recovers(usize::MAX, "503 Service Unavailable", &[]);
    let page = fetch(limits(&[]), query(0, &personal("zoek"), server.url("/")))
        .await
        .unwrap();
    assert_eq!((page.status, &*page.body), (503, &b"not now"[..]));
    assert_eq!(server.asked().len(), 3);
}

#[tokio::test]
async fn a_connection_that_breaks_off_is_made_again() {
    let server = Server::new(|asked, stream| match asked.nth {
        0 => Ok(()),
        1 => stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf"),
        _ => reply(stream, "200 OK", &[], b"page"),
    });
    let page = fetch(limits(&[]), query(0, &personal("zoek"), server.url("/"))).await;
    assert_eq!(text(page), "page");
}

#[tokio::test]
async fn an_answer_that_took_too_long_is_asked_for_again() {
    let server = Server::new(|asked, stream| {
        if asked.nth == 0 {
            std::thread::sleep(Duration::from_millis(300));
        }
        reply(stream, "200 OK", &[], b"page")
    });
    let mut limits = limits(&[]);
    limits.answer_timeout = Duration::from_millis(150);
    let page = fetch(limits, query(0, &personal("zoek"), server.url("/"))).await;
    assert_eq!(text(page), "page");
}

#[tokio::test]
async fn waits_between_attempts_grow() {
    let server = recovers(2, "503 Service Unavailable", &[]);
    let mut limits = limits(&[]);
    limits.backoff = Duration::from_millis(30);
    fetch(limits, query(0, &personal("zoek"), server.url("/")))
        .await
        .unwrap();
    let asked = server.asked();
    assert!(asked[1].at - asked[0].at >= Duration::from_millis(30));
    assert!(asked[2].at - asked[1].at >= Duration::from_millis(60));
}

#[tokio::test]
async fn a_wait_that_is_asked_for_is_kept() {
    // The date is by the server's clock, which is years behind; both forms ask for one second.
    let dated: &[_] = &[
        ("date", "Wed, 21 Oct 2015 07:28:00 GMT"),
        ("retry-after", "Wed, 21 Oct 2015 07:28:01 GMT"),
    ];
    let seconds: &[_] = &[("retry-after", "1")];
    for (status, headers) in [
        ("429 Too Many Requests", seconds),
        ("503 Service Unavailable", dated),
    ] {
        let server = recovers(1, status, headers);
        let page = fetch(limits(&[]), query(0, &personal("zoek"), server.url("/"))).await;
        assert_eq!(text(page), "page");
        let asked = server.asked();
        assert!(
            asked[1].at - asked[0].at >= Duration::from_millis(990),
            "{status}"
        );
    }
}

#[tokio::test]
async fn a_wait_beyond_patience_is_told_and_the_host_left_alone() {
    let server = recovers(
        usize::MAX,
        "429 Too Many Requests",
        &[("retry-after", "3600")],
    );
    let other = Server::page("page");
    let zoek = personal("zoek");
    let start = Instant::now();
    let fetched = fetch_all(
        limits(&[]),
        vec![
            query(0, &zoek, server.url("/")),
            query(1, &zoek, server.url("/")),
            query(2, &zoek, other.url("/")),
        ],
    )
    .await;
    assert!(start.elapsed() < Duration::from_secs(3));
    for held in &fetched[..2] {
        assert!(
            matches!(held.outcome, Err(FetchError::Wait(3590..=3600))),
            "{:?}",
            held.outcome
        );
    }
    assert!(fetched[2].outcome.is_ok(), "another host is not held");
    assert_eq!(server.asked().len(), 1);
}

#[tokio::test]
async fn patience_is_for_all_waits_of_a_query_together() {
    let server = recovers(usize::MAX, "429 Too Many Requests", &[("retry-after", "1")]);
    let mut limits = limits(&[]);
    limits.patience = Duration::from_millis(1500);
    let outcome = fetch(limits, query(0, &personal("zoek"), server.url("/"))).await;
    assert_eq!(outcome.unwrap_err(), FetchError::Wait(1));
    assert_eq!(server.asked().len(), 2);
}

#[tokio::test]
async fn a_host_that_failed_every_attempt_gets_one_until_it_answers() {
    let server = recovers(4, "503 Service Unavailable", &[]);
    let zoek = personal("zoek");
    let queries = (0..3).map(|index| query(index, &zoek, server.url("/")));
    let fetched = fetch_all(limits(&[]), queries.collect()).await;
    let statuses: Vec<u16> = fetched
        .iter()
        .map(|fetched| fetched.outcome.as_ref().unwrap().status)
        .collect();
    // Three attempts, one, and then it answers.
    assert_eq!(statuses, [503, 503, 200]);
    assert_eq!(server.asked().len(), 5);
}
