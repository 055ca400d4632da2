//! What strangers wrote, made fit to show: at the moment a hit is made, never later.
//!
//! Terminals, spreadsheets and pages still escape what is theirs to escape; here goes what no reader should see
//! anywhere: control characters and their escape sequences, direction overrides, letters without width.

use unicode_normalization::char::is_combining_mark;
use url::Url;

/// Most characters of a title.
pub(super) const TITLE: usize = 300;
/// Most characters of a snippet.
pub(super) const SNIPPET: usize = 1000;
/// Most characters of a date.
pub(super) const DATE: usize = 60;
/// Most bytes of an address.
const ADDRESS: usize = 4096;
/// Most marks stacked on one letter; no script in use needs more.
const MARKS: usize = 4;

/// Cleans a text and caps it at `most` characters, with "…" where it was cut.
pub(super) fn text(dirty: &str, most: usize) -> String {
    let mut clean = String::with_capacity(dirty.len().min(4 * most));
    let (mut length, mut marks, mut space) = (0, 0, false);
    let mut rest = dirty.char_indices().peekable();
    while let Some((at, char)) = rest.next() {
        if let Some(length) = escape(&dirty[at..]) {
            while rest.next_if(|(next, _)| *next < at + length).is_some() {}
            continue;
        }
        if char.is_whitespace() || char.is_control() {
            space = length > 0;
            continue;
        }
        let next = rest.peek().map(|(_, next)| *next);
        if is_hidden(char) || (is_joiner(char) && !joins(&clean, next)) {
            continue;
        }
        marks = if is_combining_mark(char) {
            marks + 1
        } else {
            0
        };
        if marks > MARKS {
            continue;
        }
        if length + usize::from(space) >= most {
            return cut(clean);
        }
        if space {
            clean.push(' ');
            length += 1;
            space = false;
        }
        clean.push(char);
        length += 1;
    }
    clean
}

/// Ends a text that went on.
fn cut(mut text: String) -> String {
    // The ellipsis takes the place of the last character, with the marks and joiners that hang on it.
    while let Some(last) = text.pop() {
        if !is_combining_mark(last) && !is_joiner(last) && !is_variation(last) {
            break;
        }
    }
    text.truncate(text.trim_end().len());
    text.push('…');
    text
}

/// Length of a terminal escape sequence at the start of `text`, at most what a terminal would swallow.
fn escape(text: &str) -> Option<usize> {
    let introduced = |text: &str, start: usize| {
        let ends = |char: char| ('\u{40}'..='\u{7e}').contains(&char);
        let body = text[start..].char_indices().take(64);
        let end = body.clone().find(|(_, char)| ends(*char));
        end.map_or(start, |(at, char)| start + at + char.len_utf8())
    };
    let stringed = |text: &str, start: usize| {
        let body = text[start..].char_indices().take(256);
        let mut ends = body.filter(|(_, char)| matches!(char, '\u{7}' | '\u{1b}' | '\u{9c}'));
        match ends.next() {
            // What ends it is a sequence of its own.
            Some((at, '\u{1b}')) => start + at,
            Some((at, char)) => start + at + char.len_utf8(),
            None => start,
        }
    };
    let mut chars = text.chars();
    match (chars.next()?, chars.next()) {
        ('\u{1b}', Some('[')) => Some(introduced(text, 2)),
        ('\u{9b}', _) => Some(introduced(text, '\u{9b}'.len_utf8())),
        ('\u{1b}', Some(']' | 'P' | '_' | '^' | 'X')) => Some(stringed(text, 2)),
        ('\u{90}' | '\u{9d}'..='\u{9f}', _) => Some(stringed(text, '\u{9d}'.len_utf8())),
        // The end of a string, and sequences of two characters.
        ('\u{1b}', Some(char)) if char.is_ascii_graphic() => Some(2),
        _ => None,
    }
}

/// Characters that show nothing and only steer, mark or hide.
fn is_hidden(char: char) -> bool {
    matches!(char,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffc}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

fn is_joiner(char: char) -> bool {
    matches!(char, '\u{200c}' | '\u{200d}')
}

fn is_variation(char: char) -> bool {
    matches!(char, '\u{fe00}'..='\u{fe0f}')
}

/// A joiner is at home between two letters or pictures of a script that joins; never beside ASCII.
fn joins(before: &str, next: Option<char>) -> bool {
    let at_home = |char: char| !char.is_ascii() && !char.is_whitespace() && !is_joiner(char);
    before.chars().next_back().is_some_and(at_home)
        && next.is_some_and(|next| at_home(next) && !is_hidden(next))
}

/// An address a person can be shown: http or https, with a host, without user and password, of bearable length.
pub(super) fn address(mut url: Url) -> Option<Url> {
    if !matches!(url.scheme(), "http" | "https") || url.as_str().len() > ADDRESS {
        return None;
    }
    url.host_str().filter(|host| !host.is_empty())?;
    url.set_username("").ok()?;
    url.set_password(None).ok()?;
    Some(url)
}

#[cfg(test)]
mod tests {
    use super::{address, text};

    #[track_caller]
    fn check(dirty: &str, expected: &str) {
        assert_eq!(text(dirty, 40), expected);
    }

    #[test]
    fn white_space_is_folded() {
        check("  Sanne\u{a0}de\r\n\t Wit \u{2003}", "Sanne de Wit");
        check("a\0b\u{85}c", "a b c");
    }

    #[test]
    fn escape_sequences_go_with_their_letters() {
        check("\u{1b}[31mred\u{1b}[0m \u{9b}1mbold", "red bold");
        check("\u{1b}]0;owned\u{7}title", "title");
        check("\u{1b}]8;;https://a.example\u{1b}\\link", "link");
        check("a\u{1b}cb", "ab");
        check("open \u{1b}[", "open");
    }

    #[test]
    fn directions_and_hidden_letters_go() {
        check("user\u{202e}txt.exe\u{2066}x\u{2069}", "usertxt.exex");
        check("S\u{200b}a\u{ad}n\u{2060}n\u{feff}e", "Sanne");
        check("a\u{200d}b", "ab");
        check("x\u{e0041}\u{e0042}y", "xy");
    }

    #[test]
    fn joiners_stay_where_they_join() {
        check("👩\u{200d}💻 ontwerper", "👩\u{200d}💻 ontwerper");
        check("می\u{200c}خواهم", "می\u{200c}خواهم");
        check("❤\u{fe0f}", "❤\u{fe0f}");
    }

    #[test]
    fn marks_do_not_pile_up() {
        assert_eq!(
            text(&format!("e{}", "\u{301}".repeat(50)), 40)
                .chars()
                .count(),
            5
        );
    }

    #[test]
    fn length_is_capped_with_an_ellipsis() {
        check(&"x".repeat(40), &"x".repeat(40));
        check(&"x".repeat(41), &format!("{}…", "x".repeat(39)));
        check(
            &format!("{} b", "x".repeat(39)),
            &format!("{}…", "x".repeat(38)),
        );
        check(
            &"a ".repeat(500_000),
            &format!(
                "{}…",
                "a ".repeat(20).trim_end().trim_end_matches('a').trim_end()
            ),
        );
    }

    #[test]
    fn addresses() {
        let clean = |text: &str| address(text.parse().unwrap()).map(String::from);
        assert_eq!(
            clean("https://a.example/x").as_deref(),
            Some("https://a.example/x")
        );
        assert_eq!(
            clean("https://google.example:secret@evil.example/").as_deref(),
            Some("https://evil.example/")
        );
        assert_eq!(clean("javascript:alert(1)"), None);
        assert_eq!(clean("data:text/html,x"), None);
        assert_eq!(clean("ftp://a.example/"), None);
        assert_eq!(
            clean(&format!("https://a.example/{}", "x".repeat(5000))),
            None
        );
    }
}
