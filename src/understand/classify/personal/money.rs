//! Bank account and card numbers, by their check digits.

use iban::Iban;
use regex::Regex;

use super::{Found, stands_alone};
use crate::understand::classify::kind::SignalKind;

/// No account number is longer.
const LONGEST_IBAN: usize = 34;

pub(super) struct Finder {
    iban_start: Regex,
    card: Regex,
}

impl Finder {
    pub(super) fn read() -> Result<Self, regex::Error> {
        Ok(Self {
            iban_start: Regex::new(r"\b[A-Za-z]{2}\d{2}[ .-]?[A-Za-z0-9]")?,
            card: Regex::new(
                r"\b\d{4}(?:[ -]?\d{4}){2}(?:[ -]?\d{1,7})?\b|\b\d{4}[ -]?\d{6}[ -]?\d{4,5}\b",
            )?,
        })
    }

    /// Account numbers with right check digits and the length of their country, also written in groups.
    pub(super) fn ibans(&self, text: &str) -> Vec<Found> {
        let mut found: Vec<Found> = Vec::new();
        for start in self.iban_start.find_iter(text) {
            let at = start.start();
            if let Some(end) = iban_end(text, at)
                && stands_alone(text, &(at..end))
            {
                found.push((SignalKind::Iban, at..end));
            }
        }
        found
    }

    /// Card numbers: a range of the card companies and the Luhn check.
    pub(super) fn cards(&self, text: &str) -> Vec<Found> {
        self.card
            .find_iter(text)
            .filter(|card| stands_alone(text, &card.range()) && is_card(card.as_str()))
            .map(|card| (SignalKind::CreditCard, card.range()))
            .collect()
    }
}

/// Where the longest valid account number that begins at `at` ends.
fn iban_end(text: &str, at: usize) -> Option<usize> {
    let mut written = String::with_capacity(LONGEST_IBAN);
    let mut ends = Vec::new();
    for (offset, character) in text[at..].char_indices() {
        match character {
            _ if character.is_ascii_alphanumeric() && written.len() < LONGEST_IBAN => {
                written.push(character.to_ascii_uppercase());
                ends.push(at + offset + 1);
            }
            // One space, point or dash between groups.
            ' ' | '.' | '-' if ends.last() == Some(&(at + offset)) => {}
            _ => break,
        }
    }
    (15..=written.len())
        .rev()
        .find(|length| written[..*length].parse::<Iban>().is_ok())
        .map(|length| ends[length - 1])
}

/// The first figures and the length of a card company, and the Luhn check.
fn is_card(written: &str) -> bool {
    let plain: String = written.chars().filter(char::is_ascii_digit).collect();
    let begins = |openings: &[&str]| openings.iter().any(|opening| plain.starts_with(opening));
    let issued = match plain.len() {
        12 => begins(&["50", "56", "57", "58", "67"]),
        14 => begins(&["30", "36", "38", "39"]),
        15 => begins(&["34", "37", "1800", "2131"]),
        13 | 16..=19 => begins(&["2", "3", "4", "5", "6"]),
        _ => false,
    };
    issued && luhn(&plain)
}

fn luhn(plain: &str) -> bool {
    let digits: Vec<u32> = plain
        .chars()
        .filter_map(|character| character.to_digit(10))
        .collect();
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, digit)| match (place % 2, digit * 2) {
            (0, _) => *digit,
            (_, double) if double > 9 => double - 9,
            (_, double) => double,
        })
        .sum();
    sum.is_multiple_of(10) && digits.iter().any(|digit| *digit != digits[0])
}
