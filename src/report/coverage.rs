//! Coverage: what was asked, what came of it, and what was not searched.
//!
//! In: the plan and the answers. Out: [`Coverage`]. A report opens with this, so that "nothing found" can never
//! hide "twelve of fourteen refused"; and for all that was not searched it holds the link to look by hand.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use url::Url;

use crate::ask::extract::{Answer, Answered};
use crate::ask::fetch::FetchError;
use crate::ask::plan::{Plan, Query, SkipReason};
use crate::ask::provider::{Agent, Ask, Method, Provider, RefusalKind};

/// Reason of a link whose provider is only ever searched by hand.
pub const BY_HAND: &str = "by-hand";
/// Reason of an answer in no known shape.
pub const UNREADABLE: &str = "unreadable";

/// What was and was not searched.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Coverage {
    /// What it comes down to.
    pub totals: Totals,
    /// What stands out, as keys of sentences: `coverage-hint-<code>`.
    pub hints: Vec<String>,
    /// One entry per provider, in order of id.
    pub providers: Vec<ProviderCoverage>,
    /// What to look up by hand, in order of provider.
    pub open: Vec<OpenLink>,
    /// Definitions that could not be used: `file:line:column: message`.
    pub broken_definitions: Vec<String>,
    /// Saved pages nobody recognised: file names.
    pub unknown_pages: Vec<String>,
}

/// Counts over all providers. Each provider counts once, under its [`Outcome`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Totals {
    /// Providers known to this run: the sum of the outcomes.
    pub providers: usize,
    /// Providers that showed results.
    pub hits: usize,
    /// Providers that looked and found nothing.
    pub nothing: usize,
    /// Providers that would not look.
    pub refused: usize,
    /// Providers whose answers could not be read.
    pub unreadable: usize,
    /// Providers that could not be reached.
    pub failed: usize,
    /// Providers the run did not get to.
    pub not_asked: usize,
    /// Providers that were left out.
    pub skipped: usize,
    /// Queries that were sent, or read from saved pages.
    pub queries: usize,
    /// Results in all, the same page counted each time it was seen.
    pub results: usize,
}

/// What came of one provider in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// It showed results.
    Hits,
    /// It looked and found nothing.
    Nothing,
    /// It would not look.
    Refused,
    /// Its answers were in no known shape.
    Unreadable,
    /// It could not be reached.
    Failed,
    /// The run did not get to it.
    NotAsked,
    /// It was left out.
    Skipped,
}

impl Outcome {
    /// All outcomes, in the order of a report.
    pub const ALL: [Self; 7] = [
        Self::Hits,
        Self::Nothing,
        Self::Refused,
        Self::Unreadable,
        Self::Failed,
        Self::NotAsked,
        Self::Skipped,
    ];

    /// The word used in message keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::Hits => "hits",
            Self::Nothing => "nothing",
            Self::Refused => "refused",
            Self::Unreadable => "unreadable",
            Self::Failed => "failed",
            Self::NotAsked => "not-asked",
            Self::Skipped => "skipped",
        }
    }

    /// Whether it looked: what it did not show, it does not know.
    pub fn has_looked(self) -> bool {
        matches!(self, Self::Hits | Self::Nothing)
    }
}

/// What came of one provider. `queries` is the sum of `hits`, `nothing`, `refused`, `unreadable` and `failed`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProviderCoverage {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Queries sent, or read from saved pages.
    pub queries: usize,
    /// Queries with results.
    pub hits: usize,
    /// Results in all.
    pub results: usize,
    /// Queries it looked up and found nothing for.
    pub nothing: usize,
    /// Queries it would not look up.
    pub refused: usize,
    /// Answers in no known shape.
    pub unreadable: usize,
    /// Queries without an answer.
    pub failed: usize,
    /// Planned queries that the run was stopped before.
    pub not_asked: usize,
    /// Questions that were not planned, because they went beyond what it may be asked in one run.
    pub beyond_budget: usize,
    /// Why it was left out: `skipped-<code>`.
    pub skipped: Option<String>,
    /// Why queries were not looked up, most frequent first.
    pub reasons: Vec<Reason>,
}

/// Why queries were not looked up.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// Key of its sentence: `refused-<kind>`, `failed-<kind>`, `unreadable`.
    pub code: String,
    /// How many queries.
    pub queries: usize,
}

/// A search for the person's own browser.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenLink {
    /// Provider id.
    pub provider: String,
    /// Provider name.
    pub name: String,
    /// Why it is to be looked up by hand: `by-hand`, `failed-interrupted`, or one of the reasons of its provider.
    pub reason: String,
    /// What is searched for.
    pub query: String,
    /// Address.
    pub url: String,
}

/// The key of the sentence that explains a refusal.
pub fn refusal_key(kind: RefusalKind) -> &'static str {
    match kind {
        RefusalKind::Captcha => "refused-captcha",
        RefusalKind::Consent => "refused-consent",
        RefusalKind::Javascript => "refused-javascript",
        RefusalKind::Login => "refused-login",
        RefusalKind::RateLimit => "refused-rate-limit",
        RefusalKind::Region => "refused-region",
        RefusalKind::Blocked => "refused-blocked",
        RefusalKind::Unrelated => "refused-unrelated",
    }
}

/// The key of the sentence that explains why a provider was left out.
pub fn skip_key(reason: SkipReason) -> &'static str {
    match reason {
        SkipReason::ByChoice => "skipped-by-choice",
        SkipReason::NothingToAsk => "skipped-nothing-to-ask",
        SkipReason::NoWebProvider => "skipped-no-web-provider",
        SkipReason::BudgetUsed => "skipped-budget-used",
    }
}

/// Draws up what came of the plan.
pub(super) fn coverage(plan: &Plan, answers: &[Answered]) -> Coverage {
    let mut providers = BTreeMap::new();
    let mut open = BTreeSet::new();
    for answered in answers {
        let query = &answered.query;
        let entry = entry(&mut providers, &query.provider);
        entry.add(&answered.answer);
        if let Some(reason) = why_not(&answered.answer) {
            open.insert(link(query, &reason));
        }
    }
    for skipped in &plan.skipped {
        let entry = entry(&mut providers, &skipped.provider);
        entry.skipped = Some(skip_key(skipped.reason).to_owned());
    }
    for planned in &plan.open {
        let looked_up = |answered: &Answered| {
            answered.query.provider.id == planned.provider.id
                && answered.query.text == planned.text
                && why_not(&answered.answer).is_none()
        };
        let known =
            |link: &OpenLink| link.provider == planned.provider.id && link.query == planned.text;
        if !answers.iter().any(looked_up) && !open.iter().any(known) {
            open.insert(OpenLink::new(
                &planned.provider,
                BY_HAND,
                &planned.text,
                &planned.url,
            ));
        }
    }
    let providers: Vec<_> = providers
        .into_values()
        .map(|provider| provider.finished(plan))
        .collect();
    Coverage {
        totals: Totals::of(&providers),
        hints: hints(&providers),
        providers,
        open: open.into_iter().collect(),
        broken_definitions: Vec::new(),
        unknown_pages: Vec::new(),
    }
}

fn entry<'a>(
    providers: &'a mut BTreeMap<String, ProviderCoverage>,
    provider: &Provider,
) -> &'a mut ProviderCoverage {
    providers
        .entry(provider.id.clone())
        .or_insert_with(|| ProviderCoverage {
            id: provider.id.clone(),
            name: provider.name.clone(),
            ..ProviderCoverage::default()
        })
}

/// Why an answer is no answer; absent when the provider looked.
fn why_not(answer: &Answer) -> Option<String> {
    match answer {
        Answer::Hits(_) | Answer::Nothing => None,
        Answer::Refused(kind, _) => Some(refusal_key(*kind).to_owned()),
        Answer::Unreadable(_) => Some(UNREADABLE.to_owned()),
        Answer::Failed(error) => Some(error.key().to_owned()),
    }
}

/// Where a person looks a query up by hand: the definition's own link for people, else the page the program asked
/// for, else the front page (an address for programs is of no use to a person).
fn link(query: &Query, reason: &str) -> OpenLink {
    let for_people = match &query.asks.ask {
        Ask::Direct(endpoint) => {
            endpoint.method == Method::Get && query.request.agent == Agent::Page
        }
        Ask::ViaWeb(_) | Ask::Open(_) => false,
    };
    let url = match query.asks.link(&query.edition, &query.text) {
        Some(link) => link,
        None if for_people => query.request.url.clone(),
        None => query.asks.homepage.clone(),
    };
    OpenLink::new(&query.provider, reason, &query.text, &url)
}

impl OpenLink {
    fn new(provider: &Provider, reason: &str, query: &str, url: &Url) -> Self {
        Self {
            provider: provider.id.clone(),
            name: provider.name.clone(),
            reason: reason.to_owned(),
            query: query.to_owned(),
            url: url.to_string(),
        }
    }
}

impl Coverage {
    /// Whether no provider looked at all: the run could tell nothing.
    pub fn nobody_looked(&self) -> bool {
        self.totals.hits + self.totals.nothing == 0
    }

    /// The name of a provider; its id when it is not in this report.
    pub fn name_of<'a>(&'a self, id: &'a str) -> &'a str {
        self.providers
            .iter()
            .find(|provider| provider.id == id)
            .map_or(id, |provider| provider.name.as_str())
    }
}

impl ProviderCoverage {
    fn add(&mut self, answer: &Answer) {
        if matches!(answer, Answer::Failed(FetchError::Interrupted)) {
            self.not_asked += 1;
            return;
        }
        self.queries += 1;
        match answer {
            Answer::Hits(hits) => {
                self.hits += 1;
                self.results += hits.len();
            }
            Answer::Nothing => self.nothing += 1,
            Answer::Refused(..) => self.refused += 1,
            Answer::Unreadable(_) => self.unreadable += 1,
            Answer::Failed(_) => self.failed += 1,
        }
        let Some(code) = why_not(answer) else { return };
        match self.reasons.iter_mut().find(|reason| reason.code == code) {
            Some(reason) => reason.queries += 1,
            None => self.reasons.push(Reason { code, queries: 1 }),
        }
    }

    fn finished(mut self, plan: &Plan) -> Self {
        self.beyond_budget = plan.beyond_budget.get(&self.id).copied().unwrap_or(0);
        self.reasons
            .sort_by(|a, b| b.queries.cmp(&a.queries).then_with(|| a.code.cmp(&b.code)));
        self
    }

    /// What came of it in one word: what it found, else the most frequent way in which it did not look.
    pub fn outcome(&self) -> Outcome {
        if self.hits > 0 {
            return Outcome::Hits;
        }
        if self.nothing > 0 {
            return Outcome::Nothing;
        }
        // `max_by_key` keeps the last of equals, so the order here is from the weakest word to the strongest.
        [
            (self.not_asked, Outcome::NotAsked),
            (self.failed, Outcome::Failed),
            (self.unreadable, Outcome::Unreadable),
            (self.refused, Outcome::Refused),
        ]
        .into_iter()
        .filter(|(queries, _)| *queries > 0)
        .max_by_key(|(queries, _)| *queries)
        .map_or(Outcome::Skipped, |(_, outcome)| outcome)
    }

    /// Queries that were not looked up.
    pub fn missed(&self) -> usize {
        self.refused + self.unreadable + self.failed + self.not_asked
    }
}

impl Totals {
    fn of(providers: &[ProviderCoverage]) -> Self {
        let count = |outcome| {
            providers
                .iter()
                .filter(|provider| provider.outcome() == outcome)
                .count()
        };
        Self {
            providers: providers.len(),
            hits: count(Outcome::Hits),
            nothing: count(Outcome::Nothing),
            refused: count(Outcome::Refused),
            unreadable: count(Outcome::Unreadable),
            failed: count(Outcome::Failed),
            not_asked: count(Outcome::NotAsked),
            skipped: count(Outcome::Skipped),
            queries: providers.iter().map(|provider| provider.queries).sum(),
            results: providers.iter().map(|provider| provider.results).sum(),
        }
    }

    /// Providers with this outcome.
    pub fn count(&self, outcome: Outcome) -> usize {
        match outcome {
            Outcome::Hits => self.hits,
            Outcome::Nothing => self.nothing,
            Outcome::Refused => self.refused,
            Outcome::Unreadable => self.unreadable,
            Outcome::Failed => self.failed,
            Outcome::NotAsked => self.not_asked,
            Outcome::Skipped => self.skipped,
        }
    }

    /// Providers that looked.
    pub fn looked(&self) -> usize {
        self.hits + self.nothing
    }

    /// Providers that were to look and did not.
    pub fn missed(&self) -> usize {
        self.refused + self.unreadable + self.failed + self.not_asked
    }
}

/// What stands out. One refusal is the provider's affair; most of them at once is the network's.
fn hints(providers: &[ProviderCoverage]) -> Vec<String> {
    const NETWORK_REFUSED: [&str; 4] = [
        "refused-captcha",
        "refused-blocked",
        "refused-rate-limit",
        "refused-region",
    ];
    const NETWORK_FAILED: [&str; 4] = [
        "failed-no-such-host",
        "failed-connect",
        "failed-tls",
        "failed-timeout",
    ];
    let asked: Vec<_> = providers
        .iter()
        .filter(|provider| provider.queries > 0)
        .collect();
    let mainly = |codes: &[&str]| {
        let because = |provider: &&&ProviderCoverage| {
            let first = provider.reasons.first();
            !provider.outcome().has_looked()
                && first.is_some_and(|reason| codes.contains(&reason.code.as_str()))
        };
        asked.iter().filter(because).count()
    };
    let (refused, failed) = (mainly(&NETWORK_REFUSED), mainly(&NETWORK_FAILED));
    let mut hints = Vec::new();
    if failed > 0 && failed == asked.len() {
        hints.push("no-network".to_owned());
    }
    if refused >= 2 && 2 * refused > asked.len() {
        hints.push("network-refused".to_owned());
    }
    hints
}
