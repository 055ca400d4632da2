//! Finds where a text mentions the family name, and whose it is by what stands around it.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::text::Text;
use crate::subject::name::{self, FamilyName, GivenMatch};
use crate::subject::{PersonName, fold};

/// Words that go before a name without being a given name.
pub(super) static ORDINARY: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let lines = include_str!("../data/ordinary_words.txt").lines();
    lines
        .filter(|line| !line.starts_with('#'))
        .flat_map(|line| line.split(' '))
        .collect()
});

/// How a family name is mentioned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    /// With another person's given name or initials.
    Other,
    /// Alone.
    FamilyOnly,
    /// With initials that fit.
    Initials(usize),
    /// In another form of the person's name.
    Variant,
    /// In full.
    Full,
}

/// One mention.
#[derive(Debug, Clone)]
pub(super) struct Mention {
    pub(super) form: Form,
    /// As written.
    pub(super) words: String,
    /// Bytes of the text.
    pub(super) start: usize,
    pub(super) end: usize,
}

/// All mentions of a name's family names.
pub(super) fn mentions(name: &PersonName, text: &Text<'_>) -> Vec<Mention> {
    let families = std::iter::once(&name.family).chain(&name.partner);
    let mut found: Vec<Mention> = families
        .enumerate()
        .flat_map(|(place, family)| of_family(name, family, place > 0, text))
        .collect();
    found.sort_by_key(|mention| (mention.start, std::cmp::Reverse(mention.end)));
    found
}

fn of_family(
    name: &PersonName,
    family: &FamilyName,
    is_partner: bool,
    text: &Text<'_>,
) -> Vec<Mention> {
    let keys = |text: &str| -> Vec<Vec<String>> {
        Text::new(text)
            .words
            .into_iter()
            .map(|word| word.keys)
            .collect()
    };
    let main = keys(&family.main);
    let joined = family.particle.as_ref().map(|_| fold::key(&family.full()));
    if main.is_empty() {
        return Vec::new();
    }
    let fits = |at: usize, wanted: &[String]| {
        text.words
            .get(at)
            .is_some_and(|word| wanted.iter().any(|key| word.is(key)))
    };
    let mut mentions = Vec::new();
    for at in 0..text.words.len() {
        let in_one = joined
            .as_ref()
            .is_some_and(|joined| text.words[at].is(joined));
        let length = if in_one { 1 } else { main.len() };
        if in_one
            || main
                .iter()
                .enumerate()
                .all(|(offset, wanted)| fits(at + offset, wanted))
        {
            let place = Place {
                name,
                family,
                is_partner,
                text,
                at,
                end: at + length,
                in_one,
            };
            mentions.extend(place.read());
        }
    }
    mentions
}

/// A place where the family name stands.
struct Place<'a> {
    name: &'a PersonName,
    family: &'a FamilyName,
    is_partner: bool,
    text: &'a Text<'a>,
    at: usize,
    end: usize,
    in_one: bool,
}

/// Whether a particle stands there, and which.
enum Particle {
    Same,
    Missing,
    Another,
}

impl Place<'_> {
    fn read(&self) -> Option<Mention> {
        let (start, particle) = self.particle();
        if matches!(particle, Particle::Another) {
            return None;
        }
        let behind = self.behind();
        let surname_start = self.partner_before(start);
        let first = self.given_start(surname_start);
        let given = self.text.slice(first, surname_start);
        let (form, from, to) = match behind {
            Some((form, to)) if given.is_empty() => (form, start, to),
            _ if given.is_empty() => (Form::FamilyOnly, start, self.end),
            _ => (
                self.given(given, surname_start != start, &particle),
                first,
                self.end,
            ),
        };
        // "J. Smit (Kees)" names a Kees.
        let form = match self.bracketed() {
            Some(GivenMatch::Other) if matches!(form, Form::Initials(_)) => Form::Other,
            _ => form,
        };
        let form = if matches!(particle, Particle::Missing)
            && matches!(form, Form::FamilyOnly | Form::Initials(_))
            && !self.reversed_particle()
        {
            // "Vries" without "de" is too little to go by.
            return None;
        } else if self.is_partner && form == Form::Full {
            Form::Variant
        } else {
            form
        };
        Some(Mention {
            form,
            words: self.text.slice(from, to).to_owned(),
            start: self.text.words[from].start,
            end: self.text.words[to - 1].end,
        })
    }

    /// Where the particle begins, and whether it is this family's.
    fn particle(&self) -> (usize, Particle) {
        if self.in_one {
            return (self.at, Particle::Same);
        }
        let mut start = self.at;
        while start > 0
            && is_joint(self.text.gap(start - 1))
            && is_particle_at(self.text, start - 1)
        {
            start -= 1;
        }
        let wanted = self.family.particle.as_deref().map(particle_key);
        // "Uit van den Berg": the words before the particle may be particles too.
        for from in start..self.at {
            if wanted.as_ref().is_some_and(|wanted| {
                same_particle(wanted, &particle_key(self.text.slice(from, self.at)))
            }) {
                return (from, Particle::Same);
            }
        }
        match (start < self.at, wanted) {
            (false, None) => (start, Particle::Same),
            (false, Some(_)) => (start, Particle::Missing),
            // A sentence may go "de Sanders"; only a "van" before it makes another family.
            (true, None)
                if !["van", "von"]
                    .iter()
                    .any(|word| self.text.words[start].is(word)) =>
            {
                (self.at, Particle::Same)
            }
            (true, _) => (start, Particle::Another),
        }
    }

    /// Where a partner's name hyphened before this one begins.
    fn partner_before(&self, start: usize) -> usize {
        if start == 0 || !is_hyphen(self.text.gap(start - 1)) {
            return start;
        }
        let mut at = start - 1;
        while at > 0 && is_joint(self.text.gap(at - 1)) && is_particle_at(self.text, at - 1) {
            at -= 1;
        }
        at
    }

    /// Where the given names or initials before the surname begin.
    fn given_start(&self, surname: usize) -> usize {
        let mut first = surname;
        while first > 0 && surname - first < 4 {
            let word = &self.text.words[first - 1];
            let gap = self.text.gap(first - 1);
            let initial = word.text.chars().count() <= 3;
            let touches = gap == " "
                || gap == "\u{a0}"
                || (initial && [". ", ".", ".-"].contains(&gap))
                || (gap == "-" && first < surname);
            let lower = fold::fold(word.text);
            let fits = word.is_capital() || self.name.match_given(word.text) >= GivenMatch::Variant;
            if !touches
                || !fits
                || ORDINARY.contains(lower.as_str())
                || word.text.chars().any(char::is_numeric)
            {
                break;
            }
            first -= 1;
        }
        first
    }

    fn given(&self, given: &str, married: bool, particle: &Particle) -> Form {
        let exact = !married && matches!(particle, Particle::Same);
        match self.name.match_given(given) {
            GivenMatch::Same if exact => Form::Full,
            GivenMatch::Same | GivenMatch::Variant => Form::Variant,
            GivenMatch::Initials(count) => Form::Initials(count),
            GivenMatch::Other => {
                let mut words = given.split([' ', '-']);
                let is_name = words.clone().any(name::is_given_name)
                    || words.all(|word| word.ends_with('.') || word.chars().count() == 1);
                // Before a particle stands a given name; elsewhere it may be any word with a capital.
                if is_name || self.family.particle.is_some() {
                    Form::Other
                } else {
                    Form::FamilyOnly
                }
            }
        }
    }

    /// "Berg, J. van den" and "BERG J.": what stands behind, and where it ends.
    fn behind(&self) -> Option<(Form, usize)> {
        let comma = self.text.gap(self.end - 1).trim() == ",";
        let space = self.text.gap(self.end - 1) == " ";
        if !comma && !space {
            return None;
        }
        let mut to = self.end;
        while let Some(word) = self.text.words.get(to).filter(|_| to < self.end + 4) {
            let touches =
                to == self.end || [" ", ".", ". ", ".-", "-"].contains(&self.text.gap(to - 1));
            if !touches || !word.is_capital() || is_particle_at(self.text, to) {
                break;
            }
            to += 1;
        }
        let initials_end = (self.end..to)
            .find(|at| self.text.words[*at].text.chars().count() > 2)
            .unwrap_or(to);
        let pointed = initials_end > self.end && self.text.gap(initials_end - 1).starts_with('.');
        if pointed {
            let found = self.text.slice(self.end, initials_end);
            return match self.name.match_given(&format!("{found}.")) {
                GivenMatch::Other => comma.then_some((Form::Other, initials_end)),
                GivenMatch::Initials(count) => Some((Form::Initials(count), initials_end)),
                _ => Some((Form::Variant, initials_end)),
            };
        }
        let same =
            |word: &super::text::Word<'_>| self.name.match_given(word.text) >= GivenMatch::Variant;
        let next = self.text.words.get(self.end)?;
        (to > self.end && same(next)).then_some((Form::Variant, self.end + 1))
    }

    /// Whether this family's particle follows: "Berg, J. van den".
    fn reversed_particle(&self) -> bool {
        let wanted = self
            .family
            .particle
            .as_deref()
            .map(particle_key)
            .unwrap_or_default();
        let from = (self.end..(self.end + 6).min(self.text.words.len()))
            .find(|at| is_particle_at(self.text, *at));
        let Some(from) = from else { return false };
        let mut to = from;
        while is_particle_at(self.text, to) {
            to += 1;
        }
        same_particle(&wanted, &particle_key(self.text.slice(from, to)))
    }

    /// A single name in brackets behind the mention.
    fn bracketed(&self) -> Option<GivenMatch> {
        let word = self.text.words.get(self.end)?;
        let opens = self.text.gap(self.end - 1).trim() == "(";
        let closes = self.text.gap(self.end).starts_with(')');
        let is_word = word.is_capital()
            && word.text.chars().count() > 2
            && word.text.chars().all(char::is_alphabetic);
        (opens && closes && is_word).then(|| self.name.match_given(word.text))
    }
}

fn is_joint(gap: &str) -> bool {
    gap.chars().all(|letter| " '’.\u{a0}/-".contains(letter)) && gap.chars().count() <= 3
}

fn is_hyphen(gap: &str) -> bool {
    ["-", " - ", "–", "‐"].contains(&gap)
}

fn is_particle_at(text: &Text<'_>, at: usize) -> bool {
    let Some(word) = text.words.get(at) else {
        return false;
    };
    let lower = word.text.to_lowercase();
    // A lone capital is an initial, but for the "T" of "'T HOF".
    let lone = word.text.chars().count() == 1;
    let apostrophe = text.text[..word.start].ends_with(['\'', '’']);
    let short = ["t", "s", "v", "d", "vd", "vdr"].contains(&lower.as_str());
    (!lone || lower == word.text || apostrophe) && (short || name::is_particle(&lower))
}

/// A particle as its letters, so that "v.d.", "vd" and "'t" can be compared.
fn particle_key(particle: &str) -> String {
    let words = particle
        .split([' ', '.', '/', '\'', '’', '-'])
        .filter(|word| !word.is_empty());
    let one = |word: &str| match word.to_lowercase().as_str() {
        "het" => "t".to_owned(),
        "al" => "el".to_owned(),
        "vd" => "v d".to_owned(),
        "vdr" => "v der".to_owned(),
        lower => fold::fold(lower),
    };
    words.map(one).collect::<Vec<_>>().join(" ")
}

fn same_particle(wanted: &str, found: &str) -> bool {
    let short =
        |found: &str| found == "v d" || found == "v de" || found == "v den" || found == "v der";
    wanted == found || (short(found) && ["van de", "van den", "van der"].contains(&wanted))
}
