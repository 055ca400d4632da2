//! From what a person types to the parts of a name.
//!
//! In order: tidy, brackets, titles, comma; then where the family name begins, its double form, and capitals.

use super::lexicon::{self, TITLES};
use super::words::{
    Cases, begins_family, elided, is_initials, is_particle, is_particle_in, is_syllabic,
    lower_particles, tokens, trailing_particles,
};
use super::{FamilyName, PersonName};
use crate::subject::fold;

pub(super) fn parse(typed: &str) -> PersonName {
    let typed = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let tidy = typed
        .replace(['’', '‘', '´', '`', 'ʼ'], "'")
        .replace(['–', '—', '‐', '\u{2011}'], "-")
        .replace(" - ", "-")
        .replace(" -", "-")
        .replace("- ", "-");
    let cases = Cases::of(&tidy);
    let (bare, call) = take_call_name(&tidy);
    let (given, family) = halves(&bare, cases);
    let (given, initials) = given_names(&given, cases);
    let (family, partner) = family_names(&family, cases);
    let call = call.map(|call| cases.mend(&call));
    PersonName {
        typed,
        given,
        initials,
        call,
        family,
        partner,
    }
}

/// Given names alone, as they stand next to a family name in a text.
pub(super) fn parse_given(found: &str) -> PersonName {
    let cases = Cases::of(found);
    let (given, initials) = given_names(&tokens(found), cases);
    PersonName {
        typed: found.to_owned(),
        given,
        initials,
        ..PersonName::default()
    }
}

/// Takes "(Jan)" or a quoted call name out of the text.
fn take_call_name(text: &str) -> (String, Option<String>) {
    for (open, close) in [('(', ')'), ('"', '"'), ('“', '”')] {
        let Some((before, rest)) = text.split_once(open) else {
            continue;
        };
        let Some((inside, after)) = rest.split_once(close) else {
            continue;
        };
        let name = inside.trim();
        let is_name = name.chars().any(char::is_alphabetic)
            && name
                .chars()
                .all(|letter| letter.is_alphabetic() || " -'.".contains(letter));
        let bare = format!("{} {}", before.trim(), after.trim())
            .trim()
            .to_owned();
        return (bare, is_name.then(|| name.to_owned()));
    }
    (text.to_owned(), None)
}

/// The words of the given names and those of the family name.
fn halves(text: &str, cases: Cases) -> (Vec<String>, Vec<String>) {
    let mut parts: Vec<Vec<String>> = text.split(',').map(tokens).collect();
    let had_comma = parts.len() > 1;
    for (place, part) in parts.iter_mut().enumerate() {
        strip_titles(part, cases, place > 0);
    }
    // What stood behind a comma and was only titles leaves an ordinary name.
    let only_titles = had_comma && text.split(',').skip(1).any(|part| !part.trim().is_empty());
    parts.retain(|part| !part.is_empty());
    let mut parts = parts.into_iter();
    let first = parts.next().unwrap_or_default();
    match parts.next() {
        Some(mut second) => {
            // "Berg, J. van den": the particle follows the given names.
            let mut family = second.split_off(trailing_particles(&second, cases));
            family.extend(first);
            (second, lower_particles(family, cases))
        }
        // "Suharto,": a person with one name says so with a comma.
        None if had_comma && !only_titles => (Vec::new(), first),
        None => split_plain(first, cases),
    }
}

fn strip_titles(words: &mut Vec<String>, cases: Cases, behind_comma: bool) {
    let plain = |word: &str| fold::fold(word.trim_end_matches('.')).replace('.', "");
    let enough = usize::from(!behind_comma);
    while words.len() > enough
        && words
            .first()
            .is_some_and(|word| TITLES[0].contains(&plain(word)))
    {
        // "Sr" and "Ba" are titles and names; without a point or a comma a short last word is left alone.
        words.remove(0);
    }
    if words.len() > 1
        && plain(&words[0]) == "de"
        && ["heer", "dames"].contains(&plain(&words[1]).as_str())
    {
        words.drain(..2);
        strip_titles(words, cases, behind_comma);
    }
    while let Some(last) = words.last() {
        let known =
            TITLES[1].contains(&plain(last)) || (behind_comma && TITLES[0].contains(&plain(last)));
        let looks = behind_comma
            || last.contains('.')
            || (cases == Cases::Mixed && last.chars().skip(1).any(char::is_uppercase));
        if !(known && looks && words.len() > enough.max(if behind_comma { 0 } else { 2 })) {
            break;
        }
        words.pop();
    }
}

/// A name without a comma.
fn split_plain(mut words: Vec<String>, cases: Cases) -> (Vec<String>, Vec<String>) {
    match words.len() {
        1 if words[0].chars().any(is_syllabic) => return (Vec::new(), words),
        0 | 1 => return (words, Vec::new()),
        _ => {}
    }
    if words.iter().all(|word| is_initials(word, cases)) {
        return (words, Vec::new());
    }
    // "Vries J. de" and "Smit J.P." as lists have them.
    let trailing = trailing_particles(&words, cases);
    if trailing < words.len() && trailing > 0 {
        let mut family = words.split_off(trailing);
        family.push(words.remove(0));
        return (words, family);
    }
    let initials_behind = words
        .iter()
        .rev()
        .take_while(|word| is_initials(word, cases))
        .count();
    if initials_behind > 0
        && initials_behind < words.len()
        && words
            .iter()
            .skip(1)
            .all(|word| is_initials(word, cases) || is_particle(word))
    {
        let given = words.split_off(words.len() - initials_behind);
        return (given, words);
    }
    let starts = (1..words.len()).find(|at| begins_family(&words[*at], cases));
    let leading = begins_family(&words[0], cases)
        && !words[0].contains('-')
        && words[0].chars().any(char::is_lowercase);
    let at = match starts {
        _ if leading && words[0].starts_with(char::is_lowercase) => 0,
        Some(at) => at,
        None => {
            let last = words.len() - 1;
            let pair = last >= 2
                && lexicon::is_iberian(&words[last])
                && lexicon::is_iberian(&words[last - 1]);
            if pair { last - 1 } else { last }
        }
    };
    let family = words.split_off(at);
    (words, family)
}

/// Given names as written, and the initials of all of them.
fn given_names(words: &[String], cases: Cases) -> (Vec<String>, String) {
    let mut given = Vec::new();
    let mut initials = String::new();
    for word in words {
        let pieces = word
            .split(['.', '-', '\''])
            .filter(|piece| piece.chars().any(char::is_alphabetic));
        if is_initials(word, cases) {
            let bare_capitals = !word.contains('.') && word.chars().all(char::is_uppercase);
            let letters: Vec<char> = if bare_capitals {
                word.chars().collect()
            } else {
                pieces.filter_map(|piece| piece.chars().next()).collect()
            };
            initials.extend(letters.into_iter().flat_map(char::to_uppercase));
        } else {
            initials.extend(
                word.split('-')
                    .filter_map(|piece| piece.chars().find(|letter| letter.is_alphabetic()))
                    .flat_map(char::to_uppercase),
            );
            given.push(cases.mend(word));
        }
    }
    (given, initials)
}

/// The family name and the partner's: in "de Wit-van den Berg" the partner's stands first.
fn family_names(words: &[String], cases: Cases) -> (FamilyName, Option<FamilyName>) {
    let text = words.join(" ");
    let wide = text
        .char_indices()
        .filter(|(_, letter)| *letter == '-')
        .find_map(|(at, _)| {
            let (before, after) = (&text[..at], &text[at + 1..]);
            let last = before.rsplit(' ').next().unwrap_or_default();
            let first = after.split(' ').next().unwrap_or_default();
            let starts = |word: &str| {
                cases == Cases::Flat || word.starts_with(char::is_uppercase) || word.contains('\'')
            };
            let arabic = is_particle_in(last, cases);
            (!arabic
                && last.chars().count() > 1
                && (starts(first) || is_particle_in(first, cases))
                && starts(last))
            .then_some((before, after))
        });
    match wide {
        Some((partner, own)) => (family_name(own, cases), Some(family_name(partner, cases))),
        None => (family_name(&text, cases), None),
    }
}

fn family_name(text: &str, cases: Cases) -> FamilyName {
    let mut words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    if let Some((particle, rest)) = words.last().copied().and_then(elided) {
        words.pop();
        words.extend([particle, rest]);
    }
    // "al-Amrani" is the particle "al" and a name.
    let split;
    if let Some((particle, rest)) = words.last().and_then(|word| word.split_once('-'))
        && is_particle_in(particle, cases)
    {
        split = [particle, rest];
        words.pop();
        words.extend(split);
    }
    let is_part = |word: &str| is_particle_in(word, cases) || word == "d'" || word == "l'";
    let count = words
        .iter()
        .take_while(|word| is_part(word))
        .count()
        .min(words.len().saturating_sub(1));
    let particle = words[..count].join(" ");
    let particle = if cases == Cases::Flat {
        particle.to_lowercase()
    } else {
        particle
    };
    let main = words[count..]
        .iter()
        .map(|word| cases.mend(word))
        .collect::<Vec<_>>()
        .join(" ");
    FamilyName {
        particle: (!particle.is_empty()).then_some(particle),
        main,
    }
}
