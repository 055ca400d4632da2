//! The environment of the program, read once at the start.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;

use etcetera::BaseStrategy;

use crate::locale::Language;

/// The words of the command line, the program's name first.
pub fn words() -> Vec<OsString> {
    env::args_os().collect()
}

/// What the surroundings of the program say, read once at the start.
#[derive(Clone, Default)]
pub struct Environment {
    /// Locale of messages, such as `nl_NL.UTF-8`.
    pub locale: Option<String>,
    /// Columns of the terminal, where `COLUMNS` states them.
    pub columns: Option<usize>,
    /// The person's editor, as a command line.
    pub editor: Option<String>,
    /// Proxy for everything.
    pub proxy: Option<String>,
    /// Hosts that are reached without the proxy.
    pub no_proxy: Vec<String>,
    /// Whether `NO_COLOR` asks for plain text.
    pub no_color: bool,
    /// Folder of the configuration file and the profile.
    pub folder: Option<PathBuf>,
}

impl Environment {
    /// Reads the environment of this process.
    #[expect(clippy::disallowed_methods, reason = "this is the place that may")]
    pub fn read() -> Self {
        Self::of(|name| env::var_os(name).filter(|value| !value.is_empty()))
    }

    /// Reads an environment given as a function from name to value.
    pub fn of(variable: impl Fn(&str) -> Option<OsString>) -> Self {
        let first = |names: &[&str]| {
            names
                .iter()
                .find_map(|name| variable(name)?.into_string().ok())
        };
        Self {
            locale: first(&["LC_ALL", "LC_MESSAGES", "LANG"]),
            columns: first(&["COLUMNS"]).and_then(|columns| columns.parse().ok()),
            editor: first(&["VISUAL", "EDITOR"]),
            proxy: first(&[
                "HTTPS_PROXY",
                "https_proxy",
                "ALL_PROXY",
                "all_proxy",
                "HTTP_PROXY",
                "http_proxy",
            ]),
            no_proxy: first(&["NO_PROXY", "no_proxy"])
                .unwrap_or_default()
                .split(',')
                .map(|host| host.trim().to_owned())
                .filter(|host| !host.is_empty())
                .collect(),
            no_color: variable("NO_COLOR").is_some(),
            folder: etcetera::choose_base_strategy()
                .ok()
                .map(|base| base.config_dir().join("selfsearch")),
        }
    }

    /// The language of the surroundings.
    pub fn language(&self) -> Language {
        let locale = self.locale.clone().or_else(sys_locale::get_locale);
        Language::of_locale(locale.as_deref().unwrap_or_default())
    }

    /// The configuration file used when none is named.
    pub fn config_file(&self) -> Option<PathBuf> {
        Some(self.folder.as_ref()?.join("config.toml"))
    }

    /// The profile used when none is named.
    pub fn profile(&self) -> Option<PathBuf> {
        Some(self.folder.as_ref()?.join("profile.toml"))
    }
}
