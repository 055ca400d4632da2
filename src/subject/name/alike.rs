//! Whether two written names can be the same person's.
//!
//! Strict about family names, because Hartog and Hertog are two families; lenient about everything people vary
//! themselves: call names, initials, particles left out, married names, spelling of foreign letters.

use super::lexicon;
use super::{FamilyName, PersonName};
use crate::subject::fold;

/// How a given name found next to the family name relates to a person's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GivenMatch {
    /// Another person's: another name, or initials that contradict.
    Other,
    /// Initials that fit; the number of letters that agree.
    Initials(usize),
    /// A call name or another spelling.
    Variant,
    /// The same name.
    Same,
}

pub(super) fn match_given(name: &PersonName, found: &str) -> GivenMatch {
    given_match(name, &super::parse::parse_given(found))
}

pub(super) fn may_be(a: &PersonName, b: &PersonName) -> bool {
    let (Some(first), Some(second)) = (surnames(a), surnames(b)) else {
        return bags_match(a, b);
    };
    match surnames_match(&first, &second, abbreviates(a) || abbreviates(b)) {
        Surnames::Same => given_match(a, b) > GivenMatch::Other,
        Surnames::OtherParticle => false,
        Surnames::Other => bags_match(a, b),
    }
}

/// The family names a person may be written with; none when there is no family name.
fn surnames(name: &PersonName) -> Option<Vec<&FamilyName>> {
    let known = !name.family.main.is_empty();
    known.then(|| std::iter::once(&name.family).chain(&name.partner).collect())
}

enum Surnames {
    Same,
    OtherParticle,
    Other,
}

fn surnames_match(a: &[&FamilyName], b: &[&FamilyName], abbreviated: bool) -> Surnames {
    let mut outcome = Surnames::Other;
    let mut pairs = 0;
    for one in a {
        for other in b {
            match family_match(one, other, abbreviated) {
                Surnames::Same => pairs += 1,
                Surnames::OtherParticle => outcome = Surnames::OtherParticle,
                Surnames::Other => {}
            }
        }
    }
    // Two double names must agree in both halves; a double and a single one in one.
    if pairs >= a.len().min(b.len()) {
        Surnames::Same
    } else {
        outcome
    }
}

fn family_match(a: &FamilyName, b: &FamilyName, abbreviated: bool) -> Surnames {
    let joined = |family: &FamilyName| fold::key(&family.full());
    if joined(a) == joined(b) {
        return Surnames::Same;
    }
    if !mains_match(&a.main, &b.main) {
        return Surnames::Other;
    }
    let (Some(one), Some(other)) = (&a.particle, &b.particle) else {
        return Surnames::Same;
    };
    let (one, other) = (particle_key(one), particle_key(other));
    let articled = |particle: &str| ["van de", "van den", "van der"].contains(&particle);
    if one == other || (abbreviated && articled(&one) && articled(&other)) {
        Surnames::Same
    } else {
        Surnames::OtherParticle
    }
}

fn mains_match(a: &str, b: &str) -> bool {
    let (one, other) = (fold::keys(a), fold::keys(b));
    one.iter().any(|key| {
        other.contains(key)
            || other
                .iter()
                .any(|other| slavic(key) == slavic(other) || is_slip(key, other, 7))
    })
}

/// "kowalska" as "kowalski", "ivanova" and "ivanovs" as "ivanov": endings by gender and by country.
fn slavic(key: &str) -> &str {
    let bare = key.strip_suffix(['a', 'i', 'y', 's']).unwrap_or(key);
    let family = ["sk", "ck", "ov", "ev", "in"]
        .iter()
        .any(|ending| bare.ends_with(ending))
        && bare.len() > 4;
    if family { bare } else { key }
}

/// Particles as they are compared: "het" is "'t", "al" is "el".
fn particle_key(particle: &str) -> String {
    let one = |word: &str| match word.trim_end_matches('.') {
        "'t" | "het" => "t".to_owned(),
        "al" => "el".to_owned(),
        "ben" | "ibn" => "bin".to_owned(),
        other => other.to_owned(),
    };
    particle
        .to_lowercase()
        .split(' ')
        .map(one)
        .collect::<Vec<_>>()
        .join(" ")
}

fn abbreviates(name: &PersonName) -> bool {
    let typed = name.typed.to_lowercase();
    ["v.d", "v/d", " vd", "v. d"]
        .iter()
        .any(|form| typed.contains(form))
}

fn given_match(a: &PersonName, b: &PersonName) -> GivenMatch {
    let names = |name: &PersonName| -> Vec<String> {
        name.given.iter().chain(&name.call).cloned().collect()
    };
    let (one, other) = (names(a), names(b));
    if one.is_empty() || other.is_empty() {
        return initials_match(a, b);
    }
    let words = one
        .iter()
        .flat_map(|first| other.iter().map(move |second| word_match(first, second)));
    match words.max().unwrap_or(GivenMatch::Other) {
        GivenMatch::Other => GivenMatch::Other,
        // "William G." is not "William W.", "Anna Maria" not "Anna Petra".
        best if a.initials.chars().next() == b.initials.chars().next()
            && !compatible(&a.initials, &b.initials) =>
        {
            let same_set = sorted(&a.initials) == sorted(&b.initials);
            if same_set { best } else { GivenMatch::Other }
        }
        best => best,
    }
}

fn sorted(letters: &str) -> Vec<char> {
    let mut letters: Vec<char> = letters.chars().collect();
    letters.sort_unstable();
    letters
}

/// One side has initials only.
fn initials_match(a: &PersonName, b: &PersonName) -> GivenMatch {
    let shared = a.initials.chars().count().min(b.initials.chars().count());
    if shared == 0 {
        return GivenMatch::Other;
    }
    if compatible(&a.initials, &b.initials) {
        return GivenMatch::Initials(shared);
    }
    // "H. Smit" is how Johannes (Hans) may sign.
    let called = |name: &PersonName, letters: &str| {
        let first = name
            .call
            .as_ref()
            .and_then(|call| fold::fold(call).chars().next());
        letters.chars().count() == 1 && first == fold::fold(letters).chars().next()
    };
    if called(a, &b.initials) || called(b, &a.initials) {
        GivenMatch::Initials(1)
    } else {
        GivenMatch::Other
    }
}

/// Whether the one's initials begin the other's.
fn compatible(a: &str, b: &str) -> bool {
    let (a, b) = (fold::fold(a), fold::fold(b));
    a.starts_with(&b) || b.starts_with(&a)
}

fn word_match(a: &str, b: &str) -> GivenMatch {
    let (one, other) = (fold::keys(a), fold::keys(b));
    if one.iter().any(|key| other.contains(key)) {
        return GivenMatch::Same;
    }
    let related = |a: &String, b: &String| {
        lexicon::are_call_names(a, b)
            || sound(a) == sound(b)
            || is_short_form(a, b)
            || is_given_slip(a, b)
    };
    // "Pieter-Jan" is also Pieter.
    let part = |whole: &str, one: &str| {
        whole.split('-').count() > 1
            && whole
                .split('-')
                .any(|part| fold::key(part) == fold::key(one))
    };
    let known = one
        .iter()
        .any(|key| other.iter().any(|other| related(key, other)));
    if known || part(a, b) || part(b, a) {
        GivenMatch::Variant
    } else {
        GivenMatch::Other
    }
}

/// A short form the lists do not know: the start of the name with or without an ending of endearment.
fn is_short_form(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    // Feminine endings make another name: Martin and Martina.
    let feminine = long.strip_prefix(short).is_some_and(|rest| {
        [
            "a", "e", "ne", "na", "ina", "ine", "tje", "je", "ette", "le", "elle", "yn",
        ]
        .contains(&rest)
    });
    if feminine || !short.is_ascii() || !long.is_ascii() {
        return false;
    }
    let bare = ["ie", "ey", "y", "i"]
        .iter()
        .find_map(|ending| short.strip_suffix(ending))
        .unwrap_or(short);
    // "Vicky" doubles the last letter of "Vic", "Benny" of "Ben".
    let stem = match bare.as_bytes() {
        [.., before, last] if before == last => &bare[..bare.len() - 1],
        _ => bare,
    };
    let starts =
        long.starts_with(stem) && (bare.len() < short.len() || long.len() >= short.len() + 2);
    // "Mena" for Philomena, "Rissa" for Marissa; but Anne and Marianne are two names.
    let ends = short.len() >= 4
        && long.len() >= short.len() + 2
        && long.ends_with(short)
        && !(lexicon::is_given_name(short) && lexicon::is_given_name(long));
    (stem.len() >= 3 && starts) || ends
}

/// How a given name sounds, roughly: Erik is Eric, Sofie Sophie, Mathijs Matthijs, Frieda Freda.
fn sound(key: &str) -> String {
    let plain = key
        .replace("ph", "f")
        .replace("th", "t")
        .replace("ck", "k")
        .replace(['c', 'q'], "k")
        .replace("ie", "y")
        .replace('i', "y");
    let mut sound = String::with_capacity(plain.len());
    for letter in plain.trim_end_matches('h').chars() {
        if !sound.ends_with(letter) {
            sound.push(letter);
        }
    }
    sound
}

/// One slip of the pen in a given name, unless both are names of their own or differ by gender.
fn is_given_slip(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let gender = long
        .strip_prefix(short)
        .is_some_and(|rest| ["a", "e"].contains(&rest));
    let both_known = lexicon::is_given_name(a) && lexicon::is_given_name(b);
    let least = if a.len() == b.len() { 6 } else { 5 };
    !gender && !both_known && is_slip(a, b, least)
}

/// Whether two keys of at least `least` letters differ by one letter.
fn is_slip(a: &str, b: &str, least: usize) -> bool {
    let length = |key: &str| key.chars().count();
    let shortest = length(a).min(length(b));
    // A long foreign name leaves room for two.
    let slips = if shortest >= 10 { 2 } else { 1 };
    shortest >= least
        && length(a).abs_diff(length(b)) <= slips
        && strsim::osa_distance(a, b) <= slips
}

/// The words in any order: what remains when the parts cannot be told, as in names of other cultures.
fn bags_match(a: &PersonName, b: &PersonName) -> bool {
    let foreign = |name: &PersonName| {
        fold::fold(&name.typed)
            .chars()
            .any(|letter| letter.is_alphabetic() && !letter.is_ascii())
    };
    let (one, other) = (words(a), words(b));
    let joined = (one.concat(), other.concat());
    if joined.0 == joined.1 || (one.len() != other.len() && is_slip(&joined.0, &joined.1, 10)) {
        return !joined.0.is_empty();
    }
    let (short, long) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    if short.len() < 2 && long.len() > 1 {
        return false;
    }
    let across = foreign(a) != foreign(b);
    let mut free: Vec<&String> = long.iter().collect();
    let found = short.iter().filter(|word| {
        let place = free.iter().position(|other| bag_word(word, other, across));
        place.map(|place| free.remove(place)).is_some()
    });
    found.count() == short.len()
}

/// Words without particles, in Latin letters.
fn words(name: &PersonName) -> Vec<String> {
    let parts = name
        .given
        .iter()
        .map(String::as_str)
        .chain([name.family.main.as_str()])
        .chain(name.partner.iter().map(|partner| partner.main.as_str()));
    let mut words: Vec<String> = parts
        .flat_map(|part| part.split([' ', '-']))
        .map(|word| fold::key(&deunicode::deunicode(&fold::fold(word))))
        .filter(|word| !word.is_empty())
        .collect();
    // Initials of names that are not written out count as words of one letter.
    let written: usize = name
        .given
        .iter()
        .map(|given| given.split('-').count())
        .sum();
    if name.initials.chars().count() > written {
        let starts: Vec<char> = words
            .iter()
            .filter_map(|word| word.chars().next())
            .collect();
        let lone = name
            .initials
            .chars()
            .map(|letter| fold::key(&letter.to_string()));
        words.extend(lone.filter(|letter| {
            letter
                .chars()
                .next()
                .is_some_and(|letter| !starts.contains(&letter))
        }));
    }
    words
}

fn bag_word(a: &str, b: &str, across: bool) -> bool {
    if a.len() == 1 || b.len() == 1 {
        return a.chars().next() == b.chars().next();
    }
    a == b
        || lexicon::are_call_names(a, b)
        || is_slip(a, b, 7)
        || slavic(a) == slavic(b)
        || (across && strsim::jaro_winkler(a, b) > 0.82)
}
