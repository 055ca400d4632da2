//! The names that are looked for in a text: the person's own, and those of customers and projects that must stay
//! confidential.
//!
//! In: [`Subject`] and folded texts. Out: where the names stand, as whole words, accents and legal forms (`B.V.`, `GmbH`)
//! aside. The subjects that employers keep quiet are rules of the word lists.

use aho_corasick::AhoCorasick;

use super::folded::Folded;
use super::kind::SignalKind;
use super::lexicon::{Hit, Lexicon, PERSON};
use crate::subject::Subject;

/// Names of fewer letters are words of every text.
const SHORTEST: usize = 3;

/// Names to look for.
#[derive(Debug)]
pub(super) struct Names {
    matcher: Option<AhoCorasick>,
    meanings: Vec<Meaning>,
}

/// What a name means.
#[derive(Debug, Clone, Copy)]
enum Meaning {
    Person,
    Confidential(SignalKind),
}

/// Names where they stand.
#[derive(Debug, Default)]
pub(super) struct Named {
    /// The person.
    pub(super) person: Vec<Hit>,
    /// Customers and projects: first and last word.
    pub(super) confidential: Vec<(SignalKind, (usize, usize))>,
}

impl Names {
    /// The names of a subject.
    pub(super) fn new(subject: &Subject, lexicon: &Lexicon) -> Self {
        let mut texts = Vec::new();
        let mut meanings = Vec::new();
        let mut add = |name: &str, meaning: Meaning| {
            let folded = Folded::new(name, &lexicon.spelling).text;
            let plain = match meaning {
                Meaning::Person => folded,
                Meaning::Confidential(_) => without_legal_form(&folded, lexicon),
            };
            if plain
                .chars()
                .filter(|letter| letter.is_alphanumeric())
                .count()
                >= SHORTEST
            {
                texts.push(plain);
                meanings.push(meaning);
            }
        };
        for word in subject
            .name
            .iter()
            .flat_map(crate::subject::PersonName::telling_words)
        {
            add(&word, Meaning::Person);
        }
        for username in &subject.usernames {
            add(username, Meaning::Person);
        }
        for customer in &subject.confidential.customers {
            add(customer, Meaning::Confidential(SignalKind::Customer));
        }
        for project in &subject.confidential.projects {
            add(project, Meaning::Confidential(SignalKind::Project));
        }
        Self {
            matcher: AhoCorasick::new(&texts).ok(),
            meanings,
        }
    }

    /// Where the names stand.
    pub(super) fn find(&self, folded: &Folded) -> Named {
        let mut named = Named::default();
        let found = self
            .matcher
            .iter()
            .flat_map(|matcher| matcher.find_overlapping_iter(&folded.text));
        for found in found {
            let first = folded.word_at(found.start());
            let last = folded.word_at(found.end() - 1);
            let whole = folded.words[first].folded.start == found.start()
                && folded.words[last].folded.end == found.end();
            if !whole {
                continue;
            }
            match self.meanings[found.pattern()] {
                Meaning::Person => named.person.push(Hit {
                    first,
                    last,
                    class: PERSON,
                }),
                Meaning::Confidential(kind) => named.confidential.push((kind, (first, last))),
            }
        }
        named
    }
}

/// A folded name without the legal forms at its end: "jansen transport b v" is "jansen transport".
fn without_legal_form(folded: &str, lexicon: &Lexicon) -> String {
    let mut name = folded;
    let shorter = |name: &'_ str| -> Option<usize> {
        lexicon.words("legal-form").iter().find_map(|form| {
            let rest = name.strip_suffix(form.as_str())?;
            (rest.ends_with(' ') && !rest.trim().is_empty()).then(|| rest.trim_end().len())
        })
    };
    while let Some(length) = shorter(name) {
        name = &name[..length];
    }
    name.to_owned()
}
