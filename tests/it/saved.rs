//! Pages the person saved: whose they are, what they answer, and what is left unread. All pages are invented.

use std::path::Path;
use std::time::{Duration, Instant};

use selfsearch::ask::extract::Answer;
use selfsearch::ask::plan::{Depth, Plan, Scope, plan};
use selfsearch::ask::provider::{Catalog, Origin};
use selfsearch::ask::saved::{self, Saved, Watch};
use selfsearch::locale::Language;
use selfsearch::subject::{PersonName, Subject};

const HEAD: &str = r#"name = "Heron"
homepage = "https://heron.example"
group = "web"
accepts = ["name"]
discloses = "identifier"
removal = "https://heron.example/removal"
checked = 2026-08-22
"#;

const READER: &str = r#"
[results]
kind = "html"
item = "li"
title = { select = "a" }
url = { select = "a", attr = "href" }
[empty]
any = [{ selector = ".none" }]
[refused]
captcha = [{ selector = ".robot" }]
"#;

/// Heron is opened by hand, Stork is asked by the program in two languages, and a site is asked through it.
fn catalog() -> Catalog {
    let mut catalog = Catalog::default();
    let open = format!(
        "{HEAD}recognise = [{{ selector = \"#heron\" }}]\n[open]\nurl = \"https://www.heron.example/search?hl=nl&q={{query}}\"\n{READER}"
    );
    catalog.add("heron.toml", &open, Origin::Shipped);
    let direct = format!(
        "{HEAD}[editions.en]\nlang = \"en\"\n[editions.nl]\nlang = \"nl\"\n[request]\nurl = \"https://{{lang}}.stork.example/find/{{query}}/all\"\ninterval = \"1s\"\nbudget = 9\n{READER}"
    );
    catalog.add("stork.toml", &direct, Origin::Shipped);
    let site = format!("{HEAD}[via_web]\nquery = \"site:ibis.example {{query}}\"\n");
    catalog.add("ibis.toml", &site, Origin::Shipped);
    assert_eq!(catalog.problems, []);
    catalog
}

fn plan_for(catalog: &Catalog) -> Plan {
    let subject = Subject {
        name: Some(PersonName::parse("Noor Bakker")),
        ..Subject::default()
    };
    let scope = Scope {
        depth: Depth::Quick,
        language: Language::Nl,
        leave_out: std::collections::BTreeSet::new(),
    };
    plan(&subject, catalog, &scope)
}

const HITS: &str =
    r#"<ul><li><a href="https://club.example/noor">Noor Bakker, keeper</a></li></ul>"#;

/// Reads one saved file and gives what was made of it.
fn read(name: &str, content: &[u8]) -> (Saved, Plan) {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join(name), content).unwrap();
    let catalog = catalog();
    let plan = plan_for(&catalog);
    let saved = saved::read_folder(folder.path(), &catalog, &plan).unwrap();
    (saved, plan)
}

/// Provider, asked provider, edition and question of the only answer.
#[track_caller]
fn check(name: &str, content: &str, expected: (&str, &str, &str, &str)) {
    let (saved, _) = read(name, content.as_bytes());
    assert_eq!(saved.unknown.len(), 0, "nobody recognised {content}");
    let query = &saved.answers[0].query;
    let found = (
        query.provider.id.as_str(),
        query.asks.id.as_str(),
        query.edition.id.as_str(),
        query.text.as_str(),
    );
    assert_eq!(found, expected);
    let Answer::Hits(hits) = &saved.answers[0].answer else {
        panic!("not read: {:?}", saved.answers[0].answer);
    };
    assert_eq!(hits[0].title, "Noor Bakker, keeper");
}

#[test]
fn the_comment_of_the_browser_tells_whose_page_it_is() {
    let from = "https://heron.example/search?q=%22Noor+Bakker%22&source=box";
    let page = format!("<!DOCTYPE html>\n<!-- saved from url=(0059){from} -->\n<html>{HITS}");
    check(
        "noor.html",
        &page,
        ("heron", "heron", "", "\"Noor Bakker\""),
    );
}

#[test]
fn a_question_in_the_path_is_read_and_its_host_tells_the_edition() {
    let from = "https://nl.stork.example/find/%22Noor%20Bakker%22/all";
    let page = format!("<link rel=\"canonical\" href=\"{from}\">{HITS}");
    check(
        "page.htm",
        &page,
        ("stork", "stork", "nl", "\"Noor Bakker\""),
    );
}

#[test]
fn a_page_without_an_address_is_known_by_its_marks_and_its_search_box() {
    let page = format!("<div id=heron><input name=q value='noor bakker'></div>{HITS}");
    check("PAGE.HTML", &page, ("heron", "heron", "", "noor bakker"));
}

#[test]
fn a_page_that_does_not_tell_its_question_counts_as_the_first_that_was_to_be_opened() {
    let page = format!("<div id=heron></div>{HITS}");
    check(
        "page.html",
        &page,
        ("heron", "heron", "", "\"Noor Bakker\""),
    );
}

#[test]
fn a_site_query_put_by_hand_counts_for_the_site() {
    let from = "https://www.heron.example/search?q=site:ibis.example+%22Noor+Bakker%22";
    let page = format!("<!-- saved from url=(0068){from} -->{HITS}");
    check(
        "page.html",
        &page,
        ("ibis", "heron", "", "site:ibis.example \"Noor Bakker\""),
    );
}

#[test]
fn a_page_that_answers_a_query_of_the_plan_takes_its_place() {
    let from = "https://nl.stork.example/find/Noor%20Bakker/all";
    let page = format!("<!-- saved from url=(0047){from} -->{HITS}");
    let (saved, plan) = read("page.html", page.as_bytes());
    let query = &saved.answers[0].query;
    assert_eq!(plan.queries[query.index].request.url, query.request.url);
}

#[test]
fn several_pages_beyond_the_plan_keep_apart() {
    let folder = tempfile::tempdir().unwrap();
    for question in ["one", "two"] {
        let page = format!(
            "<!-- saved from url=(0001)https://heron.example/search?q={question} -->{HITS}"
        );
        std::fs::write(folder.path().join(format!("{question}.html")), page).unwrap();
    }
    let catalog = catalog();
    let plan = plan_for(&catalog);
    let saved = saved::read_folder(folder.path(), &catalog, &plan).unwrap();
    let beyond: Vec<_> = saved
        .answers
        .iter()
        .map(|answered| {
            (
                answered.query.index - plan.queries.len(),
                answered.query.text.as_str(),
            )
        })
        .collect();
    assert_eq!(beyond, [(0, "one"), (1, "two")]);
}

#[test]
fn a_refusal_saved_by_hand_is_a_refusal() {
    let page = "<!-- saved from url=(0001)https://heron.example/search?q=x --><p class=robot>";
    let (saved, _) = read("page.html", page.as_bytes());
    assert!(matches!(saved.answers[0].answer, Answer::Refused(..)));
}

/// As Chromium writes it: the page in quoted-printable, a frame and a picture beside it.
const CHROMIUM: &str = "From: <Saved by Blink>\r
Snapshot-Content-Location: https://www.heron.example/search?q=%22Noor+Bakker%22\r
Subject: Noor\r
MIME-Version: 1.0\r
Content-Type: multipart/related;\r
\ttype=\"text/html\";\r
\tboundary=\"----Heron----\"\r
\r
------Heron----\r
Content-Type: text/html\r
Content-ID: <frame@mhtml.blink>\r
Content-Transfer-Encoding: quoted-printable\r
Content-Location: https://frame.example/\r
\r
<ul><li><a href=3D\"https://frame.example/x\">Frame</a></li></ul>\r
------Heron----\r
Content-Type: text/html\r
Content-ID: <main@mhtml.blink>\r
Content-Transfer-Encoding: quoted-printable\r
Content-Location: https://www.heron.example/search?q=%22Noor+Bakker%22\r
\r
<html><ul><li><a href=3D\"https://club.example/noor\">Noor B=\r
akker, keeper</a></li><li><a href=3D\"https://club.example/z\">Zo=C3=AB</a></li></ul>\r
------Heron----\r
Content-Type: image/png\r
Content-Transfer-Encoding: base64\r
Content-Location: https://www.heron.example/logo.png\r
\r
iVBORw0KGgo=\r
------Heron------\r
";

#[test]
fn a_single_file_of_chromium_is_unpacked() {
    check(
        "page.mhtml",
        CHROMIUM,
        ("heron", "heron", "", "\"Noor Bakker\""),
    );
    let page = saved::page(CHROMIUM.as_bytes().to_vec());
    assert!(String::from_utf8(page.body).unwrap().contains("Zoë"));
}

#[test]
fn an_archive_of_an_old_browser_is_unpacked_whatever_its_charset_and_ending() {
    let page = "From: \"Saved by an old browser\"\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"; type=\"text/html\"\n\n--b\nContent-Type: text/html; charset=\"windows-1252\"\nContent-Transfer-Encoding: base64\nContent-Location: https://heron.example/search?q=\n Noor%20Bakker\n\nPHVsPjxsaT48YSBocmVmPSJodHRwczovL2NsdWIuZXhhbXBsZS9ub29yIj5ab+sgLSBrZWVwZXI8\nL2E+PC9saT48L3VsPg==\n--b--\n";
    // Its ending says page: what is inside decides.
    let (saved, _) = read("page.htm", page.as_bytes());
    assert_eq!(saved.answers[0].query.text, "Noor Bakker");
    let Answer::Hits(hits) = &saved.answers[0].answer else {
        panic!("not read");
    };
    assert_eq!(hits[0].title, "Zoë - keeper");
}

#[test]
fn what_nobody_recognises_is_named_and_other_files_are_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file =
        |name: &str, content: &[u8]| std::fs::write(folder.path().join(name), content).unwrap();
    file("empty.html", b"");
    file("noise.html", &[0xff, 0xfe, 0x00, 0xd8, 0x01]);
    file(
        "stranger.html",
        b"<!-- saved from url=(0001)https://other.example/search?q=x -->",
    );
    file(
        "broken.mhtml",
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x",
    );
    file("\u{1b}[31mred\u{202e}.html", b"<p>");
    file("notes.txt", b"");
    file("page.html.crdownload", b"");
    file("page.html.part", b"");
    file(".hidden.html", b"");
    std::fs::create_dir(folder.path().join("page_files")).unwrap();
    std::fs::create_dir(folder.path().join("folder.html")).unwrap();
    let huge = std::fs::File::create(folder.path().join("huge.html")).unwrap();
    huge.set_len(saved::LARGEST + 1).unwrap();

    let catalog = catalog();
    let saved = saved::read_folder(folder.path(), &catalog, &plan_for(&catalog)).unwrap();
    assert_eq!(saved.answers.len(), 0);
    let names: Vec<_> = saved
        .unknown
        .iter()
        .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    assert_eq!(
        names,
        [
            "\u{1b}[31mred\u{202e}.html",
            "broken.mhtml",
            "empty.html",
            "huge.html",
            "noise.html",
            "stranger.html"
        ]
    );
}

#[test]
fn a_folder_that_is_not_there_is_an_error() {
    let catalog = catalog();
    let read = saved::read_folder(Path::new("/nowhere/at/all"), &catalog, &Plan::default());
    assert!(read.is_err());
}

#[test]
fn a_watch_tells_a_page_once_it_is_complete_and_again_when_it_is_saved_again() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.html");
    let start = Instant::now();
    let at = |seconds: u64| start + Duration::from_secs(seconds);
    let mut watch = Watch::new(folder.path());
    assert!(watch.look(at(0)).unwrap().is_empty());

    std::fs::write(&file, "").unwrap();
    std::fs::write(folder.path().join("other.html.part"), "<p>").unwrap();
    assert!(watch.look(at(1)).unwrap().is_empty());
    assert!(
        watch.look(at(5)).unwrap().is_empty(),
        "nothing is in it yet"
    );
    std::fs::write(&file, "<p>").unwrap();
    assert!(watch.look(at(6)).unwrap().is_empty(), "it may still grow");
    std::fs::write(&file, "<p>more").unwrap();
    assert!(watch.look(at(7)).unwrap().is_empty(), "it did grow");
    assert_eq!(watch.look(at(8)).unwrap(), std::slice::from_ref(&file));
    assert!(watch.look(at(9)).unwrap().is_empty(), "told already");

    std::fs::write(&file, "<p>another page").unwrap();
    assert!(watch.look(at(10)).unwrap().is_empty());
    assert_eq!(watch.look(at(11)).unwrap(), std::slice::from_ref(&file));

    std::fs::remove_file(&file).unwrap();
    assert!(watch.look(at(12)).unwrap().is_empty());
    std::fs::remove_dir_all(folder.path()).unwrap();
    assert!(watch.look(at(13)).is_err());
}
