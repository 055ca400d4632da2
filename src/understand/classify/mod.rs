//! What does a page show: personal data, hostile words, confidential matters, work or private.
//!
//! In: [`Subject`] and [`Candidate`]. Out: [`Labels`]. Word lists are data, one file per language.

use std::ops::Range;

use jiff::civil::Date;

use super::merge::Candidate;
use crate::subject::Subject;

mod age;
mod confidential;
mod folded;
mod kind;
mod lexicon;
mod personal;
mod rules;
mod spelling;
mod sphere;

pub use kind::SignalKind;

use confidential::Names;
use folded::Folded;
use lexicon::{CONTACT, Hit, Lexicon};

/// What a page shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Labels {
    /// What was seen, in order of place.
    pub signals: Vec<Signal>,
    /// Work or private.
    pub sphere: Sphere,
    /// Why: the words or the host it rests on.
    pub sphere_reasons: Vec<String>,
}

/// Something telling in a title, a snippet or an address.
#[derive(Debug, Clone, PartialEq)]
pub struct Signal {
    /// What it is.
    pub kind: SignalKind,
    /// Where it stands.
    pub field: Field,
    /// Bytes of the field, on character boundaries.
    pub span: Range<usize>,
    /// The words.
    pub words: String,
    /// Hostile words: whether they are aimed at this person rather than standing near. True for every other kind.
    pub aimed: bool,
}

/// The text a signal stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// [`Candidate::title`].
    Title,
    /// [`Candidate::snippet`].
    Snippet,
    /// The address.
    Url,
    /// [`Candidate::date`].
    Date,
}

/// Part of life a page belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each name is its own description")]
pub enum Sphere {
    Work,
    Private,
    Both,
    Unclear,
}

/// Labels candidates for one person.
#[derive(Debug)]
pub struct Classifier {
    lexicon: &'static Lexicon,
    names: Names,
    today: Date,
}

impl Classifier {
    /// Prepares for `subject`. `today` tells what is old.
    pub fn new(subject: &Subject, today: Date) -> Self {
        let lexicon = Lexicon::shipped();
        Self {
            names: Names::new(subject, lexicon),
            lexicon,
            today,
        }
    }

    /// Labels one candidate.
    pub fn classify(&self, candidate: &Candidate) -> Labels {
        let fields = [
            (Field::Title, candidate.title()),
            (Field::Snippet, candidate.snippet()),
        ];
        let mut signals = Vec::new();
        let mut readings = Vec::new();
        for (field, text) in fields {
            let reading = self.read(text);
            signals.extend(self.tell(field, text, &reading));
            readings.push(reading);
        }
        signals.extend(address_signals(&candidate.url));
        signals.extend(age::old(candidate, self.today));
        signals.sort_by(|a, b| {
            (a.field, a.span.start, a.span.end, a.kind).cmp(&(
                b.field,
                b.span.start,
                b.span.end,
                b.kind,
            ))
        });
        let (sphere, sphere_reasons) = sphere::of(self.lexicon, &candidate.url, &readings);
        Labels {
            signals,
            sphere,
            sphere_reasons,
        }
    }

    /// What a text by itself shows, as if it were a snippet.
    pub fn signals(&self, text: &str) -> Vec<Signal> {
        self.tell(Field::Snippet, text, &self.read(text))
    }

    /// What the host of a page tells by itself; unclear where anybody may speak of anything.
    pub fn sphere_of_host(host: &str) -> Sphere {
        sphere::of_host(Lexicon::shipped(), host)
    }

    fn read(&self, text: &str) -> Reading {
        let folded = Folded::new(text, &self.lexicon.spelling);
        let personal = personal::find(text);
        let mut hits = self.lexicon.hits(&folded);
        let named = self.names.find(&folded);
        hits.extend(named.person);
        for (_, range) in &personal {
            let first = folded
                .words
                .partition_point(|word| word.original.end <= range.start);
            let last = folded
                .words
                .partition_point(|word| word.original.start < range.end);
            if first < last {
                hits.push(Hit {
                    first,
                    last: last - 1,
                    class: CONTACT,
                });
            }
        }
        hits.sort_unstable();
        Reading {
            folded,
            personal,
            confidential: named.confidential,
            hits,
        }
    }

    fn tell(&self, field: Field, text: &str, reading: &Reading) -> Vec<Signal> {
        let signal = |kind, span: Range<usize>, aimed| Signal {
            kind,
            field,
            words: text[span.clone()].to_owned(),
            span,
            aimed,
        };
        let told = rules::apply(self.lexicon, &reading.folded, reading.hits.clone());
        let place = |(first, last): (usize, usize)| {
            reading.folded.words[first].original.start..reading.folded.words[last].original.end
        };
        let personal = reading.personal.iter().cloned();
        let confidential = reading
            .confidential
            .iter()
            .map(|(kind, words)| (*kind, place(*words)));
        let mut signals: Vec<Signal> = personal
            .chain(confidential)
            .map(|(kind, span)| signal(kind, span, true))
            .collect();
        signals.extend(
            told.into_iter()
                .map(|told| signal(told.signal, place(told.words), told.aimed)),
        );
        signals.sort_by_key(|signal| {
            (
                signal.kind,
                signal.span.start,
                std::cmp::Reverse(signal.span.end),
            )
        });
        // One kind tells a place once, the widest words first.
        signals.dedup_by(|next, kept| {
            let doubled = next.kind == kept.kind && next.span.start < kept.span.end;
            kept.aimed |= doubled && next.aimed;
            doubled
        });
        signals
    }
}

/// A text with everything that was seen in it.
struct Reading {
    folded: Folded,
    personal: Vec<personal::Found>,
    confidential: Vec<(SignalKind, (usize, usize))>,
    hits: Vec<Hit>,
}

/// Personal data in the path or query of an address: e-mail addresses and user names. Figures there are numbers of pages.
fn address_signals(url: &url::Url) -> Vec<Signal> {
    let text = url.as_str();
    let mut start = url[..url::Position::BeforePath].len();
    let mut signals = Vec::new();
    // An address of mail may hold `/`, `?` and `=`; in a path they are borders.
    for part in text[start..].split_inclusive(['/', '?', '&', '=', '#', ';']) {
        for (kind, range) in personal::find(part) {
            if matches!(kind, SignalKind::Email | SignalKind::Username) {
                let span = start + range.start..start + range.end;
                signals.push(Signal {
                    kind,
                    field: Field::Url,
                    words: text[span.clone()].to_owned(),
                    span,
                    aimed: true,
                });
            }
        }
        start += part.len();
    }
    signals
}
