//! The practice web.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

use selfsearch::ask::fetch::{Fetcher, Limits};
use selfsearch::ask::plan::{Depth, Scope, plan};
use selfsearch::ask::provider::{Ask, Catalog};
use selfsearch::locale::{Language, Texts};
use selfsearch::practice::{Manner, Page, Server, World, links, trainer};
use selfsearch::report::coverage::ProviderCoverage;
use selfsearch::report::{Circumstances, Finding, Report, Verdict, build};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

fn worlds() -> impl Iterator<Item = World> {
    Language::ALL
        .into_iter()
        .map(|language| World::new(language).unwrap())
}

#[test]
fn each_edition_is_a_town_of_some_size() {
    for world in worlds() {
        let language = world.language;
        assert!(world.people.len() >= 5, "{language:?}: people");
        assert!(world.pages.len() >= 60, "{language:?}: pages");
        assert!(world.stories().count() >= 20, "{language:?}: stories");
        let catalog = world.catalog();
        assert!(
            catalog.problems.is_empty(),
            "{language:?}: {:#?}",
            catalog.problems
        );
        assert!(catalog.providers.len() >= 8, "{language:?}: providers");
        let manners: Vec<Manner> = world
            .services
            .iter()
            .map(|service| service.manner)
            .collect();
        assert!(manners.contains(&Manner::Challenge));
        assert!(manners.contains(&Manner::Remodelled));
        assert!(
            manners
                .iter()
                .any(|manner| matches!(manner, Manner::Slow(_)))
        );
        assert!(
            manners
                .iter()
                .any(|manner| matches!(manner, Manner::Throttle(_)))
        );
    }
}

#[test]
fn both_editions_have_the_same_stories_in_their_own_words() {
    let [nl, en] = Language::ALL.map(|language| World::new(language).unwrap());
    assert_eq!(nl.stories().count(), en.stories().count());
    for ((dutch_page, dutch), (english_page, english)) in nl.stories().zip(en.stories()) {
        assert_eq!(
            dutch.expect, english.expect,
            "{} and {}",
            dutch.title, english.title
        );
        assert_ne!(dutch_page.text, english_page.text);
        assert_ne!(dutch.note, english.note);
    }
}

#[test]
fn every_host_is_invented() {
    for world in worlds() {
        let hosts = world.hosts();
        assert!(
            hosts.iter().all(|host| host.ends_with(".example")),
            "{hosts:?}"
        );
        for provider in world.catalog().providers.values() {
            for url in [&provider.homepage, &provider.removal] {
                assert!(url.host_str().unwrap().ends_with(".example"), "{url}");
            }
        }
        for page in &world.pages {
            let words = page
                .text
                .split(|letter: char| letter.is_whitespace() || letter == ',');
            for address in words.filter(|word| word.contains('@')) {
                assert!(
                    address.trim_end_matches('.').ends_with(".example"),
                    "{address}"
                );
            }
        }
    }
}

#[test]
fn phone_numbers_are_made_up() {
    let number = regex::Regex::new(r"\b0\d{1,3}[- ]\d[\d ]{5,}").unwrap();
    for world in worlds() {
        let mut numbers = 0;
        for page in &world.pages {
            for found in number.find_iter(&page.text) {
                let found = found.as_str().trim();
                assert!(
                    found == "06-12345678" || found.starts_with("020-555 01"),
                    "{found}"
                );
                numbers += 1;
            }
        }
        assert!(numbers > 3);
    }
}

#[test]
fn every_page_stands_at_its_own_address_and_names_known_people() {
    for world in worlds() {
        let people: BTreeSet<_> = world
            .people
            .iter()
            .map(|person| person.id.as_str())
            .collect();
        assert_eq!(people.len(), world.people.len());
        let mut addresses = BTreeSet::new();
        for page in &world.pages {
            assert!(page.path.starts_with('/'), "{}", page.url());
            assert!(
                addresses.insert(page.url()),
                "{} is there twice",
                page.url()
            );
            assert!(
                page.url()
                    .parse::<url::Url>()
                    .is_ok_and(|url| url.as_str() == page.url())
            );
            for person in &page.who {
                assert!(
                    people.contains(person.as_str()),
                    "{}: who is {person}?",
                    page.url()
                );
            }
        }
    }
}

fn limits(server: &Server) -> Limits {
    Limits {
        at_once: 16,
        connect_timeout: Duration::from_secs(10),
        answer_timeout: Duration::from_secs(30),
        body_cap: 1 << 20,
        patience: Duration::from_secs(10),
        attempts: 3,
        backoff: Duration::from_millis(10),
        pace: 0.0,
        proxy: None,
        no_proxy: Vec::new(),
        language: Language::En,
        seed: 7,
        resolve: server.resolve(),
    }
}

/// The whole exercise, with the providers of `catalog`.
async fn exercise(world: &Arc<World>, catalog: &Catalog) -> Report {
    let now = "2026-11-21T12:00:00Z".parse().unwrap();
    let subject = world.subject(now);
    let scope = Scope {
        depth: Depth::Normal,
        language: world.language,
        leave_out: BTreeSet::new(),
    };
    let plan = plan(&subject, catalog, &scope);
    let server = Server::bind(Arc::clone(world), 0).await.unwrap();
    let fetcher = Fetcher::new(limits(&server)).unwrap();
    let stop = std::future::pending();
    let audit = selfsearch::audit(
        &subject,
        &plan,
        &fetcher,
        Vec::new(),
        world.today,
        stop,
        |_| {},
    );
    let outcome = tokio::select! {
        outcome = audit => outcome,
        _ = server.run() => unreachable!("the town answers until it is dropped"),
    };
    let circumstances = Circumstances {
        started: now,
        finished: now,
        broken_definitions: Vec::new(),
        unknown_pages: Vec::new(),
    };
    build(
        &subject,
        &world.attestation(now),
        &plan,
        &outcome,
        circumstances,
    )
}

fn block_on<T>(work: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.unwrap().block_on(work)
}

/// One exercise per language, for all tests that only look at it.
static EXERCISES: LazyLock<Vec<(Arc<World>, Report)>> = LazyLock::new(|| {
    let [dutch, english] = Language::ALL.map(|language| Arc::new(World::new(language).unwrap()));
    let (nl, en) = block_on(async {
        let (dutch_providers, english_providers) = (dutch.catalog(), english.catalog());
        tokio::join!(
            exercise(&dutch, &dutch_providers),
            exercise(&english, &english_providers)
        )
    });
    vec![(dutch, nl), (english, en)]
});

fn found<'a>(report: &'a Report, page: &Page) -> Option<&'a Finding> {
    report
        .findings
        .iter()
        .find(|finding| links::is_of(finding, page))
}

#[test]
fn each_story_is_found_and_read_as_an_attentive_reader_would() {
    let mut wrong = Vec::new();
    for (world, report) in EXERCISES.iter() {
        for (page, story) in world.stories() {
            let Some(finding) = found(report, page) else {
                wrong.push(format!("{}: not found", story.title));
                continue;
            };
            let (verdict, sphere) = (code(finding.verdict), code(finding.sphere));
            if verdict != story.expect.verdict {
                wrong.push(format!(
                    "{}: {verdict}, {:?}",
                    story.title, finding.evidence
                ));
            }
            if story
                .expect
                .sphere
                .as_ref()
                .is_some_and(|expected| sphere != *expected)
            {
                wrong.push(format!(
                    "{}: {sphere}, {:?}",
                    story.title, finding.sphere_reasons
                ));
            }
            let signals: BTreeSet<_> = finding.signals.iter().map(|signal| &signal.code).collect();
            for signal in &story.expect.signals {
                if !signals.contains(signal) {
                    wrong.push(format!("{}: no {signal} in {signals:?}", story.title));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The code of a report's word.
fn code(word: impl serde::Serialize) -> String {
    let code = serde_json::to_value(word).unwrap();
    code.as_str().unwrap().to_owned()
}

#[test]
fn a_namesake_is_never_taken_for_the_person() {
    for (world, report) in EXERCISES.iter() {
        let others = world.pages.iter().filter(|page| page.who == ["keeper"]);
        let mut seen = 0;
        for finding in others.filter_map(|page| found(report, page)) {
            assert_eq!(
                finding.verdict,
                Verdict::SomeoneElse,
                "{}: {:?}",
                finding.url,
                finding.evidence
            );
            seen += 1;
        }
        assert!(seen >= 3, "{:?}", world.language);
    }
}

/// What came of the provider that stands behind a service of the town.
fn coverage<'a>(world: &World, report: &'a Report, manner: Manner) -> &'a ProviderCoverage {
    let service = world
        .services
        .iter()
        .find(|service| service.manner == manner)
        .unwrap();
    let catalog = world.catalog();
    let provider = catalog
        .providers
        .values()
        .find(|provider| match &provider.ask {
            Ask::Direct(endpoint) => endpoint.url.contains(&service.host),
            Ask::ViaWeb(_) | Ask::Open(_) => false,
        });
    let id = &provider.unwrap().id;
    report
        .coverage
        .providers
        .iter()
        .find(|one| one.id == *id)
        .unwrap()
}

#[test]
fn each_manner_shows_in_coverage_as_what_it_is() {
    for (world, report) in EXERCISES.iter() {
        let challenge = coverage(world, report, Manner::Challenge);
        assert!(challenge.refused > 0 && challenge.refused == challenge.queries);
        assert_eq!(challenge.reasons[0].code, "refused-captcha");
        let by_hand = report
            .coverage
            .open
            .iter()
            .find(|link| link.provider == challenge.id);
        assert!(by_hand.is_some(), "a refusal comes with a link");
        let remodelled = coverage(world, report, Manner::Remodelled);
        assert!(remodelled.unreadable > 0 && remodelled.unreadable == remodelled.queries);
        let slow = coverage(world, report, Manner::Slow(800));
        assert!(slow.hits > 0 && slow.failed == 0);
        let throttled = coverage(world, report, Manner::Throttle(1));
        assert!(throttled.hits > 0, "it answers after the wait");
        assert_eq!(throttled.hits + throttled.nothing, throttled.queries);
        let is_absent = |one: &&ProviderCoverage| one.nothing == one.queries && one.queries > 0;
        assert!(
            report.coverage.providers.iter().any(|one| is_absent(&one)),
            "an account nobody has"
        );
        assert!(report.practice && !report.interrupted);
    }
}

#[test]
fn the_same_exercise_gives_the_same_report_byte_for_byte() {
    let (world, first) = &EXERCISES[0];
    let again = block_on(exercise(world, &world.catalog()));
    let json = |report: &Report| serde_json::to_string_pretty(report).unwrap();
    assert_eq!(json(first), json(&again));
}

/// How long the slowest provider needs on its own is how long the exercise may take, and a little more.
#[test]
fn the_exercise_takes_hardly_longer_than_its_slowest_provider() {
    let (world, report) = &EXERCISES[0];
    let slowest = coverage(world, report, Manner::Throttle(1));
    let mut alone = world.catalog();
    alone.providers.retain(|id, _| *id == slowest.id);
    let time = |catalog: &Catalog| {
        let begin = Instant::now();
        block_on(exercise(world, catalog));
        begin.elapsed()
    };
    // A busy machine can spoil one measurement, not three.
    let mut ratios = Vec::new();
    for _ in 0..3 {
        let ratio = time(&world.catalog()).as_secs_f64() / time(&alone).as_secs_f64();
        ratios.push(ratio);
        if ratio <= 1.3 {
            return;
        }
    }
    panic!("times the slowest provider: {ratios:?}");
}

#[test]
fn the_trainers_notes_tell_every_story_and_where_it_was_found() {
    for (world, report) in EXERCISES.iter() {
        let texts = Texts::new(world.language);
        let notes = trainer::notes(world, report, &texts, 72);
        for (page, story) in world.stories() {
            assert!(notes.contains(&story.title), "{}", story.title);
            let first = story
                .note
                .split_whitespace()
                .take(4)
                .collect::<Vec<_>>()
                .join(" ");
            assert!(notes.contains(&first), "{first}");
            assert!(notes.contains(&page.url()), "{}", page.url());
        }
        for lesson in &world.lessons {
            assert!(world.catalog().providers.contains_key(&lesson.provider));
            assert!(notes.contains(&lesson.title));
        }
        let mut nothing = report.clone();
        nothing.findings.clear();
        assert_ne!(trainer::notes(world, &nothing, &texts, 72), notes);
    }
}

/// What a browser sees at `path`.
async fn browse(address: SocketAddr, path: &str) -> String {
    let mut stream = tokio::net::TcpStream::connect(address).await.unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer
}

#[test]
fn a_browser_can_walk_through_the_town() {
    let (world, report) = &EXERCISES[0];
    let (page, _) = world
        .stories()
        .find(|(page, _)| page.text.contains("Polen"))
        .unwrap();
    block_on(async {
        let server = Server::bind(Arc::clone(world), 0).await.unwrap();
        let address = server.address();
        assert!(address.ip().is_loopback());
        let mut pointed = report.clone();
        links::point(world, &mut pointed, address);
        let finding = found(&pointed, page).unwrap();
        let link = finding
            .url
            .strip_prefix(&format!("http://{address}"))
            .unwrap();
        let walk = async {
            let front = browse(address, "/").await;
            assert!(
                front.contains(&format!("<small>{}</small>", page.host)),
                "{front}"
            );
            assert!(front.contains(&page.title), "{front}");
            let opened = browse(address, link).await;
            assert!(opened.starts_with("HTTP/1.1 200"), "{opened}");
            assert!(opened.contains("militaire goederen naar Polen"), "{opened}");
            let search = browse(address, "/www.zoekplein.example/zoek?q=%3Cscript%3E").await;
            assert!(!search.contains("<script>"), "{search}");
            let missing = browse(address, "/nowhere.example/x").await;
            assert!(missing.starts_with("HTTP/1.1 404"), "{missing}");
        };
        tokio::select! {
            () = walk => {}
            _ = server.run() => unreachable!("the town answers until it is dropped"),
        }
    });
}
