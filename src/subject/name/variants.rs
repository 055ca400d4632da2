//! The forms a name is also written in, for searching.

use super::{FamilyName, PersonName, lexicon};
use crate::subject::fold;

/// Call names that are searched for, at most.
const MOST_CALL_NAMES: usize = 2;

pub(super) fn variants(name: &PersonName) -> Vec<String> {
    let mut forms = Forms {
        full: name.full(),
        forms: Vec::new(),
    };
    if name.family.main.is_empty() {
        return forms.forms;
    }
    let first = first_names(name);
    let surname = name.surname();
    let initials = name.pointed_initials();
    // Under the name they are called by, which is how others write about them.
    for first in &first {
        forms.push(first, &surname);
    }
    forms.push(&initials, &surname);
    for first in first.iter().chain([&initials]).take(2) {
        forms.reversed(first, name);
        forms.married(first, name);
    }
    let lead = first.first().unwrap_or(&initials);
    for short in short_particles(&name.family) {
        forms.push(lead, &short);
        forms.push(&initials, &short);
    }
    forms.reversed(&initials, name);
    // Other spellings of the form most used.
    let usual = format!("{lead} {surname}").trim().to_owned();
    for spelling in spellings(&usual) {
        forms.add(spelling);
    }
    for call in first
        .iter()
        .flat_map(|first| lexicon::call_names(first).iter().take(MOST_CALL_NAMES))
    {
        forms.push(call, &surname);
    }
    for registered in first
        .iter()
        .flat_map(|first| lexicon::registered_names(first).take(MOST_CALL_NAMES))
    {
        forms.push(registered, &surname);
    }
    forms.forms
}

/// The call name, and the first given name.
fn first_names(name: &PersonName) -> Vec<String> {
    name.call
        .iter()
        .chain(name.given.first())
        .cloned()
        .collect()
}

struct Forms {
    full: String,
    forms: Vec<String>,
}

impl Forms {
    fn add(&mut self, form: String) {
        let known = form.eq_ignore_ascii_case(&self.full)
            || self
                .forms
                .iter()
                .any(|known| known.eq_ignore_ascii_case(&form));
        if !known {
            self.forms.push(form);
        }
    }

    fn push(&mut self, first: &str, surname: &str) {
        if !first.is_empty() && !surname.is_empty() {
            self.add(format!("{first} {surname}"));
        }
    }

    /// "Berg, Jan van den".
    fn reversed(&mut self, first: &str, name: &PersonName) {
        if first.is_empty() {
            return;
        }
        let lead = name.partner.as_ref().unwrap_or(&name.family);
        let behind = lead
            .particle
            .as_ref()
            .map(|particle| format!(" {}", particle.to_lowercase()))
            .unwrap_or_default();
        let own = name
            .partner
            .as_ref()
            .map(|_| format!("-{}", name.family.full()))
            .unwrap_or_default();
        self.add(format!("{}{own}, {first}{behind}", lead.main));
    }

    /// Own name, partner's name, and the two in the other order.
    fn married(&mut self, first: &str, name: &PersonName) {
        if let Some(partner) = &name.partner {
            self.push(first, &name.family.full());
            self.push(first, &partner.full());
            self.push(first, &format!("{}-{}", name.family.full(), partner.full()));
        }
    }
}

/// "v.d. Berg" and "vd Berg" for "van den Berg", "van 't Hof" and "van het Hof", "Devries".
fn short_particles(family: &FamilyName) -> Vec<String> {
    let Some(particle) = &family.particle else {
        return Vec::new();
    };
    let main = &family.main;
    match particle.to_lowercase().as_str() {
        "van de" | "van den" | "van der" => vec![format!("v.d. {main}"), format!("vd {main}")],
        "van 't" => vec![format!("van het {main}")],
        "van het" => vec![format!("van 't {main}")],
        "de" | "le" | "la" => vec![plain_capital(&format!("{particle}{}", main.to_lowercase()))],
        _ => Vec::new(),
    }
}

/// With a capital at the start.
fn plain_capital(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// Without diacritics, with umlauts spelt out, and with "ij" for "y" or the other way round.
fn spellings(form: &str) -> Vec<String> {
    let mut spellings = Vec::new();
    if !form.is_ascii() {
        spellings.push(plain(form));
        spellings.push(plain(&fold::spelt_out(form)));
    }
    if form.contains("ij") {
        spellings.push(form.replace("ij", "y"));
    } else if form.contains(['y', 'Y']) {
        spellings.push(form.replace('y', "ij").replace('Y', "IJ"));
    }
    spellings.retain(|spelling| spelling != form);
    spellings
}

/// Without diacritics, capitals kept.
fn plain(form: &str) -> String {
    form.chars()
        .map(|letter| {
            let folded = fold::fold(&letter.to_string());
            if letter.is_uppercase() {
                plain_capital(&folded)
            } else {
                folded
            }
        })
        .collect()
}
