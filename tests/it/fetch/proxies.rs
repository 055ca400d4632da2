//! Proxies: everything goes through them, names included, and nothing goes around them.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use selfsearch::ask::fetch::{FetchError, Limits};
use selfsearch::ask::provider::Origin;
use url::Url;

use super::server::{Server, redirect, reply};
use super::{fetch, limits, personal, provider, query, shipped, text};

fn through(proxy: &str) -> Limits {
    let mut limits = limits(&[]);
    limits.proxy = Some(Url::parse(proxy).unwrap());
    limits
}

#[tokio::test]
async fn an_http_proxy_gets_the_whole_address() {
    let proxy = Server::page("through the proxy");
    let mut limits = through(proxy.url("").as_str());
    limits.proxy.as_mut().unwrap().set_username("jan").unwrap();
    let url = "http://zoek.invalid/search?q=a";
    let page = fetch(limits, query(0, &shipped("zoek"), url)).await;
    assert_eq!(text(page), "through the proxy");
    let asked = proxy.asked();
    assert_eq!(asked[0].target, url);
    assert!(asked[0].header("proxy-authorization").starts_with("Basic "));
}

#[tokio::test]
async fn a_secure_address_is_asked_through_a_tunnel() {
    let proxy = Server::new(|_, stream| reply(stream, "403 Forbidden", &[], b""));
    let outcome = fetch(
        through(proxy.url("").as_str()),
        query(0, &shipped("zoek"), "https://zoek.invalid/"),
    )
    .await;
    assert_eq!(outcome.unwrap_err(), FetchError::Connect);
    let asked = proxy.asked();
    assert_eq!(
        (&*asked[0].method, &*asked[0].target),
        ("CONNECT", "zoek.invalid:443")
    );
}

/// A SOCKS5 proxy for one connection, which leads to `target` whatever is asked for.
struct Socks {
    address: SocketAddr,
    asked: Arc<Mutex<Vec<String>>>,
    serving: JoinHandle<io::Result<()>>,
}

impl Socks {
    fn new(target: SocketAddr) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let serving = {
            let asked = Arc::clone(&asked);
            std::thread::spawn(move || {
                let (mut client, _) = listener.accept()?;
                asked.lock().unwrap().push(greet(&mut client)?);
                relay(client, TcpStream::connect(target)?)
            })
        };
        Self {
            address,
            asked,
            serving,
        }
    }

    fn asked(self) -> Vec<String> {
        self.serving.join().unwrap().unwrap();
        self.asked.lock().unwrap().clone()
    }
}

/// The server's side of RFC 1928 without authentication; returns what the client wants to reach.
fn greet(client: &mut TcpStream) -> io::Result<String> {
    let mut two = [0; 2];
    client.read_exact(&mut two)?;
    assert_eq!(two[0], 5, "not SOCKS5");
    client.read_exact(&mut vec![0; two[1].into()])?;
    client.write_all(&[5, 0])?;
    let mut request = [0; 4];
    client.read_exact(&mut request)?;
    assert_eq!(request[..3], [5, 1, 0], "not CONNECT");
    let host = match request[3] {
        1 => {
            let mut address = [0; 4];
            client.read_exact(&mut address)?;
            std::net::Ipv4Addr::from(address).to_string()
        }
        3 => {
            let mut length = [0];
            client.read_exact(&mut length)?;
            let mut name = vec![0; length[0].into()];
            client.read_exact(&mut name)?;
            format!("name {}", String::from_utf8(name).unwrap())
        }
        kind => panic!("address of kind {kind}"),
    };
    client.read_exact(&mut two)?;
    client.write_all(&[5, 0, 0, 1, 0, 0, 0, 0, 0, 0])?;
    Ok(format!("{host}:{}", u16::from_be_bytes(two)))
}

fn relay(mut client: TcpStream, mut target: TcpStream) -> io::Result<()> {
    let (mut requests, mut onward) = (client.try_clone()?, target.try_clone()?);
    let upward = std::thread::spawn(move || io::copy(&mut requests, &mut onward));
    io::copy(&mut target, &mut client)?;
    client.shutdown(std::net::Shutdown::Both)?;
    let _ = upward.join().unwrap();
    Ok(())
}

#[tokio::test]
async fn a_socks_proxy_looks_names_up_itself() {
    for scheme in ["socks5", "socks5h"] {
        let server = Server::page("through the proxy");
        let proxy = Socks::new(server.address());
        // A name that this machine cannot look up.
        let page = fetch(
            through(&format!("{scheme}://{}", proxy.address)),
            query(0, &shipped("zoek"), "http://zoek.invalid/"),
        )
        .await;
        assert_eq!(text(page), "through the proxy");
        assert_eq!(proxy.asked(), ["name zoek.invalid:80"]);
        assert_eq!(server.asked()[0].header("host"), "zoek.invalid");
    }
}

#[tokio::test]
async fn a_proxy_may_have_a_private_name() {
    let proxy = Server::page("through the proxy");
    let address = format!("http://localhost:{}", proxy.address().port());
    let url = "http://zoek.invalid/";
    let page = fetch(through(&address), query(0, &shipped("zoek"), url)).await;
    assert_eq!(text(page), "through the proxy");
}

#[tokio::test]
async fn a_proxy_that_is_gone_is_not_passed_by() {
    let server = Server::forbidden();
    let page = fetch(
        through("socks5://127.0.0.1:1"),
        query(0, &personal("zoek"), server.url("/")),
    )
    .await;
    assert_eq!(page.unwrap_err(), FetchError::Connect);
}

#[tokio::test]
async fn a_public_host_leads_to_no_private_address_through_a_proxy_either() {
    for location in [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://nas.local/",
    ] {
        let proxy = Server::new(|_, stream| redirect(stream, "302 Found", location));
        let any = provider(
            "zoek",
            Origin::Shipped,
            "interval = \"0ms\"\nredirects = \"any\"",
        );
        let outcome = fetch(
            through(proxy.url("").as_str()),
            query(0, &any, "http://zoek.invalid/"),
        )
        .await;
        assert_eq!(
            outcome.unwrap_err(),
            FetchError::PrivateAddress,
            "{location}"
        );
        assert_eq!(proxy.asked().len(), 1);
    }
}

#[tokio::test]
async fn hosts_named_for_it_and_hosts_served_here_go_without_the_proxy() {
    let proxy = Server::forbidden();
    let server = Server::page("direct");
    let hosts = [("zoek.example", server.address())];
    let mut limits = limits(&hosts);
    limits.proxy = Some(proxy.url("/"));
    limits.no_proxy = vec!["127.0.0.0/8".to_owned()];
    let page = fetch(
        limits.clone(),
        query(0, &shipped("zoek"), "http://zoek.example/"),
    );
    assert_eq!(text(page.await), "direct");
    let page = fetch(limits, query(0, &personal("zoek"), server.url("/")));
    assert_eq!(text(page.await), "direct");
}
