//! From a subject and the providers to the queries of a run.
//!
//! In: [`Subject`], [`Catalog`], [`Scope`]. Out: [`Plan`]. Pure: sends nothing. Most telling queries first, within
//! each provider's budget, no request twice, always in the same order. Customers and projects that must stay
//! confidential are never part of a query, nor is the year of birth: a search engine would learn them.
//!
//! | question | quick | normal | deep |
//! |---|---|---|---|
//! | the name in quotes, and other names the person goes by | yes | yes | yes |
//! | each e-mail address, phone number (as written) and user name | yes | yes | yes |
//! | web search: the name with each employer, city, role, school and club | | yes | yes |
//! | web search, also of sites: the two most usual other ways to write the name | | yes | yes |
//! | web search: phone numbers in the other national or international form | | yes | yes |
//! | other editions of a provider, for the names in quotes | | yes | yes |
//! | news, documents, archives: the name with each employer and city | | | yes |
//! | sites asked through a web search: the name with each employer, city, role, school and club | | | yes |
//! | the name with each topic; every way to write the name, also with employer and city | | | yes |
//! | phone numbers in every form; other editions of a provider, for everything | | | yes |
//!
//! Sites that are asked through a web search go to the web provider with the most budget left (of equals the
//! first by id), so that no single one bears them all and one that refuses does not silence them all.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use url::Url;

use super::provider::{Agent, Ask, Catalog, Edition, Method, Provider};
use crate::locale::Language;
use crate::subject::{IdentifierKind, Subject};

mod allot;
mod open;
mod phone;
mod question;
mod request;

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
    /// The quoted names and each identifier.
    Quick,
    /// Also the name with each anchor, and its most usual variants.
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
    /// How many questions did not fit, by id of the provider whose questions they were.
    pub beyond_budget: BTreeMap<String, usize>,
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
    /// The kind of identifier it discloses.
    pub kind: IdentifierKind,
    /// What is searched for.
    pub text: String,
    /// Words of which a related hit holds at least one; empty when hits need no such test.
    pub expects: Vec<String>,
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
    /// The budget of those it is asked through is used up.
    BudgetUsed,
}

/// Plans a run.
pub fn plan(subject: &Subject, catalog: &Catalog, scope: &Scope) -> Plan {
    let mut plan = Plan {
        depth: scope.depth,
        ..Plan::default()
    };
    let (left_out, asked): (Vec<_>, Vec<_>) = catalog
        .providers
        .values()
        .partition(|provider| scope.leave_out.contains(&provider.id));
    for provider in left_out {
        plan.skip(provider, SkipReason::ByChoice);
    }
    let questions = question::questions(subject);
    let mut wanted = Vec::new();
    for provider in asked {
        let before = wanted.len();
        match &provider.ask {
            Ask::Direct(_) => wanted.extend(allot::direct(provider, &questions, scope)),
            Ask::ViaWeb(template) => {
                wanted.extend(allot::via_web(provider, template, &questions, scope));
            }
            Ask::Open(template) => {
                let links = open::links(provider, template, &questions, scope);
                if links.is_empty() {
                    plan.skip(provider, SkipReason::NothingToAsk);
                }
                plan.open.extend(links);
                continue;
            }
        }
        if wanted.len() == before {
            plan.skip(provider, SkipReason::NothingToAsk);
        }
    }
    allot::allot(wanted, catalog, scope, &mut plan);
    plan.skipped
        .sort_by(|one, other| one.provider.id.cmp(&other.provider.id));
    plan
}

impl Plan {
    fn skip(&mut self, provider: &Arc<Provider>, reason: SkipReason) {
        self.skipped.push(Skipped {
            provider: Arc::clone(provider),
            reason,
        });
    }
}
