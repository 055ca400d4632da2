//! A text as words that can be compared: lower case, no accents, spelling tricks undone, every word with its place.
//!
//! In: a title or snippet. Out: [`Folded`]. `G E K`, `g3k`, `gék` and `Gek` fold to the same word.

use std::ops::Range;

use super::spelling::Spelling;

/// After so many words a sentence ends anyway, so that a text without full stops costs no more than others.
const LONGEST_SENTENCE: usize = 60;

/// A text as folded words, joined by single spaces.
#[derive(Debug, Default)]
pub(super) struct Folded {
    /// The words, one space between two.
    pub(super) text: String,
    /// Where each word stands.
    pub(super) words: Vec<Word>,
}

/// One folded word.
#[derive(Debug, Clone)]
pub(super) struct Word {
    /// Bytes of [`Folded::text`].
    pub(super) folded: Range<usize>,
    /// Bytes of the original text.
    pub(super) original: Range<usize>,
    /// Number of the sentence it stands in.
    pub(super) sentence: usize,
    /// Whether it stands between quotation marks.
    pub(super) quoted: bool,
}

impl Folded {
    /// Folds `text`.
    pub(super) fn new(text: &str, spelling: &Spelling) -> Self {
        let mut reader = Reader {
            folded: Self::default(),
            sentence: 0,
            in_sentence: 0,
            quoted: false,
        };
        let mut chunks = chunks(text).peekable();
        while let Some(chunk) = chunks.next() {
            match chunk {
                Chunk::Word(range) => {
                    // Letters set apart: `g e k`. Three or more in a row are one word.
                    let end = if is_single_letter(&text[range.clone()]) {
                        letters_apart(text, range.end, chunks.clone())
                    } else {
                        range.end
                    };
                    while chunks.peek().is_some_and(|chunk| chunk.start() < end) {
                        chunks.next();
                    }
                    reader.word(text, range.start..end, spelling);
                }
                Chunk::Quote(_) => reader.quoted = !reader.quoted,
                Chunk::Open(_) => reader.quoted = true,
                Chunk::Close(_) => reader.quoted = false,
                Chunk::Stop(_) => reader.stop(),
            }
        }
        reader.folded
    }

    /// The word that begins at or spans `byte` of the folded text.
    pub(super) fn word_at(&self, byte: usize) -> usize {
        self.words
            .partition_point(|word| word.folded.end <= byte)
            .min(self.words.len().saturating_sub(1))
    }
}

struct Reader {
    folded: Folded,
    sentence: usize,
    in_sentence: usize,
    quoted: bool,
}

impl Reader {
    fn word(&mut self, text: &str, original: Range<usize>, spelling: &Spelling) {
        let word = &text[original.clone()];
        let plain = if word.contains(' ') {
            spelling.plain(&word.replace([' ', '.', '-', '_'], ""))
        } else {
            spelling.plain(word)
        };
        // Punctuation inside a word (`don't`, `burn-out`) parts it, here and in the word lists alike.
        for part in plain.split(' ').filter(|part| !part.is_empty()) {
            if !self.folded.text.is_empty() {
                self.folded.text.push(' ');
            }
            let start = self.folded.text.len();
            self.folded.text.push_str(part);
            self.folded.words.push(Word {
                folded: start..self.folded.text.len(),
                original: original.clone(),
                sentence: self.sentence,
                quoted: self.quoted,
            });
            self.in_sentence += 1;
            if self.in_sentence >= LONGEST_SENTENCE {
                self.stop();
            }
        }
    }

    fn stop(&mut self) {
        if self.in_sentence > 0 {
            self.sentence += 1;
            self.in_sentence = 0;
        }
    }
}

#[derive(Debug, Clone)]
enum Chunk {
    Word(Range<usize>),
    Quote(usize),
    Open(usize),
    Close(usize),
    Stop(usize),
}

impl Chunk {
    fn start(&self) -> usize {
        match self {
            Self::Word(range) => range.start,
            Self::Quote(at) | Self::Open(at) | Self::Close(at) | Self::Stop(at) => *at,
        }
    }
}

/// Words and the marks between them. A word may hold marks inside that stand for letters (`sh!t`, `k*t`).
fn chunks(text: &str) -> impl Iterator<Item = Chunk> + Clone + '_ {
    let mut characters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        loop {
            let (start, first) = characters.next()?;
            if is_letter(first) || (matches!(first, '@' | '$') && follows(&mut characters)) {
                let mut end = start + first.len_utf8();
                while let Some((at, next)) = characters.peek().copied() {
                    let joined = is_letter(next)
                        || (is_inside(next)
                            && text[at + next.len_utf8()..].starts_with(|after: char| {
                                is_letter(after) || (next == '*' && after == '*')
                            }));
                    if !joined {
                        break;
                    }
                    end = at + next.len_utf8();
                    characters.next();
                }
                return Some(Chunk::Word(start..end));
            }
            match first {
                '"' => return Some(Chunk::Quote(start)),
                '“' | '„' | '«' => return Some(Chunk::Open(start)),
                '”' | '»' => return Some(Chunk::Close(start)),
                '!' | '?' | '|' | '\n' | ';' | '…' | '•' | '·' => {
                    return Some(Chunk::Stop(start));
                }
                '.' if ends_sentence(&text[start + 1..]) => return Some(Chunk::Stop(start)),
                _ => {}
            }
        }
    })
}

fn follows(characters: &mut std::iter::Peekable<std::str::CharIndices<'_>>) -> bool {
    characters.peek().is_some_and(|(_, next)| is_letter(*next))
}

fn is_letter(character: char) -> bool {
    character.is_alphanumeric()
}

/// Marks that may stand inside a word.
fn is_inside(character: char) -> bool {
    matches!(
        character,
        '*' | '@' | '$' | '!' | '\'' | '’' | '-' | '\u{301}' | '\u{308}'
    )
}

/// A full stop ends a sentence when a capital, a quotation mark or nothing follows.
fn ends_sentence(rest: &str) -> bool {
    let after = rest.trim_start();
    after.len() < rest.len() && !after.starts_with(|next: char| next.is_lowercase())
        || after.is_empty()
}

fn is_single_letter(word: &str) -> bool {
    let mut characters = word.chars();
    characters.next().is_some() && characters.next().is_none()
}

/// The end of a run of at least three single letters, or `end` when there is none.
fn letters_apart(text: &str, end: usize, rest: impl Iterator<Item = Chunk>) -> usize {
    let (mut last, mut letters) = (end, 1);
    for chunk in rest {
        match chunk {
            Chunk::Word(range)
                if is_single_letter(&text[range.clone()])
                    && range.start <= last + 2
                    && text[last..range.start]
                        .chars()
                        .all(|mark| matches!(mark, ' ' | '.' | '-' | '_')) =>
            {
                last = range.end;
                letters += 1;
            }
            _ => break,
        }
    }
    if letters < 3 { end } else { last }
}
