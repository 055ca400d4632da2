//! The README in both languages: its commands exist, and its report is the one the program prints.

use regex::Regex;
use selfsearch::cli;
use selfsearch::config::Preferences;
use selfsearch::locale::Language;

use crate::cli::Desk;

fn readme(language: Language) -> String {
    let name = match language {
        Language::Nl => "LEESMIJ.md",
        Language::En => "README.md",
    };
    std::fs::read_to_string(format!("{}/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// Every command line of the program: in a block of commands, or between backticks in a sentence.
fn commands(text: &str) -> Vec<String> {
    let block = Regex::new(r"(?s)```sh\n(.*?)```").unwrap();
    let inline = Regex::new(r"`(selfsearch [a-z][^`]*)`").unwrap();
    let program = Regex::new(r"^(?:selfsearch|cargo run --release --) ([^#>]+)").unwrap();
    let lines = block.captures_iter(text).flat_map(|found| {
        found[1]
            .lines()
            .map(|line| line.trim().to_owned())
            .collect::<Vec<_>>()
    });
    let in_sentences = inline
        .captures_iter(text)
        .map(|found| found[1].replace('\n', " "));
    lines
        .chain(in_sentences)
        .filter_map(|line| Some(format!("selfsearch {}", program.captures(&line)?[1].trim())))
        .collect()
}

/// Words as a shell parts them; double quotes are all the README uses.
fn words(command: &str) -> Vec<String> {
    let word = Regex::new(r#""([^"]*)"|(\S+)"#).unwrap();
    word.captures_iter(command)
        .map(|found| found.get(1).or(found.get(2)).unwrap().as_str().to_owned())
        .collect()
}

#[test]
fn every_command_of_the_readme_is_understood() {
    for language in Language::ALL {
        let commands = commands(&readme(language));
        assert!(commands.len() > 12, "{commands:#?}");
        for command in commands {
            let parsed = cli::command(language).try_get_matches_from(words(&command));
            if let Err(error) = parsed {
                let help = clap::error::ErrorKind::DisplayHelp;
                assert_eq!(error.kind(), help, "{language:?}: {command}");
            }
        }
    }
}

#[test]
fn every_flag_of_the_readme_exists() {
    let flag = Regex::new(r"`(--[a-z-]+)").unwrap();
    for language in Language::ALL {
        let tree = cli::command(language);
        let known = |name: &str| {
            let mut all = vec![&tree];
            while let Some(command) = all.pop() {
                if command
                    .get_arguments()
                    .any(|arg| arg.get_long() == Some(name))
                {
                    return true;
                }
                all.extend(command.get_subcommands());
            }
            false
        };
        for found in flag.captures_iter(&readme(language)) {
            assert!(known(&found[1][2..]), "{language:?}: {}", &found[1]);
        }
    }
}

#[test]
fn the_settings_of_the_readme_can_be_used() {
    for language in Language::ALL {
        let text = readme(language);
        let (_, block) = text.split_once("```toml\n").unwrap();
        let (block, _) = block.split_once("```").unwrap();
        let settings = Preferences::parse(block).unwrap();
        assert_eq!(settings.language, Some(language));
    }
}

#[test]
fn both_readmes_open_with_the_two_commands() {
    for language in Language::ALL {
        let text = readme(language);
        let block: Vec<_> = text.lines().skip(2).take(4).collect();
        assert_eq!(block[0], "```sh");
        assert!(block[1].starts_with("cargo run --release -- practice"));
        assert!(block[2].starts_with("cargo test --locked"));
        assert_eq!(block[3], "```");
    }
}

/// The report, shortened: all of the coverage and the themes, the first link to open and the first finding.
fn excerpt(report: &str) -> String {
    let lines: Vec<&str> = report.lines().map(str::trim_end).collect();
    let headings: Vec<usize> = (1..lines.len())
        .filter(|at| lines[*at].starts_with("\u{2500}\u{2500}"))
        .map(|at| at - 1)
        .collect();
    let section = |nth: usize| &lines[headings[nth]..headings[nth + 1]];
    let until = |lines: &[&str], end: &dyn Fn(usize, &str) -> bool| {
        let kept = lines
            .iter()
            .enumerate()
            .take_while(|(at, line)| !end(*at, line));
        kept.map(|(_, line)| *line).collect::<Vec<_>>().join("\n") + "\n"
    };
    // The front says when it was made: that is different every time.
    let front = until(&lines[..headings[0]], &|at, line| {
        at > 2 && line.contains("UTC")
    });
    let coverage = section(0).join("\n");
    let blank_lines =
        |lines: &[&str], at: usize| lines[..at].iter().filter(|line| line.is_empty()).count();
    let by_hand = until(section(1), &|at, _| blank_lines(section(1), at) > 1);
    let themes = section(2).join("\n");
    let findings = until(section(3), &|_, line| line.starts_with("  2. "));
    format!("{front}[...]\n\n{coverage}\n{by_hand}[...]\n\n{themes}\n{findings}[...]\n")
}

#[test]
fn the_report_of_the_readme_is_the_one_the_program_prints() {
    let reports = Language::ALL.map(|language| {
        let code = language.code();
        let desk = Desk::new();
        let words = ["practice", "--quiet", "--lang", code];
        let said = desk.command(&words).env("COLUMNS", "100").output().unwrap();
        let report = excerpt(&String::from_utf8(said.stdout).unwrap());
        // `.ci/readme` takes it from there.
        let file = format!("{}/practice.{code}.txt", env!("CARGO_TARGET_TMPDIR"));
        std::fs::write(file, &report).unwrap();
        (language, report)
    });
    for (language, report) in reports {
        let text = readme(language);
        let mark = format!("<!-- practice:{} -->\n```text\n", language.code());
        let (_, block) = text.split_once(&mark).unwrap();
        let (block, _) = block.split_once("```").unwrap();
        assert_eq!(block, report, "the report has changed: run .ci/readme");
    }
}
