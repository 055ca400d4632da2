//! The network: pace, redirects, bodies, cookies, proxies, and what happens when servers misbehave.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use futures::StreamExt;
use selfsearch::ask::fetch::{FetchError, Fetched, Fetcher, Limits, Page};
use selfsearch::ask::plan::{Query, Request};
use selfsearch::ask::provider::{Agent, Catalog, Edition, Method, Origin, Provider};
use selfsearch::locale::Language;
use selfsearch::subject::IdentifierKind;
use url::Url;

mod audit;
mod bodies;
mod errors;
mod manners;
mod proxies;
mod redirects;
mod requests;
mod retries;
pub(crate) mod server;

/// Host names that lead to servers of the test, as public hosts.
type Hosts<'a> = &'a [(&'a str, SocketAddr)];

fn limits(hosts: Hosts<'_>) -> Limits {
    Limits {
        at_once: 16,
        connect_timeout: Duration::from_secs(5),
        answer_timeout: Duration::from_secs(5),
        body_cap: 1 << 20,
        patience: Duration::from_secs(5),
        attempts: 3,
        backoff: Duration::from_millis(5),
        pace: 1.0,
        proxy: None,
        no_proxy: Vec::new(),
        language: Language::Nl,
        seed: 1,
        resolve: hosts
            .iter()
            .map(|(host, address)| ((*host).to_owned(), *address))
            .collect(),
    }
}

/// A provider that reads list items and whose request says `request`.
fn provider(id: &str, origin: Origin, request: &str) -> Arc<Provider> {
    let source = format!(
        r#"
name = "{id}"
homepage = "https://{id}.example"
group = "web"
accepts = ["name"]
discloses = "identifier"
removal = "https://{id}.example/removal"
checked = 2026-11-21

[request]
url = "https://{id}.example/search?q={{query}}"
budget = 100
{request}

[results]
kind = "html"
item = "li"
title = {{ select = "a" }}
url = {{ select = "a", attr = "href" }}

[empty]
any = [{{ text = "niets gevonden" }}]

[refused]
rate-limit = [{{ status = 429 }}]
"#
    );
    let mut catalog = Catalog::default();
    catalog.add(&format!("{id}.toml"), &source, origin);
    assert!(catalog.problems.is_empty(), "{:?}", catalog.problems);
    Arc::clone(&catalog.providers[id])
}

/// A provider that comes with the program, in no hurry and in no need of waits.
fn shipped(id: &str) -> Arc<Provider> {
    provider(id, Origin::Shipped, "interval = \"0ms\"")
}

/// A provider of the person, who may have it on a private address.
fn personal(id: &str) -> Arc<Provider> {
    provider(id, Origin::Person, "interval = \"0ms\"")
}

fn query(index: usize, provider: &Arc<Provider>, url: impl AsRef<str>) -> Query {
    Query {
        index,
        provider: Arc::clone(provider),
        asks: Arc::clone(provider),
        edition: Edition::default(),
        kind: IdentifierKind::Name,
        text: "\"Fenna Wiersma\"".to_owned(),
        expects: Vec::new(),
        request: Request {
            method: Method::Get,
            url: Url::parse(url.as_ref()).unwrap(),
            headers: Vec::new(),
            cookies: Vec::new(),
            form: Vec::new(),
            agent: Agent::Page,
        },
    }
}

async fn fetch_all(limits: Limits, queries: Vec<Query>) -> Vec<Fetched> {
    let fetcher = Fetcher::new(limits).unwrap();
    let mut fetched: Vec<Fetched> = fetcher.fetch_all(queries).collect().await;
    fetched.sort_by_key(|fetched| fetched.query.index);
    fetched
}

async fn fetch(limits: Limits, query: Query) -> Result<Page, FetchError> {
    let [fetched] = <[Fetched; 1]>::try_from(fetch_all(limits, vec![query]).await).unwrap();
    fetched.outcome
}

#[track_caller]
fn text(outcome: Result<Page, FetchError>) -> String {
    String::from_utf8(outcome.unwrap().body).unwrap()
}
