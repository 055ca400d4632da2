//! Writes a profile as a file a person can read and change by hand.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::Path;

use super::{Field, Profile};
use crate::locale::Texts;

/// Columns within which the comments are wrapped.
const WIDTH: usize = 78;

pub(super) fn to_toml(profile: &Profile, texts: &Texts) -> String {
    let mut out = String::new();
    comment(&mut out, &texts.say("profile-file-head"));
    for field in Field::ALL {
        let values = profile.values(field);
        out.push('\n');
        comment(&mut out, &texts.say(&field.sentence()));
        let quoted = |value: &String| toml::Value::String(value.clone()).to_string();
        let written = match field {
            Field::BirthYear | Field::Attested => values.first().cloned(),
            Field::Name => values.first().map(quoted),
            _ => Some(format!(
                "[{}]",
                values.iter().map(quoted).collect::<Vec<_>>().join(", ")
            )),
        };
        // Writing to a string cannot fail.
        let _ = match written {
            Some(written) => writeln!(out, "{} = {written}", field.key()),
            // A single value that is not known stands there as a comment, ready to be filled in.
            None => writeln!(out, "# {} = ", field.key()),
        };
    }
    out
}

fn comment(out: &mut String, text: &str) {
    for line in textwrap::wrap(text, WIDTH - 2) {
        out.push_str("# ");
        out.push_str(&line);
        out.push('\n');
    }
}

/// Writes beside the file and renames, so that a failure leaves the old one whole. Temporary files are private.
pub(super) fn write(path: &Path, content: &str) -> io::Result<()> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    std::fs::create_dir_all(folder)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(content.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}
