//! Work or private: what part of life a page belongs to, with the words that decide.
//!
//! In: the address and the words that were hit. Out: [`Sphere`] with its reasons. The kinds of host and the words of
//! work and private life are data.

use std::collections::BTreeMap;

use url::Url;

use super::lexicon::{Class, Lexicon};
use super::{Reading, Sphere};

/// What one class of words adds to work and to private life.
struct Weight {
    class: &'static str,
    work: u32,
    private: u32,
}

/// Words that say plainly what somebody does count more than words that merely belong to a part of life.
const WEIGHTS: [Weight; 6] = [
    Weight {
        class: "employment",
        work: 5,
        private: 0,
    },
    Weight {
        class: "profession",
        work: 3,
        private: 0,
    },
    Weight {
        class: "work-life",
        work: 2,
        private: 0,
    },
    Weight {
        class: "hobby",
        work: 0,
        private: 3,
    },
    Weight {
        class: "home-life",
        work: 0,
        private: 3,
    },
    Weight {
        class: "free-time",
        work: 0,
        private: 2,
    },
];

/// What the kind of host adds.
const HOST: u32 = 3;

/// The smaller side must have this much, and at least a third of the larger, to make a page both.
const BOTH: u32 = 3;

/// The sphere of a page and why.
pub(super) fn of(lexicon: &Lexicon, url: &Url, readings: &[Reading]) -> (Sphere, Vec<String>) {
    let weights: BTreeMap<Class, &Weight> = WEIGHTS
        .iter()
        .flat_map(|weight| {
            lexicon
                .named(weight.class)
                .iter()
                .map(move |class| (*class, weight))
        })
        .collect();
    let mut seen: BTreeMap<&str, &Weight> = BTreeMap::new();
    let listing = lexicon.named("listing");
    let mut is_listing = false;
    for reading in readings {
        for hit in &reading.hits {
            let words = &reading.folded.words;
            let text =
                &reading.folded.text[words[hit.first].folded.start..words[hit.last].folded.end];
            is_listing |= listing.contains(&hit.class);
            if let Some(weight) = weights.get(&hit.class) {
                let kept = seen.entry(text).or_insert(weight);
                if weight.work + weight.private > kept.work + kept.private {
                    *kept = weight;
                }
            }
        }
    }
    let (mut work, mut private) = (0, 0);
    for weight in seen.values() {
        work += weight.work;
        private += weight.private;
    }
    let mut reasons: Vec<String> = seen.keys().map(|words| (*words).to_owned()).collect();
    let host = url.host_str().unwrap_or_default();
    let kind = of_host(lexicon, host);
    match kind {
        Sphere::Work => work += HOST,
        Sphere::Private => private += HOST,
        Sphere::Both | Sphere::Unclear => {}
    }
    if kind != Sphere::Unclear {
        reasons.insert(0, host.trim_start_matches("www.").to_owned());
    }
    let sphere = decide(work, private, is_listing);
    if sphere == Sphere::Unclear {
        reasons.clear();
    }
    (sphere, reasons)
}

fn decide(work: u32, private: u32, is_listing: bool) -> Sphere {
    if is_listing && work.max(private) <= HOST {
        return Sphere::Unclear;
    }
    match (work, private) {
        (0, 0) => Sphere::Unclear,
        (work, private)
            if work.min(private) >= BOTH && work.min(private) * 3 >= work.max(private) =>
        {
            Sphere::Both
        }
        (work, private) if work > private => Sphere::Work,
        (work, private) if private > work => Sphere::Private,
        _ => Sphere::Unclear,
    }
}

/// What a host name alone tells: work, private, or nothing ([`Sphere::Unclear`]).
pub(super) fn of_host(lexicon: &Lexicon, host: &str) -> Sphere {
    let host = host.trim_start_matches("www.");
    let is = |class: &str| {
        lexicon
            .words(class)
            .iter()
            .any(|entry| matches_host(host, entry))
    };
    // Hosts where anybody may speak of anything come first: a news site with "sport" in its name is news.
    if is("host-neutral") {
        Sphere::Unclear
    } else if is("host-work") {
        Sphere::Work
    } else if is("host-private") {
        Sphere::Private
    } else {
        Sphere::Unclear
    }
}

/// A host is a site (`strava.com`, with all below it) or has a word in it (`*casino*`, `kerk`).
fn matches_host(host: &str, entry: &str) -> bool {
    if let Some(name) = entry.strip_suffix(".*") {
        // A site under many top-level domains: its name is a label that is not the last.
        return host.split('.').rev().skip(1).any(|label| label == name);
    }
    if entry.contains('.') {
        return host == entry
            || host
                .strip_suffix(entry)
                .is_some_and(|rest| rest.ends_with('.'));
    }
    let word = entry.trim_matches('*');
    host.split(['.', '-']).any(
        |label| match (entry.starts_with('*'), entry.ends_with('*')) {
            (true, true) => label.contains(word),
            (true, false) => label.ends_with(word),
            (false, true) => label.starts_with(word),
            (false, false) => label == word,
        },
    )
}
