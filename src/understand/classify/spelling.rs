//! Undoes what is done to words to slip past word lists: accents, figures for letters, asterisks, one letter too few
//! or two in the wrong order.

use std::collections::{BTreeSet, HashMap, HashSet};

/// Below this length a slip of the pen is another word more often than not.
const SHORTEST_REPAIR: usize = 5;

/// Two letters in the wrong order make another word less often.
const SHORTEST_SWAP: usize = 4;

/// An ending of at most so many letters may follow a word that takes endings.
const LONGEST_ENDING: usize = 4;

/// The words of the lists.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    /// Words as they are.
    words: HashSet<String>,
    /// Words that take endings.
    stems: HashSet<String>,
    /// Those of both that people write so that lists miss them.
    tricked: BTreeSet<String>,
}

impl Vocabulary {
    /// Adds a word; `takes_endings` when it is a stem, `tricks` when people hide it.
    pub(super) fn add(&mut self, word: &str, takes_endings: bool, tricks: bool) {
        let kind = if takes_endings {
            &mut self.stems
        } else {
            &mut self.words
        };
        kind.insert(word.to_owned());
        if tricks && word.is_ascii() {
            self.tricked.insert(word.to_owned());
        }
    }
}

/// The words that are known and the ones a slip away from them.
#[derive(Debug, Default)]
pub(super) struct Spelling {
    known: HashSet<String>,
    stems: HashSet<String>,
    /// What was probably meant.
    slips: HashMap<String, String>,
}

impl Spelling {
    /// Learns the slips. Of two meanings the first in the alphabet wins, so that every run reads the same.
    pub(super) fn new(vocabulary: Vocabulary) -> Self {
        let mut spelling = Self {
            known: vocabulary.words,
            stems: vocabulary.stems,
            slips: HashMap::new(),
        };
        for word in &vocabulary.tricked {
            for at in 1..word.len().saturating_sub(1) {
                let (before, after) = (&word[..at], &word[at + 1..]);
                spelling.learn(format!("{before}*{after}"), word);
                if word.len() >= SHORTEST_REPAIR {
                    spelling.learn(format!("{before}{after}"), word);
                }
                if word.len() >= SHORTEST_SWAP {
                    let swapped =
                        format!("{before}{}{}{}", &after[..1], &word[at..=at], &after[1..]);
                    spelling.learn(swapped, word);
                }
            }
        }
        spelling
    }

    fn learn(&mut self, slip: String, meant: &str) {
        if !self.is_known(&slip) {
            self.slips.entry(slip).or_insert_with(|| meant.to_owned());
        }
    }

    /// The plain form of a word: what it would be without tricks. May hold spaces where punctuation parts it.
    pub(super) fn plain(&self, word: &str) -> String {
        let folded = fold(word);
        if self.is_known(&folded) {
            return folded;
        }
        if let Some(meant) = self
            .repaired(&folded)
            .or_else(|| self.without_figures(&folded))
        {
            return meant;
        }
        folded
            .chars()
            .map(|character| {
                if character.is_alphanumeric() {
                    character
                } else {
                    ' '
                }
            })
            .collect()
    }

    /// Whether a word is known as it is, or with an ending.
    pub(super) fn is_known(&self, word: &str) -> bool {
        self.known.contains(word)
            || self.stems.contains(word)
            || endings(word).any(|(stem, _)| self.stems.contains(stem))
    }

    /// The word a slip stands for, its ending kept.
    fn repaired(&self, word: &str) -> Option<String> {
        if let Some(meant) = self.slips.get(word) {
            return Some(meant.clone());
        }
        endings(word)
            .filter(|(stem, _)| stem.len() + 1 >= SHORTEST_REPAIR)
            .find_map(|(stem, ending)| {
                let meant = self.slips.get(stem)?;
                self.stems
                    .contains(meant)
                    .then(|| format!("{meant}{ending}"))
            })
    }

    /// `m4n` for man: only where figures or marks stand among letters. A `1` may be an i or an l; the one that makes a
    /// known word wins.
    fn without_figures(&self, folded: &str) -> Option<String> {
        let letters = folded.bytes().filter(u8::is_ascii_alphabetic).count();
        let figures = folded
            .bytes()
            .filter(|byte| letter_for(*byte, b'i').is_some())
            .count();
        if letters < 2 || figures == 0 || figures > letters || !folded.is_ascii() {
            return None;
        }
        let read = |one: u8| -> String {
            folded
                .bytes()
                .map(|byte| char::from(letter_for(byte, one).unwrap_or(byte)))
                .collect()
        };
        [read(b'i'), read(b'l')]
            .into_iter()
            .find(|word| self.is_known(word))
    }
}

/// The ways to part a word into stem and ending, longest stem first.
fn endings(word: &str) -> impl Iterator<Item = (&str, &str)> {
    let length = if word.is_ascii() { word.len() } else { 0 };
    (1..=LONGEST_ENDING.min(length)).map(move |ending| word.split_at(length - ending))
}

/// The letter a figure stands for.
fn letter_for(byte: u8, one: u8) -> Option<u8> {
    Some(match byte {
        b'0' => b'o',
        b'1' | b'!' => one,
        b'3' => b'e',
        b'4' | b'@' => b'a',
        b'5' | b'$' => b's',
        b'7' => b't',
        b'8' => b'b',
        b'9' => b'g',
        _ => return None,
    })
}

/// Lower case without accents; a letter held down (`neeeee`) counts once.
pub(super) fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for character in word.chars() {
        if character.is_ascii() {
            folded.push(character.to_ascii_lowercase());
        } else if character.is_alphanumeric() {
            let letters = deunicode::deunicode_char(character).unwrap_or_default();
            folded.extend(letters.chars().map(|letter| letter.to_ascii_lowercase()));
        } else if matches!(character, '’' | '‘') {
            folded.push('\'');
        }
    }
    let held = folded.as_bytes().windows(3).any(|three| {
        three[0].is_ascii_alphabetic() && three[0] == three[1] && three[1] == three[2]
    });
    if held { let_go(&folded) } else { folded }
}

fn let_go(folded: &str) -> String {
    let characters: Vec<char> = folded.chars().collect();
    characters
        .chunk_by(|one, next| one == next && one.is_ascii_alphabetic())
        .flat_map(|run| if run.len() > 2 { &run[..1] } else { run })
        .collect()
}
