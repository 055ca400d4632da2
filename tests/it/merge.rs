//! The same page from several providers.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use proptest::prelude::*;
use selfsearch::ask::extract::{Answer, Answered, Hit};
use selfsearch::ask::plan::{Depth, Query, Scope, plan};
use selfsearch::ask::provider::Catalog;
use selfsearch::locale::Language;
use selfsearch::subject::{PersonName, Subject};
use selfsearch::understand::merge::{canonical, merge};
use url::Url;

fn form(address: &str) -> String {
    canonical(&Url::parse(address).unwrap())
}

/// Canonical form and addresses that have it.
const SAME: &[(&str, &[&str])] = &[
    (
        "https://krant.example/nieuws/1",
        &[
            "http://krant.example/nieuws/1",
            "https://www.krant.example/nieuws/1/",
            "https://www.krant.example:443/nieuws/1#reacties",
            "http://krant.example:80/nieuws/1?utm_source=x&UTM_medium=y&fbclid=z",
            "https://m.krant.example/nieuws/1?gclid=1&msclkid=2",
            "https://mobile.krant.example/nieuws//1",
            "https://amp.krant.example/nieuws/1",
            "https://krant.example/nieuws/1/amp",
            "https://krant.example/nieuws/1/amp/",
            "https://krant.example/amp/nieuws/1",
            "https://krant.example/nieuws/1?amp=1",
            "https://krant.example/nieuws/1?amp",
            "https://krant.example/nieuws/1.amp",
            "https://krant.example/nieuws/1/index.html",
            "https://krant.example/nieuws/1/index.php?",
            "https://krant.example/%6eieuws/1",
            "https://www.google.com/amp/s/www.krant.example/nieuws/1",
            "https://www.google.nl/amp/s/krant.example/nieuws/1/amp/?utm_source=x",
            "https://krant-example.cdn.ampproject.org/c/s/krant.example/nieuws/1?amp=1",
            "https://cdn.ampproject.org/v/s/www.krant.example/nieuws/1",
            "https://www.google.com/url?sa=t&q=https%3A%2F%2Fkrant.example%2Fnieuws%2F1&ved=2a",
            "https://krant.example/nieuws/1#:~:text=Sanne",
        ],
    ),
    (
        "https://nl.wikipedia.org/wiki/Zwolle",
        &[
            "https://nl.m.wikipedia.org/wiki/Zwolle",
            "http://nl.wikipedia.org/wiki/Zwolle?wprov=sfla1",
        ],
    ),
    (
        "https://linkedin.com/in/sanne",
        &[
            "https://nl.linkedin.com/in/sanne",
            "https://www.linkedin.com/in/sanne/?trk=people",
            "https://uk.linkedin.com/in/sanne?originalSubdomain=uk",
        ],
    ),
    (
        "https://facebook.com/sanne",
        &[
            "https://nl-nl.facebook.com/sanne",
            "https://m.facebook.com/sanne",
        ],
    ),
    (
        "https://a.example/?b=2&c=1%20d",
        &[
            "https://a.example/?c=1+d&b=2",
            "https://a.example/index.html?b=%32&c=1%20d",
        ],
    ),
    ("https://a.example/x%2Fy", &["https://a.example/x%2fy"]),
    ("https://a.example:8080/", &["http://a.example:8080"]),
    (
        "https://a.example/#!/sanne",
        &["https://a.example/#!/sanne"],
    ),
    (
        "https://a.example/p",
        &["https://a.example/p;jsessionid=AB12?PHPSESSID=9"],
    ),
];

#[test]
fn addresses_of_one_page_have_one_form() {
    for (form_wanted, addresses) in SAME {
        for address in *addresses {
            assert_eq!(form(address), *form_wanted, "{address}");
        }
    }
}

#[test]
fn addresses_of_two_pages_keep_two_forms() {
    for (one, other) in [
        ("https://a.example/x", "https://a.example/X"),
        ("https://a.example/?id=1", "https://a.example/?id=2"),
        ("https://a.example/?t=1&t=2", "https://a.example/?t=1"),
        ("https://a.example/#!/x", "https://a.example/#!/y"),
        ("https://sanne.blog.example/", "https://jan.blog.example/"),
        ("https://nl.krant.example/", "https://be.krant.example/"),
        ("https://a.example:8080/", "https://a.example/"),
        ("https://m.example/", "https://example/"),
        (
            "https://google.evil.example/amp/s/a.example/",
            "https://a.example/",
        ),
        ("https://a.example/amplifier", "https://a.example/"),
        (
            "https://nl.wikipedia.org/wiki/Zwolle",
            "https://en.wikipedia.org/wiki/Zwolle",
        ),
    ] {
        assert_ne!(form(one), form(other), "{one} {other}");
    }
}

#[test]
fn a_form_never_holds_an_address_that_is_no_web_address() {
    for address in [
        "https://www.google.com/url?q=javascript:alert(1)",
        "https://www.google.com/amp/s/",
        "https://www.google.com/url?q=",
    ] {
        assert!(
            form(address).starts_with("https://google.com/"),
            "{}",
            form(address)
        );
    }
}

fn query() -> Query {
    let subject = Subject {
        name: Some(PersonName::parse("Sanne de Wit")),
        ..Subject::default()
    };
    let catalog = Catalog::shipped();
    let scope = Scope {
        depth: Depth::Quick,
        language: Language::Nl,
        leave_out: BTreeSet::new(),
    };
    plan(&subject, &catalog, &scope)
        .queries
        .into_iter()
        .next()
        .unwrap()
}

fn answered(query: &Query, provider: &str, text: &str, addresses: &[&str]) -> Answered {
    let mut who = (*query.provider).clone();
    provider.clone_into(&mut who.id);
    let who = Arc::new(who);
    let hits = addresses
        .iter()
        .map(|address| Hit {
            title: format!("title by {provider}"),
            url: Url::parse(address).unwrap(),
            snippet: String::new(),
            date: None,
        })
        .collect();
    Answered {
        query: Query {
            provider: Arc::clone(&who),
            asks: who,
            text: text.to_owned(),
            ..query.clone()
        },
        answer: Answer::Hits(hits),
        elapsed: Duration::ZERO,
    }
}

#[test]
fn every_sighting_is_kept_and_the_first_address_is_shown() {
    let query = query();
    let answers = [
        answered(
            &query,
            "one",
            "first",
            &["http://www.a.example/x/", "https://b.example/"],
        ),
        answered(
            &query,
            "two",
            "second",
            &["https://c.example/", "https://a.example/x?utm_source=two"],
        ),
        Answered {
            answer: Answer::Nothing,
            ..answered(&query, "three", "third", &[])
        },
        answered(&query, "one", "fourth", &["https://m.a.example/x"]),
    ];
    let candidates = merge(&answers);
    let shown: Vec<&str> = candidates
        .iter()
        .map(|candidate| candidate.url.as_str())
        .collect();
    assert_eq!(
        shown,
        [
            "http://www.a.example/x/",
            "https://b.example/",
            "https://c.example/"
        ]
    );
    let seen: Vec<_> = candidates[0]
        .sightings
        .iter()
        .map(|sighting| {
            (
                sighting.provider.as_str(),
                sighting.query.as_str(),
                sighting.rank,
            )
        })
        .collect();
    assert_eq!(
        seen,
        [
            ("one", "first", 1),
            ("two", "second", 2),
            ("one", "fourth", 1)
        ]
    );
    assert_eq!(candidates[0].canonical, "https://a.example/x");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn the_form_of_a_form_is_itself(
        host in "(www\\.|m\\.|amp\\.|nl\\.|www\\.m\\.){0,2}(krant\\.example|linkedin\\.com|google\\.nl|a\\.cdn\\.ampproject\\.org|wikipedia\\.org|co\\.uk)",
        path in "(/(amp|index\\.html|x\\.amp|s|url|c|[a-zA-Z%0-9.;=+~]{0,8}|%2[eEfF]|é)){0,5}/?",
        query in "(\\?([a-z_]{1,6}=[a-z0-9%+&é/]{0,10}|amp=1|utm_x=1|q=https://www\\.google\\.com/url)(&[aq]=http://m\\.b\\.example/amp)?)?",
        fragment in "(#[!/a-z%]{0,6})?",
    ) {
        if let Ok(url) = Url::parse(&format!("http://{host}{path}{query}{fragment}")) {
            let once = canonical(&url);
            prop_assert_eq!(canonical(&Url::parse(&once).unwrap()), once);
        }
    }

    #[test]
    fn any_address_has_a_form(text in "https?://\\PC{1,60}") {
        if let Ok(url) = Url::parse(&text) {
            let once = canonical(&url);
            let again = Url::parse(&once).map(|url| canonical(&url));
            prop_assert_eq!(again, Ok(once));
        }
    }
}

#[test]
fn ten_thousand_hits_are_merged_in_a_moment() {
    let query = query();
    let addresses: Vec<String> = (0..10_000)
        .map(|number| {
            format!(
                "https://www.site{}.example/nieuws/{}/?utm_source=x&id={number}",
                number % 97,
                number % 5000
            )
        })
        .collect();
    let addresses: Vec<&str> = addresses.iter().map(String::as_str).collect();
    let answers: Vec<Answered> = addresses
        .chunks(50)
        .map(|hits| answered(&query, "one", "q", hits))
        .collect();
    let started = std::time::Instant::now();
    let candidates = merge(&answers);
    let elapsed = started.elapsed();
    assert_eq!(candidates.len(), 10_000);
    // A wide bound for a build without optimisation on a busy machine; it is there to catch what grows with the square.
    assert!(elapsed < Duration::from_secs(3), "{elapsed:?}");
}
