//! The look-up of names that keeps the program off addresses that are not public.
//!
//! In: host names. Out: addresses that may be connected to. The filter sits where names become addresses, and the
//! connection is made to exactly those, so a name that changes its address between two look-ups gains nothing.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::Arc;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use crate::ask::provider::address::is_public;

/// A host name as tables hold it.
pub(super) fn plain(host: &str) -> String {
    host.trim_end_matches('.').to_ascii_lowercase()
}

/// Looks names up.
pub(super) struct Lookup {
    /// Hosts served elsewhere.
    pub(super) table: Arc<HashMap<String, SocketAddr>>,
    /// The proxy's own host, which usually is a private one.
    pub(super) proxy: Option<String>,
    /// Whether private addresses are given out.
    pub(super) private: bool,
}

/// Why a name led nowhere.
#[derive(Debug, thiserror::Error)]
pub(super) enum LookupError {
    #[error("host not found")]
    NoSuchHost,
    #[error("only private addresses")]
    Private,
}

impl Resolve for Lookup {
    fn resolve(&self, name: Name) -> Resolving {
        let name = plain(name.as_str());
        let known = self.table.get(&name).copied();
        let private = self.private || self.proxy.as_ref() == Some(&name);
        Box::pin(async move {
            let found = match known {
                Some(address) => vec![address],
                None => look_up(&name, private).await?,
            };
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}

async fn look_up(name: &str, private: bool) -> Result<Vec<SocketAddr>, LookupError> {
    let found: Vec<SocketAddr> = tokio::net::lookup_host((name, 0))
        .await
        .map_err(|_| LookupError::NoSuchHost)?
        .collect();
    if found.is_empty() {
        return Err(LookupError::NoSuchHost);
    }
    let allowed: Vec<SocketAddr> = found
        .into_iter()
        .filter(|address| private || is_public(address.ip()))
        .collect();
    if allowed.is_empty() {
        return Err(LookupError::Private);
    }
    Ok(allowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `localhost` stands for any name that its owner points to a private address.
    #[tokio::test]
    async fn a_name_gives_out_no_private_address_unless_it_may() {
        let found = look_up("localhost", true).await.unwrap();
        assert!(found.iter().all(|address| address.ip().is_loopback()));
        let refused = look_up("localhost", false).await.unwrap_err();
        assert!(matches!(refused, LookupError::Private), "{refused}");
    }

    #[tokio::test]
    async fn only_the_proxy_and_hosts_served_here_are_excepted() {
        let served: SocketAddr = "127.0.0.1:8080".parse().unwrap();
        let lookup = Lookup {
            table: Arc::new(HashMap::from([("zoek.example".to_owned(), served)])),
            proxy: Some("localhost".to_owned()),
            private: false,
        };
        let found = lookup.resolve("Zoek.Example".parse().unwrap()).await;
        assert_eq!(found.unwrap().collect::<Vec<_>>(), [served]);
        assert!(lookup.resolve("LOCALHOST".parse().unwrap()).await.is_ok());
        let unknown = lookup.resolve("zoek.invalid".parse().unwrap()).await;
        assert!(unknown.is_err_and(|error| error.is::<LookupError>()));
    }
}
