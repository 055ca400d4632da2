//! Bytes to text: what the page says of its charset, checked against what it is.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// How far into a page its own declaration is looked for.
const DECLARATION: usize = 4096;
/// How much of a page is shown to the detector.
const SAMPLE: usize = 128 * 1024;

/// Decodes a body: byte order mark, Content-Type, the page's own declaration, else by its letters.
pub(super) fn decode(body: &[u8], content_type: Option<&str>) -> String {
    if let Some((encoding, length)) = Encoding::for_bom(body) {
        return encoding
            .decode_without_bom_handling(&body[length..])
            .0
            .into_owned();
    }
    let valid = std::str::from_utf8(body);
    let declared = content_type
        .and_then(|value| parameter(value.as_bytes()))
        .or_else(|| declaration(&body[..body.len().min(DECLARATION)]));
    let encoding = match (declared, valid) {
        // Letters beyond ASCII that happen to be valid UTF-8 are UTF-8, whatever the page says.
        (_, Ok(text)) if !text.is_ascii() => return text.to_owned(),
        (Some(declared), Ok(_)) => declared,
        (None, Ok(text)) => return text.to_owned(),
        (Some(declared), Err(_)) if declared != UTF_8 => declared,
        // A stray byte does not make a page something else; more strays than letters do.
        (_, Err(_)) if mostly_utf8(body) => UTF_8,
        (_, Err(_)) => detect(body),
    };
    encoding.decode_without_bom_handling(body).0.into_owned()
}

/// The value of a `charset` parameter: in a header, in a meta tag, in the `encoding` of an XML declaration.
fn parameter(text: &[u8]) -> Option<&'static Encoding> {
    let start = find(text, b"charset").map(|at| at + b"charset".len())?;
    value(&text[start..])
}

fn declaration(head: &[u8]) -> Option<&'static Encoding> {
    let head_of_xml = head.trim_ascii_start();
    if head_of_xml.starts_with(b"<?xml") {
        let end = find(head_of_xml, b"?>").unwrap_or(head_of_xml.len());
        let start = find(&head_of_xml[..end], b"encoding").map(|at| at + b"encoding".len());
        if let Some(encoding) = start.and_then(|start| value(&head_of_xml[start..end])) {
            return Some(encoding);
        }
    }
    let mut rest = head;
    while let Some(at) = find(rest, b"<meta") {
        let tag = &rest[at..];
        let end = tag.iter().position(|byte| *byte == b'>');
        if let Some(encoding) = parameter(&tag[..end.unwrap_or(tag.len())]) {
            // Text that could be read up to here is not in two-byte units.
            let two_bytes = encoding == UTF_16LE || encoding == UTF_16BE;
            return Some(if two_bytes { UTF_8 } else { encoding });
        }
        rest = &tag[b"<meta".len()..];
    }
    None
}

/// The name behind "=", quoted or not.
fn value(text: &[u8]) -> Option<&'static Encoding> {
    let text = text
        .trim_ascii_start()
        .strip_prefix(b"=")?
        .trim_ascii_start();
    let (text, ends): (&[u8], &[u8]) = match text.first()? {
        b'"' => (&text[1..], b"\""),
        b'\'' => (&text[1..], b"'"),
        _ => (text, b"\"'; \t\r\n/>"),
    };
    let end = text.iter().position(|byte| ends.contains(byte));
    Encoding::for_label(&text[..end.unwrap_or(text.len())])
}

/// Where `needle`, written in lower case, begins; letter case does not count.
fn find(text: &[u8], needle: &[u8]) -> Option<usize> {
    text.windows(needle.len())
        .position(|window| window.eq_ignore_ascii_case(needle))
}

fn mostly_utf8(body: &[u8]) -> bool {
    let (mut letters, mut strays) = (0_usize, 0_usize);
    for chunk in body.utf8_chunks() {
        letters += chunk
            .valid()
            .chars()
            .filter(|char| !char.is_ascii())
            .count();
        strays += usize::from(!chunk.invalid().is_empty());
    }
    letters >= strays
}

fn detect(body: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&body[..body.len().min(SAMPLE)], true);
    detector.guess(None, Utf8Detection::Deny)
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[track_caller]
    fn check(body: &[u8], content_type: Option<&str>, expected: &str) {
        assert_eq!(decode(body, content_type), expected);
    }

    #[test]
    fn the_order_of_declarations() {
        check(
            b"\xef\xbb\xbfJos\xc3\xa9",
            Some("text/html; charset=iso-8859-1"),
            "José",
        );
        check(b"\xff\xfeJ\0o\0s\0\xe9\0", None, "José");
        check(b"Jos\xe9", Some("text/html; charset=ISO-8859-1"), "José");
        check(
            b"<meta charset=koi8-r>\xf7",
            Some("text/html; charset=windows-1251"),
            "<meta charset=koi8-r>ч",
        );
        check(
            b"<META CHARSET='windows-1251'>\xf7",
            None,
            "<META CHARSET='windows-1251'>ч",
        );
        check(
            b"<meta http-equiv=Content-Type content=\"text/html; charset=windows-1252\">\x80",
            None,
            "<meta http-equiv=Content-Type content=\"text/html; charset=windows-1252\">€",
        );
        check(
            b"<?xml version='1.0' encoding='iso-8859-15'?><a>\xa4</a>",
            None,
            "<?xml version='1.0' encoding='iso-8859-15'?><a>€</a>",
        );
    }

    #[test]
    fn a_wrong_declaration_is_seen_through() {
        check(
            "José Ñandú".as_bytes(),
            Some("text/html; charset=iso-8859-1"),
            "José Ñandú",
        );
        check(
            b"Jos\xe9 Mu\xf1oz",
            Some("text/html; charset=utf-8"),
            "José Muñoz",
        );
        check(
            b"Jos\xc3\xa9 \xc3\xb1 \xff",
            Some("text/html; charset=utf-8"),
            "José ñ \u{fffd}",
        );
        check(b"plain", Some("text/html; charset=nonsense"), "plain");
    }

    #[test]
    fn without_a_word_the_letters_tell() {
        let cyrillic = "Сегодня в городе открылась новая библиотека для детей и взрослых";
        let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(cyrillic);
        check(&bytes, None, cyrillic);
    }
}
