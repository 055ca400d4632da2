//! Reads a file as written, past its mistakes.
//!
//! The deserialiser stops at the first mistake. Here each mistake is noted and cut out of the parsed tree, and the
//! rest is read again, so that one look at a file tells all that is wrong with its shape.

use std::collections::BTreeSet;
use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::definition::Definition;
use super::nearest;
use super::problem::{Problems, SYNTAX};

/// Most mistakes cut out of one file; a file with more is not worth reading on.
const MOST: usize = 100;

/// What takes the place of a required key, so that the rest can be looked at. It is valid, so nothing is said of it.
const STAND_INS: &str = r#"
name = "-"
homepage = "https://example.org"
group = "web"
accepts = ["name"]
discloses = "nothing"
removal = "https://example.org"
checked = 2000-01-01
url = "https://example.org/{query}"
query = "{query}"
interval = "1s"
budget = 1
"#;

/// A file as written, as far as it could be read.
#[derive(Debug)]
pub(super) struct Written<T> {
    /// What it says.
    pub(super) content: T,
    /// Top-level keys and where they stand, cut ones included.
    pub(super) keys: Vec<(String, Range<usize>)>,
    /// Top-level keys under which something was cut: what is missing there needs no further word.
    pub(super) cut: BTreeSet<String>,
    /// Whether the whole file was TOML; otherwise more may stand in it than was read.
    pub(super) complete: bool,
}

/// A definition as written; nothing when the file is no TOML.
pub(super) fn definition(source: &str, problems: &mut Problems<'_>) -> Option<Written<Definition>> {
    read(source, problems)
}

/// Reads `source` as a `T`; every mistake of shape goes to `problems`.
pub(super) fn read<T: DeserializeOwned>(
    source: &str,
    problems: &mut Problems<'_>,
) -> Option<Written<T>> {
    let (table, errors) = DeTable::parse_recoverable(source);
    for error in &errors {
        let span = error.span().unwrap_or_default();
        problems.add(span, SYNTAX, &[("what", error.message())]);
    }
    let mut tree = Tree {
        // After a slip of syntax the rest is looked at too, but what is missing may only have been misread.
        complete: errors.is_empty(),
        span: table.span(),
        table: table.into_inner(),
        cut: Vec::new(),
        cut_sections: BTreeSet::new(),
    };
    let keys = tree
        .table
        .iter()
        .map(|(key, _)| (key.get_ref().to_string(), key.span()))
        .collect();
    for _ in 0..MOST {
        let copy = Spanned::new(tree.span.clone(), tree.table.clone());
        match T::deserialize(toml::Deserializer::from(copy)) {
            Ok(content) => {
                return Some(Written {
                    content,
                    keys,
                    cut: tree.cut_sections,
                    complete: tree.complete,
                });
            }
            Err(error) => tree.mend(&error, problems),
        }
    }
    None
}

struct Tree<'a> {
    complete: bool,
    span: Range<usize>,
    table: DeTable<'a>,
    /// Where the tables and lists stand from which something was cut, and the key of it.
    cut: Vec<(Range<usize>, String)>,
    cut_sections: BTreeSet<String>,
}

/// The way to a value: keys, and positions in lists.
#[derive(Debug, Clone)]
enum Step {
    Key(String),
    Position(usize),
}

/// Where a value stands.
#[derive(Debug, Clone)]
struct Place {
    way: Vec<Step>,
    /// The span of the table or list around it.
    parent: Range<usize>,
    /// The span of its key; that of the value in a list.
    key: Range<usize>,
    value: Range<usize>,
}

impl Tree<'_> {
    /// Notes what `error` says and changes the tree so that it is not said again.
    fn mend(&mut self, error: &toml::de::Error, problems: &mut Problems<'_>) {
        let span = error.span().unwrap_or_default();
        let message = error.message();
        if let Some(key) = between(message, "missing field `") {
            self.stand_in(&span, key, problems);
            return;
        }
        let Some(place) = self.blamed(&span) else {
            say(span, message, false, problems);
            self.table = DeTable::new();
            return;
        };
        // What is left of a table after a cut may be wrong again; the cut was told already.
        if !self.cut.iter().any(|(around, _)| *around == place.value) {
            let at_key = matches!(place.way.last(), Some(Step::Key(_))) && place.key == span;
            say(span, message, at_key, problems);
        }
        self.cut(&place);
    }

    /// Puts something valid where a required key is missing, or cuts out the table that misses it.
    fn stand_in(&mut self, span: &Range<usize>, key: &str, problems: &mut Problems<'_>) {
        let at_top = *span == self.span;
        if self.complete && !self.cut.contains(&(span.clone(), key.to_owned())) {
            let at = if at_top { 0..0 } else { span.clone() };
            problems.add(at, "definition-missing-key", &[("key", key)]);
        }
        let place = self
            .places()
            .into_iter()
            .find(|place| !at_top && place.value == *span);
        let table = match &place {
            None => Some(&mut self.table),
            Some(place) => match descend(&mut self.table, &place.way).map(Spanned::get_mut) {
                Some(DeValue::Table(table)) => Some(table),
                _ => None,
            },
        };
        let stand_in = DeTable::parse(STAND_INS)
            .ok()
            .and_then(|table| table.into_inner().remove_entry(key));
        match (table, stand_in, place) {
            (Some(table), Some((key, value)), place) => {
                table.insert(key, value);
                self.cut_sections
                    .extend(place.and_then(|place| place.section()));
            }
            (_, None, Some(place)) | (None, _, Some(place)) => self.cut(&place),
            (_, _, None) => self.table = DeTable::new(),
        }
    }

    /// The smallest place that holds `span`. A section's own span is its header, so the whole tree is looked at.
    fn blamed(&self, span: &Range<usize>) -> Option<Place> {
        let size = |range: &Range<usize>| {
            let holds = range.start <= span.start && span.end <= range.end;
            holds.then_some(range.len())
        };
        self.places()
            .into_iter()
            .filter_map(|place| {
                let smallest = size(&place.key)
                    .into_iter()
                    .chain(size(&place.value))
                    .min()?;
                Some((smallest, std::cmp::Reverse(place.way.len()), place))
            })
            .min_by_key(|(size, depth, _)| (*size, *depth))
            .map(|(_, _, place)| place)
    }

    fn places(&self) -> Vec<Place> {
        let mut places = Vec::new();
        collect_table(&self.table, &self.span, &[], &mut places);
        places
    }

    fn cut(&mut self, place: &Place) {
        self.cut_sections.extend(place.section());
        let Some((last, way)) = place.way.split_last() else {
            return;
        };
        let around = match way {
            [] => None,
            way => descend(&mut self.table, way).map(Spanned::get_mut),
        };
        match (around, last) {
            (None, Step::Key(key)) => drop(self.table.remove(key.as_str())),
            (Some(DeValue::Table(table)), Step::Key(key)) => drop(table.remove(key.as_str())),
            (Some(DeValue::Array(list)), Step::Position(position)) => {
                *list = list
                    .iter()
                    .enumerate()
                    .filter(|(index, _)| index != position)
                    .map(|(_, value)| value.clone())
                    .collect();
            }
            _ => {}
        }
        let key = match last {
            Step::Key(key) => key.clone(),
            Step::Position(_) => String::new(),
        };
        self.cut.push((place.parent.clone(), key));
    }
}

impl Place {
    /// The top-level key it stands under.
    fn section(&self) -> Option<String> {
        match self.way.first() {
            Some(Step::Key(key)) => Some(key.clone()),
            _ => None,
        }
    }
}

fn collect_table(
    table: &DeTable<'_>,
    around: &Range<usize>,
    way: &[Step],
    places: &mut Vec<Place>,
) {
    for (key, value) in table {
        let way = [way, &[Step::Key(key.get_ref().to_string())]].concat();
        collect(value, around, key.span(), way, places);
    }
}

fn collect(
    value: &Spanned<DeValue<'_>>,
    around: &Range<usize>,
    key: Range<usize>,
    way: Vec<Step>,
    places: &mut Vec<Place>,
) {
    match value.get_ref() {
        DeValue::Table(table) => collect_table(table, &value.span(), &way, places),
        DeValue::Array(list) => {
            for (position, item) in list.iter().enumerate() {
                let way = [way.as_slice(), &[Step::Position(position)]].concat();
                collect(item, &value.span(), item.span(), way, places);
            }
        }
        _ => {}
    }
    places.push(Place {
        way,
        parent: around.clone(),
        key,
        value: value.span(),
    });
}

fn descend<'t, 'a>(
    table: &'t mut DeTable<'a>,
    way: &[Step],
) -> Option<&'t mut Spanned<DeValue<'a>>> {
    let (Step::Key(first), rest) = way.split_first()? else {
        return None;
    };
    let mut value = table.get_mut(first.as_str())?;
    for step in rest {
        value = match (step, value.get_mut()) {
            (Step::Key(key), DeValue::Table(table)) => table.get_mut(key.as_str())?,
            (Step::Position(position), DeValue::Array(list)) => list.get_mut(*position)?,
            _ => return None,
        };
    }
    Some(value)
}

/// The deserialiser's words as a sentence of ours: the nearest key or value is named where one was misspelt.
/// Names that the deserialiser calls variants are keys too where they stand before a `=`.
fn say(span: Range<usize>, message: &str, at_key: bool, problems: &mut Problems<'_>) {
    let known = message
        .split_once("expected")
        .map_or("", |(_, known)| known);
    let known: Vec<&str> = known.split('`').skip(1).step_by(2).collect();
    let (near, all, word) = if let Some(word) = between(message, "unknown field `") {
        (
            "definition-unknown-key-near",
            "definition-unknown-key",
            word,
        )
    } else if let Some(word) = between(message, "unknown variant `").filter(|_| at_key) {
        (
            "definition-unknown-key-near",
            "definition-unknown-key",
            word,
        )
    } else if let Some(word) = between(message, "unknown variant `") {
        (
            "definition-unknown-value-near",
            "definition-unknown-value",
            word,
        )
    } else if message.starts_with("wanted exactly 1 element") {
        return problems.add(span, "definition-one-signal", &[]);
    } else {
        return problems.add(span, "definition-wrong-type", &[("what", message)]);
    };
    match nearest(word, known.iter().copied()) {
        Some(nearest) => problems.add(span, near, &[("word", word), ("nearest", nearest)]),
        None => problems.add(span, all, &[("word", word), ("known", &known.join(", "))]),
    }
}

/// What stands between `start`, which the message must begin with, and the next backtick.
fn between<'a>(message: &'a str, start: &str) -> Option<&'a str> {
    message.strip_prefix(start)?.split('`').next()
}
