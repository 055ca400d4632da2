//! `audit`: who may be looked up, what is sent, where the report goes, what the exit code says.

use std::net::TcpListener;

use serde_json::Value;

use super::{Desk, Said};
use crate::fetch::server::{Server, reply};

const NAME: &str = "Fenna van der Meij";

/// A page with one result about the person, and one of the things it shows.
const RESULTS: &str = r#"<ul><li class="hit"><a href="https://club.example/fenna">Fenna van der Meij, keeper</a>
<p>Mail fenna@waterdam.example or call 06-12345678.</p></li></ul>"#;

/// A definition that asks `address`.
fn definition(desk: &Desk, address: std::net::SocketAddr) -> String {
    let text = format!(
        r#"name = "Heron"
homepage = "https://heron.example"
group = "web"
accepts = ["name", "email"]
discloses = "identifier"
removal = "https://heron.example/removal"
checked = 2026-08-22
recognise = [{{ text = "heron-results" }}]

[request]
url = "http://{address}/?q={{query}}"
interval = "1ms"
budget = 3

[results]
kind = "html"
item = "li.hit"
title = {{ select = "a" }}
url = {{ select = "a", attr = "href" }}
snippet = {{ select = "p" }}

[empty]
any = [{{ selector = ".none" }}]

[refused]
blocked = [{{ status = 403 }}]
"#
    );
    desk.write("definitions/heron.toml", &text);
    desk.home().join("definitions").to_str().unwrap().to_owned()
}

/// Runs an audit that asks `server` alone, with these words behind it.
fn audit(desk: &Desk, server: &Server, words: &[&str]) -> Said {
    let folder = definition(desk, server.address());
    let common = [
        "audit",
        "--providers",
        &folder,
        "--only",
        "heron",
        "--depth",
        "quick",
    ];
    desk.run(&[&common, words].concat())
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn a_report_goes_to_stdout_and_progress_without_the_name_to_stderr() {
    let desk = Desk::new();
    let server = Server::page(RESULTS);
    let said = audit(&desk, &server, &[NAME, "--me", "--format", "json"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let report = json(&said.out);
    assert_eq!(report["findings"][0]["url"], "https://club.example/fenna");
    assert_eq!(report["attestation"]["basis"], "myself");
    assert_eq!(report["attestation"]["by"], NAME);
    assert_eq!(report["interrupted"], false);
    assert_eq!(said.err, "Heron: 1 result\n");
    assert_eq!(server.asked().len(), 1);
}

#[test]
fn quiet_means_that_stderr_stays_empty() {
    let desk = Desk::new();
    let server = Server::page(RESULTS);
    let said = audit(&desk, &server, &[NAME, "--me", "--quiet", "--lang", "nl"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.contains("club.example"), "{}", said.out);
}

#[test]
fn the_plan_sends_nothing_and_needs_no_attestation() {
    let desk = Desk::new();
    let server = Server::forbidden();
    let said = audit(&desk, &server, &[NAME, "--plan"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("Heron"), "{}", said.out);
    assert!(said.out.contains("\"Fenna van der Meij\""), "{}", said.out);
}

#[test]
fn without_an_attestation_nobody_is_looked_up() {
    let desk = Desk::new();
    let server = Server::forbidden();
    let said = audit(&desk, &server, &[NAME]);
    said.refused("it has not been said that this search is about yourself");
    assert!(said.err.contains("--me"), "{}", said.err);
    let said = audit(&desk, &server, &[NAME, "--lang", "nl", "--yes"]);
    said.refused("er is niet gezegd dat deze zoektocht over jezelf gaat");
    let file = desk.write("p.toml", &format!("name = \"{NAME}\""));
    audit(&desk, &server, &["--profile", &file]).refused("about yourself");
}

#[test]
fn a_profile_attests_what_it_says_and_no_name_typed_later() {
    let desk = Desk::new();
    let text = format!("name = \"{NAME}\"\nattested = 2026-01-31T12:00:00Z\n");
    let file = desk.write("config/selfsearch/profile.toml", &text);
    let server = Server::page(RESULTS);
    for words in [
        ["--profile", &file].as_slice(),
        &[],
        &["--city", "Waterdam"],
    ] {
        let said = audit(&desk, &server, &[words, &["--format", "json"]].concat());
        assert_eq!(said.code, 0, "{words:?}: {}", said.err);
        assert_eq!(json(&said.out)["attestation"]["at"], "2026-01-31T12:00:00Z");
    }
    let nobody = Server::forbidden();
    for words in [
        ["--profile", &file, "--email", "other@example.org"].as_slice(),
        &["--profile", &file, "Somebody Else"],
        &["Somebody Else"],
    ] {
        audit(&desk, &nobody, words).refused("about yourself");
    }
}

#[test]
fn a_subject_too_thin_is_refused_with_the_reason() {
    let desk = Desk::new();
    let server = Server::forbidden();
    for (words, because) in [
        (
            ["Fenna", "--me"].as_slice(),
            "A first name alone finds everybody",
        ),
        (&["--me"], "There is nothing to search for."),
        (&["", "--me"], "Nothing is filled in."),
        (
            &[NAME, "--me", "--email", "x"],
            "--email: This is not an e-mail address.",
        ),
    ] {
        audit(&desk, &server, words).refused(because);
    }
}

#[test]
fn places_that_cannot_be_written_are_found_before_anything_is_sent() {
    let desk = Desk::new();
    let server = Server::forbidden();
    desk.write("taken/file", "");
    for (words, because) in [
        (["--output", "no/such/report.html"].as_slice(), "no/such"),
        (&["--output", "taken", "--format", "json"], "taken"),
        (
            &["--output", "report.pdf"],
            "which format report.pdf must have",
        ),
        (
            &["--format", "json,html"],
            "Two reports cannot go to standard output",
        ),
        (&["-o", "a.json", "-o", "a.json"], "a.json"),
    ] {
        audit(&desk, &server, &[&[NAME, "--me"], words].concat()).refused(because);
    }
}

#[test]
fn several_reports_come_out_of_one_run() {
    let desk = Desk::new();
    let server = Server::page(RESULTS);
    let outputs = [
        "-o",
        "r.html",
        "--output",
        "r.json",
        "-o",
        "data",
        "-f",
        "csv,markdown",
    ];
    let said = audit(
        &desk,
        &server,
        &[&[NAME, "--me"], outputs.as_slice()].concat(),
    );
    assert_eq!(said.code, 0, "{}", said.err);
    assert_eq!(server.asked().len(), 1);
    let read = |name: &str| std::fs::read_to_string(desk.home().join(name)).unwrap();
    assert!(read("r.html").starts_with("<!doctype html>"));
    assert_eq!(json(&read("r.json"))["schema"], 1);
    assert!(read("data").contains("club.example"));
    assert!(said.out.contains("club.example"), "{}", said.out);
    assert!(
        said.err.contains("The report is in r.html."),
        "{}",
        said.err
    );
}

#[test]
fn findings_of_the_level_asked_for_end_with_1() {
    let desk = Desk::new();
    let server = Server::page(RESULTS);
    let run = |level: &str| audit(&desk, &server, &[NAME, "--me", "--fail-on", level]).code;
    assert_eq!(run("none"), 1);
    assert_eq!(run("low"), 1);
    let nothing = Server::page("<p class=none>Nothing here</p>");
    let said = audit(&desk, &nothing, &[NAME, "--me", "--fail-on", "none"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(
        said.err.contains("Heron: 1 time nothing found"),
        "{}",
        said.err
    );
}

#[test]
fn a_run_in_which_nobody_answers_ends_with_3_and_says_what_that_means() {
    let desk = Desk::new();
    let refusing = Server::new(|_, stream| reply(stream, "403 Forbidden", &[], b"go away"));
    let said = audit(&desk, &refusing, &[NAME, "--me", "-f", "json"]);
    assert_eq!(said.code, 3, "{}", said.err);
    assert!(said.err.contains("No service answered"), "{}", said.err);
    let report = json(&said.out);
    let providers = report["coverage"]["providers"].as_array().unwrap();
    let heron = providers.iter().find(|one| one["id"] == "heron").unwrap();
    assert_eq!(heron["refused"], 1);

    let closed = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let folder = definition(&desk, closed);
    let said = desk.run(&[
        "audit",
        NAME,
        "--me",
        "--providers",
        &folder,
        "--only",
        "heron",
    ]);
    assert_eq!(said.code, 3, "{}", said.err);
    assert!(
        said.err.contains("No service could be reached at all."),
        "{}",
        said.err
    );
}

#[test]
fn unknown_providers_are_refused_and_the_nearest_is_named() {
    let desk = Desk::new();
    let server = Server::forbidden();
    for flag in ["--only", "--skip"] {
        let said = audit(&desk, &server, &[NAME, "--me", flag, "herron"]);
        said.refused("There is no service with the id \"herron\".");
        assert!(said.err.contains("Do you mean \"heron\"?"), "{}", said.err);
    }
    audit(&desk, &server, &[NAME, "--me", "--set", "herron.host=x"]).refused("\"herron\"");
    let said = desk.run(&["audit", NAME, "--me", "--providers", "nowhere"]);
    said.refused("nowhere cannot be read: it does not exist.");
    desk.run(&["audit", NAME, "--me", "--pages", "nowhere"])
        .refused("nowhere");
}

/// A page with the mark by which it is recognised.
const SAVED: &str = r#"<ul id=heron-results><li class="hit"><a href="https://choir.example/fenna">Fenna van der Meij, alto</a><p>choir</p></li></ul>"#;

#[test]
fn saved_pages_count_and_those_nobody_recognises_are_named() {
    let desk = Desk::new();
    let server = Server::page(RESULTS);
    desk.write("saved/heron.html", SAVED);
    desk.write("saved/holiday.html", "<p>Dear diary</p>");
    for watch in [[].as_slice(), &["--watch"]] {
        let words = [&[NAME, "--me", "-f", "json", "--pages", "saved"], watch].concat();
        let said = audit(&desk, &server, &words);
        assert_eq!(said.code, 0, "{}", said.err);
        let report = json(&said.out);
        assert_eq!(report["interrupted"], false);
        assert!(
            said.out.contains("https://choir.example/fenna"),
            "{}",
            said.out
        );
        assert!(
            report["coverage"]["unknown_pages"][0]
                .as_str()
                .unwrap()
                .ends_with("holiday.html")
        );
        if !watch.is_empty() {
            assert!(said.err.contains("Read: heron.html"), "{}", said.err);
            assert!(
                said.err.contains("Not recognised: holiday.html"),
                "{}",
                said.err
            );
        }
    }
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_the_run_with_a_report_of_what_was_found() {
    use std::process::{Command, Stdio};
    use std::sync::mpsc;

    let desk = Desk::new();
    let (reached, second) = mpsc::channel();
    let (go_on, wait) = mpsc::channel::<()>();
    let wait = std::sync::Mutex::new(wait);
    let server = Server::new(move |asked, stream| {
        if asked.nth == 0 {
            return reply(stream, "200 OK", &[], RESULTS.as_bytes());
        }
        reached.send(()).unwrap();
        // Holds the answer back until the test is over.
        let _ = wait.lock().unwrap().recv();
        Ok(())
    });
    let folder = definition(&desk, server.address());
    let words = [
        "audit",
        NAME,
        "--me",
        "--email",
        "fenna@waterdam.example",
        "-f",
        "json",
    ];
    let program = assert_cmd::cargo::cargo_bin("selfsearch");
    let child = Command::new(program)
        .args(words)
        .args(["--providers", &folder, "--only", "heron"])
        .env("HOME", desk.home())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    second.recv().unwrap();
    let pid = child.id().to_string();
    assert!(
        Command::new("kill")
            .args(["-INT", &pid])
            .status()
            .unwrap()
            .success()
    );
    let said = Said::of(&child.wait_with_output().unwrap());
    drop(go_on);
    assert_eq!(said.code, 0, "{}", said.err);
    let report = json(&said.out);
    assert_eq!(report["interrupted"], true);
    assert_eq!(report["findings"][0]["url"], "https://club.example/fenna");
    assert!(said.err.contains("Stopped."), "{}", said.err);
}
