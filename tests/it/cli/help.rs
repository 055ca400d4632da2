//! Help, completions and the man page: complete in both languages.

use regex::Regex;
use selfsearch::cli;
use selfsearch::locale::Language;

use super::Desk;

/// Every command of the tree with the words that lead to it.
fn commands(command: &clap::Command, path: &[String]) -> Vec<(Vec<String>, clap::Command)> {
    let mut all = vec![(path.to_vec(), command.clone())];
    for sub in command.get_subcommands() {
        let path = [path, &[sub.get_name().to_owned()]].concat();
        all.extend(commands(sub, &path));
    }
    all
}

/// A key that stands where its sentence should be.
fn key_in(text: &str) -> Option<String> {
    let key = Regex::new(r"\b(?:help|heading|blank|hint|mistake|label)-[a-z][a-z-]*").unwrap();
    key.find(text).map(|found| found.as_str().to_owned())
}

#[test]
fn every_command_argument_and_choice_is_explained_in_both_languages() {
    for language in Language::ALL {
        for (path, mut command) in commands(&cli::command(language), &[]) {
            let help = command.render_long_help().to_string();
            assert_eq!(key_in(&help), None, "{language:?} {path:?}\n{help}");
            for arg in command.get_arguments() {
                let explained = arg
                    .get_help()
                    .is_some_and(|help| !help.to_string().is_empty());
                assert!(explained, "{language:?} {path:?} {}", arg.get_id());
            }
        }
    }
}

#[test]
fn nothing_of_dutch_help_is_english() {
    let english = Regex::new(
        r"(?m)\b(Usage|Options|Commands|Arguments|Print help|Print version|possible values|default:|OPTIONS|COMMAND|FILE)\b",
    )
    .unwrap();
    for (path, mut command) in commands(&cli::command(Language::Nl), &[]) {
        let help = command.render_long_help().to_string() + &command.render_help().to_string();
        let found = english.find(&help).map(|found| found.as_str());
        assert_eq!(found, None, "{path:?}\n{help}");
    }
}

#[test]
fn help_is_shown_in_the_language_asked_for() {
    let desk = Desk::new();
    for (words, starts) in [
        (["audit", "--help"].as_slice(), "Look yourself up"),
        (&["audit", "--help", "--lang", "nl"], "Zoek jezelf op"),
        (&["--lang=nl", "audit", "-h"], "Zoek jezelf op"),
        (
            &["--lang", "nl", "--help"],
            "Zoek jezelf op zoals een vreemde",
        ),
    ] {
        let said = desk.run(words);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{words:?}");
        assert!(said.out.starts_with(starts), "{words:?}: {}", said.out);
    }
    let mut dutch = desk.command(&["--help"]);
    let out = dutch.env("LC_ALL", "nl_NL.UTF-8").output().unwrap().stdout;
    assert!(
        String::from_utf8(out)
            .unwrap()
            .starts_with("Zoek jezelf op")
    );
}

#[test]
fn version_and_no_command_at_all() {
    let desk = Desk::new();
    let said = desk.run(&["--version"]);
    assert_eq!(said.code, 0);
    assert_eq!(
        said.out,
        format!("selfsearch {}\n", env!("CARGO_PKG_VERSION"))
    );
    let said = desk.run(&[]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert!(said.err.contains("Usage: selfsearch"), "{}", said.err);
}

/// What is typed, what it is told, and a part of the hint.
const MISTAKES: &[(&[&str], &str, &str)] = &[
    (
        &["pratice"],
        "There is no command \"pratice\".",
        "\"practice\"",
    ),
    (
        &["audit", "--formt", "json"],
        "\"--formt\" is not known here.",
        "\"--format\"",
    ),
    (
        &["audit", "--format", "htm"],
        "\"htm\" cannot be used for --format.",
        "\"html\"",
    ),
    (
        &["audit", "--fail-on", "hig"],
        "\"hig\" cannot be used for --fail-on.",
        "\"high\"",
    ),
    (
        &["audit", "--depth", "x"],
        "\"x\" cannot be used for --depth.",
        "quick, normal, deep",
    ),
    (
        &["audit", "--format"],
        "Something must follow --format.",
        "terminal, json",
    ),
    (
        &["audit", "--timeout", "soon"],
        "Write a length of time as 500ms",
        "--help",
    ),
    (
        &["audit", "--pace=-1"],
        "Write a number from 0 to 100",
        "--help",
    ),
    (
        &["audit", "--proxy", "ftp://x"],
        "Write a proxy as",
        "--help",
    ),
    (
        &["audit", "--set", "x=1"],
        "Write it as ID.BLANK=VALUE",
        "--help",
    ),
    (
        &["audit", "--watch"],
        "Something is missing: --pages",
        "--help",
    ),
    (&["completions"], "Something is missing: SHELL", "--help"),
    (
        &["audit", "--depth=deep", "--depth=deep"],
        "--depth can be given once only.",
        "--help",
    ),
];

#[test]
fn mistakes_are_explained_with_what_was_probably_meant() {
    let desk = Desk::new();
    for (words, because, hint) in MISTAKES {
        let said = desk.run(words);
        said.refused(because);
        assert!(said.err.contains(hint), "{words:?}: {}", said.err);
        let dutch = desk.run(&[words, ["--lang", "nl"].as_slice()].concat());
        assert!(dutch.err.starts_with("fout: "), "{words:?}: {}", dutch.err);
        assert!(dutch.err.contains("\n\ntip: "), "{words:?}: {}", dutch.err);
        assert_eq!(key_in(&dutch.err), None);
    }
}

#[test]
fn every_shell_gets_completions_that_know_the_flags() {
    let desk = Desk::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let said = desk.run(&["completions", shell]);
        assert_eq!(said.code, 0, "{}", said.err);
        for word in ["fail-on", "profile", "markdown"] {
            assert!(said.out.contains(word), "{shell} does not know {word}");
        }
    }
    let script = desk.run(&["completions", "bash", "--lang", "nl"]).out;
    let read = assert_cmd::Command::new("bash")
        .arg("-n")
        .write_stdin(script)
        .output()
        .unwrap();
    assert!(read.status.success(), "{read:?}");
}

#[test]
fn the_man_page_tells_of_every_command_in_the_language_asked_for() {
    let desk = Desk::new();
    let english = desk.run(&["man"]);
    assert_eq!(english.code, 0);
    assert!(english.out.contains(".TH selfsearch 1"), "{}", english.out);
    let dutch = desk.run(&["man", "--lang", "nl"]).out;
    for word in ["audit", "practice", "fail\\-on", "employer"] {
        assert!(english.out.contains(word), "English: {word}");
        assert!(dutch.contains(word), "Dutch: {word}");
    }
    assert!(dutch.contains(".SH \"selfsearch audit\""), "{dutch}");
    assert_eq!(key_in(&dutch), None);
}
