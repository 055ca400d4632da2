//! The report as Markdown (`CommonMark` with tables): for notes, wikis and mail.
//!
//! Text from strangers is escaped, so that it can start no link, image, HTML, heading or list.

use std::io::{self, Write};

use super::front::{Front, front};
use super::passage::Piece;
use super::told::{Teller, Told};
use crate::locale::Texts;
use crate::report::Report;

/// Writes the report.
pub(super) fn write(report: &Report, texts: &Texts, out: &mut dyn Write) -> io::Result<()> {
    let front = front(report, texts);
    head(&front, texts, out)?;
    coverage(&front, texts, out)?;
    writeln!(out, "\n## {}\n", texts.say("report-heading-themes"))?;
    row(
        out,
        &["column-level", "column-themes", "column-results"].map(|key| texts.say(key)),
    )?;
    writeln!(out, "| --- | --- | --- |")?;
    for theme in &front.themes {
        row(
            out,
            &[&theme.level, &theme.name, &theme.pages].map(|cell| escape(cell)),
        )?;
    }
    writeln!(out, "\n## {}\n", texts.say("report-heading-findings"))?;
    writeln!(out, "{}", escape(&front.summary.join(" ")))?;
    let teller = Teller::new(report, texts);
    for (at, finding) in report.own().iter().enumerate() {
        page(at + 1, &teller.tell(finding), texts, out)?;
    }
    if let Some(others) = &front.others {
        writeln!(out, "\n## {}\n", texts.say("report-heading-others"))?;
        writeln!(out, "{}\n", escape(others))?;
        for finding in report.others() {
            let told = teller.tell(finding);
            writeln!(out, "- {}", anchor(&told.title, told.url.as_deref()))?;
        }
    }
    writeln!(out, "\n## {}\n", texts.say("report-heading-about"))?;
    writeln!(out, "{}", escape(&front.about.join(" ")))
}

fn head(front: &Front, texts: &Texts, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "# {}\n", escape(&front.title))?;
    for notice in &front.notices {
        writeln!(out, "**{}**\n", escape(notice))?;
    }
    writeln!(out, "{}", escape(&front.made.join(" ")))?;
    writeln!(out, "\n## {}\n", texts.say("report-heading-coverage"))?;
    writeln!(out, "{}", escape(&front.coverage))?;
    for hint in &front.hints {
        writeln!(out, "\n{}", escape(hint))?;
    }
    Ok(())
}

fn coverage(front: &Front, texts: &Texts, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out)?;
    row(
        out,
        &["column-service", "column-outcome", "column-remark"].map(|key| texts.say(key)),
    )?;
    writeln!(out, "| --- | --- | --- |")?;
    for service in &front.services {
        row(
            out,
            &[&service.name, &service.outcome, &service.detail].map(|cell| escape(cell)),
        )?;
    }
    if !front.unusable.is_empty() {
        writeln!(out)?;
    }
    for problem in &front.unusable {
        writeln!(out, "- {}", escape(problem))?;
    }
    if front.by_hand.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n## {}\n", texts.say("report-heading-by-hand"))?;
    writeln!(out, "{}", escape(&texts.say("coverage-by-hand-intro")))?;
    for group in &front.by_hand {
        writeln!(
            out,
            "\n**{}.** {}\n",
            escape(&group.name),
            escape(&group.reason)
        )?;
        for link in &group.links {
            let query = Piece {
                text: link.query.clone(),
                marked: false,
            };
            writeln!(out, "- {}", anchor(&[query], link.url.as_deref()))?;
        }
    }
    Ok(())
}

fn page(number: usize, told: &Told, texts: &Texts, out: &mut dyn Write) -> io::Result<()> {
    writeln!(
        out,
        "\n### {number}. {}\n",
        anchor(&told.title, told.url.as_deref())
    )?;
    let mut facts = vec![
        told.place.clone(),
        told.level_line.clone(),
        format!("{}, {}", told.verdict, told.matching),
    ];
    facts.extend((!told.themes.is_empty()).then(|| told.themes.join("; ")));
    facts.extend(told.date.clone());
    writeln!(out, "{}\n", escape(&facts.join(" · ")))?;
    if !told.snippet.is_empty() {
        writeln!(out, "> {}\n", pieces(&told.snippet))?;
    }
    list(out, texts, "report-shows", &told.shows, "; ")?;
    let sphere = std::slice::from_ref(&told.sphere);
    list(out, texts, "report-filter-sphere", sphere, "")?;
    list(out, texts, "report-why", &told.why, " ")?;
    list(out, texts, "report-why-not", &told.why_not, " ")?;
    list(out, texts, "report-seen", &told.seen, "; ")?;
    if told.to_do.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n**{}**\n", escape(&texts.say("report-to-do")))?;
    for to_do in &told.to_do {
        match &to_do.url {
            Some(url) => writeln!(out, "- {} <{}>", escape(&to_do.text), address(url))?,
            None => writeln!(out, "- {}", escape(&to_do.text))?,
        }
    }
    Ok(())
}

fn list(
    out: &mut dyn Write,
    texts: &Texts,
    key: &str,
    parts: &[String],
    between: &str,
) -> io::Result<()> {
    if parts.is_empty() {
        return Ok(());
    }
    let text = parts.join(between);
    writeln!(out, "- **{}:** {}", escape(&texts.say(key)), escape(&text))
}

fn row(out: &mut dyn Write, cells: &[String; 3]) -> io::Result<()> {
    writeln!(out, "| {} |", cells.join(" | "))
}

/// A link, or plain text when there is no address that may be opened.
fn anchor(text: &[Piece], url: Option<&str>) -> String {
    match url {
        Some(url) => format!("[{}](<{}>)", pieces(text), address(url)),
        None => pieces(text),
    }
}

/// An address between angle brackets. The parser of addresses leaves `\` and `|` alone in some parts; a table and
/// an escape would not.
fn address(url: &str) -> String {
    url.replace('<', "%3C")
        .replace('>', "%3E")
        .replace('\\', "%5C")
        .replace('|', "%7C")
}

/// Telling words are bold.
fn pieces(pieces: &[Piece]) -> String {
    let told = pieces.iter().map(|piece| {
        let text = escape(piece.text.trim());
        if piece.marked && !text.is_empty() {
            // Emphasis must not touch white space, or it is none.
            let (before, after) = seams(&piece.text);
            format!("{before}**{text}**{after}")
        } else {
            escape(&piece.text)
        }
    });
    told.collect()
}

fn seams(text: &str) -> (&str, &str) {
    let trimmed = text.trim_start();
    let before = &text[..text.len() - trimmed.len()];
    (before, &trimmed[trimmed.trim_end().len()..])
}

/// Text in which nothing has a meaning in Markdown. It is one line already; what would start a block only does so
/// at the start of a line.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 16);
    for (at, character) in text.char_indices() {
        let special = match character {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$' => true,
            '!' => text[at..].starts_with("!["),
            '#' | '+' | '-' | '=' | ':' => at == 0,
            // "1. " and "1) " start a list.
            '.' | ')' => at > 0 && text[..at].bytes().all(|byte| byte.is_ascii_digit()),
            _ => false,
        };
        if special {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}
