//! Applies the rules of the word lists to a text.
//!
//! In: a folded text, where its words are hit. Out: what the rules tell. Denied words do not count, nor do idioms;
//! hostile words do not count when they are quoted to be reported or spoken of to be condemned.

use std::collections::BTreeSet;

use super::folded::Folded;
use super::kind::SignalKind;
use super::lexicon::{Class, Hit, Lexicon, Near, PERSON, Rule, Side};

/// A denial takes back words this close behind it.
const DENIAL_BEFORE: usize = 5;

/// In Dutch a denial may follow: "ik haat je niet".
const DENIAL_AFTER: usize = 4;

/// Words this far from the person may be aimed at them.
const AIM: usize = 15;

/// What a rule told.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Told {
    /// First and last word of the telling words.
    pub(super) words: (usize, usize),
    /// What.
    pub(super) signal: SignalKind,
    /// Whether it is aimed at the person.
    pub(super) aimed: bool,
}

/// A text with its hits, ready for the rules.
struct Reading<'a> {
    folded: &'a Folded,
    lexicon: &'a Lexicon,
    hits: Vec<Hit>,
    present: BTreeSet<Class>,
    condemned: bool,
    reported: bool,
}

/// What the rules tell about a text. `hits` are those of the lexicon, of the person's names and of contact data.
pub(super) fn apply(lexicon: &Lexicon, folded: &Folded, hits: Vec<Hit>) -> Vec<Told> {
    let reading = Reading::new(lexicon, folded, hits);
    let mut told = Vec::new();
    for telling in &reading.hits {
        for rule in lexicon.rules.get(&telling.class).into_iter().flatten() {
            if reading.holds(rule, telling) {
                told.push(Told {
                    words: (telling.first, telling.last),
                    signal: rule.signal,
                    aimed: !rule.signal.is_hostile() || reading.is_aimed(telling),
                });
            }
        }
    }
    told.sort_unstable();
    told.dedup();
    told
}

impl<'a> Reading<'a> {
    fn new(lexicon: &'a Lexicon, folded: &'a Folded, hits: Vec<Hit>) -> Self {
        let idioms: Vec<Hit> = of(lexicon, &hits, "idiom").collect();
        let mut kept = hits;
        kept.retain(|hit| hit.class == PERSON || idioms.contains(hit) || !is_inside(&idioms, hit));
        kept.sort_unstable();
        let spoken =
            |class: &str| of(lexicon, &kept, class).any(|hit| !folded.words[hit.first].quoted);
        Self {
            condemned: spoken("condemn"),
            reported: spoken("report"),
            present: kept.iter().map(|hit| hit.class).collect(),
            folded,
            lexicon,
            hits: kept,
        }
    }

    fn holds(&self, rule: &Rule, telling: &Hit) -> bool {
        if rule.unless.iter().any(|class| self.present.contains(class)) {
            return false;
        }
        if rule.signal.is_hostile() && self.is_spoken_of(telling) {
            return false;
        }
        if rule.deniable && self.is_denied(telling) {
            return false;
        }
        rule.near
            .iter()
            .all(|near| self.is_near(near, rule, telling))
    }

    /// Words that somebody quotes to report them, or names to condemn them.
    fn is_spoken_of(&self, telling: &Hit) -> bool {
        let quoted = self.folded.words[telling.first].quoted;
        (quoted && self.reported) || self.condemned
    }

    fn is_denied(&self, telling: &Hit) -> bool {
        let negations = self.lexicon.named("negation");
        self.around(telling, DENIAL_BEFORE.max(DENIAL_AFTER))
            .any(|hit| {
                negations.contains(&hit.class)
                    && self.same_sentence(hit, telling)
                    && if hit.last < telling.first {
                        telling.first - hit.last <= DENIAL_BEFORE
                    } else {
                        hit.first > telling.last && hit.first - telling.last <= DENIAL_AFTER
                    }
            })
    }

    fn is_near(&self, near: &Near, rule: &Rule, telling: &Hit) -> bool {
        self.around(telling, rule.within).any(|hit| {
            near.classes.contains(&hit.class)
                && (rule.anywhere || self.same_sentence(hit, telling))
                && match near.side {
                    Side::Before => hit.last < telling.first,
                    Side::After => hit.first > telling.last,
                    Side::Either => hit.last < telling.first || hit.first > telling.last,
                }
        })
    }

    /// At the person: by name or as "you" in the same sentence, or as "he" or "she" where the text names them.
    fn is_aimed(&self, telling: &Hit) -> bool {
        let (you, pronoun) = (self.lexicon.named("you"), self.lexicon.named("pronoun"));
        let named = self.present.contains(&PERSON);
        named
            && self.around(telling, AIM).any(|hit| {
                hit.class == PERSON
                    || self.same_sentence(hit, telling)
                        && (you.contains(&hit.class) || pronoun.contains(&hit.class))
            })
    }

    fn same_sentence(&self, one: &Hit, other: &Hit) -> bool {
        self.folded.words[one.first].sentence == self.folded.words[other.first].sentence
    }

    /// Hits at most `distance` words away.
    fn around(&self, telling: &Hit, distance: usize) -> impl Iterator<Item = &Hit> {
        // Phrases are short, so that a hit that reaches into the window begins shortly before it.
        let from = telling.first.saturating_sub(distance + 8);
        let start = self.hits.partition_point(|hit| hit.first < from);
        let until = telling.last + distance;
        self.hits[start..]
            .iter()
            .take_while(move |hit| hit.first <= until)
            .filter(move |hit| hit.last + distance >= telling.first)
    }
}

fn of<'a>(lexicon: &'a Lexicon, hits: &'a [Hit], class: &str) -> impl Iterator<Item = Hit> + 'a {
    let classes = lexicon.named(class);
    hits.iter()
        .copied()
        .filter(move |hit| classes.contains(&hit.class))
}

/// Whether a hit is a part of one of the idioms, which are in order.
fn is_inside(idioms: &[Hit], hit: &Hit) -> bool {
    let end = idioms.partition_point(|idiom| idiom.first <= hit.first);
    // Idioms are short: only the last few can reach this far.
    idioms[..end]
        .iter()
        .rev()
        .take(8)
        .any(|idiom| idiom.last >= hit.last && (idiom.first, idiom.last) != (hit.first, hit.last))
}
