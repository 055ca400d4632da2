//! The preview: what a run would ask, of whom, what each gets to see and how long it takes. Sends nothing.
//!
//! In: [`Plan`] and the factor on every provider's pace. Out: [`Preview`], as text for a person or as JSON.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::time::Duration;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::coverage::skip_key;
use super::render::sheet::Sheet;
use crate::ask::plan::{Depth, Plan, Query};
use crate::ask::provider::{Ask, Discloses, Provider};
use crate::locale::Texts;

/// Version of the JSON format.
const SCHEMA: u32 = 1;

/// What a run would ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Preview {
    /// Version of this format.
    pub schema: u32,
    /// How far the run goes.
    pub depth: Depth,
    /// How many queries in all.
    pub queries: usize,
    /// How long it takes at least: the longest of the providers' times, in milliseconds.
    pub milliseconds: u64,
    /// Who is asked, in order of their first query.
    pub providers: Vec<PreviewProvider>,
    /// What the person opens in their own browser.
    pub open: Vec<PreviewLink>,
    /// Who is not asked.
    pub skipped: Vec<PreviewSkipped>,
    /// How many questions did not fit in the providers' budgets.
    pub beyond_budget: usize,
}

/// Someone who is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PreviewProvider {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Hosts that get the queries.
    pub hosts: Vec<String>,
    /// How it gets to see the person: as `identifier`, as `hash`, or `nothing`.
    pub discloses: String,
    /// The kinds of identifier it gets to see: `name`, `username`, `email`, `phone`.
    pub kinds: Vec<String>,
    /// How long its queries take at least, in milliseconds.
    pub milliseconds: u64,
    /// The queries, in order.
    pub queries: Vec<PreviewQuery>,
}

/// A query.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PreviewQuery {
    /// The question.
    pub text: String,
    /// Name of the edition; empty for the only one.
    pub edition: String,
    /// Name of the site it is about, when that is not who is asked.
    pub about: Option<String>,
    /// Address.
    pub url: String,
    /// Form fields of a POST.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub form: Vec<(String, String)>,
}

/// A link for the person's own browser.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PreviewLink {
    /// Provider id.
    pub provider: String,
    /// Provider name.
    pub name: String,
    /// What is searched for.
    pub query: String,
    /// Address.
    pub url: String,
}

/// Someone who is not asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PreviewSkipped {
    /// Provider id.
    pub id: String,
    /// Provider name.
    pub name: String,
    /// Key of the reason: `skipped-<code>`.
    pub reason: String,
}

impl Preview {
    /// Draws up the preview of a plan; `pace` is the factor on every provider's interval.
    pub fn new(plan: &Plan, pace: f64) -> Self {
        let mut places: BTreeMap<&str, usize> = BTreeMap::new();
        let mut providers: Vec<PreviewProvider> = Vec::new();
        for query in &plan.queries {
            let place = *places.entry(&query.asks.id).or_insert_with(|| {
                providers.push(PreviewProvider::new(query));
                providers.len() - 1
            });
            providers[place].add(query, pace);
        }
        let open = plan.open.iter().map(|link| PreviewLink {
            provider: link.provider.id.clone(),
            name: link.provider.name.clone(),
            query: link.text.clone(),
            url: link.url.to_string(),
        });
        let skipped = plan.skipped.iter().map(|skipped| PreviewSkipped {
            id: skipped.provider.id.clone(),
            name: skipped.provider.name.clone(),
            reason: skip_key(skipped.reason).to_owned(),
        });
        let longest = providers.iter().map(|provider| provider.milliseconds).max();
        Self {
            schema: SCHEMA,
            depth: plan.depth,
            queries: plan.queries.len(),
            milliseconds: longest.unwrap_or_default(),
            open: open.collect(),
            skipped: skipped.collect(),
            beyond_budget: plan.beyond_budget.values().sum(),
            providers,
        }
    }

    /// One line: how many queries go to how many services, and how long it takes.
    pub fn summary(&self, texts: &Texts) -> String {
        let counts = [
            ("queries", self.queries.into()),
            ("services", self.providers.len().into()),
            ("duration", duration(texts, self.milliseconds).into()),
        ];
        texts.say_with("plan-summary", &counts)
    }

    /// The preview as a person reads it, `width` columns wide.
    pub fn text(&self, texts: &Texts, width: usize) -> String {
        let mut page = Sheet::new(width);
        if self.queries == 0 {
            page.paragraph("", "  ", &texts.say("plan-nothing"));
        } else {
            page.paragraph("", "  ", &texts.say("plan-title"));
            page.paragraph("", "  ", &self.summary(texts));
        }
        for provider in &self.providers {
            page.gap();
            provider.write(texts, &mut page);
        }
        if self.beyond_budget > 0 {
            page.gap();
            let count = [("questions", self.beyond_budget.into())];
            page.paragraph("", "  ", &texts.say_with("plan-beyond-budget", &count));
        }
        if !self.open.is_empty() {
            page.gap();
            page.paragraph("", "  ", &texts.say("plan-open"));
            for link in &self.open {
                page.paragraph("  ", "    ", &format!("{}: {}", link.name, link.query));
                page.line(&format!("    {}", link.url));
            }
        }
        if !self.skipped.is_empty() {
            page.gap();
            page.paragraph("", "  ", &texts.say("plan-skipped"));
            for skipped in &self.skipped {
                page.paragraph(
                    "  ",
                    "    ",
                    &format!("{}: {}", skipped.name, texts.say(&skipped.reason)),
                );
            }
        }
        page.into_text()
    }
}

impl PreviewProvider {
    fn new(query: &Query) -> Self {
        let provider: &Provider = &query.asks;
        Self {
            id: provider.id.clone(),
            name: provider.name.clone(),
            hosts: Vec::new(),
            discloses: match provider.discloses {
                Discloses::Identifier => "identifier",
                Discloses::Hash => "hash",
                Discloses::Nothing => "nothing",
            }
            .to_owned(),
            kinds: Vec::new(),
            milliseconds: 0,
            queries: Vec::new(),
        }
    }

    fn add(&mut self, query: &Query, pace: f64) {
        let interval = match &query.asks.ask {
            Ask::Direct(endpoint) => endpoint.interval,
            Ask::ViaWeb(_) | Ask::Open(_) => Duration::ZERO,
        };
        let paced = Duration::try_from_secs_f64(interval.as_secs_f64() * pace).unwrap_or(interval);
        let paced = u64::try_from(paced.as_millis()).unwrap_or(u64::MAX);
        self.milliseconds = self.milliseconds.saturating_add(paced);
        let host = query.request.url.host_str().unwrap_or_default().to_owned();
        if !self.hosts.contains(&host) {
            self.hosts.push(host);
        }
        let kind = query.kind.code().to_owned();
        if !self.kinds.contains(&kind) {
            self.kinds.push(kind);
        }
        self.queries.push(PreviewQuery {
            text: query.text.clone(),
            edition: query.edition.id.clone(),
            about: (query.provider.id != query.asks.id).then(|| query.provider.name.clone()),
            url: query.request.url.to_string(),
            form: query.request.form.clone(),
        });
    }

    fn write(&self, texts: &Texts, page: &mut Sheet) {
        let blanks = [
            ("name", self.name.as_str().into()),
            ("hosts", self.hosts.join(", ").into()),
            ("queries", self.queries.len().into()),
            ("duration", duration(texts, self.milliseconds).into()),
        ];
        page.paragraph("", "  ", &texts.say_with("plan-provider", &blanks));
        let kinds: Vec<String> = self
            .kinds
            .iter()
            .map(|kind| texts.say(&format!("plan-kind-{kind}")))
            .collect();
        let seen = [("what", kinds.join(", ").into())];
        let key = format!("plan-sees-{}", self.discloses);
        page.paragraph("  ", "    ", &texts.say_with(&key, &seen));
        for query in &self.queries {
            let mut line = query.text.clone();
            if let Some(about) = &query.about {
                let blanks = [("name", about.as_str().into())];
                let _ = write!(line, "  ({})", texts.say_with("plan-about", &blanks));
            }
            if !query.edition.is_empty() {
                let _ = write!(line, "  [{}]", query.edition);
            }
            page.paragraph("  - ", "      ", &line);
        }
    }
}

/// A time as a person says it: "about 2 minutes".
pub fn duration(texts: &Texts, milliseconds: u64) -> String {
    let seconds = milliseconds.div_ceil(1000);
    match seconds {
        _ if milliseconds < 1000 => texts.say("plan-moment"),
        1..90 => texts.say_with("plan-seconds", &[("n", seconds.into())]),
        90..5400 => texts.say_with("plan-minutes", &[("n", ((seconds + 30) / 60).into())]),
        _ => texts.say_with("plan-hours", &[("n", ((seconds + 1800) / 3600).into())]),
    }
}
