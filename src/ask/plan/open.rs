//! Links for the person's own browser.

use std::sync::Arc;

use super::question::{Place, Question};
use super::{Depth, OpenLink, Scope, allot, request};
use crate::ask::provider::Provider;

/// How many pages a person opens at one provider: nobody works through twenty.
fn most(depth: Depth) -> usize {
    match depth {
        Depth::Quick => 2,
        Depth::Normal => 5,
        Depth::Deep => 12,
    }
}

/// The links of a provider that a person asks themselves, most telling first.
pub(super) fn links(
    provider: &Arc<Provider>,
    template: &str,
    questions: &[Question],
    scope: &Scope,
) -> Vec<OpenLink> {
    let place = Place::of(provider.group);
    let Some(edition) = allot::editions(provider, scope).into_iter().next() else {
        return Vec::new();
    };
    let mut links: Vec<OpenLink> = Vec::new();
    for question in allot::asked(provider, questions, place, scope) {
        let text = question.text(place);
        let Some(url) = request::address(template, edition, &text) else {
            continue;
        };
        if links.iter().all(|link| link.url != url) {
            links.push(OpenLink {
                provider: Arc::clone(provider),
                kind: question.kind,
                text,
                expects: question.expects.clone(),
                url,
            });
        }
    }
    links.truncate(most(scope.depth));
    links
}
