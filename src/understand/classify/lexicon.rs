//! The word lists and rules as data: one folder per language under `words/`, read once.
//!
//! A file holds `[classes]`, lists of words under a name, and `[[rules]]`, which say what classes together mean. A
//! word may begin or end with `*`: then it is part of a word. All languages are always applied, because people mix
//! them. Adding a language is adding a folder.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use include_dir::{Dir, include_dir};
use serde::Deserialize;

use super::folded::Folded;
use super::kind::SignalKind;
use super::spelling::{Spelling, Vocabulary, fold};

static WORDS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/understand/classify/words");

/// A class of words of one language. Words of two languages never make a rule together: `die` is a word in both.
pub(super) type Class = u16;

/// The person's names: found by the program, so that rules of every language can speak of them.
pub(super) const PERSON: Class = 0;

/// Addresses, phone numbers and the like: found by the program too.
pub(super) const CONTACT: Class = 1;

/// All word lists, compiled.
#[derive(Debug)]
pub(super) struct Lexicon {
    /// Knows the words, to undo tricks.
    pub(super) spelling: Spelling,
    /// Rules by the class of their telling word.
    pub(super) rules: HashMap<Class, Vec<Rule>>,
    classes: BTreeMap<String, Vec<Class>>,
    words: BTreeMap<String, Vec<String>>,
    matcher: Option<AhoCorasick>,
    patterns: Vec<Pattern>,
    glue: HashSet<String>,
}

/// A shorter word inside another is chance.
const SHORTEST_RUN_TOGETHER: usize = 4;

/// What classes together mean.
#[derive(Debug)]
pub(super) struct Rule {
    /// What it tells.
    pub(super) signal: SignalKind,
    /// What must stand near the telling word.
    pub(super) near: Vec<Near>,
    /// In how many words.
    pub(super) within: usize,
    /// Whether the others may stand in another sentence.
    pub(super) anywhere: bool,
    /// What must not be in the text.
    pub(super) unless: Vec<Class>,
    /// Whether a denial takes the meaning away.
    pub(super) deniable: bool,
}

/// One of several classes near the telling word.
#[derive(Debug, Clone)]
pub(super) struct Near {
    /// Which.
    pub(super) classes: Vec<Class>,
    /// On which side.
    pub(super) side: Side,
}

/// On which side of the telling word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Before,
    After,
    Either,
}

/// A word of a class where it stands in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Hit {
    /// First word.
    pub(super) first: usize,
    /// Last word.
    pub(super) last: usize,
    /// Class.
    pub(super) class: Class,
}

#[derive(Debug)]
struct Pattern {
    class: Class,
    open_left: bool,
    open_right: bool,
    tricks: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WordFile {
    /// Whether people write these words so that lists miss them.
    #[serde(default)]
    tricks: bool,
    #[serde(default)]
    classes: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    rules: Vec<WrittenRule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenRule {
    signal: String,
    all: Vec<String>,
    #[serde(default = "within")]
    within: usize,
    #[serde(default)]
    anywhere: bool,
    #[serde(default)]
    unless: Vec<String>,
    #[serde(default = "yes")]
    deniable: bool,
}

fn within() -> usize {
    12
}

fn yes() -> bool {
    true
}

impl Lexicon {
    /// The lexicon of the program.
    pub(super) fn shipped() -> &'static Self {
        static SHIPPED: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read().0);
        &SHIPPED
    }

    /// Reads all files; what is wrong with them comes beside it, and the rest is used.
    fn read() -> (Self, Vec<String>) {
        let mut problems = Vec::new();
        let mut builder = Builder::default();
        for folder in WORDS.dirs() {
            let mut language = Language::default();
            let mut rules = Vec::new();
            for file in folder.files() {
                let name = file.path().display().to_string();
                match toml::from_str::<WordFile>(file.contents_utf8().unwrap_or_default()) {
                    Ok(words) => {
                        builder.add_classes(words.classes, words.tricks, &mut language);
                        rules.extend(words.rules.into_iter().map(|rule| (name.clone(), rule)));
                    }
                    Err(error) => problems.push(format!("{name}: {error}")),
                }
            }
            for (name, rule) in rules {
                if let Err(problem) = builder.add_rule(&rule, &language) {
                    problems.push(format!("{name}: {problem}"));
                }
            }
        }
        (builder.finish(), problems)
    }

    /// The classes of that name, one per language that has it.
    pub(super) fn named(&self, name: &str) -> &[Class] {
        self.classes.get(name).map_or(&[], Vec::as_slice)
    }

    /// The words of a class as written, in all languages.
    pub(super) fn words(&self, class: &str) -> &[String] {
        self.words.get(class).map_or(&[], Vec::as_slice)
    }

    /// Where words of any class stand, in order.
    pub(super) fn hits(&self, folded: &Folded) -> Vec<Hit> {
        let Some(matcher) = &self.matcher else {
            return Vec::new();
        };
        let mut hits = Vec::new();
        for found in matcher.find_overlapping_iter(&folded.text) {
            let pattern = &self.patterns[found.pattern()];
            let first = folded.word_at(found.start());
            let last = folded.word_at(found.end() - 1);
            let before = &folded.text[folded.words[first].folded.start..found.start()];
            let after = &folded.text[found.end()..folded.words[last].folded.end];
            // Words run together (`suchidiots`): the rest must be a small word, and the whole must not be a word.
            let run_together = |rest: &str| {
                pattern.tricks
                    && found.len() >= SHORTEST_RUN_TOGETHER
                    && self.glue.contains(rest)
                    && !self
                        .spelling
                        .is_known(&folded.text[folded.words[first].folded.clone()])
            };
            let whole = |rest: &str, open: bool| rest.is_empty() || open || run_together(rest);
            if whole(before, pattern.open_left) && whole(after, pattern.open_right) {
                hits.push(Hit {
                    first,
                    last,
                    class: pattern.class,
                });
            }
        }
        hits.sort_unstable();
        hits.dedup();
        hits
    }
}

/// The classes of one language by name.
type Language = BTreeMap<String, Class>;

#[derive(Default)]
struct Builder {
    classes: BTreeMap<String, Vec<Class>>,
    count: Class,
    words: BTreeMap<String, Vec<String>>,
    rules: HashMap<Class, Vec<Rule>>,
    texts: Vec<String>,
    patterns: Vec<Pattern>,
    known: Vocabulary,
    glue: HashSet<String>,
}

impl Builder {
    fn add_classes(
        &mut self,
        classes: BTreeMap<String, Vec<String>>,
        tricks: bool,
        language: &mut Language,
    ) {
        for (name, words) in classes {
            let class = *language.entry(name.clone()).or_insert_with(|| {
                self.count += 1;
                let class = CONTACT + self.count;
                self.classes.entry(name.clone()).or_default().push(class);
                class
            });
            for word in &words {
                self.add_word(&name, class, word, tricks);
            }
            self.words.entry(name).or_default().extend(words);
        }
    }

    fn add_word(&mut self, name: &str, class: Class, word: &str, tricks: bool) {
        let (open_left, open_right) = (word.starts_with('*'), word.ends_with('*'));
        let text = phrase(word);
        if text.is_empty() {
            // Signs such as "€" have a meaning in patterns only.
            return;
        }
        match name {
            "glue" => {
                self.glue.insert(text);
                return;
            }
            "real" => return,
            _ if text.contains(' ') || open_left => {}
            _ => {
                self.known.add(&text, open_right, tricks);
            }
        }
        self.texts.push(text);
        self.patterns.push(Pattern {
            class,
            open_left,
            open_right,
            tricks,
        });
    }

    fn add_rule(&mut self, written: &WrittenRule, language: &Language) -> Result<(), String> {
        let signal = SignalKind::of_code(&written.signal)
            .ok_or_else(|| format!("no signal `{}`", written.signal))?;
        let (telling, others) = written
            .all
            .split_first()
            .ok_or("a rule needs a telling class")?;
        let near = others
            .iter()
            .map(|near| Near::read(near, language))
            .collect::<Result<Vec<_>, _>>()?;
        let unless = written
            .unless
            .iter()
            .map(|name| known(name, language))
            .collect::<Result<Vec<_>, _>>()?;
        for class in telling.split('|') {
            self.rules
                .entry(known(class, language)?)
                .or_default()
                .push(Rule {
                    signal,
                    near: near.clone(),
                    within: written.within,
                    anywhere: written.anywhere,
                    unless: unless.clone(),
                    deniable: written.deniable,
                });
        }
        Ok(())
    }

    fn finish(self) -> Lexicon {
        let mut known = self.known;
        for name in ["real", "glue"] {
            for word in self.words.get(name).into_iter().flatten() {
                known.add(&phrase(word), false, false);
            }
        }
        Lexicon {
            spelling: Spelling::new(known),
            // Built from plain words; it fails only beyond the size any list here has.
            matcher: AhoCorasick::new(&self.texts).ok(),
            rules: self.rules,
            classes: self.classes,
            words: self.words,
            patterns: self.patterns,
            glue: self.glue,
        }
    }
}

impl Near {
    fn read(written: &str, language: &Language) -> Result<Self, String> {
        let (side, names) = match written.split_at_checked(1) {
            Some(("<", names)) => (Side::Before, names),
            Some((">", names)) => (Side::After, names),
            _ => (Side::Either, written),
        };
        let classes = names
            .split('|')
            .map(|name| known(name, language))
            .collect::<Result<_, _>>()?;
        Ok(Self { classes, side })
    }
}

fn known(name: &str, language: &Language) -> Result<Class, String> {
    match name {
        "person" => Ok(PERSON),
        "contact" => Ok(CONTACT),
        _ => language
            .get(name)
            .copied()
            .ok_or_else(|| format!("no class `{name}`")),
    }
}

/// A word or phrase of a list in the form of folded texts.
fn phrase(written: &str) -> String {
    let folded = fold(written).replace(|mark: char| !mark.is_alphanumeric(), " ");
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_lists_have_no_mistakes() {
        let (lexicon, problems) = Lexicon::read();
        assert_eq!(problems, Vec::<String>::new());
        assert!(lexicon.matcher.is_some());
        for class in ["negation", "idiom", "report", "condemn", "you", "pronoun"] {
            assert!(!lexicon.named(class).is_empty(), "{class}");
        }
    }
}
