//! Text from strangers, made fit to show: cleaned, cut to a readable length, its telling words marked.
//!
//! Hits are cleaned when they are read; a report that was stored and read back has no such history, so every
//! format cleans again what it shows.

use serde::Serialize;

use crate::report::Signal;

/// A stretch of text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Piece {
    /// Clean text.
    pub(super) text: String,
    /// Whether these are telling words.
    pub(super) marked: bool,
}

/// Whether a character can steer a terminal or turn the direction of what follows. Joiners of emoji and of
/// Persian letters are not among them.
pub(super) fn is_unsafe(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{61c}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2066}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

/// One line of clean text: nothing unsafe, white space folded.
pub(super) fn clean(text: &str) -> String {
    short(text, usize::MAX)
}

/// Clean text of at most `most` characters; what is cut off leaves "…".
pub(super) fn short(text: &str, most: usize) -> String {
    let mut shown = String::new();
    let mut last = 0;
    let mut characters = 0;
    let mut gap = false;
    for character in text.chars() {
        if character.is_whitespace() {
            gap = characters > 0;
        } else if !is_unsafe(character) {
            characters += 1 + usize::from(gap);
            if characters > most {
                shown.truncate(last);
                shown.push('…');
                return shown;
            }
            // Where to cut so that "…" still fits.
            last = shown.len();
            if gap {
                shown.push(' ');
            }
            shown.push(character);
            gap = false;
        }
    }
    shown
}

/// The part of a text that a reader needs: about `most` characters, around its first telling words, marked.
pub(super) fn passage(text: &str, field: &str, signals: &[Signal], most: usize) -> Vec<Piece> {
    let length = text.chars().count();
    let marks = marks(field, signals, length);
    let (from, to) = window(length, marks.first().copied(), most);
    let mut pieces: Vec<Piece> = Vec::new();
    if from > 0 {
        pieces.push(Piece::plain("… "));
    }
    let characters: Vec<char> = text.chars().skip(from).take(to - from).collect();
    let mut at = from;
    let slice = |start: usize, end: usize| -> String {
        characters[start - from..end - from].iter().collect()
    };
    for (start, end) in marks {
        let (start, end) = (start.max(at), end.min(to));
        if start >= end {
            continue;
        }
        add(&mut pieces, &slice(at, start), false);
        add(&mut pieces, &slice(start, end), true);
        at = end;
    }
    add(&mut pieces, &slice(at, to), false);
    if to < length {
        pieces.push(Piece::plain(" …"));
    }
    pieces
}

impl Piece {
    fn plain(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            marked: false,
        }
    }
}

fn add(pieces: &mut Vec<Piece>, text: &str, marked: bool) {
    let mut shown = clean(text);
    let seam = |edge: Option<char>| edge.is_some_and(char::is_whitespace);
    let follows_space = pieces.last().is_none_or(|piece| piece.text.ends_with(' '));
    if seam(text.chars().next()) && !follows_space {
        shown.insert(0, ' ');
    }
    if seam(text.chars().next_back()) && !shown.is_empty() && !shown.ends_with(' ') {
        shown.push(' ');
    }
    if !shown.is_empty() {
        pieces.push(Piece {
            text: shown,
            marked,
        });
    }
}

/// The marks of a field in order, overlapping ones joined, cut to the text.
fn marks(field: &str, signals: &[Signal], length: usize) -> Vec<(usize, usize)> {
    let mut marks: Vec<_> = signals
        .iter()
        .filter(|signal| signal.field == field)
        .map(|signal| (signal.start.min(length), signal.end.min(length)))
        .filter(|(start, end)| start < end)
        .collect();
    marks.sort_unstable();
    let mut joined: Vec<(usize, usize)> = Vec::with_capacity(marks.len());
    for (start, end) in marks {
        match joined.last_mut() {
            Some(last) if start <= last.1 => last.1 = last.1.max(end),
            _ => joined.push((start, end)),
        }
    }
    joined
}

/// Which part to show: the start, unless the first telling words would fall outside it.
fn window(length: usize, first: Option<(usize, usize)>, most: usize) -> (usize, usize) {
    let from = match first {
        Some((start, end)) if end > most => start.saturating_sub(most / 4),
        _ => 0,
    };
    (from, length.min(from + most))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Theme;

    fn signal(start: usize, end: usize) -> Signal {
        Signal {
            code: "phone".to_owned(),
            field: "snippet".to_owned(),
            start,
            end,
            words: String::new(),
            aimed: true,
            theme: Theme::ContactAndHome,
        }
    }

    /// Marked words stand between brackets.
    #[track_caller]
    fn check(text: &str, signals: &[Signal], most: usize, expected: &str) {
        let pieces = passage(text, "snippet", signals, most);
        let mut shown = String::new();
        for piece in pieces {
            let (open, close) = if piece.marked { ("[", "]") } else { ("", "") };
            shown.extend([open, &piece.text, close]);
        }
        assert_eq!(shown, expected);
    }

    #[test]
    fn telling_words_are_marked_by_code_points() {
        check("Bel 06 nu", &[signal(4, 6)], 99, "Bel [06] nu");
        check("é😀é 06", &[signal(4, 6)], 99, "é😀é [06]");
        check("06", &[signal(0, 2)], 99, "[06]");
        check("0612", &[signal(0, 2), signal(1, 4)], 99, "[0612]");
        check("06 12", &[signal(0, 2), signal(3, 5)], 99, "[06] [12]");
    }

    #[test]
    fn marks_outside_the_text_do_no_harm() {
        check("abc", &[signal(2, 99)], 99, "ab[c]");
        check("abc", &[signal(50, 99), signal(2, 1)], 99, "abc");
        check("", &[signal(0, 1)], 99, "");
    }

    #[test]
    fn a_long_text_is_cut_around_its_first_mark() {
        check("aaaa bbbb cccc", &[], 4, "aaaa …");
        check(
            "aaaa bbbb cccc 06 dddd",
            &[signal(15, 17)],
            8,
            "… c [06] ddd …",
        );
    }

    #[test]
    fn unsafe_characters_vanish_and_white_space_folds() {
        assert_eq!(clean(" a\u{1b}[31m\t b\u{202e}\u{9b}c\n"), "a[31m bc");
        assert_eq!(clean("👩\u{200d}🚒"), "👩\u{200d}🚒");
        check("a \u{202e} 06", &[signal(4, 6)], 99, "a [06]");
    }

    #[test]
    fn short_says_that_it_is_cut() {
        assert_eq!(short("abc", 3), "abc");
        assert_eq!(short("abcd", 3), "ab…");
        assert_eq!(short(&"x".repeat(1 << 20), 5), "xxxx…");
        assert_eq!(short("a          b", 4), "a b");
    }
}
