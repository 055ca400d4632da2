//! Addresses: which are public, and which texts are hosts at all.
//!
//! Definitions that come with the program name public places only; the same rules keep the network off others.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use url::{Host, Url};

/// Endings of names that no public name server knows.
const LOCAL_ENDINGS: &[&str] = &[
    "localhost",
    "local",
    "internal",
    "home.arpa",
    "lan",
    "home",
    "corp",
    "intranet",
    "private",
];

/// Whether anybody on the internet may have this address: not this machine, not its network, not a reserved range.
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let shared = a == 100 && (64..128).contains(&b);
    let protocols = (a, b, c) == (192, 0, 0);
    let measuring = a == 198 && (18..20).contains(&b);
    !(a == 0
        || a >= 224
        || shared
        || protocols
        || measuring
        || address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_documentation())
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let segments = address.segments();
    let last = Ipv4Addr::from((u32::from(segments[6]) << 16) | u32::from(segments[7]));
    match segments {
        // IPv4 in IPv6: mapped, compatible (with :: and ::1), translated by NAT64, and 6to4.
        [0, 0, 0, 0, 0, 0 | 0xffff, _, _] | [0x64, 0xff9b, 0, 0, 0, 0, _, _] => is_public_v4(last),
        [0x2002, high, low, ..] => {
            is_public_v4(Ipv4Addr::from((u32::from(high) << 16) | u32::from(low)))
        }
        // Teredo, documentation.
        [0x2001, 0 | 0xdb8, ..] => false,
        // Everything given out to the public lies in 2000::/3; local, link-local and multicast ranges do not.
        [first, ..] => first & 0xe000 == 0x2000,
    }
}

/// Whether the address names a place in this machine or its network without any look-up.
pub fn names_private_place(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => !is_public(address.into()),
        Some(Host::Ipv6(address)) => !is_public(address.into()),
        Some(Host::Domain(name)) => {
            let name = name.trim_end_matches('.');
            !name.contains('.')
                || LOCAL_ENDINGS.iter().any(|ending| {
                    name.strip_suffix(ending)
                        .is_some_and(|rest| rest.ends_with('.'))
                })
        }
        None => true,
    }
}

/// Whether a text is a host name and nothing else: no scheme, port or path.
pub(super) fn is_host(text: &str) -> bool {
    let plain = |letter: char| letter.is_alphanumeric() || "-._".contains(letter);
    !text.is_empty() && text.chars().all(plain) && Host::parse(text).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn private_ranges_are_not_public() {
        for address in [
            "0.0.0.0",
            "0.1.2.3",
            "10.0.0.1",
            "100.64.0.1",
            "100.127.255.255",
            "127.0.0.1",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.8",
            "192.0.2.1",
            "192.168.1.1",
            "198.18.0.1",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::127.0.0.1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "64:ff9b::10.0.0.1",
            "64:ff9b:1::1",
            "2002:7f00:1::",
            "2002:c0a8:101::1",
            "2001::1",
            "2001:db8::1",
            "fc00::1",
            "fd12:3456::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
        ] {
            assert!(!is_public(address.parse().unwrap()), "{address}");
        }
    }

    #[test]
    fn the_rest_is_public() {
        for address in [
            "1.1.1.1",
            "100.63.255.255",
            "100.128.0.1",
            "172.32.0.1",
            "192.169.0.1",
            "198.20.0.1",
            "223.255.255.255",
            "::ffff:9.9.9.9",
            "64:ff9b::9.9.9.9",
            "2002:909:909::1",
            "2a02:898::1",
            "2606:4700::1111",
        ] {
            assert!(is_public(address.parse().unwrap()), "{address}");
        }
    }

    #[test]
    fn addresses_of_this_network_are_told_without_a_look_up() {
        for (address, private) in [
            ("http://0x7f.1/", true),
            ("http://2130706433/", true),
            ("http://017700000001/", true),
            ("http://[::ffff:127.0.0.1]/", true),
            ("http://127.0.0.1./", true),
            ("http://localhost/", true),
            ("http://LOCALHOST./", true),
            ("http://a.localhost:8080/", true),
            ("http://printer.local/", true),
            ("http://metadata.google.internal/", true),
            ("http://router/", true),
            ("http://9.9.9.9/", false),
            ("http://local.example/", false),
            ("http://notlocalhost.example/", false),
        ] {
            assert_eq!(
                names_private_place(&Url::parse(address).unwrap()),
                private,
                "{address}"
            );
        }
    }

    #[test]
    fn a_host_is_a_name_and_nothing_else() {
        for host in [
            "example.org",
            "nl.example.org",
            "bücher.example",
            "127.0.0.1",
        ] {
            assert!(is_host(host), "{host}");
        }
        for text in [
            "",
            "https://example.org",
            "example.org/path",
            "example.org:80",
            "a b",
        ] {
            assert!(!is_host(text), "{text}");
        }
    }
}
