//! Why no page arrived, and which of those reasons may pass.
//!
//! In: errors of the HTTP client. Out: [`FetchError`], without addresses and names, so that it may be logged.

use std::error::Error;
use std::io;

use super::address::LookupError;

/// Why no page arrived.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    /// The host name has no address.
    #[error("host not found")]
    NoSuchHost,
    /// Nothing answers.
    #[error("no connection")]
    Connect,
    /// The certificate or the TLS handshake is not right.
    #[error("no secure connection")]
    Tls,
    /// Too slow.
    #[error("no answer in time")]
    Timeout,
    /// Larger than the cap.
    #[error("answer larger than {0} bytes")]
    TooLarge(usize),
    /// A redirect that the definition does not allow, or too many.
    #[error("redirected elsewhere")]
    Redirect,
    /// A public provider is at, or pointed to, a private address.
    #[error("redirected to a private address")]
    PrivateAddress,
    /// The server failed (HTTP 5xx) at every attempt.
    #[error("server error {0}")]
    Server(u16),
    /// It asked to wait longer than this run's patience, in seconds.
    #[error("asked to wait {0} s")]
    Wait(u64),
    /// The answer broke off or was no HTTP.
    #[error("broken answer")]
    Broken,
    /// The person stopped the run.
    #[error("interrupted")]
    Interrupted,
}

impl FetchError {
    /// The key of the sentence that explains it.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NoSuchHost => "failed-no-such-host",
            Self::Connect => "failed-connect",
            Self::Tls => "failed-tls",
            Self::Timeout => "failed-timeout",
            Self::TooLarge(_) => "failed-too-large",
            Self::Redirect => "failed-redirect",
            Self::PrivateAddress => "failed-private-address",
            Self::Server(_) => "failed-server",
            Self::Wait(_) => "failed-wait",
            Self::Broken => "failed-broken",
            Self::Interrupted => "failed-interrupted",
        }
    }
}

/// An attempt without a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Failure {
    /// Why.
    pub(super) error: FetchError,
    /// Whether another attempt may do better.
    pub(super) transient: bool,
}

impl Failure {
    /// Another attempt may do better.
    pub(super) fn transient(error: FetchError) -> Self {
        Self {
            error,
            transient: true,
        }
    }
}

impl From<FetchError> for Failure {
    /// Another attempt would end the same.
    fn from(error: FetchError) -> Self {
        Self {
            error,
            transient: false,
        }
    }
}

impl From<reqwest::Error> for Failure {
    fn from(error: reqwest::Error) -> Self {
        let causes = causes(&error);
        if let Some(cause) = causes.iter().find_map(|cause| cause.downcast_ref()) {
            return Self::from(match cause {
                LookupError::NoSuchHost => FetchError::NoSuchHost,
                LookupError::Private => FetchError::PrivateAddress,
            });
        }
        if error.is_dns() {
            return FetchError::NoSuchHost.into();
        }
        let io = causes
            .iter()
            .rev()
            .find_map(|cause| cause.downcast_ref::<io::Error>())
            .map(io::Error::kind);
        if error.is_connect() {
            if causes.iter().any(|cause| cause.is::<rustls::Error>()) || broke_handshake(io) {
                return FetchError::Tls.into();
            }
            // Nothing answered in time is nothing answered; only a connection that was cut may come back.
            return Self {
                error: FetchError::Connect,
                transient: error.is_timeout() || matches!(io, Some(io::ErrorKind::ConnectionReset)),
            };
        }
        if error.is_timeout() {
            return Self::transient(FetchError::Timeout);
        }
        // What a decoder finds wrong stays wrong; a connection that broke off may not break off again.
        let garbled = matches!(
            io,
            Some(io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput | io::ErrorKind::Other)
        );
        Self {
            error: FetchError::Broken,
            transient: !garbled,
        }
    }
}

/// A server that hangs up or talks something else while a secure connection is being made.
fn broke_handshake(io: Option<io::ErrorKind>) -> bool {
    matches!(
        io,
        Some(io::ErrorKind::UnexpectedEof | io::ErrorKind::InvalidData)
    )
}

/// An error and all behind it, those inside an [`io::Error`] included, which its `source` passes over.
fn causes(error: &reqwest::Error) -> Vec<&(dyn Error + 'static)> {
    let mut causes: Vec<&(dyn Error + 'static)> = Vec::new();
    let mut next = error.source();
    while let Some(cause) = next {
        causes.push(cause);
        next = match cause
            .downcast_ref::<io::Error>()
            .and_then(io::Error::get_ref)
        {
            Some(inner) => Some(inner),
            None => cause.source(),
        };
    }
    causes
}

/// Why no client could be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ClientError {
    /// The proxy's address has no host or a scheme that is no proxy's.
    #[error("the proxy is none of http://, https:// and socks5://")]
    Proxy,
    /// This system has no certificates by which a secure connection can be checked.
    #[error("no secure connections: this system has no certificates")]
    Certificates,
}
