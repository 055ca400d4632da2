//! Why no page arrived: each reason told from the others.

use std::io::{self, Read, Write};
use std::net::TcpListener;
use std::sync::Arc;
use std::time::{Duration, Instant};

use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use selfsearch::ask::fetch::{ClientError, FetchError, Fetcher};
use url::Url;

use super::server::Server;
use super::{Origin, fetch, fetch_all, limits, personal, provider, query, shipped};

#[tokio::test]
async fn a_name_nobody_has() {
    let zoek = shipped("zoek");
    let outcome = fetch(limits(&[]), query(0, &zoek, "http://zoek.invalid/")).await;
    assert_eq!(outcome.unwrap_err(), FetchError::NoSuchHost);
}

#[tokio::test]
async fn a_port_nobody_listens_on() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    for scheme in ["http", "https"] {
        let url = format!("{scheme}://{address}/");
        let outcome = fetch(limits(&[]), query(0, &personal("zoek"), url)).await;
        assert_eq!(outcome.unwrap_err(), FetchError::Connect, "{scheme}");
    }
}

#[tokio::test]
async fn nobody_is_spared_where_nobody_is_reached() {
    let zoek = provider("zoek", Origin::Shipped, "interval = \"60s\"");
    let query = |index| query(index, &zoek, "http://zoek.invalid/");
    let start = Instant::now();
    let fetched = fetch_all(limits(&[]), vec![query(0), query(1), query(2)]).await;
    assert_eq!(fetched.len(), 3);
    for one in fetched {
        assert_eq!(one.outcome.unwrap_err(), FetchError::NoSuchHost);
    }
    assert!(start.elapsed() < Duration::from_mins(1));
}

#[tokio::test]
async fn a_server_that_takes_no_calls() {
    // A full queue of a listener that never accepts: connecting takes for ever.
    let listener = socket_with_full_queue();
    let mut limits = limits(&[]);
    limits.connect_timeout = Duration::from_millis(50);
    limits.attempts = 1;
    let url = format!("http://{}/", listener.local_addr().unwrap());
    let start = Instant::now();
    let outcome = fetch(limits, query(0, &personal("zoek"), url)).await;
    assert_eq!(outcome.unwrap_err(), FetchError::Connect);
    assert!(start.elapsed() < Duration::from_secs(3));
}

fn socket_with_full_queue() -> TcpListener {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let mut callers = Vec::new();
    while let Ok(caller) = std::net::TcpStream::connect_timeout(&address, Duration::from_millis(20))
    {
        callers.push(caller);
        assert!(callers.len() < 10_000, "the queue never fills");
    }
    // They stay connected as long as the listener.
    std::mem::forget(callers);
    listener
}

#[tokio::test]
async fn a_server_that_says_nothing() {
    let server = Server::new(|_, stream| {
        let _ = stream.read(&mut [0]);
        Ok(())
    });
    let mut limits = limits(&[]);
    limits.answer_timeout = Duration::from_millis(50);
    let outcome = fetch(limits, query(0, &personal("zoek"), server.url("/"))).await;
    assert_eq!(outcome.unwrap_err(), FetchError::Timeout);
}

#[tokio::test]
async fn answers_that_are_no_http() {
    let large = format!(
        "HTTP/1.1 200 OK\r\nx-large: {}\r\n\r\n",
        "a".repeat(4 << 20)
    );
    let many = format!("HTTP/1.1 200 OK\r\n{}\r\n", "x-many: a\r\n".repeat(5000));
    for answer in [
        "SSH-2.0-OpenSSH_9.2\r\n",
        "hello\r\n\r\n",
        "HTTP/1.1 9999 What\r\n\r\n",
        "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
        "HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab",
        "HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n",
        "HTTP/9.9 200 OK\r\n\r\n",
        "",
        &large,
        &many,
    ] {
        let answer = answer.to_owned();
        let shown: String = answer.chars().take(60).collect();
        let server = Server::new(move |_, stream| stream.write_all(answer.as_bytes()));
        let outcome = fetch(limits(&[]), query(0, &personal("zoek"), server.url("/"))).await;
        assert_eq!(outcome.unwrap_err(), FetchError::Broken, "{shown:?}");
    }
}

#[tokio::test]
async fn old_http_is_still_http() {
    let server = Server::new(|_, stream| stream.write_all(b"HTTP/1.0 200 OK\r\n\r\nold page"));
    let page = fetch(limits(&[]), query(0, &personal("zoek"), server.url("/"))).await;
    assert_eq!(page.unwrap().body, b"old page");
}

#[tokio::test]
async fn a_secure_connection_to_something_else() {
    for greeting in ["HTTP/1.1 400 Bad Request\r\n\r\n", "220 mail ready\r\n", ""] {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("https://{}/", listener.local_addr().unwrap());
        let server = std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let _ = stream.read(&mut [0; 1024]);
            let _ = stream.write_all(greeting.as_bytes());
        });
        let outcome = fetch(limits(&[]), query(0, &personal("zoek"), url)).await;
        assert_eq!(outcome.unwrap_err(), FetchError::Tls, "{greeting:?}");
        server.join().unwrap();
    }
}

#[tokio::test]
async fn a_certificate_nobody_vouches_for() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let certificate = CertificateDer::from(include_bytes!("nobody.crt.der").to_vec());
    let key = PrivateKeyDer::Pkcs8(include_bytes!("nobody.key.der").to_vec().into());
    let config = rustls::ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let server = std::thread::spawn(move || -> io::Result<()> {
        let (stream, _) = listener.accept()?;
        let session = rustls::ServerConnection::new(Arc::new(config)).unwrap();
        let mut stream = rustls::StreamOwned::new(session, stream);
        stream.read_exact(&mut [0; 16])?;
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nsecret")
    });
    let url = format!("https://localhost:{port}/");
    let outcome = fetch(limits(&[]), query(0, &personal("zoek"), url)).await;
    assert_eq!(outcome.unwrap_err(), FetchError::Tls);
    assert!(server.join().unwrap().is_err(), "the server got a request");
}

/// Runs the program on a system without certificates.
#[cfg(target_os = "linux")]
fn without_certificates(arguments: &[&str]) -> std::process::Output {
    let home = tempfile::tempdir().unwrap();
    std::process::Command::new(env!("CARGO_BIN_EXE_selfsearch"))
        .args(arguments)
        .env_clear()
        .env("HOME", home.path())
        .env("LC_ALL", "C.UTF-8")
        .env("SSL_CERT_FILE", "/nonexistent")
        .env("SSL_CERT_DIR", "/nonexistent")
        .output()
        .unwrap()
}

#[test]
#[cfg(target_os = "linux")]
fn the_practice_web_needs_no_certificates() {
    let output = without_certificates(&["practice", "--pace", "0", "--format", "json"]);
    assert!(output.status.success(), "{output:?}");
}

#[test]
#[cfg(target_os = "linux")]
fn a_real_run_without_certificates_says_what_is_missing() {
    let arguments = [
        "audit",
        "Fenna Wiersma",
        "--me",
        "--yes",
        "--only",
        "mojeek",
    ];
    let output = without_certificates(&arguments);
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("ca-certificates"), "{told}");
}

#[test]
fn a_proxy_that_is_none_is_refused_at_once() {
    for address in ["ftp://proxy.example", "socks4://proxy.example", "socks5:a"] {
        let mut limits = limits(&[]);
        limits.proxy = Some(Url::parse(address).unwrap());
        assert_eq!(
            Fetcher::new(limits).unwrap_err(),
            ClientError::Proxy,
            "{address}"
        );
    }
}

#[test]
fn neither_bounds_nor_client_show_the_proxys_password() {
    let mut limits = limits(&[]);
    limits.proxy = Some(Url::parse("http://jan:geheim@proxy.example:3128").unwrap());
    assert!(!format!("{limits:?}").contains("geheim"));
    let fetcher = Fetcher::new(limits).unwrap();
    assert!(!format!("{fetcher:?}").contains("geheim"), "{fetcher:?}");
}
