//! Addresses: which hosts are private, and which texts are hosts at all.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use url::{Host, Url};

/// Name endings that only mean something within somebody's own network.
const PRIVATE_ENDINGS: [&str; 8] = [
    "localhost",
    "local",
    "localdomain",
    "internal",
    "intranet",
    "lan",
    "home",
    "home.arpa",
];

/// Whether an address stands for a machine or network of somebody's own, or for no single public host.
pub fn is_private(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_private_v4(address),
        IpAddr::V6(address) => match address.to_ipv4_mapped() {
            Some(address) => is_private_v4(address),
            None => is_private_v6(address),
        },
    }
}

fn is_private_v4(address: Ipv4Addr) -> bool {
    let [first, second, ..] = address.octets();
    address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_multicast()
        || address.is_broadcast()
        || first == 0
        // Shared by the customers of a carrier (RFC 6598).
        || (first == 100 && second & 0xc0 == 64)
}

fn is_private_v6(address: Ipv6Addr) -> bool {
    address.is_loopback()
        || address.is_unspecified()
        || address.is_unique_local()
        || address.is_unicast_link_local()
        || address.is_multicast()
}

/// Whether the host of an address is private by its name or number. A name is not looked up.
pub fn is_private_host(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => is_private(address.into()),
        Some(Host::Ipv6(address)) => is_private(address.into()),
        Some(Host::Domain(name)) => {
            let name = name.trim_end_matches('.');
            !name.contains('.')
                || PRIVATE_ENDINGS.iter().any(|ending| {
                    name.strip_suffix(ending)
                        .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
                })
        }
        None => false,
    }
}

/// Whether a text is a host name and nothing else: no scheme, port or path.
pub(super) fn is_host(text: &str) -> bool {
    let plain = |letter: char| letter.is_alphanumeric() || "-._".contains(letter);
    !text.is_empty() && text.chars().all(plain) && Host::parse(text).is_ok()
}

/// Whether a host is `domain` or one of its subdomains.
pub fn is_within(host: &str, domain: &str) -> bool {
    host.strip_suffix(domain)
        .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(url: &str, expected: bool) {
        assert_eq!(is_private_host(&url.parse().unwrap()), expected, "{url}");
    }

    #[test]
    fn private_hosts_are_told_from_public_ones() {
        for url in [
            "http://localhost",
            "http://LOCALHOST.:80",
            "http://search.home.arpa",
            "http://nas",
            "http://10.1.2.3",
            "http://0x7f.1",
            "http://2130706433",
            "http://100.64.0.1",
            "http://169.254.169.254",
            "http://0.0.0.0",
            "http://[::1]",
            "http://[fd00::1]",
            "http://[fe80::1]",
            "http://[::ffff:192.168.1.1]",
        ] {
            check(url, true);
        }
        for url in [
            "http://example.org",
            "http://nothome.example",
            "http://8.8.8.8",
            "http://100.63.0.1",
            "http://[2001:4860:4860::8888]",
        ] {
            check(url, false);
        }
    }

    #[test]
    fn a_subdomain_is_within_and_a_lookalike_is_not() {
        assert!(is_within("nl.example.org", "example.org"));
        assert!(is_within("example.org", "example.org"));
        assert!(!is_within("badexample.org", "example.org"));
    }
}
