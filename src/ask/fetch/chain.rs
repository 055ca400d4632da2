//! Queries by host: what is asked one after the other.
//!
//! In: the queries of a run. Out: a [`Chain`] for each host, with its pace and the cookies of its providers. Pure.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use reqwest::cookie::Jar;

use super::address::plain;
use super::cookies::Jars;
use super::pace;
use crate::ask::plan::Query;
use crate::ask::provider::Ask;

/// The queries of one host, each with the cookies of its provider.
#[derive(Default)]
pub(super) struct Chain {
    /// Least time between the starts of two requests.
    pub(super) gap: Duration,
    /// In order of the plan.
    pub(super) queries: Vec<(Query, Arc<Jar>)>,
}

/// Sorts queries by host, in order of the first query of each. Providers that share a host keep the slowest one's pace.
pub(super) fn chains(queries: Vec<Query>, pace: f64) -> Vec<Chain> {
    let mut jars = Jars::default();
    let mut chains: Vec<Chain> = Vec::new();
    let mut places: HashMap<(String, Option<u16>), usize> = HashMap::new();
    for query in queries {
        let url = &query.request.url;
        let host = (
            plain(url.host_str().unwrap_or_default()),
            url.port_or_known_default(),
        );
        let place = *places.entry(host).or_insert_with(|| {
            chains.push(Chain::default());
            chains.len() - 1
        });
        let chain = &mut chains[place];
        if let Ask::Direct(endpoint) = &query.asks.ask {
            chain.gap = chain.gap.max(pace::gap(endpoint.interval, pace));
        }
        let jar = jars.of(&query);
        chain.queries.push((query, jar));
    }
    chains
}
