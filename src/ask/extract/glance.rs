//! Tells at a glance that a selector cannot match: what it asks for does not stand anywhere in the page's text.
//!
//! Most signals of refusals name an id, a class or an address that most pages never mention; finding that out costs a
//! hundredth of walking the tree.

use memchr::memmem;

/// Whether some alternative of a selector may match a page of this text.
pub(super) fn may_match(text: &str, selector: &str) -> bool {
    alternatives(selector).iter().any(|alternative| {
        needed(alternative)
            .iter()
            .all(|needle| memmem::find(text.as_bytes(), needle.as_bytes()).is_some())
    })
}

/// The parts of a selector list, split at the commas that stand in no bracket and no quotes.
fn alternatives(selector: &str) -> Vec<&str> {
    let (mut parts, mut start, mut depth, mut quote) = (Vec::new(), 0, 0_usize, None);
    for (at, char) in selector.char_indices() {
        if let Some(open) = quote {
            quote = (open != char).then_some(open);
            continue;
        }
        match char {
            '"' | '\'' => quote = Some(char),
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                parts.push(&selector[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&selector[start..]);
    parts
}

/// Names and values without which an alternative cannot match. Escapes and pseudo-classes are left alone.
fn needed(alternative: &str) -> Vec<&str> {
    let mut needles = Vec::new();
    let mut rest = alternative;
    while let Some(at) = rest.find(['#', '.', '[', '(', '\\']) {
        let after = &rest[at + 1..];
        match rest.as_bytes()[at] {
            b'[' => {
                let end = after.find(']').unwrap_or(after.len());
                needles.extend(value(&after[..end]));
                rest = &after[end..];
            }
            b'#' | b'.' => {
                let is_name = |char: char| char.is_alphanumeric() || matches!(char, '-' | '_');
                let end = after.find(|char| !is_name(char)).unwrap_or(after.len());
                needles.push(&after[..end]);
                rest = &after[end..];
            }
            // What stands in brackets may be asked not to be there; what is escaped is written otherwise.
            _ => break,
        }
    }
    needles
}

/// The value of an attribute, as it must stand in the page's source.
fn value(attribute: &str) -> Option<&str> {
    let (name, value) = attribute.split_once('=')?;
    let name = name.trim().trim_end_matches(['*', '^', '$', '~', '|']);
    // Of many others HTML does not tell the case of letters.
    let tells_case = [
        "action", "class", "content", "href", "id", "itemprop", "property", "src",
    ];
    let value = value.trim().trim_matches(['"', '\'']);
    // Letters that HTML writes in more ways than one, or a flag behind the value.
    let is_plain = !value.contains(['&', '<', '>', '"', '\'', ' ']);
    (is_plain && (tells_case.contains(&name) || name.starts_with("data-"))).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::may_match;

    const PAGE: &str = "<div id=main class='big box'><p class=note><a href='/l/?x'>y</a></p></div>";

    #[track_caller]
    fn check(selector: &str, expected: bool) {
        assert_eq!(may_match(PAGE, selector), expected);
    }

    #[test]
    fn what_may_match() {
        check("form", true);
        check("#main .note", true);
        check("#absent, div.box > p", true);
        check("a[href*='/l/']", true);
        check("p:not(.absent)", true);
        check("div:has(#absent)", true);
        check("[title='a, b'], .absent", true);
        check("[class~=box]", true);
        check("a[rel='absent']", true);
    }

    #[test]
    fn what_cannot_match() {
        check("#main .absent", false);
        check("p.note.absent:first-child", false);
        check("a[href*='/absent/'], [src$=\"absent\"]", false);
        check("#absent:not(.box)", false);
    }
}
