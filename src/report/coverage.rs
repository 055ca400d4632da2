//! Coverage: what was asked, what came of it, and what was not searched.
//!
//! A report opens with this, so that "nothing found" can never hide "twelve of fourteen refused".

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ask::extract::{Answer, Answered};
use crate::ask::plan::Plan;

/// What was and was not searched.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Coverage {
    /// One entry per provider, in order of id.
    pub providers: Vec<ProviderCoverage>,
    /// What to look up by hand.
    pub open: Vec<OpenLink>,
    /// Definitions that could not be used: `file:line:column: message`.
    pub broken_definitions: Vec<String>,
    /// Saved pages nobody recognised: file names.
    pub unknown_pages: Vec<String>,
}

/// What came of one provider. `queries` is the sum of the six outcomes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProviderCoverage {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Queries sent or read from saved pages.
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
    /// Why it was not asked: `skipped-<code>`.
    pub skipped: Option<String>,
    /// Reasons, each once: `refused-<kind>`, `failed-<kind>`, ...
    pub reasons: Vec<String>,
}

/// A search for the person's own browser.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenLink {
    /// Provider id.
    pub provider: String,
    /// Provider name.
    pub name: String,
    /// What is searched for.
    pub query: String,
    /// Address.
    pub url: String,
}

/// Counts what came of each provider of the plan.
pub(super) fn count(plan: &Plan, answers: &[Answered]) -> Vec<ProviderCoverage> {
    let mut providers = std::collections::BTreeMap::new();
    for query in &plan.queries {
        providers
            .entry(query.provider.id.clone())
            .or_insert_with(|| ProviderCoverage::new(&query.provider));
    }
    for answered in answers {
        let provider = &answered.query.provider;
        providers
            .entry(provider.id.clone())
            .or_insert_with(|| ProviderCoverage::new(provider))
            .add(&answered.answer);
    }
    providers.into_values().collect()
}

impl ProviderCoverage {
    fn new(provider: &crate::ask::provider::Provider) -> Self {
        Self {
            id: provider.id.clone(),
            name: provider.name.clone(),
            queries: 0,
            hits: 0,
            results: 0,
            nothing: 0,
            refused: 0,
            unreadable: 0,
            failed: 0,
            skipped: None,
            reasons: Vec::new(),
        }
    }

    fn add(&mut self, answer: &Answer) {
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
    }
}
