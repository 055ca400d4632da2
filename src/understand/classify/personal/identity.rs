//! Who somebody is on paper: birth, age, citizen numbers, documents, licence plates.

use regex::Regex;

use super::{Found, alternatives, before, ends_in, stands_alone};
use crate::understand::classify::kind::SignalKind;
use crate::understand::classify::lexicon::Lexicon;

/// How many characters before a number may say what it is.
const CUE: usize = 40;

pub(super) struct Finder {
    birth: Regex,
    birth_year: Regex,
    age: Regex,
    bsn: Regex,
    bsn_cue: Regex,
    national: Regex,
    national_cue: Regex,
    document: Regex,
    document_cue: Regex,
    plate: Regex,
    plate_cue: Regex,
}

impl Finder {
    pub(super) fn read(lexicon: &Lexicon) -> Result<Self, regex::Error> {
        let month = alternatives(lexicon, "month");
        let born = alternatives(lexicon, "born");
        let year_old = alternatives(lexicon, "years-old");
        let aged = alternatives(lexicon, "aged");
        let date = format!(
            r"\d{{1,2}}[-./ ]\d{{1,2}}[-./ ](?:1[89]|20)\d\d|(?:1[89]|20)\d\d[-./]\d{{1,2}}[-./]\d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th|e)?\.?\s(?:{month})\.?,?\s(?:1[89]|20)\d\d|(?:{month})\.?\s\d{{1,2}}(?:st|nd|rd|th)?,?\s(?:1[89]|20)\d\d"
        );
        // Between "born" and the date stands at most a place: "geboren te Aalst op 1 april 1940".
        let gap = r"[^\w\n]{0,3}(?:(?:te|in|op|on|at|de|is|the|,)?\s*(?:[A-Z'’][\w'’-]*\s*){0,3},?\s*(?:op|on|the)?\s*)";
        Ok(Self {
            birth: Regex::new(&format!(
                r"(?:(?i:\b(?:{born})){gap}|(?:^|[\s(])[*°]\s?)(?P<date>(?i:{date}))"
            ))?,
            birth_year: Regex::new(&format!(
                r"(?:(?i:\b(?:{born})){gap}|\([*°]\s?)(?P<date>(?:19[0-9]|20[01])\d)\b"
            ))?,
            age: Regex::new(&format!(
                r"(?i)\b(?P<a>\d{{1,3}})[\s-](?:{year_old})|\b(?:{aged})\s(?P<b>\d{{1,3}})\b|\p{{L}}\s\((?P<c>[1-9]\d)\)"
            ))?,
            bsn: Regex::new(r"\b\d{9}\b|\b\d{4}[. ]\d{2}[. ]\d{3}\b|\b\d{3}[. ]\d{3}[. ]\d{3}\b")?,
            bsn_cue: ends_in(lexicon, "bsn-cue", 1)?,
            national: Regex::new(r"\b\d{2}[. ]?[0-5]\d[. ]?[0-3]\d[-. ]{0,3}\d{3}[-. ]?\d{2}\b")?,
            national_cue: ends_in(lexicon, "national-number-cue", 1)?,
            document: Regex::new(
                r"\b[A-Za-z]{2}[A-Za-z0-9]{6}\d\b|\b\d{10}\b|\b[A-Z]{1,2}\d{6,8}\b|\b\d{3}-\d{7}-\d{2}\b",
            )?,
            document_cue: ends_in(lexicon, "document-cue", 3)?,
            plate: Regex::new(
                r"(?i)\b(?:[a-z]{1,3}|\d{1,3})-(?:[a-z]{2,3}|\d{2,3})-(?:[a-z]{1,3}|\d{1,3})\b|\b[a-z]{2}\d{2} ?[a-z]{3}\b|\b[a-z]{1,2}-[a-z]{1,2} ?\d{1,4}\b",
            )?,
            plate_cue: ends_in(lexicon, "plate-cue", 2)?,
        })
    }

    /// Dates of birth, with the words that say so just before them.
    pub(super) fn births(&self, text: &str) -> Vec<Found> {
        self.birth
            .captures_iter(text)
            .filter_map(|birth| birth.name("date"))
            .map(|date| (SignalKind::BirthDate, date.range()))
            .collect()
    }

    /// Ages and years of birth.
    pub(super) fn ages(&self, text: &str) -> Vec<Found> {
        let ages = self.age.captures_iter(text).filter_map(|age| {
            let age = age.name("a").or(age.name("b")).or(age.name("c"))?;
            let years: u8 = age.as_str().parse().ok()?;
            (years <= 112).then(|| (SignalKind::Age, age.range()))
        });
        let years = self
            .birth_year
            .captures_iter(text)
            .filter_map(|birth| birth.name("date"))
            .map(|year| (SignalKind::Age, year.range()));
        ages.chain(years).collect()
    }

    /// Citizen numbers, document numbers and licence plates.
    pub(super) fn numbers(&self, text: &str) -> Vec<Found> {
        let mut found = Vec::new();
        let mut look = |shape: &Regex, kind, counts: &dyn Fn(&str, &str) -> bool| {
            let seen = shape.find_iter(text).filter(|seen| {
                stands_alone(text, &seen.range())
                    && counts(seen.as_str(), before(text, seen.start(), CUE))
            });
            found.extend(seen.map(|seen| (kind, seen.range())));
        };
        look(
            &self.national,
            SignalKind::NationalNumber,
            &|written, lead| {
                is_national_number(written)
                    && (written.contains('.') || self.national_cue.is_match(lead))
            },
        );
        // One number in eleven passes the test by chance, so the words must say it too.
        look(&self.bsn, SignalKind::Bsn, &|written, lead| {
            is_bsn(written) && self.bsn_cue.is_match(lead)
        });
        look(&self.document, SignalKind::IdDocument, &|written, lead| {
            written.bytes().filter(u8::is_ascii_digit).count() >= 4
                && self.document_cue.is_match(lead)
        });
        look(&self.plate, SignalKind::LicencePlate, &|written, lead| {
            is_mixed(written) && self.plate_cue.is_match(lead)
        });
        found
    }
}

fn digits(written: &str) -> Vec<u32> {
    written
        .chars()
        .filter_map(|character| character.to_digit(10))
        .collect()
}

/// The eleven test of the Dutch citizen service number.
fn is_bsn(written: &str) -> bool {
    let digits = digits(written);
    let Some((last, first)) = digits.split_last() else {
        return false;
    };
    let sum: u32 = first
        .iter()
        .zip((2..=9).rev())
        .map(|(digit, weight)| digit * weight)
        .sum();
    digits.len() == 9 && sum > 0 && sum % 11 == last % 11
}

/// The last two figures of a Belgian national number are 97 less the rest of the others by 97; who was born from 2000
/// on has a 2 before it in the sum.
fn is_national_number(written: &str) -> bool {
    let number = digits(written)
        .iter()
        .fold(0_u64, |number, digit| number * 10 + u64::from(*digit));
    let (body, check) = (number / 100, number % 100);
    let month = body / 100_000 % 100;
    [body, body + 2_000_000_000]
        .iter()
        .any(|body| 97 - body % 97 == check)
        && month <= 52
        && body > 0
}

/// A plate has letters and figures both.
fn is_mixed(written: &str) -> bool {
    written.contains(|mark: char| mark.is_ascii_digit())
        && written.contains(|mark: char| mark.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn citizen_numbers_have_check_digits() {
        // Both made up: the first passes the eleven test, the second is one off.
        assert!(is_bsn("111222333"));
        assert!(!is_bsn("111222334"));
        assert!(!is_bsn("000000000"));
        assert!(is_national_number("85.07.30-033.28"));
        assert!(!is_national_number("85.07.30-033.29"));
    }
}
