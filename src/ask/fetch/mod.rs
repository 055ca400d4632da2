//! The only network: sends queries, brings back pages.
//!
//! In: [`Query`]s. Out: a stream of [`Fetched`], in order of arrival; the question travels with the answer.
//! Many hosts at once, each host at its provider's pace. What goes wrong with one query is data.

use std::net::SocketAddr;
use std::time::Duration;

use futures::stream::{self, Stream, StreamExt};
use url::Url;

use super::plan::Query;
use super::provider::Method;
use crate::locale::Language;

/// Bounds of a run, decided by the settings.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Most hosts asked at the same time.
    pub at_once: usize,
    /// Longest wait for a connection.
    pub connect_timeout: Duration,
    /// Longest wait for a whole answer.
    pub answer_timeout: Duration,
    /// Most bytes of an answer after decompression.
    pub body_cap: usize,
    /// Longest total wait that Retry-After may ask of one query.
    pub patience: Duration,
    /// Most attempts at one query.
    pub attempts: u32,
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

/// A page as it came.
#[derive(Debug, Clone)]
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

/// A query and what came of it.
#[derive(Debug)]
pub struct Fetched {
    /// The question.
    pub query: Query,
    /// The page, or why there is none.
    pub outcome: Result<Page, FetchError>,
    /// From sending to the last byte, waits for pace left out.
    pub elapsed: Duration,
}

/// Why no page arrived.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    /// The host name has no address.
    #[error("host not found")]
    NoSuchHost,
    /// Nothing answers.
    #[error("no connection")]
    Connect,
    /// The certificate or the TLS handshake is not right.
    #[error("no secure connection")]
    Tls,
    /// Too slow.
    #[error("no answer in time")]
    Timeout,
    /// Larger than the cap.
    #[error("answer larger than {0} bytes")]
    TooLarge(usize),
    /// A redirect that the definition does not allow, or too many.
    #[error("redirected elsewhere")]
    Redirect,
    /// A public provider pointed to a private address.
    #[error("redirected to a private address")]
    PrivateAddress,
    /// The server failed (HTTP 5xx) at every attempt.
    #[error("server error {0}")]
    Server(u16),
    /// It asked to wait longer than this run's patience.
    #[error("asked to wait {0} s")]
    Wait(u64),
    /// The answer broke off or was no HTTP.
    #[error("broken answer")]
    Broken,
    /// The person stopped the run.
    #[error("interrupted")]
    Interrupted,
}

impl FetchError {
    /// The key of the sentence that explains it.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NoSuchHost => "failed-no-such-host",
            Self::Connect => "failed-connect",
            Self::Tls => "failed-tls",
            Self::Timeout => "failed-timeout",
            Self::TooLarge(_) => "failed-too-large",
            Self::Redirect => "failed-redirect",
            Self::PrivateAddress => "failed-private-address",
            Self::Server(_) => "failed-server",
            Self::Wait(_) => "failed-wait",
            Self::Broken => "failed-broken",
            Self::Interrupted => "failed-interrupted",
        }
    }
}

/// The client of a run.
#[derive(Debug)]
pub struct Fetcher {
    limits: Limits,
    client: reqwest::Client,
}

impl Fetcher {
    /// Builds the client.
    ///
    /// # Errors
    /// When the proxy or the system's certificates cannot be used.
    pub fn new(limits: Limits) -> Result<Self, reqwest::Error> {
        // A second call fails because the first one stands: both are what is wanted.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let mut builder = reqwest::Client::builder()
            .connect_timeout(limits.connect_timeout)
            .timeout(limits.answer_timeout);
        for (host, address) in &limits.resolve {
            builder = builder.resolve(host, *address);
        }
        Ok(Self {
            client: builder.build()?,
            limits,
        })
    }

    /// Asks all queries; answers come in order of arrival.
    pub fn fetch_all(&self, queries: Vec<Query>) -> impl Stream<Item = Fetched> + '_ {
        stream::iter(queries)
            .map(async |query| self.fetch(query).await)
            .buffer_unordered(self.limits.at_once)
    }

    async fn fetch(&self, query: Query) -> Fetched {
        let request = match query.request.method {
            Method::Get => self.client.get(query.request.url.clone()),
            Method::Post => self.client.post(query.request.url.clone()),
        };
        let outcome = match request.send().await {
            Ok(response) => {
                let status = response.status().as_u16();
                let url = Some(response.url().clone());
                match response.bytes().await {
                    Ok(body) => Ok(Page {
                        status,
                        url,
                        content_type: None,
                        body: body.to_vec(),
                    }),
                    Err(_) => Err(FetchError::Broken),
                }
            }
            Err(_) => Err(FetchError::Connect),
        };
        Fetched {
            query,
            outcome,
            elapsed: Duration::ZERO,
        }
    }
}
