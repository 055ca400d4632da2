//! Finds a tag with absurdly many attributes before the parser does.
//!
//! The parser compares each attribute with all before it in its tag, and shows a tag only when it is complete:
//! this cannot be bounded from the outside. So the text is walked once, cheaply, as the parser would walk it.

use memchr::{memchr, memmem};

/// Most attributes of one tag.
pub(super) const MOST: usize = 512;

/// Most comparisons of attributes with each other in a whole page, doubled.
const COMPARISONS: usize = 64_000_000;

/// Elements whose content is text up to their end tag. Within drawings some of them are not, so tags are looked for
/// there too, but a script may well have some thousand words between "<" and ">".
const TEXTUAL: [&str; 6] = ["script", "style", "textarea", "title", "xmp", "iframe"];

/// Whether any tag has more than [`MOST`] attributes, or all together too many to compare.
pub(super) fn too_many(text: &str) -> bool {
    let mut comparisons = 0;
    walk(text.as_bytes(), false, &mut comparisons).is_none()
}

/// Walks the tags; nothing when the bounds are passed.
fn walk(bytes: &[u8], is_textual: bool, comparisons: &mut usize) -> Option<()> {
    let mut at = 0;
    while let Some(found) = memchr(b'<', &bytes[at..]) {
        at += found + 1;
        let rest = &bytes[at..];
        if rest.starts_with(b"!--") {
            at += comment(rest);
            continue;
        }
        let name = rest.strip_prefix(b"/").unwrap_or(rest);
        if !name.first().is_some_and(u8::is_ascii_alphabetic) {
            continue;
        }
        let (length, attributes) = tag(rest);
        *comparisons += attributes * attributes;
        if *comparisons > COMPARISONS || (attributes > MOST && !is_textual) {
            return None;
        }
        at += length;
        let opens = |element: &&&str| {
            rest.len() > element.len()
                && rest[..element.len()].eq_ignore_ascii_case(element.as_bytes())
                && !rest[element.len()].is_ascii_alphanumeric()
        };
        if let Some(element) = TEXTUAL.iter().find(opens).filter(|_| !is_textual) {
            let length = end_of_text(&bytes[at..], element);
            walk(&bytes[at..at + length], true, comparisons)?;
            at += length;
        }
    }
    Some(())
}

/// Length of a comment that begins at `rest`; `<!-->` and `<!--->` are complete ones.
fn comment(rest: &[u8]) -> usize {
    if rest.starts_with(b"!-->") || rest.starts_with(b"!--->") {
        return 4;
    }
    memmem::find_iter(&rest[3..], b"--")
        .map(|at| at + 5)
        .find(|end| rest[*end..].starts_with(b">") || rest[*end..].starts_with(b"!>"))
        .unwrap_or(rest.len())
}

/// Bytes up to the end tag of a textual element.
fn end_of_text(rest: &[u8], element: &str) -> usize {
    memmem::find_iter(rest, b"</")
        .find(|at| {
            let name = rest.get(at + 2..at + 2 + element.len());
            name.is_some_and(|name| name.eq_ignore_ascii_case(element.as_bytes()))
        })
        .unwrap_or(rest.len())
}

/// Length of the tag that begins at `rest`, and how many attributes it has.
fn tag(rest: &[u8]) -> (usize, usize) {
    let mut attributes = 0;
    let mut at = rest
        .iter()
        .position(|byte| ends_name(*byte))
        .unwrap_or(rest.len());
    loop {
        while rest
            .get(at)
            .is_some_and(|byte| is_space(*byte) || *byte == b'/')
        {
            at += 1;
        }
        if at >= rest.len() {
            return (at, attributes);
        }
        if rest[at] == b'>' {
            return (at + 1, attributes);
        }
        attributes += 1;
        // A name may begin with "=".
        at += 1;
        while rest
            .get(at)
            .is_some_and(|byte| !ends_name(*byte) && *byte != b'=')
        {
            at += 1;
        }
        at = value(rest, at);
    }
}

/// Position after the value of an attribute whose name ends at `at`.
fn value(rest: &[u8], at: usize) -> usize {
    let skip = |from: usize| {
        let spaces = rest[from..].iter().take_while(|byte| is_space(**byte));
        from + spaces.count()
    };
    let equals = skip(at);
    if rest.get(equals) != Some(&b'=') {
        return at;
    }
    let start = skip(equals + 1);
    if let Some(quote @ (b'"' | b'\'')) = rest.get(start) {
        let end = memchr(*quote, &rest[start + 1..]);
        return end.map_or(rest.len(), |end| start + 1 + end + 1);
    }
    let ends = |byte: &u8| is_space(*byte) || *byte == b'>';
    let length = rest[start..].iter().position(ends);
    length.map_or(rest.len(), |length| start + length)
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0c)
}

fn ends_name(byte: u8) -> bool {
    is_space(byte) || matches!(byte, b'/' | b'>')
}

#[cfg(test)]
mod tests {
    use super::{MOST, too_many};

    fn many(count: usize) -> String {
        let attributes: Vec<String> = (0..count).map(|number| format!(" a{number}=1")).collect();
        attributes.concat()
    }

    #[track_caller]
    fn check(text: &str, expected: bool) {
        assert_eq!(too_many(text), expected);
    }

    #[test]
    fn counts_the_attributes_of_each_tag() {
        check(&format!("<p{}>", many(MOST)), false);
        check(&format!("<p{}>", many(MOST + 1)), true);
        check(&format!("<p{}><p{}>", many(MOST), many(MOST)), false);
        check(&format!("<p{}", many(MOST + 1)), true);
        check(&format!("<p x='<'{}>", many(MOST + 1)), true);
        check(&format!("</p{}>", many(MOST + 1)), true);
    }

    #[test]
    fn what_is_no_tag_is_not_counted() {
        let words = many(2 * MOST);
        check(&format!("<script>if (a <b{words})</script><p>"), false);
        check(&format!("<!-- <p {words}> --><p>"), false);
        check(&format!("a < b {words}"), false);
        check(&format!("<p title=\"{words}\">"), false);
        check(&format!("<img src=data:{}>", "x".repeat(100_000)), false);
    }

    #[test]
    fn a_comment_that_ends_at_once_hides_nothing() {
        let words = many(2 * MOST);
        check(&format!("<!--><p{words}>"), true);
        check(&format!("<!---><p{words}>"), true);
        check(&format!("<!-- --!><p{words}>"), true);
        check(&format!("<script></script><p{words}>"), true);
        check(&format!("<!-- <script> --><p{words}>"), true);
    }

    #[test]
    fn text_in_drawings_hides_nothing() {
        check(&format!("<svg><style><p{}>", many(20_000)), true);
        check(&format!("<svg><title><p{}></title>", many(20_000)), true);
        check(
            &format!("<style>{}", format!("<p{}>", many(4000)).repeat(8)),
            true,
        );
    }
}
