//! Pages made to hurt: none may crash, hang, or bring its tricks into a hit.

use std::sync::OnceLock;
use std::time::{Duration, Instant};

use selfsearch::ask::extract::{Answer, Hit};
use selfsearch::ask::provider::{Catalog, Origin};

use super::{answer, hits, kind, page, shipped};

/// How many times as long as an ordinary page of a megabyte a page made to be slow may take. The `reading` benchmark
/// shows it in seconds; a test runs beside others, on any machine, so it compares.
const PATIENCE: u32 = 30;

/// What an ordinary page of a megabyte takes, in this build, on this machine.
fn ordinary() -> Duration {
    static TOOK: OnceLock<Duration> = OnceLock::new();
    *TOOK.get_or_init(|| {
        let item = result(
            "A title",
            "https://a.example/",
            "A <b>text</b> of <i>some</i> words",
        );
        let start = Instant::now();
        let answer = read_html(results(&item.repeat(1_000_000 / item.len())));
        assert_eq!(kind(&answer), "hits");
        start.elapsed()
    })
}

fn result(title: &str, url: &str, snippet: &str) -> String {
    format!(
        r#"<li><a class="ob" href="{url}"></a><h2><a href="{url}">{title}</a></h2><p class="s">{snippet}</p></li>"#
    )
}

fn results(items: &str) -> String {
    format!(r#"<title>Mojeek Search</title><ul class="results-standard">{items}</ul>"#)
}

fn read_html(body: impl Into<Vec<u8>>) -> Answer {
    shipped("mojeek", &page(body, "text/html; charset=utf-8"))
}

fn only(answer: &Answer) -> Hit {
    let hits = hits(answer);
    assert_eq!(hits.len(), 1, "{answer:?}");
    hits[0].clone()
}

#[track_caller]
fn slow(name: &str, body: String) {
    let patience = PATIENCE * ordinary();
    let start = Instant::now();
    let answer = read_html(body);
    let took = start.elapsed();
    assert!(took < patience, "{name}: {took:?}, not {patience:?}");
    assert_eq!(kind(&answer), "unreadable", "{name}: {answer:?}");
}

#[test]
fn deep_nesting_is_given_up_not_waited_for() {
    for tag in [
        "div", "span", "ul", "li", "b", "table", "p", "font", "a", "template", "svg", "button",
        "select", "x-y",
    ] {
        slow(tag, format!("<{tag}>").repeat(100_000));
        slow(
            tag,
            format!("<{tag}>").repeat(20_000) + &format!("</{tag}>").repeat(20_000),
        );
    }
    slow("ul li", "<ul><li>".repeat(60_000));
    slow("dl dd", "<dl><dd>".repeat(60_000));
    slow("object p", "<object><p>".repeat(60_000));
    slow("table cells", "<table><tr><td>".repeat(60_000));
}

#[test]
fn tangled_tags_are_given_up_not_waited_for() {
    let numbered = |count: usize, tag: &str| -> String {
        let tags: Vec<_> = (0..count)
            .map(|number| tag.replace('#', &number.to_string()))
            .collect();
        tags.concat()
    };
    slow(
        "open formatting in every paragraph",
        numbered(40_000, "<p><b id=#>x"),
    );
    slow(
        "closed paragraphs",
        numbered(40_000, "<p><font size=#>x</p>"),
    );
    slow(
        "misnested",
        numbered(40_000, "<b id=#>") + "<div>" + &"</b>".repeat(40_000),
    );
    slow(
        "misnested blocks",
        numbered(30_000, "<b><i id=#><div></b></i>"),
    );
    slow(
        "foster parents",
        format!("<table>{}", numbered(60_000, "<b id=#>x<tr>")),
    );
    slow(
        "table texts",
        format!("<table>{}", "x<tr>y<b>z".repeat(60_000)),
    );
    slow("links in cells", "<table><tr><td><a href=x>".repeat(40_000));
    slow("attributes", format!("<p {}>", numbered(120_000, "a# ")));
    slow("attributes of the root", numbered(60_000, "<html a#=1>"));
    slow(
        "attributes of the body",
        format!("<body>{}", numbered(60_000, "<body a#=1>")),
    );
    slow(
        "attributes in a drawing",
        format!("<svg><style><p {}>", numbered(120_000, "a# ")),
    );
    slow("flat", "<p>".repeat(330_000));
    slow("comments", "<!---->".repeat(200_000));
    slow(
        "unclosed comment",
        format!("<!--{}", "<p a=1>".repeat(100_000)),
    );
    slow(
        "end tags",
        format!("{}{}", "<div>".repeat(500), "</span>".repeat(140_000)),
    );
}

#[test]
fn results_within_results_are_given_up_too() {
    let open = r#"<ul class="results-standard"><li><h2><a href="https://a.example/">x</a></h2><p class=s>y"#;
    slow("nested results", open.repeat(20_000));
    let mut wide = results(&r#"<li><a class=ob href="https://a.example/"></a>"#.repeat(120));
    wide.push_str(&"<i>x".repeat(300_000));
    slow("wide", wide);
}

#[test]
fn a_snippet_of_a_megabyte_and_an_endless_attribute_are_cut() {
    let body = results(&result(
        &"T".repeat(200_000),
        "https://a.example/",
        &"word ".repeat(200_000),
    ));
    let hit = only(&read_html(body));
    assert_eq!(hit.title.chars().count(), 300);
    assert!(hit.snippet.chars().count() <= 1000, "{}", hit.snippet.len());
    assert!(hit.snippet.ends_with('…') && hit.title.ends_with('…'));

    let huge = format!("<div data-x=\"{}\"></div>", "y".repeat(1_000_000));
    let body = results(&(huge + &result("Title", "https://a.example/", "Text")));
    assert_eq!(only(&read_html(body)).title, "Title");

    let long = format!("https://a.example/{}", "z".repeat(100_000));
    let body = results(&(result("Long", &long, "") + &result("Short", "https://a.example/", "")));
    assert_eq!(only(&read_html(body)).title, "Short");
}

#[test]
fn json_nested_ten_thousand_deep_is_unreadable() {
    for deep in [
        "[".repeat(10_000),
        r#"{"a":"#.repeat(10_000),
        format!("{}{}", "[".repeat(10_000), "]".repeat(10_000)),
    ] {
        let answer = shipped("wikipedia", &page(deep, "application/json"));
        assert_eq!(kind(&answer), "unreadable", "{answer:?}");
    }
    let nested = format!(
        r#"{{"query":{{"search":{}1{}}}}}"#,
        "[".repeat(10_000),
        "]".repeat(10_000)
    );
    assert_eq!(
        kind(&shipped("wikipedia", &page(nested, "application/json"))),
        "unreadable"
    );
}

#[test]
fn broken_documents_show_nothing() {
    let json = |body: &str| kind(&shipped("wikipedia", &page(body, "application/json")));
    assert_eq!(json(r#"{"query":{"search":[]}}"#), "nothing");
    assert_eq!(json(r#"{"query":{"search":["#), "unreadable");
    assert_eq!(json(""), "unreadable");
    assert_eq!(json("<html>"), "unreadable");

    let feed = |body: &str| kind(&shipped("google_news", &page(body, "application/xml")));
    let head =
        r#"<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>x</title>"#;
    assert_eq!(feed(&format!("{head}</channel></rss>")), "nothing");
    assert_eq!(feed(&format!("{head}<item><title>x</tit")), "unreadable");
    assert_eq!(feed(&format!("{head}</rss>")), "unreadable");
    assert_eq!(feed("not xml"), "unreadable");
    assert_eq!(
        feed(&format!("{head}{}", "<a>".repeat(100_000))),
        "unreadable"
    );
}

#[test]
fn titles_bring_no_control_characters_directions_or_script() {
    let body = results(&result(
        "\u{1b}[31mRed\u{1b}[0m \u{202e}gnp.exe\u{2066}<script>alert(1)</script>\u{200b}<b>bold</b>\u{7}",
        "https://a.example/",
        "a\u{0}b\r\n\t\u{85}c \u{feff}d &lt;img src=x onerror=alert(1)&gt;",
    ));
    let hit = only(&read_html(body));
    assert_eq!(hit.title, "Red gnp.exebold");
    // Text that looks like markup is text: whoever renders it escapes it.
    assert_eq!(hit.snippet, "ab c d <img src=x onerror=alert(1)>");
}

#[test]
fn only_addresses_a_person_can_open_become_hits() {
    let bad = [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "https://",
        "mailto:a@b.example",
        "vbscript:x",
    ];
    let mut items: Vec<String> = bad.iter().map(|url| result("Bad", url, "")).collect();
    items.push(result(
        "Tricky",
        "https://bank.example:pass@evil.example/login",
        "",
    ));
    items.push(result("", "https://untitled.example/", ""));
    let hit = only(&read_html(results(&items.concat())));
    assert_eq!(
        (hit.title.as_str(), hit.url.as_str()),
        ("Tricky", "https://evil.example/login")
    );
}

#[test]
fn charsets_stated_wrong_or_not_at_all() {
    let body = results(&result("Zoë Núñez", "https://a.example/", ""));
    let wrong = page(body.clone(), "text/html; charset=iso-8859-1");
    assert_eq!(only(&shipped("mojeek", &wrong)).title, "Zoë Núñez");

    let (latin, _, _) = encoding_rs::WINDOWS_1252.encode(&body);
    for content_type in [
        "text/html; charset=windows-1252",
        "text/html; charset=utf-8",
    ] {
        assert_eq!(
            only(&shipped("mojeek", &page(latin.to_vec(), content_type))).title,
            "Zoë Núñez"
        );
    }

    let mut broken = body.into_bytes();
    broken.extend(b"\xff\xfe\x80");
    assert_eq!(
        only(&shipped(
            "mojeek",
            &page(broken, "text/html; charset=utf-8")
        ))
        .title,
        "Zoë Núñez"
    );
    for bytes in [&b"\xff\xfe"[..], b"\xef\xbb\xbf", b"\0\0\0\0", b"\xc3"] {
        assert_eq!(
            kind(&shipped("mojeek", &page(bytes, "text/html"))),
            "unreadable"
        );
    }
}

const NARROW: &str = r#"
name = "Narrow"
homepage = "https://narrow.example"
group = "web"
accepts = ["name"]
discloses = "identifier"
removal = "https://narrow.example/removal"
checked = 2026-11-01
hosts = ["people.example"]
[request]
url = "https://narrow.example/?q={query}"
interval = "1s"
budget = 1
[results]
kind = "html"
item = ".hit"
title = { select = "a", drop = "small" }
url = { select = "a", attr = "href" }
[empty]
any = [{ selector = ".none" }]
[refused]
blocked = [{ status = 403 }]
"#;

fn narrow(body: &str, expects: &[&str]) -> Answer {
    let mut catalog = Catalog::default();
    catalog.add("narrow.toml", NARROW, Origin::Person);
    answer(
        &catalog.providers["narrow"],
        &page(body, "text/html"),
        expects,
    )
}

#[test]
fn hits_elsewhere_or_about_something_else_are_a_refusal() {
    let body = r#"<p class=hit><a href="https://nl.people.example/mila">Mila Kroon <small>ad</small></a>
                  <p class=hit><a href="https://notpeople.example/mila">Mila Kroon</a>"#;
    let hit = only(&narrow(body, &["kroon"]));
    assert_eq!(
        (hit.title.as_str(), hit.url.host_str()),
        ("Mila Kroon", Some("nl.people.example"))
    );

    let unrelated = narrow(body, &["veldhuis"]);
    assert_eq!(kind(&unrelated), "refused", "{unrelated:?}");
    let elsewhere = narrow(
        r#"<p class=hit><a href="https://other.example/">Mila Kroon</a>"#,
        &[],
    );
    assert_eq!(kind(&elsewhere), "refused", "{elsewhere:?}");
    assert_eq!(kind(&narrow("<p class=none>", &["kroon"])), "nothing");
    assert_eq!(kind(&narrow("<p>", &["kroon"])), "unreadable");
}

#[test]
fn relative_addresses_are_those_of_the_page() {
    let mut catalog = Catalog::default();
    let source = NARROW.replace("hosts = [\"people.example\"]\n", "");
    catalog.add("narrow.toml", &source, Origin::Person);
    let provider = &catalog.providers["narrow"];
    let body = r#"<p class=hit><a href="//x.example/1">A</a><p class=hit><a href="/2">B</a><p class=hit><a href="3">C</a>"#;
    let mut page = page(body, "text/html");
    page.url = Some("https://www.narrow.example/deep/?q=x".parse().unwrap());
    let answer = answer(provider, &page, &[]);
    let urls: Vec<_> = hits(&answer).iter().map(|hit| hit.url.as_str()).collect();
    assert_eq!(
        urls,
        [
            "https://x.example/1",
            "https://www.narrow.example/2",
            "https://www.narrow.example/deep/3"
        ]
    );
}
