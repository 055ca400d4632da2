//! Where a redirect may lead.

use std::net::SocketAddr;

use selfsearch::ask::fetch::FetchError;
use selfsearch::ask::provider::{Method, Origin};

use super::server::{Server, redirect, reply};
use super::{fetch, limits, personal, provider, query, shipped, text};

/// Sends every request but those for `/end` on to `location`.
fn sends_on(status: &'static str, location: &'static str) -> Server {
    Server::new(move |asked, stream| match asked.target.as_str() {
        "/end" => reply(stream, "200 OK", &[], b"the end"),
        _ => redirect(stream, status, location),
    })
}

#[tokio::test]
async fn none_reads_the_first_answer() {
    let server = sends_on("302 Found", "/end");
    let zoek = provider(
        "zoek",
        Origin::Shipped,
        "interval = \"0ms\"\nredirects = \"none\"",
    );
    let hosts = [("zoek.example", server.address())];
    let page = fetch(limits(&hosts), query(0, &zoek, "http://zoek.example/a"))
        .await
        .unwrap();
    assert_eq!(page.status, 302);
    assert_eq!(page.url.unwrap().as_str(), "http://zoek.example/a");
}

#[tokio::test]
async fn same_site_is_followed_and_the_page_tells_where_it_came_from() {
    let server = sends_on("301 Moved Permanently", "http://nl.zoek.example/end");
    let hosts = [
        ("zoek.example", server.address()),
        ("nl.zoek.example", server.address()),
    ];
    let page = fetch(
        limits(&hosts),
        query(0, &shipped("zoek"), "http://zoek.example/a"),
    )
    .await
    .unwrap();
    assert_eq!(page.url.unwrap().as_str(), "http://nl.zoek.example/end");
    assert_eq!(page.body, b"the end");
}

#[tokio::test]
async fn another_site_needs_the_definitions_leave() {
    let elsewhere = Server::page("elsewhere");
    let server = sends_on("302 Found", "http://elders.example/end");
    let hosts = [
        ("zoek.example", server.address()),
        ("elders.example", elsewhere.address()),
    ];
    let home = "http://zoek.example/a";
    let refused = fetch(limits(&hosts), query(0, &shipped("zoek"), home)).await;
    assert_eq!(refused.unwrap_err(), FetchError::Redirect);
    let any = provider(
        "zoek",
        Origin::Shipped,
        "interval = \"0ms\"\nredirects = \"any\"",
    );
    let page = fetch(limits(&hosts), query(0, &any, home)).await;
    assert_eq!(text(page), "elsewhere");
}

#[tokio::test]
async fn another_site_gets_neither_the_definitions_headers_nor_its_cookies() {
    let elsewhere = Server::page("elsewhere");
    let server = sends_on("302 Found", "http://name:password@elders.example/end");
    let hosts = [
        ("zoek.example", server.address()),
        ("elders.example", elsewhere.address()),
    ];
    let any = provider(
        "zoek",
        Origin::Shipped,
        "interval = \"0ms\"\nredirects = \"any\"",
    );
    let mut query = query(0, &any, "http://zoek.example/a");
    query.request.headers = vec![("X-Api-Key".to_owned(), "secret".to_owned())];
    query.request.cookies = vec![("lb".to_owned(), "nl".to_owned())];
    fetch(limits(&hosts), query).await.unwrap();
    assert_eq!(server.asked()[0].header("x-api-key"), "secret");
    assert_eq!(server.asked()[0].header("cookie"), "lb=nl");
    for name in ["x-api-key", "cookie", "authorization"] {
        assert_eq!(elsewhere.asked()[0].header(name), "", "{name}");
    }
}

#[tokio::test]
async fn endless_redirects_end() {
    let server = sends_on("302 Found", "/again");
    let hosts = [("zoek.example", server.address())];
    let outcome = fetch(
        limits(&hosts),
        query(0, &shipped("zoek"), "http://zoek.example/a"),
    )
    .await;
    assert_eq!(outcome.unwrap_err(), FetchError::Redirect);
    assert_eq!(server.asked().len(), 11);
}

#[tokio::test]
async fn a_form_is_sent_again_only_where_http_says_so() {
    for (status, method, body) in [
        ("301 Moved Permanently", "GET", ""),
        ("303 See Other", "GET", ""),
        ("307 Temporary Redirect", "POST", "q=Fenna+Wiersma"),
        ("308 Permanent Redirect", "POST", "q=Fenna+Wiersma"),
    ] {
        let server = sends_on(status, "/end");
        let hosts = [("zoek.example", server.address())];
        let mut query = query(0, &shipped("zoek"), "http://zoek.example/a");
        query.request.method = Method::Post;
        query.request.form = vec![("q".to_owned(), "Fenna Wiersma".to_owned())];
        fetch(limits(&hosts), query).await.unwrap();
        let asked = server.asked();
        assert_eq!(asked[0].body, "q=Fenna+Wiersma");
        assert_eq!(
            (&*asked[1].method, &*asked[1].body),
            (method, body),
            "{status}"
        );
    }
}

#[tokio::test]
async fn places_that_are_no_web_page_are_not_followed() {
    for location in [
        "ftp://zoek.example/a",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://",
        "http://[::1",
    ] {
        let server = sends_on("302 Found", location);
        let hosts = [("zoek.example", server.address())];
        let outcome = fetch(
            limits(&hosts),
            query(0, &shipped("zoek"), "http://zoek.example/a"),
        )
        .await;
        assert_eq!(outcome.unwrap_err(), FetchError::Redirect, "{location}");
    }
}

#[tokio::test]
async fn a_redirect_that_leads_nowhere_is_a_page() {
    let server = Server::new(|_, stream| reply(stream, "302 Found", &[], b"moved"));
    let hosts = [("zoek.example", server.address())];
    let page = fetch(
        limits(&hosts),
        query(0, &shipped("zoek"), "http://zoek.example/a"),
    )
    .await
    .unwrap();
    assert_eq!((page.status, &*page.body), (302, &b"moved"[..]));
}

#[tokio::test]
async fn a_public_host_never_leads_to_a_private_address() {
    let inside = Server::forbidden();
    let port = inside.address().port();
    for host in [
        "127.0.0.1",
        "0x7f.1",
        "2130706433",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "localhost",
        "LOCALHOST.",
        "inside.localhost",
        "0.0.0.0",
        "169.254.169.254",
        "10.0.0.1",
        "[fd00::1]",
    ] {
        let location = format!("http://{host}:{port}/latest/meta-data");
        let server = Server::new(move |_, stream| redirect(stream, "302 Found", &location));
        let hosts = [("zoek.example", server.address())];
        let any = provider(
            "zoek",
            Origin::Shipped,
            "interval = \"0ms\"\nredirects = \"any\"",
        );
        let outcome = fetch(limits(&hosts), query(0, &any, "http://zoek.example/")).await;
        assert_eq!(outcome.unwrap_err(), FetchError::PrivateAddress, "{host}");
    }
}

#[tokio::test]
async fn a_provider_of_the_program_is_not_on_a_private_address() {
    let inside = Server::forbidden();
    let outcome = fetch(limits(&[]), query(0, &shipped("zoek"), inside.url("/"))).await;
    assert_eq!(outcome.unwrap_err(), FetchError::PrivateAddress);
}

#[tokio::test]
async fn a_provider_of_the_person_may_be_and_may_lead_to_others() {
    let server = Server::new(|asked, stream| match asked.nth {
        0 => redirect(stream, "302 Found", "/second"),
        _ => reply(stream, "200 OK", &[], b"inside"),
    });
    let page = fetch(limits(&[]), query(0, &personal("intern"), server.url("/"))).await;
    assert_eq!(text(page), "inside");
}

#[tokio::test]
async fn a_public_provider_of_the_person_leads_to_no_private_address_either() {
    let inside = Server::forbidden();
    let location = inside.url("/").to_string();
    let server = Server::new(move |_, stream| redirect(stream, "302 Found", &location));
    let hosts: [(&str, SocketAddr); 1] = [("zoek.example", server.address())];
    let any = provider(
        "zoek",
        Origin::Person,
        "interval = \"0ms\"\nredirects = \"any\"",
    );
    let outcome = fetch(limits(&hosts), query(0, &any, "http://zoek.example/")).await;
    assert_eq!(outcome.unwrap_err(), FetchError::PrivateAddress);
}
