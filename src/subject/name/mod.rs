//! A person's name as typed, split into its parts.
//!
//! In: what a person types. Out: [`PersonName`], the forms it is also written in, and whether another written
//! name can be the same person's. Word lists are in `data/`.

use std::fmt;

use super::TooThin;

mod alike;
mod lexicon;
mod parse;
mod variants;
mod words;

pub use alike::GivenMatch;
pub use lexicon::is_given_name;
pub use words::is_particle;

/// Most letters of a name; the longest real ones stay far below.
const MOST_CHARACTERS: usize = 120;

/// A name split into parts. At least a family name or a given name is there, unless nothing was typed.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct PersonName {
    /// As typed, white space folded.
    pub typed: String,
    /// Given names in order; empty when only initials are known.
    pub given: Vec<String>,
    /// Initials, upper case, without points ("SM").
    pub initials: String,
    /// The name the person goes by, where it was given in brackets: "J.P. (Jan) Smit".
    pub call: Option<String>,
    /// Family name at birth, or the only one known.
    pub family: FamilyName,
    /// Partner's family name, where the name is a double one.
    pub partner: Option<FamilyName>,
}

/// A family name with its particle.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct FamilyName {
    /// Particle (Dutch: tussenvoegsel) spelt out: "van den". In lower case, unless the family writes a capital.
    pub particle: Option<String>,
    /// The name that is sorted on: "Berg".
    pub main: String,
}

impl FamilyName {
    /// Particle and name: "van den Berg".
    pub fn full(&self) -> String {
        match &self.particle {
            // "d'Ancona" and "l'Hermite" stand without a space.
            Some(particle)
                if particle.ends_with('\'') && !particle.ends_with("'t") && particle.len() < 3 =>
            {
                format!("{particle}{}", self.main)
            }
            Some(particle) => format!("{particle} {}", self.main),
            None => self.main.clone(),
        }
    }
}

impl PersonName {
    /// Splits a name as a person types it. Never fails: what cannot be split is a given name alone, and
    /// [`PersonName::check`] says so.
    pub fn parse(typed: &str) -> Self {
        parse::parse(typed)
    }

    /// The usual written form: "Sanne de Wit", "S.M. de Wit-van den Berg".
    pub fn full(&self) -> String {
        let first = if self.given.is_empty() {
            self.pointed_initials()
        } else {
            self.given.join(" ")
        };
        let call = match &self.call {
            Some(call) if self.given.is_empty() => format!("({call})"),
            _ => String::new(),
        };
        [first, call, self.surname()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Everything behind the given names, the partner's name first as is usual: "de Wit-van den Berg".
    pub fn surname(&self) -> String {
        match &self.partner {
            Some(partner) => format!("{}-{}", partner.full(), self.family.full()),
            None => self.family.full(),
        }
    }

    /// "S.M."; empty when there are none.
    pub fn pointed_initials(&self) -> String {
        self.initials
            .chars()
            .flat_map(|letter| [letter, '.'])
            .collect()
    }

    /// Other forms the name is written in, most usual first, without [`PersonName::full`] itself.
    pub fn variants(&self) -> Vec<String> {
        variants::variants(self)
    }

    /// Whether two written names can be the same person's: same name, initials, call name, married name,
    /// another spelling or a slip of the pen.
    pub fn may_be(&self, other: &Self) -> bool {
        alike::may_be(self, other)
    }

    /// How a given name found next to the family name relates to this person's.
    pub fn match_given(&self, found: &str) -> GivenMatch {
        alike::match_given(self, found)
    }

    /// The words of which at least one must be in a result about this name, particles left out.
    pub fn telling_words(&self) -> Vec<String> {
        let mut words: Vec<String> = Vec::new();
        let families = [Some(&self.family), self.partner.as_ref()];
        let mains = families
            .into_iter()
            .flatten()
            .flat_map(|family| family.main.split(' '));
        for word in self
            .given
            .iter()
            .map(String::as_str)
            .chain(self.call.as_deref())
            .chain(mains)
        {
            if !word.is_empty() && !words.iter().any(|known| known == word) {
                words.push(word.to_owned());
            }
        }
        words
    }

    /// Checks that the name can be searched for.
    ///
    /// # Errors
    /// The reason why it cannot.
    pub fn check(&self) -> Result<(), TooThin> {
        let letters = self
            .typed
            .chars()
            .filter(|letter| letter.is_alphabetic())
            .count();
        let digits = self
            .typed
            .chars()
            .filter(|letter| letter.is_numeric())
            .count();
        let odd = self
            .typed
            .contains(['@', '<', '>', '{', '}', '\\', '|', '=', '\u{fffd}'])
            || self.typed.contains("//");
        let hidden = self.typed.chars().any(char::is_control);
        let wide = self.typed.chars().any(words::is_syllabic);
        if self.typed.is_empty() {
            Err(TooThin::Empty)
        } else if letters == 0
            || digits > letters
            || odd
            || hidden
            || self.typed.chars().count() > MOST_CHARACTERS
        {
            Err(TooThin::Absurd)
        } else if letters < 3 && !(wide && letters == 2) {
            Err(TooThin::TooShort)
        } else if self.family.main.is_empty() {
            Err(if self.given.is_empty() {
                TooThin::TooShort
            } else {
                TooThin::GivenNameOnly
            })
        } else {
            Ok(())
        }
    }
}

/// Shows the shape of the name, never the name.
impl fmt::Debug for PersonName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("PersonName")
            .field("given", &self.given.len())
            .field("initials", &self.initials.chars().count())
            .field("partner", &self.partner.is_some())
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for FamilyName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("FamilyName")
            .field("particle", &self.particle.is_some())
            .finish_non_exhaustive()
    }
}
