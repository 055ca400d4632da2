//! Who is asked what: questions meet providers, within each provider's budget.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::question::{Place, Question, Shape};
use super::{Depth, Plan, Query, Request, Scope, SkipReason, request};
use crate::ask::provider::{Ask, Catalog, Edition, Endpoint, Group, Provider};
use crate::subject::IdentifierKind;

/// A question that a provider should be asked, if budgets allow.
pub(super) struct Want {
    rank: Rank,
    provider: Arc<Provider>,
    to: Addressee,
    kind: IdentifierKind,
    text: String,
    expects: Vec<String>,
}

/// Most telling first: what a shallower run asks too, then the shape of the question, then the first edition, then
/// the provider's own questions before those it passes on.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    depth: Depth,
    shape: Shape,
    edition: usize,
    passed_on: bool,
}

enum Addressee {
    /// The provider, in this edition.
    Itself(Edition),
    /// Any web provider.
    Web,
}

/// A provider's editions, the one in the run's language first.
pub(super) fn editions<'a>(provider: &'a Provider, scope: &Scope) -> Vec<&'a Edition> {
    let code = scope.language.code();
    let speaks = |edition: &Edition| {
        let (language, _) = edition
            .id
            .split_once(['-', '_'])
            .unwrap_or((&edition.id, ""));
        language == code
    };
    let mut editions: Vec<_> = provider.editions.iter().collect();
    editions.sort_by_key(|edition| !speaks(edition));
    editions
}

/// The questions `provider` takes at the run's depth.
pub(super) fn asked<'a>(
    provider: &'a Provider,
    questions: &'a [Question],
    place: Place,
    scope: &Scope,
) -> impl Iterator<Item = &'a Question> {
    let deepest = scope.depth;
    questions.iter().filter(move |question| {
        provider.accepts.contains(&question.kind)
            && question.depth(place).is_some_and(|depth| depth <= deepest)
    })
}

/// What to ask a provider with an endpoint of its own.
pub(super) fn direct(provider: &Arc<Provider>, questions: &[Question], scope: &Scope) -> Vec<Want> {
    let place = Place::of(provider.group);
    let mut wanted = Vec::new();
    for question in asked(provider, questions, place, scope) {
        for (position, edition) in editions(provider, scope).into_iter().enumerate() {
            let depth = question.depth(place).unwrap_or_default();
            let depth = match (position, question.kind, question.shape) {
                (0, ..) => depth,
                (_, IdentifierKind::Name, Shape::Name) => depth.max(Depth::Normal),
                _ => Depth::Deep,
            };
            if depth > scope.depth {
                continue;
            }
            wanted.push(Want {
                rank: Rank {
                    depth,
                    shape: question.shape,
                    edition: position,
                    passed_on: false,
                },
                provider: Arc::clone(provider),
                to: Addressee::Itself(edition.clone()),
                kind: question.kind,
                text: question.text(place),
                expects: question.expects.clone(),
            });
        }
    }
    wanted
}

/// What to ask the web providers about a site.
pub(super) fn via_web(
    provider: &Arc<Provider>,
    template: &str,
    questions: &[Question],
    scope: &Scope,
) -> Vec<Want> {
    let Some(edition) = editions(provider, scope).into_iter().next() else {
        return Vec::new();
    };
    asked(provider, questions, Place::Site, scope)
        .map(|question| Want {
            rank: Rank {
                depth: question.depth(Place::Site).unwrap_or_default(),
                shape: question.shape,
                edition: 0,
                passed_on: true,
            },
            provider: Arc::clone(provider),
            to: Addressee::Web,
            kind: question.kind,
            text: edition.text(template, &question.text(Place::Site)),
            expects: question.expects.clone(),
        })
        .collect()
}

/// Fills the plan with what the budgets allow, most telling first, and says who is left without a question.
pub(super) fn allot(mut wanted: Vec<Want>, catalog: &Catalog, scope: &Scope, plan: &mut Plan) {
    wanted.sort_by(|one, other| one.rank.cmp(&other.rank));
    let mut desk = Desk::new(catalog, scope);
    let mut unasked: BTreeMap<String, (Arc<Provider>, SkipReason)> = BTreeMap::new();
    for want in wanted {
        let id = want.provider.id.clone();
        match desk.seat(&want) {
            Ok((asks, edition, request)) => plan.queries.push(Query {
                index: plan.queries.len(),
                provider: want.provider,
                asks,
                edition,
                kind: want.kind,
                text: want.text,
                expects: want.expects,
                request,
            }),
            Err(Unseated::Twice) => {}
            Err(Unseated::Because(reason)) => {
                if reason == SkipReason::BudgetUsed {
                    *plan.beyond_budget.entry(id.clone()).or_default() += 1;
                }
                unasked.entry(id).or_insert((want.provider, reason));
            }
        }
    }
    for query in &plan.queries {
        unasked.remove(&query.provider.id);
    }
    for (provider, reason) in unasked.into_values() {
        plan.skip(&provider, reason);
    }
}

/// Who can still be asked, and what has been asked already.
struct Desk<'a> {
    left: BTreeMap<&'a str, (&'a Arc<Provider>, &'a Endpoint, u32)>,
    requests: BTreeSet<Key>,
    scope: &'a Scope,
}

/// What makes two requests the same: who is asked, the address and the form.
type Key = (String, String, Vec<(String, String)>);

/// Why a question is not asked.
enum Unseated {
    /// The same request is in the plan already.
    Twice,
    /// Something else.
    Because(SkipReason),
}

impl<'a> Desk<'a> {
    fn new(catalog: &'a Catalog, scope: &'a Scope) -> Self {
        let left = catalog.providers.values().filter_map(|provider| {
            let Ask::Direct(endpoint) = &provider.ask else {
                return None;
            };
            let stays = !scope.leave_out.contains(&provider.id);
            stays.then_some((provider.id.as_str(), (provider, endpoint, endpoint.budget)))
        });
        Self {
            left: left.collect(),
            requests: BTreeSet::new(),
            scope,
        }
    }

    /// Finds who answers a question and takes it off their budget.
    fn seat(&mut self, want: &Want) -> Result<(Arc<Provider>, Edition, Request), Unseated> {
        let id = match &want.to {
            Addressee::Itself(_) => want.provider.id.clone(),
            Addressee::Web => self.web(want.kind).map_err(Unseated::Because)?,
        };
        let nothing = Unseated::Because(SkipReason::NothingToAsk);
        let Some((asks, endpoint, budget)) = self.left.get_mut(id.as_str()) else {
            return Err(nothing);
        };
        let edition = match &want.to {
            Addressee::Itself(edition) => edition.clone(),
            Addressee::Web => editions(asks, self.scope)
                .into_iter()
                .next()
                .cloned()
                .unwrap_or_default(),
        };
        let Some(request) = request::request(endpoint, &edition, &want.text) else {
            return Err(nothing);
        };
        let key = (id.clone(), request.url.to_string(), request.form.clone());
        if self.requests.contains(&key) {
            return Err(Unseated::Twice);
        }
        if *budget == 0 {
            return Err(Unseated::Because(SkipReason::BudgetUsed));
        }
        *budget -= 1;
        self.requests.insert(key);
        Ok((Arc::clone(asks), edition, request))
    }

    /// The web provider with the most budget left; of equals the first by id.
    fn web(&self, kind: IdentifierKind) -> Result<String, SkipReason> {
        let web = self.left.values().filter(|(provider, ..)| {
            provider.group == Group::Web
                && provider.reader.is_some()
                && provider.accepts.contains(&kind)
        });
        let (provider, _, budget) = web
            .min_by_key(|(_, _, budget)| Reverse(*budget))
            .ok_or(SkipReason::NoWebProvider)?;
        if *budget == 0 {
            return Err(SkipReason::BudgetUsed);
        }
        Ok(provider.id.clone())
    }
}
