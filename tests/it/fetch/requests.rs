//! What a provider gets to see: headers, forms and cookies.

use selfsearch::ask::plan::Query;
use selfsearch::ask::provider::{Agent, Method};
use selfsearch::locale::Language;

use super::server::{Asked, Server, reply};
use super::{fetch, fetch_all, limits, personal, query, shipped};

async fn asked(change: impl FnOnce(&mut Query), language: Language) -> Asked {
    let server = Server::page("page");
    let mut query = query(
        0,
        &personal("zoek"),
        server.url("/search?q=%22Fenna+Wiersma%22"),
    );
    change(&mut query);
    let mut limits = limits(&[]);
    limits.language = language;
    fetch(limits, query).await.unwrap();
    server.asked().remove(0)
}

#[tokio::test]
async fn a_page_is_asked_for_as_a_browser_asks() {
    let dutch = asked(|_| {}, Language::Nl).await;
    assert_eq!(dutch.target, "/search?q=%22Fenna+Wiersma%22");
    assert!(dutch.header("user-agent").starts_with("Mozilla/5.0 ("));
    assert!(dutch.header("accept").starts_with("text/html,"));
    assert_eq!(dutch.header("accept-language"), "nl,en-US;q=0.7,en;q=0.3");
    assert_eq!(dutch.header("referer"), "");
    let english = asked(|_| {}, Language::En).await;
    assert_eq!(english.header("accept-language"), "en-US,en;q=0.5");
}

#[tokio::test]
async fn an_api_is_told_the_programs_name() {
    let asked = asked(|query| query.request.agent = Agent::Api, Language::Nl).await;
    let expected = concat!(
        "selfsearch/",
        env!("CARGO_PKG_VERSION"),
        " (+",
        env!("CARGO_PKG_REPOSITORY"),
        ")"
    );
    assert_eq!(asked.header("user-agent"), expected);
}

#[tokio::test]
async fn a_definitions_headers_come_on_top() {
    let asked = asked(
        |query| {
            query.request.headers = vec![
                ("Accept".to_owned(), "application/json".to_owned()),
                ("X-Naam".to_owned(), "Zoë".to_owned()),
            ];
        },
        Language::Nl,
    )
    .await;
    assert_eq!(asked.header("accept"), "application/json");
    assert_eq!(asked.header("x-naam"), "Zoë");
}

#[tokio::test]
async fn a_form_is_posted() {
    let asked = asked(
        |query| {
            query.request.method = Method::Post;
            query.request.form = vec![
                ("q".to_owned(), "\"Zoë & Ayşe\"".to_owned()),
                ("kl".to_owned(), "nl-nl".to_owned()),
            ];
        },
        Language::Nl,
    )
    .await;
    assert_eq!(asked.method, "POST");
    assert_eq!(
        asked.header("content-type"),
        "application/x-www-form-urlencoded"
    );
    assert_eq!(asked.body, "q=%22Zo%C3%AB+%26+Ay%C5%9Fe%22&kl=nl-nl");
}

/// Sets a cookie with every answer.
fn baker() -> Server {
    Server::new(|_, stream| {
        let headers = [
            ("set-cookie", "session=abc; Path=/; HttpOnly"),
            ("set-cookie", "lb=be"),
            ("set-cookie", "elsewhere=1; Domain=bank.example"),
        ];
        reply(stream, "200 OK", &headers, b"page")
    })
}

#[tokio::test]
async fn a_providers_cookies_come_back_to_it_and_to_no_other() {
    let server = baker();
    let (zoek, other) = (shipped("zoek"), shipped("other"));
    let hosts = [("zoek.example", server.address())];
    let mut queries = vec![
        query(0, &zoek, "http://zoek.example/1"),
        query(1, &zoek, "http://zoek.example/2"),
        query(2, &other, "http://zoek.example/3"),
    ];
    for query in &mut queries[..2] {
        query.request.cookies = vec![
            ("arc".to_owned(), "nl".to_owned()),
            ("lb".to_owned(), "nl".to_owned()),
        ];
    }
    fetch_all(limits(&hosts), queries).await;
    let asked = server.asked();
    let cookies = |nth: usize| {
        let mut cookies: Vec<&str> = asked[nth].header("cookie").split("; ").collect();
        cookies.sort_unstable();
        cookies
    };
    assert_eq!(cookies(0), ["arc=nl", "lb=nl"]);
    // What the provider set itself counts from then on.
    assert_eq!(cookies(1), ["arc=nl", "lb=be", "session=abc"]);
    assert_eq!(cookies(2), [""]);
}

#[tokio::test]
async fn cookies_end_with_the_run() {
    let server = baker();
    for _ in 0..2 {
        fetch(limits(&[]), query(0, &personal("zoek"), server.url("/")))
            .await
            .unwrap();
    }
    assert_eq!(server.asked()[1].header("cookie"), "");
}
