//! The HTTP clients of a run and the proxy they use.
//!
//! In: [`Limits`]. Out: two clients that differ in which addresses they reach. Certificates are always checked.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::Arc;

use reqwest::{Client, NoProxy, Proxy};
use url::Url;

use super::address::{Lookup, plain};
use super::{ClientError, Limits};

/// Hosts that are served elsewhere, by name.
type Table = Arc<HashMap<String, SocketAddr>>;

/// The clients of a run.
pub(super) struct Clients {
    /// Reaches public addresses only.
    pub(super) public: Client,
    /// Reaches private addresses too.
    pub(super) anywhere: Client,
    /// Whether this system has certificates; without, secure connections fail and others do not.
    pub(super) certificates: bool,
}

impl Clients {
    /// Builds both.
    pub(super) fn new(limits: &Limits, table: &Table) -> Result<Self, ClientError> {
        // A second call fails because the first one stands: both are what is wanted.
        let _ = rustls::crypto::ring::default_provider().install_default();
        match Self::build(limits, table, true) {
            Err(ClientError::Certificates) => Self::build(limits, table, false),
            built => built,
        }
    }

    fn build(limits: &Limits, table: &Table, certificates: bool) -> Result<Self, ClientError> {
        Ok(Self {
            public: client(limits, table, false, certificates)?,
            anywhere: client(limits, table, true, certificates)?,
            certificates,
        })
    }
}

/// A client that reaches public addresses, or private ones too.
fn client(
    limits: &Limits,
    table: &Table,
    private: bool,
    certificates: bool,
) -> Result<Client, ClientError> {
    let proxy_host = limits.proxy.as_ref().and_then(Url::host_str);
    let builder = Client::builder()
        .connect_timeout(limits.connect_timeout)
        .redirect(reqwest::redirect::Policy::none())
        // Attempts are counted and paced here; two layers of them would multiply.
        .retry(reqwest::retry::never())
        .dns_resolver(Arc::new(Lookup {
            table: Arc::clone(table),
            proxy: proxy_host.map(plain),
            private,
        }))
        // Or else the client reads the environment by itself.
        .no_proxy();
    let builder = match &limits.proxy {
        Some(address) => builder.proxy(proxy(address, limits)?),
        None => builder,
    };
    let builder = if certificates {
        builder
    } else {
        builder.tls_certs_only([])
    };
    builder.build().map_err(|_| ClientError::Certificates)
}

/// The proxy, passed by for hosts that are served elsewhere and those the person named.
fn proxy(address: &Url, limits: &Limits) -> Result<Proxy, ClientError> {
    let mut address = address.clone();
    match address.scheme() {
        "http" | "https" | "socks5h" => {}
        // The proxy looks names up: looking them up here would tell this network's name server.
        "socks5" => address
            .set_scheme("socks5h")
            .map_err(|()| ClientError::Proxy)?,
        _ => return Err(ClientError::Proxy),
    }
    if address.host_str().is_none_or(str::is_empty) {
        return Err(ClientError::Proxy);
    }
    let served = limits.resolve.iter().map(|(host, _)| host);
    let direct: Vec<&str> = limits
        .no_proxy
        .iter()
        .chain(served)
        .map(String::as_str)
        .collect();
    let proxy = Proxy::all(address).map_err(|_| ClientError::Proxy)?;
    Ok(proxy.no_proxy(NoProxy::from_string(&direct.join(","))))
}
