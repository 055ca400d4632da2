//! The only network: sends queries, brings back pages.
//!
//! In: [`Query`]s. Out: a stream of [`Fetched`], in order of arrival; the question travels with the answer.
//! Many hosts at once, each host at its provider's pace, one request at a time. What goes wrong with one query is
//! data. Dropping the stream ends everything at once.
//!
//! Behind a proxy names are looked up by the proxy, so that what an address resolves to is not seen here: only
//! addresses written as numbers and names of local places (`localhost`, `*.internal`, ...) are then kept from
//! public providers.

use std::collections::HashMap;
use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use futures::stream::{self, Stream, StreamExt};
use reqwest::Client;
use reqwest::cookie::Jar;
use tokio::sync::Semaphore;
use tokio::time::Instant;
use url::Url;

use self::address::plain;
use self::chain::{Chain, chains};
use self::client::Clients;
use self::error::Failure;
use self::follow::Arrival;
use self::pace::Turn;
use super::plan::Query;
use crate::locale::Language;

mod address;
mod chain;
mod client;
mod cookies;
mod error;
mod follow;
mod headers;
mod pace;

pub use error::{ClientError, FetchError};

/// Bounds of a run, decided by the settings.
#[derive(Clone)]
pub struct Limits {
    /// Most requests under way at the same time; waiting for a host's turn is not under way.
    pub at_once: usize,
    /// Longest wait for a connection.
    pub connect_timeout: Duration,
    /// Longest wait for a whole answer, redirects included.
    pub answer_timeout: Duration,
    /// Most bytes of an answer after decompression.
    pub body_cap: usize,
    /// Longest total wait that Retry-After may ask of one query.
    pub patience: Duration,
    /// Most attempts at one query.
    pub attempts: u32,
    /// Wait before the second attempt; doubles with each one after.
    pub backoff: Duration,
    /// Factor on every provider's interval; 0 for none.
    pub pace: f64,
    /// Proxy for everything: `http://`, `https://` or `socks5://`; the proxy looks names up.
    pub proxy: Option<Url>,
    /// Hosts that are asked without the proxy, as in `NO_PROXY`: names with their subdomains, addresses, `*`.
    pub no_proxy: Vec<String>,
    /// Language a page is asked for.
    pub language: Language,
    /// Seed of the jitter in waits between attempts.
    pub seed: u64,
    /// Hosts that are served elsewhere (the practice web on loopback).
    pub resolve: Vec<(String, SocketAddr)>,
}

impl fmt::Debug for Limits {
    /// Leaves the proxy out: its address may hold a password.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Limits")
            .field("at_once", &self.at_once)
            .field("connect_timeout", &self.connect_timeout)
            .field("answer_timeout", &self.answer_timeout)
            .field("body_cap", &self.body_cap)
            .field("patience", &self.patience)
            .field("attempts", &self.attempts)
            .field("backoff", &self.backoff)
            .field("pace", &self.pace)
            .finish_non_exhaustive()
    }
}

/// A page as it came.
#[derive(Clone)]
pub struct Page {
    /// HTTP status.
    pub status: u16,
    /// Address after redirects; absent for a file that does not tell.
    pub url: Option<Url>,
    /// The Content-Type header.
    pub content_type: Option<String>,
    /// Body, decompressed, not decoded.
    pub body: Vec<u8>,
}

impl fmt::Debug for Page {
    /// Neither address nor body: both are about a person.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Page")
            .field("status", &self.status)
            .field("content_type", &self.content_type)
            .field("bytes", &self.body.len())
            .finish_non_exhaustive()
    }
}

/// A query and what came of it.
#[derive(Debug)]
pub struct Fetched {
    /// The question.
    pub query: Query,
    /// The page, or why there is none.
    pub outcome: Result<Page, FetchError>,
    /// From sending to the last byte, all attempts together, waits left out.
    pub elapsed: Duration,
}

/// The client of a run.
#[derive(Debug)]
pub struct Fetcher {
    limits: Limits,
    /// Reaches public addresses only.
    public: Client,
    /// Reaches private addresses too.
    anywhere: Client,
    /// Hosts served elsewhere.
    table: Arc<HashMap<String, SocketAddr>>,
    /// One place for each request under way.
    places: Semaphore,
    /// Whether this system has certificates by which a secure connection can be checked.
    certificates: bool,
}

impl Fetcher {
    /// Builds the client. Without certificates on this system every secure connection will fail, others will not.
    ///
    /// # Errors
    /// When the proxy is none.
    pub fn new(limits: Limits) -> Result<Self, ClientError> {
        let served = limits.resolve.iter();
        let table = served.map(|(host, address)| (plain(host), *address));
        let table = Arc::new(table.collect());
        let Clients {
            public,
            anywhere,
            certificates,
        } = Clients::new(&limits, &table)?;
        Ok(Self {
            public,
            anywhere,
            certificates,
            table,
            places: Semaphore::new(limits.at_once.clamp(1, Semaphore::MAX_PERMITS)),
            limits,
        })
    }

    /// Whether `queries` can be asked at all.
    ///
    /// # Errors
    /// When one of them needs a secure connection and this system has no certificates to check it by.
    pub fn able_to_ask(self, queries: &[Query]) -> Result<Self, ClientError> {
        let secure = queries
            .iter()
            .any(|query| query.request.url.scheme() == "https");
        if secure && !self.certificates {
            return Err(ClientError::Certificates);
        }
        Ok(self)
    }

    /// Asks all queries; answers come in order of arrival.
    pub fn fetch_all(&self, queries: Vec<Query>) -> impl Stream<Item = Fetched> + '_ {
        stream::iter(chains(queries, self.limits.pace))
            .flat_map_unordered(None, |chain| self.ask_in_turn(chain).boxed())
    }

    /// Asks the queries of one host, one after the other.
    fn ask_in_turn(&self, chain: Chain) -> impl Stream<Item = Fetched> + '_ {
        let start = (chain.queries.into_iter(), Turn::new(chain.gap));
        stream::unfold(start, move |(mut queries, mut turn)| async move {
            let (query, jar) = queries.next()?;
            let fetched = self.ask(query, &jar, &mut turn).await;
            Some((fetched, (queries, turn)))
        })
    }

    async fn ask(&self, query: Query, jar: &Jar, turn: &mut Turn) -> Fetched {
        // A host that failed every attempt at one query does not get as many at the next.
        let attempts = if turn.weary { 1 } else { self.limits.attempts };
        let seed = self.limits.seed.wrapping_add(query.index as u64);
        let mut waits = pace::backoff(self.limits.backoff, attempts, seed);
        let mut patience = self.limits.patience;
        let mut elapsed = Duration::ZERO;
        let mut not_before = Instant::now();
        let outcome = loop {
            let held = turn.held_for(Instant::now());
            if held > patience {
                break Err(FetchError::Wait(held.as_secs().max(1)));
            }
            patience -= held;
            tokio::time::sleep_until(turn.next(not_before)).await;
            let (attempt, took) = self.attempt(&query, jar, turn).await;
            elapsed += took;
            match judge(attempt, turn) {
                Judgement::Done(outcome) => {
                    turn.weary = false;
                    break outcome;
                }
                Judgement::Again(otherwise) => {
                    let Some(wait) = waits.next() else {
                        turn.weary = true;
                        break otherwise;
                    };
                    not_before = Instant::now() + wait;
                }
            }
        };
        Fetched {
            query,
            outcome,
            elapsed,
        }
    }

    /// One attempt, within a place, and how long it took.
    async fn attempt(
        &self,
        query: &Query,
        jar: &Jar,
        turn: &mut Turn,
    ) -> (Result<Arrival, Failure>, Duration) {
        // Nobody closes the semaphore, so there always is a place in the end.
        let _place = self.places.acquire().await;
        let sent = Instant::now();
        turn.sent(sent);
        let attempt = follow::follow(self, query, jar);
        let attempt = tokio::time::timeout(self.limits.answer_timeout, attempt)
            .await
            .unwrap_or_else(|_| Err(Failure::transient(FetchError::Timeout)));
        (attempt, sent.elapsed())
    }

    /// Whether the host is one of those served elsewhere.
    fn serves(&self, url: &Url) -> bool {
        url.host_str()
            .is_some_and(|host| self.table.contains_key(&plain(host)))
    }
}

/// What to make of an attempt.
enum Judgement {
    /// This is the outcome.
    Done(Result<Page, FetchError>),
    /// Another attempt may do better; this is the outcome when there is none.
    Again(Result<Page, FetchError>),
}

fn judge(attempt: Result<Arrival, Failure>, turn: &mut Turn) -> Judgement {
    match attempt {
        Ok(Arrival { page, retry_after }) => match (page.status, retry_after) {
            (429 | 503, Some(asked)) => {
                turn.hold(Instant::now(), asked);
                Judgement::Again(Ok(page))
            }
            // The page goes to the reader in the end: it may be a refusal that the definition knows.
            (502..=504, _) => Judgement::Again(Ok(page)),
            _ => Judgement::Done(Ok(page)),
        },
        Err(Failure { error, transient }) => {
            if matches!(error, FetchError::NoSuchHost | FetchError::Connect) {
                turn.unsent();
            }
            if transient {
                Judgement::Again(Err(error))
            } else {
                Judgement::Done(Err(error))
            }
        }
    }
}
