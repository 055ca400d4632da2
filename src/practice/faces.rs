//! How the hosts of the town look: the templates in `practice/faces/`.
//!
//! In: matches or a page. Out: HTML, JSON or a feed. Escaping follows the file name, so that an invented
//! page can hold any character.

use include_dir::Dir;
use minijinja::{Environment, Error};
use serde_json::Value;

use super::world::DATA;

/// The templates of all hosts.
pub(super) struct Faces(Environment<'static>);

impl Faces {
    /// Compiles the templates.
    pub(super) fn new() -> Result<Self, Error> {
        let mut environment = Environment::new();
        for file in DATA.get_dir("faces").into_iter().flat_map(Dir::files) {
            let name = file.path().file_name().and_then(|name| name.to_str());
            let (Some(name), Some(source)) = (name, file.contents_utf8()) else {
                continue;
            };
            environment.add_template(name, source)?;
        }
        Ok(Self(environment))
    }

    /// Draws `face` with `values`.
    pub(super) fn draw(&self, face: &str, values: &Value) -> Result<String, Error> {
        self.0
            .get_template(face)?
            .render(minijinja::value::Serde(values))
    }
}

/// The Content-Type of a face, by its file name.
pub(super) fn content_type(face: &str) -> &'static str {
    match face.rsplit_once('.').map(|(_, ending)| ending) {
        Some("json") => "application/json",
        Some("xml") => "application/rss+xml; charset=utf-8",
        _ => "text/html; charset=utf-8",
    }
}
