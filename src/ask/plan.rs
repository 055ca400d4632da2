//! From a subject and the providers to the queries of a run.
//!
//! Pure: sends nothing. Most telling queries first, within each provider's budget.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use url::Url;

use super::provider::{Agent, Ask, Catalog, Edition, Endpoint, Method, Provider};
use crate::locale::Language;
use crate::subject::{IdentifierKind, Subject};

/// How far a run goes.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
    clap::ValueEnum,
)]
#[serde(rename_all = "lowercase")]
pub enum Depth {
    /// The quoted name and each identifier.
    Quick,
    /// Also the name with each anchor, and its usual variants.
    #[default]
    Normal,
    /// Everything, up to each provider's budget.
    Deep,
}

/// How far a run goes, and whom it leaves out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    /// How far it goes.
    pub depth: Depth,
    /// Decides which edition of a provider comes first.
    pub language: Language,
    /// Ids of providers that the person left out.
    pub leave_out: BTreeSet<String>,
}

/// What a run will ask.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// How far it goes.
    pub depth: Depth,
    /// The queries; `index` is the position.
    pub queries: Vec<Query>,
    /// What the person opens in their own browser.
    pub open: Vec<OpenLink>,
    /// Providers that are not asked, and why.
    pub skipped: Vec<Skipped>,
}

/// One question to one provider.
#[derive(Debug, Clone)]
pub struct Query {
    /// Position in the plan; orders everything that follows.
    pub index: usize,
    /// Whose question it is: coverage counts it here.
    pub provider: Arc<Provider>,
    /// Who is asked and whose reader reads: the provider itself, or the web provider a `site:` query goes to.
    pub asks: Arc<Provider>,
    /// Which edition of the asked provider.
    pub edition: Edition,
    /// The kind of identifier it discloses.
    pub kind: IdentifierKind,
    /// The question as a person would type it.
    pub text: String,
    /// Words of which a related hit holds at least one; empty when hits need no such test.
    pub expects: Vec<String>,
    /// The request, final.
    pub request: Request,
}

/// A final request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Method.
    pub method: Method,
    /// Address.
    pub url: Url,
    /// Extra headers.
    pub headers: Vec<(String, String)>,
    /// Cookies.
    pub cookies: Vec<(String, String)>,
    /// Form fields; empty for none.
    pub form: Vec<(String, String)>,
    /// User agent policy.
    pub agent: Agent,
}

/// A link for the person's own browser.
#[derive(Debug, Clone)]
pub struct OpenLink {
    /// Whose.
    pub provider: Arc<Provider>,
    /// What is searched for.
    pub text: String,
    /// Where.
    pub url: Url,
}

/// A provider that is not asked.
#[derive(Debug, Clone)]
pub struct Skipped {
    /// Which.
    pub provider: Arc<Provider>,
    /// Why.
    pub reason: SkipReason,
}

/// Why a provider is not asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SkipReason {
    /// The person left it out.
    ByChoice,
    /// It takes no identifier the subject has.
    NothingToAsk,
    /// It is asked through a web provider and none is on.
    NoWebProvider,
}

/// Plans a run.
pub fn plan(subject: &Subject, catalog: &Catalog, scope: &Scope) -> Plan {
    let mut plan = Plan {
        depth: scope.depth,
        ..Plan::default()
    };
    let Some(name) = &subject.name else {
        return plan;
    };
    let text = format!("\"{}\"", name.full());
    for provider in catalog.providers.values() {
        if scope.leave_out.contains(&provider.id) {
            plan.skipped.push(Skipped {
                provider: Arc::clone(provider),
                reason: SkipReason::ByChoice,
            });
            continue;
        }
        match &provider.ask {
            Ask::Direct(endpoint) => {
                for edition in &provider.editions {
                    let Some(request) = request(endpoint, edition, &text) else {
                        continue;
                    };
                    plan.queries.push(Query {
                        index: plan.queries.len(),
                        provider: Arc::clone(provider),
                        asks: Arc::clone(provider),
                        edition: edition.clone(),
                        kind: IdentifierKind::Name,
                        text: text.clone(),
                        expects: name.telling_words(),
                        request,
                    });
                }
            }
            Ask::ViaWeb(_) => plan.skipped.push(Skipped {
                provider: Arc::clone(provider),
                reason: SkipReason::NoWebProvider,
            }),
            Ask::Open(template) => {
                let url = fill(template, &provider.editions[0], &encode(&text));
                if let Ok(url) = Url::parse(&url) {
                    plan.open.push(OpenLink {
                        provider: Arc::clone(provider),
                        text: text.clone(),
                        url,
                    });
                }
            }
        }
    }
    plan
}

fn request(endpoint: &Endpoint, edition: &Edition, text: &str) -> Option<Request> {
    let filled = |(key, value): (&String, &String)| (key.clone(), fill(value, edition, text));
    Some(Request {
        method: endpoint.method,
        url: Url::parse(&fill(&endpoint.url, edition, &encode(text))).ok()?,
        headers: endpoint.headers.iter().map(filled).collect(),
        cookies: endpoint.cookies.iter().map(filled).collect(),
        form: endpoint.form.iter().map(filled).collect(),
        agent: endpoint.agent,
    })
}

/// Fills `{query}` and the edition's blanks.
fn fill(template: &str, edition: &Edition, query: &str) -> String {
    let mut text = template.to_owned();
    for (key, value) in &edition.blanks {
        text = text.replace(&format!("{{{key}}}"), value);
    }
    text.replace("{query}", query)
}

fn encode(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}
