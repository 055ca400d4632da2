//! The questions that can be asked about a subject, whoever is asked.
//!
//! In: [`Subject`]. Out: [`Question`]s, most telling first, each with the depth from which a kind of place is
//! asked it. The table in [`super`] is written out here.

use super::{Depth, phone};
use crate::ask::provider::Group;
use crate::subject::{IdentifierKind, PersonName, Subject};

/// How many other ways to write a name are usual.
const USUAL_VARIANTS: usize = 2;

/// A question about the subject.
#[derive(Clone)]
pub(super) struct Question {
    /// The kind of identifier it discloses.
    pub(super) kind: IdentifierKind,
    /// What it is made of.
    pub(super) shape: Shape,
    /// The name, address, number or user name.
    pub(super) value: String,
    /// A fact about the person that is asked along.
    pub(super) anchor: Option<String>,
    /// Words of which a related hit holds at least one.
    pub(super) expects: Vec<String>,
}

/// What a question is made of, most telling first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Shape {
    /// A name the person goes by.
    Name,
    /// An identifier as the person wrote it.
    Identifier,
    /// The name with an employer or a city.
    NearAnchor,
    /// A usual other way to write the name.
    UsualVariant,
    /// The name with a role, a school or a club.
    FarAnchor,
    /// The phone number in the other of its two usual forms.
    UsualForm,
    /// The name with a topic.
    Topic,
    /// Another way to write the name, or a usual one with an employer or a city.
    Variant,
    /// A phone number in yet another form.
    Form,
}

/// What kind of place is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Searches the text of all pages.
    Web,
    /// Searches the text of its own pages.
    Texts,
    /// Looks up a name or an account in a list.
    List,
    /// A site that a web provider searches.
    Site,
}

impl Place {
    /// The kind of place a directly asked provider of this group is.
    pub(super) fn of(group: Group) -> Self {
        match group {
            Group::Web => Self::Web,
            Group::News
            | Group::Documents
            | Group::Archive
            | Group::Knowledge
            | Group::Academic => Self::Texts,
            Group::Social | Group::Developer | Group::Register | Group::Breach | Group::People => {
                Self::List
            }
        }
    }
}

impl Question {
    /// The depth from which `place` is asked this; absent when never.
    pub(super) fn depth(&self, place: Place) -> Option<Depth> {
        match (self.shape, place) {
            (Shape::Name | Shape::Identifier, _) => Some(Depth::Quick),
            (Shape::UsualVariant, Place::Web | Place::Site)
            | (Shape::UsualForm | Shape::NearAnchor | Shape::FarAnchor, Place::Web) => {
                Some(Depth::Normal)
            }
            (Shape::Variant, _) if self.anchor.is_none() => Some(Depth::Deep),
            (Shape::UsualVariant, _)
            | (Shape::NearAnchor | Shape::UsualForm, Place::Texts | Place::Site)
            | (Shape::FarAnchor, Place::Site)
            | (Shape::Topic | Shape::Variant | Shape::Form, Place::Web) => Some(Depth::Deep),
            _ => None,
        }
    }

    /// The question as it is typed at `place`: quotes keep the words of a name together where texts are searched.
    pub(super) fn text(&self, place: Place) -> String {
        match (&self.anchor, place) {
            (_, Place::List) => self.value.clone(),
            (None, _) => quoted(&self.value),
            (Some(anchor), _) if anchor.contains(char::is_whitespace) => {
                format!("{} {}", quoted(&self.value), quoted(anchor))
            }
            (Some(anchor), _) => format!("{} {anchor}", quoted(&self.value)),
        }
    }
}

/// A quote within the quotes would end them.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', ""))
}

/// All questions, most telling first.
pub(super) fn questions(subject: &Subject) -> Vec<Question> {
    let mut questions = Vec::new();
    let names: Vec<&PersonName> = subject.name.iter().chain(&subject.other_names).collect();
    for name in &names {
        about_name(subject, name, &mut questions);
    }
    let mut known: Vec<String> = names.iter().flat_map(|name| name.telling_words()).collect();
    known.dedup();
    for email in &subject.emails {
        let mut expects = vec![email.clone()];
        expects.extend(email.split_once('@').map(|(local, _)| local.to_owned()));
        expects.extend(known.iter().cloned());
        questions.push(identifier(IdentifierKind::Email, email, expects));
    }
    for username in &subject.usernames {
        let mut expects = vec![username.clone()];
        expects.extend(known.iter().cloned());
        questions.push(identifier(IdentifierKind::Username, username, expects));
    }
    for number in &subject.phones {
        // A number is written in many ways, and snippets seldom show it: nothing can be expected of a hit.
        questions.push(identifier(IdentifierKind::Phone, number, Vec::new()));
        for (position, form) in phone::other_forms(number).into_iter().enumerate() {
            questions.push(Question {
                shape: if position == 0 {
                    Shape::UsualForm
                } else {
                    Shape::Form
                },
                ..identifier(IdentifierKind::Phone, &form, Vec::new())
            });
        }
    }
    questions.retain(|question| !question.value.trim().is_empty());
    // Stable: within a shape the order of the profile stays.
    questions.sort_by_key(|question| question.shape);
    questions
}

fn identifier(kind: IdentifierKind, value: &str, expects: Vec<String>) -> Question {
    Question {
        kind,
        shape: Shape::Identifier,
        value: value.to_owned(),
        anchor: None,
        expects,
    }
}

fn about_name(subject: &Subject, name: &PersonName, questions: &mut Vec<Question>) {
    let anchors = &subject.anchors;
    let expects = name.telling_words();
    let mut ask = |shape, value: &str, anchor: Option<&String>| {
        questions.push(Question {
            kind: IdentifierKind::Name,
            shape,
            value: value.to_owned(),
            anchor: anchor.cloned(),
            expects: expects.clone(),
        });
    };
    let full = name.full();
    let near = || anchors.employers.iter().chain(&anchors.cities);
    let far = || {
        anchors
            .roles
            .iter()
            .chain(&anchors.schools)
            .chain(&anchors.clubs)
    };
    ask(Shape::Name, &full, None);
    for anchor in near() {
        ask(Shape::NearAnchor, &full, Some(anchor));
    }
    for anchor in far() {
        ask(Shape::FarAnchor, &full, Some(anchor));
    }
    for topic in &anchors.topics {
        ask(Shape::Topic, &full, Some(topic));
    }
    for (position, variant) in name.variants().iter().enumerate() {
        let usual = position < USUAL_VARIANTS;
        ask(
            if usual {
                Shape::UsualVariant
            } else {
                Shape::Variant
            },
            variant,
            None,
        );
        for anchor in near().filter(|_| usual) {
            ask(Shape::Variant, variant, Some(anchor));
        }
    }
}
