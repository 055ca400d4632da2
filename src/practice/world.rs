//! The data of the fictional town, one world per language.
//!
//! In: `practice/<language>/` as embedded in the program. Out: [`World`]. What is written there is explained in
//! `practice/README.md`.

use std::collections::BTreeSet;

use include_dir::{Dir, include_dir};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::ask::provider::{Catalog, Origin};
use crate::locale::Language;
use crate::subject::profile::Profile;
use crate::subject::{Attestation, Basis, Subject};

pub(super) static DATA: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/practice");

/// A town with its people, its services and its pages.
#[derive(Debug)]
pub struct World {
    /// The language everybody writes in.
    pub language: Language,
    /// Name of the town.
    pub town: String,
    /// The day on which everybody there lives, so that a page does not grow old with the calendar.
    pub today: Date,
    /// The people, the practice person first.
    pub people: Vec<Person>,
    /// Hosts that do more than serve pages.
    pub services: Vec<Service>,
    /// What the services themselves teach.
    pub lessons: Vec<Lesson>,
    /// The pages, in order of file and place.
    pub pages: Vec<Page>,
    subject: Profile,
}

/// An invented person.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Key that pages name them by.
    pub id: String,
    /// Name.
    pub name: String,
    /// Who they are, in a few words.
    pub about: String,
}

/// A host that answers questions.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// Host.
    pub host: String,
    /// Path of its answers.
    pub path: String,
    /// Query or form parameter that holds the question.
    pub param: String,
    /// File in `practice/faces/` that draws its answers.
    pub face: String,
    /// Which pages it knows: those that name one of these indexes.
    pub indexes: Vec<String>,
    /// Most results in an answer.
    pub limit: usize,
    /// How it treats those who ask.
    #[serde(default)]
    pub manner: Manner,
}

/// How a service treats those who ask.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Manner {
    /// It answers.
    #[default]
    Plain,
    /// It takes this many milliseconds for each answer.
    Slow(u64),
    /// It turns the first question away and asks to wait this many seconds.
    Throttle(u64),
    /// It asks every visitor to prove that they are human.
    Challenge,
    /// It answers in a shape that its definition does not know.
    Remodelled,
}

/// A page of the town.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// Host.
    pub host: String,
    /// Path, from "/".
    pub path: String,
    /// Title.
    pub title: String,
    /// Day of publication.
    pub date: Option<Date>,
    /// Keys of the people it is about.
    #[serde(default)]
    pub who: Vec<String>,
    /// Indexes that hold it; none for a page that no service finds.
    #[serde(default = "web")]
    pub indexes: BTreeSet<String>,
    /// Text.
    pub text: String,
    /// What a trainer tells about it.
    pub story: Option<Story>,
}

/// What a page is there to teach.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    /// Its title.
    pub title: String,
    /// The trainer's note: what to discuss, what one could do.
    pub note: String,
    /// What an attentive reader concludes from the search result.
    pub expect: Expected,
}

/// What a service is there to teach.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// Id of its provider.
    pub provider: String,
    /// Its title.
    pub title: String,
    /// The trainer's note.
    pub note: String,
}

/// What an attentive reader concludes, in the codes of the report.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    /// `me`, `perhaps` or `someone-else`.
    pub verdict: String,
    /// `work`, `private`, `both` or `unclear`; left out where people would differ.
    pub sphere: Option<String>,
    /// Codes of signals that are there, others left out.
    #[serde(default)]
    pub signals: Vec<String>,
}

/// Data of the practice web that cannot be read; a fault of the program.
#[derive(Debug, thiserror::Error)]
#[error("practice/{file}: {message}")]
pub struct BadWorld {
    /// Which file.
    pub file: String,
    /// What is wrong.
    pub message: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WorldFile {
    town: String,
    today: Date,
    person: Vec<Person>,
    service: Vec<Service>,
    lesson: Vec<Lesson>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PagesFile {
    page: Vec<Page>,
}

fn web() -> BTreeSet<String> {
    BTreeSet::from(["web".to_owned()])
}

impl World {
    /// The town as it speaks `language`.
    ///
    /// # Errors
    /// When its data cannot be read.
    pub fn new(language: Language) -> Result<Self, BadWorld> {
        let WorldFile {
            town,
            today,
            person,
            service,
            lesson,
        } = read(&format!("{}/world.toml", language.code()))?;
        let profile = format!("{}/profile.toml", language.code());
        let subject = Profile::parse(text(&profile)?).map_err(|problems| BadWorld {
            message: format!("{problems:?}"),
            file: profile,
        })?;
        let mut pages = Vec::new();
        for file in files(&format!("{}/pages", language.code())) {
            pages.extend(read::<PagesFile>(&file)?.page);
        }
        Ok(Self {
            language,
            town,
            today,
            people: person,
            services: service,
            lessons: lesson,
            pages,
            subject,
        })
    }

    /// The practice person.
    pub fn subject(&self, now: Timestamp) -> Subject {
        let mut subject = self.subject.clone().into_subject();
        subject.attestation = Some(self.attestation(now));
        subject
    }

    /// Why the practice person may be searched: nobody is exposed.
    pub fn attestation(&self, now: Timestamp) -> Attestation {
        Attestation {
            basis: Basis::Practice,
            by: self.subject.name.clone().unwrap_or_default(),
            at: now,
        }
    }

    /// The providers of the town.
    pub fn catalog(&self) -> Catalog {
        DATA.get_dir(format!("{}/providers", self.language.code()))
            .map(|folder| Catalog::embedded(folder, Origin::Shipped))
            .unwrap_or_default()
    }

    /// Every host of the town, each once, sorted.
    pub fn hosts(&self) -> BTreeSet<&str> {
        let services = self.services.iter().map(|service| service.host.as_str());
        let pages = self.pages.iter().map(|page| page.host.as_str());
        services.chain(pages).collect()
    }

    /// Pages that are there to teach something, with their stories.
    pub fn stories(&self) -> impl Iterator<Item = (&Page, &Story)> {
        self.pages
            .iter()
            .filter_map(|page| Some((page, page.story.as_ref()?)))
    }
}

impl Page {
    /// Its address.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.host, self.path)
    }
}

/// Paths of the TOML files of a folder, in order of name.
fn files(folder: &str) -> Vec<String> {
    let files = DATA.get_dir(folder).into_iter().flat_map(Dir::files);
    let mut paths: Vec<String> = files
        .filter(|file| {
            file.path()
                .extension()
                .is_some_and(|ending| ending == "toml")
        })
        .map(|file| file.path().to_string_lossy().replace('\\', "/"))
        .collect();
    paths.sort();
    paths
}

fn text(path: &str) -> Result<&'static str, BadWorld> {
    let file = DATA.get_file(path);
    file.and_then(include_dir::File::contents_utf8)
        .ok_or_else(|| BadWorld {
            file: path.to_owned(),
            message: "not there".to_owned(),
        })
}

fn read<T: serde::de::DeserializeOwned>(path: &str) -> Result<T, BadWorld> {
    toml::from_str(text(path)?).map_err(|error| BadWorld {
        file: path.to_owned(),
        message: error.to_string(),
    })
}
