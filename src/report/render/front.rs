//! The front of a report in words: who, when, what was searched, and what it comes down to.
//!
//! In: [`Report`] and [`Texts`]. Out: [`Front`], the same sentences for every format that people read.

use std::collections::BTreeMap;

use serde::Serialize;

use super::moment;
use super::passage::short;
use crate::locale::Texts;
use crate::report::coverage::{BY_HAND, Outcome, ProviderCoverage};
use crate::report::{Level, Report, Verdict};

/// The front, told.
#[derive(Debug, Serialize)]
pub(super) struct Front {
    /// What this is and whom it is about.
    pub(super) title: String,
    /// What a reader must know before anything else: an exercise, a run that was stopped.
    pub(super) notices: Vec<String>,
    /// When and how.
    pub(super) made: Vec<String>,
    /// How many services looked.
    pub(super) coverage: String,
    /// What stands out in it.
    pub(super) hints: Vec<String>,
    /// One line per service.
    pub(super) services: Vec<Service>,
    /// Services by outcome, in the order of a report, without the empty ones.
    pub(super) parts: Vec<Part>,
    /// What to look up by hand, by service and reason.
    pub(super) by_hand: Vec<ByHand>,
    /// Definitions and saved pages that could not be used.
    pub(super) unusable: Vec<String>,
    /// One line per theme.
    pub(super) themes: Vec<ThemeLine>,
    /// How many findings.
    pub(super) summary: Vec<String>,
    /// How many findings about somebody else; absent when none.
    pub(super) others: Option<String>,
    /// Who agreed, with which program.
    pub(super) about: Vec<String>,
}

/// One service.
#[derive(Debug, Serialize)]
pub(super) struct Service {
    /// Its name.
    pub(super) name: String,
    /// Code of the outcome.
    pub(super) code: &'static str,
    /// The outcome in words.
    pub(super) outcome: String,
    /// How much.
    pub(super) detail: String,
    /// Results.
    pub(super) results: usize,
}

/// Services with the same outcome.
#[derive(Debug, Serialize)]
pub(super) struct Part {
    /// Code of the outcome.
    pub(super) code: &'static str,
    /// The outcome in words.
    pub(super) outcome: String,
    /// How many.
    pub(super) n: usize,
    /// Both in words.
    pub(super) told: String,
}

/// Searches at one service for the person's own browser.
#[derive(Debug, Serialize)]
pub(super) struct ByHand {
    /// Name of the service.
    pub(super) name: String,
    /// Why, and what to do.
    pub(super) reason: String,
    /// The searches.
    pub(super) links: Vec<Link>,
}

/// One search for the person's own browser.
#[derive(Debug, Serialize)]
pub(super) struct Link {
    /// What is searched for.
    pub(super) query: String,
    /// Where.
    pub(super) url: Option<String>,
}

/// One theme.
#[derive(Debug, Serialize)]
pub(super) struct ThemeLine {
    /// Code.
    pub(super) code: &'static str,
    /// Its name.
    pub(super) name: String,
    /// Code of the level.
    pub(super) level_code: &'static str,
    /// The level in words.
    pub(super) level: String,
    /// From 0 to 3.
    pub(super) steps: usize,
    /// How many findings, in words.
    pub(super) pages: String,
    /// How many findings.
    pub(super) n: usize,
}

/// An address that may be opened: http or https; in its written form it holds ASCII only.
pub(super) fn link(url: &str) -> Option<String> {
    let url = url::Url::parse(url).ok()?;
    let is_web = matches!(url.scheme(), "http" | "https") && url.has_host();
    is_web.then(|| url.to_string())
}

/// Tells the front of `report`.
pub(super) fn front(report: &Report, texts: &Texts) -> Front {
    Front {
        title: title(report, texts),
        notices: notices(report, texts),
        made: made(report, texts),
        coverage: headline(report, texts),
        hints: hints(report, texts),
        services: services(report, texts),
        parts: parts(report, texts),
        by_hand: by_hand(report, texts),
        unusable: unusable(report, texts),
        themes: themes(report, texts),
        summary: summary(report, texts),
        others: others(report, texts),
        about: about(report, texts),
    }
}

/// Whom a report is about: the name, else the first identifier.
fn who(report: &Report, texts: &Texts) -> String {
    let subject = &report.subject;
    let first = subject
        .name
        .iter()
        .chain(&subject.usernames)
        .chain(&subject.emails)
        .chain(&subject.phones)
        .next();
    first.map_or_else(|| texts.say("report-nobody"), |name| short(name, 100))
}

fn title(report: &Report, texts: &Texts) -> String {
    let key = if report.practice {
        "report-title-practice"
    } else {
        "report-title"
    };
    texts.say_with(key, &[("name", who(report, texts).into())])
}

fn notices(report: &Report, texts: &Texts) -> Vec<String> {
    let notices = [
        (report.practice, "report-practice"),
        (report.interrupted, "report-interrupted"),
    ];
    let holding = notices.into_iter().filter(|(holds, _)| *holds);
    holding.map(|(_, key)| texts.say(key)).collect()
}

fn made(report: &Report, texts: &Texts) -> Vec<String> {
    let depth = match report.depth {
        crate::ask::plan::Depth::Quick => "report-depth-quick",
        crate::ask::plan::Depth::Normal => "report-depth-normal",
        crate::ask::plan::Depth::Deep => "report-depth-deep",
    };
    let mut made = vec![
        texts.say_with(
            "report-searched",
            &[
                ("date", moment::day(texts, report.started).into()),
                ("time", moment::time(report.started).into()),
                (
                    "duration",
                    moment::duration(texts, report.started, report.finished).into(),
                ),
            ],
        ),
        texts.say(depth),
    ];
    let subject = &report.subject;
    let also: Vec<String> = subject
        .usernames
        .iter()
        .chain(&subject.emails)
        .chain(&subject.phones)
        .map(|word| short(word, 100))
        .collect();
    if !also.is_empty() {
        let words = also.join(", ");
        made.push(texts.say_with("report-also-searched", &[("words", words.into())]));
    }
    made
}

fn headline(report: &Report, texts: &Texts) -> String {
    let totals = &report.coverage.totals;
    let (looked, missed) = (totals.looked(), totals.missed());
    let n = looked + missed;
    let key = match (looked, missed) {
        (0, 0) => "coverage-nobody-asked",
        (_, 0) => "coverage-all-looked",
        (0, _) => "coverage-none-looked",
        _ => "coverage-some-looked",
    };
    texts.say_with(
        key,
        &[
            ("n", n.into()),
            ("looked", looked.into()),
            ("missed", missed.into()),
        ],
    )
}

fn hints(report: &Report, texts: &Texts) -> Vec<String> {
    report
        .coverage
        .hints
        .iter()
        .map(|code| texts.say(&format!("coverage-hint-{code}")))
        .collect()
}

fn outcome(outcome: Outcome, texts: &Texts) -> String {
    texts.say(&format!("outcome-{}", outcome.code()))
}

/// Services in the order of their outcome, as the counts of a report are.
fn services(report: &Report, texts: &Texts) -> Vec<Service> {
    let mut providers: Vec<_> = report.coverage.providers.iter().collect();
    // Stable: within an outcome the order of ids stays.
    providers.sort_by_key(|provider| provider.outcome());
    providers
        .into_iter()
        .map(|provider| service(provider, texts))
        .collect()
}

fn service(provider: &ProviderCoverage, texts: &Texts) -> Service {
    let counts = [
        ("results", provider.results.into()),
        ("queries", provider.queries.into()),
    ];
    let mut detail = match (provider.outcome(), &provider.skipped) {
        (Outcome::Hits, _) => texts.say_with("coverage-results", &counts),
        (Outcome::Skipped, Some(reason)) => texts.say(reason),
        (Outcome::Skipped | Outcome::NotAsked, _) => String::new(),
        _ => texts.say_with("coverage-searches", &counts),
    };
    if provider.outcome().has_looked() && provider.missed() > 0 {
        let missed = texts.say_with("coverage-missed", &[("n", provider.missed().into())]);
        detail = format!("{detail}; {missed}");
    }
    if provider.beyond_budget > 0 {
        let beyond = [("n", provider.beyond_budget.into())];
        let beyond = texts.say_with("coverage-beyond-budget", &beyond);
        let seam = if detail.is_empty() { "" } else { "; " };
        detail = format!("{detail}{seam}{beyond}");
    }
    Service {
        name: short(&provider.name, 60),
        code: provider.outcome().code(),
        outcome: outcome(provider.outcome(), texts),
        detail,
        results: provider.results,
    }
}

fn parts(report: &Report, texts: &Texts) -> Vec<Part> {
    let part = |kind: Outcome| {
        let n = report.coverage.totals.count(kind);
        let outcome = outcome(kind, texts);
        let told = texts.say_with(
            "report-chart-part",
            &[("n", n.into()), ("outcome", outcome.as_str().into())],
        );
        (n > 0).then_some(Part {
            code: kind.code(),
            outcome,
            n,
            told,
        })
    };
    Outcome::ALL.into_iter().filter_map(part).collect()
}

fn by_hand(report: &Report, texts: &Texts) -> Vec<ByHand> {
    // What failed to be asked comes before what is always looked up by hand.
    let mut groups: BTreeMap<(bool, &str, &str), ByHand> = BTreeMap::new();
    for open in &report.coverage.open {
        let key = (open.reason == BY_HAND, &*open.provider, &*open.reason);
        let group = groups.entry(key).or_insert_with(|| ByHand {
            name: short(&open.name, 60),
            reason: texts.say(&open.reason),
            links: Vec::new(),
        });
        group.links.push(Link {
            query: short(&open.query, 200),
            url: link(&open.url),
        });
    }
    groups.into_values().collect()
}

fn unusable(report: &Report, texts: &Texts) -> Vec<String> {
    let coverage = &report.coverage;
    let definitions = coverage.broken_definitions.iter().map(|problem| {
        texts.say_with(
            "coverage-broken-definition",
            &[("problem", short(problem, 300).into())],
        )
    });
    let pages = coverage.unknown_pages.iter().map(|file| {
        texts.say_with(
            "coverage-unknown-page",
            &[("file", short(file, 100).into())],
        )
    });
    definitions.chain(pages).collect()
}

fn themes(report: &Report, texts: &Texts) -> Vec<ThemeLine> {
    let mut themes: Vec<_> = report.themes.iter().collect();
    // Stable: within a level the order of the report stays.
    themes.sort_by_key(|summary| std::cmp::Reverse(summary.level));
    themes
        .into_iter()
        .map(|summary| ThemeLine {
            code: summary.theme.code(),
            name: texts.say(&format!("theme-{}", summary.theme.code())),
            level_code: summary.level.code(),
            level: level(summary.level, texts),
            steps: steps(summary.level),
            pages: pages(summary.findings.len(), texts),
            n: summary.findings.len(),
        })
        .collect()
}

/// A level in words.
pub(super) fn level(level: Level, texts: &Texts) -> String {
    texts.say(&format!("level-{}", level.code()))
}

/// A level from 0 to 3.
pub(super) fn steps(level: Level) -> usize {
    match level {
        Level::None => 0,
        Level::Low => 1,
        Level::Medium => 2,
        Level::High => 3,
    }
}

fn pages(n: usize, texts: &Texts) -> String {
    texts.say_with("report-pages", &[("n", n.into())])
}

fn summary(report: &Report, texts: &Texts) -> Vec<String> {
    let own = report.own().len();
    let mut summary = vec![texts.say_with("report-summary", &[("own", own.into())])];
    if own == 0 {
        summary.push(texts.say("report-summary-nothing"));
    } else {
        summary.push(texts.say_with(
            "report-summary-verdicts",
            &[
                ("me", report.count(Verdict::Me).into()),
                ("perhaps", report.count(Verdict::Perhaps).into()),
            ],
        ));
        summary.push(texts.say("report-order"));
    }
    summary
}

fn others(report: &Report, texts: &Texts) -> Option<String> {
    let n = report.others().len();
    (n > 0).then(|| texts.say_with("report-summary-others", &[("n", n.into())]))
}

fn about(report: &Report, texts: &Texts) -> Vec<String> {
    let attestation = &report.attestation;
    let agreed = texts.say_with(
        &format!("report-attestation-{}", attestation.basis),
        &[
            ("by", short(&attestation.by, 100).into()),
            ("date", moment::day(texts, attestation.at).into()),
        ],
    );
    let program = texts.say_with(
        "report-program",
        &[("program", short(&report.program, 60).into())],
    );
    vec![agreed, program, texts.say("report-private")]
}
