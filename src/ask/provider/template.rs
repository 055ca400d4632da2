//! Templates: texts with `{placeholders}`.
//!
//! A brace that holds anything but a plain word is an ordinary character, so that a template may hold JSON.

/// The placeholders of a template, in order, doubles included.
pub fn placeholders(template: &str) -> Vec<&str> {
    pieces(template)
        .filter_map(|piece| match piece {
            Piece::Blank(name) => Some(name),
            Piece::Text(_) => None,
        })
        .collect()
}

/// Fills the placeholders `value` knows; the others stay as they are. What is filled in is not looked at again.
pub fn fill(template: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let mut filled = String::with_capacity(template.len());
    for piece in pieces(template) {
        match piece {
            Piece::Text(text) => filled.push_str(text),
            Piece::Blank(name) => match value(name) {
                Some(value) => filled.push_str(&value),
                None => filled.extend(["{", name, "}"]),
            },
        }
    }
    filled
}

/// Percent-encodes a text so that it may stand anywhere in an address, in its path as well as in its query.
pub fn encode(text: &str) -> String {
    // Form encoding writes a space as `+`, which means a space in a query only.
    url::form_urlencoded::byte_serialize(text.as_bytes())
        .collect::<String>()
        .replace('+', "%20")
}

enum Piece<'a> {
    Text(&'a str),
    Blank(&'a str),
}

fn pieces(template: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = template;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        if let Some(name) = leading_blank(rest) {
            rest = &rest[name.len() + 2..];
            return Some(Piece::Blank(name));
        }
        let end = rest
            .char_indices()
            .skip(1)
            .find(|(at, _)| leading_blank(&rest[*at..]).is_some())
            .map_or(rest.len(), |(at, _)| at);
        let (text, after) = rest.split_at(end);
        rest = after;
        Some(Piece::Text(text))
    })
}

fn leading_blank(text: &str) -> Option<&str> {
    let name = text.strip_prefix('{')?.split('}').next()?;
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "_- ".contains(letter);
    let closed = text.as_bytes().get(name.len() + 1) == Some(&b'}');
    (closed && !name.is_empty() && name.chars().all(plain)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(template: &str, expected: &str) {
        let known = |name: &str| match name {
            "query" => Some("{base} & ü".to_owned()),
            "base" => Some("b".to_owned()),
            _ => None,
        };
        assert_eq!(fill(template, known), expected);
    }

    #[test]
    fn placeholders_are_filled_once() {
        check("", "");
        check("{base}/{query}", "b/{base} & ü");
        check("{{base}}", "{b}");
        check("{unknown}{base", "{unknown}{base");
        check(r#"{"a": "{base}"}"#, r#"{"a": "b"}"#);
        check("é{base}é", "ébé");
    }

    #[test]
    fn misspelt_placeholders_are_placeholders() {
        assert_eq!(
            placeholders("{Query}{ query }{query-x}{}"),
            ["Query", " query ", "query-x"]
        );
    }

    #[test]
    fn encoded_text_can_stand_in_a_path() {
        assert_eq!(
            encode("\"Noor + Bakker\"/é"),
            "%22Noor%20%2B%20Bakker%22%2F%C3%A9"
        );
    }
}
