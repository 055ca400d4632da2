//! From what providers answered to a report.

use std::time::Duration;

use jiff::Timestamp;
use selfsearch::Outcome;
use selfsearch::ask::extract::{Answer, Answered, Hit};
use selfsearch::ask::fetch::FetchError;
use selfsearch::ask::plan::{Depth, Plan, Query, Scope, plan};
use selfsearch::ask::provider::{Catalog, Origin, RefusalKind};
use selfsearch::locale::Language;
use selfsearch::report::coverage::Coverage;
use selfsearch::report::{Circumstances, Report, Verdict, build};
use selfsearch::subject::profile::{Field, Profile};
use selfsearch::subject::{Attestation, Basis, Subject};
use selfsearch::understand::classify::{Field as Text, Labels, Signal, SignalKind, Sphere};
use selfsearch::understand::identify::{Likeness, Verdict as Judgement};
use selfsearch::understand::merge::merge;
use selfsearch::understand::{Candidate, Finding};

const READER: &str = r#"
[results]
kind = "html"
item = "li"
title = { select = "a" }
url = { select = "a", attr = "href" }
[empty]
any = [{ selector = ".none" }]
[refused]
captcha = [{ selector = "form.captcha" }]
"#;

fn catalog(ids: &[&str]) -> Catalog {
    let mut catalog = Catalog::default();
    for id in ids {
        let source = format!(
            r#"
name = "{id}"
homepage = "https://{id}.example/"
group = "web"
accepts = ["name"]
discloses = "identifier"
removal = "https://{id}.example/weg"
checked = 2026-11-01
[request]
url = "https://{id}.example/zoek?q={{query}}"
interval = "1s"
budget = 2
{READER}"#
        );
        catalog.add(&format!("{id}.toml"), &source, Origin::Person);
    }
    assert_eq!(catalog.problems, []);
    catalog
}

fn subject() -> Subject {
    let mut profile = Profile::default();
    profile.add(Field::Name, "Anouk Terlaak").unwrap();
    profile.add(Field::Employers, "Bakkerij Zon").unwrap();
    profile.into_subject()
}

fn planned(catalog: &Catalog) -> Plan {
    let scope = Scope {
        depth: Depth::Normal,
        language: Language::Nl,
        leave_out: ["overgeslagen".to_owned()].into(),
    };
    plan(&subject(), catalog, &scope)
}

fn hit(url: &str, snippet: &str) -> Hit {
    Hit {
        title: "Anouk Terlaak".to_owned(),
        url: url.parse().unwrap(),
        snippet: snippet.to_owned(),
        date: None,
    }
}

/// A judgement that sees one phone number and one namesake, so that these tests depend on no other room's rules.
fn judged(candidate: Candidate) -> Finding {
    let phone = "06-12345678";
    let signals = candidate.snippet().find(phone).map(|start| Signal {
        kind: SignalKind::Phone,
        field: Text::Snippet,
        span: start..start + phone.len(),
        words: phone.to_owned(),
        aimed: true,
    });
    let is_me = !candidate.snippet().contains("iets anders");
    Finding {
        likeness: Likeness {
            score: if is_me { 0.9 } else { 0.1 },
            evidence: Vec::new(),
            verdict: if is_me {
                Judgement::Me
            } else {
                Judgement::SomeoneElse
            },
        },
        labels: Labels {
            signals: signals.into_iter().collect(),
            sphere: Sphere::Unclear,
            sphere_reasons: Vec::new(),
        },
        candidate,
    }
}

/// The report of a run in which `answer` says what came of each query.
fn report(plan: &Plan, answer: impl Fn(&Query) -> Answer) -> Report {
    let answers: Vec<Answered> = plan
        .queries
        .iter()
        .map(|query| Answered {
            answer: answer(query),
            query: query.clone(),
            elapsed: Duration::ZERO,
        })
        .collect();
    let subject = subject();
    let findings = merge(&answers).into_iter().map(judged).collect();
    let attestation = Attestation {
        basis: Basis::Myself,
        by: "Anouk Terlaak".to_owned(),
        at: Timestamp::UNIX_EPOCH,
    };
    let outcome = Outcome {
        interrupted: answers
            .iter()
            .any(|answered| answered.answer == Answer::Failed(FetchError::Interrupted)),
        answers,
        findings,
    };
    let circumstances = Circumstances {
        started: Timestamp::UNIX_EPOCH,
        finished: Timestamp::UNIX_EPOCH,
        broken_definitions: vec!["b.toml:1:1: b".to_owned(), "a.toml:1:1: a".to_owned()],
        unknown_pages: Vec::new(),
    };
    build(&subject, &attestation, plan, &outcome, circumstances)
}

/// The sums agree with what they sum.
fn check_sums(coverage: &Coverage) {
    let totals = &coverage.totals;
    assert_eq!(totals.providers, coverage.providers.len());
    assert_eq!(
        totals.providers,
        totals.looked() + totals.missed() + totals.skipped
    );
    for provider in &coverage.providers {
        let outcomes = provider.hits
            + provider.nothing
            + provider.refused
            + provider.unreadable
            + provider.failed;
        assert_eq!(provider.queries, outcomes, "{}", provider.id);
    }
    let queries: usize = coverage
        .providers
        .iter()
        .map(|provider| provider.queries)
        .sum();
    assert_eq!(totals.queries, queries);
}

#[test]
fn whatever_was_not_looked_up_has_its_reason_and_its_link() {
    let catalog = catalog(&["dicht", "kapot", "leeg", "overgeslagen", "stuk", "vol"]);
    let plan = planned(&catalog);
    let report = report(&plan, |query| match query.provider.id.as_str() {
        "dicht" => Answer::Refused(RefusalKind::Captcha, String::new()),
        "kapot" => Answer::Unreadable(String::new()),
        "leeg" => Answer::Nothing,
        "stuk" => Answer::Failed(FetchError::Timeout),
        _ => Answer::Hits(vec![hit(
            "https://a.example/",
            "Anouk Terlaak, Bakkerij Zon",
        )]),
    });
    let coverage = &report.coverage;
    check_sums(coverage);
    let totals = &coverage.totals;
    let counts = [
        totals.hits,
        totals.nothing,
        totals.refused,
        totals.unreadable,
        totals.failed,
    ];
    assert_eq!(counts, [1; 5]);
    assert_eq!(totals.skipped, 1);
    for (id, reason) in [
        ("dicht", "refused-captcha"),
        ("kapot", "unreadable"),
        ("stuk", "failed-timeout"),
    ] {
        let missed: Vec<_> = plan
            .queries
            .iter()
            .filter(|query| query.provider.id == id)
            .collect();
        assert!(!missed.is_empty());
        let links = coverage.open.iter().filter(|link| link.provider == id);
        assert_eq!(links.clone().count(), missed.len(), "{id}");
        for link in links {
            assert_eq!(link.reason, reason);
            assert!(
                missed
                    .iter()
                    .any(|query| query.request.url.as_str() == link.url)
            );
        }
    }
    for looked in ["leeg", "vol", "overgeslagen"] {
        assert!(coverage.open.iter().all(|link| link.provider != looked));
    }
    assert_eq!(
        coverage.broken_definitions,
        ["a.toml:1:1: a", "b.toml:1:1: b"]
    );
    assert!(!coverage.nobody_looked());
}

#[test]
fn what_a_stopped_run_did_not_get_to_is_named() {
    let plan = planned(&catalog(&["eerst", "later"]));
    let report = report(&plan, |query| match query.provider.id.as_str() {
        "eerst" => Answer::Nothing,
        _ => Answer::Failed(FetchError::Interrupted),
    });
    assert!(report.interrupted);
    check_sums(&report.coverage);
    assert_eq!(report.coverage.totals.not_asked, 1);
    let later = plan
        .queries
        .iter()
        .filter(|query| query.provider.id == "later");
    assert_eq!(report.coverage.open.len(), later.count());
    assert!(
        report
            .coverage
            .open
            .iter()
            .all(|link| link.reason == "failed-interrupted")
    );
}

#[test]
fn most_refusals_at_once_point_to_the_network() {
    let plan = planned(&catalog(&["a", "b", "c"]));
    let hints = |refusing: &[&str], kind: RefusalKind| {
        let answer = |query: &Query| {
            let refuses = refusing.contains(&query.provider.id.as_str());
            if refuses {
                Answer::Refused(kind, String::new())
            } else {
                Answer::Nothing
            }
        };
        report(&plan, answer).coverage.hints
    };
    assert_eq!(
        hints(&["a", "b"], RefusalKind::Captcha),
        ["network-refused"]
    );
    assert!(hints(&["a"], RefusalKind::Captcha).is_empty());
    // A provider that wants an account would want it of any network.
    assert!(hints(&["a", "b"], RefusalKind::Login).is_empty());
    let lost = report(&plan, |_| Answer::Failed(FetchError::NoSuchHost));
    assert_eq!(lost.coverage.hints, ["no-network"]);
    assert!(lost.coverage.nobody_looked());
}

#[test]
fn the_same_answers_give_the_same_bytes() {
    let plan = planned(&catalog(&["a", "b"]));
    let answer = |query: &Query| {
        Answer::Hits(vec![
            hit(
                "https://z.example/",
                "Anouk Terlaak, 06-12345678, Bakkerij Zon",
            ),
            hit(
                &format!("https://{}.example/p", query.provider.id),
                "Anouk Terlaak",
            ),
            hit("https://y.example/", "iets anders"),
        ])
    };
    let once = serde_json::to_string(&report(&plan, answer)).unwrap();
    assert_eq!(once, serde_json::to_string(&report(&plan, answer)).unwrap());
}

#[test]
fn findings_are_in_order_and_marked_by_code_points() {
    let plan = planned(&catalog(&["a"]));
    let report = report(&plan, |_| {
        Answer::Hits(vec![
            hit(
                "https://x.example/",
                "😀é Anouk Terlaak van Bakkerij Zon, bel 06-12345678",
            ),
            hit("https://b.example/", "iets anders met 06-12345678"),
            hit("https://c.example/", "Anouk Terlaak"),
        ])
    });
    let hosts: Vec<_> = report
        .findings
        .iter()
        .map(|one| one.host.as_str())
        .collect();
    assert_eq!(hosts, ["x.example", "c.example", "b.example"]);
    let finding = report
        .own()
        .iter()
        .find(|one| one.host == "x.example")
        .unwrap();
    let phone = finding
        .signals
        .iter()
        .find(|signal| signal.code == "phone")
        .unwrap();
    let marked: String = finding
        .snippet
        .chars()
        .skip(phone.start)
        .take(phone.end - phone.start)
        .collect();
    assert_eq!(marked, phone.words);
    assert_eq!((report.own().len(), report.others().len()), (2, 1));
    assert_eq!(report.count(Verdict::SomeoneElse), 1);
    let other = &report.others()[0];
    assert!(
        report
            .themes
            .iter()
            .all(|theme| !theme.findings.contains(&other.id))
    );
    assert!(other.advice.is_empty());
}

#[test]
fn advice_names_the_desk_of_who_showed_the_page() {
    let plan = planned(&catalog(&["zoeker"]));
    let report = report(&plan, |_| {
        Answer::Hits(vec![hit(
            "https://x.example/",
            "Anouk Terlaak van Bakkerij Zon, bel 06-12345678",
        )])
    });
    let advice = &report.findings[0].advice;
    let codes: Vec<_> = advice.iter().map(|one| one.code.as_str()).collect();
    assert!(codes.contains(&"ask-site"), "{codes:?}");
    let delist = advice.iter().find(|one| one.code == "delist").unwrap();
    assert_eq!(delist.provider.as_deref(), Some("zoeker"));
    assert_eq!(delist.url.as_deref(), Some("https://zoeker.example/weg"));
}
