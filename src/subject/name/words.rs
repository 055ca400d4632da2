//! The words of a typed name: what is a particle, an initial or an abbreviation, and what capitals say.

use super::lexicon::{self, PARTICLES, TITLES};
use crate::subject::fold;

/// How capitals were used; only mixed case tells anything.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Cases {
    Mixed,
    Flat,
}

impl Cases {
    pub(super) fn of(text: &str) -> Self {
        let upper = text.chars().any(char::is_uppercase);
        let lower = text.chars().any(char::is_lowercase);
        // "J. VAN DEN BERG" is flat too, and so is a name of initials alone.
        if upper && lower {
            Self::Mixed
        } else {
            Self::Flat
        }
    }

    /// Capitals as a name has them, where the person used none or only them.
    pub(super) fn mend(self, word: &str) -> String {
        if self == Self::Mixed
            || !word
                .chars()
                .any(|letter| letter.is_lowercase() || letter.is_uppercase())
        {
            return word.to_owned();
        }
        let lower = word.to_lowercase();
        let mut mended = String::with_capacity(word.len());
        let mut starts = true;
        for (place, letter) in lower.char_indices() {
            // "IJ" is one letter at the start of a Dutch name.
            let second_of_ij = letter == 'j' && place == 1 && lower.starts_with('i');
            if starts || second_of_ij {
                mended.extend(letter.to_uppercase());
            } else {
                mended.push(letter);
            }
            starts = matches!(letter, '-' | '\'' | ' ');
        }
        mended
    }
}

/// Words between spaces; glued initials and particles are taken apart: "J.v.d.Berg".
pub(super) fn tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let pieces: Vec<&str> = word.split('.').filter(|piece| !piece.is_empty()).collect();
        match particle_abbreviation(word) {
            Some(spelt) => tokens.extend(spelt.iter().map(|one| (*one).to_owned())),
            None if word.contains('.') && pieces.len() > 1 => {
                glued(&pieces, word.ends_with('.'), &mut tokens);
            }
            None => tokens.push(word.to_owned()),
        }
    }
    spell_article(tokens)
}

/// Takes "J.v.d.Berg", "J.P.Smit" and "Ph.D." apart.
fn glued(pieces: &[&str], ends_with_point: bool, tokens: &mut Vec<String>) {
    let letters = |piece: &&&str| piece.chars().count();
    let joined = pieces.concat();
    if TITLES
        .iter()
        .any(|titles| titles.contains(&fold::fold(&joined)))
    {
        return tokens.push(joined);
    }
    let mut place = 0;
    while place < pieces.len() {
        let piece = pieces[place];
        let lower = |at: usize, word: &str| pieces.get(at).is_some_and(|piece| *piece == word);
        let last = place + 1 == pieces.len();
        if lower(place, "v")
            && pieces
                .get(place + 1)
                .is_some_and(|next| ["d", "de", "den", "der"].contains(next))
        {
            tokens.extend([
                "van".to_owned(),
                if lower(place + 1, "d") {
                    "d".to_owned()
                } else {
                    pieces[place + 1].to_owned()
                },
            ]);
            place += 1;
        } else if !last || ends_with_point || letters(&&piece) == 1 {
            tokens.push(format!("{piece}."));
        } else {
            tokens.push(piece.to_owned());
        }
        place += 1;
    }
}

/// "v.d.", "v/d", "vd" and their like; the article is settled when the name is known.
fn particle_abbreviation(word: &str) -> Option<&'static [&'static str]> {
    Some(match word {
        "v.d." | "v.d" | "v/d" | "vd" | "v/d." | "V.D." | "V/D" | "vd." => &["van", "d"],
        "v.d.r." | "vdr" | "v.der" | "v/der" => &["van", "der"],
        "vdn" | "v.den" | "v/den" => &["van", "den"],
        "v." => &["van"],
        "v/h" | "v/'t" | "v.'t" | "v't" | "van't" => &["van", "'t"],
        "i/d" | "i.d." => &["in", "de"],
        "a/d" | "a.d." => &["aan", "de"],
        "o/d" | "o.d." => &["op", "de"],
        _ => return None,
    })
}

/// Puts "de", "den" or "der" for the "d" of "v.d.".
fn spell_article(mut tokens: Vec<String>) -> Vec<String> {
    for place in 1..tokens.len() {
        let name = tokens.get(place + 1).cloned().unwrap_or_default();
        if tokens[place] == "d" && tokens[place - 1] == "van" {
            // "Berg, J. v.d." has the name elsewhere; the most usual article stands in.
            lexicon::article(&name).clone_into(&mut tokens[place]);
        }
    }
    tokens
}

/// Where the particles at the end begin; the length when there are none.
pub(super) fn trailing_particles(words: &[String], cases: Cases) -> usize {
    let behind = words
        .iter()
        .rev()
        .take_while(|word| is_particle_in(word, cases))
        .count();
    words.len() - behind
}

pub(super) fn lower_particles(words: Vec<String>, cases: Cases) -> Vec<String> {
    let count = words
        .iter()
        .take_while(|word| is_particle_in(word, cases))
        .count()
        .min(words.len().saturating_sub(1));
    words
        .into_iter()
        .enumerate()
        .map(|(place, word)| {
            if place < count {
                word.to_lowercase()
            } else {
                word
            }
        })
        .collect()
}

/// Whether a word can stand between given names and family name.
pub fn is_particle(word: &str) -> bool {
    let lower = word.to_lowercase();
    let bare = lower.trim_end_matches('.');
    PARTICLES.0.contains(bare) || PARTICLES.1.contains(bare)
}

pub(super) fn is_particle_in(word: &str, cases: Cases) -> bool {
    let lower = word.to_lowercase();
    PARTICLES.0.contains(lower.as_str())
        || (PARTICLES.1.contains(lower.as_str()) && (cases == Cases::Mixed && *word == lower))
}

/// "van", "Bakker-de", "al-Assad", "d'Ancona".
pub(super) fn begins_family(word: &str, cases: Cases) -> bool {
    let hyphened = || {
        word.split_once('-').is_some_and(|(before, after)| {
            is_particle_in(after, cases)
                || ["al", "el", "ad", "as", "at", "ar", "an"]
                    .contains(&before.to_lowercase().as_str())
        })
    };
    is_particle_in(word, cases) || hyphened() || elided(word).is_some()
}

/// The particle glued to a name by an apostrophe: "d'Ancona".
pub(super) fn elided(word: &str) -> Option<(&str, &str)> {
    let (before, after) = word.split_once('\'')?;
    let particle = ["d", "l"].contains(&before) && after.starts_with(char::is_uppercase);
    particle.then(|| word.split_at(before.len() + 1))
}

/// Letters of scripts that write a whole name without a space.
pub(super) fn is_syllabic(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}')
}

/// "J.", "Th.", "P.-J.", and bare capitals no name is made of: "JP".
pub(super) fn is_initials(word: &str, cases: Cases) -> bool {
    let letters: Vec<char> = word
        .chars()
        .filter(|letter| letter.is_alphabetic())
        .collect();
    let pieces = word.split(['.', '-']).filter(|piece| !piece.is_empty());
    let short = pieces.clone().all(|piece| piece.chars().count() <= 3) && pieces.count() > 0;
    let pointed = word.ends_with('.') && short;
    let capital = letters.len() == 1 && letters[0].is_uppercase();
    let all_capitals = letters.iter().all(|letter| letter.is_uppercase());
    let no_name = letters.iter().all(|letter| !"AEIOUY".contains(*letter));
    let bare = (1..=3).contains(&letters.len())
        && word.is_ascii()
        && all_capitals
        && (no_name || (cases == Cases::Mixed && letters.len() <= 3 && !word.contains('\'')));
    !letters.is_empty() && (pointed || capital || bare)
}
