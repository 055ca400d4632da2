//! The trainer's notes: each story of the town, where this run found it, and what there is to discuss.
//!
//! In: [`World`] and the [`Report`] of the run. Out: text.

use crate::locale::Texts;
use crate::report::{Finding, Report, Verdict};

use super::world::{Page, World};

/// The notes, `width` columns wide.
pub fn notes(world: &World, report: &Report, texts: &Texts, width: usize) -> String {
    let mut sheet = Sheet {
        text: String::new(),
        width: width.max(20),
    };
    sheet.paragraph(&texts.say_with("practice-notes", &[("town", world.town.as_str().into())]));
    sheet.paragraph(&texts.say("practice-notes-use"));
    for lesson in &world.lessons {
        sheet.gap();
        sheet.paragraph(&lesson.title);
        sheet.lines(&lesson.note);
    }
    for (number, (page, story)) in world.stories().enumerate() {
        sheet.gap();
        sheet.paragraph(&format!("{}. {}", number + 1, story.title));
        sheet.paragraph(&found(page, report, texts));
        sheet.lines(&story.note);
    }
    sheet.text
}

/// Where the run found a page and what it made of it.
fn found(page: &Page, report: &Report, texts: &Texts) -> String {
    let Some(finding) = report.findings.iter().find(|finding| is_of(finding, page)) else {
        return texts.say_with("practice-not-found", &[("page", page.url().into())]);
    };
    let mut names: Vec<&str> = finding
        .sightings
        .iter()
        .map(|sighting| report.coverage.name_of(&sighting.asked))
        .collect();
    names.sort_unstable();
    names.dedup();
    let key = match finding.verdict {
        Verdict::Me => "practice-found-me",
        Verdict::Perhaps => "practice-found-perhaps",
        Verdict::SomeoneElse => "practice-found-someone-else",
    };
    let blanks = [
        ("page", finding.url.as_str().into()),
        ("places", names.join(", ").into()),
    ];
    texts.say_with(key, &blanks)
}

/// Whether a finding is about a page of the town, also when it is shown at a loopback address.
pub fn is_of(finding: &Finding, page: &Page) -> bool {
    let address = format!("/{}{}", page.host, page.path);
    finding.url == page.url()
        || finding
            .url
            .strip_prefix("http://127.0.0.1:")
            .is_some_and(|rest| {
                rest.trim_start_matches(|digit: char| digit.is_ascii_digit()) == address
            })
}

struct Sheet {
    text: String,
    width: usize,
}

impl Sheet {
    fn gap(&mut self) {
        self.text.push('\n');
    }

    fn paragraph(&mut self, text: &str) {
        let options = textwrap::Options::new(self.width).break_words(false);
        for line in textwrap::wrap(text, options) {
            self.text.push_str(&line);
            self.text.push('\n');
        }
    }

    fn lines(&mut self, text: &str) {
        for line in text.trim().lines() {
            let options = textwrap::Options::new(self.width)
                .initial_indent("   ")
                .subsequent_indent("   ");
            for line in textwrap::wrap(line, options) {
                self.text.push_str(&line);
                self.text.push('\n');
            }
        }
    }
}
