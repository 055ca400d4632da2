//! An audit of hosts of known delays, beside the slowest of them asked by nothing but a socket.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use selfsearch::ask::fetch::{Fetcher, Limits};
use selfsearch::ask::plan::{Plan, Query, Request};
use selfsearch::ask::provider::{Agent, Catalog, Edition, Method, Origin};
use selfsearch::locale::Language;
use selfsearch::subject::{IdentifierKind, PersonName, Subject};
use url::Url;

mod hosts;

const HOSTS: u8 = 24;
const QUERIES: usize = 5;

/// The delay of a host; the last one is the slowest.
fn delay(number: u8) -> Duration {
    Duration::from_millis(20 + 5 * u64::from(number))
}

fn plan(addresses: &[SocketAddr]) -> Plan {
    let mut catalog = Catalog::default();
    let mut plan = Plan::default();
    for (number, address) in addresses.iter().enumerate() {
        let id = format!("host{number:02}");
        let definition = hosts::definition(*address, QUERIES);
        catalog.add(&format!("{id}.toml"), &definition, Origin::Person);
        let provider = catalog.providers.get(&id).expect("a right definition");
        for _ in 0..QUERIES {
            plan.queries.push(Query {
                index: plan.queries.len(),
                provider: Arc::clone(provider),
                asks: Arc::clone(provider),
                edition: Edition::default(),
                kind: IdentifierKind::Name,
                text: "\"Fenna Wiersma\"".to_owned(),
                expects: Vec::new(),
                request: Request {
                    method: Method::Get,
                    url: Url::parse(&format!("http://{address}/")).expect("an address"),
                    headers: Vec::new(),
                    cookies: Vec::new(),
                    form: Vec::new(),
                    agent: Agent::Page,
                },
            });
        }
    }
    plan
}

fn limits() -> Limits {
    Limits {
        at_once: HOSTS.into(),
        connect_timeout: Duration::from_secs(5),
        answer_timeout: Duration::from_secs(5),
        body_cap: 1 << 20,
        patience: Duration::ZERO,
        attempts: 1,
        backoff: Duration::ZERO,
        pace: 0.0,
        proxy: None,
        no_proxy: Vec::new(),
        language: Language::En,
        seed: 0,
        resolve: Vec::new(),
    }
}

async fn audit(subject: &Subject, plan: &Plan) {
    let fetcher = Fetcher::new(limits()).expect("a client");
    let today = jiff::civil::date(2026, 11, 21);
    let stop = std::future::pending();
    let outcome = selfsearch::audit(subject, plan, &fetcher, Vec::new(), today, stop, |_| {}).await;
    assert_eq!(outcome.findings.len(), 10, "not every host was read");
}

/// The queries of one host, one after the other over one connection.
fn chain(address: SocketAddr, length: usize) {
    let mut stream = TcpStream::connect(address).expect("the host listens");
    let mut answer = vec![0; length];
    for _ in 0..QUERIES {
        stream.write_all(b"GET / HTTP/1.1\r\n\r\n").expect("asked");
        stream.read_exact(&mut answer).expect("answered");
    }
}

fn many_hosts(criterion: &mut Criterion) {
    let page = hosts::page(20_000);
    let addresses: Vec<SocketAddr> = (1..=HOSTS)
        .map(|number| hosts::host(number, delay(number), Arc::clone(&page)))
        .collect();
    let plan = plan(&addresses);
    let subject = Subject {
        name: Some(PersonName::parse("Fenna Wiersma")),
        ..Subject::default()
    };
    let head = "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: \r\n\r\n";
    let length = head.len() + page.len().to_string().len() + page.len();
    let slowest = addresses[addresses.len() - 1];
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");

    let mut group = criterion.benchmark_group("audit");
    group.sample_size(10);
    group.bench_function("slowest host alone", |bencher| {
        bencher.iter(|| chain(slowest, length));
    });
    group.bench_function("all hosts", |bencher| {
        bencher.to_async(&runtime).iter(|| audit(&subject, &plan));
    });
    group.finish();
}

criterion_group!(benches, many_hosts);
criterion_main!(benches);
