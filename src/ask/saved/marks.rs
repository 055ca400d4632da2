//! Where a saved HTML page says it came from, and what stands in its search box.
//!
//! Works on the tags alone: the page is parsed later, by the reader, within its own bounds.

use std::sync::LazyLock;

use regex::Regex;
use regex::bytes::Regex as BytesRegex;
use scraper::Html;
use url::Url;

/// Comments of the browser or of a saving extension stand at the very start.
const COMMENTS: usize = 4096;

/// Longest tag looked at; addresses of searches are long, but not that long.
const LONGEST_TAG: usize = 16 << 10;

/// The address a saved page states: by the browser that saved it, by an extension, or by the page itself.
pub(super) fn address(body: &[u8]) -> Option<Url> {
    let start = String::from_utf8_lossy(&body[..body.len().min(COMMENTS)]);
    let comment = find(&SAVED_FROM, &start).or_else(|| find(&SINGLE_FILE, &start));
    comment.and_then(|found| web(found.trim())).or_else(|| {
        let stated = |tags: &BytesRegex, wanted: (&str, &str), value: &str| {
            tags.find_iter(body)
                .map(|tag| String::from_utf8_lossy(tag.as_bytes()))
                .filter(|tag| tag.len() <= LONGEST_TAG)
                .find_map(|tag| attribute_of(&tag, wanted, value))
                .and_then(|address| web(address.trim()))
        };
        stated(&LINKS, ("rel", "canonical"), "href")
            .or_else(|| stated(&METAS, ("property", "og:url"), "content"))
    })
}

/// What stands in the page's field of that name; a page may have several, most of them hidden and empty.
pub(super) fn field(text: &str, name: &str) -> Option<String> {
    let inputs = INPUTS
        .find_iter(text)
        .filter(|tag| tag.len() <= LONGEST_TAG)
        .filter_map(|tag| attribute_of(tag.as_str(), ("name", name), "value"));
    let areas = TEXT_AREAS.captures_iter(text).filter_map(|found| {
        attribute_of(found.get(1)?.as_str(), ("name", name), "name")?;
        Some(plain(found.get(2)?.as_str()))
    });
    inputs.chain(areas).find(|value| !value.trim().is_empty())
}

/// The page's title.
pub(super) fn title(text: &str) -> Option<String> {
    TITLE
        .captures(text)
        .and_then(|found| found.get(1))
        .map(|title| plain(title.as_str()))
}

/// The value of attribute `value` of a tag whose attribute `wanted.0` is `wanted.1`.
fn attribute_of(tag: &str, wanted: (&str, &str), value: &str) -> Option<String> {
    let fragment = Html::parse_document(tag);
    let element = fragment
        .root_element()
        .descendent_elements()
        .find(|element| {
            element
                .attr(wanted.0)
                .is_some_and(|found| found.eq_ignore_ascii_case(wanted.1))
        })?;
    element.attr(value).map(str::to_owned)
}

/// Text with its character references resolved.
fn plain(text: &str) -> String {
    let short: String = text.chars().take(LONGEST_TAG).collect();
    Html::parse_fragment(&short.replace('<', "&lt;"))
        .root_element()
        .text()
        .collect()
}

fn find<'t>(pattern: &Regex, text: &'t str) -> Option<&'t str> {
    Some(pattern.captures(text)?.get(1)?.as_str())
}

fn web(text: &str) -> Option<Url> {
    Url::parse(text)
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https"))
}

#[expect(
    clippy::unwrap_used,
    reason = "a constant pattern that every test compiles"
)]
fn pattern(text: &str) -> Regex {
    Regex::new(text).unwrap()
}

#[expect(
    clippy::unwrap_used,
    reason = "a constant pattern that every test compiles"
)]
fn bytes_pattern(text: &str) -> BytesRegex {
    BytesRegex::new(text).unwrap()
}

static SAVED_FROM: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"<!-- ?saved from url=\(\d+\)(\S+) ?-->"));
static SINGLE_FILE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"<!--\s*Page saved with SingleFile\s+url:\s*(\S+)"));
static LINKS: LazyLock<BytesRegex> = LazyLock::new(|| bytes_pattern(r"(?i-u)<link\s[^>]*>"));
static METAS: LazyLock<BytesRegex> = LazyLock::new(|| bytes_pattern(r"(?i-u)<meta\s[^>]*>"));
static INPUTS: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)<input\s[^>]*>"));
static TEXT_AREAS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?is)(<textarea\s[^>]{0,4000}>)([^<]{0,2000})</textarea"));
static TITLE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?is)<title[^>]{0,400}>([^<]{0,2000})</title"));

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(page: &str, expected: Option<&str>) {
        assert_eq!(
            address(page.as_bytes()).as_ref().map(Url::as_str),
            expected,
            "{page}"
        );
    }

    #[test]
    fn a_page_says_where_it_came_from() {
        check(
            "<!DOCTYPE html>\n<!-- saved from url=(0044)https://heron.example/?q=%22noor%22 -->\n<html>",
            Some("https://heron.example/?q=%22noor%22"),
        );
        check(
            "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://heron.example/?q=noor \n saved date: x\n-->",
            Some("https://heron.example/?q=noor"),
        );
        check(
            "<link href='/other' rel=icon><link href='https://heron.example/?a=1&amp;q=noor' rel=\"Canonical\">",
            Some("https://heron.example/?a=1&q=noor"),
        );
        check(
            r#"<META property="og:url" content="https://heron.example/">"#,
            Some("https://heron.example/"),
        );
        check("<!-- saved from url=(0014)about:internet -->", None);
        check("<link rel=canonical href=/relative>", None);
        check("<link rel=canonical href=javascript:alert(1)>", None);
        check("", None);
    }

    #[test]
    fn the_search_box_keeps_the_question() {
        let page = r#"<title>x &amp; y</title><input type=hidden name=q value=""><INPUT value="&quot;Noor Bakker&quot;" name="q">"#;
        assert_eq!(field(page, "q").as_deref(), Some("\"Noor Bakker\""));
        assert_eq!(title(page).as_deref(), Some("x & y"));
        let page = "<textarea class=box name=\"q\">Noor &amp; co</textarea>";
        assert_eq!(field(page, "q").as_deref(), Some("Noor & co"));
        assert_eq!(field(page, "p"), None);
    }
}
