//! The command line as a person meets it: exit codes, both languages, refusals, nothing sent unseen.

use std::path::Path;
use std::process::Output;

use assert_cmd::Command;
use tempfile::TempDir;

mod audit;
mod help;
mod profile;
mod settings;

/// A place to run the program in: its own home, nobody's settings, no proxy, English.
pub(crate) struct Desk {
    home: TempDir,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self {
            home: tempfile::tempdir().unwrap(),
        }
    }

    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    /// The program with these words behind it.
    pub(crate) fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::cargo_bin("selfsearch").unwrap();
        command
            .env_clear()
            .env("HOME", self.home())
            .env("XDG_CONFIG_HOME", self.home().join("config"))
            .env("PATH", "/usr/bin:/bin")
            .env("LC_ALL", "C.UTF-8")
            .current_dir(self.home())
            .args(words);
        command
    }

    /// Runs the program.
    pub(crate) fn run(&self, words: &[&str]) -> Said {
        Said::of(&self.command(words).output().unwrap())
    }

    /// Writes a file in the home.
    pub(crate) fn write(&self, name: &str, text: &str) -> String {
        let path = self.home().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

/// What the program said.
pub(crate) struct Said {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Said {
    pub(crate) fn of(output: &Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout.clone()).unwrap(),
            err: String::from_utf8(output.stderr.clone()).unwrap(),
        }
    }

    /// It could not run: exit code 2, nothing on stdout, this on stderr, and what to do.
    #[track_caller]
    pub(crate) fn refused(&self, because: &str) {
        assert_eq!(self.code, 2, "{}", self.err);
        assert_eq!(self.out, "");
        let folded = self.err.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(folded.contains(because), "{because:?} is not in: {folded}");
        let labels = ["hint: ", "tip: "];
        let hinted = self.err.split("\n\n").nth(1).unwrap_or_default();
        assert!(
            labels.iter().any(|label| hinted.starts_with(label)),
            "what to do is missing: {}",
            self.err
        );
    }
}
