//! What reading a page costs: beside what its parsing alone costs, and on pages made to be slow.

use std::fmt::Write as _;
use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use html5ever::driver::{self, ParseOpts};
use html5ever::tendril::TendrilSink;
use scraper::{Html, HtmlTreeSink};
use selfsearch::ask::extract::{Answer, Asked, read};
use selfsearch::ask::fetch::Page;
use selfsearch::ask::provider::{Catalog, Provider};

/// A results page of about a megabyte, with what such pages carry: styles, scripts, pictures, nested boxes.
fn results_page() -> String {
    let mut page = String::from(
        "<!DOCTYPE html><html lang=nl><head><meta charset=utf-8><title>anouk terlaak - Mojeek Search</title><style>",
    );
    page.push_str(&".r{margin:0;padding:2px 4px}#x>a:hover{color:#123}".repeat(1_000));
    page.push_str("</style></head><body><div id=main class='page page--wide'>");
    let mut number = 0;
    while page.len() < 900_000 {
        if number % 10 == 0 {
            page.push_str("<ul class=\"results-standard\">");
        }
        write!(
            page,
            "<li class=\"r{number} card\" data-rank=\"{number}\"><div class=\"head\"><span class=\"icon\"><img src=\"data:image/png;base64,{}\" \
             alt=\"\"></span><a class=\"ob\" href=\"https://site{number}.example/people/anouk-terlaak?from=search&amp;page={number}\" \
             title=\"x\"><p class=\"i\"><span class=\"url\">site{number}.example <span>&rsaquo; people</span></span></p></a></div>\
             <h2><a class=\"title\" href=\"https://site{number}.example/people/anouk-terlaak?page={number}\">Anouk Terlaak \
             &amp; partners, number {number}</a></h2><p class=\"s\">The <strong>baker</strong> <em>Anouk Terlaak</em> of Waterdam \
             opened a shop on the market square; {number} guests came to see it.</p><ul class=\"links\"><li><a href=\"/search?q=1\">\
             More</a></li><li><a href=\"/search?q=2\">Saved</a></li></ul></li>",
            "iVBORw0KGgo".repeat(20)
        )
        .expect("a string takes it");
        number += 1;
        if number % 10 == 0 {
            page.push_str("</ul>");
        }
    }
    page.push_str("<script>");
    page.push_str(&"if(a<b&&c>d){x['y']=function(){return 1}};".repeat(2_000));
    page.push_str("</script></div></body></html>");
    page
}

fn page(body: impl Into<Vec<u8>>) -> Page {
    Page {
        status: 200,
        url: None,
        content_type: Some("text/html; charset=utf-8".to_owned()),
        body: body.into(),
    }
}

fn asked(provider: &Provider) -> Asked<'_> {
    Asked {
        edition: &provider.editions[0],
        text: "",
        expects: &[],
    }
}

fn numbered(count: usize, tag: &str) -> String {
    let tags: Vec<_> = (0..count)
        .map(|number| tag.replace('#', &number.to_string()))
        .collect();
    tags.concat()
}

fn beside_parsing(criterion: &mut Criterion) {
    let catalog = Catalog::shipped();
    let text = results_page();
    let mut group = criterion.benchmark_group("a results page of 1 MB");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("html5ever parses it", |bencher| {
        bencher.iter(|| {
            let sink = HtmlTreeSink::new(Html::new_document());
            driver::parse_document(sink, ParseOpts::default()).one(black_box(text.as_str()))
        });
    });
    for id in ["mojeek", "google"] {
        let provider = &catalog.providers[id];
        let page = page(text.clone());
        group.bench_function(format!("it is read as {id}"), |bencher| {
            bencher.iter(|| read(provider, asked(provider), black_box(&page)));
        });
    }
    group.finish();
}

/// Elements within elements, and tags that do not fit together.
fn deep_pages() -> Vec<(&'static str, String)> {
    vec![
        ("div 100,000 deep", "<div>".repeat(100_000)),
        ("span 100,000 deep", "<span>".repeat(100_000)),
        ("lists 60,000 deep", "<ul><li>".repeat(60_000)),
        ("tables 60,000 deep", "<table><tr><td>".repeat(60_000)),
        (
            "400 deep, then wide",
            "<div>".repeat(400) + &"<p><span></span></p>".repeat(50_000),
        ),
        ("open formatting", numbered(40_000, "<p><b id=#>x")),
        (
            "misnested",
            numbered(40_000, "<b id=#>") + "<div>" + &"</b>".repeat(40_000),
        ),
        (
            "misnested blocks",
            numbered(30_000, "<b><i id=#><div></b></i>"),
        ),
        (
            "foster parents",
            format!("<table>{}", numbered(60_000, "<b id=#>x<tr>")),
        ),
        (
            "stray end tags",
            "<div>".repeat(500) + &"</span>".repeat(140_000),
        ),
    ]
}

/// Much of everything.
fn wide_pages() -> Vec<(&'static str, String)> {
    let tag = |count| format!("<p {}>", numbered(count, "a# "));
    let links = "<a href=x><h3>y</h3></a>".repeat(42_000);
    let nested = "<table><tr><td><a href=x><h3>".repeat(120) + &"<i>x".repeat(70_000);
    vec![
        ("120,000 attributes", tag(120_000)),
        ("500 attributes in each tag", tag(500).repeat(380)),
        (
            "attributes in a drawing",
            format!("<svg><style>{}", tag(5_000)).repeat(30),
        ),
        (
            "attributes of the body",
            format!("<body>{}", numbered(60_000, "<body a#=1>")),
        ),
        ("1 MB of paragraphs", "<p>".repeat(330_000)),
        (
            "1 MB of links with headings",
            format!("<div id=rso>{links}"),
        ),
        ("links within links", format!("<div id=rso>{nested}")),
        ("comments", "<!---->".repeat(150_000)),
    ]
}

fn made_to_be_slow(criterion: &mut Criterion) {
    let catalog = Catalog::shipped();
    let provider = &catalog.providers["google"];
    let mut group = criterion.benchmark_group("a page made to be slow");
    group.sample_size(10);
    for (name, text) in deep_pages().into_iter().chain(wide_pages()) {
        let page = page(text);
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                let answer = read(provider, asked(provider), black_box(&page));
                assert!(matches!(answer, Answer::Unreadable(_) | Answer::Hits(_)));
            });
        });
    }
    group.finish();
}

criterion_group!(benches, beside_parsing, made_to_be_slow);
criterion_main!(benches);
