//! Advice: what a person can do about a finding, best first.
//!
//! In: a finding as far as it is judged, and where the providers that showed it take requests. Out: [`Advice`],
//! as codes. Chosen from what the page shows and in whose hands it is, from tables below.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::theme::Theme;
use super::{Finding, Level, Sphere, Verdict};
use crate::ask::plan::Plan;
use crate::ask::provider::{Group, Provider};

/// One thing to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Advice {
    /// Key of its sentence: `advice-<code>`.
    pub code: String,
    /// Name of the provider to turn to, when it is one of those asked.
    pub provider: Option<String>,
    /// Where to do it.
    pub url: Option<String>,
}

/// All codes, in the order in which they stand in a finding.
pub const CODES: [&str; 24] = [
    "is-it-you",
    "danger",
    "keep-evidence",
    "adviser",
    "police",
    "report-to-site",
    "discrimination-desk",
    "intimate-images",
    "impersonation",
    "obituary",
    "identity-fraud",
    "bank",
    "take-back",
    "tell-employer",
    "change-setting",
    "close-account",
    "ask-site",
    "remove-provider",
    "delist",
    "old-content",
    "audience",
    "check-work",
    "reported-speech",
    "fine",
];

/// What a signal calls for.
const BY_SIGNAL: [(&str, &[&str]); 31] = [
    (
        "threat",
        &[
            "danger",
            "keep-evidence",
            "adviser",
            "police",
            "report-to-site",
        ],
    ),
    (
        "doxxing",
        &[
            "danger",
            "keep-evidence",
            "adviser",
            "police",
            "report-to-site",
        ],
    ),
    ("insult", &["keep-evidence", "adviser", "report-to-site"]),
    (
        "discrimination",
        &[
            "keep-evidence",
            "adviser",
            "discrimination-desk",
            "report-to-site",
        ],
    ),
    (
        "sexual",
        &[
            "keep-evidence",
            "adviser",
            "intimate-images",
            "report-to-site",
        ],
    ),
    (
        "impersonation",
        &["keep-evidence", "impersonation", "adviser"],
    ),
    ("obituary", &["keep-evidence", "obituary", "adviser"]),
    ("bsn", &["identity-fraud", "ask-site"]),
    ("national-number", &["identity-fraud", "ask-site"]),
    ("id-document", &["identity-fraud", "ask-site"]),
    ("credit-card", &["bank", "ask-site"]),
    ("iban", &["bank", "ask-site"]),
    ("birth-date", &["change-setting", "ask-site"]),
    ("email", &["change-setting", "ask-site"]),
    ("phone", &["change-setting", "ask-site"]),
    ("address", &["change-setting", "ask-site"]),
    ("postcode", &["change-setting", "ask-site"]),
    ("licence-plate", &["change-setting", "ask-site"]),
    ("username", &["change-setting", "close-account"]),
    ("customer", &["take-back", "tell-employer"]),
    ("project", &["take-back", "tell-employer"]),
    ("confidential-topic", &["take-back", "tell-employer"]),
    ("old-content", &["old-content"]),
    ("criminal", &["ask-site", "reported-speech"]),
    ("health", &["audience", "ask-site"]),
    ("family", &["audience"]),
    ("religion", &["audience"]),
    ("politics", &["audience"]),
    ("sexuality", &["audience", "ask-site"]),
    ("finance", &["audience", "ask-site"]),
    ("presence", &["audience"]),
];

/// Where the providers of a run take requests for removal.
#[derive(Debug, Clone)]
pub(super) struct Desks(BTreeMap<String, Desk>);

#[derive(Debug, Clone)]
struct Desk {
    name: String,
    removal: String,
    /// Whether it only points to pages of others, so that it can delist a page and not take it away.
    points: bool,
}

impl Desks {
    /// The desks of all providers of a plan.
    pub(super) fn of(plan: &Plan) -> Self {
        let asked = plan
            .queries
            .iter()
            .flat_map(|query| [&query.provider, &query.asks]);
        let opened = plan.open.iter().map(|link| &link.provider);
        let desk = |provider: &std::sync::Arc<Provider>| (provider.id.clone(), Desk::of(provider));
        Self(asked.chain(opened).map(desk).collect())
    }
}

impl Desk {
    fn of(provider: &Provider) -> Self {
        Self {
            name: provider.name.clone(),
            removal: provider.removal.to_string(),
            points: matches!(provider.group, Group::Web | Group::News),
        }
    }
}

/// What to do about `finding`, whose own `advice` is not looked at.
pub(super) fn advice(finding: &Finding, desks: &Desks) -> Vec<Advice> {
    if finding.verdict == Verdict::SomeoneElse {
        return Vec::new();
    }
    let mut codes = codes(finding);
    // What is worth a request to the site is worth one to those who point to it.
    if codes.contains("ask-site") || codes.contains("report-to-site") {
        codes.extend(["remove-provider", "delist"]);
    }
    // Nobody threatens or insults on a page of their own.
    if codes.contains("keep-evidence") {
        codes.remove("change-setting");
        codes.remove("close-account");
    }
    if codes.is_empty() {
        codes.insert("fine");
    }
    if finding.verdict == Verdict::Perhaps {
        codes.insert("is-it-you");
    }
    let mut advice = Vec::new();
    for code in CODES.into_iter().filter(|code| codes.contains(code)) {
        match code {
            "remove-provider" => advice.extend(at_desks(finding, desks, code, false)),
            "delist" => advice.extend(at_desks(finding, desks, code, true)),
            _ => advice.push(Advice {
                code: code.to_owned(),
                provider: None,
                url: None,
            }),
        }
    }
    advice
}

fn codes(finding: &Finding) -> BTreeSet<&'static str> {
    let mut codes = BTreeSet::new();
    for signal in finding.signals.iter().filter(|signal| signal.aimed) {
        let row = BY_SIGNAL.iter().find(|(of, _)| *of == signal.code);
        codes.extend(row.into_iter().flat_map(|(_, codes)| codes.iter().copied()));
    }
    if finding.themes.contains(&Theme::OldContent) {
        codes.insert("old-content");
    }
    match finding.sphere {
        Sphere::Work | Sphere::Both if finding.level <= Level::Low => {
            codes.insert("check-work");
        }
        Sphere::Private if codes.is_empty() => {
            codes.insert("audience");
        }
        _ => {}
    }
    codes
}

/// One piece of advice per provider that showed the page, in order of name.
fn at_desks<'a>(
    finding: &'a Finding,
    desks: &'a Desks,
    code: &'a str,
    points: bool,
) -> impl Iterator<Item = Advice> {
    let shown: BTreeSet<_> = finding
        .sightings
        .iter()
        .filter_map(|sighting| desks.0.get(&sighting.asked))
        .filter(|desk| desk.points == points)
        .map(|desk| (&desk.name, &desk.removal))
        .collect();
    shown.into_iter().map(move |(name, removal)| Advice {
        code: code.to_owned(),
        provider: Some(name.clone()),
        url: Some(removal.clone()),
    })
}
