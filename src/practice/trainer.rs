//! The trainer's notes: each story of the town, where this run found it, and what there is to discuss.
//!
//! In: [`World`] and the [`Report`] of the run. Out: text.

use super::links::is_of;
use super::world::{Page, World};
use crate::locale::Texts;
use crate::report::render::sheet::Sheet;
use crate::report::{Report, Verdict};

/// The notes, `width` columns wide.
pub fn notes(world: &World, report: &Report, texts: &Texts, width: usize) -> String {
    let mut sheet = Sheet::new(width);
    sheet.paragraph(
        "",
        "",
        &texts.say_with("practice-notes", &[("town", world.town.as_str().into())]),
    );
    sheet.paragraph("", "", &texts.say("practice-notes-use"));
    for lesson in &world.lessons {
        sheet.gap();
        sheet.paragraph("", "", &lesson.title);
        note(&mut sheet, &lesson.note);
    }
    for (number, (page, story)) in world.stories().enumerate() {
        sheet.gap();
        sheet.paragraph("", "", &format!("{}. {}", number + 1, story.title));
        sheet.paragraph("", "", &found(page, report, texts));
        note(&mut sheet, &story.note);
    }
    sheet.into_text()
}

fn note(sheet: &mut Sheet, text: &str) {
    for line in text.trim().lines() {
        sheet.paragraph("   ", "   ", line);
    }
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
