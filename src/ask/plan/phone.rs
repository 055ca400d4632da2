//! The ways a phone number is written.
//!
//! In: a number as a person wrote it. Out: its other usual forms, most usual first; none when it is no number that
//! can exist. A number without a country is taken for a Dutch one.

use rlibphonenumber::enums::Region;
use rlibphonenumber::{PhoneNumber, PhoneNumberFormat};

/// The other forms of `number`: the international one for a national number and the other way round, then the rest.
pub(super) fn other_forms(number: &str) -> Vec<String> {
    let Some(parsed) = PhoneNumber::parse(number, Some(Region::NL))
        .ok()
        .filter(PhoneNumber::is_valid)
    else {
        return Vec::new();
    };
    let national = parsed.format_as(PhoneNumberFormat::National).into_owned();
    let international = parsed
        .format_as(PhoneNumberFormat::International)
        .into_owned();
    let mut forms = if number.trim_start().starts_with(['+', '0']) && !is_international(number) {
        vec![international, national.clone()]
    } else {
        vec![national.clone(), international]
    };
    forms.push(parsed.format_as(PhoneNumberFormat::E164).into_owned());
    forms.push(national.chars().filter(char::is_ascii_digit).collect());
    let mut seen = vec![groups(number)];
    forms.retain(|form| {
        let groups = groups(form);
        let is_new = !seen.contains(&groups);
        seen.push(groups);
        is_new
    });
    forms
}

fn is_international(number: &str) -> bool {
    number.trim_start().starts_with('+') || number.trim_start().starts_with("00")
}

/// Groups of digits: a search engine does not see what stands between them.
fn groups(number: &str) -> Vec<String> {
    number
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|group| !group.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(number: &str, expected: &[&str]) {
        assert_eq!(other_forms(number), expected);
    }

    #[test]
    fn a_number_is_written_in_several_ways() {
        check(
            "06-12345678",
            &["+31 6 12345678", "+31612345678", "0612345678"],
        );
        check(
            "+31612345678",
            &["06 12345678", "+31 6 12345678", "0612345678"],
        );
        check(
            "+44 20 7946 0018",
            &["020 7946 0018", "+442079460018", "02079460018"],
        );
    }

    #[test]
    fn what_is_no_number_has_no_other_forms() {
        check("12", &[]);
        check("999999", &[]);
        check("", &[]);
    }
}
