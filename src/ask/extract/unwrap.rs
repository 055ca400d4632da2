//! The target inside a redirecting address.

use url::Url;

use crate::ask::provider::definition::Unwrap;

/// Most redirects within redirects.
const NESTED: usize = 5;

/// Follows the rules into `url`; an address no rule applies to is its own target.
pub(super) fn target(url: Url, rules: &[Unwrap], base: &Url) -> Url {
    let mut url = url;
    for _ in 0..NESTED {
        match rules.iter().find_map(|rule| inner(&url, rule, base)) {
            Some(inner) => url = inner,
            None => break,
        }
    }
    url
}

fn inner(url: &Url, rule: &Unwrap, base: &Url) -> Option<Url> {
    if !applies(url, &rule.prefix, base) {
        return None;
    }
    let (_, value) = url.query_pairs().find(|(name, _)| *name == rule.param)?;
    let inner = match &rule.base64 {
        None => value.into_owned(),
        Some(mark) => String::from_utf8(base64(value.strip_prefix(mark.as_str())?)?).ok()?,
    };
    base.join(inner.trim())
        .ok()
        .filter(|inner| matches!(inner.scheme(), "http" | "https"))
}

fn applies(url: &Url, prefix: &str, base: &Url) -> bool {
    if prefix.starts_with('/') {
        // A path alone is the provider's own only on its own site, under whatever country's ending.
        let path = url.path();
        let whole = path == prefix || prefix.ends_with('/') && path.starts_with(prefix);
        return whole && site(url).is_some_and(|site| Some(site) == self::site(base));
    }
    url.as_str().starts_with(prefix)
}

/// The name of a site without subdomain and ending: "example" of www.example.co.uk.
fn site(url: &Url) -> Option<&str> {
    let host = url.host_str()?;
    let name = psl::domain_str(host).unwrap_or(host);
    name.split('.').next()
}

/// Decodes base64 in either alphabet, padded or not.
fn base64(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    let (mut bits, mut held) = (0_u32, 0);
    for byte in text.trim_end_matches('=').bytes() {
        let six = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'-' | b'+' => 62,
            b'_' | b'/' => 63,
            _ => return None,
        };
        bits = bits << 6 | u32::from(six);
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from(bits >> held & 0xff).ok()?);
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::{Unwrap, base64, target};

    fn rules() -> Vec<Unwrap> {
        let rule = |prefix: &str, param: &str, base64: Option<&str>| Unwrap {
            prefix: prefix.to_owned(),
            param: param.to_owned(),
            base64: base64.map(str::to_owned),
        };
        vec![
            rule("https://seek.example/l/", "uddg", None),
            rule("/url", "q", None),
            rule("/url", "url", None),
            rule("/ck/a", "u", Some("a1")),
        ]
    }

    #[track_caller]
    fn check(url: &str, expected: &str) {
        let base = "https://www.seek.example/search?q=x".parse().unwrap();
        assert_eq!(
            target(url.parse().unwrap(), &rules(), &base).as_str(),
            expected
        );
    }

    #[test]
    fn a_parameter_holds_the_target() {
        check(
            "https://seek.example/l/?uddg=https%3A%2F%2Fa.example%2F%3Fb%3D1&rut=9",
            "https://a.example/?b=1",
        );
        check(
            "https://www.seek.example/url?q=https://a.example/b&sa=U",
            "https://a.example/b",
        );
        check(
            "https://www.seek.example/url?sa=t&url=https://a.example/b",
            "https://a.example/b",
        );
    }

    #[test]
    fn base64_behind_a_mark() {
        check(
            "https://www.seek.example/ck/a?!&&p=1&u=a1aHR0cHM6Ly9hLmV4YW1wbGUvP8O8&ntb=1",
            "https://a.example/?%C3%BC",
        );
        check(
            "https://www.seek.example/ck/a?u=zzz",
            "https://www.seek.example/ck/a?u=zzz",
        );
        assert_eq!(base64("aGFsbG8"), Some(b"hallo".to_vec()));
        assert_eq!(base64("aGFsbG8="), Some(b"hallo".to_vec()));
        assert_eq!(base64("a*b"), None);
    }

    #[test]
    fn redirects_within_redirects_and_none_on_other_sites() {
        check(
            "https://seek.example/l/?uddg=https%3A%2F%2Fwww.seek.example%2Furl%3Fq%3Dhttps%253A%252F%252Fa.example%252F",
            "https://a.example/",
        );
        check(
            "https://www.seek.co.uk/url?q=https://a.example/",
            "https://a.example/",
        );
        check(
            "https://other.example/url?q=https://a.example/",
            "https://other.example/url?q=https://a.example/",
        );
        check(
            "https://www.seek.example/url?q=javascript:alert(1)",
            "https://www.seek.example/url?q=javascript:alert(1)",
        );
    }
}
