//! MHTML: a page and all it shows in one file, as Chromium, Edge and the old Internet Explorer save it.

use mail_parser::{HeaderName, Message, MessageParser, MessagePart, MimeHeaders, PartType};
use url::Url;

use crate::ask::fetch::Page;

/// The headers stand within the first few lines.
const HEAD: usize = 4096;

/// Whether a file is a MIME message rather than a page.
pub(super) fn is_mhtml(body: &[u8]) -> bool {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    let head = String::from_utf8_lossy(&body[..body.len().min(HEAD)]).to_ascii_lowercase();
    let mut headers = head
        .trim_start()
        .lines()
        .take_while(|line| !line.is_empty());
    // The first line is a header, and one of them says that this is MIME.
    let header = |line: &str| {
        line.split_once(':').is_some_and(|(name, _)| {
            !name.is_empty()
                && name
                    .chars()
                    .all(|letter| letter.is_ascii_alphanumeric() || letter == '-')
        })
    };
    headers.clone().next().is_some_and(header)
        && headers.any(|line| {
            line.starts_with("mime-version:") || line.starts_with("content-type: multipart/")
        })
}

/// The page inside; one without a body when there is none.
pub(super) fn unpack(body: &[u8]) -> Page {
    let message = MessageParser::default().parse(body);
    let stated = message.as_ref().and_then(snapshot_address);
    let part = message
        .as_ref()
        .and_then(|message| main_part(message, stated.as_ref()));
    let url = stated.or_else(|| part.and_then(part_address));
    // The parser has decoded the transfer encoding and the charset of text.
    let (content_type, body) = match part.map(|part| &part.body) {
        Some(PartType::Html(text) | PartType::Text(text)) => {
            (Some("text/html; charset=utf-8"), text.as_bytes().to_vec())
        }
        Some(PartType::Binary(bytes) | PartType::InlineBinary(bytes)) => (None, bytes.to_vec()),
        _ => (None, Vec::new()),
    };
    Page {
        status: 200,
        url,
        content_type: content_type.map(str::to_owned),
        body,
    }
}

/// The page itself: the part that stands at the snapshot's address, else the first that is HTML. The others are
/// frames.
fn main_part<'m, 'x>(
    message: &'m Message<'x>,
    stated: Option<&Url>,
) -> Option<&'m MessagePart<'x>> {
    let is_page = |part: &&MessagePart<'_>| {
        matches!(part.body, PartType::Html(_))
            || part.content_type().is_some_and(|kind| {
                kind.subtype()
                    .is_some_and(|kind| kind.eq_ignore_ascii_case("xhtml+xml"))
            })
    };
    let pages = || message.parts.iter().filter(is_page);
    pages()
        .find(|part| stated.is_some() && part_address(part).as_ref() == stated)
        .or_else(|| pages().next())
}

fn snapshot_address(message: &Message<'_>) -> Option<Url> {
    let name = HeaderName::Other("Snapshot-Content-Location".into());
    let root = message.parts.first()?;
    let header = root.headers.iter().find(|header| header.name == name)?;
    address(header.value.as_text()?)
}

fn part_address(part: &MessagePart<'_>) -> Option<Url> {
    address(part.content_location()?)
}

/// Long addresses may be folded over several lines; white space is no part of them.
fn address(text: &str) -> Option<Url> {
    let whole: String = text.split_whitespace().collect();
    Url::parse(whole.trim_matches(['<', '>', '"']))
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https"))
}
