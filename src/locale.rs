//! Every sentence a person reads, in Dutch and in English.
//!
//! The sentences stand in `locales/<language>/*.ftl` (Project Fluent) and are part of the program.
//! Keys are the same in all languages; a test fails when one is missing somewhere.

use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};
use serde::{Deserialize, Serialize};

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// A language the program speaks.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
    clap::ValueEnum,
)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Dutch.
    Nl,
    /// English.
    En,
}

impl Language {
    /// All languages.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The two-letter code (ISO 639-1).
    pub fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// The language of a locale such as `nl_BE.UTF-8`; Dutch for Dutch, otherwise English.
    pub fn of_locale(locale: &str) -> Self {
        if locale.to_ascii_lowercase().starts_with("nl") {
            Self::Nl
        } else {
            Self::En
        }
    }
}

/// The sentences of one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for Texts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_tuple("Texts")
            .field(&self.language)
            .finish()
    }
}

impl Texts {
    /// Loads the sentences of `language`.
    pub fn new(language: Language) -> Self {
        let tag = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Isolation marks are for mixed-direction text; in a terminal they show as rubbish.
        bundle.set_use_isolating(false);
        for file in LOCALES
            .get_dir(language.code())
            .into_iter()
            .flat_map(Dir::files)
        {
            let source = file.contents_utf8().unwrap_or_default().to_owned();
            // A syntax error costs one message, and the test that walks all keys names it.
            let resource = FluentResource::try_new(source).unwrap_or_else(|(partial, _)| partial);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// The language these sentences are in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Whether a sentence of that key exists.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// The sentence for `key`; the key itself when there is none.
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// The sentence for `key` with its blanks filled; numbers choose the plural.
    pub fn say_with(&self, key: &str, blanks: &[(&str, FluentValue<'_>)]) -> String {
        let Some(pattern) = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value())
        else {
            return key.to_owned();
        };
        let mut args = FluentArgs::with_capacity(blanks.len());
        for (name, value) in blanks {
            args.set(*name, value.clone());
        }
        let mut errors = Vec::new();
        self.bundle
            .format_pattern(pattern, Some(&args), &mut errors)
            .into_owned()
    }
}
