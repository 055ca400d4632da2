//! The configuration file and the environment: flag before file before environment before default.

use std::ffi::OsString;
use std::time::Duration;

use selfsearch::ask::plan::Depth;
use selfsearch::config::{Environment, NotValid, Preferences, Problem, Settings};
use selfsearch::locale::Language;

use super::Desk;

fn environment(variables: &[(&str, &str)]) -> Environment {
    Environment::of(|name| {
        let found = variables.iter().find(|(other, _)| *other == name);
        found.map(|(_, value)| OsString::from(value))
    })
}

fn settings(flags: &str, file: &str, variables: &[(&str, &str)]) -> Result<Settings, NotValid> {
    let parse = |text| Preferences::parse(text).unwrap();
    parse(flags)
        .or(parse(file))
        .resolve(&environment(variables))
}

#[test]
fn what_nobody_says_is_usual() {
    let settings = settings("", "", &[("LANG", "nl_BE.UTF-8")]).unwrap();
    assert_eq!(settings.depth, Depth::Normal);
    assert_eq!(settings.limits.answer_timeout, Duration::from_secs(30));
    assert_eq!(settings.limits.language, Language::Nl);
    assert!(settings.limits.proxy.is_none());
    assert!(settings.only.is_none());
}

#[test]
fn a_flag_goes_before_the_file_and_the_file_before_the_environment() {
    let proxy = |flags: &str, file: &str| {
        let variables = [
            ("ALL_PROXY", "socks5://env.example:1080"),
            ("NO_PROXY", "a.example, b.example"),
        ];
        let limits = settings(flags, file, &variables).unwrap().limits;
        assert_eq!(limits.no_proxy, ["a.example", "b.example"]);
        limits.proxy.unwrap().host_str().unwrap().to_owned()
    };
    let file = "proxy = \"http://file.example:3128\"";
    assert_eq!(proxy("proxy = \"flag.example:3128\"", file), "flag.example");
    assert_eq!(proxy("", file), "file.example");
    assert_eq!(proxy("", ""), "env.example");

    let both = settings(
        "depth = \"quick\"\n[set.wiki]\nhost = \"flag.example\"",
        "depth = \"deep\"\ntimeout = \"2m\"\npace = 0.5\nskip = [\"bing\"]\n[set.wiki]\nhost = \"file.example\"\nlang = \"nl\"",
        &[],
    )
    .unwrap();
    assert_eq!(both.depth, Depth::Quick);
    assert_eq!(both.limits.answer_timeout, Duration::from_mins(2));
    assert_eq!(both.skip, ["bing"]);
    assert_eq!(both.set["wiki"]["host"], "flag.example");
    assert_eq!(both.set["wiki"]["lang"], "nl");
}

#[test]
fn a_proxy_of_the_environment_that_is_none_is_refused_and_never_shown() {
    let problem = settings("", "", &[("HTTPS_PROXY", "ftp://me:secret@x.example")]).unwrap_err();
    assert_eq!(problem, NotValid("not-a-proxy"));
    let kept = Preferences::parse("proxy = \"http://me:secret@x.example:1\"").unwrap();
    assert!(!format!("{kept:?}").contains("secret"));
}

#[test]
fn mistakes_in_the_file_are_named_with_their_place() {
    let desk = Desk::new();
    for (text, because, hint) in [
        (
            "depth = \"deep\"\n  dept = 1\n",
            ":2:3: There is no setting \"dept\".",
            "\"depth\"",
        ),
        (
            "at-once = 0",
            ":1:11: This is another kind of value",
            "Mend this line",
        ),
        (
            "timeout = \"soon\"",
            ":1:11: Write a length of time",
            "Mend this line",
        ),
        (
            "formats = [\"pdf\"]",
            ":1:11: Choose from terminal",
            "Mend this line",
        ),
        (
            "depth = \"far\"",
            ":1:9: This value is not one of the choices.",
            "Mend this line",
        ),
        (
            "pace = 1000.0",
            ":1:8: Write a number from 0 to 100",
            "Mend this line",
        ),
        ("depth = ", ":1:", "Mend this line"),
    ] {
        let path = desk.write("odd.toml", text);
        let said = desk.run(&["providers", "list", "--config", &path]);
        said.refused(because);
        assert!(said.err.contains(hint), "{text}: {}", said.err);
    }
    desk.run(&["providers", "list", "--config", "none.toml"])
        .refused("it does not exist");
}

#[test]
fn the_language_of_the_file_counts_unless_a_flag_says_otherwise() {
    let desk = Desk::new();
    desk.write("config/selfsearch/config.toml", "language = \"nl\"");
    assert!(desk.run(&["audit", "Sanne"]).err.starts_with("fout: "));
    assert!(
        desk.run(&["audit", "Sanne", "--lang", "en"])
            .err
            .starts_with("error: ")
    );
    assert!(desk.run(&["audit", "--nonsense"]).err.starts_with("fout: "));
    assert!(desk.run(&["--help"]).out.starts_with("Zoek jezelf op"));
}

#[test]
fn a_file_that_is_not_toml_says_so() {
    let misfit = Preferences::parse("depth = \"deep\"\nthis is not").unwrap_err();
    assert!(matches!(misfit.problem, Problem::Syntax));
    assert_eq!(misfit.place.map(|(line, _)| line), Some(2));
}
