//! The word lists names are read with: particles, titles, pairs of family names and call names. Data, not code.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::subject::fold;

/// Particles, with those apart that count in lower case only.
pub(super) static PARTICLES: LazyLock<(HashSet<&str>, HashSet<&str>)> = LazyLock::new(|| {
    let (shy, plain): (Vec<&str>, Vec<&str>) =
        lines(include_str!("../data/particles.txt")).partition(|word| word.ends_with('!'));
    (
        plain.into_iter().collect(),
        shy.into_iter()
            .map(|word| word.trim_end_matches('!'))
            .collect(),
    )
});

/// Titles before and after a name, folded.
pub(super) static TITLES: LazyLock<[HashSet<String>; 2]> = LazyLock::new(|| {
    let mut sets = [HashSet::new(), HashSet::new()];
    let mut place = 0;
    for line in lines(include_str!("../data/titles.txt")) {
        match line {
            "before:" => place = 0,
            "after:" => place = 1,
            words => sets[place].extend(words.split(' ').map(fold::fold)),
        }
    }
    sets
});

/// Family names that write "van de" and "van den", by the word.
static VAN_DE: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    lines(include_str!("../data/van_de.txt"))
        .filter_map(|line| line.split_once(": "))
        .flat_map(|(article, names)| names.split(' ').map(move |name| (name, article)))
        .collect()
});

/// Iberian family names, as keys.
static IBERIAN: LazyLock<HashSet<String>> = LazyLock::new(|| {
    lines(include_str!("../data/iberian_names.txt"))
        .flat_map(|line| line.split(' '))
        .map(fold::key)
        .collect()
});

/// Given names and what their bearers are called.
struct CallNames {
    /// Registered name to call names, most usual first, as written.
    called: HashMap<String, Vec<&'static str>>,
    /// Call name to registered names, those it is most usual for first.
    registered: HashMap<String, Vec<(usize, &'static str)>>,
    /// Spelling of a registered name to the number of its line, for spellings of one name.
    lines: HashMap<String, Vec<usize>>,
}

static CALL_NAMES: LazyLock<CallNames> = LazyLock::new(|| {
    let files = [
        include_str!("../data/call_names/nl.txt"),
        include_str!("../data/call_names/en.txt"),
        include_str!("../data/call_names/de.txt"),
        include_str!("../data/call_names/fr.txt"),
        include_str!("../data/call_names/es.txt"),
        include_str!("../data/call_names/world.txt"),
    ];
    let mut names = CallNames {
        called: HashMap::new(),
        registered: HashMap::new(),
        lines: HashMap::new(),
    };
    for (number, line) in files.into_iter().flat_map(lines).enumerate() {
        let Some((heads, calls)) = line.split_once(": ") else {
            continue;
        };
        for head in heads.split('/') {
            names.lines.entry(fold::key(head)).or_default().push(number);
            names
                .called
                .entry(fold::key(head))
                .or_default()
                .extend(calls.split(' '));
        }
        // Of several spellings the first stands for all.
        let head = heads.split('/').next().unwrap_or(heads);
        for (rank, call) in calls.split(' ').enumerate() {
            names
                .registered
                .entry(fold::key(call))
                .or_default()
                .push((rank, head));
        }
    }
    names
        .registered
        .values_mut()
        .for_each(|heads| heads.sort_by_key(|(rank, _)| *rank));
    names
});

fn lines(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// "de" or "den" or "der" for "v.d. NAME".
pub(super) fn article(name: &str) -> &'static str {
    VAN_DE
        .get(fold::fold(name).as_str())
        .copied()
        .unwrap_or("der")
}

/// Whether a word is one of the Iberian family names.
pub(super) fn is_iberian(word: &str) -> bool {
    IBERIAN.contains(&fold::key(word))
}

/// What people with this given name are called, most usual first.
pub(super) fn call_names(given: &str) -> &'static [&'static str] {
    CALL_NAMES
        .called
        .get(&fold::key(given))
        .map_or(&[], Vec::as_slice)
}

/// The names under which somebody with this call name may be registered.
pub(super) fn registered_names(call: &str) -> impl Iterator<Item = &'static str> {
    CALL_NAMES
        .registered
        .get(&fold::key(call))
        .into_iter()
        .flatten()
        .map(|(_, head)| *head)
}

/// Whether a word is a given name that the lists know.
pub fn is_given_name(word: &str) -> bool {
    let key = fold::key(word);
    CALL_NAMES.called.contains_key(&key) || CALL_NAMES.registered.contains_key(&key)
}

/// Whether two given names, as keys, may be the same person's: one is the other's call name or spelling.
pub(super) fn are_call_names(a: &str, b: &str) -> bool {
    let has = |head: &str, call: &str| {
        CALL_NAMES
            .called
            .get(head)
            .is_some_and(|calls| calls.iter().any(|one| fold::key(one) == *call))
    };
    let spellings = || {
        let (Some(a), Some(b)) = (CALL_NAMES.lines.get(a), CALL_NAMES.lines.get(b)) else {
            return false;
        };
        a.iter().any(|line| b.contains(line))
    };
    has(a, b) || has(b, a) || spellings()
}
